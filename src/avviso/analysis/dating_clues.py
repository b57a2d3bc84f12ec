"""What dates a report that does not say when it was published: who held office, how many members an alliance had, what
had a name already.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from avviso.analysis.time_lexicon import WORDS
from avviso.analysis.time_values import month_days
from avviso.reference import memberships, named_events, offices
from avviso.reference.offices import Office
from avviso.text.span import Span


@dataclass(frozen=True, slots=True)
class Clue:
    """Something in a report that bounds the day it was published, in a sentence a reader can check.

    `first` and `last` are None where it leaves that side open. `topic` names what only the latest clue of its kind may
    bound from above: of two
    presidents of one country the earlier is history.
    """

    first: date | None
    last: date | None
    reason: str
    span: Span
    topic: str = ""


_TITLE: Final = (
    r"President of the European Commission|President of the European Council|"
    r"European Commission President|European Council President|"
    r"Vice[- ]President|President|Prime Minister|Premier|Chancellor|Foreign Minister|Foreign Secretary|"
    r"Secretary of State|Secretary of Defen[cs]e|"
    r"Defen[cs]e Secretary|Secretary[- ]General|High Representative|Director[- ]General|"
    r"Managing Director|Pope|King|Queen|Emir|Taoiseach|Vice Presidents?"
)
_NAMED: Final = re.compile(
    rf"(?P<past>\b(?:[Ff]ormer|[Ee]x|[Ll]ate|[Tt]hen|[Oo]ne-time)[- ](?:[A-Z][\w.]*\s)?)?\b(?P<title>(?i:{_TITLE}))\s+"
    r"(?P<name>(?:(?:[A-Z][\w.'’-]*|al|el|de|da|von|van|der|bin)[ \t]+){0,4}[A-Z][\w'’-]+)"
)


def office_clues(text: str) -> list[Clue]:
    """A clue for every holder of an office named under the title ("Secretary of State Rex Tillerson"), those called
    former left out.
    """
    found: dict[tuple[str, str], Clue] = {}
    for match in _NAMED.finditer(text):
        title = offices.plain_title(match["title"])
        name, spells = _spells(match, title)
        if not spells or match["past"]:
            continue
        first = min(date.fromisoformat(spell.from_) for spell in spells)
        last = (
            None
            if any(spell.to is None for spell in spells)
            else max(date.fromisoformat(str(spell.to)) for spell in spells)
        )
        where = spells[0].where
        until = f"until {last.isoformat()}" if last else "and still did in the latest table"
        reason = (
            f"{name} held office as {spells[0].title} ({where}) from {first.isoformat()} {until} ({spells[0].source})"
        )
        found.setdefault(
            (title, name),
            Clue(first, last, reason, Span.of(text, match.start("title"), match.end("name")), f"{where} {title}"),
        )
    for match in _RULE.finditer(text):
        spells = [
            spell for spell in offices.held_by(match["surname"]) if spell.title in ("President", "Prime Minister")
        ]
        if spells and len({spell.where for spell in spells}) == 1:
            first = min(date.fromisoformat(spell.from_) for spell in spells)
            spell = spells[0]
            office = f"{spell.name} first held office as {spell.title} ({spell.where}) on {first.isoformat()}"
            reason = f"“{match.group()}”: {office} ({spell.source})"
            found.setdefault(("rule", match["surname"]), Clue(first, None, reason, Span.of(text, *match.span())))
    return list(found.values())


_RULE: Final = re.compile(r"\b(?:[Tt]he )?(?P<surname>[A-Z][a-z]+) (?:administration|presidency)\b")


def _spells(match: re.Match[str], title: str) -> tuple[str, list[Office]]:
    """The name as far as it goes and the spells it can mean: by first name and surname, or by a surname that stands
    alone after the title.
    """
    words = [re.sub(r"['’]s?$", "", word) for word in match["name"].split()]
    for at in range(1, len(words)):
        first = offices.folded(words[0])
        spells = [
            spell
            for spell in offices.held_by(words[at].removeprefix("al-").removeprefix("el-"))
            if offices.plain_title(spell.title) == title and _agrees(first, offices.folded(spell.name).split())
        ]
        if spells:
            return " ".join(words[: at + 1]), spells
    if len(words) > 1 and words[1].lower() not in WORDS:
        return "", []
    return words[0], [spell for spell in offices.held_by(words[0]) if offices.plain_title(spell.title) == title]


def _agrees(first: str, known: list[str]) -> bool:
    """Whether a printed first name may be one of the holder's: the same or with the same three letters at its start
    (Sergei, Sergey).
    """
    return any(first == name or (len(first) > 3 and first[:3] == name[:3]) for name in known)


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


def size_clues(text: str) -> list[Clue]:
    """A clue for every organisation whose number of members is printed ("the 29-member alliance")."""
    found = []
    for match in _SIZE.finditer(text):
        noun = (match["noun"] or match["noun2"]).lower()
        organisation = _WHOSE.get(noun) or _meant(noun, text)
        printed = (match["members"] or match["members2"]).lower()
        members = _SPELLED.get(printed) or (int(printed) if printed.isdigit() else 0)
        spells = memberships.of_size(organisation, members) if organisation else ()
        if not spells:
            continue
        first = date.fromisoformat(spells[0].from_)
        last = None if spells[-1].to is None else date.fromisoformat(spells[-1].to) - timedelta(1)
        until = f"until {last.isoformat()}" if last else "and still has in the latest table"
        reason = f"{organisation} had {members} members from {first.isoformat()} {until} ({spells[0].source})"
        found.append(Clue(first, last, reason, Span.of(text, *match.span()), organisation or ""))
    return found


def _meant(noun: str, text: str) -> str | None:
    """The organisation a common noun stands for, where the report names just one of its kind."""
    for common, names in _COMMON:
        if noun == common:
            named = {_WHOSE[name.lower()] for name in names if re.search(rf"\b{name}\b", text)}
            return named.pop() if len(named) == 1 else None
    return None


_NUMBER: Final = re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-[A-Z]{1,3}[-–]?(?:\d+|X+)\b")


def number_clues(text: str) -> list[Clue]:
    """A clue for a release's number that begins with year and month ("2010-03-CA-058")."""
    found = []
    for match in _NUMBER.finditer(text):
        days = month_days(int(match["year"]), int(match["month"]))
        if days is not None:
            reason = f"its number {match.group()} is of {match['year']}-{match['month']}"
            found.append(Clue(days[0], days[1], reason, Span.of(text, *match.span())))
    return found[:1]


def event_clues(text: str) -> list[Clue]:
    """A clue for every name that did not exist before a known day (an agreement, a disease, a service): the report is
    no older.
    """
    found = []
    for match in named_events.pattern().finditer(text):
        event = named_events.by_name(match.group())
        if event is not None:
            reason = f"“{match.group()}” has had that name since {event.from_} ({event.source})"
            found.append(Clue(date.fromisoformat(event.from_), None, reason, Span.of(text, *match.span())))
    return found
