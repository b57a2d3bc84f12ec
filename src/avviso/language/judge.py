"""What the language model says when asked about given words of a document: the relation of two parties, the act of a statement, what is told
of an event, whom a word stands for.

All but the last are read a second time, with marks on the words in question, from the states that the first reading left on the document;
references come of its vectors as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from avviso.language.extensions import judged_vectors, naming
from avviso.language.model import LanguageModel, Reread
from avviso.language.passages import Range
from avviso.language.questions import Question, of_deed, of_pair, of_statement
from avviso.text.judge import Statement, Told

if TYPE_CHECKING:
    from spacy.tokens import Doc

_WHO = 129


class Judge:
    """Answers questions about documents read with the same model."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = model

    def relations(self, doc: Doc, pairs: Sequence[tuple[Range, Range]]) -> list[Mapping[str, float]]:
        """Probability of each PLOVER root (CONCEDE and RETREAT in one as YIELD) and of NONE, for each pair of source and target.

        Both must stand in one sentence, whose words are read again; a pair that does not gets {"NONE": 1.0}.
        """
        asked = [of_pair(doc, source, target) for source, target in pairs]
        return [answer or {"NONE": 1.0} for answer, _ in self._answers("roots", asked)]

    def acts(self, doc: Doc, statements: Sequence[Statement]) -> list[Mapping[str, float]]:
        """Probability of each act, for each statement."""
        breaks = [token.i for token in doc if token.is_space and "\n" in token.text]
        asked = [of_statement(doc, breaks, *statement) for statement in statements]
        return [answer for answer, _ in self._answers("acts", asked)]

    def told(self, doc: Doc, tokens: Sequence[int]) -> list[Told | None]:
        """What the sentence around each word tells of the event that it names, if any."""
        asked = [of_deed(doc, token) for token in tokens]
        return [
            None if question is None or reread is None else self._told(question, answer, reread)
            for question, (answer, reread) in zip(asked, self._answers("roots", asked), strict=True)
        ]

    def _told(self, question: Question, roots: Mapping[str, float], reread: Reread) -> Told:
        status = reread.told["status"][question.spans[0][0]]
        fates = np.exp(status - status.max())
        sides: dict[str, list[tuple[Range, float]]] = {"actor": [], "recipient": []}
        tags = self._model.told["deeds"]
        for start, stop, side, chance in tags.spans(reread.told["deeds"]):
            sides[side].append(((question.words[start], question.words[stop - 1] + 1), chance))
        columns = [tags.labels.index(side) for side in sides]
        parts = tags.chances(reread.told["deeds"])[:, columns].tolist()
        known = dict(zip(self._model.status, (fates / fates.sum()).tolist(), strict=True))
        by_word = {word: (one, other) for word, (one, other) in zip(question.words, parts, strict=True)}
        return Told(roots, known, tuple(sides["actor"]), tuple(sides["recipient"]), by_word)

    def _answers(
        self, asked: str, questions: Sequence[Question | None]
    ) -> list[tuple[Mapping[str, float], Reread | None]]:
        """The probabilities that answer each question and how its passage was read again; nothing for those that could not be asked."""
        found: list[tuple[Mapping[str, float], Reread | None]] = [({}, None)] * len(questions)
        new = [q.passage for q in questions if q is not None and q.reread is None and q.passage is not None]
        reread = iter(self._model.reread(new))
        known = [(n, q, q.reread or next(reread)) for n, q in enumerate(questions) if q is not None]
        if known:
            chances = self._model.judge(asked, [(each, question.spans) for _, question, each in known])
            for (number, _, each), row in zip(known, chances.tolist(), strict=True):
                found[number] = dict(zip(self._model.judges[asked], row, strict=True)), each
        return found

    def naming(self, doc: Doc, tokens: Iterable[int]) -> list[float]:
        """How likely each word names an event, whatever it is; 0 where nothing is known."""
        chances = naming(doc)
        return [0.0 if chances is None else float(chances[token]) for token in tokens]

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
