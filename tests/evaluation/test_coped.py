"""CoPED: what class and spans are read off events and BIO tags."""

from __future__ import annotations

import pytest

from avviso.analysis.annotations import EventMention, Party
from avviso.text.span import Span
from evaluation.coped import role_spans, sentence_class, tag_spans

WORDS = ["The", "Norland", "army", "attacked", "Sudmark", "urged", "demanded", "."]
TEXT = " ".join(WORDS)


def _event(
    type_: str, status: str, actors: list[str], recipients: list[str], word: str = "attacked", cameo: str | None = None
) -> EventMention:
    sides = (
        tuple(
            Party(k, Span.of(TEXT, TEXT.index(words), TEXT.index(words) + len(words))) for k, words in enumerate(side)
        )
        for side in (actors, recipients)
    )
    first, second = sides
    trigger = Span.of(TEXT, TEXT.index(word), TEXT.index(word) + len(word))
    return EventMention(
        trigger=trigger, type=type_, mode=None, contexts=(), cameo=cameo, actors=first, recipients=second, status=status,
        content_status=None, time=None, place=None, reported_in=None,
    )  # fmt: skip


ATTACK = _event("ASSAULT", "actual", ["Norland army"], ["Sudmark"])
TALKS = _event("CONSULT", "actual", ["Norland army", "Sudmark"], [])


@pytest.mark.parametrize(
    ("remark", "events", "expected"),
    [
        ("none", [], "0"),
        ("the first", [ATTACK, TALKS], "4"),
        ("a plan to help is an agreement", [_event("AID", "planned", ["Norland army"], ["Sudmark"])], "1"),
        ("a plan to yield is an agreement too", [_event("RETREAT", "planned", ["Norland army"], [])], "1"),
        ("a planned attack is a threat", [_event("ASSAULT", "planned", ["Norland army"], ["Sudmark"])], "3"),
        ("an appeal is no conflict", [_event("REQUEST", "actual", ["Norland army"], ["Sudmark"], "urged", "020")], "0"),
        ("a demand is one", [_event("REQUEST", "actual", ["Norland army"], ["Sudmark"], "demanded", "100")], "3"),
        ("relations reduced are verbal conflict", [_event("SANCTION", "actual", ["Norland army"], ["Sudmark"])], "3"),
        ("a concession is a deed", [_event("CONCEDE", "actual", ["Norland army"], [])], "2"),
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
