"""Who is named beside an event and is no side of it: a go-between, a host, whoever proposes a truce, waits for a release or talks of a clash."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from avviso.analysis.annotations import Entity
from avviso.analysis.events import occasions as event_occasions
from avviso.analysis.events import outsiders as event_outsiders
from avviso.analysis.events.cast import Cast
from tests.factories.documents import make_document
from tests.factories.political import make_actors, make_event, make_reading
from tests.factories.quotations import actors_at, parsed

WHO = {
    "Norland": "state", "Sudmark": "state", "Meridia": "state", "Holm": "person", "Order": "organisation", "captives": "group",
    "jets": "group", "reforms": "group", "elders": "group", "troops": "group", "chief": "person", "Berg": "person", "envoy": "person",
}  # fmt: skip

PASSED = (
    "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} captives/NOUN/2/obj/captive/NNS to/ADP/5/case Order/PROPN/2/obl"
)
HOSTED = (
    "Holm/PROPN/2/nsubj hosts/VERB/0/root/host {what}/NOUN/2/obj/{what}/NNS between/ADP/5/case Norland/PROPN/3/nmod and/CCONJ/7/cc"
    " Sudmark/PROPN/5/conj in/ADP/9/case Meridia/PROPN/2/obl"
)
BY_HOST = (
    "Talks/NOUN/0/root/talk/NNS {verb}ed/VERB/1/acl/{verb}/VBN by/ADP/4/case Holm/PROPN/2/obl:agent between/ADP/6/case Norland/PROPN/{k}/obl"
    " and/CCONJ/8/cc Sudmark/PROPN/6/conj"
).replace("{k}", "2")
MEDIATION = "Holm/PROPN/3/nmod:poss 's/PART/1/case mediation/NOUN/0/root between/ADP/5/case Norland/PROPN/3/nmod and/CCONJ/7/cc Sudmark/PROPN/5/conj"
STARTED = (
    "Holm/PROPN/2/nsubj said/VERB/0/root/say talks/NOUN/8/nsubj/talk/NNS {mark}/ADP/5/case Norland/PROPN/3/nmod and/CCONJ/7/cc"
    " Sudmark/PROPN/5/conj began/VERB/2/ccomp/begin"
)
VISITED = "Norland/PROPN/2/nsubj signed/VERB/0/root/sign it/PRON/2/obj during/ADP/5/case visit/NOUN/2/obl {mark}/ADP/7/case Holm/PROPN/5/nmod"
PLAN = "Sudmark/PROPN/2/nsubj saw/VERB/0/root/see {what}/NOUN/2/obj by/ADP/5/case Norland/PROPN/3/nmod for/ADP/7/case truce/NOUN/3/nmod"
BROKERED = "Sudmark/PROPN/2/nsubj broke/VERB/0/root/break truce/NOUN/2/obj {verb}/VERB/3/acl/{verb}/VBN by/ADP/6/case Norland/PROPN/4/obl"
SIGNED = (
    "truce/NOUN/6/nsubj:pass brokered/VERB/1/acl/broker/VBN by/ADP/4/case Norland/PROPN/2/obl was/AUX/6/aux:pass"
    " signed/VERB/0/root/sign/VBN by/ADP/8/case Sudmark/PROPN/4/conj"
)
AWAITED = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} for/ADP/4/case release/NOUN/2/obl of/ADP/6/case captives/NOUN/4/nmod/captive/NNS"
RENEWED = "Holm/PROPN/2/nsubj {verb}/VERB/0/root/{verb} Norland/PROPN/4/nmod:poss help/NOUN/2/obj for/ADP/6/case Sudmark/PROPN/4/nmod"
SUPPORT_OF = "Holm/PROPN/2/nsubj voiced/VERB/0/root/voice support/NOUN/2/obj of/ADP/5/case Norland/PROPN/3/nmod {mark}/ADP/7/case Sudmark/PROPN/3/nmod"
FREED = (
    "captives/NOUN/3/nsubj:pass/captive/NNS were/AUX/3/aux:pass freed/VERB/0/root/free/VBN {mark}/SCONJ/6/mark elders/NOUN/6/nsubj"
    " spoke/VERB/3/advcl/speak"
)
ANSWERED = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} to/ADP/4/case clash/NOUN/2/obl"
DISCUSSED = "Holm/PROPN/2/nsubj {verb}/VERB/0/root/{verb} clash/NOUN/2/obj with/ADP/5/case Sudmark/PROPN/2/obl"
TALKED_ON = "Norland/PROPN/2/nsubj {verb}ed/VERB/0/root/{verb} with/ADP/4/case Holm/PROPN/2/obl on/ADP/6/case {noun}/NOUN/2/obl/{noun}"
STAYED = "Norland/PROPN/2/nsubj hit/VERB/0/root/hit Sudmark/PROPN/2/obj where/ADV/6/advmod chief/NOUN/6/nsubj stayed/VERB/{head}/{dep}/stay"
SOLD = (
    "Norland/PROPN/2/nsubj blocked/VERB/0/root/block {what}/NOUN/2/obj of/ADP/5/case jets/NOUN/3/nmod/jet/NNS to/ADP/7/case"
    " Sudmark/PROPN/3/nmod"
)
AROUND = (
    "Norland/PROPN/2/nsubj recalled/VERB/0/root/recall Holm/PROPN/2/obj {mark}/ADP/5/case seizure/NOUN/2/obl of/ADP/7/case"
    " Meridia/PROPN/5/nmod"
)
SUMMONED = "Norland/PROPN/2/nsubj summoned/VERB/0/root/summon {who}/NOUN/2/obj over/ADP/5/case killing/NOUN/2/obl"
WARNED = "Holm/PROPN/2/nsubj warned/VERB/0/root/warn Sudmark/PROPN/2/obj that/SCONJ/7/mark troops/NOUN/7/nsubj may/AUX/7/aux act/VERB/2/ccomp/act/VB"
LEFT = "It/PRON/2/nsubj left/VERB/0/root/leave Holm/PROPN/2/obj in/ADP/5/case {what}/NOUN/2/obl"

NO_PART = "Norland/PROPN/2/nsubj denied/VERB/0/root/deny {what}/NOUN/2/obj in/ADP/5/case Sudmark/PROPN/3/nmod"
REQUESTED = "Norland/PROPN/2/nsubj met/VERB/0/root/meet at/ADP/5/case the/DET/5/det {what}/NOUN/2/obl of/ADP/7/case Sudmark/PROPN/5/nmod"
BOTH = (
    "Norland/PROPN/2/nsubj freed/VERB/0/root/free captives/NOUN/2/obj/captive/NNS and/CCONJ/5/cc Sudmark/PROPN/{joined} hit/VERB/2/conj/hit"
    " Meridia/PROPN/6/obj"
)
DRAWN = (
    "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} troops/NOUN/2/obj/troop/NNS from/ADP/5/case Sudmark/PROPN/2/obl"
)
FOR_REFORM = (
    "Norland/PROPN/2/nsubj paid/VERB/0/root/pay Sudmark/PROPN/2/obl for/ADP/5/case reforms/NOUN/2/obl/reform/NNS"
)
DENIED = "Norland/PROPN/2/nsubj denied/VERB/0/root/deny hiding/VERB/2/{dep}/hide/{tag} Sudmark/PROPN/3/obj"

TITLED = "Norland/PROPN/3/compound Prime/PROPN/3/amod {what}/NOUN/4/nmod:desc Holm/PROPN/5/nsubj met/VERB/0/root/meet Order/PROPN/5/obj"
CHIEF = "Norland/PROPN/2/nsubj met/VERB/0/root/meet Holm/PROPN/2/obj ,/PUNCT/5/punct {what}/NOUN/3/appos {mark}/ADP/7/case Berg/PROPN/5/nmod"
PROMISED = "Norland/PROPN/2/nsubj promised/VERB/0/root/promise Holm/PROPN/2/{dep} help/NOUN/2/obj for/ADP/6/case jets/NOUN/4/nmod/jet/NNS"
CLASHED = "troops/NOUN/2/nsubj/troop/NNS {verb}/VERB/0/root/{verb} at/ADP/4/case Sudmark/PROPN/2/obl"
CANCELLED = "Norland/PROPN/2/nsubj cancelled/VERB/0/root/cancel talks/NOUN/2/obj/talk/NNS {mark}/ADP/5/case Sudmark/PROPN/3/nmod"
UNDER_DEAL = (
    "Holm/PROPN/3/nsubj:pass was/AUX/3/aux:pass freed/VERB/0/root/free/VBN under/ADP/5/case deal/NOUN/3/obl {verb}/VERB/5/acl/{verb}/VBN"
    " by/ADP/8/case Norland/PROPN/6/obl:agent"
)

ROWS = [
    ("the land of a minister", TITLED.format(what="Minister"), "CONSULT", 4, "Norland Holm Order", "", "Holm Order", ""),
    ("a land beside somebody", TITLED.format(what="native"), "CONSULT", 4, "Norland Holm Order", "", "Norland Holm Order", ""),
    ("whose chief he is", CHIEF.format(what="chief", mark="to"), "CONSULT", 1, "Norland Holm Berg", "", "Norland Holm", ""),
    ("a friend beside him", CHIEF.format(what="friend", mark="to"), "CONSULT", 1, "Norland Holm Berg", "", "Norland Holm Berg", ""),
    ("to whom help is promised", PROMISED.format(dep="iobj"), "AID", 3, "Norland", "jets", "Norland", "Holm"),
    ("for whom it is", PROMISED.format(dep="obl"), "AID", 3, "Norland", "jets", "Norland", "jets"),
    ("where they clash", CLASHED.format(verb="clash"), "ASSAULT", 1, "troops", "Sudmark", "troops", ""),
    ("at whom they shoot", CLASHED.format(verb="shoot"), "ASSAULT", 1, "troops", "Sudmark", "troops", "Sudmark"),
    ("whose deal it is", UNDER_DEAL.format(verb="mediate"), "RETREAT", 2, "Norland", "Holm", "", "Holm"),
    ("who signed for it", UNDER_DEAL.format(verb="sign"), "RETREAT", 2, "Norland", "Holm", "Norland", "Holm"),
    ("who asked for a meeting", REQUESTED.format(what="request"), "CONSULT", 1, "Norland Sudmark", "", "Norland", ""),
    ("whose palace it was at", REQUESTED.format(what="palace"), "CONSULT", 1, "Norland Sudmark", "", "Norland Sudmark", ""),
    ("whose deed it is", BOTH.format(joined="6/nsubj"), "ASSAULT", 5, "Norland Sudmark", "Meridia", "Sudmark", "Meridia"),
    ("as a tree may have it", BOTH.format(joined="3/conj"), "ASSAULT", 5, "Norland Sudmark", "Meridia", "Sudmark", "Meridia"),
    ("who is withdrawn", DRAWN.format(verb="withdraw"), "RETREAT", 1, "Norland", "troops Sudmark", "Norland", "Sudmark"),
    ("who is freed", DRAWN.format(verb="free"), "RETREAT", 1, "Norland", "troops Sudmark", "Norland", "troops Sudmark"),
    ("for what it is paid", FOR_REFORM, "AID", 1, "Norland", "Sudmark reforms", "Norland", "Sudmark"),
    ("of whom a deed is denied", DENIED.format(dep="xcomp", tag="VBG"), "REJECT", 1, "Norland", "Sudmark", "Norland", ""),
    ("who is denied it", DENIED.format(dep="obj", tag="NN"), "REJECT", 1, "Norland", "Sudmark", "Norland", "Sudmark"),
    ("where it had no part", NO_PART.format(what="role"), "REJECT", 1, "Norland", "Sudmark", "Norland", ""),
    ("whom it lets not in", NO_PART.format(what="entry"), "REJECT", 1, "Norland", "Sudmark", "Norland", "Sudmark"),
    ("who presses for talks", AWAITED.format(verb="press"), "CONSULT", 3, "Norland", "", "", ""),
    ("who calls for talks", AWAITED.format(verb="call"), "CONSULT", 3, "Norland", "", "Norland", ""),
    ("who takes in the freed", PASSED.format(verb="free"), "RETREAT", 1, "Norland", "captives Order", "Norland", "captives"),
    ("who is given them back", PASSED.format(verb="return"), "RETREAT", 1, "Norland", "captives Order", "Norland", "captives Order"),
    ("a host of others", HOSTED.format(what="talk"), "CONSULT", 1, "Holm Norland", "Meridia", "Norland Sudmark", ""),
    ("a host, as a tree may have it", HOSTED.format(what="talk").replace("Norland/PROPN/3/nmod", "Norland/PROPN/2/obl"), "CONSULT", 1, "Holm Norland", "Meridia", "Norland Sudmark", ""),
    ("by whom talks are hosted", BY_HOST.format(verb="host"), "CONSULT", 0, "Holm Norland", "", "Norland Sudmark", ""),
    ("by whom talks are praised", BY_HOST.format(verb="praise"), "CONSULT", 0, "Holm Norland", "", "Holm Norland", ""),
    ("a host of guests", HOSTED.format(what="game"), "CONSULT", 1, "Holm", "Meridia", "Holm", "Meridia"),
    ("who tells of talks", STARTED.format(mark="between"), "CONSULT", 2, "Holm Norland Sudmark", "", "Norland Sudmark", ""),
    ("who mediates", MEDIATION, "CONSULT", 2, "Holm Norland Sudmark", "", "Holm Norland Sudmark", ""),
    ("talks of which he is one side", STARTED.format(mark="with"), "CONSULT", 2, "Holm Norland", "", "Holm Norland", ""),
    ("a truce put forward", PLAN.format(what="proposal"), "RETREAT", 6, "Norland", "", "", ""),
    ("a truce thanked for", PLAN.format(what="praise"), "RETREAT", 6, "Norland", "", "Norland", ""),
    ("a truce brokered", BROKERED.format(verb="broker"), "RETREAT", 2, "Norland", "", "", ""),
    ("by two", BROKERED.format(verb="broker") + " and/CCONJ/8/cc Holm/PROPN/6/conj", "RETREAT", 2, "Holm", "", "", ""),
    ("by one, and signed by another", SIGNED, "AGREE", 5, "Norland Sudmark", "", "Sudmark", ""),
    ("a truce kept", BROKERED.format(verb="keep"), "RETREAT", 2, "Norland", "", "Norland", ""),
    ("who works for a release", AWAITED.format(verb="work"), "RETREAT", 3, "Norland", "captives", "", "captives"),
    ("who is thanked for one", AWAITED.format(verb="thank"), "RETREAT", 3, "Norland", "captives", "Norland", "captives"),
    ("whose help is offered", RENEWED.format(verb="offer"), "AID", 1, "Holm", "Norland Sudmark", "Holm", "Sudmark"),
    ("whose help it is, with of", SUPPORT_OF.format(mark="for"), "SUPPORT", 1, "Holm", "Norland Sudmark", "Holm", "Sudmark"),
    ("whom it is given", SUPPORT_OF.format(mark="in"), "SUPPORT", 1, "Holm", "Norland Sudmark", "Holm", "Norland Sudmark"),
    ("whose help is stopped", RENEWED.format(verb="stop"), "AID", 1, "Holm", "Norland Sudmark", "Holm", "Norland Sudmark"),
    ("who spoke before", FREED.format(mark="after"), "RETREAT", 2, "elders", "captives", "", "captives"),
    ("who made it so", FREED.format(mark="when"), "RETREAT", 2, "elders", "captives", "elders", "captives"),
    ("who talks of a clash", DISCUSSED.format(verb="discuss"), "ASSAULT", 2, "Holm", "Sudmark", "", ""),
    ("who talks on a clash", TALKED_ON.format(verb="talk", noun="clash"), "ASSAULT", 5, "Norland", "Holm", "", ""),
    ("who fights over it", TALKED_ON.format(verb="fight", noun="clash"), "ASSAULT", 5, "Norland", "Holm", "Norland", "Holm"),
    ("who answers one", ANSWERED.format(verb="react"), "ASSAULT", 3, "Norland", "", "", ""),
    ("who turns to one", ANSWERED.format(verb="turn"), "ASSAULT", 3, "Norland", "", "Norland", ""),
    ("who started one", DISCUSSED.format(verb="start"), "ASSAULT", 2, "Holm", "Sudmark", "Holm", "Sudmark"),
    ("who stayed there", STAYED.format(head=3, dep="acl:relcl"), "ASSAULT", 1, "Norland", "Sudmark chief", "Norland", "Sudmark"),
    ("no clause of hers", STAYED.format(head=2, dep="advcl"), "ASSAULT", 1, "Norland", "Sudmark chief", "Norland", "Sudmark chief"),
    ("goods are no buyer", SOLD.format(what="sale"), "REJECT", 1, "Norland", "jets", "Norland", "Sudmark"),
    ("no goods", SOLD.format(what="advance"), "REJECT", 1, "Norland", "jets", "Norland", "jets"),
    ("another deed's sides", AROUND.format(mark="after"), "COERCE", 4, "Norland", "Holm", "", ""),
    ("its own sides", AROUND.format(mark="by"), "COERCE", 4, "Norland", "Holm", "Norland", "Holm"),
    ("an envoy told off about it", SUMMONED.format(who="envoy"), "ASSAULT", 4, "envoy", "", "", ""),
    ("a suspect asked about it", SUMMONED.format(who="chief"), "ASSAULT", 4, "chief", "", "chief", ""),
    ("who would strike", WARNED, "THREATEN", 1, "Holm", "Sudmark troops", "Holm", "Sudmark"),
    ("left in power", LEFT.format(what="power"), "RETREAT", 1, "", "Holm", "", ""),
    ("left in a car", LEFT.format(what="car"), "RETREAT", 1, "", "Holm", "", "Holm"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("remark", "words", "kind", "token", "by", "to", "actors", "recipients"), ROWS, ids=[row[0] for row in ROWS]
)
def test_who_is_a_side(
    remark: str, words: str, kind: str, token: int, by: str, to: str, actors: str, recipients: str
) -> None:
    assert _settled(words, kind, token, by, to) == (actors.split(), recipients.split()), remark


@pytest.mark.parametrize(("mark", "expected"), [("by", ["Holm"]), ("near", ["Norland", "Holm"])])
def test_whose_visit_it_is(mark: str, expected: list[str]) -> None:
    actors, _ = _settled(VISITED.format(mark=mark), "CONSULT", 4, "Norland Holm", "", mode="visit")
    assert actors == expected


def _settled(
    words: str, kind: str, token: int, by: str, to: str, mode: str | None = None
) -> tuple[Sequence[str], Sequence[str]]:
    document = parsed(words)
    known = actors_at(document, WHO)
    party = {m.span.text: known.party(m) for m in known.mentions}
    event = replace(
        make_event(kind, document.span(token, token + 1)),
        actors=tuple(party[name] for name in by.split()),
        recipients=tuple(party[name] for name in to.split()),
        mode=mode,
    )
    told = event_outsiders.settled(make_reading(document, known), event)
    return [p.span.text for p in told.actors], [p.span.text for p in told.recipients]


def test_nobody_is_resigned_to() -> None:
    actors, recipients = _settled(LEFT.format(what="car"), "RETREAT", 1, "", "Holm", mode="resign")
    assert (actors, recipients) == ([], [])


RECALLED = "Norland/PROPN/2/nsubj recalled/VERB/0/root/recall {what}/NOUN/2/obj from/ADP/5/case Quito/PROPN/2/obl"


@pytest.mark.parametrize(("what", "expected"), [("envoy", "Ecuador"), ("troops", "Quito")])
def test_the_state_to_which_envoys_go(what: str, expected: str) -> None:
    document = parsed(RECALLED.format(what=what))
    known = actors_at(document, {"Norland": "state", "Quito": "state"})
    reading = make_reading(document, known)
    states = (
        known.entities[0],
        Entity(1, "state", "Ecuador", ("Ecuador",), (), country="EC"),
        replace(known.entities[1], index=2),
    )
    wide = replace(
        known, entities=states, mentions=tuple(replace(m, entity=2 * (m.entity or 0)) for m in known.mentions)
    )
    reading.parties.cast = Cast(wide, 2, {}, frozenset())
    reading.parties.actors = wide
    event = replace(
        make_event("SANCTION", document.span(1, 2)),
        actors=(wide.party(wide.mentions[0]),),
        recipients=(wide.party(wide.mentions[1]),),
    )
    told = event_outsiders.accredited(replace(reading, actors=wide), event)
    assert [states[p.entity].name for p in told.recipients] == [expected]


@pytest.mark.parametrize(
    ("doer", "verb", "release"), [("", "free", True), ("by", "free", False), ("", "acquit", True), ("", "tire", False)]
)
def test_a_release_by_nobody_is_one(doer: str, verb: str, release: bool) -> None:
    passive = FREED.format(mark="after").replace("/free/", f"/{verb}/")
    document = parsed(passive if not doer else PASSED.format(verb="free"))
    known = actors_at(document, WHO)
    token = 2 if not doer else 1
    freed = next(known.party(m) for m in known.mentions if m.span.text == "captives")
    event = replace(make_event("RETREAT", document.span(token, token + 1)), recipients=(freed,))
    assert event_outsiders.is_release(make_reading(document, known), event) is release


WISHED = """
Norland Norland PROPN NNP 2 nsubj
{verb} {verb} VERB VBP 0 root
talks talk NOUN NNS {head} {dep}
to to PART TO 5 mark
resume resume VERB VB 2 {clause}
"""


@pytest.mark.parametrize(
    ("remark", "verb", "head", "dep", "clause", "expected"),
    [
        ("talks that somebody wants to resume", "want", 2, "obj", "xcomp", []),
        ("the same as a clause", "want", 5, "nsubj", "ccomp", []),
        ("talks that somebody wants, to begin again", "want", 2, "obj", "advcl", ["Norland"]),
        ("talks that somebody makes resume", "force", 2, "obj", "xcomp", ["Norland"]),
    ],
)
def test_who_only_wishes_for_talks(remark, verb, head, dep, clause, expected):
    document = make_document(WISHED.format(verb=verb, head=head, dep=dep, clause=clause))
    known = make_actors(document, {(0, 1, 0): "Norland"})
    event = replace(make_event("CONSULT", document.span(2, 3)), actors=(known.party(known.mentions[0]),))
    found = event_outsiders.awaited(make_reading(document, known), event)
    assert [p.span.text for p in found.actors] == expected, remark


@pytest.mark.parametrize(
    ("remark", "words", "token", "expected"),
    [
        (
            "who will not negotiate",
            "Norland/PROPN/4/nsubj will/AUX/4/aux not/PART/4/advmod negotiate/VERB/0/root with/ADP/6/case Sudmark/PROPN/4/obl",
            3,
            (["Norland"], ["Sudmark"]),
        ),
        (
            "who will not begin talks",
            "Norland/PROPN/4/nsubj will/AUX/4/aux not/PART/4/advmod begin/VERB/0/root talks/NOUN/4/obj/talk/NNS with/ADP/7/case"
            " Sudmark/PROPN/5/nmod",
            4,
            (["Norland"], ["Sudmark"]),
        ),
        (
            "whom one will not meet",
            "Norland/PROPN/4/nsubj will/AUX/4/aux not/PART/4/advmod meet/VERB/0/root Sudmark/PROPN/4/obj",
            3,
            (["Norland"], ["Sudmark"]),
        ),
        ("whose talks are off", CANCELLED.format(mark="with"), 1, (["Norland"], ["Sudmark"])),
        ("talks elsewhere", CANCELLED.format(mark="in"), 1, (["Norland", "Sudmark"], [])),
        (
            "neither will",
            "Norland/PROPN/6/nsubj and/CCONJ/3/cc Sudmark/PROPN/1/conj will/AUX/6/aux not/PART/6/advmod meet/VERB/0/root",
            5,
            (["Norland", "Sudmark"], []),
        ),
    ],
)
def test_who_refuses_whom(remark: str, words: str, token: int, expected: tuple[list[str], list[str]]) -> None:
    document = parsed(words)
    known = actors_at(document, WHO)
    both = tuple(known.party(mention) for mention in known.mentions)
    event = replace(make_event("REJECT", document.span(token, token + 1)), actors=both)
    told = event_occasions.parted(make_reading(document, known), event)
    assert ([p.span.text for p in told.actors], [p.span.text for p in told.recipients]) == expected, remark


RELEASE = "Norland/PROPN/2/nsubj demanded/VERB/0/root/demand {the}/DET/4/det {what}/NOUN/2/obj of/ADP/6/case Holm/PROPN/4/nmod"


@pytest.mark.parametrize(("what", "expected"), [("release", True), ("trial", False)])
def test_a_release_is_on_record_though_nobody_is_named_for_it(what: str, expected: bool) -> None:
    document = parsed(RELEASE.format(the="the", what=what))
    event = make_event("RETREAT", document.span(3, 4), recipients=[document.span(5, 6)])
    assert event_outsiders.is_release(make_reading(document, make_actors(document, {})), event) == expected
