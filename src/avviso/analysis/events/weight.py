"""How likely an event is right, by everything that speaks for it: the codebook, the relation head and the second reading.

Logistic weights, fitted on labelled sentences kept from training (machine labels): `python -m training.event_weights DATA`. An event that is likelier
wrong than `least` allows is not recorded.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import exp, log

from avviso.analysis.annotations import EventMention
from avviso.analysis.events.judge import NONE
from avviso.reference.plover import act_root, root
from avviso.text.judge import Told

LEVEL = -1.7
WEIGHTS: Mapping[str, float] = {
    "agreed": 1.6, "as": 0.28, "asked": -0.41, "both": 0.84, "head": -0.01, "length": -0.43, "made": -0.43, "margin": 0.35, "named": -0.36, "nobody": -0.69, "none": -0.12,
    "private": -0.39, "proposed": 0.79, "ruled": -0.36, "told": -0.69, "unnamed": -0.38, "untold-actor": 0.74, "untold-recipient": 0.15,
}  # fmt: skip
LEAST = 0.55
"""The least confidence of an event that is recorded, whoever found it."""
LEAST_UNBLAMED = 0.42
"""The same where nobody is named who did it, only whom it hit."""
LEAST_UNNAMED = 0.3
"""The same where nobody is named at all. Confidence counts a party that is missing as wrong; that there is such an event is far surer."""
_FLOOR = 0.01


def features(
    event: EventMention,
    origin: str,
    answer: Mapping[str, float],
    told: Told | None,
    agreed: float,
    *,
    private: bool,
    naming: float,
    length: int,
) -> dict[str, float]:
    """What is known of an event, by name.

    `origin` is "ruled", "made" (by the relation head alone) or "told" (by the second reading of a word alone); `answer` what the head said of its
    parties, empty where it was not asked; `told` what the second reading says of its trigger, and `agreed` how far its parties are those
    (`event_words.agreement`); `private` whether it is one among private people or firms, `naming` how likely the first reading has its word
    name an event, and `length` how many words its sentence has.
    """
    own, single = act_root(event.type), root(event.type, event.status)
    held = min(max(event.confidence, _FLOOR), 1 - _FLOOR)
    found = {
        "ruled": log(held / (1 - held)),
        "made": float(origin == "made"),
        "told": float(origin == "told"),
        "private": float(private),
        "proposed": log(naming + _FLOOR),
        "both": float(bool(event.recipients) or len(event.actors) > 1),
        "asked": float(bool(answer)),
        "head": log(max(answer.get(own, 0.0), answer.get(single, 0.0)) + _FLOOR) if answer else 0.0,
        "none": log(answer.get(NONE, 0.0) + _FLOOR) if answer else 0.0,
        "nobody": float(not event.actors),
        "length": log(length),
    }
    if told is not None:
        named = 1 - told.roots.get(NONE, 0.0)
        found["agreed"] = agreed
        found["named"] = log(named + _FLOOR)
        found["unnamed"] = log(1 - named + _FLOOR)
        found["as"] = log(told.roots.get(own, 0.0) / max(named, _FLOOR) + _FLOOR)
        first, second, *_ = sorted((*(told.roots[name] for name in told.roots if name != NONE), 0.0, 0.0), reverse=True)
        found["margin"] = log(first + _FLOOR) - log(second + _FLOOR)
        # Parties for whom the second reading has no words.
        doers = (*told.actors, *told.recipients) if event.together else told.actors
        found["untold-actor"] = float(bool(event.actors) and not doers)
        found["untold-recipient"] = float(bool(event.recipients) and not told.recipients)
    return found


def least(event: EventMention) -> float:
    """The least confidence with which an event is recorded: the less where nobody could be blamed wrongly."""
    return LEAST if event.actors else LEAST_UNBLAMED if event.recipients else LEAST_UNNAMED


def confidence(told: Mapping[str, float]) -> float:
    """The probability that an event with these features is right, two decimals."""
    score = LEVEL + sum(WEIGHTS.get(name, 0.0) * value for name, value in told.items())
    return round(1 / (1 + exp(-score)), 2)
