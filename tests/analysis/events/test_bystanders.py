"""Who stands by an event without a part in it: the body of a title, a helper, whoever only asks, the land; and whoever claims an attack."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.annotations import Party, Quotation
from avviso.analysis.events import bystanders as event_bystanders
from avviso.analysis.events import events
from avviso.analysis.events import occasions as event_occasions
from tests.factories.deeds import made, names, setting
from tests.factories.documents import make_document
from tests.factories.political import make_actors, make_event, make_reading

TITLED = """
Holm Holm PROPN NNP 6 nsubj
, , PUNCT , 3 punct
commander commander NOUN NN 1 appos
, , PUNCT , 3 punct
Command Command PROPN NNP 1 {dep}
met meet VERB VBD 0 root
Sudmark Sudmark PROPN NNP 6 obj
"""
SANCTIONED = """
renewed renew VERB VBD 0 root
sanctions sanction NOUN NNS 1 obj
on on ADP IN 4 case
Norland Norland PROPN NNP 2 nmod
. . PUNCT . 1 punct
"""
HIT_A_BLOCK = """
Norland Norland PROPN NNP 2 nsubj
hit hit VERB VBD 0 root
Sudmark Sudmark PROPN NNP 2 obj
, , PUNCT , 5 punct
killing kill VERB {tag} 2 advcl
Holm Holm PROPN NNP 5 obj
"""
ABSTAINING = """
renewed renew VERB VBD 0 root
sanctions sanction NOUN NNS 1 obj
{mark} {mark} SCONJ IN 5 mark
Norland Norland PROPN NNP 5 nsubj
abstaining abstain VERB VBG 1 advcl
"""
HEADLINE = """
Holm Holm PROPN NNP 4 nsubj
, , PUNCT , 3 punct
Command Command PROPN NNP 1 appos
met meet VERB VBD 0 root
Sudmark Sudmark PROPN NNP 4 obj
"""
TALKS = """
Talks talk NOUN NNS 9 nsubj
between between ADP IN 3 case
Norland Norland PROPN NNP 1 nmod
and and CCONJ CC 5 cc
Sudmark Sudmark PROPN NNP 3 conj
{done} {done} VERB VBN 1 acl
by by ADP IN 8 case
Command Command PROPN NNP 6 obl
resumed resume VERB VBD 0 root
"""
CALLED = """
Norland Norland PROPN NNP 2 nsubj
called call VERB VBD 0 root
for for ADP IN 5 case
a a DET DT 5 det
ceasefire ceasefire NOUN NN 2 obl
in in ADP IN 7 case
Sudmark Sudmark PROPN NNP 5 nmod
"""
ON_STATUS = """
Talks talk NOUN NNS 8 nsubj
on on ADP IN 3 case
Norland Norland PROPN NNP 1 nmod
of of ADP IN 5 case
Sudmark Sudmark PROPN NNP 3 nmod
and and CCONJ CC 7 cc
Holm Holm PROPN NNP 3 conj
failed fail VERB VBD 0 root
"""
CLAIMED = """
An a DET DT 2 det
attack attack NOUN NN 10 nsubj
on on ADP IN 4 case
Sudmark Sudmark PROPN NNP 2 nmod
for for ADP IN 6 case
which which PRON WDT 8 obl
Norland Norland PROPN NNP 8 nsubj
claimed claim VERB VBD {on} acl:relcl
responsibility responsibility NOUN NN 8 obj
failed fail VERB VBD 0 root
"""
CLAIMING = """
Norland Norland PROPN NNP 2 nsubj
claimed claim VERB VBD 0 root
responsibility responsibility NOUN NN 2 obj
for for ADP IN 6 case
the the DET DT 6 det
attack attack NOUN NN 3 nmod
on on ADP IN 8 case
Sudmark Sudmark PROPN NNP 6 nmod
"""
CONDEMNED = """
Holm Holm PROPN NNP 2 nsubj
condemned condemn VERB VBD 0 root
the the DET DT 4 det
attack attack NOUN NN 2 obj
for for ADP IN 6 case
which which PRON WDT 8 obl
Norland Norland PROPN NNP 8 nsubj
claimed claim VERB VBD 4 acl:relcl
responsibility responsibility NOUN NN 8 obj
"""
FIRED_ON = """
Norland Norland PROPN NNP 2 nsubj
fired fire VERB VBD 0 root
on on ADP IN 4 case
Sudmark Sudmark PROPN NNP 2 obl
, , PUNCT , 6 punct
killing kill VERB VBG 2 advcl
seven seven NUM CD 6 obj
"""
SAID_ARRESTED = """
Norland Norland PROPN NNP 2 nsubj
said say VERB VBD 0 root
six six NUM CD 5 nsubj:pass
were be AUX VBD 5 aux:pass
arrested arrest VERB VBN 2 ccomp
"""
NAMED = """
Norland Norland PROPN NNP 2 nsubj
{verb} {verb} VERB VBD 0 root
{the} {the} {pos} 4 {own}
attack attack NOUN NN 2 obj
an a DET DT 6 det
outrage outrage NOUN NN 2 {told}
"""
KINDS = {"Holm": "person", "Command": "organisation"}


def _named(verb: str = "call", told: str = "xcomp", *, own: bool = False) -> str:
    the, pos, dep = ("its", "PRON PRP$", "nmod:poss") if own else ("the", "DET DT", "det")
    return NAMED.format(verb=verb, told=told, the=the, pos=pos, own=dep)


TOLL = """
Norland Norland PROPN NNP 2 nsubj
{verb} VERB VBD 0 root
the the DET DT 4 det
toll toll NOUN NN 2 obj
of of ADP IN 6 case
attack attack NOUN NN 4 nmod
on on ADP IN 8 case
Sudmark Sudmark PROPN NNP 6 nmod
"""


def told(rows: str, *quotations: Quotation) -> list[tuple[str, list[str], list[str]]]:
    document = make_document(rows)
    names = ("Holm", "Command", "Norland", "Sudmark")
    who = {(t.i, t.i + 1, t.i): t.text for t in document.doc if t.text in names}
    actors = make_actors(document, who, KINDS)
    _, found = events.find(document, actors, (), (), quotations)
    return [(e.type, [p.span.text for p in e.actors], [p.span.text for p in e.recipients]) for e in found]


@pytest.mark.parametrize(
    ("remark", "rows", "expected"),
    [
        ("the body of a title", TITLED.format(dep="appos"), ("CONSULT", ["Holm", "Sudmark"], [])),
        ("without a title a comma stands for and", HEADLINE, ("CONSULT", ["Holm", "Command", "Sudmark"], [])),
        ("whoever claims the attack did it", CLAIMED.format(on=2), ("ASSAULT", ["Norland"], ["Sudmark"])),
        ("the clause may hang on what was hit", CLAIMED.format(on=4), ("ASSAULT", ["Norland"], ["Sudmark"])),
        ("told by itself", CLAIMING, ("ASSAULT", ["Norland"], ["Sudmark"])),
    ],
)
def test_who_has_a_part(remark, rows, expected):
    assert [event for event in told(rows) if event[0] != "AGREE"][:1] == [expected], remark


@pytest.mark.parametrize(
    ("remark", "rows", "kind", "word", "actors", "recipients", "expected"),
    [
        (
            "a title that a tree takes for more of the name",
            TITLED.format(dep="flat"),
            "CONSULT",
            5,
            [0, 4, 6],
            [],
            ([0, 6], []),
        ),
        ("who helps that talks come about", TALKS.format(done="facilitate"), "CONSULT", 0, [2, 4, 7], [], ([2, 4], [])),
        ("who hosts them takes part", TALKS.format(done="host"), "CONSULT", 0, [2, 4, 7], [], ([2, 4, 7], [])),
        ("who asks for a ceasefire, and where it is to be", CALLED, "RETREAT", 4, [0], [6], ([], [])),
        ("who says that six were arrested", SAID_ARRESTED, "COERCE", 4, [0], [], ([], [])),
        ("who says what it is", _named(), "ASSAULT", 3, [0], [], ([], [])),
        ("the same in a wrong tree", _named(told="obl"), "ASSAULT", 3, [0], [], ([], [])),
        ("who says what his own is", _named(own=True), "ASSAULT", 3, [0], [], ([0], [])),
        ("who looks on", _named(verb="monitor"), "ASSAULT", 3, [0], [], ([], [])),
        ("who says what something is", _named(), "ASSAULT", 5, [0], [], ([], [])),
        ("who does more than say so", _named(verb="make"), "ASSAULT", 3, [0], [], ([0], [])),
        ("who counts the dead", TOLL.format(verb="raised raise"), "ASSAULT", 5, [0], [7], ([], [7])),
        ("whose dead are counted", TOLL.format(verb="raised raise"), "ASSAULT", 5, [], [0], ([], [])),
        ("who makes them", TOLL.format(verb="took take"), "ASSAULT", 5, [0], [7], ([0], [7])),
        ("a count of what is no violence", TOLL.format(verb="raised raise"), "AID", 5, [0], [7], ([0], [7])),
        ("what the talks are about", ON_STATUS, "CONSULT", 0, [2, 4], [6], ([], [])),
        ("what a truce is about may be its side", ON_STATUS, "RETREAT", 0, [2, 4], [6], ([2, 4], [6])),
        ("whom sanctions hit", SANCTIONED, "COERCE", 1, [3], [], ([], [3])),
        ("what is hit, not who dies of it", HIT_A_BLOCK.format(tag="VBG"), "ASSAULT", 1, [0], [5], ([0], [2])),
        ("who is hit by two deeds", HIT_A_BLOCK.format(tag="VBD"), "ASSAULT", 1, [0], [5], ([0], [5])),
        ("who abstains meanwhile", ABSTAINING.format(mark="with"), "COERCE", 1, [3], [], ([], [])),
        ("who acts because of it", ABSTAINING.format(mark="as"), "COERCE", 1, [3], [], ([3], [])),
        ("who asks for talks means to take part", CALLED, "CONSULT", 4, [0], [], ([0], [])),
    ],
)
def test_who_only_stands_by(remark, rows, kind, word, actors, recipients, expected):
    document = make_document(rows)
    heads = [*actors, *recipients]
    named = sorted({*heads, *expected[0], *expected[1]})
    known = make_actors(document, {(t, t + 1, t): document.doc[t].text for t in named}, KINDS)
    parties = [known.party(known.mentions[known.by_head[t]]) for t in heads]
    event = replace(
        make_event(kind, document.span(word, word + 1)),
        actors=tuple(parties[: len(actors)]),
        recipients=tuple(parties[len(actors) :]),
    )
    mark = document.span(0, 1)
    said = Quotation(
        mark, document.span(1, 3), (document.span(3, 5),), "indirect", "directive", "demand", speaker=Party(0, mark)
    )
    left = event_bystanders.settled(make_reading(document, known, *([said] if rows is CALLED else [])), event)
    places = ([document.tokens(p.span)[0] for p in side] for side in (left.actors, left.recipients))
    assert tuple(places) == expected, remark


def test_who_fires_kills():
    document = make_document(FIRED_ON)
    known = make_actors(document, {(0, 1, 0): "Norland", (3, 4, 3): "Sudmark"})
    fired_on = known.party(known.mentions[1])
    event = replace(make_event("ASSAULT", document.span(5, 6)), actors=(fired_on,))
    laid = event_bystanders.laid_to(make_reading(document, known), event)
    assert [p.span.text for p in laid.actors] == ["Norland"]


WHO_KILLED = """
They they PRON PRP 2 nsubj
praised praise VERB VBD 0 root
Norland Norland PROPN NNP 2 obj
, , PUNCT , 6 punct
{who} {who} PRON WP 6 nsubj
killed kill VERB VBD 3 acl:relcl
Holm Holm PROPN NNP 6 obj
"""


@pytest.mark.parametrize(("who", "expected"), [("who", ["Norland"]), ("they", [])])
def test_of_whom_a_clause_tells_a_killing(who: str, expected: list[str]) -> None:
    document = make_document(WHO_KILLED.format(who=who))
    known = make_actors(document, {(2, 3, 2): "Norland", (6, 7, 6): "Holm"})
    event = replace(make_event("ASSAULT", document.span(5, 6)), recipients=(known.party(known.mentions[1]),))
    laid = event_bystanders.laid_to(make_reading(document, known), event)
    assert [p.span.text for p in laid.actors] == expected


SUNK = """
Sudmark Sudmark PROPN NNP 3 nsubj:pass
was be AUX VBD 3 aux:pass
{verb} {verb} VERB VBN 0 root
by by ADP IN 5 case
Norland Norland PROPN NNP 3 obl
, , PUNCT , 7 punct
killing kill VERB VBG 3 advcl
Holm Holm PROPN NNP 7 obj
"""


@pytest.mark.parametrize(("by", "expected"), [([], ["Norland"]), (["Sudmark"], ["Norland"]), (["Holm"], ["Holm"])])
def test_who_sinks_kills(by: list[str], expected: list[str]) -> None:
    document = make_document(SUNK.format(verb="sink"))
    known = make_actors(document, {(0, 1, 0): "Sudmark", (4, 5, 4): "Norland", (7, 8, 7): "Holm"})
    parties = tuple(known.party(m) for m in known.mentions if m.span.text in by)
    event = replace(make_event("ASSAULT", document.span(6, 7)), actors=parties)
    laid = event_bystanders.laid_to(make_reading(document, known), event)
    assert [p.span.text for p in laid.actors] == expected


SHELLS = """
Norland Norland PROPN NNP 2 nsubj
{verb} {verb} VERB VBD 0 root
troops troop NOUN NNS 2 obj
after after SCONJ IN 6 mark
{what} {what} {pos} {tag} 6 nsubj
landed land VERB VBD 2 advcl
, , PUNCT , 8 punct
injuring injure VERB VBG 2 advcl
ten ten NUM CD 8 obj
"""


@pytest.mark.parametrize(
    ("remark", "verb", "what", "expected"),
    [
        ("shells hurt them, whoever fired", "deploy", "shells shell NOUN NNS", []),
        ("who landed did", "deploy", "Sudmark Sudmark PROPN NNP", ["Sudmark"]),
        ("who attacked did", "attack", "Sudmark Sudmark PROPN NNP", ["Norland"]),
    ],
)
def test_the_clause_before_says_who_hurt(remark, verb, what, expected):
    document = make_document(SHELLS.replace("{what} {what} {pos} {tag}", what).format(verb=verb))
    known = make_actors(
        document, {(t.i, t.i + 1, t.i): t.text for t in document.doc if t.text in ("Norland", "Sudmark")}
    )
    event = replace(make_event("ASSAULT", document.span(7, 8)), actors=(known.party(known.mentions[0]),))
    laid = event_bystanders.laid_to(make_reading(document, known), event)
    assert [p.span.text for p in laid.actors] == expected, remark


BEHIND = """
Holm Holm PROPN NNP 2 nsubj
said say VERB VBD 0 root
Norland Norland PROPN NNP 6 nsubj
was be AUX VBD 6 cop
{mark} {mark} ADP IN 6 case
riots riot NOUN NNS 2 ccomp
"""


@pytest.mark.parametrize(
    ("remark", "mark", "act", "status"),
    [
        ("blamed for it by somebody's words", "behind", "condemn", "alleged"),
        ("told of by them", "behind", "assert", "actual"),
        ("against it", "against", "condemn", "actual"),
    ],
)
def test_what_somebody_is_only_blamed_for_is_alleged(remark, mark, act, status):
    document = make_document(BEHIND.format(mark=mark))
    known = make_actors(document, {(0, 1, 0): "Holm", (2, 3, 2): "Norland"}, KINDS)
    said = Quotation(document.span(0, 1), document.span(1, 2), (document.span(2, 6),), "indirect", "assertive", act)
    event = replace(make_event("PROTEST", document.span(5, 6)), actors=(known.party(known.mentions[1]),))
    laid = event_bystanders.laid_to(make_reading(document, known, said), event)
    assert laid.status == status, remark


CROWD = """
Norland Norland PROPN NNP 2 nsubj
{verb} {verb} VERB VBD 0 root
{whom} {whom} {pos} {pos} 2 obj
marching march VERB VBG 2 advcl
"""


@pytest.mark.parametrize(
    ("remark", "verb", "whom", "pos", "expected"),
    [
        ("those before the word march", "shot", "protesters", "NOUN", ["protesters"]),
        ("none stand there", "left", "soon", "ADV", ["Norland"]),
    ],
)
def test_who_marches(remark, verb, whom, pos, expected):
    document = make_document(CROWD.format(verb=verb, whom=whom, pos=pos))
    known = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): whom}, {whom: "group"})
    event = replace(make_event("PROTEST", document.span(3, 4)), actors=(known.party(known.mentions[0]),))
    laid = event_bystanders.laid_to(make_reading(document, known), event)
    assert [p.span.text for p in laid.actors] == expected, remark


AT_PROTEST = """
Norland Norland PROPN NNP 2 nsubj
{verb} {verb} VERB VBD 0 root
Sudmark Sudmark PROPN NNP 2 obj
during during ADP IN 6 case
a a DET DT 6 det
protest protest NOUN NN 2 obl
"""


@pytest.mark.parametrize(("verb", "expected"), [("shoot", []), ("criticise", ["Norland"])])
def test_who_shoots_at_a_protest_does_not_protest(verb, expected):
    document = make_document(AT_PROTEST.format(verb=verb))
    known = make_actors(document, {(0, 1, 0): "Norland"})
    event = replace(make_event("PROTEST", document.span(5, 6)), actors=(known.party(known.mentions[0]),))
    settled = event_bystanders.settled(make_reading(document, known), event)
    assert [p.span.text for p in settled.actors] == expected


def test_who_claims_an_attack_is_condemned():
    document = make_document(CONDEMNED)
    mark = document.span(0, 1)
    said = Quotation(
        mark, document.span(1, 2), (document.span(2, 9),), "indirect", "expressive", "condemn", speaker=Party(0, mark)
    )
    assert ("ACCUSE", ["Holm"], ["Norland"]) in told(CONDEMNED, said)


WANTED = """
They they PRON PRP 4 nsubj
do do AUX VBP 4 aux
{not_} {not_} PART RB 4 advmod
{verb} {verb} VERB VB 0 root
{det} {det} DET DT 6 det
war war NOUN NN 4 obj
"""


@pytest.mark.parametrize(
    ("remark", "not_", "verb", "det", "expected"),
    [
        ("nobody fights what he does not want", "not", "want", "a", []),
        ("nor what he wants none of", "now", "seek", "no", []),
        ("nor what he did not begin", "not", "start", "this", []),
        ("who wants it", "now", "want", "a", ["They"]),
        ("what is not won may be fought", "not", "win", "a", ["They"]),
    ],
)
def test_an_unwanted_war(remark, not_, verb, det, expected):
    document = make_document(WANTED.format(not_=not_, verb=verb, det=det))
    known = make_actors(document, {(0, 1, 0): "They"})
    event = make_event("ASSAULT", document.span(5, 6), actors=[document.span(0, 1)])
    told = event_bystanders.unwanted(make_reading(document, known), event)
    assert [p.span.text for p in told.actors] == expected, remark


MARCHED = """
Miners miner NOUN NNS 2 nsubj
marched march VERB VBD 0 root
{mark} {mark} ADP IN 4 case
Velden Velden PROPN NNP 2 obl
"""


@pytest.mark.parametrize(
    ("remark", "mark", "expected"),
    [("the way is no target", "through", []), ("where it leads to may be", "on", ["Velden"])],
)
def test_a_march_through_a_town(remark, mark, expected):
    document = make_document(MARCHED.format(mark=mark))
    known = make_actors(document, {(0, 1, 0): "Miners", (3, 4, 3): "Velden"})
    event = make_event("PROTEST", document.span(1, 2), actors=[document.span(0, 1)])
    event = replace(event, recipients=(known.party(known.mentions[1]),))
    told = event_bystanders.passed_through(make_reading(document, known), event)
    assert [p.span.text for p in told.recipients] == expected, remark


FOUGHT = """
the the DET DT 3 det
Velden Velden PROPN NNP 3 {dep}
{what} {what} NOUN NN 0 root
"""


@pytest.mark.parametrize(
    ("remark", "what", "dep", "thing", "expected"),
    [
        ("a place before a fight", "fighting", "compound", True, []),
        ("an actor before one", "fighting", "compound", False, ["Velden"]),
        ("whose it is", "fighting", "nmod:poss", True, ["Velden"]),
        ("an attack by it", "attack", "compound", True, ["Velden"]),
    ],
)
def test_a_place_before_a_fight(remark, what, dep, thing, expected):
    document = make_document(FOUGHT.format(what=what, dep=dep))
    known = make_actors(document, {(1, 2, 1): "Velden"})
    reading = make_reading(document, known)
    reading.parties.cast = replace(reading.parties.cast, first=0 if thing else 1)
    event = make_event("ASSAULT", document.span(2, 3), actors=[document.span(1, 2)])
    told = event_occasions.fought_over(reading, event)
    assert [p.span.text for p in told.actors] == expected, remark


LACKING = """
Norland Norland PROPN NNP 2 nsubj
warned warn VERB VBD 0 root
{mark} {mark} ADP IN 4 case
approval approval NOUN NN 2 obl
of of ADP IN 6 case
Sudmark Sudmark PROPN NNP 4 nmod
"""


@pytest.mark.parametrize(("mark", "expected"), [("without", []), ("before", ["Sudmark"])])
def test_whose_part_is_lacking(mark, expected):
    document = make_document(LACKING.format(mark=mark))
    known = make_actors(document, {(0, 1, 0): "Norland", (5, 6, 5): "Sudmark"})
    event = make_event("THREATEN", document.span(1, 2))
    event = replace(event, recipients=(known.party(known.mentions[1]),))
    found = event_bystanders.lacking(make_reading(document, known), event)
    assert [p.span.text for p in found.recipients] == expected


PLANNED = (
    "Holm/PROPN/2/nsubj plans/VERB/0/root/plan airstrikes/NOUN/2/obj/airstrike/NNS to/PART/5/mark {verb}/VERB/3/acl/{verb} harm/NOUN/5/obj"
    " to/ADP/8/case ministers/NOUN/6/nmod/minister/NNS"
)


@pytest.mark.parametrize(
    ("remark", "kind", "verb", "expected"),
    [
        ("whom they spare", "ASSAULT", "avoid", []),
        ("whom they hit", "ASSAULT", "cause", ["ministers"]),
        ("no violence", "AID", "avoid", ["ministers"]),
    ],
)
def test_who_is_to_be_spared_is_no_target(remark: str, kind: str, verb: str, expected: list[str]) -> None:
    document, known, reading = setting(PLANNED.format(verb=verb))
    event = made(document, known, kind, 2, ["Holm"], ["ministers"])
    assert names(known, event_bystanders.spared(reading, event)) == (["Holm"], expected), remark


BACKED = (
    "Holm/PROPN/2/nsubj backs/VERB/0/root/back Varn/PROPN/2/obj with/ADP/5/case airstrikes/NOUN/2/obl/airstrike/NNS and/CCONJ/7/cc"
    " {what}/NOUN/5/conj {mark}/ADP/9/case Norland/PROPN/5/nmod"
)


@pytest.mark.parametrize(
    ("remark", "what", "mark", "expected"),
    [
        ("who is helped", "support", "to", []),
        ("who is hit", "support", "on", ["Norland"]),
        ("no help", "raid", "to", ["Norland"]),
    ],
)
def test_who_is_helped_beside_a_strike_is_not_struck(remark: str, what: str, mark: str, expected: list[str]) -> None:
    document, known, reading = setting(BACKED.format(what=what, mark=mark))
    event = made(document, known, "ASSAULT", 4, ["Holm"], ["Norland"])
    assert names(known, event_bystanders.helped(reading, event))[1] == expected, remark


FIRE = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} {what}/NOUN/2/obj from/ADP/5/case Sudmark/PROPN/2/obl"


@pytest.mark.parametrize(
    ("remark", "verb", "what", "expected"),
    [
        ("under fire", "receive", "fire", (["Sudmark"], ["Norland"])),
        ("under shells", "draw", "shelling", (["Sudmark"], ["Norland"])),
        ("no fire", "receive", "letter", (["Norland"], ["Sudmark"])),
        ("who opens it", "return", "fire", (["Norland"], ["Sudmark"])),
    ],
)
def test_whose_fire_it_is(remark: str, verb: str, what: str, expected: tuple[list[str], list[str]]) -> None:
    document, known, reading = setting(FIRE.format(verb=verb, what=what))
    event = made(document, known, "ASSAULT", 1, ["Norland"], ["Sudmark"])
    assert names(known, event_bystanders.under_fire(reading, event)) == expected, remark


@pytest.mark.parametrize(
    ("remark", "kind", "dep", "expected"),
    [
        ("whom it moves", "ASSAULT", "nsubj", []),
        ("who does it", "ASSAULT", "obl", ["Norland"]),
        ("no violence", "CONSULT", "nsubj", ["Norland"]),
    ],
)
def test_whom_violence_only_moves_does_none(remark: str, kind: str, dep: str, expected: list[str]) -> None:
    document, known, reading = setting(
        f"attacks/NOUN/2/{dep}/attack/NNS stiffened/VERB/0/root/stiffen the/DET/4/det resolve/NOUN/2/obj of/ADP/6/case Norland/PROPN/4/nmod"
    )
    event = made(document, known, kind, 0, ["Norland"], [])
    assert names(known, event_bystanders.moved(reading, event))[0] == expected, remark


@pytest.mark.parametrize(
    ("remark", "actors", "expected"),
    [
        ("who only tells of two", ["Holm", "Norland", "Sudmark"], ["Norland", "Sudmark"]),
        ("who tells of another and himself", ["Holm", "Norland"], ["Holm", "Norland"]),
    ],
)
def test_who_tells_of_what_two_agreed_has_no_part_in_it(remark: str, actors: list[str], expected: list[str]) -> None:
    words = "Holm/PROPN/2/nsubj said/VERB/0/root/say Norland/PROPN/6/nsubj and/CCONJ/5/cc Sudmark/PROPN/3/conj agreed/VERB/2/ccomp/agree"
    document, known, reading = setting(words, cue=1)
    said = reading.speech.said[0]
    teller = next(p for m in known.mentions if m.span.text == "Holm" and (p := known.party(m)))
    reading.speech.said[0] = replace(said, quotation=replace(said.quotation, speaker=teller))
    event = made(document, known, "AGREE", 5, actors, [])
    assert names(known, event_bystanders.tellers(reading, event))[0] == expected, remark


@pytest.mark.parametrize(
    ("remark", "own", "expected"),
    [("who only tells it", "", []), ("who is told to have done it", "Holm/PROPN/6/nsubj", ["Norland"])],
)
def test_who_tells_it_in_a_relative_clause_did_not_do_it(remark: str, own: str, expected: list[str]) -> None:
    at = 6 if own else 5
    document, known, reading = setting(
        f"A/DET/2/det raid/NOUN/0/root Norland/PROPN/4/nsubj said/VERB/2/acl:relcl/say {own} killed/VERB/4/ccomp/kill nine/NUM/{at}/obj".replace(
            "  ", " "
        )
    )
    event = made(document, known, "ASSAULT", at - 1, ["Norland"], [])
    assert names(known, event_bystanders.tellers(reading, event))[0] == expected, remark


SIGNED_ON = "Norland/PROPN/2/nsubj signed/VERB/0/root/sign a/DET/4/det pact/NOUN/2/obj {mark}/ADP/6/case Sudmark/PROPN/{head}/nmod"


@pytest.mark.parametrize(
    ("remark", "kind", "mark", "head", "expected"),
    [
        ("what it is about", "AGREE", "on", 4, ["Norland"]),
        ("what it is about, as a tree may have it", "AGREE", "on", 2, ["Norland"]),
        ("with whom it is", "AGREE", "with", 4, ["Norland", "Sudmark"]),
        ("what is no pact", "ACCUSE", "on", 4, ["Norland", "Sudmark"]),
    ],
)
def test_what_a_pact_is_about_is_no_side_of_it(
    remark: str, kind: str, mark: str, head: int, expected: list[str]
) -> None:
    document, known, reading = setting(SIGNED_ON.format(mark=mark, head=head))
    event = made(document, known, kind, 1, ["Norland", "Sudmark"], [])
    assert names(known, event_bystanders.talked_about(reading, event))[0] == expected, remark
