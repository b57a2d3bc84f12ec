"""Verbs that only decline to speak, or ask that the speaker be not named; what lands, what people take to, what is left."""

from __future__ import annotations

import pytest

from avviso.analysis.events.triggers import sites, speechless
from avviso.analysis.tree import tree_of
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


FRAMES = [
    ("a rocket lands", "A/DET/2/det rocket/NOUN/3/nsubj landed/VERB/0/root/land in/ADP/5/case town/NOUN/3/obl", "ASSAULT"),
    ("a plane lands", "A/DET/2/det plane/NOUN/3/nsubj landed/VERB/0/root/land in/ADP/5/case town/NOUN/3/obl", None),
    ("the streets", "They/PRON/2/nsubj took/VERB/0/root/take to/ADP/4/case streets/NOUN/2/obl/street/NNS", "PROTEST"),
    ("the hills", "They/PRON/2/nsubj took/VERB/0/root/take to/ADP/4/case hills/NOUN/2/obl/hill/NNS", None),
    ("a pact left", "Norland/PROPN/2/nsubj withdrew/VERB/0/root/withdraw from/ADP/4/case pact/NOUN/2/obl", "SANCTION"),
    ("a deed called a crime", "Norland/PROPN/2/nsubj described/VERB/0/root/describe decision/NOUN/2/obj as/ADP/5/case criminal/ADJ/2/obl", "ACCUSE"),
    ("a deed called useful", "Norland/PROPN/2/nsubj described/VERB/0/root/describe decision/NOUN/2/obj as/ADP/5/case useful/ADJ/2/obl", None),
    ("blame traded", "Rivals/NOUN/2/nsubj traded/VERB/0/root/trade blame/NOUN/2/obj", "ACCUSE"),
    ("goods traded", "Rivals/NOUN/2/nsubj traded/VERB/0/root/trade goods/NOUN/2/obj", None),
    ("a house wrecked", "A/DET/2/det bomb/NOUN/3/nsubj wrecked/VERB/0/root/wreck house/NOUN/3/obj", "ASSAULT"),
    ("a town left", "Norland/PROPN/2/nsubj withdrew/VERB/0/root/withdraw from/ADP/4/case town/NOUN/2/obl", "RETREAT"),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "expected"), FRAMES, ids=[row[0] for row in FRAMES])
def test_what_the_codebook_takes_it_for(remark: str, words: str, expected: str | None) -> None:
    doc = parsed(words).doc
    found = [site.frame.type for site in sites(tree_of(doc), range(len(doc)), frozenset())]
    assert found == ([] if expected is None else [expected]), remark
