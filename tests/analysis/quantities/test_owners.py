"""Whose claim a figure is that a noun for one gives."""

from __future__ import annotations

import pytest

from avviso.analysis.quantities import owners as quantity_owners
from tests.factories.documents import make_document
from tests.factories.political import make_actors

CLAIM = """
Sudmark Sudmark PROPN NNP 2 nsubj
denied deny VERB VBD 0 root
the the DET DT 5 det
Norland Norland PROPN NNP 5 {dep}
{noun} {noun} NOUN NN 2 obj
that that SCONJ IN 9 mark
60 60 NUM CD 8 nummod
men man NOUN NNS 9 nsubj
died die VERB VBD 5 {under}
"""
COUNT = """
{by} {by} ADP IN 4 case
the the DET DT 3 det
Norland Norland PROPN NNP 4 nmod:poss
{noun} {noun} NOUN NN 7 obl
60 60 NUM CD 6 nummod
men man NOUN NNS 7 nsubj
died die VERB VBD 0 root
"""
OF = """
An an DET DT 2 det
estimate estimate NOUN NN 8 nsubj
{by} {by} ADP IN 4 case
Norland Norland PROPN NNP 2 nmod
of of ADP IN 7 case
60 60 NUM CD 7 nummod
dead dead ADJ JJ 2 nmod
fell fall VERB VBD 0 root
"""


@pytest.mark.parametrize(
    ("rows", "expected", "remark"),
    [
        (CLAIM.format(noun="claim", dep="compound", under="acl"), "Norland", "a claim that is denied"),
        (CLAIM.format(noun="estimate", dep="nmod:poss", under="acl"), "Norland", "an estimate, whose it is"),
        (CLAIM.format(noun="attack", dep="compound", under="acl"), None, "no claim"),
        (CLAIM.format(noun="claim", dep="compound", under="advcl"), None, "not what is claimed"),
        (COUNT.format(by="by", noun="count"), "Norland", "by whose count"),
        (COUNT.format(by="according", noun="tally"), "Norland", "according to whose tally"),
        (COUNT.format(by="in", noun="count"), None, "no word for a source"),
        (COUNT.format(by="by", noun="border"), None, "no count"),
        (OF.format(by="by"), "Norland", "by whom"),
        (OF.format(by="in"), None, "in which place"),
    ],
)
def test_whose_claim(rows: str, expected: str | None, remark: str) -> None:
    document = make_document(rows)
    who = {(t.i, t.i + 1, t.i): t.text for t in document.doc if t.text in ("Norland", "Sudmark")}
    token = next(t.i for t in document.doc if t.text == "60")
    found = quantity_owners.owner(document.doc, make_actors(document, who), token)
    assert (None if found is None else found.span.text) == expected, remark
