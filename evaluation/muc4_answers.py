"""What the package read in a message, as MUC-4 asks for it: victims, days, places and blame of the attacks told of.

The corpus wants attacks on life and property, not arrests and battles; the choice of records for it is kept here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from avviso.analysis import quantity_measures, quantity_singles
from avviso.analysis.annotations import Annotations, EventMention, PlaceMention
from avviso.pipeline import analyse
from avviso.reference import countries
from avviso.reference.place_names import normalise
from avviso.text.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LANDS = frozenset({"AR", "BO", "CL", "CO", "EC", "SV", "GT", "HN", "PE"})  # the nine whose attacks the corpus is about
_FIGHTERS = frozenset(
    "guerrilla rebel subversive terrorist insurgent extremist combatant fighter attacker assailant trafficker enemy".split()
)
_MOST = 150  # what is greater is the sum of a war, not of an attack
_KINDS = ("department", "municipality", "city", "province", "town", "neighborhood", "village", "district", "the")
_HAPPENED = frozenset({"actual", "ongoing", "alleged"})
_TAKEN = frozenset({"kidnap", "abduct", "kidnapping", "abduction", "hostage"})
_ADMIT = frozenset({"admit", "confirm", "announce", "assert"})
_POSSIBLE = frozenset(
    {"possibly", "probably", "presumably", "apparently", "may", "might", "could", "suspected", "alleged"}
)


@dataclass(frozen=True)
class Victims:
    """So many people killed, injured or otherwise befallen."""

    low: float
    high: float
    effect: str  # killed | injured | other


@dataclass(frozen=True)
class Spot:
    """A place: the country's English name in lower case, and the normalised name of what is narrower ("" for none)."""

    country: str
    name: str


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
        return [e for e in attacks if self._inside(e.place)]

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
        named: dict[object, Victims] = {}
        for who, victims in self._victims():
            named.setdefault((who, victims.effect) if who else victims, victims)
        return list(dict.fromkeys(named.values())) if not named else list(named.values())

    def _victims(self) -> Iterator[tuple[object, Victims]]:
        doc, counted = self.document.doc, set[int]()
        for figure in self.found.quantities:
            start, end = self.document.tokens(figure.printed)
            last = self.document.tokens(figure.of)[1] if figure.of else end
            counted.update(range(start, max(last, end)))
            effect = self._effect(figure.measure, figure.evidence.get("measure"))
            if (
                effect is None
                or figure.part_of is not None
                or figure.since is not None
                or not self._inside(figure.place)
            ):
                continue
            if doc[last - 1].lemma_.lower() in _FIGHTERS or (figure.low or figure.best or 0) > _MOST:
                continue
            low = figure.low if figure.low is not None else figure.best or 1
            high = figure.high if figure.high is not None else figure.best or float("inf")
            if figure.best is not None and figure.low is None:
                low, high = figure.best * 0.85, figure.best * 1.15
            yield None, Victims(low, high, effect)
        for sentence in self.document.sentences:
            for measure in ("killed", "injured", "detained"):
                for head, predicate in quantity_measures.befallen(doc, sentence.start, sentence.end, measure):
                    if counted & set(range(doc[head].left_edge.i, head + 1)) or not quantity_singles.done(
                        doc[predicate]
                    ):
                        continue
                    effect = self._effect(measure, None, doc[predicate])
                    if effect is not None and doc[head].pos_ != "PRON" and doc[head].lemma_.lower() not in _FIGHTERS:
                        many = doc[head].tag_ in ("NNS", "NNPS")
                        mention = self.found.actors.mention_at(head)
                        who = mention.entity if mention and mention.entity is not None else doc[head].lemma_.lower()
                        yield who, Victims(2 if many else 1, float("inf") if many else 1, effect)

    def _effect(self, measure: str, shown: object, token: Token | None = None) -> str | None:
        """What befell them as the corpus has it; kidnapped people are neither killed nor injured, arrests are left out."""
        if measure in ("killed", "injured"):
            return measure
        if measure != "detained":
            return None
        words = {token.lemma_.lower()} if token is not None else {str(getattr(shown, "text", "")).lower()}
        taken = any(word.startswith(("kidnap", "abduct", "hostage")) for word in words)
        return "other" if taken else None

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
        return list(dict.fromkeys(Spot(c.name.lower(), "") for c in named if c))

    @cached_property
    def places(self) -> list[Spot]:
        """The places of the attacks that are narrower than a country."""
        narrow = [p for p in self._spots if p.precision != "country"]
        return list(dict.fromkeys(Spot("", _bare(p.span.text)) for p in narrow))

    @cached_property
    def blame(self) -> list[Blame]:
        """Organisations named as actors of attacks, and how surely."""
        found: dict[int, Blame] = {}
        for event in self.attacks:
            for party in event.actors:
                entity = self.found.actors.entities[party.entity]
                if entity.type in ("organisation", "group", "state"):
                    found.setdefault(party.entity, Blame(entity.name, self._surety(event, party.entity)))
        return list(found.values())

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


def _bare(name: str) -> str:
    """A place's name without the word for what kind of place it is."""
    return " ".join(word for word in normalise(name).split() if word not in _KINDS)


def answers(document: Document) -> Answers:
    """The answers read from one message."""
    return Answers(document, analyse(document))
