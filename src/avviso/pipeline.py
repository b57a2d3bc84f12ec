"""The one place where the stages meet: a report in, its records out."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from avviso.analysis.annotations import Actors, Annotations
from avviso.errors import SourceError
from avviso.language import casing
from avviso.language.files import fingerprint
from avviso.records.build import build
from avviso.records.record import Record
from avviso.sources.report import Report, Skip
from avviso.text.document import Document, Layout
from avviso.text.layout import layout
from avviso.text.span import Span

if TYPE_CHECKING:
    from avviso.language.pipeline import Analyser

_LINE = re.compile(r"\S[^\r\n]*")
_RULES = ("text", "language", "analysis", "reference", "records")


@dataclass(frozen=True)
class Reading:
    """What one report yielded: its records, sorted by kind and start, and the document they were read from.

    `document` is None where the reading came back from another process.
    """

    report: Report
    records: tuple[Record, ...]
    skip: Skip | None = None
    document: Document | None = None

    def __iter__(self) -> Iterator[Record]:
        return iter(self.records)

    def of(self, kind: str) -> tuple[Record, ...]:
        """The records of one kind."""
        return tuple(record for record in self.records if record.kind == kind)


class Reader:
    """Reads reports, one at a time; what a report yields never depends on what was read before it."""

    def __init__(self, analyser: Analyser) -> None:
        self.analyser = analyser
        self.run = run_name(analyser.fingerprint)

    def read(
        self,
        text: str | Report,
        *,
        id: str | None = None,
        url: str | None = None,
        outlet: str | None = None,
        title: str | None = None,
        published: str | None = None,
        language: str | None = None,
        places: Iterable[tuple[int, int]] | None = None,
    ) -> Reading:
        """The records of one report, given as its text or as a Report; the other arguments are what is known beside the text.

        `places` are the character ranges of its names of places where these are known: no others are then looked for.
        """
        if isinstance(text, str):
            text = Report(
                text, source_id=id, url=url, outlet=outlet, title=title, published=published, language=language
            )
        document = self.document(text)
        given = None if places is None else [Span.of(text.text, start, end) for start, end in places]
        annotations = analyse(document, given)
        return Reading(text, build(document, annotations, self.run), document.layout.skip, document)

    def document(self, report: Report, *, whole: bool = False) -> Document:
        """The report in tokens, sentences and trees, no records yet; furniture is masked, or with `whole` read like the rest."""
        _refuse_surrogates(report)
        page = layout(report)
        segments = [] if page.skip else [(segment.start, segment.end) for segment in page.segments]
        if whole and not page.skip:
            segments = _covering(report.text, segments)
        doc = self.analyser.annotate(report.text, segments)
        if casing.in_capitals(report.text[start:end] for start, end in segments):
            doc = self.analyser.annotate(casing.recased(doc), segments)
        return Document(report, page, doc, self.analyser.judge)


def analyse(document: Document, given: Sequence[Span] | None = None) -> Annotations:
    """All that the analysis finds in one document, stage by stage; `given` are its names of places where these are known."""
    from avviso.analysis.actors import codes as actor_codes
    from avviso.analysis.actors import coreference, entities
    from avviso.analysis.agreements import agreements
    from avviso.analysis.commitments import commitments
    from avviso.analysis.commitments import sides as commitment_sides
    from avviso.analysis.dating import dating
    from avviso.analysis.events import codes as event_codes
    from avviso.analysis.events import events, statement_times
    from avviso.analysis.events import further as event_further
    from avviso.analysis.events import judge as event_judge
    from avviso.analysis.places import places
    from avviso.analysis.quantities import quantities
    from avviso.analysis.quotations import joint_speakers, quotations
    from avviso.analysis.times import distances as time_distances
    from avviso.analysis.times import times

    if document.layout.skip or not document.sentences:
        return Annotations(document.layout.published, Actors((), ()), skipped=_skips(document.layout))
    actors = coreference.resolve(document, entities.find(document))
    published = dating.published(document, actors)
    actors = actor_codes.coded(document, actors, published)
    when = times.find(document, actors, published)
    dated = when + time_distances.set_apart(document, when, published)
    where = places.find(document, actors, given)
    said = quotations.find(document, actors, when, where)
    actors, done = events.find(document, actors, dated, where, said, event_judge.head(document))
    actors = actor_codes.coded(document, actors, published)  # those whom only an event made a party
    agreed = agreements.find(document, actors, when, where, said, done)
    counted = quantities.find(document, actors, dated, where, said, done, agreed)
    actors, dated, done, counted = event_further.told(
        document, (actors, dated, done, counted), where, said, agreed, published
    )
    said, done = statement_times.dated(document, dated, where, said, done)
    done = event_codes.coded(document, said, done)
    undertaken = commitment_sides.aimed(commitments.find(document, actors, when, said, agreed), done)
    told = joint_speakers.settle(document, joint_speakers.Told(actors, said, counted, agreed, undertaken))
    return Annotations(
        published,
        told.actors,
        dated,
        where,
        told.quotations,
        told.quantities,
        done,
        told.agreements,
        told.commitments,
        (*times.refused(document), *quantities.refused(document)),
    )


def _refuse_surrogates(report: Report) -> None:
    """Half of a UTF-16 pair is no character: it can be written neither to JSON nor to the record file."""
    try:
        report.text.encode()
    except UnicodeEncodeError as error:
        name = report.source_id or report.id
        raise SourceError(
            f"{name}: a lone surrogate at character {error.start}; decode the text with errors='replace'"
        ) from error


def _covering(text: str, segments: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The segments, and every line of what lies between them."""
    borders = [0, *(edge for segment in segments for edge in segment), len(text)]
    gaps = zip(borders[::2], borders[1::2], strict=True)
    lines = [(start + m.start(), start + m.end()) for start, end in gaps for m in _LINE.finditer(text[start:end])]
    return sorted([*segments, *lines])


def _skips(page: Layout) -> tuple[Skip, ...]:
    return (page.skip,) if page.skip else ()


def run_name(model: str | None = None) -> str:
    """Version of package, rules and model, as the records' `run` has it; `model` is a fingerprint, by default the shipped weights'."""
    return f"{version()}+rules.{rules_fingerprint()}+model.{model or fingerprint()}"


@cache
def version() -> str:
    """The installed version of Avviso."""
    return metadata.version("avviso")


@cache
def rules_fingerprint() -> str:
    """Hash of every module and table that decides what a report yields, so that a changed rule is another run."""
    here = Path(__file__).parent
    digest = hashlib.sha256()
    for folder in _RULES:
        for path in sorted((here / folder).rglob("*")):
            if path.suffix in {".py", ".csv", ".tsv", ".json", ".txt"} and "weights" not in path.parts:
                digest.update(path.name.encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:10]
