"""What a time is reckoned from: the report's day, the date mentioned before, and the tense that says whether "Tuesday"
was or will be.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from avviso.analysis.times import values
from avviso.analysis.times.readings import Reading
from avviso.analysis.times.story import told_next
from avviso.analysis.times.tense import FUTURE, OVER, PAST, PRESENT
from avviso.analysis.times.values import Days

_NEAR: Final = 400  # characters within which "a year earlier" is taken of the quarter just named
_TURNED: Final = (
    15  # days by which a later day of a month lies before the day just told of, where it is the next month's
)
_LONG_AGO: Final = 10  # years before the report from which a story is one of its own
_STRAY: Final = 15  # years by which a lone year in a history may lie off before it is passed over


@dataclass(slots=True)
class Anchors:
    """Where the reading of a report stands: its day if known, the last date and quarter it mentioned, and whether it
    tells a history.

    In a history ("narrative") a month without a year belongs to the year told of, not to the report's. What is told from
    the day of writing ("now") keeps its "last year" and "Tuesday" open where that day is unknown.
    """

    report: date | None = None
    previous: str | None = None
    narrative: bool = False
    exact: bool = True  # whether the report's day is known, or only its month or year
    now: bool = False
    quarter: str | None = None
    quarter_at: int = -1
    previous_at: int = -1
    past: str | None = None  # the last day mentioned that is not after the report
    stray: str | None = None
    then: str | None = None  # where a story of long ago that the report tells has come to
    then_at: int = -1
    told_long_ago: int = 0  # how many days and months of long ago the report has told of so far
    at: int = 0  # where in the text the reading stands
    seen_from: date | None = None  # the day on which what is told of was, or will be, still to come
    told: dict[int, str] = field(default_factory=dict)  # of a history, the values of its open dates by where they stand

    def note(self, reading: Reading, resolved: Resolved) -> None:
        """Take in a date that has been resolved, so that later ones can be reckoned from it."""
        if resolved.days is None or reading.kind not in ("fixed", "open", "part", "shift", "clock"):
            return
        value = resolved.value.partition("/")[0].partition("T")[0]
        if values.granularity(value) == "Q" and reading.kind in ("fixed", "open"):
            self.quarter, self.quarter_at = value, self.at
        if "!" in reading.value or (reading.kind == "open" and reading.value[5:] in values.SEASONS):
            return  # feasts and seasons often name things ("the Easter Offensive")
        if reading.kind == "shift" and reading.anchor == "previous" and reading.direction == PAST:
            return
        if self.narrative and (
            resolved.basis == "report-date" or (reading.kind == "fixed" and self.at not in self.told)
        ):
            return
        self.previous, self.previous_at = value, self.at
        if resolved.basis == "report-date" or reading.kind == "fixed":
            self.then = None  # a story of its own has to begin anew
        elif self.then is not None and resolved.basis == "previous-date":
            self.then, self.then_at = value, self.at
        days = values.bounds(value)
        if values.granularity(value) == "D" and days and self.report is not None and days[0] <= self.report:
            self.past = value

    def begin_story(self, value: str) -> None:
        """Take in a month or day of long before the report on which something is told to have happened."""
        days = values.bounds(value)
        long_ago = days is not None and self.report is not None and days[0].year <= self.report.year - _LONG_AGO
        if long_ago and not self.narrative and values.granularity(value) not in _LONG:
            self.told_long_ago += 1
            if self.told_long_ago > 1:  # one alone is an aside
                self.then, self.then_at = value, self.at

    def told_month(self) -> date | None:
        """The day to reckon a day of a month from ("on the 19th"), where the month was told of just before; else None."""
        days = values.bounds(self.previous) if self.previous else None
        if days is None or self.at - self.previous_at > _NEAR or (days[1] - days[0]).days > 31:
            return None
        return days[0] if self.report is not None and days[0] <= self.report else None

    def day(self, anchor: str | None, unit: str = "") -> tuple[date | None, str]:
        """The day to reckon from for a reading with that anchor, and the basis to record.

        `unit` is what the reading is precise to: of a report whose month alone is known, "yesterday" cannot be
        reckoned.
        """
        told = values.bounds(self.previous) if self.previous else None
        if told and (anchor == "previous" or self.narrative or (self.report is None and self._carries(anchor, unit))):
            return told[0], "previous-date"
        if self.report is not None and (self.exact or unit not in ("D", "W", "WE", "FN")):
            return self.report, "report-date"
        return None, "explicit"

    def known_day(self) -> bool:
        """Whether the date mentioned before is a day."""
        return values.granularity(self.previous or "") == "D"

    def _carries(self, anchor: str | None, unit: str) -> bool:
        """Whether the date mentioned before says where a later one lies, in a report whose own day is unknown: "on 3 May 2019
        ... on 7 May" does; "since 1958 ... last year" and "since May 2014 ... the end of the month" do not.
        """
        if not self.now:
            return True
        known = ("D",) if unit in ("D", "M") else ("D", "M")
        return anchor != "report" and values.granularity(self.previous or "") in known


@dataclass(frozen=True, slots=True)
class Resolved:
    """A reading with its place in time: value, days it covers (None where it covers none that are known), and what it
    was reckoned from.
    """

    value: str
    days: Days | None
    basis: str


def resolve(reading: Reading, anchors: Anchors, tense: int | None) -> Resolved:
    """The value of a reading, reckoned from its anchor; what cannot be reckoned keeps its XXXX and has no days."""
    return _RESOLVERS[reading.kind](reading, anchors, tense)


def _fixed(reading: Reading, anchors: Anchors, tense: int | None) -> Resolved:
    return Resolved(reading.value + reading.time, values.bounds(reading.value), "explicit")


def _plain(reading: Reading, anchors: Anchors, tense: int | None) -> Resolved:
    return Resolved(reading.value, None, "explicit")


def _ref(reading: Reading, anchors: Anchors, tense: int | None) -> Resolved:
    days = (anchors.report, anchors.report) if reading.direction == 0 and anchors.report and anchors.exact else None
    return Resolved(reading.value, days, "report-date" if days else "explicit")


def _open(reading: Reading, anchors: Anchors, tense: int | None) -> Resolved:
    template = reading.value
    told = anchors.told.get(anchors.at)
    if told is not None:
        return Resolved(told + reading.time, values.bounds(told), "previous-date")
    there, basis = anchors.day(reading.anchor, "D" if template.startswith("XXXX-WXX-") else "")
    if basis == "previous-date" and reading.anchor == "previous" and "-WXX-" in template and not anchors.known_day():
        there, basis = anchors.day("report", "D")  # "the previous Tuesday", behind "October"
    if there is None:
        return Resolved(
            template.partition("!")[0] + reading.time if "!" not in template else _holiday_unknown(template),
            None,
            "explicit",
        )
    if basis == "previous-date" and reading.direction is None and values.granularity(anchors.previous or "") == "Y":
        found = (
            values.in_year(template, there.year) if template.startswith("XXXX-") and "XX-" not in template[5:] else None
        )
    elif template.startswith("XXXX-WXX-") and "/" in template:
        found = _weekday_range(template, there, reading, anchors, tense)
    elif template.startswith("XXXX-WXX-"):
        if anchors.seen_from is not None and basis == "report-date":
            there, basis, tense = anchors.seen_from, "previous-date", FUTURE
        found = _weekday(int(template[-1]), there, reading, anchors, tense)
    elif template.startswith("XXXX-XX-"):
        month = anchors.told_month() if reading.anchor == "told" and tense != FUTURE else None
        found = (
            _day_of_month(int(template[-2:]), there, tense)
            if month is None
            else _told_day(int(template[-2:]), month, there)
        )
    elif anchors.then and anchors.at - anchors.then_at <= _NEAR and reading.direction is None and tense in (PAST, OVER):
        found, basis = told_next(template, anchors.then), "previous-date"
    else:
        found = _of_some_year(template, there, reading, tense)
    if found is None:
        return Resolved(template.partition("!")[0] + reading.time, None, "explicit")
    days = values.bounds(found)
    if days is not None and reading.unit in ("W", "WE"):
        found = values.of_unit(days[0], reading.unit)  # the Easter weekend
        days = values.bounds(found)
    return Resolved(found + reading.time, days, basis)


def _holiday_unknown(template: str) -> str:
    name = template.partition("!")[2]
    return f"XXXX-{name}" if name[:2].isdigit() else "XXXX"


def _weekday(number: int, there: date, reading: Reading, anchors: Anchors, tense: int | None) -> str | None:
    ahead = (number - there.isoweekday()) % 7
    if reading.direction == -1:
        step = ahead - 7
    elif reading.direction == 1:
        step = ahead or 7
    elif reading.direction == 0 or tense in (FUTURE, PRESENT):
        step = ahead
    else:
        step = ahead - 7 if ahead else 0
    return (there + timedelta(step)).isoformat()


def _weekday_range(template: str, there: date, reading: Reading, anchors: Anchors, tense: int | None) -> str | None:
    """From one weekday to another: told of the past its end lies behind, else its beginning ahead."""
    first, last = (int(part[-1]) for part in template.split("/"))
    apart = timedelta((last - first) % 7)
    if tense in (FUTURE, PRESENT):
        begun = date.fromisoformat(_weekday(first, there, reading, anchors, tense) or "")
        return f"{begun.isoformat()}/{(begun + apart).isoformat()}"
    ended = date.fromisoformat(_weekday(last, there, reading, anchors, tense) or "")
    return f"{(ended - apart).isoformat()}/{ended.isoformat()}"


def _day_of_month(number: int, there: date, tense: int | None) -> str | None:
    for shift in (0, 1) if tense == FUTURE else (0, -1):
        month = values.moved(there.replace(day=1), "M", shift)
        found = month and values.day(month.year, month.month, number)
        if found and (found >= there if tense == FUTURE else found <= there):
            return found.isoformat()
    found = values.day(there.year, there.month, number)
    return found.isoformat() if found else None


def _told_day(number: int, told: date, there: date) -> str | None:
    """A day of the month told of, or of the next where that has gone on and lies before the report."""
    later = values.moved(told.replace(day=1), "M", 1)
    if told.day - number > _TURNED and later is not None:
        found = values.day(later.year, later.month, number)
        if found is not None and found <= there:
            return found.isoformat()
    found = values.day(told.year, told.month, number)
    return found.isoformat() if found else None


def _of_some_year(template: str, there: date, reading: Reading, tense: int | None) -> str | None:
    """The value of "July", "July 10", "the third quarter", "Christmas" in the year that direction and tense choose."""
    choices: list[tuple[str, Days]] = []
    for year in range(there.year - 2, there.year + 3):
        value = values.in_year(template, year)
        days = values.bounds(value) if value else None
        if value and days:
            choices.append((value, days))
    if not choices:
        return None
    if reading.direction == -1:
        before = [choice for choice in choices if choice[1][1] < there]
        return before[-1][0] if before else None
    if reading.direction == 1:
        after = [choice for choice in choices if choice[1][0] > there]
        return after[0][0] if after else None
    if reading.direction == 0:
        return next((value for value, days in choices if days[0].year == there.year), None)
    return _by_tense(choices, there, tense)


def _by_tense(choices: list[tuple[str, Days]], there: date, tense: int | None) -> str | None:
    """The nearest on the side of the tense; on the other side where that is near and this one almost a year off."""
    current = next((value for value, days in choices if days[0] <= there <= days[1]), None)
    if current is not None:
        return current
    back = next(((value, days) for value, days in reversed(choices) if days[1] < there), None)
    ahead = next(((value, days) for value, days in choices if days[0] > there), None)
    if back is None or ahead is None:
        return (back or ahead or (None,))[0]
    since, until = (there - back[1][1]).days, (ahead[1][0] - there).days
    if values.granularity(back[0]) == "Q":
        return ahead[0] if tense == FUTURE and until < since else back[0]
    if tense == OVER:
        return back[0]
    if tense == FUTURE:
        return ahead[0] if until < 300 or since > 30 else back[0]
    if tense == PAST:
        return ahead[0] if until <= _SOON and since > 270 else back[0]
    if tense is None and until > 2 * _SOON:
        return back[0]
    return ahead[0] if until < since else back[0]


_SOON: Final = 45


def _part(reading: Reading, anchors: Anchors, tense: int | None) -> Resolved:
    """This, last or next unit; with `value` a season, quarter or month inside that year."""
    unit = reading.unit
    anchor = reading.anchor
    there, basis = anchors.day(anchor, unit)
    direction = reading.direction or 0
    if unit == "Q" and direction == 0:
        return _quarter(reading, anchors)
    if reading.direction is None and tense != FUTURE:
        direction = -1  # "overnight", told of in the past, is the night before
    if there is None:
        return Resolved(
            {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX"}.get(unit, "XXXX")
            + reading.time,
            None,
            basis,
        )
    if unit == "WE" and direction == 0 and tense != FUTURE and there.isoweekday() < 4:
        direction = -1
    if basis == "previous-date" and anchors.previous and unit == "D" and values.granularity(anchors.previous) != "D":
        return Resolved("XXXX-XX-XX" + reading.time, None, "explicit")
    moved = values.moved(there, "W" if unit == "WE" else unit, direction)
    if moved is None:
        return Resolved("XXXX", None, "explicit")
    value = values.of_unit(moved, unit)
    if reading.value:
        value = f"{value}-{reading.value}"
    days = values.bounds(value)
    if days and unit == "W" and reading.value:
        value = days[0].isoformat()  # Tuesday of last week
    return Resolved(value + reading.time, days, basis)


def _quarter(reading: Reading, anchors: Anchors) -> Resolved:
    """The quarter spoken of: the one last named, else the last that was over when the report was written; in another
    year where one is printed.
    """
    value = anchors.quarter
    if value is None and anchors.report is not None:
        over = values.moved(anchors.report, "Q", -1)
        value = values.of_unit(over, "Q") if over else None
    if value is None:
        return Resolved("XXXX-QX", None, "explicit")
    if reading.value:
        value = reading.value + value[4:]
    return Resolved(value, values.bounds(value), "previous-date" if anchors.quarter else "report-date")


def _shift(reading: Reading, anchors: Anchors, tense: int | None) -> Resolved:
    """So many units before or after: as precise as the unit, or as the date it was reckoned from if finer."""
    if reading.since is not None:
        return _counted_from(reading, reading.since, anchors)
    there, basis = anchors.day(reading.anchor, reading.unit)
    way, unit = reading.direction or 0, reading.unit
    if (
        basis == "previous-date"
        and way < 0
        and there is not None
        and not anchors.narrative
        and anchors.report
        and there > anchors.report
    ):
        there, basis = anchors.report, "report-date"  # "the year before", behind "by the end of 2026"
    vague = Resolved("PAST_REF" if way < 0 else "FUTURE_REF", None, "explicit")
    if reading.count is None or there is None or unit not in _PRECISE:
        return (
            vague
            if there is not None or reading.count is None
            else Resolved(_UNSAID.get(unit, "XXXX") + reading.time, None, "explicit")
        )
    if (
        unit == "Y"
        and reading.count == 1
        and way < 0
        and anchors.quarter
        and (reading.value or 0 <= anchors.at - anchors.quarter_at <= _NEAR)
        and not (reading.anchor == "report" and _is_ahead(anchors.quarter, anchors.report))
    ):
        value = values.moved_value(anchors.quarter, "Y", -1)
        if value:
            return Resolved(value, values.bounds(value), "previous-date")
    if (
        basis == "previous-date"
        and unit in ("D", "W", "FN", "WE")
        and values.granularity(anchors.previous or "") in _LONG
    ):
        return Resolved(_UNSAID.get(unit, "XXXX") + reading.time, None, "explicit")  # "a week earlier" than a year
    unit, count = _whole(unit, reading.count * way)
    if basis == "previous-date" and anchors.previous and values.granularity(anchors.previous) != "D":
        value = values.moved_value(anchors.previous, unit, count)
        if value is not None:
            return Resolved(value, values.bounds(value), basis)
    moved = values.moved(there, unit, count)
    if moved is None:
        return vague
    value = values.of_unit(moved, _PRECISE[unit] if reading.anchor == "report" or unit != "Y" else "Y")
    return Resolved(value + reading.time, values.bounds(value), basis)


def _is_ahead(value: str, report: date | None) -> bool:
    """Whether all of a time lies after the report, which then tells of nothing that was "a year ago"."""
    days = values.bounds(value)
    return days is not None and report is not None and days[0] > report


def _counted_from(reading: Reading, since: Reading, anchors: Anchors) -> Resolved:
    """So many units before or after the day, week or month that is said behind them: "a year ago today", "a week from Sunday"."""
    way = reading.direction or PAST
    begun = resolve(since, anchors, way)
    unit, count = _whole(reading.unit, (reading.count or 0) * way)
    there = values.moved(begun.days[0], unit, count) if begun.days else None
    if there is None:
        return Resolved(_UNSAID.get(since.unit, "XXXX-XX-XX"), None, "explicit")
    value = values.of_unit(there, values.granularity(begun.value.partition("T")[0]))
    return Resolved(value, values.bounds(value), begun.basis)


def _whole(unit: str, count: float) -> tuple[str, int]:
    """A count of units as a whole one of smaller ones where it is broken: one year and a half, half a century."""
    if count == int(count):
        return unit, int(count)
    smaller, number = _SMALLER.get(unit, (unit, 1))
    return smaller, round(count * number)


_SMALLER: Final = {"Y": ("M", 12), "DE": ("Y", 10), "CE": ("Y", 100)}
_LONG: Final = ("Y", "DE", "CE")
_PRECISE: Final = {"D": "D", "W": "W", "FN": "W", "WE": "WE", "M": "M", "Q": "Q", "Y": "Y", "DE": "Y", "CE": "CE"}
_UNSAID: Final = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX"}


def _stretch(reading: Reading, anchors: Anchors, tense: int | None) -> Resolved:
    """The past two years: its value is its length, its days end (or begin) at the anchor."""
    there, basis = anchors.day(reading.anchor)
    if there is None or reading.count is None or reading.unit not in _PRECISE:
        return Resolved(reading.value, None, basis if there else "explicit")
    other = values.moved(there, *_whole(reading.unit, reading.count * (reading.direction or -1)))
    return Resolved(reading.value, (min(there, other), max(there, other)) if other else None, basis)


def _clock(reading: Reading, anchors: Anchors, tense: int | None) -> Resolved:
    """A time of day alone belongs to the day last told of, or the report's."""
    told = anchors.previous if anchors.previous and values.granularity(anchors.previous) == "D" else None
    there = values.bounds(told) if told else None
    if there and anchors.report is not None and there[0] > anchors.report and tense in (PAST, OVER):
        there = (
            values.bounds(anchors.past) if anchors.past else None
        )  # "will appeal by Friday ... were released by nightfall"
    if there:
        return Resolved(f"{there[0].isoformat()}{reading.time}", (there[0], there[0]), "previous-date")
    if anchors.report is not None and anchors.exact and not anchors.narrative:
        return Resolved(f"{anchors.report.isoformat()}{reading.time}", (anchors.report, anchors.report), "report-date")
    return Resolved(f"XXXX-XX-XX{reading.time}", None, "explicit")


_RESOLVERS: Final[dict[str, Callable[[Reading, Anchors, int | None], Resolved]]] = {
    "fixed": _fixed,
    "duration": _plain,
    "set": _plain,
    "ref": _ref,
    "open": _open,
    "part": _part,
    "shift": _shift,
    "stretch": _stretch,
    "clock": _clock,
}
