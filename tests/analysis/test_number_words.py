"""Numbers in digits and words."""

from __future__ import annotations

import pytest

from avviso.analysis.number_words import read

ROWS = [
    ("digits and a scale, without binary artefacts", "34.3 billion", (34_300_000_000, 34_300_000_000)),
    ("thousands set apart", "8,000", (8_000, 8_000)),
    ("words", "two hundred and six", (206, 206)),
    ("a range in millions", "two to three million", (2_000_000, 3_000_000)),
    ("dozens", "two dozen", (24, 24)),
]


@pytest.mark.parametrize(("remark", "printed", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_numbers(remark: str, printed: str, expected: tuple[float, float]) -> None:
    words = printed.split()
    found = read(words, 0, len(words))
    assert found is not None
    assert (found.low, found.high) == expected, remark
