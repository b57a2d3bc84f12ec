"""CoPED: what class and spans are read off events and BIO tags."""

from __future__ import annotations

import pytest

from avviso.analysis.annotations import EventMention, Party
from avviso.text.span import Span
from evaluation.coped import role_spans, sentence_class, tag_spans

WORDS = ["The", "Norland", "army", "attacked", "Sudmark", "."]
TEXT = " ".join(WORDS)


def _event(type_: str, status: str, confidence: float, actors: list[str], recipients: list[str]) -> EventMention:
    sides = (
        tuple(
            Party(k, Span.of(TEXT, TEXT.index(words), TEXT.index(words) + len(words))) for k, words in enumerate(side)
        )
        for side in (actors, recipients)
    )
    first, second = sides
    trigger = Span.of(TEXT, TEXT.index("attacked"), TEXT.index("attacked") + 8)
    return EventMention(
        trigger=trigger, type=type_, mode=None, contexts=(), cameo=None, actors=first, recipients=second, status=status,
        content_status=None, time=None, place=None, reported_in=None, confidence=confidence,
    )  # fmt: skip


ATTACK = _event("ASSAULT", "actual", 0.7, ["Norland army"], ["Sudmark"])
TALKS = _event("CONSULT", "actual", 0.6, ["Norland army", "Sudmark"], [])
VISIT = _event("AID", "planned", 0.8, ["Norland army"], ["Sudmark"])


@pytest.mark.parametrize(
    ("remark", "events", "expected"),
    [
        ("none", [], "0"),
        ("the surest", [TALKS, ATTACK], "4"),
        ("a plan to help is an agreement", [VISIT, ATTACK], "1"),
    ],
)
def test_class_of_a_sentence(remark, events, expected):
    assert sentence_class(events) == expected, remark


@pytest.mark.parametrize(
    ("remark", "events", "expected"),
    [
        ("none", [], set()),
        ("source and target", [ATTACK], {("S", 1, 3), ("T", 4, 5)}),
        ("both act", [TALKS], {("R", 1, 3), ("R", 4, 5)}),
    ],
)
def test_spans_of_roles(remark, events, expected):
    assert role_spans(events, WORDS) == expected, remark


@pytest.mark.parametrize(
    ("remark", "tags", "expected"),
    [
        ("one", "O B-S I-S O".split(), {("S", 1, 3)}),
        ("two in a row", "B-R B-R I-R".split(), {("R", 0, 1), ("R", 1, 3)}),
        ("a stray I opens one", "O I-T I-S".split(), {("T", 1, 2), ("S", 2, 3)}),
    ],
)
def test_spans_of_tags(remark, tags, expected):
    assert tag_spans(tags) == expected, remark
