"""Protests lodged: over what, and with whom."""

from __future__ import annotations

import pytest

from avviso.analysis.quotations import quotations
from tests.factories.quotations import actors_at, parsed

ROWS = [
    (
        "over something with somebody, in a tree that hangs the one on the other",
        "Varn/PROPN/2/nsubj lodged/VERB/0/root/lodge a/DET/5/det formal/ADJ/5/amod protest/NOUN/2/obj over/ADP/8/case the/DET/8/det remarks/NOUN/5/nmod "
        "with/ADP/10/case Osteria/PROPN/8/nmod",
        ("Varn", "lodged a formal protest over", "the remarks", ["Osteria"]),
    ),
    (
        "with somebody alone",
        "Varn/PROPN/2/nsubj lodged/VERB/0/root/lodge a/DET/4/det protest/NOUN/2/obj with/ADP/6/case Osteria/PROPN/2/obl",
        ("Varn", "lodged", "a protest", ["Osteria"]),
    ),
    (
        "with somebody over something",
        "Varn/PROPN/2/nsubj filed/VERB/0/root/file a/DET/4/det protest/NOUN/2/obj with/ADP/6/case Osteria/PROPN/2/obl over/ADP/8/case raids/NOUN/2/obl",
        ("Varn", "filed a protest", "raids", ["Osteria"]),
    ),
    (
        "lodged by somebody",
        "A/DET/2/det protest/NOUN/4/nsubj:pass was/AUX/4/aux:pass/be/VBD lodged/VERB/0/root/lodge by/ADP/6/case Varn/PROPN/4/obl:agent over/ADP/8/case raids/NOUN/4/obl",
        ("Varn", "was lodged", "raids", []),
    ),
    (
        "a complaint lodged",
        "Varn/PROPN/2/nsubj lodged/VERB/0/root/lodge a/DET/4/det complaint/NOUN/2/obj about/ADP/6/case raids/NOUN/4/nmod",
        ("Varn", "lodged a complaint about", "raids", []),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "sentence", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_a_protest(remark: str, sentence: str, expected: tuple[str, str, str, list[str]]) -> None:
    document = parsed(sentence)
    actors = actors_at(document, {"Varn": "organisation", "Osteria": "state"})
    (one,) = quotations.find(document, actors, (), ())
    whom = [actors.entities[party.entity].name for party in one.addressee]
    source, cue = one.source and one.source.text, one.cue and one.cue.text
    assert (one.act, (source, cue, one.content[0].text, whom)) == ("criticise", expected), remark


@pytest.mark.parametrize(
    ("remark", "sentence"),
    [
        ("a complaint filed may be a suit", "Varn/PROPN/2/nsubj filed/VERB/0/root/file a/DET/4/det complaint/NOUN/2/obj with/ADP/6/case Osteria/PROPN/2/obl"),
        ("one that will be", "Varn/PROPN/3/nsubj will/AUX/3/aux lodge/VERB/0/root/lodge/VB a/DET/5/det protest/NOUN/3/obj"),
    ],
)  # fmt: skip
def test_no_protest(remark: str, sentence: str) -> None:
    document = parsed(sentence)
    assert quotations.find(document, actors_at(document, {"Varn": "organisation"}), (), ()) == (), remark
