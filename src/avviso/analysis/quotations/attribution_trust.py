"""How sure it is that a candidate is a saying or an attitude of somebody: a logistic sum of what the model and the rules see.

The weights were fitted on PolNeAR's development articles by `training/trust.py`; the sum is the statement's confidence.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType

from avviso.analysis.annotations import Actors
from avviso.analysis.quotations import as_told, disputed, joined_sayings
from avviso.analysis.quotations.attribution_rules import names
from avviso.analysis.quotations.candidates import Candidate
from avviso.analysis.quotations.cue_nouns import IN_TURN, TERM
from avviso.analysis.quotations.cue_subjects import case_of
from avviso.analysis.quotations.no_sayings import says_nothing, withholds_name
from avviso.analysis.quotations.saying_tree import Tree
from avviso.analysis.quotations.speaker_words import mention_for
from avviso.reference.cues import ADJECTIVES, CLASS_OF, LIGHT_NOUNS, NOUNS, TEXT_SOURCES, VERBS, WITHHELD, words

# Acts that are done, not said: events of their own.
_DEEDS = words(
    """approve draw list identify sign pass adopt nominate name hire appoint vote elect enact ratify launch
    fire file sue fund expel deport shelve postpone scrap sack"""
)
_RECOGNISED = words(
    """state statehood independence sovereignty government authority regime republic border annexation claim jurisdiction rule union
    marriage victory winner"""
)
_INVERTED = frozenset({"had", "were", "should"})
_DURATIONS = words("second minute hour day week month year decade century age generation time while")
# With a thing as its object this is a deed of states; with a clause it admits.
_RECOGNISING = frozenset({"recognise", "recognize"})
# Verbs by which people speak of a thing or a person and other things are done too: the model tells the two apart.
_SPOKEN_OF = words(
    """attribute attack defend liken compare rail disapprove tout decry mock quote echo speak disagree like despise
    contradict challenge ascribe lash joke rate link paint cast bristle bemoan downplay herald
    chronicle invoke judge extol articulate recite admire disdain shame reference double embrace promote admire"""
)
# Cues whose noun phrase is a topic or a thing put up or seen: what was said of it stands elsewhere.
_NO_TOPIC = words("comment post respond reply statement remark tweet see blog explain")
_PUT = words("pressed questioned quizzed challenged")
_WITHHOLDING = words("deny grant refuse")
_TOLD_WITHIN = frozenset(["clause", "control", "infinitive", "of", "object", "for", "on", "silence"])
_LEAST = 0.32
"""What is less sure than this stays off the record: below, a find costs more in precision than it gains in what is found."""
_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "both": 0.19,
        "clause or quoted": 0.00,
        "clause or quoted, model alone": 0.44,
        "cue verb": 0.24,
        "infinitive": -0.52,
        "known frame": -0.22,
        "known frame, model alone": 0.01,
        "model": -0.36,
        "model's odds": 0.61,
        "nested both": -0.58,
        "nested rule": -1.65,
        "no source": -0.50,
        "noun": -0.28,
        "parts' odds": 0.10,
        "rule": -1.00,
        "silence": -0.98,
        "as told": 2.00,
        "source a text": 0.18,
        "source an actor": 0.11,
        "spoken of": 0.27,
        "topic": -0.51,
        "weak rule": 0.47,
    }
)


def plausible(tree: Tree, actors: Actors, candidate: Candidate, outer: Candidate | None) -> bool:
    """Whether a candidate goes on record; `outer` is the one in whose content its cue stands."""
    if candidate.cue is None or withholds_name(tree, candidate):
        return False
    if (
        candidate.frame == "silence"
        and candidate.origin == "rule"
        and outer is not None
        and candidate.source is not None
    ):
        return _told_within(tree, actors, candidate, outer)
    if candidate.frame in {"silence", as_told.FRAME, IN_TURN, TERM}:
        return True
    if (
        _speaks_at(tree, candidate)
        or _talks_with(tree, candidate)
        or _only_introduces(tree, candidate)
        or _supposed(tree, candidate.head)
        or _lasts(tree, candidate)
    ):
        return False
    if (
        _is_noun(tree, candidate.head)
        or _of_fate(tree, candidate)
        or (tree.lemma[candidate.head] in _RECOGNISING and _recognises(tree, actors, candidate))
    ):
        return False
    if candidate.origin == "rule" and tree.lemma[candidate.head] in _RECOGNISING and not _says(tree, candidate):
        return False  # "recognised his voice"
    if candidate.act == "deny" and disputed.claim_beside(tree, candidate.head) is not None:
        return True
    if candidate.origin == "rule" and outer is not None:
        return _told_within(tree, actors, candidate, outer)
    if candidate.origin == "rule" and joined_sayings.said_next(tree, candidate):
        return True
    if candidate.origin == "model" and _deed(tree, candidate, tree.lemma[candidate.head]):
        return False
    if candidate.origin != "rule" and says_nothing(tree, actors, candidate):
        return False
    return sure(tree, actors, candidate, outer is not None) >= _LEAST


def _told_within(tree: Tree, actors: Actors, candidate: Candidate, outer: Candidate) -> bool:
    """Whether a rule's find in another's content is on record too: the model, like its corpus, marks the outer saying alone. What
    somebody tells of himself ("she said she had told them") is part of his own saying."""
    mention = None if candidate.speaker is None else mention_for(tree, actors, candidate.speaker)
    if (
        outer.frame == "according"
        and candidate.source is not None
        and candidate.frame in {"clause", "quote"}
        and _quotes(tree, candidate)
    ):
        return True
    told = mention is not None and mention.entity is not None and candidate.frame in _TOLD_WITHIN
    if not told or mention is None or tree.quote_at(candidate.head) is not None:
        return False
    if CLASS_OF[candidate.act] in {"attitude", "commissive"} and mention.form == "pronoun":
        return False
    teller = None if outer.speaker is None else mention_for(tree, actors, outer.speaker)
    return mention.form != "pronoun" or teller is None or teller.entity != mention.entity


def _quotes(tree: Tree, candidate: Candidate) -> bool:
    """Whether the content is quoted, and the cue outside the marks."""
    return tree.quote_at(candidate.head) is None and any(
        tree.quote_at(part[0]) is not None for part in candidate.contents
    )


def _only_introduces(tree: Tree, candidate: Candidate) -> bool:
    """Whether a cue is the question that an answer's speaker was put: "when asked whether ..., she said", "pressed on reports that"."""
    head = candidate.head
    if tree.child(head, "nsubj") is not None:
        return False
    if tree.lower[head] == "asked":
        return tree.base[head] in {"advcl", "acl"} or _opens(tree, head)
    aside = tree.lower[head] in _PUT and candidate.source is None
    return aside and (tree.base[head] == "advcl" or _opens(tree, head))


def _opens(tree: Tree, token: int) -> bool:
    """Whether a word is the first of its sentence."""
    return all(tree.space[t] for t in range(tree.bounds(token)[0], token))


def _speaks_at(tree: Tree, candidate: Candidate) -> bool:
    """Whether a cue only tells where or to whom was spoken what another cue says: "speaking at a ceremony, Holm said"."""
    head = candidate.head
    aside = tree.tag[head] == "VBG" and tree.base[head] == "advcl" and tree.lemma[head] in {"speak", "talk", "comment"}
    opens = head < tree.head[head] and tree.lemma[tree.head[head]] in VERBS  # "speaking about the raid, Holm called it"
    of = not opens and candidate.cue is not None and tree.lower[candidate.cue[1] - 1] in {"of", "about"}
    return aside and not of and not _says(tree, candidate) and tree.child(head, "nsubj") is None


def _talks_with(tree: Tree, candidate: Candidate) -> bool:
    """Whether the words behind "spoke to" only tell who was spoken with: "spoke to Ida Holm of the Lantern"."""
    start = candidate.contents[0][0]
    if tree.lemma[candidate.head] not in {"speak", "talk"} or tree.lower[start - 1] not in {"of", "from"}:
        return False
    whom = next((c for c in tree.children[candidate.head] if candidate.head < c < start), None)
    named = whom is not None and case_of(tree, whom) in {"to", "with"}
    return named and whom is not None and all(tree.head[t] == whom or t == whom for t in range(whom, start - 1))


def _supposed(tree: Tree, head: int) -> bool:
    """Whether a cue stands in a condition told by inversion: "Had Norland responded by recognising it, ..."."""
    for _ in range(3):
        subject = tree.child(head, "nsubj")
        turned = [c for c in tree.children[head] if tree.base[c] == "aux" and tree.lower[c] in _INVERTED]
        if tree.base[head] == "advcl" and subject is not None and turned and turned[0] < subject:
            return True
        if tree.head[head] == head:
            return False
        head = tree.head[head]
    return False


def _lasts(tree: Tree, candidate: Candidate) -> bool:
    """Whether the content of "for" is how long: "have argued for more than a century"."""
    if candidate.cue is None or tree.lower[candidate.cue[1] - 1] != "for":
        return False
    start, end = candidate.contents[0]
    top = next((t for t in range(start, end) if not start <= tree.head[t] < end), start)
    return tree.lemma[top] in _DURATIONS


def _of_fate(tree: Tree, candidate: Candidate) -> bool:
    """Whether "reported" only tells what is said of its subject: "three soldiers reported dead"."""
    words_ = [t for part in candidate.contents for t in range(*part)]
    return tree.lemma[candidate.head] == "report" and len(words_) == 1 and tree.pos[words_[0]] in {"ADJ", "VERB"}


def _recognises(tree: Tree, actors: Actors, candidate: Candidate) -> bool:
    """Whether a state or a government is recognised: a deed; to recognise difficulties, or that something is so, is to admit it."""
    if _says(tree, candidate):
        return False
    root = candidate.root
    mention = None if root is None else mention_for(tree, actors, root)
    land = mention is not None and mention.type in {"state", "place"}  # "recognised South Ossetia as independent"
    return (
        root is None or tree.lemma[root] in _RECOGNISED or land or (mention is not None and mention.entity is not None)
    )


def _is_noun(tree: Tree, head: int) -> bool:
    """Whether a cue taken for a verb is the noun behind a verb of saying: "says reports that ... are false"."""
    return (
        head > 0
        and tree.tag[head] == "VBZ"
        and tree.tag[head - 1] in ("VBZ", "VBD", "VBP")
        and tree.lemma[head - 1] in VERBS
        and tree.sentence[head] == tree.sentence[head - 1]
    )


def _deed(tree: Tree, candidate: Candidate, lemma: str) -> bool:
    """Whether the cue is a deed, a name given, or something withheld."""
    if (
        candidate.root is not None
        and tree.head[candidate.root] == candidate.head
        and names(tree, candidate.head, candidate.root)
    ):
        return True
    if lemma in _DEEDS:
        return True
    return lemma in _WITHHOLDING and any(tree.lemma[i] in WITHHELD for part in candidate.contents for i in range(*part))


def sure(tree: Tree, actors: Actors, candidate: Candidate, nested: bool) -> float:
    """The probability that a candidate is a statement; `nested` where its cue stands in another's content."""
    total = sum(_WEIGHTS.get(name, 0.0) * value for name, value in features(tree, actors, candidate, nested).items())
    return 1 / (1 + math.exp(-total))


def features(tree: Tree, actors: Actors, candidate: Candidate, nested: bool) -> dict[str, float]:
    """What speaks for and against a candidate, by name; 1 or a log odds each."""
    lemma = tree.lemma[candidate.head]
    seen = candidate.origin != "rule"
    says = _says(tree, candidate)
    known = _known(tree, candidate)
    who = None if candidate.speaker is None or candidate.source is None else candidate.speaker
    named = mention_for(tree, actors, who) if who is not None else None
    signs = {
        candidate.origin: True,
        f"nested {candidate.origin}": nested and candidate.origin != "model",
        "clause or quoted": says,
        "clause or quoted, model alone": says and candidate.origin == "model",
        "known frame": known,
        "known frame, model alone": known and candidate.origin == "model",
        "cue verb": lemma in VERBS,
        "spoken of": lemma in _SPOKEN_OF,
        "topic": lemma in _NO_TOPIC and not says,
        "no source": candidate.source is None,
        "source an actor": named is not None and named.entity is not None,
        "source a text": who is not None and tree.lemma[who] in TEXT_SOURCES,
        "infinitive": tree.tag[candidate.head] == "VB" and not _goes_on(tree, candidate.head),
        "noun": tree.pos[candidate.head] == "NOUN",
        "silence": candidate.frame == "silence",
        "as told": candidate.frame == as_told.FRAME and candidate.origin == "rule",
        "weak rule": candidate.origin == "rule" and candidate.frame != "clause",
    }
    found = {name: 1.0 for name, holds in signs.items() if holds}
    if seen:
        found["model's odds"], found["parts' odds"] = _odds(candidate.score), _odds(candidate.parts)
    return found


def _odds(chance: float) -> float:
    chance = min(max(chance, 0.02), 0.98)
    return math.log(chance / (1 - chance))


def _goes_on(tree: Tree, head: int) -> bool:
    """Whether an infinitive is said all the same: "we continue to urge"."""
    return tree.base[head] == "xcomp" and tree.lemma[tree.head[head]] in {"continue", "hasten"}


def _says(tree: Tree, candidate: Candidate) -> bool:
    """Whether the content is quoted, or a clause: such a thing is said or thought, whatever its cue."""
    if any(tree.quote_at(start) is not None for start, _ in candidate.contents):
        return True
    root = candidate.root
    return root is not None and (
        tree.child(root, "nsubj", "nsubj:pass", "expl", "csubj") is not None
        or tree.lower[candidate.contents[0][0]] in {"that", "whether", "if"}
    )


def _known(tree: Tree, candidate: Candidate) -> bool:
    """Whether the cue is in the tables, in a frame that its content, no clause, can fill."""
    cue = candidate.cue or (candidate.head, candidate.head + 1)
    if any(tree.lemma[i] in LIGHT_NOUNS or tree.lemma[i] in NOUNS for i in range(*cue) if tree.pos[i] == "NOUN"):
        return True
    if any(tree.lemma[i] in ADJECTIVES or tree.lower[i] in ADJECTIVES for i in range(*cue)):
        return True
    last = tree.lower[cue[1] - 1]
    frames = {frame for row in VERBS.get(tree.lemma[candidate.head], ()) for frame in row.frames}
    return (
        bool(frames & {"object", "infinitive", "control", "gerund", "as", last}) or last == "to" == tree.lower[cue[0]]
    )
