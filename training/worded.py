"""Passages of the second reading that ask about one marked word or phrase, with an answer for every word around it.

The cue of a saying: which words are its source and its content, and what it does (PolNeAR, the project's labelled statements). The word of an event: what is done,
whether it was, which words name who does it and to whom (the project's labelled events, machine labels).
"""

from __future__ import annotations

import random
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from avviso.language.passages import beside
from avviso.language.words import ASKED_CUE, ASKED_DEED
from evaluation import brat
from evaluation.folds import sentence_key
from evaluation.texts import all_texts, held_out
from training import labelled
from training.corpora import WORDED, Document, polnear_articles, tokenised, words_of
from training.passages import Passage, Range, json_lines, labelled_events, marked_lines, silent

_OTHERS = 3
"""Words of a sentence that name no event, taken from it to say so."""
_NONE = 0.5
"""Their weight."""
_MADE = 0.7
"""Weight of a sentence that was written for the purpose."""
_LIKE = 0.7
"""Weight of an event of which only the status is known."""
Row = dict[str, Any]
"""A labelled saying or event, as its file has it."""


def cues(data: Path, labels: Path) -> Iterator[Passage]:
    """The sayings of PolNeAR's training part (first annotator), of the labelled reports and those written for the purpose, with their acts
    where these are labelled; each cue is asked about in its paragraph."""
    acts = {(row["document"], _key(row)): row["act"] for row in json_lines(labels / "acts_train.jsonl")}
    for text_path, annotators in polnear_articles(data / "polnear" / "train"):
        if annotators:
            rows = [_row(attribution) for attribution in brat.read(annotators[0])]
            known = [row | {"act": acts.get((text_path.stem, _key(row)))} for row in rows]
            yield from sayings(text_path.read_bytes().decode("utf-8"), text_path.stem, known)
    reports = defaultdict[str, list[Row]](list)
    for row in json_lines(labels / "statements_train.jsonl"):
        if not held_out(row["document"]):
            reports[row["document"]].append(row)
    texts = dict(all_texts(data)) if reports else {}
    for name, statements in reports.items():
        yield from sayings(texts[name], name, statements)
    for number, (act, text, places) in enumerate(marked_lines("acts_written.tsv")):
        if "C" in places:
            source, cue = (places.get(mark, [None])[0] for mark in ("S", "CUE"))
            row = {"source": source, "cue": cue, "content": places["C"], "act": act}
            yield from sayings(text, f"written-act-{number}", [row], _MADE)


def judged(data: Path, labels: Path, part: str) -> Iterator[Passage]:
    """The sayings of a part of PolNeAR whose acts are labelled (machine labels)."""
    rows = defaultdict[str, list[Row]](list)
    for row in json_lines(labels / f"acts_{part}.jsonl"):
        rows[row["document"]].append(row)
    for text_path, _ in polnear_articles(data / "polnear" / part):
        yield from sayings(text_path.read_bytes().decode("utf-8"), text_path.stem, rows.get(text_path.stem, ()))


def _row(attribution: brat.Attribution) -> Row:
    source, cue = (part[0] if part else None for part in (attribution.source, attribution.cue))
    return {"source": source, "cue": cue, "content": attribution.content}


def _key(row: Row) -> tuple[tuple[int, ...], ...]:
    """What is the same for one saying in two files."""
    return tuple(tuple(place or ()) for place in (row["cue"], *row["content"]))


def sayings(text: str, name: str, rows: Iterable[Row], weight: float = 1.0) -> Iterator[Passage]:
    """Sayings of one text as places of characters: `source` and `cue` (or None), `content` (pieces), `act` (or None).

    One without a cue is asked for its act alone, with its content marked.
    """
    document, starts, ends = tokenised(text, "cues", name)
    borders = [*sorted(document.paragraphs), len(document.words)]
    for number, row in enumerate(rows):
        places = [place and words_of(starts, ends, *place) for place in (row["source"], row["cue"], *row["content"])]
        source, cue, *contents = places
        pieces = [piece for piece in contents if piece]
        key, act = f"{name}-{number}", row.get("act")
        if cue is None:
            if pieces and act:
                yield silent(key, document.words, source, pieces, act, weight)
            continue
        at = bisect_right(borders, cue[0])
        parts = [(*piece, "content") for piece in pieces] + ([(*source, "source")] if source else [])
        passage = asking("cues", key, document, cue, (borders[at - 1], borders[at]), parts, weight=weight)
        if act:
            passage = replace(passage, right=(act,), spans=_spans(passage))
        yield passage


def _spans(passage: Passage) -> tuple[Range, Range, Range]:
    """Cue, longest piece of the content (where there is none the cue again) and the whole."""
    cue, _, whole = passage.spans
    pieces = [(a, b) for a, b, kind in WORDED["cues"].read(np.array(passage.tags)) if kind == "content"]
    return cue, max(pieces, key=lambda piece: piece[1] - piece[0], default=cue), whole


def asking(
    asked: str,
    name: str,
    document: Document,
    place: Range,
    inside: Range,
    parts: Sequence[tuple[int, int, str]] | None,
    right: tuple[str, ...] = (),
    status: str | None = None,
    weight: float = 1.0,
) -> Passage:
    """A passage about the words at `place`, of those `inside`; `parts` is None where nothing is known of them."""
    first, end = beside(place, inside)
    words = document.words[first:end]
    place = place[0] - first, min(place[1], end) - first
    marks = [0] * len(words)
    marks[place[0] : place[1]] = [ASKED_CUE if asked == "cues" else ASKED_DEED] * (place[1] - place[0])
    tags: tuple[int, ...] = ()
    if parts is not None:
        cut = [(max(a, first) - first, min(b, end) - first, kind) for a, b, kind in parts]
        tags = _tags(asked, len(words), [part for part in cut if part[0] < part[1]])
    spans = (place, place, (0, len(words)))
    return Passage(asked, name, tuple(words), tuple(marks), spans, right, weight, sentence_key(words), tags, status)


def _tags(asked: str, size: int, spans: Sequence[tuple[int, int, str]]) -> tuple[int, ...]:
    """Tags of a passage's words; of two spans that overlap the shorter stays."""
    kept: list[tuple[int, int, str]] = []
    for span in sorted(spans, key=lambda s: (s[1] - s[0], s)):
        if all(span[1] <= a or b <= span[0] for a, b, _ in kept):
            kept.append(span)
    return tuple(WORDED[asked].encode(size, kept).tolist())


def deeds(data: Path, labels: Path, seed: int = 3, *, kept: bool = False) -> Iterator[Passage]:
    """The words of labelled events, and others of their sentences that name none, rather such as name one elsewhere; then those of which
    only the status is known. With `kept`, of the sentences kept from training, to be scored."""
    rng = random.Random(seed)
    sentences = []
    for name, text, events in labelled_events(data, labels, kept=kept):
        document, starts, ends = tokenised(text, "events", name)

        def at(place: Sequence[int], starts: list[int] = starts, ends: list[int] = ends) -> Range | None:
            return words_of(starts, ends, place[0], place[1])

        sentences.append((document, [(event, at) for event in events]))
    known = {
        document.words[place[1] - 1].lower()
        for document, found in sentences
        for event, at in found
        if (place := at(event["trigger"]))
    }
    for document, found in sentences:
        named = set[int]()
        for event, at in found:
            place = at(event["trigger"])
            if place is None:
                continue
            named |= set(range(*place))
            parties = [(*words, side) for side in ("actor", "recipient") for p in event[side] if (words := at(p))]
            yield _deed(document, place, parties, event["root"], event["status"])
        others = [i for i, word in enumerate(document.words) if i not in named and word.isalpha() and len(word) > 2]
        likely = [i for i in others if document.words[i].lower() in known]
        for i in {*rng.sample(likely, min(_OTHERS, len(likely))), *rng.sample(others, min(1, len(others)))}:
            yield _deed(document, (i, i + 1), None, "NONE", None, _NONE)
    if not kept:
        yield from _statuses(data, labels)


def _deed(
    document: Document,
    place: Range,
    parties: Sequence[tuple[int, int, str]] | None,
    root: str,
    status: str | None,
    weight: float = 1.0,
) -> Passage:
    right = (root,) if root else ()
    return asking("deeds", document.name, document, place, (0, len(document.words)), parties, right, status, weight)


def _statuses(data: Path, labels: Path) -> Iterator[Passage]:
    """Events of which only the status is labelled or was written in."""
    for (name, text), spans in labelled.statuses_by_sentence(data, labels).items():
        document, starts, ends = tokenised(text, "status", name)
        for (start, end), status in spans:
            place = words_of(starts, ends, start, end)
            if place:
                yield _deed(document, place, None, "", status, _LIKE)
