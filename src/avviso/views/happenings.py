"""What happened, as the brief says it: the lines of events."""

from __future__ import annotations

from collections.abc import Sequence

from avviso.views import dates, phrases
from avviso.views.citations import PRONOUNS, Index, Json, Line, flat

# Types of events that are nothing but something said.
_SAID = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN"})
# Sources that name nobody.
_ARTICLES = frozenset({"The", "A", "An"})


def events(events: Sequence[Json], index: Index) -> tuple[Line, ...]:
    """Events in order of time; acts of speech are left to the statements they come from."""
    lines = []
    for event in sorted((e for e in events if not _is_saying(e, index)), key=lambda e: dates.order(e, index)):
        said = index.by_id.get(event["reported_in"] or "")
        place = event["place"]["name"] if event["place"] else None
        text = phrases.event(
            event["type"],
            event["mode"],
            event["status"],
            event["content_status"],
            index.each(event["actors"]),
            index.undergoing(event),
            place,
            event["trigger"]["text"],
            refused=said is not None and said["act"] == "refuse" and not said["negated"],
        )
        note = _as_told(event, said, index) if said else ""
        when = dates.told(event["time"], event, index) or dates.reported(event, index) or "no date"
        lines.append(Line(phrases.capital(text), when, note, index.cite_span(event, event["trigger"])))
    return tuple(lines)


def _as_told(event: Json, said: Json, index: Index) -> str:
    """Who says so, or denies it."""
    source = _source_of(said, index) or "a source"
    if said["act"] == "deny" and not said["negated"] and event["status"] == "alleged":
        return f"denied by {source}"
    return f"as {source} {'say' if phrases.several([source]) else 'says'}"


def _source_of(said: Json, index: Index) -> str | None:
    """Who says something, as a sentence calls them: the speaker, else the words for a source that names or describes somebody."""
    if said["speaker"]:
        return index.called(said["speaker"])
    words = flat((said["source"] or {}).get("text", "")).strip()
    if not words or words.casefold() in PRONOUNS:
        return None
    return f"{words[:1].lower()}{words[1:]}" if words.split()[0] in _ARTICLES else words


def _is_saying(event: Json, index: Index) -> bool:
    """Whether an event is the act of speech that a statement already shows, wherever it is told, or its speaker's own ("said she deplored
    the attack"): not that two "agree", and "have signed".
    """
    said = index.by_id.get(event["reported_in"] or "")
    speaker = said["speaker"]["actor"] if said and said["speaker"] else None
    if event["type"] in _SAID and event["status"] == "actual" and [p["actor"] for p in event["actors"]] == [speaker]:
        return True
    cues = index.cues[event["report"]]
    words = (event["trigger"], *event["mentions"])
    return all(any(cue["start"] <= word["start"] < cue["end"] for cue in cues) for word in words)
