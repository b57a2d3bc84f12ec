"""What makes an event politics: a political party to it, and no firm is one by its name."""

from __future__ import annotations

import pytest

from avviso.analysis.events import events
from avviso.analysis.events.cast import closed
from avviso.analysis.events.stakes import Stakes
from avviso.analysis.tree import tree_of
from tests.factories.documents import make_document
from tests.factories.political import make_actors, make_reading

OFFERED = """
{who} {who} PROPN NNP 3 compound
{kind} {kind} PROPN NNP 3 flat
accused accuse VERB VBD 0 root
dealers dealer NOUN NNS 3 obj
"""


@pytest.mark.parametrize(
    ("remark", "who", "kind", "expected"),
    [
        ("a minister's rank tells of politics", "General", "Staff", ["ACCUSE"]),
        ("not in the name of a firm by its trade", "General", "Motors", []),
        ("nor of one by its legal form", "Army", "Inc.", []),
    ],
)
def test_a_firm_is_no_political_actor(remark, who, kind, expected):
    document = make_document(
        OFFERED.format(who=who, kind=kind).replace(" 3 compound", " 3 nsubj").replace(" 3 flat", " 1 flat")
    )
    kinds = {f"{who} {kind}": "organisation", "dealers": "group"}
    actors = make_actors(document, {(0, 2, 0): f"{who} {kind}", (3, 4, 3): "dealers"}, kinds)
    _, found = events.find(document, actors, (), (), ())
    assert [event.type for event in found] == expected, remark


MET = """
{who} {who} NOUN NN 2 nsubj
met meet VERB VBD 0 root
{whom} {whom} NOUN NN 2 obj
"""


@pytest.mark.parametrize(
    ("remark", "type_", "who", "whom", "expected"),
    [
        ("a founder and a student", "CONSULT", "founder", "student", True),
        ("a firm and those who buy of it", "REQUEST", "company", "customer", True),
        ("of two of whom nothing is known nobody can tell", "CONSULT", "woman", "man", False),
        ("a church and somebody", "COERCE", "church", "woman", True),
        ("somebody who looks into a school may do so for a court", "ACCUSE", "woman", "school", False),
        ("the police and a student", "COERCE", "police", "student", False),
        ("a town and schools", "REQUEST", "town", "school", False),
        ("a school and its town: neither is an unknown person", "ACCUSE", "school", "town", False),
        ("makers of goods and a rival", "ACCUSE", "drugmaker", "rival", True),
        ("harm between two of private life", "ASSAULT", "husband", "wife", True),
        ("a strike is public", "PROTEST", "student", "school", False),
        ("harm to one by an unknown hand", "ASSAULT", "mob", "wife", False),
    ],
)
def test_private_life_is_no_politics(remark, type_, who, whom, expected):
    document = make_document(MET.format(who=who, whom=whom))
    bodies = {"church", "police", "town", "company", "school"}
    kinds = {name: "organisation" if name in bodies else "person" for name in (who, whom)}
    actors = make_actors(document, {(0, 1, 0): who, (2, 3, 2): whom}, kinds)
    stakes = Stakes(document, tree_of(document.doc), closed(actors))
    one, two = (actors.party(mention) for mention in actors.mentions)
    assert stakes.among_private(type_, [one], [two]) is expected, remark


def test_nobody_names_the_police_who_hold_a_student():
    document = make_document(MET.format(who="it", whom="student"))
    actors = make_actors(document, {(2, 3, 2): "student"}, {"student": "person"})
    stakes = Stakes(document, tree_of(document.doc), closed(actors))
    assert not stakes.among_private("COERCE", [], [actors.party(actors.mentions[0])])


@pytest.mark.parametrize(
    ("remark", "who", "whom", "expected"),
    [("a relative's blow", "husband", "wife", []), ("a mob's", "mob", "wife", ["ASSAULT"])],
)
def test_what_is_private_is_no_event(remark, who, whom, expected):
    document = make_document(MET.replace("met meet", "attacked attack").format(who=who, whom=whom))
    kinds = {who: "person", whom: "person"} if who != "mob" else {who: "group", whom: "person"}
    actors = make_actors(document, {(0, 1, 0): who, (2, 3, 2): whom}, kinds)
    _, found = events.find(document, actors, (), (), ())
    assert [event.type for event in found] == expected, remark


@pytest.mark.parametrize(("name", "expected"), [("Xi Jinping", True), ("Jinping Xi", False)])
def test_an_office_holder_whose_surname_comes_first_is_known(name: str, expected: bool) -> None:
    document = make_document("Holm Holm PROPN NNP 2 nsubj\nleft leave VERB VBD 0 root\n")
    known = make_actors(document, {(0, 1, 0): name}, {name: "person"})
    party = known.party(known.mentions[0])
    assert party is not None
    assert make_reading(document, known).stakes.political(party) is expected
