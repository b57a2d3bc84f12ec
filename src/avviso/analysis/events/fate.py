"""Whether an event happened, by the rules, the clues around its word and the trained layer together.

The rules (event_status.py, and the statement that an event stands in) know constructions, the layer the rest of the sentence. The likeliest status is that
of the greatest log probability, to which every clue (event_clues.py), what the rules say among them, adds what it is worth.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from math import log

from avviso.analysis.annotations import EventMention
from avviso.analysis.events.reading import PLAIN
from avviso.analysis.events.speech import Speech
from avviso.analysis.events.status import status
from avviso.analysis.events.triggers import Site, lender
from avviso.analysis.tree import Tree
from avviso.reference.event_fates import worth
from avviso.text.judge import Told

LEAST = 1e-3
"""What is added to the layer's probabilities, so that none is impossible."""


def settled(told: Mapping[str, float], own: tuple[str, str | None], clues: Iterable[str]) -> tuple[str, str | None]:
    """Status and status of what is alleged, for what the model has `told`, the rules' own and the clues; the rules' where the model says nothing."""
    if not told:
        return own
    beside = worth(clues)
    name = max(sorted(told), key=lambda name: log(told[name] + LEAST) + beside.get(name, 0.0))
    if name == own[0]:
        return own
    return name, "actual" if name == "alleged" else None


def decided(event: EventMention, told: Told | None, clues: Iterable[str]) -> EventMention:
    """The event with the status that rules, clues and model give together."""
    own = (event.status, event.content_status)
    fates = {} if told is None else dict(told.fates)
    if event.type == "REJECT" and fates:
        fates["actual"] += fates.pop("negated")  # what is not done is refused, and the refusal took place
    status_, content = settled(fates, own, clues)
    return event if (status_, content) == own else replace(event, status=status_, content_status=content)


def ruled(tree: Tree, speech: Speech, factuality: Mapping[int, float], token: int) -> tuple[str, str | None]:
    """Status and status of what is alleged that the rules give whatever a word tells of, an event of the codebook or not."""
    verbal = tree.pos[token] in ("VERB", "AUX")
    light, around = (None, False) if verbal else lender(tree, token)
    site = Site(token, replace(PLAIN, kind="V" if verbal else "N"), light, around=around)
    return speech.settle(token, by_factuality(factuality, site, status(tree, site)))


def by_factuality(factuality: Mapping[int, float], site: Site, own: str) -> str:
    """The status corrected where the model is sure that the event did not happen and the words left it open."""
    value = factuality.get(site.token)
    if value is None or own != "actual" or site.frame.kind == "N":
        return own
    if value <= -1.5:
        return "negated"
    return "hypothetical" if value <= -0.5 else own
