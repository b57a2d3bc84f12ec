"""Rules for dates and times of day: calendar dates in every order, ranges, months, years, seasons, quarters, decades,
clock times, holidays.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from avviso.analysis.times.lexicon import TERMINALS
from avviso.analysis.times.readings import NO_SUCH_DAY, Found, Reading, Rule
from avviso.analysis.times.values import bounds, day

_NONE: Final = Reading("none", NO_SUCH_DAY)


def _full_year(found: Found) -> str:
    """The year as printed, XXXX where there is none; '99 is taken as the nearest century."""
    if found.has("year"):
        return f"{found.number('year'):04d}"
    short = found.number("short")
    if short < 0:
        return "XXXX"
    return str(1900 + short if short > 40 else 2000 + short)


def _checked(value: str) -> Reading | None:
    """A reading of a value that the calendar has; one with XXXX is tried in a leap year."""
    probe = "/".join(part.replace("XXXX", "2000", 1) for part in value.split("/"))
    if bounds(probe) is None:
        # "29 December to 3 January": the year turns in between.
        first, _, last = value.partition("/")
        turned = (
            bool(last)
            and "XXXX" in value
            and bounds(first.replace("XXXX", "2000"))
            and bounds(last.replace("XXXX", "2001"))
        )
        return Reading("open", value) if turned else _NONE
    return Reading("open" if "XXXX" in value else "fixed", value)


def _date(found: Found) -> Reading | None:
    reading = _checked(f"{_full_year(found)}-{found.number('month'):02d}-{found.number('day'):02d}")
    reading = _of_same_year(found, reading) if reading != _NONE else reading
    return replace(reading, weekday=found.number("weekday")) if reading and found.has("weekday") else reading


def _no_day(found: Found) -> Reading | None:
    """32 May 2015, May 0, 2015; any larger number counts something else."""
    return _NONE if 0 <= found.number("day") <= 99 else None


def _days(found: Found) -> Reading | None:
    """Two days of one month, as one range; two days that are counts of something are left alone."""
    if found.after("COUNTED", "UNIT", "UNITS"):
        return None
    first, last = found.number("first"), found.number("last")
    if not first < last:
        return None
    month = f"{_full_year(found)}-{found.number('month'):02d}"
    return _checked(f"{month}-{first:02d}/{month}-{last:02d}")


def _span(found: Found) -> Reading | None:
    """From a day of one month to a day of another."""
    year, first_month, last_month = _full_year(found), found.number("month1"), found.number("month2")
    begun = year
    if year != "XXXX" and first_month > last_month:
        begun = f"{int(year) - 1:04d}"
    return _checked(
        f"{begun}-{first_month:02d}-{found.number('first'):02d}/{year}-{last_month:02d}-{found.number('last'):02d}"
    )


def _months(found: Found) -> Reading | None:
    year, first, last = _full_year(found), found.number("month1"), found.number("month2")
    begun = f"{int(year) - 1:04d}" if year != "XXXX" and first > last else year
    if found.has("begun"):
        begun = f"{found.number('begun'):04d}"
    return _checked(f"{begun}-{first:02d}/{year}-{last:02d}")


def _months_on_end(found: Found) -> Reading | None:
    """Two months of which one follows the other, as one range: "in January and February"; others are two times."""
    follows = found.number("month2") == found.number("month1") % 12 + 1
    said = found.before("IN", "DURING", "OF", "FROM", "THIS", "BETWEEN")
    return _months(found) if follows and said else None


def _years(found: Found) -> Reading | None:
    first, last = found.number("first"), found.number("last")
    if last < 100:
        last += first // 100 * 100
    return Reading("fixed", f"{first:04d}/{last:04d}") if first < last <= first + 200 and first >= 1000 else None


def _month(found: Found) -> Reading | None:
    value = f"{_full_year(found)}-{found.number('month'):02d}"
    return _of_same_year(found, Reading("open" if "XXXX" in value else "fixed", value))


def _of_same_year(found: Found, reading: Reading | None) -> Reading | None:
    """A date with its year where that is said to be the one told of: "July of that year"; none of another unit's."""
    if not found.has("same"):
        return reading
    said = reading is not None and reading.kind == "open" and found.string("unit") == "Y"
    return replace(reading, direction=0, anchor="previous") if said and reading is not None else None


def _bare_may(found: Found) -> Reading | None:
    """ "May" and "March" are months only after a word that a month follows."""
    sure = found.before(
        "IN",
        "SINCE",
        "TO",
        "FROM",
        "LAST",
        "NEXT",
        "THIS",
        "EARLY",
        "LATE",
        "MID",
        "OF",
        "DURING",
        "FOLLOWING",
        "EACH",
        "BETWEEN",
    )
    sure = (
        sure
        or (found.before("DASH") and found.before("MID", "EARLY", "LATE", back=2))
        or found.before("BY", "FOR", "WITHIN", "COMMA", "AND")
    )
    return _month(found) if sure else None


def _iso(found: Found) -> Reading | None:
    value = found.string("iso")
    body, _, clock = value.partition("T")
    if bounds(body) is None:
        return _NONE
    return Reading("fixed", body, time=f"T{clock.strip()}" if clock else "")


def _season_of_years(found: Found) -> Reading | None:
    """ "in 2007-08": two years, where the second follows the first; any other is a month."""
    year, _, other = found.string("iso").partition("-")
    follows = len(other) == 2 and int(other) == int(year) % 100 + 1
    return Reading("fixed", f"{year}/{int(year) + 1}") if follows else None


def _slashed(found: Found) -> Reading | None:
    """22/09/2015, 9/22/15, 2015/9/22: read where only one order makes a date, or day and month are one number."""
    first, second, third = (int(part) for part in found.value("numbers") or (0, 0, 0))  # type: ignore[attr-defined]
    if first >= 1000:
        return _checked(f"{first:04d}-{second:02d}-{third:02d}")
    year = third if third >= 1000 else (1900 if third > 40 else 2000) + third
    ways = [
        f"{year:04d}-{month:02d}-{number:02d}"
        for number, month in {(first, second), (second, first)}
        if day(year, month, number)
    ]
    if len(ways) == 1:
        return Reading("fixed", ways[0])
    return Reading("fixed", f"{year:04d}", sure=0.4) if ways else _NONE


_IN_YEAR: Final = (
    "IN",
    "SINCE",
    "OF",
    "BY",
    "FROM",
    "TO",
    "DURING",
    "EARLY",
    "LATE",
    "MID",
    "BEFORE",
    "AFTER",
    "AROUND",
    "BETWEEN",
    "FISCAL",
)


# What is known by a number: "Resolution 1973", "resolutions 1970 and 1973", "Flight 1904", "decree no. 2010".
_NUMBERED: Final = re.compile(
    r"\b(?:(?:[Rr]esolutions?|[Ff]lights?|[Dd]ecrees?|[Aa]rticles?)\s+(?:[Nn](?:os?\b\.?|umbers?)\s*)?|[Nn]os?\.\s*)"
    r"(?:\d{3,4}(?:,\s*(?:and\s+)?|\s+and\s+))*$"
)


def _year(found: Found) -> Reading | None:
    """Four digits are a year unless they count something or nothing around them says so and they are far from the
    present.
    """
    year = found.number("year")
    at = found.words.starts[found.match.start("year")]
    if _NUMBERED.search(found.words.text, max(0, at - 60), at):
        return None
    if found.after("COUNTED", "UNIT", "UNITS", "MONEY", "WORDNUM", "SLASH") or found.before("MONEY", "SLASH"):
        return None
    said = found.before(*(name for name in _IN_YEAR if name != "AROUND")) or found.before("OPEN", "THE", "APPROX")
    if said and not (found.before("THE") and found.after("WORD") and not 1800 <= year <= 2099):
        return Reading("fixed", f"{year:04d}") if 1000 <= year <= 2199 else None
    if not 1800 <= year <= 2060:
        return None
    if found.before("WORD") and found.after("WORD") and found.words.text[found.words.ends[found.start - 1]] != " ":
        return None
    return Reading("fixed", f"{year:04d}", sure=0.8)


def _short_year(found: Found) -> Reading | None:
    said = found.before("IN", "SINCE", "OF", "BY", "LATE", "EARLY", "TO", "FROM", "AND")
    return Reading("fixed", _full_year(found)) if said else None


def _said_year(found: Found) -> Reading | None:
    year = found.number("number")
    return Reading("fixed", f"{year:04d}") if 1000 <= year <= 2199 else None


def _before_christ(found: Found) -> Reading | None:
    """Years before Christ, as TIMEX2 writes them; they have no day in the calendar used here."""
    number = found.number("number")
    if not 0 < number < 10000:
        return None
    part = (
        f"-{found.number('month'):02d}"
        if found.has("month")
        else f"-{found.value('season')}"
        if found.has("season")
        else ""
    )
    return Reading("fixed", ("BC" if found.value("era") == "BC" else "") + f"{number:04d}{part}")


def _season(found: Found) -> Reading | None:
    return Reading("fixed", f"{_full_year(found)}-{found.string('season')}")


def _bare_season(found: Found) -> Reading | None:
    if found.has("fall") and not (
        found.before("THIS", "LAST", "NEXT")
        or (found.before("THE") and found.before("IN", back=2))
        or (found.before("AND", "OR") and found.before("SEASON", back=2))
    ):
        return None
    return Reading("open", f"XXXX-{found.string('season') or found.string('fall')}", sure=0.7)


def _quarter(found: Found) -> Reading | None:
    number = found.number("number") if found.value("number") != -1 else 4  # the final quarter
    if not 1 <= number <= 4:
        return None
    year = _full_year(found)
    return Reading("fixed" if year != "XXXX" else "open", f"{year}-Q{number}")


def _last_quarter(found: Found) -> Reading | None:
    """ "The last quarter of 2023" is its fourth."""
    return Reading("fixed", f"{found.number('year'):04d}-Q4")


def _period_of(found: Found) -> Reading | None:
    """ "the 1988 quarter": the quarter spoken of, in that year; "the 1988 period" is taken as the year."""
    return Reading(
        "part" if found.words.codes[found.end - 1] == TERMINALS["QUARTER"] else "fixed",
        f"{found.number('year'):04d}",
        unit="Q",
        anchor="report",
    )


def _half(found: Found) -> Reading | None:
    number = {1: 1, 2: 2, -1: 2}.get(found.number("number"), 0)
    if not number:
        return None
    year = _full_year(found)
    return Reading("fixed" if year != "XXXX" else "open", f"{year}-H{number}")


_NO_DECADE: Final = re.compile(
    r"\b(?:my|your|his|her|their|our)\s+(?:(?:early|mid|late)\b[\s-]*(?:(?:to|or)\s+)?)*\Z"
    r"|(?<!mid)(?<!late)(?<!early)(?<=[^\W\d_])-\Z",
    re.IGNORECASE,
)


def _decade(found: Found) -> Reading | None:
    """The 1990s, the nineties; but "in his 30s" tells an age, and "KC-30s" are things."""
    if found.value("era") == "BC":
        return Reading("fixed", f"BC0{re.sub(r'[^0-9]', '', found.printed('decade'))[:2]}")
    at = found.words.starts[found.match.start("decade")]
    if found.printed("decade")[:1] not in "1'’" and _NO_DECADE.search(found.words.text, max(0, at - 40), at):
        return Reading("none")
    return Reading("fixed", found.string("decade"))


def _century(found: Found) -> Reading | None:
    number = found.number("number")
    if not 1 <= number <= 31:
        return None
    if found.value("era") == "BC":
        return Reading("fixed", f"BC{number - 1:02d}")
    return Reading("fixed", f"{number - 1:02d}")


def _weekday(found: Found) -> Reading | None:
    return Reading("open", f"XXXX-WXX-{found.number('weekday')}")


def _nth_weekday(found: Found) -> Reading | None:
    """The first Sunday in June, the last Friday of May 2014."""
    number = -1 if found.printed("last") == "last" else found.number("number")
    if number != -1 and not 1 <= number <= 4:
        return None
    return Reading("open", f"{_full_year(found)}!nth {found.number('month')} {found.number('weekday')} {number}")


def _weekday_range(found: Found) -> Reading | None:
    """From Friday to Sunday; "of Saturday to Sunday" is said of a night."""
    first, last = found.number("first"), found.number("last")
    if first == last or (found.before("OF") and not found.before("DAYPART", back=2)):
        return None
    return Reading("open", f"XXXX-WXX-{first}/XXXX-WXX-{last}")


def _weekdays_on_end(found: Found) -> Reading | None:
    """Two days of which one follows the other, as one range: "on Monday and Tuesday"."""
    follows = found.number("last") == found.number("first") % 7 + 1
    return _weekday_range(found) if follows and found.before("ON") else None


def _weekdays(found: Found) -> Reading | None:
    return Reading("set", f"XXXX-WXX-{found.number('weekday')}{found.string('part')}")


def _ordinal_day(found: Found) -> Reading | None:
    """ "on the 16th": a day of the month mentioned before."""
    number = found.number("day")
    if not found.before("ON", "TO", "BY", "FROM", "SINCE", "BETWEEN", "AND") or found.after(
        "WORD", "UNIT", "CENTURY", "ORDWORD", "NUM", "SINCE", "THIS"
    ):
        return None  # "the 11th since May"
    if not 1 <= number <= 31:
        return None
    return Reading("open", f"XXXX-XX-{number:02d}", sure=0.7, anchor="told")


def _weekday_ordinal(found: Found) -> Reading | None:
    return Reading("open", f"XXXX-XX-{found.number('day'):02d}", sure=0.7)


def _holiday(found: Found) -> Reading | None:
    name = found.string("holiday")
    if name.count("-") == 2:
        return Reading("fixed", name)
    year = f"{found.number('year'):04d}" if found.has("year") else "XXXX"
    direction = max(-1, min(1, found.number("way"))) if found.has("way") else None
    return Reading("open", f"{year}!{name}", direction=direction)


def _holiday_week(found: Found) -> Reading | None:
    """The Easter weekend, Christmas week."""
    reading, unit = _holiday(found), found.string("unit")
    known = reading is not None and reading.kind == "open" and unit in ("W", "WE")
    return replace(reading, unit=unit) if known and reading is not None else None


def clock(hour: int, minute: int | None, half: str) -> str:
    """The part after T of a time of day; empty where the clock has no such time."""
    if half and not 1 <= hour <= 12:
        if not 13 <= hour <= 23:
            return ""
        half = ""
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    if not (0 <= hour <= 24 and (minute is None or 0 <= minute <= 59)):
        return ""
    return f"T{hour:02d}:{minute or 0:02d}"


def _clock(found: Found) -> Reading | None:
    value = clock(*divmod(found.number("clock"), 60), found.string("half"))
    zone = "Z" if found.printed("zone") in ("gmt", "utc") else ""
    return Reading("clock", time=value + zone) if value else _NONE


def _hour(found: Found) -> Reading | None:
    value = clock(found.number("hour"), None, found.string("half"))
    zone = "Z" if found.printed("zone") in ("gmt", "utc") else ""
    return Reading("clock", time=value + zone) if value else _NONE


def _military(found: Found) -> Reading | None:
    """0630 GMT, 1430 hours."""
    at = found.match.start("digits")
    printed = found.words.text[found.words.starts[at] : found.words.ends[at]]
    if len(printed) != 4 or int(printed[2:]) > 59 or int(printed[:2]) > 24:
        return None
    return Reading(
        "clock", time=f"T{printed[:2]}:{printed[2:]}" + ("Z" if found.printed("zone") in ("gmt", "utc") else "")
    )


_YEAR: Final = (
    "(COMMA? year=YEAR | COMMA? short=SHORTYEAR | OF? THE? same=THATSAME SAME? unit=UNIT)?"  # "May 5 of the same year"
)
DATES: Final[tuple[Rule, ...]] = (
    ("THE? decade=DECADE era=ERA", _decade),
    ("THE? season=SEASONS (OF|COMMA)? number=PLAIN era=ERA", _before_christ),
    ("month=MON number=PLAIN era=ERA", _before_christ),
    ("(?<=IN|FOR) iso=ISO", _season_of_years),
    ("iso=ISO", _iso),
    ("numbers=SLASHED", _slashed),
    (f"month1=MON first=DAYNUM (DASH|TO) month2=MON last=DAYNUM {_YEAR}", _span),
    (f"first=DAYNUM OF? month1=MON (DASH|TO) last=DAYNUM OF? month2=MON {_YEAR}", _span),
    (f"(?<=BETWEEN) month1=MON first=DAYNUM AND month2=MON last=DAYNUM {_YEAR}", _span),
    (f"(?<=BETWEEN) first=DAYNUM OF? month1=MON AND last=DAYNUM OF? month2=MON {_YEAR}", _span),
    (f"month=MON first=DAY (DASH|AND|TO|OR) last=DAY {_YEAR}", _days),
    (f"THE? first=DAY (DASH|AND|TO|OR) THE? last=DAY OF? month=MON {_YEAR}", _days),
    (f"(weekday=ANYDAY COMMA? THE?)? month=MON THE? day=DAY {_YEAR}", _date),
    (f"(weekday=ANYDAY COMMA?)? THE? day=DAY DASH? OF? month=MON {_YEAR}", _date),
    ("THE? day=NUM DASH? OF? MON COMMA? YEAR", _no_day),
    ("MON day=NUM COMMA? YEAR", _no_day),
    (f"(weekday=ANYDAY COMMA?)? month=MON THE? day=ORDWORD {_YEAR}", _date),
    (f"THE? day=ORDWORD OF month=MON {_YEAR}", _date),
    ("month1=FULLMON begun=YEAR (DASH|TO) month2=FULLMON year=YEAR", _months),
    ("month1=MON (DASH|TO) month2=MON (COMMA|OF)? year=YEAR", _months),
    ("month1=FULLMON DASH month2=FULLMON", _months),
    ("(?<=BETWEEN) month1=FULLMON AND month2=FULLMON ((COMMA|OF)? year=YEAR)?", _months),
    ("(?<=FROM) month1=FULLMON TO month2=FULLMON ((COMMA|OF)? year=YEAR)?", _months),
    ("month1=FULLMON AND month2=FULLMON ((COMMA|OF)? year=YEAR)? (?!POSS)", _months_on_end),
    ("month=MON (COMMA|OF|DASH)? (year=YEAR|short=SHORTYEAR)", _month),
    ("month=MONTH OF? THE? same=THATSAME SAME? unit=UNIT", _month),
    ("month=MONTH", _month),
    ("month=MAYMONTH", _bare_may),
    ("(weekday=ANYDAY) THE day=ORDINAL", _weekday_ordinal),
    ("THE? (number=ORDWORD|last=LAST) weekday=WEEKDAY (IN|OF) month=FULLMON (COMMA? year=YEAR)?", _nth_weekday),
    ("weekday=WEEKDAYS part=DAYPART?", _weekdays),
    ("weekday=WEEKDAY UNITS", _weekdays),
    ("(?<=BETWEEN) first=WEEKDAY AND last=WEEKDAY", _weekday_range),
    ("(?<=FROM|OF) first=WEEKDAY (TO|DASH) last=WEEKDAY", _weekday_range),
    ("first=WEEKDAY AND last=WEEKDAY (?!POSS|DAYPART|UNITS|NUM|DAYNUM)", _weekdays_on_end),
    ("weekday=WEEKDAY", _weekday),
    ("first=YEAR DASH last=PLAIN (?!DASH|SLASH)", _years),
    ("(?<=BETWEEN) first=YEAR AND last=YEAR", _years),
    ("(?<=FROM) first=YEAR TO last=YEAR", _years),
    ("number=PLAIN era=ERA", _before_christ),
    ("THE? FISCAL UNIT? year=YEAR", _year),
    ("THE UN year=YEAR", _year),
    ("THE? UNIT number=WORDNUM", _said_year),
    ("THE? season=SEASONS (OF|COMMA)? (year=YEAR|short=SHORTYEAR)", _season),
    ("THE? year=YEAR season=SEASON", _season),
    ("THE? (season=SEASON|fall=FALL) (?!OF)", _bare_season),
    ("(FISCAL DASH?)? number=ORDWORD DASH QUARTER ((OF|COMMA)? year=YEAR)?", _quarter),
    ("THE? (FISCAL DASH?)? number=ORDWORD QUARTER ((OF|COMMA)? year=YEAR)?", _quarter),
    ("THE? LAST QUARTER OF year=YEAR", _last_quarter),
    ("THE? year=YEAR number=ORDWORD DASH? QUARTER", _quarter),
    ("THE? year=YEAR (QUARTER|PERIOD)", _period_of),
    ("number=QUARTERNAME ((OF|COMMA)? (year=YEAR|short=SHORTYEAR))?", _quarter),
    ("THE? number=ORDWORD HALF OF year=YEAR", _half),
    ("THE? decade=DECADE", _decade),
    ("THE? number=ORD DASH? CENTURY era=ERA?", _century),
    ("THE? day=ORDINAL", _ordinal_day),
    ("(THIS|way=TOWARD)? holiday=HOLIDAY unit=UNIT", _holiday_week),
    ("(THIS|way=TOWARD)? holiday=HOLIDAY ((COMMA|OF)? year=YEAR)?", _holiday),
    ("clock=CLOCK half=AMPM? ((LOCAL|WORD) TIMEWORD)? zone=ZONE? ((LOCAL|WORD) TIMEWORD)?", _clock),
    ("hour=SMALL half=AMPM ((LOCAL|WORD) TIMEWORD)? zone=ZONE? ((LOCAL|WORD) TIMEWORD)?", _hour),
    ("hour=NUMBER OCLOCK half=AMPM?", _hour),
    ("digits=PLAIN zone=ZONE", _military),
    ("year=YEAR", _year),
    ("short=SHORTYEAR", _short_year),
)
