"""Names on EWT (Universal NER: PER, ORG, LOC): exact span micro F1, gold tokens and sentences."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from evaluation import joined, system
from evaluation.spans import Tally

NAME = "names"
PEERS = {"XLM-R large, on test (Universal NER)": {"f1": 86.0}}


def run(path: Path, limit: int | None = None) -> dict[str, object]:
    """F1 over all and for each type, on a file of `joined/`."""
    tallies = {label: Tally() for label in ("all", "PER", "ORG", "LOC")}
    misses: list[str] = []
    for sentences in joined.documents(path, limit):
        words = [s["w"] for s in sentences]
        doc = system.analyser().annotate_words([words])
        gold = {item for at, s in zip(_starts(words), sentences, strict=True) for item in _spans(s["ner"], at)}
        found = {(n.start, n.end, n.label) for n in doc._.names["uner"] if n.label in tallies}
        tallies["all"].add(gold, found)
        for label in ("PER", "ORG", "LOC"):
            tallies[label].add((i for i in gold if i[2] == label), (i for i in found if i[2] == label))
        misses += [
            f"{'missed' if item in gold else 'wrong'}: {doc[item[0] : item[1]].text} ({item[2]})"
            for item in sorted(gold ^ found)
        ]
    return {**{label: tally() for label, tally in tallies.items()}, "peers": PEERS, "misses": misses}


def _starts(sentences: Sequence[Sequence[str]]) -> list[int]:
    """The index of each sentence's first token in a Doc made of these words."""
    starts, at = [], 0
    for words in sentences:
        starts.append(at)
        at += len(words)
    return starts


def _spans(tags: Sequence[str], offset: int) -> list[tuple[int, int, str]]:
    """Spans of a BIO row, shifted by `offset`."""
    spans: list[tuple[int, int, str]] = []
    start: int | None = None
    for i, tag in enumerate([*tags, "O"]):
        if start is not None and (tag[0] != "I" or tag[2:] != tags[start][2:]):
            spans.append((start + offset, i + offset, tags[start][2:]))
            start = None
        if start is None and tag[0] in "BI":
            start = i
    return spans
