"""From the annotations of one report to its records."""

from __future__ import annotations

from avviso.analysis.annotations import Annotations
from avviso.records.context import Context
from avviso.records.printed import printed
from avviso.records.record import Record, kinds
from avviso.text.document import Document


def build(document: Document, annotations: Annotations, run: str) -> tuple[Record, ...]:
    """All records of one report, sorted by kind and by where they stand; the same report always gives the same records.

    `run` names the version of model and rules. RecordError where an annotation breaks the rules of its kind.
    """
    if document.text != document.report.text:
        annotations = printed(annotations, document.report.text)
    context = Context(document, annotations, run)
    records: list[Record] = []
    for _, kind in kinds:
        records.extend(sorted(kind.from_annotations(context), key=position))
    return tuple(records)


def position(record: Record) -> int:
    """Where a record begins in its report: its first evidence that is not an aside, 0 for a report."""
    if record.kind == "report" or not record.evidence:
        return 0
    return record.evidence[0].start
