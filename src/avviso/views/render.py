"""A brief as one self-contained HTML file or as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from avviso.views.brief import Brief, Section
from avviso.views.citations import Citation, Line, Source

if TYPE_CHECKING:
    from jinja2 import Environment


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a report's text: plain, furniture or cited; `anchors` are the citations that start there."""

    text: str
    kind: str
    anchors: tuple[str, ...] = ()


def html(brief: Brief) -> str:
    """The brief as one HTML page: styles inside, no scripts, prints well; citations lead to the words in the report."""
    cited = {source.id: _stretches(source, _citations(brief, source.id)) for source in brief.sources}
    return _environment(escape=True).get_template("brief.html").render(brief=brief, stretches=cited, anchor=anchor)


def markdown(brief: Brief) -> str:
    """The brief as Markdown: citations are the report's number, the offsets and the quoted sentence."""
    text = _environment(escape=False).get_template("brief.md").render(brief=brief, quote=_quote)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def anchor(citation: Citation) -> str:
    """The name of a citation's place within the page."""
    return f"r{citation.number}-{citation.start}-{citation.end}"


@cache
def _environment(escape: bool) -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("avviso.views"),
        autoescape=escape,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _quote(citation: Citation) -> str:
    """A citation on one line of Markdown, the words that matter in bold."""
    words = citation.words.strip()
    lead = " " if citation.words[:1].isspace() or citation.before[-1:].isspace() else ""
    return f"{citation.before.strip()}{lead}**{words}**{citation.after.rstrip()}".replace("\n", " ")


def _lines(section: Section) -> Iterator[Line]:
    yield from section.lines
    for _, lines in section.groups:
        yield from lines


def _citations(brief: Brief, report: str) -> list[Citation]:
    """Every citation of one report in the brief, each place once."""
    found: dict[tuple[int, int], Citation] = {}
    stack = [line for section in brief.sections for line in _lines(section)]
    while stack:
        line = stack.pop()
        stack.extend(line.under)
        for citation in line.citations:
            if citation.report == report:
                found[citation.start, citation.end] = citation
    return sorted(found.values(), key=lambda c: (c.start, c.end))


def _stretches(source: Source, citations: list[Citation]) -> list[Stretch]:
    """The report's text cut wherever a citation or furniture starts or ends."""
    edges = {0, len(source.text)}
    edges.update(edge for start, end in source.furniture for edge in (start, end))
    edges.update(edge for citation in citations for edge in (citation.start, citation.end))
    cuts = sorted(edges)
    stretches = []
    for left, right in pairwise(cuts):
        masked = any(start <= left and right <= end for start, end in source.furniture)
        marked = any(c.start <= left and right <= c.end for c in citations)
        anchors = tuple(anchor(c) for c in citations if c.start == left)
        stretches.append(
            Stretch(source.text[left:right], "furniture" if masked else "cited" if marked else "plain", anchors)
        )
    return stretches
