"""What the times of a list share: the year of the last, "next" before the first, the day behind a range of hours."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from avviso.analysis.times.grammar import Expression
from avviso.analysis.times.readings import Reading
from avviso.analysis.times.values import SEASONS, bounds

_LISTED: Final = re.compile(
    r"\s*(?:,|,?\s*(?:and|or|to|through|until)|[-\u2010-\u2015/]|\))\s*(?:(?:early|late|mid|the|in|on|from)\b[\s-]*)*\Z"
)
_JOINED: Final = re.compile(r"\s*,?\s*(?:and|or|to|through|until)\s+(?:again\s+)?(?:on\s+)?\Z")
_WITHIN: Final = re.compile(r"\s*,?\s*(?:on\s+)?\Z")
_COMMA: Final = re.compile(r"\s*,\s*\Z")
_RANGE: Final = re.compile(r"\s*(?:\b(?:to|and|through|till|until)\b|[-\u2010-\u2015])\s*\Z")
_OPENED: Final = re.compile(r"\s*\(\s*\Z")
_CLOSED: Final = re.compile(r"\s*\)\s*(?:on\s+)?\Z")
_DATED: Final = ("fixed", "open", "part", "shift")


def shared(text: str, expressions: list[Expression]) -> list[Expression]:
    """The expressions of a text with what they share with those that they are listed with."""
    out = list(expressions)
    for at in range(len(out) - 2, -1, -1):
        _set(out, at, _of_year(text, out[at], out[at + 1]) or _of_day(text, out[at : at + 3]))
    for at in range(1, len(out)):
        _set(out, at, _like(text, out[at - 1], out[at]))
    return out


def _set(out: list[Expression], at: int, reading: Reading | None) -> None:
    if reading is not None:
        out[at] = replace(out[at], reading=reading)


def _of_year(text: str, first: Expression, second: Expression) -> Reading | None:
    """A date without a year with the year of the next: "in May and June 2014"."""
    if first.reading.kind != "open" or second.reading.kind != "fixed" or first.reading.direction is not None:
        return None
    if not first.reading.value.startswith("XXXX-") or not re.match(r"\d{4}-", second.reading.value):
        return None
    if not _LISTED.match(text[first.end : second.start]):
        return None
    value = first.reading.value.replace("XXXX", second.reading.value[:4])
    return replace(first.reading, kind="fixed", value=value) if bounds(value) and "XX" not in value else None


def _of_day(text: str, listed: list[Expression]) -> Reading | None:
    """A time of day with the day of the one it runs to ("from 9 a.m. to 5 p.m. Friday") or is said again in ("4 a.m. (0100 GMT) on Sunday")."""
    first, second, *further = listed
    if first.reading.kind != "clock":
        return None
    between = text[first.end : second.start]
    if second.reading.kind in _DATED and second.reading.time and _RANGE.match(between):
        return replace(second.reading, time=first.reading.time)
    day = further[0] if second.reading.kind == "clock" and _OPENED.match(between) and further else None
    if day is None or day.reading.kind not in _DATED or day.reading.time or not _is_day(day.reading):
        return None
    return replace(day.reading, time=first.reading.time) if _CLOSED.match(text[second.end : day.start]) else None


def _like(text: str, first: Expression, second: Expression) -> Reading | None:
    """A day, month or season as the one before it is meant: "next Monday and Tuesday", "last week, on Monday", "every Tuesday and Friday"."""
    kind = _kind(second.reading)
    if second.reading.kind != "open" or second.reading.direction is not None or not kind:
        return None
    before, between = first.reading, text[first.end : second.start]
    if before.kind == "set" and _kind(before) == kind and (_JOINED.match(between) or _COMMA.match(between)):
        return Reading("set", second.reading.value + second.reading.time)
    same = before.kind == "open" and before.direction is not None and _kind(before) == kind
    if same and _JOINED.match(between) and not between.endswith("on "):  # "last Monday and on Friday"
        return replace(second.reading, direction=before.direction, anchor=before.anchor)
    week = before.kind == "part" and before.unit == "W" and before.direction is not None and kind == "weekday"
    if week and (_JOINED if before.value else _WITHIN).match(between):
        return replace(before, value=second.reading.value[-1], time=second.reading.time)
    return None


_KINDS: Final[tuple[tuple[str, Callable[[str], object]], ...]] = (
    ("weekday", re.compile(r"XXXX-WXX-\d(?:T\w+)?\Z").match),
    ("month", re.compile(r"XXXX-\d\d\Z").match),
    ("season", lambda value: value.startswith("XXXX-") and value[5:] in SEASONS),
)


def _kind(reading: Reading) -> str:
    return next((name for name, fits in _KINDS if fits(reading.value)), "")


def _is_day(reading: Reading) -> bool:
    return _kind(reading) == "weekday" or reading.unit == "D" or bool(re.search(r"-\d\d-\d\d\Z", reading.value))
