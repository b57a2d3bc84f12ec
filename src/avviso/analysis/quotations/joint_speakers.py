"""Speakers who say something together: "medics and residents", "Varn, Meridia and nine other states" are one group where they speak.

The group is made last, so that events still know each member by itself.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from avviso.analysis.actors import shared_nouns
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
from avviso.analysis.tree import tree_of
from avviso.reference.titles import OFFICES, PLURAL_ROLES
from avviso.text.document import Document
from avviso.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SPEAKING = frozenset({"person", "organisation", "state", "group", "nationality", "place"})
_SHARING = SPEAKING - {"person"}  # "the premier and Varn officials" are two
_NOUNS = frozenset({"NOUN", "PROPN"})
# What two who spoke together are called when they speak on, and what either is.
_PAIRS = {
    **dict.fromkeys("countries nations states governments capitals neighbours neighbors allies".split(), "state"),
    **dict.fromkeys(
        "men women leaders presidents ministers premiers generals lawmakers senators diplomats".split(), "person"
    ),
    **dict.fromkeys(
        "companies firms banks groups organisations organizations agencies unions airlines".split(), "organisation"
    ),
}
_LINKS = frozenset({"and", "&", "nor"})  # "neither X nor Y": both, who are said to have said nothing
_PLURAL, _SINGULAR = frozenset({"VBP", "VB"}), frozenset({"NN", "NNP"})
_ARTICLES = frozenset({"the", "a", "an"})


@dataclass(frozen=True, slots=True)
class Told:
    """What is said in a document, and the actors who say it."""

    actors: Actors
    quotations: tuple[Quotation, ...]
    quantities: tuple[Quantity, ...]
    agreements: tuple[AgreementMention, ...]
    commitments: tuple[CommitmentMention, ...]


@dataclass(frozen=True, slots=True)
class _Joint:
    """Several who say one thing: the group, and the one actor who stands for it until it is made (None where nobody known did)."""

    group: Party
    alone: int | None
    members: frozenset[int]

    def owner(self, party: Party | None) -> Party | None:
        """The group, where it is meant by whoever something was given to alone."""
        return self.group if (None if party is None else party.entity) == self.alone else party


def settle(document: Document, told: Told) -> Told:
    """All that is said by several together given to them together: statements, and the figures, claims and undertakings in these."""
    groups = _Groups(document, told.actors)
    joint: dict[int, _Joint] = {}
    for index, quotation in enumerate(told.quotations):
        found = (
            groups.of(quotation) or _they(document, told.actors, told.quotations, joint, index) or groups.two(quotation)
        )
        if found is not None:
            joint[index] = found
    if not joint:
        return told

    def owner(party: Party | None, quotation: int | None) -> Party | None:
        found = None if quotation is None else joint.get(quotation)
        return party if found is None or party is None else found.owner(party)

    return Told(
        groups.actors(),
        tuple(_said(q, joint[k].owner(q.speaker)) if k in joint else q for k, q in enumerate(told.quotations)),
        tuple(_counted(q, told.quotations, joint) for q in told.quantities),
        tuple(
            replace(a, status_claims=tuple(replace(c, by=owner(c.by, c.quotation)) for c in a.status_claims))
            for a in told.agreements
        ),
        _undertaken(told.commitments, joint),
    )


def _they(
    document: Document, actors: Actors, quotations: Sequence[Quotation], joint: Mapping[int, _Joint], index: int
) -> _Joint | None:
    """Who "they" are that speak right after several spoke together: "Varn and Meridia condemned it. They called for talks"; two of them "both men"."""
    quotation = quotations[index]
    if quotation.source is None or quotation.within is not None:
        return None
    called = quotation.source.text.lower().split()
    before = max((k for k in range(index) if quotations[k].within is None), default=None)
    if (
        called in (["which"], ["who"])
        and before is not None
        and before in joint
        and _which(document, joint[before], quotation)
    ):
        return replace(
            joint[before], group=replace(joint[before].group, span=quotation.source), alone=_entity(quotation)
        )
    pair = called[0] == "both" or called[:2] == ["the", "two"]
    if called != ["they"] and not (pair and 1 < len(called) < 4 and called[-1] in _PAIRS):
        return None
    if before is None or before not in joint:
        return None
    alone = _entity(quotation)
    here, there = (document.tokens(quotations[k].anchor)[0] for k in (index, before))
    sentences = sum(there < s.start <= here for s in document.sentences)
    members = joint[before].members
    told = {actors.entities[m].type for m in members} == {_PAIRS[called[-1]]} and len(members) == 2 if pair else None
    if sentences > 1 or told is False or (not pair and alone is not None and alone not in members):
        return None
    return replace(joint[before], group=replace(joint[before].group, span=quotation.source), alone=alone)


def _entity(quotation: Quotation) -> int | None:
    return None if quotation.speaker is None else quotation.speaker.entity


def _which(document: Document, several: _Joint, quotation: Quotation) -> bool:
    """Whether a relative pronoun right behind several who speak means them all: "condemned by Varn and Meridia, which urged talks"."""
    if quotation.source is None:
        return False
    end, start = document.tokens(several.group.span)[1], document.tokens(quotation.source)[0]
    verb = document.doc[start].head
    singular = verb.tag_ == "VBZ" or any(c.dep_.startswith(("aux", "cop")) and c.tag_ == "VBZ" for c in verb.children)
    return start - end in (0, 1) and not singular and _entity(quotation) in {*several.members, several.alone}


def _undertaken(commitments: Sequence[CommitmentMention], joint: Mapping[int, _Joint]) -> tuple[CommitmentMention, ...]:
    """Undertakings, those of a group's members in what the group says once, as the group's."""
    found: list[CommitmentMention] = []
    for one in commitments:
        said = None if one.quotation is None else joint.get(one.quotation)
        own = said is not None and (one.actor.entity in {*said.members, said.alone})
        if said is not None and (own or said.group.span.contains(one.actor.span)):
            one = replace(one, actor=said.group)
        if not any((one.actor, one.action, one.quotation) == (o.actor, o.action, o.quotation) for o in found):
            found.append(one)
    return tuple(found)


def _said(quotation: Quotation, speaker: Party | None) -> Quotation:
    if speaker is None or speaker == quotation.speaker:
        return quotation
    return replace(quotation, speaker=speaker, evidence={**quotation.evidence, "speaker": speaker.span})


def _counted(quantity: Quantity, quotations: Sequence[Quotation], joint: Mapping[int, _Joint]) -> Quantity:
    said = None if quantity.quotation is None else joint.get(quantity.quotation)
    if said is None or quantity.quotation is None:
        return quantity
    told = quotations[quantity.quotation]
    if quantity.claimed_by is None and (told.act == "deny" or told.negated):
        return quantity  # whoever denies a figure gives none
    claimant = said.owner(quantity.claimed_by)
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
        self._called: dict[int, tuple[str, str | None]] = {}
        self._made: dict[str, int] = {}

    @cached_property
    def _pairs(self) -> Mapping[int, tuple[shared_nouns.Sharer, ...]]:
        return shared_nouns.pairs(self._document, tree_of(self._doc), self._actors)

    def two(self, quotation: Quotation) -> _Joint | None:
        """The two named before whom "both countries", "the two leaders" or "they" mean, who speak; None where the report leaves it open."""
        if quotation.source is None:
            return None
        start, end = self._document.tokens(quotation.source)
        head = self._doc[start:end].root.i
        pair = [(each.name, each.country, each.entity) for each in self._pairs.get(head, ())]
        known = frozenset(entity for *_, entity in pair if entity is not None)
        if len(known) < 2:
            return None
        alone = None if quotation.speaker is None else quotation.speaker.entity
        return _Joint(self._party([(name, country) for name, country, _ in pair], head, start, end), alone, known)

    def of(self, quotation: Quotation) -> _Joint | None:
        """The group that a source names as the speaker; None where one speaks alone."""
        if quotation.source is None:
            return None
        start, end = self._document.tokens(quotation.source)
        shared = self._shared(quotation, start, end)
        if shared is not None:
            return shared
        head = self._doc[start:end].root
        members = listed = self._listed(quotation, start, end) or self._names(start, end)
        if listed:
            head = listed[0]
        else:
            members = self._apart(_members(head, start, end))
            if len(members) < 2 or quotation.speaker is None or not self._means(head, quotation.speaker):
                return None
        own = [self._member(member, member if listed else head) for member in members]
        kept = [name for name in own if name is not None]
        if len(kept) < len(own) or len({name.casefold() for name, _ in kept}) < len(kept):
            return None
        first, last = self._reach(head)[0], max(self._reach(member)[1] for member in members)
        alone = None if quotation.speaker is None else quotation.speaker.entity
        known = (self._known(member)[1] for member in members)
        return _Joint(self._party(kept, head.i, first, last), alone, frozenset(e.index for e in known if e is not None))

    def _shared(self, quotation: Quotation, start: int, end: int) -> _Joint | None:
        """Those whom a plural at the end of a source means that bodies or states share: "Varn and Meridia officials", whatever a tree joins."""
        last = self._doc[end - 1]
        start += self._doc[start].lower_ in _ARTICLES
        if last.tag_ not in ("NNS", "NNPS") or (last.lower_ not in PLURAL_ROLES and last.lemma_ not in OFFICES):
            return None
        parts = _parts(self._doc, start, end - 1)
        names = {(m.start, m.end): m for m in self._actors.mentions if m.form == "name" and m.type in _SHARING}
        if len(parts) < 2 or not all(part in names for part in parts) or self._doc[parts[-1][0] - 1].text == ",":
            return None
        if any(
            m.form == "nominal" and (m.start, m.end) in ((start, end), (start - 1, end)) for m in self._actors.mentions
        ):
            return None  # known as they are
        words = self._document.span(start, end).text
        members = (names[part].entity for part in parts)
        party = self._party([(words, None)], last.i, start, end)
        return _Joint(party, _entity(quotation), frozenset(m for m in members if m is not None))

    def _apart(self, members: list[Token]) -> list[Token]:
        """The members without those whose words are part of another's: "Coastal Republics" in "the Union of Coastal Republics"."""
        mentions = [(m.i, self._actors.mention_at(m.i)) for m in members]
        names = [(i, each) for i, each in mentions if each is not None and (each.form == "name" or i == members[0].i)]
        return [m for m in members if not any(i != m.i and each.start <= m.i < each.end for i, each in names)]

    def _listed(self, quotation: Quotation, start: int, end: int) -> list[Token]:
        """The members of a headline's list, where a plural verb shows that its comma stands for "and": "Varn, Meridia agree"."""
        start = self._doc[start].sent.start  # the model may take the last of a list alone for the source
        if quotation.cue is None:
            return []
        verb = self._doc[self._document.tokens(quotation.cue)[0]]
        if verb.i != end or verb.tag_ not in _PLURAL:
            return []
        found: list[Token] = []
        for first, last in _parts(self._doc, start, end):
            ending = (m for m in self._actors.mentions if first <= m.start <= m.head < last == m.end)
            whole = min(ending, key=_start, default=None)
            if whole is None or whole.type not in SPEAKING or self._doc[whole.head].tag_ not in _SINGULAR:
                return []
            found.append(self._doc[whole.head])
        return found if len(found) > 1 else []

    def _names(self, start: int, end: int) -> list[Token]:
        """The members of a list of three names or more, whatever the tree makes of its commas; one without "and" only of states."""
        parts = _parts(self._doc, start, end)
        names = {(m.start, m.end): m for m in self._actors.mentions if m.form == "name" and m.type in SPEAKING}
        if len(parts) < 3 or not all(part in names for part in parts):
            return []
        linked = self._doc[parts[-1][0] - 1].lower_ in _LINKS
        states = all(names[part].type == "state" for part in parts)
        return [self._doc[names[part].head] for part in parts] if linked or states else []

    def _means(self, head: Token, speaker: Party) -> bool:
        mention = self._actors.mention_at(head.i)
        return mention is not None and mention.entity == speaker.entity

    def _member(self, member: Token, head: Token) -> tuple[str, str | None] | None:
        """Name and country of a member; None for what is no party of its own ("the chairman and chief executive")."""
        mention, known = self._known(member)
        if mention is not None and mention.type not in SPEAKING:
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
        name = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
        key = "|".join(sorted(name.casefold() for name in names))
        index = self._made.setdefault(key, len(self._actors.entities) + len(self._made))
        countries = {country for _, country in members}
        self._called.setdefault(index, (name, countries.pop() if len(countries) == 1 else None))
        span: Span = self._document.span(start, end)
        self._mentions.append(Mention(span, start, end, head, "group", "nominal", index, 0.8))
        return Party(index, span)

    def actors(self) -> Actors:
        """The actors with the groups behind them."""
        first = len(self._actors.mentions)
        entities = list(self._actors.entities)
        for index, (name, country) in self._called.items():
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


def _start(mention: Mention) -> int:
    return mention.start


def _parts(doc: Doc, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches between the commas and "and" of a list; none of what has an article, which no headline has."""
    borders = [i for i in range(start, end) if doc[i].text == "," or doc[i].lower_ in _LINKS]
    parts = itertools.pairwise([start - 1, *borders, end])
    if any(doc[i].pos_ == "DET" for i in range(start, end)):
        return []
    return [(left + 1, right) for left, right in parts if left + 1 < right]


def _top(token: Token) -> Token:
    while token.dep_ == "conj" and token.head.i != token.i:
        token = token.head
    return token
