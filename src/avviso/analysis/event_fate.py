"""Whether an event happened, by the rules and by the trained layer together.

The rules (event_status.py, and the statement that an event stands in) know constructions, the model the rest of the sentence: the likeliest status is
that of the greatest log probability, where what the rules say counts for more.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import log

from avviso.analysis.annotations import EventMention
from avviso.analysis.event_triggers import Site
from avviso.text.judge import Told

RULED: Mapping[str, float] = {
    "actual": 0.5, "ongoing": 1.0, "planned": 1.0, "hypothetical": 1.0, "negated": 1.0, "alleged": 2.0,
}  # fmt: skip
"""What each status is worth where the rules give it, chosen on the labelled sentences kept from training."""
_LEAST = 1e-3


def settled(told: Mapping[str, float], own: tuple[str, str | None]) -> tuple[str, str | None]:
    """Status and status of what is alleged, for what the model has `told` and the rules' own; the rules' where the model says nothing."""
    if not told:
        return own
    worth = {status: log(chance + _LEAST) for status, chance in told.items()}
    worth[own[0]] = worth.get(own[0], log(_LEAST)) + RULED[own[0]]
    name = max(sorted(worth), key=lambda status: worth[status])
    if name == own[0]:
        return own
    return name, "actual" if name == "alleged" else None


def decided(event: EventMention, told: Told | None) -> EventMention:
    """The event with the status that rules and model give together."""
    own = (event.status, event.content_status)
    fates = {} if told is None else dict(told.fates)
    if event.type == "REJECT" and fates:
        fates["actual"] += fates.pop("negated")  # what is not done is refused, and the refusal took place
    status_, content = settled(fates, own)
    return event if (status_, content) == own else replace(event, status=status_, content_status=content)


def by_factuality(factuality: Mapping[int, float], site: Site, own: str) -> str:
    """The status corrected where the model is sure that the event did not happen and the words left it open."""
    value = factuality.get(site.token)
    if value is None or own != "actual" or site.frame.kind == "N":
        return own
    if value <= -1.5:
        return "negated"
    return "hypothetical" if value <= -0.5 else own
