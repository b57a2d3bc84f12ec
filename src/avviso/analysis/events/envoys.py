"""What states do with envoys: declared unwelcome or told to leave, they are expelled; called home, withdrawn; summoned, they hear a complaint.

Where the verb is passive and nobody is named with "by", the words around it tell who does it: an envoy is expelled by the state from which he is, and
is recalled from it by his own.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import replace

from avviso.analysis.annotations import EventMention
from avviso.analysis.events.reading import Reading
from avviso.analysis.events.status import clause_status
from avviso.analysis.tree import Tree

_DECLARING = frozenset({"declare", "name", "pronounce", "brand", "deem", "designate"})
_OUT = frozenset({"order", "tell", "throw", "kick", "boot"})
_TELLING = frozenset({"order", "tell", "give", "instruct", "ask"})
_GOING = frozenset({"leave", "depart"})
_EXPELLING = frozenset({"expel", "banish", "throw_out", "kick_out", "boot_out"})
_RECALLING = frozenset({"recall", "withdraw", "pull_out"})
_CALLING = frozenset({"summon", "call", "bring", "order"})
_SUMMONING = frozenset({"summon", "call_in"})
_OUT_OF = ("from", "of", "out")
_LANDS = frozenset({"state", "place", "organisation"})
_HOME = frozenset({"home", "back", "consultation"})
_HEARINGS = frozenset({"testify", "committee", "congress", "court", "hearing", "panel", "inquiry", "talk", "meeting"})
_MINISTRIES = frozenset({"ministry", "office", "department", "secretariat"})
_ENVOYS = frozenset({"ambassador", "envoy", "diplomat", "attache", "attaché", "consul", "chargé", "charge"})
_KINDS = frozenset({"SANCTION", "COERCE", "RETREAT", "REQUEST", "ACCUSE", "CONSULT", "REJECT", "THREATEN"})


def settled(reading: Reading, event: EventMention) -> EventMention:
    """The event as what its words say of an envoy."""
    tree, token = reading.tree, reading.tree.top(*reading.document.tokens(event.trigger))
    if event.type not in _KINDS or tree.pos[token] != "VERB":
        return event
    if not event.actors and tree.passive(token) and tree.doer(token) is None and _summoned(tree, token):
        return _complaint(reading, event, token)
    if recalled(tree, token):
        return _recalled(reading, event, token)
    if _sent_away(tree, token):
        return _expelled(reading, event, token, [c for mark in _OUT_OF for c in tree.oblique(token, mark)])
    order = told_to_go(tree, token)
    if order is not None and tree.passive(order):
        held = tree.undergoer(token)
        return _expelled(reading, event, order, [] if held is None else [held])
    if order is not None and event.type == "RETREAT":
        return replace(event, actors=(), recipients=())  # the order tells of it
    if (event.type, event.mode) != ("SANCTION", "expel") and (_unwelcome(tree, token) or _ordered_out(tree, token)):
        return _expelled(reading, event, token, [])
    return event


def by_nobody(tree: Tree, verb: int) -> bool:
    """Whether a verb tells of what is done to an envoy though nobody is named who does it: "the consul was summoned"."""
    if not tree.passive(verb) or tree.doer(verb) is not None:
        return False
    return _summoned(tree, verb) or recalled(tree, verb) or _sent_away(tree, verb)


def outright(reading: Reading, event: EventMention) -> bool:
    """Whether the phrase alone makes it an event."""
    tree, token = reading.tree, reading.tree.top(*reading.document.tokens(event.trigger))
    if tree.pos[token] != "VERB" or not (event.recipients or event.actors):
        return False
    if event.type == "ACCUSE":
        return _summoned(tree, token) and bool(event.recipients)
    found = _unwelcome(tree, token) or told_to_go(tree, token) is not None
    return event.type == "SANCTION" and (found or recalled(tree, token) or _sent_away(tree, token))


def done(reading: Reading, event: EventMention) -> EventMention:
    """The expulsion of an envoy who has been told to leave as done by that, whether he has left or not."""
    order = told_to_go(reading.tree, reading.document.tokens(event.trigger)[0])
    if event.type != "SANCTION" or order is None or event.status not in ("planned", "hypothetical"):
        return event
    return replace(event, status=clause_status(reading.tree, order), content_status=None)


def told_to_go(tree: Tree, verb: int) -> int | None:
    """The verb by which another's envoy is told to do what a verb of leaving says: "was ordered to leave Norland", "gave the consul 72 hours to leave"."""
    if tree.lemmas[verb] not in _GOING or "to" not in tree.marks(verb):
        return None
    order = next((word for word in tree.above(verb)[:2] if tree.pos[word] == "VERB"), None)
    if order is None or tree.lemmas[order] not in _TELLING:
        return None
    whom = [tree.surface_subject(order)] if tree.passive(order) else list(tree.kids(order, "obj", "iobj"))
    foreign = (noun for noun in whom if noun is not None and _is_envoy(tree, noun) and not _own(tree, noun))
    return order if next(foreign, None) is not None else None


def _sent_away(tree: Tree, verb: int) -> bool:
    """Whether an envoy is expelled and nobody is named with "by"."""
    away = tree.lemma(verb) in _EXPELLING and tree.passive(verb) and tree.doer(verb) is None
    return away and _envoy(tree, verb) is not None


def recalled(tree: Tree, verb: int) -> bool:
    """Whether an envoy is called home: "was recalled", "summoned its ambassador home"."""
    if _envoy(tree, verb) is None:
        return False
    home = any(tree.lemmas[c] in _HOME for c in tree.kids(verb, "advmod", "obl", "xcomp") if c > verb)
    passive = tree.passive(verb) and tree.doer(verb) is None and tree.lemma(verb) in _RECALLING
    return passive or (home and tree.lemmas[verb] in _CALLING)


def _own(tree: Tree, noun: int) -> bool:
    whose = tree.kid(noun, "nmod:poss")
    return whose is not None and tree.pos[whose] == "PRON"


def _is_envoy(tree: Tree, noun: int) -> bool:
    """Whether a noun, or what stands before a name, is an envoy: "the two diplomats", "Ambassador Lena Frisk"."""
    own = (noun, *tree.kids(noun, "nmod", "compound", "appos"))
    return any(tree.lemmas[t].lower() in _ENVOYS for t in own if t <= noun)


def _envoy(tree: Tree, verb: int) -> int | None:
    held = tree.undergoer(verb)
    return held if held is not None and any(_is_envoy(tree, each) for each in tree.conjuncts(held)) else None


def _summoned(tree: Tree, verb: int) -> bool:
    """Whether an envoy of another state is called in, not home and to no hearing."""
    called_in = tree.lemmas[verb] == "call" and tree.words[verb + 1 : verb + 2] == ["in"]
    held = _envoy(tree, verb) if called_in or tree.lemma(verb) in _SUMMONING else None
    if held is None or _own(tree, held):
        return False
    return not {tree.lemmas[t] for t in range(verb, tree.right(verb) + 1)} & (_HOME | _HEARINGS)


def _complaint(reading: Reading, event: EventMention, verb: int) -> EventMention:
    """The summons as a complaint to the envoy, of the ministry to which he is summoned, as nobody else is named."""
    tree, held = reading.tree, _envoy(reading.tree, verb)
    whom = () if held is None else tuple(reading.parties.everyone_at(tree.conjuncts(held), acting=False))
    to = [c for c in tree.oblique(verb, "to") if tree.lemmas[c].lower() in _MINISTRIES]
    whom = whom or tuple(party for party in event.recipients if reading.head(party) not in to)
    actors = tuple(reading.parties.everyone_at(to, acting=True))
    return replace(event, type="ACCUSE", mode="disapprove", cameo="114", actors=actors, recipients=whom)


def _expelled(reading: Reading, event: EventMention, verb: int, left: Iterable[int]) -> EventMention:
    """The envoys who are sent away as expelled, by the state that they have to leave where nobody else is named."""
    held = reading.tree.surface_subject(verb) if reading.tree.passive(verb) else reading.tree.undergoer(verb)
    whom = [] if held is None else reading.parties.everyone_at([held], acting=False)
    own = {party.entity for party in whom}
    states = [
        p for p in reading.parties.everyone_at(left, acting=False) if reading.actors.entities[p.entity].type in _LANDS
    ]
    actors = tuple(party for party in event.actors if party.entity not in own) or tuple(states)
    recipients = tuple(whom) or event.recipients
    return replace(event, type="SANCTION", mode="expel", cameo="166", actors=actors, recipients=recipients)


def _recalled(reading: Reading, event: EventMention, verb: int) -> EventMention:
    """The envoys who are called home as withdrawn by their own state, from the land where they are."""
    tree, held = reading.tree, _envoy(reading.tree, verb)
    posted = [] if held is None else [c for mark in ("to", "in") for c in tree.oblique(held, mark)]
    lands = reading.parties.everyone_at([*tree.oblique(verb, "from"), *posted], acting=False)
    meant = {party.entity for party in lands}
    owners = [] if held is None else reading.parties.everyone_at(tree.modifiers(held), acting=True)
    by = tuple(p for p in owners if reading.actors.entities[p.entity].type in _LANDS and p.entity not in meant)
    by = by if tree.passive(verb) else tuple(p for p in event.actors if p.entity not in meant)
    return replace(event, type="SANCTION", mode="withdraw", cameo="161", actors=by, recipients=tuple(lands))


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
    return tree.lemmas[verb] in _OUT and out and held is not None and tree.lemmas[held] in _ENVOYS
