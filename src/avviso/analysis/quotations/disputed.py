"""Whether what somebody rejects or dismisses is a claim, which is denied, or a plan, which is refused."""

from __future__ import annotations

from avviso.analysis.quotations.saying_tree import Tree
from avviso.reference.cues import ACCEPTED, CLAIM_NOUNS, CLAIMED, FALSE, words

_BACK = 20  # tokens before a sentence, or all of the one before, in which it is told what its "it" is
_POINTING = frozenset({"it", "this", "that", "them", "these"})
_SENTENCES = 4  # before that of a rejection in which it is told what "that" is
_CLAIMING = words("accuse blame allege claim charge")
_SAYING = words("say tell report declare announce")
_WANTING = words("propose offer demand urge ask call suggest request invite order want plead appeal recommend")
_WANTED = words("should must would will could shall may might can")


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
    return last in CLAIM_NOUNS or (last is None and _was_claimed(tree, verb))


def _was_claimed(tree: Tree, verb: int) -> bool:
    """Whether the last that somebody else did in words, in the sentences before, was to claim a thing, not to ask for one: "accused X of arming
    them. ... But X rejected that".
    """
    who = tree.child(verb, "nsubj", "nsubj:pass")
    if who is None or tree.pos[who] == "PRON":
        return False
    start = end = tree.bounds(verb)[0]
    for _ in range(_SENTENCES):
        start = tree.bounds(start - 1)[0] if start else 0
    for t in range(end - 1, start - 1, -1):
        if tree.pos[t] == "VERB" and tree.tag[t] == "VBG" and tree.lemma[t] in _CLAIMING:
            return True  # "left the talks, accusing X of lies"
        subject = tree.child(t, "nsubj") if tree.pos[t] == "VERB" else None
        if subject is None or tree.lemma[subject] == tree.lemma[who]:
            continue
        said = tree.child(t, "ccomp") if tree.lemma[t] in _SAYING else None
        if tree.lemma[t] in _CLAIMING:
            return True
        if tree.lemma[t] in _WANTING:
            return False
        if said is not None:
            return not any(tree.lemma[c] in _WANTED for c in tree.children[said] if tree.base[c] == "aux")
    return False


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
