"""Whom an event concerns that only an event told before it names: who made "the accusation" that is rejected, who was behind "the attacks" that are
condemned, who were taken that are freed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from avviso.analysis.annotations import EventMention, Party
from avviso.analysis.events.aims import speaks_for
from avviso.analysis.events.occurrence import means, points
from avviso.analysis.events.parties import distinct
from avviso.analysis.events.reading import Reading

_TURNED_DOWN = {
    "ACCUSE": frozenset({"accusation", "allegation", "charge", "claim", "criticism", "complaint", "condemnation"}),
    "REQUEST": frozenset({"call", "demand", "request", "appeal", "plea", "proposal", "suggestion", "ultimatum"}),
    "AGREE": frozenset({"offer", "proposal", "promise"}),
    "THREATEN": frozenset({"threat", "warning", "ultimatum"}),
}
_ANY = frozenset(word for words in _TURNED_DOWN.values() for word in words)
_DENYING = frozenset({"deny", "refute", "rebut", "repudiate"})
_PRONOUNS = frozenset({"it", "this", "that", "them", "both"})
_TAKING = frozenset({"abduct", "arrest", "seize"})
_THIRD = {
    "it": frozenset({"state", "organisation"}),
    "him": frozenset({"person"}),
    "her": frozenset({"person"}),
}
_BACK = 2
"""How many sentences back an event is looked for."""


def settled(reading: Reading, events: Sequence[EventMention]) -> tuple[EventMention, ...]:
    """The events in order, each with whom the words that point back mean, where it named nobody itself."""
    found: list[EventMention] = []
    for event in events:
        for step in (_freed, _taken, _answered, _condemned, _addressed):
            event = step(reading, event, found)
        found.append(event)
    return tuple(found)


def _before(reading: Reading, event: EventMention, events: Sequence[EventMention], back: int) -> Iterator[EventMention]:
    """The events told in the same sentence or the `back` sentences before, the nearest first."""
    starts = [sentence.start for sentence in reading.document.sentences]
    token = reading.document.tokens(event.trigger)[0]
    here = sum(start <= token for start in starts)
    first = starts[max(0, here - 1 - back)] if starts else 0
    for other in sorted(events, key=lambda e: e.trigger.start, reverse=True):
        if reading.document.tokens(other.trigger)[0] >= first:
            yield other


def _answered(reading: Reading, event: EventMention, events: Sequence[EventMention]) -> EventMention:
    """The refusal with whoever it answers: "rejected the accusation", "a call rejected by Norland", "Norland denies it"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type != "REJECT" or event.recipients or len(event.actors) != 1 or tree.pos[token] != "VERB":
        return event
    held = tree.heads[token] if tree.dep[token] == "acl" else tree.undergoer(token)
    if held is None:
        return _linked(reading, event)
    aside = held < token and (tree.dep[token] == "acl" or not tree.passive(token))  # ", a charge they denied"
    word, pronoun = tree.lemmas[held], tree.words[held] in _PRONOUNS
    if pronoun:
        kinds = {"ACCUSE"} if tree.lemmas[token] in _DENYING else {"ACCUSE", "REQUEST"}
    elif word in _ANY and (aside or points(tree, held)):
        kinds = {kind for kind, names in _TURNED_DOWN.items() if word in names}
    else:
        return _linked(reading, event)
    for other in _before(reading, event, events, 0 if aside else 1 if pronoun else _BACK):
        if other.type not in kinds or other.status != "actual" or not other.actors:
            continue
        swapped = _turned(reading, event, other) if aside else event
        if aside or _concerns(reading, other, swapped.actors[0]):
            mine = {party.entity for party in swapped.actors}
            return replace(swapped, recipients=tuple(p for p in other.actors if p.entity not in mine))
        break
    return _linked(reading, event)


def _linked(reading: Reading, event: EventMention) -> EventMention:
    """The denial with whoever said what it is known to deny."""
    if event.reported_in is None:
        return event
    said = reading.speech.said
    denied = [a.quotation for a in said[event.reported_in].quotation.answers if a.relation == "denies"]
    speakers = [said[index].quotation.speaker for index in denied if index < len(said)]
    own = {party.entity for party in event.actors}
    return replace(event, recipients=tuple(distinct([p for p in speakers if p is not None and p.entity not in own])))


def _turned(reading: Reading, event: EventMention, other: EventMention) -> EventMention:
    """The denial by whoever was accused, where a pronoun was taken for the accuser: "X accused Y of looting, a charge they denied"."""
    actor = event.actors[0]
    pronoun = reading.tree.pos[reading.head(actor)] == "PRON"
    if not pronoun or len(other.recipients) != 1 or actor.entity not in {p.entity for p in other.actors}:
        return event
    return replace(event, actors=(replace(actor, entity=other.recipients[0].entity),))


def _concerns(reading: Reading, event: EventMention, party: Party) -> bool:
    """Whether an act of speech was aimed at somebody or at whom he speaks for."""
    actors = reading.actors
    if event.type != "ACCUSE":
        return party.entity not in {p.entity for p in event.actors}
    own = actors.entities[party.entity]
    for other in event.recipients:
        entity = actors.entities[other.entity]
        if entity.index == own.index or own.body == entity.index or entity.body == own.index:
            return True
        if own.country is not None and own.country == entity.country and "state" in (own.type, entity.type):
            return True
        if speaks_for(actors, party, other):
            return True
    return False


def _condemned(reading: Reading, event: EventMention, events: Sequence[EventMention]) -> EventMention:
    """The condemnation with whoever did what is condemned, where the sentences before say so: "condemned the attacks"."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    held = tree.undergoer(token) if tree.pos[token] == "VERB" else None
    if event.type != "ACCUSE" or event.recipients or held is None or tree.pos[held] != "NOUN":
        return event
    if not points(tree, held) or any(tree.kids(held, "nmod")):
        return event
    own = {party.entity for party in event.actors}
    apart = {tree.lemmas[c] for c in tree.kids(held, "compound")}  # "the market attack" is no other one
    for other in _before(reading, event, events, _BACK):
        told = reading.document.doc[reading.document.tokens(other.trigger)[0]].sent
        if other.status not in ("actual", "ongoing"):
            continue  # whose deed it is said to be may be denied
        if means(reading.document, tree, held, other) and apart <= set(tree.lemmas[told.start : told.end]):
            doers = [p for p in other.actors if p.entity not in own]
            return replace(event, recipients=tuple(distinct(doers))) if len(doers) == len(other.actors) else event
    return event


def _freed(reading: Reading, event: EventMention, events: Sequence[EventMention]) -> EventMention:
    """The release of those who were taken, where a pronoun was taken for their captors: "gunmen seized two nurses; they were freed on Monday"."""
    if event.type != "RETREAT" or event.mode != "release" or len(event.recipients) != 1:
        return event
    freed = event.recipients[0]
    if reading.tree.pos[reading.head(freed)] != "PRON":
        return event
    for other in _before(reading, event, events, 1):
        if other.mode not in _TAKING or not other.recipients:
            continue
        if freed.entity in {p.entity for p in other.recipients}:
            return event
        if freed.entity in {p.entity for p in other.actors} and len(other.recipients) == 1:
            return replace(event, recipients=(replace(freed, entity=other.recipients[0].entity),))
    return event


def _taken(reading: Reading, event: EventMention, events: Sequence[EventMention]) -> EventMention:
    """The abduction of those who are freed, where a pronoun was taken for their captors: "gunmen freed a nun a month after she was abducted"."""
    if event.mode != "abduct" or event.actors or len(event.recipients) != 1:
        return event
    taken = event.recipients[0]
    if reading.tree.pos[reading.head(taken)] != "PRON":
        return event
    for other in _before(reading, event, events, 0):
        if other.mode == "release" and other.recipients and taken.entity in {p.entity for p in other.actors}:
            return replace(event, recipients=(replace(taken, entity=other.recipients[0].entity),))
    return event


def _addressed(reading: Reading, event: EventMention, events: Sequence[EventMention]) -> EventMention:
    """The act of speech towards whom an "it", "him" or "her" means that nothing else says: who did what was told right before."""
    tree, token = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type not in ("ACCUSE", "REQUEST", "SUPPORT") or event.recipients or tree.pos[token] != "VERB":
        return event
    held = next(tree.kids(token, "obj", "iobj"), None)
    if held is None or tree.words[held] not in _THIRD or tree.passive(token) or reading.parties.at(held):
        return event
    own = {party.entity for party in event.actors}
    kinds = _THIRD[tree.words[held]]
    entities = reading.actors.entities
    for other in _before(reading, event, events, 1):
        doers = [p for p in other.actors if p.entity not in own and entities[p.entity].type in kinds]
        if len(other.actors) == 1 and doers:
            span = reading.document.span(held, held + 1)
            return replace(event, recipients=(replace(doers[0], span=span),))
        if other.actors and own.isdisjoint({p.entity for p in other.actors}):
            return event
    return event
