"""Who "the two countries" or "the two leaders" are: the only two of their kind that a report names side by side before.

States count from the beginning of the report, people only where they are named a few sentences before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from avviso.analysis.annotations import Actors
from avviso.text.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Token

_LANDS = frozenset({"state", "place"})
_TWO = re.compile(
    r"(?:both(?: of)?(?: the| its)?|(?:the|its) two)(?: (?:warring|rival|neighbouring|neighboring|nuclear-armed))?"
    r" (?:countries|nations|states|governments|neighbours|neighbors|capitals|rivals)",
    re.IGNORECASE,
)


def means_two_states(words: str) -> bool:
    """Whether words mean two states at once: "both countries", "the two neighbours"."""
    return _TWO.fullmatch(" ".join(words.split())) is not None


_PERSONS = re.compile(
    r"(?:both(?: of)?(?: the)?|the two) (?:men|women|leaders|(?:vice |deputy )?presidents|(?:\w+ )?ministers|premiers|chancellors|kings|generals"
    r"|commanders|diplomats|envoys|secretaries|politicians|statesmen)|the (?:pair|duo)",
    re.IGNORECASE,
)
_BARE = re.compile(r"both(?: of them)?|the two(?: of them)?", re.IGNORECASE)
_MEETING = frozenset({"meet", "host", "receive", "telephone", "phone", "greet", "welcome", "call", "visit"})
_NEAR = 3
"""Sentences back that two people may stand whom "the two leaders" means."""


def kinds(words: str) -> frozenset[str]:
    """Which of "state" and "person" words mean two of at once: "both countries", "the two leaders", either "the two"; none for other words, "both
    sides" among them, which may be those of a fight that the two named before only speak of.
    """
    plain = " ".join(words.split())
    if _BARE.fullmatch(plain):
        return frozenset({"state", "person"})
    return frozenset(kind for kind, known in (("state", _TWO), ("person", _PERSONS)) if known.fullmatch(plain))


def two_people(document: Document, named: Sequence[tuple[int, frozenset[int]]], token: int) -> tuple[int, int] | None:
    """The entities of the two people who alone are named side by side a few sentences before a token; None where others are too."""
    starts = [sentence.start for sentence in document.sentences if sentence.start <= token]
    least = starts[-_NEAR - 1 :][0] if starts else 0
    return two_states([pair for pair in named if pair[0] >= least], token)


def people_side_by_side(document: Document, actors: Actors) -> list[tuple[int, frozenset[int]]]:
    """Where two people and no third are joined, by "and" or by a meeting ("Holm and Hill", "Holm met Hill"), and their entities."""
    found = []
    for mention in actors.mentions:
        if mention.type != "person" or mention.entity is None:
            continue
        head = document.doc[mention.head]
        joined = [c for c in head.children if c.dep_ == "conj"]
        if head.dep_.startswith("nsubj") and not joined:
            joined = [
                c for verb in _meetings(head.head) for c in verb.children if c.dep_ in ("obj", "obl") and c.i > head.i
            ]
            met = [actors.mention_at(c.i) for c in joined]
            joined = [c for c, m in zip(joined, met, strict=True) if m is not None and m.type == "person"]
        named = {m.start for m in map(actors.mention_at, (c.i for c in joined)) if m is not None}
        # "And her counterpart | Ivan Petrov": a title before his name.
        joined = [c for c in joined if c.i + 1 not in named]
        if head.dep_ == "conj" or len(joined) != 1 or any(c.dep_ == "conj" for c in joined[0].children):
            continue
        other = actors.mention_at(joined[0].i)
        if other is not None and other.entity is not None and other.type == "person":
            found.append((mention.head, frozenset({mention.entity, other.entity})))
    return [pair for pair in found if len(pair[1]) == 2]


def _meetings(verb: Token) -> list[Token]:
    """A verb, or one beside it with the same subject, that tells of a meeting: "met Hill", "spoke after meeting Hill"."""
    beside = (c for c in verb.children if c.dep_ == "advcl" and c.tag_ == "VBG")
    return [each for each in (verb, *beside) if each.lemma_ in _MEETING]


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
