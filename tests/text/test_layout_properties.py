"""What holds of the layout of any text whatever."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from avviso.sources.report import Report
from avviso.text.document import Layout
from avviso.text.layout import layout
from tests.factories.reports import PAGE, texts


def check(text: str, outlet: str | None = None, published: str | None = None) -> Layout:
    """Lay out a text and check its offsets."""
    found = layout(Report(text, outlet=outlet, published=published, title=outlet))
    spans = [
        *found.furniture,
        *(
            span
            for span in (
                found.title_span,
                found.outlet_span,
                found.byline_span,
                found.dateline_span,
                found.published.span,
            )
            if span
        ),
    ]
    assert all(span.text == text[span.start : span.end] and span.text.strip() for span in spans)
    assert all(0 <= segment.start < segment.end <= len(text) for segment in found.segments)
    assert all(a.end <= b.start for a, b in zip(found.segments, found.segments[1:], strict=False))
    if found.skip is not None:
        return found
    covered = [(span.start, span.end) for span in spans] + [(segment.start, segment.end) for segment in found.segments]
    marked = bytearray(len(text))
    for start, end in covered:
        marked[start:end] = b"\x01" * (end - start)
    assert not [char for char, mark in zip(text, marked, strict=True) if char.isalnum() and not mark]
    return found


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts())
def test_any_text(text: str) -> None:
    check(text)
    check(text, "Norrland Courier", "2015-03-12")


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n",
        "a",
        "\ufeff",
        "\ud800",
        "…",
        "\r",
        "1",
        "-",
        "By",
        "#",
        "---",
        "---\n---",
        ":",
        PAGE,
        PAGE.replace("\n", "\r\n"),
    ],
)
def test_short_and_whole(text: str) -> None:
    check(text)
