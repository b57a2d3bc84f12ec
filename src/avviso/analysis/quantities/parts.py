"""Parts: which figure of a sentence another is a part of ("12 people, including three children", "20, ten of them women")."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from avviso.analysis.quantities import fates as quantity_fates
from avviso.analysis.quantities import shares as quantity_shares
from avviso.analysis.quantities.measures import Measured
from avviso.analysis.quantities.printed import Figure
from avviso.analysis.quantities.words import FATES, NOUNS, PREDICATES

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from avviso.analysis.annotations import Quantity

_PARTING = frozenset({"including", "include", "includes", "included", "among"})
_WHOLE = frozenset({"them", "whom", "those", "which", "these"})
_MORE = frozenset({"more", "others"})
_BREAK = frozenset({";", ":", "while", "but", "whereas"})
_OPENING = frozenset({",", ":", "(", "-", "--", "–", "—"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def part_of(doc: Doc, wholes: Sequence[tuple[int, int]], start: int, end: int, limit: int) -> int | None:
    """The place among `wholes`, the earlier figures of the sentence as token ranges, of that which the figure in tokens
    `start` to `end` is a part of; None where it stands by itself.
    """
    if not wholes:
        return None
    behind = [
        t.lower_ for t in itertools.takewhile(lambda t: not (t.is_punct or t.like_num), doc[end : min(end + 4, limit)])
    ]
    if any(one == "of" and two in _WHOLE for one, two in itertools.pairwise(behind)) or quantity_shares.follows(
        doc, start
    ):
        return len(wholes) - 1
    if len(wholes) == 1 and doc[start - 1].text == "," and _opened(doc, wholes[0][0]):
        return 0  # "Of the 1,200 people held, 300 are women"
    for place in range(len(wholes) - 1, -1, -1):
        between = [t.lower_ for t in doc[wholes[place][1] : start]]
        if any(word in _BREAK for word in between):
            return None
        if any(word in _PARTING for word in between):
            if _told_of(doc, wholes[place][1], start) or _over(doc, wholes[place][1], start, end, limit):
                return None
            before = [p for p in range(place + 1) if not _parting(doc, wholes[p][1], wholes[place][0])]
            return before[-1] if before else place
        if len(between) > 25:
            return None
    return None


def known_whole(doc: Doc, end: int, found: Sequence[Quantity], part: Quantity) -> int | None:
    """The place among the figures before of the last one that tells of all those of whom a figure that ends at a token is some: "11 of the dead"."""
    behind = [t.lower_ for t in doc[end : end + 3]]
    if part.measure not in FATES or len(behind) < 3 or behind[0] != "of" or behind[1] not in ("the", "those"):
        return None
    if NOUNS.get(doc[end + 2].lemma_.lower(), PREDICATES.get(doc[end + 2].lemma_.lower())) != part.measure:
        return None
    for place in range(len(found) - 1, -1, -1):
        whole = found[place]
        least = whole.best if whole.best is not None else whole.low
        if whole.measure == part.measure and whole.part_of is None and least and part.best and least > part.best:
            return place
    return None


def broken_down(doc: Doc, figures: Sequence[Figure], limit: int) -> dict[int, int]:
    """The first tokens of figures of a sentence that make up an earlier one, with that of the whole: those right behind a comma, a colon
    or a dash that come to its sum, and of which nothing of their own is told ("six people - four soldiers and two children").
    """
    found: dict[int, int] = {}
    for place, whole in enumerate(figures):
        parts = _making_up(doc, whole, figures[place + 1 :], limit) if _exact(whole) else []
        found.update((part.first, whole.first) for part in parts)
    return found


def _making_up(doc: Doc, whole: Figure, behind: Sequence[Figure], limit: int) -> list[Figure]:
    parts: list[Figure] = []
    left = whole.bounds.best or 0.0
    for part in behind:
        opening = doc[part.first - 1]
        starts = opening.text in _OPENING if not parts else opening.lower_ in (",", "and")
        if not starts or not _exact(part) or _finite(doc, parts[-1].last if parts else part.first, part.first):
            return []
        parts.append(part)
        left -= part.bounds.best or 0.0
        if left <= 0:
            break
    if not parts:
        return []
    end = next((t.i for t in doc[parts[-1].last : limit] if t.is_punct), limit)
    single = sum(t.lower_ in ("a", "an") and t.nbor(-1).lower_ == "and" for t in doc[parts[-1].last : end])
    if left != single or len(parts) + single < 2:
        return []
    return [] if _finite(doc, parts[-1].last, end) else parts


def _exact(figure: Figure) -> bool:
    """Whether a figure counts people or things in one exact number."""
    bounds = figure.bounds
    plain = figure.currency is None and figure.percent is None and not figure.ballot
    return plain and bounds.low == bounds.best == bounds.high and bool(bounds.best)


def _finite(doc: Doc, start: int, end: int) -> bool:
    return any(t.tag_ in _FINITE or t.pos_ == "AUX" for t in doc[start:end])


def _opened(doc: Doc, first: int) -> bool:
    """Whether a number that begins at a token is that of all those with whom the sentence opens ("Of the 1,200 people")."""
    begin = doc[first].sent.start
    return doc[begin].lower_ in ("of", "among") and first - begin <= 3


def _told_of(doc: Doc, start: int, end: int) -> bool:
    """Whether a verb stands behind the word that opens the parts: the parts are over ("including two, were hurt and 20", "including
    a base, killing 20").
    """
    opened = next(t.i for t in doc[start:end] if t.lower_ in _PARTING)
    if any(t.tag_ == "VBG" and t.dep_ == "advcl" and doc[t.i - 1].text == "," for t in doc[opened + 1 : end]):
        return True
    return any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") or t.pos_ == "AUX" for t in doc[opened + 1 : end])


def _over(doc: Doc, begin: int, start: int, end: int, limit: int) -> bool:
    """Whether a number is no further part, as another fate stands behind it: "killed, including three children, and 40 wounded"."""
    opened = next(t.i for t in doc[begin:start] if t.lower_ in _PARTING)
    joined = any(t.lower_ == "and" for t in doc[max(opened, start - 5) : start])
    if not joined or any(t.lemma_.lower() in PREDICATES for t in doc[opened:start]):
        return False  # "including three killed by a mine and two wounded"
    behind = next((t for t in doc[end:limit] if t.pos_ != "AUX" and t.lower_ not in _MORE), None)
    if behind is None or behind.i > end + 2 or behind.tag_ not in ("VBN", "VBD"):
        return False
    nominal = behind.i + 1 < limit and doc[behind.i + 1].pos_ in ("NOUN", "PROPN", "ADJ")
    return behind.lemma_.lower() in PREDICATES and not nominal


def _parting(doc: Doc, start: int, end: int) -> bool:
    return any(t.lower_ in _PARTING for t in doc[start:end])


def measure(doc: Doc, part: Measured, of_whole: str) -> str:
    """The measure of a part, given that of the whole: what befell all befell it too, where only its noun tells another ("21 wounded, among
    them five refugees").
    """
    if part.measure == "other":
        freed = part.predicate is not None and quantity_fates.released(doc[part.predicate])
        return "other" if freed else of_whole
    if part.noun is None or of_whole not in FATES or NOUNS.get(doc[part.noun].lemma_.lower()) != part.measure:
        return part.measure
    told = part.predicate is not None and PREDICATES.get(doc[part.predicate].lemma_.lower()) == part.measure
    return part.measure if told else of_whole
