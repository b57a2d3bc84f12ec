"""Numbers as news prints them, in digits and words: "8,000", "two dozen", "1.5 million", "20 to 30", "tens of
thousands".
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass

_UNITS = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
_SCALES = {
    "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 1_000_000_000_000,
    "dozen": 12, "m": 1_000_000, "mn": 1_000_000, "mln": 1_000_000, "bn": 1_000_000_000, "bln": 1_000_000_000,
    "tn": 1_000_000_000_000, "k": 1_000,
}  # fmt: skip
_SHORT = frozenset({"m", "mn", "mln", "bn", "bln", "tn", "k"})
# What a vague word is taken to mean: the least and the most it can honestly be said of.
VAGUE: dict[str, tuple[float, float]] = {
    "several": (3, 9),
    "a few": (3, 9),
    "a handful": (3, 9),
    "multiple": (3, 9),
    "a number of": (3, 99),
    "numerous": (4, 99),
    "many": (4, 99),
    "dozens": (24, 99),
    "scores": (40, 99),
    "hundreds": (200, 999),
    "thousands": (2_000, 9_999),
    "tens of thousands": (20_000, 99_999),
    "hundreds of thousands": (200_000, 999_999),
    "millions": (2_000_000, 9_999_999),
    "tens of millions": (20_000_000, 99_999_999),
    "hundreds of millions": (200_000_000, 999_999_999),
    "billions": (2e9, 9.999e9),
}
_VAGUE_WORDS = tuple(sorted(((tuple(k.split()), v) for k, v in VAGUE.items()), key=lambda pair: -len(pair[0])))
_VAGUE_FIRST = frozenset(words[0] for words, _ in _VAGUE_WORDS)
# "1,00,000" is grouped as in South Asia.
_DIGITS = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d\d)+,\d{3}|\d{1,15})(?:\.\d{1,4})?")
_DIGITS_SCALE = re.compile(r"((?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,4})?)(m|mn|bn|tn|k)", re.I)
_DIGIT_RANGE = re.compile(r"(\d{1,3}(?:,\d{3})+|\d{1,9})[-–—](\d{1,3}(?:,\d{3})+|\d{1,9})")
_JOINED = re.compile(r"(\w+)-(\w+)")
_DASHES = frozenset({"-", "–", "—"})
_PART = {
    "half": 1 / 2,
    "quarter": 1 / 4,
    "third": 1 / 3,
    "quarters": 1 / 4,
    "thirds": 1 / 3,
    "1/2": 1 / 2,
    "1/4": 1 / 4,
    "3/4": 3 / 4,
}
_COUNT = "|".join(["a", *list(_UNITS)[1:], r"\d{1,3}"])
_LARGE = "hundred|thousand|million|billion|trillion|dozen"
_BROKEN = (
    re.compile(rf"(?P<count>{_COUNT}) (?:- )?and (?:- )?an? (?:- )?(?P<part>half|quarter) (?P<scale>{_LARGE})\b"),
    re.compile(rf"(?P<count>{_COUNT}) (?P<scale>{_LARGE}) and a (?P<part>half|quarter)\b"),
    re.compile(rf"(?P<count>\d{{1,3}}) (?P<part>[13]/[24]) (?P<scale>{_LARGE})\b"),
)
_SHARE = re.compile(rf"(?P<count>a|one|two|three)(?: - |-| )(?P<part>quarters?|thirds?) of a (?P<scale>{_LARGE})\b")
_RANGING = frozenset("ranging range ranged ranges anywhere or estimates estimated varying".split())
_JOINING = frozenset({",", "and", "but", "or", "-", "–", "—", "("})
_PERHAPS = frozenset({"possibly", "perhaps", "maybe", "probably"})
_AT_MOST = (("as", "many", "as"), ("as", "much", "as"), ("up", "to"))
# Before a sum that something changes by, so that the next one is where it comes to: "fell $2 to $108".
_CHANGED = frozenset(
    """from by up down off fell rose gained lost dropped climbed jumped slipped tumbled plunged added slid declined advanced
    soared surged eased dipped sank shed""".split()
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number read from tokens: one past its last token, its value or bounds, whether in digits, and whether the
    word is vague.
    """

    end: int
    low: float
    high: float
    digits: bool
    vague: bool = False

    @property
    def single(self) -> bool:
        return self.low == self.high


def _amount(text: str) -> float:
    return float(text.replace(",", ""))


def _small(word: str) -> float | None:
    """A number below a hundred in one word: "seven", "forty-two"."""
    if word in _UNITS:
        return float(_UNITS[word])
    if word in _TENS:
        return float(_TENS[word])
    if (joined := _JOINED.fullmatch(word)) and joined[1] in _TENS and 0 < _UNITS.get(joined[2], 0) < 10:
        return float(_TENS[joined[1]] + _UNITS[joined[2]])
    return None


def _words(lower: Sequence[str], start: int, end: int) -> tuple[float, int] | None:
    """A number in words from `start`: value and one past the last token."""
    total, current, i, seen = 0.0, 0.0, start, False
    while i < end:
        word = lower[i]
        if (small := _small(word)) is not None:
            if (
                seen
                and current % 100
                and not (current % 10 == 0 and small < 10 and (lower[i - 1] in _TENS or lower[i - 1] in _DASHES))
            ):
                break
            current += small
        elif word in _SCALES and word not in _SHORT:
            if not seen and not (start > 0 and lower[start - 1] in ("a", "an", "per", "half", "the")):
                return None
            scale = _SCALES[word]
            current = (current or 1.0) * scale
            if scale >= 1_000:
                total, current = total + current, 0.0
        elif (seen and word == "and" and i + 1 < end and _small(lower[i + 1]) is not None and _big(lower[i - 1])) or (
            seen and word in _DASHES and i + 1 < end and lower[i - 1] in _TENS and 0 < _UNITS.get(lower[i + 1], 0) < 10
        ):
            pass
        else:
            break
        seen = True
        i += 1
    return (total + current, i) if seen else None


def _scaled(value: float, scale: float) -> float:
    """A product without the artefacts of binary fractions: 34.3 billion is 34,300,000,000."""
    return round(value * scale, 2)


def broken(lower: Sequence[str], start: int, end: int) -> Number | None:
    """A number with a part of a scale in it: "three and a half million", "a million and a half", "a quarter of a million"."""
    words = " ".join(lower[start : min(end, start + 9)])
    share = _SHARE.match(words)
    found = share or next((match for pattern in _BROKEN if (match := pattern.match(words))), None)
    if found is None:
        return None
    count, part = (
        float(_UNITS.get(found["count"], found["count"] == "a") or _amount(found["count"])),
        _PART[found["part"]],
    )
    value = _scaled(count * part if share else count + part, _SCALES[found["scale"]])
    return Number(start + found.group().count(" ") + 1, value, value, False)


def _big(word: str) -> bool:
    return word in ("hundred", "thousand", "million")


def _one(lower: Sequence[str], start: int, end: int) -> Number | None:
    """A number without a range."""
    word = lower[start]
    if (parted := broken(lower, start, end)) is not None:
        return parted
    for words, (low, high) in _VAGUE_WORDS if word in _VAGUE_FIRST else ():
        if tuple(lower[start : start + len(words)]) == words and start + len(words) <= end:
            return _vague(lower, Number(start + len(words), low, high, False, True), end)
    if scaled := _DIGITS_SCALE.fullmatch(word):
        value = _scaled(_amount(scaled[1]), _SCALES[scaled[2].lower()])
        return Number(start + 1, value, value, True)
    if _DIGITS.fullmatch(word):
        return _digits(lower, start, end)
    if both := _DIGIT_RANGE.fullmatch(word):
        low, high = _amount(both[1]), _amount(both[2])
        return Number(start + 1, low, high, True) if low < high else None
    return _in_words(lower, start, end)


def _vague(lower: Sequence[str], found: Number, end: int) -> Number:
    """A vague number with the scales behind it: "several hundred", "a few hundred thousand"."""
    at, scale = found.end, 1.0
    while at < end and lower[at] in _SCALES and lower[at] not in _SHORT:
        at, scale = at + 1, scale * _SCALES[lower[at]]
    return found if scale == 1 else Number(at, found.low * scale, (found.high + 1) * scale - 1, False, True)


def _digits(lower: Sequence[str], start: int, end: int) -> Number:
    value, i = _amount(lower[start]), start + 1
    if i + 1 < end and lower[i] in _DASHES and lower[i + 1] in ("million", "billion", "trillion"):
        i += 1
    while i < end and (scale := lower[i].rstrip(".")) in _SCALES and not (scale in ("m", "k") and value >= 1_000):
        value = _scaled(value, _SCALES[scale])
        i += 1
    return Number(i, value, value, True)


def _in_words(lower: Sequence[str], start: int, end: int) -> Number | None:
    word, following = lower[start], lower[start + 1] if start + 1 < end else ""
    if word in ("a", "an") and following in _SCALES and following not in _SHORT:
        found = _words(lower, start + 1, end)
    elif (
        word == "half" and following == "a" and start + 2 < end and lower[start + 2] in ("million", "billion", "dozen")
    ):
        value = _SCALES[lower[start + 2]] / 2
        return Number(start + 3, value, value, False)
    elif word == "a" and following in ("couple", "pair"):
        behind = start + 2 + (lower[start + 2 : start + 3] == ["of"])
        scale = _SCALES.get(lower[behind], 1) if behind < end and lower[behind] not in _SHORT else 1
        return Number(behind + 1 if scale > 1 else start + 2, 2 * scale, 2 * scale, False)
    elif word in ("nobody", "none") or (word == "no" and following == "one"):
        return Number(start + (2 if word == "no" else 1), 0, 0, False)
    else:
        found = _words(lower, start, end)
    if found is None:
        return None
    value, i = found
    if i < end and lower[i] == "dozen":
        value, i = value * 12, i + 1
    return Number(i, value, value, False)


def read(lower: Sequence[str], start: int, end: int) -> Number | None:
    """The number that begins at token `start`, a range taken whole; None where none begins there. `lower` are lower-
    case words, `end` the limit.
    """
    first = _one(lower, start, end)
    if first is None or not first.single or first.end + 1 >= end:
        return first
    link = lower[first.end]
    if link in _DASHES or link in ("to", "or") or (link == "and" and start > 0 and lower[start - 1] == "between"):
        if link == "to" and start > 0 and lower[start - 1] in ("from", "by") and not _ranging(lower, start - 1):
            return first
        second = _one(lower, first.end + 1, end)
        if second is not None and second.single and not second.vague and second.high > first.low:
            low = first.low
            if low < 1_000 <= second.high and second.high / max(low, 1) >= 1_000 and lower[second.end - 1] in _SCALES:
                low = _scaled(low, _SCALES[lower[second.end - 1]])  # "two to three million"
            if link == "or" and second.high > 3 * max(low, 1):
                return first
            return Number(second.end, low, second.high, first.digits and second.digits)
    return first


def spread(lower: Sequence[str], number: Number, end: int) -> Number:
    """A number with the most that it may come to: "four, possibly nine", "at least four and perhaps as many as nine"."""
    at = number.end
    while at < end and lower[at] in _JOINING:
        at += 1
    doubted = at < end and lower[at] in _PERHAPS
    if not number.single or not doubted:
        return number
    most = next((len(words) for words in _AT_MOST if tuple(lower[at + 1 : at + 1 + len(words)]) == words), 0)
    if at + 1 + most >= end:
        return number
    second = _one(lower, at + 1 + most, end)
    if second is None or not second.single or second.high <= number.low:
        return number
    return Number(second.end, number.low, second.high, number.digits and second.digits)


def _ranging(lower: Sequence[str], at: int) -> bool:
    """Whether "from" at a token opens a range, not a change: "ranging from 20 to 30", "or from 20 to 30"."""
    return at > 0 and lower[at] == "from" and lower[at - 1] in _RANGING


def sums(lower: Sequence[str], start: int, first: Number, end: int, signs: Container[str]) -> Number:
    """A number at token `start` behind the sign of a currency with the second sum of its range: "$5 to $10 million"; not a change and
    what it leads to ("fell $2 to $108")."""
    if lower[start - 1] not in signs or not first.single or first.end + 2 >= end:
        return first
    ranged = lower[first.end] == "to" or (lower[first.end] == "and" and start > 1 and lower[start - 2] == "between")
    if not (ranged or lower[first.end] in _DASHES) or lower[first.end + 1] not in signs:
        return first
    if start > 1 and lower[start - 2] in _CHANGED:
        return first
    second = _one(lower, first.end + 2, end)
    if second is None or not second.single or second.high <= first.low:
        return first
    scale = _SCALES.get(lower[second.end - 1], 1)
    low = first.low if first.low >= 1_000 or scale == 1 else _scaled(first.low, scale)
    return Number(second.end, low, second.high, True) if low < second.high else first
