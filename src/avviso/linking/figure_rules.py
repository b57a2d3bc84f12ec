"""One low, best and high over several claims of a number, by a named rule; the claims stay as they are.

Counted are the latest claim of each claimant (an outlet that gives a number of its own is one), since tolls rise and are revised:

* ucdp: best is what the most recent of them says, low the least and high the greatest that any of them allows (after the
  best, low and high estimates of the Uppsala Conflict Data Program).
* conservative: best is the least that any of them says, low and high as before.

A claim of "more than N" says N; one without an upper bound leaves high open only where no other sets it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from avviso.linking.figures import Count, series
from avviso.linking.propositions import World
from avviso.records.kinds.figure import Figure


@dataclass(frozen=True)
class Estimate:
    """What a rule makes of the claims about one number: its bounds, and the ids of the claims counted, latest last."""

    measure: str
    of: str | None
    place: str | None
    since: str | None
    as_of: str | None
    low: float | None
    best: float | None
    high: float | None
    rule: str
    claims: tuple[str, ...]


def _said(figure: Figure) -> float:
    """The one value a claim says: its best, else its lower bound, else its upper."""
    return next(value for value in (figure.best, figure.low, figure.high) if value is not None)


def _latest(claims: Sequence[Figure]) -> float:
    return _said(claims[-1])


def _least(claims: Sequence[Figure]) -> float:
    return min(map(_said, claims))


RULES: Mapping[str, Callable[[Sequence[Figure]], float]] = {"ucdp": _latest, "conservative": _least}


def estimates(figures: Iterable[Figure], world: World, rule: str) -> list[Estimate]:
    """The estimate of every number that is claimed, by a rule of RULES; KeyError for another."""
    best = RULES[rule]
    return [_estimate(_counted(course, world), world, rule, best) for course in series(figures, world, least=1)]


def _counted(course: Sequence[Figure], world: World) -> list[Figure]:
    """The latest claim of each claimant, in order of time."""
    last: dict[str | None, Figure] = {}
    for figure in course:
        who = Count(figure, world).claimant or figure.report
        last.pop(who, None)
        last[who] = figure
    return list(last.values())


def _estimate(claims: Sequence[Figure], world: World, rule: str, best: Callable[[Sequence[Figure]], float]) -> Estimate:
    first = claims[0]
    when = Count(claims[-1], world).when
    highs = [f.high if f.high is not None else f.best for f in claims if f.high is not None or f.best is not None]
    value = best(claims)
    return Estimate(
        measure=first.measure,
        of=first.of.text if first.of else None,
        place=first.place.name if first.place else None,
        since=first.since.value if first.since else None,
        as_of=when[1] if when else None,
        low=min(f.low if f.low is not None else _said(f) for f in claims),
        best=value,
        high=max([value, *(high for high in highs if high is not None)]) if highs else None,
        rule=rule,
        claims=tuple(f.id for f in claims),
    )
