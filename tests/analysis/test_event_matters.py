"""What an event is about, and envoys whom nobody will have any longer."""

from __future__ import annotations

import pytest

from avviso.analysis import event_matters, event_unwelcome
from avviso.analysis.event_idle import is_idle
from tests.factories.documents import make_document
from tests.factories.political import make_actors, make_event, make_reading

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


@pytest.mark.parametrize(
    ("remark", "rows", "kind", "trigger", "parties", "idle"),
    [
        ("a denial of what others did", DENIED.format(verb="denied", lemma="deny"), "REJECT", 1, (0, 3), True),
        ("who turns somebody down", DENIED.format(verb="rejected", lemma="reject"), "REJECT", 1, (0, 3), False),
        ("done under an accord", UNDER.format(mark="under", verb="freed", lemma="free"), "AGREE", 2, (3, 5), True),
        ("an accord with somebody", UNDER.format(mark="by", verb="freed", lemma="free"), "AGREE", 2, (3, 5), False),
    ],
)
def test_what_tells_of_no_event(
    remark: str, rows: str, kind: str, trigger: int, parties: tuple[int, int], idle: bool
) -> None:
    document = make_document(rows)
    first, second = parties
    who = {(first, first + 1, first): "Norland", (second, second + 1, second): "Varn"}
    reading = make_reading(document, make_actors(document, who))
    told = document.span(trigger, trigger + 1)
    event = make_event(
        kind,
        told,
        actors=[document.span(first, first + 1)],
        recipients=[document.span(second, second + 1)],
    )
    assert is_idle(reading, event) is idle, remark


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


GRATA = """
Norland Norland PROPN NNP 2 nsubj
{verb} {lemma} VERB VBD 0 root
Varn Varn PROPN NNP 4 compound
envoy envoy NOUN NN 2 obj
{first} {first} NOUN NN 2 xcomp
{second} {second} ADJ JJ 5 amod
"""


@pytest.mark.parametrize(
    ("remark", "words", "expelled"),
    [
        ("not welcome any longer", ("declared", "declare", "persona", "non"), True),
        ("declared something else", ("declared", "declare", "chairman", "emeritus"), False),
        ("called so by a paper", ("called", "call", "persona", "non"), False),
    ],
)
def test_envoys_declared_unwelcome_are_expelled(remark: str, words: tuple[str, str, str, str], expelled: bool) -> None:
    verb, lemma, first, second = words
    document = make_document(GRATA.format(verb=verb, lemma=lemma, first=first, second=second))
    reading = make_reading(document, make_actors(document, {(0, 1, 0): "Norland", (2, 4, 3): "envoy"}))
    event = make_event("ACCUSE", document.span(1, 2), actors=[document.span(0, 1)], recipients=[document.span(2, 4)])
    after = event_unwelcome.settled(reading, event)
    assert ((after.type, after.mode, after.cameo) == ("SANCTION", "expel", "166")) is expelled, remark
    assert event_unwelcome.outright(reading, after) is expelled, remark


ORDERED = """
Norland Norland PROPN NNP 2 nsubj
orders order VERB VBZ 0 root
Varn Varn PROPN NNP 4 compound
{held} {held} NOUN NN 2 obj
out out ADV RB 2 advmod
"""


@pytest.mark.parametrize(("held", "kind"), [("envoy", "SANCTION"), ("pizza", "REQUEST")])
def test_who_orders_an_envoy_out_expels_him(held: str, kind: str) -> None:
    document = make_document(ORDERED.format(held=held))
    reading = make_reading(document, make_actors(document, {(0, 1, 0): "Norland", (2, 4, 3): "held"}))
    event = make_event("REQUEST", document.span(1, 2), actors=[document.span(0, 1)], recipients=[document.span(2, 4)])
    assert event_unwelcome.settled(reading, event).type == kind
