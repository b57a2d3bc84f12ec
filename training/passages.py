"""Passages with marked words that the second reading is trained on: relations of two parties, acts of statements without a cue.

From PLV and CoPED, from the project's own labels (`evaluation/labels`, machine labels, standoff), and from sentences written for the
purpose (`training/tables/*_written.tsv`, the project's own text).
"""

from __future__ import annotations

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from avviso.language.passages import around
from avviso.language.words import CONTENT, SOURCE, TARGET
from avviso.reference.cues import CLASSES
from avviso.reference.plover import MUTUAL
from avviso.reference.plover import root as plover_root
from evaluation.event_labels import half
from evaluation.folds import sentence_key
from evaluation.texts import all_texts, held_out
from training.corpora import DEEDS, spans_of_bio, tokenised, words_of

ROOTS = (*DEEDS, "NONE")
"""What joins two parties, and nothing."""
QUADS = (
    "NONE",
    "AGREE CONSULT SUPPORT",
    "YIELD COOPERATE AID",
    "REQUEST ACCUSE REJECT THREATEN",
    "PROTEST SANCTION MOBILIZE COERCE ASSAULT",
)
"""Quad classes 0 to 4 as their roots."""
ACTS = tuple(act for acts in CLASSES.values() for act in acts)
LABELS: Mapping[str, tuple[str, ...]] = {"roots": ROOTS, "acts": ACTS}
OWN = Path(__file__).parent.parent / "evaluation" / "labels"
"""The project's own standoff labels (machine labels)."""
WRITTEN = Path(__file__).parent / "tables"
_REVERSED, _NOTHING, _UNSURE, _MADE = 0.3, 0.5, 0.6, 0.7
"""Weights of examples: a one-sided relation the other way round, a labelled "none", a doubtful label, a written sentence."""
_PUBLISHED = 2.0
"""The same of a row of PLV."""
_APART = 2
"""Pairs of a sentence's parties that no event joins, taken from it."""
SCORED = ("re3d/", "gum/", "meantime/")
"""Where the sentences come from whose events are labelled and scored."""
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a sentence or so, their marks, three spans of words (the last is the whole), and the labels any one of which is right.

    `asked` is what is to be judged ("roots", "acts", or by one marked word "deeds", "cues"); `key` is the same for passages that must not be
    parted by folds. `tags` are the numbers of what every word is to a marked one (corpora.WORDED), `status` what became of its event.
    """

    asked: str
    name: str
    words: tuple[str, ...]
    marks: tuple[int, ...]
    spans: tuple[Range, Range, Range]
    right: tuple[str, ...]
    weight: float
    key: str
    tags: tuple[int, ...] = ()
    status: str | None = None

    @property
    def answered(self) -> bool:
        """Whether anything is known of what is asked."""
        return bool(self.right or self.tags or self.status)


def relations(data: Path, labels: Path) -> Iterator[Passage]:
    """PLV's rows, CoPED's sentences with both parties, the project's labelled pairs, and the written sentences."""
    seen: set[str] = set()
    own = own_relations(data, labels), event_relations(data, labels), written()
    for source in (plv(data / "plv" / "train.tsv"), coped(data / "coped"), *own):
        for passage in source:
            if not passage.name.startswith("coped") or passage.key not in seen:
                yield passage
            if passage.name.startswith("plv"):
                seen.add(passage.key)


def given(passage: Passage) -> bool:
    """Whether it is a row of PLV as published."""
    return passage.asked == "roots" and passage.name.startswith("plv") and passage.right != ("NONE",)


def pair(
    name: str, words: Sequence[str], source: Range, target: Range, right: Sequence[str], weight: float = 1.0
) -> Passage:
    """A sentence with two marked parties."""
    marks = [0] * len(words)
    for mark, (first, end) in ((SOURCE, source), (TARGET, target)):
        marks[first:end] = [mark] * (end - first)
    spans = (source, target, (0, len(words)))
    return Passage("roots", name, tuple(words), tuple(marks), spans, tuple(right), weight, sentence_key(words))


def _both_ways(
    name: str, text: str, places: tuple[Range | None, Range | None], root: str, weight: float, back: float
) -> Iterator[Passage]:
    """A pair given in characters; the other way round too, as no relation, where the root is one-sided."""
    document, starts, ends = tokenised(text, "relations", name)
    source, target = (None if place is None else words_of(starts, ends, *place) for place in places)
    if source is None or target is None or source == target:
        return
    yield pair(name, document.words, source, target, (root,), weight)
    if root != "NONE" and root not in MUTUAL and back:
        yield pair(name, document.words, target, source, ("NONE",), back)


def plv(path: Path) -> Iterator[Passage]:
    """PLV's sentences with source and target marked."""
    with path.open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)):
            text, places = _unmarked(row["marked_sentence"])
            both = places.get("s"), places.get("t")
            yield from _both_ways(f"plv-{number}", text, both, row["gold_root"], _PUBLISHED, _REVERSED)


def _unmarked(marked: str) -> tuple[str, dict[str, Range]]:
    """Text without its <s> and <t> marks, and what they held."""
    text, opened, places = "", dict[str, int](), dict[str, Range]()
    for part in re.split(r"(</?[st]>)", marked):
        if not re.fullmatch(r"</?[st]>", part):
            text += part
        elif part.startswith("</"):
            if part[2] in opened:
                places[part[2]] = (opened[part[2]], len(text))
        else:
            opened[part[1]] = len(text)
    return text, places


def coped(folder: Path) -> Iterator[Passage]:
    """CoPED's sentences that have a source and a target (or two sides), with the quad class as the roots it allows."""
    classes: dict[str, int] = {}
    for line in (folder / "class_train.tsv").read_text("utf-8").split("\n"):
        text, _, label = line.rpartition("\t")
        if text:
            classes[sentence_key([text])] = int(label)
    blocks = (folder / "roles_train.txt").read_text("utf-8").split("\n\n")
    for number, block in enumerate(blocks):
        rows = [line.strip().rsplit(" ", 1) for line in block.split("\n") if " " in line.strip()]
        words, tags = [row[0].strip() for row in rows], [row[1] for row in rows]
        quad = classes.get(sentence_key(words))
        sides: dict[str, list[Range]] = defaultdict(list)
        for first, end, label in spans_of_bio(tags):
            sides[label].append((first, end))
        parties = sides["R"] if len(sides["R"]) == 2 else [*sides["S"][:1], *sides["T"][:1]] if sides["T"] else []
        if quad is not None and len(parties) == 2:
            yield pair(f"coped-{number}", words, parties[0], parties[1], QUADS[quad].split(), 0.5)


def own_relations(data: Path, labels: Path) -> Iterator[Passage]:
    """Pairs of parties in the project's labelled sentences (machine labels), but for those whose events are scored."""
    path = labels / "relations.jsonl"
    if not path.exists():
        return
    texts = dict(all_texts(data))
    for number, row in enumerate(json_lines(path)):
        if row["document"].startswith(SCORED) and half(row["document"]) == "report":
            continue
        start, end = row["sentence"]
        source, target = ((a - start, b - start) for a, b in (row["source"], row["target"]))
        weight = (_NOTHING if row["root"] == "NONE" else 1.0) * (_UNSURE if row.get("unsure") else 1.0)
        text = texts[row["document"]][start:end]
        yield from _both_ways(f"own-{number}", text, (source, target), row["root"], weight, row.get("back", 0.0))


def labelled_events(data: Path, labels: Path, *, kept: bool = False) -> Iterator[tuple[str, str, list[dict[str, Any]]]]:
    """(name, text, events) of the sentences whose every event is labelled for training (machine labels) and of those written for the purpose, in
    characters of the text; with `kept`, of the labelled ones kept from training."""
    texts = dict(all_texts(data))
    for row in json_lines(labels / "events_train.jsonl"):
        if held_out(row["document"]) == kept:
            start, end = row["sentence"]
            yield row["document"], texts[row["document"]][start:end], [_moved(event, start) for event in row["events"]]
    for number, row in enumerate([] if kept else json_lines(WRITTEN / "events_written.jsonl")):
        yield f"written-event-{number}", row["text"], row["events"]


def json_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The lines of a file of JSON lines; none where there is no such file."""
    yield from map(json.loads, path.read_text("utf-8").splitlines() if path.exists() else [])


def _moved(event: Mapping[str, Any], start: int) -> dict[str, Any]:
    """The event with its places counted from `start`."""
    trigger, *parties = (
        [(a - start, b - start) for a, b in places]
        for places in ([event["trigger"]], event["actor"], event["recipient"])
    )
    return {**event, "trigger": trigger[0], "actor": parties[0], "recipient": parties[1]}


def event_relations(data: Path, labels: Path) -> Iterator[Passage]:
    """The pairs of parties of those events, and pairs of parties of a sentence that no event joins."""
    for number, (_, text, events) in enumerate(labelled_events(data, labels)):
        key = f"event-{number}"
        joined = set[tuple[Range, Range]]()
        for event in events:
            actors, others = ([(a, b) for a, b in event[side]] for side in ("actor", "recipient"))
            for one, other in zip(actors[:1], others or actors[1:], strict=False):
                joined |= {(one, other), (other, one)}
                for root in _single(event["root"], event["status"]):
                    yield from _both_ways(key, text, (one, other), root, 1.0, _REVERSED)
        parties = sorted({(a, b) for e in events for side in ("actor", "recipient") for a, b in e[side]})
        apart = [(a, b) for a in parties for b in parties if a != b and (a, b) not in joined]
        for one, other in apart[:_APART]:
            yield from _both_ways(key, text, (one, other), "NONE", _NOTHING, 0.0)


def _single(root: str, status: str) -> tuple[str, ...]:
    """What joins the parties of a labelled event under PLOVER's rule of one category for act and time, where that can be told: a
    cooperation that is planned is AGREE, a conflict THREATEN; what is asked for or refused joins them by another event."""
    if status == "hypothetical":
        return ()
    if status == "planned":
        return ("AGREE",) if root == "YIELD" else (plover_root(root, status),)
    return (root,)


def written() -> Iterator[Passage]:
    """Sentences written for the purpose, with [S ...] and [T ...]."""
    for number, (root, text, places) in enumerate(marked_lines("relations_written.tsv")):
        both = (places.get("S", [None])[0], places.get("T", [None])[0])
        yield from _both_ways(f"written-{number}", text, both, root, _MADE, 0.2 if number % 2 == 0 else 0.0)


def marked_lines(name: str) -> Iterator[tuple[str, str, dict[str, list[Range]]]]:
    """(label, text without marks, characters under each mark) of the lines of a table."""
    for line in (WRITTEN / name).read_text("utf-8").splitlines():
        label, _, marked = line.partition("\t")
        text, places = "", defaultdict[str, list[Range]](list)
        for part in re.split(r"(\[[A-Za-z]+:? [^\[\]]*\])", marked):
            match = re.fullmatch(r"\[([A-Za-z]+):? ([^\[\]]*)\]", part)
            inner = match[2] if match else part
            if match:
                places[match[1]].append((len(text), len(text) + len(inner.rstrip())))
            text += inner
        yield label, text, dict(places)


def silent(
    name: str, words: Sequence[str], source: Range | None, contents: Sequence[Range], act: str, weight: float
) -> Passage:
    """A saying without a cue, of which the act alone is asked."""
    first, marks, spans = statement(source, contents, len(words))
    return Passage("acts", name, tuple(words[first : first + len(marks)]), tuple(marks), spans, (act,), weight, name)


def statement(
    source: Range | None, contents: Sequence[Range], size: int
) -> tuple[int, list[int], tuple[Range, Range, Range]]:
    """First word of the passage that holds a saying without a cue, the marks of its words, and the spans of content (twice) and whole in it."""
    main = max(contents, key=lambda piece: piece[1] - piece[0])
    first, end = around([*contents, *([source] if source else [])], main, size)

    def cut(span: Range) -> Range:
        return max(span[0], first) - first, min(span[1], end) - first

    marks = [0] * (end - first)
    for mark, span in [(CONTENT, c) for c in contents] + ([(SOURCE, source)] if source else []):
        low, high = cut(span)
        marks[low:high] = [mark] * (high - low)
    content = cut(main)
    content = content if content[0] < content[1] else (0, end - first)
    return first, marks, (content, content, (0, end - first))
