"""How likely an event is right, by everything that speaks for it: the codebook, the relation head and the layer of deeds.

Logistic weights, fitted on labelled sentences kept from training (machine labels): `python -m training.event_weights DATA`. An event that is likelier
wrong than LEAST allows is not recorded.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import exp, log

from avviso.analysis.annotations import EventMention
from avviso.analysis.event_deeds import surest
from avviso.analysis.event_judge import NONE
from avviso.reference.plover import root
from avviso.text.document import Document

LEVEL = 0.06
WEIGHTS: Mapping[str, float] = {
    "ruled": 0.84, "told": -0.53, "made": 0.04, "both": -0.12, "marked": -0.14, "asked": 0.34, "head": 0.3, "none": -0.44, "deed": -0.07,
    "root": 0.47,
}  # fmt: skip
LEAST: Mapping[str, float] = {"ruled": 0.25, "made": 0.4, "told": 0.4}
"""The least confidence of an event that is recorded, by who found it: the codebook is trusted further."""
_FLOOR = 0.01


def features(
    document: Document, event: EventMention, origin: str, answer: Mapping[str, float], marked: float
) -> dict[str, float]:
    """What is known of an event, by name.

    `origin` is "ruled", "made" (by the relation head alone) or "told" (by the layer of deeds alone); `answer` what the head said of its parties, empty
    where it was not asked; `marked` is `event_sides.agreement`.
    """
    name = root(event.type, event.status)
    held = min(max(event.confidence, _FLOOR), 1 - _FLOOR)
    found = {
        "ruled": log(held / (1 - held)),
        "made": float(origin == "made"),
        "told": float(origin == "told"),
        "both": float(bool(event.recipients) or len(event.actors) > 1),
        "marked": marked,
        "asked": float(bool(answer)),
        "head": log(answer.get(name, 0.0) + _FLOOR) if answer else 0.0,
        "none": log(answer.get(NONE, 0.0) + _FLOOR) if answer else 0.0,
    }
    chances = _deed(document, event)
    if chances:
        whole = sum(chances.values())
        found["deed"] = log(whole + _FLOOR)
        found["root"] = log(chances.get(name, 0.0) / max(whole, _FLOOR) + _FLOOR)
    return found


def _deed(document: Document, event: EventMention) -> Mapping[str, float]:
    """What the layer of deeds says of the word of the trigger that is surest to name an event."""
    judge = document.judge
    token = None if judge is None else surest(judge, document.doc, range(*document.tokens(event.trigger)))
    return {} if judge is None or token is None else judge.deed(document.doc, token)


def confidence(told: Mapping[str, float]) -> float:
    """The probability that an event with these features is right, two decimals."""
    score = LEVEL + sum(WEIGHTS.get(name, 0.0) * value for name, value in told.items())
    return round(1 / (1 + exp(-score)), 2)
