"""A document's tokens by the characters of a span."""

import pytest

from avviso.text.span import Span
from tests.factories.documents import make_document

MET = """
Norland Norland PROPN NNP 1 nsubj
met meet VERB VBD 0 root
Sudmark Sudmark PROPN NNP 2 obj
"""


@pytest.mark.parametrize(
    ("remark", "start", "end", "expected"),
    [
        ("a word", 8, 11, (1, 2)),
        ("parts of two words", 3, 9, (0, 2)),
        ("the space behind a word is the word's", 7, 8, (0, 1)),
        ("up to the end", 8, 19, (1, 3)),
        ("everything", 0, 19, (0, 3)),
    ],
)
def test_tokens_of_a_span(remark, start, end, expected):
    document = make_document(MET)
    assert document.text == "Norland met Sudmark"
    assert document.tokens(Span.of(document.text, start, end)) == expected, remark


def test_a_span_beyond_the_text_has_no_tokens():
    with pytest.raises(ValueError, match=r"no tokens at 12\.\.40"):
        make_document(MET).tokens(Span(12, 40, "Sudmark and whoever is not there"))
