"""Printed numbers: which numbers of a sentence are figures, and the words that bound them and name currency and per cent.

None of a date, an age, a rank, a name ("the 1267 list") or a share that only says how often ("one in five").
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from avviso.analysis.annotations import TimeExpression
from avviso.analysis.quantities import fractions as quantity_fractions
from avviso.analysis.quantities import line_breaks, number_words
from avviso.analysis.quantities import lists as quantity_lists
from avviso.analysis.quantities import measures as quantity_measures
from avviso.analysis.quantities import money as quantity_money
from avviso.analysis.quantities import singles as quantity_singles
from avviso.analysis.quantities import tolls as quantity_tolls
from avviso.analysis.quantities import worth as quantity_worth
from avviso.analysis.quantities.number_bounds import Bounds
from avviso.text.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as TokenSpan

_NUMBERED_LIST = """
    no no. number article articles resolution resolutions chapter section sections page pages paragraph highway
    route flight room channel phase stage group level category grade class battalion regiment apartment area annex
    boeing airbus order act title rule type mark protocol amendment division unit zone camp block station line vol
    volume part figure table question version release
"""
_NUMBERED = frozenset(_NUMBERED_LIST.split())
_DEGREE = frozenset({"how", "so", "too", "as"})  # "how many"
_CLOCK = re.compile(r"(?:[01]\d|2[0-3])\.[0-5]\d")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_WORDS_LIST = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety a an half no nobody none several dozens
    scores hundreds thousands tens millions billions many numerous multiple another
"""
_WORDS = frozenset(_WORDS_LIST.split())
_FRACTIONS = frozenset("third thirds quarters fifth fifths sixths eighths tenth tenths".split())  # "two thirds of them"
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_ALL_BUT = ("all", "but")
_OWNING = frozenset("the its their his her our those these".split())
_BOUNDS = ("low", "best", "high")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a sentence: its tokens with and without the words that bound it, currency and per cent."""

    start: int  # first token of the number
    end: int  # one past its last
    bounds: Bounds
    first: int  # first token printed
    last: int  # one past the last printed
    currency: str | None
    percent: str | None  # "percent" or "percentage points"
    word: bool
    article: bool = False  # an article stands for the number one
    ballot: bool = False  # one side of a vote: 14-0
    share: bool = False  # a fraction in words, in per cent
    vague: bool = False  # "several"


def out_of_bounds(document: Document, times: tuple[TimeExpression, ...]) -> frozenset[int]:
    """Tokens whose numbers are no figures: inside times and names."""
    named = (
        token.i
        for ent in document.doc.ents
        if ent.label_ in ("PER", "ORG", "LOC", "MISC", "EVENT") and not _loose(ent)
        for token in ent
    )
    timed = (token for time in times for token in range(*document.tokens(time.span)))
    return frozenset(timed) | frozenset(named)


def _loose(ent: TokenSpan) -> bool:
    """A name that is a number and common words only is none ("three")."""
    return not any(t.pos_ == "PROPN" or t.text[:1].isupper() for t in ent)


def figures(document: Document, lower: Sequence[str], sentence: TokenSpan, masked: frozenset[int]) -> Iterator[Figure]:
    doc = document.doc
    i, floor, limit = sentence.start, sentence.start, sentence.end
    while i < limit:
        word = lower[i]
        if i in masked or not (word in _WORDS or word[:1].isdigit() or "-" in word):
            i += 1
            continue
        if (sum_ := quantity_money.hyphened(lower, i, limit)) is not None:
            value, first, last, currency = sum_
            yield Figure(i, last, Bounds(value, value, value, None, first, last), first, last, currency, None, False)
            i = floor = last
            continue
        ballot = quantity_tolls.ballot(doc, i, sentence.start, limit)
        if (share := quantity_fractions.read(doc, lower, i, limit)) is not None:
            figure = _figure(doc, lower, i, share, floor, limit)
            yield replace(figure, percent="percent", share=True)
            i = floor = share.end
            continue
        if tuple(lower[max(i - 2, floor) : i]) == _ALL_BUT:  # how many not: no figure
            exception = line_breaks.read(lower, i, limit)
            rest = None if exception is None else _all_but(lower, i, exception, limit)
            if rest is not None:
                yield rest
            i = floor = max(i + 1, rest.end if rest is not None else 0, exception.end if exception is not None else 0)
            continue
        number = line_breaks.read(lower, i, i + 1 if ballot else limit)
        article = number is None
        if number is None:
            number = quantity_singles.read(doc, lower, i, limit)
        if number is not None and i > sentence.start:
            number = number_words.sums(lower, i, number, limit, quantity_money.SIGNS)
        if number is not None:
            number = number_words.spread(lower, number, limit)
        if number is None or any(t in masked for t in range(i, number.end)):
            i += 1
            continue
        figure = _figure(doc, lower, i, number, floor, limit)
        if article or ballot:
            figure = replace(figure, article=article, ballot=ballot)
        if _is_figure(doc, lower, figure, floor, limit):
            yield figure
            floor = number.end
        i = max(number.end, i + 1)


def _all_but(lower: Sequence[str], start: int, exception: number_words.Number, limit: int) -> Figure | None:
    """All of a known number but those that a number at token `start` excepts, as what is left: "all but two of the 30 huts" are 28; None
    where nobody says how many there were.
    """
    at = exception.end
    if at >= limit or lower[at] != "of":
        return None
    at += 1 + (lower[at + 1] in _OWNING if at + 1 < limit else 0)
    whole = line_breaks.read(lower, at, limit) if at < limit else None
    if whole is None or not (whole.single and exception.single and exception.low and whole.low):
        return None
    left = whole.low - exception.low
    bounds = Bounds(left, left, left, "all but", start - 2, whole.end)
    return Figure(start, whole.end, bounds, start - 2, whole.end, None, None, not whole.digits) if left > 0 else None


def in_one_unit(lower: Sequence[str], figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures of a sentence, a number that something rises or falls from in the unit of the one that it comes to: "from 10 to 25 percent"."""
    out = list(figures)
    for at, (one, to) in enumerate(itertools.pairwise(figures)):
        bare = one.percent is None and one.currency is None and not (one.article or one.ballot or one.word)
        if bare and lower[max(0, one.first - 1)] == "from" and lower[one.last] == "to" and to.first == one.last + 1:
            scale = 1 if one.end - one.start > 1 else _SCALES.get(lower[to.end - 1], 1)
            bounds = replace(one.bounds, **{n: v * scale for n in _BOUNDS if (v := getattr(one.bounds, n)) is not None})
            out[at] = replace(one, percent=to.percent, currency=to.currency, bounds=bounds)
    return tuple(out)


def _figure(doc: Doc, lower: Sequence[str], start: int, number: number_words.Number, floor: int, limit: int) -> Figure:
    end, percent = number.end, None
    begin, currency = quantity_money.before(doc, lower, start, end, floor)
    bounds = line_breaks.bound(lower, begin, number, floor, limit)
    if begin != start and bounds.start == begin:
        bounds = Bounds(bounds.low, bounds.best, bounds.high, bounds.qualifier, begin, bounds.end)
    last = max(end, bounds.end)
    behind = line_breaks.past(lower, last, limit)
    if behind < limit and lower[behind] in ("percent", "pct"):
        percent, last = "percent", behind + 1
    elif last < limit and lower[last] == "%":
        percent, last = "percent", last + 1
    elif last + 1 < limit and lower[last] == "per" and lower[last + 1] == "cent":
        percent, last = "percent", last + 2
    elif last + 1 < limit and lower[last] == "percentage" and lower[last + 1] in ("point", "points"):
        percent, last = "percentage points", last + 2
    elif currency is None:
        last, currency = quantity_money.behind(doc, lower, last, limit)
    return Figure(start, end, bounds, bounds.start, last, currency, percent, not number.digits, vague=number.vague)


def _is_figure(doc: Doc, lower: Sequence[str], figure: Figure, floor: int, limit: int) -> bool:
    """Whether a number is one of something, not a name's, a date's, an age or a rank."""
    start, end = figure.start, figure.end
    if figure.currency or figure.percent or figure.ballot:
        return True
    ahead, behind = line_breaks.before(lower, start, floor), line_breaks.past(lower, end, limit)
    before, after = doc[ahead] if ahead is not None else None, doc[behind] if behind < limit else None
    if before is not None and (
        (before.lower_ in _NUMBERED and before.pos_ != "VERB")
        or before.text in ("#", "№", "+")
        or (before.text == ":" and (after is None or after.pos_ not in ("NOUN", "ADJ")))
        or before.lower_ in ("aged", "age", "chapter")
    ):
        return False
    if before is not None and before.lower_ in _DEGREE and lower[start] in ("many", "numerous"):
        return False
    if before is not None and before.text in ("-", "/", "–") and not _spaced(doc, start):
        return False
    if after is not None and after.text in ("/", ":", "°", "’s", "-", "–") and not _compound(doc, end, limit):
        return False
    named = before is not None and before.pos_ == "PROPN" and figure.first == start
    if named and before is not None and _of_name(before, doc[start], after):
        return start >= floor + 2 and quantity_lists.of_the_next(doc, start, end)
    if figure.first == start and _year(doc, lower, start, end, after):
        return False
    if after is not None and lower[end - 1] == "one" and lower[start] == "no" and after.pos_ in ("NOUN", "ADJ"):
        return False
    if after is not None and end - start == 1 and after.lower_ == "in" and _share(doc, end - 1, limit):
        return False
    if (
        figure.bounds.qualifier is None
        and start - 2 >= floor
        and lower[start - 1] == "in"
        and _share(doc, start - 2, limit)
    ):
        return False
    if after is not None and (quantity_worth.time_unit(after.lemma_.lower()) or after.lower_ in _FRACTIONS):
        return False
    if after is not None and after.lower_ in ("a.m.", "p.m.", "am", "pm", "o'clock", "gmt", "utc", "hours"):
        return False
    if _CLOCK.fullmatch(lower[start]) and (start == 0 or "\n" in doc[start - 1].text):
        return False  # "14.52 Police confirm that"
    comma_before = before is not None and before.text == ","
    return not (
        comma_before
        and after is not None
        and after.text in (",", ".")
        and figure.bounds.best is not None
        and figure.bounds.best < 120
    )


def _share(doc: Doc, at: int, limit: int) -> bool:
    """Whether a share begins at a token: "one in five", "eight in ten of them"; not "killed two in five attacks"."""
    if at + 2 >= limit or doc[at + 1].lower_ != "in":
        return False
    whole = doc[at + 2].pos_ == "NUM" and doc[at + 2].lower_ in _WORDS | {"20", "50", "100", "1,000"}
    counted = at + 3 < limit and doc[at + 3].pos_ in ("NOUN", "ADJ")
    return whole and (doc[at].lower_ == "one" or (doc[at].lower_ in _WORDS and not counted))


def _of_name(before: Token, number: Token, after: Token | None) -> bool:
    """Whether a number belongs to the name before it ("the Apollo 11 crew"), not to what follows ("in Kabul 12
    people").
    """
    if after is None or after.pos_ != "NOUN" or number.head.i == before.i:
        return True
    joined = before.dep_.split(":")[0] in ("compound", "nmod", "flat", "nummod") and before.head.i >= number.i
    return joined and not any(c.dep_ == "case" for c in before.children)


def _year(doc: Doc, lower: Sequence[str], start: int, end: int, after: Token | None) -> bool:
    """A bare number from 1500 to 2099 is a year, unless what follows is people."""
    if end - start != 1 or not _YEAR.fullmatch(lower[start]):
        return False
    return after is None or not quantity_measures.people(after.lemma_.lower())


def _spaced(doc: Doc, start: int) -> bool:
    return start >= 2 and bool(doc[start - 2].whitespace_)


def _compound(doc: Doc, end: int, limit: int) -> bool:
    """A number joined to a noun that counts: "29-member", "3,000-strong"."""
    return (
        end + 1 < limit
        and doc[end].text in ("-", "–")
        and doc[end + 1].lower_
        in ("member", "strong", "nation", "man", "person", "country", "seat", "vote", "troop", "odd", "plus")
    )
