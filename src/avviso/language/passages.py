"""Which words of a report are read a second time around a statement or two parties, in training as at run time."""

from __future__ import annotations

from collections.abc import Sequence

Range = tuple[int, int]
"""First word and end."""
LONGEST = 110
"""Words in a passage."""
REACH = 60
"""Words on either side of a cue among which its source and content are sought."""
_BEFORE, _BEHIND = 10, 3
"""Words of context on either side of a statement."""


def beside(place: Range, inside: Range, reach: int = REACH) -> Range:
    """The words within `inside` that are read around those at `place`: at most `reach` before and behind its first."""
    return max(inside[0], place[0] - reach), min(inside[1], place[0] + reach)


def around(spans: Sequence[Range], anchor: Range, size: int) -> Range:
    """The words, of `size` in all, that are read around the spans of a statement; where these lie far apart, those around `anchor`."""
    first = max(0, min(span[0] for span in spans) - _BEFORE)
    end = min(size, max(span[1] for span in spans) + _BEHIND)
    if end - first > LONGEST:
        first = max(first, min(anchor[0] - LONGEST // 2, end - LONGEST))
        end = first + LONGEST
    return first, end
