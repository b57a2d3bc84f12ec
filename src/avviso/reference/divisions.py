"""First-level divisions of countries (provinces, states, oblasts): in which one a place lies, and its name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from avviso.reference.gazetteer import gazetteer


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


def of_place(name: str, geonames: int | None) -> Division | None:
    """The division in which a place of the gazetteer lies, by the place's usual name and GeoNames id; None where that is not known."""
    if geonames is None:
        return None
    place = next((p for p in gazetteer().find(name) if p.geonames == geonames), None)
    if place is None or place.division is None or "." not in place.division:
        return None
    country, code = place.division.split(".", 1)
    known = _names().get(place.division)
    return Division(country, code, known) if known else None
