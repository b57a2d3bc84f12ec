"""Sentences with trees for the tests of actors, written for the purpose, and a look at what was found."""

from __future__ import annotations

from avviso.analysis.actors import coreference, entities
from avviso.analysis.annotations import Actors
from avviso.text.document import Document

ENVOY = """
Swedish swedish ADJ JJ 3 amod
Foreign foreign PROPN NNP 3 compound
Minister Minister PROPN NNP 4 nmod:desc
Anna Anna PROPN NNP 6 nsubj
Lindqvist Lindqvist PROPN NNP 4 flat
met meet VERB VBD 0 root
Ivan Ivan PROPN NNP 6 obj
Horvat_ Horvat PROPN NNP 7 flat
, , PUNCT , 11 punct
the the DET DT 11 det
ambassador ambassador NOUN NN 7 appos
of of ADP IN 13 case
Croatia_ Croatia PROPN NNP 11 nmod
. . PUNCT . 6 punct

She she PRON PRP 2 nsubj
said say VERB VBD 0 root
Croatia Croatia PROPN NNP 4 nsubj
supports support VERB VBZ 2 ccomp
its its PRON PRP$ 6 nmod:poss
neighbours_ neighbour NOUN NNS 4 obj
. . PUNCT . 2 punct

The the DET DT 2 det
ambassador ambassador NOUN NN 3 nsubj
thanked thank VERB VBD 0 root
Lindqvist_ Lindqvist PROPN NNP 3 obj
. . PUNCT . 3 punct
"""
ENVOY_NAMES = {(3, 5): "PER", (6, 8): "PER", (12, 13): "LOC", (16, 17): "LOC", (24, 25): "PER"}

CAPITALS = """
Moscow Moscow PROPN NNP 2 nsubj
accused accuse VERB VBD 0 root
Kiev Kiev PROPN NNP 2 obj
of of SCINOUN IN 5 mark
breaking break VERB VBG 2 advcl
the the DET DT 7 det
truce truce NOUN NN 5 obj
in in ADP IN 9 case
Minsk_ Minsk PROPN NNP 5 obl
. . PUNCT . 2 punct

Both both DET DT 2 det
sides side NOUN NNS 4 nsubj
have have AUX VBP 4 aux
met meet VERB VBN 0 root
in in ADP IN 6 case
Geneva_ Geneva PROPN NNP 4 obl
. . PUNCT . 4 punct
""".replace("SCINOUN", "SCONJ")
CAPITALS_NAMES = {(0, 1): "LOC", (2, 3): "LOC", (8, 9): "LOC", (15, 16): "LOC"}

ALLIANCE = """
The the DET DT 3 det
North North PROPN NNP 3 compound
Atlantic Atlantic PROPN NNP 5 compound
Treaty Treaty PROPN NNP 5 compound
Organization Organization PROPN NNP 10 nsubj
( ( PUNCT -LRB- 7 punct
NATO NATO PROPN NNP 5 appos
) ) PUNCT -RRB- 7 punct
has have AUX VBZ 10 aux
grown_ grow VERB VBN 0 root
. . PUNCT . 10 punct

The the DET DT 2 det
alliance alliance NOUN NN 3 nsubj
said say VERB VBD 0 root
it it PRON PRP 6 nsubj
would would AUX MD 6 aux
help help VERB VB 3 ccomp
Ukraine_ Ukraine PROPN NNP 9 nmod:poss
's 's PART POS 7 case
parliament_ parliament NOUN NN 6 obj
. . PUNCT . 3 punct

Critics critic NOUN NNS 2 nsubj
fear fear VERB VBP 0 root
a a DET DT 4 det
war_ war NOUN NN 2 obj
. . PUNCT . 2 punct
"""
ALLIANCE_NAMES = {(1, 5): "ORG", (6, 7): "ORG", (17, 18): "LOC"}

SPEECH = """
" " PUNCT `` 3 punct
I I PRON PRP 3 nsubj
agree_ agree VERB VBP 7 ccomp
, , PUNCT , 3 punct
" " PUNCT '' 3 punct
Petra Petra PROPN NNP 7 nsubj
said_ say VERB VBD 0 root
. . PUNCT . 7 punct

He he PRON PRP 2 nsubj
left_ leave VERB VBD 0 root
. . PUNCT . 2 punct
"""
SPEECH_NAMES = {(5, 6): "PER"}


def actors_of(document: Document) -> Actors:
    """Mentions and entities of a document."""
    return coreference.resolve(document, entities.find(document))


def chains(actors: Actors) -> dict[str, tuple[str, list[str]]]:
    """Type and words of every entity by its preferred name."""
    return {
        entity.name: (entity.type, [actors.mentions[index].span.text for index in entity.mentions])
        for entity in actors.entities
    }
