"""Codes of countries that tables of events use: ISO numeric, FIPS 10-4, Gleditsch and Ward's state numbers, regions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class StateCodes:
    """The codes of one country or territory; None where a list does not have it. `ucdp` and `acled` are the regions of these two."""

    alpha2: str
    numeric: int | None
    fips: str | None
    gwno: int | None
    ucdp: str | None
    acled: str | None


@cache
def _table() -> dict[str, StateCodes]:
    text = files("avviso.reference").joinpath("state_codes.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")][1:]
    return {
        row[0]: StateCodes(
            row[0],
            int(row[1]) if row[1] else None,
            row[2] or None,
            int(row[3]) if row[3] else None,
            row[4] or None,
            row[5] or None,
        )
        for row in rows
    }


def of(alpha2: str | None) -> StateCodes | None:
    """The codes of a country by ISO 3166-1 alpha-2."""
    return _table().get(alpha2 or "")
