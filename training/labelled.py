"""Reads what is labelled of reports and single sentences: whole statements and events (the project's labels), who acts on whom (CoPED, PLV).

The project's labels are machine labels, standoff in `evaluation/labels/*_train.jsonl`; CoPED's and PLV's sentences are those of the
published files. One fold of sentences can be left out of training, to be scored.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np

from evaluation.event_labels import half
from evaluation.folds import FOLD, fold, sentence_key
from evaluation.texts import all_texts, held_out
from training import passages
from training.corpora import LIKE, PARTIES, SPANS, Document, Labels, mark_quotations, spans_of_bio, tokenised, words_of

_TOGETHER = 30
"""Sentences that count as one document."""
Spans = list[tuple[int, int, str]]


def read(data: Path, part: str, sources: Sequence[str]) -> dict[str, list[Document]]:
    """Documents of "said", "coped", "plv" and "events", as far as they are asked for; the fold to score is left out of training, and
    for development there is that fold of CoPED alone.
    """

    def folded(row: Row) -> bool:
        return (fold(sentence_key(row.words)) == FOLD) == (part != "train")

    def of(source: str, rows: Iterable[Row]) -> list[Document]:
        return list(joined(source, filter(folded, rows)))

    found: dict[str, Callable[[], list[Document]]] = {
        "coped": lambda: of("coped", coped(data / "coped" / "roles_train.txt")),
        "plv": lambda: of("plv", plv(data)),
        "events": lambda: list(joined("events", events(data, passages.OWN))),
        "said": lambda: list(said(data, passages.OWN / "statements_train.jsonl")),
    }
    return {name: make() for name, make in found.items() if name in sources and (part == "train" or name == "coped")}


@dataclass(frozen=True, slots=True)
class Row:
    """Words of a sentence, and by layer its spans."""

    words: list[str]
    layers: Mapping[str, Spans]


def joined(source: str, rows: Iterable[Row]) -> Iterator[Document]:
    """Single sentences as documents, some at a time, each a paragraph of its own."""
    rows = iter(rows)
    for number, group in enumerate(iter(lambda: list(islice(rows, _TOGETHER)), [])):
        document = Document(source, f"{source}-{number}", [], [])
        tags: dict[str, list[Labels]] = {layer: [] for row in group for layer in row.layers}
        for row in group:
            document.units.append(len(document.words))
            document.paragraphs.add(len(document.words))
            document.words.extend(row.words)
            for layer, own in row.layers.items():
                tags[layer].append(SPANS[LIKE.get(layer, layer)].encode(len(row.words), own))
        document.spans |= {layer: np.concatenate(labels) for layer, labels in tags.items()}
        yield document


def coped(path: Path) -> Iterator[Row]:
    """Words of CoPED's sentences and the spans of their parties."""
    names = dict(zip("STR", PARTIES, strict=True))
    for block in path.read_text("utf-8").split("\n\n"):
        rows = [line.strip().rsplit(" ", 1) for line in block.split("\n") if " " in line.strip()]
        words = [row[0].strip() for row in rows]
        if words:
            yield Row(words, {"parties": [(a, b, names[x]) for a, b, x in spans_of_bio([row[1] for row in rows])]})


def plv(data: Path) -> Iterator[Row]:
    """Words of PLV's sentences and the two parties of the first of their rows; CoPED's sentences are left out."""
    known = {sentence_key(row.words) for row in coped(data / "coped" / "roles_train.txt")}
    for passage in passages.plv(data / "plv" / "train.tsv"):
        if passages.given(passage) and passage.key not in known:
            known.add(passage.key)
            source, target, _ = passage.spans
            if source[1] <= target[0] or target[1] <= source[0]:
                yield Row(list(passage.words), {"parties_like": [(*source, PARTIES[0]), (*target, PARTIES[1])]})


def events(data: Path, labels: Path) -> Iterator[Row]:
    """Words of the sentences whose every event is labelled, and the words that name an event with its root. Of PLV's and CoPED's sentences none
    is of the fold to score."""
    for name, text, found in passages.labelled_events(data, labels):
        document, starts, ends = tokenised(text, "events", name)
        deeds: Spans = []
        for event in sorted(found, key=lambda e: e["trigger"][1] - e["trigger"][0]):
            words = words_of(starts, ends, *event["trigger"])
            if words and all(words[1] <= a or b <= words[0] for a, b, _ in deeds):
                deeds.append((*words, event["root"]))
        yield Row(document.words, {"deeds": deeds})


def statuses_by_sentence(data: Path, labels: Path) -> Mapping[tuple[str, str], list[tuple[passages.Range, str]]]:
    """By name and text of a sentence: the characters of its events, and their status."""
    texts = dict(all_texts(data))
    found = defaultdict[tuple[str, str], list[tuple[passages.Range, str]]](list)

    def add(document: str, sentence: Sequence[int], trigger: Sequence[int], status: str) -> None:
        start, end = sentence
        found[document, texts[document][start:end]].append(((trigger[0] - start, trigger[1] - start), status))

    for row in passages.json_lines(labels / "events.jsonl"):
        if half(row["document"]) == "tune":
            for event in row["events"]:
                add(row["document"], row["sentence"], event["trigger"], event["status"])
    for row in passages.json_lines(labels / "status_train.jsonl"):
        add(row["document"], row["sentence"], row["trigger"], row["status"])
    for number, (_, text, places) in enumerate(passages.marked_lines("status_written.tsv")):
        found[f"written-{number}", text] += [(place, status) for status, spans in places.items() for place in spans]
    return found


def said(data: Path, path: Path) -> Iterator[Document]:
    """Reports whose every statement is labelled, as PolNeAR's articles are read; the shortest of overlapping spans stays."""
    rows = defaultdict[str, list[dict[str, object]]](list)
    for row in passages.json_lines(path):
        if not held_out(row["document"]):
            rows[row["document"]].append(row)
    texts = {name: text for name, text in all_texts(data) if name in rows}
    for name, statements in rows.items():
        document, starts, ends = tokenised(texts[name], "said", name)
        groups = []
        for row in statements:
            places = [("source", row["source"]), ("cue", row["cue"]), *(("content", c) for c in row["content"])]  # type: ignore[attr-defined]
            words = [(words_of(starts, ends, *place), kind) for kind, place in places if place]
            groups.append([(*span, kind) for span, kind in words if span])
        mark_quotations(document, groups, [span for group in groups for span in group])
        yield document
