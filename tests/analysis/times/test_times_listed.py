"""What times share with those beside them, and how far they lie from one another, as tables: the reports are of Tuesday 9 March 1999."""

from __future__ import annotations

import pytest

from tests.factories.times import found

LISTED = [
    (
        "They will meet next Monday and Tuesday.",
        [("next Monday", "1999-03-15"), ("Tuesday", "1999-03-16")],
        "next stands for both",
    ),
    ("It rained last May and June.", [("last May", "1998-05"), ("June", "1998-06")], "of months"),
    ("Last summer and fall were dry.", [("Last summer", "1998-SU"), ("fall", "1998-FA")], "of seasons"),
    ("He came last Monday and on Tuesday he left.", [("last Monday", "1999-03-08"), ("Tuesday", "1999-03-09")], "another day"),
    (
        "They met twice last week, on Monday and again Friday.",
        [("last week", "1999-W09"), ("Monday", "1999-03-01"), ("Friday", "1999-03-05")],
        "days of the week before them",
    ),
    ("It rained in January and February.", [("January and February", "1999-01/1999-02")], "months on end"),
    ("It rained in January and March.", [("January", "1999-01"), ("March", "1999-03")], "months apart"),
    ("They met on Friday and Saturday.", [("Friday and Saturday", "1999-03-05/1999-03-06")], "days on end"),
    ("He left on Friday and Saturday's talks fell.", [("Friday", "1999-03-05"), ("Saturday", "1999-03-06")], "another's day"),
    (
        "He left last week. On Monday he was back.",
        [("last week", "1999-W09"), ("Monday", "1999-03-08")],
        "a new sentence",
    ),
    (
        "They sit every Monday, Tuesday and Friday.",
        [("every Monday", "XXXX-WXX-1"), ("Tuesday", "XXXX-WXX-2"), ("Friday", "XXXX-WXX-5")],
        "every stands for all",
    ),
    (
        "They met from 9 a.m. to 5 p.m. Friday.",
        [("9 a.m.", "1999-03-05T09:00"), ("5 p.m. Friday", "1999-03-05T17:00")],
        "the day of both hours",
    ),
    (
        "It began at 4 a.m. local time (0100 GMT) on Sunday.",
        [("4 a.m. local time", "1999-03-07T04:00"), ("0100 GMT", "1999-03-07T01:00Z"), ("Sunday", "1999-03-07")],
        "an hour said twice",
    ),
    ("It began at 9:30 Monday night.", [("9:30 Monday night", "1999-03-08T21:30")], "an hour of the night"),
    ("It began at 2 o'clock Monday night.", [("2 o'clock Monday night", "1999-03-08T02:00")], "behind midnight"),
    ("It began at 10 a.m. this morning.", [("10 a.m. this morning", "1999-03-09T10:00")], "said twice"),
    (
        "It began at 6 a.m. on the morning of Aug. 7, 1998.",
        [("6 a.m. on the morning of Aug. 7, 1998", "1998-08-07T06:00")],
        "of a date",
    ),
]  # fmt: skip
COUNTED = [
    ("Two years ago today it ended.", [("Two years ago today", "1997-03-09")], "to the day"),
    ("It fell three years ago this month.", [("three years ago this month", "1996-03")], "to the month"),
    ("It fell ten years ago next month.", [("ten years ago next month", "1989-04")], "of the month ahead"),
    ("He left a week ago Sunday.", [("a week ago Sunday", "1999-02-28")], "before the last Sunday"),
    ("It opens a week from Thursday.", [("a week from Thursday", "1999-03-18")], "behind the next Thursday"),
    ("They meet two weeks from today.", [("two weeks from today", "1999-03-23")], "from today on"),
    ("It lasts for two weeks from Monday.", [("two weeks", "P2W"), ("Monday", "1999-03-08")], "a length"),
    ("They fled three days ago on Sunday.", [("three days ago", "1999-03-06"), ("Sunday", "1999-03-07")], "one day"),
    ("Half a century ago it was born.", [("Half a century ago", "1949")], "fifty years"),
    ("Half an hour ago it fell.", [("Half an hour ago", "PT0.5H")], "no date shows it"),
    ("Months later he was freed.", [("Months later", "PXM")], "nobody says how many"),
    ("A few days later he was freed.", [("A few days later", "PXD")], "it is no time to come"),
    ("They fled weeks before the vote.", [("weeks", "PXW")], "so long before it"),
    ("In the months since the war, in the days ahead.", [("the months", "PXM"), ("the days ahead", "PXD")], "vague"),
    ("The days ahead of the vote were calm.", [("The days", "PXD")], "before it"),
    ("These days few come; these three days many came.", [("These days", "PRESENT_REF"), ("three days", "P3D")], "now"),
    ("It will last two more months and another year.", [("two more months", "P2M"), ("another year", "P1Y")], "further"),
    ("A daylong march, a weekslong strike.", [("daylong", "P1D"), ("weekslong", "PXW")], "one word"),
    ("In the last month nine died.", [("the last month", "P1M")], "how long"),
    ("The night before, he had fled.", [("The night before", "1999-03-08TNI")], "from the day told of"),
    ("In the first half of the year it fell.", [("the first half of the year", "1999-H1")], "a half"),
    ("It was put back to November.", [("November", "1999-11")], "what is put back is still to come"),
    ("Output fell in the same period of last year.", [("the same period of last year", "1998")], "a year before"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "remark"), LISTED + COUNTED)
def test_values(text: str, expected: list[tuple[str, str]], remark: str) -> None:
    assert found(text, "1999-03-09") == expected, remark
