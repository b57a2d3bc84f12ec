"""What makes an event politics: a political party to it, and no firm is one by its name."""

from __future__ import annotations

import pytest

from avviso.analysis import events
from tests.factories.documents import make_document
from tests.factories.political import make_actors

OFFERED = """
{who} {who} PROPN NNP 3 compound
{kind} {kind} PROPN NNP 3 flat
accused accuse VERB VBD 0 root
dealers dealer NOUN NNS 3 obj
"""


@pytest.mark.parametrize(
    ("remark", "who", "kind", "expected"),
    [
        ("a minister's rank tells of politics", "General", "Staff", ["ACCUSE"]),
        ("not in the name of a firm by its trade", "General", "Motors", []),
        ("nor of one by its legal form", "Army", "Inc.", []),
    ],
)
def test_a_firm_is_no_political_actor(remark, who, kind, expected):
    document = make_document(
        OFFERED.format(who=who, kind=kind).replace(" 3 compound", " 3 nsubj").replace(" 3 flat", " 1 flat")
    )
    kinds = {f"{who} {kind}": "organisation", "dealers": "group"}
    actors = make_actors(document, {(0, 2, 0): f"{who} {kind}", (3, 4, 3): "dealers"}, kinds)
    _, found = events.find(document, actors, (), (), ())
    assert [event.type for event in found] == expected, remark
