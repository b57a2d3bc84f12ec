"""Whose deed it is that somebody asks for."""

from __future__ import annotations

import pytest

from avviso.analysis.annotations import Party
from avviso.analysis.events import asked as event_asked
from avviso.analysis.tree import tree_of
from tests.factories.political import make_event, make_reading
from tests.factories.quotations import actors_at, parsed

WHO = {"Norland": "state", "Sudmark": "state", "Holm": "person"}
HEARD = (
    "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} Sudmark/PROPN/5/nmod:poss 's/PART/3/case/'s {noun}/NOUN/2/obj"
    " to/PART/7/mark {deed}/VERB/5/acl/{deed}/VB"
)
ON = (
    "Norland/PROPN/2/nsubj repeated/VERB/0/root/repeat a/DET/4/det call/NOUN/2/obj on/ADP/6/case Sudmark/PROPN/4/nmod"
    " to/PART/8/mark leave/VERB/4/acl/leave/VB"
)
HELP = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} {what}/NOUN/2/obj for/ADP/5/case Sudmark/PROPN/3/nmod"
AGREED = "Norland/PROPN/2/nsubj agreed/VERB/0/root/agree to/ADP/6/case Sudmark/PROPN/6/nmod:poss 's/PART/4/case/'s request/NOUN/2/obl"

ANSWERED = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} to/ADP/5/case the/DET/5/det request/NOUN/2/obl"


@pytest.mark.parametrize(
    ("remark", "words", "verb", "expected"),
    [
        ("who hears a demand is to meet it", HEARD.format(verb="reject", noun="demand", deed="leave"), 6, "Norland"),
        ("who makes a plan is to carry it out", HEARD.format(verb="reject", noun="plan", deed="leave"), 6, "Sudmark"),
        ("nobody hears it", HEARD.format(verb="report", noun="demand", deed="leave"), 6, None),
        ("whom it is made to", ON, 7, "Sudmark"),
    ],
)
def test_who_is_to_meet_a_demand(remark: str, words: str, verb: int, expected: str | None) -> None:
    doc = parsed(words).doc
    doer = tree_of(doc).doer(verb)
    assert (None if doer is None else doc[doer].text) == expected, remark


ROWS = [
    ("a demand", HEARD.format(verb="reject", noun="demand", deed="leave"), "RETREAT", 6, ["Sudmark"], ["Norland"]),
    ("a plan", HEARD.format(verb="reject", noun="plan", deed="leave"), "RETREAT", 6, ["Sudmark"], ["Sudmark"]),
    ("leave to visit", HEARD.format(verb="reject", noun="request", deed="visit"), "AID", 6, ["Sudmark"], ["Sudmark"]),
    ("help that is asked for", HELP.format(verb="request", what="help"), "AID", 2, ["Norland"], []),
    ("somebody given up, which takes one", HELP.format(verb="demand", what="extradition"), "COOPERATE", 2, ["Norland"], []),
    ("talks, which take both", HELP.format(verb="request", what="talks"), "CONSULT", 2, ["Norland"], ["Norland"]),
    ("help that is sent", HELP.format(verb="send", what="help"), "AID", 2, ["Norland"], ["Norland"]),
    ("nobody's request", ANSWERED.format(verb="agree"), "REQUEST", 4, ["Norland"], []),
    ("a request that somebody adds to", ANSWERED.format(verb="add"), "REQUEST", 4, ["Norland"], ["Norland"]),
    ("whose request it is", AGREED, "REQUEST", 5, ["Norland", "Sudmark"], ["Sudmark"]),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "kind", "token", "actors", "expected"), ROWS, ids=[r[0] for r in ROWS])
def test_who_acts_in_what_is_asked_for(
    remark: str, words: str, kind: str, token: int, actors: list[str], expected: list[str]
) -> None:
    document = parsed(words)
    known = actors_at(document, WHO)
    party: dict[str, Party] = {m.span.text: p for m in known.mentions if (p := known.party(m))}
    event = make_event(kind, document.span(token, token + 1), actors=[party[name].span for name in actors])
    settled = event_asked.settled(make_reading(document, known), event)
    assert [p.span.text for p in settled.actors] == expected, remark
