"""CoPED: events coded where the annotators saw none (class 0), the class of a sentence, and the spans of its parties.

Nothing is fitted to CoPED here: class and spans are read off the events found. The trained relation head has seen part of the sentences.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from avviso.analysis.annotations import EventMention
from avviso.pipeline import analyse
from avviso.reference.plover import QUAD, single_category
from avviso.sources.report import Report
from evaluation import system
from evaluation.event_labels import LABELS, compared, unmatched
from evaluation.plv import macro_f1
from evaluation.texts import single_sentences

NAME = "coped"
NEUTRAL = LABELS.with_name("events_neutral.jsonl")
PEERS = {"by a third party, on the whole set": {"roles, micro F1": 75.2, "classes, macro F1": 89.5}}
# (role, first word, end) with role S source, T target, R one of several who act on one another
Spans = set[tuple[str, int, int]]


def run(path: Path, limit: int | None = None) -> dict[str, object]:
    """Events for each 100 sentences of class 0, with those as misses; macro F1 of the five classes; micro F1 of the role spans.

    Class 0 holds many sentences with an event all the same (an appeal, a phone call, a visit told in passing): 56 of them, none seen in training,
    have their events labelled (machine labels), and "audited" counts what was found there beyond those.
    """
    folder = path if path.is_dir() else path.parent
    rows = [line.rsplit("\t", 1) for line in (folder / "class_train.tsv").read_text("utf-8").splitlines()]
    labelled = [(row[0].strip(), row[1].strip()) for row in rows if len(row) == 2]
    told = [(label, sentence_class(_events(text))) for text, label in labelled[:limit]]
    return {
        **_neutral([text for text, label in labelled if label == "0"][:limit]),
        "audited": audited(folder.parent, limit),
        "classes, macro F1": macro_f1(told),
        "roles, micro F1": _roles(folder / "roles_train.txt", limit),
        "peers": PEERS,
    }


def _events(text: str) -> tuple[EventMention, ...]:
    return analyse(system.reader().document(Report(text))).events


def _neutral(texts: Sequence[str]) -> dict[str, object]:
    types: Counter[str] = Counter()
    statuses: Counter[str] = Counter()
    misses = []
    for text in texts:
        events = _events(text)
        types.update(event.type for event in events)
        statuses.update(event.status for event in events)
        misses += [f"{event.type}\t{event.status}\t{event.trigger.text}\t{text}" for event in events]
    return {
        "sentences": len(texts),
        "events per 100": round(100 * sum(types.values()) / max(1, len(texts)), 2),
        "happened, per 100": round(100 * (statuses["actual"] + statuses["ongoing"]) / max(1, len(texts)), 2),
        "types": dict(sorted(types.items())),
        "statuses": dict(sorted(statuses.items())),
        "misses": misses,
    }


def audited(data: Path, limit: int | None = None) -> dict[str, object]:
    """Of the labelled sentences of class 0: events labelled and found, and those found that no label tells of, for each 100 sentences."""
    texts = dict(single_sentences(data))
    rows = [json.loads(line) for line in NEUTRAL.read_text("utf-8").splitlines()][:limit]
    gold = found = false = 0
    misses = []
    for row in rows:
        document = system.reader().document(Report(texts[row["document"]]))
        for each in compared(row["document"], document, analyse(document), [row], "neutral"):
            wrong = unmatched(each)
            gold, found, false = gold + len(each.gold), found + len(each.found), false + len(wrong)
            misses += [f"{event.root}\t{event.status}\t{event.triggers}\t{each.text}" for event in wrong]
    return {
        "sentences": len(rows),
        "labelled": gold,
        "found": found,
        "false, per 100": round(100 * false / max(1, len(rows)), 2),
        "misses": misses,
    }


def sentence_class(events: Iterable[EventMention]) -> str:
    """The quad class of the surest event, the first of equals; "0" where there is none."""
    surest = max(events, key=lambda event: event.confidence, default=None)
    return "0" if surest is None else str(QUAD[single_category(surest.type, surest.status)])


def role_spans(events: Iterable[EventMention], words: Sequence[str]) -> Spans:
    """The parties of the surest event as ranges of `words`, which stood in the text that was read with single spaces between."""
    surest = max(events, key=lambda event: event.confidence, default=None)
    if surest is None:
        return set()
    together = len(surest.actors) > 1 and not surest.recipients
    number, at = dict[int, int](), 0
    for index, word in enumerate(words):
        number.update(dict.fromkeys(range(at, at + len(word) + 1), index))
        at += len(word) + 1
    sides = (("R" if together else "S", surest.actors), ("T", surest.recipients))
    return {(role, number[p.span.start], number[p.span.end - 1] + 1) for role, side in sides for p in side}


def tag_spans(tags: Sequence[str]) -> Spans:
    """The spans of BIO tags, a stray I opening one, as seqeval reads them."""
    found: Spans = set()
    first: int | None = None
    for index, tag in enumerate([*tags, "O"]):
        inside = tag.startswith("I-") and first is not None and tags[first][2:] == tag[2:]
        if first is not None and not inside:
            found.add((tags[first][2:], first, index))
            first = None
        if tag != "O" and not inside:
            first = index
    return found


def _roles(file: Path, limit: int | None) -> float:
    right = total = 0
    for block in file.read_text("utf-8").split("\n\n")[:limit]:
        rows = [line.strip().rsplit(" ", 1) for line in block.split("\n") if " " in line.strip()]
        words = [row[0].strip() for row in rows]
        gold, found = tag_spans([row[1] for row in rows]), role_spans(_events(" ".join(words)), words)
        right, total = right + len(gold & found), total + len(gold) + len(found)
    return round(200 * right / max(1, total), 2)
