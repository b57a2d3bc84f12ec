"""Sentences that an aside with "as" ascribes: "..., as the minister said in Oslo", "As X announced today, ...", "as defined in the
release"."""

from __future__ import annotations

from dataclasses import dataclass

from avviso.analysis.quotations.candidates import noun_phrase
from avviso.analysis.quotations.cue_subjects import Subject, case_of
from avviso.analysis.quotations.saying_tree import Range, Tree
from avviso.reference.cues import TEXT_SOURCES, VERBS, Cue, words

FRAME = "as told"
_MARKS = frozenset({"as", "like"})
# Verbs that say something in the passive of such an aside only.
_DEFINING = words("define describe outline depict")


@dataclass(frozen=True, slots=True)
class Told:
    """The words around an aside, and their main word."""

    words: list[Range]
    root: int


def around(tree: Tree, verb: int) -> Told | None:
    """The sentence around a cue that only says who says it; None for any other."""
    marked = any(tree.lower[c] in _MARKS and c < verb for c in tree.children[verb])
    empty = tree.child(verb, "obj", "xcomp", "ccomp") is None and tree.child(verb, "nsubj") is not None
    return _outside(tree, verb) if marked and empty and tree.base[verb] == "advcl" else None


def by_whom(tree: Tree, verb: int) -> tuple[Told, Subject, Cue] | None:
    """The sentence around a participle, the body or text it names, and what the saying does: "as defined by the coalition"."""
    if tree.tag[verb] != "VBN" or tree.base[verb] not in {"advcl", "acl"} or tree.lower[max(verb - 1, 0)] != "as":
        return None
    cue = _cue(tree.lemma[verb])
    if cue is None or tree.child(verb, "obj", "xcomp", "ccomp", "nsubj") is not None:
        return None
    who = next((c for c in tree.children[verb] if tree.base[c] == "obl" and _tells(tree, c)), None)
    told = None if who is None else _outside(tree, verb)
    return None if told is None or who is None else (told, Subject(noun_phrase(tree, who), who), cue)


def _cue(lemma: str) -> Cue | None:
    if lemma in _DEFINING:
        return Cue("assert", frozenset({"clause"}))
    return next((row for row in VERBS.get(lemma, ()) if {"clause", "quote"} <= row.frames), None)


def _outside(tree: Tree, verb: int) -> Told | None:
    """The sentence around an aside: the clause it hangs on, or what that says where it is a saying itself."""
    above = tree.head[verb]
    if tree.base[verb] == "acl":
        above = next((t for t in tree.ancestors(verb) if tree.pos[t] in {"VERB", "AUX"}), above)
    said = tree.child(above, "ccomp") if tree.lemma[above] in VERBS else None
    whole = above if said is None else said
    own = (tree.left[verb], tree.right[verb])
    parts = [(tree.left[whole], min(own[0], tree.right[whole])), (max(own[1], tree.left[whole]), tree.right[whole])]
    parts = [part for part in parts if part[0] < part[1]]
    return Told(parts, whole) if parts else None


def _tells(tree: Tree, word: int) -> bool:
    case = case_of(tree, word)
    return case == "by" or (case == "in" and (tree.lemma[word] in TEXT_SOURCES or tree.pos[word] == "PROPN"))
