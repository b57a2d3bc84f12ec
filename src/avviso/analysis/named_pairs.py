"""Which two states "the two countries" are: the only two that a report names side by side before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from avviso.analysis.annotations import Actors
from avviso.text.document import Document

_LANDS = frozenset({"state", "place"})
_TWO = re.compile(
    r"(?:both(?: of)?(?: the| its)?|(?:the|its) two)(?: (?:warring|rival|neighbouring|neighboring|nuclear-armed))?"
    r" (?:countries|nations|states|governments|neighbours|neighbors|capitals|rivals)",
    re.IGNORECASE,
)


def means_two_states(words: str) -> bool:
    """Whether words mean two states at once: "both countries", "the two neighbours"."""
    return _TWO.fullmatch(" ".join(words.split())) is not None


def two_states(named: Sequence[tuple[int, frozenset[int]]], token: int) -> tuple[int, int] | None:
    """The entities of the two states that alone are named side by side before a token; None where others are too."""
    pairs = {pair for at, pair in named if at < token}
    if len(pairs) != 1:
        return None
    first, second = sorted(next(iter(pairs)))
    return first, second


def side_by_side(document: Document, actors: Actors) -> list[tuple[int, frozenset[int]]]:
    """Where two states and no third are joined by "and" ("Norland and Sudmark"), and their entities."""
    found = []
    for mention in actors.mentions:
        if mention.form != "name" or mention.type not in _LANDS:
            continue
        head = document.doc[mention.head]
        joined = [c for c in head.children if c.dep_ == "conj"]
        if head.dep_ == "conj" or len(joined) != 1 or any(c.dep_ == "conj" for c in joined[0].children):
            continue
        other = actors.mention_at(joined[0].i)
        linked = any(c.dep_ == "cc" and c.lower_ == "and" for c in joined[0].children)
        named = [m.entity for m in (mention, other) if linked and m is not None and m.form == "name"]
        both = frozenset(e for e in named if e is not None and actors.entities[e].type == "state")
        if len(both) == 2:
            found.append((mention.head, both))
    return found
