"""What the language model says when asked about given words of a document: the relation of two parties, the act of a statement, whom a
word stands for.

Relations are read in a pass of their own over the sentence with both parties marked; acts and references come of the vectors that the
first reading left on the document.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from avviso.language.extensions import judged_vectors
from avviso.language.model import Floats, LanguageModel, marked

if TYPE_CHECKING:
    from spacy.tokens import Doc

Range = tuple[int, int]
"""First token and end."""
_ACT, _WHO = 192, 129
_LONGEST = 120
"""Words of a sentence that are read around two parties."""


class Judge:
    """Answers questions about documents read with the same model."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = model

    def relations(self, doc: Doc, pairs: Sequence[tuple[Range, Range]]) -> list[Mapping[str, float]]:
        """Probability of each PLOVER root (CONCEDE and RETREAT in one as YIELD) and of NONE, for each pair of source and target.

        Both must stand in one sentence, whose words are read again; a pair that does not gets {"NONE": 1.0}.
        """
        windows, spans, asked = [], [], []
        at = 0
        for number, (source, target) in enumerate(pairs):
            words = _around(doc, source, target)
            first, second = (_inside(words, side) for side in (source, target))
            if not first or not second:
                continue
            entries = self._model.pieces([doc[i].text for i in words])
            window = self._model.window(range(len(words)), entries, frozenset())
            windows.append(marked(window, first, second))
            spans.append([(at + s.start, at + s.stop) for s in (first, second, range(len(words)))])
            asked.append(number)
            at += len(words)
        answers: list[Mapping[str, float]] = [{"NONE": 1.0}] * len(pairs)
        if asked:
            chances = self._model.chances_of_roots(_means(self._model.party_vectors(windows), spans))
            for number, row in zip(asked, chances.tolist(), strict=True):
                answers[number] = dict(zip(self._model.roots, row, strict=True))
        return answers

    def acts(self, doc: Doc, statements: Sequence[tuple[Range | None, Range]]) -> list[Mapping[str, float]]:
        """Probability of each act, for each pair of cue (None where there is none) and content (its longest piece)."""
        vectors = judged_vectors(doc)
        if vectors is None or not statements:
            return [{} for _ in statements]
        spans = [[cue or content, content] for cue, content in statements]
        chances = self._model.chances_of_acts(_means(vectors[:, :_ACT], spans))
        return [dict(zip(self._model.acts, row, strict=True)) for row in chances.tolist()]

    def references(self, doc: Doc, word: Range, candidates: Sequence[Range]) -> list[float]:
        """How well each candidate fits as what `word` stands for, as log odds against its standing for none; 0 where nothing is known."""
        vectors = judged_vectors(doc)
        if vectors is None:
            return [0.0] * len(candidates)
        who, whom = vectors[:, _ACT : _ACT + _WHO], vectors[:, _ACT + _WHO :]
        mine = (who[word[0]] + who[word[1] - 1]) * 0.5
        theirs = np.array([(whom[a] + whom[b - 1]) * 0.5 for a, b in candidates])
        found: list[float] = (theirs @ mine[:-1] + mine[-1]).tolist() if candidates else []
        return found


def _around(doc: Doc, source: Range, target: Range) -> list[int]:
    """Tokens of the sentence that holds the source, cut around both where it is very long."""
    sentence = doc[source[0]].sent
    words = [token.i for token in sentence if not token.is_space]
    if len(words) > _LONGEST:
        low, high = min(source[0], target[0]), max(source[1], target[1])
        spare = max(_LONGEST - (high - low), 0) // 2
        words = [i for i in words if low - spare <= i < high + spare][: 2 * _LONGEST]
    return words


def _inside(words: Sequence[int], span: Range) -> range:
    """The places in `words` of the tokens of a span."""
    places = [place for place, token in enumerate(words) if span[0] <= token < span[1]]
    return range(places[0], places[-1] + 1) if places else range(0)


def _means(vectors: Floats, spans: Sequence[Sequence[Range]]) -> Floats:
    """(questions, parts * width): the mean of each span's vectors, side by side."""
    return np.array([np.concatenate([vectors[a:b].mean(axis=0) for a, b in row]) for row in spans], dtype=np.float32)
