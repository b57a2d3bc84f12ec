"""Which time an event and a statement get, as tables: the report is of Monday 10 July 2017."""

from __future__ import annotations

import pytest

from avviso.analysis.events import events
from avviso.analysis.quotations import quotations
from avviso.analysis.times import distances as time_distances
from avviso.analysis.times import times
from tests.factories.documents import make_document
from tests.factories.political import make_actors
from tests.factories.quotations import actors_at, parsed
from tests.factories.times import NOBODY

ATTACK = """
Norland Norland PROPN NNP 2 nsubj
attacked attack VERB VBD 0 root
Sudmark Sudmark PROPN NNP 2 obj
{case} ADP IN 5 case
{time} NUM CD 2 obl
. . PUNCT . 2 punct
"""
A_DAY_AFTER = """
The the DET DT 2 det
trip trip NOUN NN 3 nsubj
comes come VERB VBZ 0 root
one one NUM CD 5 nummod
day day NOUN NN 3 obl
after after SCONJ IN 8 mark
Norland Norland PROPN NNP 8 nsubj
attacked attack VERB VBD 3 advcl
Sudmark Sudmark PROPN NNP 8 obj
. . PUNCT . 3 punct
"""
EVENTS = [
    ("in its year", ATTACK.format(case="in in", time="2014 2014"), (0, 2), "2014"),
    ("a beginning is not when it was", ATTACK.format(case="since since", time="2014 2014"), (0, 2), None),
    ("told by its distance from another", A_DAY_AFTER, (6, 8), "2017-07-09"),
]
STATEMENTS = [
    (
        "inside the words of what was announced",
        "Orlova/PROPN/2/nsubj announced/VERB/0/root/announce/VBD plans/NOUN/2/obj/plan/NNS Friday/PROPN/2/obl/Friday/NNP "
        "to/PART/6/mark/to/TO close/VERB/3/acl/close/VB mines/NOUN/6/obj/mine/NNS",
        "2017-07-07",
    ),
    (
        "what the words are about is not when they were said",
        "By/ADP/2/case/by/IN 2050/NUM/4/obl/2050/CD Orlova/PROPN/4/nsubj said/VERB/0/root/say/VBD "
        "prices/NOUN/6/nsubj/price/NNS fell/VERB/4/ccomp/fall/VBD",
        None,
    ),
    (
        "on the day",
        "On/ADP/2/case/on/IN Friday/PROPN/4/obl/Friday/NNP Orlova/PROPN/4/nsubj said/VERB/0/root/say/VBD "
        "prices/NOUN/6/nsubj/price/NNS fell/VERB/4/ccomp/fall/VBD",
        "2017-07-07",
    ),
]


@pytest.mark.parametrize(("remark", "rows", "places", "expected"), EVENTS, ids=[case[0] for case in EVENTS])
def test_time_of_an_event(remark: str, rows: str, places: tuple[int, int], expected: str | None) -> None:
    document = make_document(rows, published="2017-07-10")
    first, second = places
    actors = make_actors(document, {(first, first + 1, first): "Norland", (second, second + 1, second): "Sudmark"})
    when = times.find(document, NOBODY, document.layout.published)
    when += time_distances.set_apart(document, when, document.layout.published)
    _, (event,) = events.find(document, actors, when, (), ())
    assert (None if event.time is None else when[event.time].value) == expected, remark


@pytest.mark.parametrize(("remark", "sentence", "expected"), STATEMENTS, ids=[case[0] for case in STATEMENTS])
def test_time_of_a_statement(remark: str, sentence: str, expected: str | None) -> None:
    document = parsed(sentence, published="2017-07-10")
    when = times.find(document, NOBODY, document.layout.published)
    (said,) = quotations.find(document, actors_at(document, {"Orlova": "person"}), when, ())
    assert (None if said.time is None else when[said.time].value) == expected, remark
