"""Events at words that the model alone takes for the name of one, their parties, and what becomes of the status."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from avviso.analysis.annotations import Party, Quotation
from avviso.analysis.events import events
from avviso.analysis.events import fate as event_fate
from avviso.analysis.events import sides as event_sides
from avviso.analysis.events import weight as event_weight
from avviso.analysis.events import words as event_words
from avviso.analysis.events.cast import closed
from avviso.analysis.events.parties import Parties
from avviso.analysis.tree import tree_of
from avviso.language.annotation import Name
from avviso.text.judge import Told
from tests.factories.documents import make_document
from tests.factories.judges import FakeJudge, asking
from tests.factories.political import make_actors, make_event
from tests.factories.quotations import parsed

CONTACTED = """
Norland Norland PROPN NNP 2 nsubj
contacted contact VERB VBD 0 root
Sudmark Sudmark PROPN NNP 2 obj
"""
AGGRESSION = """
the the DET DT 2 det
aggression aggression NOUN NN 5 nsubj
of of ADP IN 4 case
Norland Norland PROPN NNP 2 nmod
alarmed alarm VERB VBD 0 root
neighbours neighbour NOUN NNS 5 obj
"""
ENDED = """
Norland Norland PROPN NNP 2 nsubj
ended end VERB VBD 0 root
fighting fighting NOUN NN 2 obj
with with ADP IN 5 case
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
CALLED_FOR = """
Norland Norland PROPN NNP 2 nsubj
called call VERB VBD 0 root
for for ADP IN 5 case
a a DET DT 5 det
prosecutor prosecutor NOUN NN 2 obl
"""
CALLED_TO_LEAVE = """
Norland Norland PROPN NNP 2 nsubj
called call VERB VBD 0 root
for for ADP IN 4 case
Sudmark Sudmark PROPN NNP 2 obl
to to PART TO 6 mark
leave leave VERB VB 2 advcl
"""
RETREATED = """
Norland Norland PROPN NNP 2 nsubj
retreated retreat VERB VBD 0 root
to to ADP IN 4 case
Sudmark Sudmark PROPN NNP 2 obl
"""
CONDEMNED_ATTACK = """
Norland Norland PROPN NNP 2 nsubj
condemned condemn VERB VBD 0 root
the the DET DT 4 det
attack attack NOUN NN 2 obj
on on ADP IN 6 case
Sudmark Sudmark PROPN NNP 4 nmod
"""
SUED = """
Norland Norland PROPN NNP 2 nsubj
filed file VERB VBD 0 root
a a DET DT 4 det
lawsuit lawsuit NOUN NN 2 obj
against against ADP IN 6 case
Sudmark Sudmark PROPN NNP 4 nmod
"""
CONDEMNED = """
Norland Norland PROPN NNP 2 nsubj
condemned condemn VERB VBD 0 root
the the DET DT 4 det
moves move NOUN NNS 2 obj
"""
MADE_MOVES = """
Norland Norland PROPN NNP 2 nsubj
made make VERB VBD 0 root
moves move NOUN NNS 2 obj
against against ADP IN 5 case
Sudmark Sudmark PROPN NNP 3 nmod
"""
ATTACKED = """
Norland Norland PROPN NNP 2 nsubj
attacked attack VERB VBD 0 root
Sudmark Sudmark PROPN NNP 2 obj
"""
ITS_TREATMENT = """
Norland Norland PROPN NNP 3 nmod:poss
's 's PART POS 1 case
treatment treatment NOUN NN 6 nsubj
of of ADP IN 5 case
Sudmark Sudmark PROPN NNP 3 nmod
worsened worsen VERB VBD 0 root
"""
BETWEEN = """
dialogue dialogue NOUN NN 6 nsubj
between between ADP IN 3 case
Norland Norland PROPN NNP 1 nmod
and and CCONJ CC 5 cc
Sudmark Sudmark PROPN NNP 3 conj
resumed resume VERB VBD 0 root
"""
CALLED_ON = """
Norland Norland PROPN NNP 2 nsubj
called call VERB VBD 0 root
on on ADP IN 4 case
Sudmark Sudmark PROPN NNP 2 obl
to to PART TO 6 mark
reform reform VERB VB 2 xcomp
"""
CALLED_ON_BOTH = """
Norland Norland PROPN NNP 2 nsubj
called call VERB VBD 0 root
on on ADP IN 4 case
Sudmark Sudmark PROPN NNP 2 obl
to to PART TO 6 mark
leave leave VERB VB 2 xcomp
and and CCONJ CC 8 cc
stop stop VERB VB 6 conj
arming arm VERB VBG 8 xcomp
rebels rebel NOUN NNS 9 obj
"""
SPOKE = """
Norland Norland PROPN NNP 2 nsubj
briefed brief VERB VBD 0 root
reporters reporter NOUN NNS 2 obj
"""
TWICE = """
Norland Norland PROPN NNP 2 nsubj
contacted contact VERB VBD 0 root
Sudmark Sudmark PROPN NNP 2 obj
in in ADP IN 7 case
Norland Norland PROPN NNP 7 nmod:poss
's 's PART POS 5 case
campaign campaign NOUN NN 2 obl
for for ADP IN 9 case
Sudmark Sudmark PROPN NNP 7 nmod
"""
NOBODY = """
the the DET DT 2 det
crackdown crackdown NOUN NN 3 nsubj
continued continue VERB VBD 0 root
"""
DENIED = """
Norland Norland PROPN NNP 2 nsubj
denied deny VERB VBD 0 root
that that SCONJ IN 6 mark
its its PRON PRP$ 5 nmod:poss
army army NOUN NN 6 nsubj
fired fire VERB VBD 2 ccomp
"""
DEMANDED = """
Norland Norland PROPN NNP 2 nsubj
demanded demand VERB VBD 0 root
the the DET DT 4 det
withdrawal withdrawal NOUN NN 2 obj
of of ADP IN 7 case
Sudmark Sudmark PROPN NNP 7 compound
troops troop NOUN NNS 4 nmod
"""
HELPED = """
Norland Norland PROPN NNP 2 nsubj
helped help VERB VBD 0 root
the the DET DT 5 det
cultural cultural ADJ JJ 5 amod
sector sector NOUN NN 2 obj
with with ADP IN 7 case
rockets rocket NOUN NNS 2 obl
"""
SENT_ITS = """
Norland Norland PROPN NNP 2 nsubj
sent send VERB VBD 0 root
our our PRON PRP$ 4 nmod:poss
council council NOUN NN 2 obj
on on ADP IN 6 case
July July PROPN NNP 4 nmod
"""
NOBODY_TO = """
the the DET DT 2 det
crackdown crackdown NOUN NN 3 nsubj
continued continue VERB VBD 0 root
when when ADV WRB 6 advmod
Norland Norland PROPN NNP 6 nsubj
sent send VERB VBD 3 advcl
Sudmark Sudmark PROPN NNP 6 obj
"""
BOTH = {
    SUED: (0, 5),
    CONDEMNED_ATTACK: (0, 5),
    NOBODY_TO: (4, 6),
    DENIED: (0,),
    HELPED: (0,),
    SENT_ITS: (0,),
    TWICE: (0, 2, 4, 8),
    CALLED_ON: (0, 3),
    CALLED_ON_BOTH: (0, 3),
    SPOKE: (0, 2),
    CONTACTED: (0, 2),
    MADE_MOVES: (0, 4),
    ATTACKED: (0, 2),
    ITS_TREATMENT: (0, 4),
    BETWEEN: (2, 4),
    AGGRESSION: (3,),
}


@pytest.fixture(autouse=True)
def everything_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is too unlikely to be recorded hangs on fitted weights: `test_too_unlikely` sees to that."""
    for name in ("LEAST", "LEAST_UNBLAMED", "LEAST_UNNAMED"):
        monkeypatch.setattr(event_weight, name, 0.0)


def test_too_unlikely(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LEAST", "LEAST_UNBLAMED", "LEAST_UNNAMED"):
        monkeypatch.setattr(event_weight, name, 1.0)
    assert told(ATTACKED, FakeJudge(deeds={"attacked": {"ASSAULT": 0.99}})) == []
    assert told(NOBODY, FakeJudge(deeds={"crackdown": {"COERCE": 0.99}})) == []


def told(rows: str, judge: FakeJudge) -> list[tuple[str, str, list[str], list[str], str]]:
    document = asking(make_document(rows), judge)
    who = {(t, t + 1, t): name for t, name in zip(BOTH.get(rows, ()), ("Norland", "Sudmark") * 2, strict=False)}
    actors = make_actors(document, who)
    after, found = events.find(document, actors, (), (), ())
    names = [entity.name for entity in after.entities]
    return [
        (e.type, e.trigger.text, [names[p.entity] for p in e.actors], [names[p.entity] for p in e.recipients], e.status)
        for e in found
    ]


@pytest.mark.parametrize(
    ("remark", "rows", "deeds", "expected"),
    [
        ("no word of the codebook", CONTACTED, {"contacted": {"CONSULT": 0.99}}, [("CONSULT", "contacted", ["Norland"], ["Sudmark"], "actual")]),
        ("too unsure", CONTACTED, {"contacted": {"CONSULT": 0.2, "AID": 0.05}}, []),
        ("the likeliest root", CONTACTED, {"contacted": {"CONSULT": 0.01, "AID": 0.98}}, [("AID", "contacted", ["Norland"], ["Sudmark"], "actual")]),
        ("concessions and retreats have one root", CONTACTED, {"contacted": {"YIELD": 0.99}}, [("RETREAT", "contacted", ["Norland"], ["Sudmark"], "actual")]),
        ("what the codebook has coded is not told twice", ATTACKED, {"attacked": {"ASSAULT": 0.99}}, [("ASSAULT", "attacked", ["Norland"], ["Sudmark"], "actual")]),
        ("a noun whose subject a light verb lends", MADE_MOVES, {"moves": {"THREATEN": 0.99}}, [("THREATEN", "moves", ["Norland"], ["Sudmark"], "actual")]),
        ("verb and noun of one run are one", MADE_MOVES, {"made": {"THREATEN": 0.99}, "moves": {"THREATEN": 0.99}}, [("THREATEN", "moves", ["Norland"], ["Sudmark"], "actual")]),
        ("possessor and object of a noun", ITS_TREATMENT, {"treatment": {"ASSAULT": 0.99}}, [("ASSAULT", "treatment", ["Norland"], ["Sudmark"], "actual")]),
        ("two who act together", BETWEEN, {"dialogue": {"CONSULT": 0.99}}, [("CONSULT", "dialogue", ["Norland", "Sudmark"], [], "actual")]),
        ("who is asked to do it would do it", CALLED_ON, {"reform": {"YIELD": 0.99}}, [("RETREAT", "reform", ["Sudmark"], [], "hypothetical")]),
        ("and to stop doing another", CALLED_ON_BOTH, {"arming": {"AID": 0.99}}, [("AID", "arming", ["Sudmark"], ["rebels"], "ongoing")]),
        ("to brief the press is no talks", SPOKE, {"briefed": {"CONSULT": 0.99}}, []),
        ("two words of one deed are one event", TWICE, {"contacted": {"AID": 0.99}, "campaign": {"AID": 0.99}}, [("AID", "contacted", ["Norland"], ["Sudmark"], "actual")]),
        ("who declines to speak refuses nothing", DECLINED, {"declined": {"REJECT": 0.99}}, []),
        ("the aggression of somebody is his", AGGRESSION, {"aggression": {"ASSAULT": 0.99}}, [("ASSAULT", "aggression", ["Norland"], [], "actual")]),
        ("an end of violence is no violence", ENDED, {"ended": {"ASSAULT": 0.99}}, []),
        ("no party, no event", NOBODY, {"crackdown": {"AID": 0.99}}, []),
        ("fighting, arrests and talks are on record without anybody", NOBODY, {"crackdown": {"COERCE": 0.99}}, [("COERCE", "crackdown", [], [], "ongoing")]),
    ],
)  # fmt: skip
def test_what_the_model_alone_tells(remark, rows, deeds, expected):
    assert told(rows, FakeJudge(deeds=deeds)) == expected, remark


@pytest.mark.parametrize(
    ("remark", "rows", "word", "kind", "expected"),
    [
        ("of states", CONTACTED, "contacted", "state", [False]),
        ("of people nobody knows", CONTACTED, "contacted", "person", [True]),
        ("what the codebook knows was looked at before", ATTACKED, "attacked", "person", [False]),
    ],
)  # fmt: skip
def test_whether_it_is_private_counts(monkeypatch, remark, rows, word, kind, expected):
    seen: list[bool] = []
    monkeypatch.setattr(event_weight, "features", lambda *known, private, **others: seen.append(private) or {})
    document = asking(make_document(rows), FakeJudge(deeds={word: {"ASSAULT": 0.01, "CONSULT": 0.98}}))
    who = {(t, t + 1, t): name for t, name in ((0, "Norland"), (2, "Sudmark"))}
    events.find(document, make_actors(document, who, dict.fromkeys(who.values(), kind)), (), (), ())
    assert seen == expected, remark


@pytest.mark.parametrize(
    ("remark", "rows", "word", "root", "sides", "expected"),
    [
        ("the model knows who did it", NOBODY_TO, "crackdown", "COERCE", ([(4, 5)], [(6, 7)]), [("COERCE", "crackdown", ["Norland"], ["Sudmark"], "ongoing")]),
        ("and to whom, the other way round than the clause has it", CONTACTED, "contacted", "AID", ([(2, 3)], [(0, 1)]), [("AID", "contacted", ["Sudmark"], ["Norland"], "actual")]),
        ("a verb is no party", CONTACTED, "contacted", "COERCE", ([(1, 2)], [(2, 3)]), [("COERCE", "contacted", [], ["Sudmark"], "actual")]),
        ("nobody does it, nobody is harmed", CONTACTED, "contacted", "AID", ([(1, 2)], [(2, 3)]), []),
        ("whom the report does not know is one where the model says so", HELPED, "helped", "AID", ([(0, 1)], [(2, 5)]), [("AID", "helped", ["Norland"], ["cultural sector"], "actual")]),
        ("without whose it is", SENT_ITS, "sent", "AID", ([(2, 4)], [(0, 1)]), [("AID", "sent", ["council"], ["Norland"], "actual")]),
        ("and without the day behind it", SENT_ITS, "sent", "AID", ([(2, 6)], [(0, 1)]), [("AID", "sent", ["council"], ["Norland"], "actual")]),
        ("but a weapon is none", HELPED, "helped", "AID", ([(0, 1)], [(6, 7)]), [("AID", "helped", ["Norland"], [], "actual")]),
        ("nor is what is called for", CALLED_FOR, "called", "REQUEST", ([(0, 1)], [(3, 5)]), [("REQUEST", "called", ["Norland"], [], "actual")]),
        ("but whoever is called on to act is", CALLED_TO_LEAVE, "called", "REQUEST", ([(0, 1)], [(3, 4)]), [("REQUEST", "called", ["Norland"], ["Sudmark"], "actual")]),
        ("the place fallen back on is none", RETREATED, "retreated", "YIELD", ([(0, 1)], [(3, 4)]), [("RETREAT", "retreated", ["Norland"], [], "actual")]),
        ("nor is one's own army", DENIED, "denied", "REJECT", ([(0, 1)], [(3, 5)]), [("REJECT", "denied", ["Norland"], [], "actual")]),
    ],
)  # fmt: skip
def test_parties_as_the_second_reading_has_them(remark, rows, word, root, sides, expected):
    assert told(rows, FakeJudge(deeds={word: {root: 0.99}}, sides={word: sides})) == expected, remark


# What two clues are worth in a table of the test's own.
WORTH = {"rules=planned": {"planned": 1.0}, "head 1=acl threat": {"actual": -2.0, "hypothetical": 1.5}}


def test_who_suffered_a_deed_is_not_condemned_for_it():
    deeds = {"condemned": {"ACCUSE": 0.99}, "attack": {"ASSAULT": 0.9}}
    sides = {"condemned": ([(0, 1)], [(5, 6)])}
    (event,) = [e for e in told(CONDEMNED_ATTACK, FakeJudge(deeds=deeds, sides=sides)) if e[0] == "ACCUSE"]
    assert event == ("ACCUSE", "condemned", ["Norland"], [], "actual")


def test_whom_a_lawsuit_is_against_is_accused():
    judge = FakeJudge(
        deeds={"filed": {"ACCUSE": 0.99}, "lawsuit": {"ACCUSE": 0.9}}, sides={"filed": ([(0, 1)], [(5, 6)])}
    )
    assert told(SUED, judge) == [("ACCUSE", "filed", ["Norland"], ["Sudmark"], "actual")]


def test_a_deed_is_no_party():
    deeds = {"condemned": {"ACCUSE": 0.99}, "moves": {"ASSAULT": 0.6}}
    sides = {"condemned": ([(0, 1)], [(3, 4)])}
    (event,) = [e for e in told(CONDEMNED, FakeJudge(deeds=deeds, sides=sides)) if e[0] == "ACCUSE"]
    assert event == ("ACCUSE", "condemned", ["Norland"], [], "actual")


@pytest.mark.parametrize(
    ("remark", "chances", "own", "clues", "expected"),
    [
        ("nothing known", {}, ("planned", None), ["head 1=acl threat"], ("planned", None)),
        ("agreed", {"planned": 0.9, "actual": 0.1}, ("planned", None), ["rules=planned"], ("planned", None)),
        ("a sure model goes before the clues", {"planned": 0.98, "actual": 0.02, "hypothetical": 0.0}, ("actual", None), ["head 1=acl threat"], ("planned", None)),
        ("an unsure one does not", {"hypothetical": 0.2, "actual": 0.8}, ("actual", None), ["head 1=acl threat"], ("hypothetical", None)),
        ("what the rules say is a clue", {"planned": 0.4, "actual": 0.6}, ("planned", None), ["rules=planned"], ("planned", None)),
        ("a clue that is not known is worth nothing", {"planned": 0.4, "actual": 0.6}, ("planned", None), ["head 1=obl sea"], ("actual", None)),
        ("what is alleged is alleged to have happened", {"alleged": 0.99, "actual": 0.001}, ("actual", None), [], ("alleged", "actual")),
        ("what is alleged to be planned stays so", {"alleged": 0.6, "actual": 0.4}, ("alleged", "planned"), [], ("alleged", "planned")),
    ],
)  # fmt: skip
def test_status_by_clues_and_model(remark, chances, own, clues, expected, monkeypatch):
    def worth(found):
        total = Counter()
        for clue in found:
            total.update(WORTH.get(clue, {}))
        return total

    monkeypatch.setattr(event_fate, "worth", worth)
    assert event_fate.settled(chances, own, clues) == expected, remark


@pytest.mark.parametrize(
    ("remark", "kind", "roots", "fates", "expected"),
    [
        ("the codebook's type is the model's too", "ASSAULT", {"ASSAULT": 0.9}, {}, "ASSAULT"),
        ("sure of another", "MOBILIZE", {"AID": 0.9, "MOBILIZE": 0.05}, {}, "AID"),
        ("not sure enough", "MOBILIZE", {"AID": 0.5, "MOBILIZE": 0.4}, {}, "MOBILIZE"),
        ("sure among little: what it would be", "MOBILIZE", {"AID": 0.2, "NONE": 0.8}, {}, "AID"),
        ("a concession is a retreat in the head's terms", "CONCEDE", {"YIELD": 0.9}, {}, "CONCEDE"),
        ("aid that is stopped is none", "SANCTION", {"AID": 0.9}, {}, "SANCTION"),
        ("who leaves a pact yields nothing", "SANCTION", {"YIELD": 0.9}, {}, "SANCTION"),
        ("approval that is withheld stays refused", "REJECT", {"SUPPORT": 0.9}, {"negated": 0.9}, "REJECT"),
        ("nothing is known", "ASSAULT", None, {}, "ASSAULT"),
    ],
)
def test_the_type_by_codebook_and_second_reading(remark, kind, roots, fates, expected):
    told_ = None if roots is None else Told(roots, fates, (), ())
    assert event_words.typed(make_event(kind), told_).type == expected, remark


@pytest.mark.parametrize(
    ("remark", "kind", "fates", "expected"),
    [
        ("what is not done is negated", "AID", {"actual": 0.05, "negated": 0.95}, "negated"),
        ("what is refused was refused", "REJECT", {"actual": 0.05, "negated": 0.95}, "actual"),
    ],
)
def test_a_refusal_took_place(remark, kind, fates, expected):
    assert event_fate.decided(make_event(kind), Told({kind: 1.0}, fates, (), ()), []).status == expected, remark


@pytest.mark.parametrize(
    ("remark", "actors", "recipients", "expected"),
    [
        ("both sides", [(0, 1)], [(2, 3)], 1.0),
        ("the other way round", [(2, 3)], [(0, 1)], 0.0),
        ("one of two", [(0, 1)], [(1, 2)], 0.5),
        ("nobody named where the event has somebody", [], [(2, 3)], 0.5),
    ],
)
def test_how_far_the_parties_agree(remark, actors, recipients, expected):
    document = make_document(CONTACTED)
    event = make_event("AID", document.span(1, 2), actors=[document.span(0, 1)], recipients=[document.span(2, 3)])
    sides = ([(place, 1.0) for place in side] for side in (actors, recipients))
    assert event_words.agreement(document, event, Told({}, {}, *map(tuple, sides))) == expected, remark


URGED = """
Norland Norland PROPN NNP 2 nsubj
urged urge VERB VBD 0 root
parties party NOUN NNS 2 obj
and and CCONJ CC 5 cc
Sudmark Sudmark PROPN NNP 3 conj
"""


@pytest.mark.parametrize(
    ("remark", "parts", "expected"),
    [
        ("likely enough", {0: (0.9, 0.0), 2: (0.0, 0.1)}, (["Norland"], ["Sudmark"])),
        ("surely none", {0: (0.9, 0.0), 2: (0.9, 0.01)}, (["Norland"], [])),
        ("not read", {}, (["Norland"], ["Sudmark"])),
    ],
)
def test_parties_that_the_second_reading_rules_out(remark, parts, expected):
    document = make_document(CONTACTED)
    event = make_event("AID", document.span(1, 2), actors=[document.span(0, 1)], recipients=[document.span(2, 3)])
    kept = event_words.borne_out(document, event, Told({}, {}, (), (), parts))
    assert ([p.span.text for p in kept.actors], [p.span.text for p in kept.recipients]) == expected, remark


@pytest.mark.parametrize(
    ("remark", "parts", "expected"),
    [
        ("ruled out with the first of its list", {2: (0.0, 0.01), 4: (0.0, 0.3)}, []),
        ("likely by itself", {2: (0.0, 0.01), 4: (0.0, 0.9)}, ["Sudmark"]),
        ("the first of the list is likely", {2: (0.0, 0.9), 4: (0.0, 0.3)}, ["parties", "Sudmark"]),
    ],
)
def test_a_list_is_ruled_out_together(remark, parts, expected):
    document = make_document(URGED)
    sides = [document.span(2, 3), document.span(4, 5)]
    event = make_event("REQUEST", document.span(1, 2), recipients=sides)
    kept = event_words.borne_out(document, event, Told({}, {}, (), (), parts))
    assert [p.span.text for p in kept.recipients] == expected, remark


@pytest.mark.parametrize(
    ("remark", "named", "parts", "expected"),
    [
        ("two named", [((2, 3), 0.9), ((4, 5), 0.9)], {}, ["parties", "Sudmark"]),
        ("one named, the other likely and joined to it", [((2, 3), 0.9)], {4: (0.0, 0.8)}, ["parties", "Sudmark"]),
        ("the other unlikely", [((2, 3), 0.9)], {4: (0.0, 0.2)}, ["parties"]),
        ("nobody of the event is named", [((4, 5), 0.9)], {}, ["parties"]),
    ],
)
def test_everybody_who_is_named_is_a_party(remark, named, parts, expected):
    document = make_document(URGED)
    actors = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "parties", (4, 5, 4): "Sudmark"})
    tree = tree_of(document.doc)
    first, second = (actors.party(actors.mentions[i]) for i in (0, 1))
    event = replace(make_event("REQUEST", document.span(1, 2)), actors=(first,), recipients=(second,))
    told_ = Told({}, {}, (), tuple(named), parts)
    whole = event_words.completed(document, tree, Parties(tree, closed(actors)), event, told_)
    assert [p.span.text for p in whole.recipients] == expected, remark


@pytest.mark.parametrize(("verb", "expected"), [(4, ["Norland"]), (2, ["Norland", "Sudmark"])])
def test_the_subject_of_another_clause_is_no_party_beside_the_sayer(verb: int, expected: list[str]) -> None:
    document = parsed(
        f"Norland/PROPN/2/nsubj said/VERB/0/root/say Sudmark/PROPN/{verb}/nsubj lied/VERB/2/ccomp/lie and/CCONJ/6/cc left/VERB/4/conj/leave"
    )
    actors = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Sudmark"})
    tree, first = tree_of(document.doc), actors.party(actors.mentions[0])
    event = replace(make_event("ACCUSE", document.span(5, 6)), actors=(first,))
    told_ = Told({}, {}, (((0, 1), 0.9), ((2, 3), 0.9)), ())
    whole = event_words.completed(document, tree, Parties(tree, closed(actors)), event, told_)
    assert [p.span.text for p in whole.actors] == expected


@pytest.mark.parametrize(
    ("remark", "kind", "mark", "expected"),
    [
        ("whom violence hits", "ASSAULT", "on", ["Norland"]),
        ("who does it beside another", "ASSAULT", "with", ["Norland", "Sudmark"]),
        ("no violence", "REQUEST", "on", ["Norland", "Sudmark"]),
    ],
)
def test_who_stands_behind_on_does_no_violence(remark: str, kind: str, mark: str, expected: list[str]) -> None:
    document = parsed(
        f"Norland/PROPN/2/nsubj inflicts/VERB/0/root/inflict harm/NOUN/2/obj {mark}/ADP/5/case Sudmark/PROPN/2/obl"
    )
    actors = make_actors(document, {(0, 1, 0): "Norland", (4, 5, 4): "Sudmark"})
    tree, first = tree_of(document.doc), actors.party(actors.mentions[0])
    event = replace(make_event(kind, document.span(1, 2)), actors=(first,))
    told_ = Told({}, {}, (((0, 1), 0.9), ((4, 5), 0.9)), ())
    whole = event_words.completed(document, tree, Parties(tree, closed(actors)), event, told_)
    assert [p.span.text for p in whole.actors] == expected, remark


def marked(rows: str, *sides: tuple[int, int, str]):
    document = make_document(rows)
    document.doc._.names = {"parties": tuple(Name(*side) for side in sides)}
    return document


@pytest.mark.parametrize(
    ("remark", "sides", "expected"),
    [
        ("source and target", [(0, 1, "source"), (4, 5, "target")], [("Norland", "Sudmark", 2, False)]),
        ("two who act on one another", [(0, 1, "both"), (4, 5, "both")], [("Norland", "Sudmark", 2, True)]),
        ("one alone", [(0, 1, "source")], []),
        ("none", [], []),
        ("somebody whom nobody knows", [(0, 1, "source"), (2, 3, "target")], []),
    ],
)
def test_marked_parties_are_a_pair_at_the_surest_word(remark, sides, expected):
    document = marked(MADE_MOVES, *sides)
    actors = make_actors(document, {(0, 1, 0): "Norland", (4, 5, 4): "Sudmark"})
    tree = tree_of(document.doc)
    judge = FakeJudge(deeds={"moves": {"THREATEN": 0.4}})
    found = event_sides.pairs(document, tree, Parties(tree, closed(actors)), judge)
    assert [(p.source.span.text, p.target.span.text, p.predicate, p.together) for p in found] == expected, remark


def test_a_party_is_printed_as_it_is_marked():
    document = marked(ITS_TREATMENT, (0, 2, "source"), (3, 5, "target"))
    actors = make_actors(document, {(0, 1, 0): "Norland", (4, 5, 4): "Sudmark"})
    _, (event,) = events.find(asking(document, FakeJudge(deeds={"treatment": {"ASSAULT": 0.99}})), actors, (), (), ())
    assert [p.span.text for p in (*event.actors, *event.recipients)] == ["Norland 's", "of Sudmark"]


PRINTED = [
    ("the phrase that names it", "the/DET/2/det Norland/PROPN/3/nsubj struck/VERB/0/root/strike", 1, (0, 2), "the Norland"),
    ("another's words beside it", "friends/NOUN/3/nsubj Norland/PROPN/1/nmod struck/VERB/0/root/strike", 0, (1, 2), "friends"),
    ("its envoy is not itself", "its/PRON/2/nmod:poss envoy/NOUN/5/nsubj to/ADP/4/case Norland/PROPN/2/nmod left/VERB/0/root/leave", 3, (0, 4), "Norland"),
    ("an army's attack is not the army", "army/NOUN/2/compound attack/NOUN/3/nsubj failed/VERB/0/root/fail", 0, (0, 2), "army"),
    ("half of a list", "friends/NOUN/6/nsubj of/ADP/3/case Norland/PROPN/1/nmod and/CCONJ/5/cc Sudmark/PROPN/3/conj left/VERB/0/root/leave", (0, 5), (0, 3), "friends of Norland and Sudmark"),
    ("what is said of him aside", "Holm/PROPN/6/nsubj ,/PUNCT/5/punct who/PRON/5/nsubj is/AUX/5/cop ill/ADJ/1/acl:relcl left/VERB/0/root/leave", 0, (0, 5), "Holm"),
    ("its own deed", "Norland/PROPN/2/compound led/VERB/3/amod raid/NOUN/4/nsubj began/VERB/0/root/begin", 0, (0, 3), "Norland"),
    ("a clause names nobody", "rebels/NOUN/2/nsubj free/VERB/0/root/free soldiers/NOUN/2/obj", 0, (0, 3), "rebels"),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "who", "mark", "expected"), PRINTED, ids=[row[0] for row in PRINTED])
def test_in_what_words_a_party_is_printed(remark, words, who, mark, expected):
    document = parsed(words)
    own = who if isinstance(who, tuple) else (who, who + 1)
    last = len(document.doc) - 1
    trigger = 2 if "raid" in words else last
    event = make_event("ASSAULT", document.span(trigger, trigger + 1), actors=[document.span(*own)])
    full = event_sides.in_full(document, event, (event_sides.Side(*mark, "source"),))
    assert [p.span.text for p in full.actors] == [expected], remark


@pytest.mark.parametrize(
    ("root", "expected"),
    [
        ("YIELD", [("REQUEST", "demanded"), ("RETREAT", "withdrawal")]),
        ("REQUEST", [("REQUEST", "demanded")]),
    ],
)
def test_what_is_demanded_is_a_deed_of_its_own(root: str, expected: list[tuple[str, str]]) -> None:
    judge = FakeJudge(deeds={"demanded": {"REQUEST": 0.99}, "withdrawal": {root: 0.99}})
    document = asking(make_document(DEMANDED), judge)
    actors = make_actors(document, {(0, 1, 0): "Norland", (5, 6, 5): "Sudmark"})
    demand = Quotation(
        None,
        document.span(1, 2),
        (document.span(2, 7),),
        "indirect",
        "directive",
        "demand",
        speaker=Party(0, document.span(0, 1)),
    )
    _, found = events.find(document, actors, (), (), (demand,))
    assert [(event.type, event.trigger.text) for event in found] == expected
