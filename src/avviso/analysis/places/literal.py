"""Whether a place name is meant as a place, or stands for a government, a people or a team ("Moscow denied")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from avviso.analysis.annotations import Actors
from avviso.reference import countries
from avviso.reference.gazetteer import Place
from avviso.text.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Token

_LOCATIVE = frozenset(
    {
        "in", "at", "from", "to", "across", "near", "inside", "outside", "into", "throughout", "over", "around",
        "within", "through", "towards",
        "toward", "via", "off", "along", "onto", "beyond", "outskirts", "amid", "beside", "above", "under", "past",
        "about",
    }
)  # fmt: skip
_ACTING = frozenset(
    {
        "by",
        "with",
        "against",
        "between",
        "among",
        "upon",
        "alongside",
        "versus",
        "despite",
        "without",
        "like",
        "than",
        "for",
    }
)
# What a state or city has as a place, not as an actor.
_GROUND = frozenset(
    {
        "territory", "soil", "land", "border", "borders", "frontier", "capital", "city", "cities", "town", "towns",
        "village", "villages", "coast",
        "shore", "shores", "east", "west", "north", "south", "region", "regions", "province", "provinces", "district",
        "airspace", "waters", "airport", "market", "hospital", "prison",
        "port", "ports", "centre", "center", "outskirts", "suburb", "suburbs", "street", "streets", "square", "area",
        "areas", "part", "parts", "state",
        "countryside", "desert", "mountains", "island", "islands", "valley", "river", "lake", "peninsula", "conflict",
        "war", "population",
    }
)  # fmt: skip
# What is held or happens in a town that stands before it ("the Geneva talks"); before a country's name it may be its own.
_HELD_IN = frozenset(
    {
        "summit", "conference", "talk", "meeting", "forum", "negotiation", "congress", "attack", "bombing", "shooting",
        "massacre", "siege", "protest", "riot", "clash", "fighting", "blast", "explosion", "offensive", "battle",
        "earthquake", "flood", "crisis", "underground", "stadium", "hotel", "hospital", "bureau", "office",
    }
)  # fmt: skip
# "On" whom something is laid or asked of: "called on X to leave", "blamed it on X".
_LAYING_ON = frozenset({"call", "count", "rely", "depend", "prevail", "blame", "pin"})
_WIDE = frozenset({"country", "region", "continent"})
_BEING = frozenset({"be", "lie", "border", "see", "experience", "remain", "become", "have", "witness", "face"})


def literal(document: Document, actors: Actors, start: int, end: int, place: Place | None) -> bool:
    """Whether the name in tokens `start` to `end` is meant as a place; true where nothing says otherwise."""
    doc = document.doc
    if not doc.has_annotation("DEP"):
        return True
    if place is not None and place.kind in _WIDE and _in_name(actors, start, end):
        return False  # "the Council for Peace in Europe" says nothing of where it acts
    head = _head(document, start, end)
    if not _can_act(actors, head, doc[start:end].text, place):
        return True
    case = _case(head)
    if case in _LOCATIVE:
        return True
    relation = head.dep_.split(":")[0]
    if head.dep_ in ("nsubj", "csubj", "nsubj:outer"):
        return head.head.lemma_.lower() in _BEING and head.head.pos_ != "VERB"
    if head.dep_ == "obl:agent" or case in _ACTING or (case == "on" and head.head.lemma_.lower() in _LAYING_ON):
        return False
    if head.dep_ == "nmod:poss":
        return head.head.lemma_.lower() in _GROUND
    if relation == "compound":
        noun = head.head.lemma_.lower()
        return noun in _GROUND or (noun in _HELD_IN and (place is None or place.kind != "country"))
    if relation == "conj" and head.head.i < head.i:  # a tree that runs in a circle leads nowhere
        return literal(document, actors, head.head.i, head.head.i + 1, place)
    return relation not in ("iobj", "nsubj", "vocative")


def _in_name(actors: Actors, start: int, end: int) -> bool:
    """Whether a name is but a part of the name of a body."""
    bodies = (m for m in actors.mentions if m.type == "organisation" and m.form == "name")
    return any(m.start <= start and end <= m.end and m.end - m.start > end - start for m in bodies)


def _can_act(actors: Actors, head: Token, text: str, place: Place | None) -> bool:
    """Whether the name can stand for an actor at all: a state, a seat of government, or what coreference took for an
    actor.
    """
    mention = actors.mention_at(head.i)
    if mention is not None and mention.type in ("state", "organisation", "group") and mention.entity is not None:
        return True
    if place is not None and place.kind == "country":
        return True
    return countries.of_seat(text) is not None


def _head(document: Document, start: int, end: int) -> Token:
    for token in document.doc[start:end]:
        if not start <= token.head.i < end or token.head.i == token.i:
            return token
    return document.doc[end - 1]


def _case(head: Token) -> str | None:
    """The preposition a name stands after, by the tree or, where that looks broken, by the word before."""
    for child in head.children:
        if child.dep_ == "case" and child.i < head.i:
            return str(child.lower_)
    return None
