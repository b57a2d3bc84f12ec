"""Fitting how a place is chosen, on examples made by hand."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("torch")

from avviso.analysis.places.ranking import FEATURES
from evaluation.places import Article
from training.places import Example, fit, fold_of, start

CITY, HELD = FEATURES.index("population of a city"), FEATURES.index("division named after its city")


def make_example(*populations: float, right: int) -> Example:
    """Candidates that differ in population alone, and none."""
    rows = np.zeros((len(populations) + 1, len(FEATURES)))
    rows[:-1, CITY] = populations
    return Example(rows, np.arange(len(rows)) == right, 1.0)


def test_the_smaller_ones_are_right() -> None:
    fitted = fit([make_example(2.0, 0.0, right=1)] * 200)
    assert fitted[CITY] < 0 < start()[CITY]
    assert fitted[HELD] == pytest.approx(start()[HELD], abs=0.01)


def test_folds() -> None:
    folds = [fold_of(Article(str(name), "", ()), 4) for name in range(200)]
    assert set(folds) == {0, 1, 2, 3} and folds == [fold_of(Article(str(name), "", ()), 4) for name in range(200)]
