"""What an event is about, and envoys whom nobody will have any longer."""

from __future__ import annotations

import pytest

from avviso.analysis.events import matters as event_matters
from avviso.analysis.events.idle import is_idle
from tests.factories.documents import make_document
from tests.factories.political import make_actors, make_event, make_reading
from tests.factories.quotations import parsed

DENIED = """
Norland Norland PROPN NNP 2 nsubj
{verb} {lemma} VERB VBD 0 root
that that SCONJ IN 5 mark
Varn Varn PROPN NNP 5 nsubj
paid pay VERB VBD 2 ccomp
"""
UNDER = """
{mark} {mark} ADP IN 3 case
the the DET DT 3 det
accord accord NOUN NN 5 obl
Norland Norland PROPN NNP 5 nsubj
{verb} {lemma} VERB VBD 0 root
Varn Varn PROPN NNP 5 obj
"""


@pytest.mark.parametrize(("mark", "idle"), [("under", True), ("by", False)])
def test_an_accord_that_things_are_done_under_is_no_event(mark: str, idle: bool) -> None:
    document = make_document(UNDER.format(mark=mark, verb="freed", lemma="free"))
    reading = make_reading(document, make_actors(document, {(3, 4, 3): "Norland", (5, 6, 5): "Varn"}))
    event = make_event("AGREE", document.span(2, 3), actors=[document.span(3, 4)], recipients=[document.span(5, 6)])
    assert is_idle(reading, event) is idle


@pytest.mark.parametrize(
    ("remark", "verb", "left"),
    [("a denial of what others did", ("denied", "deny"), []), ("who is turned down", ("rejected", "reject"), ["Varn"])],
)
def test_whom_a_denial_clears_brought_no_charge(remark: str, verb: tuple[str, str], left: list[str]) -> None:
    document = make_document(DENIED.format(verb=verb[0], lemma=verb[1]))
    reading = make_reading(document, make_actors(document, {(0, 1, 0): "Norland", (3, 4, 3): "Varn"}))
    event = make_event("REJECT", document.span(1, 2), actors=[document.span(0, 1)], recipients=[document.span(3, 4)])
    assert [p.span.text for p in event_matters.settled(reading, event).recipients] == left, remark


@pytest.mark.parametrize(
    ("after", "left"), [("-/PUNCT/3/punct brokered/VERB/3/amod/broker/VBN", []), ("allies/NOUN/2/obj", ["Varn"])]
)
def test_by_whom_talks_are_brokered_is_told_nothing(after: str, left: list[str]) -> None:
    document = parsed(f"Norland/PROPN/2/nsubj rejects/VERB/0/root/reject Varn/PROPN/2/obl {after}")
    reading = make_reading(document, make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Varn"}))
    event = make_event("REJECT", document.span(1, 2), actors=[document.span(0, 1)], recipients=[document.span(2, 3)])
    assert [p.span.text for p in event_matters.settled(reading, event).recipients] == left


CHARGED = """
Norland Norland PROPN NNP 2 nsubj
faces face VERB VBZ 0 root
charges charge NOUN NNS 2 obj
{mark} {mark} ADP IN 5 case
Varn Varn PROPN NNP 3 nmod
"""


@pytest.mark.parametrize(("mark", "left"), [("of", []), ("against", ["Varn"])])
def test_the_crime_of_a_charge_is_no_party(mark: str, left: list[str]) -> None:
    document = make_document(CHARGED.format(mark=mark))
    reading = make_reading(document, make_actors(document, {(0, 1, 0): "Norland", (4, 5, 4): "Varn"}))
    event = make_event("ACCUSE", document.span(2, 3), recipients=[document.span(4, 5)])
    assert [p.span.text for p in event_matters.settled(reading, event).recipients] == left
