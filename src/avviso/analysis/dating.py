"""Dating: the day a report was published, given or worked out from what it says, with the reasons."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from avviso.analysis.annotations import Actors
from avviso.analysis.dating_clues import Clue, event_clues, number_clues, office_clues, size_clues
from avviso.analysis.time_grammar import Expression, scan
from avviso.analysis.time_lexicon import WORDS
from avviso.analysis.time_tense import FUTURE, PAST, tense_at
from avviso.analysis.time_values import bounds, day
from avviso.analysis.token_columns import columns
from avviso.text.document import Document, Published
from avviso.text.span import Span

_YEAR: Final = timedelta(365)
_FOLLOWS: Final = timedelta(75)  # a report that prints a date with its year mostly follows it by weeks or months
_SLACK: Final = timedelta(7)  # a release may go out some days after the month its number names
_LEAD: Final = 400  # characters in which a report names what it is about
_FRESH: Final = timedelta(31)  # one that prints a day without its year is written within weeks of it


@dataclass(frozen=True, slots=True)
class _Dated:
    """An expression with a tense; `days` where it says its year."""

    expression: Expression
    days: tuple[date, date] | None
    tense: int | None


def published(document: Document, actors: Actors) -> Published:
    """The day of publication: what came with the report or stands in its head, else an interval inferred from its text.

    Inferred: named holders of office, sizes of alliances, names with a first day, and years the text tells of bound
    it; a day and month told of in the
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
    clues = [*number_clues(text), *office_clues(text), *size_clues(text), *event_clues(text), *_year_clues(dated, text)]
    return _inferred(clues, dated, document)


def _dated(document: Document) -> list[_Dated]:
    starts = columns(document.doc).idx
    found = []
    for expression in scan(document.text):
        if expression.reading.kind not in ("fixed", "open") or not any(
            segment.start <= expression.start < segment.end for segment in document.layout.segments
        ):
            continue
        token = max(bisect_right(starts, expression.start) - 1, 0)
        days = bounds(expression.reading.value) if expression.reading.kind == "fixed" else None
        last = max(bisect_left(starts, expression.end), token + 1)
        found.append(_Dated(expression, days, tense_at(document, token, last, expression.start)))
    return found


_AHEAD: Final = re.compile(
    r"\b(?:by|until|till|upcoming|next|planned for|scheduled for|due in)\s+(?:the\s+)?"
    r"(?:(?:early|late|mid-?|end of)\s*)?$",
    re.IGNORECASE,
)


def _year_clues(dated: list[_Dated], text: str) -> list[Clue]:
    """Years and dates told of: the report is no older than what it tells of, and older than what it says is still to
    come.
    """
    found = []
    coming = {item.days[0].year for item in dated if item.days is not None and _is_ahead(item, text)}
    for item in dated:
        value = item.expression.reading.value
        if item.days is None or len(value) < 4 or "/" in value or item.expression.reading.sure < 0.7:
            continue
        words = Span.of(text, item.expression.start, item.expression.end)
        if _is_ahead(item, text) or (item.tense != PAST and item.days[0].year in coming):
            end = min(item.days[1], date(item.days[0].year, 12, 31))
            found.append(Clue(None, end, f"“{words.text}” is told of as still to come", words, "future"))
        else:
            found.append(Clue(item.days[0], None, f"tells of “{words.text}”", words, "told"))
    return found


def _is_ahead(item: _Dated, text: str) -> bool:
    return (
        item.tense == FUTURE
        or _AHEAD.search(text[max(0, item.expression.start - 30) : item.expression.start]) is not None
    )


def _inferred(clues: list[Clue], dated: list[_Dated], document: Document) -> Published:
    text = document.text
    lower = _lower(clues)
    first = lower.first if lower is not None else None
    uppers = [clue for clue in _current(clues) if clue.last is not None and (first is None or clue.last >= first)]
    upper = min(uppers, key=lambda clue: clue.last or date.max, default=None)
    last = upper.last if upper is not None else None
    reasons = [clue.reason for clue in (lower, upper) if clue is not None]
    reasons = list(dict.fromkeys(reasons))
    told = lower is not None and lower.topic == "told"
    head = _head_day(document, first, last or (first + _YEAR if first else None))
    if head is not None:
        words, found = head
        why = f"its dateline says “{words.text}”, {found.isoformat()} in the only year that fits"
        return Published(found.isoformat(), found.isoformat(), found.isoformat(), "inferred", (*reasons, why), words)
    there = _told_day(
        dated, first, last if last else (first + _YEAR if first and told else None), lower if told else None
    )
    if there is not None:
        item, found = there
        words = Span.of(text, item.expression.start, item.expression.end)
        reasons += _agreeing(clues, found, reasons)
        reasons.append(f"“{words.text}”, told in the past tense, is {found.isoformat()} in the only year that fits")
        last_day = (found + _FRESH).isoformat()
        return Published(found.isoformat(), found.isoformat(), last_day, "inferred", tuple(reasons), words)
    value, first, last, more = _year_of(lower, first, last, clues, text)
    if first is None and last is None:
        return Published()
    earliest, latest = first.isoformat() if first else None, last.isoformat() if last else None
    clue = lower or upper
    return Published(value, earliest, latest, "inferred", (*reasons, *more), clue.span if clue else None)


def _head_day(document: Document, first: date | None, last: date | None) -> tuple[Span, date] | None:
    """The day and month that the dateline or the title's first words print, in the one year the interval leaves for
    it.
    """
    layout = document.layout
    for line, starts in ((layout.dateline_span, False), (layout.title_span, True)):
        if line is None or first is None or last is None:
            continue
        for expression in scan(line.text):
            match = re.fullmatch(r"XXXX-(\d\d)-(\d\d)", expression.reading.value)
            if match is None or (starts and expression.start > 2):
                continue
            end = last + _SLACK
            days = [day(year, int(match[1]), int(match[2])) for year in range(first.year, end.year + 1)]
            fitting = [there for there in days if there and first <= there <= end]
            if len(fitting) == 1:
                start = line.start + expression.start
                return Span.of(document.text, start, line.start + expression.end), fitting[0]
    return None


_Guess = tuple[str | None, date | None, date | None, tuple[str, ...]]


def _year_of(lower: Clue | None, first: date | None, last: date | None, clues: list[Clue], text: str) -> _Guess:
    """The year and the interval where no day stands out: from the latest date told of, or the nearest year still to
    come.
    """
    if first is not None and last is not None and first.year == last.year:
        same = first.month == last.month
        return f"{first.year:04d}-{first.month:02d}" if same else f"{first.year:04d}", first, last, ()
    ahead = min((clue.last.year for clue in clues if clue.topic == "future" and clue.last is not None), default=None)
    if ahead is not None and (
        first is None or first.year < ahead <= first.year + 3 or lower is None or lower.topic != "told"
    ):
        before = date(ahead - 1, 1, 1)
        if (first is None or first.year < ahead) and (last is None or last >= before) and ahead % 10:
            why = f"a year printed of what is still to come is mostly the next one: {ahead}"
            return (
                f"{ahead - 1:04d}",
                max(first or before, before),
                min(last or date(ahead, 12, 31), date(ahead, 12, 31)),
                (why,),
            )
    if lower is None or first is None or lower.topic != "told":
        return None, first, last, ()
    if _is_fine(lower):
        guess, end, why = (
            first + _FOLLOWS,
            first + _YEAR,
            "a report mostly follows a date it prints with its year within months",
        )
    elif _is_titled(text, lower.span):
        guess, end, why = first, first + _YEAR, "what bears its year in its name is mostly of that year"
    elif (
        sum(clue.topic == "told" and clue.first is not None and clue.first.year >= first.year - 2 for clue in clues) > 1
    ):
        guess, end, why = (
            first + _YEAR,
            date(first.year + 2, 12, 31),
            "a year printed of what is past is mostly the one before",
        )
    else:
        return None, first, last, ()
    return f"{min(guess, last or guess).year:04d}", first, min(end, last or end), (why,)


def _is_fine(clue: Clue) -> bool:
    """Whether the date told of has its month."""
    return re.search(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\d{4}-\d\d", clue.span.text) is not None


def _is_titled(text: str, span: Span) -> bool:
    """Whether a year is part of a name in the report's first lines: "the 2018 World Cup", "Expo 2016"."""
    if span.start > _LEAD or re.search(
        r"\b(?:[Aa]fter|[Ss]ince|[Ii]n|[Aa]t)\s+(?:the\s+)?$", text[max(0, span.start - 12) : span.start]
    ):
        return False
    before = re.search(r"([A-Z][a-z]+)\s+$", text[max(0, span.start - 20) : span.start])
    return bool(re.match(r"\s+[A-Z]\w+", text[span.end : span.end + 20]) or (before and before[1].lower() not in WORDS))


def _agreeing(clues: list[Clue], there: date, reasons: list[str]) -> list[str]:
    """Reasons of other clues, bounded on both sides, that hold the day found."""
    return [
        clue.reason
        for clue in clues
        if clue.reason not in reasons
        and clue.first is not None
        and clue.last is not None
        and clue.first <= there <= clue.last
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
    below = sorted(
        (clue for clue in current if clue.first is not None), key=lambda clue: clue.first or date.min, reverse=True
    )
    for clue in below:
        if clue.first is None:
            continue
        broken = [other for other in current if other.last is not None and other.last < clue.first]
        border = max((other.last for other in broken if other.last), default=None)
        bearing = [other for other in below if border is not None and other.first is not None and other.first > border]
        if len(broken) <= len(bearing) * 2 or not broken:
            return clue
    return below[0] if below else None


def _told_day(
    dated: list[_Dated], first: date | None, last: date | None, told: Clue | None
) -> tuple[_Dated, date] | None:
    """The last day and month told of in the past tense for which the interval has one year, its weekday agreeing where
    printed.

    A whole date with its weekday ("Tue Sep 22, 2015") counts too. After a date printed with its year only what lies
    within weeks of it counts.
    """
    if first is None or last is None:
        return None
    if told is not None and not _is_fine(told):
        return None
    near = first + 2 * _FRESH if told is not None else last
    found: list[tuple[_Dated, date]] = []
    for item in dated:
        reading = item.expression.reading
        if item.tense == FUTURE:
            continue
        if item.days is not None and item.days[0] == item.days[1]:
            if reading.weekday is not None and first <= item.days[0] <= last:
                found.append((item, item.days[0]))
            continue
        match = re.fullmatch(r"XXXX-(\d\d)-(\d\d)", reading.value.rpartition("/")[2])
        if match is None:
            continue
        days = [day(year, int(match[1]), int(match[2])) for year in range(first.year, last.year + 1)]
        fitting = [
            there
            for there in days
            if there and first <= there <= last and reading.weekday in (None, there.isoweekday())
        ]
        if len(fitting) == 1 and fitting[0] <= near:
            found.append((item, fitting[0]))
    return max(found, key=lambda pair: pair[1]) if found else None
