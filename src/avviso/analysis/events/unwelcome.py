"""Envoys whom a state will not have any longer: "declared the ambassador persona non grata" expels him."""

from __future__ import annotations

import itertools
from dataclasses import replace

from avviso.analysis.annotations import EventMention
from avviso.analysis.events.reading import Reading
from avviso.analysis.tree import Tree

_DECLARING = frozenset({"declare", "name", "pronounce", "brand", "deem", "designate"})
_ORDERING = frozenset({"order", "tell", "throw", "kick", "boot"})
_ENVOYS = frozenset({"ambassador", "envoy", "diplomat", "attache", "attaché", "consul", "chargé", "charge"})


def settled(reading: Reading, event: EventMention) -> EventMention:
    """The event as the expulsion of whom its words declare unwelcome or order out."""
    token = reading.tree.top(*reading.document.tokens(event.trigger))
    if event.type == "SANCTION" and event.mode == "expel":
        return event
    if not (_unwelcome(reading.tree, token) or _ordered_out(reading.tree, token)):
        return event
    held = reading.tree.undergoer(token)
    whom = [] if held is None else reading.parties.all_at(held, acting=False)
    own = {party.entity for party in whom}
    actors = tuple(party for party in event.actors if party.entity not in own)
    return replace(
        event, type="SANCTION", mode="expel", cameo="166", actors=actors, recipients=tuple(whom) or event.recipients
    )


def outright(reading: Reading, event: EventMention) -> bool:
    """Whether the phrase alone makes it an event."""
    token = reading.tree.top(*reading.document.tokens(event.trigger))
    return event.type == "SANCTION" and _unwelcome(reading.tree, token) and bool(event.recipients)


def _unwelcome(tree: Tree, verb: int) -> bool:
    """Whether somebody is declared "persona non grata"."""
    if tree.lemmas[verb] not in _DECLARING:
        return False
    below = tree.words[verb + 1 : tree.right(verb) + 1]
    return any(a in ("persona", "personae", "personas") and b == "non" for a, b in itertools.pairwise(below))


def _ordered_out(tree: Tree, verb: int) -> bool:
    """Whether an envoy is ordered out: "orders envoy out", "threw the consul out of the country"."""
    held = tree.undergoer(verb)
    out = any(tree.words[c] == "out" for c in tree.kids(verb, "advmod", "compound", "obl"))
    return tree.lemmas[verb] in _ORDERING and out and held is not None and tree.lemmas[held] in _ENVOYS
