"""Numbers that a line break takes apart, in reports printed in short lines ("at least\\n40 people", "$1.8\\nbillion")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from avviso.analysis.quantities import number_bounds, number_words
from avviso.analysis.quantities.number_bounds import Bounds
from avviso.analysis.quantities.number_words import Number

_LONGEST = 16  # tokens that a number and the words that bound it take at most


def past(lower: Sequence[str], at: int, limit: int) -> int:
    """The first token from `at` on that is no space; `limit` where there is none."""
    while at < limit and lower[at].isspace():
        at += 1
    return at


def before(lower: Sequence[str], at: int, floor: int) -> int | None:
    """The last token before `at` that is no space, down to `floor`; None where there is none."""
    return next((i for i in range(at - 1, floor - 1, -1) if not lower[i].isspace()), None)


def read(lower: Sequence[str], start: int, end: int) -> Number | None:
    """The number that begins at token `start`, as `number_words.read` has it, over line breaks."""
    first = max(0, start - 3)  # "between", "ranging from"
    if not any(word.isspace() for word in lower[first : start + _LONGEST]):
        return number_words.read(lower, start, end)
    places = [i for i in range(first, min(end, start + _LONGEST)) if not lower[i].isspace()]
    if start not in places:
        return None
    number = number_words.read([lower[i] for i in places], places.index(start), len(places))
    return None if number is None else replace(number, end=places[number.end - 1] + 1)


def bound(lower: Sequence[str], start: int, number: Number, floor: int, limit: int) -> Bounds:
    """The bounds of a number that begins at token `start`, as `number_bounds.bound` has them, over line breaks."""
    first, last = max(floor, start - _LONGEST), min(limit, number.end + _LONGEST)
    if not any(word.isspace() for word in lower[first:last]):
        return number_bounds.bound(lower, start, number, floor, limit)
    places = [i for i in range(first, last) if not lower[i].isspace()]
    words = [lower[i] for i in places]
    at, end = places.index(start), places.index(number.end - 1) + 1
    found = number_bounds.bound(words, at, replace(number, end=end), 0, len(words))
    return replace(found, start=places[found.start], end=places[found.end - 1] + 1)
