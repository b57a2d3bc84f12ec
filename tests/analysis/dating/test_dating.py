"""Dating: what an undated report says of its own day, and what it does not say."""

from __future__ import annotations

from datetime import date

import pytest

from avviso.analysis.dating import clues as dating_clues
from avviso.analysis.dating import dating
from avviso.analysis.dating import offices as dating_offices
from avviso.analysis.dating import scale as dating_scale
from avviso.analysis.dating.scale import Clue
from avviso.text.span import Span
from tests.factories.times import NOBODY, plain_document

ROWS = [
    (
        "Secretary of State Rex Tillerson told the 29-member NATO alliance on July 10 that talks had failed.",
        "2017-07-10",
        ("2017-07-10", "2017-10-08"),
        "office, members and a day leave one year",
    ),
    ("They met on Monday, March 4, 2013.", "2013-03-04", ("2013-03-04", "2013-06-02"), "a whole date with its weekday"),
    ("The envoys came to Expo 2016 in Antalya.", "2016", ("2016-01-01", "2016-12-31"), "a year that is part of a name"),
    ("Talks on COVID-19 failed.", "2020", ("2020-02-11", None), "a name gives the first day"),
    ("Former President Ronald Reagan was honoured.", None, ("1990-03-01", None), "called former: after his term"),
    (
        "The plan brokered by French President Nicolas Sarkozy failed in 2008. They have threatened it since 2015.",
        "2015",
        ("2015-01-01", None),
        "a year since which something holds beats a holder told of as history",
    ),
    (
        "Relations have been cool since late 2014, when President Barack Obama spoke.",
        "2014",
        ("2014-01-01", "2016-09-30"),
        "a holder still in office then dates the report",
    ),
    (
        "The firm opened in May 2023. They met on March 12.",
        "2025",
        ("2023-05-01", "2026-03-31"),
        "a day that the interval has three times is put into no year",
    ),
    ("Nothing here says when.", None, (None, None), "no guess"),
]


@pytest.mark.parametrize(("text", "value", "days", "remark"), ROWS)
def test_inferred(text: str, value: str | None, days: tuple[str | None, str | None], remark: str) -> None:
    found = dating.published(plain_document(text), NOBODY)
    assert (found.value, (found.earliest, found.latest)) == (value, days), remark
    assert (found.basis == "inferred") == bool(found.reasons) == (days != (None, None)), remark


@pytest.mark.parametrize(
    ("text", "year", "remark"),
    [
        ("The embassy opens again early in 2016, and envoys will meet there.", 2015, "the year before one to come"),
        ("The mayor (2012).\n\nThe city elected a mayor.", 2012, "a year that stands alone"),
        ("The hall, May 2012. Image: A. Nobody.\n\nThe city elected a mayor.", 2012, "under a picture"),
        ("Now that we're in 2011, nobody buys lamps.", 2011, "said to be now"),
        ("The mayor; from file, 2015.\n\nThe city elected a mayor.", 2016, "a picture from the file is older"),
        ("From 1980 to 2012 prices fell, and they will fall on.", 2013, "what will be is not those years"),
        ("The camp, 2008. Image: A. Nobody.\n\nIn December 2008 it had readers.", 2009, "not before what it tells of"),
        ("They had met on 9/11. Wikinews spoke with them in 2006.", 2006, "the name of a day is no date told of"),
        ("The presidential candidate Barack Obama spoke.", 2008, "running for office"),
        ("Sales will fall by half, compared to 2008.", 2009, "what it is compared to is past"),
        ("The firm opened in May 2003.", 2004, "a report leaves the year off the months of its own"),
        ("On Sunday night (March 4) crowds came for the year of the pig.", 2007, "weekday and animal agree once"),
        ("They marked the 20th anniversary of the treaty of 1987.", 2007, "years gone by since"),
        ("President-elect Barack Obama named a cabinet.", 2008, "elected, not yet in office"),
        ("Read more at https://news.example/2009/05/story.", 2009, "an address"),
        ("Copyright 2018 Example Media.", 2018, "a copyright line"),
        ("For release: 2010-03-CA-058.", 2010, "a release's number"),
    ],
)
def test_likeliest_year(text: str, year: int, remark: str) -> None:
    found = dating.published(plain_document(text), NOBODY)
    assert found.value is not None and found.value[:4] == str(year), (remark, found)


LEADS = [
    ("the dateline's day is that weekday", "The parties agreed on Saturday to meet.", (6, 17), {2017, 2023}),
    ("or the one after it", "The parties agreed on Friday to meet.", (6, 17), {2017, 2023}),
    ("no weekday", "The parties agreed to meet.", (6, 17), set()),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "text", "head", "years"), LEADS, ids=[row[0] for row in LEADS])
def test_the_leads_weekday(remark: str, text: str, head: tuple[int, int], years: set[int]) -> None:
    found = list(dating_clues.lead_clues(text, 0, *head))
    told = {dating_scale.first_day(month).year for clue in found for month in clue.months}
    assert {year for year in told if 2015 <= year <= 2024} >= years and len(found) == bool(years), remark
    assert not told & {2019, 2024}, remark


def test_a_given_date_stands() -> None:
    document = plain_document("They met on July 10, 2017.", "2018-01-02")
    assert dating.published(document, NOBODY) == document.layout.published


def test_earlier_presidents_are_history() -> None:
    found = dating.published(plain_document("President Barack Obama praised President Ronald Reagan."), NOBODY)
    assert found.earliest == "2009-01-20"


def test_reasons_name_their_source() -> None:
    found = dating.published(plain_document("The 29-nation NATO alliance met."), NOBODY)
    assert found.reasons == (
        "NATO had 29 members from 2017-06-05 until 2020-03-26 "
        "(public record, unverified (published: nato.int, member countries))",
    )


@pytest.mark.parametrize(
    ("text", "expected", "remark"),
    [
        ("President Barack Obama spoke.", [("term", "2009-01-20", "2017-01-20")], "under the title"),
        ("Barack Obama spoke.", [("named", "2009-01-20", "2017-01-20")], "by name alone"),
        ("Interim President Roza Otunbayeva spoke.", [("term", "2010-04-07", "2011-12-01")], "an interim head"),
        ("John Kerry, the Secretary of State, spoke.", [("term", "2013-02-01", "2017-01-20")], "title after the name"),
        ("Former President Barack Obama spoke.", [("former", "2017-01-20", "2020-01-20")], "since he left"),
        ("President-elect Barack Obama spoke.", [("elect", "2008-10-02", "2009-01-20")], "before he began"),
        ("The late President Ronald Reagan was there.", [("named", "1981-01-20", "1989-01-20")], "no term is meant"),
        ("President Smith of the bank spoke.", [], "no holder of that name"),
        ("Aides of Obama spoke.", [("named", "2009-01-20", "2017-01-20")], "by a surname that says who is meant"),
        ("Michelle Obama spoke.", [], "another of that surname"),
        (
            "Republican nominee Donald Trump spoke.",
            [("candidate", "2015-05-11", "2017-01-20"), ("candidate", "2023-05-11", "2025-01-20")],
            "before each term",
        ),
        (
            "James Baker, secretary of state, agreed; under Clinton and under Obama that was void.",
            [
                ("named", "1989-01-25", "1992-08-23"),
                ("named", "1993-01-20", "2001-01-20"),
                ("named", "2009-01-20", "2017-01-20"),
            ],
            "an old title among later holders is history",
        ),
    ],
)
def test_office_clues(text: str, expected: list[tuple[str, str, str]], remark: str) -> None:
    found = dating_offices.clues(text)
    assert [(clue.kind, str(clue.first), str(clue.last)) for clue in found] == expected, remark


@pytest.mark.parametrize(
    ("text", "expected", "remark"),
    [
        ("on the 60th anniversary of its founding in 1949", 2009, "an anniversary"),
        ("ten years ago, in 1994, they met", 2004, "years ago"),
        ("a war it has waged for almost 15 years, since papers leaked in 1994", 2008, "for almost as many years"),
        ("on the tenth anniversary of the Good Friday Agreement", 2008, "of something the table knows"),
        ("the 45th of 1949 lamps", None, "nothing to add up"),
    ],
)
def test_sums(text: str, expected: int | None, remark: str) -> None:
    assert next((clue.first.year for clue in dating_clues.sum_clues(text) if clue.first), None) == expected, remark


def test_several_readings_of_one_name_are_one_clue() -> None:
    span = Span(0, 4, "Bush")
    first = Clue("term", date(1989, 1, 20), date(1993, 1, 20), "the father", span, "holder bush")
    second = Clue("term", date(2001, 1, 20), date(2009, 1, 20), "the son", span, "holder bush")
    ((clues, logs),) = dating_scale.shares([first, second])
    assert clues == [first, second]
    assert [logs[dating_scale.month_of(date(year, 6, 1))] for year in (1990, 2005)] == [0.0, 0.0]
    assert logs[dating_scale.month_of(date(1997, 6, 1))] < -1


def test_interval_is_the_shortest_that_holds_enough() -> None:
    chance = dating_scale.chances(dating_scale.prior() * 0)
    chance[:] = 0.0
    chance[[100, 101, 102, 900]] = [0.2, 0.4, 0.3, 0.1]
    assert dating_scale.interval(chance, 0.85) == (100, 102)
    assert dating_scale.interval(chance, 0.65) == (101, 102)
    assert dating_scale.years(chance) == {1908: pytest.approx(0.9), 1975: pytest.approx(0.1)}
