"""The scale of months on which clues are weighed against one another, to say how likely each is to be the report's.

Every kind of clue has a shape (`dating.shapes`): how much more likely a report that says this is of the months during,
before and after what it names. Shapes multiply, as if clues were independent; what is left over is the chance of each
month.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np
from numpy.typing import NDArray

from avviso.analysis.dating import shapes
from avviso.analysis.dating.shapes import Curve
from avviso.text.span import Span

Scale = NDArray[np.float64]
FIRST_YEAR: Final = 1900
_YEARS: Final = 140
SIZE: Final = _YEARS * 12
_MONTH: Final = np.arange(SIZE, dtype=np.float64)
_YEAR: Final = _MONTH // 12 + FIRST_YEAR
_TIED: Final = 0.88  # of the highest chance: years so likely are as good
_MOST: Final = 4  # dates told of that are looked at, the latest first


@dataclass(frozen=True, slots=True)
class Clue:
    """Something in a report that says when it was written, in a sentence a reader can check.

    `kind` names its shape; `first` and `last` bound what it names (None: open on that side). Of clues with one `topic`
    the one that fits best counts: several readings of one name are one clue.
    """

    kind: str
    first: date | None
    last: date | None
    reason: str
    span: Span
    topic: str = ""
    trust: float = 1.0  # how far its source is to be believed
    months: tuple[int, ...] = ()  # for the kind `fits`: the months it can be of, as numbers on the scale


def month_of(day: date) -> int:
    """The number of a day's month on the scale, within its ends."""
    return min(max((day.year - FIRST_YEAR) * 12 + day.month - 1, 0), SIZE - 1)


def first_day(month: int) -> date:
    """The first day of a month of the scale."""
    return date(FIRST_YEAR + month // 12, month % 12 + 1, 1)


def prior() -> Scale:
    """The logarithm of how likely a month is before anything is known."""
    return _logs(_YEAR, shapes.PRIOR)


def _logs(at: Scale, curve: Curve, outside: float | None = None) -> Scale:
    """The logarithm of a curve's shares; `outside` it the outermost, or what is given."""
    xs, ys = curve
    return np.interp(at, xs, np.log(ys), left=outside, right=outside)


_NEVER: Final = -20.0
SPELLS: Final = frozenset(shapes.BEFORE) - {
    "former",
    "elect",
    "candidate",
    "sum",
    "named",
}  # kinds whose borders are sharp


def _spell(clue: Clue) -> Scale:
    """What a clue that holds from one day to another says of each month."""
    if clue.kind == "fits":
        logs = np.full(SIZE, np.log(shapes.UNFIT))
        logs[list(clue.months)] = 0.0
        return logs
    first = month_of(clue.first) if clue.first else 0
    last = month_of(clue.last) if clue.last else SIZE
    early, late = first > _MONTH, last < _MONTH
    logs = np.where(early, _logs((first - _MONTH) / 12, shapes.BEFORE[clue.kind]), 0.0)
    scale: Scale = np.where(late, _logs((_MONTH - last) / 12, shapes.AFTER[clue.kind]), logs)
    return scale


def _told(clues: list[Clue]) -> Scale:
    """What all dates told of say together: mostly the latest, one of the earlier where that is misread."""
    counts = Counter(clue.first.year for clue in clues if clue.first is not None)
    latest: dict[int, tuple[int, date, Clue]] = {}
    for clue in clues:
        if clue.first is not None:
            found = (-shapes.RANK.index(_told_kind(clue, counts)), clue.first, clue)
            latest[clue.first.year] = max(latest.get(clue.first.year, found), found, key=lambda item: item[:2])
    share: Scale = np.full(SIZE, shapes.WRONG)
    left = 1.0
    for year in sorted(latest, reverse=True)[:_MOST]:
        clue = latest[year][2]
        part = left * (0.95 if counts[year] > 1 else 0.9 if clue.trust >= 1 else 0.7)
        share += part * _lag(_told_kind(clue, counts), latest[year][1])
        left -= part
    past = [clue.first for clue in clues if clue.trust >= 1 and clue.kind in _WHOLE and clue.first is not None]
    if past:
        share[: month_of(max(past))] *= shapes.EARLY
    logs: Scale = np.log(share)
    return logs


_WHOLE: Final = frozenset({"told-days", "told-day", "told-month", "told-pictured"})  # dates with their month


def _told_kind(clue: Clue, counts: Counter[int]) -> str:
    kind = clue.kind.removeprefix("told-")
    return "days" if kind == "day" and clue.first is not None and counts[clue.first.year] > 1 else kind


def _lag(kind: str, told: date) -> Scale:
    """What one date told of says of each month, as a share of a year."""
    month = month_of(told)
    if kind in shapes.CLOSE:
        logs = _logs((_MONTH - month) / 12, shapes.CLOSE[kind], _NEVER)
    else:
        logs = _logs(_YEAR - told.year, (shapes.AHEAD | shapes.TOLD)[kind], _NEVER)
    share = np.exp(shapes.SHARP.get(kind, 1.0) * logs)
    if kind in ("day", "month"):
        share[:month] *= shapes.EARLY
    scaled: Scale = share * (12 / share.sum())
    return scaled


def _ahead(clues: list[Clue], told: list[Clue]) -> Scale | None:
    """What the nearest year still to come says; None where what is told as past is later than all of them."""
    past = max((clue.first.year for clue in told if clue.first is not None and clue.trust >= 1), default=0)
    coming = [(clue.first, clue.kind) for clue in clues if clue.first is not None and clue.first.year >= past]
    if not coming:
        return None
    first, kind = min(coming)
    return np.log(shapes.WRONG + _lag(kind, first))


def season(past: Sequence[int], ahead: Sequence[int]) -> Scale:
    """What months (1 to 12) told of without a year say of the report's own: it mostly follows the last by weeks."""
    months = np.arange(SIZE) % 12
    total = np.zeros(SIZE)
    if past:
        gaps = np.stack([(months - month + 1) % 12 for month in past]).min(axis=0)
        total += np.log(np.array(shapes.SINCE))[gaps]
    if ahead:
        gaps = np.stack([(month - 1 - months) % 12 for month in ahead]).min(axis=0)
        total += np.log(np.array(shapes.UNTIL))[gaps]
    return total


def shares(clues: Sequence[Clue]) -> list[tuple[list[Clue], Scale]]:
    """The logarithm of what each topic says of every month, with the clues it comes from."""
    found: list[tuple[list[Clue], Scale]] = []
    told = [clue for clue in clues if clue.kind.startswith("told-")]
    ahead = [clue for clue in clues if clue.kind in shapes.AHEAD]
    if told:
        found.append((told, _told(told)))
    coming = _ahead(ahead, told) if ahead else None
    if coming is not None:
        found.append((ahead, coming))
    by_topic: dict[str, list[Clue]] = {}
    for clue in clues:
        if clue.topic:
            by_topic.setdefault(clue.topic, []).append(clue)
    for group in by_topic.values():
        # Several spells under one topic are several readings of one name: whichever fits.
        logs = np.max([clue.trust * shapes.SHARP.get(clue.kind, 1.0) * _spell(clue) for clue in group], axis=0)
        found.append((group, logs))
    return found


def chances(total: Scale) -> Scale:
    """The chance of each month, from logarithms that need not be of shares; sums to 1."""
    chance = np.exp(total - total.max())
    scale: Scale = chance / chance.sum()
    return scale


def years(chance: Scale) -> dict[int, float]:
    """The chance of each year that has any to speak of."""
    sums = chance.reshape(_YEARS, 12).sum(axis=1)
    return {FIRST_YEAR + int(number): float(sums[number]) for number in np.flatnonzero(sums > 1e-4)}


def likeliest(chance: dict[int, float]) -> int:
    """The year with the highest chance; of several that are nearly as likely, the one nearest the middle of all."""
    best, total, middle = max(chance.values()), 0.0, max(chance)
    for year in sorted(chance):
        total += chance[year]
        if total >= 0.5:
            middle = year
            break
    return min((year for year, share in chance.items() if share >= _TIED * best), key=lambda year: abs(year - middle))


def interval(chance: Scale, held: float) -> tuple[int, int]:
    """The first and last month of the shortest run that holds so much of the chance."""
    sums = np.concatenate(([0.0], np.cumsum(chance)))
    best, last = (0, SIZE - 1), 0
    for first in range(SIZE):
        while last < SIZE and sums[last] - sums[first] < held:
            last += 1
        if sums[last] - sums[first] < held:
            break
        if last - 1 - first < best[1] - best[0]:
            best = (first, last - 1)
    return best


def earliest(chance: Scale, left_out: float) -> int:
    """The month before which only so much of the chance lies."""
    return int(np.searchsorted(np.cumsum(chance), left_out))


def distance(clue: Clue, year: int) -> int:
    """How many years a clue's days lie from a year."""
    first = clue.first.year if clue.first else year
    last = clue.last.year if clue.last else max(first, year)
    return max(first - year, year - last, 0)
