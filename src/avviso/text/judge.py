"""What the analysis may ask about given words of a document, whoever answers: the language model does, a test's stand-in can."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from spacy.tokens import Doc

Range = tuple[int, int]
"""First token and end."""
Statement = tuple[Range | None, Range | None, Sequence[Range]]
"""Source and cue (None where there is none), pieces of the content."""


class Judge(Protocol):
    """Answers with probabilities; it never changes the document."""

    def relations(self, doc: Doc, pairs: Sequence[tuple[Range, Range]]) -> Sequence[Mapping[str, float]]:
        """For each pair of source and target in one sentence: the probability of each PLOVER root (CONCEDE and RETREAT are YIELD) and of NONE."""

    def acts(self, doc: Doc, statements: Sequence[Statement]) -> Sequence[Mapping[str, float]]:
        """For each statement the probability of each act; empty where nothing is known."""

    def references(self, doc: Doc, word: Range, candidates: Sequence[Range]) -> Sequence[float]:
        """How well each candidate fits as what `word` stands for: log odds against its standing for none of them, 0 where nothing is known."""

    def deed(self, doc: Doc, token: int) -> Mapping[str, float]:
        """How likely a word names an event of each PLOVER root; empty where nothing is known."""

    def fate(self, doc: Doc, token: int) -> Mapping[str, float]:
        """How likely the event that a word names has each status; empty where nothing is known."""
