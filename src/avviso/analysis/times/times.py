"""Times: the dates, times of day, durations and sets a report speaks of, as TIMEX3 values with the days they cover."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from typing import Final

from avviso.analysis.annotations import Actors, TimeExpression
from avviso.analysis.times.anchors import Anchors, Resolved, resolve
from avviso.analysis.times.grammar import Expression, impossible, scan
from avviso.analysis.times.lexicon import WORDS
from avviso.analysis.times.lists import shared
from avviso.analysis.times.readings import Reading
from avviso.analysis.times.story import told_years
from avviso.analysis.times.tense import OVER, PAST, tense_at, top
from avviso.analysis.times.undertaken import Undertakings
from avviso.analysis.times.values import SEASONS, bounds, granularity, narrowed
from avviso.analysis.token_columns import columns
from avviso.sources.report import Skip
from avviso.text.document import Document, Published
from avviso.text.span import Span

_TYPES: Final = {"duration": "DURATION", "stretch": "DURATION", "set": "SET"}
_CLOSE: Final = (
    366  # days an inferred date may be uncertain by and still be reckoned from: in more, "March" has two years
)
_LASTS_TO: Final = re.compile(r",?\s+(?:until|till?|through|to)\s+(?:(?:early|late)\s+(?:on\s+)?)?")
_WEEK: Final = 7
_SINCE: Final = 7  # tokens that "since" stands before a time at most
_DATED: Final = frozenset({"fixed", "open", "part", "shift", "clock"})


def find(document: Document, actors: Actors, published: Published) -> tuple[TimeExpression, ...]:
    """The times of a report in order, resolved against the day it was published and the dates it mentions.

    What leaves its year, month or day unsaid and cannot be reckoned keeps XXXX in `value` and has no days; `basis`
    says what it was reckoned from.
    """
    expressions = shared(document.text, [one for one in scan(document.text) if _is_read(document, one)])
    report = _day(published)
    readings = [expression.reading for expression in expressions]
    history = _is_history(readings, report)
    anchors = Anchors(
        report=report, narrative=history, exact=_is_day(published), now=not history and _told_now(readings) > 0
    )
    if anchors.narrative:
        anchors.told = told_years([(one.start, one.reading) for one in expressions])
    starts = columns(document.doc).idx
    undertakings = Undertakings(document)
    found: list[TimeExpression] = []
    for expression in expressions:
        token = max(bisect_right(starts, expression.start) - 1, 0)
        last = max(bisect_left(starts, expression.end), token + 1)
        if _is_name(document, token, expression):
            continue
        tense = tense_at(document, token, last, expression.start) if _asks_tense(expression.reading) else None
        if tense in (OVER, PAST) and expression.reading.unit == "soon":
            continue  # "soon" of what was told says no more than "then"
        anchors.at = expression.start
        anchors.seen_from = (
            _begun(document, found, expression, report) or undertakings.day(token, last, report)
            if _is_weekday(expression.reading)
            else None
        )
        resolved = resolve(expression.reading, anchors, tense)
        undertakings.note(token, last, resolved.value)
        if not _only_begins(document, token):
            anchors.note(expression.reading, resolved)
            if expression.reading.kind == "fixed" and _is_told(document, token, last, expression.start):
                anchors.begin_story(resolved.value.partition("/")[0].partition("T")[0])
        found.append(_expression(document, expression, resolved))
    return tuple(found)


def _begun(
    document: Document, found: Sequence[TimeExpression], expression: Expression, report: date | None
) -> date | None:
    """The day, near the report's, from which something lasts until another: "from Sunday noon until Wednesday"."""
    before = found[-1] if found else None
    if before is None or before.earliest is None or before.earliest != before.latest or report is None:
        return None
    day = date.fromisoformat(before.earliest)
    between = document.text[before.span.end : expression.start]
    return day if abs((day - report).days) <= _WEEK and _LASTS_TO.fullmatch(between) else None


def _is_told(document: Document, token: int, last: int, start: int) -> bool:
    """Whether a time says when something happened, not which thing is meant ("the attacks of 11 September 2001")."""
    doc = document.doc
    if not doc.has_annotation("DEP") or not top(doc, token, last).dep_.startswith("obl"):
        return False
    return tense_at(document, token, last, start) == PAST


def _only_begins(document: Document, token: int) -> bool:
    """Whether a time only says since when something holds, so that none of what is told is reckoned from it ("since the war ended in 2021")."""
    doc = document.doc
    first = doc[token].sent.start if doc.has_annotation("SENT_START") else max(0, token - _SINCE)
    for at in range(token - 1, max(first, token - _SINCE) - 1, -1):
        if doc[at].lower_ == "since":
            return doc[at].dep_ in ("mark", "case")
        if doc[at].is_punct:
            return False
    return False


def _is_weekday(reading: Reading) -> bool:
    return reading.kind == "open" and reading.direction is None and reading.value.startswith("XXXX-WXX-")


def _asks_tense(reading: Reading) -> bool:
    return reading.kind in ("open", "part", "clock") or reading.unit == "soon"


def refused(document: Document) -> tuple[Skip, ...]:
    """What is written as a date or time of day and is none, counted."""
    count = sum(_is_read(document, one) for one in impossible(document.text))
    return (Skip("time", "no such day or time of day", count),) if count else ()


def _expression(document: Document, expression: Expression, resolved: Resolved) -> TimeExpression:
    reading = expression.reading
    days = narrowed(resolved.days, reading.mod) if resolved.days else None
    kind = _TYPES.get(reading.kind) or (
        "TIME" if "T" in resolved.value and resolved.value[:1] != "P" and "_" not in resolved.value else "DATE"
    )
    span = Span.of(document.text, expression.start, expression.end)
    first, last = (days[0].isoformat(), days[1].isoformat()) if days else (None, None)
    return TimeExpression(span, resolved.value, first, last, kind, resolved.basis, _confidence(reading, resolved))


def _confidence(reading: Reading, resolved: Resolved) -> float:
    sure = 0.95 * reading.sure if reading.kind == "fixed" else 0.85 * reading.sure
    return round(sure if resolved.days or reading.kind not in _DATED else sure * 0.7, 3)


def _is_day(published: Published) -> bool:
    return published.value is not None and granularity(published.value) == "D"


def _day(published: Published) -> date | None:
    if published.basis == "inferred" and not _is_close(published):
        return None  # a guess among many years says nothing of what "July" is
    days = bounds(published.value) if published.value else None
    if days is None:
        return None
    # Of a month or a year only: its last day, so that what is told in the past lies in it.
    return days[0] if days[0] == days[1] else days[1]


def _is_close(published: Published) -> bool:
    if published.earliest is None or published.latest is None:
        return False
    return (date.fromisoformat(published.latest) - date.fromisoformat(published.earliest)).days <= _CLOSE


def _is_history(readings: list[Reading], report: date | None) -> bool:
    """Whether most whole dates of a text lie years before it was published."""
    years = [
        int(match[0])
        for reading in readings
        if reading.kind == "fixed" and (match := re.match(r"\d{4}", reading.value))
    ]
    if len(years) < 5 or _told_now(readings) >= 0.3 * len(years):
        return False
    return report is None or sum(year < report.year for year in years) > 0.6 * len(years)


def _told_now(readings: list[Reading]) -> int:
    """How many of them are told from the day of writing: "on Tuesday", "last year", "two weeks ago"."""
    return sum(
        reading.value.startswith("XXXX-WXX") or (reading.kind in ("part", "shift") and reading.anchor == "report")
        for reading in readings
    )


def _is_read(document: Document, expression: Expression) -> bool:
    """Whether an expression stands in the text that is read, or in its dateline ("NORVIK, August 7 --")."""
    dateline = document.layout.dateline_span
    if dateline is not None and dateline.start <= expression.start and expression.end <= dateline.end:
        return True
    return any(
        segment.start <= expression.start and expression.end <= segment.end for segment in document.layout.segments
    )


_VESSELS: Final = frozenset(
    "ship freighter vessel tanker ferry boat trawler destroyer frigate corvette submarine steamer carrier cruiser yacht".split()
)
_BODIES: Final = frozenset(
    "movement brigade brigades group battalion organisation organization front party city bridge".split()
)
_UNITS: Final = frozenset("day week month year morning evening night".split())


def _names_something(document: Document, token: int, expression: Expression) -> bool:
    """Whether words of time are the name of a ship, a body or a town: "the freighter May 4", "the 20 July Movement", "the city of 6th
    of October", "the charity Relief Now", the programme "This Week".
    """
    doc = document.doc
    printed = document.text[expression.start : expression.end].split()
    if len(printed) > 1 and printed[-1].istitle() and printed[-1].lower() in _UNITS and doc[max(token - 1, 0)].is_quote:
        return True
    if expression.reading.value == "PRESENT_REF" and token and doc[token].is_title:
        return bool(doc[token - 1].is_title and not doc[token - 1].is_punct and not doc[token].is_sent_start)
    if not re.fullmatch(r"XXXX-\d\d-\d\d", expression.reading.value):
        return False
    before = [t.lower_ for t in doc[max(0, token - 2) : token]]
    if before[-1:] and (before[-1] in _VESSELS or before == ["city", "of"]):
        return True
    behind = bisect_left(columns(doc).idx, expression.end)
    after = doc[behind] if behind < len(doc) else None
    return (
        after is not None
        and after.lower_ in _BODIES
        and (after.is_title or after.lower_ not in ("party", "city", "front", "bridge"))
    )


def _is_some_day(document: Document, token: int, expression: Expression) -> bool:
    """Whether "one day" tells of no length: "they will one day return"."""
    if expression.reading.value != "P1D" or document.doc[token].lower_ != "one":
        return False
    before, behind = document.doc[max(0, token - 1)], document.doc[min(token + 2, len(document.doc) - 1)]
    return before.tag_ == "MD" or behind.tag_ == "VB"


def _is_paper(document: Document, token: int) -> bool:
    """Whether a word says of a paper how often it comes out: "the party daily", "China Daily", "the Polish daily Trybuna"."""
    doc = document.doc
    if doc[token].pos_ in ("NOUN", "PROPN"):
        return True
    after = doc[token + 1] if token + 1 < len(doc) else doc[token]
    named = after.pos_ == "PROPN" and after.is_title and after.lower_ not in WORDS  # but "daily Monday to Friday"
    before = doc[max(0, token - 1)]
    return named and (before.pos_ in ("NOUN", "PROPN") or (before.is_title and not before.is_sent_start))


def _is_name(document: Document, token: int, expression: Expression) -> bool:
    """Whether the words are (part of) a name or another word: April Smith, the China Daily, to spring a trap."""
    first = document.doc[token]
    if _names_something(document, token, expression) or _is_some_day(document, token, expression):
        return True
    if expression.reading.kind == "set" and expression.reading.value[0] == "P" and _is_paper(document, token):
        return True
    if first.pos_ == "VERB" and expression.reading.value[5:] in SEASONS:
        return True
    return first.ent_type_ == "PER" and granularity(expression.reading.value.replace("XXXX", "2000")) == "M"
