"""Dating: the day a report was published, given or worked out from what it says, with the reasons."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from avviso.analysis.annotations import Actors
from avviso.analysis.dating_clues import Clue, event_clues, office_clues, size_clues
from avviso.analysis.time_anchors import FUTURE, tense_at
from avviso.analysis.time_grammar import Expression, scan
from avviso.analysis.time_values import bounds, day
from avviso.text.document import Document, Published
from avviso.text.span import Span

_LAG: Final = timedelta(365)  # a report names the year it was written in, or the one before
_FRESH: Final = timedelta(7)  # a report is written on or soon after the last day it tells of


@dataclass(frozen=True, slots=True)
class _Dated:
    """An expression with a tense; `days` where it says its year."""

    expression: Expression
    days: tuple[date, date] | None
    tense: int | None


def published(document: Document, actors: Actors) -> Published:
    """The day of publication: what came with the report or stands in its head, else an interval inferred from its text.

    Inferred: named holders of office, sizes of alliances, names with a first day, and years the text tells of bound it; a day and month told of in the
    past tense fixes the day where the interval leaves one year for it. An empty Published where nothing says anything.
    """
    if document.layout.published.value:
        return document.layout.published
    given = document.report.published
    days = bounds(given[:10]) if given else None
    if days is not None:
        return Published(given, days[0].isoformat(), days[1].isoformat(), "given")
    text = document.text
    dated = _dated(document)
    clues = [*office_clues(text), *size_clues(text), *event_clues(text), *_year_clues(dated, text)]
    return _inferred(clues, dated, text)


def _dated(document: Document) -> list[_Dated]:
    starts = [token.idx for token in document.doc]
    found = []
    for expression in scan(document.text):
        if expression.reading.kind not in ("fixed", "open") or not any(
            segment.start <= expression.start < segment.end for segment in document.layout.segments
        ):
            continue
        token = max(bisect_right(starts, expression.start) - 1, 0)
        days = bounds(expression.reading.value) if expression.reading.kind == "fixed" else None
        found.append(_Dated(expression, days, tense_at(document.doc, token, expression.start)))
    return found


_AHEAD: Final = re.compile(
    r"\b(?:by|until|till|before|upcoming|next|planned for|scheduled for|due in)\s+(?:the\s+)?(?:(?:early|late|mid-?|end of)\s*)?$", re.IGNORECASE
)


def _year_clues(dated: list[_Dated], text: str) -> list[Clue]:
    """Years and dates told of: the report is no older than what it tells in the past tense."""
    found = []
    for item in dated:
        if item.days is None or len(item.expression.reading.value) < 4 or item.expression.reading.sure < 0.7:
            continue
        words = Span.of(text, item.expression.start, item.expression.end)
        if item.tense == FUTURE or _AHEAD.search(text[max(0, item.expression.start - 30) : item.expression.start]):
            found.append(Clue(None, item.days[1], f"“{words.text}” is told of as still to come", words, "future"))
        else:
            found.append(Clue(item.days[0], None, f"tells of “{words.text}”", words, "told"))
    return found


def _inferred(clues: list[Clue], dated: list[_Dated], text: str) -> Published:
    lower = _lower(clues)
    if lower is None or lower.first is None:
        return Published()
    uppers = [clue for clue in _current(clues) if clue.last is not None and clue.last >= lower.first]
    upper = min(uppers, key=lambda clue: clue.last or date.max, default=None)
    last = upper.last if upper is not None else None
    told = lower.topic == "told"
    if last is None or (told and last > _year_end(lower.first) + _LAG):
        last = _year_end(lower.first) + _LAG if told else last
    reasons = [lower.reason] + ([upper.reason] if upper is not None and upper is not lower else [])
    there = _told_day(dated, lower.first, last)
    if there is not None:
        item, found = there
        words = Span.of(text, item.expression.start, item.expression.end)
        reasons += _agreeing(clues, found, reasons)
        reasons.append(f"“{words.text}”, told in the past tense, is {found.isoformat()} in the only year that fits")
        return Published(found.isoformat(), found.isoformat(), (found + _FRESH).isoformat(), "inferred", tuple(reasons), words)
    value = None
    if last is not None and lower.first.year == last.year:
        value = f"{last.year:04d}"
    elif told:
        value = f"{lower.first.year:04d}"
        reasons.append("a report mostly tells of the year it was written in")
    return Published(value, lower.first.isoformat(), last.isoformat() if last else None, "inferred", tuple(reasons), lower.span)


def _year_end(there: date) -> date:
    return date(there.year, 12, 31)


def _agreeing(clues: list[Clue], there: date, reasons: list[str]) -> list[str]:
    """Reasons of other clues, bounded on both sides, that hold the day found."""
    return [
        clue.reason
        for clue in clues
        if clue.reason not in reasons and clue.first is not None and clue.last is not None and clue.first <= there <= clue.last
    ]


def _current(clues: list[Clue]) -> list[Clue]:
    """Of the clues on one topic (presidents of one country) only the latest bounds the report from above."""
    latest: dict[str, Clue] = {}
    out = []
    for clue in clues:
        if clue.topic in ("", "told", "future"):
            out.append(clue)
        elif clue.topic not in latest or (clue.first or date.min) > (latest[clue.topic].first or date.min):
            latest[clue.topic] = clue
    return out + list(latest.values())


def _lower(clues: list[Clue]) -> Clue | None:
    """The latest day the report cannot be older than, passing over one that contradicts more clues than bear it out."""
    current = _current(clues)
    below = sorted((clue for clue in current if clue.first is not None), key=lambda clue: clue.first or date.min, reverse=True)
    for clue in below:
        if clue.first is None:
            continue
        broken = [other for other in current if other.last is not None and other.last < clue.first]
        border = max((other.last for other in broken if other.last), default=None)
        bearing = [other for other in below if border is not None and other.first is not None and other.first > border]
        if len(broken) <= len(bearing) * 2 or not broken:
            return clue
    return below[0] if below else None


def _told_day(dated: list[_Dated], first: date, last: date | None) -> tuple[_Dated, date] | None:
    """The last day and month told of in the past tense for which the interval has one year, its weekday agreeing where printed."""
    if last is None:
        return None
    found: list[tuple[_Dated, date]] = []
    for item in dated:
        if item.tense == FUTURE:
            continue
        if item.days is not None and item.days[0] == item.days[1] and first <= item.days[0] <= last:
            found.append((item, item.days[0]))
            continue
        value = item.expression.reading.value.rpartition("/")[2]
        match = re.fullmatch(r"XXXX-(\d\d)-(\d\d)", value)
        if match is None:
            continue
        weekday = item.expression.reading.weekday
        days = [day(year, int(match[1]), int(match[2])) for year in range(first.year, last.year + 1)]
        fitting = [there for there in days if there and first <= there <= last and weekday in (None, there.isoweekday())]
        if len(fitting) == 1:
            found.append((item, fitting[0]))
    return max(found, key=lambda pair: pair[1]) if found else None
