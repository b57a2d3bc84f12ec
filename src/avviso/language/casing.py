"""Letter case put back into text that is printed in capitals, so that names can be told from other words.

A first reading says which words are names; the text in that case is what is then read and analysed. Every character stays
in its place.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from avviso.reference import countries

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LEAST = 60
"""Letters below which a text is too short to say that it is printed in capitals."""
_SHARE = 0.95
_SMALL = frozenset("a an and at by de del for from in la las los of on or the to y e da do dos der van von s".split())
_KEPT = frozenset("I TV UN US U.S. USA UK EU NATO USSR FBI CIA PRC".split())
_ARTICLES = frozenset("la las los el de del".split())
_ORDINAL = re.compile(r"\d+(?:ST|ND|RD|TH|D)")
_NAMING = frozenset({"PROPN", "NOUN", "ADJ"})
_VOWELS = frozenset("AEIOUY")
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]?")
_NAMES = frozenset(
    """january february march april june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec""".split()
)


def in_capitals(texts: Iterable[str]) -> bool:
    """Whether what is read is printed in capitals throughout."""
    letters = [char for text in texts for char in text if char.isalpha()]
    return len(letters) >= _LEAST and sum(char.isupper() for char in letters) >= _SHARE * len(letters)


def recased(doc: Doc) -> str:
    """The text of a Doc that was read in capitals, of the same length, with capitals for names and first words only."""
    short, pairs = _acronyms(doc), _pairs(doc)
    pieces: list[str] = []
    for token in doc:
        pieces.append(token.text if token._.masked else _cased(token, short, pairs))
        pieces.append(token.whitespace_)
    return "".join(pieces)


def _cased(token: Token, short: frozenset[str], pairs: frozenset[tuple[str, str]]) -> str:
    text = token.text
    if text == "US" and _means_us(token):
        return "us"
    if text in short or text in _KEPT or _INITIALS.fullmatch(text) or (len(text) == 1 and text != "A"):
        return text
    if _ORDINAL.fullmatch(text):
        return text.lower()
    if any(char.isdigit() for char in text):
        return text
    if not any(char.isalpha() for char in text):
        return text
    low = _same_length(text, str.lower)
    if not (_is_name(token) or _first(token) or _in_pair(token, pairs)):
        return low
    if low in _SMALL and not _first(token) and not (low in _ARTICLES and _begins_name(token)):
        return low
    return re.sub(
        r"(?:^|(?<=[-./]))\w|(?<=^O['’])\w|(?<=^D['’])\w", lambda m: m.group().upper(), low, flags=re.IGNORECASE
    )


def _means_us(token: Token) -> bool:
    """Whether US is the pronoun: where the text writes the country with stops, or the word was read as one."""
    return token.pos_ == "PRON" or any(other.text == "U.S." for other in token.doc)


def _pairs(doc: Doc) -> frozenset[tuple[str, str]]:
    """Neighbours in a name: what is one name in one place is one in every other."""
    return frozenset(
        (one.lower_, two.lower_)
        for ent in doc.ents
        for one, two in pairwise(ent)
        if {one.pos_, two.pos_} <= _NAMING and not {one.lower_, two.lower_} & _SMALL
    )


def _in_pair(token: Token, pairs: frozenset[tuple[str, str]]) -> bool:
    doc, at = token.doc, token.i
    before = at > 0 and (doc[at - 1].lower_, token.lower_) in pairs
    return before or (at + 1 < len(doc) and (token.lower_, doc[at + 1].lower_) in pairs)


def _begins_name(token: Token) -> bool:
    """Whether a name begins with a word ("La Esperanza")."""
    return bool(token.ent_type_) and token.ent_iob_ == "B" and token.i + 1 < len(token.doc)


def _same_length(text: str, change: object) -> str:
    """Each character changed, but for those whose other case is of another length."""
    return "".join(new if len(new := change(char)) == 1 else char for char in text)  # type: ignore[operator]


def _is_name(token: Token) -> bool:
    if token.ent_type_ or token.pos_ == "PROPN" or token.lower_ in _NAMES:
        return token.pos_ not in ("VERB", "AUX", "PRON", "DET") or bool(token.ent_type_)
    return token.pos_ in ("ADJ", "NOUN") and countries.of_adjective(token.text.title()) is not None


def _first(token: Token) -> bool:
    """Whether a word begins its sentence, quotation marks and brackets left out."""
    start = token.sent.start
    return all(not before.is_alpha for before in token.doc[start : token.i]) or (
        token.i > start and token.nbor(-1).text in ('"', "“") and token.i > 1 and token.nbor(-2).text in (",", ":")
    )


def _acronyms(doc: Doc) -> frozenset[str]:
    """Short names beside a long one with those initials, one of the two in brackets, and names without a vowel."""
    found = {t.text for t in doc if t.text.isalpha() and len(t) > 1 and _is_name(t) and not set(t.text) & _VOWELS}
    words = [t for t in doc if not t.is_space]
    for place, token in enumerate(words[:-2]):
        if token.text in "[(" and words[place + 2].text in "])":
            inner = words[place + 1].text
            if inner.isalpha() and 2 <= len(inner) <= 7 and _spells(inner, words[:place]):
                found.add(inner)
    for place, token in enumerate(words[1:], start=1):
        short = words[place - 1].text
        if token.text == "[" and short.isalpha() and 2 <= len(short) <= 7:
            close = next((n for n, t in enumerate(words[place:]) if t.text == "]"), 0)
            if _shares(short, words[place + 1 : place + close]):
                found.add(short)
    return frozenset(found)


def _spells(short: str, before: Sequence[Token]) -> bool:
    """Whether the words before a short name begin with its letters, the last one or two left out."""
    initials = "".join(t.text[:1] for t in before[-12:] if t.text.isalpha() and t.lower_ not in _SMALL)
    return _within(short[:3], initials) or _within(short[-3:], initials)


def _shares(short: str, words: Sequence[Token]) -> bool:
    """Whether half the letters of a short name begin words of the long one set behind it, in whatever order: an acronym
    may come from another language ("FARC [Revolutionary Armed Forces of Colombia]").
    """
    initials = [t.text[:1] for t in words if t.text.isalpha() and t.lower_ not in _SMALL]
    return len(initials) > 1 and 2 * (Counter(short) & Counter(initials)).total() >= len(short)


def _within(letters: str, initials: str) -> bool:
    rest: Iterator[str] = iter(initials)
    return all(letter in rest for letter in letters)
