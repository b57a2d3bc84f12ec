"""What is said where somebody calls, meets or writes to another to say it: "wrote to Hill to protest against the arrests" is a protest."""

from __future__ import annotations

from dataclasses import dataclass

from avviso.analysis.quotations.cue_subjects import CONTACT, case_of
from avviso.analysis.quotations.saying_tree import Range, Tree
from avviso.reference.political_words import words

SAID = words("said in a contact")
OTHERWISE = frozenset({"on", "upon", "for"})
"""Right behind a verb of contact these make another of it: "called on Hill to apologise"."""


@dataclass(frozen=True, slots=True)
class Errand:
    """The verb that tells what was said, its words as a cue, and the contents behind it."""

    head: int
    cue: Range
    contents: tuple[Range, ...]


def told_in_contact(tree: Tree, contact: int, contents: tuple[Range, ...]) -> Errand | None:
    """What a content that is but the purpose of a contact tells, by its own verb; None for any other content."""
    if tree.lemma[contact] not in CONTACT or len(contents) != 1:
        return None
    ((start, end),) = contents
    verb = next((c for c in tree.children[contact] if start <= c < end and _is_errand(tree, c)), None)
    if verb is None or verb + 1 >= end:
        return None
    rest = tree.trim(verb + 1, end)
    return None if rest is None else Errand(verb, (tree.left[verb], verb + 1), (rest,))


def reached(tree: Tree, head: int) -> list[int]:
    """Who was called, met or written to for what a cue tells: "telephoned Hill to offer his congratulations"."""
    contact = tree.head[head]
    if not _is_errand(tree, head) or tree.lemma[contact] not in CONTACT:
        return []
    near = [c for c in tree.children[contact] if c < head]
    return [
        c
        for c in near
        if tree.base[c] in ("obj", "iobj") or (tree.base[c] == "obl" and case_of(tree, c) in ("to", "with"))
    ]


def _is_errand(tree: Tree, verb: int) -> bool:
    behind = tree.head[verb] + 1
    if behind < tree.size and tree.lower[behind] in OTHERWISE:
        return False
    return tree.base[verb] in ("advcl", "xcomp") and tree.lemma[verb] in SAID and case_of(tree, verb) == "to"
