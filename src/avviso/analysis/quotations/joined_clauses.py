"""Whose the clauses of one sentence are: those that a semicolon joins have a sayer each, those around a cue set between commas one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from avviso.analysis.quotations.candidates import Candidate, pieces
from avviso.analysis.quotations.saying_tree import Range, Tree
from avviso.analysis.token_columns import FINITE
from avviso.reference.cues import CLASS_OF

_FINITE = FINITE | {"MD"}
_REACH = 4  # tokens from a cue to the comma that closes it: "said on Tuesday,"
_JOINING = frozenset({"and", "but", "while", "yet", "so"})


def parted(tree: Tree, candidates: list[Candidate]) -> list[Candidate]:
    """Candidates without the clauses, behind a semicolon or before one, that are not their speakers':
    "Seven died, residents said; police put the toll at two"."""
    borders = [t for t in range(tree.size) if tree.text[t] == ";" and tree.quote_at(t) is None]
    return [_own(tree, c, candidates, borders) for c in candidates] if borders else candidates


def around(tree: Tree, candidates: list[Candidate]) -> list[Candidate]:
    """Candidates whose cue is set between commas, with the clause before it: "Shelling has eased, mediators said, after two months"."""
    return [_with_opening(tree, c) if c.cue is not None and c.source is not None else c for c in candidates]


def _with_opening(tree: Tree, candidate: Candidate) -> Candidate:
    cue, source, (first, _) = candidate.cue, candidate.source, candidate.contents[0]
    about = _subject_before(tree, candidate)
    if about is not None:
        return replace(candidate, contents=(about, *candidate.contents))
    if cue is None or source is None or source[1] not in {cue[0], cue[0] - 1} or first < cue[1]:
        return candidate
    closed = any(tree.text[t] == "," for t in range(cue[1], min(cue[1] + _REACH, first)))
    if not closed or tree.text[source[0] - 1] != "," or tree.pos[first] not in {"ADP", "SCONJ"}:
        return candidate
    start = tree.bounds(cue[0])[0]
    start = next((t + 1 for t in range(source[0] - 1, start, -1) if tree.text[t] == ";"), start)
    before = tree.trim(start, source[0] - 1)
    if before is None or not _is_clause(tree, *before):
        return candidate
    return replace(candidate, contents=pieces(tree, [before, *candidate.contents], cue, [source, cue]))


def _subject_before(tree: Tree, candidate: Candidate) -> Range | None:
    """What a content's verb tells of, where a tree makes it a sentence of its own before the sayer: "Sarn, it noted, has cut prices"."""
    source, root, above = candidate.source, candidate.root, tree.head[candidate.head]
    if (
        source is None
        or root is None
        or tree.base[candidate.head] != "parataxis"
        or candidate.contents[0][0] < source[1]
    ):
        return None
    finite = any(tree.tag[t] in _FINITE for t in (root, *tree.children[root]))
    own = tree.child(root, "nsubj", "csubj", "expl") is not None
    noun = above < source[0] and tree.pos[above] in {"NOUN", "PROPN", "PRON", "NUM"} and tree.text[source[0] - 1] == ","
    return tree.trim(tree.left[above], source[0] - 1) if finite and noun and not own else None


def _is_clause(tree: Tree, start: int, end: int) -> bool:
    """Whether words are a sentence of their own: a subject and its verb, no quotation, nothing that hangs it on what follows."""
    if tree.pos[start] == "SCONJ" or any(tree.quote_at(t) is not None or tree.masked[t] for t in range(start, end)):
        return False
    subjects = [t for t in range(start, end) if tree.base[t] == "nsubj" and start <= tree.head[t] < end]
    verbs = {c for t in subjects for c in (tree.head[t], *tree.children[tree.head[t]])}
    return any(tree.tag[t] in _FINITE and start <= t < end for t in verbs)


def _own(tree: Tree, candidate: Candidate, others: Sequence[Candidate], borders: Sequence[int]) -> Candidate:
    cue = candidate.cue
    if cue is None or tree.text[cue[0]] == ":":
        return candidate
    closes = any(part[1] <= cue[0] for part in candidate.contents)
    kept: list[Range] = []
    for start, end in candidate.contents:
        if start >= cue[1]:
            if closes and any(cue[1] <= t <= start for t in borders):
                continue
            end = next((t for t in borders if start < t < end and _tells(tree, candidate, others, t)), end)
        else:
            first, _ = tree.bounds(cue[0])
            before = [t for t in borders if max(start, first) < t < end]
            if before and any(_told(candidate, c, first, before[-1]) for c in others):
                start = before[-1] + 1
        part = tree.trim(start, end)
        if part is not None:
            kept.append(part)
    return replace(candidate, contents=tuple(kept)) if kept else candidate


def _tells(tree: Tree, candidate: Candidate, others: Sequence[Candidate], border: int) -> bool:
    """Whether the clause behind a border opens with somebody else who says something."""
    start = border + 1
    while start < tree.size - 1 and (tree.space[start] or tree.lower[start] in _JOINING):
        start += 1
    return any(
        c.source is not None and c.source[0] == start and _told(candidate, c, start, tree.bounds(border)[1])
        for c in others
    )


def _told(candidate: Candidate, other: Candidate, start: int, end: int) -> bool:
    """Whether another saying, source and cue, stands in a range of tokens."""
    if other is candidate or other.cue is None or other.source is None or CLASS_OF[other.act] == "attitude":
        return False
    return all(start <= part[0] and part[1] <= end for part in (other.source, other.cue))
