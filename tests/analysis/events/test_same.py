"""One party by what it is and by its name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.events import same as event_same
from tests.factories.political import make_actors, make_event, make_reading
from tests.factories.quotations import parsed

MET = "Holm/PROPN/2/nsubj met/VERB/0/root/meet {the}/DET/4/det {what}/{pos}/2/obj ,/PUNCT/6/punct {who}/PROPN/4/appos"
AND = " and/CCONJ/8/cc Sudmark/PROPN/4/conj"

ROWS = [
    ("a group and its name", MET.format(the="a", what="militia", pos="NOUN", who="Sons"), "organisation", ["Holm", "Sons"]),
    ("an office and its holder", MET.format(the="the", what="chairman", pos="NOUN", who="Lund"), "person", ["Holm", "Lund"]),
    ("two in a list", MET.format(the="the", what="militia", pos="NOUN", who="Norland") + AND, "organisation", ["Holm", "a militia", "Norland"]),
    ("a town and a person", MET.format(the="the", what="farmer", pos="NOUN", who="Norland"), "organisation", ["Holm", "a militia", "Norland"]),
    ("two names", MET.format(the="some", what="Sudmark", pos="PROPN", who="Norland"), "organisation", ["Holm", "a militia", "Norland"]),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "kind", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_who_stands_beside_his_name(remark: str, words: str, kind: str, expected: list[str]) -> None:
    document = parsed(words)
    who = {(0, 1, 0): "one", (2, 4, 3): "what", (5, 6, 5): "name"}
    known = make_actors(document, who, {"name": kind, "what": "group"})
    event = replace(make_event("CONSULT"), actors=tuple(known.party(mention) for mention in known.mentions))
    told = event_same.once(make_reading(document, known), event)
    assert len(told.actors) == len(expected), remark
    assert told.actors[-1].span.text == expected[-1]
