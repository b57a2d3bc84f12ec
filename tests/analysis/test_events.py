"""Events on hand-made trees: type, parties, status."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis import events
from avviso.analysis.annotations import Party, Quotation
from avviso.analysis.event_confidence import confidence
from tests.factories.documents import make_document
from tests.factories.political import make_actors

NORLAND_ATTACKED = """
Norland Norland PROPN NNP 2 nsubj
attacked attack VERB VBD 0 root
Sudmark Sudmark PROPN NNP 2 obj
. . PUNCT . 2 punct
"""
PASSIVE = """
Sudmark Sudmark PROPN NNP 3 nsubj:pass
was be AUX VBD 3 aux:pass
invaded invade VERB VBN 0 root
by by ADP IN 5 case
Norland Norland PROPN NNP 3 obl:agent
"""
TALKS = """
Norland Norland PROPN NNP 3 nsubj
will will AUX MD 3 aux
hold hold VERB VB 0 root
talks talk NOUN NNS 3 obj
with with ADP IN 6 case
Sudmark Sudmark PROPN NNP 4 nmod
"""
BETWEEN = """
Talks talk NOUN NNS 6 nsubj
between between ADP IN 3 case
Norland Norland PROPN NNP 1 nmod
and and CCONJ CC 5 cc
Sudmark Sudmark PROPN NNP 3 conj
began begin VERB VBD 0 root
"""
ANNEXATION = """
They they PRON PRP 2 nsubj
discussed discuss VERB VBD 0 root
Norland Norland PROPN NNP 6 nmod:poss
's 's PART POS 3 case
2014 2014 NUM CD 6 nummod
annexation annexation NOUN NN 2 obj
of of ADP IN 8 case
Sudmark Sudmark PROPN NNP 6 nmod
"""
THREAT = """
Norland Norland PROPN NNP 2 nsubj
threatened threaten VERB VBD 0 root
to to PART TO 4 mark
shell shell VERB VB 2 xcomp
Sudmark Sudmark PROPN NNP 4 obj
"""
SANCTIONS = """
Norland Norland PROPN NNP 2 nsubj
imposed impose VERB VBD 0 root
sanctions sanction NOUN NNS 2 obj
on on ADP IN 5 case
Sudmark Sudmark PROPN NNP 2 obl
"""
NEGATED = """
Norland Norland PROPN NNP 4 nsubj
did do AUX VBD 4 aux
not not PART RB 4 advmod
invade invade VERB VB 0 root
Sudmark Sudmark PROPN NNP 4 obj
"""
CONTROL = """
Norland Norland PROPN NNP 2 nsubj
plans plan VERB VBZ 0 root
to to PART TO 4 mark
invade invade VERB VB 2 xcomp
Sudmark Sudmark PROPN NNP 4 obj
"""
PROGRESSIVE = """
Norland Norland PROPN NNP 3 nsubj
is be AUX VBZ 3 aux
shelling shell VERB VBG 0 root
Sudmark Sudmark PROPN NNP 3 obj
"""

NEITHER = """
Neither neither CCONJ CC 2 cc:preconj
Norland Norland PROPN NNP 5 nsubj
nor nor CCONJ CC 4 cc
Sudmark Sudmark PROPN NNP 2 conj
shelled shell VERB VBD 0 root
Estmark Estmark PROPN NNP 5 obj
"""
PURPOSE = """
Norland Norland PROPN NNP 2 nsubj
sent send VERB VBD 0 root
letters letter NOUN NNS 2 obj
in in ADP IN 6 case
an a DET DT 6 det
attempt attempt NOUN NN 2 obl
to to PART TO 8 mark
repress repress VERB VB 6 acl
Sudmark Sudmark PROPN NNP 8 obj
"""
SHARED_OBJECT = """
Norland Norland PROPN NNP 2 nsubj
targeted target VERB VBD 0 root
and and CCONJ CC 4 cc
killed kill VERB VBD 2 conj
Sudmark Sudmark PROPN NNP 4 obj
"""
SUFFERED = """
Norland Norland PROPN NNP 2 nsubj
suffered suffer VERB VBD 0 root
a a DET DT 4 det
cyberattack cyberattack NOUN NN 2 obj
by by ADP IN 6 case
Sudmark Sudmark PROPN NNP 4 nmod
"""
WRONG = """
It it PRON PRP 3 expl
was be AUX VBD 3 cop
wrong wrong ADJ JJ 0 root
for for ADP IN 5 case
Norland Norland PROPN NNP 7 nsubj
to to PART TO 7 mark
bomb bomb VERB VB 3 csubj
Sudmark Sudmark PROPN NNP 7 obj
"""
MET = """
Norland Norland PROPN NNP 2 nsubj
met meet VERB VBD 0 root
Sudmark Sudmark PROPN NNP 2 obj
"""
CLAUSE_OF_NOUN = """
Reports report NOUN NNS 0 root
that that SCONJ IN 5 mark
Norland Norland PROPN NNP 5 nsubj
has have AUX VBZ 5 aux
shelled shell VERB VBN 1 acl
Sudmark Sudmark PROPN NNP 5 obj
"""
PASSED = """
Norland Norland PROPN NNP 2 nsubj
passed pass VERB VBD 0 root
the the DET DT 4 det
law law NOUN NN 2 obj
on on ADP IN 6 case
Sudmark Sudmark PROPN NNP 4 nmod
"""
DENIED = """
Norland Norland PROPN NNP 2 nsubj
rejected reject VERB VBD 0 root
claims claim NOUN NNS 2 obj
by by ADP IN 5 case
Sudmark Sudmark PROPN NNP 3 nmod
"""
GUILTY = """
Norland Norland PROPN NNP 2 nsubj
found find VERB VBD 0 root
Sudmark Sudmark PROPN NNP 2 obj
guilty guilty ADJ JJ 2 xcomp
"""
AID_INSIDE = """
Norland Norland PROPN NNP 2 nsubj
provided provide VERB VBD 0 root
funds fund NOUN NNS 2 obj
to to PART TO 5 mark
rebuild rebuild VERB VB 2 advcl
roads road NOUN NNS 5 obj
in in ADP IN 8 case
Sudmark Sudmark PROPN NNP 5 obl
"""
FAILED_DEAL = """
Norland Norland PROPN NNP 4 nsubj
and and CCONJ CC 3 cc
Sudmark Sudmark PROPN NNP 1 conj
failed fail VERB VBD 0 root
to to PART TO 6 mark
reach reach VERB VB 4 xcomp
a a DET DT 8 det
deal deal NOUN NN 6 obj
"""
VERBAL_ATTACK = """
Norland Norland PROPN NNP 2 nsubj
launched launch VERB VBD 0 root
a a DET DT 5 det
scathing scathing ADJ JJ 5 amod
attack attack NOUN NN 2 obj
on on ADP IN 7 case
Sudmark Sudmark PROPN NNP 5 nmod
"""
THANKS = """
We we PRON PRP 2 nsubj
want want VERB VBP 0 root
to to PART TO 4 mark
thank thank VERB VB 2 xcomp
Sudmark Sudmark PROPN NNP 4 obj
"""
OVER_ATTACK = """
Norland Norland PROPN NNP 3 nsubj
is be AUX VBZ 3 aux
offering offer VERB VBG 0 root
condolences condolence NOUN NNS 3 obj
over over ADP IN 7 case
an an DET DT 7 det
attack attack NOUN NN 4 nmod
on on ADP IN 9 case
Sudmark Sudmark PROPN NNP 7 nmod
"""
REGULAR = """
Norland Norland PROPN NNP 3 nsubj
regularly regularly ADV RB 3 advmod
shells shell VERB VBZ 0 root
Sudmark Sudmark PROPN NNP 3 obj
"""

NOT_RECOGNISED = """
Norland Norland PROPN NNP 4 nsubj
does do AUX VBZ 4 aux
not not PART RB 4 advmod
recognise recognise VERB VB 0 root
Sudmark Sudmark PROPN NNP 6 nmod:poss
border border NOUN NN 4 obj
"""
HELP_DEFEND = """
Norland Norland PROPN NNP 2 nsubj
pledged pledge VERB VBD 0 root
to to PART TO 4 mark
help help VERB VB 2 xcomp
Sudmark Sudmark PROPN NNP 4 obj
defend defend VERB VB 4 xcomp
itself itself PRON PRP 6 obj
"""
UNION = """
Norland Norland PROPN NNP 2 nsubj
voted vote VERB VBD 0 root
for for ADP IN 4 case
union union NOUN NN 2 obl
with with ADP IN 6 case
Sudmark Sudmark PROPN NNP 4 nmod
"""
ENTRY = """
Norland Norland PROPN NNP 3 nmod:poss
's 's PART POS 1 case
entry entry NOUN NN 6 nsubj
into into ADP IN 5 case
Sudmark Sudmark PROPN NNP 3 nmod
failed fail VERB VBD 0 root
"""
SUPPORT_NOUN = """
Norland Norland PROPN NNP 2 nmod:poss
support support NOUN NN 5 nsubj
for for ADP IN 4 case
Sudmark Sudmark PROPN NNP 2 nmod
continues continue VERB VBZ 0 root
"""
STATEMENT_RELEASED = """
Norland Norland PROPN NNP 2 nsubj
released release VERB VBD 0 root
a a DET DT 4 det
statement statement NOUN NN 2 obj
on on ADP IN 6 case
Sudmark Sudmark PROPN NNP 2 obl
"""
DEPLOYED = """
Norland Norland PROPN NNP 2 nsubj
deployed deploy VERB VBD 0 root
to to ADP IN 4 case
Sudmark Sudmark PROPN NNP 2 obl
"""
END_OF_ATTACKS = """
We we PRON PRP 2 nsubj
want want VERB VBP 0 root
an a DET DT 4 det
end end NOUN NN 2 obj
to to ADP IN 8 case
Norland Norland PROPN NNP 8 nmod:poss
's 's PART POS 6 case
attacks attack NOUN NNS 4 nmod
on on ADP IN 10 case
Sudmark Sudmark PROPN NNP 8 nmod
"""
STRENGTHEN = """
Strengthen strengthen VERB VB 0 root
relationships relationship NOUN NNS 1 obj
with with ADP IN 4 case
Norland Norland PROPN NNP 2 nmod
"""
SUPPRESSED = """
Norland Norland PROPN NNP 2 nsubj
suppressed suppress VERB VBD 0 root
Sudmark Sudmark PROPN NNP 4 compound
units unit NOUN NNS 2 obj
"""
# remark, rows, where the two actors stand, expected (type, mode, actors, recipients, status) in order
HEADLINE = """
Rebels rebel NOUN NNS 2 nsubj
killed kill VERB VBD 0 root
as as SCONJ IN 5 mark
Norland Norland PROPN NNP 5 nsubj
fires fire VERB VBZ 2 advcl
"""
CASES = [
    ("a headline's passive without its auxiliary", HEADLINE, (3, 0), [("ASSAULT", None, [], ["Sudmark"], "actual")]),
    ("verb", NORLAND_ATTACKED, (0, 2), [("ASSAULT", None, ["Norland"], ["Sudmark"], "actual")]),
    ("passive", PASSIVE, (4, 0), [("ASSAULT", None, ["Norland"], ["Sudmark"], "actual")]),
    ("light verb, planned, reciprocal", TALKS, (0, 5), [("CONSULT", None, ["Norland", "Sudmark"], [], "planned")]),
    ("between", BETWEEN, (2, 4), [("CONSULT", None, ["Norland", "Sudmark"], [], "actual")]),
    ("nominal with possessor", ANNEXATION, (2, 7), [("COERCE", "seize", ["Norland"], ["Sudmark"], "actual")]),
    (
        "threat and what is threatened",
        THREAT,
        (0, 4),
        [
            ("THREATEN", None, ["Norland"], ["Sudmark"], "actual"),
            ("ASSAULT", "heavy-weapons", ["Norland"], ["Sudmark"], "hypothetical"),
        ],
    ),
    ("object decides the type", SANCTIONS, (0, 4), [("COERCE", "restrict", ["Norland"], ["Sudmark"], "actual")]),
    ("negated", NEGATED, (0, 4), [("ASSAULT", None, ["Norland"], ["Sudmark"], "negated")]),
    ("control", CONTROL, (0, 4), [("ASSAULT", None, ["Norland"], ["Sudmark"], "planned")]),
    ("neither ... nor", NEITHER, (1, 5), [("ASSAULT", "heavy-weapons", ["Norland"], ["Sudmark"], "negated")]),
    ("a purpose is no event", PURPOSE, (0, 8), []),
    (
        "joined verbs share their object",
        SHARED_OBJECT,
        (0, 4),
        [("ASSAULT", None, ["Norland"], ["Sudmark"], "actual"), ("ASSAULT", None, ["Norland"], ["Sudmark"], "actual")],
    ),
    (
        "who suffers an attack is its recipient",
        SUFFERED,
        (0, 5),
        [("COERCE", "cyber", ["Sudmark"], ["Norland"], "actual")],
    ),
    ("what was wrong to do was done", WRONG, (4, 7), [("ASSAULT", "explosives", ["Norland"], ["Sudmark"], "actual")]),
    (
        "what reports tell of",
        CLAUSE_OF_NOUN,
        (2, 5),
        [("ASSAULT", "heavy-weapons", ["Norland"], ["Sudmark"], "alleged")],
    ),
    ("a law passed", PASSED, (0, 5), [("SUPPORT", None, ["Norland"], [], "actual")]),
    ("a denial is no event", DENIED, (0, 4), []),
    ("what is found of somebody", GUILTY, (0, 2), [("ACCUSE", "disapprove", ["Norland"], ["Sudmark"], "actual")]),
    ("a recipient outside the slots", AID_INSIDE, (0, 7), [("AID", None, ["Norland"], ["Sudmark"], "actual")]),
    ("no deal reached", FAILED_DEAL, (0, 2), [("REJECT", "meet", ["Norland", "Sudmark"], [], "actual")]),
    ("an attack in words", VERBAL_ATTACK, (0, 6), [("ACCUSE", "disapprove", ["Norland"], ["Sudmark"], "actual")]),
    ("saying so does it", THANKS, (0, 4), [("SUPPORT", None, ["Norland"], ["Sudmark"], "actual")]),
    (
        "what is done again and again",
        REGULAR,
        (0, 3),
        [("ASSAULT", "heavy-weapons", ["Norland"], ["Sudmark"], "ongoing")],
    ),
    ("approval withheld", NOT_RECOGNISED, (0, 4), [("REJECT", None, ["Norland"], ["Sudmark"], "actual")]),
    (
        "what one does for oneself is done to nobody",
        HELP_DEFEND,
        (0, 4),
        [("AGREE", None, ["Norland"], ["Sudmark"], "actual")],
    ),
    ("a vote for union is for whom it is with", UNION, (0, 5), [("SUPPORT", None, ["Norland"], ["Sudmark"], "actual")]),
    ("a country is entered, not joined", ENTRY, (0, 4), []),
    ("support as a noun", SUPPORT_NOUN, (0, 3), [("SUPPORT", None, ["Norland"], ["Sudmark"], "ongoing")]),
    ("a statement is released, and nobody", STATEMENT_RELEASED, (0, 5), []),
    (
        "who deploys without an object is deployed",
        DEPLOYED,
        (0, 3),
        [("MOBILIZE", "troops", ["Norland"], ["Sudmark"], "actual")],
    ),
    ("what is to end goes on", END_OF_ATTACKS, (5, 9), [("ASSAULT", None, ["Norland"], ["Sudmark"], "ongoing")]),
    ("ties are strengthened by two", STRENGTHEN, (3, 3), []),
    ("troops are suppressed by force", SUPPRESSED, (0, 2), [("ASSAULT", None, ["Norland"], ["Sudmark"], "actual")]),
    ("progressive", PROGRESSIVE, (0, 3), [("ASSAULT", "heavy-weapons", ["Norland"], ["Sudmark"], "ongoing")]),
]


def coded(rows, places):
    """The events of one sentence in order, as (type, mode, actors, recipients, status): Norland and Sudmark stand at `places`."""
    document = make_document(rows)
    first, second = places
    actors = make_actors(document, {(first, first + 1, first): "Norland", (second, second + 1, second): "Sudmark"})
    after, found = events.find(document, actors, (), (), ())
    names = [entity.name for entity in after.entities]
    return [
        (e.type, e.mode, [names[p.entity] for p in e.actors], [names[p.entity] for p in e.recipients], e.status)
        for e in found
    ]


@pytest.mark.parametrize(("remark", "rows", "places", "expected"), CASES, ids=[case[0] for case in CASES])
def test_event_of_one_sentence(remark, rows, places, expected):
    assert coded(rows, places) == expected, remark


def test_without_known_actors_there_is_no_event():
    document = make_document(NORLAND_ATTACKED)
    assert events.find(document, make_actors(document, {}), (), (), ())[1] == ()


@pytest.mark.parametrize(
    ("remark", "kinds", "count"),
    [
        ("two private persons", {"Norland": "person", "Sudmark": "person"}, 0),
        ("two firms", {"Norland": "organisation", "Sudmark": "organisation"}, 0),
        ("a state and a person", {"Norland": "state", "Sudmark": "person"}, 1),
    ],
)
def test_a_meeting_needs_a_political_party(remark, kinds, count):
    document = make_document(MET)
    actors = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Sudmark"}, kinds)
    assert len(events.find(document, actors, (), (), ())[1]) == count, remark


def test_a_body_is_joined():
    document = make_document(ENTRY)
    actors = make_actors(document, {(0, 1, 0): "Norland", (4, 5, 4): "Sudmark"}, {"Sudmark": "organisation"})
    _, found = events.find(document, actors, (), (), ())
    assert [(event.type, event.trigger.text) for event in found] == [("COOPERATE", "entry")]


@pytest.mark.parametrize(
    ("remark", "surer", "less"),
    [
        ("what happened before what may", ("actual",), ()),
        ("a verb that needs its object", ("actual", "needs-object"), ("actual",)),
        ("a verb before a noun", ("actual",), ("actual", "noun")),
    ],
)
def test_confidence_orders_events(remark, surer, less):
    assert 0 < confidence(less) < confidence(surer) < 1, remark


MONEY = """
Norland Norland PROPN NNP 2 nsubj
attacked attack VERB VBD 0 root
Sudmark_ Sudmark PROPN NNP 2 obj
$ $ SYM $ 3 flat
"""


def test_a_currency_is_no_party():
    document = make_document(MONEY)
    actors = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Sudmark"})
    assert all(not event.recipients for event in events.find(document, actors, (), (), ())[1])


ARMS = """
Norland Norland PROPN NNP 2 nsubj
supports support VERB VBZ 0 root
Sudmark Sudmark PROPN NNP 2 obj
with with ADP IN 5 case
airstrikes airstrike NOUN NNS 2 obl
"""


def test_support_by_arms_is_no_support():
    document = make_document(ARMS)
    actors = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Sudmark"})
    _, found = events.find(document, actors, (), (), ())
    assert [(event.type, event.contexts, event.status) for event in found] == [("AID", ("military",), "ongoing")]


WARNED = """
Norland Norland PROPN NNP 2 nsubj
criticised criticise VERB VBD 0 root
moves move NOUN NNS 2 obj
, , PUNCT , 5 punct
warning warn VERB VBG 2 advcl
that that SCONJ IN 9 mark
Sudmark Sudmark PROPN NNP 9 nsubj
may may AUX MD 9 aux
strike strike VERB VB 5 ccomp
"""


@pytest.mark.parametrize(
    ("said", "recipients", "remark"),
    [
        ((), {"ACCUSE": ["Sudmark"], "THREATEN": ["Sudmark"]}, "no saying known: the nearest party"),
        (("warn",), {"ACCUSE": []}, "a warning of what others do threatens nobody, nor are they criticised"),
    ],
)
def test_parties_of_another_saying(said: tuple[str, ...], recipients: dict[str, list[str]], remark: str) -> None:
    document = make_document(WARNED)
    actors = make_actors(document, {(0, 1, 0): "Norland", (6, 7, 6): "Sudmark"})
    content = (document.span(5, 9),)
    quotations = tuple(Quotation(None, document.span(4, 5), content, "indirect", "assertive", act) for act in said)
    after, found = events.find(document, actors, (), (), quotations)
    names = [entity.name for entity in after.entities]
    told = {e.type: [names[p.entity] for p in e.recipients] for e in found if e.type in ("ACCUSE", "THREATEN")}
    assert told == recipients, remark


PLEDGED = """
Holm Holm PROPN NNP 2 nsubj
pledged pledge VERB VBD 0 root
that that SCONJ IN 6 mark
Norland Norland PROPN NNP 6 nsubj
would would AUX MD 6 aux
help help VERB VB 2 ccomp
Sudmark Sudmark PROPN NNP 6 obj
"""
ACCUSED = """
Holm Holm PROPN NNP 2 nsubj
accused accuse VERB VBD 0 root
you you PRON PRP 2 obj
of of SCONJ IN 5 mark
neglecting neglect VERB VBG 2 advcl
Sudmark Sudmark PROPN NNP 5 obj
"""


PROTESTED = """
Norland Norland PROPN NNP 2 nsubj
protested protest VERB VBD 0 root
against against ADP IN 4 case
Sudmark Sudmark PROPN NNP 2 obl
"""
DELIVERED = """
Norland Norland PROPN NNP 2 nsubj
delivered deliver VERB VBD 0 root
aid aid NOUN NN 2 obj
to to ADP IN 5 case
Sudmark Sudmark PROPN NNP 2 obl
"""
PRESS = """
Norland Norland PROPN NNP 2 nsubj
met meet VERB VBD 0 root
reporters reporter NOUN NNS 2 obj
from from ADP IN 5 case
Sudmark Sudmark PROPN NNP 3 nmod
"""
AIR_STRIKE = """
Norland Norland PROPN NNP 2 nsubj
mourned mourn VERB VBD 0 root
an a DET DT 5 det
air air NOUN NN 5 compound
strike strike NOUN NN 2 obj
on on ADP IN 7 case
Sudmark Sudmark PROPN NNP 5 nmod
"""
NO_ONE = """
Norland Norland PROPN NNP 3 nsubj
has have AUX VBZ 3 aux
attacked attack VERB VBN 0 root
nobody nobody PRON NN 3 obj
in in ADP IN 6 case
Sudmark Sudmark PROPN NNP 3 obl
"""
HALTED = """
Norland Norland PROPN NNP 2 nsubj
halted halt VERB VBD 0 root
aid aid NOUN NN 2 obj
and and CCONJ CC 5 cc
thanked thank VERB VBD 2 conj
Sudmark Sudmark PROPN NNP 5 obj
"""
BLAMED = """
Norland Norland PROPN NNP 2 nsubj
accused accuse VERB VBD 0 root
Sudmark Sudmark PROPN NNP 2 obj
of of SCONJ IN 5 mark
attacking attack VERB VBG 2 advcl
villagers villager NOUN NNS 5 obj
"""
HELPED = """
Norland Norland PROPN NNP 2 nsubj
helped help VERB VBD 0 root
Sudmark Sudmark PROPN NNP 4 obj
fight fight VERB VB 2 xcomp
rebels rebel NOUN NNS 4 obj
"""
OFFERED = """
Norland Norland PROPN NNP 2 nsubj
offered offer VERB VBD 0 root
support support NOUN NN 2 obj
for for ADP IN 5 case
Sudmark Sudmark PROPN NNP 3 nmod
"""
NEAR = """
Norland Norland PROPN NNP 2 nsubj
attacked attack VERB VBD 0 root
near near ADP IN 4 case
Sudmark Sudmark PROPN NNP 2 obl
"""
CLASHED = """
Norland Norland PROPN NNP 2 nsubj
clashed clash VERB VBD 0 root
with with ADP IN 4 case
Sudmark Sudmark PROPN NNP 2 obl
"""
CARRIED_OUT = """
Norland Norland PROPN NNP 2 nsubj
carried carry VERB VBD 0 root
out out ADP RP 2 compound:prt
a a DET DT 5 det
strike strike NOUN NN 2 obj
on on ADP IN 7 case
Sudmark Sudmark PROPN NNP 5 nmod
"""
SENSE = [
    ("a strike on somebody is an attack", CARRIED_OUT, (0, 6), [("ASSAULT", ["Norland"], ["Sudmark"], "actual")]),
    ("a clash takes two", CLASHED, (0, 3), [("ASSAULT", ["Norland", "Sudmark"], [], "actual")]),
    ("near a place is not it", NEAR, (0, 3), [("ASSAULT", ["Norland"], [], "actual")]),
    ("support offered", OFFERED, (0, 4), [("SUPPORT", ["Norland"], ["Sudmark"], "actual")]),
    (
        "who is helped fights",
        HELPED,
        (0, 2),
        [("ASSAULT", ["Sudmark"], ["rebels"], "hypothetical")],
    ),
    (
        "a strike from the air is an attack",
        AIR_STRIKE,
        (0, 6),
        [("ASSAULT", [], ["Sudmark"], "actual")],
    ),
    ("done to nobody", NO_ONE, (0, 5), [("ASSAULT", ["Norland"], [], "negated")]),
    (
        "aid halted to nobody named",
        HALTED,
        (0, 5),
        [("SANCTION", ["Norland"], [], "actual"), ("SUPPORT", ["Norland"], ["Sudmark"], "actual")],
    ),
    (
        "who is accused did it",
        BLAMED,
        (0, 2),
        [("ACCUSE", ["Norland"], ["Sudmark"], "actual"), ("ASSAULT", ["Sudmark"], ["villagers"], "alleged")],
    ),
    ("a state's protest is a complaint", PROTESTED, (0, 3), [("ACCUSE", ["Norland"], ["Sudmark"], "actual")]),
    ("what is delivered reaches somebody", DELIVERED, (0, 4), [("AID", ["Norland"], ["Sudmark"], "actual")]),
    ("talk to the press is no meeting", PRESS, (0, 4), []),
]


@pytest.mark.parametrize(("remark", "rows", "places", "expected"), SENSE, ids=[row[0] for row in SENSE])
def test_what_the_words_beside_an_event_make_of_it(remark, rows, places, expected):
    shown = [(kind, actors, recipients, status) for kind, _, actors, recipients, status in coded(rows, places)]
    assert shown == expected, remark


def test_who_denies_a_part_in_an_attack_is_not_its_actor():
    document = make_document(
        """
        Norland Norland PROPN NNP 2 nsubj
        denied deny VERB VBD 0 root
        responsibility responsibility NOUN NN 2 obj
        for for ADP IN 6 case
        the the DET DT 6 det
        attack attack NOUN NN 3 nmod
        on on ADP IN 8 case
        Sudmark Sudmark PROPN NNP 6 nmod
        """
    )
    actors = make_actors(document, {(0, 1, 0): "Norland", (7, 8, 7): "Sudmark"})
    names = [entity.name for entity in actors.entities]
    speaker, content = Party(names.index("Norland"), document.span(0, 1)), (document.span(2, 8),)
    said = Quotation(
        document.span(0, 1), document.span(1, 2), content, "indirect", "assertive", "deny", speaker=speaker
    )
    _, found = events.find(document, actors, (), (), (said,))
    attacks = [
        ([names[p.entity] for p in e.actors], [names[p.entity] for p in e.recipients])
        for e in found
        if e.type == "ASSAULT"
    ]
    assert attacks == [([], ["Sudmark"])]


@pytest.mark.parametrize(
    ("remark", "rows", "act", "kind", "recipients"),
    [
        ("who gains, not the side spoken for", PLEDGED, "pledge", "AGREE", ["Sudmark"]),
        ("who is spoken of, where nobody knows who is spoken to", ACCUSED, "accuse", "ACCUSE", []),
    ],
)
def test_at_whom_an_act_of_speech_is_aimed(remark: str, rows: str, act: str, kind: str, recipients: list[str]) -> None:
    document = make_document(rows)
    words = [token.text for token in document.doc]
    who = {(i, i + 1, i): word for i, word in enumerate(words) if word in ("Holm", "Norland", "Sudmark")}
    actors = make_actors(document, who, {"Holm": "person"})
    names = [entity.name for entity in actors.entities]
    body = names.index("Norland") if "Norland" in names else None
    actors = replace(actors, entities=tuple(replace(e, body=body) if e.name == "Holm" else e for e in actors.entities))
    speaker = Party(names.index("Holm"), document.span(0, 1))
    content = (document.span(2, len(words)),)
    said = Quotation(document.span(0, 1), document.span(1, 2), content, "indirect", "commissive", act, speaker=speaker)
    _, found = events.find(document, actors, (), (), (said,))
    assert [[names[p.entity] for p in e.recipients] for e in found if e.type == kind] == [recipients], remark


SHOT = """
Two two NUM CD 2 nummod
{} {} NOUN NNS 4 nsubj:pass
were be AUX VBD 4 aux:pass
shot shoot VERB VBN 0 root
"""


@pytest.mark.parametrize(("noun", "kind", "count"), [("guards", "group", 1), ("films", "organisation", 0)])
def test_people_are_shot_whoever_does_it(noun: str, kind: str, count: int) -> None:
    document = make_document(SHOT.format(noun, noun))
    actors = make_actors(document, {(0, 2, 1): "Sudmark"}, {"Sudmark": kind})
    assert len(events.find(document, actors, (), (), ())[1]) == count
