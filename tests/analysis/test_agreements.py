"""Agreements on hand-made trees: names, parties, state, terms, claims."""

from __future__ import annotations

from avviso.analysis import agreements
from tests.factories.documents import make_document
from tests.factories.political import make_actors

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


def test_a_list_of_measures_gives_one_provision_each_and_no_instrument():
    document = make_document(MEASURES)
    (found,) = agreements.find(document, make_actors(document, {}), (), (), (), ())
    assert [p.span.text for p in found.provisions] == ["a ceasefire", "the pullout of artillery"]


def test_a_text_without_instruments_has_none():
    document = make_document("Rain rain NOUN NN 2 nsubj\nfell fall VERB VBD 0 root")
    assert agreements.find(document, make_actors(document, {}), (), (), (), ()) == ()
