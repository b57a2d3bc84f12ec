"""Whose a quotation is that two sayings claim: of the one whose clause it runs on into, else of the one that it follows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from avviso.analysis.quotations.candidates import Candidate
from avviso.analysis.quotations.saying_tree import Quoted, Range, Tree

_ASKED = frozenset({"?", "!"})
_NEAR = 25
"""Tokens behind a quotation among which the cue stands that it runs on into."""


def parted(tree: Tree, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, each quotation with one of them: `X said. "A." Y said B` has A from X, `X said. "A," Y said` from Y.

    A candidate that would be left without content keeps what it has.
    """
    found = list(candidates)
    claims = defaultdict[Range, list[int]](list)
    for k, candidate in enumerate(found):
        for part in candidate.contents:
            quote = tree.quote_at(part[0])
            if quote is not None and part[1] >= quote.end and not _inside(candidate, quote):
                claims[part].append(k)
    for part, claimants in claims.items():
        owner = _owner(tree, part, [found[k] for k in claimants]) if len(claimants) > 1 else None
        for k in claimants:
            rest = tuple(each for each in found[k].contents if each != part)
            if owner is not None and found[k] is not owner and rest:
                found[k] = replace(found[k], contents=rest)
    return found


def _inside(candidate: Candidate, quote: Quoted) -> bool:
    return quote.start <= candidate.head < quote.end


def _owner(tree: Tree, part: Range, claimants: Sequence[Candidate]) -> Candidate | None:
    """The one of several whose a quotation is; None where the text does not show it."""
    cued = sorted((c for c in claimants if c.cue is not None), key=lambda c: c.head)
    if len(cued) < len(claimants):
        return None
    behind = next((c for c in cued if part[1] <= c.head < part[1] + _NEAR), None)
    if behind is not None and _runs_on(tree, part, behind):
        return behind
    return next((c for c in reversed(cued) if c.head < part[0]), None)


def _runs_on(tree: Tree, part: Range, candidate: Candidate) -> bool:
    """Whether a quotation ends in a comma before its sayer, or in a question or a call where he says nothing more in his own clause."""
    last = next(
        (t for t in range(part[1] - 1, part[0], -1) if tree.text[t][-1].isalnum() or tree.text[t] in ",.?!…"), part[0]
    )
    if tree.text[last] not in _ASKED:
        return tree.text[last] == ","
    end = tree.bounds(candidate.head)[1]
    return not any(candidate.head < start < end for start, _ in candidate.contents)
