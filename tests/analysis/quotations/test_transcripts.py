"""Transcripts: all of a turn is its speaker's."""

from __future__ import annotations

import pytest

from avviso.analysis.quotations import quotations
from tests.factories.quotations import actors_at, parsed

TURN = (
    "{0}/PROPN/4/nmod :/PUNCT/4/punct Guns/NOUN/4/nsubj fell/VERB/0/root/fall silent_/ADJ/4/xcomp ./PUNCT/4/punct\n"
    "Rain/NOUN/2/nsubj fell_/VERB/0/root/fall ./PUNCT/2/punct\n//\n"
)
BOTH = "Guns fell silent. Rain fell"


@pytest.mark.parametrize(("turns", "expected"), [(3, [BOTH] * 3), (2, ["Guns fell silent"] * 2)])
def test_a_turn_goes_to_its_paragraphs_end(turns: int, expected: list[str]) -> None:
    words = "".join(TURN.format(name) for name in ("Orlova", "Horvat", "Orlova")[:turns])
    names = {(start, start + 1): "PER" for start in (0, 10, 20)[:turns]}
    document = parsed(words, names=names)
    found = quotations.find(document, actors_at(document, {"Orlova": "person", "Horvat": "person"}), (), ())
    assert [one.content[0].text for one in found] == expected
