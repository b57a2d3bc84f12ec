"""First-level divisions of countries (provinces, states, oblasts): in which one a place lies, and its name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from avviso.reference.gazetteer import gazetteer

_NEAR = 0.01  # degrees: points of one place in two forms


@dataclass(frozen=True, slots=True)
class Division:
    """A first-level division: GeoNames' code ("12" of "UA.12") and its name."""

    country: str
    code: str
    name: str


@cache
def _names() -> dict[str, str]:
    text = files("avviso.reference").joinpath("places_divisions.tsv").read_text(encoding="utf-8")
    return dict(line.split("\t")[:2] for line in text.splitlines() if line and not line.startswith("#"))


def of_place(name: str, country: str | None, lat: float | None, lon: float | None) -> Division | None:
    """The division in which a place of the gazetteer lies, or that it is, by usual name, country (ISO 3166-1 alpha-2) and point in degrees."""
    if country is None or lat is None or lon is None:
        return None
    for place in gazetteer().find(name):
        near = abs(place.lat - lat) < _NEAR and abs(place.lon - lon) < _NEAR
        if near and place.country == country and place.division is not None and place.division in _names():
            return Division(country, place.division.split(".", 1)[1], _names()[place.division])
    return None
