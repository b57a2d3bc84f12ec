"""Agreements on hand-made trees: names, parties, state, terms, claims."""

from __future__ import annotations

import pytest

from avviso.analysis import agreements
from tests.factories.documents import make_document
from tests.factories.political import make_actors
from tests.factories.quotations import parsed

SIGNED = """
Norland Norland PROPN NNP 4 nsubj
and and CCONJ CC 3 cc
Sudmark Sudmark PROPN NNP 1 conj
signed sign VERB VBD 0 root
the the DET DT 8 det
Ostby Ostby PROPN NNP 8 compound
Peace Peace PROPN NNP 8 compound
Accord Accord PROPN NNP 4 obj
. . PUNCT . 4 punct

The the DET DT 2 det
accord accord NOUN NN 3 nsubj
requires require VERB VBZ 0 root
Norland Norland PROPN NNP 3 obj
to to PART TO 6 mark
withdraw withdraw VERB VB 3 xcomp
its its PRON PRP$ 8 nmod:poss
troops troop NOUN NNS 6 obj
. . PUNCT . 3 punct

It it PRON PRP 2 nsubj
went go VERB VBD 0 root
into into ADP IN 4 case
effect effect NOUN NN 2 obl
. . PUNCT . 2 punct
"""
DUBBED = """
Critics critic NOUN NNS 2 nsubj
praised praise VERB VBD 0 root
a a DET DT 5 det
truce truce NOUN NN 5 compound
agreement agreement NOUN NN 2 obj
, , PUNCT , 7 punct
dubbed dub VERB VBN 5 acl
Ostby Ostby PROPN NNP 7 xcomp
II II PROPN NNP 8 flat
. . PUNCT . 2 punct

The the DET DT 3 det
ceasefire ceasefire NOUN NN 3 compound
deal deal NOUN NN 4 nsubj
collapsed collapse VERB VBD 0 root
. . PUNCT . 4 punct
"""
MEASURES = """
The the DET DT 3 det
Ostby Ostby PROPN NNP 3 compound
agreement agreement NOUN NN 4 nsubj
introduced introduce VERB VBD 0 root
measures measure NOUN NNS 4 obj
such such ADJ JJ 9 case
as as ADP IN 6 fixed
a a DET DT 9 det
ceasefire ceasefire NOUN NN 5 nmod
and and CCONJ CC 12 cc
the the DET DT 12 det
pullout pullout NOUN NN 9 conj
of of ADP IN 14 case
artillery artillery NOUN NN 12 nmod
. . PUNCT . 4 punct
"""


def test_a_signed_instrument_has_parties_terms_and_one_record():
    document = make_document(SIGNED)
    actors = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Sudmark", (12, 13, 12): "Norland"})
    (found,) = agreements.find(document, actors, (), (), (), ())
    assert found.name == "Ostby Peace Accord"
    assert [actors.entities[party.entity].name for party in found.parties] == ["Norland", "Sudmark"]
    assert [span.text for span in found.mentions] == ["Ostby Peace Accord", "accord"]
    assert [(p.span.text, [actors.entities[o.entity].name for o in p.obliged]) for p in found.provisions] == [
        ("withdraw its troops", ["Norland"])
    ]
    assert found.status == "signed"


def test_a_dubbed_instrument_keeps_both_names_and_is_met_again_by_its_kind():
    document = make_document(DUBBED)
    (found,) = agreements.find(document, make_actors(document, {}), (), (), (), ())
    assert found.name == "Ostby II"
    assert "truce agreement" in found.aliases
    assert len(found.mentions) == 2
    assert found.status == "ended"


AGREED = "Norland/PROPN/4/nsubj and/CCONJ/3/cc Sudmark/PROPN/1/conj agreed/VERB/0/root/agree {}/ADP/7/case a/DET/7/det {}/NOUN/4/obl {}"
STATES = [
    ("what is agreed on", AGREED.format("on", "ceasefire", ""), [("ceasefire", "signed", ["Norland", "Sudmark"])]),
    ("what is agreed to", AGREED.format("to", "truce", ""), [("truce", "signed", ["Norland", "Sudmark"])]),
    ("agreed in it, but no party to it", AGREED.format("under", "truce", ""), []),
    ("a deal with nothing told of it", AGREED.format("on", "deal", ""), []),
    ("a deal that is told to have been reached", AGREED.format("on", "deal", "reached/VERB/7/acl/reach/VBN in/ADP/10/case May/PROPN/8/obl"),
     [("deal reached in May", "signed", ["Norland", "Sudmark"])]),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "expected"), STATES, ids=[row[0] for row in STATES])
def test_what_is_agreed(remark: str, words: str, expected: list[tuple[str, str, list[str]]]) -> None:
    document = parsed(words)
    actors = make_actors(document, {(0, 1, 0): "Norland", (2, 3, 2): "Sudmark"})
    found = agreements.find(document, actors, (), (), (), ())
    assert [(a.name, a.status, [actors.entities[p.entity].name for p in a.parties]) for a in found] == expected, remark


def test_what_is_to_be_done_during_a_truce_is_a_term_of_it() -> None:
    document = parsed(
        "Norland/PROPN/3/nsubj will/AUX/3/aux stop/VERB/0/root raids/NOUN/3/obj during/ADP/8/case the/DET/8/det Ostby/PROPN/8/compound truce/NOUN/3/obl"
    )
    actors = make_actors(document, {(0, 1, 0): "Norland"})
    (found,) = agreements.find(document, actors, (), (), (), ())
    assert [(p.span.text, len(p.obliged)) for p in found.provisions] == [("stop raids during the Ostby truce", 1)]


def test_a_list_of_measures_gives_one_provision_each_and_no_instrument():
    document = make_document(MEASURES)
    (found,) = agreements.find(document, make_actors(document, {}), (), (), (), ())
    assert [p.span.text for p in found.provisions] == ["a ceasefire", "the pullout of artillery"]


def test_a_text_without_instruments_has_none():
    document = make_document("Rain rain NOUN NN 2 nsubj\nfell fall VERB VBD 0 root")
    assert agreements.find(document, make_actors(document, {}), (), (), (), ()) == ()
