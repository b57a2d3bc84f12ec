"""What the language model says when asked about given words of a document: the relation of two parties, the act of a statement, whom a
word stands for.

The first two are read a second time, with marks on the words in question, from the states that the first reading left on the document;
references come of its vectors as they are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from avviso.language.extensions import judged_vectors, states, word_chances
from avviso.language.model import LanguageModel, Passage
from avviso.language.passages import LONGEST, Range, around
from avviso.language.words import CONTENT, CUE, SOURCE, TARGET
from avviso.text.judge import Statement

if TYPE_CHECKING:
    from spacy.tokens import Doc

_WHO = 129
Marked = Sequence[tuple[int, Range]]
"""Marks and the tokens that bear them; a later one covers an earlier."""


class Judge:
    """Answers questions about documents read with the same model."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = model

    def relations(self, doc: Doc, pairs: Sequence[tuple[Range, Range]]) -> list[Mapping[str, float]]:
        """Probability of each PLOVER root (CONCEDE and RETREAT in one as YIELD) and of NONE, for each pair of source and target.

        Both must stand in one sentence, whose words are read again; a pair that does not gets {"NONE": 1.0}.
        """
        asked = [
            _passage(doc, _sentence(doc, source, target), [(SOURCE, source), (TARGET, target)], (source, target))
            for source, target in pairs
        ]
        return [answer or {"NONE": 1.0} for answer in self._answers("roots", asked)]

    def acts(self, doc: Doc, statements: Sequence[Statement]) -> list[Mapping[str, float]]:
        """Probability of each act, for each statement."""
        breaks = [token.i for token in doc if token.is_space and "\n" in token.text]
        return self._answers("acts", [_of_statement(doc, breaks, *statement) for statement in statements])

    def _answers(self, asked: str, passages: Sequence[Passage | None]) -> list[Mapping[str, float]]:
        """One answer a passage, empty for those that could not be made."""
        answers: list[Mapping[str, float]] = [{}] * len(passages)
        known = [(number, passage) for number, passage in enumerate(passages) if passage is not None]
        if known:
            chances = self._model.judge(asked, [passage for _, passage in known])
            for (number, _), row in zip(known, chances.tolist(), strict=True):
                answers[number] = dict(zip(self._model.judges[asked], row, strict=True))
        return answers

    def deed(self, doc: Doc, token: int) -> Mapping[str, float]:
        """How likely a word names an event of each PLOVER root; what is left of one is its naming none. Empty where nothing is known."""
        return self._of_word(doc, "deeds", token)

    def fate(self, doc: Doc, token: int) -> Mapping[str, float]:
        """How likely the event that a word names has each status, given that it names one. Empty where nothing is known."""
        chances = self._of_word(doc, "status", token)
        whole = sum(chances.values())
        return {status: chance / whole for status, chance in chances.items()} if whole else {}

    def _of_word(self, doc: Doc, layer: str, token: int) -> Mapping[str, float]:
        chances = word_chances(doc, layer)
        if chances is None:
            return {}
        return dict(zip(self._model.layers[layer][0].labels, chances[token].tolist(), strict=True))

    def references(self, doc: Doc, word: Range, candidates: Sequence[Range]) -> list[float]:
        """How well each candidate fits as what `word` stands for, as log odds against its standing for none; 0 where nothing is known."""
        vectors = judged_vectors(doc)
        if vectors is None:
            return [0.0] * len(candidates)
        who, whom = vectors[:, :_WHO], vectors[:, _WHO:]
        mine = (who[word[0]] + who[word[1] - 1]) * 0.5
        theirs = np.array([(whom[a] + whom[b - 1]) * 0.5 for a, b in candidates])
        found: list[float] = (theirs @ mine[:-1] + mine[-1]).tolist() if candidates else []
        return found


def _sentence(doc: Doc, source: Range, target: Range) -> list[int]:
    """Tokens of the sentence that holds the source, cut around both where it is very long."""
    words = [token.i for token in doc[source[0]].sent if not token.is_space]
    if len(words) > LONGEST:
        low, high = min(source[0], target[0]), max(source[1], target[1])
        spare = max(LONGEST - (high - low), 0) // 2
        words = [i for i in words if low - spare <= i < high + spare][: 2 * LONGEST]
    return words


def _of_statement(
    doc: Doc, breaks: Sequence[int], source: Range | None, cue: Range | None, contents: Sequence[Range]
) -> Passage | None:
    """The passage of a statement: its words and some around them, within the paragraph."""
    if not contents:
        return None
    own = [span for span in (*contents, cue) if span]
    main = max(contents, key=lambda piece: piece[1] - piece[0])
    words = _paragraph(doc, breaks, min(span[0] for span in own), max(span[1] for span in own))
    if source is not None and not words[0] <= source[0] < words[-1]:
        source = None
    place = {token: number for number, token in enumerate(words)}
    spans = [
        (place[inside[0]], place[inside[-1]] + 1)
        for span in (*own, *([source] if source else []))
        if (inside := [t for t in range(*span) if t in place])
    ]
    anchor = next((place[t] for t in range(*(cue or main)) if t in place), 0)
    first, end = around(spans or [(0, len(words))], (anchor, anchor + 1), len(words))
    words = words[first:end]
    marked = [(CONTENT, piece) for piece in contents]
    marked += [(mark, span) for mark, span in ((SOURCE, source), (CUE, cue)) if span is not None]
    content = main if _inside(words, main) else (words[0], words[-1] + 1)
    return _passage(doc, words, marked, (cue or content, content))


def _paragraph(doc: Doc, breaks: Sequence[int], low: int, high: int) -> list[int]:
    """Tokens of the line or lines around some words, white space left out; `breaks` are the document's line breaks."""
    before, behind = bisect_left(breaks, low), bisect_left(breaks, high)
    first = breaks[before - 1] + 1 if before else 0
    end = breaks[behind] if behind < len(breaks) else len(doc)
    return [token.i for token in doc[first:end] if not token.is_space]


def _passage(doc: Doc, words: Sequence[int], marked: Marked, judged: tuple[Range, Range]) -> Passage | None:
    """Some tokens with their marks; None where the document was not read, or what is to be judged is not among them."""
    known = states(doc)
    first, second = (_inside(words, span) for span in judged)
    if known is None or first is None or second is None:
        return None
    marks = np.zeros(len(words), dtype=np.int64)
    for mark, span in marked:
        low, high = _inside(words, span) or (0, 0)
        marks[low:high] = mark
    return Passage(known[list(words)], marks, (first, second, (0, len(words))))


def _inside(words: Sequence[int], span: Range) -> Range | None:
    """The places in `words` of the tokens of a span."""
    places = [place for place, token in enumerate(words) if span[0] <= token < span[1]]
    return (places[0], places[-1] + 1) if places else None
