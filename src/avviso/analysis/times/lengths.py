"""Lengths of time: so many units, vague ones, ages, and what is so long ("two-year", "decade-long")."""

from __future__ import annotations

from typing import Final

from avviso.analysis.times.lexicon import TERMINALS
from avviso.analysis.times.readings import Found, Reading

CLOCK_UNITS: Final = {"S": "S", "min": "M", "h": "H"}
YEARS_IN: Final = {"DE": 10, "CE": 100, "ML": 1000}
_PLURAL: Final = (TERMINALS["UNITS"], TERMINALS["LONGUNITS"])
_WHOLES: Final = frozenset("the them these those whom which all its their his her our your it us".split())
_SEASON_UNITS: Final = frozenset({"SU", "WI"})


def duration(count: float | None, unit: str) -> str:
    """The TIMEX3 value of so many units; X where the number is vague."""
    if unit in YEARS_IN and count is not None:
        return f"P{_plain(count * YEARS_IN[unit])}Y"
    if unit == "NI":
        unit = "D"
    if unit in _SEASON_UNITS:
        unit = "Y"
    if unit == "FN":
        count, unit = (None if count is None else count * 2), "W"
    if unit == "CE":
        unit = "C"
    number = "X" if count is None else _plain(count)
    return f"PT{number}{CLOCK_UNITS[unit]}" if unit in CLOCK_UNITS else f"P{number}{unit}"


def _plain(count: float) -> str:
    return str(int(count)) if count == int(count) else str(round(count, 3))


def count_of(found: Found) -> float | None:
    """The number a rule captured, with "and a half" added; None where it is vague ("several")."""
    half = 0.5 if found.has("half") else 0.0
    if found.has("number"):
        value = found.value("number")
        return float(value) + half if isinstance(value, int | float) else None
    if found.has("couple"):
        return 2.0
    if found.has("vague") or found.words.codes[found.start] in _PLURAL or found.has("longs"):
        return None
    return 0.25 if found.has("fourth") else 0.5 if found.has("halfonly") else 1.0 + half


def unit_of(found: Found) -> str:
    return found.string("unit") or found.string("unit2") or found.string("longs")


def length(found: Found) -> Reading | None:
    """So long a time. A rate ("$5 a day") is none, nor a lone "second"."""
    count, unit = count_of(found), unit_of(found)
    if count is not None and not 0 < count < 1e7:
        return None
    if unit == "Q" and count in (1, 3) and _is_share(found):
        return Reading("none")
    if found.has("one") and not found.has("number") and not found.has("half") and not found.has("halfonly"):
        if unit == "Q" or found.before("MONEY", "UNIT", "UNITS", "COUNTED", "DAYNUM", "NUM", "YEAR", "WORDNUM"):
            return None
        if found.before("TIMES"):
            return Reading("set", duration(1, unit))
        if (
            unit in ("S", "min", "h")
            and found.after("WORD")
            and not found.before("FOR", "OF", "IN", "WITHIN", "APPROX", "THAN", "OVER")
        ):
            return None
    return Reading("duration", duration(count, unit), unit=unit, count=count)


def _is_share(found: Found) -> bool:
    """Whether quarters are those of a number of people or things: "three quarters of the refugees", "of them"."""
    whole = found.after("OF") and found.next_word(2).lower() in _WHOLES
    return whole and not found.after("UNIT", "YEAR", "FISCAL", ahead=3)


def vague_plural(found: Found) -> Reading | None:
    """ "for months", "weeks before the vote": an open number of units, only behind a word that measures or before one that counts from them."""
    said = found.before("FOR", "OVER", "IN", "WITHIN", "DURING", "AFTER", "OF") and not found.after("POSS")
    said = said or found.after("BEFORE", "AFTER")
    return (
        Reading("duration", duration(None, unit_of(found)), unit=unit_of(found), count=None, sure=0.6) if said else None
    )


def vague(found: Found) -> Reading | None:
    return Reading("duration", duration(None, unit_of(found)), unit=unit_of(found), count=None, sure=0.6)


def age(found: Found) -> Reading | None:
    """ "52 years old", "a 6-year-old boy": how old somebody is dates nothing."""
    return Reading("none")


def compound(found: Found) -> Reading | None:
    """Two-year, 48-hour, decade-long; "three-quarters" is a fraction."""
    if unit_of(found) == "Q":
        return Reading("none")
    if found.has("number") and not 0 < (count_of(found) or 0) < 1e7:
        return None
    return Reading("duration", duration(count_of(found), unit_of(found)), unit=unit_of(found), count=count_of(found))
