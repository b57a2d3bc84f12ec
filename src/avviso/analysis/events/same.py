"""One party by what it is and by its name is one: "a second rebel group, the Justice Brigades"."""

from __future__ import annotations

from dataclasses import replace

from avviso.analysis.annotations import EventMention, Party
from avviso.analysis.events.reading import Reading
from avviso.reference.titles import OFFICES

_BODIES = frozenset(
    """group militia party faction organisation organization movement coalition alliance force bloc army front agency union company network gang
    cartel brigade unit commission""".split()
)


def once(reading: Reading, event: EventMention) -> EventMention:
    """The event with everybody once, by his name where this stands beside what he is."""
    return replace(event, actors=_named(reading, event.actors), recipients=_named(reading, event.recipients))


def _named(reading: Reading, side: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple(p for p in side if not any(_names(reading, name, p) for name in side))


def _names(reading: Reading, name: Party, party: Party) -> bool:
    """Whether a name stands right behind the words for a party, between commas, and goes on to no list."""
    tree, words = reading.tree, reading.tree.words
    first, last = reading.document.tokens(party.span)
    start, end = reading.document.tokens(name.span)
    start -= words[start - 1] == "the"
    if name == party or start != last + 1 or words[last] != ",":
        return False
    what, who = reading.head(party), reading.head(name)
    if tree.pos[who] != "PROPN" or tree.tags[what] not in ("NN", "NNP") or words[first] not in ("a", "an", "the"):
        return False
    known = reading.actors.entities
    person = known[name.entity].type == "person" and tree.lemmas[what] in OFFICES
    body = known[name.entity].type != "person" and tree.lemmas[what] in _BODIES and tree.pos[what] == "NOUN"
    after = words[end : end + 2]
    return (person or body) and "and" not in after and "or" not in after[:1]
