"""Reads the corpora of the heads that judge spans: relations of two marked parties, acts of statements, what a pronoun means.

Each gives `Document`s as `corpora` does, with `relation`, `acts` or `coreference` filled.
"""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from avviso.reference.cues import CLASSES
from training.corpora import (
    Act,
    Document,
    Reference,
    Relation,
    conllu,
    polnear_articles,
    spans_of_bio,
    tokenised,
    words_of,
)

ROOTS = tuple(
    "AGREE CONSULT SUPPORT YIELD COOPERATE AID REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT NONE".split()
)
"""What joins two parties: the benchmark's PLOVER roots (CONCEDE and RETREAT in one), and none."""
QUADS = (
    "NONE",
    "AGREE CONSULT SUPPORT",
    "YIELD COOPERATE AID",
    "REQUEST ACCUSE REJECT THREATEN",
    "PROTEST SANCTION MOBILIZE COERCE ASSAULT",
)
"""Quad classes 0 to 4 as their roots."""
ACTS = tuple(act for acts in CLASSES.values() for act in acts)
SOURCE, TARGET = 1, 2
"""Marks of the words of two parties."""
_RECIPROCAL = frozenset("AGREE CONSULT COOPERATE".split())


def read(data: Path, labels: Path, part: str, sources: Sequence[str]) -> dict[str, list[Document]]:
    """Documents of the acts and of GAP, as far as they are asked for; `part` is train or dev."""
    documents: dict[str, list[Document]] = {}
    for source in sources:
        if source == "acts":
            documents[source] = list(acts(data, labels, part))
        elif source == "gap":
            name = "development" if part == "train" else "validation"
            documents[source] = list(gap(data / "gap" / f"gap-{name}.tsv"))
    return documents


def relations(data: Path, labels: Path) -> Iterator[Document]:
    """PLV's rows, CoPED's sentences with both parties, and the project's own labelled sentences, a document a pair."""
    seen: set[str] = set()
    for source in (plv(data / "plv" / "train.tsv"), coped(data / "coped"), own_relations(data, labels)):
        for document in source:
            key = sentence_key(document.words)
            if not document.name.startswith("coped") or key not in seen:
                yield document
            if document.name.startswith("plv"):
                seen.add(key)


def sentence_key(words: Sequence[str]) -> str:
    """A sentence's letters and digits: PLV and CoPED print the same ones differently."""
    return re.sub(r"[^a-z0-9]", "", "".join(words).lower())


def fold(words: Sequence[str], folds: int = 5) -> int:
    """The fold a sentence is in, the same in PLV and CoPED."""
    return int(hashlib.sha1(sentence_key(words).encode()).hexdigest(), 16) % folds


def given(document: Document) -> bool:
    """Whether it is a row of PLV as published."""
    return document.name.startswith("plv") and document.relation is not None and document.relation.roots != ("NONE",)


def plv(path: Path) -> Iterator[Document]:
    """PLV's sentences with source and target marked; the other way round too, as no relation, where the root is one-sided."""
    with path.open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)):
            text, places = _unmarked(row["marked_sentence"])
            document, starts, ends = tokenised(text, "plv", f"plv-{number}")
            found = [words_of(starts, ends, *places[tag]) if tag in places else None for tag in ("s", "t")]
            if found[0] is None or found[1] is None:
                continue
            yield paired(document, Relation(found[0], found[1], (row["gold_root"],)))
            if row["gold_root"] not in _RECIPROCAL:
                yield paired(document, Relation(found[1], found[0], ("NONE",), 0.3))


def _unmarked(marked: str) -> tuple[str, dict[str, tuple[int, int]]]:
    """Text without its <s> and <t> marks, and what they held."""
    text, opened, places = "", dict[str, int](), dict[str, tuple[int, int]]()
    for part in re.split(r"(</?[st]>)", marked):
        if not re.fullmatch(r"</?[st]>", part):
            text += part
        elif part.startswith("</"):
            if part[2] in opened:
                places[part[2]] = (opened[part[2]], len(text))
        else:
            opened[part[1]] = len(text)
    return text, places


def paired(document: Document, relation: Relation) -> Document:
    """The document with the words of both parties marked."""
    marks = np.zeros(len(document.words), dtype=np.int64)
    marks[slice(*relation.source)] = SOURCE
    marks[slice(*relation.target)] = TARGET
    return Document(
        "relations",
        document.name,
        document.words,
        [0],
        {0},
        marks=marks,
        relation=relation,
    )


def coped(folder: Path) -> Iterator[Document]:
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
        sides: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for first, end, label in spans_of_bio(tags):
            sides[label].append((first, end))
        parties = sides["R"] if len(sides["R"]) == 2 else [*sides["S"][:1], *sides["T"][:1]] if sides["T"] else []
        if quad is not None and len(parties) == 2:
            document = Document("coped", f"coped-{number}", words, [0], {0})
            relation = Relation(parties[0], parties[1], tuple(QUADS[quad].split()), 0.5)
            yield paired(document, relation)


def own_relations(data: Path, labels: Path) -> Iterator[Document]:
    """Pairs of parties in the project's labelled sentences (machine labels): `relations.jsonl`, standoff on re3d, GUM and MEANTIME."""
    path = labels / "relations.jsonl"
    if not path.exists():
        return
    from evaluation.texts import texts

    by_name = dict(texts(data))
    for number, line in enumerate(path.read_text("utf-8").splitlines()):
        row = json.loads(line)
        start, end = row["sentence"]
        document, starts, ends = tokenised(by_name[row["document"]][start:end], "own", f"own-{number}")
        places = [words_of(starts, ends, a - start, b - start) for a, b in (row["source"], row["target"])]
        if places[0] is not None and places[1] is not None and places[0] != places[1]:
            yield paired(document, Relation(places[0], places[1], (row["root"],), row.get("weight", 1.0)))


def acts(data: Path, labels: Path, part: str) -> Iterator[Document]:
    """Statements of PolNeAR with the project's act labels (machine labels), each in its own lines of the article."""
    rows: dict[str, list[dict[str, object]]] = defaultdict(list)
    path = labels / f"acts_{part}.jsonl"
    for line in path.read_text("utf-8").splitlines() if path.exists() else []:
        row = json.loads(line)
        rows[row["document"]].append(row)
    for text_path, _ in polnear_articles(data / "polnear" / part):
        text = text_path.read_bytes().decode("utf-8")
        for number, row in enumerate(rows.get(text_path.stem, ())):
            yield from _act(text, row, f"{text_path.stem}-{number}")


def _act(text: str, row: dict[str, object], name: str) -> Iterator[Document]:
    cue: list[int] = row["cue"]  # type: ignore[assignment]
    content: list[list[int]] = row["content"]  # type: ignore[assignment]
    places = [*([cue] if cue else []), *content]
    low, high = min(p[0] for p in places), max(p[1] for p in places)
    start = max(text.rfind("\n", 0, low) + 1, low - 300)
    stop = text.find("\n", high)
    stop = min(len(text) if stop < 0 else stop, high + 200)
    document, starts, ends = tokenised(text[start:stop], "acts", name)
    found = [words_of(starts, ends, a - start, b - start) for a, b in places]
    kept = [f for f in found if f is not None]
    if kept:
        inside = kept[1:] if cue and len(kept) > 1 else kept
        document.acts.append(Act(kept[0], max(inside, key=lambda f: f[1] - f[0]), str(row["act"])))
        document.paragraphs, document.units = {0}, [0]
        yield document


_PRONOUNS = frozenset(
    "he him his she her hers they them their theirs it its who whom whose himself herself itself themselves".split()
)
_BEHIND = 30
"""Candidates looked at before an anaphor."""


def add_references(folder: Path, documents: Sequence[Document]) -> None:
    """Fills `coreference` of GUM's documents: every pronoun and every definite noun phrase with the mentions before it."""
    for document in documents:
        stem, _, number = document.name.rpartition("-")
        _add_references(_mentions(folder / f"{stem}.conllu", int(number)), document)


def _add_references(mentions: Sequence[tuple[int, int, str]], document: Document) -> None:
    chains: dict[str, int] = {}
    for i, (first, end, entity) in enumerate(mentions):
        words = document.words[first:end]
        pronoun = end - first == 1 and words[0].lower() in _PRONOUNS
        definite = words[0].lower() in ("the", "this", "that", "these", "those") and end - first <= 4
        before = [m for m in mentions[max(0, i - _BEHIND) : i] if m[1] <= first or (m[0] < first and m[1] >= end)]
        before = [m for m in before if not m[0] <= first < m[1]]
        if before and (pronoun or (definite and entity in chains)):
            right = tuple(m[2] == entity for m in before)
            document.coreference.append(Reference((first, end), tuple(m[:2] for m in before), right))
        chains[entity] = i


def _mentions(path: Path, number: int) -> list[tuple[int, int, str]]:
    """(first word, end, entity) of all mentions of the numberth document of a file, in order."""
    found: list[tuple[int, int, str]] = []
    opened: dict[str, list[int]] = defaultdict(list)
    at = 0
    for sentence in list(conllu(path))[number]:
        rows: list[list[str]] = sentence["rows"]  # type: ignore[assignment]
        for row in rows:
            match = re.search(r"(?:^|\|)Entity=([^|]*)", row[9])
            for part in re.findall(r"\([^()]+\)?|[^()]+\)", match[1]) if match else ():
                key = part.strip("()").split("-")[0]
                if part.startswith("("):
                    opened[key].append(at)
                if part.endswith(")") and opened[key]:
                    found.append((opened[key].pop(), at + 1, key))
            at += 1
    return sorted(found, key=lambda m: (m[0], -m[1]))


def gap(path: Path) -> Iterator[Document]:
    """GAP's passages: the pronoun, with both names as what it may stand for."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            document, starts, ends = tokenised(row["Text"], "gap", row["ID"])
            places = []
            for key in ("Pronoun", "A", "B"):
                start = int(row[f"{key}-offset"])
                places.append(words_of(starts, ends, start, start + len(row[key])))
            if None not in places:
                right = (row["A-coref"].upper() == "TRUE", row["B-coref"].upper() == "TRUE")
                document.coreference.append(Reference(places[0], (places[1], places[2]), right))  # type: ignore[arg-type]
                yield document
