"""Every country: codes, names and aliases, adjectives and nationals, capital and seats of government.

The table `countries.tsv` beside this module is our own; codes follow ISO 3166-1, capitals are those GeoNames gives,
CAMEO codes are ISO
alpha-3 except where the CAMEO codebook differs (Kosovo: KSV). States that are no more have no alpha-2 code.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Country:
    """A country: `alpha2` None for a state that is no more; `seats` are places and houses that stand for its
    government, the capital first.
    """

    alpha2: str | None
    alpha3: str
    cameo: str
    name: str
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]
    nationals: tuple[str, ...]
    seats: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The usual English name and every alias."""
        return (self.name, *self.aliases)


def key(name: str) -> str:
    """The form under which names are looked up: no leading article, apostrophes and spaces made plain; capitals
    kept.
    """
    name = " ".join(name.replace("’", "'").split())
    return name[4:] if name[:4] in ("the ", "The ", "THE ") else name


@cache
def countries() -> tuple[Country, ...]:
    """All countries, by alpha-3 code."""
    text = files("avviso.reference").joinpath("countries.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines()[1:]]
    return tuple(
        Country(row[0] or None, row[1], row[2], row[3], *(tuple(filter(None, part.split("|"))) for part in row[4:8]))
        for row in rows
    )


def _index(attribute: str) -> dict[str, Country]:
    found: dict[str, Country] = {}
    for country in countries():
        for name in getattr(country, attribute):
            found.setdefault(key(name), country)
            if len(name) > 3 and not name.isupper():
                found.setdefault(key(name).upper(), country)
    return found


@cache
def names() -> dict[str, Country]:
    """Country by any of its names, as `key` writes them (and in capitals)."""
    return _index("names")


@cache
def adjectives() -> dict[str, Country]:
    """Country by adjective ("Ukrainian"), the first in the table where two share one ("Congolese", "Dominican")."""
    return _index("adjectives")


@cache
def nationals() -> dict[str, Country]:
    """Country by the word for one or several of its people ("Ukrainian", "Ukrainians", "Spaniard", "Poles")."""
    found: dict[str, Country] = {}
    for country in countries():
        for word in country.adjectives + country.nationals:
            if word in ("U.S.", "US", "New Zealand", "Vatican"):
                continue
            for form in (word, f"{word}s"):
                found.setdefault(form, country)
    return found


@cache
def seats() -> dict[str, Country]:
    """Country by capital or seat of government ("Kyiv", "Kremlin", "Downing Street")."""
    return _index("seats")


@cache
def _codes() -> dict[str, Country]:
    found: dict[str, Country] = {}
    for country in countries():
        for code in (country.alpha2, country.alpha3, country.cameo):
            if code:
                found.setdefault(code, country)
    return found


def by_code(code: str) -> Country | None:
    """The country of an alpha-2, alpha-3 or CAMEO code."""
    return _codes().get(code)


def find(name: str) -> Country | None:
    """The country a name or alias means ("Britain", "the U.S.", "Burma"); None where it is no country's."""
    return names().get(key(name))


def of_adjective(word: str) -> Country | None:
    """The country an adjective or national's name belongs to ("Emirati", "Ukrainians")."""
    return adjectives().get(word) or nationals().get(word)


def of_seat(name: str) -> Country | None:
    """The country whose government a capital or seat stands for ("Moscow", "the Kremlin")."""
    return seats().get(key(name))
