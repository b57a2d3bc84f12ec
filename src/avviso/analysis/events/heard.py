"""Who hears or looks into a charge brings none: "the ministry was looking into the complaint", "received a complaint against X", "was aware of the allegations"."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import EventMention, Party
from avviso.analysis.events.reading import Reading
from avviso.analysis.tree import Tree
from avviso.reference.cues import WEIGHING

_CHARGES = frozenset({"complaint", "allegation", "accusation", "charge", "grievance", "petition", "claim"})
_LOOKING_INTO = WEIGHING | {"look", "investigate", "probe", "inquire", "enquire", "check", "verify"}
_HEARING = frozenset("receive get hear note register process handle follow respond reply react aware rule".split())
_BY_MARK = frozenset({"into", "of", "to", "on", "upon", "about"})


def settled(reading: Reading, event: EventMention) -> EventMention:
    """The charge without whoever only hears it; whoever looks into one against somebody investigates him."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    verb = _heard_by(tree, token) if event.type == "ACCUSE" else None
    doer = None if verb is None else tree.doer(verb)
    if verb is None or doer is None:
        return event
    hearers = {party.entity for party in reading.parties.all_at(doer, acting=True)}
    looks = tree.lemmas[verb] in _LOOKING_INTO
    recipients = tuple(p for p in event.recipients if p.entity not in hearers)
    if looks and recipients and any(p.entity in hearers for p in event.actors):
        return replace(event, mode="investigate", cameo="090", recipients=recipients)
    actors = tuple(p for p in event.actors if p.entity not in hearers) or tuple(_brought_by(reading, token))
    if not recipients:
        against = (p for c in tree.oblique(token, "against") for p in reading.parties.all_at(c, acting=False))
        recipients = tuple(p for p in against if p.entity not in hearers)
    return replace(event, actors=actors, recipients=recipients)


def _brought_by(reading: Reading, noun: int) -> list[Party]:
    """Who brought a charge: "complaints made by residents"."""
    tree = reading.tree
    words = (noun, *(c for c in tree.kids(noun, "acl") if tree.passive(c)))
    return [p for w in words for c in tree.oblique(w, "by") for p in reading.parties.all_at(c, acting=True)]


def _heard_by(tree: Tree, noun: int) -> int | None:
    """The word that says that somebody hears a charge or looks into it."""
    head = tree.heads[noun]
    if tree.pos[noun] != "NOUN" or tree.lemmas[noun] not in _CHARGES or head < 0:
        return None
    held = tree.undergoer(head) == noun or bool(_BY_MARK & set(tree.marks(noun)))
    if held and tree.lemmas[head] == "note" and tree.pos[head] == "NOUN":  # "took note of the accusations"
        return tree.heads[head] if tree.heads[head] >= 0 else None
    return head if held and tree.lemmas[head] in _LOOKING_INTO | _HEARING else None
