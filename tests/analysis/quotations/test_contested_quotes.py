"""Quotations that two sayings claim."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.quotations.candidates import Candidate
from avviso.analysis.quotations.contested_quotes import parted
from avviso.analysis.quotations.saying_tree import Tree
from tests.factories.quotations import parsed

SAID = "Orlova/PROPN/2/nsubj said_/VERB/0/root/say ./PUNCT/2/punct"
FIRST = '"_/PUNCT/2/punct Stay_/VERB/0/root/stay/VB MARK/PUNCT/2/punct "/PUNCT/2/punct'
BEHIND = "Holm/PROPN/2/nsubj said_/VERB/0/root/say ./PUNCT/2/punct"
MORE = "Holm/PROPN/2/nsubj said_/VERB/0/root/say nothing/NOUN/4/nsubj forbids/VERB/2/ccomp/forbid it_/PRON/4/obj ._/PUNCT/2/punct"
QUOTE, FIRST_CUE, LATER_CUE = (3, 7), 1, 8
CASES = [
    ("a full stop closes it: it goes on from the words before", ".", MORE, True, True, ("before",)),
    ("a comma runs on into the clause behind", ",", BEHIND, True, False, ("behind",)),
    ("a question with its sayer behind it", "?", BEHIND, True, False, ("behind",)),
    ("a question, and the one behind says something else", "?", MORE, True, True, ("before",)),
    ("who has nothing else keeps it", ".", BEHIND, True, False, ("before", "behind")),
    ("nobody contests it", ",", BEHIND, False, False, ("behind",)),
]


@pytest.mark.parametrize(
    ("remark", "mark", "behind", "contested", "more", "expected"), CASES, ids=[case[0] for case in CASES]
)
def test_a_quotation_has_one_sayer(
    remark: str, mark: str, behind: str, contested: bool, more: bool, expected: tuple[str, ...]
) -> None:
    tree = Tree(parsed("\n".join((SAID, FIRST.replace("MARK", mark + "_"), behind))))
    known = Candidate(FIRST_CUE, (1, 2), ((0, 1),), "assert", "clause", (0, 1), 0)
    before = replace(known, contents=((0, 1), QUOTE) if contested else ((0, 1),))
    later = Candidate(LATER_CUE, (8, 9), (QUOTE, (9, 12)) if more else (QUOTE,), "assert", "clause", (7, 8), 7)
    found = parted(tree, [before, later])
    sayers = tuple(name for name, c in zip(("before", "behind"), found, strict=True) if QUOTE in c.contents)
    assert sayers == expected, remark
    assert [len(c.contents) > 0 for c in found] == [True, True], remark
