"""A gazetteer made from a GeoNames dump: what is kept of it, and what is said of a file that is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from avviso.errors import FormatError, SourceError
from avviso.reference import gazetteer, gazetteer_full


def make_line(
    number: int, name: str, class_: str, code: str, country: str, division: str, at: tuple[float, float], **more: str
) -> str:
    """A line of a dump; `more` may give `names` (comma separated) and `people`."""
    lat, lon = at
    cells = [str(number), name, name, more.get("names", ""), str(lat), str(lon), class_, code, country, "", division]
    return "\t".join([*cells, "", "", "", more.get("people", "0"), "", "", "Etc/UTC", "2024-01-01"])


LINES = (
    make_line(1, "Oskol Ferry", "P", "PPL", "UA", "07", (49.2, 37.4), people="12", names="Oskilska,Оскіл,OSK"),
    make_line(2, "Varnburg", "P", "PPLC", "DE", "02", (48.0, 11.0), people="40000"),
    make_line(3, "Old Varnburg", "P", "PPLQ", "DE", "02", (48.1, 11.0)),
    make_line(4, "Varn County", "A", "ADM1", "DE", "99", (48.5, 11.5), people="90000"),
    make_line(5, "Varn Sound", "H", "STRT", "", "", (54.0, 11.0)),
    make_line(6, "Varn Air Base", "S", "AIRB", "DE", "02", (48.2, 11.2)),
    make_line(7, "Varn Shop", "S", "RET", "DE", "02", (48.2, 11.2)),
    make_line(8, "Alushta Cove", "P", "PPL", "UA", "11", (44.6, 34.4), people="900"),
)


def make_dump(folder: Path, *lines: str) -> Path:
    """A dump of those lines."""
    path = folder / "allCountries.txt"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> gazetteer.Gazetteer:
    folder = tmp_path_factory.mktemp("dump")
    summary = gazetteer_full.compile_dump(make_dump(folder, *LINES), folder / "own.gazetteer")
    assert summary == gazetteer_full.Summary(lines=8, kept=6)
    assert list(folder.glob("*.part")) == []
    return gazetteer.Gazetteer(folder / "own.gazetteer")


@pytest.mark.parametrize(
    ("name", "expected", "why"),
    [
        ("Oskol Ferry", [(1, "populated-place", "UA")], "a hamlet"),
        ("Oskilska", [(1, "populated-place", "UA")], "by an alternate name"),
        ("OSK", [], "not by a code"),
        ("Varnburg", [(2, "populated-place", "DE")], "a capital"),
        ("Old Varnburg", [], "a place that is no more"),
        ("Varn County", [(4, "admin1", "DE")], "a division, with its id"),
        ("Varn", [(4, "admin1", "DE")], "and without its generic word"),
        ("Varn Sound", [(5, "sea", None)], "a strait of no country"),
        ("Varn Air Base", [(6, "point", "DE")], "a base"),
        ("Varn Shop", [], "shops are left out"),
        ("Alushta Cove", [(8, "populated-place", None)], "a map never decides whose a place is"),
        ("Crimea", [(None, "region", None)], "regions stay the package's own"),
        ("Germany", [(2921044, "country", "DE")], "and countries"),
    ],
)
def test_find(
    made: gazetteer.Gazetteer, name: str, expected: list[tuple[int | None, str, str | None]], why: str
) -> None:
    assert [(p.geonames, p.kind, p.country) for p in made.find(name)] == expected, why


@pytest.mark.parametrize(
    ("content", "error", "words", "why"),
    [
        (None, SourceError, "is not there", "missing"),
        (b"PK\x03\x04zip", SourceError, "unzip", "still zipped"),
        (b"\xff\xfe\x00\x01\n", SourceError, "UTF-8", "no text"),
        (b"name,lat,lon\n", FormatError, "line 1: 1 columns", "another table"),
        ("\t".join(["x"] * 19).encode(), FormatError, "no populated place", "right columns, wrong content"),
        (make_line(1, "A", "P", "PPL", "DE", "02", (95.0, 0.0)).encode(), FormatError, "line 1", "no such latitude"),
        (b"", FormatError, "in 0 lines", "empty"),
    ],
)
def test_wrong_files(tmp_path: Path, content: bytes | None, error: type[SourceError], words: str, why: str) -> None:
    dump = tmp_path / "dump.txt"
    if content is not None:
        dump.write_bytes(content)
    with pytest.raises(error, match=words):
        gazetteer_full.compile_dump(dump, tmp_path / "own")
    assert not (tmp_path / "own").exists(), why
    assert list(tmp_path.glob("*.part")) == [], why


def test_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dump, own = make_dump(tmp_path, *LINES), tmp_path / "own"
    assert gazetteer_full.main([str(dump), str(own)]) == 0
    assert "6 places of 8 lines" in capsys.readouterr().out
    assert gazetteer_full.main([str(tmp_path / "none"), str(own)]) == 1
    assert "is not there" in capsys.readouterr().err


def test_the_file_named_is_used(made: gazetteer.Gazetteer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AVVISO_GAZETTEER", str(made.path))
    assert gazetteer.gazetteer.__wrapped__().path == made.path
    monkeypatch.setenv("AVVISO_GAZETTEER", str(tmp_path / "none"))
    with pytest.raises(SourceError, match="gazetteer_full"):
        gazetteer.gazetteer.__wrapped__()
