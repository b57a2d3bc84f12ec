"""What the analysis makes of the model's answers about chosen words: weighed with the rules, never instead of them."""

from __future__ import annotations

import pytest

from avviso.analysis.events import judge as event_judge
from avviso.analysis.quotations import quotations
from tests.factories.actors import actors_of, chains
from tests.factories.documents import make_document
from tests.factories.judges import FakeJudge, asking
from tests.factories.quotations import actors_at, parsed

MEETING = """
Anna Anna PROPN NNP 2 nsubj
met meet VERB VBD 0 root
Maria_ Maria PROPN NNP 2 obj
. . PUNCT . 2 punct

She she PRON PRP 2 nsubj
left_ leave VERB VBD 0 root
. . PUNCT . 2 punct
"""
PEOPLE = {(0, 1): "PER", (2, 3): "PER"}


@pytest.mark.parametrize(
    ("odds", "anna", "maria", "remark"),
    [
        ({}, ["Anna", "She"], ["Maria"], "rules alone: the subject"),
        ({"Maria": 4.0, "Anna": -4.0}, ["Anna"], ["Maria", "She"], "the model is sure of the other"),
        ({"Maria": 400.0}, ["Anna"], ["Maria", "She"], "what it adds has a bound"),
        ({"Maria": 0.5}, ["Anna", "She"], ["Maria"], "a leaning does not outweigh the subject"),
    ],
)
def test_a_pronoun(odds: dict[str, float], anna: list[str], maria: list[str], remark: str) -> None:
    document = asking(make_document(MEETING, names=PEOPLE), FakeJudge(stands_for=odds))
    assert chains(actors_of(document)) == {"Anna": ("person", anna), "Maria": ("person", maria)}, remark


CHOICES = [
    ("She", "both", None, ["Anna", "She"], "two fit alike but for their part"),
    ("He", "neither", {"Maria": 2.0}, ["Anna"], "nobody of that gender, whoever the model leans to"),
    ("She", "nobody", {"Maria": -8.0, "Anna": -8.0}, ["Anna"], "the model is sure that it is nobody here"),
]


@pytest.mark.parametrize(("word", "who", "odds", "anna", "remark"), CHOICES, ids=[row[1] for row in CHOICES])
def test_a_choice_among_people(
    word: str, who: str, odds: dict[str, float] | None, anna: list[str], remark: str
) -> None:
    document = make_document(MEETING.replace("She she", f"{word} {word.lower()}"), names=PEOPLE)
    document = document if odds is None else asking(document, FakeJudge(stands_for=odds))
    assert chains(actors_of(document)) == {"Anna": ("person", anna), "Maria": ("person", ["Maria"])}, remark


@pytest.mark.parametrize(
    ("cue", "said", "act", "remark"),
    [
        ("said/VERB/0/root/say", {}, "assert", "nobody answers"),
        ("said/VERB/0/root/say", {"criticise": 0.9, "assert": 0.1}, "criticise", "an open cue leaves it to the model"),
        ("said/VERB/0/root/say", {"criticise": 0.5, "assert": 0.5}, "assert", "in doubt the rules' word"),
        ("denied/VERB/0/root/deny", {"assert": 0.8, "deny": 0.2}, "deny", "a cue with a meaning of its own holds"),
        ("denied/VERB/0/root/deny", {"refuse": 0.9999, "deny": 0.0001}, "deny", "however sure the model is of another"),
    ],
)
def test_an_act(cue: str, said: dict[str, float], act: str, remark: str) -> None:
    document = parsed(f"Orlova/PROPN/2/nsubj {cue} talks/NOUN/4/nsubj failed/VERB/2/ccomp/fail")
    asked = asking(document, FakeJudge(said=said))
    (one,) = quotations.find(asked, actors_at(asked, {"Orlova": "person"}), (), ())
    assert one.act == act, remark


def test_no_head_without_a_model() -> None:
    assert event_judge.head(make_document(MEETING, names=PEOPLE)) is None
