"""Times reckoned from another event: "the visit comes one day after X met Y" sets the meeting a day before the visit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from avviso.analysis.annotations import TimeExpression
from avviso.analysis.times.values import Days, bounds, moved, of_unit
from avviso.text.document import Document, Published

if TYPE_CHECKING:
    from spacy.tokens import Token

_LENGTH: Final = re.compile(r"P(\d{1,4})([DWMY])\Z")
_WAYS: Final = {"after": 1, "before": -1}
_VERBS: Final = frozenset({"VERB", "AUX"})
_HANGS: Final = ("obl", "nmod", "advmod", "compound", "nummod")


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two events and how far apart they are: `later` is `count` units after `earlier`."""

    main: Token
    other: Token
    way: int  # 1 where the main event is the later one
    count: int
    unit: str


def set_apart(
    document: Document, times: tuple[TimeExpression, ...], published: Published
) -> tuple[TimeExpression, ...]:
    """The times of events told only by their distance from another: the words of the distance, and in `of` the word of
    the event they belong to.

    The other event's day is the date in its own clause; of a clause in the present it is the report's day. Without
    either there is none.
    """
    found = []
    for time in times:
        pair = _pair(document, time)
        if pair is None:
            continue
        main, other = _date_at(document, times, pair.main), _date_at(document, times, pair.other)
        if main is None and other is None and _is_present(pair.main):
            main = _report(published)
        if main is not None and other is None:
            made = _made(document, time, pair, pair.other, main, -pair.way)
        elif other is not None and main is None:
            made = _made(document, time, pair, pair.main, other, pair.way)
        else:
            continue
        if made is not None:
            found.append(made)
    return tuple(found)


def _pair(document: Document, time: TimeExpression) -> _Pair | None:
    length = _LENGTH.match(time.value or "") if time.type == "DURATION" else None
    if length is None or not document.doc.has_annotation("DEP"):
        return None
    _, end = document.tokens(time.span)
    if end >= len(document.doc):
        return None
    mark = document.doc[end]
    way = _WAYS.get(mark.lower_)
    other = mark.head
    if way is None or mark.dep_ not in ("mark", "case") or other.i < end or other.head.i == other.i:
        return None
    main = other.head
    return _Pair(main, other, way, int(length[1]), length[2]) if main.pos_ in _VERBS else None


def _made(
    document: Document, time: TimeExpression, pair: _Pair, event: Token, known: tuple[date, str], way: int
) -> TimeExpression | None:
    there = moved(known[0], pair.unit, way * pair.count)
    if there is None:
        return None
    value = of_unit(there, pair.unit)
    days: Days | None = bounds(value)
    first, last = (days[0].isoformat(), days[1].isoformat()) if days else (None, None)
    return TimeExpression(
        time.span, value, first, last, "DATE", known[1], round(0.8 * time.confidence, 3),
        of=document.span(event.i, event.i + 1),
    )  # fmt: skip


def _date_at(document: Document, times: tuple[TimeExpression, ...], event: Token) -> tuple[date, str] | None:
    """The day that hangs on an event's word or on its subject."""
    for time in times:
        if time.type not in ("DATE", "TIME") or time.earliest is None or time.earliest != time.latest:
            continue
        first, last = document.tokens(time.span)
        top = next((word for word in document.doc[first:last] if not first <= word.head.i < last), None)
        if top is None or not top.dep_.startswith(_HANGS):
            continue
        above = top.head
        if above.i == event.i or (above.dep_.startswith("nsubj") and above.head.i == event.i):
            return date.fromisoformat(time.earliest), "event"
    return None


def _is_present(verb: Token) -> bool:
    return verb.tag_ in ("VBZ", "VBP") and not any(child.dep_.startswith("aux") for child in verb.children)


def _report(published: Published) -> tuple[date, str] | None:
    value = published.value[:10] if published.value else ""
    try:
        return date.fromisoformat(value), "report-date"
    except ValueError:
        return None
