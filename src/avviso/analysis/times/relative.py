"""Rules for time said from where one stands: today, last week, two years ago, the following day, the past decade;
durations and sets.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from avviso.analysis.times.lengths import (
    CLOCK_UNITS,
    YEARS_IN,
    age,
    compound,
    count_of,
    duration,
    length,
    unit_of,
    vague,
    vague_plural,
)
from avviso.analysis.times.readings import Found, Reading, Rule


def _moved(found: Found, direction: int, anchor: str) -> Reading:
    """So many units before or after; of hours and less, which no date can show, the length alone."""
    unit, count = unit_of(found), count_of(found)
    if unit in CLOCK_UNITS:
        return Reading("duration", duration(count, unit), unit=unit, count=count)
    return Reading("shift", unit=unit, count=count, direction=direction, anchor=anchor)


def _ago(found: Found) -> Reading | None:
    return _moved(found, -1, "report")


def _shift(found: Found) -> Reading | None:
    """ "a day earlier", "three days later", "the day before": from the date mentioned before."""
    if count_of(found) is None:
        return vague(found)  # "months later", which tells no day
    if found.after("THAN"):
        return length(found)  # "four months later than promised"
    return _moved(found, _toward(found), "previous")


def _counted_from(found: Found) -> Reading | None:
    """ "A year ago today", "a week ago Sunday", "two weeks from Friday": from the day or the month said behind it."""
    if (found.has("from") and found.before("FOR")) or (unit_of(found) == "D" and found.has("weekday")):
        return None  # "for three weeks from Monday" is a length, "three days ago on Sunday" one day
    direction = 1 if found.has("from") else -1
    since = (
        Reading("open", f"XXXX-WXX-{found.number('weekday')}")
        if found.has("weekday")
        else Reading(
            "shift", unit="D", count=abs(found.number("today")), direction=found.number("today"), anchor="report"
        )
        if found.has("today")
        else Reading("part", unit=found.string("inner"), direction=_toward(found), anchor="report")
    )
    reading = _moved(found, direction, "report")
    return replace(reading, since=since) if reading.kind == "shift" and reading.count else None


def _part_beside(found: Found) -> Reading | None:
    """The night before, the morning after: from the date mentioned before."""
    return Reading("shift", unit="D", count=1, direction=_toward(found), anchor="previous", time=found.string("part"))


def _from_now(found: Found) -> Reading | None:
    return _moved(found, 1, "report")


def _year_ago_period(found: Found) -> Reading | None:
    """ "the year-earlier quarter", "the year-ago period"."""
    return Reading("shift", unit=unit_of(found), count=1, direction=-1, anchor="previous", value="period")


def _latest_period(found: Found) -> Reading | None:
    """ "the latest period" of a company's results: its quarter."""
    said = found.words.text[found.words.starts[found.start + 1] :].startswith("latest")
    return Reading("part", unit="Q", direction=0, anchor="report") if said else None


def _toward(found: Found, name: str = "way") -> int:
    value = found.value(name)
    return max(-1, min(1, value)) if isinstance(value, int) else 0


def _anchor(found: Found, name: str = "way") -> str:
    value = found.value(name)
    return "previous" if isinstance(value, int) and abs(value) == 2 else "report"


def _part(found: Found) -> Reading | None:
    """This week, last month, next year, the following day, the previous year."""
    if found.has("the") and found.value("way") == 1 and found.printed("way") == "next":
        return Reading("part", unit=unit_of(found), direction=1, anchor="previous")
    lasts = found.before("FOR", "OVER") or (found.before("IN", "DURING", "WITHIN") and unit_of(found) not in YEARS_IN)
    if found.has("the") and found.printed("way") == "last" and lasts and not found.after("OF"):
        return _lasting(unit_of(found))
    named = "latest" if found.printed("way") == "latest" else ""
    return Reading("part", unit=unit_of(found), direction=0 if named else _toward(found), anchor=_anchor(found))


def _same(found: Found) -> Reading | None:
    """That day, the same year: the date mentioned before."""
    return Reading("part", unit=unit_of(found) or "D", direction=0, anchor="previous", time=found.string("part"))


def _named(found: Found) -> Reading | None:
    """Last Tuesday, next May, this spring, this past June, the previous April."""
    name = next(name for name in ("month", "weekday", "season", "fall") if found.has(name))
    value = found.value(name)
    template = f"XXXX-{value:02d}" if name == "month" else f"XXXX-WXX-{value}" if name == "weekday" else f"XXXX-{value}"
    direction = -1 if found.has("past") else _toward(found)
    return Reading("open", template, direction=direction, anchor=_anchor(found))


def _of_week(found: Found) -> Reading | None:
    """Tuesday of last week, Monday next week; but "condemned on Monday last week's attack"."""
    if unit_of(found) != "W" or found.after("POSS"):
        return None
    number = str(found.number("weekday"))
    return Reading("part", number, unit="W", direction=_toward(found), anchor=_anchor(found), time=found.string("part"))


def _day_beyond(found: Found) -> Reading | None:
    """The day before yesterday, the day after tomorrow."""
    if unit_of(found) != "D" or found.printed("today") not in ("yesterday", "tomorrow"):
        return None
    direction = -1 if found.printed("today") == "yesterday" else 1
    if found.printed("way") not in ("before", "after") or (found.printed("way") == "after") != (direction > 0):
        return None
    return Reading("shift", unit="D", count=2, direction=direction, anchor="report", time=found.string("part"))


def _one_beyond(found: Found) -> Reading | None:
    """The week before last, the Tuesday after next, the night before last: a step beyond the last or the next."""
    step = 1 if found.printed("way") == "after" else -1
    if (found.printed("way"), found.printed("beyond")) not in (("before", "last"), ("after", "next")):
        return None
    if found.has("unit") or found.has("part"):
        return Reading(
            "part", unit=unit_of(found) or "D", direction=2 * step, anchor="report", time=found.string("part")
        )
    since = _named(found)
    unit = "W" if found.has("weekday") else "Y"
    return Reading(
        "shift", unit=unit, count=1, direction=step, since=since and replace(since, direction=step, anchor="report")
    )


def _these(found: Found) -> Reading | None:
    """ "these days"."""
    return _now(found) if found.printed("these") == "these" and unit_of(found) == "D" else None


def _ahead(found: Found) -> Reading | None:
    """ "the days ahead", "the years to come"."""
    if found.has("to") == (found.printed("ahead") == "ahead") or found.after("OF"):
        return None
    return Reading(
        "stretch", duration(None, unit_of(found)), unit=unit_of(found), count=None, direction=1, anchor="report"
    )


def _stretch(found: Found) -> Reading | None:
    """The past two years, the next few days: a duration that ends or begins at the report's day."""
    count, unit = count_of(found), unit_of(found)
    if found.after("OF") and (found.after("MONTH", "MAYMONTH", "YEAR", ahead=2) or found.after("UNIT", ahead=3)):
        return Reading("duration", duration(count, unit), unit=unit, count=count)  # "the last ten days of August"
    return Reading(
        "stretch", duration(count, unit), unit=unit, count=count, direction=_toward(found), anchor=_anchor(found)
    )


def _lone_stretch(found: Found) -> Reading | None:
    """The past decade, the past year, the last century."""
    unit = unit_of(found)
    if unit == "WE" or (unit in ("Y", "M", "W", "D", "Q") and found.printed("way") != "past"):
        return Reading("part", unit=unit, direction=_toward(found), anchor=_anchor(found))
    return _lasting(unit, _toward(found))


def _lasting(unit: str, direction: int = -1) -> Reading:
    """One unit up to the report's day, or from it on."""
    return Reading("stretch", duration(1, unit), unit=unit, count=1, direction=direction, anchor="report")


def _recent(found: Found) -> Reading | None:
    if not found.has("unit"):
        return Reading("ref", "PAST_REF", direction=-1, sure=0.4)
    direction = _toward(found) if found.has("way") else -1
    return Reading(
        "stretch",
        duration(None, unit_of(found)),
        unit=unit_of(found),
        count=None,
        direction=direction,
        anchor="report",
        sure=0.8,
    )


def _today(found: Found) -> Reading | None:
    offset = found.number("today") if found.printed("today") != "yesterday" else -1
    time = found.string("part") or ("TNI" if found.printed("today") == "tonight" else "")
    return Reading("shift", unit="D", count=abs(offset), direction=-1 if offset < 0 else 1, anchor="report", time=time)


def _daypart(found: Found) -> Reading | None:
    """This morning, in the evening, Monday night (joined to its day later), at noon."""
    part = found.string("part")
    if found.has("this"):
        return Reading("part", unit="D", direction=0, anchor="report", time=part)
    if found.has("way"):
        anchor = "previous" if found.printed("way") == "next" else _anchor(found)
        return Reading("part", unit="D", direction=_toward(found), anchor=anchor, time=part)
    if found.has("same"):
        return Reading("part", unit="D", direction=0, anchor="previous", time=part)
    if part.startswith(("T1", "T2")):
        return Reading("clock", time=part, sure=0.8)
    if found.printed("part") == "overnight":
        return Reading("part", unit="D", direction=None, anchor="report", time="TNI", sure=0.6)
    said = found.before("IN", "DURING", "AT", "BY", "EARLY", "LATE", "TO", "MID", "FROM")
    return Reading("clock", time=part, sure=0.5 if said else 0.2)


def _hours_of_part(found: Found) -> Reading | None:
    """The morning hours."""
    return _daypart(found) if unit_of(found) == "h" else None


def _set(found: Found) -> Reading | None:
    if found.has("weekday"):
        return Reading("set", f"XXXX-WXX-{found.number('weekday')}{found.string('part')}")
    if found.has("month"):
        return Reading("set", f"XXXX-{found.number('month'):02d}")
    if found.has("season"):
        return Reading("set", f"XXXX-{found.string('season')}")
    if found.has("part2"):
        return Reading("set", f"XXXX-XX-XX{found.string('part2')}")
    count = 2.0 if found.has("other") else count_of(found)
    if found.has("ordinal"):
        count = float(found.number("ordinal"))
    return Reading("set", duration(count, unit_of(found)))


def _rate(found: Found) -> Reading | None:
    """ "ten per day": how often."""
    return Reading("set", duration(1, unit_of(found)), unit=unit_of(found), count=1, sure=0.7)


def _frequency(found: Found) -> Reading | None:
    return Reading("set", found.string("often"), sure=0.7)


def _now(found: Found) -> Reading | None:
    return Reading("ref", "PRESENT_REF", direction=0, sure=0.3)


def _current(found: Found) -> Reading | None:
    """ "the current weakness", but not current accounts, affairs or events."""
    return None if found.next_word().lower() in ("account", "accounts", "affairs", "events") else _now(found)


def _past(found: Found) -> Reading | None:
    return Reading("ref", "PAST_REF", direction=-1, sure=0.4)


def _soon(found: Found) -> Reading | None:
    """Soon, but not "as soon as" nor "shortly after", which say of what."""
    if found.after("AFTER", "BEFORE") or found.next_word() == "as":
        return None
    return replace(_future(found), unit="soon")


def _future(found: Found) -> Reading:
    return Reading("ref", "FUTURE_REF", direction=1, sure=0.3)


def _in_the(found: Found) -> Reading | None:
    """The past and the future as a time ("in the future"), not as what somebody has ("his past")."""
    if found.has("past"):
        return _past(found) if found.before("IN", "FOR", "OF", "FROM") and not found.after("WORD") else None
    return _future(found)


def _the_unit(found: Found) -> Reading | None:
    """ "the year", "the week", "the weekend": the one spoken of, where a border or a preposition of time stands before
    it.
    """
    unit = unit_of(found)
    if unit in ("WE", "Q"):
        return Reading("part", unit=unit, direction=0, anchor="report", sure=0.7)
    if unit == "Y" and (found.before("FOR", "DURING") or (found.before("OF") and found.before("UNITS", back=2))):
        return Reading("part", unit=unit, direction=0, anchor=None)  # "earnings for the year"
    if found.before("OF") and found.before("END", "START", "MIDDLE", "REST", "PART", "HALF", back=2):
        return Reading("part", unit=unit, direction=0, anchor=None)
    if found.before("IN") and found.before("LATER", "BACK", "EARLY", "LATE", back=2):
        return Reading("part", unit=unit, direction=0, anchor=None)
    return None


def _year_ended(found: Found) -> Reading | None:
    """ "the year ended June 30": its length; the day printed beside it says which."""
    ended = unit_of(found) == "Y" and found.next_word().lower() in ("ended", "ending")
    return Reading("duration", "P1Y", unit="Y", count=1) if ended else None


def _year_end(found: Found) -> Reading | None:
    return Reading("part", unit="Y", direction=0, anchor=None, mod="END")


def _earlier_this(found: Found) -> Reading | None:
    return Reading(
        "part", unit=unit_of(found), direction=0, anchor="report", mod="START" if found.number("when") < 0 else "END"
    )


def _of_year(found: Found) -> Reading | None:
    """The spring of next year, the third quarter of last year, January of this year."""
    direction = _toward(found)
    inner = ""
    for name, form in (("month", "{:02d}"), ("season", "{}"), ("fall", "{}"), ("quarter", "Q{}"), ("half", "H{}")):
        if found.has(name):
            inner = form.format(found.value(name))
    if found.has("quarter") and not 1 <= found.number("quarter") <= 4:
        return None
    return Reading("part", inner, unit="Y", direction=direction, anchor=_anchor(found))


_HALF: Final = "(AND A half=HALF)"
_COUNT: Final = "(number=NUMBER (DASH? AND DASH? A DASH? half=HALF)? | A? couple=COUPLE OF? | A? vague=VAGUE)"
_BARE_COUNT: Final = "(number=NUMBER (DASH? AND DASH? A DASH? half=HALF)? | couple=COUPLE OF? | vague=VAGUE)"
# A number before "more" or "fewer" is what that compares: "31 fewer than four years ago".
_ABOUT: Final = "(APPROX | (?<!DAYNUM|NUM|WORDNUM) (MORE THAN | LESS THAN | FEWER THAN) | AT LEAST | OVER)?"
_CLOSED: Final = "(?=STOP|COMMA|BREAK|CLOSE|AND|$)"
RELATIVE: Final[tuple[Rule, ...]] = (
    ("THE? (month=MONTH|season=SEASON|fall=FALL) OF THE? way=TOWARD UNIT", _of_year),
    ("month=MONTH way=TOWARD UNIT", _of_year),
    ("THE? quarter=ORDWORD DASH? QUARTER OF THE? way=TOWARD UNIT", _of_year),
    ("THE? half=ORDWORD HALF OF THE? way=TOWARD UNIT", _of_year),
    ("way=TOWARD UNIT POSS quarter=ORDWORD DASH? QUARTER", _of_year),
    ("weekday=WEEKDAY part=DAYPART? OF? THE? way=TOWARD unit=UNIT", _of_week),
    ("THE unit=UNIT way=BEFOREAFTER today=TODAY part=DAYPART?", _day_beyond),
    (
        "THE? (unit=UNIT|part=DAYPART|weekday=WEEKDAY|month=FULLMON) way=BEFOREAFTER beyond=LASTNEXT (?!DASH|NAMED|UN|HOLIDAY|DAYPART|YEAR)",
        _one_beyond,
    ),
    ("BACK? today=TODAY part=DAYPART?", _today),
    ("THE? way=FOLLOWING part=DAYPART", _daypart),
    ("THE way=NEXT part=DAYPART", _daypart),
    ("(this=THIS|way=LASTNEXT|THE? same=THATSAME) part=DAYPART", _daypart),
    ("THE? part=DAYPART unit=UNITS", _hours_of_part),
    ("when=BACKLATER IN? (THE|THIS) unit=ONE", _earlier_this),
    ("EACH (number=NUMBER|ordinal=ORD|other=OTHER)? unit=UN", _set),
    ("EACH OTHER? (weekday=WEEKDAY part=DAYPART? | month=FULLMON | season=SEASON | part2=DAYPART)", _set),
    ("often=FREQ", _frequency),
    (
        f"{_ABOUT} ({_COUNT} unit=UN|A unit2=ONE) AGO ON? (today=TODAY|weekday=WEEKDAY|way=TOWARD inner=UNIT)",
        _counted_from,
    ),
    (f"({_COUNT} unit=UN|A unit2=ONE) from=FROM (today=TODAY|weekday=WEEKDAY)", _counted_from),
    (f"{_ABOUT} {_COUNT} unit=UN (OR SO)? AGO", _ago),
    (f"{_ABOUT} halfonly=HALF A unit=ONE AGO", _ago),
    (f"{_ABOUT} A fourth=QUARTER DASH? (OF A)? unit=CENTURY AGO", _ago),
    (f"{_ABOUT} A unit=ONE {_HALF}? (OR SO)? AGO", _ago),
    ("unit=UNITS AGO", _ago),
    (f"{_COUNT} unit=UN FROM NOW", _from_now),
    ("A unit=ONE FROM NOW", _from_now),
    (f"{_ABOUT} ({_COUNT} unit=UN|A unit2=ONE) way=BACKLATER", _shift),
    ("unit=UNITS way=BACKLATER", _shift),
    (f"({_COUNT} unit=UN|(A|THE) unit2=ONE) way=BEFOREAFTER {_CLOSED}", _shift),
    (f"THE part=DAYPART way=BEFOREAFTER {_CLOSED}", _part_beside),
    ("these=THIS unit=UNITS", _these),
    ("THE unit=UNITS to=TO? ahead=AHEAD", _ahead),
    ("THE unit=UNITS (?=BEFORE|AFTER|SINCE|FOLLOWING|AHEAD OF)", vague),
    ("THE? unit=UNIT DASH? (AGO|BACK) ORDWORD? (QUARTER|PERIOD)", _year_ago_period),
    ("THE? (WORD|SAME)? (QUARTER|PERIOD) (OF|IN)? LAST unit=UNIT", _year_ago_period),
    ("LAST unit=UNIT POSS (QUARTER|PERIOD)", _year_ago_period),
    ("THE LAST PERIOD", _latest_period),
    ("unit=UNIT DASH (AGO|BACK)", _year_ago_period),
    (f"(THE|THIS)? way=ANYWAY ({_COUNT} INROW? unit=UN|fourth=QUARTER DASH? unit2=CENTURY) (OR SO)?", _stretch),
    ("THE number=NUMBER way=ANYWAY unit=UNITS", _stretch),
    ("THE? ORDWORD number=NUMBER unit=UNITS", length),
    (
        "(THE|THIS)? way=TOWARD (past=PASTNOUN|NEXT)? (month=FULLMON|weekday=WEEKDAY|season=SEASON|fall=FALL) (?!(OF|IN) MON)",
        _named,
    ),
    ("the=THE? way=TOWARD FISCAL? unit=ONE (?!OF MON|OF PLAIN)", _part),
    ("THE? current=CURRENT FISCAL? unit=ONE", _part),
    ("(THE|THIS)? way=PASTNOUN unit=ONE", _lone_stretch),
    ("(THE|THIS)? way=ANYWAY unit=UNITS", _recent),
    ("BACKLATER? (THAT|THE? SAME|THAT SAME) unit=ONE part=DAYPART?", _same),
    ("BACKLATER (this=THIS|same=THATSAME) part=DAYPART", _daypart),
    ("UNIT POSS? DASH? END", _year_end),
    (f"{_ABOUT} {_COUNT} DASH? UN DASH? OLD", age),
    ("A? unit=ONE DASH OLD", age),
    ("(A|THE)? fourth=QUARTER DASH unit=CENTURY", compound),
    (f"{_ABOUT} A fourth=QUARTER DASH? (OF A)? unit=CENTURY", compound),
    (f"{_ABOUT} {_COUNT} DASH? unit=UN DASH? LONG", compound),
    (f"{_ABOUT} {_BARE_COUNT} DASH unit=UN", compound),
    ("(unit=ONE|unit2=UNITS) DASH LONG", compound),
    ("(unit=LONGUNIT|longs=LONGUNITS)", compound),
    (f"{_ABOUT} number=NUMBER (TO|OR|DASH|DASH TO) NUMBER DASH? unit=UN (OR SO)?", length),
    ("THE number=NUMBER unit=UNITS", length),
    (f"{_ABOUT} {_COUNT} INROW? unit=UN (OR SO)?", length),
    ("A INROW unit=ONE", length),
    (f"{_ABOUT} {_COUNT} MORE unit=UN", length),
    (f"ANOTHER ({_COUNT} unit=UN|unit2=UNIT)", length),
    ("THE INROW? FISCAL? unit=UNIT (?=WORD)", _year_ended),
    ("PER unit=UNIT", _rate),
    (f"{_ABOUT} (A|THE) halfonly=HALF DASH? unit=ONE", length),
    (f"{_ABOUT} halfonly=HALF A unit=ONE", length),
    (f"{_ABOUT} one=A unit=ONE {_HALF}? (?!DASH|AGO|BACK|OF)", length),
    ("PILES OF unit=UNITS", vague),
    ("THE INROW? FISCAL? unit=ONE (?!OF)", _the_unit),
    ("unit=UNITS", vague_plural),
    ("THE (past=PASTNOUN|future=FUTURE)", _in_the),
    ("THE? part=DAYPART", _daypart),
    ("PASTREF", _past),
    ("SOON", _soon),
    ("RIGHT? NOW", _now),
    ("CURRENT (?!UN|FISCAL)", _current),
    ("PRESENT DASH UNIT", _now),
    ("(?<=AT) PRESENT", _now),
)
