"""Times as tables: printed words, value, and why. The reports are of Tuesday 22 September 2015 unless a row says
otherwise.
"""

from __future__ import annotations

import pytest

from avviso.analysis.times import times
from avviso.text.document import Document, Layout, Published, Segment
from tests.factories.documents import make_document
from tests.factories.quotations import parsed
from tests.factories.times import NOBODY, found, plain_document

EXPLICIT = [
    ("They met on July 10, 2017 in the capital.", [("July 10, 2017", "2017-07-10")], "month first"),
    ("They met on 10 July 2017.", [("10 July 2017", "2017-07-10")], "day first"),
    ("Signed on the 10th of July, 2017.", [("the 10th of July, 2017", "2017-07-10")], "with of"),
    ("Published Tue Sep 22, 2015 2:47PM", [("Tue Sep 22, 2015 2:47PM", "2015-09-22T14:47")], "a page's stamp"),
    ("Sept. 22, 2015 was cold.", [("Sept. 22, 2015", "2015-09-22")], "abbreviated"),
    ("It is dated 2015-09-22.", [("2015-09-22", "2015-09-22")], "ISO"),
    ("It is dated 22/09/2015.", [("22/09/2015", "2015-09-22")], "day first, only one order fits"),
    ("It is dated 9/22/2015.", [("9/22/2015", "2015-09-22")], "month first, only one order fits"),
    ("It is dated 05/06/2015.", [("05/06/2015", "2015")], "two orders fit: the year alone is sure"),
    ("since early 2014", [("early 2014", "2014")], "not since"),
    ("Raids fell in the last quarter of 2023.", [("the last quarter of 2023", "2023-Q4")], "a year's last quarter"),
    (
        "in March 2014 and in April",
        [("March 2014", "2014-03"), ("April", "2015-04")],
        "month and year, then the month alone",
    ),
    ("In May and July 2014 it rained.", [("May", "2014-05"), ("July 2014", "2014-07")], "a year shared by a list"),
    ("the 1990s and the eighties", [("the 1990s", "199"), ("the eighties", "198")], "decades"),
    ("in the nineteenth century", [("the nineteenth century", "18")], "century"),
    ("in the fall of 2014", [("the fall of 2014", "2014-FA")], "season"),
    ("the third quarter of 2014", [("the third quarter of 2014", "2014-Q3")], "quarter"),
    ("the second half of 2014", [("the second half of 2014", "2014-H2")], "half"),
    ("in fiscal 2014", [("fiscal 2014", "2014")], "fiscal year"),
    ("nineteen ninety-six was dry", [("nineteen ninety-six", "1996")], "a spoken year"),
    ("Christmas Day 2014", [("Christmas Day 2014", "2014-12-25")], "holiday"),
    ("Good Friday, 2015", [("Good Friday, 2015", "2015-04-03")], "movable feast"),
    ("Since 9/11 they met", [("9/11", "2001-09-11")], "a day known by its figures"),
    ("on Maundy Thursday 2015", [("Maundy Thursday 2015", "2015-04-02")], "reckoned from Easter"),
    ("the Oct. 23, 2014 attack", [("Oct. 23, 2014", "2014-10-23")], "the article belongs to the attack"),
    ("in the late 1980s", [("the late 1980s", "198")], "the article belongs to the decade"),
    ("in April 480 BC and in the 460s BC", [("April 480 BC", "BC0480-04"), ("the 460s BC", "BC046")], "before Christ"),
    ("in the spring of 480 BC.", [("the spring of 480 BC", "BC0480-SP")], "the stop ends the sentence"),
    (
        "winter came; a winter of 2014",
        [("winter", "2014-WI"), ("winter of 2014", "2014-WI")],
        "a season without article",
    ),
    ("the final quarter of 2014", [("the final quarter of 2014", "2014-Q4")], "the last is the fourth"),
    ("the mid-90s", [("the mid-90s", "199")], "a decade of two figures"),
    ("the third-quarter loss", [("third-quarter", "2015-Q3")], "the article belongs to the loss"),
]
RANGES = [
    ("on February 11 and 12 they met", [("February 11 and 12", "2015-02-11/2015-02-12")], "two days, one expression"),
    ("from 3 to 5 June", [("3 to 5 June", "2015-06-03/2015-06-05")], "without from"),
    ("between March and May 2020", [("March and May 2020", "2020-03/2020-05")], "months"),
    ("in 2015-17 it fell", [("2015-17", "2015/2017")], "years"),
    ("10 July - 12 August 2014", [("10 July - 12 August 2014", "2014-07-10/2014-08-12")], "over months"),
    ("29 December 2013", [("29 December 2013", "2013-12-29")], "no range"),
    ("in 2007-08 it fell", [("2007-08", "2007/2008")], "two years, the second after the first"),
    ("in 2007-05", [("2007-05", "2007-05")], "a month"),
    ("February 11 and 12 people", [("February 11", "2015-02-11")], "a count is no day"),
]
RELATIVE = [
    ("They met today.", [("today", "2015-09-22")], "the report's day"),
    ("They met yesterday evening.", [("yesterday evening", "2015-09-21TEV")], "part of a day"),
    ("They will meet tomorrow at noon.", [("tomorrow at noon", "2015-09-23T12:00")], "one expression"),
    ("He said on Tuesday that", [("Tuesday", "2015-09-22")], "the report's own weekday"),
    ("They met late on Monday.", [("late on Monday", "2015-09-21")], "past"),
    ("They will meet on Monday.", [("Monday", "2015-09-28")], "future"),
    ("last Friday and next Friday", [("last Friday", "2015-09-18"), ("next Friday", "2015-09-25")], "said which"),
    ("last month", [("last month", "2015-08")], "month"),
    ("this week", [("this week", "2015-W39")], "week"),
    ("earlier this year", [("earlier this year", "2015")], "year"),
    ("two years ago", [("two years ago", "2013")], "as precise as the unit"),
    ("three days ago", [("three days ago", "2015-09-19")], "day"),
    ("a decade ago", [("a decade ago", "2005")], "decade"),
    ("by the end of the year", [("the end of the year", "2015")], "a border"),
    (
        "On May 5, 2014 they met; a day earlier he left.",
        [("May 5, 2014", "2014-05-05"), ("a day earlier", "2014-05-04")],
        "from the date before",
    ),
    (
        "On May 5, 2014 they met. The following week",
        [("May 5, 2014", "2014-05-05"), ("The following week", "2014-W20")],
        "from the date before",
    ),
    ("On May 5, 2014, and the same day", [("May 5, 2014", "2014-05-05"), ("the same day", "2014-05-05")], "the same"),
    ("He was hurt on February 11.", [("February 11", "2015-02-11")], "most recent past"),
    ("It was agreed on December 10.", [("December 10", "2014-12-10")], "past, though next is nearer"),
    ("It expires on December 10.", [("December 10", "2015-12-10")], "a border ahead"),
    ("in recent months", [("recent months", "PXM")], "vague"),
    ("the current weakness", [("current", "PRESENT_REF")], "now"),
    ("the current account, current affairs", [], "other words"),
    (
        "the present members; they present it; present-day ills",
        [("present-day", "PRESENT_REF")],
        "present has many uses",
    ),
    ("in the current fiscal year", [("the current fiscal year", "2015")], "the year that is running"),
    ("They will soon meet.", [("soon", "FUTURE_REF")], "ahead"),
    ("They soon met.", [], "told of the past: then"),
    ("Earlier Monday he left", [("Earlier Monday", "2015-09-21")], "earlier belongs to the day"),
    ("earlier yesterday", [("earlier yesterday", "2015-09-21")], "earlier belongs to the day"),
    ("last Christmas", [("last Christmas", "2014-12-25")], "said which"),
    ("It had been due to end Monday.", [("Monday", "2015-09-21")], "what had been due is past"),
    (
        "in the first quarter, and the same quarter last year",
        [("the first quarter", "2015-Q1"), ("the same quarter last year", "2014-Q1")],
        "a year before the quarter told of",
    ),
    ("It forecast a loss for the fiscal year.", [("the fiscal year", "2015")], "the year spoken of"),
    ("in nine months of the year", [("nine months", "P9M"), ("the year", "2015")], "months of it"),
    ("the spring of next year", [("the spring of next year", "2016-SP")], "of a year said"),
    ("It has been put off to October.", [("October", "2015-10")], "what is put off is still to come"),
    ("It won 98 seats, 31 fewer than four years ago.", [("four years ago", "2011")], "what a number compares with"),
    ("He left more than four years ago.", [("more than four years ago", "2011")], "no number before it"),
    (
        "It began on 7 May. The next morning it was put off.",
        [("7 May", "2015-05-07"), ("The next morning", "2015-05-08TMO")],
        "the morning after the day told of",
    ),
    (
        "It began on 7 May. On the 19th, they met.",
        [("7 May", "2015-05-07"), ("the 19th", "2015-05-19")],
        "in the month told of",
    ),
    ("It was the third raid and the 11th since May.", [("May", "2015-05")], "a rank, not a day"),
    (
        "It began on 28 May. On the 3rd, they met.",
        [("28 May", "2015-05-28"), ("the 3rd", "2015-06-03")],
        "in the month after",
    ),
    (
        "It began in May. On the previous Tuesday, 12 May, they met.",
        [("May", "2015-05"), ("the previous Tuesday, 12 May", "2015-05-12")],
        "a weekday and its date",
    ),
    (
        "It began in May. The previous Tuesday they met.",
        [("May", "2015-05"), ("The previous Tuesday", "2015-09-15")],
        "no day told of",
    ),
    (
        "It will end by the end of 2016. It was promised the year before.",
        [("the end of 2016", "2016"), ("the year before", "2014")],
        "what is still to come is no time told of",
    ),
    (
        "They fled in the last ten days of August.",
        [("the last ten days", "P10D"), ("August", "2015-08")],
        "days of a month",
    ),
]
OTHER = [
    ("for three days", [("three days", "P3D")], "duration"),
    ("a decade-long war", [("decade-long", "P10Y")], "duration"),
    ("a decades-long war", [("decades-long", "PXDE")], "nobody says how many"),
    ("for six straight days", [("six straight days", "P6D")], "days in a row"),
    ("the past five trading days", [("the past five trading days", "P5D")], "days of a kind"),
    ("for an additional year", [("an additional year", "P1Y")], "one more"),
    (
        "in the year ended June 30",
        [("the year", "P1Y"), ("June 30", "2015-06-30")],
        "a year told by its last day is a length",
    ),
    ("within 48 hours", [("48 hours", "PT48H")], "hours"),
    ("two and a half years", [("two and a half years", "P2.5Y")], "half"),
    ("the four previous weeks", [("the four previous weeks", "P4W")], "the number first"),
    ("for the nine months", [("the nine months", "P9M")], "with its article"),
    ("in two to three weeks", [("two to three weeks", "P2W")], "the least of it"),
    ("an hour later", [("an hour later", "PT1H")], "hours move no date"),
    ("just three weeks", [("three weeks", "P3W")], "without just"),
    ("ten deaths per day", [("per day", "P1D")], "a rate"),
    (
        "at 5:34 AM Kyiv time on July 10, 2017",
        [("5:34 AM Kyiv time on July 10, 2017", "2017-07-10T05:34")],
        "a town's time",
    ),
    ("a 6-year-old boy, 52 years old", [], "ages date nothing"),
    ("every year", [("every year", "P1Y")], "set"),
    ("every Tuesday", [("every Tuesday", "XXXX-WXX-2")], "set"),
    ("a daily flight", [("daily", "P1D")], "set"),
    (
        "at 3 a.m. local time on July 10, 2017",
        [("3 a.m. local time on July 10, 2017", "2017-07-10T03:00")],
        "one expression",
    ),
    ("at 1430 GMT", [("1430 GMT", "2015-09-22T14:30Z")], "zone"),
    ("It fell in January. The 28-nation bloc met.", [("January", "2015-01")], "a count behind the full stop"),
    ("It fell in March. 30 people died.", [("March", "2015-03")], "a count that begins a sentence"),
    ("They met on 12 May. 2012 saw war.", [("12 May", "2015-05-12"), ("2012", "2012")], "a year that begins one"),
    ("They met on Sept. 30, 2012.", [("Sept. 30, 2012", "2012-09-30")], "the stop of a short form"),
]
NOTHING = [
    ("Three quarters of the refugees are women; three quarters of them fled.", "a share"),
    ("2,014 people and 1500 troops", "counts"),
    ("They may march in a second.", "may and march are verbs"),
    ("on 31 February and on the 45th of May", "no such days"),
    ("He owns " + "9" * 400 + " shares.", "a number of 400 digits"),
    ("A man in his 30s met a woman in her early to mid-20s.", "ages"),
    ("The KC-30s flew.", "things with a number"),
    ("It cost $2014 and 1999 dollars.", "money"),
    ("The fall of the city was total.", "a fall"),
    ("The freighter May 4 sank.", "a ship"),
    ("The 20 July Movement and the 17 November group met.", "movements"),
    ("They met in the city of 6th of October.", "a town"),
    ("The charity Relief Now said so.", "a name"),
    ('Holm spoke on "This Week" of peace.', "a programme"),
    ("Flight 2014 was late? No: 25:61.", "no time of day"),
    ("May said so. March on, friends.", "names and orders"),
    ("\x00\uffff 31/31/2015 99/99/9999", "rubbish"),
]


@pytest.mark.parametrize(("text", "expected", "remark"), EXPLICIT + RANGES + RELATIVE + OTHER)
def test_values(text: str, expected: list[tuple[str, str]], remark: str) -> None:
    assert found(text) == expected, remark


@pytest.mark.parametrize(("text", "remark"), NOTHING)
def test_nothing(text: str, remark: str) -> None:
    assert [row for row in found(text) if row[0] != "2014"] == [], remark


@pytest.mark.parametrize(
    ("text", "first", "last", "remark"),
    [
        ("in early 2014", "2014-01-01", "2014-04-30", "the first third"),
        ("by the end of the year", "2015-09-01", "2015-12-31", "the last third"),
        ("in the third quarter of 2014", "2014-07-01", "2014-09-30", "three months"),
        ("the past two years", "2013-09-22", "2015-09-22", "a stretch that ends today"),
        ("in mid-March 2014", "2014-03-11", "2014-03-21", "the middle third"),
        ("the winter of 2014", "2014-12-01", "2015-02-28", "winter runs into the next year"),
    ],
)
def test_days(text: str, first: str, last: str, remark: str) -> None:
    document = plain_document(text, "2015-09-22")
    (time,) = times.find(document, NOBODY, document.layout.published)
    assert (time.earliest, time.latest) == (first, last), remark


def test_without_a_report_date_the_year_stays_open() -> None:
    document = plain_document("They met on July 10.")
    (time,) = times.find(document, NOBODY, Published())
    assert (time.value, time.earliest, time.latest, time.basis) == ("XXXX-07-10", None, None, "explicit")


UNDATED = [
    (
        "War has raged since 1958. Last year it cost 400 lives, 587 in 2020. Police met on Monday. Talks resume on May 9.",
        [("1958", "1958"), ("Last year", "XXXX"), ("2020", "2020"), ("Monday", "XXXX-WXX-1"), ("May 9", "XXXX-05-09")],
        "news of an unknown day: no year named by the way is its own",
    ),
    (
        "Feb 3: they met on Thursday under the 2014 accord, a 1951 treaty and the 2022 budget. It has stood since 2002, and "
        "2023 follows. On Wednesday they left.",
        [("Feb 3", "XXXX-02-03"), ("Thursday", "XXXX-WXX-4"), ("Wednesday", "XXXX-WXX-3")],
        "many years do not make a history of what is told from now",
    ),
    (
        "They met on 3 May 2019. On 7 May they signed. On Monday they left.",
        [("7 May", "2019-05-07"), ("Monday", "2019-05-06")],
        "a whole day carries the days told after it",
    ),
    (
        "The plan runs for 2022-2024. Prices rose a week earlier.",
        [("a week earlier", "XXXX-WXX")],
        "nothing lies a week before a year",
    ),
    (
        "War has raged since May 2014. Police met on Monday. They will stay until the end of the month.",
        [("May 2014", "2014-05"), ("the end of the month", "XXXX-XX")],
        "nor is a month named by the way",
    ),
    (
        "In 1914 war came. In August it spread.",
        [("August", "1914-08")],
        "nothing told from now: the year carries",
    ),
]


@pytest.mark.parametrize(("text", "expected", "remark"), UNDATED)
def test_without_a_report_date_nothing_is_told_from_it(text: str, expected: list[tuple[str, str]], remark: str) -> None:
    assert [row for row in found(text, None) if row[0] in dict(expected)] == expected, remark


@pytest.mark.parametrize(
    ("earliest", "latest", "expected", "remark"),
    [
        ("2015-01-01", "2015-12-31", "2015-07", "one year"),
        ("2014-06-01", "2015-12-31", "XXXX-07", "either of two Julys"),
        ("2009-01-20", "2017-01-20", "XXXX-07", "one year among nine"),
        ("2009-01-20", None, "XXXX-07", "open on one side"),
    ],
)
def test_a_guessed_date_is_reckoned_from_only_where_it_is_close(
    earliest: str, latest: str | None, expected: str, remark: str
) -> None:
    document = plain_document("They met in July.")
    (time,) = times.find(document, NOBODY, Published("2015", earliest, latest, "inferred", ("a reason",)))
    assert time.value == expected, remark


def test_a_history_is_reckoned_from_its_own_dates() -> None:
    text = (
        "In 1914 war came. In August 1914 it spread. On 12 September they stopped. "
        "In 1915 more fell. In 1916 it went on. In 1918 it ended."
    )
    assert ("12 September", "1914-09-12") in found(text, "2012-05-01")


STORIES = [
    (
        "In 1914 war came. In August it spread. In 1915 more fell. In November 1915 they dug in. In January they fled. "
        "In March 1916 it snowed. In 1917 and 1918 it ended.",
        [("August", "1914-08"), ("January", "1916-01")],
        "the year told of; after November comes the next January",
    ),
    (
        "In May 1943 they landed. In June 1943 they won. By the start of July it was over. In August 1943 it rained. "
        "In 1944 they came home, and in 1945 they voted.",
        [("the start of July", "1943-07")],
        "a date further on says what year it was",
    ),
    (
        "In March 1936 it began. In June 1936 (a law of 1949 names the place) it spread. In July they fled. "
        "On 3 October 1936 it ended. In 1937 came peace, by 1938 trade.",
        [("July", "1936-07")],
        "a year named by the way does not move the story",
    ),
]


@pytest.mark.parametrize(("text", "expected", "remark"), STORIES)
def test_the_years_of_a_history_run_forward(text: str, expected: list[tuple[str, str]], remark: str) -> None:
    assert [row for row in found(text, "2012-05-01") if row[0] in dict(expected)] == expected, remark


def test_tense_of_the_governing_verb_decides() -> None:
    document = make_document(
        """
        They they PRON PRP 3 nsubj
        will will AUX MD 3 aux
        meet meet VERB VB 0 root
        on on ADP IN 5 case
        Friday_ Friday PROPN NNP 3 obl
        . . PUNCT . 3 punct

        They they PRON PRP 2 nsubj
        met meet VERB VBD 0 root
        on on ADP IN 4 case
        Friday_ Friday PROPN NNP 2 obl
        . . PUNCT . 2 punct
        """,
        published="2015-09-22",
    )
    assert [time.value for time in times.find(document, NOBODY, document.layout.published)] == [
        "2015-09-25",
        "2015-09-18",
    ]


@pytest.mark.parametrize(
    ("words", "values", "remark"),
    [
        ("They/PRON/4/nsubj will/AUX/4/aux one/NUM/4/obl day/NOUN/3/dep return/VERB/0/root/return/VB", [], "some day"),
        ("They/PRON/2/nsubj stayed/VERB/0/root/stay one/NUM/4/nummod day/NOUN/2/obl", ["P1D"], "how long"),
    ],
)
def test_one_day(words: str, values: list[str], remark: str) -> None:
    assert [time.value for time in times.find(parsed(words), NOBODY, Published())] == values, remark


UNDERTAKEN = [
    ("what was tried was tried in the past", "They/PRON/2/nsubj tried/VERB/0/root/try/VBD to/PART/4/mark leave/VERB/2/xcomp/leave/VB on/ADP/6/case Friday/PROPN/4/obl", "2015-09-18"),
    ("what was pledged is to come", "They/PRON/2/nsubj pledged/VERB/0/root/pledge/VBD to/PART/4/mark leave/VERB/2/xcomp/leave/VB on/ADP/6/case Friday/PROPN/4/obl", "2015-09-25"),
    ("what is called for is to come", "He/PRON/2/nsubj called/VERB/0/root/call/VBD for/ADP/4/case protests/NOUN/2/obl/protest/NNS on/ADP/6/case Friday/PROPN/2/obl", "2015-09-25"),
    ("what is called for a day is to come", "He/PRON/2/nsubj called/VERB/0/root/call/VBD a/DET/4/det session/NOUN/2/obj for/ADP/6/case Friday/PROPN/2/obl", "2015-09-25"),
    ("what was blamed for a day is past", "He/PRON/2/nsubj blamed/VERB/0/root/blame/VBD a/DET/4/det session/NOUN/2/obj for/ADP/6/case Friday/PROPN/2/obl", "2015-09-18"),
    ("where somebody will be is to come", "He/PRON/2/nsubj said/VERB/0/root/say/VBD they/PRON/6/nsubj would/AUX/6/aux/would/MD be/AUX/6/cop/be/VB home/ADV/2/ccomp by/ADP/8/case Friday/PROPN/6/obl", "2015-09-25"),
    ("when calm was called for is past", "He/PRON/2/nsubj called/VERB/0/root/call/VBD for/ADP/4/case calm/NOUN/2/obl on/ADP/6/case Friday/PROPN/2/obl", "2015-09-18"),
    ("when it was pledged is past", "They/PRON/2/nsubj pledged/VERB/0/root/pledge/VBD on/ADP/4/case Friday/PROPN/2/obl to/PART/6/mark leave/VERB/2/xcomp/leave/VB", "2015-09-18"),
    ("whatever verb the tree hangs it on", "They/PRON/2/nsubj pledged/VERB/0/root/pledge/VBD on/ADP/4/case Friday/PROPN/6/obl to/PART/6/mark leave/VERB/2/xcomp/leave/VB", "2015-09-18"),
    ("a plural that was read as present", "They/PRON/2/nsubj pledged/VERB/0/root/pledge/VBP on/ADP/4/case Friday/PROPN/2/obl to/PART/6/mark leave/VERB/2/xcomp/leave/VB", "2015-09-18"),
    ("a plan is for a day to come", "They/PRON/2/nsubj plan/VERB/0/root/plan/VBP on/ADP/4/case Friday/PROPN/2/obl to/PART/6/mark leave/VERB/2/xcomp/leave/VB", "2015-09-25"),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "value"), UNDERTAKEN, ids=[row[0] for row in UNDERTAKEN])
def test_what_is_undertaken(remark: str, words: str, value: str) -> None:
    document = parsed(words, published="2015-09-22")
    assert [time.value for time in times.find(document, NOBODY, document.layout.published)] == [value], remark


def test_a_habit_told_of_somebody_is_not_the_tense_of_a_day() -> None:
    document = make_document(
        """
        They they PRON PRP 2 nsubj
        seized seize VERB VBD 0 root
        a a DET DT 4 det
        man man NOUN NN 2 obj
        who who PRON WP 6 nsubj
        runs run VERB VBZ 4 acl:relcl
        camps_ camp NOUN NNS 6 obj
        , , PUNCT , 9 punct
        Friday_ Friday PROPN NNP 6 obl
        . . PUNCT . 2 punct
        """,
        published="2015-09-22",
    )
    assert [time.value for time in times.find(document, NOBODY, document.layout.published)] == ["2015-09-18"]


def test_a_paper_that_comes_out_daily_is_no_time() -> None:
    document = make_document(
        """
        The the DET DT 3 det
        party party NOUN NN 3 compound
        daily daily NOUN NN 4 nsubj
        praised praise VERB VBD 0 root
        his his PRON PRP$ 7 nmod:poss
        daily daily ADJ JJ 7 amod
        walks walk NOUN NNS 4 obj
        . . PUNCT . 4 punct
        """,
        published="2015-09-22",
    )
    found_ = times.find(document, NOBODY, document.layout.published)
    assert [(time.span.start, time.value) for time in found_] == [(document.text.rindex("daily"), "P1D")]


def test_tense_is_that_of_the_verb_above_the_whole_expression() -> None:
    document = make_document(
        """
        They they PRON PRP 2 nsubj
        left leave VERB VBD 0 root
        when when SCONJ WRB 5 mark
        you you PRON PRP 5 nsubj
        meet meet VERB VBP 2 advcl
        Friday Friday PROPN NNP 7 compound
        night_ night NOUN NN 5 obl
        . . PUNCT . 2 punct

        They they PRON PRP 3 nsubj
        will will AUX MD 3 aux
        get get VERB VB 0 root
        around around ADP IN 7 case
        Friday_ Friday PROPN NNP 7 nmod:poss
        's 's PART POS 5 case
        vote_ vote NOUN NN 3 obl
        . . PUNCT . 3 punct
        """,
        published="2015-09-22",
    )
    assert [time.value for time in times.find(document, NOBODY, document.layout.published)] == [
        "2015-09-25TNI",
        "2015-09-18",
    ]


IMPOSSIBLE = [
    ("They met on 31 February 2015 and on the 45th of May.", 2, "no such days"),
    ("They met on 2015-13-01 and 13/13/2015.", 2, "no month 13"),
    ("On 32 May 2015 and May 0, 2015 they met.", 2, "a month has 31 days at most"),
    ("On May " + "9" * 400 + " they met.", 0, "a number of 400 digits is no day"),
    ("A 6-year-old met them.", 0, "an age is no date, nor an impossible one"),
    ("They met on 28 February 2015.", 0, "a day"),
]


@pytest.mark.parametrize(("text", "count", "remark"), IMPOSSIBLE)
def test_impossible_days_are_counted(text: str, count: int, remark: str) -> None:
    document = plain_document(text, "2015-09-22")
    assert sum(skip.count for skip in times.refused(document)) == count, remark
    if count:
        assert found(text) == [], remark


def test_furniture_is_not_read() -> None:
    whole = plain_document("Posted July 1, 2014. They met on July 10, 2014.", "2015-09-22")
    layout = Layout(segments=(Segment(21, len(whole.text), "paragraph"),), published=whole.layout.published)
    document = Document(whole.report, layout, whole.doc)
    assert [time.span.text for time in times.find(document, NOBODY, layout.published)] == ["July 10, 2014"]


def test_a_dateline_is_read_though_it_is_masked() -> None:
    whole = plain_document("SARNO, August 7 -- They met on Friday.", "2015-09-22")
    layout = Layout(
        segments=(Segment(19, len(whole.text), "paragraph"),),
        dateline_span=whole.span(0, 4),
        published=whole.layout.published,
    )
    document = Document(whole.report, layout, whole.doc)
    assert [time.value for time in times.find(document, NOBODY, layout.published)] == ["2015-08-07", "2015-09-18"]
