"""Which day words mean, as tables: the reports are of Tuesday 22 September 2015."""

from __future__ import annotations

import pytest

from avviso.analysis.times import times
from tests.factories.quotations import parsed
from tests.factories.times import NOBODY, found

WORDS = [
    ("He left on Tuesday of last week.", [("Tuesday of last week", "2015-09-15")], "a day of a week"),
    ("He left on Monday last week.", [("Monday last week", "2015-09-14")], "without of"),
    ("He will leave on Friday night next week.", [("Friday night next week", "2015-10-02TNI")], "with its part"),
    (
        "Condemned on Monday last week's attack.",
        [("Monday", "2015-09-21"), ("last week", "2015-W38")],
        "the week is the attack's",
    ),
    ("He left on Monday last month.", [("Monday", "2015-09-21"), ("last month", "2015-08")], "a month has many"),
    ("He left the day before yesterday.", [("the day before yesterday", "2015-09-20")], "two days back"),
    ("He will leave the day after tomorrow.", [("the day after tomorrow", "2015-09-24")], "two days on"),
    ("He left the day before.", [("the day before", "2015-09-21")], "from the date before"),
    ("This past November he won.", [("This past November", "2014-11")], "the last one"),
    ("This coming Friday he leaves.", [("This coming Friday", "2015-09-25")], "the next one"),
    ("This past weekend he won.", [("This past weekend", "2015-W38-WE")], "the last one"),
    ("For the last week he has been away.", [("the last week", "P1W")], "how long"),
    ("Over the last year 300 died.", [("the last year", "P1Y")], "how long"),
    ("He left the last week of August.", [("the last week of August", "2015-08")], "a part of a month"),
    ("The Easter weekend was quiet.", [("Easter weekend", "2015-W14-WE")], "the weekend of a feast"),
    ("Christmas week was quiet.", [("Christmas week", "2014-W52")], "the week of a feast"),
    ("The vote is on the first Sunday in June.", [("the first Sunday in June", "2015-06-07")], "one of a month's"),
    ("The last Friday of March 2014.", [("The last Friday of March 2014", "2014-03-28")], "the last of a month's"),
    ("Last Friday in Rome he left.", [("Last Friday", "2015-09-18")], "in a town"),
    (
        "In March 1999 and in July that year.",
        [("March 1999", "1999-03"), ("July that year", "1999-07")],
        "the year told of",
    ),
    (
        "In March 1999 and on July 5 of the same year.",
        [("March 1999", "1999-03"), ("July 5 of the same year", "1999-07-05")],
        "the year told of",
    ),
    ("In July that decision fell.", [("July", "2015-07")], "no year"),
    ("Thanksgiving month came.", [("Thanksgiving", "2014-11-27")], "no month of a feast"),
]
BEYOND = [
    ("They fled the night before last, he said.", [("the night before last", "2015-09-20TNI")], "two nights back"),
    ("The evening before last they fled.", [("The evening before last", "2015-09-20TEV")], "two evenings back"),
    ("The Friday before last they fled.", [("The Friday before last", "2015-09-11")], "the Friday before last Friday"),
    ("On the Tuesday after next they vote.", [("the Tuesday after next", "2015-10-06")], "a week behind next Tuesday"),
    ("They left the week before last.", [("the week before last", "2015-W37")], "two weeks back"),
    ("It opens the month after next.", [("the month after next", "2015-11")], "two months on"),
    ("The March before last was dry.", [("The March before last", "2014-03")], "a year before last March"),
    ("The night before last Friday's vote.", [("last Friday", "2015-09-18")], "before the vote of last Friday"),
    ("The day before last Christmas.", [("last Christmas", "2014-12-25")], "before a feast"),
    ("Every other Tuesday they meet.", [("Every other Tuesday", "XXXX-WXX-2")], "each second week"),
    ("The quarter-century-old pact fell.", [("The quarter-century", "P25Y")], "no quarter of a year"),
    ("A quarter of a century ago they met.", [("A quarter of a century ago", "1990")], "25 years"),
    ("In the past quarter-century they grew.", [("the past quarter-century", "P25Y")], "the last 25 years"),
    (
        "On 2 May 2014 they voted, four months later than promised.",
        [("2 May 2014", "2014-05-02"), ("four months later", "P4M")],
        "by how much",
    ),
    (
        "By the third quarter of 2018 it will have more than a year ago.",
        [("the third quarter of 2018", "2018-Q3"), ("more than a year ago", "2014")],
        "a year before the report, not before what lies ahead",
    ),
]
LASTING = [
    (
        "Closed from Friday evening until Monday morning.",
        [("Friday evening", "2015-09-18TEV"), ("Monday morning", "2015-09-21TMO")],
        "both behind",
    ),
    (
        "It will close from Sunday noon until Wednesday.",
        [("Sunday noon", "2015-09-27T12:00"), ("Wednesday", "2015-09-30")],
        "the Wednesday after that Sunday",
    ),
    (
        "On 1 September he left. Until Sunday he slept.",
        [("1 September", "2015-09-01"), ("Sunday", "2015-09-20")],
        "in a sentence of its own",
    ),
]
NIGHTS = [
    (
        "In the early morning hours of Sunday.",
        [("the early morning hours of Sunday", "2015-09-20TMO")],
        "hours of a day",
    ),
    ("In the morning hours they met.", [("the morning hours", "2015-09-22TMO")], "hours of the report's day"),
    ("On the night of June 12 to 13.", [("the night of June 12 to 13", "2015-06-12TNI")], "begins on the first"),
    ("The night from Friday to Saturday.", [("The night from Friday to Saturday", "2015-09-18TNI")], "of two weekdays"),
    ("Overnight Friday they fled.", [("Overnight Friday", "2015-09-18TNI")], "the night of a day"),
    ("They fled overnight.", [("overnight", "2015-09-21TNI")], "the night before the report"),
    ("The night of June 12-19.", [("June 12-19", "2015-06-12/2015-06-19")], "a week is no night"),
]
WEEKDAYS = [
    ("from Friday to Sunday they met", [("Friday to Sunday", "2015-09-18/2015-09-20")], "over a weekend"),
    ("from Monday until Thursday they met", [("Monday until Thursday", "2015-09-14/2015-09-17")], "both behind"),
    ("between Monday and Thursday they met", [("Monday and Thursday", "2015-09-14/2015-09-17")], "both behind"),
    ("they will meet from Friday to Sunday", [("Friday to Sunday", "2015-09-25/2015-09-27")], "both ahead"),
    ("between May 1 and June 7 they met", [("May 1 and June 7", "2015-05-01/2015-06-07")], "days of two months"),
    ("on Friday and Sunday they met", [("Friday", "2015-09-18"), ("Sunday", "2015-09-20")], "two days"),
]
NUMBERED = [
    ("Resolution 1973 was adopted in 2011.", [("2011", "2011")], "a number"),
    ("Resolutions 1970 and 1973 were adopted.", [], "two numbers"),
    ("Under Resolution 1860 (2009) they met.", [("2009", "2009")], "its year"),
    ("Decree No. 2010 was passed.", [], "a number"),
    ("The 1973 resolution held.", [("1973", "1973")], "its year"),
    ("The resolution in 1973 held.", [("1973", "1973")], "its year"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "remark"), WORDS + BEYOND + LASTING + NIGHTS + WEEKDAYS + NUMBERED)
def test_values(text: str, expected: list[tuple[str, str]], remark: str) -> None:
    assert found(text) == expected, remark


SAID = "He/PRON/2/nsubj said/VERB/0/root/say/VBD on/ADP/4/case Friday/PROPN/2/obl "
TENSE = [
    ("what somebody said he would do lies behind what he said", SAID + "they/PRON/7/nsubj would/AUX/7/aux/would/MD leave/VERB/2/ccomp/leave/VB Monday/PROPN/7/obl", ["2015-09-18", "2015-09-21"]),
    ("what somebody said had been lies before", SAID + "they/PRON/7/nsubj had/AUX/7/aux/have/VBD left/VERB/2/ccomp/leave/VBN Monday/PROPN/7/obl", ["2015-09-18", "2015-09-21"]),
    ("what somebody said would have been", SAID + "they/PRON/8/nsubj would/AUX/8/aux/would/MD have/AUX/8/aux/have/VB left/VERB/2/ccomp/leave/VBN Thursday/PROPN/8/obl", ["2015-09-18", "2015-09-24"]),
    ("what somebody says will be lies behind the report", SAID + "they/PRON/7/nsubj will/AUX/7/aux/will/MD leave/VERB/2/ccomp/leave/VB Monday/PROPN/7/obl", ["2015-09-18", "2015-09-28"]),
    ("what goes on beside it lies behind the report", "It/PRON/2/nsubj began/VERB/0/root/begin/VBD Friday/PROPN/2/obl and/CCONJ/6/cc would/AUX/6/aux/would/MD end/VERB/2/conj/end/VB Monday/PROPN/6/obl", ["2015-09-18", "2015-09-28"]),
    ("what somebody came for lies behind his coming", "He/PRON/2/nsubj came/VERB/0/root/come/VBD Monday/PROPN/2/obl to/PART/5/mark/to/TO attend/VERB/2/advcl/attend/VB talks/NOUN/5/obj Wednesday/PROPN/5/obl", ["2015-09-21", "2015-09-23"]),
    ("what was to begin", "Talks/NOUN/4/nsubj were/AUX/4/aux/be/VBD to/PART/4/mark/to/TO begin/VERB/0/root/begin/VB Wednesday/PROPN/4/obl", ["2015-09-23"]),
    ("what was to have begun", "Talks/NOUN/5/nsubj were/AUX/5/aux/be/VBD to/PART/5/mark/to/TO have/AUX/5/aux/have/VB begun/VERB/0/root/begin/VBN Wednesday/PROPN/5/obl", ["2015-09-16"]),
    ("what was due", "It/PRON/2/nsubj came/VERB/0/root/come/VBD as/SCONJ/4/mark due/ADJ/2/advcl to/PART/6/mark/to/TO visit/VERB/2/advcl/visit/VB them/PRON/6/obj in/ADP/9/case Rome/PROPN/6/obl Thursday/PROPN/6/obl", ["2015-09-24"]),
    ("a deadline that is set", "A/DET/2/det deadline/NOUN/5/nsubj of/ADP/4/case Friday/PROPN/2/nmod looms/VERB/0/root/loom/VBZ", ["2015-09-25"]),
    ("a deadline that ran out", "The/DET/2/det deadline/NOUN/3/nsubj expired/VERB/0/root/expire/VBD on/ADP/5/case Friday/PROPN/3/obl", ["2015-09-18"]),
    ("until when it was so", "He/PRON/2/nsubj ruled/VERB/0/root/rule/VBD until/ADP/4/case December/PROPN/2/obl", ["2014-12"]),
    ("until when he was something", "He/PRON/3/nsubj was/AUX/3/cop/be/VBD king/NOUN/0/root until/ADP/5/case December/PROPN/3/obl", ["2014-12"]),
    ("until when he has time", "They/PRON/2/nsubj gave/VERB/0/root/give/VBD him/PRON/2/iobj until/ADP/5/case December/PROPN/2/obl", ["2015-12"]),
    ("before a vote that comes", "Ahead/ADP/4/case of/ADP/1/fixed Saturday/PROPN/4/nmod:poss votes/NOUN/5/obl he/PRON/5/nsubj left/VERB/0/root/leave/VBD", ["2015-09-26"]),
    ("since when", "Since/ADP/2/case October/PROPN/4/obl many/ADJ/4/nsubj died/VERB/0/root/die/VBD", ["2014-10"]),
    ("an hour of what was, behind a day to come", "He/PRON/3/nsubj will/AUX/3/aux/will/MD come/VERB/0/root/come/VB on/ADP/5/case Friday/PROPN/3/obl ./PUNCT/3/punct/./.\n\nNine/NUM/2/nsubj left/VERB/0/root/leave/VBD by/ADP/4/case noon/NOUN/2/obl ./PUNCT/2/punct/./.", ["2015-09-25", "2015-09-22T12:00"]),
    ("nor of one that is being looked into", "They/PRON/3/nsubj are/AUX/3/aux/be/VBP probing/VERB/0/root/probe/VBG the/DET/5/det killing/NOUN/3/obj on/ADP/7/case October_/PROPN/3/obl 9_/NUM/7/nummod", ["2014-10-09"]),
    ("but that of one in preparation", "They/PRON/3/nsubj are/AUX/3/aux/be/VBP preparing/VERB/0/root/prepare/VBG the/DET/5/det attack/NOUN/3/obj on/ADP/7/case October_/PROPN/3/obl 9_/NUM/7/nummod", ["2015-10-09"]),
    ("nobody tells the day of a bombing beforehand", "The/DET/3/det October/PROPN/3/compound bombing/NOUN/4/nsubj matters/VERB/0/root/matter/VBZ", ["2014-10"]),
    ("a vote to take part in", "She/PRON/3/nsubj may/AUX/3/aux/may/MD run/VERB/0/root/run/VB in/ADP/7/case the/DET/7/det April/PROPN/7/compound election/NOUN/3/obl/election/NN", ["2016-04"]),
    ("a meeting to speak of", "She/PRON/3/nsubj will/AUX/3/aux/will/MD testify/VERB/0/root/testify/VB about/ADP/7/case the/DET/7/det April/PROPN/7/compound meeting/NOUN/3/obl/meeting/NN", ["2015-04"]),
    ("what may have been", "Nine/NUM/4/nsubj/nine/CD may/AUX/4/aux/may/MD have/AUX/4/aux/have/VB died/VERB/0/root/die/VBN on/ADP/6/case/on/IN Thursday/PROPN/4/obl/Thursday/NNP", ["2015-09-17"]),
    ("what a bill says holds from a day to come", "They/PRON/2/nsubj passed/VERB/0/root/pass/VBD a/DET/4/det bill/NOUN/2/obj that/PRON/6/nsubj/that/WDT raises/VERB/4/acl:relcl/raise/VBZ pay/NOUN/6/obj from/ADP/9/case July/PROPN/6/obl", ["2016-07"]),
    ("what a law that was passed says", "A/DET/2/det law/NOUN/3/nsubj bans/VERB/0/root/ban/VBZ rallies/NOUN/3/obj from/ADP/6/case March/PROPN/3/obl", ["2016-03"]),
    ("nor what a plan comes after", "The/DET/2/det plan/NOUN/3/nsubj follows/VERB/0/root/follow/VBZ talks/NOUN/3/obj in/ADP/6/case July/PROPN/4/nmod", ["2015-07"]),
    ("a month of a story of long ago", "He/PRON/2/nsubj won/VERB/0/root/win/VBD in/ADP/4/case March_1944/PROPN/2/obl ./PUNCT/2/punct/./.\n\nHe/PRON/2/nsubj fled/VERB/0/root/flee/VBD in/ADP/4/case November_1944/PROPN/2/obl ./PUNCT/2/punct/./.\n\nBread/NOUN/2/nsubj ran/VERB/0/root/run/VBD out/ADP/2/compound:prt in/ADP/5/case January/PROPN/2/obl ./PUNCT/2/punct/./.\n\nHe/PRON/2/nsubj died/VERB/0/root/die/VBD in/ADP/4/case April/PROPN/2/obl ./PUNCT/2/punct/./.", ["1944-03", "1944-11", "1945-01", "1945-04"]),
    ("what is so now is no part of it", "He/PRON/2/nsubj won/VERB/0/root/win/VBD in/ADP/4/case March_1944/PROPN/2/obl ./PUNCT/2/punct/./.\n\nHe/PRON/2/nsubj fled/VERB/0/root/flee/VBD in/ADP/4/case November_1944/PROPN/2/obl ./PUNCT/2/punct/./.\n\nHe/PRON/3/nsubj will/AUX/3/aux/will/MD return/VERB/0/root/return/VB in/ADP/5/case January/PROPN/3/obl ./PUNCT/3/punct/./.", ["1944-03", "1944-11", "2016-01"]),
    ("nor what is told since a day of the report's own", "He/PRON/2/nsubj won/VERB/0/root/win/VBD in/ADP/4/case March_1944/PROPN/2/obl ./PUNCT/2/punct/./.\n\nHe/PRON/2/nsubj fled/VERB/0/root/flee/VBD in/ADP/4/case November_1944/PROPN/2/obl ./PUNCT/2/punct/./.\n\nHe/PRON/2/nsubj returned/VERB/0/root/return/VBD yesterday/NOUN/2/obl ./PUNCT/2/punct/./.\n\nShe/PRON/2/nsubj died/VERB/0/root/die/VBD in/ADP/4/case January/PROPN/2/obl ./PUNCT/2/punct/./.", ["1944-03", "1944-11", "2015-09-21", "2015-01"]),
    ("nor behind a thing named after its day", "He/PRON/2/nsubj won/VERB/0/root/win/VBD in/ADP/4/case March_1944/PROPN/2/obl ./PUNCT/2/punct/./.\n\nHe/PRON/2/nsubj fled/VERB/0/root/flee/VBD the/DET/4/det raid/NOUN/2/obj of/ADP/6/case November_1944/PROPN/4/nmod ./PUNCT/2/punct/./.\n\nHe/PRON/2/nsubj died/VERB/0/root/die/VBD in/ADP/4/case January/PROPN/2/obl ./PUNCT/2/punct/./.", ["1944-03", "1944-11", "2015-01"]),
    ("nor an aside, one date alone", "He/PRON/2/nsubj fled/VERB/0/root/flee/VBD in/ADP/4/case November_1944/PROPN/2/obl ./PUNCT/2/punct/./.\n\nHe/PRON/2/nsubj died/VERB/0/root/die/VBD in/ADP/4/case January/PROPN/2/obl ./PUNCT/2/punct/./.", ["1944-11", "2015-01"]),
    ("nor behind a year alone", "He/PRON/2/nsubj fled/VERB/0/root/flee/VBD in/ADP/4/case 1944/NUM/2/obl ./PUNCT/2/punct/./.\n\nHe/PRON/2/nsubj died/VERB/0/root/die/VBD in/ADP/4/case January/PROPN/2/obl ./PUNCT/2/punct/./.", ["1944", "2015-01"]),
    ("a summit is told of beforehand", "The/DET/3/det October/PROPN/3/compound summit/NOUN/4/nsubj matters/VERB/0/root/matter/VBZ", ["2015-10"]),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "expected"), TENSE, ids=[row[0] for row in TENSE])
def test_tense(remark: str, words: str, expected: list[str]) -> None:
    document = parsed(words, published="2015-09-22")
    assert [time.value for time in times.find(document, NOBODY, document.layout.published)] == expected, remark


PAPERS = [
    ("a party's paper", "The/DET/4/det Party/PROPN/4/compound daily/ADJ/4/amod Rude/PROPN/5/nsubj wrote/VERB/0/root/write/VBD", []),
    ("a country's paper", "The/DET/4/det Polish/ADJ/4/amod daily/ADJ/4/amod Trybuna/PROPN/5/nsubj wrote/VERB/0/root/write/VBD", []),
    ("what somebody does each day", "The/DET/4/det daily/ADJ/4/amod NATO/PROPN/4/compound briefing/NOUN/5/nsubj began/VERB/0/root/begin/VBD", ["P1D"]),
    ("flights on weekdays", "Flights/NOUN/0/root daily/ADV/1/advmod Monday/PROPN/1/nmod", ["P1D", "2015-09-21"]),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "expected"), PAPERS, ids=[row[0] for row in PAPERS])
def test_papers(remark: str, words: str, expected: list[str]) -> None:
    document = parsed(words, published="2015-09-22")
    assert [time.value for time in times.find(document, NOBODY, document.layout.published)] == expected, remark
