"""Printed dates and times of publication, in their many forms, to ISO 8601."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
         "sep sept september", "oct october", "nov november", "dec december"),
        1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+"
_DAY = r"(?P<day{0}>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year{0}>(?:19|20)\d\d)"
_DATE = re.compile(
    rf"(?<![\w/.])(?:{_WEEKDAY})?(?:"
    rf"{_YEAR.format('a')}(?P<mark>[-/.])(?P<month_a>[01]?\d)(?P=mark){_DAY.format('a')}(?=\D|$)"
    rf"|{_DAY.format('b')}(?:\s+of)?[\s-]+(?P<month_b>{_MONTH})[,\s-]+(?P<year_b>(?:19|20)\d\d|\d\d(?=$|\s*[)(,|-]))"
    rf"|(?P<month_c>{_MONTH})\s*{_DAY.format('c')},?\s*{_YEAR.format('c')}"
    rf"|(?P<first>[0-3]?\d)(?P<sign>[/.])(?P<second>[0-3]?\d)(?P=sign)(?P<year_d>(?:19|20)\d\d)"
    rf")(?!\d)",
    re.IGNORECASE,
)
_ZONE = r"(?:Z|UTC|GMT|BST|CES?T|EES?T|MSK|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|IST|[+-]\d\d:?\d\d)"
_TIME = re.compile(
    rf"(?<![\d:])(?P<hour>[0-2]?\d)(?:[:.h](?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?)?\s*(?P<half>[ap]\.?m\.?)?\s*(?P<zone>{_ZONE}\b)?"
    rf"(?:\s*hrs)?(?![\d:])",
    re.IGNORECASE,
)
_MILITARY = re.compile(rf"(?<!\d)(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s*(?:hrs?\s*)?(?P<zone>{_ZONE})\b")
_OFFSETS = {
    "Z": "Z", "UTC": "Z", "GMT": "Z", "BST": "+01:00", "CET": "+01:00", "CEST": "+02:00", "EET": "+02:00",
    "EEST": "+03:00", "MSK": "+03:00", "EST": "-05:00", "EDT": "-04:00", "CST": "-06:00", "CDT": "-05:00",
    "MST": "-07:00", "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00",
}  # fmt: skip
_JOIN = re.compile(r"[\s,;|/·•–—-]*(?:T(?=\d)|(?:at|on)\b)?[\s,]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Moment:
    """A printed date, perhaps with a time: ISO 8601 `value`, the days it may be, and where in the searched words it
    stands.
    """

    value: str
    earliest: str
    latest: str
    start: int
    end: int


def find(words: str) -> Moment | None:
    """The first full date (with a year) in `words`, joined with the time beside it; None where there is none.

    A day and month in figures that could stand either way round (03/04/2015) give the year as value, and both days as
    borders.
    """
    for match in _DATE.finditer(words):
        days = _days(match)
        if not days:
            continue
        start, end, clock = _beside(words, match.start(), match.end())
        value = days[0].isoformat() + clock if len(days) == 1 else str(days[0].year)
        return Moment(value, min(days).isoformat(), max(days).isoformat(), start, end)
    return None


def given(value: str) -> Moment | None:
    """A date given with the report: ISO 8601 of any precision as it is, or a printed form."""
    words = value.strip()
    if re.fullmatch(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?", words):
        year, month = int(words[:4]), int(words[5:] or 0)
        first = dt.date(year, month or 1, 1)
        after = dt.date(year + (month in (0, 12)), 1 if month in (0, 12) else month + 1, 1)
        return Moment(words, first.isoformat(), (after - dt.timedelta(days=1)).isoformat(), 0, len(value))
    return find(words)


def _days(match: re.Match[str]) -> list[dt.date]:
    part = match.groupdict()
    if part["year_d"]:
        year, first, second = int(part["year_d"]), int(part["first"]), int(part["second"])
        readings = {(second, first)} if part["sign"] == "." else {(second, first), (first, second)}
        return sorted(day for month, number in readings if (day := _day(year, month, number)))
    for form in "abc":
        if part[f"year_{form}" if form == "b" else f"year{form}"]:
            printed = part[f"month_{form}"]
            month = int(printed) if form == "a" else _MONTHS[printed.rstrip(".").lower()]
            year = int(part["year_b"] if form == "b" else part[f"year{form}"])
            if year < 100:
                year += 1900 if year >= 50 else 2000
            day = _day(year, month, int(part[f"day{form}"]))
            return [day] if day else []
    return []


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _beside(words: str, start: int, end: int) -> tuple[int, int, str]:
    """The borders of a date with the time that stands after or before it, and that time in ISO 8601."""
    join = _JOIN.match(words, end)
    after = join.end() if join else end
    for pattern in (_MILITARY, _TIME):
        match = pattern.match(words, after)
        clock = _clock(match) if match else ""
        if match and clock:
            return start, len(words[: match.end()].rstrip()), clock
    for pattern in (_MILITARY, _TIME):
        for match in pattern.finditer(words[:start]):
            clock = _clock(match)
            if clock and (join := _JOIN.match(words[:start], match.end())) and join.end() == start:
                return match.start(), end, clock
    return start, end, ""


def _clock(match: re.Match[str]) -> str:
    part = match.groupdict()
    half = (part.get("half") or "").replace(".", "").lower()
    if part["minute"] is None and not half:
        return ""
    hour = int(part["hour"])
    if half:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 23:
        return ""
    return f"T{hour:02}:{part['minute'] or '00'}{_offset(part.get('zone'))}"


def _offset(zone: str | None) -> str:
    if not zone:
        return ""
    if zone[0] in "+-":
        return f"{zone[:3]}:{zone[-2:]}"
    return _OFFSETS.get(zone.upper(), "")
