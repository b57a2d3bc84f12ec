"""Acts of PolNeAR's development statements against the project's own labels (machine labels): source, cue and content are given.

The path is PolNeAR's development folder; labels are in `evaluation/labels/acts_dev.jsonl`, a second reading of them beside the first. Beside
the package stands a run of the rules alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from avviso.reference.cues import CLASS_OF
from evaluation import system
from evaluation.reports import by_document

NAME = "acts"
LABELS = Path(__file__).parent / "labels" / "acts_dev.jsonl"
OFTEN = 10
"""Labels an act needs for its F1 to count in the mean over acts."""
Json = Mapping[str, Any]


def run(path: Path, limit: int | None = None) -> dict[str, object]:
    """Macro-F1 of the six classes and of the acts with ten labels or more, shipped and by rules alone, and how far two readings agree."""
    labels = by_document(LABELS)
    gold: list[str] = []
    found: dict[str, list[str]] = {"package": [], "rules alone": []}
    misses = []
    for name in sorted(labels)[:limit]:
        text = (path / "text" / f"{name}.txt").read_bytes().decode("utf-8")
        for row, package, rules in zip(labels[name], *acts(text, labels[name]), strict=True):
            gold.append(row["act"])
            found["package"].append(package)
            found["rules alone"].append(rules)
            if package != row["act"]:
                words = [text[a:b] for a, b in [row["source"] or (0, 0), row["cue"] or (0, 0), *row["content"]]]
                misses.append(f"{row['act']}\t{package}\t" + " | ".join(" ".join(part.split()) for part in words))
    twice = [r for rows in labels.values() for r in rows if "second_reading" in r]
    return {
        "statements": len(gold),
        **{system_name: scores(gold, said) for system_name, said in found.items()},
        "two readings": scores([r["act"] for r in twice], [r["second_reading"] for r in twice]),
        "misses": misses,
    }


def acts(text: str, rows: Sequence[Json]) -> tuple[list[str], list[str]]:
    """The act of each given statement as the package judges it, and as the rules alone do."""
    from avviso.analysis.actors import coreference, entities
    from avviso.analysis.quotations import quotations
    from avviso.sources.report import Report

    document = system.reader().document(Report(text, language="en"), whole=True)
    actors = coreference.resolve(document, entities.find(document))
    given = [(row["source"], row["cue"], row["content"]) for row in rows]
    package = quotations.acts_of(document, actors, given)
    return package, quotations.acts_of(document, actors, given, use_model=False)


def scores(gold: Sequence[str], found: Sequence[str]) -> dict[str, object]:
    """Macro-F1 over classes and over frequent acts, with the F1 of each, and the share right, in per cent."""
    classes = macro([CLASS_OF[act] for act in gold], [CLASS_OF[act] for act in found], 1)
    finer = macro(gold, found, OFTEN)
    right = sum(one == other for one, other in zip(gold, found, strict=True))
    return {
        "classes": {"macro": mean(classes), **classes},
        "acts": {"macro": mean(finer), **finer},
        "right": {"per cent": round(100 * right / len(gold), 1) if gold else 0.0},
    }


def macro(gold: Sequence[str], found: Sequence[str], least: int) -> dict[str, float]:
    """F1 in per cent of every label with so many gold items at least."""
    counts, given = Counter(gold), Counter(found)
    right = Counter(one for one, other in zip(gold, found, strict=True) if one == other)
    return {
        label: round(200 * right[label] / (counts[label] + given[label]), 2)
        for label in sorted(counts)
        if counts[label] >= least
    }


def mean(values: Mapping[str, float]) -> float:
    """The mean of some F1 values, two decimals."""
    return round(sum(values.values()) / len(values), 2) if values else 0.0
