"""Printed dates of publication, row by row."""

from __future__ import annotations

import pytest

from avviso.text.dates import find, given

ROWS = [
    # printed, value, words found, remark
    ("Tue Oct 4, 2016 6:05PM", "2016-10-04T18:05", "Tue Oct 4, 2016 6:05PM", "weekday, American order"),
    ("4 October 2016", "2016-10-04", "4 October 2016", "day first"),
    ("Published: 2016-10-04T18:05Z", "2016-10-04T18:05Z", "2016-10-04T18:05Z", "ISO 8601 after a label"),
    ("2016-10-04T18:05:09.250+02:00", "2016-10-04T18:05+02:00", "2016-10-04T18:05:09.250+02:00", "seconds left out"),
    ("October 4, 2016 10:21 AM EDT", "2016-10-04T10:21-04:00", "October 4, 2016 10:21 AM EDT", "named zone"),
    ("10:21 GMT, Tuesday 4 October 2016", "2016-10-04T10:21Z", "10:21 GMT, Tuesday 4 October 2016", "time first"),
    ("4 October 2016 1021 GMT", "2016-10-04T10:21Z", "4 October 2016 1021 GMT", "military time"),
    ("4th of October, 2016", "2016-10-04", "4th of October, 2016", "ordinal"),
    ("Oct. 4, 2016 | 9.30am", "2016-10-04T09:30", "Oct. 4, 2016 | 9.30am", "full stop in the time"),
    ("SARNO, 4 OCT 89 (X)", "1989-10-04", "4 OCT 89", "two-digit year of a bulletin"),
    ("24.10.2016 14:05", "2016-10-24T14:05", "24.10.2016 14:05", "full stops: day first"),
    ("24/10/2016", "2016-10-24", "24/10/2016", "only one way round"),
    ("12:00 am, May 1, 2016", "2016-05-01T00:00", "12:00 am, May 1, 2016", "midnight"),
    ("10 May 2016 2 people", "2016-05-10", "10 May 2016", "a bare number is no time"),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "value", "words", "remark"), ROWS, ids=[row[3] for row in ROWS])
def test_find(printed: str, value: str, words: str, remark: str) -> None:
    moment = find(printed)
    assert moment is not None
    assert (moment.value, printed[moment.start : moment.end]) == (value, words)
    assert moment.earliest == moment.latest == value[:10]


def test_figures_that_stand_either_way_round_give_both_days() -> None:
    moment = find("03/04/2016")
    assert moment is not None
    assert (moment.value, moment.earliest, moment.latest) == ("2016", "2016-03-04", "2016-04-03")


@pytest.mark.parametrize("words", ["", "October 2016", "4 October", "2016-02-30", "2016-10-CA-159", "1 2 3", "no date"])
def test_no_full_date(words: str) -> None:
    assert find(words) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2016", ("2016", "2016-01-01", "2016-12-31")),
        ("2016-02", ("2016-02", "2016-02-01", "2016-02-29")),
        ("2016-12", ("2016-12", "2016-12-01", "2016-12-31")),
        ("2016-10-04", ("2016-10-04", "2016-10-04", "2016-10-04")),
        ("2016-10-04T10:00:00Z", ("2016-10-04T10:00Z", "2016-10-04", "2016-10-04")),
    ],
)
def test_given(value: str, expected: tuple[str, str, str]) -> None:
    moment = given(value)
    assert moment is not None
    assert (moment.value, moment.earliest, moment.latest) == expected
