"""Names in a document: the model's and the tables', with right borders and one type each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from avviso.reference import countries, organisations, titles

if TYPE_CHECKING:
    from spacy.tokens import Doc

_TYPES = {
    "PER": "person",
    "ORG": "organisation",
    "LOC": "place",
    "NORP": "nationality",
    "EVENT": "event",
    "MISC": "other",
}
_ALSO_PERSONS = frozenset(
    {"Chad", "Jordan", "Georgia", "Israel", "Paris", "Santiago", "Kingston", "Sofia", "Georgetown", "Lima", "Victoria"}
)
_MAX_TOKENS = 11


@dataclass(frozen=True, slots=True)
class Name:
    """A name found: token range and type."""

    start: int
    end: int
    type: str


def _squeeze(name: str) -> str:
    return name.replace("’", "'").replace(" ", "")


@cache
def _table() -> tuple[dict[str, str], frozenset[str]]:
    """Type of every sure name of the tables by its letters without spaces, and all beginnings of these."""
    found: dict[str, str] = {}
    for name in countries.names():
        found.setdefault(_squeeze(name), "state")
    for name in organisations.sure_names():
        entry = organisations.find(name)
        if entry is not None and entry.type != "place":
            found.setdefault(_squeeze(name), "organisation")
    for word in (*countries.adjectives(), *countries.nationals()):
        found.setdefault(_squeeze(word), "nationality")
    for name in countries.seats():
        found.setdefault(_squeeze(name), "place")
    beginnings = frozenset(name[:length] for name in found for length in range(1, len(name) + 1))
    return found, beginnings


def _from_tables(doc: Doc) -> list[Name]:
    found, beginnings = _table()
    names: list[Name] = []
    index, total = 0, len(doc)
    while index < total:
        text = doc[index].text
        if not (text[:1].isupper() or text[:2] in ("al", "dp", "e")) or doc[index]._.masked:
            index += 1
            continue
        joined, best = "", None
        for end in range(index, min(index + _MAX_TOKENS, total)):
            if doc[end].is_space:
                break
            joined += doc[end].text.replace("’", "'")
            if joined not in beginnings:
                break
            if joined in found:
                best = Name(index, end + 1, found[joined])
        if best is not None and not _is_other_word(doc, best):
            names.append(best)
            index = best.end
        else:
            index += 1
    return names


def _is_other_word(doc: Doc, name: Name) -> bool:
    """A table word that here is something else: "US" for "us" in a headline, "Male", "CAR", "Turkey" on a plate are left to the model."""
    token = doc[name.start]
    if name.end - name.start > 1:
        return False
    if token.text == "US":
        around = doc[token.sent.start : token.sent.end]
        return token.pos_ == "PRON" or (
            len(around) > 4 and all(t.is_upper for t in around if t.is_alpha) and token.pos_ != "PROPN"
        )
    if token.text in ("AND", "CAR", "Polish", "Reading", "Nice", "Mobile"):
        return token.pos_ not in ("PROPN", "ADJ")
    if token.text in ("Congress",):
        return False
    return False


def _from_model(doc: Doc) -> list[Name]:
    names: list[Name] = []
    for ent in doc.ents:
        if doc[ent.start]._.masked or ent.label_ not in _TYPES:
            continue
        names.extend(_trimmed(doc, ent.start, ent.end, _TYPES[ent.label_]))
    return names


def _trimmed(doc: Doc, start: int, end: int, kind: str) -> list[Name]:
    """A model's name without article, possessive, title and country in front; two names where a possessive stands between."""
    for index in range(start + 1, end - 1):
        if doc[index].text in ("'s", "’s") and countries.find(doc[start:index].text):
            return [Name(start, index, "state"), *_trimmed(doc, index + 1, end, kind)]
    while end > start and (doc[end - 1].text in ("'s", "’s", "'", "’", ",", ".", "”", '"') or doc[end - 1].is_space):
        end -= 1
    while start < end and (
        doc[start].lower_ in ("the", "a", "an") or doc[start].is_space or doc[start].text in ("“", '"', "'", "‘", "(")
    ):
        start += 1
    if kind == "person":
        while start < end and _is_title_word(doc, start, end):
            start += 1
    if start >= end or (end - start == 1 and not any(c.isalnum() for c in doc[start].text)):
        return []
    return [Name(start, end, kind)]


def _is_title_word(doc: Doc, index: int, end: int) -> bool:
    word = doc[index].lower_.rstrip(".")
    if (
        word in titles.HONORIFICS
        or word in titles.OFFICES
        or word in ("of", "the", "former", "prime", "foreign", "vice", "deputy")
    ):
        return (
            word not in ("king", "prince", "major", "grand", "rev", "prior", "father", "pope", "justice", "judge")
            or index + 1 < end
        )
    if doc[index].text in ("'s", "’s"):
        return True
    return index + 1 < end and countries.of_adjective(doc[index].text) is not None and end - index > 2


def _typed(doc: Doc, name: Name) -> Name:
    """The tables' word on a model's name: a country is a state, a known organisation an organisation."""
    text = doc[name.start : name.end].text
    if name.type in ("place", "organisation", "nationality", "other"):
        if countries.find(text):
            return Name(name.start, name.end, "state")
        if name.type != "nationality" and countries.of_adjective(text) and text not in ("US", "U.S."):
            return Name(name.start, name.end, "nationality")
        entry = organisations.find(text)
        if entry is not None and entry.type != "place" and not (name.type == "place" and countries.of_seat(text)):
            return Name(name.start, name.end, "organisation")
    return name


def find(doc: Doc) -> list[Name]:
    """All names that do not overlap, in order: longest first, the model's view of persons before the tables' of countries."""
    candidates: list[tuple[int, int, Name]] = []
    for name in _from_tables(doc):
        candidates.append((name.end - name.start, 1, name))
    for name in _from_model(doc):
        name = _typed(doc, name)
        text = doc[name.start : name.end].text
        rank = 2 if name.type == "person" and text in _ALSO_PERSONS else 0
        candidates.append((name.end - name.start, rank, name))
    candidates.sort(key=lambda c: (-c[0], -c[1], c[2].start))
    taken = bytearray(len(doc))
    names: list[Name] = []
    for _, _, name in candidates:
        if not any(taken[name.start : name.end]):
            taken[name.start : name.end] = b"\x01" * (name.end - name.start)
            names.append(name)
    return sorted(names, key=lambda n: n.start)
