"""Whoever is suspected of an attack has not suffered it, and whoever looks into it has not done it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.annotations import EventMention
from avviso.analysis.events import inquiries as event_inquiries
from avviso.analysis.events.reading import Reading
from tests.factories.political import make_event, make_reading
from tests.factories.quotations import actors_at, parsed

HUNT = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb}/VBZ Holm/PROPN/2/obj {mark}/ADP/6/case the/DET/6/det raid/NOUN/{n}/{dep}"
SUSPECT = "Norland/PROPN/2/nsubj name/VERB/0/root/name/VBZ a/DET/4/det {who}/NOUN/2/obj in/ADP/6/case raid/NOUN/4/nmod :/PUNCT/8/punct Holm/PROPN/6/appos"
SOUGHT = "Norland/PROPN/2/nsubj seek/VERB/0/root/seek/VBZ shelter/NOUN/2/obj in/ADP/5/case Holm/PROPN/2/obl over/ADP/7/case raid/NOUN/2/obl"


def _of(words: str, deed: int, actors: str, recipients: str) -> tuple[Reading, EventMention]:
    document = parsed(words)
    known = actors_at(document, {"Norland": "state", "Holm": "person"})
    found = {m.span.text: known.party(m) for m in known.mentions}
    sides = [tuple(p for p in (found.get(name),) if p is not None) for name in (actors, recipients)]
    event = replace(make_event("ASSAULT", document.span(deed, deed + 1)), actors=sides[0], recipients=sides[1])
    return make_reading(document, known), event


ROWS = [
    ("who is hunted over it, and who hunts", HUNT.format(verb="hunt", mark="over", n=2, dep="obl"), 5, "Norland", "Holm", ("", "")),
    ("who is asked about it", HUNT.format(verb="question", mark="about", n=2, dep="obl"), 5, "", "Holm", ("", "")),
    ("who is hunted in it", HUNT.format(verb="hunt", mark="in", n=2, dep="obl"), 5, "Norland", "Holm", ("Norland", "Holm")),
    ("whom another verb has hit", HUNT.format(verb="hurt", mark="in", n=2, dep="obl"), 5, "Norland", "Holm", ("Norland", "Holm")),
    ("a suspect who is named behind it", SUSPECT.format(who="suspect"), 5, "Norland", "Holm", ("", "")),
    ("a victim who is named behind it", SUSPECT.format(who="victim"), 5, "", "Holm", ("", "Holm")),
    ("where only shelter is sought", SOUGHT, 6, "", "Holm", ("", "Holm")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("remark", "words", "deed", "actors", "recipients", "expected"), ROWS, ids=[r[0] for r in ROWS]
)
def test_who_has_a_part_in_what_is_looked_into(
    remark: str, words: str, deed: int, actors: str, recipients: str, expected: tuple[str, str]
) -> None:
    told = event_inquiries.settled(*_of(words, deed, actors, recipients))
    assert tuple("".join(p.span.text for p in side) for side in (told.actors, told.recipients)) == expected, remark


@pytest.mark.parametrize(
    ("remark", "words", "expected"),
    [
        ("who is linked to it", HUNT.format(verb="link", mark="to", n=2, dep="obl"), "alleged"),
        ("who is jailed for it", HUNT.format(verb="jail", mark="for", n=2, dep="obl"), "actual"),
    ],
)
def test_what_somebody_is_only_linked_to_is_alleged(remark: str, words: str, expected: str) -> None:
    assert event_inquiries.alleged(*_of(words, 5, "Holm", "")).status == expected, remark


WANTED = "Holm/PROPN/0/root {verb}/VERB/1/acl/{verb}/VBN {mark}/SCONJ/4/mark killing/VERB/2/advcl/kill/VBG Norland/PROPN/4/obj"


@pytest.mark.parametrize(
    ("remark", "verb", "mark", "expected"),
    [
        ("who is wanted for it", "want", "for", "alleged"),
        ("who is wanted after it", "want", "after", "hypothetical"),
        ("who is paid for it", "pay", "for", "hypothetical"),
    ],
)
def test_for_what_somebody_is_wanted_is_alleged(remark: str, verb: str, mark: str, expected: str) -> None:
    reading, event = _of(WANTED.format(verb=verb, mark=mark), 3, "Holm", "Norland")
    assert event_inquiries.alleged(reading, replace(event, status="hypothetical")).status == expected, remark
