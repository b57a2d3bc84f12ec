"""Context: one report's annotations with the ids of the records they become, and the shapes records are built from."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, TypeVar

from avviso.analysis import annotations as found
from avviso.records.record import record_id
from avviso.records.shapes import Claim, Evidence, Party, Place, Time
from avviso.text.document import Document
from avviso.text.span import Span


class Anchored(Protocol):
    """An annotation that becomes a record."""

    @property
    def anchor(self) -> Span:
        """The span its id is made from."""


Annotation = TypeVar("Annotation", bound=Anchored)


@dataclass(frozen=True)
class Context:
    """What the builders of all kinds look up: ids by index, parties, times and places as records hold them."""

    document: Document
    annotations: found.Annotations
    run: str

    @property
    def report(self) -> str:
        """The report's id."""
        return self.document.report.id

    @cached_property
    def statements(self) -> tuple[str, ...]:
        """Ids of statements by index of the quotation."""
        return self._ids("statement", self.annotations.quotations)

    @cached_property
    def events(self) -> tuple[str, ...]:
        """Ids by index of the event."""
        return self._ids("event", self.annotations.events)

    @cached_property
    def agreements(self) -> tuple[str, ...]:
        """Ids by index of the agreement."""
        return self._ids("agreement", self.annotations.agreements)

    @cached_property
    def actor_anchors(self) -> tuple[Span, ...]:
        """The anchor of each entity: its own, or its first mention where none is set."""
        actors = self.annotations.actors
        return tuple(
            e.anchor if e.anchor.end or not e.mentions else actors.mentions[e.mentions[0]].span for e in actors.entities
        )

    @cached_property
    def actors(self) -> tuple[str, ...]:
        """Ids by index of the entity."""
        return self._number("actor", self.actor_anchors)

    def numbered(self, kind: str, annotations: Sequence[Annotation]) -> Iterator[tuple[str, Annotation]]:
        """Each annotation with the id of its record."""
        return zip(self._ids(kind, annotations), annotations, strict=True)

    def party(self, party: found.Party | None) -> Party | None:
        """The party as records hold it."""
        if party is None:
            return None
        entity = self.annotations.actors.entities[party.entity]
        span = party.span
        return Party(self.actors[party.entity], entity.name, span.start, span.end, span.text)

    def parties(self, parties: Iterable[found.Party]) -> tuple[Party, ...]:
        """The parties as records hold them, each only once."""
        return tuple(dict.fromkeys(made for party in parties if (made := self.party(party))))

    def time(self, index: int | None) -> Time | None:
        """The time of that index as records hold it."""
        if index is None:
            return None
        time = self.annotations.times[index]
        return Time(time.value, time.earliest, time.latest, time.type, *_place_of(time.span))

    def place(self, index: int | None) -> Place | None:
        """The place of that index as records hold it."""
        if index is None:
            return None
        p = self.annotations.places[index]
        return Place(p.name, p.geonames, p.country, p.lat, p.lon, p.precision, *_place_of(p.span))

    def claims(self, claims: Iterable[found.StatusClaim]) -> tuple[Claim, ...]:
        """Claims about the status of an agreement or commitment."""
        return tuple(
            Claim(c.what, self.party(c.by), self.time(c.time), at(self.statements, c.quotation), c.span) for c in claims
        )

    def sentence(self, span: Span) -> int | None:
        """The number of the sentence a span begins in, from 1; None where the document has no sentences."""
        if not self._sentence_starts or span.start < self._sentence_starts[0]:
            return None
        return bisect_right(self._sentence_starts, span.start)

    @cached_property
    def _sentence_starts(self) -> tuple[int, ...]:
        if not self.document.doc.has_annotation("SENT_START"):
            return ()
        return tuple(sentence.start_char for sentence in self.document.sentences)

    def cite(self, given: Mapping[str, Span], **fields: object) -> tuple[Evidence, ...]:
        """Evidence for each field: its own spans (of a Span, of shapes with a `span`), then those the analysis gave."""
        entries: dict[Evidence, None] = {}
        for name, value in fields.items():
            for span in _spans(value):
                entries[Evidence.of(name, self.report, span)] = None
        for name, span in given.items():
            entries[Evidence.of(name, self.report, span)] = None
        return tuple(entries)

    def _ids(self, kind: str, annotations: Sequence[Anchored]) -> tuple[str, ...]:
        return self._number(kind, [annotation.anchor for annotation in annotations])

    def _number(self, kind: str, anchors: Sequence[Span]) -> tuple[str, ...]:
        seen: Counter[Span] = Counter()
        ids = []
        for anchor in anchors:
            ids.append(record_id(kind, self.report, anchor, seen[anchor]))
            seen[anchor] += 1
        return tuple(ids)


def at(ids: Sequence[str], index: int | None) -> str | None:
    """The id at an index, None for none."""
    return None if index is None else ids[index]


def _place_of(span: Span) -> tuple[int, int, str]:
    return span.start, span.end, span.text


def _spans(value: object) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, (tuple, list)):
        for inner in value:
            yield from _spans(inner)
    elif isinstance(span := getattr(value, "span", None), Span):
        yield span
