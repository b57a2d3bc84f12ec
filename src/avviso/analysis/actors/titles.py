"""The words of office around a name: "U.S. Secretary of State" before "Rex Tillerson"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from avviso.reference import countries, organisations, titles

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_MODIFIERS = frozenset(
    "home overseas shadow industry european economic commerce agriculture tourism treasury oil human rights"
    " development"
    " prime foreign interior defence defense finance deputy vice first acting interim former then-president"
    " ex-president then ex senior chief late"
    " new outgoing incoming caretaker top special permanent assistant under general national security state"
    " supreme high lieutenant major brigadier"
    " co opposition rebel party press parliamentary parliament military army navy police government"
    " presidential trade energy economy justice"
    " information health education culture transport communications environment crown veteran current longtime"
    " exiled ousted fellow republican"
    " democratic democrat conservative labour labor liberal socialist communist house senate majority minority"
    " executive managing district attorney"
    " secretary lead chief-of-staff supreme spiritual religious regional provincial local federal joint"
    " political public affairs relations principal"
    " department ministry office court bank council union retired honorary".split()
)
_LINKS = frozenset({"of", "for", "'s", "’s", "-", "–", "'", "’"})
_LONGEST = 12
# What belongs to whoever is named behind it: "the office of President Holm".
_BODIES = frozenset("office government administration party ministry department cabinet court army deputy aide".split())


@dataclass(frozen=True, slots=True)
class Title:
    """A title run as token indices: the whole run, and where the title itself starts (after country, organisation
    and possessive).
    """

    start: int
    end: int
    title: int
    office: int | None  # token of the office noun; None where only an honorific stands


def noun(token: Token) -> str:
    """The noun a token is or ends or opens, hyphens included: "secretary-general" for both halves of "Secretary-
    General".
    """
    doc, index = token.doc, token.i
    if index >= 2 and doc[index - 1].text == "-":
        joined = f"{doc[index - 2].lower_}-{token.lower_}"
        if joined in titles.OFFICES:
            return joined
    if index + 2 < len(doc) and doc[index + 1].text == "-":
        joined = f"{token.lower_}-{doc[index + 2].lower_}"
        if joined in titles.OFFICES:
            return joined
    return token.lower_.rstrip(".")


def is_office(token: Token) -> bool:
    """Whether a token is a noun of office or an honorific, whatever its letter case."""
    word = noun(token)
    return word in titles.OFFICES or word in titles.HONORIFICS


def _may_belong(doc: Doc, index: int, start: int) -> bool:
    token = doc[index]
    word = token.lower_.rstrip(".")
    if is_office(token) or word in _MODIFIERS:
        return True
    if token.text in _LINKS:
        return index > 0
    if word == "and":
        return index > 1 and doc[index - 1].lower_ in _MODIFIERS and doc[index + 1].lower_ in _MODIFIERS
    if not token.text[:1].isupper():
        return (
            token.tag_ in ("NN", "JJ")
            and token.pos_ in ("NOUN", "ADJ")
            and doc[index + 1].lower_.rstrip(".") in titles.OFFICES
        )
    return token.pos_ in ("PROPN", "ADJ", "NOUN") or countries.of_adjective(token.text) is not None


def before(doc: Doc, start: int) -> Title | None:
    """The title run that ends right before token `start`, if there is one with an office noun or an honorific in it."""
    index = start - 1
    sentence = doc[start].sent.start
    while index >= sentence and start - index <= _LONGEST and not doc[index].is_space:
        if doc[index].ent_type_ in ("ORG", "LOC", "NORP"):
            while doc[index].ent_iob_ == "I" and index > sentence:
                index -= 1
        elif not _may_belong(doc, index, start):
            break
        index -= 1
    first = index + 1
    while first < start and (doc[first].text in _LINKS or doc[first].lower_ == "and"):
        first += 1
    first = _behind_anothers(doc, first, start)
    if first == start:
        return None
    offices = [i for i in range(first, start) if is_office(doc[i])]
    if not offices or not _ends_in_title(doc, offices, start):
        return None
    nouns = [i for i in offices if noun(doc[i]) in titles.OFFICES]
    return Title(
        first,
        start,
        _title_start(doc, first, start),
        nouns[-1] if nouns and _real_office(doc, nouns[-1]) else (nouns[0] if nouns else None),
    )


def _behind_anothers(doc: Doc, first: int, start: int) -> int:
    """Where a title begins that stands behind the office or the body of somebody else: "a spokesman for / Foreign Minister" Holm."""
    for link in range(start - 2, first, -1):
        behind = range(link + 1, start)
        own = is_office(doc[start - 1]) and _real_office(doc, start - 1)
        anothers = doc[link - 1].lower_ in _BODIES or any(is_office(doc[i]) for i in range(first, link))
        if doc[link].lower_ in ("of", "for", "to") and own and anothers:
            plain = all(is_office(doc[i]) or doc[i].lower_.rstrip(".") in _MODIFIERS for i in behind)
            return link + 1 if plain else first
    return first


def _real_office(doc: Doc, index: int) -> bool:
    return doc[index].lower_ not in ("state",)


def _ends_in_title(doc: Doc, offices: list[int], start: int) -> bool:
    """The run ends in its office noun, or in "of ..." after one ("Secretary of State", "Minister for Europe")."""
    last = offices[-1]
    if last == start - 1:
        return True
    return (
        doc[last + 1].lower_ in ("of", "for")
        and doc[start - 1].text[:1].isupper()  # "a spokesman for Holm" is not she
        and all(
            doc[i].text[:1].isupper() or doc[i].lower_ in ("of", "for", "the", "and") for i in range(last + 1, start)
        )
        and start - last <= 6
    )


def _title_start(doc: Doc, first: int, end: int) -> int:
    """Where the title begins: behind a country, a nationality, an organisation or a possessive."""
    cut = first
    for index in range(first, end - 1):
        if doc[index].text in ("'s", "’s", "'", "’") or (doc[index].ent_type_ and not is_office(doc[index])):
            cut = index + 1
    while cut < end - 1 and doc[cut].text in _LINKS:
        cut += 1
    for length in (5, 4, 3, 2, 1):
        if cut + length < end:
            words = doc[cut : cut + length].text
            if (
                countries.find(words)
                or countries.of_adjective(words)
                or countries.of_seat(words)
                or organisations.find(words)
            ):
                return cut + length
    return cut
