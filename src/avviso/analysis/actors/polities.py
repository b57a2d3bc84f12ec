"""Lands that no table lists, told by their officers: "the foreign minister of Norland", "President Ida Holm of Norland".

They are new, unrecognised, historical or spelled in their own way; a tagger calls them a place, or even a person.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from avviso.analysis.actors import titles as actors_titles
from avviso.analysis.token_columns import columns
from avviso.reference import countries, gazetteer, organisations

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Whoever has one of these is a state or would be one; a city has a mayor, a region a governor.
_OFFICERS = frozenset(
    "president vice-president premier minister ministers chancellor ambassador ambassadors king queen emir sultan monarch"
    " ministry embassy".split()
)
# What may be a person's too ("the government of Maren", "the army of Maren").
_BODIES = frozenset(
    "government army navy parliament forces troops state republic kingdom nation country emirate sultanate".split()
)
# Whose forces have a chief is a land: "the army chief of Maren".
_FORCES = frozenset("army navy airforce".split())
_CHIEFS = frozenset("chief chiefs commander head".split())
# "Norlandian", "Norlandese": what an adjective adds to a name, and what the name may end in instead.
_ADJECTIVE = ("n", "an", "ian", "ese", "i")
_LAST = ("", "a", "ia")
_DIVISIONS = frozenset({"admin1", "admin2", "region", "sea", "continent", "country"})
_CITY = 100_000  # a name of a city of so many is that city's ("the chancellor of Oxford"); small towns bear every name
Ranges = Mapping[tuple[int, int], str]
"""Types of names by their token ranges."""


def unlisted(doc: Doc, types: Ranges) -> frozenset[str]:
    """The names, as printed, that no table knows and that the document shows to be a state's."""
    bearers = {token: span for span in types for token in range(*span)}
    shown = _shown(doc, types)
    return frozenset(
        text
        for span, kind in types.items()
        if kind in ("place", "person")
        and ((text := doc[span[0] : span[1]].text) in shown or _officered(doc, span, kind, bearers, types))
        and not _listed(text)
    )


def _shown(doc: Doc, types: Ranges) -> frozenset[str]:
    """Names that end a ministry's name ("the Ministry of Defence of Norland"), or have an adjective that is a people's or stands before
    an office ("the Norlandian prime minister")."""
    found = {
        doc[end - 1].text
        for (start, end), kind in types.items()
        if kind == "organisation" and doc[start].lower_ in _OFFICERS and end - start > 2 and doc[end - 2].lower_ == "of"
    }
    adjectives = {doc[start].text for (start, end), kind in types.items() if kind == "nationality" and end - start == 1}
    for index, text in enumerate(columns(doc).text):
        if text[:1].isupper() and text.endswith(_ADJECTIVE) and _before_office(doc, index):
            adjectives.add(text)
    for text in adjectives:
        stems = [text.removesuffix(ending) for ending in _ADJECTIVE if text.endswith(ending)]
        found.update(stem + last for stem in stems for last in _LAST)
    return frozenset(found)


def _before_office(doc: Doc, index: int) -> bool:
    """Whether a word comes right before an office, or one word before ("Norlandian prime minister")."""
    following = doc[index + 1 : index + 3]
    return any(token.lower_ in _OFFICERS or token.lower_ in _BODIES for token in following) and all(
        token.pos_ in ("NOUN", "ADJ", "PROPN") for token in following[:1]
    )


def _listed(text: str) -> bool:
    if countries.find(text) or countries.of_seat(text) or countries.of_adjective(text) or organisations.find(text):
        return True
    found = gazetteer.gazetteer().find(text)
    return any(place.kind in _DIVISIONS or place.population >= _CITY for place in found)


def _officered(
    doc: Doc, span: tuple[int, int], kind: str, bearers: Mapping[int, tuple[int, int]], types: Ranges
) -> bool:
    start, end = span
    if kind == "person" and end - start > 1:
        return False
    head = next((doc[i] for i in range(start, end) if not start <= doc[i].head.i < end), doc[end - 1])
    governor = head.head
    if start and doc[start - 1].lower_ == "of":
        bearer = bearers.get(governor.i)
        if bearer is None:
            return _office(governor, kind) or _heads_forces(governor)
        title = actors_titles.before(doc, bearer[0]) if types[bearer] == "person" else None
        return title is not None and title.office is not None and _office(doc[title.office], "person")
    owns = kind != "person" and end < len(doc) and doc[end].tag_ == "POS"
    return owns and _office(governor, kind)


def _heads_forces(token: Token) -> bool:
    """Whether a word is for who heads an army or a navy; a town has a police chief too."""
    return token.lower_ in _CHIEFS and any(c.lower_ in _FORCES for c in token.lefts)


def _office(token: Token, kind: str) -> bool:
    word = actors_titles.noun(token)
    return word in _OFFICERS or (kind != "person" and word in _BODIES)
