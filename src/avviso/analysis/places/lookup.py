"""What the gazetteer has for a printed name: the candidates for it, and the word in it that says what the place is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from avviso.reference import countries
from avviso.reference.gazetteer import Gazetteer, Place

GENERIC_KINDS: Mapping[str, tuple[str, ...]] = {
    "province": ("admin1", "admin2"), "provinces": ("admin1", "admin2"), "oblast": ("admin1",),
    "governorate": ("admin1",),
    "region": ("admin1", "region", "admin2"), "regions": ("admin1", "region", "admin2"), "state": ("admin1",),
    "states": ("admin1",),
    "prefecture": ("admin1", "admin2"), "county": ("admin2", "admin1"), "counties": ("admin2", "admin1"),
    "district": ("admin2", "populated-place"),
    "districts": ("admin2", "populated-place"), "raion": ("admin2",), "department": ("admin1", "admin2"),
    "canton": ("admin1",), "departments": ("admin1", "admin2"), "governorates": ("admin1",), "oblasts": ("admin1",),
    "prefectures": ("admin1", "admin2"), "cantons": ("admin1",),
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
GENERIC = frozenset(GENERIC_KINDS)
WATERS = frozenset({"sea", "ocean", "strait", "gulf", "river"})
DIRECTIONS = frozenset(
    f"{a}{b}{c}" for a in ("", "north", "south") for b in ("", "-", " ") for c in ("east", "west", "eastern",
    "western") if a or not b
) | {"north", "south", "northern", "southern", "central", "upper", "lower", "greater", "metropolitan", "downtown",
"mainland"}  # fmt: skip


_WAYS = frozenset("north south east west northern southern eastern western".split())
_BODIES = frozenset("bank command council committee court front alliance army league party union".split())
# Where names are English, one that only stands among the alternates is foreign, or some other place's: no match.
_ARABIC = frozenset("SA YE OM AE QA BH KW IQ SY LB JO PS IL EG SD SS LY TN DZ MA EH MR TD DJ SO KM ER ML NE".split())
_ENGLISH = frozenset({"US", "GB", "CA", "AU", "NZ", "IE"})


def look_up(gazetteer: Gazetteer, name: str) -> tuple[tuple[Place, ...], str | None, bool]:
    """Candidates for a printed name, the generic word taken off it, and whether a direction was ("eastern Ukraine")."""
    found, generic, directed = _look_up(gazetteer, name)
    odd = any(not place.own and place.country in _ENGLISH for place in found)
    if odd:
        found = tuple(p for p in found if p.own or p.country not in _ENGLISH or p.population > 500_000)
    return found, generic, directed


def _look_up(gazetteer: Gazetteer, name: str) -> tuple[tuple[Place, ...], str | None, bool]:
    found = gazetteer.find(name)
    if found:
        return found, None, False
    words = name.split()
    generic = None
    if len(words) > 1 and words[-1].casefold() in GENERIC_KINDS:
        generic, words = words[-1].casefold(), words[:-1]
    elif len(words) > 2 and words[1].casefold() == "of" and words[0].casefold() in GENERIC_KINDS:
        generic, words = words[0].casefold(), words[2:]
    if generic and (found := gazetteer.find(" ".join(words))):
        if generic in WATERS:
            found = tuple(p for p in found if p.kind == "sea")
        return found, generic, False
    if found := _division_of_way(gazetteer, words):
        return found, generic, False
    directed = False
    while len(words) > 1 and words[0].casefold() in DIRECTIONS:
        directed, words = True, words[1:]
    if words[0].casefold() in DIRECTIONS:
        return (), generic, directed  # "North Eastern Province": nothing but directions
    if directed and words[0].casefold() in _BODIES:
        return (), generic, directed  # "Central Bank", "Northern Alliance"
    if directed and (found := gazetteer.find(" ".join(words))):
        return found, generic, True
    bare = " ".join(words)
    for article in ("al ", "al-", "el ", "el-", "ar ", "as ", "an ", "ad "):
        if bare.casefold().startswith(article) and (found := gazetteer.find(bare[len(article) :])):
            # Where no Arabic is spoken a name without the article is another name ("Al-Maya" is no Maya of the Philippines).
            return tuple(place for place in found if place.country in _ARABIC), generic, directed
    return gazetteer.find(f"al {bare}") if len(words) == 1 and len(bare) > 4 else (), generic, directed


def _division_of_way(gazetteer: Gazetteer, words: Sequence[str]) -> tuple[Place, ...]:
    """The divisions that a name with its direction written the other way is of: "South Darfur" for Southern Darfur."""
    way = words[0].casefold()
    if len(words) < 2 or way not in _WAYS:
        return ()
    other = way.removesuffix("ern") if way.endswith("ern") else f"{way}ern"
    return tuple(p for p in gazetteer.find(" ".join([other, *words[1:]])) if p.own and p.kind == "admin1")


def named(index: Gazetteer, name: str) -> tuple[tuple[Place, ...], str | None, bool]:
    """What `look_up` gives, and for an adjective or the word for a people ("Georgian", "Georgians") their country."""
    found = look_up(index, name)
    country = None if found[0] else countries.of_adjective(name)
    if country is None:
        return found
    return tuple(place for place in index.find(country.name) if place.kind == "country"), None, False
