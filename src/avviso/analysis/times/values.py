"""TIMEX3 values as intervals of days, and the calendar behind them.

Nothing here raises on an impossible date: what the calendar does not have is None.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Final

Days = tuple[date, date]  # first and last day, both included

SEASONS: Final = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
_VALUE: Final = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)(?:-(?P<weekend>WE)|-(?P<weekday>[1-7]))?"
    r"|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)))?(?:T.*)?$"
)
_LENGTHS: Final = {"D": 1, "W": 7, "WE": 7, "FN": 14}
_MONTHS: Final = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}


def day(year: int, month: int, number: int) -> date | None:
    """That day, or None where the calendar has none."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def month_days(year: int, month: int) -> Days | None:
    """The first and last day of a month."""
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return None
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def bounds(value: str) -> Days | None:
    """The days a TIMEX3 date value covers; None for durations, sets, references and values with an unknown part.

    A range ("2015-02-11/2015-02-12") runs from the first day of its first part to the last of its second. A winter
    begins in December of its
    year, as TimeML annotators count it.
    """
    if "/" in value:
        first, _, last = value.partition("/")
        start, end = bounds(first), bounds(last)
        return (start[0], end[1]) if start and end and start[0] <= end[1] else None
    if re.fullmatch(r"\d{3}", value):
        return _years(int(value) * 10, 10)
    if re.fullmatch(r"\d{2}", value):
        return _years(int(value) * 100, 100)
    match = _VALUE.match(value)
    if match is None:
        return None
    year = int(match["year"])
    if not 1 <= year <= 9998:
        return None
    if match["month"]:
        if not match["day"]:
            return month_days(year, int(match["month"]))
        found = day(year, int(match["month"]), int(match["day"]))
        return (found, found) if found else None
    if match["week"]:
        return _week(year, int(match["week"]), match["weekend"], match["weekday"])
    if match["season"]:
        first_month, last_month = SEASONS[match["season"]]
        start = month_days(year, first_month)
        end = month_days(year + (last_month < first_month), last_month)
        return (start[0], end[1]) if start and end else None
    if match["quarter"] or match["half"]:
        size = 3 if match["quarter"] else 6
        opening = (int(match["quarter"] or match["half"]) - 1) * size + 1
        start, end = month_days(year, opening), month_days(year, opening + size - 1)
        return (start[0], end[1]) if start and end else None
    return date(year, 1, 1), date(year, 12, 31)


def _years(first: int, count: int) -> Days | None:
    if not (first + count <= 9999):
        return None
    return date(max(first, 1), 1, 1), date(first + count - 1, 12, 31)


def _week(year: int, week: int, weekend: str | None, weekday: str | None) -> Days | None:
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
    if weekend:
        return monday + timedelta(5), monday + timedelta(6)
    if weekday:
        there = monday + timedelta(int(weekday) - 1)
        return there, there
    return monday, monday + timedelta(6)


def narrowed(days: Days, mod: str | None) -> Days:
    """The part of an interval that "early", "mid" or "late" means, its first, second or last third; or one of its halves."""
    start, end = days
    length = (end - start).days + 1
    if mod is None or length < 3:
        return days
    if mod in ("FIRST", "SECOND"):
        middle = start + timedelta(length // 2)
        return (start, middle - timedelta(1)) if mod == "FIRST" else (middle, end)
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if start.day == 1 and (end + timedelta(1)).day == 1 and months >= 3:
        first, last = moved(start, "M", months // 3), moved(start, "M", months - months // 3)
    else:
        first, last = start + timedelta(max(length // 3, 1)), end + timedelta(1 - max(length // 3, 1))
    if first is None or last is None:
        return days
    if mod == "START":
        return start, first - timedelta(1)
    return (first, last - timedelta(1)) if mod == "MID" else (last, end)


def of_unit(there: date, unit: str) -> str:
    """The value of the day, week, month ... that a day lies in."""
    year, week, _ = there.isocalendar()
    if unit in ("W", "FN", "WE"):
        return f"{year:04d}-W{week:02d}" + ("-WE" if unit == "WE" else "")
    if unit == "M":
        return f"{there.year:04d}-{there.month:02d}"
    if unit == "Q":
        return f"{there.year:04d}-Q{(there.month + 2) // 3}"
    size = {"Y": 4, "DE": 3, "CE": 2}.get(unit)
    return f"{there.year:04d}"[:size] if size else there.isoformat()


def moved(there: date, unit: str, count: int) -> date | None:
    """The day that many units later (earlier where negative); the last of the month where it has no such day."""
    try:
        if unit in _LENGTHS:
            return there + timedelta(_LENGTHS[unit] * count)
        if unit not in _MONTHS:
            return None
        months = there.year * 12 + there.month - 1 + _MONTHS[unit] * count
        year, month = divmod(months, 12)
        return date(year, month + 1, min(there.day, monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        return None


def moved_value(value: str, unit: str, count: int) -> str | None:
    """A date value moved by whole units, as precise as it was: 1989-Q3 a year earlier is 1988-Q3."""
    days = bounds(value)
    if days is None:
        return None
    there = moved(days[0], unit, count)
    return None if there is None else of_unit(there, granularity(value))


def granularity(value: str) -> str:
    """The unit a date value is precise to: D W WE M Q Y DE CE."""
    body = value.partition("T")[0]
    if re.fullmatch(r"\d{4}-\d\d-\d\d", body):
        return "D"
    for mark, unit in (("-WE", "WE"), ("-W", "W"), ("-Q", "Q"), ("-H", "Q"), ("-S", "M"), ("-F", "M")):
        if mark in body:
            return unit
    return {7: "M", 4: "Y", 3: "DE", 2: "CE"}.get(len(body), "D")


def easter(year: int) -> date:
    """Easter Sunday of the western churches (anonymous Gregorian computus; Meeus, Astronomical Algorithms, ch. 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * ell) // 451
    month, number = divmod(h + ell - 7 * m + 114, 31)
    return date(year, month, number + 1)


def _weekday_of(year: int, month: int, weekday: int, ordinal: int) -> date:
    """The ordinal-th weekday (1 Monday) of a month; the last where ordinal is -1."""
    if ordinal < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta((last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (ordinal - 1))


_MOVABLE: Final = {
    "labor": (9, 1, 1),
    "memorial": (5, 1, -1),
    "thanksgiving": (11, 4, 4),
    "king": (1, 1, 3),
    "presidents": (2, 1, 3),
    "columbus": (10, 1, 2),
}


def holiday(name: str, year: int) -> date | None:
    """The day of a holiday of the lexicon in a year: a month and day, a movable feast, or days from Easter."""
    if not 1 <= year <= 9998:
        return None
    if name.startswith("easter"):
        return easter(year) + timedelta(int(name[6:] or 0))
    if name in _MOVABLE:
        return _weekday_of(year, *_MOVABLE[name])
    if name.startswith("nth "):  # the first Sunday in June
        return _weekday_of(year, *(int(part) for part in name.split()[1:]))
    if name == "election":
        return _weekday_of(year, 11, 1, 1) + timedelta(1)
    month, number = (int(part) for part in name.split("-")[-2:])
    return day(year, month, number)


def in_year(template: str, year: int) -> str | None:
    """The value of a template in a year: "XXXX-07", a range whose year turns in between, a holiday; None where it has none."""
    if "!" in template:
        there = holiday(template.partition("!")[2], year if template.startswith("XXXX") else int(template[:4]))
        return there.isoformat() if there else None
    if "/" not in template:
        return template.replace("XXXX", f"{year:04d}")
    first, _, last = template.partition("/")
    turned = bounds(f"{first}/{last}".replace("XXXX", "2000")) is None
    return f"{first.replace('XXXX', f'{year - turned:04d}')}/{last.replace('XXXX', f'{year:04d}')}"
