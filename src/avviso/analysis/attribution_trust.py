"""Whether what only the language model took for an attribution is a saying or an attitude of somebody."""

from __future__ import annotations

from avviso.analysis.candidates import Candidate
from avviso.analysis.saying_tree import Tree
from avviso.reference.cues import ADJECTIVES, LIGHT_NOUNS, NOUNS, VERBS, WITHHELD, words

# Cue words of the model's training corpus that report no saying and no attitude of anybody.
_NOT_SAYING = words("seem appear look include use show")
# Acts that are done, not said: events of their own.
_DEEDS = words(
    """plan intend approve draw list identify sign pass adopt nominate name hire appoint vote elect enact ratify launch
    fire file sue fund"""
)
# A saying still to come, or only possible.
_NOT_YET = words("will 'll ’ll may might shall to")
# Verbs by which people speak of a thing or a person and other things are done too: the model tells the two apart.
_SPOKEN_OF = words(
    """attribute attack defend liken compare rail disapprove tout decry mock quote echo speak disagree like despise
    contradict challenge ascribe lash joke rate link paint cast bristle bemoan downplay herald
    chronicle invoke judge extol articulate recite admire disdain shame reference double embrace promote admire"""
)
# Cues whose noun phrase is a topic or a thing put up or seen: what was said of it stands elsewhere.
_NO_TOPIC = words("comment post respond reply statement remark tweet see blog explain")
# Verbs of approval that are as often deeds: money, arms or votes given.
_DONE_TOO = frozenset(["support", "back"])
# Acts whose verbs mean no saying or attitude where a thing is their object in no frame of theirs.
_OTHERWISE = frozenset(["admit", "accuse", "call-on", "demand", "decide", "believe", "want"])
# What the model must be sure of where nobody is named as the sayer.
_NOBODY = 0.4
_WITHHOLDING = words("deny grant refuse")
# From this score on the model's word is enough for a noun phrase as content, by whether its cue is a known verb of
# speaking or any other word; calibrated on PolNeAR's development articles.
_SURE_SPOKEN, _SURE_DONE, _SURE = 0.2, 0.6, 0.85


def plausible(tree: Tree, candidate: Candidate) -> bool:
    """Whether a candidate tells of a saying or an attitude; what only the model sees must have a cue that can."""
    if candidate.origin != "model":
        return True
    if candidate.cue is None:
        return False
    lemma = tree.lemma[candidate.head]
    if lemma == "see" and not any(tree.quote_at(start) is not None for start, _ in candidate.contents):
        return False
    if lemma in _DEEDS or (tree.lower[candidate.head] == "asked" and tree.base[candidate.head] in {"advcl", "acl"}):
        return False
    start = candidate.cue[0]
    if (
        not candidate.negated
        and lemma != "like"
        and any(tree.lower[i] in _NOT_YET for i in range(start, candidate.head))
    ):
        return False
    if lemma in _WITHHOLDING and any(tree.lemma[i] in WITHHELD for part in candidate.contents for i in range(*part)):
        return False
    if lemma in {"support", "back", "advise"} and tree.tag[candidate.head] == "VBG" and not _says(tree, candidate):
        return False
    if candidate.speaker is None and candidate.score < _NOBODY and not _says(tree, candidate):
        return False
    if lemma in _NOT_SAYING and candidate.source is None:
        return False
    return _says(tree, candidate) or candidate.score >= _needed(tree, candidate)


def _needed(tree: Tree, candidate: Candidate) -> float:
    """The score from which the model is believed where the content is no clause and not quoted."""
    if candidate.source is None:
        return _SURE
    lemma = tree.lemma[candidate.head]
    if lemma in _NO_TOPIC:
        return _SURE
    if lemma in _DONE_TOO:
        return _SURE_DONE
    if _known(tree, candidate):
        return 0.0
    spoken = lemma in VERBS and candidate.act not in _OTHERWISE
    return _SURE_SPOKEN if spoken or lemma in _SPOKEN_OF else _SURE


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
