"""On whom a deed is laid, and in whose hands it is not: "blamed the violence on agitators", "Norland closes border after attack"."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import EventMention, Party
from avviso.analysis.events.reading import Reading, joined, without
from avviso.analysis.events.speech import at_fault
from avviso.reference.plover import VIOLENT
from avviso.reference.political_words import words

_BLAMING = frozenset({"blame", "pin", "lay"})
# Verbs by which somebody says whose deed it was, with what stands before whoever is named.
_LAYING = dict.fromkeys(_BLAMING, ("on", "upon")) | dict.fromkeys(
    ("link", "tie", "trace", "attribute", "ascribe", "connect"), ("to", "with")
)
_AFTERMATH = frozenset({"after", "following", "amid", "over", "since", "despite"})
# Both sides have their part in these, and make peace after them.
_FIGHTS = words("wars") | words("long fights") | {"clash", "skirmish", "violence", "firefight", "gunfight"}
# Whoever does these after a fight may well have been in it.
_IN_FLIGHT = frozenset(
    {"flee", "escape", "surrender", "return", "retreat", "withdraw", "leave", "pull_out", "pull_back"}
)


def settled(reading: Reading, event: EventMention) -> EventMention:
    """The event with those blamed as those who did it, and without whoever only acts in its wake."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type == "ACCUSE" and tree.pos[token] == "VERB" and tree.lemmas[token] in _BLAMING and not event.recipients:
        own = {party.entity for party in event.actors}
        return replace(event, recipients=tuple(p for p in _blamed(reading, token) if p.entity not in own))
    bare = tree.tags[token] in ("VBG", "NN") and tree.kid(token, "obj", "obl") is None  # a tree's "after kidnapping"
    if event.type not in VIOLENT or not (bare or tree.pos[token] == "NOUN"):
        return event
    laid = _laid_to(reading, event, token)
    return laid if tree.heads[token] < 0 else _in_its_wake(reading, laid, token)


def alleged(reading: Reading, event: EventMention) -> EventMention:
    """The deed that is blamed on somebody as what he is only said to have done."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    verb = tree.heads[token]
    blamed = event.type in VIOLENT and event.actors and event.status == "actual" and verb >= 0
    if not blamed or tree.lemmas[verb] not in _LAYING or tree.undergoer(verb) != token:
        return event
    on = {party.entity for party in _blamed(reading, verb)}
    only = {party.entity for party in event.actors} <= on
    return replace(event, status="alleged", content_status="actual") if only else event


def outright(reading: Reading, event: EventMention) -> bool:
    """Whether somebody is said in so many words to be behind a deed of violence, whatever a model makes of it."""
    noun = reading.document.tokens(event.trigger)[0]
    if event.type not in VIOLENT or reading.tree.pos[noun] != "NOUN":
        return False
    laid = {party.entity for party in _at_fault(reading, noun)}
    return bool(laid) and {party.entity for party in event.actors} <= laid


def _laid_to(reading: Reading, event: EventMention, noun: int) -> EventMention:
    """The deed as done by those on whom it is laid, not to them, and not by whoever lays it on them."""
    tree, verb = reading.tree, reading.tree.heads[noun]
    if verb >= 0 and tree.lemmas[verb] in _LAYING and tree.undergoer(verb) == noun:
        laid, doer = _blamed(reading, verb), tree.doer(verb)
        by = joined(tree, [doer]) if laid else set()
    else:
        laid, by = _at_fault(reading, noun), set()
    entities = {party.entity for party in laid}
    recipients = tuple(p for p in event.recipients if p.entity not in entities)
    actors = tuple(p for p in event.actors if reading.head(p) not in by)
    return replace(event, actors=actors or tuple(laid), recipients=recipients)


def _at_fault(reading: Reading, noun: int) -> list[Party]:
    """Who is said to be behind a deed or responsible for it."""
    tree, top = reading.tree, noun
    if "behind" not in tree.marks(noun):
        top = tree.heads[noun]
        if top < 0 or tree.lemmas[top] != "responsible" or "for" not in tree.marks(noun):
            return []
    subject = at_fault(tree, top)
    return [] if subject is None else reading.parties.all_at(subject, acting=True)


def _blamed(reading: Reading, verb: int) -> list[Party]:
    """On whom something is blamed, wherever a tree hangs him."""
    tree, held = reading.tree, reading.tree.undergoer(verb)
    marks = _LAYING[tree.lemmas[verb]]
    on = [c for word in (verb, held) if word is not None for mark in marks for c in tree.oblique(word, mark)]
    return reading.parties.everyone_at(on, acting=False)


def _in_its_wake(reading: Reading, event: EventMention, noun: int) -> EventMention:
    """The deed without whoever only does something after it: "Norland suspends talks after kidnapping"."""
    tree, verb = reading.tree, reading.tree.heads[noun]
    after = tree.dep[noun] in ("obl", "advcl") and _AFTERMATH & set(tree.marks(noun))
    if (
        not after
        or tree.lemmas[noun] in _FIGHTS
        or tree.pos[verb] != "VERB"
        or tree.passive(verb)
        or tree.lemma(verb) in _IN_FLIGHT
    ):
        return event
    if any(tree.rel[c] == "nmod:poss" for c in tree.children[noun]):
        return event  # "withdrew after its attack"
    return without(reading, event, joined(tree, [tree.doer(verb)]), recipients=False)
