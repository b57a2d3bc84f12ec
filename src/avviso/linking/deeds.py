"""One deed of which a denial and another side's claim tell in one report, known by the events that were read in both."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from avviso.linking.propositions import World, concepts_of
from avviso.records.kinds.event import Event
from avviso.records.shapes import Party
from avviso.reference import countries

_DEEDS = frozenset({"ASSAULT", "COERCE"})
_DENIED = frozenset({"alleged", "negated"})
_TOLD = frozenset({"actual", "ongoing", "alleged"})
_SPOT = re.compile(r"[a-z] (?:of|in|at|near) ([A-Z]\w+)")
_FAR = 800  # characters between the two
_NEAR = 400  # where only who did it and how is the same


def denied_deeds(
    denials: Collection[str], claims: Collection[str], events: Iterable[Event], world: World
) -> Iterator[tuple[str, str]]:
    """The ids of denials and of claims, of statements given, that tell of one deed: done in one way by the same doers, to the same, in one place."""
    told: dict[str, list[Event]] = defaultdict(list)
    denied: list[Event] = []
    for event in events:
        if event.type not in _DEEDS or event.mode is None or not event.actors:
            continue
        if event.reported_in in denials and event.status in _DENIED:
            denied.append(event)
        elif event.reported_in in claims and event.status in _TOLD:
            told[event.report or ""].append(event)
    for one in denied:
        for other in told[one.report or ""]:
            if _same(one, other, world) and one.reported_in and other.reported_in:
                yield one.reported_in, other.reported_in


def spots(events: Iterable[Event]) -> dict[str, frozenset[str]]:
    """The towns where deeds are said to have been done, by the statement that tells of them: "shelled Avdiyivka", "bombed a school in Kidal"."""
    found: dict[str, frozenset[str]] = defaultdict(frozenset)
    for event in events:
        if event.type in _DEEDS and event.reported_in:
            named = {name for party in event.recipients for name in _SPOT.findall(party.text)}
            place = event.place if event.place and event.place.precision == "populated-place" else None
            found[event.reported_in] |= {n for n in named if not countries.find(n)} | ({place.name} if place else set())
    return found


def _same(one: Event, other: Event, world: World) -> bool:
    """Whether two events of one report may be one deed."""
    apart = abs(one.trigger.start - other.trigger.start)
    if (one.type, one.mode) != (other.type, other.mode) or apart > _FAR or _elsewhere(one, other) or _then(one, other):
        return False
    doers, others = _concepts(one.actors, world), _concepts(other.actors, world)
    lands = [{concept for concept in each if concept[0] == "@"} for each in (doers, others)]
    if not doers & others or (all(lands) and not lands[0] & lands[1]):
        return False
    if _concepts(one.recipients, world) & _concepts(other.recipients, world):
        return True
    here = one.place is not None and other.place is not None
    return here or (apart <= _NEAR and bool({p.actor for p in one.actors} & {p.actor for p in other.actors}))


def _concepts(parties: Sequence[Party], world: World) -> frozenset[str]:
    """The concepts of parties, as printed and by their names."""
    return frozenset(c for p in parties for c in concepts_of(p.text) | world.side(p).names)


def _elsewhere(one: Event, other: Event) -> bool:
    return one.place is not None and other.place is not None and one.place.name != other.place.name


def _then(one: Event, other: Event) -> bool:
    """Whether two events were on different days."""
    if one.time is None or other.time is None or not (one.time.earliest and other.time.earliest):
        return False
    first, second = sorted((one.time, other.time), key=lambda time: time.earliest or "")
    return (first.latest or "9999") < (second.earliest or "")
