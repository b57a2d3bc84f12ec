"""Who the parties of an instrument are: words for all of them, and those who only sign for one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.agreements import agreements
from avviso.analysis.agreements.sides import means_all, without_signers
from avviso.analysis.annotations import Actors
from tests.factories.quotations import actors_at, parsed


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("both sides", True),
        ("The parties", True),
        ("the two warring factions", True),
        ("each country", True),
        ("the two countries' foreign ministers", True),
        ("the country's leaders", False),
        ("the government", False),
        ("the army", False),
        ("both", False),
    ],
)
def test_words_for_all_sides(words: str, expected: bool) -> None:
    assert means_all(words) is expected


@pytest.mark.parametrize(
    ("remark", "country", "expected"),
    [
        ("who signs for his government", "NO", ["ministry", "Front"]),
        ("who belongs elsewhere", "SU", ["ministry", "Front", "Holm"]),
    ],
)
def test_who_only_signs(remark: str, country: str, expected: list[str]) -> None:
    document = parsed("ministry/NOUN/0/root Front/PROPN/1/dep Holm/PROPN/1/dep")
    known = actors_at(document, {"ministry": "organisation", "Front": "organisation", "Holm": "person"})
    government, front, person = known.entities
    entities = (replace(government, code="NORGOV", country="NO"), front, replace(person, country=country))
    actors = Actors(known.mentions, entities, known.by_head)
    parties = [party for mention in actors.mentions if (party := actors.party(mention)) is not None]
    assert [p.span.text for p in without_signers(actors, parties)] == expected, remark


# What is done with an instrument, and whose it is then.
SIDES = [
    ("suspended, with whom it is hung on the verb",
     "Norland/PROPN/2/nsubj suspended/VERB/0/root/suspend its/PRON/4/nmod:poss treaty/NOUN/2/obj with/ADP/6/case Sudmark/PROPN/2/obl", {"Norland", "Sudmark"}),
    ("left",
     "Norland/PROPN/2/nsubj withdrew/VERB/0/root/withdraw from/ADP/5/case a/DET/5/det treaty/NOUN/2/obl with/ADP/7/case Sudmark/PROPN/5/nmod", {"Norland", "Sudmark"}),
    ("by its matter",
     "Norland/PROPN/2/nsubj scrapped/VERB/0/root/scrap a/DET/4/det treaty/NOUN/2/obj on/ADP/6/case trade/NOUN/4/nmod with/ADP/8/case Sudmark/PROPN/6/nmod", {"Norland", "Sudmark"}),
    ("what is to be done under it",
     "Norland/PROPN/3/nsubj will/AUX/3/aux free/VERB/0/root/free men/NOUN/3/obj under/ADP/7/case a/DET/7/det treaty/NOUN/3/obl signed/VERB/7/acl/sign/VBN with/ADP/10/case Sudmark/PROPN/8/obl", {"Norland", "Sudmark"}),
    ("what others think of it",
     "Norland/PROPN/2/nsubj criticised/VERB/0/root/criticise a/DET/4/det treaty/NOUN/2/obj with/ADP/6/case Sudmark/PROPN/4/nmod", {"Sudmark"}),
    ("renewed by two",
     "Norland/PROPN/4/nsubj and/CCONJ/3/cc Sudmark/PROPN/1/conj renewed/VERB/0/root/renew a/DET/7/det defence/NOUN/7/compound treaty/NOUN/4/obj", {"Norland", "Sudmark"}),
    ("renewed by one",
     "Norland/PROPN/2/nsubj renewed/VERB/0/root/renew a/DET/5/det defence/NOUN/5/compound treaty/NOUN/2/obj", set()),
    ("signed by them in a clause behind it",
     "Norland/PROPN/2/nsubj left/VERB/0/root/leave the/DET/4/det treaty/NOUN/2/obj it/PRON/6/nsubj signed/VERB/4/acl:relcl/sign/VBD with/ADP/8/case Sudmark/PROPN/6/obl", {"Norland", "Sudmark"}),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "words", "expected"), SIDES, ids=[row[0] for row in SIDES])
def test_whose_an_instrument_is(remark: str, words: str, expected: set[str]) -> None:
    document = parsed(words)
    actors = actors_at(
        document,
        {"Norland": "state", "Sudmark": "state"},
        {"its": "Norland", "it": "Norland"} if " it" in words else {},
    )
    found = agreements.find(document, actors, (), (), (), ())
    assert {actors.entities[p.entity].name for a in found for p in a.parties} == expected, remark


def test_a_name_made_of_the_matter_is_of_the_same_instrument() -> None:
    text = """Norland/PROPN/2/nsubj signed/VERB/0/root/sign an/DET/4/det agreement/NOUN/2/obj on/ADP/8/case the/DET/8/det Barra/PROPN/8/compound waters/NOUN/4/nmod with/ADP/10/case Sudmark/PROPN/4/nmod
        The/DET/4/det {}/PROPN/4/compound Waters/PROPN/4/compound Agreement_/NOUN/5/nsubj/agreement obliges/VERB/0/root/oblige Norland/PROPN/5/obj to/PART/8/mark leave/VERB/5/xcomp/leave/VB"""
    for name, count in (("Barra", 1), ("Ostby", 2)):
        document = parsed(text.format(name).replace("Agreement_", "agreement"))
        actors = actors_at(document, {"Norland": "state", "Sudmark": "state"})
        assert len(agreements.find(document, actors, (), (), (), ())) == count, name
