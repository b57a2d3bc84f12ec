"""Reads the corpora into documents of words with the layers each of them knows.

A `Document` is a run of words cut into units (sentences where they are annotated, else rule-based candidates), with label arrays
beside them; -1 marks a word without a label in a layer.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from avviso.language.decode import SpanTags
from avviso.language.lemmas import rule_of
from avviso.language.tokens import blank
from avviso.language.windows import sentence_candidates

Labels = NDArray[np.int64]

NAMES: dict[str, tuple[str, ...]] = {
    "uner": ("PER", "ORG", "LOC"),
    "gum": ("person", "organization", "place", "event", "abstract", "object", "time", "animal", "plant", "substance"),
    "re3d": (
        "Organisation",
        "Location",
        "Person",
        "Temporal",
        "Quantity",
        "Weapon",
        "MilitaryPlatform",
        "DocumentReference",
        "Vehicle",
        "Money",
    ),
    "norp": ("NORP",),
    "politics": (
        "politicalparty",
        "politician",
        "election",
        "organisation",
        "location",
        "person",
        "misc",
        "country",
        "event",
    ),
    "wikigold": ("PER", "ORG", "LOC", "MISC"),
}
QUOTES = ("source", "cue", "content")
PARTIES = ("source", "target", "both")
"""Who acts, on whom, and who act on one another."""
DEEDS = tuple(
    "AGREE CONSULT SUPPORT YIELD COOPERATE AID REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split()
)
"""What is done: the benchmark's PLOVER roots (CONCEDE and RETREAT in one)."""
STATUS = ("actual", "ongoing", "planned", "hypothetical", "negated", "alleged")
"""What has become of it."""
_LAYERS = NAMES | {"parties": PARTIES, "deeds": DEEDS, "quotes": QUOTES}
SPANS = {name: SpanTags(labels) for name, labels in _LAYERS.items()}
WORDED = {"cues": SpanTags(("source", "content")), "deeds": SpanTags(("actor", "recipient"))}
"""What a second reading tells of the words around a marked one."""
LIKE = {"uner_like": "uner", "parties_like": "parties"}
"""Second, lighter sources of a layer: tags drawn much as that layer draws them."""
LICENCE_UNCLEAR = frozenset({"polnear"})


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention, the mentions it may stand for, and which of these are right (none where it stands for none of them)."""

    anaphor: tuple[int, int]
    candidates: tuple[tuple[int, int], ...]
    right: tuple[bool, ...]


@dataclass(slots=True)
class Document:
    """Words of one document and their labels. Indices count words of the document."""

    source: str
    name: str
    words: list[str]
    units: list[int]
    """First word of each unit."""
    paragraphs: set[int] = field(default_factory=set)
    """First word of each paragraph."""
    tags: dict[str, list[str]] = field(default_factory=dict)
    """upos, xpos, feats, lemma, rel as strings; a document has all of them or none."""
    heads: list[int] = field(default_factory=list)
    spans: dict[str, Labels] = field(default_factory=dict)
    """Tag numbers of SPANS by layer."""
    roles_known: NDArray[np.bool_] | None = None
    predicates: dict[int, dict[int, str]] = field(default_factory=dict)
    facts: dict[int, float] = field(default_factory=dict)
    links: list[tuple[int, int]] = field(default_factory=list)
    """(first word of a source or content, first word of its cue)."""
    fragments: list[tuple[int, int, str]] = field(default_factory=list)
    """Quotation spans as read, for scoring."""
    coreference: list[Reference] = field(default_factory=list)


def conllu(path: Path) -> Iterator[list[dict[str, object]]]:
    """The documents of a CoNLL-U file as lists of sentences: id, newpar, rows of ten columns."""
    document: list[dict[str, object]] = []
    sentence: dict[str, object] = {"id": "", "newpar": False, "rows": []}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newdoc") and document:
            yield document
            document = []
        elif line.startswith("# newpar") and not line.startswith("# newpar_block"):
            sentence["newpar"] = True
        elif line.startswith("# sent_id"):
            sentence["id"] = line.split("=", 1)[1].strip()
        elif line[:1].isdigit():
            columns = line.split("\t")
            if columns[0].isdigit():
                sentence["rows"].append(columns)  # type: ignore[attr-defined]
        elif not line and sentence["rows"]:
            document.append(sentence)
            sentence = {"id": "", "newpar": False, "rows": []}
    if document:
        yield document


def treebank(path: Path, source: str, layers: dict[str, dict[str, object]]) -> Iterator[Document]:
    """Documents of a treebank, with the names, roles and factuality that `layers` knows by sentence id."""
    for number, sentences in enumerate(conllu(path)):
        document = Document(source, f"{path.stem}-{number}", [], [])
        columns: dict[str, list[str]] = {"upos": [], "xpos": [], "feats": [], "lemma": [], "rel": []}
        known: list[bool] = []
        names: list[Labels] = []
        entities: list[tuple[int, int, str]] = []
        opened: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for sentence in sentences:
            start = len(document.words)
            document.units.append(start)
            if sentence["newpar"] or not start:
                document.paragraphs.add(start)
            rows: list[list[str]] = sentence["rows"]  # type: ignore[assignment]
            for row in rows:
                document.words.append(row[1])
                for key, column in (("lemma", 2), ("upos", 3), ("xpos", 4), ("feats", 5), ("rel", 7)):
                    columns[key].append(row[column])
                head = int(row[6])
                document.heads.append(start + (head or int(row[0])) - 1)
            layer = layers.get(str(sentence["id"]), {})
            if layer and layer["w"] != [row[1] for row in rows]:
                layer = {}
            _sentence_layers(document, layer, start, len(rows), known, names)
            if source == "gum":
                _entities(rows, start, opened, entities)
        document.tags = columns
        if source == "gum":
            document.spans["gum"] = _named(document, entities)
        else:
            document.spans["uner"] = np.concatenate(names)
            document.roles_known = np.array(known)
        yield document


def _sentence_layers(
    document: Document, layer: dict[str, object], start: int, size: int, known: list[bool], names: list[Labels]
) -> None:
    """Adds names, roles and factuality of one sentence."""
    known.extend([("srl" in layer)] * size)
    if "ner" in layer:
        names.append(SPANS["uner"].encode(size, list(spans_of_bio(layer["ner"]))))  # type: ignore[arg-type]
    else:
        names.append(np.full(size, -1, dtype=np.int64))
    for predicate, _, arguments in layer.get("srl", []):  # type: ignore[attr-defined]
        found = document.predicates.setdefault(start + predicate, {})
        for role, head, _, _ in arguments:
            found.setdefault(start + head, role)
    for word, value, *_ in layer.get("fact", []):  # type: ignore[attr-defined]
        document.facts[start + word] = float(value)


def spans_of_bio(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Spans of BIO or IO tags."""
    start, name = 0, ""
    for i, tag in enumerate([*tags, "O"]):
        kind, _, label = tag.partition("-")
        if name and (kind != "I" or label != name):
            yield start, i, name
            name = ""
        if kind in "BI" and not name:
            start, name = i, label


def _entities(
    rows: Sequence[Sequence[str]],
    start: int,
    opened: dict[str, list[tuple[int, str]]],
    found: list[tuple[int, int, str]],
) -> None:
    """Mentions of GUM's Entity column as (first, end, type) whose head is a proper noun, cut down to the name."""
    tags = {start + i: row[3] for i, row in enumerate(rows)}
    words = [row[1] for row in rows]
    for i, row in enumerate(rows):
        match = re.search(r"(?:^|\|)Entity=([^|]*)", row[9])
        if not match:
            continue
        for part in re.findall(r"\([^()]+\)?|[^()]+\)", match[1]):
            if part.startswith("("):
                fields = part.strip("()").split("-")
                opened[fields[0]].append((start + i, fields[1]))
            if part.endswith(")"):
                key = part.strip("()").split("-")[0]
                if not opened[key]:
                    continue
                first, label = opened[key].pop()
                if first < start:
                    continue
                head = _head_of(rows, first - start, i + 1)
                if rows[head][3] == "PROPN":
                    found.append((*_name_around(start + head, first, start + i + 1, tags, words, start), label))


def _head_of(rows: Sequence[Sequence[str]], first: int, end: int) -> int:
    """The word of a range whose own head lies outside it."""
    return next((i for i in range(first, end) if not first < int(rows[i][6]) <= end), first)


def _name_around(
    head: int, first: int, end: int, tags: dict[int, str], words: Sequence[str], start: int
) -> tuple[int, int]:
    """The run of proper nouns around a head, over linking words that have a proper noun behind them."""
    links = {"of", "the", "and", "&", "-", "de", "for", "'s", "’s"}

    def run(step: int, border: Callable[[int], bool]) -> int:
        at = head
        ahead = head + step
        while border(ahead):
            if tags.get(ahead) == "PROPN":
                at = ahead
            elif words[ahead - start].lower() not in links or abs(ahead - at) > 2:
                break
            ahead += step
        return at

    return run(-1, lambda i: i >= first), run(1, lambda i: i < end) + 1


def _named(document: Document, entities: list[tuple[int, int, str]]) -> Labels:
    taken = np.zeros(len(document.words), dtype=bool)
    kept: list[tuple[int, int, str]] = []
    for first, end, label in sorted(set(entities), key=lambda e: (e[0] - e[1], e)):
        if label in NAMES["gum"] and not taken[first:end].any():
            taken[first:end] = True
            kept.append((first, end, label))
    return SPANS["gum"].encode(len(document.words), kept)


def bio_file(path: Path, source: str, layer: str) -> Iterator[Document]:
    """Sentences of a two-column file; thirty in a row count as a document."""
    sentences: list[list[list[str]]] = [[]]
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = line.split()
        if len(columns) == 2:
            sentences[-1].append(columns)
        elif sentences[-1]:
            sentences.append([])
    sentences = [s for s in sentences if s and s[0][0] != "-DOCSTART-"]
    for at in range(0, len(sentences), 30):
        document = Document(source, f"{path.stem}-{at}", [], [])
        spans: list[tuple[int, int, str]] = []
        for sentence in sentences[at : at + 30]:
            start = len(document.words)
            document.units.append(start)
            document.words.extend(word for word, _ in sentence)
            spans.extend((start + a, start + b, name) for a, b, name in spans_of_bio([tag for _, tag in sentence]))
        document.paragraphs.add(0)
        document.spans[layer] = SPANS[layer].encode(len(document.words), spans)
        if layer == "wikigold":
            # The same three kinds, drawn as UNER draws them: a second, lighter source for its layer.
            document.spans["uner_like"] = SPANS["uner"].encode(
                len(document.words), [s for s in spans if s[2] in NAMES["uner"]]
            )
        yield document


def tokenised(text: str, source: str, name: str) -> tuple[Document, list[int], list[int]]:
    """A document of a running text, with the first and last character of every word."""
    document = Document(source, name, [], [])
    starts: list[int] = []
    ends: list[int] = []
    for paragraph in re.finditer(r"\S[^\n]*", text):
        first = len(document.words)
        for token in blank().make_doc(paragraph[0]):
            if not token.is_space:
                document.words.append(token.text)
                starts.append(paragraph.start() + token.idx)
                ends.append(paragraph.start() + token.idx + len(token))
        document.paragraphs.add(first)
        document.units.extend(first + i for i in sentence_candidates(document.words[first:]))
    return document, starts, ends


def words_of(starts: Sequence[int], ends: Sequence[int], first: int, end: int) -> tuple[int, int] | None:
    """The words that a range of characters touches."""
    low = int(np.searchsorted(ends, first, side="right"))
    high = int(np.searchsorted(starts, end, side="left"))
    return (low, high) if low < high else None


def polnear_articles(folder: Path) -> Iterator[tuple[Path, list[Path]]]:
    """Text and annotation files of every article; annotators in order of their file name."""
    by_article: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*.ann")):
        by_article[path.stem.rpartition("_")[0]].append(path)
    for text in sorted((folder / "text").glob("*.txt")):
        yield text, by_article[text.stem]


def polnear(folder: Path) -> Iterator[Document]:
    """PolNeAR articles; the first annotator's attributions."""
    for text_path, annotators in polnear_articles(folder):
        if annotators:
            yield polnear_document(text_path, annotators[0])


def polnear_document(text_path: Path, annotation: Path) -> Document:
    """One article with one annotator's attributions; a discontinuous content is several spans."""
    text = text_path.read_bytes().decode("utf-8")
    document, starts, ends = tokenised(text, "polnear", annotation.stem)
    marked: dict[str, list[tuple[int, int, str]]] = {}
    groups: list[list[str]] = []
    for line in annotation.read_bytes().decode("utf-8").split("\n"):
        columns = line.split("\t")
        if line.startswith("T") and len(columns) > 1:
            kind, _, ranges = columns[1].partition(" ")
            kind = kind.rstrip("0123456789").lower()
            if kind in QUOTES:
                pieces = [tuple(map(int, r.split())) for r in ranges.split(";")]
                found = [words_of(starts, ends, *piece) for piece in pieces]
                marked[columns[0]] = [(*words, kind) for words in found if words]
        elif line.startswith("E") and len(columns) > 1:
            groups.append([part.partition(":")[2] for part in columns[1].split()])
    mark_quotations(
        document,
        [[s for key in group for s in marked.get(key, [])] for group in groups],
        [s for spans in marked.values() for s in spans],
    )
    return document


def mark_quotations(
    document: Document, groups: Sequence[Sequence[tuple[int, int, str]]], spans: Iterable[tuple[int, int, str]]
) -> None:
    """Fills the quotation layer with `spans` (the shorter of two that overlap stays) and the links with the `groups` that belong together."""
    taken = np.zeros(len(document.words), dtype=bool)
    kept: set[tuple[int, int, str]] = set()
    for span in sorted(set(spans), key=lambda s: (s[1] - s[0], s)):
        if not taken[span[0] : span[1]].any():
            taken[span[0] : span[1]] = True
            kept.add(span)
    document.fragments = sorted(kept)
    document.spans["quotes"] = SPANS["quotes"].encode(len(document.words), document.fragments)
    for group in groups:
        left = [s for s in group if s in kept]
        cues = [s for s in left if s[2] == "cue"]
        if cues:
            document.links.extend((s[0], cues[0][0]) for s in left if s[2] != "cue")


def re3d(folder: Path) -> Iterator[Document]:
    """re3d documents: sure entities in one layer, nationalities (often inside them) in another."""

    def rows(path: Path) -> list[dict[str, object]]:
        return [json.loads(line) for line in path.read_text(encoding="utf-8-sig").splitlines() if line.strip()]

    for part in sorted(folder.glob("*/documents.json")):
        entities: dict[object, list[dict[str, object]]] = defaultdict(list)
        for entity in rows(part.with_name("entities.json")):
            entities[entity["documentId"]].append(entity)
        for row in rows(part):
            document, starts, ends = tokenised(str(row["text"]), "re3d", str(row["_id"]))
            if not document.words:
                continue
            layers: dict[str, list[tuple[int, int, str]]] = {"re3d": [], "norp": []}
            for entity in entities[row["_id"]]:
                words = words_of(starts, ends, entity["begin"], entity["end"])  # type: ignore[arg-type]
                if not words:
                    continue
                if entity["type"] == "Nationality":
                    layers["norp"].append((*words, "NORP"))
                elif float(entity["confidence"]) >= 0.5 and entity["type"] in NAMES["re3d"]:  # type: ignore[arg-type]
                    layers["re3d"].append((*words, str(entity["type"])))
            for layer, spans in layers.items():
                document.spans[layer] = SPANS[layer].encode(len(document.words), _longest(spans, len(document.words)))
            yield document


def _longest(spans: Iterable[tuple[int, int, str]], size: int) -> list[tuple[int, int, str]]:
    """Spans without overlap, the longer first."""
    taken = np.zeros(size, dtype=bool)
    kept = []
    for span in sorted(set(spans), key=lambda s: (s[0] - s[1], s)):
        if not taken[span[0] : span[1]].any():
            taken[span[0] : span[1]] = True
            kept.append(span)
    return kept


def read(data: Path, part: str, sources: Sequence[str]) -> dict[str, list[Document]]:
    """Documents of every source of words and spans asked for; `part` is train or dev (re3d, wikigold and CrossNER train on all there is)."""
    documents: dict[str, list[Document]] = {}
    for source in sources:
        if source in ("ewt", "gum"):
            lines = (data / "joined" / f"{source}_{part}.jsonl").read_text(encoding="utf-8").splitlines()
            layers = {row["id"]: row for row in map(json.loads, lines)}
            paths = (
                [data / "ewt" / f"{part}.conllu"] if source == "ewt" else sorted((data / "gum" / part).glob("*.conllu"))
            )
            documents[source] = [d for path in paths for d in treebank(path, source, layers)]
        elif source == "polnear":
            documents[source] = list(polnear(data / "polnear" / part))
        elif part == "train" and source == "re3d":
            documents[source] = list(re3d(data / "re3d"))
        elif part == "train" and source == "politics":
            documents[source] = [
                d for p in ("train", "dev") for d in bio_file(data / "crossner_politics" / f"{p}.txt", source, source)
            ]
        elif part == "train" and source == "wikigold":
            documents[source] = list(bio_file(data / "wikigold" / "wikigold.conll.txt", source, source))
    return documents


def inventory(
    documents: dict[str, list[Document]], least_role: int = 20, least_rule: int = 3, least_feats: int = 4
) -> dict[str, list[str]]:
    """The label lists of the word and pair heads, most frequent first."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for document in (d for group in documents.values() for d in group):
        for key in ("upos", "xpos", "feats", "rel"):
            counts[key].update(document.tags.get(key, ()))
        for word, lemma in zip(document.words, document.tags.get("lemma", ()), strict=False):
            counts["lemma"][rule_of(word, lemma)] += 1
            if lemma != lemma.lower():
                counts["lemma"][rule_of(word.lower(), lemma)] += 1
        counts["role"].update(role for found in document.predicates.values() for role in found.values())
    least = {"upos": 1, "xpos": 1, "feats": least_feats, "rel": 3, "lemma": least_rule, "role": least_role}
    return {
        key: [label for label, n in sorted(counts[key].items(), key=lambda item: (-item[1], item[0])) if n >= limit]
        for key, limit in least.items()
    }
