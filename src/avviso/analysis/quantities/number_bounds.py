"""Bounds: what "more than", "nearly" or "some" before a number, or "or more" after it, leave of its low, best and
high value.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from avviso.analysis.quantities.number_words import Number

_LOW = (
    "more than", "exceed", "exceeds", "exceeded", "topped", "topping", "surpassed", "surpassing", "over", "above", "at least", "at the very least", "not less than", "not fewer than", "no fewer than",
    "no less than", "upwards of",
    "upward of", "in excess of", "exceeding", "a minimum of", "well over", "greater than", "well above", "more then",
    "just over", "as low as", "as few as", "as little as",
)  # fmt: skip
_HIGH = (
    "up to", "as many as", "as much as", "nearly", "almost", "fewer than", "less than", "under", "below", "at most",
    "no more than", "not more than",
    "a maximum of", "as high as", "just under", "just short of", "just shy of", "virtually", "approaching", "not exceeding",
)  # fmt: skip
_BEST = (
    "about", "some", "around", "approximately", "roughly", "an estimated", "estimated", "circa", "approx", "close to",
    "in the region of", "~",
    "an average of", "perhaps", "maybe", "an approximate", "something like", "closer to", "nearer to", "nearer", "more like", "in the order of",
    "on the order of", "somewhere around", "in the neighborhood of", "in the neighbourhood of",
)  # fmt: skip
# Verbs whose "over" goes with them, not with the number: "handed over 18 soldiers".
_GIVING_OVER = frozenset(
    "hand hands handed handing turn turns turned turning take takes took taken taking sign signed signing".split()
)
_BEFORE = tuple(
    sorted(
        (
            (tuple(text.split()), kind)
            for kind, texts in (("low", _LOW), ("high", _HIGH), ("best", _BEST))
            for text in texts
        ),
        key=lambda pair: -len(pair[0]),
    )
)
_AFTER = tuple(
    (tuple(text.split()), kind)
    for text, kind in (
        ("or more", "low"),
        ("and more", "low"),
        ("plus", "low"),
        ("- plus", "low"),
        ("+", "low"),
        ("or so", "best"),
        ("or thereabouts", "best"),
        ("- odd", "best"),
        ("odd", "best"),
        ("or less", "high"),
        ("or fewer", "high"),
    )
)


@dataclass(frozen=True, slots=True)
class Bounds:
    """Low, best and high, the words that set them, and the token range with those words included."""

    low: float | None
    best: float | None
    high: float | None
    qualifier: str | None
    start: int
    end: int


def bound(lower: Sequence[str], start: int, number: Number, floor: int, limit: int) -> Bounds:
    """Bounds of a number that begins at token `start`; words before it are sought down to token `floor`, after it up
    to `limit`.
    """
    for words, kind in _BEFORE:
        begin = start - len(words)
        if begin >= floor and tuple(lower[begin:start]) == words:
            if words == ("over",) and begin > floor and lower[begin - 1] in _GIVING_OVER:
                break
            odd = tuple(lower[number.end : number.end + 2]) == ("-", "odd")  # "some 40-odd men"
            return _set(kind, " ".join(words), number, begin, number.end + 2 * odd)
    if start - 1 >= floor and lower[start - 1] == "between" and not number.single:
        return Bounds(number.low, None, number.high, "between", start - 1, number.end)
    for words, kind in _AFTER:
        if tuple(lower[number.end : number.end + len(words)]) == words and number.end + len(words) <= limit:
            return _set(kind, " ".join(words), number, start, number.end + len(words))
    if not number.single:
        return Bounds(number.low, None, number.high, None, start, number.end)
    return Bounds(number.low, number.low, number.low, None, start, number.end)


def _set(kind: str, qualifier: str, number: Number, start: int, end: int) -> Bounds:
    low, high = number.low, number.high
    if kind == "low":
        return Bounds(low, None, high if not number.single and not number.vague else None, qualifier, start, end)
    if kind == "high":
        return Bounds(None, None, high, qualifier, start, end)
    if not number.single:
        return Bounds(low, None, high, qualifier, start, end)
    return Bounds(None, low, None, qualifier, start, end)
