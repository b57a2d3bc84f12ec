"""The dates a report prints in its text: what it tells of, what it says is still to come, and which season it is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date
from typing import Final

from avviso.analysis.dating.scale import Clue
from avviso.analysis.times.grammar import Expression, scan
from avviso.analysis.times.lexicon import HOLIDAYS, WORDS
from avviso.analysis.times.tense import FUTURE, PAST, tense_at
from avviso.analysis.times.values import bounds
from avviso.analysis.token_columns import columns
from avviso.text.document import Document
from avviso.text.span import Span

_LEAD: Final = 400  # characters in which a report names what it is about
_SURE: Final = 0.7
_LONG: Final = 15 * 365  # days; nothing planned takes longer


# "9/11" is the name of what happened, told of for decades: it counts among the named events.
_NAMED_DAYS: Final = frozenset(day for day in HOLIDAYS.values() if day.count("-") == 2)


@dataclass(frozen=True, slots=True)
class Dated:
    """An expression with a tense; `days` where it says its year, `month` (1 to 12) where it says only that or a day."""

    expression: Expression
    days: tuple[date, date] | None
    month: int | None
    tense: int | None
    ahead: bool


def dated(document: Document) -> list[Dated]:
    """The dates in the text that is read, in order."""
    starts = columns(document.doc).idx
    found = []
    for expression in scan(document.text):
        reading = expression.reading
        if reading.kind not in ("fixed", "open") or reading.value in _NAMED_DAYS:
            continue
        token = max(bisect_right(starts, expression.start) - 1, 0)
        last = max(bisect_left(starts, expression.end), token + 1)
        tense = tense_at(document, token, last, expression.start)
        open_ = re.match(r"XXXX-(\d\d)", reading.value.rpartition("/")[2])
        before = document.text[max(0, expression.start - 120) : expression.start]
        days = bounds(reading.value) if reading.kind == "fixed" else None
        long = days is not None and (days[1] - days[0]).days > _LONG  # "from 1980 to 2012; it will now fall"
        will = not long and (tense == FUTURE or (tense is None and _WILL.search(before)))
        ahead = (will or _AHEAD.search(before)) and not _SINCE_THEN.search(before)
        found.append(
            Dated(
                expression,
                days,
                int(open_[1]) if open_ else None,
                tense,
                bool(ahead),
            )
        )
    return found


_AHEAD: Final = re.compile(
    r"\b(?:by|until|till|to|upcoming|next|planned for|scheduled for|due in|deadline of|from now to)\s+(?:the\s+)?"
    r"(?:(?:early|late|mid-?|end of|start of|summer of|winter of)\s*)?\Z",
    re.IGNORECASE,
)

_SINCE_THEN: Final = re.compile(
    r"\b(?:compared|dat(?:es?|ed|ing)(?:\s+back)?|back)\s+to\s+(?:the\s+)?\Z", re.IGNORECASE
)
_WILL: Final = re.compile(r"\b(?:will|would|shall|is to|are to|plans? to|due to)\b[^.!?\n]*\Z")


def clues(found: list[Dated], document: Document) -> list[Clue]:
    """A clue for every date with its year."""
    out = []
    text = document.text
    coming = {item.days[0].year for item in found if item.days is not None and item.ahead}
    for item in found:
        value = item.expression.reading.value
        if item.days is None or len(value) < 4 or item.expression.reading.sure < _SURE:
            continue
        words = Span.of(text, item.expression.start, item.expression.end)
        first, last = item.days
        if "/" in value:  # a stretch of years: its end is what may be recent
            first = date(last.year, 1, 1)
        if item.ahead or (item.tense != PAST and first.year in coming):
            near = len(value) == 7 or (len(value) == 4 and (item.expression.reading.mod or _is_titled(text, words)))
            kind = "ahead-near" if near else "ahead"
            out.append(Clue(kind, first, last, f"“{words.text}” is told of as still to come", words))
        else:
            kind = "told-days" if item.expression.reading.weekday else _kind(value, document, words, item.tense)
            out.append(
                Clue(kind, first, last, f"tells of “{words.text}”", words, trust=1.0 if item.tense == PAST else 0.8)
            )
    return out


_SINCE: Final = re.compile(r"\b[Ss]ince\s+(?:(?:early|late|mid-?|the\s+end\s+of)\s*)?\Z")


def since_clues(found: list[Dated], document: Document) -> list[Clue]:
    """A clue for the latest year since which something holds: whatever the tense, no report is older than it."""
    last: tuple[date, Expression] | None = None
    for item in found:
        words = item.expression
        if item.days is None or item.ahead or words.reading.sure < _SURE or "/" in words.reading.value:
            continue
        if _SINCE.search(document.text, max(0, words.start - 40), words.start) and (not last or item.days[0] > last[0]):
            last = item.days[0], words
    if last is None:
        return []
    span = Span.of(document.text, last[1].start, last[1].end)
    return [Clue("since", last[0], None, f"tells of what has been since “{span.text}”", span, "since")]


def _kind(value: str, document: Document, words: Span, tense: int | None) -> str:
    length, text = len(value.partition("T")[0]), document.text
    if _NOW.search(text, max(0, words.start - 30), words.start):
        return "told-now"
    if _OLD.search(text, max(0, words.start - 20), words.start):
        return "told-file"
    if _is_caption(text, words):
        return "told-pictured" if length >= 7 and "/" not in value else "told-caption"
    if "/" not in value and length >= 7:
        return "told-day" if length == 10 else "told-month"
    if _is_titled(text, words):
        return "told-title"
    return "told-year" if tense == PAST or "/" in value else "told-open"


def _is_titled(text: str, span: Span) -> bool:
    """Whether a year is part of a name in the report's first lines: "the 2018 World Cup", "Expo 2016"."""
    if span.start > _LEAD or re.search(
        r"\b(?:[Aa]fter|[Ss]ince|[Ii]n|[Aa]t)\s+(?:the\s+)?$", text[max(0, span.start - 12) : span.start]
    ):
        return False
    before = re.search(r"([A-Z][a-z]+)\s+$", text[max(0, span.start - 20) : span.start])
    return bool(re.match(r"\s+[A-Z]\w+", text[span.end : span.end + 20]) or (before and before[1].lower() not in WORDS))


_NOW: Final = re.compile(
    r"\b(?:as of|so far in|(?:we|it)(?:['’]re|['’]s| are| is)(?: now)?(?: in)?|this year,|now,? in|today,)\s+\Z",
    re.IGNORECASE,
)
_CREDIT: Final = re.compile(r"\b(?:Image|Photo|Photograph|Picture|Video|Audio|Credit|Illustration)\s?[:;]")
_OLD: Final = re.compile(r"\b(?:file|archive)\b", re.IGNORECASE)


def _is_caption(text: str, span: Span) -> bool:
    """Whether a date stands under a picture ("Opening night, 2014. Image: A. Nobody") or alone: "(2012)." """
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    line = text[start : end if end >= 0 else len(text)]
    if _OLD.search(line[: span.start - start]):
        return False
    credit = _CREDIT.search(line)
    if credit is not None and start + credit.start() > span.start and len(line) < _LEAD:
        return True
    before, after = text[max(0, span.start - 20) : span.start], text[span.end : span.end + 3]
    return bool(re.search(r"(?:[.;]\s|\(|\n\s*)$", before) and re.match(r"\s*[).;]", after))
