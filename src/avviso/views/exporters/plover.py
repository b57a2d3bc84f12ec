"""PLOVER: one JSON object an event, with the field names of the PLOVER manual; the only one of these formats that takes every status."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TextIO

import orjson

from avviso.records.codes import EVENT_STATUS
from avviso.records.kinds.figure import Figure
from avviso.records.shapes import Place
from avviso.reference import countries, sectors
from avviso.reference.plover import QUAD
from avviso.views.coded_events import CodedEvent, CodedParty, LeftOut
from avviso.views.event_table import EventTable
from avviso.views.exporters import exporters

# The manual's auxiliary modes; an alleged event has none, and keeps its status in a field of its own.
_AUXILIARY = {"planned": "future", "hypothetical": "hypothetical", "negated": "negation"}
_SIZES = {"dead": "killed", "injured": "injured", "arrested": "detained"}


@exporters.add("plover")
class Plover(EventTable):
    """Writes PLOVER records (manual, draft 2.0), a JSON object a line: all parties of an event in lists, all statuses.

    Beside the manual's fields stand `cameo`, `status`, `content_status`, `confidence`, `reported_in`, `report` and `evidence`, as they are on record.
    """

    header = False
    statuses = frozenset(EVENT_STATUS)
    holds = frozenset({"status", "mode", "contexts", "place", "mentions", "reported_in", "evidence"})
    measures = frozenset(_SIZES.values())

    def rows(self, event: CodedEvent) -> Iterator[Sequence[object]]:
        """One record."""
        yield (_record(event),)

    def put(self, out: TextIO, row: Sequence[object]) -> None:
        """Write a record as a line."""
        out.write(orjson.dumps(row[0]).decode() + "\n")


def _record(event: CodedEvent) -> dict[str, Any]:
    record, days = event.event, event.days
    if days is None:
        raise LeftOut("no day is known, neither its own nor its report's")
    auxiliary = _AUXILIARY.get(record.status)
    return {
        "id": record.id,
        "date": days.first.isoformat(),
        "enddate": days.last.isoformat() if days.count > 1 else None,
        "date_basis": days.basis,
        "actor": [_entity(party) for party in event.actors],
        "recipient": [_entity(party) for party in event.recipients],
        "event": [record.type],
        "mode": [mode for mode in (record.mode, auxiliary) if mode],
        "context": list(record.contexts),
        "quad_code": QUAD[record.type],
        "event_scale": event.code.goldstein,
        "event_loc": _location(event, record.place) if record.place else None,
        "event_text": [record.trigger.text, *(span.text for span in record.mentions)],
        "size": {name: _number(event.figures(measure)) for name, measure in _SIZES.items()},
        "text_info": {"sequence": record.sentence, "start": record.trigger.start, "end": record.trigger.end},
        "cite_info": _citation(event),
        "coder": record.run,
        "cameo": event.code.code,
        "status": record.status,
        "content_status": record.content_status,
        "confidence": record.confidence,
        "reported_in": record.reported_in,
        "report": record.report,
        "evidence": [{"field": e.field, "start": e.start, "end": e.end, "quote": e.quote} for e in record.evidence],
    }


def _entity(party: CodedParty) -> dict[str, Any]:
    """An actor object: three letters of state or kind, PLOVER sectors, the words, the usual name, the office."""
    parts = party.parts
    known = sectors.sectors()
    named = [known[sector].plover for sector in parts.sectors]
    actor = party.actor
    return {
        "code": parts.country.alpha3 if parts.country else parts.transnational,
        "sector": named[0] if named else None,
        "entity_text": party.party.text,
        "identifier_text": party.name,
        "office": str(actor.roles[0]) if actor is not None and actor.roles else None,
        "cameo": actor.code if actor else None,
        "actor": party.party.actor,
    }


def _location(event: CodedEvent, place: Place) -> dict[str, Any]:
    """A location object, in GeoNames' names of fields."""
    country = countries.by_code(place.country) if place.country else None
    return {
        "geonameid": place.geonames,
        "name": place.name,
        "latitude": place.lat,
        "longitude": place.lon,
        "country code": place.country,
        "cc3": country.alpha3 if country else None,
        "admin1 code": event.division.code if event.division else None,
        "precision": place.precision,
    }


def _citation(event: CodedEvent) -> dict[str, Any]:
    report = event.reported.report
    return {
        "citation": report.source_id if report else None,
        "url": report.url if report else None,
        "title": report.title if report else None,
        "language": report.language if report else None,
        "publication": event.reported.outlet,
        "coder": "avviso",
        "codebook": "plover-2.0-draft",
    }


def _number(figures: list[Figure]) -> float | None:
    """The best value of the first figure, or its bound."""
    values = (f.best if f.best is not None else f.low if f.low is not None else f.high for f in figures)
    return next((value for value in values if value is not None), None)
