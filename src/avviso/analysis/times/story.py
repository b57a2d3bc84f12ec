"""The years of a history: which year each month and day without one belongs to, so that the whole story runs forward.

A date with a year says where the story stands, or is named by the way; a month without one goes where the story has to
jump least. The cheapest of all such readings is kept (a beam over Viterbi states), so a date further on can still say
what year an earlier one was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from avviso.analysis.times.readings import Reading
from avviso.analysis.times.values import Days, bounds, in_year

_WIDTH: Final = 25  # readings of the story kept at each date
_LONG: Final = 800  # days beyond which an interval says nothing of where the story stands
# Costs of a step, in the cost of a leap of about a year: found on the development part of WikiWars, where all lie on a
# plateau: halving or doubling one changes few years.
_BY_THE_WAY: Final = 5.0
_A_LITTLE_BACK: Final = 0.25  # up to a quarter of a year
_BACK: Final = 1.0
_BACK_A_YEAR: Final = 2.0
_ON_A_YEAR: Final = 0.75
_ON_FURTHER: Final = 0.1
_FAR: Final = 3.0  # years beyond which a leap costs no more

_Moment = tuple[float, float]  # first and last day, in years
_Choice = tuple[int, str]  # which expression, and its value
_Path = tuple["_Path", _Choice] | None


def told_years(readings: Sequence[tuple[int, Reading]]) -> dict[int, str]:
    """The value of each open date of a history by its key; `readings` come in the order of the text."""
    years = sorted({year + step for _, reading in readings for year in _years_of(reading) for step in (0, 1)})
    beam: dict[_Moment | None, tuple[float, _Path]] = {None: (0.0, None)}
    for key, reading in readings:
        steps = dict(_steps(beam, key, reading, years))
        if steps:
            beam = dict(sorted(steps.items(), key=lambda step: step[1][0])[:_WIDTH])
    path = min(beam.values(), key=lambda step: step[0])[1]
    told: dict[int, str] = {}
    while path is not None:
        path, (key, value) = path
        told[key] = value
    return told


def told_next(template: str, here: str) -> str | None:
    """The value of an open date of a story that has come to some time: in the year that it has to jump least to."""
    days = bounds(here)
    if days is None:
        return None
    years = range(days[0].year - 1, days[0].year + 2)
    choices = [(_leap(_moment(days), _moment(there)), value) for value, there in _choices(template, years)]
    return min(choices)[1] if choices else None


def _steps(
    beam: dict[_Moment | None, tuple[float, _Path]], key: int, reading: Reading, years: Iterable[int]
) -> Iterator[tuple[_Moment | None, tuple[float, _Path]]]:
    """Where the story may stand after a date, with cost and path; nothing where the date does not say."""
    best: dict[_Moment | None, tuple[float, _Path]] = {}

    def enter(there: _Moment | None, cost: float, path: _Path) -> None:
        if there not in best or cost < best[there][0]:
            best[there] = (cost, path)

    if reading.kind == "fixed":
        for days in _days_of(reading):
            for here, (cost, path) in beam.items():
                enter(_moment(days), cost + _leap(here, _moment(days)), (path, (key, reading.value)))
                enter(here, cost + _BY_THE_WAY, path)
    elif is_open(reading):
        choices = [(value, _moment(days)) for value, days in _choices(reading.value, years)]
        for here, (cost, path) in beam.items():
            for value, there in choices:
                enter(there, cost + _leap(here, there), (path, (key, value)))
    yield from best.items()


def is_open(reading: Reading) -> bool:
    """Whether a reading lacks nothing but its year and no word ("last May") says which."""
    day_alone = reading.value.startswith(("XXXX-W", "XXXX-XX"))
    return reading.kind == "open" and reading.direction is None and reading.anchor is None and not day_alone


def _leap(here: _Moment | None, there: _Moment) -> float:
    """The cost of going on from one time to another: dear backwards, cheap forwards, nothing where they meet."""
    if here is None or (there[0] <= here[1] and here[0] <= there[1]):
        return 0.0
    if there[0] > here[1]:
        ahead = there[0] - here[1]
        return _ON_A_YEAR * min(ahead, 1.0) + _ON_FURTHER * min(max(ahead - 1.0, 0.0), _FAR)
    behind = here[0] - there[1]
    return _A_LITTLE_BACK if behind < 0.25 else _BACK + _BACK_A_YEAR * min(behind, _FAR)


def _choices(template: str, years: Iterable[int]) -> Iterator[tuple[str, Days]]:
    for year in years:
        value = in_year(template, year)
        days = bounds(value) if value else None
        if value and days:
            yield value, days


def _days_of(reading: Reading) -> list[Days]:
    days = bounds(reading.value)
    return [days] if days and (days[1] - days[0]).days < _LONG else []


def _years_of(reading: Reading) -> list[int]:
    return [days[0].year for days in _days_of(reading)] if reading.kind == "fixed" else []


def _moment(days: Days) -> _Moment:
    return days[0].toordinal() / 365.25, days[1].toordinal() / 365.25
