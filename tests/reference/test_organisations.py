"""The table of organisations and what it answers."""

from __future__ import annotations

import pytest

from avviso.reference import countries, organisations


@pytest.mark.parametrize(
    ("name", "code", "country"),
    [
        ("NATO", "IGONAT", None),
        ("the North Atlantic Treaty Organization", "IGONAT", None),
        ("UN", "IGOUNO", None),
        ("OSCE", "IGOSCE", None),
        ("EU", "IGOEEC", None),
        ("Daesh", "IMGISI", None),
        ("Hezbollah", "LBNREBHEZ", "LB"),
        ("State Department", "USAGOV", "US"),
        ("TASS", "RUSMED", "RU"),
        ("HAMAS", "PSEREBHMS", "PS"),
    ],
)
def test_names(name: str, code: str, country: str | None) -> None:
    found = organisations.find(name)
    assert found is not None and (found.code, found.country) == (code, country)


def test_the_table_is_sound() -> None:
    table = organisations.organisations()
    assert len(table) > 300
    assert len({o.name for o in table}) == len(table)
    assert {o.type for o in table} == {"organisation", "group", "place"}
    assert all(o.country is None or countries.by_code(o.country) for o in table)


def test_common_words_are_no_sure_names() -> None:
    sure = organisations.sure_names()
    assert {"NATO", "Hamas", "European Union"} <= sure
    assert not {"WHO", "Congress", "Dawn", "Guardian", "IS"} & sure


def test_outlets() -> None:
    found = organisations.find("Reuters")
    assert found is not None and found.is_outlet
    assert not organisations.find("NATO").is_outlet  # type: ignore[union-attr]
