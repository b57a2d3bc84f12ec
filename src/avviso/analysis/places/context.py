"""What a report says of where it plays: the countries and divisions that its names stand for, and how places lie to one
another.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from avviso.analysis.places.spots import Spot
from avviso.reference import countries
from avviso.reference.gazetteer import Place
from avviso.text.document import Document

Distribution = Sequence[tuple[float, Place]]

_CITY_VOTE = 0.6  # a country's own name says more of where a report plays than a town in it
_WORD_VOTE = 0.4  # an adjective of a country, the name of the outlet
_SURE = 0.4


@dataclass(slots=True)
class Votes:
    """Weights by country and by first-level division; `named` are countries whose own name or adjective was used."""

    nations: dict[str, float] = field(default_factory=dict)
    divisions: dict[str, float] = field(default_factory=dict)
    named: dict[str, float] = field(default_factory=dict)

    def add(self, other: Votes, sign: float = 1.0) -> None:
        """Counts another's votes in, or takes them back."""
        for mine, theirs in (
            (self.nations, other.nations),
            (self.divisions, other.divisions),
            (self.named, other.named),
        ):
            for key, vote in theirs.items():
                mine[key] = mine.get(key, 0.0) + sign * vote

    @classmethod
    def of(cls, distribution: Distribution) -> Votes:
        """The votes of one name, divided among the places it may mean."""
        votes = cls()
        for share, place in distribution:
            if not place.country:
                continue
            country = place.kind == "country"
            _count(votes.nations, place.country, share * (1.0 if country else _CITY_VOTE))
            if country:
                _count(votes.named, place.country, share)
            elif place.division:
                _count(votes.divisions, place.division[:6], share)
        return votes

    @classmethod
    def of_country(cls, code: str) -> Votes:
        """The vote of a word that means a country without being its name."""
        return cls({code: _WORD_VOTE}, {}, {code: 1.0})


def _count(votes: dict[str, float], key: str, weight: float) -> None:
    votes[key] = votes.get(key, 0.0) + weight


def of_words(document: Document, spots: Sequence[Spot]) -> Votes:
    """The votes of adjectives in the text, each once ("Georgian guards"), and of the outlet's name."""
    taken = {token for spot in spots if spot.tokens is not None for token in range(*spot.tokens)}
    words = {token.text for token in document.doc if token.i not in taken and token.text[:1].isupper()}
    outlet = (document.layout.outlet or document.report.outlet or "").split()
    codes = {country.alpha2 for word in words if (country := countries.of_adjective(word)) is not None}
    codes |= {country.alpha2 for word in outlet if (country := _country_in(word)) is not None}
    votes = Votes()
    for code in sorted(filter(None, codes)):
        votes.add(Votes.of_country(code))
    return votes


def _country_in(word: str) -> countries.Country | None:
    return countries.find(word) or countries.of_adjective(word) or countries.of_seat(word)


@cache
def neighbours() -> Mapping[str, tuple[str, ...]]:
    """The countries that each country borders on, by ISO 3166-1 alpha-2."""
    from avviso.reference.gazetteer_build import source

    facts = json.loads(source("countries.json").read_text(encoding="utf-8"))
    return {iso: tuple(filter(None, fact["neighbours"].split(","))) for iso, fact in facts.items()}


def likeliest(distribution: Distribution) -> Place | None:
    """The first place of a distribution where it is likely enough to lean on."""
    return distribution[0][1] if distribution and distribution[0][0] >= _SURE else None


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


def nearest(place: Place, others: Iterable[Place]) -> float | None:
    """Kilometres to the nearest of the other places; None where there is none."""
    return min((distance(place, other) for other in others), default=None)
