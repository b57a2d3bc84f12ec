"""What a title tells and what the first sentence does, and what comes back under another name, are one event."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis import event_merge
from avviso.analysis.annotations import EventMention, Party
from avviso.analysis.event_tree import tree_of
from avviso.text.document import Document
from tests.factories.political import make_event
from tests.factories.quotations import parsed

GUNMEN = "Gunmen/NOUN/2/nsubj/gunman/NNS kill/VERB/0/root/kill {whom}\n//\n"
REBELS = "Gunmen/NOUN/2/nsubj/gunman/NNS killed/VERB/0/root/kill {whom}"
SEVEN = "seven/NUM/4/nummod police/NOUN/2/obj"
OFFICERS = "7/NUM/4/nummod officers/NOUN/2/obj/officer/NNS"
NINE = "nine/NUM/4/nummod police/NOUN/2/obj"
BARE = "7/NUM/2/obj"
GUARDS = "the/DET/4/det guards/NOUN/2/obj/guard/NNS"
HOLM = "Mr./NOUN/4/nmod Holm/PROPN/2/obj"
VARN = "Mr./NOUN/4/nmod Varn/PROPN/2/obj"


def told(document: Document, token: int, actor: int, whom: int, numbers: tuple[int, int]) -> EventMention:
    """A killing at a token, by and of the entities of these numbers."""
    by, of = (Party(n, document.span(t, t + 1)) for n, t in zip(numbers, (actor, whom), strict=True))
    return replace(make_event("ASSAULT", document.span(token, token + 1)), actors=(by,), recipients=(of,))


@pytest.mark.parametrize(
    ("remark", "title", "lead", "doers", "expected"),
    [
        ("counted alike", SEVEN, OFFICERS, (0, 2), ["officers"]),
        ("called by their number alone", BARE, OFFICERS, (0, 2), ["officers"]),
        ("counted otherwise", NINE, OFFICERS, (0, 0), ["police", "officers"]),
        ("the same doers, some named and some not", GUARDS, HOLM, (0, 0), ["Holm"]),
        ("other doers called alike", GUARDS, HOLM, (0, 2), ["guards", "Holm"]),
        ("two by their names", VARN, HOLM, (0, 0), ["Varn", "Holm"]),
    ],
)
def test_whom_a_title_calls_otherwise(
    remark: str, title: str, lead: str, doers: tuple[int, int], expected: list[str]
) -> None:
    document = parsed(GUNMEN.format(whom=title) + REBELS.format(whom=lead))
    first, *others = document.layout.segments
    end = document.doc[[t.text for t in document.doc].index("killed") - 1].idx
    document = replace(
        document, layout=replace(document.layout, segments=(replace(first, role="title", end=end), *others))
    )
    verbs = [t.i for t in document.doc if t.lemma_ == "kill"]
    heads = [next(t.i for t in document.doc if t.dep_ == "obj" and t.head.i == verb) for verb in verbs]
    events = [
        told(document, verb, verb - 1, head, (doer, number))
        for verb, head, doer, number in zip(verbs, heads, doers, (1, 3), strict=True)
    ]
    merged = event_merge.merge(document, tree_of(document.doc), (), events)
    assert [event.recipients[0].span.text for event in merged] == expected, remark


BLAST = "A/DET/2/det blast/NOUN/3/nsubj tore/VERB/0/root/tear through/ADP/5/case Norland/PROPN/3/obl"
AGAIN = "\nNobody/PRON/2/nsubj admitted/VERB/0/root/admit {which}/DET/4/det/{which} {noun}/NOUN/2/obj"


@pytest.mark.parametrize(
    ("remark", "which", "noun", "several"),
    [
        ("a blast by another word", "the", "bombing", 1),
        ("another blast", "a", "bombing", 2),
        ("no word for blasts", "the", "raid", 2),
    ],
)
def test_a_blast_comes_back_as_the_bombing(remark: str, which: str, noun: str, several: int) -> None:
    document = parsed(BLAST + AGAIN.format(which=which, noun=noun))
    events = [make_event("ASSAULT", document.span(t.i, t.i + 1)) for t in document.doc if t.text in ("blast", noun)]
    assert len(event_merge.merge(document, tree_of(document.doc), (), events)) == several, remark
