"""How likely an event is right: which word it is asked of, and what is known of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.events import weight as event_weight
from avviso.analysis.events import words as event_words
from avviso.analysis.tree import tree_of
from avviso.text.judge import Told
from avviso.text.span import Span
from tests.factories.documents import make_document
from tests.factories.judges import FakeJudge, asking
from tests.factories.political import make_event
from tests.factories.quotations import parsed

DECLARED = """
Norland Norland PROPN NNP 2 nsubj
declared declare VERB VBD 0 root
a a DET DT 4 det
round round NOUN NN 2 obj
of of ADP IN 6 case
talks talk NOUN NNS 4 nmod
today today NOUN NN 2 obl
"""
NORLAND, SUDMARK = Span(0, 7, "Norland"), Span(15, 22, "Sudmark")
WHO, WHOM = ((0, 1), 0.9), ((2, 3), 0.9)


def _told(root: str, chance: float, **sides: tuple[tuple[tuple[int, int], float], ...]) -> Told:
    roots = {root: chance, "AID": 0.1, "NONE": 0.9 - chance}
    return Told(roots, {"actual": 1.0}, sides.get("actors", ()), sides.get("recipients", ()))


@pytest.mark.parametrize(
    ("remark", "told", "expected"),
    [
        ("nothing is known of any", {}, 1),
        ("the verb where its object names nothing surer", {1: 0.5, 3: 0.2}, 1),
        ("what it brings in", {1: 0.2, 3: 0.6}, 3),
        ("what that is made of", {1: 0.2, 3: 0.1, 5: 0.7}, 5),
        ("never what only stands beside it", {1: 0.2, 6: 0.8}, 1),
    ],
)
def test_the_word_that_bears_an_event(remark: str, told: dict[int, float], expected: int) -> None:
    words = {token: _told("CONSULT", chance) for token, chance in told.items()}
    assert event_words.bearer(tree_of(make_document(DECLARED).doc), words, 1, "CONSULT") == expected, remark


@pytest.mark.parametrize(
    ("remark", "told", "dropped", "expected"),
    [
        ("words for both", _told("AID", 0.5, actors=(WHO,), recipients=(WHOM,)), "", (0.0, 0.0, 0.0)),
        ("none for whoever does it", _told("AID", 0.5, recipients=(WHOM,)), "", (1.0, 0.0, 0.0)),
        ("none for whom it is done to", _told("AID", 0.5, actors=(WHO,)), "", (0.0, 1.0, 0.0)),
        ("nobody does it", _told("AID", 0.5, actors=(WHO,), recipients=(WHOM,)), "actors", (0.0, 0.0, 1.0)),
    ],
)
def test_parties_nobody_told_of(remark: str, told: Told, dropped: str, expected: tuple[float, ...]) -> None:
    event = make_event("AID", actors=[NORLAND], recipients=[SUDMARK])
    event = replace(event, actors=()) if dropped else event
    known = event_weight.features(event, "ruled", {}, told, 1.0, private=False, naming=0.5, length=5)
    assert tuple(known[name] for name in ("untold-actor", "untold-recipient", "nobody")) == expected, remark


def test_a_root_far_ahead_of_the_next_is_surer() -> None:
    event = make_event("AID", actors=[NORLAND], recipients=[SUDMARK])
    sure, unsure = (Told({"AID": 0.5, "SUPPORT": other, "NONE": 0.1}, {"actual": 1.0}, (), ()) for other in (0.01, 0.4))
    margins = [
        event_weight.features(event, "ruled", {}, told, 1.0, private=False, naming=0.5, length=5)["margin"]
        for told in (sure, unsure)
    ]
    assert margins[0] > margins[1] > 0


@pytest.mark.parametrize(("verb", "lemma", "expected"), [("ended", "end", 1), ("prolonged", "prolong", 3)])
def test_what_is_ended_bears_no_event_of_its_end(verb: str, lemma: str, expected: int) -> None:
    rows = DECLARED.replace("declared declare", f"{verb} {lemma}")
    words = {1: _told("ASSAULT", 0.2), 3: _told("ASSAULT", 0.6)}
    assert event_words.bearer(tree_of(make_document(rows).doc), words, 1, "ASSAULT") == expected, verb


@pytest.mark.parametrize(("adverb", "expected"), [("never", 2), ("now", 3)])
def test_what_is_not_accepted_bears_no_refusal(adverb: str, expected: int) -> None:
    document = parsed(f"Norland/PROPN/3/nsubj {adverb}/ADV/3/advmod accepts/VERB/0/root/accept vetoes/NOUN/3/obj/veto")
    words = {2: _told("REJECT", 0.2), 3: _told("REJECT", 0.6)}
    assert event_words.bearer(tree_of(document.doc), words, 2, "REJECT") == expected, adverb


@pytest.mark.parametrize(
    ("paired", "sides", "expected"), [(True, {}, 0), (True, {"actors": (WHO,)}, 1), (False, {}, 1)]
)
def test_a_pair_asked_about_for_another_deed(
    paired: bool, sides: dict[str, tuple[tuple[tuple[int, int], float], ...]], expected: int
) -> None:
    event = make_event("PROTEST", actors=[NORLAND])
    told = event_words.typed(event, _told("CONSULT", 0.85, **sides), paired=paired)
    assert (told.type, len(told.actors)) == ("CONSULT", expected)


@pytest.mark.parametrize(
    ("remark", "noun", "expected"),
    [
        ("what sanctions do is restrict", "embargo", {"SANCTION": 0.0, "COERCE": 0.7, "NONE": 0.3}),
        ("ties that are cut are reduced", "tie", {"SANCTION": 0.6, "COERCE": 0.1, "NONE": 0.3}),
    ],
)
def test_what_the_words_of_restriction_tell(remark: str, noun: str, expected: dict[str, float]) -> None:
    document = parsed(f"Norland/PROPN/2/nsubj imposed/VERB/0/root/impose {noun}/NOUN/2/obj")
    judge = FakeJudge(deeds={noun: {"SANCTION": 0.6, "COERCE": 0.1}})
    told = event_words.asked(asking(document, judge), [2])[2]
    assert {root: round(told.roots.get(root, 0.0), 2) for root in expected} == expected, remark
