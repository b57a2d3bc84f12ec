"""The project's labelled sentences with their events: standoff on re3d, GUM and MEANTIME, in two halves by the document's name; and the
eighth of those labelled for training that is kept from it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from avviso.analysis.annotations import Annotations, EventMention, Party
from avviso.pipeline import analyse
from avviso.reference.plover import act_root
from avviso.sources.report import Report
from avviso.text.document import Document
from evaluation import system
from evaluation.texts import all_texts, held_out, texts

LABELS = Path(__file__).parent / "labels" / "events.jsonl"
KEPT = LABELS.with_name("events_train.jsonl")
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Event:
    """One event, labelled or found: character ranges of its trigger (found: of all its mentions), actors and recipients, root and status."""

    triggers: tuple[Range, ...]
    actors: tuple[Range, ...]
    recipients: tuple[Range, ...]
    root: str
    status: str
    confidence: float = 1.0

    @property
    def parties(self) -> tuple[Range, ...]:
        return self.actors + self.recipients


@dataclass(frozen=True, slots=True)
class Labelled:
    """One labelled sentence, its events, and those that were found in it."""

    document: str
    half: str
    text: str
    gold: tuple[Event, ...]
    found: tuple[Event, ...]


def half(document: str) -> str:
    """ "tune" or "report", by a hash of the document's name: rules are tuned on the one, figures given for the other."""
    return "tune" if int(hashlib.sha1(document.encode()).hexdigest(), 16) % 2 == 0 else "report"


def labelled(
    data: Path, limit: int | None = None, *, kept: bool = False
) -> Iterator[tuple[str, str, list[dict[str, object]]]]:
    """(name, text, labelled sentences) of each document that has any; with `kept`, of those kept from training."""
    rows: dict[str, list[dict[str, object]]] = {}
    for line in (KEPT if kept else LABELS).read_text("utf-8").splitlines():
        row = json.loads(line)
        if not kept or held_out(row["document"]):
            rows.setdefault(row["document"], []).append(row)
    known = dict(all_texts(data) if kept else texts(data))
    for name in sorted(rows)[:limit]:
        yield name, known[name], rows[name]


def sentences(data: Path, limit: int | None = None) -> Iterator[Labelled]:
    """Every labelled sentence with what the installed package finds in it."""
    for kept in (False, True):
        for name, text, rows in labelled(data, limit, kept=kept):
            document = system.reader().document(Report(text))
            yield from compared(name, document, analyse(document), rows, "kept" if kept else half(name))


def compared(
    name: str, document: Document, annotations: Annotations, rows: list[dict[str, object]], part: str
) -> Iterator[Labelled]:
    """The labelled sentences of one document that has been analysed, as of the half `part`."""
    for row in rows:
        start, end = row["sentence"]  # type: ignore[misc]
        words = _words(annotations, start, end)
        everything = [_found(event, words) for event in annotations.events]
        inside = [event for event in everything if any(start <= a < end for a, _ in event.triggers)]
        gold = tuple(_gold(event) for event in row["events"])  # type: ignore[attr-defined]
        yield Labelled(name, part, document.text[start:end], gold, tuple(inside))


def _gold(event: dict[str, object]) -> Event:
    ranges = {key: tuple((a, b) for a, b in event[key]) for key in ("actor", "recipient")}  # type: ignore[attr-defined]
    trigger = (event["trigger"][0], event["trigger"][1])  # type: ignore[index]
    return Event((trigger,), ranges["actor"], ranges["recipient"], str(event["root"]), str(event["status"]))


def _words(annotations: Annotations, start: int, end: int) -> dict[int, tuple[Range, ...]]:
    """The words for each actor in a sentence, pronouns among them, by the actor's number."""
    found: dict[int, tuple[Range, ...]] = {}
    for mention in annotations.actors.mentions:
        if mention.entity is not None and start <= mention.span.start < end:
            found[mention.entity] = (*found.get(mention.entity, ()), (mention.span.start, mention.span.end))
    return found


def _found(event: EventMention, words: dict[int, tuple[Range, ...]]) -> Event:
    """An event as it is compared: a party stands wherever the sentence has words for the same actor."""

    def ranges(parties: tuple[Party, ...]) -> tuple[Range, ...]:
        own = [(party.span.start, party.span.end) for party in parties]
        return (*own, *(place for party in parties for place in words.get(party.entity, ())))

    return Event(
        tuple((span.start, span.end) for span in (event.trigger, *event.mentions)),
        ranges(event.actors),
        ranges(event.recipients),
        act_root(event.type),
        event.status,
        event.confidence,
    )


def meet(first: tuple[Range, ...], second: tuple[Range, ...]) -> bool:
    """Whether any range of one overlaps any of the other."""
    return any(a < d and c < b for a, b in first for c, d in second)


def matched(gold: tuple[Event, ...], found: tuple[Event, ...]) -> list[tuple[Event, Event]]:
    """Each labelled event with the found one that tells of it: by the trigger, else by parties on both sides; each found one once."""
    pairs: list[tuple[Event, Event]] = []
    left = list(found)
    for same in (_by_trigger, _by_parties):
        for event in gold:
            if any(event is known for known, _ in pairs):
                continue
            other = next((each for each in left if same(event, each)), None)
            if other is not None:
                pairs.append((event, other))
                left.remove(other)
    return pairs


def unmatched(row: Labelled) -> list[Event]:
    """The events found that tell of no labelled one."""
    known = [found for _, found in matched(row.gold, row.found)]
    return [event for event in row.found if all(event is not other for other in known)]


def _by_trigger(gold: Event, found: Event) -> bool:
    return meet(gold.triggers, found.triggers)


def _by_parties(gold: Event, found: Event) -> bool:
    """Both sides where both are labelled; one alone tells of the same event only where the root is the same."""
    if gold.actors and gold.recipients:
        return meet(gold.actors, found.parties) and meet(gold.recipients, found.parties)
    return gold.root == found.root and meet(gold.parties, found.parties)
