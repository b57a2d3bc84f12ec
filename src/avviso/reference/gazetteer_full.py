"""A gazetteer of the user's own, from a full GeoNames dump: `allCountries.txt`, or the file of one country.

    python -m avviso.reference.gazetteer_full allCountries.txt world.gazetteer
    AVVISO_GAZETTEER=world.gazetteer avviso read ...

The dump comes from https://download.geonames.org/export/dump/ (CC BY 4.0), is unzipped first, and is read line by line.
Kept are populated places, first and second-level divisions, and of the rest islands, peninsulas, mountains, valleys,
waters, airports, bases, camps and crossings; countries, regions and the spellings of the press stay those of this
package, and so does what it holds disputed. The whole world takes some minutes and about two gigabytes of memory once;
the file that is made is read where it lies, like the one that comes of itself.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from avviso.errors import AvvisoError, FormatError, SourceError
from avviso.reference import gazetteer_build as build

COLUMNS = (
    19  # geonameid name asciiname alternatenames latitude longitude class code country cc2 admin1..4 population ...
)
_KINDS = {
    "ADM1": "admin1", "ADM2": "admin2",
    "ISL": "region", "ISLS": "region", "ISLET": "region", "PEN": "region", "MTS": "region", "VAL": "region",
    "DSRT": "region", "RGN": "region", "AREA": "region", "PLAT": "region", "PASS": "point", "MT": "point",
    "SEA": "sea", "STRT": "sea", "GULF": "sea", "BAY": "sea", "LK": "sea", "RSV": "sea", "STM": "sea",
    "AIRP": "point", "AIRB": "point", "MILB": "point", "NVB": "point", "INSM": "point", "CMPRF": "point",
    "BDRY": "point", "PSTB": "point", "BDG": "point", "DAM": "point", "PSN": "point", "NUCL": "point",
}  # fmt: skip
_EXTENT = {"region": 30, "sea": 30, "point": 2}  # kilometres: a dump says nothing of how far a place reaches
_GONE = frozenset({"PPLH", "PPLQ", "PPLW"})  # places that are no more


@dataclass(frozen=True, slots=True)
class Summary:
    """What was made of a dump: lines read, places kept."""

    lines: int
    kept: int


def compile_dump(dump: Path | str, target: Path | str) -> Summary:
    """Writes the indexed file `target` from a GeoNames dump.

    SourceError where the dump is missing, a zip archive or no text in UTF-8; FormatError, with the line, where its
    columns are not those of a GeoNames dump; nothing is left behind then.
    """
    source, out = Path(dump), Path(target)
    _refuse(source)
    rows = _Rows(source)
    part = out.with_name(out.name + ".part")
    try:
        build.build(part, rows)
        if not rows.kept:
            raise FormatError(f"{source}: no populated place or division in {rows.lines} lines; give allCountries.txt")
        part.replace(out)
    except UnicodeDecodeError as error:
        raise SourceError(f"{source}: no text in UTF-8 ({error.reason}); give the unzipped allCountries.txt") from error
    finally:
        part.unlink(missing_ok=True)
    return Summary(rows.lines, rows.kept)


def _refuse(source: Path) -> None:
    if not source.is_file():
        raise SourceError(f"{source} is not there; download allCountries.zip from download.geonames.org and unzip it")
    with source.open("rb") as opened:
        if opened.read(4) == b"PK\x03\x04":
            raise SourceError(f"{source} is a zip archive; unzip it and give allCountries.txt")


class _Rows:
    """The rows of a dump, counted as they are read."""

    def __init__(self, source: Path) -> None:
        self.source = source
        self.lines = self.kept = 0

    def __iter__(self) -> Iterator[build.Row]:
        with self.source.open(encoding="utf-8", newline="\n") as opened:
            for line in opened:
                self.lines += 1
                if not line.strip():
                    continue
                cells = line.rstrip("\r\n").split("\t")
                if len(cells) != COLUMNS:
                    raise self._fault(f"{len(cells)} columns where GeoNames has {COLUMNS}")
                row = self._row(cells)
                if row is not None:
                    self.kept += 1
                    yield row

    def _fault(self, what: str) -> FormatError:
        return FormatError(f"{self.source}, line {self.lines}: {what}; give allCountries.txt or one country's file")

    def _row(self, cells: Sequence[str]) -> build.Row | None:
        kind = _KINDS.get(cells[7]) if cells[6] != "P" else None if cells[7] in _GONE else "populated-place"
        if kind is None or not cells[1]:
            return None
        try:
            number, lat, lon, population = int(cells[0]), float(cells[4]), float(cells[5]), int(cells[14] or 0)
        except ValueError as error:
            raise self._fault(f"no number ({error})") from error
        if not (0 < number < 2**32 and abs(lat) <= 90 and abs(lon) <= 180 and population >= 0):
            raise self._fault("an id, coordinate or population that cannot be")
        country, code = cells[8], cells[10][:3]
        if len(country) not in (0, 2) or not (country + code).isascii():
            raise self._fault(f"{country!r} is no country code")
        extent = build.CAPITAL if cells[7] == "PPLC" else _EXTENT.get(kind, 0) // 10
        disputed = build.is_disputed(country, code, cells[1], lat, lon)
        return build.Row(
            cells[1],
            kind,
            lat,
            lon,
            number,
            "" if disputed else country,
            f"{country}.{code}" if country and code else "",
            population,
            extent,
            tuple(a for a in cells[3].split(",") if build.useful(a)),
        )


def main(given: Sequence[str] | None = None) -> int:
    """The command: a dump in, an indexed file out."""
    parser = argparse.ArgumentParser(prog="python -m avviso.reference.gazetteer_full", description=__doc__)
    parser.add_argument("dump", type=Path, help="allCountries.txt, or one country's file")
    parser.add_argument("target", type=Path, help="the file to write")
    asked = parser.parse_args(given)
    try:
        made = compile_dump(asked.dump, asked.target)
    except AvvisoError as error:
        print(f"avviso: {error}", file=sys.stderr)
        return 1
    print(f"{made.kept} places of {made.lines} lines in {asked.target}; set AVVISO_GAZETTEER={asked.target} to use it")
    return 0


if __name__ == "__main__":
    sys.exit(main())
