"""Quotations signed with a name behind a dash ("We go on." — Ida Holm), as papers print letters, voices and mottoes."""

from __future__ import annotations

from avviso.analysis.quotations.candidates import Candidate, meet
from avviso.analysis.quotations.saying_tree import Quoted, Range, Tree

_DASHES = frozenset({"—", "―", "–", "-", "--"})
_SHORTEST = 5  # tokens, marks included: shorter ones are titles
_LONGEST_NAME = 5
_LONGEST_REST = 12  # tokens behind the name in its paragraph: who that is, but no clause of its own


def told(tree: Tree, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates in order of their cues, with the signed quotations that none of them holds."""
    found = list(candidates)
    for quote in tree.quoted:
        signed = _signed(tree, quote)
        if signed is None:
            continue
        dash, name = signed
        content = tree.trim(quote.start, quote.end)
        if content is None or any(meet(content, part) for c in found for part in c.contents):
            continue
        found.append(
            Candidate(dash, (dash, dash + 1), (content,), "assert", "quote", name, name[1] - 1, root=None, score=0.8)
        )
    found.sort(key=lambda c: (c.cue or c.contents[0], c.head))
    return found


def _signed(tree: Tree, quote: Quoted) -> tuple[int, Range] | None:
    """The dash behind a quotation and the name that follows it."""
    if not quote.closed or quote.end - quote.start < _SHORTEST:
        return None
    dash = _word(tree, quote.end)
    if dash is None or tree.text[dash] not in _DASHES:
        return None
    start = _word(tree, dash + 1)
    if start is None or tree.paragraph[start] != tree.paragraph[dash]:
        return None
    end = start
    while end < tree.size and end - start < _LONGEST_NAME and tree.pos[end] == "PROPN" and not tree.masked[end]:
        end += 1
    if end == start or not _closes(tree, end):
        return None
    return dash, (start, end)


def _word(tree: Tree, token: int) -> int | None:
    """The next token that is no white space, in this paragraph or the next."""
    for index in range(token, min(token + 3, tree.size)):
        if not tree.space[index]:
            return index
    return None


def _closes(tree: Tree, end: int) -> bool:
    """Whether a signature ends the paragraph, but for who that is, or another quotation follows."""
    rest = 0
    while end + rest < tree.size and tree.paragraph[end + rest] == tree.paragraph[end - 1]:
        token = end + rest
        if tree.quote_at(token) is not None:
            return True
        if tree.pos[token] in {"VERB", "AUX"} or rest > _LONGEST_REST:
            return False
        rest += 1
    return True
