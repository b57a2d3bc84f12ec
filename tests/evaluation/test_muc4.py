"""What a message says of victims, as MUC-4 counts them."""

from __future__ import annotations

import pytest

from avviso.analysis.annotations import Actors, Quantity
from avviso.text.document import Document
from evaluation import muc4_victims
from evaluation.muc4_answers import bare
from evaluation.muc4_victims import Victims
from tests.factories.documents import make_document

NAMED = """
Two two NUM CD 2 nummod
priests priest NOUN NNS 4 nsubj:pass
were be AUX VBD 4 aux:pass
killed kill VERB VBN 0 root
: : PUNCT : 4 punct
Varn Varn PROPN NNP 8 nsubj:pass
was be AUX VBD 8 aux:pass
murdered murder VERB VBN 4 parataxis
and and CCONJ CC 11 cc
Orso Orso PROPN NNP 11 nsubj:pass
murdered murder VERB VBN 8 conj
"""
FIGHT = """
Nine nine NUM CD 2 nummod
soldiers soldier NOUN NNS 3 nsubj
died die VERB VBD 0 root
in in ADP IN 6 case
a a DET DT 6 det
clash clash NOUN NN 3 obl
"""
PEOPLE = """
He he PRON PRP 2 nsubj
kills kill VERB VBZ 0 root
priests priest NOUN NNS 2 obj
"""
TWICE = """
Jan Jan PROPN NNP 4 nsubj:pass
Varn Varn PROPN NNP 1 flat
was be AUX VBD 4 aux:pass
killed kill VERB VBN 0 root
and and CCONJ CC 8 cc
Varn Varn PROPN NNP 8 nsubj:pass
was be AUX VBD 8 aux:pass
murdered murder VERB VBN 4 conj
"""
TAKEN_APART = """
Three three NUM CD 2 nummod
civilians civilian NOUN NNS 4 nsubj:pass
were be AUX VBD 4 aux:pass
killed kill VERB VBN 0 root
: : PUNCT : 4 punct
bombs bomb NOUN NNS 7 nsubj
killed kill VERB VBD 4 parataxis
the the DET DT 9 det
priest priest NOUN NN 7 obj
and and CCONJ CC 12 cc
two two NUM CD 12 nummod
nuns nun NOUN NNS 9 conj
"""
CERTAIN = """
They they PRON PRP 2 nsubj
killed kill VERB VBD 0 root
the the DET DT 4 det
priests priest NOUN NNS 2 obj
"""


def _count(document: Document, number: str, of: str, best: float) -> Quantity:
    start, end = document.text.index(number), document.text.index(number) + len(number)
    noun = document.text.index(of)
    printed, what = (document.doc.char_span(a, b) for a, b in ((start, end), (noun, noun + len(of))))
    assert printed is not None and what is not None
    spans = [document.span(s.start, s.end) for s in (printed, what)]
    return Quantity(spans[0], best, best, best, None, "killed", spans[1])


@pytest.mark.parametrize(
    ("tree", "counts", "victims", "why"),
    [
        (
            NAMED,
            [("Two", "priests", 2)],
            [Victims(1, 1, "killed")] * 2,
            "a sum of those named is not counted beside them",
        ),
        (TWICE, [], [Victims(1, 1, "killed")], "a name and its last word are one person"),
        (
            TAKEN_APART,
            [("Three", "civilians", 3), ("two", "nuns", 2)],
            [Victims(2, 2, "killed"), Victims(1, 1, "killed")],
            "nor is a sum of the groups that follow it",
        ),
        (FIGHT, [("Nine", "soldiers", 9)], [], "the corpus leaves fighting out"),
        (PEOPLE, [], [], "people in general are no victims"),
        (CERTAIN, [], [Victims(2, float("inf"), "killed")], "certain people without a number are two or more"),
    ],
)
def test_victims(tree: str, counts: list[tuple[str, str, float]], victims: list[Victims], why: str) -> None:
    document = make_document(tree, names={(0, 2): "PER", (5, 6): "PER"} if tree == TWICE else None)
    figures = [_count(document, *count) for count in counts]
    assert muc4_victims.find(document, Actors((), ()), figures, ()) == victims, why


@pytest.mark.parametrize(
    ("printed", "name", "why"),
    [
        ("GUATEMALA CITY", "guatemala", "the kind of place is left off"),
        ("CITY OF VARN", "varn", "with its preposition"),
        ("CITY", "city", "what is nothing but a kind stays"),
    ],
)
def test_bare_names(printed: str, name: str, why: str) -> None:
    assert bare(printed) == name, why
