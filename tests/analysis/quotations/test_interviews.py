"""Interviews: who answers where no name stands before the answers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.annotations import Role
from avviso.analysis.quotations import interviews, quotations
from avviso.analysis.quotations.saying_tree import Tree
from tests.factories.quotations import actors_at, parsed

INTRO = "Orlova/PROPN/2/nsubj spoke/VERB/0/root/speak ./PUNCT/2/punct\n//\n"
TWO = INTRO + "Horvat/PROPN/2/nsubj listened/VERB/0/root/listen ./PUNCT/2/punct\n//\n"
ASKED = "Why/ADV/2/advmod leave/VERB/0/root/leave/VB ?/PUNCT/2/punct\n//\n"
ANSWER = "I/PRON/2/nsubj know/VERB/0/root/know ./PUNCT/2/punct\n//\n"
PEOPLE = {"Orlova": "person", "Horvat": "person"}

CASES = [
    ("one is introduced, three questions asked", INTRO + (ASKED + ANSWER) * 3, "Orlova"),
    ("two questions make no interview", INTRO + (ASKED + ANSWER) * 2, None),
    ("two are introduced alike", TWO + (ASKED + ANSWER) * 3, None),
    ("nobody is introduced", (ASKED + ANSWER) * 3, None),
]


@pytest.mark.parametrize(("remark", "sentences", "expected"), CASES, ids=[case[0] for case in CASES])
def test_who_answers(remark: str, sentences: str, expected: str | None) -> None:
    document = parsed(sentences)
    actors = actors_at(document, PEOPLE)
    found = interviews.find(Tree(document), actors)
    assert (found and actors.entities[found.entity].name) == expected, remark


def test_the_one_in_office_answers() -> None:
    document = parsed(TWO + (ASKED + ANSWER) * 3)
    actors = actors_at(document, PEOPLE)
    role = Role("minister", None, document.span(0, 1))
    people = tuple(replace(e, roles=(role,)) if e.name == "Horvat" else e for e in actors.entities)
    found = interviews.find(Tree(document), replace(actors, entities=people))
    assert found is not None and people[found.entity].name == "Horvat"


def test_a_question_is_no_answer() -> None:
    document = parsed(INTRO + (ASKED + ANSWER) * 3)
    tree = Tree(document)
    found = interviews.find(tree, actors_at(document, PEOPLE))
    assert found is not None
    answering = [token.text for token in document.doc if found.answers(tree, token.i) and not token.is_space]
    assert answering == ["I", "know", "."] * 3


def test_the_outlet_that_asked_is_not_the_i_that_answers() -> None:
    asks = "Varn/PROPN/4/nmod :/PUNCT/4/punct Why/ADV/4/advmod leave/VERB/0/root/leave/VB now/ADV/4/advmod today/ADV/4/advmod ?/PUNCT/4/punct\n//\n"
    document = parsed(INTRO + asks + (ASKED + THINKS) * 3, names={(4, 5): "ORG"})
    actors = actors_at(document, {**PEOPLE, "Varn": "organisation"})
    said = quotations.find(document, actors, (), ())
    found = [(q.source and q.source.text, q.speaker and actors.entities[q.speaker.entity].name) for q in said]
    assert [speaker for source, speaker in found if source == "I"] == ["Orlova"] * 3


THINKS = "I/PRON/2/nsubj think/VERB/0/root/think/VBP it/PRON/4/nsubj ended/VERB/2/ccomp/end\n//\n"
SAYS = "He/PRON/2/nsubj said/VERB/0/root/say it/PRON/4/nsubj ended/VERB/2/ccomp/end\n//\n"


@pytest.mark.parametrize(
    ("remark", "sentences", "sources"),
    [
        ("nobody knows who answers: only what others said", (ASKED + THINKS + SAYS) * 3, ["He"] * 3),
        ("who answers is known", INTRO + (ASKED + THINKS) * 3, ["I"] * 3),
        ("no interview", ASKED + THINKS, ["I"]),
    ],
)
def test_what_answers_think(remark: str, sentences: str, sources: list[str]) -> None:
    document = parsed(sentences)
    found = quotations.find(document, actors_at(document, PEOPLE), (), ())
    assert [q.source and q.source.text for q in found] == sources, remark


MARKED = "Q/NOUN/2/dep :/PUNCT/4/punct Why/ADV/4/advmod leave/VERB/0/root/leave/VB ./PUNCT/4/punct\n//\n"
REPLIED = "A/NOUN/4/dep :/PUNCT/4/punct Guns/NOUN/4/nsubj fired/VERB/0/root/fire ./PUNCT/4/punct\n//\n"


@pytest.mark.parametrize(
    ("remark", "intro", "expected"),
    [("who answers is known", INTRO, ["Orlova"] * 3), ("nobody is introduced", "", [])],
)
def test_answers_behind_their_letter(remark: str, intro: str, expected: list[str]) -> None:
    document = parsed(intro + (MARKED + REPLIED) * 3)
    actors = actors_at(document, PEOPLE)
    found = quotations.find(document, actors, (), ())
    answers = [q for q in found if q.source is not None and q.source.text == "A"]
    assert [q.speaker and actors.entities[q.speaker.entity].name for q in answers] == expected, remark
    assert all(q.content[0].text == "Guns fired" for q in answers), remark
