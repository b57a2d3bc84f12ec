"""Weights of the clues to an event's status, fitted on a handful of made-up events."""

from __future__ import annotations

import pytest

pytest.importorskip("torch")

from evaluation.status import STATUSES
from training import event_fates
from training.event_fates import Example

EVEN = tuple(1 / len(STATUSES) for _ in STATUSES)


def test_fit_and_write(tmp_path, monkeypatch):
    monkeypatch.setattr(event_fates, "RIDGE", 0.1)
    own = [Example(frozenset({"has aux=will"}), "planned")] * 20 + [Example(frozenset({"has aux=has"}), "actual")] * 20
    rare = [Example(frozenset({"seen once"}), "negated")]
    kept = [Example(frozenset({"has aux=will"}), "planned", EVEN), Example(frozenset({"has aux=has"}), "actual", EVEN)]
    weights = event_fates.fit([*own, *rare, *kept])
    best = {clue: STATUSES[max(range(len(STATUSES)), key=row.__getitem__)] for clue, row in weights.items()}
    assert {clue: best[clue] for clue in best if clue != "always"} == {
        "has aux=will": "planned",
        "has aux=has": "actual",
    }
    event_fates.write(weights, tmp_path / "table.tsv")
    lines = (tmp_path / "table.tsv").read_text("utf-8").splitlines()
    assert [line.split("\t")[0] for line in lines[1:]] == ["clue", "always", "has aux=has", "has aux=will"]
