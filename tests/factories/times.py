"""Documents for the tests of times and dating: plain words without a tree, and what was found as plain rows."""

from __future__ import annotations

import spacy

from avviso.analysis.annotations import Actors
from avviso.analysis.times import times
from avviso.sources.report import Report
from avviso.text.document import Document, Layout, Published, Segment
from tests.factories import documents as _extensions

_NLP = spacy.blank("en")
NOBODY = Actors((), ())
assert _extensions  # it registers the extensions that documents carry


def plain_document(text: str, published: str | None = None) -> Document:
    """A document of one paragraph, cut into words but without tags or a tree."""
    day = Published(published, published, published, "given") if published else Published()
    return Document(
        Report(text), Layout(segments=(Segment(0, len(text), "paragraph"),), published=day, language="en"), _NLP(text)
    )


def found(text: str, published: str | None = "2015-09-22") -> list[tuple[str, str | None]]:
    """Printed words and value of every time, reckoned from that day."""
    document = plain_document(text, published)
    return [(time.span.text, time.value) for time in times.find(document, NOBODY, document.layout.published)]
