"""How likely an event is right in type and parties, by named features of how it was found.

Logistic weights. Their proportions were fitted on PLV's training sentences (folds 0 to 3: an event is right that has the marked parties and
the right root), their scale and level on one half of the project's labelled sentences: `python -m training.event_confidence DATA`.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import exp

LEVEL = 0.01
WEIGHTS = {"noun": -0.09, "needs-object": 0.26, "thing": -0.02, "reached": 0.03, "spoken": 0.26, "actual": 0.47}


def features(
    *, noun: bool, needs_object: bool, thing: bool, reached: bool, spoken: bool, actual: bool
) -> frozenset[str]:
    """The names of the features that hold of an event.

    `thing` says that a recipient is a place or building, `reached` that it stood in no slot of the frame, `spoken` that it comes from a statement.
    """
    told = {
        "noun": noun, "needs-object": needs_object, "thing": thing, "reached": reached, "spoken": spoken, "actual": actual,
    }  # fmt: skip
    return frozenset(name for name, holds in told.items() if holds)


def confidence(names: Iterable[str]) -> float:
    """The probability that an event with these features is right, two decimals."""
    score = LEVEL + sum(WEIGHTS.get(name, 0.0) for name in names)
    return round(1 / (1 + exp(-score)), 2)
