"""Reads the corpora of what a word stands for: GUM's coreference and GAP, as `Document`s with `coreference` filled."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from training.corpora import Document, Reference, conllu, tokenised, words_of


def read(data: Path, part: str, sources: Sequence[str]) -> dict[str, list[Document]]:
    """Documents of GAP, as far as they are asked for; `part` is train or dev."""
    name = "development" if part == "train" else "validation"
    return {"gap": list(gap(data / "gap" / f"gap-{name}.tsv"))} if "gap" in sources else {}


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
