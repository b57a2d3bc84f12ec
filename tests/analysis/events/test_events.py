"""Events on hand-made trees: type, parties, status."""

from __future__ import annotations

import pytest

from avviso.analysis.events import events
from avviso.analysis.events.confidence import confidence
from tests.factories.documents import make_document
from tests.factories.political import coded, make_actors

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
