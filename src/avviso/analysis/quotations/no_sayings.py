"""What the model takes for a saying and is none, by the words of its cue: somebody called on the telephone, known for something,
a product called back, a name withheld, people whom a report rests on."""

from __future__ import annotations

from avviso.analysis.annotations import Actors
from avviso.analysis.quotations.addressees import TELLING
from avviso.analysis.quotations.candidates import Candidate
from avviso.analysis.quotations.cited_sources import says_itself
from avviso.analysis.quotations.cue_subjects import case_of
from avviso.analysis.quotations.saying_tree import Tree
from avviso.analysis.quotations.speaker_words import mention_for
from avviso.analysis.quotations.speakers import READING
from avviso.reference.cues import CLAIM_NOUNS, CLAIMED, NOUNS, VERBS, words
from avviso.reference.plover import word_class
from avviso.reference.titles import OFFICES, PERSONS

# Verbs whose passive only says what a thing is, or is for: "is known for", "is intended to".
_OF_THINGS = frozenset({"know", "intend"})
# Verbs that say all they say to whom they name.
_THANKING = frozenset({"thank", "congratulate"})
_SEEMING = frozenset({"appear", "seem"})
# Verbs that need a clause to say or think anything: "look at", "assume office", "the court hears the case".
_NEEDS_CLAUSE = frozenset({"look", "assume", "hear"})
# How one who speaks stays without a name: "asked not to be identified", "requested anonymity".
_ASKING = frozenset({"ask", "request"})
# What a report is from, whoever wrote it.
_HEARD_FROM = words(
    "source audit report document statement poll survey study memo article letter record transcript communique cable speech interview briefing remark address"
)
# What somebody who says a thing gives none of: "offered no evidence".
_LEFT_OUT = frozenset({"mention", "reference"})
# What is shown by being posted, and says nothing.
_PICTURES = words("video photo photograph picture image footage clip map")
_POSTING = words("post share publish release upload circulate air broadcast")
_GROUNDS = words("evidence proof detail explanation reason indication")
_ALLOWING = words("authorise authorize permit allow clear empower")
_BRIEFING = words("speak talk discuss comment brief")
_NAMED = frozenset({"name", "identify", "quote"})
_CALLING = frozenset("call name know dub nickname title codename term".split())
_JUDGING = frozenset({"call", "dub", "term"})  # "called a traitor" says what somebody thinks
EXCHANGING = frozenset({"exchange", "trade", "swap"})
_EXCHANGED = words("view opinion idea note information greeting pleasantry experience prisoner gift")
_SPEAKING = frozenset({"person", "organisation", "state", "group"})
# What is done to a plan, a person or a body, with no word told: "blocked the resolution", "summoned the envoy".
_DONE = words("block veto summon overturn exclude ban bar expel oust boycott")
# What brings about an instrument, or binds by it.
_SETTLING = words("broker mediate initial ratify oblige")
# Of whom it is told by the way that he stands behind a side says nothing by it: "X, which backs the rebels".
_BACKING = frozenset({"back", "support"})
_SIDES = frozenset({"organisation", "state", "group"})
# What is begun or brought to an end, with no word told: "has opened an investigation into", "ended a quarrel over".
_BEGINNING = words("open launch begin start close reopen end conclude")
_LOOKING_INTO = words("investigation inquiry enquiry probe")
_ENDING = words("end settle resolve defuse patch")
_QUARRELS = words("quarrel dispute row feud rift standoff spat stalemate deadlock conflict disagreement impasse")
_AWAY = words("reach available unavailable contact")
_CALLED = words("meeting session police number ambulance election emergency strike witness doctor")


def says_nothing(tree: Tree, actors: Actors, candidate: Candidate) -> bool:
    """Whether a cue tells of no saying or thought, though the model takes it for one."""
    head, lemma = candidate.head, tree.lemma[candidate.head]
    if _rests_on(tree, actors, candidate) or _is_told_on(tree, candidate) or _only_reads(tree, candidate):
        return True
    if lemma in _CALLING and tree.tag[head] == "VBN" and candidate.source is None and _passive_of_name(tree, head):
        return True
    if any(tree.quote_at(start) is not None for start, _ in candidate.contents):
        return False
    if lemma in _SEEMING or _not_found(tree, candidate) or lemma in _DONE or lemma in _SETTLING or _fined(tree, head):
        return True
    clause = _clause(tree, candidate)
    if lemma in _NEEDS_CLAUSE or lemma in _OF_THINGS:
        passive = lemma in _NEEDS_CLAUSE or tree.tag[head] == "VBN"
        return passive and not clause
    held = tree.child(head, "obj")
    if lemma == "charge" and not clause and _rushes(tree, head, held):
        return True
    if held is None or clause:
        return False
    if tree.lemma[held] in _GROUNDS | _LEFT_OUT and any(tree.lower[c] == "no" for c in tree.children[held]):
        return True
    looks_into = lemma in _BEGINNING and tree.lemma[held] in _LOOKING_INTO
    if looks_into or (lemma in _ENDING and tree.lemma[held] in _QUARRELS):
        return True
    if lemma in _POSTING and tree.lemma[held] in _PICTURES:
        return True
    if lemma == "dismiss" and tree.lemma[held] in OFFICES | PERSONS:
        return not any(case_of(tree, c) == "as" for c in tree.children[head])
    if lemma in EXCHANGING and tree.lemma[held] in _EXCHANGED:
        return True
    if lemma == "call":
        return tree.lemma[held] in _CALLED
    mention = mention_for(tree, actors, held)
    if lemma in _BACKING and tree.base[head] == "acl" and mention is not None and mention.type in _SIDES:
        return True
    if lemma in TELLING and lemma not in _THANKING:  # who is told, not what
        return candidate.root == held and mention is not None and mention.entity is not None
    who = None if candidate.speaker is None else mention_for(tree, actors, candidate.speaker)
    spoken = tree.lemma[held] in NOUNS or tree.lemma[held] in CLAIM_NOUNS
    return lemma == "recall" and not spoken and who is not None and who.type == "organisation"


def _rushes(tree: Tree, verb: int, held: int | None) -> bool:
    """Whether somebody runs at others and accuses nobody: "charged at the crowd", "charged the barricade"."""
    if held is not None:
        return tree.lemma[held] in word_class("rushed")
    return any(case_of(tree, c) in {"at", "toward", "towards", "into", "through"} for c in tree.children[verb])


def _not_found(tree: Tree, candidate: Candidate) -> bool:
    """Whether somebody was only not found to be asked, which declines nothing: "could not be reached for comment", "was not available"."""
    cue = (candidate.head, candidate.head + 1) if candidate.cue is None else candidate.cue
    away = any(tree.lemma[t] in _AWAY for t in range(*cue))
    return away and any(tree.lemma[t] == "comment" for part in (cue, *candidate.contents) for t in range(*part))


def _fined(tree: Tree, head: int) -> bool:
    """Whether somebody is called before a court, or named as one who earned it: "was cited for speeding", "cited with a breach"."""
    passive = tree.child(head, "aux:pass") is not None or (
        tree.tag[head] == "VBN" and tree.base[head] in {"acl", "advcl"}
    )
    grounds = (case_of(tree, c) for c in tree.children[head] if c > head and tree.base[c] in {"obl", "advcl"})
    return tree.lemma[head] == "cite" and passive and any(ground in {"for", "with"} for ground in grounds)


def _passive_of_name(tree: Tree, head: int) -> bool:
    """Whether a participle only says what something is called, by nobody: "an airfield also called 'Q-West'", "was known as"."""
    by = any(tree.dep[c] == "obl:agent" or case_of(tree, c) == "by" for c in tree.children[head])
    passive = tree.child(head, "aux:pass") is not None or tree.base[head] in {"acl", "advcl"}
    named = tree.child(head, "xcomp")
    judged = tree.lemma[head] in _JUDGING and named is not None and tree.child(named, "det") is not None
    clause = tree.child(head, "ccomp") is not None or (named is not None and tree.pos[named] not in {"PROPN", "NOUN"})
    return passive and not (by or judged or clause)


def withholds_name(tree: Tree, candidate: Candidate) -> bool:
    """Whether somebody only asks to stay without a name: "asked not to be identified", "that his name not be used"; or it is told why he
    does: "was not authorised to speak"."""
    words_ = {tree.lemma[t] for part in candidate.contents for t in range(*part)}
    if tree.lemma[candidate.head] in _ALLOWING and candidate.negated and words_ & _BRIEFING:
        return True
    unwilling = tree.lemma[candidate.head] in {"want", "wish"} and candidate.negated
    declines = unwilling or tree.lemma[candidate.head] in {"decline", "refuse"}
    if not declines and tree.lemma[candidate.head] not in _ASKING:
        return False
    said = [t for part in candidate.contents for t in range(*part)]
    if any(tree.lemma[t] == "anonymity" for t in said):
        return True
    denied = declines or any(tree.lower[t] in {"not", "n't", "n’t", "only"} for t in said)
    return denied and any(_own_name(tree, t) for t in said)


def _own_name(tree: Tree, token: int) -> bool:
    """Whether a word tells of naming who asks: a passive of nobody else, "his name"."""
    if tree.lemma[token] == "name" and tree.pos[token] == "NOUN":
        owner = tree.child(token, "nmod:poss")
        return owner is not None and tree.pos[owner] == "PRON"
    named = tree.child(token, "nsubj:pass")
    passive = tree.lemma[token] in _NAMED and tree.child(token, "aux:pass") is not None
    return passive and (named is None or tree.pos[named] == "PRON")


def _rests_on(tree: Tree, actors: Actors, candidate: Candidate) -> bool:
    """Whether "citing" or "quoting" names who or what it was heard from, no reason: "put it at nine, citing its own workers"."""
    head = candidate.head
    hung = tree.tag[head] == "VBG" or tree.base[head] == "acl"  # "the Lantern, which cited two aides"
    if tree.lemma[head] not in {"cite", "quote"} or not hung or candidate.cue is None:
        return False
    cited = tree.child(head, "obj")
    if cited is None or says_itself(tree, head):
        return False
    mention = mention_for(tree, actors, cited)
    somebody = mention is not None and mention.type in _SPEAKING and mention.form != "pronoun"
    return somebody or tree.lemma[cited] in _HEARD_FROM


def _only_reads(tree: Tree, candidate: Candidate) -> bool:
    """Whether who is taken for the source has but read what speaks: "was borne out by a memorandum, seen by the Lantern"."""
    who = candidate.speaker
    if tree.lemma[candidate.head] == "read" and all(
        b - a == 1 and tree.lower[a] == "which" for a, b in candidate.contents
    ):
        return True  # "the letter, which Berg read on television"
    verb = None if who is None or tree.base[who] != "obl" else tree.head[who]
    return verb is not None and verb != candidate.head and tree.base[verb] == "acl" and tree.lemma[verb] in READING


def _is_told_on(tree: Tree, candidate: Candidate) -> bool:
    """Whether a noun for a claim has only who answers it behind it, no words of its own: "..., a claim Varn rejected"."""
    hung = [c for c in tree.children[candidate.head] if tree.base[c] == "acl"]
    parts = [
        *candidate.contents,
        *([] if candidate.source is None else [(tree.left[candidate.head], candidate.source[1])]),
    ]
    answer = next(
        (c for c in hung if any(tree.within(t, part) for part in parts for t in (c, *tree.children[c]))), None
    )
    if answer is None or tree.lemma[candidate.head] not in CLAIMED or tree.lemma[answer] not in VERBS:
        return False
    theirs = tree.child(answer, "nsubj")
    told = candidate.source is None or (theirs is not None and tree.within(theirs, candidate.source))
    return told and theirs is not None


def _clause(tree: Tree, candidate: Candidate) -> bool:
    root = candidate.root
    return root is not None and (
        tree.child(root, "nsubj", "nsubj:pass", "expl", "csubj") is not None
        or tree.lower[candidate.contents[0][0]] in {"that", "whether", "if", "how", "what", "why"}
    )
