"""What the model takes for a saying and is none, by the words of its cue: somebody called on the telephone, known for something,
a product called back."""

from __future__ import annotations

from avviso.analysis.addressees import TELLING
from avviso.analysis.annotations import Actors
from avviso.analysis.candidates import Candidate
from avviso.analysis.saying_tree import Tree
from avviso.analysis.speakers import mention_for
from avviso.reference.cues import CLAIM_NOUNS, NOUNS, words

# Verbs whose passive only says what a thing is, or is for: "is known for", "is intended to".
_OF_THINGS = frozenset({"know", "intend"})
_SEEMING = frozenset({"appear", "seem"})
# Verbs that need a clause to say or think anything: "look at", "assume office".
_NEEDS_CLAUSE = frozenset({"look", "assume"})
_CALLED = words("meeting session police number ambulance election emergency strike witness doctor")


def says_nothing(tree: Tree, actors: Actors, candidate: Candidate) -> bool:
    """Whether a cue tells of no saying or thought, though the model takes it for one."""
    head, lemma = candidate.head, tree.lemma[candidate.head]
    if any(tree.quote_at(start) is not None for start, _ in candidate.contents):
        return False
    if lemma in _SEEMING:
        return True
    clause = _clause(tree, candidate)
    if lemma in _NEEDS_CLAUSE or lemma in _OF_THINGS:
        passive = lemma in _NEEDS_CLAUSE or tree.tag[head] == "VBN"
        return passive and not clause
    held = tree.child(head, "obj")
    if held is None or clause:
        return False
    if lemma == "call":
        return tree.lemma[held] in _CALLED
    mention = mention_for(tree, actors, held)
    if lemma in TELLING:  # who is told, not what
        return candidate.root == held and mention is not None and mention.entity is not None
    who = None if candidate.speaker is None else mention_for(tree, actors, candidate.speaker)
    spoken = tree.lemma[held] in NOUNS or tree.lemma[held] in CLAIM_NOUNS
    return lemma == "recall" and not spoken and who is not None and who.type == "organisation"


def _clause(tree: Tree, candidate: Candidate) -> bool:
    root = candidate.root
    return root is not None and (
        tree.child(root, "nsubj", "nsubj:pass", "expl", "csubj") is not None
        or tree.lower[candidate.contents[0][0]] in {"that", "whether", "if", "how", "what", "why"}
    )
