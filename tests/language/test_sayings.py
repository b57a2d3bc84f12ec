"""Source and content of a cue by both readings, with made-up answers in the second's place."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from avviso.language import sayings
from avviso.language.decode import SpanTags
from avviso.language.model import Floats, Passage, Reread

QUOTES, SAID = SpanTags(("source", "cue", "content")), SpanTags(("source", "content"))
LETTERS = {"s": "source", "q": "cue", "c": "content"}


def logits(tags: SpanTags, row: str, sure: float) -> Floats:
    """(words, tags): a row of letters (s source, q cue, c content, . none) that somebody is so sure of."""
    spans = []
    for i, letter in enumerate(row):
        if letter in LETTERS and LETTERS[letter] in tags.labels:
            if spans and spans[-1][1] == i and row[i - 1] == letter:
                spans[-1] = (spans[-1][0], i + 1, spans[-1][2])
            else:
                spans.append((i, i + 1, LETTERS[letter]))
    found = np.zeros((len(row), tags.size), dtype=np.float32)
    found[np.arange(len(row)), tags.encode(len(row), spans)] = sure
    return found


def model(answers: Sequence[str], asked: list[tuple[int, list[int]]]) -> Any:
    """Answers one row a cue, and notes how many words were read and which were marked."""

    def reread(passages: Sequence[Passage]) -> list[Reread]:
        asked.extend((len(p.marks), np.flatnonzero(p.marks).tolist()) for p in passages)
        return [Reread(p.states, {"cues": logits(SAID, row, 8.0)}) for p, row in zip(passages, answers, strict=True)]

    return SimpleNamespace(told={"cues": SAID}, layers={"quotes": (QUOTES, slice(0, QUOTES.size))}, reread=reread)


def plain(linked: sayings.Linked) -> tuple[tuple[int, int] | None, tuple[int, int] | None, list[tuple[int, int]]]:
    source, cue, contents = linked
    return source and source[:2], cue and cue[:2], [content[:2] for content in contents]


CUE, LATER = (2, 3, "cue", 0.9), (6, 7, "cue", 0.9)
CONTENT = ((3, 5, "content", 0.9),)


@pytest.mark.parametrize(
    ("remark", "first", "linked", "answers", "expected"),
    [
        ("both agree", "ssqcc", [((0, 2, "source", 0.9), CUE, CONTENT)], ["ss.cc"], [((0, 2), (2, 3), [(3, 5)])]),
        ("the second finds a source", "..qcc", [(None, CUE, CONTENT)], ["ss.cc"], [((0, 2), (2, 3), [(3, 5)])]),
        ("and takes another's away", "ssqcc", [((0, 2, "source", 0.9), CUE, CONTENT)], ["...cc"], [(None, (2, 3), [(3, 5)])]),
        ("it finds no content: the first reading's stays", "ssqcc", [(None, CUE, CONTENT)], ["ss..."], [((0, 2), (2, 3), [(3, 5)])]),
        ("a content without a cue is not asked about", "..ccc", [(None, None, ((2, 5, "content", 0.9),))], [], [(None, None, [(2, 5)])]),
        ("one source of two cues", "ssqc.sqc", [((0, 2, "source", 0.9), CUE, ()), (None, LATER, ())], ["ss.c....", "ss.....c"], [((0, 2), (2, 3), [(3, 4)]), ((0, 2), (6, 7), [(7, 8)])]),
    ],
)  # fmt: skip
def test_both_readings_have_a_say(
    remark: str, first: str, linked: list[sayings.Linked], answers: list[str], expected: list[object]
) -> None:
    words = sayings.Words(np.zeros((len(first), 3), dtype=np.float32), logits(QUOTES, first, 6.0), np.array([0]))
    found, _ = sayings.settled(model(answers, []), words, linked)
    assert [plain(one) for one in found] == expected, remark


def test_a_cue_is_read_in_its_paragraph() -> None:
    asked: list[tuple[int, list[int]]] = []
    words = sayings.Words(np.zeros((9, 3), dtype=np.float32), logits(QUOTES, ".........", 6.0), np.array([0, 4]))
    _, (kept,) = sayings.settled(model(["....."], asked), words, [(None, LATER, ())])
    assert asked == [(5, [2])] and kept.passage == (4, 9), "and is kept for what the judges see of it"
