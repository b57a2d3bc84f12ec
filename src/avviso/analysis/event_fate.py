"""Whether an event happened, by the rules and by the trained layer together.

The rules (event_status.py, and the statement that an event stands in) know constructions, the model the rest of the sentence: the likeliest status is
that of the greatest log probability, where what the rules say counts for more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from math import log

from avviso.analysis.annotations import EventMention
from avviso.analysis.event_deeds import surest
from avviso.analysis.event_triggers import Site
from avviso.text.document import Document

RULED: Mapping[str, float] = {
    "actual": 2.0, "ongoing": 2.5, "planned": 2.0, "hypothetical": 2.5, "negated": 2.5, "alleged": 1.5,
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


def chances(document: Document, tokens: Iterable[int]) -> Mapping[str, float]:
    """What the model says of the status of an event at some words: of the one that it is surest to name an event."""
    judge = document.judge
    token = None if judge is None else surest(judge, document.doc, tokens)
    return {} if judge is None or token is None else judge.fate(document.doc, token)


def decided(document: Document, event: EventMention) -> EventMention:
    """The event with the status that rules and model give together."""
    own = (event.status, event.content_status)
    status_, content = settled(chances(document, range(*document.tokens(event.trigger))), own)
    return event if (status_, content) == own else replace(event, status=status_, content_status=content)


def by_factuality(factuality: Mapping[int, float], site: Site, own: str) -> str:
    """The status corrected where the model is sure that the event did not happen and the words left it open."""
    value = factuality.get(site.token)
    if value is None or own != "actual" or site.frame.kind == "N":
        return own
    if value <= -1.5:
        return "negated"
    return "hypothetical" if value <= -0.5 else own
