"""Quotations signed with a name behind a dash."""

from __future__ import annotations

import pytest

from avviso.analysis.quotations import quotations
from tests.factories.quotations import actors_at, parsed

WORDS = '"_/PUNCT/4/punct We/PRON/4/nsubj will/AUX/4/aux stay_/VERB/0/root/stay/VB ._/PUNCT/4/punct "/PUNCT/4/punct '
TITLE = '"_/PUNCT/2/punct Stay_/VERB/0/root/stay/VB "/PUNCT/2/punct '
CASES = [
    ("a name ends the paragraph", WORDS + "—/PUNCT/8/punct Orlova/PROPN/4/parataxis", [("Orlova", "—")]),
    (
        "who that is may follow",
        WORDS + "—/PUNCT/8/punct Orlova_/PROPN/4/parataxis ,/PUNCT/8/punct farmer/NOUN/8/appos",
        [("Orlova", "—")],
    ),
    ("a clause may not", WORDS + "—/PUNCT/9/punct Orlova/PROPN/9/nsubj left/VERB/4/parataxis/leave", []),
    ("a common noun signs nothing", WORDS + "—/PUNCT/8/punct farmers/NOUN/4/parataxis", []),
    ("a title is no quotation", TITLE + "—/PUNCT/5/punct Orlova/PROPN/2/parataxis", []),
]


@pytest.mark.parametrize(("remark", "sentence", "expected"), CASES, ids=[case[0] for case in CASES])
def test_signed_quotations(remark: str, sentence: str, expected: list[tuple[str, str]]) -> None:
    document = parsed(sentence)
    found = quotations.find(document, actors_at(document, {"Orlova": "person"}), (), ())
    shown = [(q.source.text, q.cue.text) for q in found if q.source is not None and q.cue is not None]
    assert shown == expected, remark
