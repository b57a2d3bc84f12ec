"""What records say, as sets of concepts, so that two accounts of one matter can be recognised without grammar."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from avviso.linking.actors import plain
from avviso.records.kinds.actor import Actor
from avviso.records.kinds.event import Event
from avviso.records.kinds.report import ReportRecord
from avviso.records.kinds.statement import Statement
from avviso.records.record import Record
from avviso.records.shapes import Party
from avviso.reference import countries
from avviso.reference.concepts import concepts
from avviso.text import sentences

_WORD = re.compile(r"[^\W\d_](?:[\w’'.-]*\w)?|\d[\d.,]*")
_STOP = frozenset(
    """a about above after again against all also am an and any are aren't as at be because been before being
    between both but by can could did do does doing down during each even ever few for from further had has have
    having he her here hers him his how however i if in into is it its itself just may me might more most must
    my never no nor not of off on once only or other our out over own said same say says shall she should since
    so some such than that the their them then there these they this those through to told too under until up
    upon us very was we were what when where which while who whom why will with would yet you your n't new one
    two three first last year month week day today yesterday country people official statement claim claims any
    kind way make made take taken get got go going come came still already many much several mr mrs ms president
    minister foreign including well now""".split()
)
_LONG = 4  # letters of a name that an adjective may be made of


@lru_cache(maxsize=200_000)
def _concept(word: str) -> str | None:
    """The concept of a word: a country (`@UA`), a class of words (`=military`) or a stem; None for a small word."""
    if word[:1].isupper():
        country = countries.find(word) or countries.of_adjective(word) or countries.of_seat(word)
        if country:
            return f"@{country.alpha2 or country.alpha3}"
    low = plain(word)
    if not low or low in _STOP:
        return None
    classes = concepts()
    for lemma in _lemmas(low):
        if lemma in classes:
            return classes[lemma]
    stem = min(_lemmas(low), key=len).rstrip("e")
    return stem[:-1] if stem[-2:-1] == stem[-1:] else stem


def _lemmas(word: str) -> tuple[str, ...]:
    """A word and what it may be a form of."""
    found = [word]
    for ending, puts in (
        ("ies", "y"),
        ("es", ""),
        ("es", "e"),
        ("s", ""),
        ("ed", ""),
        ("ed", "e"),
        ("ing", ""),
        ("ing", "e"),
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word[: -len(ending)] + puts
            found.append(stem)
            if len(stem) > 3 and stem[-1] == stem[-2]:
                found.append(stem[:-1])
    if word.endswith("men"):
        found.append(word[:-3] + "man")
    return tuple(found)


def concepts_of(words: str) -> frozenset[str]:
    """The concepts that words hold."""
    found = (_concept(word) for word in _WORD.findall(re.sub(r"[’']s\b", "", words)))
    return frozenset(concept for concept in found if concept)


@dataclass(frozen=True)
class Side:
    """Whose word something is: canonical actor, country (by name where no table lists it), and the concepts a report may name them by."""

    actor: str
    country: str | None
    names: frozenset[str]

    def is_of(self, other: Side) -> bool:
        """Whether two speak for one: the same actor, or the same state."""
        return self.actor == other.actor or (self.country is not None and self.country == other.country)


class World:
    """The records given, looked up: reports, actors with their canonical ids, the text around a record."""

    def __init__(self, records: Iterable[Record], canonical: Mapping[str, str]) -> None:
        self.canonical = canonical
        self.reports: dict[str, ReportRecord] = {}
        self.actors: dict[str, Actor] = {}
        for record in records:
            if isinstance(record, ReportRecord):
                self.reports[record.id] = record
            elif isinstance(record, Actor):
                self.actors[record.id] = record
        self._sides: dict[str, Side] = {}
        states = (a for a in self.actors.values() if a.type == "state" and a.country is None)
        self._lands = frozenset(plain(a.names[0]) for a in states if len(a.names[0]) >= _LONG and " " not in a.names[0])
        self._roles: dict[str, list[str]] = defaultdict(list)
        for each in self.actors.values():
            self._roles[canonical.get(each.id, each.id)] += [f"{r.title} {r.organisation or ''}" for r in each.roles]
        people = (actor for actor in self.actors.values() if actor.type == "person")
        names = {name for actor in people for name in actor.names}
        self.persons = frozenset(names | {name.split()[-1] for name in names if name.split()})

    def actor(self, party: Party) -> str:
        """The canonical id of a party."""
        return self.canonical.get(party.actor, party.actor)

    def side(self, party: Party) -> Side:
        """Whose word a party's word is."""
        if party.actor not in self._sides:
            actor = self.actors.get(party.actor)
            names = actor.names if actor else (party.name,)
            found = {concept for name in names for concept in concepts_of(name)}
            country = actor.country if actor else None
            if country is None:
                country = self._land((*names, *self._roles.get(self.actor(party), ())))
            elif country:
                found.add(f"@{country}")
            self._sides[party.actor] = Side(self.actor(party), country, frozenset(found))
        return self._sides[party.actor]

    def _land(self, words: Iterable[str]) -> str | None:
        """The state without an entry in the tables whose name or adjective stands first in names or roles: "Norlandian officials"."""
        firsts = {plain(each).split()[0] for each in words if plain(each)}
        return next((land for land in sorted(self._lands) if any(first.startswith(land) for first in firsts)), None)

    def day(self, record: Record) -> str | None:
        """The day the report of a record was published, as far as known."""
        report = self.reports.get(record.report or "")
        return report.published.earliest if report else None

    def content(self, record: Record) -> frozenset[str]:
        """What a statement says, or the sentence an event stands in, as concepts."""
        if isinstance(record, Statement):
            return concepts_of(" ".join(span.text for span in record.content))
        if isinstance(record, Event):
            return concepts_of(self.sentence(record, record.trigger.start))
        return frozenset()

    def sentence(self, record: Record, place: int) -> str:
        """The sentence of a record's report around a place in it."""
        report = self.reports.get(record.report or "")
        if report is None:
            return " ".join(entry.quote for entry in record.evidence)
        start, end = sentences.around(report.text, place)
        return report.text[start:end]
