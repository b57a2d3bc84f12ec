"""Where a report names places: names the model saw, names it took for something else or passed over, and those of the
dateline.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from avviso.analysis.places.lookup import DIRECTIONS, GENERIC, WATERS, look_up, named
from avviso.analysis.token_columns import columns
from avviso.reference import countries, offices, organisations
from avviso.reference.gazetteer import Gazetteer, Place
from avviso.text.document import Document
from avviso.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as TokenSpan

PLACE_LABELS = frozenset({"LOC", "GPE", "FAC", "Location", "location", "place", "country"})
_DATELINE_PART = re.compile(r"[^,(/–—|]+")
_WINDOW = 3  # longest run of capitalised words tried against the gazetteer where the model saw no name
_FLEEING = frozenset(
    """flee displace escape evacuate withdraw expel drive retreat advance march travel fly spread walk sail return move
    relocate road way highway""".split()
)
_TAKING = frozenset("capture recapture retake overrun besiege encircle shell bombard liberate".split())
_STRIKING = frozenset("attack raid strike airstrike assault offensive advance march".split())
_LANDFORMS = frozenset(
    """valley gorge mountains mountain hills desert forest plateau highlands lowlands heights delta basin ridge canyon marshes
    coast bay cape lake steppe plain foothills corridor""".split()
)
# What stands behind a name that it is the name of: "the Tarsa border crossing", "the Tarsa neighbourhood of Norburg".
_NAMED_SO = _LANDFORMS | frozenset(
    "crossing checkpoint border district neighbourhood neighborhood suburb quarter area".split()
)
_LIVING = frozenset("residents inhabitants villagers mayor outskirts suburb suburbs streets centre center".split())
_LOCATIVE = frozenset(
    {"in", "near", "at", "from", "outside", "around", "across", "inside", "throughout", "into", "to", "of"}
)
# Buildings, streets and bodies: names of these that no gazetteer holds are left to the actors.
_FACILITY_LIST = """
    street road avenue drive lane boulevard parkway highway freeway trail route bridge school college university
    institute academy library museum hospital clinic court courthouse hall house building tower center centre mall
    plaza park zoo stadium arena theater theatre church mosque temple cathedral hotel airport airfield base station
    terminal prison jail office ministry department agency board council committee plant factory garden cemetery
    store shop market restaurant cafe club farm ranch st. ave. rd. blvd. dr. conference summit games cup league
    times post news
"""
_FACILITY = frozenset(_FACILITY_LIST.split())
_LOCAL_BODY = frozenset(
    {"police", "fire", "sheriff", "city", "county", "town", "village", "municipal", "municipality", "mayor", "council",
     "court", "province", "provincial", "district", "regional", "governorate", "township"}
)  # fmt: skip


_OFFICE_TIMES = frozenset({"administration", "presidency", "cabinet", "doctrine"})  # of who governed
_LANGUAGES = frozenset(
    "arabic hebrew farsi persian dari pashto pashtu urdu hindi bengali punjabi tamil kurdish yiddish mandarin cantonese latin "
    "swahili amharic tigrinya catalan basque flemish quechua".split()
)

_CITY = 500_000
_TOWN = 100_000
"""People in a town that a dateline names rather than the division of the same name."""


@dataclass(slots=True)
class Spot:
    """A name on its way to a PlaceMention: token range (None for a dateline outside the text), and what the words
    around it say.
    """

    span: Span
    tokens: tuple[int, int] | None
    candidates: tuple[Place, ...]
    generic: str | None = None
    directed: bool = False
    embedded: bool = False  # in the name of a body, which is meant
    score: float = 1.0
    larger: list[int] = field(default_factory=list)
    shares: Sequence[tuple[float, Place]] = ()


def spots(document: Document, index: Gazetteer) -> Iterator[Spot]:
    """Every name of a place, in no order: what the gazetteer has for it, and what stands beside it.

    A dateline names a town where it can: reports are filed from the city of Washington, not from the state.
    """
    line = document.layout.dateline_span
    for spot in _spots(document, index):
        if line is not None and line.overlaps(spot.span) and any(map(_is_town, spot.candidates)):
            spot.candidates = tuple(place for place in spot.candidates if place.kind not in ("admin1", "admin2"))
        yield spot


def _is_town(place: Place) -> bool:
    return place.kind == "populated-place" and place.population > _TOWN


def _spots(document: Document, index: Gazetteer) -> Iterator[Spot]:
    doc = document.doc
    taken = [False] * len(doc)
    named: set[str] = set()
    others: list[TokenSpan] = []
    seen = _Seen.of(doc)
    shown = {
        doc[s:e].text for s, e in _trimmed(doc, PLACE_LABELS) if _surely_place(doc, s, e, _generic_beside(doc, s, e))
    }
    for ent in doc.ents:
        for i in range(ent.start, ent.end):
            taken[i] = True
        if ent.label_ in PLACE_LABELS or (ent.label_ != "NORP" and _mislabelled(document, index, ent, seen)):
            for spot in _from_range(document, index, ent.start, ent.end, 1.0, shown):
                if not _surname(doc, spot, seen):
                    named.add(spot.span.text)
                    yield spot
        elif ent.label_ in ("ORG", "MISC"):
            others.append(ent)
    for ent in others:  # a town that acts ("Fargo raised its goal") is still the town named elsewhere
        if ent.text in named:
            yield from _from_range(document, index, ent.start, ent.end, 0.9)
        elif (end := _of_local_body(document, index, ent, named)) is not None:
            for spot in _from_range(document, index, ent.start, end, 0.8):
                spot.embedded = True
                yield spot
    for labels in sorted(doc._.names or {}):
        for name in doc._.names[labels]:
            if name.label in PLACE_LABELS and name.score >= 0.6 and not any(taken[name.start : name.end]):
                for spot in _from_range(document, index, name.start, name.end, name.score):
                    if spot.candidates:
                        yield spot
                        for i in range(name.start, name.end):
                            taken[i] = True
    yield from _passed_over(document, index, taken)
    yield from _dateline(document, index, taken)


def given(document: Document, index: Gazetteer, spans: Iterable[Span]) -> Iterator[Spot]:
    """A spot for each span that is said to be a place's name, adjectives of countries included."""
    for span in spans:
        start, end = document.tokens(span)
        candidates, generic, directed = named(index, span.text)
        yield Spot(span, (start, end), candidates, generic or _generic_beside(document.doc, start, end), directed)


def _surname(doc: Doc, spot: Spot, seen: _Seen) -> bool:
    """Whether a name is that of a person named in full elsewhere ("Stoltenberg's visit"), or of a leader, not of a well-known place or
    one behind a preposition of place.
    """
    if spot.tokens is None:
        return False
    leader = bool(offices.held_by(spot.span.text))
    if leader and not _well_known(spot, _CITY) and _before_office(doc, spot.tokens[1]):
        return True
    named = any(other.split()[-1] == spot.span.text for _, other in seen.people)
    known = leader and spot.span.text in seen.surnames and not _well_known(spot, _TOWN)
    if not named and not known:
        return False
    if not spot.candidates:
        return True
    wide = any(p.own and p.kind in ("country", "region", "continent", "sea") for p in spot.candidates)
    return not wide and not located(doc, spot.tokens[0])


def _before_office(doc: Doc, end: int) -> bool:
    """Whether what a time of office is called after stands here: "the Clinton administration", "in Obama's cabinet"."""
    behind = next((t.lower_ for t in doc[end : end + 2] if t.lower_ not in ("'s", "’s")), "")
    return behind in _OFFICE_TIMES


def _well_known(spot: Spot, town: int) -> bool:
    """Whether a name is borne by anything but towns of up to so many people."""
    return any(p.own and (p.kind not in ("populated-place", "admin2") or p.population > town) for p in spot.candidates)


def _of_local_body(document: Document, index: Gazetteer, ent: TokenSpan, named: set[str]) -> int | None:
    """Where the place ends in the name of a local body ("Torrington Fire Department"): one that the report names
    elsewhere too, or a well-known one.
    """
    doc = document.doc
    start = _trim(doc, ent.start, ent.end)[0]
    body = next((i for i in range(start + 1, ent.end) if doc[i].lower_ in _LOCAL_BODY), None)
    if body is None or start != ent.start or all(t.lower_ in DIRECTIONS for t in doc[start:body]):
        return None  # the Northern Council is no council of a Northern district
    for end in (body + 1, body):  # "Hall County Court" is of Hall County, "Fargo City Council" of Fargo
        text = doc[start:end].text
        if text in named or (end > start and _prominent(index, text)):
            return end
    return None


def _trimmed(doc: Doc, labels: Container[str]) -> list[tuple[int, int]]:
    """The names with one of some labels, as token ranges."""
    ends = (_trim(doc, ent.start, ent.end) for ent in doc.ents if ent.label_ in labels)
    return [(start, end) for start, end in ends if start < end]


def _from_range(
    document: Document, index: Gazetteer, start: int, end: int, score: float, shown: Container[str] = ()
) -> Iterator[Spot]:
    """One spot a name in a token range: cut at commas and "and" where the whole is no place of the gazetteer. A name that no gazetteer holds is
    one where it stands as such, or is among those `shown` to be places elsewhere.
    """
    doc = document.doc
    start, end = _trim(doc, start, end)
    if start >= end or doc[start]._.masked:
        return
    cuts = [i for i in range(start, end) if doc[i].text in (",", "/", "and", "&")]
    if cuts and not index.find(document.span(start, end).text):
        for low, high in zip([start, *(c + 1 for c in cuts)], [*cuts, end], strict=True):
            if low < high:
                yield from _from_range(document, index, low, high, score, shown)
        return
    span = document.span(start, end)
    if countries.of_adjective(span.text) is not None and countries.find(span.text) is None:
        return
    if not span.text[0].isupper() and not any(t.text[:1].isupper() for t in doc[start:end]):
        return
    if end - start == 1 and start and doc[start - 1].lower_ == "the" and doc[start].lower_ in DIRECTIONS:
        return  # "the West" is no town of that name
    if end < len(doc) and (doc[end].text[:1] == "$" or doc[end].lower_ in ("dollar", "dollars")):
        return  # a currency ("US$ 30 million", "30 million U.S. dollars")
    known = organisations.find(span.text)
    if known is not None and known.type != "place" and countries.find(span.text) is None:
        return
    candidates, generic, directed = look_up(index, span.text)
    if start and doc[start - 1].lower_ == "the" and doc[end - 1].lower_ in WATERS:
        candidates = tuple(place for place in candidates if place.kind == "sea")  # "the Red River" is no county
    generic = generic or _generic_beside(doc, start, end)
    if span.text.casefold() in _LANGUAGES:
        return  # "wrote in Farsi"
    if not candidates and span.text not in shown and not _surely_place(doc, start, end, generic):
        return
    yield Spot(span, (start, end), candidates, generic, directed, score=score)


def _surely_place(doc: Doc, start: int, end: int, generic: str | None) -> bool:
    """Whether a name that no gazetteer holds is still a place's, by the words beside it; buildings and bodies are
    not.
    """
    if (
        any(t.lower_ in _FACILITY for t in doc[start:end])
        or doc[start:end].text.isupper()
        or not doc[start].text[:1].isupper()
    ):
        return False
    named = generic is not None or _of_land(doc, start, end)
    return named or located(doc, start) or _where(doc, end) or _reached(doc, start)


def _of_land(doc: Doc, start: int, end: int) -> bool:
    """Whether a name is that of a stretch of land, of a way over a border or of a part of a town: "the Tarsa valley"."""
    land = end - start > 1 and doc[end - 1].lower_ in _LANDFORMS
    return land or (end < len(doc) and doc[end].lower_ in _NAMED_SO)


def _where(doc: Doc, end: int) -> bool:
    """Whether a clause behind a name tells what happens there: "Port Vell, where fighting goes on"."""
    words = [t.lower_ for t in doc[end : end + 2]]
    return words[:1] == ["where"] or words == [",", "where"]


def _reached(doc: Doc, start: int) -> bool:
    """Whether people go to or from what a name means, take it, or live in it: "fled from Asken", "retook Asken", "people of Asken"."""
    before = doc[start - 1].lower_ if start else ""
    if before == "of":
        return start > 1 and doc[start - 2].lower_ in _LIVING
    if before == "on":
        return start > 1 and doc[start - 2].lemma_.lower() in _STRIKING
    if before in ("from", "to", "into", "towards", "toward"):
        return any(t.lemma_.lower() in _FLEEING for t in doc[max(0, start - 4) : start - 1])
    return start > 0 and doc[start - 1].lemma_.lower() in _TAKING and doc[start - 1].pos_ == "VERB"


def located(doc: Doc, start: int) -> bool:
    """Whether a name stands behind a preposition of place."""
    return start > 0 and doc[start - 1].lower_ in ("in", "near", "outside", "around")


def _trim(doc: Doc, start: int, end: int) -> tuple[int, int]:
    while start < end and (doc[start].lower_ in ("the", "of", "in") or doc[start].is_punct or doc[start].is_space):
        start += 1
    while end > start and (
        doc[end - 1].text in ("'s", "’s", "'", "’")
        or doc[end - 1].is_space
        or doc[end - 1].text in (",", ".", ";", ":")
    ):
        end -= 1
    return start, end


def _generic_beside(doc: Doc, start: int, end: int) -> str | None:
    """The word that says what a place is, beside its name: "Kandahar province", "the city of Aleppo"; not that of the next name: "the Norlandian
    town of Aleppo".
    """
    if end + 2 < len(doc) and doc[end + 1].lower_ == "of" and doc[end + 2].is_title and not doc[end].is_title:
        return None
    if end < len(doc) and doc[end].lower_ in GENERIC and not doc[end].is_title:
        return str(doc[end].lower_)
    if (
        end < len(doc)
        and doc[end].lower_ in GENERIC
        and doc[end].is_title
        and doc[end].lower_ not in ("city", "state", "capital")
    ):
        return str(doc[end].lower_)
    if start >= 2 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in GENERIC:
        return str(doc[start - 2].lower_)
    if start >= 1 and doc[start - 1].lower_ in ("city", "town", "village", "capital", "province", "port", "district"):
        return str(doc[start - 1].lower_)
    return None


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the label sets saw: the ends of names of places by their first token, and people's names, those of several words with
    their first token.
    """

    places: Mapping[int, Sequence[int]]
    people: Sequence[tuple[int, str]]
    surnames: Container[str]

    @classmethod
    def of(cls, doc: Doc) -> _Seen:
        places: dict[int, list[int]] = {}
        for names in (doc._.names or {}).values():
            for name in names:
                if name.label in PLACE_LABELS:
                    places.setdefault(name.start, []).append(name.end)
        people = [ent for ent in doc.ents if ent.label_ == "PER"]
        named = [(ent.start, ent.text) for ent in people if ent.end - ent.start > 1]
        return cls(places, named, {ent.text for ent in people if ent.end - ent.start == 1})


def _mislabelled(document: Document, index: Gazetteer, ent: TokenSpan, seen: _Seen) -> bool:
    """Whether a name taken for somebody or something else is a place's: the gazetteer has it, and the words before it
    or another label set say so.
    """
    doc = document.doc
    start, end = _trim(doc, ent.start, ent.end)
    if start >= end or doc[start]._.masked:
        return False
    text = doc[start:end].text
    if organisations.find(text) is not None or not any(p.own for p in index.find(text)):
        return False
    if ent.label_ in ("ORG", "MISC") and (
        countries.find(text) is not None or any(p.kind in ("region", "sea") and p.own for p in index.find(text))
    ):
        return True
    placed = sum(
        name_end in (end, end + 1) for near in (start - 1, start, start + 1) for name_end in seen.places.get(near, ())
    )
    before = doc[start - 1].lower_ if start else ""
    if before == "the" and start > 1:
        before = doc[start - 2].lower_
    located = before in _LOCATIVE and (before != "of" or (start > 1 and doc[start - 2].lower_ in GENERIC))
    if ent.label_ == "PER" and any(text in other for at, other in seen.people if at != ent.start):
        return False
    return placed >= 2 or (located and (placed >= 1 or _prominent(index, text)))


def _prominent(index: Gazetteer, text: str) -> bool:
    return any(p.own and (p.kind != "populated-place" or p.population >= 15_000) for p in index.find(text))


def _passed_over(document: Document, index: Gazetteer, taken: list[bool]) -> Iterator[Spot]:
    """Well-known places that the model saw no name in: countries, curated regions, large cities, where nothing
    capitalised stands beside them.
    """
    doc = document.doc
    read = columns(doc)
    pos = read.pos
    for sentence in document.sentences:
        i = sentence.start
        last = sentence.end
        while i < last:
            if pos[i] != "PROPN" or taken[i] or not read.text[i][:1].isupper() or read.masked[i]:
                i += 1
                continue
            end = i
            while end < last and end - i < _WINDOW + 1 and not taken[end] and pos[end] == "PROPN":
                end += 1
            alone = end - i <= _WINDOW and not (i > 0 and taken[i - 1] and pos[i - 1] == "PROPN")
            alone = alone and not (end < last and pos[end] == "PROPN")
            span = document.span(i, end)
            alone = alone and span.text.casefold() not in DIRECTIONS  # "North Korean" is no North
            if alone and (known := tuple(p for p in index.find(span.text) if _famous(p))) and not _weekday(span.text):
                yield Spot(span, (i, end), known, _generic_beside(doc, i, end), score=0.7)
            i = max(end, i + 1)


def _famous(place: Place) -> bool:
    if not place.own:
        return False
    if place.kind == "admin1":
        return len(place.name) > 3 and place.population > 300_000
    return place.kind in ("country", "region", "continent", "sea") or (
        place.kind == "populated-place" and place.population > 300_000
    )


def _weekday(text: str) -> bool:
    return text.casefold() in (
        "march",
        "may",
        "sunday",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
    )


def _dateline(document: Document, index: Gazetteer, taken: list[bool]) -> Iterator[Spot]:
    """The places of a dateline that stands outside the text that was read."""
    line = document.layout.dateline_span
    if line is None:
        return
    start, end = document.tokens(line)
    if any(taken[start:end]):
        return
    for part in _DATELINE_PART.finditer(line.text.partition("(")[0]):  # in brackets stands the agency
        words = part.group().strip()
        if not words or not words[0].isupper() or any(c.isdigit() for c in words):
            continue
        begin = line.start + part.start() + part.group().index(words)
        if candidates := index.find(words):
            yield Spot(Span.of(document.text, begin, begin + len(words)), None, candidates, score=0.9)
