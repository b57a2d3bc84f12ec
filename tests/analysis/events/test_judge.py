"""What a trained relation head changes: types confirmed, changed and dropped, events of its own, the pair that is given."""

from __future__ import annotations

import pytest

from avviso.analysis.events import events
from avviso.analysis.events import pair as event_pair
from avviso.analysis.events.cast import widen
from avviso.analysis.events.judge import head
from avviso.analysis.events.pairs import pairs
from avviso.analysis.events.parties import Parties
from avviso.analysis.tree import tree_of
from tests.factories.documents import make_document
from tests.factories.judges import FakeJudge, asking
from tests.factories.political import make_actors

ATTACKED = """
Norland Norland PROPN NNP 2 nsubj
attacked attack VERB VBD 0 root
Sudmark Sudmark PROPN NNP 2 obj
"""
WILL_CONTACT = """
Norland Norland PROPN NNP 3 nsubj
will will AUX MD 3 aux
contact contact VERB VB 0 root
Sudmark Sudmark PROPN NNP 3 obj
"""
CONTACTED = """
Norland Norland PROPN NNP 2 nsubj
contacted contact VERB VBD 0 root
Sudmark Sudmark PROPN NNP 2 obj
"""
RETURNED = """
Norland Norland PROPN NNP 2 nsubj
returned return VERB VBD 0 root
the the DET DT 4 det
head head NOUN NN 2 obj
of of ADP IN 6 case
Marcus Marcus PROPN NNP 4 nmod
to to ADP IN 8 case
Sudmark Sudmark PROPN NNP 2 obl
"""
ITS_TROOPS = """
Norland Norland PROPN NNP 2 nsubj
moved move VERB VBD 0 root
troops troop NOUN NNS 2 obj
into into ADP IN 5 case
Sudmark Sudmark PROPN NNP 2 obl
"""
POSSESSED = """
They they PRON PRP 2 nsubj
recalled recall VERB VBD 0 root
Norland Norland PROPN NNP 5 nmod:poss
's 's PART POS 3 case
move move NOUN NN 2 obj
against against ADP IN 7 case
Sudmark Sudmark PROPN NNP 5 nmod
"""


SIGNED = """
Norland Norland PROPN NNP 4 nsubj
and and CCONJ CC 3 cc
Sudmark Sudmark PROPN NNP 1 conj
signed sign VERB VBD 0 root
a a DET DT 6 det
treaty treaty NOUN NN 4 obj
"""
CONDUCTED = """
Norland Norland PROPN NNP 2 nsubj
conducted conduct VERB VBD 0 root
airstrikes airstrike NOUN NNS 2 obj
with with ADP IN 5 case
jets jet NOUN NNS 2 obl
against against ADP IN 7 case
Sudmark Sudmark PROPN NNP 5 nmod
"""
ANNEXED = """
Norland Norland PROPN NNP 3 nmod:poss
's 's PART POS 1 case
annexation annexation NOUN NN 6 nsubj
of of ADP IN 7 case
the the DET DT 7 det
angered anger VERB VBD 0 root
Sudmark Sudmark PROPN NNP 3 nmod
"""
URGED = """
Norland Norland PROPN NNP 2 nsubj
urged urge VERB VBD 0 root
Sudmark Sudmark PROPN NNP 2 obj
to to PART TO 5 mark
talk talk VERB VB 2 xcomp
"""
DENIED_CHARGES = """
Norland Norland PROPN NNP 2 nsubj
denied deny VERB VBD 0 root
charges charge NOUN NNS 2 obj
by by ADP IN 5 case
Sudmark Sudmark PROPN NNP 3 nmod
"""
DECLINED = """
Norland Norland PROPN NNP 2 nsubj
declined decline VERB VBD 0 root
to to PART TO 4 mark
comment comment VERB VB 2 xcomp
on on ADP IN 6 case
Sudmark Sudmark PROPN NNP 4 obl
"""


SEIZED = """
Norland Norland PROPN NNP 2 nsubj
seized seize VERB VBD 0 root
bombs bomb NOUN NNS 2 obj
in in ADP IN 5 case
towns town NOUN NNS 2 obl
bordering border VERB VBG 5 acl
Sudmark Sudmark PROPN NNP 6 obj
"""
EVE = """
Norland Norland PROPN NNP 2 nsubj
seized seize VERB VBD 0 root
bombs bomb NOUN NNS 2 obj
on on ADP IN 5 case
eve eve NOUN NN 2 obl
of of ADP IN 7 case
talks talk NOUN NNS 5 nmod
by by ADP IN 9 case
Sudmark Sudmark PROPN NNP 7 nmod
"""
IMPOSED = """
Norland Norland PROPN NNP 2 nsubj
imposed impose VERB VBD 0 root
sanctions sanction NOUN NNS 2 obj
on on ADP IN 5 case
Sudmark Sudmark PROPN NNP 2 obl
"""
SENT_TROOPS = """
Norland Norland PROPN NNP 2 nsubj
sent send VERB VBD 0 root
troops troop NOUN NNS 2 obj
to to ADP IN 5 case
Sudmark Sudmark PROPN NNP 2 obl
"""


def judge_of(**answer):
    """A judge that gives every pair the same answer."""
    return lambda document, asked: [answer for _ in asked]


@pytest.mark.parametrize(
    ("remark", "rows", "answer", "expected"),
    [
        ("silent", ATTACKED, {}, [("ASSAULT", ["Norland"], ["Sudmark"])]),
        ("confirmed", ATTACKED, {"ASSAULT": 0.9, "NONE": 0.1}, [("ASSAULT", ["Norland"], ["Sudmark"])]),
        ("changed", ATTACKED, {"ACCUSE": 0.9, "ASSAULT": 0.1}, [("ACCUSE", ["Norland"], ["Sudmark"])]),
        ("unsure of another", ATTACKED, {"ACCUSE": 0.5, "ASSAULT": 0.4}, [("ASSAULT", ["Norland"], ["Sudmark"])]),
        ("dropped", ATTACKED, {"NONE": 0.95}, []),
        ("sanctions restrict whom they hit", IMPOSED, {"SANCTION": 0.9}, [("COERCE", ["Norland"], ["Sudmark"])]),
        ("sending troops is no attack", SENT_TROOPS, {"ASSAULT": 0.98}, [("MOBILIZE", ["Norland"], ["Sudmark"])]),
        ("a blockade is none", IMPOSED, {"ASSAULT": 0.98}, [("COERCE", ["Norland"], ["Sudmark"])]),
        ("but it may be help", SENT_TROOPS, {"AID": 0.9}, [("AID", ["Norland"], ["Sudmark"])]),
        ("unsure that there is none", ATTACKED, {"NONE": 0.5}, [("ASSAULT", ["Norland"], ["Sudmark"])]),
        (
            "what both do is not one's towards the other",
            SIGNED,
            {"SUPPORT": 0.95},
            [("AGREE", ["Norland", "Sudmark"], [])],
        ),
        ("no word of the codebook", CONTACTED, {}, []),
        ("made", CONTACTED, {"CONSULT": 0.9}, [("CONSULT", ["Norland"], ["Sudmark"])]),
        ("cooperation that is only planned", WILL_CONTACT, {"AGREE": 0.9}, [("COOPERATE", ["Norland"], ["Sudmark"])]),
        ("made of a joint root", CONTACTED, {"YIELD": 0.9}, [("RETREAT", ["Norland"], ["Sudmark"])]),
        ("too unsure to make one", CONTACTED, {"CONSULT": 0.4}, []),
    ],
)
def test_a_judge_settles_the_events(remark, rows, answer, expected):
    document = make_document(rows)
    last = {WILL_CONTACT: 3, SENT_TROOPS: 4, IMPOSED: 4}.get(rows, 2)
    actors = make_actors(document, {(0, 1, 0): "Norland", (last, last + 1, last): "Sudmark"})
    after, found = events.find(document, actors, (), (), (), judge_of(**answer))
    names = [entity.name for entity in after.entities]
    told = [(e.type, [names[p.entity] for p in e.actors], [names[p.entity] for p in e.recipients]) for e in found]
    assert told == expected, remark


@pytest.mark.parametrize(
    ("remark", "rows", "other", "answer", "expected"),
    [
        (
            "a word and the verb that brings it in are one event, which the head gives its recipient",
            CONDUCTED,
            6,
            {"ASSAULT": 0.9},
            [("ASSAULT", ["Norland"], ["Sudmark"])],
        ),
        ("nor is it two of different types", CONDUCTED, 6, {"COERCE": 0.9}, [("ASSAULT", ["Norland"], [])]),
        ("the word names the act of speech", URGED, 2, {"AGREE": 0.9}, [("REQUEST", ["Norland"], ["Sudmark"])]),
        (
            "nor one of what a sentence does with what the noun tells",
            ANNEXED,
            6,
            {"REJECT": 0.9},
            [("COERCE", ["Norland"], ["Sudmark"])],
        ),
        ("a denied charge is no event", DENIED_CHARGES, 4, {"REJECT": 0.9}, []),
        ("nor is silence", DECLINED, 5, {"REJECT": 0.9}, []),
    ],
)
def test_what_the_head_may_add(remark, rows, other, answer, expected):
    document = make_document(rows)
    actors = make_actors(document, {(0, 1, 0): "Norland", (other, other + 1, other): "Sudmark"})
    after, found = events.find(document, actors, (), (), (), judge_of(**answer))
    names = [entity.name for entity in after.entities]
    told = [(e.type, [names[p.entity] for p in e.actors], [names[p.entity] for p in e.recipients]) for e in found]
    assert told == expected, remark


def test_without_a_judge_nothing_is_asked():
    document = make_document(CONTACTED)
    actors = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Sudmark"})
    assert events.find(document, actors, (), (), ()) == (actors, ())


@pytest.mark.parametrize(
    ("remark", "rows", "places", "roles", "expected"),
    [
        ("subject and object", CONTACTED, (0, 2), (), [("Norland", "Sudmark", 1)]),
        ("whom it is done to before what belongs to the object", RETURNED, (0, 7), (), [("Norland", "Sudmark", 1)]),
        ("past the means", ITS_TROOPS, (0, 4), (), [("Norland", "Sudmark", 1)]),
        ("not what borders on where it happened", SEIZED, (0, 6), (), []),
        ("nor who does something then", EVE, (0, 8), (), []),
        ("possessor and phrase of a noun", POSSESSED, (2, 6), ((4, 1.0, ()),), [("Norland", "Sudmark", 4)]),
        ("no noun that is no predicate", POSSESSED, (2, 6), (), []),
    ],
)
def test_pairs_worth_asking_about(remark, rows, places, roles, expected):
    document = make_document(rows, predicates=roles)
    first, second = places
    actors = make_actors(document, {(first, first + 1, first): "Norland", (second, second + 1, second): "Sudmark"})
    tree = tree_of(document.doc)
    found = pairs(document, tree, Parties(tree, widen(document, tree, actors, ())), range(len(document.doc)))
    assert [(p.source.span.text, p.target.span.text, p.predicate) for p in found] == expected, remark


@pytest.mark.parametrize(
    ("remark", "answer", "expected"),
    [
        ("silent", {}, ("ASSAULT", 0.95)),
        ("another root", {"ACCUSE": 0.6, "NONE": 0.4}, ("ACCUSE", 0.6)),
        ("none is no answer for a given pair", {"NONE": 0.9, "ASSAULT": 0.1}, ("ASSAULT", 0.1)),
        ("a joint root", {"YIELD": 0.8}, ("RETREAT", 0.8)),
    ],
)
def test_the_pair_given_takes_the_judges_word(remark, answer, expected):
    document = make_document(ATTACKED)
    source, target = document.span(0, 1), document.span(2, 3)
    best = event_pair.between(document, source, target, judge_of(**answer))[0]
    assert (best.type, best.fit) == expected, remark


NOT_MET = """
Norland Norland PROPN NNP 4 nsubj
did do AUX VBD 4 aux
{no} {no} PART RB 4 advmod
{verb} {verb} VERB VB 0 root
Sudmark Sudmark PROPN NNP 4 obj
"""


@pytest.mark.parametrize(
    ("remark", "no", "verb", "expected"),
    [
        ("a cooperation that is not", "not", "praise", ("REJECT", "actual")),
        ("one that is", "so", "praise", ("SUPPORT", "actual")),
        ("a conflict that is not", "not", "attack", ("ASSAULT", "negated")),
    ],
)
def test_a_given_pair_that_does_not_cooperate(remark, no, verb, expected):
    document = make_document(NOT_MET.format(no=no, verb=verb))
    best = event_pair.between(document, document.span(0, 1), document.span(4, 5))[0]
    assert (best.type, best.status) == expected, remark


@pytest.mark.parametrize(
    ("remark", "deeds", "fates", "sides", "expected"),
    [
        ("the root of the word that joins them", {"ASSAULT": 0.9}, {"actual": 1.0}, ([(0, 1)], [(2, 3)]), {"ASSAULT": 1.0}),
        ("a conflict that is planned is a threat", {"ASSAULT": 0.9}, {"planned": 1.0}, ([(0, 1)], [(2, 3)]), {"THREATEN": 1.0}),
        ("a retreat that is planned is agreed", {"YIELD": 0.9}, {"planned": 0.5, "actual": 0.5}, ([(0, 1)], []), {"AGREE": 0.5, "YIELD": 0.5}),
        ("help that is not given is refused", {"AID": 0.9}, {"negated": 0.5, "actual": 0.5}, ([(0, 1)], [(2, 3)]), {"AID": 0.5, "REJECT": 0.5}),
        ("an attack that is not made is none", {"ASSAULT": 0.9}, {"negated": 1.0}, ([(0, 1)], [(2, 3)]), {"ASSAULT": 1.0}),
        ("shares, whoever the parties are", {"ASSAULT": 0.6, "COERCE": 0.2}, {}, ([], []), {"ASSAULT": 0.75, "COERCE": 0.25}),
        ("no word names an event", {}, {}, ([], []), {}),
    ],
)  # fmt: skip
def test_what_the_words_tell_of_a_given_pair(remark, deeds, fates, sides, expected):
    judge = FakeJudge(deeds={"attacked": deeds} if deeds else {}, fates={"attacked": fates}, sides={"attacked": sides})
    told = event_pair.worded(asking(make_document(ATTACKED), judge), (0, 1), (2, 3))
    assert {root: round(chance, 2) for root, chance in told.items() if chance} == expected, remark


@pytest.mark.parametrize(
    ("remark", "naming", "asked"),
    [
        ("a word that may name an event", 0.25, [("Norland", "Sudmark")]),
        ("one that hardly does", 0.1, []),
    ],
)
def test_pairs_are_asked_about_where_a_word_may_join_them(remark, naming, asked):
    judge = FakeJudge(deeds={"contacted": {"CONSULT": naming}})
    document = asking(make_document(CONTACTED), judge)
    actors = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Sudmark"})
    events.find(document, actors, (), (), (), head(document))
    assert [pair for pair in judge.asked if pair == ("Norland", "Sudmark")] == asked, remark
