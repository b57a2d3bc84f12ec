"""Trees and span tags from tables of scores."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from avviso.language.decode import SpanTags, tree


def scores(size: int, arcs: dict[tuple[int, int], float]) -> np.ndarray:
    """A table of scores, zero but where `arcs` says (dependant, head); (i, i) is being the root."""
    table = np.zeros((size, size), dtype=np.float32)
    for place, value in arcs.items():
        table[place] = value
    return table


TREES = [
    ("one word is its own root", 1, {}, [0]),
    ("greedy heads that are a tree stand", 3, {(0, 1): 5, (1, 1): 5, (2, 1): 5}, [1, 1, 1]),
    ("a cycle is broken where that costs least", 3, {(0, 1): 9, (1, 0): 8, (2, 1): 5, (1, 1): 7, (0, 0): 1}, [1, 1, 1]),
    ("of two roots the better stays", 3, {(0, 0): 9, (1, 1): 6, (1, 0): 5, (2, 1): 4}, [0, 0, 1]),
    ("no word wants to be root: the best does", 3, {(0, 1): 9, (1, 2): 9, (2, 0): 9, (2, 2): 3}, [1, 2, 2]),
]


@pytest.mark.parametrize(("remark", "size", "arcs", "heads"), TREES, ids=[row[0] for row in TREES])
def test_tree(remark: str, size: int, arcs: dict[tuple[int, int], float], heads: list[int]) -> None:
    assert tree(scores(size, arcs)).tolist() == heads


def _value(table: np.ndarray, heads: tuple[int, ...]) -> float:
    return float(sum(table[i, h] for i, h in enumerate(heads)))


def _is_tree(heads: tuple[int, ...]) -> bool:
    roots = [i for i, h in enumerate(heads) if i == h]
    if len(roots) != 1:
        return False
    for word in range(len(heads)):
        for _ in heads:
            word = heads[word]
        if word != roots[0]:
            return False
    return True


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 5).flatmap(lambda n: st.lists(st.integers(-20, 20), min_size=n * n, max_size=n * n)))
def test_tree_is_the_best_of_all_trees(values: list[int]) -> None:
    size = int(len(values) ** 0.5)
    table = np.array(values, dtype=np.float32).reshape(size, size)
    found = tuple(tree(table).tolist())
    assert _is_tree(found)
    best = max(_value(table, heads) for heads in itertools.product(range(size), repeat=size) if _is_tree(heads))
    assert _value(table, found) == pytest.approx(best)


TAGS = SpanTags(["source", "cue"])
SPANS = [
    ("nothing", 3, []),
    ("one word", 3, [(1, 2, "cue")]),
    ("several words", 4, [(0, 4, "source")]),
    ("side by side", 5, [(0, 2, "source"), (2, 3, "cue"), (3, 5, "source")]),
]


@pytest.mark.parametrize(("remark", "length", "spans"), SPANS, ids=[row[0] for row in SPANS])
def test_spans_come_back_as_encoded(remark: str, length: int, spans: list[tuple[int, int, str]]) -> None:
    tags = TAGS.encode(length, spans)
    logits = np.where(np.arange(TAGS.size) == tags[:, None], 5.0, 0.0).astype(np.float32)
    assert [found[:3] for found in TAGS.spans(logits)] == spans


@settings(max_examples=80, deadline=None)
@given(st.lists(st.lists(st.floats(-4, 4, width=32), min_size=9, max_size=9), min_size=1, max_size=12))
def test_spans_of_any_scores_are_in_order_and_apart(rows: list[list[float]]) -> None:
    found = TAGS.spans(np.array(rows, dtype=np.float32))
    assert all(0 <= start < end <= len(rows) for start, end, _, _ in found)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(found))


def test_a_broken_sequence_is_mended() -> None:
    # B-source, then E-cue: not allowed. The next best is that both are of one source.
    logits = np.zeros((3, 9), dtype=np.float32)
    logits[0, 1], logits[1, 7], logits[1, 3], logits[2, 0] = 6, 5, 4, 6
    assert [found[:3] for found in TAGS.spans(logits)] == [(0, 2, "source")]
