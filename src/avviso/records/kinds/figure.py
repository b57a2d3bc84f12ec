"""The figure record: a number claimed about the world."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from avviso.records import codes
from avviso.records.context import Context, at
from avviso.records.record import Record, kinds
from avviso.records.shapes import Party, Place, Time, described
from avviso.text.span import Span


@kinds.add("figure")
@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Record):
    """A value or bounds, of what, as of when, where, and claimed by whom."""

    kind: ClassVar[str] = "figure"

    printed: Span = described("the number as printed")
    low: float | None = described("lower bound")
    best: float | None = described("best value")
    high: float | None = described("upper bound")
    qualifier: str | None = described("the words around the number: more than, at least, about")
    measure: str = described("what is counted", enum=codes.MEASURES)
    of: Span | None = described("the words for what is counted")
    as_of: Time | None = described("as of when")
    since: Time | None = described("counted since when")
    place: Place | None = described("where")
    claimed_by: Party | None = described("who claims it; null where it is the outlet's own")
    statement: str | None = described("id of the statement it is claimed in", refers="statement")
    about: str | None = described("id of the event or agreement it is about")
    part_of: str | None = described(
        "id of the figure this is a part of: 12, including 3 children", default=None, refers="figure"
    )

    @classmethod
    def from_annotations(cls, context: Context) -> Iterator[Record]:
        """One record a quantity."""
        numbered = tuple(context.numbered("figure", context.annotations.quantities))
        for id_, q in numbered:
            fields = {
                "printed": q.printed,
                "of": q.of,
                "as_of": context.time(q.as_of),
                "since": context.time(q.since),
                "place": context.place(q.place),
                "claimed_by": context.party(q.claimed_by),
            }
            yield cls(
                id=id_,
                report=context.report,
                low=_number(q.low),
                best=_number(q.best),
                high=_number(q.high),
                qualifier=q.qualifier,
                measure=q.measure,
                statement=at(context.statements, q.quotation),
                about=at(context.events, q.about_event) or at(context.agreements, q.about_agreement),
                part_of=None if q.part_of is None else numbered[q.part_of][0],
                evidence=context.cite(q.evidence, **fields),
                confidence=q.confidence,
                run=context.run,
                **fields,  # type: ignore[arg-type]
            )

    def __str__(self) -> str:
        return f"{self.printed.text} {self.measure}"


def _number(value: float | None) -> float | None:
    """The value, as a whole number where it is one, so that 8000 is not printed as 8000.0."""
    return int(value) if value is not None and float(value).is_integer() else value
