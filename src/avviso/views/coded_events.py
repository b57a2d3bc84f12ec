"""Events of the record as tables of the field want them: each with its report, coded parties, CAMEO code, days, pairs and deaths."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby, permutations, product

from avviso.records.kinds.actor import Actor
from avviso.records.kinds.event import Event
from avviso.records.kinds.figure import Figure
from avviso.records.kinds.report import ReportRecord
from avviso.records.record import Record
from avviso.records.shapes import Party, Place
from avviso.reference import cameo, countries, divisions, organisations, sectors, state_codes
from avviso.text import sentences

_DIVIDED = frozenset({"point", "populated-place", "admin1", "admin2"})


class LeftOut(Exception):
    """An event that a format cannot hold, with the reason."""


@dataclass(frozen=True, slots=True)
class CodedParty:
    """A party with its actor: usual name, actor code (the sector alone where nobody knows whose) and the code's parts."""

    party: Party
    actor: Actor | None

    @property
    def name(self) -> str:
        """The usual English name of a state or known organisation, else the name the record prefers."""
        if self.is_state and self.country is not None:
            return self.country.name
        known = organisations.find(self.party.name)
        return known.name if known is not None and self.code == known.code else " ".join(self.party.name.split())

    @property
    def code(self) -> str | None:
        """The actor code, or the sector where there is no code."""
        return (self.actor.code or self.actor.sector) if self.actor else None

    @property
    def parts(self) -> sectors.Parts:
        """The parts of its code; all empty where there is none."""
        return sectors.parts(self.code or "")

    @property
    def country(self) -> countries.Country | None:
        """The country of its code, else of its actor."""
        own = self.actor.country if self.actor else None
        return self.parts.country or (countries.by_code(own) if own else None)

    @property
    def sector(self) -> str | None:
        """The CAMEO sector; a state and a place have none."""
        return self.parts.sector or (self.actor.sector if self.actor else None)

    @property
    def is_state(self) -> bool:
        """Whether it is a state as such, not a place in it."""
        named = self.actor is not None and self.actor.type == "state" and countries.find(self.actor.names[0])
        return bool(named) and named is self.country


@dataclass(frozen=True, slots=True)
class Days:
    """The days an event may lie on; `basis` says whether the event's own time gives them or its report's date."""

    first: date
    last: date
    basis: str

    @property
    def count(self) -> int:
        """How many days."""
        return (self.last - self.first).days + 1


Pair = tuple[CodedParty | None, CodedParty | None]


@dataclass(frozen=True)
class Reported:
    """One report's records: the report (None where it is not among them), its actors, events and figures; `others` counts the rest by kind."""

    report: ReportRecord | None
    number: int
    actors: dict[str, Actor]
    events: tuple[Event, ...]
    figures: dict[str, list[Figure]]
    others: Counter[str]

    @property
    def published(self) -> tuple[date, date] | None:
        """The first and last day it may have been published."""
        if self.report is None:
            return None
        return _span(self.report.published.earliest, self.report.published.latest)

    @property
    def source(self) -> str | None:
        """Its address, else the id it came with."""
        return (self.report.url or self.report.source_id) if self.report else None

    @property
    def outlet(self) -> str | None:
        """Who published it, else the agency that wrote it."""
        if self.report is None:
            return None
        return self.report.outlet or next(iter(self.report.agency), None)


@dataclass(frozen=True)
class CodedEvent:
    """An event with all that rows are made of."""

    event: Event
    reported: Reported
    type: str
    actors: tuple[CodedParty, ...]
    recipients: tuple[CodedParty, ...]
    number: int
    code: cameo.Code = field(repr=False)

    @property
    def days(self) -> Days | None:
        """Its own days where they are known; else, where it has no time or is still going on, those of its report."""
        time, published = self.event.time, self.reported.published
        own = _span(time.earliest, time.latest) if time is not None else None
        if own is not None and self.event.status != "ongoing":
            return Days(*own, "event")
        open_ = time is None or (time.value or "").startswith("XXXX-")
        if published is not None and (open_ or self.event.status == "ongoing"):
            return Days(*published, "report")
        return None

    @property
    def pairs(self) -> list[Pair]:
        """Every actor with every recipient; actors on one another where nobody else receives; None for the side nobody stands on."""
        if self.actors and self.recipients:
            return [(a, r) for a, r in product(self.actors, self.recipients) if a.party.actor != r.party.actor]
        if len(self.actors) > 1:
            return [(a, b) for a, b in permutations(self.actors, 2) if a.party.actor != b.party.actor]
        return [*((a, None) for a in self.actors), *((None, r) for r in self.recipients)]

    @property
    def sentence(self) -> str:
        """The sentence around its trigger, by punctuation."""
        report, trigger = self.reported.report, self.event.trigger
        if report is None:
            return trigger.text
        start, end = sentences.around(report.text, trigger.start)
        return " ".join(report.text[start : max(end, trigger.end)].split())

    @property
    def place(self) -> Place | None:
        """Where it happened."""
        return self.event.place

    @property
    def country(self) -> countries.Country | None:
        """The country it happened in."""
        return countries.by_code(self.place.country) if self.place is not None and self.place.country else None

    @property
    def country_codes(self) -> state_codes.StateCodes | None:
        """The codes of that country in other lists."""
        return state_codes.of(self.place.country) if self.place is not None else None

    @property
    def division(self) -> divisions.Division | None:
        """The province it happened in."""
        if self.place is None or self.place.precision not in _DIVIDED:
            return None
        return divisions.of_place(self.place.name, self.place.country, self.place.lat, self.place.lon)

    def figures(self, measure: str) -> list[Figure]:
        """The figures of that measure about it."""
        return [figure for figure in self.reported.figures.get(self.event.id, ()) if figure.measure == measure]


def reports(items: Iterable[Record]) -> Iterator[Reported | Counter[str]]:
    """The records report by report, in the order given; those across reports as counts by kind."""
    for number, (id_, group) in enumerate(groupby(items, key=lambda record: record.report), 1):
        if id_ is None:
            yield Counter(record.kind for record in group)
        else:
            yield _reported(number, group)


def _reported(number: int, records: Iterable[Record]) -> Reported:
    report = None
    actors: dict[str, Actor] = {}
    events: list[Event] = []
    figures: dict[str, list[Figure]] = defaultdict(list)
    others: Counter[str] = Counter()
    for record in records:
        if isinstance(record, ReportRecord):
            report = record
        elif isinstance(record, Actor):
            actors[record.id] = record
        elif isinstance(record, Event):
            events.append(record)
        else:
            others[record.kind] += 1
            if isinstance(record, Figure) and record.about:
                figures[record.about].append(record)
    return Reported(report, number, actors, tuple(events), figures, others)


def coded(reported: Reported, event: Event, type_: str, number: int) -> CodedEvent:
    """An event of a report with its parties and code; LeftOut where CAMEO has no code for it."""
    code = cameo.of_event(type_, event.mode, event.cameo if type_ == event.type else None)
    if code is None:
        raise LeftOut(f"CAMEO has no code for {type_}")

    def parties(given: tuple[Party, ...]) -> tuple[CodedParty, ...]:
        return tuple(CodedParty(party, reported.actors.get(party.actor)) for party in given)

    return CodedEvent(event, reported, type_, parties(event.actors), parties(event.recipients), number, code)


def _span(earliest: str | None, latest: str | None) -> tuple[date, date] | None:
    """Two days; None where either is not known to the day."""
    try:
        return (date.fromisoformat(earliest or ""), date.fromisoformat(latest or ""))
    except ValueError:
        return None
