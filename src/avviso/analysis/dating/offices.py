"""What the holders of office that a report names say of its day: in office, before, or since."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from avviso.analysis.dating.scale import Clue
from avviso.analysis.times.lexicon import WORDS
from avviso.reference import offices
from avviso.reference.offices import Office
from avviso.text.span import Span

_TITLE: Final = (
    r"President of the European Commission|President of the European Council|"
    r"European Commission President|European Council President|"
    r"Vice[- ]President|President|Prime Minister|Premier|Chancellor|Foreign Minister|Foreign Secretary|"
    r"Secretary of State|Secretary of Defen[cs]e|Supreme Leader|"
    r"Defen[cs]e Secretary|Secretary[- ]General|High Representative|Director[- ]General|"
    r"Managing Director|Pope|King|Queen|Emir|Taoiseach"
)
_NAME: Final = r"(?:(?:[A-Z][\w.'’-]*|al|el|de|da|von|van|der|bin)[ \t]+){0,4}[A-Z][\w'’-]+"
_PAST: Final = r"\b(?:[Ff]ormer|[Ee]x|[Ll]ate|[Tt]hen|[Oo]ne-time|[Pp]ast)[- ](?:[A-Z][\w.]*['’]?s?\s)?"
_NAMED: Final = re.compile(
    rf"(?P<past>{_PAST})?\b(?P<title>(?i:{_TITLE}))(?P<elect>[- ][Ee]lect)?,?\s+(?P<name>{_NAME})"
)
_APPOSED: Final = re.compile(
    rf"\b(?P<name>{_NAME}), (?:the |an? )?(?P<past>{_PAST})?(?:[A-Z][\w.]*['’]?s?\s){{0,2}}"
    rf"(?P<title>{_TITLE}|{_TITLE.lower()})(?P<elect>[- ][Ee]lect)?\b"
)
_CANDIDATE: Final = re.compile(
    r"\b(?:[Pp]residential|[Pp]rime[- ]ministerial|Republican|Democratic|GOP|Conservative|Labou?r|[Oo]pposition)\s+"
    rf"(?:[Cc]andidates?|[Nn]ominees?|[Hh]opefuls?|[Cc]ontenders?|[Ff]ront-?runners?)\s+(?P<name>{_NAME})"
)
_RULE: Final = re.compile(r"\b(?:[Tt]he )?(?P<surname>[A-Z][a-z]+) (?:administration|presidency|premiership)\b")
_RUN: Final = re.compile(r"[A-Z][\w.'’-]*(?:[ \t]+(?:(?:al|el|bin|de|da|von|van|der|Al|El)[ -])*[A-Z][\w.'’-]*)+")
# Holders that reports name by surname alone, where no other word is spelt so.
_BARE: Final = re.compile(
    r"(?<!\w)(?P<name>Reagan|Clinton|Obama|Trump|Biden|Gorbachev|Yeltsin|Putin|Medvedev|Thatcher|Blair|Sunak|Mitterrand|"
    r"Chirac|Sarkozy|Hollande|Macron|Kohl|Merkel|Scholz|Berlusconi|Renzi|Rabin|Netanyahu|Olmert|Arafat|Abbas|Mubarak|"
    r"Morsi|Sisi|Assad|Khatami|Ahmadinejad|Rouhani|Raisi|Karzai|Maliki|Musharraf|Zardari|Erdogan|Yushchenko|"
    r"Yanukovych|Poroshenko|Zelensky|Zelenskyy|Saakashvili|Lukashenko|Koizumi|Chavez|Lula|Rousseff|Bolsonaro|Mbeki|"
    r"Zuma|Mandela|Trudeau|Modi|Annan|Guterres|Stoltenberg|Duterte)\b"
)
_FIRST_NAME: Final = re.compile(r"[A-Z][\w.'’-]*[ \t]+\Z")
_HEADS: Final = ("President", "Prime Minister", "Chancellor", "Secretary-General")
_RECENT: Final = timedelta(3 * 365)
_ELECTED: Final = timedelta(110)
_RUNNING: Final = timedelta(620)  # before the office is taken, a candidate may be spoken of


@dataclass(frozen=True, slots=True)
class _Mention:
    """A holder named: `how` is term (under the title), former, elect, candidate or named (without a title)."""

    how: str
    name: str
    spells: tuple[Office, ...]
    span: Span


def clues(text: str, past: date | None = None) -> list[Clue]:
    """A clue for every reading of every holder of an office named, one topic a person; `past` the latest day that the
    report is known to be later than.
    """
    people: dict[str, _Mention] = {}
    for mention in _mentions(text):
        key = offices.folded(mention.name).split()[-1]
        held = people.get(key)
        if held is None or _WEIGHT.index(mention.how) < _WEIGHT.index(held.how):
            people[key] = mention
    return [clue for key, mention in people.items() for clue in _clues(_as_told(mention, people, past), key)]


_WEIGHT: Final = ("elect", "former", "term", "candidate", "named")
_LATER: Final = 2  # of those named took office after a holder had left: the holder is told of as history


def _as_told(mention: _Mention, people: dict[str, _Mention], past: date | None) -> _Mention:
    """A holder under the old title ("James Baker, secretary of state, agreed") is only named where the report knows later
    ones, or is itself later than the term.
    """
    left = max(spell.to or "9999" for spell in mention.spells)
    later = sum(min(spell.from_ for spell in other.spells) > left for other in people.values())
    over = later >= _LATER or (past is not None and left < past.isoformat())
    return replace(mention, how="named") if mention.how == "term" and over else mention


def _mentions(text: str) -> Iterator[_Mention]:
    for pattern in (_NAMED, _APPOSED):
        for match in pattern.finditer(text):
            title = offices.plain_title(match["title"])
            name, spells = _spells(match["name"], title)
            if not spells:
                continue
            how = "elect" if match["elect"] else "former" if match["past"] else "term"
            if match["past"] and match["past"].lower().startswith(("late", "then", "one")):
                continue
            start = min(match.start("title"), match.start("name"))
            yield _Mention(how, name, spells, Span.of(text, start, max(match.end("title"), match.end("name"))))
    for match in _CANDIDATE.finditer(text):
        for title in _HEADS[:3]:
            name, spells = _spells(match["name"], title.lower())
            if spells:
                yield _Mention("candidate", name, spells, Span.of(text, *match.span()))
                break
    for match in _RULE.finditer(text):
        spells = tuple(o for o in offices.held_by(match["surname"]) if o.title in ("President", "Prime Minister"))
        if spells and len({o.where for o in spells}) == 1:
            yield _Mention("named", match["surname"], spells, Span.of(text, *match.span()))
    for run in _RUN.finditer(text):
        yield from _in_run(text, run)
    for match in _BARE.finditer(text):
        if _FIRST_NAME.search(text, max(0, match.start() - 20), match.start()):
            continue  # "Michelle Obama"
        spells = _of_one([o for o in offices.held_by(match["name"]) if o.title in _HEADS])
        if spells:
            yield _Mention("named", match["name"], spells, Span.of(text, *match.span()))


def _of_one(spells: list[Office]) -> tuple[Office, ...]:
    """Of holders of a well-known surname in several countries, whoever was first in office."""
    first = min(spells, key=lambda spell: spell.from_, default=None)
    return tuple(spell for spell in spells if first and (spell.where == first.where or spell.name == first.name))


def _in_run(text: str, run: re.Match[str]) -> Iterator[_Mention]:
    """Full names of holders within a run of capitalised words, the longest first."""
    words = list(re.finditer(r"\S+", run.group()))
    at = 0
    while at < len(words) - 1:
        for size in (4, 3, 2):
            last = words[min(at + size, len(words)) - 1]
            printed = re.sub(r"['’]s?$", "", run.group()[words[at].start() : last.end()].rstrip(".,"))
            spells = offices.by_name(printed) if at + size <= len(words) else ()
            if spells:
                start = run.start() + words[at].start()
                yield _Mention("named", printed, spells, Span.of(text, start, start + len(printed)))
                at += size - 1
                break
        at += 1


def _spells(printed: str, title: str) -> tuple[str, tuple[Office, ...]]:
    """The name as far as it goes and the spells it can mean: by first name and surname, or by a surname that stands
    alone after the title.
    """
    words = [re.sub(r"['’]s?$", "", word) for word in printed.split()]
    for at in range(1, len(words)):
        first = offices.folded(words[0])
        spells = tuple(
            spell
            for spell in offices.held_by(words[at].removeprefix("al-").removeprefix("el-"))
            if offices.plain_title(spell.title) == title and _agrees(first, offices.folded(spell.name).split())
        )
        if spells:
            return " ".join(words[: at + 1]), spells
    if len(words) > 1 and words[1].lower() not in WORDS:
        return "", ()
    return words[0], tuple(spell for spell in offices.held_by(words[0]) if offices.plain_title(spell.title) == title)


def _agrees(first: str, known: list[str]) -> bool:
    """Whether a printed first name may be one of the holder's: the same or with the same three letters at its start
    (Sergei, Sergey).
    """
    return any(first == name or (len(first) > 3 and first[:3] == name[:3]) for name in known)


def _clues(mention: _Mention, key: str) -> Iterator[Clue]:
    for spell in mention.spells:
        first = date.fromisoformat(spell.from_)
        last = date.fromisoformat(spell.to) if spell.to else None
        office = f"{spell.title} ({spell.where})"
        until = f"until {last.isoformat()}" if last else "and still did in the latest table"
        name = mention.name
        reason = f"{name} held office as {office} from {first.isoformat()} {until} ({spell.source})"
        if mention.how == "former":
            if last is None:
                continue
            reason = f"{name}, called former, held office as {office} until {last.isoformat()} ({spell.source})"
            first, last = last, last + _RECENT
        elif mention.how == "elect":
            reason = f"{name}, not yet in office, took it as {office} on {first.isoformat()} ({spell.source})"
            first, last = first - _ELECTED, first
        elif mention.how == "candidate":
            reason = f"{name}, a candidate, took office as {office} on {first.isoformat()} ({spell.source})"
            first, last = first - _RUNNING, first
        yield Clue(mention.how, first, last, reason, mention.span, f"holder {key}", spell.trust)
