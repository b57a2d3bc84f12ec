"""Who the parties of an instrument are: words for all of them, and those who only sign for one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from avviso.analysis.agreement_sides import means_all, without_signers
from avviso.analysis.annotations import Actors
from tests.factories.quotations import actors_at, parsed


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("both sides", True),
        ("The parties", True),
        ("the two warring factions", True),
        ("each country", True),
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
