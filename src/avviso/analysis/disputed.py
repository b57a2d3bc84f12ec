"""Whether what somebody rejects or dismisses is a claim, which is denied, or a plan, which is refused."""

from __future__ import annotations

from avviso.analysis.saying_tree import Tree
from avviso.reference.cues import ACCEPTED, CLAIM_NOUNS, CLAIMED, FALSE

_BACK = 20  # tokens before a sentence, or all of the one before, in which it is told what its "it" is
_POINTING = frozenset({"it", "this", "them", "these"})


def is_claim(tree: Tree, verb: int) -> bool:
    """Whether a verb of rejecting has a claim beside it ("rejected the charge"), hangs on one ("a charge Varn rejects"), calls it untrue ("rejected that as fiction"), or
    means with "it" one that was told of right before ("we have heard the accusation and we reject it")."""
    if any(tree.lemma[c] in CLAIM_NOUNS or _untrue(tree, c) for c in tree.children[verb]):
        return True
    if tree.base[verb] == "acl":
        return tree.lemma[tree.head[verb]] in CLAIMED
    pointed = tree.child(verb, "obj", "nsubj:pass")
    if pointed is None:
        return claim_beside(tree, verb) is not None
    if tree.lower[pointed] not in _POINTING:
        return False
    start = tree.bounds(verb)[0]
    start = max(min(start - _BACK, tree.bounds(start - 1)[0] if start else 0), 0)
    told = [tree.lemma[t] for t in range(start, verb) if tree.pos[t] == "NOUN"]
    last = next((noun for noun in reversed(told) if noun in CLAIM_NOUNS or noun in ACCEPTED), None)
    return last in CLAIM_NOUNS


def claim_beside(tree: Tree, verb: int) -> int | None:
    """The claim right before a clause that answers it, where a tree sets the clause beside the noun: ", a charge the army rejects"."""
    before = tree.left[verb] - 1
    beside = tree.base[verb] == "parataxis" and tree.child(verb, "obj") is None and before >= 0
    return before if beside and tree.lemma[before] in CLAIMED else None


def _untrue(tree: Tree, word: int) -> bool:
    """Whether a word says as what something is rejected, and that this is untrue: "rejected that as fiction"."""
    return bool(FALSE & {tree.lemma[word], tree.lower[word]}) and any(
        tree.lower[c] == "as" for c in tree.children[word]
    )
