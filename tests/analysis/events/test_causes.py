"""Whose doing only led to a deed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.events import causes as event_causes
from tests.factories.political import event_at, make_actors, make_event, make_reading, sides_of
from tests.factories.quotations import actors_at, parsed

LED = (
    "Holm/PROPN/0/root ,/PUNCT/5/punct whose/PRON/4/nmod:poss/who {cause}/NOUN/5/nsubj led/VERB/1/acl:relcl/lead to/ADP/7/case "
    "charges/NOUN/5/obl/charge against/ADP/9/case Sudmark/PROPN/7/nmod"
)
SPARKED = "Norland/PROPN/3/nmod:poss 's/PART/1/case {cause}/NOUN/4/nsubj {verb}/VERB/0/root/{verb} attacks/NOUN/4/obj/attack on/ADP/7/case Sudmark/PROPN/5/nmod"
OPENED = (
    "Norland/PROPN/3/nmod:poss 's/PART/1/case speech/NOUN/4/nsubj sparked/VERB/0/root/spark protests/NOUN/4/obj/protest"
)

BECAUSE = "Norland/PROPN/2/nsubj {did}/VERB/0/root/{did} Sudmark/PROPN/2/obj {mark}/SCONJ/6/mark they/PRON/6/nsubj killed/VERB/2/advcl/kill/VBD Holm/PROPN/6/obj"

# Remark, words, token of the deed, of the actors and recipients found; names of the actors and recipients.
ROWS = [
    ("whose suicide led to charges", LED.format(cause="suicide"), 6, [0], [8], ([], ["Sudmark"])),
    ("told of in an apposition", LED.format(cause="suicide").replace("Holm/PROPN/0/root ,/PUNCT/5/punct", "Holm/PROPN/0/root man/NOUN/1/appos").replace("1/acl", "2/acl"), 6, [], [0, 8], ([], ["Sudmark"])),
    ("among those charged", LED.format(cause="suicide"), 6, [], [0, 8], ([], ["Sudmark"])),
    ("whose speech sparked attacks", SPARKED.format(cause="speech", verb="spark"), 4, [0], [6], ([], ["Sudmark"])),
    ("what is violence itself", SPARKED.format(cause="raid", verb="spark"), 4, [0], [6], (["Norland"], ["Sudmark"])),
    ("who suffered it did not do more", SPARKED.format(cause="murder", verb="spark"), 4, [0], [6], ([], ["Sudmark"])),
    ("whose leader begins it does it", SPARKED.format(cause="leader", verb="begin"), 4, [0], [6], (["Norland"], ["Sudmark"])),
    ("against whom, where no other is named", OPENED, 4, [], [0], ([], ["Norland"])),
]  # fmt: skip


@pytest.mark.parametrize(
    ("remark", "words", "token", "actors", "recipients", "expected"), ROWS, ids=[row[0] for row in ROWS]
)
def test_who_only_led_to_a_deed_has_no_part_in_it(
    remark: str, words: str, token: int, actors: list[int], recipients: list[int], expected: tuple[list[str], list[str]]
) -> None:
    document = parsed(words)
    known = actors_at(document, {"Holm": "person", "Norland": "state", "Sudmark": "state"})
    event = event_at(document, known, "ASSAULT", token, actors, recipients)
    told = event_causes.settled(make_reading(document, known), event)
    assert sides_of(told) == expected, remark


@pytest.mark.parametrize(
    ("remark", "did", "mark", "expected"),
    [
        ("a blow in return", "shell", "because", []),
        ("another blow", "shell", "when", ["they"]),
        ("no blow in return", "thank", "because", ["they"]),
    ],
)
def test_nobody_strikes_for_what_he_did(remark: str, did: str, mark: str, expected: list[str]) -> None:
    document = parsed(BECAUSE.format(did=did, mark=mark))
    known = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Sudmark", (4, 5, 4): "Norland", (6, 7, 6): "Holm"})
    doer, hurt = known.party(known.mentions[2]), known.party(known.mentions[3])
    assert doer is not None and hurt is not None
    event = replace(make_event("ASSAULT", document.span(5, 6)), actors=(doer,), recipients=(hurt,))
    told = event_causes.settled(make_reading(document, known), event)
    assert [p.span.text for p in told.actors] == expected, remark
