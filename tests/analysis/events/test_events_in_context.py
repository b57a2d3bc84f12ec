"""Events as the words beside them and the statement they stand in make them: aims, denials, cuts, people who are shot."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.annotations import Party, Quotation, TimeExpression
from avviso.analysis.events import events
from avviso.analysis.events import sense as event_sense
from tests.factories.documents import make_document
from tests.factories.political import coded, make_actors, make_event, make_reading
from tests.factories.quotations import parsed

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
        ((), {"ACCUSE": ["Sudmark"], "THREATEN": []}, "no saying known: the nearest party, but for whoever may strike"),
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


@pytest.mark.parametrize(
    ("words", "kind", "expected"),
    [
        ("dismissed/VERB/0/root/dismiss Holm/PROPN/2/obj", "person", "COERCE"),
        (
            "dismissed/VERB/0/root/dismiss Holm/PROPN/2/obj as/ADP/6/case a/DET/6/det liar/NOUN/2/obl",
            "person",
            "REJECT",
        ),
        ("dismissed/VERB/0/root/dismiss Holm/PROPN/2/obj", "state", "REJECT"),
    ],
)
def test_whoever_is_dismissed_loses_office(words: str, kind: str, expected: str) -> None:
    document = parsed(f"Norland/PROPN/2/nsubj {words}")
    actors = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Holm"}, {"Holm": kind})
    assert [e.type for e in events.find(document, actors, (), (), ())[1]] == [expected]


GIVEN = [("a way in", "access", ("RETREAT", "access")), ("things", "grain", ("AID", None))]


@pytest.mark.parametrize(("remark", "what", "expected"), GIVEN, ids=[row[0] for row in GIVEN])
def test_whoever_lets_in_concedes(remark: str, what: str, expected: tuple[str, str | None]) -> None:
    document = parsed(
        f"Norland/PROPN/2/nsubj provided/VERB/0/root/provide Sudmark/PROPN/2/obj with/ADP/5/case {what}/NOUN/2/obl"
    )
    event = replace(make_event("AID", document.span(1, 2)), actors=())
    made = event_sense.made(make_reading(document, make_actors(document, {(0, 1, 0): "Norland"})), event)
    assert (made.type, made.mode) == expected, remark


FRONTED = """
On on ADP IN 2 case
Monday Monday PROPN NNP 4 obl
Norland Norland PROPN NNP 4 nsubj
visited visit VERB VBD 0 root
Norburg Norburg PROPN NNP 4 obj
{verb} stress VERB {tag} 4 {dep}
Sudmark Sudmark PROPN NNP 9 nsubj
must must AUX MD 9 aux
leave leave VERB VB 6 ccomp
"""


@pytest.mark.parametrize(
    ("remark", "verb", "tag", "dep", "expected"),
    [
        ("joined to what was done that day", "stressed", "VBD", "conj", 0),
        ("said in passing", "stressing", "VBG", "advcl", 0),
        ("another matter", "stressed", "VBD", "parataxis", None),
    ],
)
def test_an_act_of_speech_shares_the_day(remark, verb, tag, dep, expected):
    document = make_document(FRONTED.format(verb=verb, tag=tag, dep=dep))
    actors = make_actors(document, {(2, 3, 2): "Norland", (6, 7, 6): "Sudmark"})
    who, what, content = document.span(2, 3), document.span(5, 6), (document.span(6, 9),)
    said = Quotation(who, what, content, "indirect", "directive", "demand", speaker=actors.party(actors.mentions[0]))
    times = (TimeExpression(document.span(1, 2), "2022-05-02", "2022-05-02", "2022-05-02", "DATE"),)
    _, found = events.find(document, actors, times, (), (said,))
    assert [e.time for e in found if e.type == "REQUEST"] == [expected], remark


@pytest.mark.parametrize(
    ("remark", "to", "expected"),
    [
        ("told to do it", "to/PART/5/mark leave/VERB/2/xcomp/leave/VB", ["told"]),
        ("told of it", "of/ADP/5/case leave/NOUN/2/obl", []),
    ],
)
def test_telling_somebody_to_do_something_asks_for_it(remark: str, to: str, expected: list[str]) -> None:
    document = parsed(f"Norland/PROPN/2/nsubj told/VERB/0/root/tell Sudmark/PROPN/2/iobj {to}")
    actors = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Sudmark"})
    who, cue, content = document.span(0, 1), document.span(1, 2), (document.span(2, 5),)
    said = Quotation(who, cue, content, "indirect", "directive", "urge", speaker=actors.party(actors.mentions[0]))
    _, found = events.find(document, actors, (), (), (said,))
    assert [e.trigger.text for e in found if e.type == "REQUEST"] == expected, remark


@pytest.mark.parametrize(
    ("remark", "mark", "expected"),
    [("behind a colon that announces his words", ":", ["Holm"]), ("behind a full stop", ".", ["I"])],
)
def test_whose_i_it_is_in_announced_words(remark: str, mark: str, expected: list[str]) -> None:
    document = parsed(
        f"Holm/PROPN/2/nsubj said_/VERB/0/root/say {mark}/PUNCT/2/punct\n//\nIt/PRON/2/nsubj ended/VERB/0/root/end\n//\n"
        "I/PRON/2/nsubj met/VERB/0/root/meet Norland/PROPN/2/obj"
    )
    actors = make_actors(document, {(0, 1, 0): "Holm", (9, 10, 9): "Norland"}, {"Holm": "person"})
    said = Quotation(None, document.span(1, 2), (document.span(4, 6),), "indirect", "assertive", "assert")
    said = replace(said, speaker=actors.party(actors.mentions[0]))
    known, found = events.find(document, actors, (), (), (said,))
    assert [known.entities[p.entity].name for e in found if e.trigger.text == "met" for p in e.actors][
        :1
    ] == expected, remark


HIT = "{bomb}/NOUN/2/compound {what}/NOUN/3/nsubj damaged/VERB/0/root/damage/VBD two/NUM/5/nummod buses/NOUN/3/obj/bus/NNS"


@pytest.mark.parametrize(("what", "expected"), [("blast", ["two buses"]), ("report", None)])
def test_what_a_blast_damages(what: str, expected: list[str] | None) -> None:
    document = parsed(HIT.format(bomb="bomb", what=what))
    _, found = events.find(document, make_actors(document, {}), (), (), ())
    assert next(([p.span.text for p in e.recipients] for e in found if e.trigger.text == what), None) == expected
