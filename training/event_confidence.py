"""python -m training.event_confidence DATA: the weights of an event's confidence (`avviso.analysis.events.confidence`), fitted anew.

Proportions come from PLV's training sentences of folds 0 to 3, scale and level from the half "tune" of the labelled sentences.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from avviso.analysis.events import confidence as event_confidence
from avviso.analysis.events import events
from avviso.analysis.events import statements as event_statements
from avviso.pipeline import analyse
from avviso.sources.report import Report
from evaluation import event_labels, plv, system
from evaluation.events import judged
from evaluation.folds import fold, sentence_key

NAMES = ("noun", "needs-object", "thing", "reached", "spoken", "actual")
_STRENGTH = 2.0  # of the pull of the weights towards zero


class Recorder:
    """Stands in for `confidence` and keeps the features of each event under the number that it gives out."""

    def __init__(self) -> None:
        self.seen: list[frozenset[str]] = []

    def __call__(self, names: Iterable[str]) -> float:
        self.seen.append(frozenset(names))
        return float(len(self.seen) - 1)


def fit(rows: list[tuple[frozenset[str], bool]]) -> dict[str, float]:
    """Logistic weights by Newton's method, pulled towards zero; the level is not given, as it is fitted elsewhere."""
    x = np.array([[1.0, *(name in names for name in NAMES)] for names, _ in rows], dtype=float)
    y = np.array([right for _, right in rows], dtype=float)
    pull = np.diag([0.0, *([_STRENGTH] * len(NAMES))])
    weights = np.zeros(x.shape[1])
    for _ in range(25):
        p = 1 / (1 + np.exp(-x @ weights))
        step = np.linalg.solve(x.T @ (x * (p * (1 - p))[:, None]) + pull, x.T @ (y - p) - pull @ weights)
        weights += step
    return {name: round(float(weight), 2) for name, weight in zip(NAMES, weights[1:], strict=True)}


def settled(rows: list[tuple[frozenset[str], bool]], weights: dict[str, float]) -> tuple[float, dict[str, float]]:
    """The constant, and the weights all shrunk by one factor, with which the labelled sentences agree best (Platt scaling)."""
    scores = np.array([sum(weights[name] for name in names) for names, _ in rows])
    x = np.stack([np.ones(len(rows)), scores - scores.mean()], axis=1)
    y = np.array([right for _, right in rows], dtype=float)
    found = np.zeros(2)
    for _ in range(25):
        p = 1 / (1 + np.exp(-x @ found))
        found += np.linalg.solve(
            x.T @ (x * (p * (1 - p))[:, None]) + np.diag([0.0, _STRENGTH]), x.T @ (y - p) - [0.0, _STRENGTH * found[1]]
        )
    slope = max(float(found[1]), 0.0)
    return round(float(found[0]) - slope * float(scores.mean()), 2), {
        n: round(slope * w, 2) for n, w in weights.items()
    }


def main() -> None:
    """Print LEVEL and WEIGHTS."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    data = parser.parse_args().data
    record = Recorder()
    event_statements.confidence = events.confidence = record  # type: ignore[assignment]
    pairs: list[tuple[frozenset[str], bool]] = []
    for row in plv.read(data / "plv"):
        if fold(sentence_key([row.sentence])) == 4:
            continue
        # Of events with one party PLV cannot tell whether they are right: it marks pairs.
        for event in analyse(system.reader().document(Report(row.sentence))).events:
            sides = [[(p.span.start, p.span.end) for p in side] for side in (event.actors, event.recipients)]
            found = (plv.root(event.type, event.status), sides[0], sides[1] or sides[0])
            if not (event.recipients or len(event.actors) > 1):
                continue
            pairs.append((record.seen[int(event.confidence)], plv.judge(row, [found]) == "right"))
    weights = fit(pairs)
    tune = [row for row in event_labels.sentences(data) if row.half == "tune"]
    known = [(record.seen[int(number)], right) for number, right in judged(tune)]
    level, weights = settled(known, weights)
    print(f"LEVEL = {level}\nWEIGHTS = {weights}  # {len(pairs)} and {len(known)} events")
    assert set(weights) == event_confidence.WEIGHTS.keys()


if __name__ == "__main__":
    main()
