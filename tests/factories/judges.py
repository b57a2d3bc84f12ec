"""Whom a test asks in the model's place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc

from avviso.text.document import Document
from avviso.text.judge import Range, Statement


@dataclass
class FakeJudge:
    """Answers by words: `roots` by (source, target), `said` for every statement, `stands_for` by candidate, `deeds` and `fates` by the word;
    notes what it was asked.
    """

    roots: Mapping[tuple[str, str], Mapping[str, float]] = field(default_factory=dict)
    said: Mapping[str, float] = field(default_factory=dict)
    stands_for: Mapping[str, float] = field(default_factory=dict)
    deeds: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    fates: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    asked: list[tuple[str, ...]] = field(default_factory=list)

    def relations(self, doc: Doc, pairs: Sequence[tuple[Range, Range]]) -> list[Mapping[str, float]]:
        words = [(doc[slice(*source)].text, doc[slice(*target)].text) for source, target in pairs]
        self.asked += words
        return [self.roots.get(pair, {"NONE": 1.0}) for pair in words]

    def acts(self, doc: Doc, statements: Sequence[Statement]) -> list[Mapping[str, float]]:
        self.asked += [
            ("" if cue is None else doc[slice(*cue)].text, " ... ".join(doc[slice(*part)].text for part in contents))
            for _, cue, contents in statements
        ]
        return [self.said for _ in statements]

    def references(self, doc: Doc, word: Range, candidates: Sequence[Range]) -> list[float]:
        return [self.stands_for.get(doc[slice(*candidate)].text, 0.0) for candidate in candidates]

    def deed(self, doc: Doc, token: int) -> Mapping[str, float]:
        return self.deeds.get(doc[token].text, {})

    def fate(self, doc: Doc, token: int) -> Mapping[str, float]:
        return self.fates.get(doc[token].text, {})


def asking(document: Document, judge: FakeJudge) -> Document:
    """The document with somebody to ask."""
    return replace(document, judge=judge)
