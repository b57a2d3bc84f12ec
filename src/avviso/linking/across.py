"""The records that span reports, made from the records of each report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from avviso.linking.actors import canonical_actors
from avviso.linking.agreements import canonical_agreements
from avviso.linking.blame import breach_disputes, mutual_disputes, responsibility_disputes
from avviso.linking.contraries import contrary_disputes
from avviso.linking.denials import denial_disputes
from avviso.linking.figures import number_disputes
from avviso.linking.propositions import World
from avviso.linking.rivals import rival_disputes
from avviso.linking.wording import wording_disputes
from avviso.records.kinds.actor import Actor
from avviso.records.kinds.agreement import Agreement
from avviso.records.kinds.dispute import Dispute
from avviso.records.kinds.event import Event
from avviso.records.kinds.figure import Figure
from avviso.records.kinds.report import ReportRecord
from avviso.records.kinds.statement import Statement
from avviso.records.record import Record

Kind = TypeVar("Kind", bound=Record)


def link(records: Sequence[Record]) -> tuple[Record, ...]:
    """Canonical actors and agreements, and disputes, over the records given; their order does not matter.

    The records given are never changed: what is added has `report` null and names its members. Records given that span
    reports themselves are left out.
    """
    given = sorted((record for record in records if record.report is not None), key=lambda record: record.id)
    actors = canonical_actors(_of(Actor, given))
    canonical = {known.actor.id: actor.id for actor, group in actors for known in group.members}
    agreements = canonical_agreements(_of(Agreement, given), canonical)
    joined = {member: made.id for made in agreements if made.canonical for member in made.canonical.members}
    world = World(given, canonical)
    statements, events = _of(Statement, given), _of(Event, given)
    disputes: list[Dispute] = [
        *number_disputes(_of(Figure, given), world),
        *rival_disputes(_of(Figure, given), world),
        *denial_disputes(statements, events, world),
        *responsibility_disputes(statements, events, world),
        *mutual_disputes(statements, events, world),
        *contrary_disputes(statements, world),
        *breach_disputes(_of(Agreement, given), joined, world),
        *wording_disputes(_of(ReportRecord, given), statements, world),
    ]
    return (*(actor for actor, _ in actors), *agreements, *sorted(_once(disputes), key=lambda made: made.id))


def _of(kind: type[Kind], records: Iterable[Record]) -> list[Kind]:
    return [record for record in records if isinstance(record, kind)]


def _once(disputes: Iterable[Dispute]) -> Iterable[Dispute]:
    """Each dispute once, the one with most behind it where two have one id."""
    found: dict[str, Dispute] = {}
    for made in disputes:
        other = found.get(made.id)
        if other is None or len(made.evidence) > len(other.evidence):
            found[made.id] = made
    return found.values()
