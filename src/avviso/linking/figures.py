"""Figures that count one thing: their course over time, and where claims about it cannot all hold."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from avviso.linking.actors import plain
from avviso.linking.making import Holding, dispute
from avviso.linking.propositions import World
from avviso.records.kinds.dispute import Dispute
from avviso.records.kinds.figure import Figure

_ROUND = 0.1  # "about", "some": a tenth either way
_SOLDIERS = frozenset({"soldier", "troop", "serviceman", "servicemen", "servicemember"})
_LEAST_ROUND = 100
_ALL = frozenset(
    "people person crowd turnout attendance dead killed injured wounded live lives death casualtie casualty casualties other victim missing".split()
)
_ARTICLES = frozenset({"a", "an", "another"})
# Numbers that only grow while their matter lasts: more, later, is no contradiction.
GROWING = frozenset({"killed", "injured", "missing", "displaced", "detained"})
"""Measures of what befell people: their counts grow."""


@dataclass(frozen=True)
class Count:
    """A figure, the bounds it allows, and when it was true."""

    figure: Figure
    world: World

    @cached_property
    def bounds(self) -> tuple[float, float]:
        """The least and the greatest value it allows."""
        f = self.figure
        if f.best is not None and f.low is None and f.high is None:
            return f.best * (1 - _ROUND), f.best * (1 + _ROUND)
        low = -math.inf if f.low is None else f.low
        return low, math.inf if f.high is None else f.high

    @cached_property
    def when(self) -> tuple[str, str] | None:
        """The days it speaks of: as of when it says, else the day before the report and that day."""
        as_of = self.figure.as_of
        if as_of and as_of.earliest and as_of.latest:
            return as_of.earliest, as_of.latest
        report = self.world.reports.get(self.figure.report or "")
        if report and report.published.earliest and report.published.latest:
            return report.published.earliest, report.published.latest
        return None

    @cached_property
    def population(self) -> str:
        """Who or what is counted, by the last word for it; everybody where it says people."""
        words = plain(self.figure.of.text).split() if self.figure.of else []
        words = words[
            : next((i for i, word in enumerate(words) if word in {"of", "in", "from", "who", "and"}), len(words))
        ]
        last = words[-1] if words else "people"
        last = re.sub(r"s$", "", last)
        return "people" if last in _ALL else "soldier" if last in _SOLDIERS else last

    @property
    def total(self) -> bool:
        """Whether it claims a total: no part of another figure, nor one person told of with an article."""
        return self.figure.part_of is None and self.figure.printed.text.lower() not in _ARTICLES

    @cached_property
    def matter(self) -> tuple[str, ...] | None:
        """What it counts: measure, population, place, since when; None where too little is said, or it claims no total."""
        f = self.figure
        place = str(f.place.geonames or plain(f.place.name)) if f.place else ""
        since = (f.since.earliest or "")[:4] if f.since else ""
        if f.measure == "other" or not self.total or not (place or since):
            return None
        return f.measure, self.population, place, since

    @property
    def claimant(self) -> str | None:
        """Who claims it, by canonical id; None where the outlet does."""
        return self.world.actor(self.figure.claimed_by) if self.figure.claimed_by else None

    def holding(self) -> Holding:
        """It, as part of a side."""
        return Holding.one(self.figure, self.figure.claimed_by, self.figure.printed)

    def contradicts(self, other: Count) -> bool:
        """Whether the two cannot both hold: disjoint bounds, for the same days."""
        if self.bounds[0] <= other.bounds[1] and other.bounds[0] <= self.bounds[1]:
            return False
        if self.when is None or other.when is None:
            return self.figure.report == other.figure.report
        return self.when[0] <= other.when[1] and other.when[0] <= self.when[1]


def series(figures: Iterable[Figure], world: World, least: int = 2) -> list[tuple[Figure, ...]]:
    """Figures of one measure and population at one place, or since one day, in order of time; `least` or more each."""
    blocks = _blocks(figures, world)
    ordered = (sorted(block, key=lambda count: (count.when or ("9999", ""), count.figure.id)) for block in blocks)
    return [tuple(count.figure for count in block) for block in ordered if len(block) >= least]


def number_disputes(figures: Iterable[Figure], world: World) -> Iterator[Dispute]:
    """Disputes over a number: claims by different sides that exclude one another for the same days."""
    for block in _blocks(figures, world):
        block.sort(key=lambda count: (count.when or ("", ""), count.figure.id))
        for group in _contradicting(block):
            yield _dispute(group, block)


def _blocks(figures: Iterable[Figure], world: World) -> list[list[Count]]:
    blocks: dict[tuple[str, ...], list[Count]] = defaultdict(list)
    for figure in figures:
        count = Count(figure, world)
        if count.matter:
            blocks[count.matter].append(count)
    return [blocks[key] for key in sorted(blocks)]


def _contradicting(block: Sequence[Count]) -> list[list[Count]]:
    """Groups of claims in which each is contradicted by another side's; equal claims are compared once."""
    distinct: dict[tuple[object, ...], list[Count]] = defaultdict(list)
    for count in block:
        distinct[(count.claimant or count.figure.report, count.bounds, count.when)].append(count)
    kept = [counts[0] for counts in distinct.values()]
    joined: list[list[Count]] = []
    for place, count in enumerate(kept):
        against = [other for other in kept[:place] if _differ(count, other) and count.contradicts(other)]
        if not against:
            continue
        group = next((group for group in joined if any(other in group for other in against)), None)
        if group is None:
            group = []
            joined.append(group)
        group.extend(other for other in (*against, count) if other not in group)
    return joined


def _differ(one: Count, other: Count) -> bool:
    """Whether two sides speak. Of numbers that grow, an outlet's own count in another report may only be late."""
    if one.claimant == other.claimant or _rounded(one, other) or _rounded(other, one):
        return False
    named = one.claimant is not None and other.claimant is not None
    return named or one.figure.measure not in GROWING or one.figure.report == other.figure.report


def _rounded(one: Count, other: Count) -> bool:
    """Whether an outlet's own number only rounds another's of the same report, as headlines do: 200,000 for 203,000."""
    own, given = one.figure.best, other.figure.best
    if one.claimant is not None or own is None or given is None or one.figure.report != other.figure.report:
        return False
    digits = f"{own:.0f}".rstrip("0")
    return len(digits) == 1 and own >= _LEAST_ROUND and abs(given - own) <= _ROUND * own


def how_many(of: str | None, measure: str) -> str:
    """What two sides count differently: "how many soldiers were killed", "how many demonstrators"."""
    if of is not None and re.search(r"\b(?:deaths?|dead|arrests?|injuries|casualties|fatalities|bodies)$", of):
        of = None
    if of is not None and re.search(r"\b(?:crowds?|turnout|attendance)$", of):
        of = "people"
    of = "civilians" if of == "civilian" else of
    if measure in GROWING:
        return f"how many {of or 'people'} {'are' if measure == 'missing' else 'were'} {measure}"
    return f"how many {of or measure}"


def _dispute(group: Sequence[Count], block: Sequence[Count]) -> Dispute:
    sides: list[list[Count]] = []
    for count in sorted(group, key=lambda count: (count.bounds, count.figure.id)):
        side = next((side for side in sides if not any(count.contradicts(other) for other in side)), None)
        if side is None:
            sides.append([count])
        else:
            side.append(count)
    figure = group[0].figure
    where = f" in {figure.place.name}" if figure.place else f" since {figure.since}" if figure.since else ""
    return dispute(
        "number",
        how_many(figure.of.text if figure.of else None, figure.measure) + where,
        [Holding.of(*(count.holding() for count in side)) for side in sides],
        score=0.7,
        reasons=(
            "one measure and population, one place or starting day",
            "bounds exclude one another for the same days",
        ),
        state=_state(sides, block),
    )


def _state(sides: Sequence[Sequence[Count]], block: Sequence[Count]) -> str:
    """Conceded where a claimant later gives what another side said, superseded where all later ones agree."""
    last = max((count.when[1] for side in sides for count in side if count.when), default="")
    later = [count for count in block if count.when and count.when[0] > last]
    for side in sides:
        for other in (other for other in sides if other is not side):
            for count in later:
                own = any(count.claimant is not None and count.claimant == held.claimant for held in side)
                if own and not any(_apart(count, held) for held in other):
                    return "conceded"
    claimants = {count.claimant for count in later}
    agreed = all(not _apart(one, two) for one in later for two in later)
    return "superseded" if len(claimants) > 1 and agreed else "open"


def _apart(one: Count, other: Count) -> bool:
    return one.bounds[0] > other.bounds[1] or other.bounds[0] > one.bounds[1]
