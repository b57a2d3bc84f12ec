"""Dating: what an undated report says of its own day, and what it does not say."""

from __future__ import annotations

import pytest

from avviso.analysis import dating
from tests.factories.times import NOBODY, plain_document

ROWS = [
    (
        "Secretary of State Rex Tillerson told the 29-member NATO alliance on July 10 that talks had failed.",
        ("2017-07-10", "2017-07-10", "2017-08-10"),
        "office, members and a day leave one year",
    ),
    (
        "Prime Minister Gordon Brown spoke on August 3.",
        (None, "2007-06-27", "2010-05-11"),
        "three years have an August 3",
    ),
    ("They met on Monday, March 4, 2013.", ("2013-03-04", "2013-03-04", "2013-04-04"), "a whole date with its weekday"),
    ("The fair was held in December 2008.", ("2009", "2008-12-01", "2009-12-01"), "a report follows what it dates"),
    ("Talks on COVID-19 failed.", (None, "2020-02-11", None), "a name gives only the first day"),
    ("Former President Ronald Reagan was honoured.", (None, None, None), "former holders date nothing"),
    ("Nothing here says when.", (None, None, None), "no guess"),
    (
        "The summit is planned for 2016.",
        ("2015", "2015-01-01", "2016-12-31"),
        "a year still to come is mostly the next",
    ),
]


@pytest.mark.parametrize(("text", "expected", "remark"), ROWS)
def test_inferred(text: str, expected: tuple[str | None, str | None, str | None], remark: str) -> None:
    found = dating.published(plain_document(text), NOBODY)
    assert (found.value, found.earliest, found.latest) == expected, remark
    assert (found.basis == "inferred") == (expected != (None, None, None)), remark
    assert bool(found.reasons) == (expected != (None, None, None)), remark


def test_a_given_date_stands() -> None:
    document = plain_document("They met on July 10, 2017.", "2018-01-02")
    assert dating.published(document, NOBODY) == document.layout.published


def test_earlier_presidents_are_history() -> None:
    text = "President Barack Obama praised President Ronald Reagan."
    found = dating.published(plain_document(text), NOBODY)
    assert (found.earliest, found.latest) == ("2009-01-20", "2017-01-20")


def test_reasons_name_their_source() -> None:
    found = dating.published(plain_document("The 29-nation NATO alliance met."), NOBODY)
    assert found.reasons == ("NATO had 29 members from 2017-06-05 until 2020-03-26 (nato.int, member countries)",)
