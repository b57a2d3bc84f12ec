"""Turns of a transcript: "HOLM: ..." opens a paragraph, and all of it is Holm's."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.quotations.candidates import Candidate
from avviso.analysis.quotations.saying_tree import Tree

# So many paragraphs that open with a name and a colon make a transcript; a report may have one in a headline.
_TURNS = 3
_LONGEST = 6  # tokens of a label


def whole(tree: Tree, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates, in a transcript each turn's with all the sentences of its paragraph."""
    colons = {t for t in range(tree.size) if tree.text[t] == ":" and not tree.masked[t] and _opens(tree, t)}
    if len(colons) < _TURNS:
        return candidates
    cues = {(colon, colon + 1): colon for colon in colons}
    return [_turn(tree, one, cues[one.cue]) if one.cue in cues else one for one in candidates]


def _turn(tree: Tree, candidate: Candidate, colon: int) -> Candidate:
    """The candidate whose cue is a label's colon with all of its paragraph, unless quotation marks say what is said."""
    end = colon + 1
    while end < tree.size and tree.paragraph[end] == tree.paragraph[colon]:
        end += 1
    part = tree.trim(colon + 1, end)
    if part is None or tree.quote_at(part[0]) is not None:
        return candidate
    return replace(candidate, contents=(part, *(c for c in candidate.contents if c[0] >= end)))


def _opens(tree: Tree, colon: int) -> bool:
    """Whether a colon stands behind the label that opens its paragraph."""
    start = colon
    while start > 0 and tree.paragraph[start - 1] == tree.paragraph[colon] and colon - start <= _LONGEST:
        start -= 1
    label = [t for t in range(start, colon) if not tree.space[t]]
    return 0 < len(label) <= _LONGEST and all(tree.text[t][:1].isupper() or tree.punct[t] for t in label)
