"""Fractions of a number of people or things: "two thirds of the refugees", "half the money", "one in three voters".

They are read as per cent, beside the words printed, so that they compare with what is given in per cent.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from avviso.analysis.quantities import measures as quantity_measures
from avviso.analysis.quantities import number_words
from avviso.analysis.quantities import worth as quantity_worth
from avviso.analysis.quantities.measures import Measured
from avviso.analysis.quantities.number_words import Number
from avviso.analysis.quantities.words import BEFALLEN

if TYPE_CHECKING:
    from spacy.tokens import Doc

_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
_COUNTS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
}
_WHOLES = {**_COUNTS, "ten": 10, "20": 20, "twenty": 20, "50": 50, "fifty": 50, "100": 100, "hundred": 100}
_DASHES = frozenset({"-", "–"})
_DEFINITE = frozenset("the its their his her our those these all".split())
_MEANT = frozenset("them whom which it us those these".split())
# Before "half": one of two stretches, or a length ("the first half of the year", "a half of").
_ORDERED = frozenset("first second other latter former the each either".split())


def read(doc: Doc, lower: Sequence[str], at: int, limit: int) -> Number | None:
    """The fraction that begins at token `at`, in per cent; None where none begins there, or where it is of a time or a size."""
    if number_words.broken(lower, at, limit) is not None:
        return None  # "a quarter of a million"
    found = _in_words(lower, at, limit) or _one_of_many(doc, lower, at, limit)
    if found is None:
        return None
    share, end = found
    whole = _whole(doc, lower, end, limit)
    if whole is None or quantity_worth.time_unit(doc[whole].lemma_.lower()) or doc[whole].ent_type_ == "DATE":
        return None
    return Number(end, share, share, False)


def measured(doc: Doc, start: int, end: int, limit: int, previous: Measured | None) -> Measured | None:
    """What a fraction in tokens `start` to `end` is of: the noun behind it, or what the figure before it counts ("a third of them")."""
    at = end + (end < limit and doc[end].lower_ == "of")
    if at < limit and doc[at].lower_ in _MEANT and (at + 1 >= limit or doc[at + 1].pos_ not in ("NOUN", "ADJ")):
        return Measured(
            "other", None if previous is None else previous.noun, quantity_measures.governor(doc, end - 1), 0.6
        )
    whole = _whole(doc, [t.lower_ for t in doc], end, limit)
    if whole is not None and doc[whole].lower_ in BEFALLEN:
        return Measured("other", whole, quantity_measures.governor(doc, end - 1), 0.6)
    noun = quantity_measures.counted(doc, start, end, limit)
    if noun is None:
        noun = next(
            (t.i for t in doc[at : min(at + 6, limit)] if t.pos_ in ("NOUN", "PROPN") and _ends(doc, t.i, limit)), None
        )
    return None if noun is None else Measured("other", noun, quantity_measures.governor(doc, end - 1), 0.6)


def _in_words(lower: Sequence[str], at: int, limit: int) -> tuple[float, int] | None:
    """Per cent and one past the last token of "half", "a third", "two thirds", "two-thirds"."""
    if lower[at] == "half":
        return None if at and lower[at - 1] in _ORDERED else (50.0, at + 1)
    count, end = _COUNTS.get(lower[at]), at + 1
    if count is None and "-" in lower[at]:
        first, _, last = lower[at].partition("-")
        return _share(_COUNTS.get(first), last, end)
    if end + 1 < limit and lower[end] in _DASHES:
        end += 1
    return _share(count, lower[end], end + 1) if end < limit else None


def _share(count: int | None, part: str, end: int) -> tuple[float, int] | None:
    """Per cent of so many of a part: "thirds"; None where the word is no part, or its number is not that of the count."""
    whole = _PARTS.get(part if count == 1 else part.removesuffix("s"))
    if count is None or whole is None or count >= whole or (count > 1) != part.endswith("s"):
        return None
    return round(100 * count / whole, 2), end


def _one_of_many(doc: Doc, lower: Sequence[str], at: int, limit: int) -> tuple[float, int] | None:
    """Per cent and one past the last token of "one in three voters", "eight in ten of them"."""
    if at + 3 >= limit or lower[at + 1] != "in" or lower[at] not in _COUNTS or lower[at] in ("a", "an"):
        return None
    count, whole = _COUNTS[lower[at]], _WHOLES.get(lower[at + 2], 0)
    counted = lower[at + 3] == "of" or doc[at + 3].tag_ in ("NNS", "NNPS", "JJ")
    if whole <= count or not counted or (count > 1 and whole != 10):
        return None
    return round(100 * count / whole, 2), at + 3


def _whole(doc: Doc, lower: Sequence[str], end: int, limit: int) -> int | None:
    """The first telling token of what a fraction that ends before token `end` is of; None where nothing tells."""
    if end >= limit:
        return None
    if lower[end - 2] == "in" and lower[end] != "of":
        return end  # "one in three voters"
    if lower[end] == "of":
        end += 1
    elif lower[end - 1] != "half" or lower[end] not in _DEFINITE:
        return None
    while end < limit and (
        lower[end] in _DEFINITE or doc[end].pos_ in ("DET", "NUM", "ADJ", "ADV") or lower[end] in "$€£'s"
    ):
        if lower[end] in _MEANT and end + 1 < limit and doc[end + 1].pos_ in ("PUNCT", "VERB", "AUX", "ADP"):
            return end
        if lower[end] in BEFALLEN and doc[end + 1].pos_ in ("PUNCT", "VERB", "AUX", "ADP"):
            return end  # "a third of the dead were"
        end += 1
    telling = end < limit and (doc[end].pos_ in ("NOUN", "PROPN") or lower[end] in _MEANT or lower[end] in BEFALLEN)
    return end if telling else None


def _ends(doc: Doc, noun: int, limit: int) -> bool:
    """Whether a noun stands last in its phrase."""
    return (
        noun + 1 >= limit
        or doc[noun].head.i < noun
        or doc[noun].dep_.split(":")[0] not in ("compound", "amod", "nmod", "flat")
    )
