"""Figures of an event that is told by its distance from another: their day is that event's."""

from __future__ import annotations

from avviso.pipeline import analyse
from tests.factories.documents import make_document

SHELLED = """
They they PRON PRP 2 nsubj
met meet VERB VBD 0 root
on on ADP IN 4 case
Friday Friday PROPN NNP 2 obl
three three NUM CD 6 nummod
days day NOUN NNS 2 obl
after after SCONJ IN 9 mark
Kenya Kenya PROPN NNP 9 nsubj
shelled shell VERB VBD 2 advcl
20 20 NUM CD 11 nummod
soldiers soldier NOUN NNS 9 obj
. . PUNCT . 2 punct
"""


def test_the_day_of_a_figure_told_by_its_distance() -> None:
    read = analyse(make_document(SHELLED, names={(7, 8): "LOC"}, published="2017-07-10"))
    (event,) = [e for e in read.events if e.type == "ASSAULT"]
    assert event.time is not None
    assert read.times[event.time].value == "2017-07-04"
    (figure,) = [q for q in read.quantities if q.printed.text == "20"]
    assert figure.as_of == event.time
