"""What says that a deed is not done: "not", "no longer", "neither side"."""

from __future__ import annotations

from avviso.analysis.tree import Tree

_NOT = frozenset({"not", "n't", "n’t", "never"})
_NOBODY = frozenset({"nobody", "none", "no-one", "neither"})


def negation(tree: Tree, verb: int) -> int | None:
    """The first word before a verb that negates it: "not", "n't", "never", the "no" of "no longer"; None where none does."""
    for child in tree.kids(verb, "advmod"):
        if tree.lemmas[child] in _NOT:
            return child
        if tree.words[child] == "longer" and tree.words[child - 1] == "no":
            return child - 1
    return None


def none_of(tree: Tree, noun: int) -> bool:
    """Whether a subject or object is empty: "neither X nor Y", "no state", "nobody"."""
    if tree.lemmas[noun] in _NOBODY:
        return True
    before = (c for c in tree.children[noun] if c < noun and tree.dep[c] in ("det", "cc"))
    return any(tree.lemmas[c] in ("no", "neither") for c in before)


def nobody(tree: Tree, verb: int) -> int | None:
    """The subject of a verb where it says that nobody does it: "neither side will leave"; else None."""
    subject = tree.kid(verb, "nsubj", "nsubj:pass")
    empty = subject is not None and (tree.lemmas[subject] == "nothing" or none_of(tree, subject))
    return subject if empty else None
