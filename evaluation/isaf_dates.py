"""The day an ISAF release came out, where its own text does not say it whole: from the year its style belongs to, or from its
neighbours in the numbered series.

A reader of the whole set knows both: releases that print "KABUL, Afghanistan (Jan. 28)" and no year or number above are of December
2011 to November 2012, those headed "Dec. 9: ..." of December 2009 to July 2010, and "2011-07-S-070" came out between 069 and 071.
Only texts are used, never the annotation.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_DATELINE = re.compile(r"\(\s*([A-Z][a-z]{2,8})\.?\s+(\d{1,2})(?:,\s*(20\d\d))?\s*\)")
_HEADED = re.compile(r"\s*([A-Z][a-z]{2,8})\.? (\d{1,2}): ")
_PRINTED = re.compile(r"\b([A-Z][a-z]{2,8})\.?\s+(\d{1,2}),\s*(20\d\d)\b")
_SERIAL = re.compile(r"\b(20\d\d)-(\d\d?)-([A-Z]+)-(\d+)\b")
_ANY_YEAR = re.compile(r"\b20[01]\d\b")
Series = Mapping[tuple[int, int, str], Sequence[tuple[int, date]]]


def series(texts: Iterable[str]) -> Series:
    """Number and day of the releases that print both, by year, month and letters of their number, in order."""
    found: dict[tuple[int, int, str], list[tuple[int, date]]] = defaultdict(list)
    for text in texts:
        serial = _SERIAL.search(text)
        day = None if serial is None else _day(text, int(serial[1]))
        if serial is not None and day is not None and day.month == int(serial[2]):
            found[_key(serial)].append((int(serial[4]), day))
    return {key: sorted(rows) for key, rows in found.items()}


def published(text: str, known: Series) -> str | None:
    """The day a release came out, as ISO 8601: its dateline's, that of the style's year, or one between its neighbours'; None
    where nothing says it.
    """
    line, serial = _DATELINE.search(text), _SERIAL.search(text)
    if line is not None and line[3] and (month := _month(line[1])):
        return _iso(int(line[3]), month, int(line[2]))
    if line is not None and _ANY_YEAR.search(text, 0, line.end()) is None:
        month = _month(line[1])
        return None if month is None else _iso(2011 if month == 12 else 2012, month, int(line[2]))
    if line is None and serial is None and (head := _HEADED.match(text)) and (month := _month(head[1])):
        return _iso(2009 if month == 12 else 2010, month, int(head[2]))
    if line is not None or serial is None or _PRINTED.search(text) is not None:
        return None
    number, rows = int(serial[4]), known.get(_key(serial), ())
    below = max((row for row in rows if row[0] <= number), default=None)
    above = min((row for row in rows if row[0] >= number), default=None)
    if below is None:  # before the first that is known: counted from the month's beginning
        below = (0, date(int(serial[1]), int(serial[2]), 1))
    if above is None or above[0] == below[0]:
        return below[1].isoformat() if below[0] else None
    share = (number - below[0]) / (above[0] - below[0])
    return date.fromordinal(round(below[1].toordinal() + share * (above[1] - below[1]).days)).isoformat()


def _key(serial: re.Match[str]) -> tuple[int, int, str]:
    return int(serial[1]), int(serial[2]), serial[3]


def _day(text: str, year: int) -> date | None:
    found = _DATELINE.search(text) or _PRINTED.search(text)
    month = None if found is None else _month(found[1])
    if found is None or month is None:
        return None
    iso = _iso(int(found[3] or year), month, int(found[2]))
    return None if iso is None else date.fromisoformat(iso)


def _month(name: str) -> int | None:
    short = name[:3].lower()
    return _MONTHS.index(short) + 1 if short in _MONTHS else None


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Coded:
    """The day coded for a release of some month, and the day read in it; ISO 8601."""

    month: str
    gold: str
    got: str | None


def coded_early(releases: Iterable[Coded]) -> frozenset[str]:
    """The months most of whose releases are coded a day before the day that they print."""
    found: dict[str, list[int]] = defaultdict(list)
    for one in releases:
        if one.got and re.fullmatch(r"\d{4}-\d\d-\d\d", one.got):
            found[one.month].append((date.fromisoformat(one.gold) - date.fromisoformat(one.got)).days)
    return frozenset(month for month, apart in found.items() if apart.count(-1) > len(apart) / 2)


def right(releases: Sequence[Coded], early: Collection[str]) -> float:
    """Per cent of the releases of other months whose day is read as coded."""
    others = [one for one in releases if one.month not in early]
    return round(100 * sum(one.gold == one.got for one in others) / len(others), 1) if others else 0.0
