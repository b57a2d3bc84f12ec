"""Places: every name of a place in a report, with the place it means, its coordinates, and whether it is meant as a place.

Names come from the language model, from the dateline, and where a name in the gazetteer was passed over; which of several places is meant is settled
in two rounds, first by each name alone, then by what the whole report names. A map never decides whose a place is: `country` is None
where that is disputed.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from avviso.analysis.annotations import Actors, PlaceMention
from avviso.analysis.place_literal import literal
from avviso.analysis.place_ranking import GENERIC, Context, contains, look_up, rank
from avviso.reference import countries
from avviso.reference.gazetteer import Gazetteer, Place, gazetteer
from avviso.text.document import Document
from avviso.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

_PLACE_LABELS = frozenset({"LOC", "GPE", "FAC", "Location", "location", "place", "country"})
_PRECISION = {
    "populated-place": "populated-place", "admin1": "admin1", "admin2": "admin2", "country": "country", "region": "region", "sea": "region",
    "continent": "region", "point": "point",
}  # fmt: skip
_DATELINE_PART = re.compile(r"[^,(/–—|]+")
_WINDOW = 3  # longest run of capitalised words tried against the gazetteer where the model saw no name


@dataclass(slots=True)
class _Spot:
    """A name on its way to a PlaceMention: token range (None for a dateline outside the text), and what the words around it say."""

    span: Span
    tokens: tuple[int, int] | None
    candidates: tuple[Place, ...]
    generic: str | None = None
    directed: bool = False
    score: float = 1.0
    larger: list[int] = field(default_factory=list)
    vote: float = 0.0
    chosen: Place | None = None
    confidence: float = 0.0


def find(document: Document, actors: Actors) -> tuple[PlaceMention, ...]:
    """Every place name of a document in order, one mention an expression.

    A name the gazetteer does not hold keeps its words and has no coordinates; names of people and organisations, and demonyms, are no places.
    """
    index = gazetteer()
    spots = sorted(_spots(document, index), key=lambda s: (s.span.start, s.span.end))
    _link(document, spots)
    context = _context(document, spots)
    _settle(spots, context)
    return tuple(_mention(document, actors, spot) for spot in spots)


def _spots(document: Document, index: Gazetteer) -> Iterator[_Spot]:
    doc = document.doc
    taken = [False] * len(doc)
    for ent in doc.ents:
        for i in range(ent.start, ent.end):
            taken[i] = True
        if ent.label_ in _PLACE_LABELS:
            yield from _from_range(document, index, ent.start, ent.end, 1.0)
    for labels in sorted(doc._.names or {}):
        for name in doc._.names[labels]:
            if name.label in _PLACE_LABELS and name.score >= 0.6 and not any(taken[name.start : name.end]):
                for spot in _from_range(document, index, name.start, name.end, name.score):
                    if spot.candidates:
                        yield spot
                        for i in range(name.start, name.end):
                            taken[i] = True
    yield from _passed_over(document, index, taken)
    yield from _dateline(document, index, taken)


def _from_range(document: Document, index: Gazetteer, start: int, end: int, score: float) -> Iterator[_Spot]:
    """One spot a name in a token range: cut at commas and "and" where the whole is no place of the gazetteer."""
    doc = document.doc
    start, end = _trim(doc, start, end)
    if start >= end or doc[start]._.masked:
        return
    cuts = [i for i in range(start, end) if doc[i].text in (",", "/", "and", "&")]
    if cuts and not index.find(document.span(start, end).text):
        for low, high in zip([start, *(c + 1 for c in cuts)], [*cuts, end], strict=True):
            if low < high:
                yield from _from_range(document, index, low, high, score)
        return
    span = document.span(start, end)
    if countries.of_adjective(span.text) is not None and countries.find(span.text) is None:
        return
    candidates, generic, directed = look_up(index, span.text)
    if not candidates and not any(t.pos_ == "PROPN" or t.text[:1].isupper() for t in doc[start:end]):
        return
    yield _Spot(span, (start, end), candidates, generic or _generic_beside(doc, start, end), directed, score)


def _trim(doc: Doc, start: int, end: int) -> tuple[int, int]:
    while start < end and (doc[start].lower_ in ("the", "of", "in") or doc[start].is_punct or doc[start].is_space):
        start += 1
    while end > start and (doc[end - 1].text in ("'s", "’s", "'", "’") or doc[end - 1].is_space or doc[end - 1].text in (",", ".", ";", ":")):
        end -= 1
    return start, end


def _generic_beside(doc: Doc, start: int, end: int) -> str | None:
    """The word that says what a place is, beside its name: "Kandahar province", "the city of Aleppo"."""
    if end < len(doc) and doc[end].lower_ in GENERIC and not doc[end].is_title:
        return str(doc[end].lower_)
    if end < len(doc) and doc[end].lower_ in GENERIC and doc[end].is_title and doc[end].lower_ not in ("city", "state", "capital"):
        return str(doc[end].lower_)
    if start >= 2 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in GENERIC:
        return str(doc[start - 2].lower_)
    if start >= 1 and doc[start - 1].lower_ in ("city", "town", "village", "capital", "province", "port", "district"):
        return str(doc[start - 1].lower_)
    return None


def _passed_over(document: Document, index: Gazetteer, taken: list[bool]) -> Iterator[_Spot]:
    """Well-known places that the model saw no name in: countries, curated regions, large cities, where nothing capitalised stands beside them."""
    for sentence in document.sentences:
        tokens = sentence.doc
        i = sentence.start
        while i < sentence.end:
            token = tokens[i]
            if taken[i] or token.pos_ != "PROPN" or not token.text[:1].isupper() or token._.masked:
                i += 1
                continue
            end = i
            while end < sentence.end and end - i < _WINDOW + 1 and not taken[end] and tokens[end].pos_ == "PROPN":
                end += 1
            alone = end - i <= _WINDOW and not (i > 0 and taken[i - 1] and tokens[i - 1].pos_ == "PROPN")
            alone = alone and not (end < sentence.end and tokens[end].pos_ == "PROPN")
            span = document.span(i, end)
            if alone and (known := tuple(p for p in index.find(span.text) if _famous(p))) and not _weekday(span.text):
                yield _Spot(span, (i, end), known, _generic_beside(tokens, i, end), score=0.7)
            i = max(end, i + 1)


def _famous(place: Place) -> bool:
    if not place.own:
        return False
    return place.kind in ("country", "region", "continent", "sea") or (place.kind == "populated-place" and place.population > 300_000)


def _weekday(text: str) -> bool:
    return text.casefold() in ("march", "may", "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday")


def _dateline(document: Document, index: Gazetteer, taken: list[bool]) -> Iterator[_Spot]:
    """The places of a dateline that stands outside the text that was read."""
    line = document.layout.dateline_span
    if line is None:
        return
    start, end = document.tokens(line)
    if any(taken[start:end]):
        return
    for part in _DATELINE_PART.finditer(line.text):
        words = part.group().strip()
        if not words or not words[0].isupper() or any(c.isdigit() for c in words):
            continue
        begin = line.start + part.start() + part.group().index(words)
        if candidates := index.find(words):
            yield _Spot(Span.of(document.text, begin, begin + len(words)), None, candidates, score=0.9)


def _link(document: Document, spots: list[_Spot]) -> None:
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
_INSIDE = re.compile(r"(?:\s+(?:city|town|village|district|province|region|area|airport))?,?\s+(?:in|of)\s+(?:the\s+)?(?:[a-z]+ern\s+|central\s+|[a-z]+-?(?:east|west)ern\s+)?"
                     r"(?:(?:city|town|district|province|region|state|capital|port|village|Province|District) (?:of\s+)?)?")  # fmt: skip
_POSSESSIVE = re.compile(
    r"['’]s?\s+(?:[a-z-]+\s+){0,2}?(?:city|capital|port|town|province|region|state|district|village)?(?:\s+(?:city|region|province))?(?:\s+of)?\s*"
)


def _context(document: Document, spots: list[_Spot]) -> Context:
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
        if ent.label_ not in _PLACE_LABELS and (country := countries.of_adjective(ent[0].text)) is not None:
            context.vote(country.alpha2, None, 0.4)
    return context


def _vote(context: Context, spots: Iterable[_Spot], sign: float) -> None:
    """Lets each different name vote once, or takes those votes back."""
    voted: set[str] = set()
    for spot in spots:
        key = spot.span.text.casefold()
        if spot.chosen is not None and key not in voted:
            voted.add(key)
            division = None if spot.chosen.kind == "country" else spot.chosen.division
            context.vote(spot.chosen.country, division, sign * spot.vote)


def _settle(spots: list[_Spot], context: Context) -> None:
    """The second round: larger places first, then those printed inside them, then the same name everywhere in the report."""
    same: dict[str, list[_Spot]] = {}
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


def _spread(spots: list[_Spot]) -> None:
    """A name that was printed with its larger place once means the same place wherever it stands alone."""
    settled: dict[str, _Spot] = {}
    for spot in spots:
        if spot.larger and spot.chosen is not None and spot.confidence > 0.8:
            settled.setdefault(spot.span.text.casefold(), spot)
    for spot in spots:
        leader = settled.get(spot.span.text.casefold())
        if leader is not None and not spot.larger and spot.generic is None and leader.chosen in spot.candidates:
            spot.chosen, spot.confidence = leader.chosen, leader.confidence


def _holds(larger: Iterable[Place], place: Place) -> bool:
    return any(contains(one, place) for one in larger)


def _choose(spot: _Spot, ranked: tuple[tuple[float, Place], ...]) -> None:
    best_score, best = ranked[0]
    rivals = [score for score, place in ranked[1:] if place.kind != best.kind or place.country != best.country or place.division != best.division]
    margin = best_score - rivals[0] if rivals else 3.0
    spot.chosen = best
    spot.confidence = round(spot.score * (0.3 + 0.68 / (1.0 + math.exp(-1.6 * (margin - 0.2)))), 3)
    if best.kind == "populated-place" and best.population < 2_000 and not spot.larger and not rivals:
        spot.confidence = round(spot.confidence * 0.7, 3)


def _mention(document: Document, actors: Actors, spot: _Spot) -> PlaceMention:
    place = spot.chosen
    meant = True if spot.tokens is None else literal(document, actors, *spot.tokens, place)
    if place is None:
        return PlaceMention(spot.span, spot.span.text, None, None, None, None, None, meant, round(0.5 * spot.score, 3))
    precision = "region" if spot.directed and place.kind in ("country", "admin1", "region") else _PRECISION[place.kind]
    return PlaceMention(
        spot.span, place.name, place.geonames, place.country, round(place.lat, 5), round(place.lon, 5), precision, meant, spot.confidence
    )

