"""People kept from going where they would, and places closed to them: "stopped deputies from entering", "sealed off parliament", "ordered them held".

A restriction (CAMEO 191), whatever else the verb may tell of: that something was stopped or refused.
"""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import EventMention
from avviso.analysis.events.reading import CLOSING, Reading
from avviso.analysis.tree import Tree
from avviso.reference.cues import NOT
from avviso.reference.plover import word_class

_KEEPING = frozenset({"stop", "prevent", "keep", "block", "bar", "hinder", "ban", "restrain", "prohibit"})
_GOING = frozenset(
    """enter leave reach cross travel return attend board approach pass fly land sail dock go get come move march gather assemble meet vote speak
    visit exit flee protest demonstrate rally accompany""".split()
)
_ORDERING = frozenset({"order", "tell", "instruct", "command"})
_HOLDING = frozenset({"hold", "detain", "jail", "arrest", "imprison", "remand", "confine"})
_EDGES = frozenset({"border", "airspace", "frontier"})
_CROSSINGS = frozenset({"crossing", "checkpoint"})
_PLACES = word_class("closable")
_OTHERS = frozenset({"COERCE", "REJECT", "SANCTION", "REQUEST", "RETREAT", "CONCEDE", "MOBILIZE", "ASSAULT"})
_PEOPLE = frozenset({"person", "group", "organisation"})


def settled(reading: Reading, event: EventMention) -> EventMention:
    """The event as the restriction that its words name; what a crowd does so stays its protest."""
    tree, verb = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type not in _OTHERS or tree.pos[verb] != "VERB":
        return event
    kept, closed = _kept_away(reading, verb), sealed(tree, verb)
    if kept is None and closed is None:
        return replace(event, type="COERCE", mode="arrest", cameo="173") if ordered_held(tree, verb) else event
    if event.type != "COERCE" or event.mode is None:
        event = replace(event, type="COERCE", mode="restrict", cameo="191")
    own = {party.entity for party in event.actors}
    held = kept if closed is None else closed
    whom = () if held is None else reading.parties.all_at(held, acting=False)
    return replace(event, recipients=event.recipients or tuple(p for p in whom if p.entity not in own))


def outright(reading: Reading, event: EventMention) -> bool:
    """Whether the phrase alone makes it an event, where somebody is said to do it or to be kept."""
    tree, verb = reading.tree, reading.document.tokens(event.trigger)[0]
    if event.type != "COERCE" or tree.pos[verb] != "VERB":
        return False
    if ordered_held(tree, verb) or _kept_away(reading, verb) is not None:
        return bool(event.recipients)
    return bool(event.actors) and sealed(tree, verb) is not None


def keeps_from(tree: Tree, verb: int) -> bool:
    """Whether a verb is followed by what somebody is kept from: "stopped them from leaving", no end of anything."""
    return tree.lemmas[verb] in _KEEPING and bool(_hindered(tree, verb))


def _hindered(tree: Tree, verb: int) -> list[int]:
    """What somebody is kept from doing, wherever a tree hangs it."""
    held = tree.undergoer(verb)
    below = [*tree.kids(verb, "advcl", "xcomp", "ccomp", "obl")]
    below += [] if held is None else tree.kids(held, "acl", "advcl")
    return [c for c in below if c > verb and "from" in tree.marks(c) and tree.tags[c] == "VBG"]


def _kept_away(reading: Reading, verb: int) -> int | None:
    """Whom a verb keeps from going somewhere or from coming together, by the head of his words."""
    tree, held = reading.tree, reading.tree.undergoer(verb)
    if held is None:
        return None
    hindered = tree.lemmas[verb] in _KEEPING and any(tree.lemmas[c] in _GOING for c in _hindered(tree, verb))
    if not (hindered or _told_to_stay(tree, verb)):
        return None
    found = (reading.actors.entities[p.entity].type for p in reading.parties.all_at(held, acting=False))
    return held if any(kind in _PEOPLE for kind in found) else None


def _told_to_stay(tree: Tree, verb: int) -> bool:
    """Whether somebody is ordered "not to leave"."""
    below = tree.kids(verb, "xcomp", "ccomp", "advcl") if tree.lemmas[verb] in _ORDERING else ()
    return any(
        tree.lemmas[c] in ("leave", "travel") and any(tree.words[n] in NOT for n in tree.kids(c, "advmod"))
        for c in below
    )


def ordered_held(tree: Tree, verb: int) -> bool:
    """Whether it is somebody's imprisonment that is ordered: "ordered him to be held in custody", "ordered her held for a month"."""
    below = tree.kids(verb, "xcomp", "ccomp") if tree.lemmas[verb] in _ORDERING and not tree.passive(verb) else ()
    return any(tree.lemmas[c] in _HOLDING and tree.tags[c] == "VBN" for c in below)


def sealed(tree: Tree, verb: int) -> int | None:
    """The place that is closed to people, by its head: "sealed off parliament", "closed off the square"; no scene of a crime, no street."""
    off = verb + 1
    if tree.pos[verb] != "VERB" or tree.lemmas[verb] not in CLOSING or tree.words[off : off + 1] != ["off"]:
        return None
    held = tree.undergoer(verb)
    if held is None:  # a tree's "off the palace"
        held = next((c for c in tree.kids(verb, "obl") if tree.left(c) in (off, off + 1)), None)
    return held if held is not None and {tree.lemmas[t] for t in _named(tree, held)} & _PLACES else None


def _named(tree: Tree, noun: int) -> list[int]:
    """A noun, and the building or ground that it is: "the parliament building", "the town of X"."""
    return [*tree.conjuncts(noun), *tree.kids(noun, "compound")]


def is_border(tree: Tree, noun: int) -> bool:
    """Whether a noun is the edge of a land or a way across it: "the frontier", "two border crossings"."""
    of_border = any(tree.lemmas[c] in _EDGES for c in tree.kids(noun, "compound"))
    return tree.lemmas[noun] in _EDGES or (of_border and tree.lemmas[noun] in _CROSSINGS | {"post", "point"})


def is_way(tree: Tree, noun: int) -> bool:
    """Whether a noun is a border, or a way across one by its name: "the frontier", "the Rafah crossing"."""
    named = any(tree.pos[c] == "PROPN" for c in tree.kids(noun, "compound"))
    return is_border(tree, noun) or (tree.lemmas[noun] in _CROSSINGS and named)
