"""Who is a party beside those that the words name outright: everybody in a list, somebody's patrol, whoever an attack is laid to later on."""

from __future__ import annotations

import pytest

from avviso.analysis import events
from tests.factories.documents import make_document
from tests.factories.political import make_actors

LISTED = """
Fourteen fourteen NUM CD 2 nummod
{them} {them} NOUN {tag} 6 nsubj:pass
and and CCONJ CC 4 cc
Norland Norland PROPN NNP 2 conj
were be AUX VBD 6 aux:pass
attacked attack VERB VBN 0 root
"""
PATROL = """
Norland Norland PROPN NNP 2 nsubj
{verb} {lemma} VERB VBD 0 root
their their PRON PRP$ 4 nmod:poss
soldiers soldier NOUN NNS 2 obj
"""
LAID_TO = """
Sudmark Sudmark PROPN NNP 3 nsubj:pass
was be AUX VBD 3 aux:pass
attacked attack VERB VBN 0 root
and and CCONJ CC 8 cc
{the} {the} DET DT 6 det
bombing bombing NOUN NN 8 nsubj:pass
was be AUX VBD 8 aux:pass
launched launch VERB VBN 3 conj
by by ADP IN 10 case
Norland Norland PROPN NNP 8 obl:agent
"""


def told(rows: str, **who: int) -> list[tuple[str, list[str], list[str]]]:
    document = make_document(rows)
    actors = make_actors(document, {(at, at + 1, at): name for name, at in who.items()})
    _, found = events.find(document, actors, (), (), ())
    return [(e.type, [p.span.text for p in e.actors], [p.span.text for p in e.recipients]) for e in found]


@pytest.mark.parametrize(
    ("remark", "them", "tag", "expected"),
    [
        ("people without a name in a list with a name", "soldiers", "NNS", ["Fourteen soldiers", "Norland"]),
        ("a thing in it is no party", "weapons", "NNS", ["Norland"]),
    ],
)
def test_everybody_in_a_list(remark, them, tag, expected):
    assert told(LISTED.format(them=them, tag=tag), Norland=3) == [("ASSAULT", [], expected)], remark


@pytest.mark.parametrize(
    ("remark", "verb", "lemma", "expected"),
    [
        ("whose soldiers they attacked is open, their own they are not", "attacked", "attack", ["their soldiers"]),
        ("whom one praises may be one's own", "praised", "praise", []),
    ],
)
def test_nobody_attacks_his_own(remark, verb, lemma, expected):
    (event, *_) = told(PATROL.format(verb=verb, lemma=lemma), Norland=0) or [("", [], [])]
    assert event[2] == expected, remark


@pytest.mark.parametrize(
    ("remark", "the", "expected"),
    [
        ("words that point back say who did it", "the", [("ASSAULT", ["Norland"], ["Sudmark"])]),
        ("another attack", "a", [("ASSAULT", [], ["Sudmark"]), ("ASSAULT", ["Norland"], [])]),
    ],
)
def test_an_attack_laid_to_somebody_in_the_same_sentence(remark, the, expected):
    assert told(LAID_TO.format(the=the), Sudmark=0, Norland=9) == expected, remark


OWNED = """
Norland Norland PROPN NNP 5 nmod:poss
's 's PART POS 1 case
and and CCONJ CC 4 cc
Sudmark Sudmark PROPN NNP {joined}
{forces} {forces} NOUN {tag} 6 nsubj
clashed clash VERB VBD 0 root
"""


@pytest.mark.parametrize(
    ("remark", "joined", "forces", "tag", "expected"),
    [
        ("both own forces", "5 nmod:poss", "force", "NNS", ["Norland", "Sudmark"]),
        ("as a tree may have it", "1 conj", "force", "NNS", ["Norland", "Sudmark"]),
    ],
)
def test_whose_forces_they_are(remark, joined, forces, tag, expected):
    (event, *_) = told(OWNED.format(joined=joined, forces=forces, tag=tag), Norland=0, Sudmark=3)
    assert event[1] == expected, remark


DRONE = """
An a DET DT 4 det
{force} {force} NOUN NN 4 compound
drone drone NOUN NN 4 compound
attack attack NOUN NN 5 nsubj
killed kill VERB VBD 0 root
Norland Norland PROPN NNP 5 obj
"""


@pytest.mark.parametrize(
    ("remark", "force", "expected"),
    [("whose attack it is", "army", ["army"]), ("where it came from is nobody", "dawn", [])],
)
def test_whose_attack_it_is(remark, force, expected):
    found = told(DRONE.format(force=force), Norland=5)
    assert ("ASSAULT", expected, ["Norland"]) in found, remark
