"""Money: whose, by the sign or word beside a number."""

from __future__ import annotations

import pytest

from avviso.analysis.annotations import Actors
from avviso.analysis.quantities import money as quantity_money
from avviso.analysis.quantities import quantities
from tests.factories.documents import make_document

BEFORE = [
    ("$ 5", 1, (0, "USD"), "a sign"),
    ("C$ 5", 1, (0, "CAD"), "whose stands in the sign"),
    ("CA $ 5", 2, (0, "CAD"), "whose stands before it"),
    ("a $ 5 note", 2, (1, "USD"), "an article is no country"),
    ("dlrs 5", 1, (0, "USD"), "a wire's abbreviation"),
    ("# 5 million", 1, (0, "GBP"), "a wire's sign of the pound"),
    ("# 5", 1, (1, None), "a number's mark"),
]


@pytest.mark.parametrize(("words", "start", "expected", "why"), BEFORE)
def test_before(words: str, start: int, expected: tuple[int, str | None], why: str) -> None:
    document = make_document("\n".join(f"{w} {w} NOUN NN 0 dep" for w in words.split()))
    lower = words.lower().split()
    assert quantity_money.before(document.doc, lower, start, len(lower), 0) == expected, why


BEHIND = [
    ("dollars/NOUN", (1, "USD"), "plain"),
    ("Canadian/ADJ dollars/NOUN", (2, "CAD"), "whose"),
    ("Hong/PROPN Kong/PROPN dollars/NOUN", (3, "HKD"), "whose, in two words"),
    ("Swedish/ADJ kronor/NOUN", (2, "SEK"), "of several countries"),
    ("cents/NOUN", (1, "cents"), "a part of one, as printed"),
    ("pounds/NOUN of/ADP", (0, None), "a weight"),
    ("pounds/NOUN (/PUNCT 600/NUM kg/NOUN", (0, None), "a weight that is told in two measures"),
    ("new/ADJ dollars/NOUN", (0, None), "no country's"),
]


@pytest.mark.parametrize(("words", "expected", "why"), BEHIND)
def test_behind(words: str, expected: tuple[int, str | None], why: str) -> None:
    pairs = [word.split("/") for word in words.split()]
    document = make_document("\n".join(f"{w} {w.lower()} {pos} NN 0 dep" for w, pos in pairs))
    assert quantity_money.behind(document.doc, [w.lower() for w, _ in pairs], 0, len(pairs)) == expected, why


OF_COUNTRIES = [
    ("peso", "pesos", "million", ["PH", "US"], "PHP", "the one country named that has it"),
    ("peso", "pesos", "million", ["US"], "peso", "no country that has it"),
    ("GBP", "pounds", "million", ["GB", "EG"], "pound", "two that have it"),
    ("EGP", "pounds", "egyptian", ["LB"], "EGP", "whose is said"),
    ("USD", "$", "5", ["PH"], "USD", "a sign"),
]


@pytest.mark.parametrize(("currency", "word", "before", "states", "expected", "why"), OF_COUNTRIES)
def test_of_countries(currency: str, word: str, before: str, states: list[str], expected: str, why: str) -> None:
    assert quantity_money.of_countries(currency, word, before, states) == expected, why


def test_cents_are_money() -> None:
    rows = "Shares share NOUN NNS 2 nsubj\nrose rise VERB VBD 0 root\n25 25 NUM CD 4 nummod\ncents cent NOUN NNS 2 obj"
    found = quantities.find(make_document(rows), Actors((), ()), (), (), (), (), ())
    assert [(q.printed.text, q.low, q.measure) for q in found] == [("25 cents", 25, "money")]


def test_as_before_a_number_is_no_degree() -> None:
    rows = """
    He he PRON PRP 2 nsubj
    spoke speak VERB VBD 0 root
    as as SCONJ IN 7 mark
    hundreds hundred NOUN NNS 7 nsubj
    of of ADP IN 6 case
    miners miner NOUN NNS 4 nmod
    marched march VERB VBD 2 advcl
    """
    found = quantities.find(make_document(rows), Actors((), ()), (), (), (), (), ())
    assert [(q.printed.text, q.low) for q in found] == [("hundreds", 200)]
