"""Who is one and the same across reports, and who must not be."""

from __future__ import annotations

import pytest

from avviso.linking import link
from avviso.linking.actors import is_proper, name_words
from avviso.records.kinds.actor import Actor
from avviso.records.record import Record
from tests.factories.records import Writer

President = (("President", "Osteria"),)
Minister = (("Foreign Minister", "Osteria"),)


def write(actors: list[dict[str, object]]) -> list[Record]:
    """One report an actor."""
    records: list[Record] = []
    for number, given in enumerate(actors):
        values = dict(given)
        names = values.pop("names")
        assert isinstance(names, tuple)
        writer = Writer(f"{names[0]} spoke, report {number}.", outlet=f"outlet {number}")
        writer.actor(*names, **values)  # type: ignore[arg-type]
        records.extend(writer.records)
    return records


def person(*names: str, **values: object) -> dict[str, object]:
    return {"names": names, **values}


def body(*names: str, type_: str = "organisation", **values: object) -> dict[str, object]:
    return {"names": names, "type_": type_, **values}


JOINED = [
    ([person("Ada Lorn"), person("Ada Lorn", "Lorn")], 0.9, "the same full name"),
    ([person("Ada Lorn", roles=Minister), person("Lorn", roles=Minister)], 0.85, "surname and role"),
    ([person("Ada Lorn", country="FR"), person("Lorn")], 0.65, "the only one of that surname"),
    ([person("A. Lorn", roles=Minister), person("Ada Lorn", roles=Minister)], 0.85, "an initial, and the role"),
    (
        [person("Ada Lorn", roles=(("foreign minister", "Osterian"),)), person("Ada Lorn", roles=Minister)],
        0.97,
        "a state and its adjective",
    ),
    ([person("Dr. Ada Lorn"), person("Mrs Ada Lorn")], 0.9, "honorifics are no names"),
    ([body("Ukraine", type_="state", country="UA"), body("Kyiv", type_="state", country="UA")], 0.99, "one country"),
    ([body("NATO"), body("North Atlantic Treaty Organization")], 0.97, "a known organisation under two names"),
    ([body("Red Lantern"), body("the Red Lantern")], 0.82, "a body by name"),
    ([body("Foreign Ministry", country="FR"), body("Foreign Ministry", country="FR")], 0.92, "of one state"),
    (
        [body("Osteria", type_="state"), person("Osteria"), body("Osteria")],
        0.8,
        "a land that one report shows to be one",
    ),
]


@pytest.mark.parametrize(("actors", "score", "remark"), JOINED, ids=[row[2] for row in JOINED])
def test_joined(actors: list[dict[str, object]], score: float, remark: str) -> None:
    records = write(actors)
    (made,) = link(records)
    assert isinstance(made, Actor)
    assert made.canonical is not None
    assert set(made.canonical.members) == {r.id for r in records if r.kind == "actor"}
    assert made.canonical.score == score
    assert (made.report, made.canonical.by, made.canonical.at) == (None, "rules", None)


APART = [
    ([person("Ada Lorn"), person("Ben Lorn")], "two first names"),
    ([person("Lorn", roles=President), person("Lorn", roles=Minister)], "two roles, no first name"),
    ([person("Ada Lorn"), person("Ben Lorn"), person("Lorn")], "nobody says which of two"),
    ([person("Ada Lorn", country="FR"), person("Ada Lorn", country="DE")], "two countries"),
    ([person("Maria"), person("Maria")], "a given name alone"),
    ([person("Prime Minister"), person("Prime Minister")], "an office, no name"),
    ([person("U.S. Secretary of State"), person("U.S. Secretary of State")], "an office of a state"),
    ([body("Coalition"), body("Coalition")], "whose coalition?"),
    ([body("Foreign Ministry"), body("Foreign Ministry")], "of which state?"),
    ([body("Foreign Ministry", country="FR"), body("Foreign Ministry", country="DE")], "of two states"),
    ([body("Lorn", type_="state"), person("Ada Lorn", "Lorn")], "a land and somebody of its name"),
    ([body("Lorn", type_="state"), person("Lorn", roles=Minister)], "a land and a minister"),
    ([body("people", type_="group"), body("people", type_="group")], "no proper name"),
    ([body("Congo", type_="state", country="CG"), body("Congo", type_="state", country="CD")], "two countries"),
    ([body("Red Lantern", country="FR"), body("Red Lantern", country="DE")], "two bodies of one name"),
    ([body("Odesa", type_="state", country="UA"), body("Ukraine", type_="state", country="UA")], "a part of it"),
]


@pytest.mark.parametrize(("actors", "remark"), APART, ids=[row[1] for row in APART])
def test_apart(actors: list[dict[str, object]], remark: str) -> None:
    assert link(write(actors)) == ()


def test_canonical_actor() -> None:
    records = write(
        [
            person("Ada Lorn", "Lorn", roles=Minister, country="FR"),
            person("Lorn", roles=(("Foreign Minister", "Osterian"),)),
            person("Ada Lorn", roles=President),
        ]
    )
    (made,) = link(records)
    assert isinstance(made, Actor)
    assert (made.names, made.country, made.type) == (("Ada Lorn", "Lorn"), "FR", "person")
    assert [(role.title, role.organisation) for role in made.roles] == [
        ("Foreign Minister", "Osteria"),
        ("Foreign Minister", "Osterian"),
        ("President", "Osteria"),
    ]
    assert {entry.report for entry in made.evidence} == {r.report for r in records}


def test_a_person_goes_by_the_whole_name() -> None:
    records = write(
        [person("Lorn", roles=Minister), person("Ada Lorn", roles=Minister), person("Lorn", roles=Minister)]
    )
    (made,) = link(records)
    assert isinstance(made, Actor)
    assert made.names == ("Ada Lorn", "Lorn")


def test_a_state_goes_by_its_own_name() -> None:
    kyiv = body("Kyiv", type_="state", country="UA")
    (made,) = link(write([kyiv, body("Ukraine", "Kyiv", type_="state", country="UA"), kyiv]))
    assert isinstance(made, Actor) and made.names == ("Ukraine", "Kyiv")


NAMES = [
    ("NATO", True, "an acronym"),
    ("Union of Coastal Republics", True, "small words may be small"),
    ("Critics", True, "a first word cannot be told from a name"),
    ("government in Kyiv", False, "a description"),
    ("40,000 troops", False, "a number"),
    ("his office", False, "a possessive"),
    ("I", False, "whoever speaks"),
]


@pytest.mark.parametrize(("name", "proper", "remark"), NAMES)
def test_is_proper(name: str, proper: bool, remark: str) -> None:
    assert is_proper(name) is proper


def test_name_words() -> None:
    assert name_words("President José Núñez’s") == ("president", "jose", "nunez")
    assert name_words("the U.N.") == ("un",)
