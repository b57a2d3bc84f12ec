"""Records in their JSON form, made with defaults; name what matters."""

from __future__ import annotations

from typing import Any

TEXT = 'Norland denied the charge. "We hold to the truce," said Anna Berg, its foreign minister, in Port Vell on Monday. At least 12 people died.'


def span(words: str, text: str = TEXT) -> dict[str, Any]:
    """The first place of some words in the text."""
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def party(name: str, words: str | None = None) -> dict[str, Any]:
    """An actor in a part."""
    return {"actor": f"actor-{name}", "name": name, **span(words or name)}


def time(value: str, words: str) -> dict[str, Any]:
    """A day."""
    return {"value": value, "earliest": value, "latest": value, "type": "DATE", **span(words)}


def base(kind: str, words: str, **fields: Any) -> dict[str, Any]:
    """What every record has, its evidence being some words of the text."""
    place = span(words)
    evidence = [{"field": "record", "report": "r1", "start": place["start"], "end": place["end"], "quote": words}]
    row = {"kind": kind, "id": f"{kind}-{place['start']}", "report": "r1", "evidence": evidence, "confidence": 0.9}
    return {**row, "field_confidence": {}, "run": "run", "output_hash": "hash", **fields}


def report(**fields: Any) -> dict[str, Any]:
    """A report with the text."""
    published = {
        "value": "2024-03-04",
        "earliest": "2024-03-04",
        "latest": "2024-03-04",
        "basis": "given",
        "reasons": [],
    }
    row = {
        "kind": "report", "id": "r1", "report": "r1", "evidence": [], "confidence": 1.0, "source_id": "a.txt", "url": None, "outlet": "Vell Courier",
        "agency": [], "title": "Norland denies charge", "byline": None, "dateline": None, "published": published, "language": "en", "text": TEXT,
        "text_hash": "", "furniture": [], "skipped": [], "run": "run", "output_hash": "hash",
    }  # fmt: skip
    return {**row, **fields}


def statement(**fields: Any) -> dict[str, Any]:
    """Berg's statement."""
    row = base(
        "statement", "We hold to the truce", source=span("Anna Berg, its foreign minister"), cue=span("said"), content=[span('"We hold to the truce,"')],
        form="direct", act_class="assertive", act="assert", negated=False, speaker=party("Anna Berg"), addressee=[], via=[], within=None, answers=[],
        time=time("2024-03-04", "Monday"), place=None, occasion=None,
    )  # fmt: skip
    return {**row, **fields}


def event(**fields: Any) -> dict[str, Any]:
    """Norland's denial as an event."""
    row = base(
        "event", "denied", type="REJECT", mode=None, contexts=[], cameo=None, trigger=span("denied"), mentions=[], actors=[party("Norland")], recipients=[],
        status="actual", content_status=None, time=None, place=None, reported_in=None,
    )  # fmt: skip
    return {**row, **fields}


def figure(**fields: Any) -> dict[str, Any]:
    """The dead."""
    row = base(
        "figure", "At least 12", printed=span("At least 12"), low=12.0, best=None, high=None, qualifier="at least", measure="killed", of=span("people"),
        as_of=None, since=None, place=None, claimed_by=None, statement=None, about=None,
    )  # fmt: skip
    return {**row, **fields}
