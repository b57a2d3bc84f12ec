"""Disputes over wording and legal status: outlets or speakers that name one thing by terms that take sides."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from avviso.linking.making import Holding, dispute
from avviso.linking.propositions import World
from avviso.records.kinds.dispute import Dispute
from avviso.records.kinds.report import ReportRecord
from avviso.records.kinds.statement import Statement
from avviso.records.record import Record
from avviso.records.shapes import Party
from avviso.reference import countries
from avviso.reference.contested import MATTERS, Matter, pattern
from avviso.text import sentences
from avviso.text.span import Span

_NAME = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
_FIRST_WORDS = frozenset(
    "The A An In On At It He She They But And As By For After Before When While This That These We I".split()
)
_WORDS_A_SIDE = 12  # quotes kept on one side


@dataclass(frozen=True, slots=True)
class Use:
    """One use of a contested term: of which matter and frame, by whose voice, beside which names."""

    matter: int
    frame: int
    span: Span
    report: ReportRecord
    speaker: Party | None
    record: Record
    names: frozenset[str]
    voice: str


def wording_disputes(
    reports: Iterable[ReportRecord], statements: Iterable[Statement], world: World
) -> Iterator[Dispute]:
    """The disputes over terms: two voices, two frames, one thing (a name that stands beside both terms)."""
    said: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        said[statement.report or ""].append(statement)
    things: dict[tuple[int, str], list[Use]] = defaultdict(list)
    for report in sorted(reports, key=lambda report: report.id):
        for use in _uses(report, said[report.id], world):
            for name in use.names:
                things[use.matter, name].append(use)
    told: set[tuple[int, str, Span]] = set()
    for (matter, name), uses in sorted(things.items(), key=lambda item: (item[0][1].startswith("@"), item[0])):
        frames: dict[int, list[Use]] = defaultdict(list)
        for use in uses:
            frames[use.frame].append(use)
        voices = {frame: {use.voice for use in held} for frame, held in frames.items()}
        if not _contested(MATTERS[matter], voices):
            continue
        if name.startswith("@") and MATTERS[matter].type == "legal-status":
            continue  # a state has many territories
        own = {frame: {(matter, use.report.id, use.span) for use in held} for frame, held in frames.items()}
        if all(spans & told for spans in own.values()):
            continue  # told already under another name that stands in the same sentences
        told.update(use for spans in own.values() for use in spans)
        yield _dispute(matter, name, frames)


def _contested(matter: Matter, voices: dict[int, set[str]]) -> bool:
    """Whether some voice uses one frame and some other voice another, neither using both."""
    frames = sorted(voices)
    pairs = [
        (voices[a], voices[b])
        for place, a in enumerate(frames)
        for b in frames[place + 1 :]
        if (a, b) not in matter.akin
    ]
    return any(bool(one - other) and bool(other - one) for one, other in pairs)


def _dispute(matter: int, name: str, frames: dict[int, list[Use]]) -> Dispute:
    sides = []
    for _, uses in sorted(frames.items()):
        kept = sorted(uses, key=lambda use: (use.report.id, use.span))[:_WORDS_A_SIDE]
        sides.append(Holding.of(*(_held(use) for use in kept)))
    country = countries.by_code(name[1:]) if name.startswith("@") else None
    about = country.name if country else name.title() if name.islower() else name
    return dispute(
        MATTERS[matter].type,
        f"{about}: {MATTERS[matter].name}",
        sides,
        score=0.7 if country is None else 0.5,
        reasons=(f"terms of different frames in sentences that name {about}",),
    )


def _held(use: Use) -> Holding:
    return Holding.one(use.report, use.speaker, use.span, holder=use.record.id)


def _uses(report: ReportRecord, statements: Sequence[Statement], world: World) -> Iterator[Use]:
    """The contested terms of a report's text, furniture left out."""
    pieces = sorted(
        ((span.start, span.end, statement) for statement in statements for span in statement.content),
        key=lambda piece: (piece[0], -piece[1], piece[2].id),
    )
    starts = [start for start, _, _ in pieces]
    outlet = report.outlet or report.id
    for match in pattern().finditer(report.text):
        start, end = match.span()
        if any(span.start <= start < span.end for span in report.furniture):
            continue
        matter, frame = (int(part) for part in re.findall(r"\d+", match.lastgroup or ""))
        teller = _innermost(pieces[: bisect_right(starts, start)], start)
        if teller is not None and not _quoted(teller, report.text, start):
            teller = None  # in indirect speech the words are the outlet's
        speaker = teller.speaker if teller else None
        first, last = sentences.around(report.text, start)
        yield Use(
            matter,
            frame,
            Span(start, end, match.group()),
            report,
            speaker,
            teller or report,
            _names(report.text[first:start] + " ; " + report.text[end:last]) - world.persons,
            world.actor(speaker) if speaker else outlet,
        )


def _quoted(statement: Statement, text: str, place: int) -> bool:
    """Whether a place inside a statement's content is in its source's own words."""
    if statement.form == "direct":
        return True
    before = "".join(text[span.start : place] for span in statement.content if span.start <= place < span.end)
    if "“" in before:
        return before.rfind("“") > before.rfind("”")
    return before.count('"') % 2 == 1


def _innermost(pieces: Sequence[tuple[int, int, Statement]], place: int) -> Statement | None:
    """The shortest content around a place."""
    around = [(end - start, statement.id, statement) for start, end, statement in pieces if start <= place < end]
    return min(around)[2] if around else None


def _names(words: str) -> frozenset[str]:
    """The names in words: countries by code, others as written and by their last word."""
    found: set[str] = set()
    for match in _NAME.finditer(re.sub(r"[’']s\b", "", words)):
        name = match.group()
        country = countries.find(name) or countries.of_adjective(name) or countries.of_seat(name)
        if country:
            found.add(f"@{country.alpha2 or country.alpha3}")
        elif name not in _FIRST_WORDS:
            found.update(part for part in {name, name.split()[-1]} if part not in _FIRST_WORDS)
    return frozenset(found)
