"""Which of the places that bear a name is meant: what each candidate has for it, on its own and in this report.

A score adds what is known of the place (kind, population, capital, own name or alternate) to what the report says
around it: countries it names,
the larger place printed beside the name ("Paris, Texas"), the word that says what it is ("Kandahar province"). Weights
were set on three
quarters of LGL and GeoVirus.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from avviso.reference.gazetteer import Gazetteer, Place

_CURATED = {"region": 8.0, "sea": 7.5, "continent": 9.0, "point": 7.5}
_GENERIC_KINDS: Mapping[str, tuple[str, ...]] = {
    "province": ("admin1", "admin2"), "provinces": ("admin1", "admin2"), "oblast": ("admin1",),
    "governorate": ("admin1",),
    "region": ("admin1", "region", "admin2"), "regions": ("admin1", "region", "admin2"), "state": ("admin1",),
    "states": ("admin1",),
    "prefecture": ("admin1", "admin2"), "county": ("admin2", "admin1"), "counties": ("admin2", "admin1"),
    "district": ("admin2", "populated-place"),
    "districts": ("admin2", "populated-place"), "raion": ("admin2",), "department": ("admin1", "admin2"),
    "canton": ("admin1",),
    "emirate": ("admin1",), "island": ("region", "country", "admin1"), "islands": ("region", "country", "admin1"),
    "peninsula": ("region",),
    "city": ("populated-place",), "cities": ("populated-place",), "town": ("populated-place",),
    "towns": ("populated-place",),
    "village": ("populated-place",), "villages": ("populated-place",), "port": ("populated-place",),
    "suburb": ("populated-place",),
    "neighborhood": ("populated-place",), "neighbourhood": ("populated-place",), "municipality": ("populated-place",
    "admin2"),
    "capital": ("populated-place",), "settlement": ("populated-place",), "hamlet": ("populated-place",),
    "country": ("country",),
    "republic": ("country", "region", "admin1"), "kingdom": ("country",), "territory": ("region", "admin1",
    "country"), "enclave": ("region",),
    "strip": ("region",), "sea": ("sea",), "ocean": ("sea",), "strait": ("sea",), "gulf": ("sea",), "river": ("sea",),
    "continent": ("continent",),
}  # fmt: skip
GENERIC = frozenset(_GENERIC_KINDS)
_WATERS = frozenset({"sea", "ocean", "strait", "gulf", "river"})


@dataclass(slots=True)
class Context:
    """What the report says of where it plays: votes for each country and division that its names are for; a name
    votes once.
    """

    countries: dict[str, float] = field(default_factory=dict)
    divisions: dict[str, float] = field(default_factory=dict)

    def vote(self, country: str | None, division: str | None, weight: float) -> None:
        """Counts a name, or takes it back (a negative weight), for a country and a division."""
        if country:
            self.countries[country] = self.countries.get(country, 0.0) + weight
        if division:
            self.divisions[division] = self.divisions.get(division, 0.0) + weight

    def shares(self) -> tuple[dict[str, float], dict[str, float]]:
        """The share of votes of each country, and of each division."""
        return _normal(self.countries), _normal(self.divisions)


def _normal(votes: Mapping[str, float]) -> dict[str, float]:
    total = sum(votes.values())
    return {key: vote / total for key, vote in votes.items() if vote > 0.01} if total > 0.01 else {}


@cache
def _neighbours() -> Mapping[str, tuple[str, ...]]:
    from avviso.reference.gazetteer_build import source

    facts = json.loads(source("countries.json").read_text(encoding="utf-8"))
    return {iso: tuple(filter(None, fact["neighbours"].split(","))) for iso, fact in facts.items()}


def prior(place: Place) -> float:
    """How likely a place is meant by its name alone, on a scale like the logarithm of its population."""
    if place.kind in _CURATED:
        score = _CURATED[place.kind]
    elif place.kind == "country":
        score = 5.5 + 0.5 * math.log10(place.population + 1)
    elif place.kind == "admin1":
        score = 2.0 + 0.7 * math.log10(place.population + 1)
    elif place.kind == "admin2":
        score = 3.5
    else:
        score = math.log10(place.population + 100) + (1.3 if place.capital else 0.0)
    if not place.own:
        score -= 1.0 if place.population > 500_000 else 2.0
    return score


def contains(larger: Place, place: Place) -> bool:
    """Whether the larger place holds the other, as far as codes or distance tell."""
    if larger is place:
        return False
    if larger.kind == "country":
        return larger.country == place.country
    if larger.kind in ("admin1", "admin2"):
        return (
            bool(larger.division)
            and (place.division or "").startswith(larger.division or "-")
            and place.kind != "admin1"
        )
    if larger.kind in ("region", "continent", "sea"):
        return distance(larger, place) < 1.5 * max(larger.extent, 30)
    return False


def distance(one: Place, other: Place) -> float:
    """Kilometres between two places on a sphere."""
    lat1, lon1, lat2, lon2 = map(math.radians, (one.lat, one.lon, other.lat, other.lon))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 12742.0 * math.asin(min(1.0, math.sqrt(half)))


def rank(
    candidates: Sequence[Place], context: Context, generic: str | None, larger: tuple[Place, ...]
) -> tuple[tuple[float, Place], ...]:
    """The candidates with their scores, the best first. `generic` is the word that says what the place is; `larger`
    what was printed as holding it.
    """
    kinds = _GENERIC_KINDS.get(generic or "", ())
    nations, divisions = context.shares()
    seats = {p.division: p.population for p in candidates if p.kind == "populated-place" and p.own}
    scored = []
    for place in candidates:
        score = prior(place)
        share = nations.get(place.country or "", 0.0)
        if share > 0:
            score += 1.0 + 3.0 * share
        if place.country and place.kind == "country":
            score += 1.5 * sum(nations.get(n, 0.0) for n in _neighbours().get(place.country, ()))
        if place.division in divisions and place.kind in ("populated-place", "admin2"):
            score += 0.6 + 1.6 * divisions[place.division or ""]
        if kinds:
            score += 3.0 - kinds.index(place.kind) if place.kind in kinds else -2.0
        elif place.kind == "admin1" and seats.get(place.division, 0) > place.population * (
            0.2 if place.country in ("US", "CA") else 0.1
        ):
            score -= 1.5  # a division named after its chief city: the city is meant where nothing says otherwise
        if larger:
            score += 6.0 if any(contains(one, place) for one in larger) else -3.0
        scored.append((score, place))
    scored.sort(key=lambda pair: (-pair[0], -pair[1].population, pair[1].kind, pair[1].geonames or 0))
    return tuple(scored)


_DIRECTIONS = frozenset(
    f"{a}{b}{c}" for a in ("", "north", "south") for b in ("", "-", " ") for c in ("east", "west", "eastern",
    "western") if a or not b
) | {"north", "south", "northern", "southern", "central", "upper", "lower", "greater", "metropolitan", "downtown",
"mainland"}  # fmt: skip


def look_up(gazetteer: Gazetteer, name: str) -> tuple[tuple[Place, ...], str | None, bool]:
    """Candidates for a printed name, the generic word taken off it, and whether a direction was ("eastern Ukraine")."""
    found = gazetteer.find(name)
    if found:
        return found, None, False
    words = name.split()
    generic = None
    if len(words) > 1 and words[-1].casefold() in _GENERIC_KINDS:
        generic, words = words[-1].casefold(), words[:-1]
    elif len(words) > 2 and words[1].casefold() == "of" and words[0].casefold() in _GENERIC_KINDS:
        generic, words = words[0].casefold(), words[2:]
    if generic and (found := gazetteer.find(" ".join(words))):
        if generic in _WATERS:
            found = tuple(p for p in found if p.kind == "sea")
        return found, generic, False
    directed = False
    while len(words) > 1 and words[0].casefold() in _DIRECTIONS:
        directed, words = True, words[1:]
    if directed and (found := gazetteer.find(" ".join(words))):
        return found, generic, True
    bare = " ".join(words)
    for article in ("al ", "al-", "el ", "el-", "ar ", "as ", "an ", "ad "):
        if bare.casefold().startswith(article) and (found := gazetteer.find(bare[len(article) :])):
            return found, generic, directed
    return gazetteer.find(f"al {bare}") if len(words) == 1 and len(bare) > 4 else (), generic, directed
