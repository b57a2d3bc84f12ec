"""What the language model says of a document beyond spaCy's own attributes.

Every index counts tokens of the spaCy `Doc` (white-space tokens included), ends exclusive. The values hang on the Doc as
`doc._.predicates`, `doc._.attributions`, `doc._.names`; names in one merged set are also `doc.ents`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a predicate: PropBank role (ARG0 .. ARG5, ARGM-TMP ...), head token, and the head's subtree."""

    role: str
    head: int
    start: int
    end: int
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word that tells of an event or state, its arguments, and how certain the text is that it happened.

    `factuality` runs from about -3 (did not happen) to 3 (happened), as in UDS-IH2 (Rudinger et al. 2018).
    """

    token: int
    arguments: tuple[Argument, ...]
    factuality: float
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content of one attribution (PolNeAR's scheme), as token ranges (start, end).

    `score` is the probability of the cue, `parts` the least of those of source and contents; without a cue both are the latter.
    """

    cue: tuple[int, int] | None
    source: tuple[int, int] | None
    contents: tuple[tuple[int, int], ...]
    score: float = 1.0
    parts: float = 1.0


@dataclass(frozen=True, slots=True)
class Name:
    """A name as one label set draws it: token range, label, probability."""

    start: int
    end: int
    label: str
    score: float = 1.0
