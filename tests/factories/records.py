"""Records made by hand for linking, the brief and the exports: a report is written, and its words are put on record."""

from __future__ import annotations

from typing import Any

from avviso.records.codes import ACTS
from avviso.records.kinds.actor import Actor
from avviso.records.kinds.agreement import Agreement
from avviso.records.kinds.event import Event
from avviso.records.kinds.figure import Figure
from avviso.records.kinds.report import ReportRecord
from avviso.records.kinds.statement import Statement
from avviso.records.record import Record, record_id
from avviso.records.shapes import Claim, Evidence, Party, Place, PublishedTime, Role, Signed, Time
from avviso.sources.report import Report
from avviso.text.span import Span

RUN = "by hand"


class Writer:
    """One report whose words are put on record one by one; `records` holds what was made, in order."""

    def __init__(self, text: str, *, outlet: str | None = None, published: str | None = None) -> None:
        self.text = text
        report = Report(text, outlet=outlet, published=published)
        self.id = report.id
        self.actors: dict[str, Actor] = {}
        self.records: list[Record] = []
        self._made(
            ReportRecord,
            None,
            source_id=None,
            url=None,
            outlet=outlet,
            agency=(),
            title=None,
            byline=None,
            dateline=None,
            published=PublishedTime(published, published, published, "given" if published else None, ()),
            language="en",
            text=text,
            text_hash=report.text_hash,
            furniture=(),
            skipped=(),
        )

    def span(self, words: str) -> Span:
        """Where words first stand."""
        start = self.text.index(words)
        return Span(start, start + len(words), words)

    def actor(
        self,
        *names: str,
        type_: str = "person",
        roles: tuple[tuple[str, str | None], ...] = (),
        country: str | None = None,
        code: str | None = None,
        sector: str | None = None,
    ) -> Actor:
        """An actor by its names, the first of which stands in the text."""
        span = self.span(names[0])
        evidence = Evidence.of("names", self.id, span)
        held = tuple(Role(title, of, None, None, (evidence,)) for title, of in roles)
        made = self._made(Actor, span, type=type_, names=names, roles=held, country=country, code=code, sector=sector)
        self.actors[names[0]] = made
        return made

    def party(self, name: str | None) -> Party | None:
        """An actor made before, as a party."""
        if name is None:
            return None
        span = self.span(name)
        return Party(self.actors[name].id, name, span.start, span.end, span.text)

    def parties(self, names: tuple[str, ...]) -> tuple[Party, ...]:
        """Several of them."""
        return tuple(party for name in names if (party := self.party(name)))

    def statement(
        self,
        speaker: str | None,
        act: str,
        *content: str,
        to: tuple[str, ...] = (),
        negated: bool = False,
        form: str = "indirect",
        cue: str | None = None,
        source: str | None = None,
    ) -> Statement:
        """A statement with its content."""
        spans = tuple(self.span(words) for words in content)
        return self._made(
            Statement,
            spans[0],
            source=None if source is None else self.span(source),
            cue=None if cue is None else self.span(cue),
            content=spans,
            form=form,
            act_class=next(name for name, acts in ACTS.items() if act in acts),
            act=act,
            negated=negated,
            speaker=self.party(speaker),
            addressee=self.parties(to),
            via=(),
            within=None,
            answers=(),
            time=None,
            place=None,
            occasion=None,
        )

    def event(
        self,
        trigger: str,
        type_: str,
        actors: tuple[str, ...],
        recipients: tuple[str, ...] = (),
        status: str = "actual",
        *,
        mode: str | None = None,
        contexts: tuple[str, ...] = (),
        cameo: str | None = None,
        time: Time | None = None,
        place: Place | None = None,
        sentence: int | None = None,
        reported_in: str | None = None,
    ) -> Event:
        """An event in the outlet's own voice, or of a statement given by its id."""
        return self._made(
            Event,
            self.span(trigger),
            type=type_,
            mode=mode,
            contexts=contexts,
            cameo=cameo,
            trigger=self.span(trigger),
            mentions=(),
            actors=self.parties(actors),
            recipients=self.parties(recipients),
            status=status,
            content_status=None,
            time=time,
            place=place,
            reported_in=reported_in,
            sentence=sentence,
        )

    def figure(
        self,
        printed: str,
        measure: str,
        *,
        low: float | None = None,
        best: float | None = None,
        high: float | None = None,
        of: str | None = None,
        place: str | None = None,
        since: str | None = None,
        as_of: str | None = None,
        by: str | None = None,
        about: str | None = None,
    ) -> Figure:
        """A figure; `place` stands in the text, `since` and `as_of` are days."""
        return self._made(
            Figure,
            self.span(printed),
            printed=self.span(printed),
            low=low,
            best=best,
            high=high,
            qualifier=None,
            measure=measure,
            of=self.span(of) if of else None,
            as_of=self.time(printed, as_of) if as_of else None,
            since=self.time(printed, since) if since else None,
            place=self.place(place) if place else None,
            claimed_by=self.party(by),
            statement=None,
            about=about,
        )

    def agreement(
        self,
        name: str,
        *parties: str,
        signed: str | None = None,
        status: str = "unknown",
        claims: tuple[tuple[str, str], ...] = (),
    ) -> Agreement:
        """An agreement; `signed` is a day, `claims` are (what, by whom)."""
        span = self.span(name)
        made = tuple(Claim(what, self.party(by), None, None, self.span(by)) for what, by in claims)
        return self._made(
            Agreement,
            span,
            name=name,
            aliases=(),
            parties=self.parties(parties),
            signed=Signed(self.time(name, signed) if signed else None, None),
            provisions=(),
            status=status,
            status_claims=made,
            mentions=(span,),
        )

    def time(self, words: str, value: str, latest: str | None = None) -> Time:
        """A time of one day, or from the day `value` to `latest`, at words of the text."""
        span = self.span(words)
        return Time(value, value, latest or value, "DATE", span.start, span.end, span.text)

    def place(
        self,
        name: str,
        country: str | None = None,
        lat: float | None = None,
        lon: float | None = None,
        precision: str | None = None,
    ) -> Place:
        """A place by name."""
        span = self.span(name)
        return Place(name, None, country, lat, lon, precision, span.start, span.end, span.text)

    def _made(self, kind: Any, span: Span | None, **fields: Any) -> Any:
        ordinal = sum(1 for r in self.records if r.kind == kind.kind and r.evidence and r.evidence[0].span == span)
        id_ = record_id(kind.kind, self.id, span, ordinal) if span else self.id
        evidence = (Evidence.of("anchor", self.id, span),) if span else ()
        made = kind(id=id_, report=self.id, evidence=evidence, run=RUN, **fields)
        self.records.append(made)
        return made
