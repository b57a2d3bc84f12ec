"""The table of countries and what it answers."""

from __future__ import annotations

import pytest

from avviso.reference import countries


@pytest.mark.parametrize(
    ("name", "alpha3"),
    [
        ("Britain", "GBR"),
        ("the UK", "GBR"),
        ("the U.S.", "USA"),
        ("America", "USA"),
        ("Türkiye", "TUR"),
        ("Burma", "MMR"),
        ("Ivory Coast", "CIV"),
        ("DR Congo", "COD"),
        ("Holland", "NLD"),
        ("the Netherlands", "NLD"),
        ("Palestine", "PSE"),
        ("Kosovo", "XKX"),
        ("UKRAINE", "UKR"),
        ("Soviet Union", "SUN"),
    ],
)
def test_names(name: str, alpha3: str) -> None:
    found = countries.find(name)
    assert found is not None and found.alpha3 == alpha3


@pytest.mark.parametrize(
    ("word", "alpha2"),
    [
        ("Ukrainian", "UA"),
        ("British", "GB"),
        ("Emirati", "AE"),
        ("Poles", "PL"),
        ("Dutch", "NL"),
        ("Burmese", "MM"),
        ("Syrians", "SY"),
    ],
)
def test_adjectives_and_nationals(word: str, alpha2: str) -> None:
    found = countries.of_adjective(word)
    assert found is not None and found.alpha2 == alpha2


@pytest.mark.parametrize(
    ("seat", "alpha2"),
    [
        ("Moscow", "RU"),
        ("the Kremlin", "RU"),
        ("Kiev", "UA"),
        ("Kyiv", "UA"),
        ("Washington", "US"),
        ("Downing Street", "GB"),
        ("Tehran", "IR"),
    ],
)
def test_seats(seat: str, alpha2: str) -> None:
    found = countries.of_seat(seat)
    assert found is not None and found.alpha2 == alpha2


def test_what_is_no_country_is_none() -> None:
    assert countries.find("Atlantis") is None
    assert countries.of_adjective("Martian") is None
    assert countries.of_seat("Gotham") is None


def test_codes_are_unique_and_whole() -> None:
    table = countries.countries()
    assert len({c.alpha3 for c in table}) == len(table)
    assert all(len(c.alpha3) == 3 and len(c.cameo) == 3 and c.name for c in table)
    alpha2 = [c.alpha2 for c in table if c.alpha2]
    assert len(alpha2) == len(set(alpha2)) >= 200
    assert countries.by_code("KSV") is countries.by_code("XK")
