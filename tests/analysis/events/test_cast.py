"""Who or what only an event makes a party: places, buildings, people without a name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.annotations import Mention, Party, Quotation
from avviso.analysis.events import events
from avviso.analysis.events.cast import widen
from avviso.analysis.tree import tree_of
from tests.factories.documents import make_document
from tests.factories.political import make_actors
from tests.factories.quotations import parsed

STORMED = """
Norland Norland PROPN NNP 2 nsubj
stormed storm VERB VBD 0 root
a a DET DT 5 det
border border NOUN NN 5 compound
post post NOUN NN 2 obj
"""
ARRESTED = """
Norland Norland PROPN NNP 2 nsubj
arrested arrest VERB VBD 0 root
two two NUM CD 4 nummod
sharpshooters sharpshooter NOUN NNS 2 obj
"""
CURFEW = """
Norland Norland PROPN NNP 2 nsubj
imposed impose VERB VBD 0 root
a a DET DT 4 det
curfew curfew NOUN NN 2 obj
in in ADP IN 6 case
villages village NOUN NNS 2 obl
"""
SIX = """
At at ADP IN 3 case
least least ADJ JJS 3 nmod
six six NUM CD 5 nsubj:pass
were be AUX VBD 5 aux:pass
arrested arrest VERB VBN 0 root
"""
TWICE = """
Norland Norland PROPN NNP 2 nsubj
shelled shell VERB VBD 0 root
Varn Varn PROPN NNP 2 obj
. . PUNCT . 2 punct

Later later ADV RB 3 advmod
Norland Norland PROPN NNP 3 nsubj
stormed storm VERB VBD 0 root
Varn Varn PROPN NNP 3 obj
. . PUNCT . 3 punct
"""
NINE = """
Norland Norland PROPN NNP 2 nsubj
arrested arrest VERB VBD 0 root
nine nine NUM CD 2 obj
of of ADP IN 5 case
them they PRON PRP 3 nmod
"""
IDEA = """
Norland Norland PROPN NNP 2 nsubj
attacked attack VERB VBD 0 root
the the DET DT 4 det
idea idea NOUN NN 2 obj
"""


@pytest.mark.parametrize(
    ("remark", "rows", "expected"),
    [
        ("a building, its article left out of the name", STORMED, [("ASSAULT", [("border post", "organisation")])]),
        ("people by what they do", ARRESTED, [("COERCE", [("two sharpshooters", "group")])]),
        ("where it holds", CURFEW, [("COERCE", [("villages", "organisation")])]),
        ("no thing of the mind", IDEA, [("ASSAULT", [])]),
    ],
)
def test_parties_made_by_the_event(remark, rows, expected):
    document = make_document(rows)
    actors, found = events.find(document, make_actors(document, {(0, 1, 0): "Norland"}), (), (), ())
    told = [
        (e.type, [(actors.entities[p.entity].name, actors.entities[p.entity].type) for p in e.recipients])
        for e in found
    ]
    assert told == expected, remark
    assert len(actors.entities) == 1 + sum(len(parties) for _, parties in expected), "none that no event needs"


def test_a_place_is_one_party_wherever_it_is_named():
    document = make_document(TWICE)
    who = {(0, 1, 0): "Norland", (5, 6, 5): "Norland"}
    known = make_actors(document, who)
    places = [Mention(document.span(t, t + 1), t, t + 1, t, "place", "name") for t in (2, 7)]
    actors, found = events.find(document, replace(known, mentions=(*known.mentions, *places)), (), (), ())
    assert [[actors.entities[p.entity].name for p in e.recipients] for e in found] == [["Varn"], ["Varn"]]
    (made,) = [e for e in actors.entities if e.name == "Varn"]
    assert [actors.mentions[index].span.start for index in made.mentions] == [
        document.span(t, t + 1).start for t in (2, 7)
    ]


@pytest.mark.parametrize(("rows", "words"), [(SIX, "At least six"), (NINE, "nine of them")])
def test_a_number_alone_stands_for_people(rows, words):
    document = make_document(rows)
    heads = {(0, 1, 0): "Norland"} if rows == NINE else {}
    actors, (event,) = events.find(document, make_actors(document, heads), (), (), ())
    (party,) = event.recipients
    assert (party.span.text, actors.entities[party.entity].type) == (words, "group")


LAUREATE = """
Norland Norland PROPN NNP 2 nsubj
freed free VERB VBD 0 root
Holm Holm PROPN NNP 2 obj
, , PUNCT , 6 punct
a a DET DT 6 det
laureate laureate NOUN NN 3 {dep}
"""


@pytest.mark.parametrize(("dep", "expected"), [("appos", 2), ("conj", 3)])
def test_who_stands_beside_a_name_is_its_bearer(dep: str, expected: int) -> None:
    document = make_document(LAUREATE.format(dep=dep))
    known = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Holm"}, {"Holm": "person"})
    cast = widen(document, tree_of(document.doc), known, (), [(4, 6)])
    assert len(cast.actors.entities) == expected


@pytest.mark.parametrize(("verb", "expected"), [("thrown", 1), ("seen", 2)])
def test_what_is_thrown_is_nobody(verb: str, expected: int) -> None:
    lemma = {"thrown": "throw", "seen": "see"}[verb]
    document = parsed(
        f"Stones/NOUN/3/nsubj:pass/stone/NNS were/AUX/3/aux:pass {verb}/VERB/0/root/{lemma}/VBN at/ADP/5/case Norland/PROPN/3/obl"
    )
    known = make_actors(document, {(4, 5, 4): "Norland"})
    cast = widen(document, tree_of(document.doc), known, (), [(0, 1)])
    assert len(cast.actors.entities) == expected


SPOKE_TO = """
{who} {who} PRON PRP 2 nsubj
spoke speak VERB VBD 0 root
to to ADP IN 4 case
Norland Norland PROPN NNP 2 obl
"""
ATTACKED_BY = """
{who} {who} PRON PRP 2 nsubj
attacked attack VERB VBD 0 root
Norland Norland PROPN NNP 2 obj
"""


@pytest.mark.parametrize(
    ("remark", "rows", "who", "expected"),
    [
        ("whoever speaks of himself is a party", SPOKE_TO, "I", ("CONSULT", ["I", "Norland"], [], "person")),
        ("and so are those for whom somebody speaks", ATTACKED_BY, "We", ("ASSAULT", ["We"], ["Norland"], "group")),
        ('whom "they" means nobody knows', ATTACKED_BY, "They", ("ASSAULT", [], ["Norland"], None)),
    ],
)
def test_first_person(remark, rows, who, expected):
    document = make_document(rows.format(who=who))
    token = 3 if rows is SPOKE_TO else 2
    actors = make_actors(document, {(token, token + 1, token): "Norland"})
    after, found = events.find(document, actors, (), (), ())
    told = [
        (
            e.type,
            [p.span.text for p in e.actors],
            [p.span.text for p in e.recipients],
            after.entities[e.actors[0].entity].type if e.actors else None,
        )
        for e in found
    ]
    assert told == [expected], remark


QUOTED = """
Holm Holm PROPN NNP 2 nsubj
said say VERB VBD 0 root
I I PRON PRP 4 nsubj
met meet VERB VBD 2 ccomp
Norland Norland PROPN NNP 4 obj
"""


def test_first_person_in_somebodys_words():
    document = make_document(QUOTED)
    actors = make_actors(document, {(0, 1, 0): "Holm", (4, 5, 4): "Norland"}, {"Holm": "person"})
    content = (document.span(2, 5),)
    said = Quotation(
        document.span(0, 1),
        document.span(1, 2),
        content,
        "direct",
        "assertive",
        "say",
        speaker=Party(0, document.span(0, 1)),
    )
    after, found = events.find(document, actors, (), (), (said,))
    assert [[after.entities[p.entity].name for p in e.actors] for e in found] == [["Holm", "Norland"]]


PHONED = """
Norland Norland PROPN NNP 2 nsubj
called call VERB VBD 0 root
Sudmark Sudmark PROPN NNP 2 obj
to to PART TO 5 mark
discuss discuss VERB VB 2 xcomp
trade trade NOUN NN 5 obj
"""


def test_a_call_to_discuss_is_on_the_phone():
    document = make_document(PHONED)
    kinds = {"Norland": "state", "Sudmark": "person"}
    actors = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Sudmark"}, kinds)
    _, found = events.find(document, actors, (), (), ())
    assert [(event.type, event.mode) for event in found][:1] == [("CONSULT", "phone")]


SCATTERED = """
Against against ADP IN 4 case
people people NOUN NNS 3 nsubj
marched march VERB VBD 0 root
war war NOUN NN 2 nmod
"""


def test_a_tree_that_scatters_a_phrase_ends_no_reading():
    document = make_document(SCATTERED)
    actors, found = events.find(document, make_actors(document, {}), (), (), ())
    assert [actors.entities[p.entity].name for event in found for p in event.actors] == ["people"]
