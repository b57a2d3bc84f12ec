"""Whose aid it is, and who is brought to safety."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.events import relief as event_relief
from tests.factories.political import event_at, make_event, make_reading, sides_of
from tests.factories.quotations import actors_at, parsed

FROZEN = "Norland/PROPN/2/compound {what}/NOUN/6/nsubj:pass to/ADP/4/case Sudmark/PROPN/2/nmod was/AUX/6/aux:pass {verb}/VERB/0/root/{verb}/VBN"
FREED = "Norland/PROPN/2/nsubj evacuated/VERB/0/root/evacuate/VBD its/PRON/4/nmod:poss citizens/NOUN/2/obj {mark}/ADP/6/case Sudmark/PROPN/{k}/{dep}"
BY = "Citizens/NOUN/3/nsubj:pass were/AUX/3/aux:pass evacuated/VERB/0/root/evacuate/VBN from/ADP/5/case Sudmark/PROPN/3/obl by/ADP/7/case Norland/PROPN/3/obl"

# Remark, words, type, token of the trigger, of the actors and recipients found; names of those who remain.
ROWS = [
    ("whose aid it is", FROZEN.format(what="aid", verb="freeze"), "SANCTION", 5, [], [0], (["Norland"], ["Sudmark"])),
    ("whose assets they are", FROZEN.format(what="assets", verb="freeze"), "SANCTION", 5, [], [0], ([], ["Norland"])),
    ("who gets it", FROZEN.format(what="aid", verb="freeze"), "SANCTION", 5, [], [3], ([], ["Sudmark"])),
    ("where they leave", FREED.format(mark="from", k=2, dep="obl"), "AID", 1, [0], [5], (["Norland"], [])),
    ("where they leave, at the noun", FREED.format(mark="from", k=4, dep="nmod"), "AID", 1, [0], [5], (["Norland"], [])),
    ("whose they are", FREED.format(mark="of", k=4, dep="nmod"), "AID", 1, [0], [5], (["Norland"], ["Sudmark"])),
    ("by whom", BY, "AID", 2, [6, 4], [], (["Norland"], [])),
]  # fmt: skip


@pytest.mark.parametrize(
    ("remark", "words", "kind", "token", "actors", "recipients", "expected"), ROWS, ids=[row[0] for row in ROWS]
)
def test_who_gives_and_who_gets(
    remark: str,
    words: str,
    kind: str,
    token: int,
    actors: list[int],
    recipients: list[int],
    expected: tuple[list[str], list[str]],
) -> None:
    document = parsed(words)
    known = actors_at(document, {"Norland": "state", "Sudmark": "state"})
    event = event_at(document, known, kind, token, actors, recipients)
    told = event_relief.settled(make_reading(document, known), event)
    assert sides_of(told) == expected, remark


@pytest.mark.parametrize(
    ("remark", "words", "kind", "token", "expected"),
    [
        ("brought to safety", BY, "AID", 2, True),
        ("the same as a retreat", BY, "RETREAT", 2, False),
        ("brought there by somebody who is not named", FREED.format(mark="from", k=2, dep="obl"), "AID", 1, False),
        ("told of otherwise", BY.replace("evacuate/", "count/"), "AID", 2, False),
    ],
)
def test_people_brought_to_safety_by_nobody_who_is_named(
    remark: str, words: str, kind: str, token: int, expected: bool
) -> None:
    document = parsed(words)
    known = actors_at(document, {"Citizens": "group"})
    whom = tuple(known.party(m) for m in known.mentions)
    event = replace(make_event(kind, document.span(token, token + 1)), recipients=whom)
    assert event_relief.taken_out(make_reading(document, known), event) == expected, remark
