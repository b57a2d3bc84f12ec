"""Which cue a source or content goes to, from spans and made-up link scores."""

from __future__ import annotations

import numpy as np
import pytest

from avviso.language.annotation import Attribution
from avviso.language.attributions import Span, attribution, features, link
from avviso.language.model import LINK_WEIGHTS, Scores

ZERO = np.zeros((0, 0), dtype=np.float32)


def scores(words: int, links: dict[tuple[int, int], float] | None = None) -> Scores:
    """Scores in which only the link of some (span word, cue word) pairs is not zero."""
    table = np.zeros((words, words), dtype=np.float32)
    for place, value in (links or {}).items():
        table[place] = value
    both = np.concatenate([table, np.eye(words, dtype=np.float32)], axis=1)
    return Scores(ZERO.astype(np.int64), ZERO, ZERO, ZERO, ZERO, both, ZERO, ZERO, ZERO)


def spans(text: str) -> list[Span]:
    """Spans of a row of letters: s source, q cue, c content, . none; a capital starts a new one."""
    names = {"s": "source", "q": "cue", "c": "content"}
    found: list[Span] = []
    for i, letter in enumerate(text):
        if letter == ".":
            continue
        if letter.islower() and found and found[-1][1] == i and found[-1][2] == names[letter]:
            found[-1] = (found[-1][0], i + 1, *found[-1][2:])
        else:
            found.append((i, i + 1, names[letter.lower()], 0.9))
    return found


CHOICES = [
    ("one of each", "ssqccc", [0] * 6, {}, [((0, 2), (2, 3), ((3, 6),))]),
    (
        "two sentences, each its own",
        "sqcc.sqcc",
        [0] * 5 + [1] * 4,
        {},
        [((0, 1), (1, 2), ((2, 4),)), ((5, 6), (6, 7), ((7, 9),))],
    ),
    ("content on both sides", "cccsq.ccc", [0] * 9, {}, [((3, 4), (4, 5), ((0, 3), (6, 9)))]),
    ("no cue", "ss.ccc", [0] * 6, {}, [(None, None, ((3, 6),))]),
    ("no source", "qccc", [0] * 4, {}, [(None, (0, 1), ((1, 4),))]),
    (
        "the model's link outweighs distance",
        "sqccSqcc",
        [0] * 8,
        {(2, 5): 9.0},
        [((0, 1), (1, 2), ()), ((4, 5), (5, 6), ((2, 4), (6, 8)))],
    ),
    ("a cue has one source, the better", "s.sq.q", [0] * 6, {}, [((2, 3), (3, 4), ()), ((0, 1), (5, 6), ())]),
    ("nothing", "....", [0] * 4, {}, []),
]


@pytest.mark.parametrize(("remark", "row", "sentence", "links", "found"), CHOICES, ids=[row[0] for row in CHOICES])
def test_link(
    remark: str, row: str, sentence: list[int], links: dict[tuple[int, int], float], found: list[object]
) -> None:
    given = link(
        spans(row), scores(len(row), links), np.array(sentence), np.zeros(len(row), dtype=np.int64), LINK_WEIGHTS
    )
    assert [
        (*(None if part is None else part[:2] for part in (source, cue)), tuple(c[:2] for c in contents))
        for source, cue, contents in given
    ] == found


def test_features_of_a_content_behind_another_cue() -> None:
    row = spans("qsqcc")
    cues = [s for s in row if s[2] == "cue"]
    (table,) = features(
        [row[-1]], cues, scores(5, {(3, 0): 2.0}), np.array([0, 0, 1, 1, 1]), np.zeros(5, dtype=np.int64)
    )
    np.testing.assert_allclose(table, [[2.0, np.log(3), 1.0, 0.0, 1.0, 0.0], [0.0] * 6], rtol=1e-6)


def test_attribution_in_tokens() -> None:
    tokens = np.array([0, 1, 3, 4, 6, 7])
    found = link(spans("ssqccc"), scores(6), np.zeros(6, dtype=np.int64), np.zeros(6, dtype=np.int64), LINK_WEIGHTS)
    assert [attribution(f, tokens) for f in found] == [Attribution((3, 4), (0, 2), ((4, 8),), 0.9, 0.9)]
