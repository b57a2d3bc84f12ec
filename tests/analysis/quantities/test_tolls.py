"""Numbers without a noun of their own: rates, multiples, levels, crowds, totals and what a count is set against."""

from __future__ import annotations

import pytest

from avviso.analysis.annotations import Actors
from avviso.analysis.quantities import number_bounds, number_words, quantities
from avviso.analysis.quantities.money import SIGNS
from tests.factories.quotations import parsed

NOBODY = Actors((), ())
Found = list[tuple[str, str]]

ALONE: list[tuple[str, Found, str]] = [
    ("They/PRON/2/nsubj sell/VERB/0/root 15/NUM/2/obj a/DET/5/det year/NOUN/2/obl", [("15", "other")], "a rate"),
    ("They/PRON/2/nsubj sold/VERB/0/root 15/NUM/2/obj a/DET/5/det year/NOUN/6/obl ago/ADV/2/advmod", [], "not a rate"),
    (
        "It/PRON/2/nsubj is/AUX/0/root four/NUM/4/nummod times/NOUN/6/obl:npmod as/ADV/6/advmod fast/ADJ/2/xcomp",
        [("four", "other")],
        "a multiple",
    ),
    ("He/PRON/2/nsubj spoke/VERB/0/root four/NUM/4/nummod times/NOUN/2/obl", [], "how often is none"),
    ("It/PRON/2/nsubj closed/VERB/0/root at/ADP/4/case 756.55/NUM/2/obl", [("756.55", "other")], "an index's level"),
    ("It/PRON/2/nsubj fell/VERB/0/root below/ADP/4/case 9,000/NUM/2/obl", [("below 9,000", "other")], "in thousands"),
    ("It/PRON/2/nsubj runs/VERB/0/root version/NOUN/2/obj 10.4/NUM/3/nummod", [], "a version"),
    ("It/PRON/2/nsubj drew/VERB/0/root thousands/NOUN/2/obj", [("thousands", "other")], "a crowd"),
    ("It/PRON/2/nsubj drew/VERB/0/root the/DET/4/det thousands/NOUN/2/obj", [], "a crowd told of before"),
    ("It/PRON/2/nsubj injured/VERB/0/root 5,000/NUM/2/obj", [("5,000", "injured")], "what befell them comes first"),
    (
        "It/PRON/2/nsubj brought/VERB/0/root/bring the/DET/4/det total/NOUN/2/obj to/ADP/6/case 19/NUM/2/obl",
        [("19", "other")],
        "a total of what went before",
    ),
    (
        "The/DET/2/det victims/NOUN/3/nsubj/victim/NNS numbered/VERB/0/root/number 213/NUM/3/obj",
        [("213", "other")],
        "numbered",
    ),
    (
        "They/PRON/2/nsubj saw/VERB/0/root 186/NUM/4/nummod cases/NOUN/2/obj/case/NNS down/ADV/2/advmod from/ADP/7/case"
        " 336/NUM/2/obl",
        [("186", "other"), ("336", "other")],
        "what a count is set against",
    ),
    (
        "30/NUM/3/nsubj were/AUX/3/cop/be hurt/ADJ/0/root/hurt/JJ ,/PUNCT/3/punct five/NUM/3/parataxis of/ADP/7/case"
        " them/PRON/5/nmod badly/ADV/5/advmod",
        [("30", "injured"), ("five", "injured")],
        "some of those counted",
    ),
    (
        "94/NUM/2/nummod Airmen/PROPN/3/nsubj/Airme/NNPS left/VERB/0/root",
        [("94", "troops")],
        "a plural in capitals, which has no lemma",
    ),
    (
        "They/PRON/2/nsubj say/VERB/0/root 5,000/NUM/5/nsubj have/AUX/5/aux/have/VBP come/VERB/2/ccomp",
        [("5,000", "other")],
        "whoever came",
    ),
    (
        "It/PRON/2/nsubj prompts/VERB/0/root/prompt 900/NUM/4/nummod Armenians/PROPN/2/obj to/PART/6/mark flee/VERB/2/xcomp/flee/VB",
        [("900", "displaced")],
        "what they are made to do",
    ),
    ("486/NUM/2/nsubj sells/VERB/0/root/sell/VBZ well/ADV/2/advmod", [], "one thing with a number"),
    ("1987/NUM/2/nsubj saw/VERB/0/root it/PRON/2/obj", [], "a year"),
    (
        "He/PRON/2/nsubj said/VERB/0/root the/DET/4/det toll/NOUN/6/nsubj was/AUX/6/cop/be eight/NUM/2/ccomp",
        [("eight", "killed")],
        "a toll told in a clause",
    ),
    (
        "20/NUM/5/nsubj to/ADP/3/case 30/NUM/1/nmod more/ADJ/1/amod/more/JJR were/AUX/6/cop/be hurt/ADJ/0/root/hurt/JJ",
        [("20 to 30", "injured")],
        "what befell as many more",
    ),
]
COUNTED = [
    ("It/PRON/2/nsubj drew/VERB/0/root a/DET/4/det crowd/NOUN/2/obj that/PRON/7/obj/that/WDT organisers/NOUN/7/nsubj put/VERB/4/acl:relcl"
     " at/ADP/9/case 12,000/NUM/7/obl", ("12,000", "other", "crowd"), "a crowd that somebody puts at so many"),
    ("It/PRON/2/nsubj left/VERB/0/root a/DET/4/det toll/NOUN/2/obj medics/NOUN/6/nsubj put/VERB/4/acl:relcl at/ADP/8/case 40/NUM/6/obl",
     ("40", "killed", None), "a toll, without the pronoun"),
    ("A/DET/7/det 1,650/NUM/4/nummod -/PUNCT/4/punct strong/ADJ/2/amod standby/NOUN/6/compound force/NOUN/7/nsubj left/VERB/0/root",
     ("1,650", "troops", "standby force"), "so many strong, whatever strong hangs on"),
    ("A/DET/6/det 300/NUM/4/nummod -/PUNCT/4/punct strong/ADJ/6/amod police/NOUN/6/compound force/NOUN/7/nsubj left/VERB/0/root",
     ("300", "other", "police force"), "police are no troops"),
    ("118/NUM/7/nsubj of/ADP/5/case the/DET/5/det other/ADJ/5/amod members/NOUN/1/nmod/member/NNS had/AUX/7/aux voted/VERB/0/root/vote/VBN",
     ("118", "votes", "members"), "those who voted"),
    ("118/NUM/2/nummod members/NOUN/4/nsubj/member/NNS will/AUX/4/aux vote/VERB/0/root/vote/VB", ("118", "members", "members"),
     "but not those who will"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected", "why"), COUNTED, ids=[row[2] for row in COUNTED])
def test_what_is_counted(words: str, expected: tuple[str, str, str | None], why: str) -> None:
    (found,) = quantities.find(parsed(words), NOBODY, (), (), (), (), ())
    assert (found.printed.text, found.measure, found.of and found.of.text) == expected, why


@pytest.mark.parametrize(("words", "expected", "why"), ALONE, ids=[row[2] for row in ALONE])
def test_figures_without_a_noun(words: str, expected: Found, why: str) -> None:
    found = quantities.find(parsed(words), NOBODY, (), (), (), (), ())
    assert [(q.printed.text, q.measure) for q in found] == expected, why


SUMS = [
    ("fell $ 2 to $ 108", 2, (2, 2), "a change and what it leads to"),
    ("pay $ 2 to $ 108", 2, (2, 108), "a range"),
]


@pytest.mark.parametrize(("words", "at", "bounds", "why"), SUMS)
def test_sums(words: str, at: int, bounds: tuple[float, float], why: str) -> None:
    lower = words.split()
    first = number_words.read(lower, at, len(lower))
    assert first is not None
    number = number_words.sums(lower, at, first, len(lower), SIGNS)
    assert (number.low, number.high) == bounds, why


@pytest.mark.parametrize(("words", "bounds"), [("as high as 10", (None, None, 10)), ("as few as 10", (10, None, None))])
def test_as_high_and_as_few(words: str, bounds: tuple[float | None, ...]) -> None:
    lower = words.split()
    number = number_words.read(lower, 3, 4)
    assert number is not None
    found = number_bounds.bound(lower, 3, number, 0, 4)
    assert (found.low, found.best, found.high) == bounds
