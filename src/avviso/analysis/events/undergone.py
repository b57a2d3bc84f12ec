"""Who undergoes a deed does not do it: "the council, which has been refused access"; nor is asked for it who would but have it done to him."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import EventMention
from avviso.analysis.events.parties import distinct
from avviso.analysis.events.reading import Reading, joined, without
from avviso.analysis.tree import Tree
from avviso.reference.political_words import words

# In others the subject of a passive may well do it: "are agreed", "are deployed to relieve", "was angered by"; and so is who "is opposed".
_DONE_TO = frozenset({"REJECT", "THREATEN", "SANCTION", "COERCE", "ASSAULT", "REQUEST"})
_NAMED_AFTER_SUFFERER = words("nouns named after who suffers")
_OF_ONESELF = frozenset({"oppose"})


def settled(reading: Reading, event: EventMention) -> EventMention:
    """The event with those to whom it is done on their side."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if tree.pos[token] == "NOUN":
        return _of_owner(reading, event, token)
    if tree.pos[token] != "VERB":
        return event
    if event.type == "REQUEST":
        event = without(reading, event, joined(tree, _had_done(tree, token)), actors=False)
    if event.type not in _DONE_TO or tree.lemmas[token] in _OF_ONESELF or not tree.passive(token):
        return event
    return _undergone(reading, event, joined(tree, [tree.undergoer(token), tree.surface_subject(token)]))


def _undergone(reading: Reading, event: EventMention, heads: set[int]) -> EventMention:
    """The event with the actors at some words among those to whom it is done."""
    hit = tuple(party for party in event.actors if reading.head(party) in heads)
    kept = tuple(party for party in event.actors if party not in hit)
    return replace(event, actors=kept, recipients=tuple(distinct([*event.recipients, *hit]))) if hit else event


def _of_owner(reading: Reading, event: EventMention, noun: int) -> EventMention:
    """The extradition of whom it is somebody's, where nobody else is named whom it is of: "his extradition", not "X's extradition of Holm"."""
    tree = reading.tree
    if event.type != "COOPERATE" or tree.lemmas[noun] not in _NAMED_AFTER_SUFFERER or tree.oblique(noun, "of"):
        return event
    return _undergone(reading, event, joined(tree, [c for c in tree.modifiers(noun) if tree.rel[c] == "nmod:poss"]))


def _had_done(tree: Tree, verb: int) -> list[int]:
    """To whom something is to be done that somebody asks for: "asked that inspectors be allowed in", but not "asked X to be allowed in"."""
    clauses = [c for c in tree.kids(verb, "ccomp") if tree.passive(c) and "to" not in tree.marks(c)]
    return [subject for c in clauses for subject in tree.kids(c, "nsubj")]
