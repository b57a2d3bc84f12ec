"""On whom a deed is blamed, and who only acts in its wake."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.annotations import Actors, EventMention
from avviso.analysis.events import blamed as event_blamed
from avviso.text.document import Document
from tests.factories.political import make_event, make_reading
from tests.factories.quotations import actors_at, parsed

BLAMED = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb}/VBD the/DET/4/det raid/NOUN/2/obj on/ADP/6/case Sudmark/PROPN/{k}/{dep}"
WAKE = "Norland/PROPN/2/nsubj {verb}/VERB/0/root/{verb}/VBD talks/NOUN/2/obj {mark}/ADP/{n}/case {its}raid/NOUN/2/obl"

LINKED = "Norland/PROPN/2/nsubj {0}/VERB/0/root/{0}/VBD the/DET/4/det raid/NOUN/2/obj to/ADP/6/case Sudmark/PROPN/2/obl"
BEHIND = "Sudmark/PROPN/5/nsubj was/AUX/5/cop/be {0}behind/ADP/5/case the/DET/5/det raid/NOUN/0/root"
RESPONSIBLE = (
    "Sudmark/PROPN/3/nsubj was/AUX/3/cop/be responsible/ADJ/0/root for/ADP/6/case the/DET/6/det raid/NOUN/3/obl"
)


def _event(document: Document, known: Actors, kind: str, token: int, actors: str, recipients: str) -> EventMention:
    found = {m.span.text: known.party(m) for m in known.mentions}
    sides = [tuple(p for p in (found.get(name),) if p is not None) for name in (actors, recipients)]
    return replace(make_event(kind, document.span(token, token + 1)), actors=sides[0], recipients=sides[1])


ROWS = [
    ("on whom a deed is blamed", BLAMED.format(verb="blame", k=2, dep="obl"), "ASSAULT", 3, "", "Sudmark", ("Sudmark", "")),
    ("the same, as a tree may have it", BLAMED.format(verb="blame", k=4, dep="nmod"), "ASSAULT", 3, "", "Sudmark", ("Sudmark", "")),
    ("whom it is known to hit", BLAMED.format(verb="condemn", k=4, dep="nmod"), "ASSAULT", 3, "", "Sudmark", ("", "Sudmark")),
    ("who is accused by that", BLAMED.format(verb="blame", k=2, dep="obl"), "ACCUSE", 1, "Norland", "", ("Norland", "Sudmark")),
    ("who is not", BLAMED.format(verb="condemn", k=2, dep="obl"), "ACCUSE", 1, "Norland", "", ("Norland", "")),
    ("to whom it is linked", LINKED.format("link"), "ASSAULT", 3, "Norland", "Sudmark", ("Sudmark", "")),
    ("to whom it is brought", LINKED.format("bring"), "ASSAULT", 3, "Norland", "Sudmark", ("Norland", "Sudmark")),
    ("who is behind it", BEHIND.format(""), "ASSAULT", 4, "", "Sudmark", ("Sudmark", "")),
    ("who is not", BEHIND.format("not/PART/6/advmod ").replace("/5/", "/6/"), "ASSAULT", 5, "", "", ("", "")),
    ("who is responsible for it", RESPONSIBLE, "ASSAULT", 5, "", "", ("Sudmark", "")),
    ("who acts in its wake", WAKE.format(verb="suspend", mark="after", n=5, its=""), "ASSAULT", 4, "Norland", "", ("", "")),
    ("the same at a gerund", WAKE.format(verb="suspend", mark="after", n=5, its="").replace("raid/NOUN/2/obl", "raiding/VERB/2/advcl/raid/VBG"), "ASSAULT", 4, "Norland", "", ("", "")),
    ("whom he has raided", WAKE.format(verb="suspend", mark="after", n=5, its="").replace("raid/NOUN/2/obl", "raiding/VERB/2/advcl/raid/VBG Sudmark/PROPN/5/obj"), "ASSAULT", 4, "Norland", "", ("Norland", "")),
    ("who acts after his own", WAKE.format(verb="suspend", mark="after", n=6, its="its/PRON/6/nmod:poss "), "ASSAULT", 5, "Norland", "", ("Norland", "")),
    ("who fought", WAKE.format(verb="hold", mark="after", n=5, its="").replace("raid", "fighting"), "ASSAULT", 4, "Norland", "", ("Norland", "")),
    ("who flees after it", WAKE.format(verb="flee", mark="after", n=5, its=""), "ASSAULT", 4, "Norland", "", ("Norland", "")),
    ("who acts in it", WAKE.format(verb="use", mark="in", n=5, its=""), "ASSAULT", 4, "Norland", "", ("Norland", "")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("remark", "words", "kind", "token", "actors", "recipients", "expected"), ROWS, ids=[row[0] for row in ROWS]
)
def test_whose_deed_it_is(
    remark: str, words: str, kind: str, token: int, actors: str, recipients: str, expected: tuple[str, str]
) -> None:
    document = parsed(words)
    known = actors_at(document, {"Norland": "state", "Sudmark": "state"})
    event = _event(document, known, kind, token, actors, recipients)
    told = event_blamed.settled(make_reading(document, known), event)
    assert tuple("".join(p.span.text for p in side) for side in (told.actors, told.recipients)) == expected, remark


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (BLAMED.format(verb="blame", k=2, dep="obl"), "alleged"),
        (LINKED.format("trace"), "alleged"),
        (BLAMED.format(verb="condemn", k=2, dep="obl"), "actual"),
    ],
)
def test_what_is_blamed_on_somebody_is_alleged(words: str, expected: str) -> None:
    document = parsed(words)
    known = actors_at(document, {"Norland": "state", "Sudmark": "state"})
    event = _event(document, known, "ASSAULT", 3, "Sudmark", "")
    assert event_blamed.alleged(make_reading(document, known), event).status == expected


@pytest.mark.parametrize(
    ("words", "token", "expected"), [(BEHIND.format(""), 4, True), (LINKED.format("link"), 3, False)]
)
def test_who_is_behind_it_is_told_outright(words: str, token: int, expected: bool) -> None:
    document = parsed(words)
    known = actors_at(document, {"Sudmark": "state"})
    assert (
        event_blamed.outright(make_reading(document, known), _event(document, known, "ASSAULT", token, "Sudmark", ""))
        == expected
    )
