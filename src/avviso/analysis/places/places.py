"""Places: every name of a place in a report, with the place it means, its coordinates, and whether it is meant as a
place.

Names come from the language model, from the dateline, and where a name in the gazetteer was passed over, or are given.
Which of several places is meant, or none that the gazetteer holds, is settled in rounds, first by each name alone,
then by what the whole report names. A map never decides whose a place is: `country` is None where that is disputed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from avviso.analysis.annotations import Actors, PlaceMention
from avviso.analysis.places import context as place_context
from avviso.analysis.places import spots as place_spots
from avviso.analysis.places.context import Votes, likeliest
from avviso.analysis.places.literal import literal
from avviso.analysis.places.lookup import GENERIC_KINDS
from avviso.analysis.places.preference import listed_divisions, preferred, without_namesake
from avviso.analysis.places.ranking import Around, choose
from avviso.analysis.places.spots import Spot
from avviso.reference import countries
from avviso.reference.gazetteer import Place, gazetteer
from avviso.text.document import Document
from avviso.text.span import Span

_PRECISION = {
    "populated-place": "populated-place", "admin1": "admin1", "admin2": "admin2", "country": "country",
    "region": "region", "sea": "region",
    "continent": "region", "point": "point",
}  # fmt: skip
ROUNDS = 3
_NEAR = 4  # names before and after that say where a name may lie
_LOCAL = ("populated-place", "admin2", "admin1", "point")
_NONE = 0.65  # from here on "none that the gazetteer holds" is believed
_LANDFORMS = frozenset({"mount", "mt.", "mt", "lake", "cape", "jabal", "jebel", "gulf", "bay"})
_KNOWN_TOWN = 100_000
_HARDLY = 0.15
_ONE_SPOT = 30.0  # kilometres within which two entries are one place for a reader


def find(document: Document, actors: Actors, given: Iterable[Span] | None = None) -> tuple[PlaceMention, ...]:
    """Every place name of a document in order, one mention an expression.

    A name the gazetteer does not hold keeps its words and has no coordinates; names of people and organisations, and
    demonyms, are no places. With `given` the names are those spans and no others, as benchmarks of resolution ask; the
    document then needs no tags and no tree.
    """
    index = gazetteer()
    seen = (
        _apart(document, place_spots.spots(document, index))
        if given is None
        else place_spots.given(document, index, given)
    )
    spots = sorted(seen, key=lambda s: (s.span.start, s.span.end))
    link(document, spots)
    line = document.layout.dateline_span
    for spot in spots:
        if not spot.larger and (line is None or not line.overlaps(spot.span)):
            spot.candidates = preferred(spot.candidates, spot.generic)
    votes = settle(document, spots)
    if given is None:
        _leave_namesakes(spots, votes)
    kept = spots if given is not None else [spot for spot in spots if not _doubtful(document, spot, votes)]
    return tuple(_mention(document, actors, spot) for spot in kept)


def _apart(document: Document, spots: Iterable[Spot]) -> list[Spot]:
    """The names that are no part of the outlet's own ("Norland Press TV")."""
    outlet = document.layout.outlet or ""
    own = [match.span() for match in re.finditer(rf"\b{re.escape(outlet)}\b", document.text)] if " " in outlet else []
    return [spot for spot in spots if not any(start <= spot.span.start and spot.span.end <= end for start, end in own)]


def _doubtful(document: Document, spot: Spot, votes: Votes) -> bool:
    """A word that some hamlet happens to bear as its name, where nothing else speaks for a place."""
    place = likeliest(spot.shares)
    if place is None or spot.larger or spot.generic or spot.tokens is None:
        return False
    if place.kind != "populated-place" or place.population >= 5_000:
        return False
    own = Votes.of(spot.shares).nations.get(place.country or "", 0.0)
    others = votes.nations.get(place.country or "", 0.0) - own
    return others <= 0.01 and not place_spots.located(document.doc, spot.tokens[0])


def _leave_namesakes(spots: Sequence[Spot], votes: Votes) -> None:
    """Takes the place from mountains, lakes and capes that are only known as small towns called after one, in a country that no other name
    speaks of.
    """
    others = Votes()
    others.add(votes)
    landforms = [spot for spot in spots if spot.span.text.split()[0].casefold() in _LANDFORMS]
    for leader in _by_name(landforms).values():
        others.add(Votes.of(leader.shares), -1.0)
    for spot in landforms:
        place = spot.shares[0][1] if spot.shares else None
        if place is None or place.kind != "populated-place" or place.population >= _KNOWN_TOWN or spot.larger:
            continue
        if others.nations.get(place.country or "", 0.0) <= _HARDLY:
            spot.shares = ()


def link(document: Document, spots: list[Spot]) -> None:
    """Notes which name was printed as lying in which: "X, Y", "X in Y", "Y's X"."""
    text = document.text
    listed = set(_listed(text, spots))
    for i in range(len(spots) - 1):
        one, other = spots[i], spots[i + 1]
        between = text[one.span.end : other.span.start]
        if len(between) > 40 or i in listed:
            continue
        if _APPOSED.fullmatch(between) or _INSIDE.fullmatch(between):
            one.larger.append(i + 1)
        elif _POSSESSIVE.fullmatch(between):
            other.larger.append(i)


def _listed(text: str, spots: Sequence[Spot]) -> Iterator[int]:
    """The spots that stand first or second in a list of three divisions ("Washington, Oregon and California"); all three are noted as such."""
    for i in range(len(spots) - 2):
        three = spots[i : i + 3]
        gaps = [text[one.span.end : other.span.start] for one, other in pairwise(three)]
        if gaps[0] == ", " and gaps[1] in (" and ", ", and ") and listed_divisions([spot.candidates for spot in three]):
            for spot in three:
                spot.generic = spot.generic or "states"
            yield from (i, i + 1)


_APPOSED = re.compile(r",\s+(?:(?:in|the|a|northern|southern|eastern|western|central|capital of|city in)\s+)*|\s\(")
_KIND = r"(?:city|town|village|district|province|region|state|capital|port|area|airport)"
_INSIDE = re.compile(
    rf"(?:\s+{_KIND})?,?\s+(?:in|of)\s+(?:the\s+)?(?:[a-z]+-?(?:east|west)?ern\s+|central\s+)?"
    rf"(?:(?:{_KIND}|Province|District) (?:of\s+)?)?"
)
_POSSESSIVE = re.compile(
    rf"['’]s?\s+(?:(?!(?:to|in|at|from|with|on)\b)[a-z-]+\s+){{0,2}}?{_KIND}?(?:\s+(?:city|region|province))?(?:\s+of)?\s*"
)


def settle(document: Document, spots: Sequence[Spot]) -> Votes:
    """Gives every spot its shares, round by round, and returns the votes of the last."""
    words = place_context.of_words(document, spots)
    votes = words
    for turn in range(ROUNDS):
        found = [
            choose(spot.span.text, candidates, around) if (candidates := _open_to(spot, around)) else ()
            for spot, around in zip(spots, surroundings(document, spots, words, first=turn == 0), strict=True)
        ]
        for spot, shares in zip(spots, found, strict=True):
            spot.shares = shares
        votes = _all_votes(words, _by_name(spots).values())
    return votes


def _open_to(spot: Spot, around: Around) -> tuple[Place, ...]:
    """The bearers of a spot's name that what stands around it leaves."""
    if around.kinds or around.larger or around.elsewhere:
        return spot.candidates
    return without_namesake(spot.candidates, around.votes)


def surroundings(document: Document, spots: Sequence[Spot], words: Votes, first: bool) -> Iterator[Around]:
    """What stands around each spot, by the shares of the round before; in the first round only what needs none."""
    if first:
        yield from (Around(words, kinds=GENERIC_KINDS.get(spot.generic or "", ())) for spot in spots)
        return
    places = [likeliest(spot.shares) for spot in spots]
    leaders = _by_name(spots)
    everyone = _all_votes(words, leaders.values())
    others: dict[str, Votes] = {}
    for name, leader in leaders.items():
        others[name] = Votes()
        others[name].add(everyone)
        others[name].add(Votes.of(leader.shares), -1.0)
    line = document.layout.dateline_span
    origin = next((p for s, p in zip(spots, places, strict=True) if p and line and line.overlaps(s.span)), None)
    for i, spot in enumerate(spots):
        name = _key(spot)
        leader = leaders[name]
        yield Around(
            others[name],
            _beside(spots, places, i),
            GENERIC_KINDS.get(spot.generic or "", ()),
            [place for j in spot.larger if (place := places[j])],
            [place for j in leader.larger if (place := places[j])],
            None if line is None or line.overlaps(spot.span) else origin,
        )


def _key(spot: Spot) -> str:
    return spot.span.text.casefold()


def _by_name(spots: Sequence[Spot]) -> dict[str, Spot]:
    """One spot for each different name, one beside which a larger place was printed where there is such."""
    leaders: dict[str, Spot] = {}
    for spot in spots:
        key = _key(spot)
        if key not in leaders or (spot.larger and not leaders[key].larger):
            leaders[key] = spot
    return leaders


def _all_votes(words: Votes, leaders: Iterable[Spot]) -> Votes:
    total = Votes()
    total.add(words)
    for spot in leaders:
        total.add(Votes.of(spot.shares))
    return total


def _beside(spots: Sequence[Spot], places: Sequence[Place | None], at: int) -> list[Place]:
    """The places of the nearest other names, before and after, that are smaller than a country."""
    found: list[Place] = []
    own = _key(spots[at])
    for steps in (range(at - 1, -1, -1), range(at + 1, len(spots))):
        seen: set[str] = set()
        for i in steps:
            place, key = places[i], _key(spots[i])
            if place is None or key == own or key in seen or place.kind not in _LOCAL:
                continue
            seen.add(key)
            found.append(place)
            if len(seen) == _NEAR:
                break
    return found


def _mention(document: Document, actors: Actors, spot: Spot) -> PlaceMention:
    place = spot.shares[0][1] if spot.shares else None
    none = 1.0 - sum(share for share, _ in spot.shares)
    if place is not None and none >= _NONE:
        place = None
    meant = not spot.embedded and (spot.tokens is None or literal(document, actors, *spot.tokens, place))
    first = place
    if not meant and place is not None:
        place = _seat(spot, place)
    if place is None:
        return PlaceMention(spot.span, spot.span.text, None, None, None, None, None, meant, round(0.5 * spot.score, 3))
    sure = sum(share for share, other in spot.shares if other is first or _same(place, other))
    precision = "region" if spot.directed and place.kind in ("country", "admin1", "region") else _PRECISION[place.kind]
    return PlaceMention(
        spot.span,
        place.name,
        place.geonames,
        place.country,
        round(place.lat, 5),
        round(place.lon, 5),
        precision,
        meant,
        round(min(0.98, spot.score * sure), 3),
    )


def _seat(spot: Spot, place: Place) -> Place:
    """The place of a name that stands for a government: the capital, not a region of that name ("Washington refused")."""
    state = countries.of_seat(spot.span.text)
    towns = (
        p for _, p in spot.shares if state is not None and p.kind == "populated-place" and p.country == state.alpha2
    )
    return place if place.kind == "populated-place" else max(towns, key=lambda town: town.population, default=place)


def _same(place: Place, other: Place) -> bool:
    return place is other or (place.country == other.country and place_context.distance(place, other) <= _ONE_SPOT)
