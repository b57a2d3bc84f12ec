"""People kept from going somewhere, places closed to them, crowds driven off."""

from __future__ import annotations

import pytest

from avviso.analysis.events import barred as event_barred
from avviso.analysis.events import plain as event_plain
from avviso.analysis.events.reading import only_near
from avviso.analysis.events.words import asked
from avviso.reference.plover import verb_frames, word_class
from tests.factories.deeds import made, names, setting

KEPT = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb}/VBD ministers/NOUN/2/obj/minister/NNS from/SCONJ/5/mark {doing}/VERB/{head}/{dep}/{lemma}/VBG"
TOLD = "Norland/PROPN/2/nsubj told/VERB/0/root/tell/VBD ministers/NOUN/2/obj/minister/NNS {no}/PART/6/advmod to/PART/6/mark {do}/VERB/2/xcomp/{do}/VB"
CLOSED = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb}/VBD off/ADP/{off} the/DET/5/det {place}/NOUN/2/{dep}"
BARE = "Norland/PROPN/2/nsubj stopped/VERB/0/root/stop/VBD the/DET/4/det talks/NOUN/2/obj/talk"
CROWD = "{who}/NOUN/2/nsubj/{lemma}/NNS used/VERB/0/root/use/VBD {kind}{what}/NOUN/2/obj/{held}{more}"


def kept(verb: str, doing: str, lemma: str, head: int = 2, dep: str = "advcl") -> str:
    return KEPT.format(verb=verb, doing=doing, lemma=lemma, head=head, dep=dep)


def closed(verb: str, place: str, off: str = "2/compound:prt", dep: str = "obj") -> str:
    return CLOSED.format(verb=verb, place=place, off=off, dep=dep)


@pytest.mark.parametrize(
    ("remark", "kind", "words", "expected"),
    [
        ("kept from entering", "REJECT", kept("stop", "entering", "enter"), ("COERCE", "restrict", ["ministers"])),
        ("on the noun, as a tree may have it", "COERCE", kept("bar", "leaving", "leave", 3, "acl"), ("COERCE", "restrict", ["ministers"])),
        ("kept from meeting", "SANCTION", kept("prevent", "meeting", "meet"), ("COERCE", "restrict", ["ministers"])),
        ("kept from what is no going", "REJECT", kept("stop", "smoking", "smoke"), ("REJECT", None, [])),
        ("seen on their way", "REJECT", kept("watch", "entering", "enter"), ("REJECT", None, [])),
        ("a crowd's doing", "PROTEST", kept("stop", "entering", "enter"), ("PROTEST", None, [])),
        ("told not to leave", "REQUEST", TOLD.format(no="not", do="leave"), ("COERCE", "restrict", ["ministers"])),
        ("told not to wait", "REQUEST", TOLD.format(no="not", do="wait"), ("REQUEST", None, [])),
        ("told only to leave", "REQUEST", TOLD.format(no="only", do="leave"), ("REQUEST", None, [])),
        ("sealed off", "SANCTION", closed("seal", "parliament"), ("COERCE", "restrict", [])),
        ("off the place, as a tree may have it", "SANCTION", closed("close", "palace", "5/case", "obl"), ("COERCE", "restrict", [])),
        ("the scene of a crime", "SANCTION", closed("cordon", "scene"), ("SANCTION", None, [])),
        ("called off", "SANCTION", closed("call", "parliament"), ("SANCTION", None, [])),
        ("talks stopped", "SANCTION", BARE, ("SANCTION", None, [])),
    ],
    ids=lambda value: value if isinstance(value, str) and " " in value and "/" not in value else "",
)  # fmt: skip
def test_who_is_kept_out(remark: str, kind: str, words: str, expected: tuple[str, str | None, list[str]]) -> None:
    document, known, reading = setting(words)
    told = event_barred.settled(reading, made(document, known, kind, 1, ["Norland"], []))
    assert (told.type, told.mode, names(known, told)[1]) == expected, remark


def test_the_phrase_alone_makes_it_an_event() -> None:
    document, known, reading = setting(kept("stop", "entering", "enter"))
    barred = made(document, known, "COERCE", 1, ["Norland"], ["ministers"])
    assert event_barred.outright(reading, barred)
    assert not event_barred.outright(reading, made(document, known, "COERCE", 1, ["Norland"], []))
    document, known, reading = setting(closed("seal", "parliament"))
    assert event_barred.outright(reading, made(document, known, "COERCE", 1, ["Norland"], []))
    assert not event_barred.outright(reading, made(document, known, "COERCE", 1, [], []))


def test_what_keeps_somebody_from_something_ends_nothing() -> None:
    _, _, reading = setting(kept("stop", "entering", "enter"))
    assert event_barred.keeps_from(reading.tree, 1)
    document, _, reading = setting(BARE)
    assert not event_barred.keeps_from(reading.tree, 1)
    assert asked(document, [1]) == {}


@pytest.mark.parametrize(
    ("remark", "words", "near"),
    [
        ("a place that is closed", closed("seal", "border"), False),
        ("the same, as a tree may have it", closed("seal", "border", "5/case", "obl"), False),
        ("off a coast", closed("fire", "border", "5/case", "obl"), True),
    ],
)
def test_off_is_near_only_before_a_noun(remark: str, words: str, near: bool) -> None:
    document, known, reading = setting(words.replace("the/DET/5/det ", "").replace("/5/case", "/4/case"))
    (party,) = made(document, known, "ASSAULT", 1, [], ["border"]).recipients
    assert only_near(reading, party) == near, remark


def crowd(what: str, held: str, kind: str = "", who: str = "rebels", lemma: str = "officer", more: str = "") -> str:
    return CROWD.format(what=what, held=held, kind=kind, who=who, lemma=lemma, more=more)


@pytest.mark.parametrize(
    ("remark", "words", "sure"),
    [
        ("pepper spray", crowd("spray", "spray", "pepper/NOUN/4/compound "), True),
        ("hair spray", crowd("spray", "spray", "hair/NOUN/4/compound "), False),
        ("batons", crowd("batons", "baton"), True),
        ("rubber bullets", crowd("bullets", "bullet", "rubber/NOUN/4/compound "), True),
        ("bullets", crowd("bullets", "bullet"), False),
        ("the second of two", crowd("shields", "shield", more=" and/CCONJ/5/cc batons/NOUN/3/conj/baton"), True),
        ("batons of others", crowd("batons", "baton", lemma="juggler"), False),
    ],
)
def test_police_drive_off_crowds(remark: str, words: str, sure: bool) -> None:
    document, known, reading = setting(words)
    event = made(document, known, "COERCE", 1, ["rebels"], [])
    assert event_plain.beyond_doubt(reading, event) == sure, remark


def test_gas_may_be_used_on_people_or_on_nobody() -> None:
    frames = [f for f in verb_frames("deploy") if f.needs_object == word_class("dispersal")]
    assert {f.needs_preposition for f in frames} == {"against", "at", "on", None}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the/DET/2/det frontier/NOUN/0/root", True),
        ("border/NOUN/2/compound crossings/NOUN/0/root/crossing", True),
        ("railway/NOUN/2/compound crossings/NOUN/0/root/crossing", False),
        ("border/NOUN/2/compound guards/NOUN/0/root/guard", False),
    ],
)
def test_what_a_border_is(words: str, expected: bool) -> None:
    _, _, reading = setting(words)
    assert event_barred.is_border(reading.tree, 1) == expected


@pytest.mark.parametrize(
    ("kind", "what", "struck"),
    [("rocket", "fire", True), ("drone", "attack", True), ("camp", "fire", False), ("heart", "attack", False)],
)
def test_what_is_fired_strikes(kind: str, what: str, struck: bool) -> None:
    words = f"{kind}/NOUN/2/compound {what}/NOUN/3/nsubj hit/VERB/0/root/hit/VBD Sudmark/PROPN/3/obj"
    document, known, reading = setting(words)
    assert event_plain.outright(reading, made(document, known, "ASSAULT", 2, [], ["Sudmark"])) == struck


def test_borders_are_reopened_and_votes_annulled() -> None:
    assert any(
        f.type == "RETREAT" and f.mode == "access" and "border" in (f.needs_object or ()) for f in verb_frames("reopen")
    )
    assert any(f.type == "REJECT" and "election" in (f.needs_object or ()) for f in verb_frames("annul"))


HELD = (
    "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb}/VBD ministers/NOUN/2/obj/minister/NNS held/VERB/2/xcomp/{held}/VBN"
)


@pytest.mark.parametrize(
    ("remark", "verb", "held", "expected"),
    [
        ("ordered held", "order", "hold", ("COERCE", "arrest")),
        ("ordered paid", "order", "pay", ("REQUEST", None)),
        ("seen held", "see", "hold", ("REQUEST", None)),
    ],
)
def test_whose_imprisonment_is_ordered(remark: str, verb: str, held: str, expected: tuple[str, str | None]) -> None:
    document, known, reading = setting(HELD.format(verb=verb, held=held))
    told = event_barred.settled(reading, made(document, known, "REQUEST", 1, ["Norland"], ["ministers"]))
    assert (told.type, told.mode) == expected, remark
    assert event_barred.outright(reading, told) == (expected[0] == "COERCE")
