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
        ("Tigray", "ET", "region", "a region"),
        ("Texas", "US", "admin1", "a first-level division"),
        ("Crimea", None, "region", "disputed: no country"),
        ("Simferopol", None, "populated-place", "a city in a disputed region: no country"),
        ("Nagorno-Karabakh", None, "region", "no country"),
        ("Black Sea", None, "sea", "a sea"),
        ("Mar-a-Lago", "US", "point", "a venue"),
    ],
)
def test_find(name: str, country: str | None, kind: str, why: str) -> None:
    assert any(p.country == country and p.kind == kind and p.own for p in gazetteer.gazetteer().find(name)), why


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
