"""Where a sentence begins and ends by its punctuation."""

from __future__ import annotations

import pytest

from avviso.text import sentences

AROUND = [
    ("between two others", "Rain fell. Holm left. It ended.", "left", "Holm left."),
    ("a line of its own", "Norland\nHolm left\nRain", "left", "Holm left"),
    ("closing marks belong to it", 'He said: "Holm left." It ended.', "left", 'He said: "Holm left."'),
    ("a month cut short", "Rain fell. They met on Feb. 23 in Varn. It ended.", "met", "They met on Feb. 23 in Varn."),
    ("a title cut short", "The U.S. envoy met Gen. Holm in Varn. It ended.", "met", "The U.S. envoy met Gen. Holm in Varn."),
    ("letters before a name", "Envoys of the U.N. Security Council met. It ended.", "Envoys", "Envoys of the U.N. Security Council met."),
    ("letters at its end", "Holm left the U.S. The talks ended.", "Holm", "Holm left the U.S."),
    ("no mark at all", "Holm left", "left", "Holm left"),
    ("words that go on behind an abbreviation", "It ended at 5 p.m. on Monday. Rain fell.", "Monday", "It ended at 5 p.m. on Monday."),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "text", "words", "expected"), AROUND, ids=[row[0] for row in AROUND])
def test_the_sentence_around(remark: str, text: str, words: str, expected: str) -> None:
    start = text.index(words)
    first, last = sentences.around(text, start, start + len(words))
    assert text[first:last] == expected


def test_a_text_without_marks_is_cut() -> None:
    text = "word " * 1000
    first, last = sentences.around(text, 2500, 2504)
    assert (first, last) == (1900, 3104)
