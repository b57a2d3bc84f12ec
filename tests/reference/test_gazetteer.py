"""The gazetteer: names in, places out."""

from __future__ import annotations

from pathlib import Path

import pytest

from avviso.reference import gazetteer
from avviso.reference.place_names import latin, normalise


@pytest.mark.parametrize(
    ("name", "key", "why"),
    [
        ("The Hague", "hague", "no article"),
        ("Sana'a", "sanaa", "no apostrophe"),
        ("Sana’a", "sanaa", "nor a typographic one"),
        ("Al-Ḩudaydah", "al hudaydah", "no accents, hyphen as space"),
        ("Saint-Denis", "st denis", "one way to write a saint"),
        ("St. Petersburg", "st petersburg", "no full stop"),
        ("Łódź", "lodz", "letters without a decomposition"),
        ("  \t ", "", "nothing left"),
    ],
)
def test_normalise(name: str, key: str, why: str) -> None:
    assert normalise(name) == key, why


def test_latin() -> None:
    assert latin("Düsseldorf") and latin("Ta‘izz") and not latin("Киев")


@pytest.mark.parametrize(
    ("name", "country", "kind", "why"),
    [
        ("Kyiv", "UA", "populated-place", "a capital"),
        ("Kiev", "UA", "populated-place", "an older spelling"),
        ("Lugansk", "UA", "populated-place", "the Russian spelling"),
        ("Hodeidah", "YE", "populated-place", "the spelling of the press"),
        ("Raqqa", "SY", "populated-place", "without its article"),
        ("Britain", "GB", "country", "a short name"),
        ("U.S.", "US", "country", "an abbreviation"),
        ("Burma", "MM", "country", "a former name"),
        ("Kosovo", "XK", "country", "a state that not all recognise"),
        ("Tigray", "ET", "admin1", "a region that is a first-level division"),
        ("England", "GB", "admin1", "likewise"),
        ("Srinagar", None, "populated-place", "a city in disputed Kashmir: no country"),
        ("Gilgit-Baltistan", None, "region", "no more on the other side of the line"),
        ("Arunachal Pradesh", None, "region", "disputed"),
        ("Katzrin", None, "populated-place", "on the Golan"),
        ("Jerusalem", None, "populated-place", "a city with a disputed status"),
        ("Sukhumi", None, "populated-place", "in Abkhazia"),
        ("Donbass", None, "region", "an older spelling"),
        ("Strait of Hormuz", None, "sea", "a strait"),
        ("Al-Hol camp", "SY", "point", "a camp"),
        ("Texas", "US", "admin1", "a first-level division"),
        ("Basilan", "PH", "admin2", "a division whose name is printed with its kind in front"),
        ("Crimea", None, "region", "disputed: no country"),
        ("Simferopol", None, "populated-place", "a city in a disputed region: no country"),
        ("Nagorno-Karabakh", None, "region", "no country"),
        ("Black Sea", None, "sea", "a sea"),
        ("Mar-a-Lago", "US", "point", "a venue"),
    ],
)
def test_find(name: str, country: str | None, kind: str, why: str) -> None:
    assert any(p.country == country and p.kind == kind and p.own for p in gazetteer.gazetteer().find(name)), why


@pytest.mark.parametrize(
    ("name", "why"),
    [("England", "a division and a region of the table"), ("Xinjiang", "likewise a division")],
)
def test_one_entry(name: str, why: str) -> None:
    found = [p for p in gazetteer.gazetteer().find(name) if p.kind in ("region", "admin1") and p.own]
    assert len(found) <= 1, why


def test_disputed_places_have_no_country_at_all() -> None:
    """No entry of a disputed place gives it away, a division or district of that name included."""
    index = gazetteer.gazetteer()
    for name, lat in (("Jerusalem", 31.8), ("Srinagar", 34.1), ("Crimea", 45.3), ("Abkhazia", 43.0)):
        near = [p for p in index.find(name) if p.own and abs(p.lat - lat) < 0.7]
        assert {p.country for p in near} == {None}, name


def test_nothing_found() -> None:
    assert gazetteer.gazetteer().find("Xyzzyville") == ()
    assert gazetteer.gazetteer().find("") == ()


def test_unwritable_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    good = gazetteer.gazetteer().path
    monkeypatch.setenv("AVVISO_CACHE", str(blocked / "cache"))
    monkeypatch.setattr(gazetteer.tempfile, "gettempdir", lambda: str(tmp_path))
    monkeypatch.setattr(gazetteer.build, "build", lambda path: path.write_bytes(good.read_bytes()))
    found = gazetteer.gazetteer.__wrapped__()
    assert found.path.is_relative_to(tmp_path) and found.find("Minsk")


def test_damaged_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good = gazetteer.gazetteer().path
    monkeypatch.setenv("AVVISO_CACHE", str(tmp_path))
    (tmp_path / good.name).write_bytes(good.read_bytes()[:1000])
    monkeypatch.setattr(gazetteer.build, "build", lambda path: path.write_bytes(good.read_bytes()))
    assert gazetteer.gazetteer.__wrapped__().find("Minsk")
    assert list(tmp_path.glob("*.part")) == []
