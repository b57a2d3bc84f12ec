"""What states do with envoys, and what is on record though nobody is named who does it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.events import envoys as event_envoys
from avviso.analysis.events import unnamed as event_unnamed
from tests.factories.deeds import made, names, setting
from tests.factories.documents import make_document
from tests.factories.political import make_actors, make_event, make_reading
from tests.factories.quotations import actors_at, parsed

GRATA = """
Norland Norland PROPN NNP 2 nsubj
{verb} {lemma} VERB VBD 0 root
Varn Varn PROPN NNP 4 compound
envoy envoy NOUN NN 2 obj
{first} {first} NOUN NN 2 xcomp
{second} {second} ADJ JJ 5 amod
"""


@pytest.mark.parametrize(
    ("remark", "words", "expelled"),
    [
        ("not welcome any longer", ("declared", "declare", "persona", "non"), True),
        ("declared something else", ("declared", "declare", "chairman", "emeritus"), False),
        ("called so by a paper", ("called", "call", "persona", "non"), False),
    ],
)
def test_envoys_declared_unwelcome_are_expelled(remark: str, words: tuple[str, str, str, str], expelled: bool) -> None:
    verb, lemma, first, second = words
    document = make_document(GRATA.format(verb=verb, lemma=lemma, first=first, second=second))
    reading = make_reading(document, make_actors(document, {(0, 1, 0): "Norland", (2, 4, 3): "envoy"}))
    event = make_event("ACCUSE", document.span(1, 2), actors=[document.span(0, 1)], recipients=[document.span(2, 4)])
    after = event_envoys.settled(reading, event)
    assert ((after.type, after.mode, after.cameo) == ("SANCTION", "expel", "166")) is expelled, remark
    assert event_envoys.outright(reading, after) is expelled, remark


ORDERED = """
Norland Norland PROPN NNP 2 nsubj
orders order VERB VBZ 0 root
Varn Varn PROPN NNP 4 compound
{held} {held} NOUN NN 2 obj
out out ADV RB 2 advmod
"""


@pytest.mark.parametrize(("held", "kind"), [("envoy", "SANCTION"), ("pizza", "REQUEST")])
def test_who_orders_an_envoy_out_expels_him(held: str, kind: str) -> None:
    document = make_document(ORDERED.format(held=held))
    reading = make_reading(document, make_actors(document, {(0, 1, 0): "Norland", (2, 4, 3): "held"}))
    event = make_event("REQUEST", document.span(1, 2), actors=[document.span(0, 1)], recipients=[document.span(2, 4)])
    assert event_envoys.settled(reading, event).type == kind


BY_NOBODY = "envoy/NOUN/3/nsubj:pass/envoy was/AUX/3/aux:pass {verb}/VERB/0/root/{lemma}/VBN {mark}/ADP/5/case {where}/PROPN/3/obl"
TOLD = "envoy/NOUN/3/nsubj:pass was/AUX/3/aux:pass {verb}/VERB/0/root/{lemma}/VBN to/PART/5/mark {do}/VERB/3/xcomp/{do}/VB Sudmark/PROPN/5/obj"
CALLED = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb}/VBD {whose}/{pos}/4/nmod:poss ambassador/NOUN/2/obj {home}/ADV/2/advmod from/ADP/7/case Sudmark/PROPN/2/obl"
KINDS = {"Norland": "state", "Sudmark": "state", "envoy": "person", "ambassador": "person", "Ministry": "organisation"}

# Remark, words, trigger, type before; type, mode, actors and recipients after.
ENVOYS = [
    ("expelled by the land he is sent from", BY_NOBODY.format(verb="expelled", lemma="expel", mark="from", where="Sudmark"), 2, "COERCE", ("SANCTION", "expel", ["Sudmark"], ["envoy"])),
    ("expelled for a deed elsewhere", BY_NOBODY.format(verb="expelled", lemma="expel", mark="over", where="Sudmark"), 2, "COERCE", ("SANCTION", "expel", [], ["envoy"])),
    ("recalled from where he was, not by it", BY_NOBODY.format(verb="recalled", lemma="recall", mark="from", where="Sudmark"), 2, "SANCTION", ("SANCTION", "withdraw", [], ["Sudmark"])),
    ("summoned by whom he is to see", BY_NOBODY.format(verb="summoned", lemma="summon", mark="to", where="Ministry"), 2, "REQUEST", ("ACCUSE", "disapprove", ["Ministry"], ["envoy"])),
    ("invited", BY_NOBODY.format(verb="invited", lemma="invite", mark="to", where="Ministry"), 2, "REQUEST", ("REQUEST", None, [], ["envoy"])),
    ("told to go", TOLD.format(verb="ordered", lemma="order", do="leave"), 4, "RETREAT", ("SANCTION", "expel", ["Sudmark"], ["envoy"])),
    ("told to come", TOLD.format(verb="ordered", lemma="order", do="visit"), 4, "RETREAT", ("RETREAT", None, [], ["envoy"])),
    ("his own called home", CALLED.format(verb="summon", whose="its", pos="PRON", home="home"), 1, "REQUEST", ("SANCTION", "withdraw", ["Norland"], ["Sudmark"])),
    ("another's called in by somebody", CALLED.format(verb="summon", whose="Velden", pos="PROPN", home="today"), 1, "REQUEST", ("REQUEST", None, ["Norland"], ["ambassador"])),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "token", "kind", "expected"), ENVOYS, ids=[row[0] for row in ENVOYS])
def test_what_is_done_to_an_envoy(
    remark: str, words: str, token: int, kind: str, expected: tuple[str, str | None, list[str], list[str]]
) -> None:
    document = parsed(words)
    known = actors_at(document, KINDS)
    of = {known.entities[m.entity or 0].name: known.party(m) for m in known.mentions}
    event = make_event(kind, document.span(token, token + 1))
    doers = tuple(p for name, p in of.items() if name == "Norland" and p is not None)
    whom = tuple(p for name, p in of.items() if name in ("envoy", "ambassador") and p is not None)
    reading = make_reading(document, known)
    after = event_envoys.settled(reading, replace(event, actors=doers, recipients=whom))
    assert (after.type, after.mode, *names(known, after)) == expected, remark
    assert event_envoys.outright(reading, after) is (after.type != kind or after.type == "SANCTION"), remark


def test_an_envoy_told_to_go_is_expelled_whether_he_has_left_or_not() -> None:
    document = parsed(TOLD.format(verb="ordered", lemma="order", do="leave"))
    known = actors_at(document, KINDS)
    event = replace(make_event("SANCTION", document.span(4, 5)), status="planned")
    assert event_envoys.done(make_reading(document, known), event).status == "actual"


ENDED = "{what}/NOUN/5/nsubj:pass on/ADP/3/case Sudmark/PROPN/1/nmod was/AUX/5/aux:pass {verb}/VERB/0/root/{lemma}/VBN"
CROSSING = "{name}/{pos}/2/compound crossing/NOUN/4/nsubj:pass was/AUX/4/aux:pass reopened/VERB/0/root/reopen/VBN"
UNNAMED = [
    ("a measure lifted", ENDED.format(what="embargo", verb="lifted", lemma="lift"), 4, ["Sudmark"], True),
    ("one imposed", ENDED.format(what="embargo", verb="imposed", lemma="impose"), 4, ["Sudmark"], False),
    ("a load lifted", ENDED.format(what="stone", verb="lifted", lemma="lift"), 4, ["Sudmark"], False),
    ("a siege, of nobody known", ENDED.format(what="siege", verb="lifted", lemma="lift"), 4, [], True),
    ("a ban, on nobody known", ENDED.format(what="ban", verb="lifted", lemma="lift"), 4, [], False),
    ("a way with a name", CROSSING.format(name="Velden", pos="PROPN"), 3, [], True),
    ("one across a street", CROSSING.format(name="zebra", pos="NOUN"), 3, [], False),
]


@pytest.mark.parametrize(("remark", "words", "token", "whom", "told"), UNNAMED, ids=[row[0] for row in UNNAMED])
def test_what_ends_by_nobody(remark: str, words: str, token: int, whom: list[str], told: bool) -> None:
    document, known, reading = setting(words)
    event = made(document, known, "RETREAT", token, [], whom)
    assert event_unnamed.worth(reading, event) is told, remark
    assert event_unnamed.outright(reading, event) is told, remark


@pytest.mark.parametrize(("verb", "lemma", "over"), [("lifted", "lift", True), ("imposed", "impose", False)])
def test_a_measure_that_is_lifted_is_not_in_force(verb: str, lemma: str, over: bool) -> None:
    document, known, reading = setting(ENDED.format(what="embargo", verb=verb, lemma=lemma))
    assert event_unnamed.over(reading, made(document, known, "COERCE", 0, [], ["Sudmark"])) is over
