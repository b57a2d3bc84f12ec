"""Whom a test asks in the model's place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc

from avviso.text.document import Document
from avviso.text.judge import Range, Statement, Told


@dataclass
class FakeJudge:
    """Answers by words: `roots` by (source, target), `said` for every statement, `stands_for` by candidate, `deeds`, `fates` and `sides` by the word;
    notes what it was asked.
    """

    roots: Mapping[tuple[str, str], Mapping[str, float]] = field(default_factory=dict)
    said: Mapping[str, float] = field(default_factory=dict)
    stands_for: Mapping[str, float] = field(default_factory=dict)
    deeds: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    fates: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    sides: Mapping[str, tuple[Sequence[Range], Sequence[Range]]] = field(default_factory=dict)
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

    def naming(self, doc: Doc, tokens: Iterable[int]) -> list[float]:
        return [sum(self.deeds.get(doc[token].text, {}).values()) for token in tokens]

    def told(self, doc: Doc, tokens: Sequence[int]) -> list[Told | None]:
        found: list[Told | None] = []
        for token in tokens:
            roots = self.deeds.get(doc[token].text)
            sides = self.sides.get(doc[token].text, ((), ()))
            whole = None if roots is None else {**roots, "NONE": 1 - sum(roots.values())}
            fates = self.fates.get(doc[token].text, {})
            found.append(
                None if whole is None else Told(whole, fates, *(tuple((s, 1.0) for s in side) for side in sides))
            )
        return found


def asking(document: Document, judge: FakeJudge) -> Document:
    """The document with somebody to ask."""
    return replace(document, judge=judge)
