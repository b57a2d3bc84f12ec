"""What the analysis may ask about given words of a document, whoever answers: the language model does, a test's stand-in can."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from spacy.tokens import Doc

Range = tuple[int, int]
"""First token and end."""
Statement = tuple[Range | None, Range | None, Sequence[Range]]
"""Source and cue (None where there is none), pieces of the content."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the sentence tells of the event that a word names: how likely each PLOVER root and NONE, how likely each status if it names one, and the
    words for those who do it and those to whom it is done, with their probability; `parts` has for each token that was read how likely it is a word
    for the one and for the other."""

    roots: Mapping[str, float]
    fates: Mapping[str, float]
    actors: tuple[tuple[Range, float], ...]
    recipients: tuple[tuple[Range, float], ...]
    parts: Mapping[int, tuple[float, float]] = field(default_factory=dict)


class Judge(Protocol):
    """Answers with probabilities; it never changes the document."""

    def relations(self, doc: Doc, pairs: Sequence[tuple[Range, Range]]) -> Sequence[Mapping[str, float]]:
        """For each pair of source and target in one sentence: the probability of each PLOVER root (CONCEDE and RETREAT are YIELD) and of NONE."""

    def acts(self, doc: Doc, statements: Sequence[Statement]) -> Sequence[Mapping[str, float]]:
        """For each statement the probability of each act; empty where nothing is known."""

    def references(self, doc: Doc, word: Range, candidates: Sequence[Range]) -> Sequence[float]:
        """How well each candidate fits as what `word` stands for: log odds against its standing for none of them, 0 where nothing is known."""

    def naming(self, doc: Doc, tokens: Iterable[int]) -> Sequence[float]:
        """How likely each word names an event, whatever it is; 0 where nothing is known."""

    def told(self, doc: Doc, tokens: Sequence[int]) -> Sequence[Told | None]:
        """What is told of the event that each of the words would name; None where nothing is known."""
