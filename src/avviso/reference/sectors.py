"""Sectors of actors (GOV, MIL, REB ...): their codes, the words that tell of them, and the parts of an actor code.

`sectors.tsv` holds the codes, as the CAMEO codebook (Schrodt, 2012, chapter on actors) and the PLOVER manual (draft 2.0) name them;
`sector_words.tsv` our own list of nouns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from avviso.reference import countries

# What an actor code may open with in place of a country.
TRANSNATIONAL = frozenset({"IGO", "NGO", "IMG", "MNC"})
_FORMER = frozenset("former ex then ousted late ex-president".split())
_LONGEST_TERM = 3


@dataclass(frozen=True, slots=True)
class Sector:
    """A sector: CAMEO's code, PLOVER's code for the same, ICEWS's names for it, and what it is."""

    code: str
    plover: str
    icews: str
    name: str


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of an actor code: the country, what else it opens with (IGO, NGO ...), its sectors in order, and a known group's letters."""

    country: countries.Country | None
    transnational: str | None
    sectors: tuple[str, ...]
    group: str | None

    @property
    def sector(self) -> str | None:
        """The first sector; that of an organisation of no state is what it opens with."""
        return self.sectors[0] if self.sectors else self.transnational


def _lines(name: str) -> Iterator[list[str]]:
    text = files("avviso.reference").joinpath(name).read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))


@cache
def sectors() -> dict[str, Sector]:
    """Every sector by its CAMEO code."""
    rows = list(_lines("sectors.tsv"))[1:]
    return {row[0]: Sector(*row) for row in rows}


@cache
def _words() -> dict[str, dict[str, str]]:
    """Terms by kind (body, person, sure, side, owned, name), each with its sector."""
    found: dict[str, dict[str, str]] = {kind: {} for kind in ("body", "person", "sure", "side", "owned", "name")}
    for kind, sector, terms in _lines("sector_words.tsv"):
        found[kind].update(dict.fromkeys((term.replace("_", " ") for term in terms.split()), sector))
    return found


def _look_up(kind: str, term: str) -> str | None:
    """The sector of a term of that kind, in the singular or plural."""
    known = _words()[kind]
    if term in known:
        return known[term]
    if term.endswith("ies") and (found := known.get(f"{term[:-3]}y")):
        return found
    if term.endswith("es") and (found := known.get(term[:-2])):
        return found
    return known.get(term[:-1]) if term.endswith("s") else None


def of_noun(noun: str) -> str | None:
    """The sector of whoever a noun means ("soldiers", "parliament"), whatever stands beside it; None where it says nothing."""
    word = noun.lower()
    return next((found for kind in ("body", "sure", "person", "owned") if (found := _look_up(kind, word))), None)


def of_words(words: Sequence[str], *, owned: bool = False) -> str | None:
    """The sector of whoever some words mean ("opposition leader", "spokesman for the army"); None where they say nothing.

    `owned` says that they are known to be a state's, which makes observers or a commission its government's.
    """
    lower = [word.lower().strip(".,'’\"") for word in words]
    if not lower:
        return None
    head = _head(lower)
    if sure := _term("sure", lower, head):
        return sure
    kinds = ["body", "person", *(["owned"] if owned else []), *(["name"] if words[head][:1].isupper() else [])]
    own = next((found for kind in kinds if (found := _term(kind, lower, head))), None)
    others = [place for place in range(len(lower)) if place != head]
    side = next((found for place in others if (found := _look_up("side", lower[place]))), None)
    if own in (None, "GOV", "MIL", "UAF", "LEG", "CVL") and side in ("OPP", "REB"):
        return side
    if own in (None, "GOV", "MIL", "SPY"):
        body = next((found for place in reversed(others) if (found := _term("body", lower, place))), None)
        if body is not None and not _term("body", lower, head) and (body != "GOV" or own is None):
            return body
        return own or side
    return own


def former(words: Iterable[str]) -> bool:
    """Whether words of office say that it is no longer held."""
    lower = {word.lower() for word in words}
    return bool(lower & _FORMER) and "deputy" not in lower


def _head(words: list[str]) -> int:
    """The place of the head noun: the last word before "of", "for", "in", "at", "on", else the last."""
    stops = [place for place, word in enumerate(words) if word in ("of", "for", "in", "at", "on", "to", "from")]
    return max(0, (stops[0] if stops and stops[0] else len(words)) - 1)


def _term(kind: str, words: list[str], end: int) -> str | None:
    """The sector of the longest term of a kind that ends at a place."""
    for length in range(min(_LONGEST_TERM, end + 1), 0, -1):
        found = _look_up(kind, " ".join(words[end + 1 - length : end + 1]))
        if found is not None:
            return found
    return None


@cache
def parts(code: str) -> Parts:
    """The parts of an actor code: "UKRGOV", "IGONAT", "PSEREBHMS", "REB"."""
    pieces = [code[at : at + 3] for at in range(0, len(code), 3)]
    country = countries.by_code(pieces[0]) if pieces and pieces[0] not in sectors() else None
    rest = pieces[1:] if country is not None else pieces
    transnational = rest[0] if country is None and rest and rest[0] in TRANSNATIONAL else None
    rest = rest[1:] if transnational else rest
    named = tuple(piece for piece in rest if piece in sectors())
    group = next((piece for piece in rest if piece not in sectors()), None)
    return Parts(country, transnational, named, group)
