"""What never came about, or is still to come: called off, put off, shared negations, what "was to have" been."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.events import events
from avviso.analysis.events import undone as event_undone
from tests.factories.political import make_actors, make_event, make_reading
from tests.factories.quotations import parsed

WAS_TO = "Holm/PROPN/5/nsubj was/AUX/5/aux/be/VBD to/PART/5/mark {have}/AUX/5/aux/{have}/VB go/VERB/0/root/go/VBN"
CALLED_OFF = "Holm/PROPN/2/nsubj {verb}/VERB/0/root/{verb} off/ADP/2/compound:prt talks/NOUN/2/{dep}/talk/NNS"
WHICH = (
    "Talks/NOUN/0/root/talk/NNS which/PRON/4/nsubj:pass were/AUX/4/aux:pass/be/VBD {verb}/VERB/1/acl:relcl/{verb}/VBN"
)
NOR = (
    "Holm/PROPN/4/nsubj will/AUX/4/aux {no}/ADV/4/advmod go/VERB/0/root/go/VB {cc}/CCONJ/6/cc help/VERB/4/conj/help/VB"
)
SENT = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} Holm/PROPN/2/obj to/PART/5/mark meet/VERB/2/xcomp/meet/VB"

BEEN = "They/PRON/6/nsubj {had}/AUX/6/aux/have been/AUX/6/cop {due}/ADJ/6/case/{due}/JJ to/ADP/4/fixed meet/VERB/0/root/meet/VB"
WARRANT = (
    "He/PRON/2/nsubj defied/VERB/0/root/defy {what}/NOUN/2/obj for/ADP/6/case his/PRON/6/nmod:poss arrest/NOUN/3/nmod"
)

BLOCKED = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} package/NOUN/2/obj of/ADP/5/case sanctions/NOUN/3/nmod/sanction/NNS"

DENIED = (
    "Norland/PROPN/{k}/nsubj did/AUX/4/aux/do not/PART/4/advmod {verb}/VERB/0/root/{verb} raiding/VERB/4/xcomp/raid/VBG"
)
ORDERED = "Holm/PROPN/2/nsubj denied/VERB/0/root/deny {verb}/VERB/2/xcomp/{verb}/VBG the/DET/5/det raid/NOUN/3/obj/raid"

NOT = "Norland/PROPN/4/nsubj did/AUX/4/aux/do not/PART/4/advmod {verb}/VERB/0/root/{verb} the/DET/6/det raid/NOUN/4/obj"
TO = "Norland/PROPN/2/nsubj {did}/VERB/0/root/{did} to/PART/4/mark {verb}/VERB/2/xcomp/{verb}/VB the/DET/6/det raid/NOUN/4/obj"

PROVEN = "Holm/PROPN/3/nsubj {has} {verb}/VERB/0/root/{verb}/VBN {mark}/SCONJ/6/mark Norland/PROPN/6/nsubj ordered/VERB/3/ccomp/order/VBD the/DET/8/det raid/NOUN/6/obj"

ROWS = [
    ("what is not proved", PROVEN.format(has="not/PART/3/advmod", verb="prove", mark="that"), 7, "alleged"),
    ("what is proved", PROVEN.format(has="has/AUX/3/aux", verb="prove", mark="that"), 7, "actual"),
    ("a raid not ruled out", NOT.format(verb="rule_out"), 5, "hypothetical"),
    ("a raid not excluded", NOT.format(verb="exclude"), 5, "hypothetical"),
    ("a raid not ordered", NOT.format(verb="order"), 5, "actual"),
    ("refused to rule out", TO.format(did="refuse", verb="rule_out"), 5, "hypothetical"),
    ("decided to rule out", TO.format(did="decide", verb="rule_out"), 5, "actual"),
    ("what somebody does not deny", DENIED.format(k=4, verb="deny"), 4, "alleged"),
    ("what somebody does not fail to do", DENIED.format(k=4, verb="fail"), 4, "actual"),
    ("what nobody rules out", DENIED.format(k=4, verb="rule_out"), 4, "hypothetical"),
    ("denied having ordered it", ORDERED.format(verb="order"), 4, "alleged"),
    ("denied having seen it", ORDERED.format(verb="see"), 4, "actual"),
    ("a package blocked", BLOCKED.format(verb="block"), 4, "negated"),
    ("a package adopted", BLOCKED.format(verb="adopt"), 4, "actual"),
    ("had been due", BEEN.format(had="had", due="due"), 5, "negated"),
    ("have been due", BEEN.format(had="have", due="due"), 5, "actual"),
    ("had been glad", BEEN.format(had="had", due="glad"), 5, "actual"),
    ("a warrant for it", WARRANT.format(what="warrant"), 5, "hypothetical"),
    ("a reason for it", WARRANT.format(what="reason"), 5, "actual"),
    ("was to have", WAS_TO.format(have="have"), 4, "negated"),
    ("was to be", WAS_TO.format(have="be"), 4, "actual"),
    ("called off", CALLED_OFF.format(verb="call", dep="obj"), 3, "negated"),
    ("called off, as a tree may have it", CALLED_OFF.format(verb="call", dep="xcomp"), 3, "negated"),
    ("put off", CALLED_OFF.format(verb="put", dep="obj"), 3, "planned"),
    ("kicked off", CALLED_OFF.format(verb="kick", dep="obj"), 3, "actual"),
    ("which were cancelled", WHICH.format(verb="cancel"), 0, "negated"),
    ("which were praised", WHICH.format(verb="praise"), 0, "actual"),
    ("not to go and help", NOR.format(no="not", cc="and"), 5, "negated"),
    ("not to go but help", NOR.format(no="not", cc="but"), 5, "actual"),
    ("soon to go and help", NOR.format(no="soon", cc="and"), 5, "actual"),
    ("sent to meet", SENT.format(verb="send"), 4, "planned"),
    ("seen to meet", SENT.format(verb="see"), 4, "actual"),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "token", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_what_came_about(remark: str, words: str, token: int, expected: str) -> None:
    document = parsed(words)
    event = make_event("CONSULT", document.span(token, token + 1))
    assert event_undone.settled(make_reading(document, make_actors(document, {})), event).status == expected, remark


def test_a_deed_left_open_goes_by_its_own_name() -> None:
    document = parsed(DENIED.format(k=4, verb="rule_out"))
    event = make_event("REJECT", document.span(4, 5), recipients=[document.span(0, 1)])
    told = event_undone.settled(make_reading(document, make_actors(document, {})), event)
    assert (told.type, told.status) == ("ASSAULT", "hypothetical")


def test_what_is_said_is_said() -> None:
    document = parsed(WHICH.format(verb="cancel"))
    event = replace(make_event("REJECT", document.span(0, 1)))
    assert event_undone.settled(make_reading(document, make_actors(document, {})), event) == event


PAPER = (
    "Members/NOUN/2/nsubj/member/NNS {did}/VERB/0/root/{did}/VBD to/PART/4/mark {verb}/VERB/2/xcomp/{verb}/VB "
    "bill/NOUN/4/obj urging/VERB/5/acl/urge/VBG Norland/PROPN/6/obj to/PART/9/mark leave/VERB/6/xcomp/leave/VB"
)
DEMANDS = [
    ("a bill that did not pass", PAPER.format(did="fail", verb="pass"), "negated"),
    ("one that was to", PAPER.format(did="gather", verb="pass"), "actual"),
    ("a bill that was barred", PAPER.format(did="live", verb="block"), "negated"),
    ("one that was not read", PAPER.format(did="fail", verb="read"), "actual"),
]


@pytest.mark.parametrize(("remark", "words", "expected"), DEMANDS, ids=[row[0] for row in DEMANDS])
def test_what_a_paper_asks_is_asked_by_its_adoption(remark: str, words: str, expected: str) -> None:
    document = parsed(words)
    event = make_event("REQUEST", document.span(5, 6))
    assert event_undone.settled(make_reading(document, make_actors(document, {})), event).status == expected, remark


STOPPED = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} the/DET/4/det {what}/NOUN/2/obj"
ENDED = "The/DET/2/det {what}/NOUN/3/nsubj {verb}/VERB/0/root/{verb}"
OFF = [
    ("a withdrawal stopped, at its verb", STOPPED.format(verb="suspend", what="withdrawal"), 1, "negated"),
    ("the same, at its noun", STOPPED.format(verb="suspend", what="withdrawal"), 3, "negated"),
    ("one that is under way", STOPPED.format(verb="welcome", what="withdrawal"), 3, "actual"),
    ("an attack stopped is one less", STOPPED.format(verb="suspend", what="attack"), 1, "actual"),
    ("a truce that collapsed", ENDED.format(verb="collapse", what="truce"), 1, "negated"),
    ("a truce that began", ENDED.format(verb="begin", what="truce"), 1, "actual"),
]


@pytest.mark.parametrize(("remark", "words", "token", "expected"), OFF, ids=[row[0] for row in OFF])
def test_what_eases_things_no_longer(remark: str, words: str, token: int, expected: str) -> None:
    document = parsed(words)
    event = make_event("RETREAT", document.span(token, token + 1))
    assert event_undone.settled(make_reading(document, make_actors(document, {})), event).status == expected, remark


HELD = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{lemma}/{tag} talks/NOUN/2/obj/talk/NNS"


@pytest.mark.parametrize(
    ("verb", "lemma", "tag", "expected"),
    [("held", "hold", "VBD", "actual"), ("holds", "hold", "VBZ", "negated"), ("refused", "refuse", "VBD", "negated")],
)
def test_talks_that_were_held_took_place(verb: str, lemma: str, tag: str, expected: str) -> None:
    document = parsed(HELD.format(verb=verb, lemma=lemma, tag=tag))
    event = replace(make_event("CONSULT", document.span(2, 3)), status="negated")
    assert event_undone.settled(make_reading(document, make_actors(document, {})), event).status == expected


WILL_NOT = "Norland/PROPN/4/nsubj {aux}/AUX/4/aux not/PART/4/advmod meet/VERB/0/root Sudmark/PROPN/4/obj"


@pytest.mark.parametrize(("aux", "expected"), [("will", ("REJECT", "actual", 1)), ("did", ("CONSULT", "negated", 2))])
def test_who_will_not_meet_refuses(aux: str, expected: tuple[str, str, int]) -> None:
    document = parsed(WILL_NOT.format(aux=aux))
    known = make_actors(document, {(0, 1, 0): "Norland", (4, 5, 4): "Sudmark"})
    both = tuple(known.party(mention) for mention in known.mentions)
    event = replace(make_event("CONSULT", document.span(3, 4)), actors=both, status="negated")
    told = event_undone.refused(make_reading(document, known), event)
    assert (told.type, told.status, len(told.actors)) == expected


@pytest.mark.parametrize(("mark", "expected"), [("whether", "hypothetical"), ("that", "negated")])
def test_what_is_not_decided_yet_is_open(mark: str, expected: str) -> None:
    document = parsed(
        f"Norland/PROPN/2/nsubj decided/VERB/0/root/decide {mark}/SCONJ/5/mark to/PART/5/mark leave/VERB/2/ccomp/leave/VB"
    )
    event = replace(make_event("RETREAT", document.span(4, 5)), status="negated")
    assert event_undone.settled(make_reading(document, make_actors(document, {})), event).status == expected


WILL_NOT_LIFT = "Norland/PROPN/4/nsubj {aux}/AUX/4/aux not/PART/4/advmod lift/VERB/0/root the/DET/6/det ban/NOUN/4/obj"


@pytest.mark.parametrize(
    ("aux", "expected"), [("will", ("REJECT", "yield", "actual")), ("did", ("RETREAT", None, "negated"))]
)
def test_who_will_not_give_way_refuses(aux: str, expected: tuple[str, str | None, str]) -> None:
    document = parsed(WILL_NOT_LIFT.format(aux=aux))
    known = make_actors(document, {(0, 1, 0): "Norland"})
    by = tuple(known.party(mention) for mention in known.mentions)
    event = replace(make_event("RETREAT", document.span(3, 4)), actors=by, status="negated")
    told = event_undone.refused(make_reading(document, known), event)
    assert (told.type, told.mode, told.status) == expected


BOTH_SIDES = "{who}/NOUN/4/nsubj/{who}/NNS will/AUX/4/aux/will/MD not/PART/4/advmod meet/VERB/0/root"


def test_two_sides_that_will_not_meet_refuse_nobody() -> None:
    document = parsed(BOTH_SIDES.format(who="side"))
    _, (event,) = events.find(document, make_actors(document, {(0, 1, 0): "sides"}, {"sides": "group"}), (), (), ())
    assert (event.type, event.status) == ("CONSULT", "negated")


BARRED = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} draft/NOUN/2/obj condemning/VERB/3/acl/condemn/VBG Sudmark/PROPN/4/obj"


@pytest.mark.parametrize(("verb", "expected"), [("block", ("negated", 0)), ("welcome", ("actual", 1))])
def test_who_bars_a_paper_does_not_say_it(verb: str, expected: tuple[str, int]) -> None:
    document = parsed(BARRED.format(verb=verb))
    known = make_actors(document, {(0, 1, 0): "Norland", (4, 5, 4): "Sudmark"})
    event = make_event("ACCUSE", document.span(3, 4), actors=[document.span(0, 1)])
    settled = event_undone.settled(make_reading(document, known), event)
    assert (settled.status, len(settled.actors)) == expected


BEAR = "Norland/PROPN/5/nsubj:pass {will}/AUX/5/aux/{will} {no}/PART/5/advmod be/AUX/5/aux:pass {verb}/VERB/0/root/{verb}/VBN {mark}/ADP/7/case Sudmark/PROPN/5/obl"


@pytest.mark.parametrize(
    ("remark", "words", "expected"),
    [
        ("will not be pressed", BEAR.format(will="will", no="not", verb="intimidate", mark="by"), ("REJECT", "Norland", "Sudmark")),
        ("was not", BEAR.format(will="had", no="not", verb="intimidate", mark="by"), ("THREATEN", "Sudmark", "Norland")),
        ("will not be met", BEAR.format(will="will", no="not", verb="meet", mark="by"), ("THREATEN", "Sudmark", "Norland")),
        ("in a place", BEAR.format(will="will", no="not", verb="intimidate", mark="in"), ("THREATEN", "Sudmark", "Norland")),
    ],
)  # fmt: skip
def test_who_will_not_be_pressed_refuses(remark: str, words: str, expected: tuple[str, str, str]) -> None:
    document = parsed(words)
    known = make_actors(document, {(0, 1, 0): "Norland", (6, 7, 6): "Sudmark"})
    whom, by = (known.party(mention) for mention in known.mentions)
    event = replace(make_event("THREATEN", document.span(4, 5)), actors=(by,), recipients=(whom,), status="negated")
    told = event_undone.defied(make_reading(document, known), event)
    assert (told.type, told.actors[0].span.text, told.recipients[0].span.text) == expected, remark
