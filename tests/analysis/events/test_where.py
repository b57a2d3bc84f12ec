"""Which place names stand for where something happens."""

from __future__ import annotations

import pytest

from avviso.analysis.events.where import happens_at
from avviso.analysis.tree import tree_of
from tests.factories.documents import make_document

OF = """
Rebels rebel NOUN NNS 2 nsubj
bombed bomb VERB VBD 0 root
{mark} {mark} ADP IN 5 case
the the DET DT 5 det
{part} {part} NOUN NN 2 {dep}
of of ADP IN 7 case
Varn Varn PROPN NNP 5 nmod
"""
WIND = """
Rebels rebel NOUN NNS 2 nsubj
bombed bomb VERB VBD 0 root
villages village NOUN NNS 2 obj
{wind} {wind} ADV RB 3 advmod
{mark} {mark} ADP IN 6 case
Varn Varn PROPN NNP 4 obl
"""
INTO = """
They they PRON PRP 2 nsubj
{verb} {verb} VERB VBD 0 root
{noun} {noun} NOUN NN 2 obj
into into ADP IN 5 case
Varn Varn PROPN NNP {head}
"""


@pytest.mark.parametrize(
    ("rows", "expected", "remark"),
    [
        (OF.format(mark="on", part="outskirt", dep="obl"), True, "on the outskirts of it"),
        (OF.format(mark="at", part="crossing", dep="obl"), True, "at the crossing of it"),
        (OF.format(mark="off", part="coast", dep="obl"), True, "off its coast"),
        (OF.format(mark="to", part="south", dep="obl"), True, "to the south of it"),
        (OF.format(mark="in", part="centre", dep="obl"), True, "in its centre"),
        (OF.format(mark="against", part="ruler", dep="obl"), False, "its ruler is no part of it"),
        (WIND.format(wind="west", mark="of"), True, "west of it"),
        (WIND.format(wind="northeast", mark="of"), True, "north-east of it"),
        (WIND.format(wind="close", mark="to"), True, "close to it"),
        (WIND.format(wind="ahead", mark="of"), False, "ahead of it is elsewhere"),
        (INTO.format(verb="fired", noun="rockets", head="2 obl"), True, "fired into it"),
        (INTO.format(verb="opened", noun="inquiry", head="3 nmod"), False, "an inquiry into it"),
    ],
)
def test_where_something_happens(rows: str, expected: bool, remark: str) -> None:
    document = make_document(rows)
    at = next(t.i for t in document.doc if t.text == "Varn")
    assert happens_at(tree_of(document.doc), at, country=False) is expected, remark
