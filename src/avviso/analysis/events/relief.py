"""Whose aid it is, and who is brought to safety: "U.S. aid was suspended" hits nobody in the U.S., "evacuated its citizens from Velden" helps no town."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import EventMention
from avviso.analysis.events.reading import Reading, joined
from avviso.analysis.tree import Tree

_AID = frozenset({"aid", "assistance", "funding", "support", "help"})
_RESCUING = frozenset({"evacuate", "airlift", "rescue", "fly", "fly_out", "pull_out", "bring", "repatriate"})


def settled(reading: Reading, event: EventMention) -> EventMention:
    """The event among those who give, and those who get, aid or safety."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type == "SANCTION":
        return _withheld(reading, event, token)
    if event.type == "AID" and tree.pos[token] == "VERB" and tree.lemma(token) in _RESCUING:
        return _rescued(reading, event, token)
    return event


def _withheld(reading: Reading, event: EventMention, token: int) -> EventMention:
    """Aid that is stopped as withheld by whose it is: "U.S. aid to Norland was frozen"."""
    tree = reading.tree
    aid = tree.undergoer(token) if tree.pos[token] == "VERB" and tree.passive(token) else None
    if aid is None or tree.lemmas[aid] not in _AID:
        return event
    givers = joined(tree, tree.modifiers(aid))
    given = tuple(p for p in event.recipients if reading.head(p) in givers)
    if not given:
        return event
    recipients = tuple(p for p in event.recipients if p not in given)
    if not recipients:
        to = (
            p
            for mark in ("to", "for")
            for c in tree.oblique(aid, mark)
            for p in reading.parties.all_at(c, acting=False)
        )
        recipients = tuple(to)
    return replace(event, actors=event.actors or given, recipients=recipients)


def _rescued(reading: Reading, event: EventMention, verb: int) -> EventMention:
    """The people who are brought to safety as helped, and not the place that they leave."""
    tree, saved = reading.tree, reading.tree.undergoer(verb)
    left = _left(tree, verb) | (set() if saved is None else _left(tree, saved))
    if saved is None or not left:
        return event
    actors = tuple(p for p in event.actors if reading.head(p) not in left)
    recipients = tuple(p for p in event.recipients if reading.head(p) not in left)
    return replace(event, actors=actors, recipients=recipients or tuple(reading.parties.other(saved, acting=False)))


def _left(tree: Tree, word: int) -> set[int]:
    """The words for where people are brought away from."""
    return joined(tree, (c for mark in ("from", "of", "out") for c in tree.oblique(word, mark) if _away(tree, c)))


def _away(tree: Tree, noun: int) -> bool:
    return bool({"from", "out"} & set(tree.marks(noun))) or tree.words[tree.left(noun)] == "out"


def taken_out(reading: Reading, event: EventMention) -> bool:
    """Whether people are brought to safety, which is worth recording though nobody says by whom: "diplomats were evacuated"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    rescued = tree.pos[token] == "VERB" and tree.lemma(token) in _RESCUING and tree.passive(token)
    return event.type == "AID" and rescued and bool(event.recipients)
