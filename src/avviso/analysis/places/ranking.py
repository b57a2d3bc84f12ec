"""Which of the places that bear a name is meant: a log-linear choice among them and "none that the gazetteer holds".

What counts is what is known of a place (kind, population, capital, own name or alternate) and what the report says
around it: the countries and divisions it names, the larger place printed beside the name ("Paris, Texas"), the places
named before and after, the dateline, the word that says what it is ("Kandahar province"). The weights are in
`places_weights.tsv`, fitted by `training/places.py`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from avviso.analysis.places.context import Distribution, Votes, contains, nearest, neighbours
from avviso.reference.gazetteer import Place
from avviso.reference.place_names import normalise

FEATURES = (
    "population of a city", "country", "population of a country", "first-level division",
    "population of a division", "second-level division", "region", "sea", "continent", "point", "capital",
    "alternate name", "alternate name of a large city", "alternate name unlike the own", "small place",
    "share of the country", "country present", "country named", "neighbours' share",
    "share of the division", "division present", "kind as said", "second kind as said", "kind other than said",
    "division named after its city", "larger place holds it", "larger place holds another",
    "larger place holds none", "larger place elsewhere holds it", "near another", "in reach of another",
    "near the dateline", "country of the dateline",
    "none", "none, only alternate names", "none, by the number of bearers",
)  # fmt: skip
_OWN = len(FEATURES) - 3  # the last three speak for "none"
_KIND_FEATURE = {"country": 1, "admin1": 3, "admin2": 5, "region": 6, "sea": 7, "continent": 8, "point": 9}


@dataclass(slots=True)
class Around:
    """What stands around one name: votes without its own, places named near it, and what was printed beside it.

    `kinds` are the kinds that a generic word asks for, the likelier first; `larger` what was printed as holding it,
    `elsewhere` the same where the name stands elsewhere in the report.
    """

    votes: Votes = field(default_factory=Votes)
    near: Sequence[Place] = ()
    kinds: Sequence[str] = ()
    larger: Sequence[Place] = ()
    elsewhere: Sequence[Place] = ()
    dateline: Place | None = None


@cache
def weights() -> tuple[float, ...]:
    """The fitted weights, in the order of FEATURES."""
    text = files("avviso.reference").joinpath("places_weights.tsv").read_text(encoding="utf-8")
    rows = dict(line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(float(rows[name]) for name in FEATURES)


def table(name: str, candidates: Sequence[Place], around: Around) -> list[list[float]]:
    """The features of every candidate for a printed name and, in the last row, of "none"."""
    held = any(contains(one, place) for one in around.larger for place in candidates)
    seats: dict[str | None, int] = {}
    for place in candidates:
        if place.kind == "populated-place" and place.own:
            seats[place.country] = max(place.population, seats.get(place.country, 0))
    total = sum(vote for vote in around.votes.nations.values() if vote > 0.01)
    divided = sum(vote for vote in around.votes.divisions.values() if vote > 0.01)
    key = normalise(name)
    rows = []
    for place in candidates:
        row = [0.0] * len(FEATURES)
        _of_itself(row, place, key)
        _of_votes(row, place, around.votes, total, divided)
        _of_words(row, place, around, seats, held)
        rows.append(row)
    none = [0.0] * len(FEATURES)
    none[_OWN] = 1.0
    none[_OWN + 1] = float(not any(place.own for place in candidates))
    none[_OWN + 2] = math.log1p(len(candidates))
    return [*rows, none]


def _of_itself(row: list[float], place: Place, key: str) -> None:
    if place.kind == "populated-place":
        row[0] = math.log10(place.population + 100) - 4
        row[14] = float(place.population < 2_000)
    else:
        row[_KIND_FEATURE[place.kind]] = 1.0
    if place.kind == "country":
        row[2] = math.log10(place.population + 1) - 7
    elif place.kind == "admin1":
        row[4] = math.log10(place.population + 1) - 6
    row[10] = float(place.capital)
    if not place.own:
        row[11] = 1.0
        row[12] = float(place.population > 500_000)
        row[13] = 1.0 - _likeness(key, normalise(place.name))


def _likeness(one: str, other: str) -> float:
    """The share of pairs of letters that two names have in common (Dice)."""
    first, second = ({word[i : i + 2] for i in range(len(word) - 1)} for word in (one, other))
    return 2 * len(first & second) / max(len(first) + len(second), 1)


def _of_votes(row: list[float], place: Place, votes: Votes, total: float, divided: float) -> None:
    nation = votes.nations.get(place.country or "", 0.0)
    if nation > 0.01:
        row[15] = nation / total
        row[16] = min(nation, 1.0)
    row[17] = min(votes.named.get(place.country or "", 0.0), 1.0)
    if place.country and total > 0.01:
        row[18] = sum(max(votes.nations.get(n, 0.0), 0.0) for n in neighbours().get(place.country, ())) / total
    division = votes.divisions.get((place.division or "")[:6], 0.0)
    if division > 0.01 and place.kind in ("populated-place", "admin2"):
        row[19] = division / divided
        row[20] = min(division, 1.0)


def _of_words(row: list[float], place: Place, around: Around, seats: Mapping[str | None, int], held: bool) -> None:
    if around.kinds:
        if place.kind in around.kinds:
            row[21], row[22] = 1.0, float(around.kinds[0] != place.kind)
        else:
            row[23] = 1.0
    elif place.kind == "admin1":
        row[24] = float(
            seats.get(place.country, 0) > place.population * (0.2 if place.country in ("US", "CA") else 0.1)
        )
    if around.larger:
        row[25 if any(contains(one, place) for one in around.larger) else 26 if held else 27] = 1.0
    elif around.elsewhere:
        row[28] = float(any(contains(one, place) for one in around.elsewhere))
    if place.kind in ("populated-place", "admin2", "admin1", "point"):
        apart = nearest(place, around.near)
        if apart is not None:
            row[29], row[30] = math.exp(-apart / 100), math.exp(-apart / 1000)
        if around.dateline is not None:
            row[31] = math.exp(-(nearest(place, (around.dateline,)) or 0.0) / 200)
    if around.dateline is not None:
        row[32] = float(place.country == around.dateline.country)


def choose(name: str, candidates: Sequence[Place], around: Around) -> Distribution:
    """The candidates with their probabilities, the likeliest first; they sum to one less what "none" has."""
    scores = [sum(w * f for w, f in zip(weights(), row, strict=True) if f) for row in table(name, candidates, around)]
    top = max(scores)
    parts = [math.exp(score - top) for score in scores]
    whole = sum(parts)
    shares = [(part / whole, place) for part, place in zip(parts, candidates, strict=False)]
    return sorted(shares, key=lambda pair: (-pair[0], -pair[1].population, pair[1].kind, pair[1].geonames or 0))
