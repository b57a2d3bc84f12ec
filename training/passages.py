"""Passages with marked words that the second reading is trained on: relations of two parties, acts of statements.

From PLV and CoPED, from the project's own labels (`evaluation/labels`, machine labels, standoff), and from sentences written for the
purpose (`training/tables/*_written.tsv`, the project's own text).
"""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from avviso.language.passages import around
from avviso.language.words import CONTENT, CUE, SOURCE, TARGET
from avviso.reference.cues import CLASSES
from evaluation.event_labels import half
from evaluation.texts import all_texts, held_out
from training.corpora import DEEDS, polnear_articles, spans_of_bio, tokenised, words_of

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
_RECIPROCAL = frozenset("AGREE CONSULT COOPERATE".split())
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

    `asked` is what is to be judged ("roots", "acts"); `key` is the same for passages that must not be parted by folds.
    """

    asked: str
    name: str
    words: tuple[str, ...]
    marks: tuple[int, ...]
    spans: tuple[Range, Range, Range]
    right: tuple[str, ...]
    weight: float
    key: str


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


def sentence_key(words: Sequence[str]) -> str:
    """A sentence's letters and digits: PLV and CoPED print the same ones differently."""
    return re.sub(r"[^a-z0-9]", "", "".join(words).lower())


def fold(key: str, folds: int = 5) -> int:
    """The fold of a sentence by its key, the same in PLV and CoPED."""
    return int(hashlib.sha1(key.encode()).hexdigest(), 16) % folds


def given(passage: Passage) -> bool:
    """Whether it is a row of PLV as published."""
    return passage.name.startswith("plv") and passage.right != ("NONE",)


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
    if root != "NONE" and root not in _RECIPROCAL and back:
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
    for number, line in enumerate(path.read_text("utf-8").splitlines()):
        row = json.loads(line)
        if row["document"].startswith(SCORED) and half(row["document"]) == "report":
            continue
        start, end = row["sentence"]
        source, target = ((a - start, b - start) for a, b in (row["source"], row["target"]))
        weight = (_NOTHING if row["root"] == "NONE" else 1.0) * (_UNSURE if row.get("unsure") else 1.0)
        text = texts[row["document"]][start:end]
        yield from _both_ways(f"own-{number}", text, (source, target), row["root"], weight, row.get("back", 0.0))


def labelled_events(labels: Path) -> Iterator[tuple[str, Range, list[dict[str, Any]]]]:
    """(document, sentence, events) of the sentences whose every event is labelled for training (machine labels)."""
    path = labels / "events_train.jsonl"
    for line in path.read_text("utf-8").splitlines() if path.exists() else []:
        row = json.loads(line)
        if not held_out(row["document"]):
            yield row["document"], (row["sentence"][0], row["sentence"][1]), row["events"]


def event_relations(data: Path, labels: Path) -> Iterator[Passage]:
    """The pairs of parties of those events, and pairs of parties of a sentence that no event joins."""
    texts = dict(all_texts(data))
    for number, (name, (start, end), events) in enumerate(labelled_events(labels)):
        text, key = texts[name][start:end], f"event-{number}"
        joined = set[tuple[Range, Range]]()
        for event in events:
            actors, others = ([(a - start, b - start) for a, b in event[side]] for side in ("actor", "recipient"))
            for one, other in zip(actors[:1], others or actors[1:], strict=False):
                joined |= {(one, other), (other, one)}
                yield from _both_ways(key, text, (one, other), event["root"], 1.0, _REVERSED)
        parties = sorted(
            {(a - start, b - start) for e in events for side in ("actor", "recipient") for a, b in e[side]}
        )
        apart = [(a, b) for a in parties for b in parties if a != b and (a, b) not in joined]
        for one, other in apart[:_APART]:
            yield from _both_ways(key, text, (one, other), "NONE", _NOTHING, 0.0)


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


def acts(data: Path, labels: Path, part: str) -> Iterator[Passage]:
    """Statements of PolNeAR with the project's act labels (machine labels), each in its own lines of the article."""
    rows: dict[str, list[dict[str, object]]] = defaultdict(list)
    path = labels / f"acts_{part}.jsonl"
    for line in path.read_text("utf-8").splitlines() if path.exists() else []:
        row = json.loads(line)
        rows[row["document"]].append(row)
    for text_path, _ in polnear_articles(data / "polnear" / part):
        text = text_path.read_bytes().decode("utf-8")
        for number, row in enumerate(rows.get(text_path.stem, ())):
            places = [row["source"], row["cue"], *row["content"]]  # type: ignore[misc]
            yield from _act(f"acts-{text_path.stem}-{number}", text, places, str(row["act"]), 1.0)


def report_acts(data: Path, labels: Path) -> Iterator[Passage]:
    """The statements of the reports whose every statement is labelled (machine labels)."""
    path = labels / "statements_train.jsonl"
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []
    texts = dict(all_texts(data)) if rows else {}
    for number, row in enumerate(row for row in rows if row["content"] and not held_out(row["document"])):
        places = [row["source"], row["cue"], *row["content"]]
        yield from _act(f"said-{number}", texts[row["document"]], places, row["act"], 1.0)


def written_acts() -> Iterator[Passage]:
    """Statements written for the purpose, with [S ...], [CUE ...] and one or two [C ...]."""
    for number, (act, text, places) in enumerate(marked_lines("acts_written.tsv")):
        if "C" in places:
            spans = [places.get("S", [None])[0], places.get("CUE", [None])[0], *places["C"]]
            yield from _act(f"written-act-{number}", text, spans, act, _MADE)


def _act(name: str, text: str, places: Sequence[Sequence[int] | None], right: str, weight: float) -> Iterator[Passage]:
    """`places` are the characters of source, cue (None where there is none) and the pieces of the content."""
    own = [place for place in places[1:] if place]
    low, high = min(place[0] for place in own), max(place[1] for place in own)
    start, stop = text.rfind("\n", 0, low) + 1, text.find("\n", high)
    stop = len(text) if stop < 0 else stop
    document, starts, ends = tokenised(text[start:stop], "acts", name)
    source, cue, *pieces = (
        words_of(starts, ends, place[0] - start, place[1] - start)
        if place and start <= place[0] and place[1] <= stop
        else None
        for place in places
    )
    contents = [piece for piece in pieces if piece is not None]
    if contents:
        first, marks, spans = statement(source, cue, contents, len(document.words))
        words = document.words[first : first + len(marks)]
        yield Passage("acts", name, tuple(words), tuple(marks), spans, (right,), weight, name)


def statement(
    source: Range | None, cue: Range | None, contents: Sequence[Range], size: int
) -> tuple[int, list[int], tuple[Range, Range, Range]]:
    """First word of the passage that holds a statement, the marks of its words, and the spans of cue, content and whole in it."""
    main = max(contents, key=lambda piece: piece[1] - piece[0])
    first, end = around([*contents, *(span for span in (cue, source) if span)], cue or main, size)

    def cut(span: Range) -> Range:
        return max(span[0], first) - first, min(span[1], end) - first

    marks = [0] * (end - first)
    for mark, span in [(CONTENT, c) for c in contents] + [(SOURCE, source), (CUE, cue)]:
        if span is not None:
            low, high = cut(span)
            marks[low:high] = [mark] * (high - low)
    content = cut(main)
    content = content if content[0] < content[1] else (0, end - first)
    told = cut(cue) if cue else content
    return first, marks, (told if told[0] < told[1] else content, content, (0, end - first))
