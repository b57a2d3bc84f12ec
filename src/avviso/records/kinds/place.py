"""The place record: one mention of a place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from avviso.records import codes
from avviso.records.context import Context
from avviso.records.record import Record, kinds
from avviso.records.shapes import described
from avviso.text.span import Span


@kinds.add("place")
@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRecord(Record):
    """A place as printed and as understood."""

    kind: ClassVar[str] = "place"

    name: str = described("the place's usual name")
    geonames: int | None = described("GeoNames id")
    country: str | None = described("ISO 3166-1 alpha-2")
    lat: float | None = described("latitude, degrees")
    lon: float | None = described("longitude, degrees")
    precision: str | None = described("how fine the place is known", enum=codes.PRECISIONS)
    start: int = described("first character of the words")
    end: int = described("one past the last character")
    text: str = described("the words")
    literal: bool = described("false where the name stands for a government or a team")

    @classmethod
    def from_annotations(cls, context: Context) -> Iterator[Record]:
        """One record a mention of a place."""
        for id_, place in context.numbered("place", context.annotations.places):
            yield cls(
                id=id_,
                report=context.report,
                name=place.name,
                geonames=place.geonames,
                country=place.country,
                lat=place.lat,
                lon=place.lon,
                precision=place.precision,
                start=place.span.start,
                end=place.span.end,
                text=place.span.text,
                literal=place.literal,
                evidence=context.cite({}, name=place.span),
                confidence=place.confidence,
                run=context.run,
            )

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(self.start, self.end, self.text)

    def __str__(self) -> str:
        return self.name
