"""Parsed sentences with one event among actors of given names, for tests of who has a part in it."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import Actors, EventMention, Quotation
from avviso.analysis.events.reading import Reading
from avviso.text.document import Document
from tests.factories.political import make_event, make_reading
from tests.factories.quotations import actors_at, parsed

KINDS = {
    "Norland": "state",
    "Sudmark": "state",
    "Holm": "person",
    "Velden": "state",
    "border": "state",
    "rebels": "group",
    "ministers": "group",
}


def setting(words: str, *, first: int | None = None, cue: int | None = None) -> tuple[Document, Actors, Reading]:
    """A sentence, its actors and its reading; from entity `first` on they are parties by the event alone, `cue` says all behind it."""
    document = parsed(words)
    known = actors_at(document, KINDS)
    said = []
    if cue is not None:
        content = (document.span(cue + 1, len(document.doc)),)
        said.append(Quotation(None, document.span(cue, cue + 1), content, "indirect", "assertive", "assert"))
    reading = make_reading(document, known, *said)
    if first is not None:
        reading.parties.cast = replace(reading.parties.cast, first=first)
    return document, known, reading


def made(
    document: Document, known: Actors, kind: str, token: int, actors: list[str], recipients: list[str]
) -> EventMention:
    """An event at a token with the parties of these names."""
    party = {known.entities[m.entity or 0].name: known.party(m) for m in known.mentions if m.entity is not None}
    of = {name: found for name, found in party.items() if found is not None}
    event = make_event(kind, document.span(token, token + 1))
    return replace(event, actors=tuple(of[n] for n in actors), recipients=tuple(of[n] for n in recipients))


def names(known: Actors, event: EventMention) -> tuple[list[str], list[str]]:
    """Who does it and to whom, by name."""
    return [known.entities[p.entity].name for p in event.actors], [
        known.entities[p.entity].name for p in event.recipients
    ]
