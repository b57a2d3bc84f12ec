"""What dates a report that does not say when it was published, beside the years it tells of: how many members an
alliance had, what had a name already, its number, its address, its copyright line, a weekday beside a day, an age.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from avviso.analysis.dating.scale import Clue, month_of
from avviso.analysis.times.lexicon import WORDS
from avviso.analysis.times.values import day, month_days
from avviso.reference import memberships, named_events
from avviso.text.span import Span

_SIZE: Final = re.compile(
    r"\b(?P<members>\d{1,3}|twenty-\w+|thirty(?:-\w+)?)[- ](?:member|nation|country|state|strong|members|nations)"
    r"(?:[- ](?:states?|nations?|countries))?"
    r"\s+(?:\w+\s+){0,2}?(?P<noun>alliance|bloc|union|organi[sz]ation|NATO|European Union|EU|eurozone|euro zone|"
    r"United Nations|African Union|"
    r"Council of Europe|OSCE|World Trade Organization|WTO|ASEAN|OPEC|cartel|grouping|BRICS|SCO)\b|"
    r"\b(?P<noun2>NATO|EU|European Union|eurozone|United Nations|African Union|OSCE|OPEC|ASEAN)"
    r"(?:['’]s)?\s+(?P<members2>\d{2,3})[- ]"
    r"(?:members?|nations|countries|states)\b",
    re.IGNORECASE,
)
_WHOSE: Final = {
    "nato": "NATO",
    "eu": "European Union",
    "european union": "European Union",
    "eurozone": "Eurozone",
    "euro zone": "Eurozone",
    "united nations": "United Nations",
    "african union": "African Union",
    "council of europe": "Council of Europe",
    "osce": "OSCE",
    "wto": "World Trade Organization",
    "world trade organization": "World Trade Organization",
    "asean": "ASEAN",
    "opec": "OPEC",
    "brics": "BRICS",
    "sco": "Shanghai Cooperation Organisation",
    "cartel": "OPEC",
}
_SPELLED: Final = {
    "twenty-five": 25,
    "twenty-six": 26,
    "twenty-seven": 27,
    "twenty-eight": 28,
    "twenty-nine": 29,
    "thirty": 30,
    "thirty-one": 31,
    "thirty-two": 32,
}
_COMMON: Final = (
    ("alliance", ("NATO",)),
    ("bloc", ("European Union", "EU", "ASEAN", "BRICS")),
    ("union", ("European Union", "African Union")),
)


def size_clues(text: str) -> Iterator[Clue]:
    """A clue for every organisation whose number of members is printed ("the 29-member alliance")."""
    for match in _SIZE.finditer(text):
        noun = (match["noun"] or match["noun2"]).lower()
        organisation = _WHOSE.get(noun) or _meant(noun, text)
        printed = (match["members"] or match["members2"]).lower()
        members = _SPELLED.get(printed) or (int(printed) if printed.isdigit() else 0)
        for spell in memberships.of_size(organisation, members) if organisation else ():
            first = date.fromisoformat(spell.from_)
            last = None if spell.to is None else date.fromisoformat(spell.to) - timedelta(1)
            until = f"until {last.isoformat()}" if last else "and still has in the latest table"
            reason = f"{organisation} had {members} members from {first.isoformat()} {until} ({spell.source})"
            yield Clue(
                "size", first, last, reason, Span.of(text, *match.span()), f"size {organisation} {members}", spell.trust
            )


def _meant(noun: str, text: str) -> str | None:
    """The organisation a common noun stands for, where the report names just one of its kind."""
    for common, names in _COMMON:
        if noun == common:
            named = {_WHOSE[name.lower()] for name in names if re.search(rf"\b{name}\b", text)}
            return named.pop() if len(named) == 1 else None
    return None


def event_clues(text: str) -> Iterator[Clue]:
    """A clue for every name that did not exist before a known day (an agreement, a disease, a service)."""
    for match in named_events.pattern().finditer(text):
        event = named_events.by_name(match.group())
        if event is not None:
            reason = f"“{match.group()}” has had that name since {event.from_} ({event.source})"
            first = date.fromisoformat(event.from_)
            span = Span.of(text, *match.span())
            yield Clue(event.kind, first, first, reason, span, f"event {event.from_}", event.trust)


_NUMBER: Final = re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-[A-Z]{1,3}[-–]?(?:\d+|X+)\b")
_ADDRESS: Final = re.compile(
    r"(?:https?://|www\.)[^\s/]+(?:/[^\s/]+)*?/(?P<year>(?:19|20)\d\d)[/-](?P<month>0[1-9]|1[0-2])\b"
)
_COPYRIGHT: Final = re.compile(
    r"(?:©|\([cC]\)|\bcopyright\b|\bCopyright\b)\s*(?:©|\([cC]\))?\s*(?:(?:19|20)\d\d\s*[-–]\s*)?(?P<year>(?:19|20)\d\d)"
)


def printed_clues(text: str) -> Iterator[Clue]:
    """A clue for what prints a date of its own making: a release's number, a web address, a copyright line; of several
    the latest.
    """
    for pattern, what, trust in (
        (_NUMBER, "its number", 1.0),
        (_ADDRESS, "the address", 0.8),
        (_COPYRIGHT, "its copyright line", 0.8),
    ):
        found = max(pattern.finditer(text), key=lambda match: match.groups(), default=None)
        if found is None:
            continue
        year, month = int(found["year"]), int(found.groupdict().get("month") or 0)
        days = month_days(year, month) if month else (date(year, 1, 1), date(year, 12, 31))
        if days is not None:
            words = "" if pattern is _COPYRIGHT else f" {found.group()}"
            of = f"{year}-{month:02d}" if month else f"{year}"
            yield Clue("printed", *days, f"{what}{words} is of {of}", Span.of(text, *found.span()), what, trust)


_MONTHS: Final = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY: Final = re.compile(
    r"\b(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:\s+(?:night|morning|afternoon|evening))?,?\s*\(?,?\s*"
    rf"(?:the\s+)?(?:{_MONTHS}\s+(?P<day>\d\d?)(?:st|nd|rd|th)?|"
    rf"(?P<day2>\d\d?)(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTHS.replace('<month>', '<month2>')})(?!\d|,?\s*(?:19|20)\d\d)"
)
_BACK: Final = 9  # months before a report, and one after it, that a day printed with its weekday is looked for in


def weekday_clues(text: str) -> Iterator[Clue]:
    """A clue for every day and month printed with a weekday: the two agree in every sixth year or so."""
    for match in _WEEKDAY.finditer(text):
        name = (match["month"] or match["month2"]).lower().rstrip(".")
        found = WORDS.get(name, ("", None))[1]
        number = int(match["day"] or match["day2"])
        if not isinstance(found, int) or day(2000, found, number) is None:
            continue
        wanted = _DAYS.index(match["weekday"].lower()) + 1
        months: list[int] = []
        for year in range(1950, 2038):
            there = day(year, found, number)
            if there is not None and there.isoweekday() == wanted:
                at = month_of(there)
                months.extend(range(at - 1, at + _BACK))
        words = " ".join(match.group().split())
        reason = f"“{words}” falls on that weekday in the year found"
        yield Clue("fits", None, None, reason, Span.of(text, *match.span()), f"weekday {words}", months=tuple(months))


_LEAD: Final = 700  # characters in which a report first says on what day of the week
_BARE: Final = re.compile(rf"\b(?P<weekday>{'|'.join(name.title() for name in _DAYS)})\b")
_OWN_DAY: Final = (
    0.5  # trust: the first weekday named is the report's own or the day before in 73 of 100, by chance in 29
)


def lead_clues(text: str, start: int, found: int, number: int) -> Iterator[Clue]:
    """A clue for a dateline's day and month without a year, where the lead behind it, from `start`, names a weekday: mostly the report's own or the
    one before.
    """
    match = _BARE.search(text, start, start + _LEAD)
    if match is None:
        return
    named = _DAYS.index(match["weekday"].lower()) + 1
    days = (there for year in range(1950, 2038) if (there := day(year, found, number)) is not None)
    months = tuple(month_of(there) for there in days if (there.isoweekday() - named) % 7 < 2)
    reason = f"its dateline's day is a {match.group()} or the day after in the year found"
    yield Clue("fits", None, None, reason, Span.of(text, *match.span()), "weekday of the lead", _OWN_DAY, months)


_ZODIAC: Final = "rat ox tiger rabbit dragon snake horse goat monkey rooster dog pig".split()
_ANIMAL: Final = re.compile(rf"\b[Yy]ear of the (?P<animal>{'|'.join(_ZODIAC)}|sheep|ram|boar)\b", re.IGNORECASE)
_SAME_ANIMAL: Final = {"sheep": "goat", "ram": "goat", "boar": "pig"}


def zodiac_clues(text: str) -> Iterator[Clue]:
    """A clue for a year of the Chinese calendar named by its animal: it comes round every twelve years."""
    for match in _ANIMAL.finditer(text):
        animal = match["animal"].lower()
        place = _ZODIAC.index(_SAME_ANIMAL.get(animal, animal))
        years = [year for year in range(1924, 2038) if (year - 2020) % 12 == place]
        months = tuple(month_of(date(year, 1, 1)) + shift for year in years for shift in range(-2, 14))
        near = ", ".join(str(year) for year in years if 1990 < year < 2032)
        reason = f"“{match.group()}” is {near} (Chinese calendar)"
        yield Clue("fits", None, None, reason, Span.of(text, *match.span()), "zodiac", months=months)


_NUMERALS: Final = {
    name: number
    for number, name in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split(),
        1,
    )
}
_ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "centennial": 100,
}  # fmt: skip
_COUNT: Final = rf"(?P<count>\d{{1,3}}(?:st|nd|rd|th)?|{'|'.join([*_NUMERALS, *_ORDINALS])})"
_YEAR: Final = r"(?P<year>1[89]\d\d|20[0-4]\d)"
_SUMS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_COUNT}[- ]anniversary\b[^.;\n]{{0,80}}?\b(?:in|from|of) (?:\w+ )?(?:\d\d?, )?{_YEAR}\b",
        rf"\b{_COUNT}[- ]years? (?:ago|earlier this week|since|on from)\b[^.;\n]{{0,40}}?\b(?:in|from|of|since) (?:\w+ )?{_YEAR}\b",
        rf"\b(?:in|since) {_YEAR}\b[^.;\n]{{0,30}}?\b{_COUNT} years ago\b",
        rf"\b(?:almost|nearly|about|over|for) {_COUNT} years,? since\b(?:[^.;\n]|\.(?!\s)){{0,140}}?\bin {_YEAR}\b",
        rf"\bborn (?:on |in )?[^.;\n]{{0,20}}?{_YEAR}\b[^.;\n]{{0,60}}?\b(?:aged?|now|turns|is) {_COUNT}\b(?! years? (?:old )?when)",
    )
)
_NAMED_ANNIVERSARY: Final = re.compile(
    rf"\b{_COUNT}[- ]anniversary of (?:the |its )?(?P<rest>[^.;\n]{{3,60}})", re.IGNORECASE
)


def sum_clues(text: str) -> Iterator[Clue]:
    """A clue for every year that comes with the years gone by since: anniversaries, "ten years ago, in 1994", ages."""
    for pattern in _SUMS:
        for match in pattern.finditer(text):
            count = _number(match["count"])
            if count:
                yield _summed(text, match, int(match["year"]), count)
    for match in _NAMED_ANNIVERSARY.finditer(text):
        count, event = _number(match["count"]), named_events.pattern().match(match["rest"])
        known = named_events.by_name(event.group()) if event else None
        if count and known is not None:
            yield _summed(text, match, int(known.from_[:4]), count)


def _number(printed: str) -> int | None:
    lower = printed.lower()
    digits = re.match(r"\d+", lower)
    return int(digits.group()) if digits else _NUMERALS.get(lower) or _ORDINALS.get(lower)


def _summed(text: str, match: re.Match[str], since: int, count: int) -> Clue:
    year = min(since + count, 2037)
    first = year - 1 if re.match(r"almost|nearly|about", match.group(), re.IGNORECASE) else year
    words = " ".join(match.group().split())
    reason = f"“{words}”: {since} and {count} years make {year}"
    return Clue("sum", date(first, 1, 1), date(year, 12, 31), reason, Span.of(text, *match.span()), f"sum {year}", 0.8)


def table_clues(text: str) -> list[Clue]:
    """All clues of this module."""
    return [
        *printed_clues(text),
        *size_clues(text),
        *event_clues(text),
        *weekday_clues(text),
        *zodiac_clues(text),
        *sum_clues(text),
    ]
