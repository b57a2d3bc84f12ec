"""Deeds by a turn of phrase that readings take for something else, and whom these are aimed at."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.events import plain as event_plain
from avviso.analysis.events import sense as event_sense
from avviso.analysis.events import turns as event_turns
from tests.factories.deeds import made, names, setting

DID = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} {what}"
OBJECT = "{what}/NOUN/2/obj"
TO_DO = "to/PART/4/mark {verb}/VERB/2/xcomp/{verb}/VB{rest}"
IN_KIND = " in/ADP/6/case kind/NOUN/4/obl"
IN_TIME = " in/ADP/6/case time/NOUN/4/obl"
REVENGE = " revenge/NOUN/4/obj"
ANSWER = "{how}/ADJ/4/amod response/NOUN/2/obj"
RULER = "Holm/PROPN/2/obj"
SUM = "5/NUM/2/obj {mark}/ADP/5/case aid/NOUN/{head}/obl"
HOSTAGE = "rebels/NOUN/2/obj/rebel/NNS {word}/NOUN/2/xcomp"
FROM = "from/ADP/4/case Velden/PROPN/2/obl"
BY = "{no} the/DET/5/det accord/NOUN/2/obl"
BOTH = ["Norland", "Sudmark"]
STRIKE = "a/DET/4/det strike/NOUN/2/obj {mark}/ADP/6/case Sudmark/PROPN/4/nmod"


@pytest.mark.parametrize(
    ("remark", "kind", "verb", "what", "expected"),
    [
        ("a land's order is set aside", "SANCTION", "suspend", OBJECT.format(what="constitution"), ("COERCE", None)),
        ("so is a court dissolved", "RETREAT", "dissolve", OBJECT.format(what="court"), ("COERCE", None)),
        ("tools are put down", "ASSAULT", "down", OBJECT.format(what="tool"), ("PROTEST", "strike")),
        ("an aircraft is", "ASSAULT", "down", OBJECT.format(what="helicopter"), ("ASSAULT", None)),
        ("talks are", "SANCTION", "suspend", OBJECT.format(what="talk"), ("SANCTION", None)),
        ("a debt is forgiven", "SANCTION", "cancel", OBJECT.format(what="debt"), ("AID", None)),
        ("an order is not", "SANCTION", "cancel", OBJECT.format(what="order"), ("SANCTION", None)),
        ("frozen aid", "COERCE", "freeze", OBJECT.format(what="aid"), ("SANCTION", "discontinue")),
        ("so much of it", "COERCE", "freeze", SUM.format(mark="in", head=3), ("SANCTION", "discontinue")),
        ("so much in it", "COERCE", "freeze", SUM.format(mark="in", head=2), ("SANCTION", "discontinue")),
        ("frozen assets", "COERCE", "freeze", OBJECT.format(what="asset"), ("COERCE", None)),
        ("asylum is granted", "RETREAT", "grant", OBJECT.format(what="asylum"), ("AID", None)),
        ("a pardon is", "CONCEDE", "grant", OBJECT.format(what="pardon"), ("CONCEDE", None)),
        ("captives are exchanged", "COOPERATE", "swap", OBJECT.format(what="prisoner"), ("RETREAT", "release")),
        ("files are", "COOPERATE", "swap", OBJECT.format(what="file"), ("COOPERATE", None)),
        ("measures go on", "RETREAT", "extend", OBJECT.format(what="embargo"), ("COERCE", "restrict")),
        ("a hand is reached out", "CONCEDE", "extend", OBJECT.format(what="hand"), ("CONCEDE", None)),
        ("troops are called up", "AID", "mobilise", OBJECT.format(what="reservist"), ("MOBILIZE", "troops")),
        ("money is", "AID", "mobilise", OBJECT.format(what="loan"), ("AID", None)),
        ("a blow in return is promised", "AGREE", "promise", OBJECT.format(what="revenge"), ("THREATEN", None)),
        ("a visit is called off", "SANCTION", "cancel", OBJECT.format(what="trip"), ("REJECT", "meet")),
        ("a release is ordered", "REQUEST", "order", "release/NOUN/2/xcomp", ("RETREAT", "release")),
        ("a warrant is issued", "ACCUSE", "issue", OBJECT.format(what="warrant"), ("COERCE", "arrest")),
        ("a report is", "ACCUSE", "issue", OBJECT.format(what="report"), ("ACCUSE", None)),
        ("a retreat is", "REQUEST", "order", "retreat/NOUN/2/xcomp", ("REQUEST", None)),
        ("so is striking back", "AGREE", "vow", TO_DO.format(verb="retaliate", rest=""), ("THREATEN", None)),
        ("answering in kind", "AGREE", "vow", TO_DO.format(verb="respond", rest=IN_KIND), ("THREATEN", None)),
        (
            "answering in kind, in so many words",
            "AGREE",
            "vow",
            TO_DO.format(verb="answer", rest=IN_KIND),
            ("THREATEN", None),
        ),
        ("answering in time", "AGREE", "vow", TO_DO.format(verb="respond", rest=IN_TIME), ("AGREE", None)),
        ("taking revenge", "AGREE", "vow", TO_DO.format(verb="take", rest=REVENGE), ("THREATEN", None)),
        ("a harsh answer is", "AGREE", "promise", ANSWER.format(how="harsh"), ("THREATEN", None)),
        ("a quick one is not", "AGREE", "promise", ANSWER.format(how="quick"), ("AGREE", None)),
        ("a ruler is overthrown", "ASSAULT", "depose", RULER, ("COERCE", None)),
        ("a ruler is hit", "ASSAULT", "hit", RULER, ("ASSAULT", None)),
        ("people are killed", "COERCE", "neutralise", RULER, ("ASSAULT", None)),
        ("people are held", "COERCE", "detain", RULER, ("COERCE", None)),
        ("hostages", "ASSAULT", "take", HOSTAGE.format(word="hostage"), ("ASSAULT", "abduct")),
        ("prisoners", "ASSAULT", "take", HOSTAGE.format(word="prisoner"), ("ASSAULT", None)),
        ("a place is left", "SANCTION", "withdraw", FROM, ("RETREAT", "withdraw")),
        (
            "troops are pulled out",
            "SANCTION",
            "withdraw",
            "its/PRON/4/nmod:poss troops/NOUN/2/obj/troop",
            ("RETREAT", "withdraw"),
        ),
        ("envoys are", "SANCTION", "withdraw", "its/PRON/4/nmod:poss envoys/NOUN/2/obj/envoy", ("SANCTION", None)),
        ("a place is cut off", "SANCTION", "bar", FROM, ("SANCTION", None)),
        ("an accord is kept", "REJECT", "abide", BY.format(no="by/ADP/5/case"), ("AGREE", None)),
        ("an accord is not", "REJECT", "abide", BY.format(no="not/ADV/2/advmod"), ("REJECT", None)),
        ("a protest is handed over", "SUPPORT", "lodge", OBJECT.format(what="protest"), ("ACCUSE", "disapprove")),
        ("thanks are", "SUPPORT", "lodge", OBJECT.format(what="thanks"), ("SUPPORT", None)),
    ],
)
def test_turns_of_phrase(remark: str, kind: str, verb: str, what: str, expected: tuple[str, str | None]) -> None:
    document, known, reading = setting(DID.format(verb=verb, what=what), first=1)
    others = [entity.name for entity in known.entities if entity.name != "Norland"]
    settled = event_turns.settled(reading, made(document, known, kind, 1, ["Norland"], others))
    assert (settled.type, settled.mode) == expected, remark


@pytest.mark.parametrize(
    ("remark", "mark", "expected"),
    [("a state strikes another", "on", "ASSAULT"), ("a strike with others", "with", "PROTEST")],
)
def test_whose_strike_is_an_attack(remark: str, mark: str, expected: str) -> None:
    document, known, reading = setting(DID.format(verb="prepare", what=STRIKE.format(mark=mark)))
    event = made(document, known, "PROTEST", 3, ["Norland"], ["Sudmark"])
    assert event_sense.bombed(reading, event).type == expected, remark


FREED = "Norland/PROPN/2/nsubj freed/VERB/0/root/free Holm/PROPN/2/obj {mark}/ADP/5/case Sudmark/PROPN/2/obl"


@pytest.mark.parametrize(
    ("remark", "mark", "mode", "expected"),
    [
        ("for whom somebody is let go", "for", "release", ["Holm"]),
        ("with whom", "with", "release", ["Holm", "Sudmark"]),
        ("who is helped is no price", "for", None, ["Holm", "Sudmark"]),
    ],
)
def test_who_is_let_go_for_whom(remark: str, mark: str, mode: str | None, expected: list[str]) -> None:
    document, known, reading = setting(FREED.format(mark=mark))
    event = replace(made(document, known, "RETREAT", 1, ["Norland"], ["Holm", "Sudmark"]), mode=mode)
    assert names(known, event_turns.paid_for(reading, event))[1] == expected, remark


COMPLAINT = "Norland/PROPN/2/nsubj lodged/VERB/0/root/lodge a/DET/4/det {what}/NOUN/2/obj {mark}/ADP/6/case Sudmark/PROPN/4/nmod{rest}"
WITH_HOLM = " with/ADP/8/case Holm/PROPN/2/obl"


@pytest.mark.parametrize(
    ("remark", "what", "mark", "rest", "expected"),
    [
        ("the state that hears it", "protest", "with", "", ["Sudmark"]),
        ("whom it is about goes before who hears it", "complaint", "against", WITH_HOLM, ["Sudmark"]),
        ("wherever it hangs", "complaint", "with", " against/ADP/8/case Holm/PROPN/6/nmod", ["Holm"]),
        ("neither", "protest", "after", "", []),
        ("who hears it and is no state", "complaint", "after", WITH_HOLM, []),
        ("no complaint", "bid", "with", "", []),
    ],
)
def test_whom_a_complaint_is_aimed_at(remark: str, what: str, mark: str, rest: str, expected: list[str]) -> None:
    document, known, reading = setting(COMPLAINT.format(what=what, mark=mark, rest=rest))
    event = made(document, known, "ACCUSE", 1, ["Norland"], [])
    assert names(known, event_turns.settled(reading, event))[1] == expected, remark
    assert event_turns.outright(reading, event) == bool(expected), remark


THREATENED = "Norland/PROPN/2/nsubj threatened/VERB/0/root/threaten to/PART/4/mark close/VERB/2/xcomp {what}/NOUN/4/obj"


@pytest.mark.parametrize(
    ("what", "first", "expected"), [("border", 1, []), ("ministers", 1, ["ministers"]), ("border", 9, ["border"])]
)
def test_nobody_threatens_ground(what: str, first: int, expected: list[str]) -> None:
    document, known, reading = setting(THREATENED.format(what=what), first=first)
    event = made(document, known, "THREATEN", 1, ["Norland"], [what])
    assert names(known, event_turns.settled(reading, event))[1] == expected


APOLOGY = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} to/ADP/4/case Sudmark/PROPN/2/obl for/ADP/6/case shelling/NOUN/2/obl"


@pytest.mark.parametrize(("verb", "expected"), [("apologise", []), ("answer", ["Sudmark"])])
def test_who_is_apologised_to_did_no_harm(verb: str, expected: list[str]) -> None:
    document, known, reading = setting(APOLOGY.format(verb=verb))
    event = made(document, known, "ASSAULT", 5, ["Sudmark"], [])
    assert names(known, event_turns.settled(reading, event))[0] == expected


@pytest.mark.parametrize(
    ("remark", "kind", "verb", "what", "actors", "expected"),
    [
        ("an order set aside", "RETREAT", "suspend", "constitution/NOUN/2/obj", ["Norland"], True),
        ("by nobody", "RETREAT", "suspend", "constitution/NOUN/2/obj", [], False),
        ("hostages taken", "ASSAULT", "take", "four/NUM/2/obj hostage/NOUN/2/obj", ["Norland"], True),
        ("something else taken", "ASSAULT", "take", "four/NUM/2/obj", ["Norland"], False),
        (
            "captives exchanged",
            "COOPERATE",
            "swap",
            "with/ADP/4/case Sudmark/PROPN/2/obl hostage/NOUN/2/obj",
            BOTH,
            True,
        ),
        ("a vote boycotted", "PROTEST", "boycott", "vote/NOUN/2/obj", ["Norland"], True),
        ("one person protests", "PROTEST", "protest", "innocence/NOUN/2/obj", ["Norland"], False),
        ("a strike called off", "CONCEDE", "call_off", "strike/NOUN/2/obj", ["Norland"], True),
        ("a party called off", "CONCEDE", "call_off", "party/NOUN/2/obj", ["Norland"], False),
        ("fighting ceases", "RETREAT", "cease", "shelling/NOUN/2/obj", ["Norland"], True),
        ("what soldiers do ceases", "RETREAT", "halt", "military/ADJ/4/amod operation/NOUN/2/obj", ["Norland"], True),
        ("what surgeons do does", "RETREAT", "halt", "operation/NOUN/2/obj", ["Norland"], False),
        ("revenge is vowed", "AGREE", "vow", "revenge/NOUN/2/obj", ["Norland"], True),
        ("by one side", "COOPERATE", "swap", "hostage/NOUN/2/obj", ["Norland"], False),
        (
            "help of a third is offered",
            "AGREE",
            "offer",
            "to/PART/4/mark mediate/VERB/2/xcomp/mediate/VB",
            ["Norland"],
            True,
        ),
        ("something is offered", "AGREE", "offer", "to/PART/4/mark sing/VERB/2/xcomp/sing/VB", ["Norland"], False),
        ("a crowd driven off", "COERCE", "disperse", "rally/NOUN/2/obj", ["Norland"], True),
        ("a fog driven off", "COERCE", "disperse", "fog/NOUN/2/obj", ["Norland"], False),
    ],
)
def test_what_needs_no_other_word(
    remark: str, kind: str, verb: str, what: str, actors: list[str], expected: bool
) -> None:
    document, known, reading = setting(DID.format(verb=verb, what=what))
    event = replace(made(document, known, kind, 1, actors, []), mode=None)
    assert event_turns.outright(reading, event) is expected, remark


WILL = (
    "Norland/PROPN/4/nsubj will/AUX/4/aux/will/MD {no}/PART/4/advmod lift/VERB/0/root embargo/NOUN/4/obj"
    " {mark}/SCONJ/8/mark Sudmark/PROPN/8/nsubj leaves/VERB/4/advcl/leave"
)


@pytest.mark.parametrize(
    ("no", "mark", "expected"), [("not", "until", True), ("not", "because", False), ("now", "until", False)]
)
def test_not_to_yield_until_something_happens_is_to_refuse(no: str, mark: str, expected: bool) -> None:
    document, known, reading = setting(WILL.format(no=no, mark=mark))
    event = made(document, known, "REJECT", 3, ["Norland"], [])
    assert event_turns.outright(reading, event) is expected


CROWD = "rebels/NOUN/{verb}/nsubj/rebel/NNS {will}protested/VERB/0/root/protest"


@pytest.mark.parametrize(("will", "at", "expected"), [("", 1, True), ("would/AUX/3/aux/would/MD ", 2, False)])
def test_a_crowd_that_protests_beyond_doubt(will: str, at: int, expected: bool) -> None:
    document, known, reading = setting(CROWD.format(will=will, verb=at + 1))
    event = made(document, known, "PROTEST", at, ["rebels"], [])
    assert event_plain.beyond_doubt(reading, event) is expected


@pytest.mark.parametrize(
    ("kind", "verb", "what", "sure"),
    [
        ("REJECT", "spurn", "offer", True),
        ("REJECT", "spurn", "lover", False),
        ("REJECT", "await", "offer", False),
        ("PROTEST", "stop", "work", True),
        ("PROTEST", "stop", "bus", False),
        ("PROTEST", "stop", "work in/ADP/5/case strike/NOUN/2/obl", False),
    ],
)
def test_offers_refused_and_work_stopped(kind: str, verb: str, what: str, sure: bool) -> None:
    held, *more = what.split()
    words = " ".join([DID.format(verb=verb, what=OBJECT.format(what=held)), *more])
    words = words.replace("Norland/PROPN", "rebels/NOUN")
    document, known, reading = setting(words)
    assert event_turns.outright(reading, made(document, known, kind, 1, ["rebels"], [])) == sure


@pytest.mark.parametrize(
    ("remark", "doer", "behind", "expected"),
    [
        ("at somebody", "police", " at/ADP/4/case Sudmark/PROPN/2/obl", ("ASSAULT", ["Sudmark"])),
        ("with nobody named", "soldiers", "", ("ASSAULT", [])),
        ("a barricade", "soldiers", " the/DET/4/det barricade/NOUN/2/obj", ("ASSAULT", [])),
        (
            "somebody, in a court",
            "police",
            " Sudmark/PROPN/2/obj with/ADP/5/case murder/NOUN/2/obl",
            ("ACCUSE", ["Sudmark"]),
        ),
        ("by lawyers", "prosecutors", "", ("ACCUSE", ["Sudmark"])),
        ("that it is so", "police", " Sudmark/PROPN/4/nsubj lied/VERB/2/ccomp/lie", ("ACCUSE", ["Sudmark"])),
    ],
)
def test_who_charges_at_somebody(remark: str, doer: str, behind: str, expected: tuple[str, list[str]]) -> None:
    words = f"{doer}/NOUN/2/nsubj/{doer if doer == 'police' else doer[:-1]} charged/VERB/0/root/charge{behind}"
    others = "" if "Sudmark" in behind else " Sudmark/PROPN/2/obl"
    document, known, reading = setting(words + others)
    told = event_turns.settled(reading, made(document, known, "ACCUSE", 1, [], ["Sudmark"]))
    assert (told.type, [p.span.text for p in told.recipients]) == expected, remark


@pytest.mark.parametrize(
    ("remark", "who", "behind", "expected"),
    [
        ("police who run at people", "police", "at/ADP/4/case crowd/NOUN/2/obl", "actual"),
        ("who accuse somebody", "lawyers", "that/SCONJ/4/mark crowd/NOUN/2/ccomp", "alleged"),
    ],
)
def test_who_is_hurt_where_people_charge(remark: str, who: str, behind: str, expected: str) -> None:
    words = f"{who}/NOUN/2/nsubj/{who} charged/VERB/0/root/charge/VBD {behind} wounding/VERB/2/advcl/wound/VBG Sudmark/PROPN/5/obj"
    document, known, reading = setting(words)
    event = replace(made(document, known, "ASSAULT", 4, [], ["Sudmark"]), status="alleged", content_status="actual")
    assert event_turns.settled(reading, event).status == expected, remark


@pytest.mark.parametrize(
    ("remark", "what", "kind", "expected"),
    [
        ("somebody given up", "Holm/PROPN/2/obj", "COOPERATE", ["Holm", "Sudmark"]),
        ("weapons given up", "weapons/NOUN/2/obj/weapon/NNS", "RETREAT", ["Sudmark"]),
        ("oneself", "now/ADV/2/advmod", "RETREAT", ["Sudmark"]),
    ],
)
def test_who_is_surrendered_to_whom(remark: str, what: str, kind: str, expected: list[str]) -> None:
    words = f"Norland/PROPN/2/nsubj surrendered/VERB/0/root/surrender/VBD {what} to/ADP/5/case Sudmark/PROPN/2/obl"
    document, known, reading = setting(words)
    event = replace(made(document, known, "RETREAT", 1, ["Norland"], ["Sudmark"]), mode="disarm")
    told = event_turns.settled(reading, event)
    assert (told.type, [p.span.text for p in told.recipients]) == (kind, expected), remark
