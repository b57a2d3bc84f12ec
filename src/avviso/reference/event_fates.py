"""How much the clues in a sentence speak for each status of an event: the weights of a multinomial logistic regression, in `event_fates.tsv`.

They are worth what the table says beside the log probabilities of the trained layer (analysis/events/fate.py). Fitted by training/event_fates.py.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

ALWAYS = "always"
"""The clue that every event has."""


@cache
def _table() -> tuple[tuple[str, ...], dict[str, tuple[float, ...]]]:
    text = files("avviso.reference").joinpath("event_fates.tsv").read_text(encoding="utf-8")
    head, *rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return tuple(head[1:]), {clue: tuple(map(float, weights)) for clue, *weights in rows}


def worth(clues: Iterable[str]) -> dict[str, float]:
    """What the clues at an event's word are worth together for each status, in natural logarithms; a clue that the table does not know, nothing."""
    statuses, weights = _table()
    known = [weights[clue] for clue in (ALWAYS, *sorted(clues)) if clue in weights]
    return {status: sum(row[i] for row in known) for i, status in enumerate(statuses)}
