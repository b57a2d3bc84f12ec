"""Which bearers of a name are left out before any is chosen: a reader takes a country's name for the country, a house for the
house, and the name of a capital for the capital, where no word says otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence

from avviso.analysis.places.context import Votes, contains
from avviso.reference.gazetteer import Place

_HARDLY = 0.01  # the vote of a place that is hardly meant
_TOWN = 100_000
_INSIDE = ("admin1", "admin2", "populated-place")


def preferred(candidates: Sequence[Place], generic: str | None) -> tuple[Place, ...]:
    """The bearers that a name with no larger place beside it may mean, by what they are alone.

    "Mexico" is not its capital, the White House no town, "Idaho" no county of Idaho; with a word that says what the place is
    ("Mexico state"), all stay.
    """
    if generic is not None:
        return tuple(candidates)
    towns = {p.division for p in candidates if p.own and p.kind == "populated-place"}
    wide = [
        p for p in candidates if p.own and (p.kind == "country" or (p.kind == "admin1" and p.division not in towns))
    ]
    houses = tuple(p for p in candidates if p.own and p.kind == "point")
    return houses or tuple(p for p in candidates if not any(_within(p, larger) for larger in wide))


def _within(place: Place, larger: Place) -> bool:
    """Whether a place lies in a country of the name, but is not most of it, or is a district in a division of the name."""
    if larger.kind == "country":
        return place.kind in _INSIDE and place.country == larger.country and 2 * place.population < larger.population
    return place.kind == "admin2" and contains(larger, place)


def without_namesake(candidates: Sequence[Place], votes: Votes) -> tuple[Place, ...]:
    """The bearers without the divisions that bear the name of their country's capital and do not hold it, where nothing else named lies
    in them: "Washington".
    """
    seats: dict[str | None, Place] = {}
    for place in candidates:
        if place.own and place.capital and place.population > seats.get(place.country, place).population - 1:
            seats[place.country] = place
    return tuple(place for place in candidates if not _is_namesake(place, seats.get(place.country), votes))


def _is_namesake(place: Place, seat: Place | None, votes: Votes) -> bool:
    if seat is None or place.kind not in ("admin1", "admin2") or contains(place, seat):
        return False
    return votes.divisions.get((place.division or "")[:6], 0.0) <= _HARDLY


def listed_divisions(lists: Sequence[Sequence[Place]]) -> bool:
    """Whether names that stand in a list are all of divisions of one country: "Washington, Oregon and California"."""
    common = set.intersection(*({p.country for p in one if p.own and p.kind == "admin1"} for one in lists))
    towns = any(p.own and p.kind == "populated-place" and p.population > _TOWN for one in lists[1:] for p in one)
    return bool(common) and not towns
