"""The further events of a report, step by step, once its figures and agreements are known."""

from __future__ import annotations

from avviso.analysis.annotations import (
    Actors,
    AgreementMention,
    EventMention,
    PlaceMention,
    Quantity,
    Quotation,
    TimeExpression,
)
from avviso.analysis.events import accords as event_accords
from avviso.analysis.events import ahead as event_ahead
from avviso.analysis.events import both as event_both
from avviso.analysis.events import deadlines as event_deadlines
from avviso.analysis.events import demands as event_demands
from avviso.analysis.events import ground as event_ground
from avviso.analysis.events import memberships as event_memberships
from avviso.analysis.events import outbreaks as event_outbreaks
from avviso.analysis.events import tolls as event_tolls
from avviso.analysis.events.later import Scene, Told
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
        event_ahead.told,
        event_deadlines.told,
    ):
        found = step(scene, found)
    found = found.in_order()
    return found.actors, found.times, found.events, found.counted
