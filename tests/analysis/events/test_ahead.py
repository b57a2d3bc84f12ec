"""What the present tells of days that are still to come."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.annotations import Actors, TimeExpression
from avviso.analysis.events import ahead as event_ahead
from avviso.analysis.events.later import Scene, Told
from avviso.text.document import Published
from tests.factories.political import make_event
from tests.factories.quotations import parsed

FLIES = "Holm/PROPN/2/nsubj {word}/VERB/0/root/fly/{tag} on/ADP/4/case Friday/PROPN/2/obl"
OPEN = "Talks/NOUN/2/nsubj/talk/NNS {word}/VERB/0/root/open/{tag} on/ADP/4/case Friday/PROPN/2/obl"
IS = "Holm/PROPN/3/nsubj {aux}/AUX/3/aux/{lemma}/{form} {word}/VERB/0/root/fly/{tag} on/ADP/5/case Friday/PROPN/3/obl"
DAY = Published("2010-06-09", "2010-06-09", "2010-06-09", "given")


@pytest.mark.parametrize(
    ("remark", "words", "token", "day", "published", "expected"),
    [
        ("flies", FLIES.format(word="flies", tag="VBZ"), 1, "2010-06-11", DAY, "planned"),
        ("flew", FLIES.format(word="flew", tag="VBD"), 1, "2010-06-11", DAY, "actual"),
        ("a day gone by", FLIES.format(word="flies", tag="VBZ"), 1, "2010-06-08", DAY, "actual"),
        ("today", FLIES.format(word="flies", tag="VBZ"), 1, "2010-06-09", DAY, "actual"),
        ("an unknown report", FLIES.format(word="flies", tag="VBZ"), 1, "2010-06-11", Published(), "actual"),
        ("talks that open", OPEN.format(word="open", tag="VBP"), 0, "2010-06-11", DAY, "planned"),
        ("is flying", IS.format(aux="is", lemma="be", form="VBZ", word="flying", tag="VBG"), 2, "2010-06-11", DAY, "planned"),
        ("has flown", IS.format(aux="has", lemma="have", form="VBZ", word="flown", tag="VBN"), 2, "2010-06-11", DAY, "actual"),
    ],
)  # fmt: skip
def test_the_present_of_days_to_come(
    remark: str, words: str, token: int, day: str, published: Published, expected: str
) -> None:
    document = parsed(words)
    last = len(document.doc)
    time = TimeExpression(document.span(last - 1, last), day, day, day, "DATE")
    event = replace(make_event("CONSULT", document.span(token, token + 1)), time=0)
    told = Told(Actors((), ()), (time,), (event,), ())
    given = event_ahead.told(Scene(document, told, (), (), (), published), told)
    assert given.events[0].status == expected, remark
