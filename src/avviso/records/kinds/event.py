"""The event record: something that happened, happens, may or will."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from avviso.records import codes
from avviso.records.context import Context, at
from avviso.records.record import Record, kinds
from avviso.records.shapes import Party, Place, Time, described
from avviso.text.span import Span


@kinds.add("event")
@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Record):
    """Who did what to whom, when and where, in PLOVER's terms, and whether it happened."""

    kind: ClassVar[str] = "event"

    type: str = described("PLOVER event type", enum=codes.EVENT_TYPES)
    mode: str | None = described("PLOVER mode")
    contexts: tuple[str, ...] = described("PLOVER contexts")
    cameo: str | None = described("CAMEO code")
    trigger: Span = described("the words that tell of it")
    mentions: tuple[Span, ...] = described("further words that tell of the same event")
    actors: tuple[Party, ...] = described("who acts; all sides of a reciprocal event")
    recipients: tuple[Party, ...] = described("whom it is done to")
    status: str = described("whether it happened", enum=codes.EVENT_STATUS)
    content_status: str | None = described("what is alleged about it", enum=codes.EVENT_STATUS)
    time: Time | None = described("when")
    place: Place | None = described("where")
    reported_in: str | None = described("id of the statement it is told in or derived from", refers="statement")
    sentence: int | None = described(
        "number of the sentence its trigger stands in, of those read, from 1", default=None
    )

    @classmethod
    def from_annotations(cls, context: Context) -> Iterator[Record]:
        """One record an event."""
        for id_, event in context.numbered("event", context.annotations.events):
            fields = {
                "trigger": event.trigger,
                "mentions": event.mentions,
                "actors": context.parties(event.actors),
                "recipients": context.parties(event.recipients),
                "time": context.time(event.time),
                "place": context.place(event.place),
            }
            yield cls(
                id=id_,
                report=context.report,
                type=event.type,
                mode=event.mode,
                contexts=event.contexts,
                cameo=event.cameo,
                status=event.status,
                content_status=event.content_status,
                reported_in=at(context.statements, event.reported_in),
                sentence=context.sentence(event.trigger),
                evidence=context.cite(event.evidence, **fields, type=event.trigger),
                confidence=event.confidence,
                run=context.run,
                **fields,  # type: ignore[arg-type]
            )

    def __str__(self) -> str:
        return f"{self.type} ({self.status}): {self.trigger.text}"
