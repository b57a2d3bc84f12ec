"""Those befallen by the attacks of a MUC-4 message, each group once: from the record's figures, the victims of its attacks, and the
sentences that say who was killed, injured or taken.

The key wants one number a group or name; a report counts the same people several times over. What belongs together is settled here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from avviso.analysis.annotations import EventMention, Quantity
from avviso.analysis.quantities import measures as quantity_measures
from avviso.analysis.quantities import singles as quantity_singles
from avviso.text.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Token

    from avviso.analysis.annotations import Actors

FIGHTERS = frozenset(
    """guerrilla rebel subversive terrorist insurgent extremist combatant fighter attacker assailant trafficker enemy gunman
    delinquent criminal assassin murderer mercenary hitman""".split()
)
MILITARY = frozenset(
    """soldier troop troops army battalion patrol garrison brigade regiment convoy barracks military marine unit units
    infantryman paratrooper detachment helicopter position positions base force forces column columns""".split()
)
_REACH = 60  # tokens: within so many stand the parts of a number
_MOST = 150  # what is greater is the sum of a war, not of an attack
_GENERIC = frozenset(
    "people person individual other dead victim casualty man life fatality wounded injured death".split()
)
_CERTAIN = frozenset("the these those both several some".split())
_FIGHTS = frozenset("clash combat fighting battle confrontation ambush".split())
_RANKS = frozenset(
    "member officer sergeant lieutenant captain colonel major corporal policeman agent personnel".split()
)
_DEADLY = (
    "kill",
    "murder",
    "assassin",
    "massacr",
    "execut",
    "slay",
    "behead",
    "lynch",
    "die",
    "death",
    "slaughter",
    "genocid",
)
_HURTING = ("wound", "injur", "hurt", "maim")
_TAKING = ("kidnap", "abduct", "hostage")


@dataclass(frozen=True)
class Victims:
    """So many people killed, injured or otherwise befallen."""

    low: float
    high: float
    effect: str  # killed | injured | other


@dataclass(frozen=True)
class _Group:
    """Victims with what names them: the actor (None where it is none on record), and the lemma of the noun."""

    victims: Victims
    entity: int | None
    noun: str
    at: int  # the token that stands for them
    name: frozenset[str] = frozenset()  # the words of a person's name


def effect_of(word: str) -> str:
    """What an act of violence does to those it hits: killed, injured, or other where neither is said."""
    word = word.lower()
    if word.startswith(_DEADLY):
        return "killed"
    return "injured" if word.startswith(_HURTING) else "other"


def find(
    document: Document, actors: Actors, figures: Sequence[Quantity], attacks: Sequence[EventMention]
) -> list[Victims]:
    """The groups of victims, those of figures first; `figures` and `attacks` are those that the corpus asks for."""
    counted: set[int] = set()
    groups = list(_from_figures(document, figures, counted))
    groups += _from_attacks(document, actors, attacks, counted)
    groups += _from_sentences(document, actors, counted)
    civil = [group for group in groups if group.noun not in FIGHTERS and not _fighting(document, group)]
    if all(group.noun in MILITARY for group in civil):
        return []
    return [group.victims for group in _each_once(civil)]


def _from_figures(document: Document, figures: Sequence[Quantity], counted: set[int]) -> Iterator[_Group]:
    doc = document.doc
    for figure in figures:
        start, end = document.tokens(figure.printed)
        last = document.tokens(figure.of)[1] if figure.of else end
        counted.update(range(start, max(last, end)))
        effect = _effect(figure.measure, getattr(figure.evidence.get("measure"), "text", ""))
        if effect is None or figure.part_of is not None or figure.since is not None:
            continue
        low = figure.low if figure.low is not None else figure.best or 1
        high = figure.high if figure.high is not None else figure.best or float("inf")
        if figure.best is not None and figure.low is None:
            low, high = figure.best * 0.85, figure.best * 1.15
        if high > 0 and low <= _MOST:
            yield _Group(Victims(low, high, effect), None, doc[last - 1].lemma_.lower() if figure.of else "", start)


def _effect(measure: str, word: str) -> str | None:
    """What befell them as the corpus has it; kidnapped people are neither killed nor injured, arrests are left out."""
    if measure in ("killed", "injured"):
        return measure
    return "other" if measure == "detained" and word.lower().startswith(_TAKING) else None


def _from_attacks(
    document: Document, actors: Actors, attacks: Sequence[EventMention], counted: set[int]
) -> Iterator[_Group]:
    for event in attacks:
        for party in event.recipients:
            start, end = document.tokens(party.span)
            mention = next(
                (m for m in actors.mentions if m.start <= start and m.end >= end and m.entity == party.entity), None
            )
            head = document.doc[mention.head] if mention is not None else document.doc[start:end].root
            if counted & set(range(start, end)) or actors.entities[party.entity].type not in ("person", "group"):
                continue
            if _somebody(head) and (group := _group(actors, head, effect_of(event.trigger.text))) is not None:
                yield group


def _somebody(head: Token) -> bool:
    """Whether a word can stand for people: a person's name, or a noun for people."""
    if head.pos_ == "PROPN":
        return head.ent_type_ not in ("LOC", "ORG", "EVENT")
    return quantity_measures.person(head.lemma_.lower()) or head.lemma_.lower() in _GENERIC


def _from_sentences(document: Document, actors: Actors, counted: set[int]) -> Iterator[_Group]:
    doc = document.doc
    for sentence in document.sentences:
        for measure in ("killed", "injured", "detained"):
            for head, predicate in quantity_measures.befallen(doc, sentence.start, sentence.end, measure):
                if counted & set(range(doc[head].left_edge.i, head + 1)) or not quantity_singles.done(doc[predicate]):
                    continue
                effect = _effect(measure, doc[predicate].lemma_)
                group = _group(actors, doc[head], effect) if effect is not None else None
                if group is not None:
                    yield group


def _group(actors: Actors, head: Token, effect: str) -> _Group | None:
    """Those named by a noun or name without a number."""
    mention = actors.mention_at(head.i)
    entity = mention.entity if mention is not None else None
    many = head.tag_ in ("NNS", "NNPS")
    if head.pos_ in ("PRON", "NUM") or (many and (effect == "other" or not _pointed_at(head))):
        return None
    name = frozenset() if many else _name(head)
    return _Group(
        Victims(2 if many else 1, float("inf") if many else 1, effect), entity, head.lemma_.lower(), head.i, name
    )


def _name(head: Token) -> frozenset[str]:
    """The words of the person's name that a token stands in, or that a title stands before."""
    doc = head.doc
    at = head.i if head.ent_type_ == "PER" or head.i + 1 == len(doc) else head.i + 1
    if doc[at].ent_type_ != "PER" or (at > head.i and doc[at].head.i not in (head.i, *(t.i for t in head.ancestors))):
        return frozenset()
    ent = next(ent for ent in doc.ents if ent.start <= at < ent.end)
    return frozenset(t.lower_ for t in ent if t.is_alpha)


def _pointed_at(head: Token) -> bool:
    """Whether a plural means certain people ("the priests", "several passers-by"), not people in general."""
    return any(t.lower_ in _CERTAIN or t.dep_ == "nmod:poss" for t in head.children)


def _fighting(document: Document, group: _Group) -> bool:
    """Whether people not said to be civilians fell in a fight."""
    uniformed = not group.noun or group.noun in MILITARY or group.noun in _GENERIC or group.noun in _RANKS
    words = {t.lemma_.lower() for t in document.doc[group.at].sent}
    return group.entity is None and uniformed and bool(words & _FIGHTS)


def _each_once(groups: Sequence[_Group]) -> list[_Group]:
    kept: list[_Group] = []
    for group in groups:
        if not any(_same(group, other) for other in kept):
            kept.append(group)
    hurt = [g for g in kept if g.victims.effect != "other"]
    kept = [g for g in kept if g.victims.effect != "other" or not any(_alike(g, other) for other in hurt)]
    return [g for g in kept if not _named_one_by_one(g, kept)]


def _alike(one: _Group, other: _Group) -> bool:
    if one.name and other.name:
        return one.name <= other.name or other.name <= one.name
    return one.entity == other.entity if None not in (one.entity, other.entity) else one.noun == other.noun


def _same(one: _Group, other: _Group) -> bool:
    """Whether two groups are the same people: of the same fate, in numbers that agree, under the same noun or name."""
    a, b = one.victims, other.victims
    if a.effect != b.effect or a.low > b.high or b.low > a.high:
        return False
    if abs(one.at - other.at) == 1 and one.noun != other.noun:
        return True  # a title and the name behind it
    if one.name and other.name and (one.name <= other.name or other.name <= one.name):
        return True
    if one.entity is not None and other.entity is not None:
        return one.entity == other.entity
    if a.low == a.high == 1 and one.entity is not None:
        return False  # somebody by name
    return one.noun == other.noun or one.noun in _GENERIC or other.noun in _GENERIC or not one.noun or not other.noun


def _named_one_by_one(group: _Group, kept: Sequence[_Group]) -> bool:
    """Whether a number above one is the sum of people told of one by one."""
    victims = group.victims
    if group.entity is not None or victims.low < 2 or victims.low != victims.high:
        return False
    singles = [g for g in kept if g.victims.effect == victims.effect and g.victims.high == 1]
    return len(singles) == victims.low or _summed(group, kept)


def _summed(group: _Group, kept: Sequence[_Group]) -> bool:
    """Whether what follows at once takes a number apart ("three civilians, two women and a man")."""
    total, after = 0.0, (g for g in kept if group.at < g.at <= group.at + _REACH)
    for part in sorted(after, key=lambda g: g.at):
        if part.victims.low == part.victims.high and part.victims.effect == group.victims.effect:
            total += part.victims.low
            if total >= group.victims.low:
                return total == group.victims.low and part.victims.low < total
    return False
