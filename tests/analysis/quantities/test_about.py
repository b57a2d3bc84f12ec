"""Which event a figure is a detail of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.annotations import Actors, PlaceMention, TimeExpression
from avviso.analysis.quantities import quantities
from avviso.text.document import Document
from avviso.text.span import Span
from tests.factories.political import make_event
from tests.factories.quotations import parsed

NOBODY = Actors((), ())
# The words; the triggers of its events with their types; each figure with the trigger of the one that it is about.
ROWS = [
    ("done to them", "Rebels/PROPN/2/nsubj/rebel/NNPS killed/VERB/0/root/kill 11/NUM/4/nummod/11/CD soldiers_/NOUN/2/obj/soldier/NNS ./PUNCT/2/punct/./.", {'killed': 'ASSAULT'}, [('11', 'killed')]),
    ("the second of two deeds", "Rebels/PROPN/2/nsubj/Rebel/NNPS killed/VERB/0/root/kill 11/NUM/4/nummod/11/CD soldiers/NOUN/2/obj/soldier/NNS and/CCONJ/6/cc/and/CC captured/VERB/2/conj/capture nine/NUM/8/nummod/nine/CD guards_/NOUN/6/obj/guard/NNS ./PUNCT/2/punct/./.", {'killed': 'ASSAULT'}, [('11', 'killed'), ('nine', None)]),
    ("the deed they fell in", "Twelve/NUM/2/nummod/twelve/CD men/NOUN/3/nsubj/man/NNS died/VERB/0/root/die in/ADP/6/case/in/IN the/DET/6/det attack_/NOUN/3/obl ./PUNCT/3/punct/./.", {'attack': 'ASSAULT'}, [('Twelve', 'attack')]),
    ("the deed when they fell", "Twelve/NUM/2/nummod/twelve/CD men/NOUN/3/nsubj/man/NNS died/VERB/0/root/die when/ADV/7/advmod/when/WRB a/DET/6/det shell/NOUN/7/nsubj hit/VERB/3/advcl a/DET/9/det market_/NOUN/7/obj ./PUNCT/3/punct/./.", {'hit': 'ASSAULT'}, [('Twelve', 'hit')]),
    ("an attack that left so many", "The/DET/2/det attack/NOUN/3/nsubj left/VERB/0/root/leave 30/NUM/5/nummod/30/CD men/NOUN/3/obj/man/NNS dead_/ADJ/3/xcomp ./PUNCT/3/punct/./.", {'attack': 'ASSAULT'}, [('30', 'attack')]),
    ("the toll of a blast", "The/DET/2/det toll/NOUN/6/nsubj of/ADP/5/case/of/IN the/DET/5/det blast/NOUN/2/nmod rose/VERB/0/root/rise to/ADP/8/case/to/IN 19_/NUM/6/obl/19/CD ./PUNCT/6/punct/./.", {'blast': 'ASSAULT'}, [('19', 'blast')]),
    ("talks after they fell", "Norland/PROPN/2/nsubj/Norland met/VERB/0/root/meet Sudland/PROPN/2/obj/Sudland after/SCONJ/7/mark/after/IN 30/NUM/6/nummod/30/CD men/NOUN/7/nsubj/man/NNS died_/VERB/2/advcl/die ./PUNCT/2/punct/./.", {'met': 'CONSULT'}, [('30', None)]),
    ("denied", "Norland/PROPN/2/nsubj/Norland denied/VERB/0/root/deny that/SCONJ/6/mark/that/IN 40/NUM/5/nummod/40/CD men/NOUN/6/nsubj/man/NNS died_/VERB/2/ccomp/die ./PUNCT/2/punct/./.", {'denied': 'REJECT'}, [('40', None)]),
    ("whom a clause only describes", "The/DET/2/det army_/NOUN/9/nsubj ,/PUNCT/5/punct/,/, which/PRON/5/nsubj/which/WDT lost/VERB/2/acl:relcl/lose 30/NUM/7/nummod/30/CD men_/NOUN/5/obj/man/NNS ,/PUNCT/2/punct/,/, attacked/VERB/0/root/attack the/DET/11/det town_/NOUN/9/obj ./PUNCT/9/punct/./.", {'attacked': 'ASSAULT'}, [('30', None)]),
    ("what they agreed to", "Norland/PROPN/2/nsubj/Norland agreed/VERB/0/root/agree to/PART/4/mark/to/TO withdraw/VERB/2/xcomp/withdraw/VB 900/NUM/6/nummod/900/CD guards_/NOUN/4/obj/guard/NNS ./PUNCT/2/punct/./.", {'agreed': 'AGREE'}, [('900', 'agreed')]),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "triggers", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_what_a_figure_is_about(
    remark: str, words: str, triggers: dict[str, str], expected: list[tuple[str, str | None]]
) -> None:
    document = parsed(words)
    events = tuple(make_event(kind, _at(document, trigger)) for trigger, kind in triggers.items())
    found = quantities.find(document, NOBODY, (), (), (), events, ())
    about = [None if q.about_event is None else events[q.about_event].trigger.text for q in found]
    assert list(zip([q.printed.text for q in found], about, strict=True)) == expected, remark


@pytest.mark.parametrize(("status", "expected"), [("actual", 0), ("alleged", 0), ("planned", None), ("negated", None)])
def test_nobody_fell_in_what_was_not_done(status: str, expected: int | None) -> None:
    document = parsed(ROWS[2][1])
    event = replace(make_event("ASSAULT", _at(document, "attack")), status=status)
    (found,) = quantities.find(document, NOBODY, (), (), (), (event,), ())
    assert found.about_event == expected


def test_a_further_mention_of_an_event_is_it_too() -> None:
    document = parsed(ROWS[0][1])
    event = replace(make_event("ASSAULT", _at(document, "Rebels")), mentions=(_at(document, "killed"),))
    (found,) = quantities.find(document, NOBODY, (), (), (), (event,), ())
    assert found.about_event == 0


def test_a_count_of_another_time_is_of_other_deeds() -> None:
    document = parsed(
        "Norland/PROPN/2/nsubj/Norland killed/VERB/0/root/kill 145/NUM/4/nummod/145/CD men/NOUN/2/obj/man/NNS in/ADP/6/case/in/IN May_/PROPN/2/obl/May ,/PUNCT/10/punct/,/, up/ADV/10/advmod from/ADP/10/case/from/IN 90/NUM/2/obl/90/CD in/ADP/12/case/in/IN March_/PROPN/10/nmod/March ./PUNCT/2/punct/./."
    )
    times = tuple(
        TimeExpression(_at(document, month), f"2021-{day}", f"2021-{day}-01", f"2021-{day}-28", "DATE")
        for month, day in (("May", "05"), ("March", "03"))
    )
    event = make_event("ASSAULT", _at(document, "killed"))
    found = quantities.find(document, NOBODY, times, (), (), (event,), ())
    assert [(q.printed.text, q.about_event) for q in found] == [("145", 0), ("90", None)]


def test_victims_are_where_the_deed_was_done() -> None:
    document = parsed(
        "Norland/PROPN/2/nsubj/Norland shelled/VERB/0/root/shell Varn_/PROPN/2/obj/Varn ,/PUNCT/5/punct/,/, killing/VERB/2/advcl/kill/VBG nine/NUM/7/nummod/nine/CD men/NOUN/5/obj/man/NNS ./PUNCT/2/punct/./."
    )
    places = (PlaceMention(_at(document, "Varn"), "Varn", *[None] * 5),)
    event = replace(make_event("ASSAULT", _at(document, "killing")), place=0)
    found = quantities.find(document, NOBODY, (), places, (), (event,), ())
    assert [(q.printed.text, q.about_event, q.place) for q in found] == [("nine", 0, 0)]


def _at(document: Document, words: str) -> Span:
    start = document.text.index(words)
    return Span.of(document.text, start, start + len(words))
