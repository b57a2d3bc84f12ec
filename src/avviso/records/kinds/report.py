"""The report record: one published piece and what is known of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from avviso.records.context import Context
from avviso.records.record import Record, kinds
from avviso.records.shapes import PublishedTime, Skipped, described
from avviso.text.span import Span


@kinds.add("report")
@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRecord(Record):
    """One published piece as it reached us; its `report` is its own id, and it alone may have no evidence."""

    kind: ClassVar[str] = "report"
    needs_evidence: ClassVar[bool] = False

    source_id: str | None = described("the id or path it came with")
    url: str | None = described("where it was published")
    outlet: str | None = described("who published it")
    agency: tuple[str, ...] = described("agencies credited, outermost first")
    title: str | None = described("its title")
    byline: str | None = described("who wrote it, as printed")
    dateline: str | None = described("its dateline, as printed")
    published: PublishedTime = described("when it was published, and how that is known")
    language: str | None = described("ISO 639-1 code")
    text: str = described("the text as it came in, never rewritten")
    text_hash: str = described("SHA-256 of the text")
    furniture: tuple[Span, ...] = described("page furniture that is masked, not read")
    skipped: tuple[Skipped, ...] = described("what was seen and not recorded, with reason and count")

    @classmethod
    def from_annotations(cls, context: Context) -> Iterator[Record]:
        """The one report record; what came with the input stands before what the page says."""
        report, layout, published = context.document.report, context.document.layout, context.annotations.published
        skips = context.annotations.skipped
        if layout.skip is not None and layout.skip not in skips:
            skips = (layout.skip, *skips)
        yield cls(
            id=report.id,
            report=report.id,
            source_id=report.source_id,
            url=report.url,
            outlet=report.outlet or layout.outlet,
            agency=layout.agency,
            title=report.title or layout.title,
            byline=layout.byline,
            dateline=layout.dateline,
            published=PublishedTime(
                published.value, published.earliest, published.latest, published.basis, published.reasons
            ),
            language=report.language or layout.language,
            text=report.text,
            text_hash=report.text_hash,
            furniture=layout.furniture,
            skipped=tuple(Skipped(skip.what, skip.reason, skip.count) for skip in skips),
            evidence=context.cite(
                {},
                outlet=None if report.outlet else layout.outlet_span,
                title=None if report.title else layout.title_span,
                byline=layout.byline_span,
                dateline=layout.dateline_span,
                published=published.span,
            ),
            run=context.run,
        )

    def __str__(self) -> str:
        return self.title or self.url or self.source_id or self.id
