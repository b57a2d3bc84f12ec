"""Verbs that only decline to speak, or ask that the speaker be not named."""

from __future__ import annotations

import pytest

from avviso.analysis.event_tree import tree_of
from avviso.analysis.event_triggers import speechless
from tests.factories.quotations import parsed

ASKED = "Holm/PROPN/2/nsubj asked/VERB/0/root/ask {no}/PART/6/advmod to/PART/6/mark be/AUX/6/aux:pass {verb}/VERB/2/xcomp/{lemma}/VBN"
DECLINED = "Holm/PROPN/2/nsubj declined/VERB/0/root/decline to/PART/4/mark {verb}/VERB/2/xcomp"

ROWS = [
    ("to stay without a name", ASKED.format(no="not", verb="named", lemma="name"), True),
    ("not to be sent", ASKED.format(no="not", verb="sent", lemma="send"), False),
    ("to be named", ASKED.format(no="soon", verb="named", lemma="name"), False),
    ("to comment", DECLINED.format(verb="comment"), True),
    ("to leave", DECLINED.format(verb="leave"), False),
]


@pytest.mark.parametrize(("remark", "words", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_who_declines_to_speak(remark: str, words: str, expected: bool) -> None:
    assert speechless(tree_of(parsed(words).doc), 1) is expected, remark
