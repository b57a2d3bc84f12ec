"""python -m training.event_weights DATA: the weights of `avviso.analysis.events.weight`, fitted anew on the labelled sentences kept from training.

An event is right that is detected, has the labelled root and the labelled parties (machine labels). The half "tune" is fitted on too; PLV's and CoPED's
sentences, each chosen for an event, are left out: reports are not so full of them.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from avviso.analysis.events import weight as event_weight
from evaluation import events
from evaluation.event_labels import Labelled, sentences

PARTS = ("kept", "tune")
CHOSEN = ("plv/", "coped/")
_STRENGTH = 3.0  # of the pull of the weights towards zero
Row = tuple[Mapping[str, float], bool]


class Recorder:
    """Stands in for `confidence` and keeps the features of each event under the number that it gives out."""

    def __init__(self) -> None:
        self.seen: list[Mapping[str, float]] = []

    def __call__(self, told: Mapping[str, float]) -> float:
        self.seen.append(dict(told))
        return float(len(self.seen))

    def rows(self, found: Sequence[Labelled]) -> list[Row]:
        return [(self.seen[int(number) - 1], right) for number, right in events.judged(found)]


def fit(rows: Sequence[Row], names: Sequence[str]) -> tuple[float, dict[str, float]]:
    """Constant and weights of a logistic regression, the weights pulled towards zero (Newton's method)."""
    x = np.array([[1.0, *(told.get(name, 0.0) for name in names)] for told, _ in rows])
    y = np.array([right for _, right in rows], dtype=float)
    pull = np.diag([0.0, *([_STRENGTH] * len(names))])
    weights = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        step = np.linalg.solve(x.T @ (x * (p * (1 - p))[:, None]) + pull, x.T @ (y - p) - pull @ weights)
        weights += step
    level, *rest = (round(float(w), 2) for w in weights)
    return level, dict(zip(names, rest, strict=True))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    arguments = parser.parse_args()
    recorder = Recorder()
    event_weight.confidence = recorder  # type: ignore[assignment]
    event_weight.least = lambda event: 0.0
    known = [r for r in sentences(arguments.data) if r.half in PARTS and not r.document.startswith(CHOSEN)]
    rows = recorder.rows(known)
    level, weights = fit(rows, sorted({name for told, _ in rows for name in told}))
    print(f"{len(rows)} events, {sum(right for _, right in rows)} right\nLEVEL = {level}\nWEIGHTS = {weights}")


if __name__ == "__main__":
    main()
