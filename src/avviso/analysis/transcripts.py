"""Turns of a transcript: "HOLM: ..." opens a paragraph, and all of it is Holm's."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.candidates import Candidate
from avviso.analysis.saying_tree import Tree

# So many paragraphs that open with a name and a colon make a transcript; a report may have one in a headline.
_TURNS = 3
_LONGEST = 6  # tokens of a label


def whole(tree: Tree, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates, in a transcript each turn's with all the sentences of its paragraph."""
    colons = [t for t in range(tree.size) if tree.text[t] == ":" and not tree.masked[t] and _opens(tree, t)]
    if len(colons) < _TURNS:
        return candidates
    found = []
    for candidate in candidates:
        colon = candidate.cue[0] if candidate.cue is not None and candidate.cue[1] == candidate.cue[0] + 1 else -1
        end = colon
        while colon in colons and end < tree.size and tree.paragraph[end] == tree.paragraph[colon]:
            end += 1
        part = tree.trim(colon + 1, end) if end > colon + 1 else None
        quoted = part is None or tree.quote_at(part[0]) is not None
        if part is None or quoted:
            found.append(candidate)
        else:
            found.append(replace(candidate, contents=(part, *(c for c in candidate.contents if c[0] >= end))))
    return found


def _opens(tree: Tree, colon: int) -> bool:
    """Whether a colon stands behind the label that opens its paragraph."""
    start = colon
    while start > 0 and tree.paragraph[start - 1] == tree.paragraph[colon] and colon - start <= _LONGEST:
        start -= 1
    label = [t for t in range(start, colon) if not tree.space[t]]
    return 0 < len(label) <= _LONGEST and all(tree.text[t][:1].isupper() or tree.punct[t] for t in label)
