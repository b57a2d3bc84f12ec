"""What only tells again what another event of the sentence tells."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.events import echoes as event_echoes
from tests.factories.political import make_event, make_reading
from tests.factories.quotations import actors_at, parsed

WHO = {"Norland": "state", "Sudmark": "state", "Holm": "person"}
HALTED = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{lemma} $/SYM/2/obj in/ADP/5/case aid/NOUN/2/obl to/ADP/7/case Sudmark/PROPN/5/nmod"

CONSULTED = (
    "Norland/PROPN/2/nsubj recalled/VERB/0/root/recall envoys/NOUN/2/obj for/ADP/5/case {what}/NOUN/2/obl/{what}/NNS"
)
JOINED = (
    "Norland/PROPN/2/nsubj joined/VERB/0/root/join Sudmark/PROPN/2/obj and/CCONJ/5/cc Holm/PROPN/3/conj {mark}/ADP/7/case"
    " talks/NOUN/2/obl/talk/NNS"
)
PROTESTED = "Norland/PROPN/2/nsubj called/VERB/0/root/call strikes/NOUN/2/obj in/ADP/5/case protest/NOUN/2/obl"
BURNED = (
    "Norland/PROPN/2/nsubj burned/VERB/0/root/burn flags/NOUN/2/obj {mark}/PART/5/mark protest/VERB/2/advcl/protest/VB"
)
KILLED = "An/DET/3/det army/NOUN/3/compound attack/NOUN/4/nsubj killed/VERB/0/root/kill Norland/PROPN/4/obj"
FIRING = (
    "Holm/PROPN/2/nsubj accused/VERB/0/root/accuse Norland/PROPN/2/obj of/SCONJ/5/mark firing/VERB/2/advcl/fire/VBG killing/VERB/5/advcl/kill/VBG"
    " ten/NUM/6/obj and/CCONJ/9/cc wounding/VERB/6/conj/wound/VBG two/NUM/9/obj"
)

HELD = "Norland/PROPN/2/nsubj held/VERB/0/root/hold {what}s/NOUN/2/obj/{what}/NNS"
LEFT = "Norland/PROPN/2/nsubj walked/VERB/0/root/walk out/ADV/2/advmod of/ADP/5/case talks/NOUN/2/obl/talk/NNS"
CALLED = "Norland/PROPN/2/nsubj called/VERB/0/root/call Holm/PROPN/2/obj {mark}/PART/5/mark {what}/VERB/2/advcl/{what}/VB it/PRON/5/obj"
BACK = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} {mark}/SCONJ/4/mark shelling/VERB/2/advcl/shell/VBG Sudmark/PROPN/4/obj"
ECHOES = [
    ("why envoys come home", CONSULTED.format(what="consultations"), ("SANCTION", 1), ("CONSULT", 4), [("SANCTION", ["Norland"])]),
    ("at talks that one joins", JOINED.format(mark="for"), ("CONSULT", 1), ("CONSULT", 6), [("CONSULT", ["Norland", "Sudmark", "Holm"])]),
    ("after talks that were", JOINED.format(mark="after"), ("CONSULT", 1), ("CONSULT", 6), [("CONSULT", ["Norland"]), ("CONSULT", ["Norland"])]),
    ("a protest by a strike", PROTESTED, ("PROTEST", 2), ("PROTEST", 4), [("PROTEST", ["Norland"])]),
    ("what flags are burned for", BURNED.format(mark="to"), ("PROTEST", 1), ("PROTEST", 4), [("PROTEST", ["Norland"])]),
    ("two protests", BURNED.format(mark="and"), ("PROTEST", 1), ("PROTEST", 4), [("PROTEST", ["Norland"]), ("PROTEST", ["Norland"])]),
    ("what a call is for", CALLED.format(what="discuss", mark="to"), ("CONSULT", 1), ("CONSULT", 4), [("CONSULT", ["Norland", "Holm"])]),
    ("what comes after a call", CALLED.format(what="meet", mark="before"), ("CONSULT", 1), ("CONSULT", 4), [("CONSULT", ["Norland"]), ("CONSULT", ["Norland"])]),
    ("what is held", HELD.format(what="talk"), ("CONSULT", 1), ("CONSULT", 2), [("CONSULT", ["Norland"])]),
    ("talks that are left", LEFT, ("SANCTION", 1), ("CONSULT", 4), [("SANCTION", ["Norland"])]),
    ("aid in money", HALTED.format(verb="cut", lemma="cut"), ("SANCTION", 1), ("SANCTION", 4), [("SANCTION", ["Norland"]), ("SANCTION", ["Norland"])]),
    ("by what somebody strikes back", BACK.format(verb="retaliate", mark="by"), ("ASSAULT", 1), ("ASSAULT", 3), [("ASSAULT", ["Norland"])]),
    ("after what somebody strikes", BACK.format(verb="retaliate", mark="after"), ("ASSAULT", 1), ("ASSAULT", 3), [("ASSAULT", ["Norland"]), ("ASSAULT", ["Norland"])]),
    ("an attack that kills", KILLED, ("ASSAULT", 3), ("ASSAULT", 2), [("ASSAULT", [])]),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "first", "second", "expected"), ECHOES, ids=[row[0] for row in ECHOES])
def test_what_only_echoes(
    remark: str, words: str, first: tuple[str, int], second: tuple[str, int], expected: list[tuple[str, list[str]]]
) -> None:
    document = parsed(words)
    known = actors_at(document, WHO)
    by = () if document.doc[0].text != "Norland" else (known.party(known.mentions[0]),)
    told = [replace(make_event(kind, document.span(t, t + 1)), actors=by) for kind, t in (first, second)]
    kept = event_echoes.without(make_reading(document, known), told)
    assert [(e.type, [p.span.text for p in e.actors]) for e in kept] == expected, remark


def test_who_clashes_together_kills_together() -> None:
    words = (
        "Clashes/NOUN/6/nsubj/clash/NNS between/ADP/3/case Norland/PROPN/1/nmod and/CCONJ/5/cc Sudmark/PROPN/3/conj"
        " killed/VERB/0/root/kill four/NUM/6/obj"
    )
    document = parsed(words)
    known = actors_at(document, {"Norland": "state", "Sudmark": "state"})
    first, second = (known.party(m) for m in known.mentions)
    clash = replace(make_event("ASSAULT", document.span(0, 1)), actors=(first, second))
    killing = replace(make_event("ASSAULT", document.span(5, 6)), actors=(second,))
    (kept,) = event_echoes.without(make_reading(document, known), [clash, killing])
    assert [p.span.text for p in kept.actors] == ["Norland", "Sudmark"]


REFUSED = "Norland/PROPN/2/nsubj refused/VERB/0/root/refuse to/PART/4/mark meet/VERB/2/xcomp/meet/VB Holm/PROPN/4/obj"


@pytest.mark.parametrize(
    ("remark", "kind", "status", "expected"),
    [
        ("what is refused is not told twice", "CONSULT", "negated", ["REJECT"]),
        ("what took place is another deed", "CONSULT", "actual", ["REJECT", "CONSULT"]),
        ("violence that is refused is of note", "ASSAULT", "negated", ["REJECT", "ASSAULT"]),
    ],
)
def test_what_is_but_refused(remark: str, kind: str, status: str, expected: list[str]) -> None:
    document = parsed(REFUSED)
    known = actors_at(document, WHO)
    by, to = (known.party(m) for m in known.mentions)
    refusal = replace(make_event("REJECT", document.span(1, 2)), actors=(by,), recipients=(to,))
    deed = replace(make_event(kind, document.span(3, 4)), actors=(by,), recipients=(to,), status=status)
    kept = event_echoes.without(make_reading(document, known), [refusal, deed])
    assert [e.type for e in kept] == expected, remark


TREATY = "The/DET/2/det {what}/NOUN/3/nsubj extends/VERB/0/root/extend/VBZ to/ADP/5/case attacks/NOUN/3/obl/attack/NNS on/ADP/7/case Norland/PROPN/5/nmod"
LAW = "The/DET/2/det {what}/NOUN/3/nsubj allows/VERB/0/root/allow/VBZ Norland/PROPN/3/obj to/PART/6/mark detain/VERB/3/xcomp/detain/VB"
DECLARED = (
    "{who}/PROPN/2/nsubj praised/VERB/0/root/praise {what}/NOUN/2/obj {mark}/ADP/5/case cooperation/NOUN/3/nmod with/ADP/7/case"
    " Sudmark/PROPN/5/nmod"
)
TURNED = (
    "{who}/PROPN/2/nsubj {verb}/VERB/0/root/{verb} the/DET/4/det treaty/NOUN/2/obj with/ADP/6/case Sudmark/PROPN/4/nmod"
)
WITH = "He/PRON/3/nsubj will/AUX/3/aux talk/VERB/0/root/talk/VB {mark}/ADP/5/case Sudmark/PROPN/3/obl"
FROM = "Norland/PROPN/2/nsubj freed/VERB/0/root/free Holm/PROPN/2/obj {mark}/ADP/5/case arrest/NOUN/2/obl"
SENT_FOR = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} Holm/PROPN/2/obj for/ADP/5/case trial/NOUN/2/obl"
WITH_HELP = "Holm/PROPN/2/nsubj left/VERB/0/root/leave {mark}/ADP/5/case the/DET/5/det help/NOUN/2/obl of/ADP/7/case Norland/PROPN/5/nmod"
WRECKED = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} talks/NOUN/2/obj/talk/NNS"
CHARGED = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} the/DET/4/det allegation/NOUN/2/obj"
NONE = [
    ("from what one is freed", FROM.format(mark="from"), "COERCE", 4, 0, True),
    ("during what", FROM.format(mark="during"), "COERCE", 4, 0, False),
    ("for what one is handed over", SENT_FOR.format(verb="extradite"), "ACCUSE", 4, 0, True),
    ("for what one is blamed", SENT_FOR.format(verb="blame"), "ACCUSE", 4, 0, False),
    ("with whose help", WITH_HELP.format(mark="with"), "AID", 4, 6, True),
    ("for whose help", WITH_HELP.format(mark="for"), "AID", 4, 6, False),
    ("talks that are wrecked", WRECKED.format(verb="wreck"), "CONSULT", 2, 0, True),
    ("talks that are resumed", WRECKED.format(verb="resume"), "CONSULT", 2, 0, False),
    ("what is denied", CHARGED.format(verb="deny"), "ACCUSE", 3, 0, True),
    ("what is said", CHARGED.format(verb="repeat"), "ACCUSE", 3, 0, False),
    ("nobody named who talks with him", WITH.format(mark="with"), "CONSULT", 2, 4, True),
    ("whoever talks", WITH.format(mark="after"), "CONSULT", 2, 4, False),
    ("a treaty spoken of", TURNED.format(who="Norland", verb="cite"), "AGREE", 3, 5, True),
    ("a treaty made", TURNED.format(who="Norland", verb="sign"), "AGREE", 3, 5, False),
    ("a charge given up", TURNED.format(who="Norland", verb="drop"), "REJECT", 3, 5, True),
    ("a charge made", TURNED.format(who="Norland", verb="raise"), "REJECT", 3, 5, False),
    ("what a treaty provides for", TREATY.format(what="treaty"), "ASSAULT", 4, 6, True),
    ("what a campaign does", TREATY.format(what="campaign"), "ASSAULT", 4, 6, False),
    ("what a law allows", LAW.format(what="law"), "COERCE", 5, 3, True),
    ("what somebody allows", LAW.format(what="minister"), "COERCE", 5, 3, False),
    ("what a paper is about", DECLARED.format(who="Holm", what="plan", mark="on"), "COOPERATE", 4, 6, True),
    ("what somebody does", DECLARED.format(who="Holm", what="years", mark="of"), "COOPERATE", 4, 6, False),
    ("both sides are named", DECLARED.format(who="Norland", what="plan", mark="on"), "COOPERATE", 4, 0, False),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "kind", "token", "actor", "none"), NONE, ids=[row[0] for row in NONE])
def test_what_is_no_event(remark: str, words: str, kind: str, token: int, actor: int, none: bool) -> None:
    document = parsed(words)
    known = actors_at(document, WHO)
    by = known.party(known.mentions[known.by_head[actor]])
    event = replace(make_event(kind, document.span(token, token + 1)), actors=(by,))
    assert (event_echoes.without(make_reading(document, known), [event]) == []) is none, remark


def test_all_of_an_accusation_is_alleged() -> None:
    document = parsed(FIRING)
    events = [make_event("ASSAULT", document.span(t, t + 1)) for t in (4, 5, 8)]
    events[0] = replace(events[0], status="alleged", content_status="actual")
    kept = event_echoes.without(make_reading(document, actors_at(document, WHO)), events)
    assert [event.status for event in kept] == ["alleged"] * 3
