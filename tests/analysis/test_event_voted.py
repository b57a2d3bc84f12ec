"""What an assembly votes to do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis import event_voted
from tests.factories.political import make_actors, make_event, make_reading
from tests.factories.quotations import parsed

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
