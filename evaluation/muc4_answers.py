"""What the package read in a message, as MUC-4 asks for it: victims, days, places and blame of the attacks told of.

The corpus wants attacks on life and property, not arrests and battles; the choice of records for it is kept here.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from avviso.analysis.annotations import Annotations, EventMention, Party, PlaceMention
from avviso.pipeline import analyse
from avviso.reference import countries
from avviso.reference.place_names import normalise
from avviso.text.document import Document
from evaluation import muc4_victims
from evaluation.muc4_victims import FIGHTERS, MILITARY, Victims, effect_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LANDS = frozenset({"AR", "BO", "CL", "CO", "EC", "SV", "GT", "HN", "PE"})  # the nine whose attacks the corpus is about
_LONG_AGO = 75  # days: the corpus asks for what happened within two months or so
_KINDS = ("department", "municipality", "city", "province", "town", "neighborhood", "village", "district", "the", "of")
_BODIES = frozenset("army government military force forces police mafia cartel".split())
_DEEDS = frozenset("attack bomb bombing explosion kidnap kidnapping crime".split())
_HAPPENED = frozenset({"actual", "ongoing", "alleged"})
_ADMIT = frozenset({"admit", "confirm", "announce", "assert"})
_POSSIBLE = frozenset(
    {"possibly", "probably", "presumably", "apparently", "may", "might", "could", "suspected", "alleged"}
)


@dataclass(frozen=True)
class Spot:
    """A place: the country's English name in lower case, or the names of what is narrower, as printed and as usual."""

    country: str
    names: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Blame:
    """An organisation held to have done it, and how surely: fact | claimed | accused | possible."""

    name: str
    kind: str


@dataclass(frozen=True)
class Answers:
    """What one message was read to say."""

    document: Document
    found: Annotations

    @cached_property
    def attacks(self) -> list[EventMention]:
        """Events of the kinds the corpus asks for, that happened, in the lands that it asks for."""
        attacks = [e for e in self.found.events if e.type == "ASSAULT" and e.status in _HAPPENED]
        return [e for e in attacks if self._inside(e.place) and self._recent(e.time) and not self._battle(e)]

    def _recent(self, time: int | None) -> bool:
        """Whether a time is unknown, or not so long before the report that the corpus counts it as history."""
        latest, day = None if time is None else self.found.times[time].latest, self.found.published.earliest
        if latest is None or day is None:
            return True
        return (datetime.date.fromisoformat(day) - datetime.date.fromisoformat(latest)).days <= _LONG_AGO

    def _battle(self, event: EventMention) -> bool:
        """Whether only people in arms are hit, or nobody is said to be: fighting, which the corpus leaves out."""
        heads = [self._head(party) for party in event.recipients]
        return not (event.mode == "explosives" and not heads) and all(head in FIGHTERS | MILITARY for head in heads)

    def _head(self, party: Party) -> str:
        """The lemma of the noun that names a party."""
        start, end = self.document.tokens(party.span)
        inside = self.document.doc[start:end]
        return str(inside.root.lemma_.lower())

    def _inside(self, place: int | None) -> bool:
        """Whether a place, or for want of one the dateline, lies in the lands of the corpus."""
        where = self.found.places[place] if place is not None else self._dateline
        return where is None or where.country is None or where.country in _LANDS

    @cached_property
    def _dateline(self) -> PlaceMention | None:
        line = self.document.layout.dateline_span
        return next((p for p in self.found.places if line is not None and line.contains(p.span)), None)

    @cached_property
    def victims(self) -> list[Victims]:
        """Those befallen, each group once."""
        figures = [f for f in self.found.quantities if self._inside(f.place) and self._recent(f.as_of)]
        return muc4_victims.find(self.document, self.found.actors, figures, self.attacks)

    def _nearby(self, start: int) -> PlaceMention | None:
        """The narrowest literal place that the sentence of a token names."""
        sentence = self.document.doc[start].sent
        inside = [p for p in self.found.places if p.literal and sentence.start_char <= p.span.start < sentence.end_char]
        narrow = [p for p in inside if p.precision not in ("country", "region")]
        return next(iter(narrow or inside), None)

    @property
    def _relevant(self) -> bool:
        return bool(self.attacks or self.victims)

    @cached_property
    def days(self) -> list[str]:
        """The days of the attacks, the report's own day where none is told."""
        days = [(self.found.times[e.time].value or "")[:10] for e in self.attacks if e.time is not None]
        days += [
            (self.found.times[q.as_of].value or "")[:10]
            for q in self.found.quantities
            if q.as_of is not None and q.measure in ("killed", "injured")
        ]
        days = [day for day in days if re.fullmatch(r"\d{4}-\d\d-\d\d", day)]
        if not days and self._relevant and self.found.published.value:
            days = [self.found.published.value[:10]]
        return list(dict.fromkeys(days))

    @cached_property
    def _spots(self) -> list[PlaceMention]:
        """The places of the attacks: their own, else one that their sentence names."""
        spans = [(e.place, e.trigger) for e in self.attacks]
        spans += [(q.place, q.printed) for q in self.found.quantities if q.measure in ("killed", "injured")]
        spots = [
            self.found.places[place] if place is not None else self._nearby(self.document.tokens(span)[0])
            for place, span in spans
        ]
        return [spot for spot in spots if spot is not None and (spot.country is None or spot.country in _LANDS)]

    @cached_property
    def countries(self) -> list[Spot]:
        """The countries of the attacks, that of the dateline where none is told."""
        codes = [p.country for p in self._spots if p.country]
        if not codes and self._relevant and self._dateline is not None:
            codes = [self._dateline.country] if self._dateline.country in _LANDS else []
        named = (countries.by_code(code) for code in codes if code)
        return list(dict.fromkeys(Spot(c.name.lower()) for c in named if c))

    @cached_property
    def places(self) -> list[Spot]:
        """The places of the attacks that are narrower than a country."""
        narrow = {p.geonames or bare(p.span.text): p for p in self._spots if p.precision != "country"}
        return [Spot("", frozenset({bare(p.span.text), bare(p.name)})) for p in narrow.values()]

    @cached_property
    def blame(self) -> list[Blame]:
        """Organisations named as actors of attacks, as claiming them and as accused of them, and how surely."""
        found: dict[int, Blame] = {}
        for quotation in self.found.quotations:
            claim = any(c.text.lower().startswith("responsibility for") for c in quotation.content)
            if claim and quotation.speaker is not None and quotation.act != "deny" and not quotation.negated:
                self._blame(found, quotation.speaker, "claimed")
        for event in self.attacks:
            for party in event.actors:
                self._blame(found, party, self._surety(event, party.entity))
        for event in self.found.events if self._relevant else ():
            if event.type == "ACCUSE" and self._of_violence(event):
                for party in event.recipients:
                    self._blame(found, party, "accused")
        return list(found.values())

    def _blame(self, found: dict[int, Blame], party: Party, kind: str) -> None:
        """Enter the organisation that a party is, or that its name holds ("FMLN rebels")."""
        actors = self.found.actors
        start, end = self.document.tokens(party.span)
        inside = [
            m.entity
            for m in actors.mentions
            if start <= m.start and m.end <= end and m.form == "name" and m.entity is not None
        ]
        for index in (party.entity, *inside):
            entity = actors.entities[index]
            named = any(actors.mentions[m].form == "name" for m in entity.mentions)
            own = self._head(party) in _BODIES and index == party.entity
            if entity.type in ("organisation", "group") and (named or own):
                found.setdefault(index, Blame(entity.name, kind))
                return

    def _of_violence(self, event: EventMention) -> bool:
        """Whether a sentence speaks of killing, taking or blowing up."""
        start, _ = self.document.tokens(event.trigger)
        return any(effect_of(t.lemma_) != "other" or t.lemma_.lower() in _DEEDS for t in self.document.doc[start].sent)

    def _surety(self, event: EventMention, actor: int) -> str:
        doc: Doc = self.document.doc
        start, _ = self.document.tokens(event.trigger)
        if any(t.lower_ in _POSSIBLE for t in doc[start].sent):
            return "possible"
        if event.reported_in is None:
            return "accused" if event.status == "alleged" else "fact"
        said = self.found.quotations[event.reported_in]
        if said.speaker is not None and said.speaker.entity == actor and said.act in _ADMIT:
            return "claimed"
        return "accused" if said.act == "accuse" or event.status == "alleged" else "fact"


def bare(name: str) -> str:
    """A place's name without the word for what kind of place it is."""
    return " ".join(word for word in normalise(name).split() if word not in _KINDS) or str(normalise(name))


def answers(document: Document) -> Answers:
    """The answers read from one message."""
    return Answers(document, analyse(document))
