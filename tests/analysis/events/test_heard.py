"""Who hears a charge or looks into it."""

from __future__ import annotations

import pytest

from avviso.analysis.events import heard as event_heard
from tests.factories.political import event_at, make_reading, sides_of
from tests.factories.quotations import actors_at, parsed

LOOKS = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} {mark}/ADP/5/case the/DET/5/det {what}/NOUN/2/obl against/ADP/7/case Sudmark/PROPN/{k}/nmod"
HEARS = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb} the/DET/4/det {what}/NOUN/2/obj against/ADP/6/case Sudmark/PROPN/4/nmod"
NOTES = "Norland/PROPN/2/nsubj took/VERB/0/root/take note/NOUN/2/obj of/ADP/5/case accusations/NOUN/3/nmod/accusation against/ADP/7/case Sudmark/PROPN/5/nmod"

# Remark, words, token of the charge, of the actors and recipients found; names of the actors and recipients, and the mode.
ROWS = [
    ("looked into", LOOKS.format(verb="look", mark="into", what="complaint", k=5), 4, [0], [], ([], ["Sudmark"], None)),
    ("received by whom it is laid to", HEARS.format(verb="receive", what="complaint"), 3, [], [0], ([], ["Sudmark"], None)),
    ("looked into, against somebody", HEARS.format(verb="examine", what="allegation"), 3, [0], [5], (["Norland"], ["Sudmark"], "investigate")),
    ("noted", NOTES, 4, [0], [6], ([], ["Sudmark"], None)),
    ("by whom it is brought", LOOKS.format(verb="reply", mark="to", what="complaint", k=5).replace("against", "by"), 4, [0], [], (["Sudmark"], [], None)),
    ("brought", HEARS.format(verb="bring", what="complaint"), 3, [0], [5], (["Norland"], ["Sudmark"], None)),
    ("an attack that is looked into", LOOKS.format(verb="look", mark="into", what="attack", k=5), 4, [0], [], (["Norland"], [], None)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("remark", "words", "token", "actors", "recipients", "expected"), ROWS, ids=[row[0] for row in ROWS]
)
def test_who_hears_a_charge_brings_none(
    remark: str,
    words: str,
    token: int,
    actors: list[int],
    recipients: list[int],
    expected: tuple[list[str], list[str], str | None],
) -> None:
    document = parsed(words)
    known = actors_at(document, {"Norland": "state", "Sudmark": "state"})
    event = event_at(document, known, "ACCUSE", token, actors, recipients)
    told = event_heard.settled(make_reading(document, known), event)
    assert (*sides_of(told), told.mode) == expected, remark
