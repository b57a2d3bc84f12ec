"""The time record: one expression of time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from avviso.records import codes
from avviso.records.context import Context
from avviso.records.record import Record, kinds
from avviso.records.shapes import described
from avviso.text.span import Span


@kinds.add("time")
@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRecord(Record):
    """A time as printed and as understood."""

    kind: ClassVar[str] = "time"

    value: str | None = described("TIMEX3 / ISO 8601, as precise as given")
    earliest: str | None = described("first day it may lie on")
    latest: str | None = described("last day it may lie on")
    type: str = described("TIMEX3 type", enum=codes.TIME_TYPES)
    start: int = described("first character of the words")
    end: int = described("one past the last character")
    text: str = described("the words")
    basis: str = described("what it was reckoned from: explicit, report-date, previous-date, event")

    @classmethod
    def from_annotations(cls, context: Context) -> Iterator[Record]:
        """One record an expression."""
        for id_, time in context.numbered("time", [time for time in context.annotations.times if time.of is None]):
            yield cls(
                id=id_,
                report=context.report,
                value=time.value,
                earliest=time.earliest,
                latest=time.latest,
                type=time.type,
                start=time.span.start,
                end=time.span.end,
                text=time.span.text,
                basis=time.basis,
                evidence=context.cite({}, value=time.span),
                confidence=time.confidence,
                run=context.run,
            )

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(self.start, self.end, self.text)

    def __str__(self) -> str:
        return self.value or self.text
