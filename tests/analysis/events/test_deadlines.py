"""The days between the report and a deadline, as the time of what is to be done by then."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.annotations import Actors, TimeExpression
from avviso.analysis.events import deadlines as event_deadlines
from avviso.analysis.events.later import Scene, Told
from avviso.text.document import Published
from tests.factories.political import make_event
from tests.factories.quotations import parsed

WORDS = "They/PRON/3/nsubj will/AUX/3/aux leave/VERB/0/root {mark}/ADP/5/case {day}/PROPN/3/obl"
HELD = "They/PRON/3/nsubj will/AUX/3/aux leave/NOUN/4/obj take/VERB/0/root {mark}/ADP/6/case {day}/PROPN/4/obl"
DAY = Published("2010-06-09", "2010-06-09", "2010-06-09", "given")


@pytest.mark.parametrize(
    ("remark", "words", "mark", "status", "limit", "published", "expected"),
    [
        ("by a day", WORDS, "by", "planned", ("2010-06-11", "2010-06-11"), DAY, "2010-06-09/2010-06-11"),
        ("before a day", WORDS, "before", "planned", ("2010-06-11", "2010-06-11"), DAY, "2010-06-09/2010-06-10"),
        ("before a month", WORDS, "before", "hypothetical", ("2010-07-01", "2010-07-31"), DAY, "2010-06-09/2010-06-30"),
        ("by the object", HELD, "by", "planned", ("2010-06-11", "2010-06-11"), DAY, "2010-06-09/2010-06-11"),
        ("on a day", WORDS, "on", "planned", ("2010-06-11", "2010-06-11"), DAY, None),
        ("what has been done", WORDS, "by", "actual", ("2010-06-11", "2010-06-11"), DAY, None),
        ("a day gone by", WORDS, "by", "planned", ("2010-06-08", "2010-06-08"), DAY, None),
        ("an unknown report", WORDS, "by", "planned", ("2010-06-11", "2010-06-11"), Published(), None),
    ],
)  # fmt: skip
def test_deadlines(remark, words, mark, status, limit, published, expected):
    document = parsed(words.format(mark=mark, day="Friday"))
    last = len(document.doc)
    time = TimeExpression(document.span(last - 1, last), limit[0], limit[0], limit[1], "DATE")
    event = replace(make_event("RETREAT", document.span(2, 3)), status=status)
    told = Told(Actors((), ()), (time,), (event,), ())
    given = event_deadlines.told(Scene(document, told, (), (), (), published), told)
    index = given.events[0].time
    assert (None if index is None else given.times[index].value) == expected, remark
