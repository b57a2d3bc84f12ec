"""Questions about chosen words of a document, with the shipped weights."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from avviso.language.extensions import judged_vectors
from avviso.language.pipeline import Analyser, load

pytestmark = pytest.mark.model

TEXT = "Ostian troops bombarded a Norland village on Monday. Ann Hill met Piers Quell, and she thanked him."


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return load()


@pytest.fixture(scope="module")
def doc(analyser: Analyser) -> Doc:
    return analyser.annotate(TEXT, [(0, len(TEXT))])


def words(doc: Doc, phrase: str) -> tuple[int, int]:
    start = TEXT.index(phrase)
    span = doc.char_span(start, start + len(phrase))
    assert span is not None
    return span.start, span.end


def test_what_joins_two_parties(analyser: Analyser, doc: Doc) -> None:
    pairs = [
        (words(doc, "Ostian troops"), words(doc, "a Norland village")),
        (words(doc, "Ostian troops"), words(doc, "Ann Hill")),
    ]
    bombarded, apart = analyser.judge.relations(doc, pairs)
    assert max(bombarded, key=lambda root: bombarded[root]) == "ASSAULT"
    assert apart == {"NONE": 1.0}, "parties of two sentences are not asked about"
    assert sum(bombarded.values()) == pytest.approx(1, abs=1e-5)


def test_an_answer_does_not_depend_on_the_other_questions_order(analyser: Analyser, doc: Doc) -> None:
    pairs = [
        (words(doc, "Ostian troops"), words(doc, "a Norland village")),
        (words(doc, "Ann Hill"), words(doc, "Piers Quell")),
    ]
    assert analyser.judge.relations(doc, pairs) == analyser.judge.relations(doc, pairs[::-1])[::-1]


def test_whom_a_pronoun_stands_for(analyser: Analyser, doc: Doc) -> None:
    hill, quell = analyser.judge.references(doc, words(doc, "she"), [words(doc, "Ann Hill"), words(doc, "Piers Quell")])
    assert hill > quell


def test_what_a_saying_does(analyser: Analyser) -> None:
    text = "Hill denied that her troops had crossed the border."
    doc = analyser.annotate(text, [(0, len(text))])
    (chances,) = analyser.judge.acts(doc, [((0, 1), (1, 2), [(2, len(doc) - 1)])])
    assert max(chances, key=lambda act: chances[act]) == "deny"


def test_a_document_that_was_not_read_has_no_vectors(analyser: Analyser) -> None:
    doc = Doc(analyser.annotate("A.", [(0, 2)]).vocab, words=["A"])
    assert judged_vectors(doc) is None
    assert analyser.judge.references(doc, (0, 1), [(0, 1)]) == [0.0]
    assert analyser.judge.acts(doc, [(None, None, [(0, 1)])]) == [{}]
    assert analyser.judge.relations(doc, []) == []
