"""Events that the rest of the reading tells of: the dead of a war, an accord that was reached, a truce that took effect, a war that broke out.

Figures and agreements say of these what no party of theirs would: since when, where, between whom. They are read last, so that none is told twice.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from avviso.analysis.annotations import (
    Actors,
    AgreementMention,
    EventMention,
    Party,
    PlaceMention,
    Quantity,
    Quotation,
    TimeExpression,
)
from avviso.analysis.events.cast import each_apart
from avviso.analysis.events.parties import Parties
from avviso.analysis.events.setting import Setting
from avviso.analysis.events.speech import Speech
from avviso.analysis.tree import Tree, tree_of
from avviso.text.document import Document, Published
from avviso.text.span import Span

_CONFIDENCE = 0.7


@dataclass(frozen=True, slots=True)
class Told:
    """What a report tells so far: its actors, times, events and figures."""

    actors: Actors
    times: tuple[TimeExpression, ...]
    events: tuple[EventMention, ...]
    counted: tuple[Quantity, ...]

    def event_at(self, document: Document, kind: str, tokens: set[int]) -> int | None:
        """The index of the first event of a type that is told of by one of some tokens."""
        for index, event in enumerate(self.events):
            told = (t for span in (event.trigger, *event.mentions) for t in range(*document.tokens(span)))
            if event.type == kind and not tokens.isdisjoint(told):
                return index
        return None

    def changed(self, index: int, event: EventMention) -> Told:
        """The same with another event in the place of one."""
        return replace(self, events=(*self.events[:index], event, *self.events[index + 1 :]))

    def with_event(self, event: EventMention) -> Told:
        """The same with one event more."""
        return replace(self, events=(*self.events, event))

    def in_order(self) -> Told:
        """The same with the events in the order of the text, and the figures about the same ones as before."""
        order = sorted(range(len(self.events)), key=lambda at: self.events[at].trigger)
        place = {old: new for new, old in enumerate(order)}
        counted = (q if q.about_event is None else replace(q, about_event=place[q.about_event]) for q in self.counted)
        return replace(self, events=tuple(self.events[at] for at in order), counted=tuple(counted))


class Scene:
    """One document with its tree, settings, statements, agreements and known parties."""

    def __init__(
        self,
        document: Document,
        told: Told,
        places: tuple[PlaceMention, ...],
        quotations: tuple[Quotation, ...],
        agreements: tuple[AgreementMention, ...],
        published: Published,
    ) -> None:
        self.document, self.agreements, self.published = document, agreements, published
        self._places = places
        self.tree: Tree = tree_of(document.doc)
        self.setting = Setting(document, self.tree, told.times, places)
        self.speech = Speech(document, self.tree, quotations)
        self.parties = Parties(self.tree, each_apart(document, self.tree, told.actors))

    def event(
        self,
        kind: tuple[str, str | None, str],
        token: int,
        actors: tuple[Party, ...] = (),
        recipients: tuple[Party, ...] = (),
        *,
        status: str = "actual",
        context: str = "diplomatic",
        aside: bool = False,
        time: int | None = None,
        place: int | None = None,
    ) -> EventMention:
        """An event of a type, mode and CAMEO code at a word, with the status that the statement around it leaves it, save what a clause on a noun
        (`aside`) tells as known: "violated the truce that took effect on Sunday".
        """
        settled, content = (status, None) if aside else self.speech.settle(token, status)
        around = self.speech.around(token)
        return EventMention(
            trigger=self.document.span(token, token + 1),
            type=kind[0],
            mode=kind[1],
            contexts=(context,),
            cameo=kind[2],
            actors=actors,
            recipients=recipients,
            status=settled,
            content_status=content,
            time=time,
            place=place,
            reported_in=None if around is None else around.index,
            confidence=_CONFIDENCE,
        )

    def same_place(self, one: int, other: int) -> bool:
        """Whether two names mean the same place."""
        first, second = self._places[one], self._places[other]
        return first.name == second.name and first.geonames == second.geonames

    def head(self, span: Span) -> int:
        """The token of some words that hangs on something outside them."""
        return self.tree.top(*self.document.tokens(span))


def set_in(event: EventMention, time: int | None, place: int | None) -> EventMention:
    """The event with a time and a place where it had none."""
    return replace(
        event, time=time if event.time is None else event.time, place=place if event.place is None else event.place
    )
