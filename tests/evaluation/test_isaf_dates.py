"""The day an ISAF release came out, from its dateline, the year of its style, or its neighbours in the series."""

from __future__ import annotations

from datetime import date

import pytest

from evaluation import isaf_dates

KNOWN = {(2011, 7, "S"): [(10, date(2011, 7, 4)), (20, date(2011, 7, 8))]}


@pytest.mark.parametrize(
    ("text", "day", "why"),
    [
        ("KABUL, Afghanistan (July 3, 2011) A force", "2011-07-03", "a whole dateline"),
        ("KABUL, Afghanistan (Jan. 28) A force, as in June 2011,", "2012-01-28", "a style that prints no year"),
        ("KABUL, Afghanistan (Dec. 2) A force", "2011-12-02", "its first month"),
        ("2010-11-S-007 KABUL (Nov. 2) A force", None, "the number gives the year: the package reads it"),
        ("2011-07-S-015 For Immediate Release A force", "2011-07-06", "half way between its neighbours"),
        ("2011-07-S-020 For Immediate Release A force", "2011-07-08", "one that is known"),
        ("2011-07-S-005 For Immediate Release A force", "2011-07-02", "before the first that is known"),
        ("2011-07-S-090 For Immediate Release A force", "2011-07-08", "behind the last that is known"),
        ("2011-08-S-090 For Immediate Release A force", None, "a month of which nothing is known"),
        ("Dec. 9: Force moves\n\nA force", "2009-12-09", "a heading of the first style"),
        ("June 9: Force moves\n\nA force", "2010-06-09", "the year after"),
        ("A force (Foo 31) moved", None, "no month"),
        ("KABUL (Feb. 31) A force", None, "no day"),
    ],
)
def test_published(text: str, day: str | None, why: str) -> None:
    assert isaf_dates.published(text, KNOWN) == day, why


def test_series_holds_those_that_print_number_and_day() -> None:
    texts = [
        "2011-07-S-020 KABUL, Afghanistan (July 8, 2011)",
        "2011-07-S-010 KABUL (July 4)",
        "2011-07-S-015 For Immediate Release",
        "2011-07-S-030 KABUL (May 1)",
    ]
    assert isaf_dates.series(texts) == KNOWN


def test_months_coded_early_are_left_out() -> None:
    early = [isaf_dates.Coded("2011-03", "2011-03-01", "2011-03-02")] * 2
    rows = [*early, isaf_dates.Coded("2011-03", "2011-03-05", "2011-03-05")]
    rows += [isaf_dates.Coded("2011-04", "2011-04-05", "2011-04-05"), isaf_dates.Coded("2011-04", "2011-04-05", None)]
    months = isaf_dates.coded_early(rows)
    assert (months, isaf_dates.right(rows, months)) == (frozenset({"2011-03"}), 50.0)
