"""Dating: the day a report was published, given or worked out from what it says, with the reasons."""

from __future__ import annotations

import re
from datetime import date, timedelta
from math import log
from typing import Final

from avviso.analysis.annotations import Actors
from avviso.analysis.dating import offices as dating_offices
from avviso.analysis.dating import scale as dating_scale
from avviso.analysis.dating import told as dating_told
from avviso.analysis.dating.clues import lead_clues, table_clues
from avviso.analysis.dating.scale import Clue, Scale
from avviso.analysis.dating.told import Dated
from avviso.analysis.times.grammar import scan
from avviso.analysis.times.tense import FUTURE
from avviso.analysis.times.values import bounds, day
from avviso.text.document import Document, Published
from avviso.text.span import Span

_HELD: Final = 0.9  # of the chance that a stated interval must hold
_LEFT_OUT: Final = 0.06  # of the chance that may lie before a first day stated alone
_LIKELY: Final = 0.05  # chance of a year below which no value is given
_SURE: Final = (
    0.6  # chance of a year above which a day and month told of is put into it, where the interval has it once
)
_SURER: Final = 0.8  # the same where the interval has it more than once, or has no end
_WIDE: Final = 4  # years; a wider interval says nothing on its far side
_FRESH: Final = timedelta(90)  # nine in ten reports follow the last day they tell of by no more
_HEAD: Final = timedelta(7)  # a report may come out some days after the day in its dateline
_NEAR: Final = timedelta(100)  # a border found is moved out to that of a term or a name so near
_REASONS: Final = 6
_GAIN: Final = 0.03


def published(document: Document, actors: Actors) -> Published:
    """The day of publication: what came with the report or stands in its head, else an interval inferred from its text.

    Inferred: dates told of or still to come, holders of office, sizes of alliances, names with a first day and the like
    are weighed against one another month by month (`dating.scale`); `value` is the likeliest year, month or day,
    `earliest` and `latest` hold nine tenths of the chance. An empty Published where nothing says anything.
    """
    if document.layout.published.value:
        return document.layout.published
    given = document.report.published
    days = bounds(given[:10]) if given else None
    if days is not None:
        return Published(given, days[0].isoformat(), days[1].isoformat(), "given")
    found, dated = clues(document)
    return _inferred(found, dated, document) if found else Published()


def clues(document: Document) -> tuple[list[Clue], list[Dated]]:
    """What in a report says when it was written, and the dates in its text."""
    dated = dating_told.dated(document)
    since = dating_told.since_clues(dated, document)
    past = since[0].first if since else None
    others = [*dating_offices.clues(document.text, past), *table_clues(document.text), *_lead(document), *since]
    added = [clue.span for clue in others if clue.kind == "sum"]  # their years are told of only to be added to
    told = dating_told.clues(dated, document)
    return [
        *(clue for clue in told if not any(span.start <= clue.span.start < span.end for span in added)),
        *others,
    ], dated


def _lead(document: Document) -> list[Clue]:
    head = _head(document)
    return [] if head is None else list(lead_clues(document.text, head[0].end, *head[1]))


def season(dated: list[Dated]) -> Scale:
    """What the months without a year say of every month."""
    past = sorted({item.month for item in dated if item.month and not item.ahead})
    coming = sorted({item.month for item in dated if item.month and item.ahead})
    return dating_scale.season(past, coming)


def _inferred(found: list[Clue], dated: list[Dated], document: Document) -> Published:
    shares = dating_scale.shares(found)
    total = dating_scale.prior() + sum(share for _, share in shares) + season(dated)
    chance = dating_scale.chances(total)
    years = dating_scale.years(chance)
    year = dating_scale.likeliest(years)
    reasons = _reasons(shares, total, year)
    first, last = _as_reasoned(*_snapped(*_bounds(chance), found), reasons, year)
    span = reasons[0].span if reasons else None
    words = [clue.reason for clue in reasons]
    told = _day(document, dated, year, first, last) if years[year] >= _SURE else None
    if told is not None and (years[year] >= _SURER or _once(told[1], first, last)):
        span, there, end, why = told
        return Published(there.isoformat(), there.isoformat(), end.isoformat(), "inferred", (*words, why), span)
    if first is None and last is None:
        return Published()
    value = _value(chance, year, years[year])
    return Published(
        value,
        first.isoformat() if first else None,
        last.isoformat() if last else None,
        "inferred",
        tuple(words),
        span,
    )


def _bounds(chance: Scale) -> tuple[date | None, date | None]:
    first, last = dating_scale.interval(chance, _HELD)
    earliest, after = dating_scale.first_day(first), dating_scale.first_day(last + 1)
    if last - first < _WIDE * 12:
        return earliest, after - timedelta(1)
    # Too wide to be of use: the side that is known, where one is.
    first = dating_scale.earliest(chance, _LEFT_OUT)
    return (dating_scale.first_day(first), None) if first > dating_scale.month_of(date(1985, 1, 1)) else (None, None)


def _snapped(first: date | None, last: date | None, clues: list[Clue]) -> tuple[date | None, date | None]:
    """The interval moved out to where something named begins or ends, if that is near."""
    spells = [clue for clue in clues if clue.kind in dating_scale.SPELLS]
    starts = [c.first for c in spells if c.first and first and c.first.replace(day=1) <= first <= c.first + _NEAR]
    ends = [c.last for c in spells if c.last and last and c.last - _NEAR <= last.replace(day=1) <= c.last]
    return (min(starts) if starts else first), (max(ends) if ends else last)


def _as_reasoned(
    first: date | None, last: date | None, reasons: list[Clue], year: int
) -> tuple[date | None, date | None]:
    """An interval open on one side, from no earlier day than the reasons of the year found allow: "from 2007, for he took
    office in 2024" would contradict itself.
    """
    if first is None or last is not None:
        return first, last
    begun = [c.first for c in reasons if c.kind in dating_scale.SPELLS and c.first and c.first.year <= year]
    return max([first, *begun]), None


def _value(chance: Scale, year: int, likely: float) -> str | None:
    month = int(chance.argmax())
    if chance[month] > 0.5:
        return dating_scale.first_day(month).isoformat()[:7]
    return f"{year:04d}" if likely >= _LIKELY else None


def _reasons(shares: list[tuple[list[Clue], Scale]], total: Scale, year: int) -> list[Clue]:
    """The clues without which the year found would be less likely, those that say most first."""
    gains = []
    there = dating_scale.years(dating_scale.chances(total)).get(year, 1e-4)
    for clues, share in shares:
        without = dating_scale.years(dating_scale.chances(total - share)).get(year, 1e-4)
        gain = log(there / without)
        if gain > _GAIN:
            gains.append((gain, min(clues, key=lambda clue: dating_scale.distance(clue, year))))
    gains.sort(key=lambda pair: -pair[0])
    said = {clue.span: clue for _, clue in reversed(gains)}  # one reason for one printed date
    return [clue for _, clue in gains if said[clue.span] is clue][:_REASONS]


def _once(there: date, first: date | None, last: date | None) -> bool:
    """Whether no other year has a day within the interval."""
    others = (day(there.year + step, there.month, there.day) for step in (-1, 1))
    return first is not None and last is not None and not any(o and first <= o <= last for o in others)


def _day(
    document: Document, dated: list[Dated], year: int, first: date | None, last: date | None
) -> tuple[Span, date, date, str] | None:
    """The day that the dateline, the title or the text tells of, in the year found: its words, it, the last day the
    report may be of, and why.
    """
    head = _head_day(document, year)
    if head is not None:
        span, there = head
        why = f"its dateline says “{span.text}”, {there.isoformat()} in the year found"
        return span, there, there + _HEAD, why
    told = _told_day(dated, year, first, last)
    if told is None:
        return None
    item, there = told
    span = Span.of(document.text, item.expression.start, item.expression.end)
    why = f"“{span.text}”, told as past, is {there.isoformat()} in the year found"
    return span, there, there + _FRESH, why


def _head_day(document: Document, year: int) -> tuple[Span, date] | None:
    head = _head(document)
    there = day(year, *head[1]) if head is not None else None
    return (head[0], there) if head is not None and there is not None else None


def _head(document: Document) -> tuple[Span, tuple[int, int]] | None:
    """Month and day in the dateline, or at the title's start, that have no year, and their words."""
    layout = document.layout
    for line, starts in ((layout.dateline_span, False), (layout.title_span, True)):
        for expression in scan(line.text) if line is not None else ():
            match = re.fullmatch(r"XXXX-(\d\d)-(\d\d)", expression.reading.value)
            if line is not None and match is not None and not (starts and expression.start > 2):
                start = line.start + expression.start
                return Span.of(document.text, start, line.start + expression.end), (int(match[1]), int(match[2]))
    return None


def _told_day(dated: list[Dated], year: int, first: date | None, last: date | None) -> tuple[Dated, date] | None:
    """The last day and month told of as past, within the interval, its weekday agreeing where printed; a whole date
    counts where it has its weekday.
    """
    found: list[tuple[Dated, date]] = []
    for item in dated:
        reading = item.expression.reading
        if item.tense == FUTURE or item.ahead:
            continue
        if item.days is not None:
            there = item.days[0] if item.days[0] == item.days[1] and reading.weekday is not None else None
        else:
            match = re.fullmatch(r"XXXX-(\d\d)-(\d\d)", reading.value.rpartition("/")[2])
            there = day(year, int(match[1]), int(match[2])) if match else None
        if (
            there is not None
            and reading.weekday in (None, there.isoweekday())
            and (first is None or first <= there)
            and (last is None or there <= last)
        ):
            found.append((item, there))
    return max(found, key=lambda pair: pair[1]) if found else None
