"""PolNeAR: exact span F1 of source, cue and content (each fragment its own span, as CofeNet scores), and whole triples."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

from evaluation import brat, system
from evaluation.brat import Attribution, Fragment
from evaluation.spans import Tally

NAME = "polnear"
PEERS = {
    "exact F1 on test, all annotators (CofeNet, COLING 2022)": {
        "BERT + Cofe": {"source": 83.2, "cue": 75.3, "content": 72.9},
        "BERT-CRF": {"source": 82.2, "cue": 74.9, "content": 71.0},
        "BiLSTM-CRF": {"source": 69.6, "cue": 66.7, "content": 59.0},
        "CRF": {"source": 50.6, "cue": 53.4, "content": 28.6},
        "CoreNLP": {"source": 13.9, "content": 17.5},
    },
    "two people (train articles with several annotators)": {
        "source": 78.1,
        "cue": 70.5,
        "content": 68.0,
        "triples": 57.3,
    },
}
PARTS = ("source", "cue", "content")


def run(path: Path, limit: int | None = None) -> dict[str, object]:
    """Scores of the language model and of the finished statements, on a folder with `text/` and `attributions/`."""
    annotations: dict[str, list[Path]] = defaultdict(list)
    for file in sorted((path / "attributions").glob("*.ann")):
        annotations[file.stem.rpartition("_")[0]].append(file)
    names = sorted(annotations)[:limit]
    systems: dict[str, Callable[[str], list[Attribution]]] = {"model": model, "statements": statements}
    result: dict[str, object] = {"articles": len(names)}
    for name, read in systems.items():
        everyone, one = _tallies(), _tallies()
        for article in names:
            text = (path / "text" / f"{article}.txt").read_text("utf-8")
            found = read(text)
            for number, file in enumerate(annotations[article]):
                gold = brat.read(file)
                score(gold, found, everyone)
                if number == 0:
                    score(gold, found, one)
        result[name] = {"all annotators": _f1(everyone), "one an article": _f1(one)}
    return {**result, "peers": PEERS}


def score(gold: Iterable[Attribution], found: Iterable[Attribution], tallies: dict[str, Tally]) -> None:
    """Add one annotated article to the tallies."""
    gold, found = list(gold), list(found)
    for part in PARTS:
        tallies[part].add(*({fragment for a in side for fragment in getattr(a, part)} for side in (gold, found)))
    tallies["triples"].add(gold, found)


def _tallies() -> dict[str, Tally]:
    return {part: Tally() for part in (*PARTS, "triples")}


def _f1(tallies: dict[str, Tally]) -> dict[str, dict[str, float]]:
    return {part: tally() for part, tally in tallies.items()}


def paragraphs(text: str) -> list[Fragment]:
    """The lines of an article that hold text."""
    return [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text) if m.group().strip()]


def model(text: str) -> list[Attribution]:
    """What the language model alone tags and links."""
    doc = system.analyser().annotate(text, paragraphs(text))

    def cut(*spans: tuple[int, int] | None) -> tuple[Fragment, ...]:
        return tuple(sorted((doc[a].idx, doc[b - 1].idx + len(doc[b - 1])) for a, b in filter(None, spans)))

    return [Attribution(cut(a.source), cut(a.cue), cut(*a.contents)) for a in doc._.attributions]


def statements(text: str) -> list[Attribution]:
    """What stands in the record's statements."""
    found = []
    for statement in system.reader().read(text, id="article", language="en").of("statement"):
        row = statement.to_json()
        parts = [[row["source"]], [row["cue"]], row["content"]]
        found.append(Attribution(*(tuple(sorted((s["start"], s["end"]) for s in spans if s)) for spans in parts)))
    return found
