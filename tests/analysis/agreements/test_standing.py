"""Whose an instrument is, whether it still stands and what it is called, on hand-made trees."""

from __future__ import annotations

import pytest

from avviso.analysis.agreements import agreements
from avviso.analysis.annotations import AgreementMention
from avviso.text.document import Document
from tests.factories.political import make_actors
from tests.factories.quotations import parsed


def found_in(words: str, kinds: dict[str, str] | None = None) -> list[tuple[str, str, list[str]]]:
    """Name, status and parties of the instruments in words whose capitals are states."""
    document = parsed(words)
    named = {(t.i, t.i + 1, t.i): t.text for t in document.doc if t.tag_ == "NNP"} | _offices(document)
    known = dict.fromkeys(named.values(), "state") | (kinds or {})
    actors = make_actors(document, named, known)
    made: tuple[AgreementMention, ...] = agreements.find(document, actors, (), (), (), ())
    return [(a.name, a.status, [actors.entities[p.entity].name for p in a.parties]) for a in made]


def _offices(document: Document) -> dict[tuple[int, int, int], str]:
    spans = ((t.i - 1, t.i + 1, t.i) for t in document.doc if t.text == "ministers")
    return dict.fromkeys(spans, "ministers")


LEFT = [
    ("one of two left it", "Norland/PROPN/2/nsubj quit/VERB/0/root/quit the/DET/4/det treaty/NOUN/2/obj with/ADP/6/case Sudmark/PROPN/4/nmod", "ended"),
    ("came out of it", "Norland/PROPN/2/nsubj pulled/VERB/0/root/pull out/ADP/6/case of/ADP/6/case the/DET/6/det treaty/NOUN/2/obl with/ADP/8/case Sudmark/PROPN/6/nmod", "ended"),
    ("did not leave it", "Norland/PROPN/4/nsubj did/AUX/4/aux/do not/PART/4/advmod quit/VERB/0/root/quit/VB the/DET/6/det treaty/NOUN/4/obj with/ADP/8/case Sudmark/PROPN/6/nmod", "unknown"),
    ("one of many", "Norland/PROPN/2/nsubj quit/VERB/0/root/quit the/DET/5/det Ostby_/PROPN/5/compound/Ostby/NN treaty/NOUN/2/obj", "unknown"),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "expected"), LEFT, ids=[row[0] for row in LEFT])
def test_an_instrument_of_two_ends_when_one_leaves(remark: str, words: str, expected: str) -> None:
    assert [status for _, status, _ in found_in(words)] == [expected], remark


@pytest.mark.parametrize(
    ("remark", "between", "expected"),
    [
        ("in one sentence", "once/SCONJ/8/mark", ["Norland", "Sudmark"]),
        ("of a third", "once/SCONJ/8/mark", ["ministers"]),
    ],
)
def test_their_ministers_are_those_of_the_two_named_before(remark: str, between: str, expected: list[str]) -> None:
    third = "and/CCONJ/3/cc Sudmark/PROPN/1/conj" if remark != "of a third" else "near/ADP/3/case Sudmark/PROPN/1/nmod"
    words = (
        f"Norland/PROPN/4/nsubj {third} met/VERB/0/root/meet {between} their/PRON/7/nmod:poss ministers/NOUN/8/nsubj/minister"
        " signed/VERB/4/advcl/sign a/DET/10/det treaty/NOUN/8/obj"
    )
    assert [parties for _, _, parties in found_in(words, {"ministers": "group"})] == [expected], remark


@pytest.mark.parametrize(("noun", "count"), [("accord", 1), ("treaty", 2)])
def test_a_name_with_terms_is_of_what_was_signed_before(noun: str, count: int) -> None:
    words = (
        f"Norland/PROPN/4/nsubj and/CCONJ/3/cc Sudmark/PROPN/1/conj signed/VERB/0/root/sign an/DET/6/det {noun}/NOUN/4/obj\n"
        "The/DET/3/det Ostby_/PROPN/3/compound/Ostby accord/NOUN/4/nsubj obliges/VERB/0/root/oblige/VBZ Norland/PROPN/4/obj"
        " to/PART/7/mark leave/VERB/4/xcomp/leave/VB Velia/PROPN/7/obj"
    )
    assert len(found_in(words)) == count


@pytest.mark.parametrize(
    ("tail", "name"),
    [
        ("on/ADP/8/case Friday/PROPN/6/nmod", "pact on fishing"),
        ("that/DET/8/det spring/NOUN/6/nmod", "pact on fishing"),
    ],
)
def test_when_it_was_made_is_no_part_of_the_name(tail: str, name: str) -> None:
    words = f"Norland/PROPN/2/nsubj signed/VERB/0/root/sign a/DET/4/det pact/NOUN/2/obj on/ADP/6/case fishing/NOUN/4/nmod {tail}"
    assert [name for name, _, _ in found_in(words)] == [name]


def test_an_outlet_rejects_nothing() -> None:
    document = parsed(
        "The/DET/3/det Ostby/PROPN/3/compound truce/NOUN/5/nsubj:pass was/AUX/5/aux:pass/be/VBD rejected/VERB/0/root/reject/VBN"
    )
    (made,) = agreements.find(document, make_actors(document, {}), (), (), (), ())
    assert made.status_claims == ()


def test_what_somebody_helped_to_bring_about_was_made() -> None:
    words = "Norland/PROPN/2/nsubj helped/VERB/0/root/help broker/VERB/2/xcomp/broker/VB the/DET/6/det Ostby_/PROPN/6/compound/Ostby truce/NOUN/3/obj"
    assert [status for _, status, _ in found_in(words)] == ["signed"]
