"""Places: every name of a place in a report, with the place it means, its coordinates, and whether it is meant as a
place.

Names come from the language model, from the dateline, and where a name in the gazetteer was passed over; which of
several places is meant is settled
in two rounds, first by each name alone, then by what the whole report names. A map never decides whose a place is:
`country` is None
where that is disputed.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable

from avviso.analysis import place_spots
from avviso.analysis.annotations import Actors, PlaceMention
from avviso.analysis.place_literal import literal
from avviso.analysis.place_ranking import Context, contains, rank
from avviso.analysis.place_spots import PLACE_LABELS, Spot
from avviso.reference import countries
from avviso.reference.gazetteer import Place, gazetteer
from avviso.text.document import Document
from avviso.text.span import Span

_PRECISION = {
    "populated-place": "populated-place", "admin1": "admin1", "admin2": "admin2", "country": "country",
    "region": "region", "sea": "region",
    "continent": "region", "point": "point",
}  # fmt: skip


def find(document: Document, actors: Actors, given: Iterable[Span] | None = None) -> tuple[PlaceMention, ...]:
    """Every place name of a document in order, one mention an expression.

    A name the gazetteer does not hold keeps its words and has no coordinates; names of people and organisations, and
    demonyms, are no places. With `given` the names are those spans and no others, as benchmarks of resolution ask; the
    document then needs no tags and no tree.
    """
    index = gazetteer()
    seen = place_spots.spots(document, index) if given is None else place_spots.given(document, index, given)
    spots = sorted(seen, key=lambda s: (s.span.start, s.span.end))
    _link(document, spots)
    context = _context(document, spots)
    _settle(spots, context)
    kept = spots if given is not None else [spot for spot in spots if not _doubtful(document, spot, context)]
    return tuple(_mention(document, actors, spot) for spot in kept)


def _doubtful(document: Document, spot: Spot, context: Context) -> bool:
    """A word that some hamlet happens to bear as its name, where nothing else speaks for a place."""
    place = spot.chosen
    if (
        place is None
        or place.kind != "populated-place"
        or place.population >= 5_000
        or spot.larger
        or spot.generic
        or spot.tokens is None
    ):
        return False
    return context.countries.get(place.country or "", 0.0) <= spot.vote and not place_spots.located(
        document.doc, spot.tokens[0]
    )


def _link(document: Document, spots: list[Spot]) -> None:
    """Notes which name was printed as lying in which: "X, Y", "X in Y", "Y's X"."""
    text = document.text
    for i in range(len(spots) - 1):
        one, other = spots[i], spots[i + 1]
        between = text[one.span.end : other.span.start]
        if len(between) > 40:
            continue
        if _APPOSED.fullmatch(between) or _INSIDE.fullmatch(between):
            one.larger.append(i + 1)
        elif _POSSESSIVE.fullmatch(between):
            other.larger.append(i)


_APPOSED = re.compile(r",\s+(?:(?:in|the|a|northern|southern|eastern|western|central|capital of|city in)\s+)*|\s\(")
_KIND = r"(?:city|town|village|district|province|region|state|capital|port|area|airport)"
_INSIDE = re.compile(
    rf"(?:\s+{_KIND})?,?\s+(?:in|of)\s+(?:the\s+)?(?:[a-z]+-?(?:east|west)?ern\s+|central\s+)?"
    rf"(?:(?:{_KIND}|Province|District) (?:of\s+)?)?"
)
_POSSESSIVE = re.compile(rf"['’]s?\s+(?:[a-z-]+\s+){{0,2}}?{_KIND}?(?:\s+(?:city|region|province))?(?:\s+of)?\s*")


def _context(document: Document, spots: list[Spot]) -> Context:
    """The first round: each name's likeliest place votes for its country, once a name; demonyms vote too."""
    context, nothing = Context(), Context()
    for spot in spots:
        if not spot.candidates:
            continue
        ranked = rank(spot.candidates, nothing, spot.generic, ())
        best = ranked[0]
        clear = best[0] - ranked[1][0] if len(ranked) > 1 else 2.0
        spot.chosen = best[1]
        spot.vote = (1.0 if best[1].kind == "country" else 0.6) * (1.0 if clear >= 1.0 else 0.4)
    _vote(context, spots, 1.0)
    for ent in document.doc.ents:
        if ent.label_ not in PLACE_LABELS and (country := countries.of_adjective(ent[0].text)) is not None:
            context.vote(country.alpha2, None, 0.4)
    return context


def _vote(context: Context, spots: Iterable[Spot], sign: float) -> None:
    """Lets each different name vote once, or takes those votes back."""
    voted: set[str] = set()
    for spot in spots:
        key = spot.span.text.casefold()
        if spot.chosen is not None and key not in voted:
            voted.add(key)
            division = None if spot.chosen.kind == "country" else spot.chosen.division
            context.vote(spot.chosen.country, division, sign * spot.vote)


def _settle(spots: list[Spot], context: Context) -> None:
    """The second round: larger places first, then those printed inside them, then the same name everywhere in the
    report.
    """
    same: dict[str, list[Spot]] = {}
    for spot in spots:
        same.setdefault(spot.span.text.casefold(), []).append(spot)
    for spot in sorted(spots, key=lambda s: (len(s.larger), s.vote < 0.6)):
        if not spot.candidates:
            continue
        namesakes = same[spot.span.text.casefold()]
        larger = tuple(p for i in spot.larger if (p := spots[i].chosen) is not None)
        _vote(context, namesakes, -1.0)
        ranked = rank(spot.candidates, context, spot.generic, larger)
        if larger and not _holds(larger, ranked[0][1]):
            ranked = rank(spot.candidates, context, spot.generic, ())
        _choose(spot, ranked)
        _vote(context, namesakes, 1.0)
    _spread(spots)


def _spread(spots: list[Spot]) -> None:
    """A name that was printed with its larger place once means the same place wherever it stands alone."""
    settled: dict[str, Spot] = {}
    for spot in spots:
        if spot.larger and spot.chosen is not None and spot.confidence > 0.8:
            settled.setdefault(spot.span.text.casefold(), spot)
    for spot in spots:
        leader = settled.get(spot.span.text.casefold())
        if leader is not None and not spot.larger and spot.generic is None and leader.chosen in spot.candidates:
            spot.chosen, spot.confidence = leader.chosen, leader.confidence


def _holds(larger: Iterable[Place], place: Place) -> bool:
    return any(contains(one, place) for one in larger)


def _choose(spot: Spot, ranked: tuple[tuple[float, Place], ...]) -> None:
    best_score, best = ranked[0]
    rivals = [
        score
        for score, place in ranked[1:]
        if place.kind != best.kind or place.country != best.country or place.division != best.division
    ]
    margin = best_score - rivals[0] if rivals else 3.0
    spot.chosen = best
    spot.confidence = round(spot.score * (0.3 + 0.68 / (1.0 + math.exp(-1.6 * (margin - 0.2)))), 3)
    if best.kind == "populated-place" and best.population < 2_000 and not spot.larger and not rivals:
        spot.confidence = round(spot.confidence * 0.7, 3)


def _mention(document: Document, actors: Actors, spot: Spot) -> PlaceMention:
    place = spot.chosen
    meant = True if spot.tokens is None else literal(document, actors, *spot.tokens, place)
    if place is None:
        return PlaceMention(spot.span, spot.span.text, None, None, None, None, None, meant, round(0.5 * spot.score, 3))
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
        spot.confidence,
    )
