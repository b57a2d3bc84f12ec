"""Speakers who say something together: "medics and residents", "Varn, Meridia and nine other states" are one group where they speak.

The group is made last, so that events still know each member by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from avviso.analysis.annotations import (
    Actors,
    AgreementMention,
    CommitmentMention,
    Entity,
    Mention,
    Party,
    Quantity,
    Quotation,
)
from avviso.text.document import Document
from avviso.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SPEAKING = frozenset({"person", "organisation", "state", "group", "nationality", "place"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_LINKS = frozenset({"and", "&", "nor"})  # "neither X nor Y": both, who are said to have said nothing
_ARTICLES = frozenset({"the", "a", "an"})


@dataclass(frozen=True, slots=True)
class Told:
    """What is said in a document, and the actors who say it."""

    actors: Actors
    quotations: tuple[Quotation, ...]
    quantities: tuple[Quantity, ...]
    agreements: tuple[AgreementMention, ...]
    commitments: tuple[CommitmentMention, ...]


def settle(document: Document, told: Told) -> Told:
    """All that is said by several together given to them together: statements, and the figures, claims and undertakings in these."""
    groups = _Groups(document, told.actors)
    joint: dict[int, tuple[int, Party]] = {}  # quotation -> its speaker alone, the group
    for index, quotation in enumerate(told.quotations):
        party = groups.of(quotation)
        if party is not None and quotation.speaker is not None:
            joint[index] = quotation.speaker.entity, party
    if not joint:
        return told

    def owner(party: Party | None, quotation: int | None) -> Party | None:
        alone, group = joint.get(-1 if quotation is None else quotation, (None, None))
        return group if party is not None and party.entity == alone else party

    return Told(
        groups.actors(),
        tuple(_said(q, owner(q.speaker, k)) for k, q in enumerate(told.quotations)),
        tuple(_counted(q, owner(q.claimed_by, q.quotation)) for q in told.quantities),
        tuple(
            replace(a, status_claims=tuple(replace(c, by=owner(c.by, c.quotation)) for c in a.status_claims))
            for a in told.agreements
        ),
        tuple(replace(c, actor=owner(c.actor, c.quotation) or c.actor) for c in told.commitments),
    )


def _said(quotation: Quotation, speaker: Party | None) -> Quotation:
    if speaker is None or speaker == quotation.speaker:
        return quotation
    return replace(quotation, speaker=speaker, evidence={**quotation.evidence, "speaker": speaker.span})


def _counted(quantity: Quantity, claimant: Party | None) -> Quantity:
    if claimant is None or claimant == quantity.claimed_by:
        return quantity
    return replace(quantity, claimed_by=claimant, evidence={**quantity.evidence, "claimed_by": claimant.span})


class _Groups:
    """The groups that speak in a document, each made once."""

    def __init__(self, document: Document, actors: Actors) -> None:
        self._document = document
        self._doc: Doc = document.doc
        self._actors = actors
        self._mentions: list[Mention] = []
        self._names: dict[int, tuple[str, str | None]] = {}
        self._made: dict[str, int] = {}

    def of(self, quotation: Quotation) -> Party | None:
        """The group that a source names as the speaker; None where one speaks alone."""
        if quotation.source is None or quotation.speaker is None:
            return None
        start, end = self._document.tokens(quotation.source)
        head = self._doc[start:end].root
        members = _members(head, start, end)
        if len(members) < 2 or not self._means(head, quotation.speaker):
            return None
        own = [self._member(member, head) for member in members]
        kept = [name for name in own if name is not None]
        if len(kept) < len(own) or len({name.casefold() for name, _ in kept}) < len(kept):
            return None
        first, last = self._reach(head)[0], max(self._reach(member)[1] for member in members)
        return self._party(kept, head.i, first, last)

    def _means(self, head: Token, speaker: Party) -> bool:
        mention = self._actors.mention_at(head.i)
        return mention is not None and mention.entity == speaker.entity

    def _member(self, member: Token, head: Token) -> tuple[str, str | None] | None:
        """Name and country of a member; None for what is no party of its own ("the chairman and chief executive")."""
        mention, known = self._known(member)
        if mention is not None and mention.type not in _SPEAKING:
            return None
        if member.i != head.i and not self._another(member, mention, known, head):
            return None
        if known is not None and any(self._actors.mentions[m].form == "name" for m in known.mentions):
            return known.name, known.country
        start, end = self._reach(member)
        while start < end - 1 and self._doc[start].lower_ in _ARTICLES:
            start += 1
        return self._doc[start:end].text, None if known is None else known.country

    def _known(self, member: Token) -> tuple[Mention | None, Entity | None]:
        """The mention and the actor that a member means: of a title and the name set behind it, who bears the name."""
        beside = (self._actors.mention_at(c.i) for c in member.children if c.dep_ == "appos" and member.pos_ == "NOUN")
        found = [m for m in beside if m is not None and m.form == "name" and m.type == "person"]
        mention = found[0] if found else self._actors.mention_at(member.i)
        known = None if mention is None or mention.entity is None else self._actors.entities[mention.entity]
        return mention, known

    def _another(self, member: Token, mention: Mention | None, known: Entity | None, head: Token) -> bool:
        """Whether a joined noun is somebody else than the head, not what or where that is ("Holm, a professor and a doctor")."""
        first = self._actors.mention_at(head.i)
        person = first is not None and first.type == "person"
        if mention is not None and mention.type == "place" and person:
            return False
        if known is not None and (member.pos_ == "PROPN" or known.type != "person"):
            return True
        own = {c.dep_ for c in member.children}
        if member.tag_ in {"NNS", "NNPS"} or member.pos_ == "PROPN" or own & {"nummod", "nmod:poss"}:
            return True
        return "det" in own and not (person and first is not None and first.form == "name")

    def _reach(self, member: Token) -> tuple[int, int]:
        """First and one past the last token of a member's own words."""
        mention = self._actors.mention_at(member.i)
        if mention is not None:
            return mention.start, mention.end
        own = [t.i for t in member.lefts if t.dep_ not in {"cc", "punct", "case", "conj"}]
        first = min((self._doc[i].left_edge.i for i in own), default=member.i)
        return first, member.i + 1

    def _party(self, members: Sequence[tuple[str, str | None]], head: int, start: int, end: int) -> Party:
        names = [name for name, _ in members]
        name = f"{', '.join(names[:-1])} and {names[-1]}"
        key = "|".join(sorted(name.casefold() for name in names))
        index = self._made.setdefault(key, len(self._actors.entities) + len(self._made))
        countries = {country for _, country in members}
        self._names.setdefault(index, (name, countries.pop() if len(countries) == 1 else None))
        span: Span = self._document.span(start, end)
        self._mentions.append(Mention(span, start, end, head, "group", "nominal", index, 0.8))
        return Party(index, span)

    def actors(self) -> Actors:
        """The actors with the groups behind them."""
        first = len(self._actors.mentions)
        entities = list(self._actors.entities)
        for index, (name, country) in self._names.items():
            own = tuple(first + k for k, mention in enumerate(self._mentions) if mention.entity == index)
            anchor = self._mentions[own[0] - first].span
            entities.append(Entity(index, "group", name, (name,), own, country=country, anchor=anchor, confidence=0.8))
        return replace(self._actors, mentions=(*self._actors.mentions, *self._mentions), entities=tuple(entities))


def _members(head: Token, start: int, end: int) -> list[Token]:
    """The nouns that "and" joins to a source's head, itself first; the head alone where other words join them."""
    joined = [t for t in head.doc[start:end] if t.dep_ == "conj" and _top(t) == head and t.pos_ in _NOUNS]
    links = {c.lower_ for t in joined for c in t.children if c.dep_ == "cc"}
    opened = {t.left_edge.i for t in joined}
    joined = [t for t in joined if t.pos_ != "NOUN" or t.i + 1 not in opened]  # "her counterpart Ivan Holt" is one
    return [head, *joined] if links and links <= _LINKS else [head]


def _top(token: Token) -> Token:
    while token.dep_ == "conj" and token.head.i != token.i:
        token = token.head
    return token
