"""Times of events told by their distance from another, as a table: the report is of Monday 10 July 2017."""

from __future__ import annotations

import pytest

from avviso.analysis.times import distances as time_distances
from avviso.analysis.times import times
from tests.factories.documents import make_document
from tests.factories.times import NOBODY

COMES = """
    The the DET DT 2 det
    visit visit NOUN NN 3 nsubj
    {verb}
    {count} NUM CD 5 nummod
    {unit}
    {mark} SCONJ IN 8 mark
    Jones Jones PROPN NNP 8 nsubj
    left leave VERB VBD 3 advcl
    . . PUNCT . 3 punct
"""
DATED = """
    They they PRON PRP 2 nsubj
    met meet VERB VBD 0 root
    on on ADP IN 4 case
    Friday Friday PROPN NNP 2 obl
    three three NUM CD 6 nummod
    {unit}
    {mark} ADP IN 8 case
    talks talk NOUN NNS 2 obl
    . . PUNCT . 2 punct
"""
AFTER_A_DATE = """
    They they PRON PRP 2 nsubj
    met meet VERB VBD 0 root
    two two NUM CD 4 nummod
    days day NOUN NNS 6 nmod
    after after ADP IN 6 case
    talks talk NOUN NNS 2 obl
    on on ADP IN 8 case
    Friday Friday PROPN NNP 6 nmod
    . . PUNCT . 2 punct
"""
PRESENT, PAST = "comes come VERB VBZ 0 root", "came come VERB VBD 0 root"
DAY, DAYS = "day day NOUN NN 3 obl", "days day NOUN NNS 2 obl"
ROWS = [
    (
        COMES.format(verb=PRESENT, count="one one", unit=DAY, mark="after after"),
        [("one day", "2017-07-09", "left", "report-date")],
        "the present stands on the report's day",
    ),
    (
        COMES.format(verb=PRESENT, count="two two", unit="weeks week NOUN NNS 3 obl", mark="before before"),
        [("two weeks", "2017-W30", "left", "report-date")],
        "as precise as the unit",
    ),
    (COMES.format(verb=PAST, count="one one", unit=DAY, mark="after after"), [], "nothing says when it came"),
    (COMES.format(verb=PRESENT, count="one one", unit=DAY, mark="while while"), [], "no distance"),
    (
        DATED.format(unit=DAYS, mark="after after"),
        [("three days", "2017-07-04", "talks", "event")],
        "from the date of the clause",
    ),
    (
        DATED.format(unit=DAYS, mark="before before"),
        [("three days", "2017-07-10", "talks", "event")],
        "the other way",
    ),
    (AFTER_A_DATE, [("two days", "2017-07-09", "met", "event")], "the clause is dated from the noun"),
]


@pytest.mark.parametrize(("sentence", "expected", "remark"), ROWS)
def test_times_told_by_their_distance(sentence: str, expected: list[tuple[str, str, str, str]], remark: str) -> None:
    document = make_document(sentence, published="2017-07-10")
    published = document.layout.published
    found = time_distances.set_apart(document, times.find(document, NOBODY, published), published)
    rows = [(time.span.text, time.value, time.of.text if time.of else None, time.basis) for time in found]
    assert rows == expected, remark


def test_without_a_report_date_there_is_none() -> None:
    document = make_document(COMES.format(verb=PRESENT, count="one one", unit=DAY, mark="after after"))
    published = document.layout.published
    assert time_distances.set_apart(document, times.find(document, NOBODY, published), published) == ()
