"""The further events of a report, step by step, once its figures and agreements are known."""

from __future__ import annotations

from avviso.analysis import (
    event_accords,
    event_both,
    event_deadlines,
    event_demands,
    event_ground,
    event_memberships,
    event_outbreaks,
    event_tolls,
)
from avviso.analysis.annotations import (
    Actors,
    AgreementMention,
    EventMention,
    PlaceMention,
    Quantity,
    Quotation,
    TimeExpression,
)
from avviso.analysis.event_later import Scene, Told
from avviso.text.document import Document, Published


def told(
    document: Document,
    given: tuple[Actors, tuple[TimeExpression, ...], tuple[EventMention, ...], tuple[Quantity, ...]],
    places: tuple[PlaceMention, ...],
    quotations: tuple[Quotation, ...],
    agreements: tuple[AgreementMention, ...],
    published: Published,
) -> tuple[Actors, tuple[TimeExpression, ...], tuple[EventMention, ...], tuple[Quantity, ...]]:
    """The actors, times, events and figures that are `given`, with the events that figures and agreements tell of."""
    found = Told(*given)
    scene = Scene(document, found, places, quotations, agreements, published)
    for step in (
        event_tolls.told,
        event_accords.told,
        event_outbreaks.told,
        event_memberships.told,
        event_both.told,
        event_demands.told,
        event_ground.told,
        event_deadlines.told,
    ):
        found = step(scene, found)
    found = found.in_order()
    return found.actors, found.times, found.events, found.counted
