"""What an assembly votes to do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.events import voted as event_voted
from tests.factories.deeds import names
from tests.factories.political import make_actors, make_event, make_reading
from tests.factories.quotations import actors_at, parsed

VOTED = (
    "{who}/NOUN/2/nsubj/{who} {voted}/VERB/0/root/vote/{tag} 61/NUM/2/obj to/PART/5/mark {verb}/VERB/2/{dep}/{verb}/VB "
    "{what}/NOUN/5/obj"
)
WILL = "Parliament/NOUN/3/nsubj/parliament will/AUX/3/aux vote/VERB/0/root/vote/VB to/PART/5/mark oust/VERB/3/xcomp/oust/VB ministers/NOUN/5/obj"

ROWS = [
    ("done by the vote", VOTED.format(who="congress", voted="voted", tag="VBD", verb="remove", dep="advcl", what="president"), 4, "actual"),
    ("at its noun", VOTED.format(who="lawmaker", voted="voted", tag="VBD", verb="impose", dep="xcomp", what="sanctions"), 5, "actual"),
    ("what others are to do", VOTED.format(who="congress", voted="voted", tag="VBD", verb="send", dep="xcomp", what="troops"), 4, "planned"),
    ("who is no assembly", VOTED.format(who="miner", voted="voted", tag="VBD", verb="remove", dep="xcomp", what="president"), 4, "planned"),
    ("a vote to come", WILL, 4, "planned"),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "token", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_what_a_vote_carries_is_done(remark: str, words: str, token: int, expected: str) -> None:
    document = parsed(words)
    event = replace(make_event("COERCE", document.span(token, token + 1)), status="planned")
    told = event_voted.settled(make_reading(document, make_actors(document, {})), event)
    assert told.status == expected, remark


RULING = "{who}/NOUN/2/nsubj/{who} {verb}/VERB/0/root/{verb}/VBD the/DET/4/det {what}/NOUN/2/obj to/PART/6/mark impeach/VERB/4/acl/impeach/VB"
UNDONE = "the/DET/2/det vote/NOUN/4/nsubj:pass/vote was/AUX/4/aux:pass annulled/VERB/0/root/annul/VBN by/ADP/6/case court/NOUN/4/obl"

RULINGS = [
    ("a vote undone", RULING.format(who="court", verb="annul", what="vote"), 1, "REJECT"),
    ("in the passive", UNDONE, 3, "REJECT"),
    ("no vote", RULING.format(who="court", verb="annul", what="marriage"), 1, "RETREAT"),
    ("no court", RULING.format(who="company", verb="cancel", what="vote"), 1, "RETREAT"),
    ("upheld", RULING.format(who="court", verb="uphold", what="vote"), 1, "RETREAT"),
]


@pytest.mark.parametrize(("remark", "words", "token", "expected"), RULINGS, ids=[row[0] for row in RULINGS])
def test_a_court_refuses_a_vote(remark: str, words: str, token: int, expected: str) -> None:
    document = parsed(words)
    known = actors_at(document, {"court": "organisation"})
    event = make_event("RETREAT", document.span(token, token + 1))
    reading = make_reading(document, known)
    told = event_voted.annulled(reading, event)
    assert told.type == expected, remark
    assert not event_voted.outright(reading, told), "by nobody"


@pytest.mark.parametrize(("verb", "expected"), [("annul", []), ("uphold", ["court"])])
def test_who_annuls_a_vote_does_not_do_what_was_voted(verb: str, expected: list[str]) -> None:
    document = parsed(RULING.format(who="court", verb=verb, what="vote"))
    known = actors_at(document, {"court": "organisation"})
    event = replace(make_event("ACCUSE", document.span(5, 6)), actors=(known.party(known.mentions[0]),))
    told = event_voted.annulled(make_reading(document, known), event)
    assert [p.span.text for p in told.actors] == expected


@pytest.mark.parametrize(("kind", "expected"), [("organisation", "actual"), ("person", "planned")])
def test_what_a_body_votes_for_is_done(kind: str, expected: str) -> None:
    words = VOTED.format(who="union", voted="voted", tag="VBD", verb="extend", dep="xcomp", what="sanctions")
    document = parsed(words)
    event = replace(make_event("COERCE", document.span(4, 5)), status="planned")
    reading = make_reading(document, actors_at(document, {"union": kind}))
    assert event_voted.settled(reading, event).status == expected


MOTION = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb}/VBD a/DET/6/det {no}/DET/5/det {trust}/NOUN/6/compound motion/NOUN/2/obj against/ADP/8/case Holm/PROPN/6/nmod"
CARRIED = "{no}/DET/2/det confidence/NOUN/3/compound motion/NOUN/5/nsubj:pass was/AUX/5/aux:pass {verb}/VERB/0/root/{verb}/VBN against/ADP/7/case Holm/PROPN/5/obl"
MOTIONS = [
    ("carried", MOTION.format(verb="pass", no="no", trust="confidence"), 5, ("REJECT", ["Norland"], ["Holm"])),
    ("carried, at the verb", MOTION.format(verb="pass", no="no", trust="confidence"), 1, ("REJECT", ["Norland"], ["Holm"])),
    ("of censure", MOTION.format(verb="adopt", no="a", trust="censure"), 5, ("REJECT", ["Norland"], ["Holm"])),
    ("of something else", MOTION.format(verb="adopt", no="no", trust="budget"), 5, ("REQUEST", ["Norland"], [])),
    ("only put", MOTION.format(verb="table", no="no", trust="confidence"), 5, ("REQUEST", ["Norland"], [])),
    ("carried by nobody named", CARRIED.format(verb="pass", no="no"), 2, ("REJECT", [], ["Holm"])),
    ("voted down", CARRIED.format(verb="defeat", no="no"), 2, ("REQUEST", [], [])),
    ("of confidence", CARRIED.format(verb="pass", no="a"), 2, ("REQUEST", [], [])),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "token", "expected"), MOTIONS, ids=[row[0] for row in MOTIONS])
def test_a_motion_of_no_confidence_refuses_a_government(
    remark: str, words: str, token: int, expected: tuple[str, list[str], list[str]]
) -> None:
    document = parsed(words)
    known = actors_at(document, {"Norland": "state", "Holm": "person"})
    event = make_event("REQUEST", document.span(token, token + 1))
    own = [known.party(m) for m in known.mentions if known.entities[m.entity or 0].name == "Norland"]
    reading = make_reading(document, known)
    told = event_voted.censured(reading, replace(event, actors=tuple(p for p in own if p is not None)))
    assert (told.type, *names(known, told)) == expected, remark
    assert event_voted.outright(reading, told) is (expected[0] == "REJECT"), remark
