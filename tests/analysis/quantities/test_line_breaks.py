"""Numbers that a line break takes apart."""

from __future__ import annotations

import pytest

from avviso.analysis.quantities import line_breaks


@pytest.mark.parametrize(
    ("words", "at", "low", "high", "end", "why"),
    [
        (["1.8", "\n", "million", "voters"], 0, 1.8e6, 1.8e6, 3, "a scale on the next line"),
        (["two", "hundred", "\n", "men"], 0, 200, 200, 2, "nothing of it on the next line"),
        (["10", "\n", "to", "15", "men"], 0, 10, 15, 4, "a range"),
        (["no", "\n", "one", "died"], 0, 0, 0, 3, "nobody"),
        (["between", "\n", "10", "and", "15"], 2, 10, 15, 5, "the word that opens a range stands on the line before"),
        (["ten", "men"], 0, 10, 10, 1, "a line of its own"),
    ],
)
def test_read(words: list[str], at: int, low: float, high: float, end: int, why: str) -> None:
    number = line_breaks.read(words, at, len(words))
    assert number is not None, why
    assert (number.low, number.high, number.end) == (low, high, end), why


def test_a_line_break_begins_no_number() -> None:
    assert line_breaks.read(["\n", "ten"], 0, 2) is None


@pytest.mark.parametrize(
    ("words", "at", "low", "high", "span", "why"),
    [
        (["at", "least", "\n", "40", "men"], 3, 40, None, (0, 4), "words on the line before"),
        (["at", "\n", "least", "40", "men"], 3, 40, None, (0, 4), "words taken apart themselves"),
        (["40", "\n", "or", "more"], 0, 40, None, (0, 4), "words on the next line"),
        (["some", "40", "men"], 1, None, None, (0, 2), "a line of its own"),
    ],
)
def test_bound(
    words: list[str], at: int, low: float | None, high: float | None, span: tuple[int, int], why: str
) -> None:
    number = line_breaks.read(words, at, len(words))
    assert number is not None, why
    bounds = line_breaks.bound(words, at, number, 0, len(words))
    assert (bounds.low, bounds.high, (bounds.start, bounds.end)) == (low, high, span), why


def test_tokens_beside_a_line_break() -> None:
    words = ["no", "\n", "one", "\n"]
    assert [line_breaks.before(words, 2, 0), line_breaks.before(words, 0, 0), line_breaks.past(words, 3, 4)] == [
        0,
        None,
        4,
    ]
