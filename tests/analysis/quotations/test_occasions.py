"""On what occasion something was said, and where the words for that end."""

from __future__ import annotations

import pytest

from avviso.analysis.annotations import PlaceMention, TimeExpression
from avviso.analysis.quotations import quotations
from tests.factories.quotations import actors_at, parsed

ACCUSED = "Orlova/PROPN/2/nsubj accused/VERB/0/root/accuse Varn/PROPN/2/obj in/ADP/6/case an/DET/6/det"
CASES = [
    ("a charge behind an interview", "interview", ["Varn", "of fraud"], "in an interview"),
    ("a thing that is no occasion", "plot", ["Varn"], None),
]


def test_who_asked_earlier_was_not_asked() -> None:
    document = parsed(
        "Orlova/PROPN/9/nsubj ,_/PUNCT/4/punct who/PRON/4/nsubj asked_/VERB/1/acl:relcl/ask Varn/PROPN/4/obj to/PART/7/mark wait/VERB/4/xcomp/wait/VB "
        ",/PUNCT/4/punct said/VERB/0/root/say guns/NOUN/11/nsubj fired/VERB/9/ccomp/fire"
    )
    actors = actors_at(document, {"Orlova": "person", "Varn": "organisation"})
    assert [q.occasion for q in quotations.find(document, actors, (), ())] == [None, None]


@pytest.mark.parametrize(("remark", "scene", "content", "occasion"), CASES, ids=[case[0] for case in CASES])
def test_an_occasion_ends_before_a_charge(remark: str, scene: str, content: list[str], occasion: str | None) -> None:
    document = parsed(f"{ACCUSED} {scene}/NOUN/2/obl of/ADP/8/case fraud/NOUN/6/nmod ./PUNCT/2/punct")
    actors = actors_at(document, {"Orlova": "person", "Varn": "organisation"})
    (one,) = quotations.find(document, actors, (), ())
    assert ([c.text for c in one.content], one.occasion and one.occasion.text) == (content, occasion), remark


@pytest.mark.parametrize(
    ("about", "occasion"), [("remarks", "Asked about remarks of Varn"), ("ships", "Asked about ships of Varn")]
)
def test_a_word_for_what_was_said_belongs_to_the_occasion(about: str, occasion: str) -> None:
    document = parsed(
        f"Asked/VERB/8/advcl/ask/VBN about/ADP/3/case {about}/NOUN/1/obl/{about[:-1]}/NNS of/ADP/5/case Varn_/PROPN/3/nmod ,/PUNCT/1/punct"
        " Orlova/PROPN/8/nsubj said/VERB/0/root/say guns/NOUN/10/nsubj fired/VERB/8/ccomp/fire"
    )
    actors = actors_at(document, {"Orlova": "person", "Varn": "organisation"})
    said = quotations.find(document, actors, (), ())
    assert [q.occasion and q.occasion.text for q in said if q.cue and q.cue.text == "said"] == [occasion]


THERE = """
{who} said/VERB/0/root/say guns/NOUN/4/nsubj fired/VERB/2/ccomp/fire
Orlova/PROPN/2/nsubj made/VERB/0/root/make the/DET/4/det remarks/NOUN/2/obj/remark after/ADP/6/case talks/NOUN/2/obl/talk in/ADP/8/case Lund/PROPN/6/nmod
{then}
"""
SAID = "{who}/PROPN/2/nsubj said/VERB/0/root/say ships/NOUN/4/nsubj left/VERB/2/ccomp/leave"
HAS_SAID = "Orlova/PROPN/3/nsubj has/AUX/3/aux said/VERB/0/root/say/VBN ships/NOUN/5/nsubj left/VERB/3/ccomp/leave"


@pytest.mark.parametrize(
    ("remark", "then", "expected"),
    [
        ("who goes on", [SAID.format(who="Orlova")] * 2, [True, True, True]),
        ("another speaks", [SAID.format(who="Varn"), SAID.format(who="Orlova")], [True, False, False]),
        ("no longer told as of that day", [HAS_SAID], [True, False]),
    ],
)
def test_who_goes_on_speaks_there(remark: str, then: list[str], expected: list[bool]) -> None:
    document = parsed(THERE.format(who="Orlova/PROPN/2/nsubj", then="\n".join(then)))
    actors = actors_at(document, {"Orlova": "person", "Varn": "organisation"})
    lund = next(t.i for t in document.doc if t.text == "Lund")
    places = (PlaceMention(document.span(lund, lund + 1), "Lund", None, None, None, None, None),)
    found = quotations.find(document, actors, (), places)
    assert [q.place is not None for q in found] == expected, remark


@pytest.mark.parametrize(
    ("case", "site", "occasion"),
    [
        ("in", "post", "in post"),
        ("on", "Telegram", "on Telegram"),
        ("on", "X", "on X"),
        ("on", "Monday", None),
        ("in", "x", None),
    ],
)
def test_what_is_posted_is_said_there(case: str, site: str, occasion: str | None) -> None:
    document = parsed(
        f"Orlova/PROPN/2/nsubj said/VERB/0/root/say {case}/ADP/4/case {site}/PROPN/2/obl that/SCONJ/7/mark guns/NOUN/7/nsubj "
        "fired/VERB/2/ccomp/fire"
    )
    (one,) = quotations.find(document, actors_at(document, {"Orlova": "person"}), (), ())
    assert (one.occasion and one.occasion.text) == occasion


@pytest.mark.parametrize("hung", ["iobj", "obl"])
@pytest.mark.parametrize(("heard", "occasion"), [("conference", "a conference"), ("crowd", None)])
def test_what_is_told_may_be_an_occasion(heard: str, occasion: str | None, hung: str) -> None:
    document = parsed(
        f"Orlova/PROPN/2/nsubj told/VERB/0/root/tell a/DET/4/det {heard}/NOUN/2/{hung} that/SCONJ/7/mark guns/NOUN/7/nsubj "
        "fired/VERB/2/ccomp/fire"
    )
    (one,) = quotations.find(document, actors_at(document, {"Orlova": "person"}), (), ())
    assert (one.occasion and one.occasion.text) == occasion


# The words; when and where they say that something was said.
SCENES = [
    ("speaking on a day", "Speaking/VERB/8/advcl/speak/VBG in/ADP/3/case/in/IN Lund/PROPN/1/obl/Lund on/ADP/5/case/on/IN Friday_/PROPN/1/obl/Friday ,/PUNCT/1/punct/,/, Orlova/PROPN/8/nsubj/Orlova said/VERB/0/root/say guns/NOUN/10/nsubj/gun/NNS fired_/VERB/8/ccomp/fire ./PUNCT/8/punct/./.", ('Friday', 'Lund')),
    ("at a meeting", "At/ADP/3/case/at/IN a/DET/3/det meeting/NOUN/10/obl in/ADP/5/case/in/IN Lund/PROPN/3/nmod/Lund on/ADP/7/case/on/IN Friday_/PROPN/3/nmod/Friday ,/PUNCT/3/punct/,/, Orlova/PROPN/10/nsubj/Orlova said/VERB/0/root/say guns/NOUN/12/nsubj/gun/NNS fired_/VERB/10/ccomp/fire ./PUNCT/10/punct/./.", ('Friday', 'Lund')),
    ("after talks", "After/ADP/2/case/after/IN talks/NOUN/9/obl/talk/NNS in/ADP/4/case/in/IN Lund/PROPN/2/nmod/Lund on/ADP/6/case/on/IN Friday_/PROPN/2/nmod/Friday ,/PUNCT/2/punct/,/, Orlova/PROPN/9/nsubj/Orlova said/VERB/0/root/say guns/NOUN/11/nsubj/gun/NNS fired_/VERB/9/ccomp/fire ./PUNCT/9/punct/./.", (None, 'Lund')),
    ("on a visit", "On/ADP/3/case/on/IN a/DET/3/det visit/NOUN/8/obl to/ADP/5/case/to/IN Lund_/PROPN/3/nmod/Lund ,/PUNCT/3/punct/,/, Orlova/PROPN/8/nsubj/Orlova said/VERB/0/root/say guns/NOUN/10/nsubj/gun/NNS fired_/VERB/8/ccomp/fire ./PUNCT/8/punct/./.", (None, 'Lund')),
    ("visiting", "Visiting/VERB/7/advcl/visit/VBG Lund/PROPN/1/obj/Lund on/ADP/4/case/on/IN Friday_/PROPN/1/obl/Friday ,/PUNCT/1/punct/,/, Orlova/PROPN/7/nsubj/Orlova said/VERB/0/root/say guns/NOUN/9/nsubj/gun/NNS fired_/VERB/7/ccomp/fire ./PUNCT/7/punct/./.", ('Friday', 'Lund')),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "expected"), SCENES, ids=[row[0] for row in SCENES])
def test_what_is_said_on_an_occasion_has_its_day_and_place(
    remark: str, words: str, expected: tuple[str | None, str | None]
) -> None:
    document = parsed(words)
    actors = actors_at(document, {"Orlova": "person"})
    where = next(t.i for t in document.doc if t.text == "Lund")
    places = (PlaceMention(document.span(where, where + 1), "Lund", None, None, None, None, None),)
    days = (t.i for t in document.doc if t.text == "Friday")
    times = tuple(
        TimeExpression(document.span(t, t + 1), "2021-06-18", "2021-06-18", "2021-06-18", "DATE") for t in days
    )
    (one,) = (q for q in quotations.find(document, actors, times, places) if q.cue and q.cue.text == "said")
    assert (None if one.time is None else "Friday", None if one.place is None else "Lund") == expected, remark


CONDEMNED = "Orlova/PROPN/2/nsubj condemned/VERB/0/root/condemn the/DET/4/det {deed}/NOUN/2/obj on/ADP/6/case {day}_/PROPN/2/obl ./PUNCT/2/punct"


@pytest.mark.parametrize(
    ("remark", "deed", "day", "expected"),
    [
        ("a day of the calendar is the deed's", "raid", "2", None),
        ("of what is no deed it is not", "offer", "2", 0),
        ("a day of the week is the saying's", "raid", "Friday", 0),
    ],
)
def test_whose_a_day_in_what_is_condemned_is(remark: str, deed: str, day: str, expected: int | None) -> None:
    document = parsed(CONDEMNED.format(deed=deed, day=day))
    actors = actors_at(document, {"Orlova": "person"})
    times = (TimeExpression(document.span(5, 6), "2021-06-18", "2021-06-18", "2021-06-18", "DATE"),)
    (one,) = quotations.find(document, actors, times, ())
    assert one.time == expected, remark
