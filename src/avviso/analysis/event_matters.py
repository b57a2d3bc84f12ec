"""What an event is about is none of its parties: the crime of a charge, those of whom a denial only tells, the accord under which things are done."""

from __future__ import annotations

from avviso.analysis.annotations import EventMention
from avviso.analysis.event_reading import Reading, without
from avviso.analysis.event_tree import Tree

_CHARGES = frozenset({"charge", "accusation", "count", "allegation", "suspicion"})
_DENYING = frozenset({"deny", "refute", "rebut", "disavow"})


def settled(reading: Reading, event: EventMention) -> EventMention:
    """The event without what its charge is of: "charges of unlawful assembly"."""
    token = reading.document.tokens(event.trigger)[0]
    if event.type != "ACCUSE" or reading.tree.lemmas[token] not in _CHARGES:
        return event
    return without(reading, event, reading.tree.oblique(token, "of"), actors=False)


def denies_of_others(reading: Reading, event: EventMention) -> bool:
    """Whether somebody only denies that others did something, and turns nobody down: "denied that the firm had paid"."""
    tree = reading.tree
    verb = tree.top(*reading.document.tokens(event.trigger))
    if event.type != "REJECT" or tree.lemmas[verb] not in _DENYING:
        return False
    clauses = list(tree.kids(verb, "ccomp"))
    return bool(clauses) and all(_within(tree, clauses, reading.head(party)) for party in event.recipients)


def _within(tree: Tree, clauses: list[int], token: int) -> bool:
    return any(tree.left(clause) <= token <= tree.right(clause) for clause in clauses)


def only_under(reading: Reading, event: EventMention) -> bool:
    """Whether an accord is only what something is done under: "Under the accord, Norland will close two mines"."""
    token = reading.tree.top(*reading.document.tokens(event.trigger))
    return event.type == "AGREE" and reading.tree.pos[token] != "VERB" and "under" in reading.tree.marks(token)
