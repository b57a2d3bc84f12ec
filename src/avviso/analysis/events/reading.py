"""Reading: what every step of event coding needs of one document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from avviso.analysis.annotations import Actors, EventMention, Party
from avviso.analysis.events.parties import Parties
from avviso.analysis.events.setting import Setting
from avviso.analysis.events.speech import Speech
from avviso.analysis.events.stakes import Stakes
from avviso.analysis.tree import Tree
from avviso.reference.plover import Frame
from avviso.text.document import Document

# A frame that asks for nothing, for words that no frame of the codebook fits.
PLAIN = Frame("V", None, None, False, (), (), False, "REQUEST", None, None, ())
_NEAR = frozenset({"near", "outside", "around", "off"})
CLOSING = frozenset({"seal", "close", "cordon", "block", "fence", "wall"})
"""Verbs of closing, which "off" makes about the whole of a place."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One document, its tree, actors, statements, settings and factuality by token."""

    document: Document
    tree: Tree
    actors: Actors
    parties: Parties
    stakes: Stakes
    setting: Setting
    speech: Speech
    factuality: dict[int, float]

    def head(self, party: Party) -> int:
        """The token of a party's words that hangs on something outside them."""
        return self.tree.top(*self.document.tokens(party.span))


def without(
    reading: Reading, event: EventMention, heads: Iterable[int], *, actors: bool = True, recipients: bool = True
) -> EventMention:
    """The event without the parties whose words are headed by some tokens."""
    out = set(heads)

    def kept(side: tuple[Party, ...]) -> tuple[Party, ...]:
        return tuple(p for p in side if reading.head(p) not in out)

    if not out:
        return event
    return replace(
        event,
        actors=kept(event.actors) if actors else event.actors,
        recipients=kept(event.recipients) if recipients else event.recipients,
    )


def joined(tree: Tree, heads: Iterable[int | None]) -> set[int]:
    """Some tokens and all that are joined to them."""
    return {each for head in heads if head is not None for each in tree.conjuncts(head)}


def only_near(reading: Reading, party: Party) -> bool:
    """Whether the words for a party tell but near what it was: "shot near the embassy", not "sealed off the embassy"."""
    tree, before = reading.tree, reading.document.tokens(party.span)[0] - 1
    if before < 0 or tree.words[before] not in _NEAR:
        return False
    particle = tree.rel[before] == "compound:prt" or (
        tree.words[before] == "off" and tree.lemmas[before - 1] in CLOSING
    )
    return not particle
