"""Disputes over responsibility: different actors blamed for one thing, sides that blame one another for it, each side accused of breaking one agreement."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from avviso.linking.making import Holding, dispute
from avviso.linking.propositions import Side, World, concepts_of
from avviso.records.kinds.agreement import Agreement
from avviso.records.kinds.dispute import Dispute
from avviso.records.kinds.event import Event
from avviso.records.kinds.statement import Statement
from avviso.records.shapes import Claim, Party

_SHARED = 2  # concepts of what happened, beside who is blamed
_KEPT = {"complied", "denied", "kept"}
_COMMON = 200
_NEAR = 400  # characters between one side's account and the other's
_TOLD = frozenset({"assert", "accuse", "report"})
_EACH = re.compile(
    r"(?:each other|one another|the other)(?: (?:on|last|this) \w+)?(?: (?:of|for|over))? |(?:of|for|over) ", re.I
)
_MUTUAL = re.compile(r"(?:each other|one another|the other)\b", re.I)
_TRADED = re.compile(r"\b(?:trad|exchang)(?:e|es|ed|ing)\b", re.I)
# What only one of two can have done of one matter: to begin it, or to run into the other.
_ONE_ONLY = (
    re.compile(
        r"\b(?:(?:fir|attack|shoot|shot|str[iu]ck|open)\w*(?: \w+){0,2} first|(?:start|began|begun|provok|initiat)\w*)\b",
        re.I,
    ),
    re.compile(r"\b(?:ramm|collid)\w+", re.I),
)
# Those who blame each other where only what is told before says who they are.
_BOTH = re.compile(
    r"each|both|they|the two|(?:each|both|the (?:two|rival|warring)) (?:\w+ )?(?:side|part(?:y|ie)|countr(?:y|ie)|group|camp|faction|government|neighbou?r)s?"
    r"|the (?:sides|rivals)",
    re.I,
)
_OF_TWO = frozenset({"AGREE", "CONSULT", "COOPERATE", "ASSAULT", "ACCUSE", "REJECT", "THREATEN"})
_BLAME_FOR = re.compile(r"\bfor (?:the|that|those|these|this)\b", re.I)
_OPENING = 4  # words of an account in which it names who did it


@dataclass(frozen=True)
class Blame:
    """Somebody blames somebody for something."""

    statement: Statement
    accuser: Side
    blamed: tuple[Side, ...]
    matter: frozenset[str]

    def opposes(self, other: Blame) -> bool:
        """Whether another blames somebody else for the same."""
        if self.accuser.is_of(other.accuser) or any(a.is_of(b) for a in self.blamed for b in other.blamed):
            return False
        shared = self.matter & other.matter
        mutual = any(a.is_of(other.accuser) for a in self.blamed) and any(b.is_of(self.accuser) for b in other.blamed)
        return len(shared) >= (1 if mutual else _SHARED) and any(concept[0] == "=" for concept in shared)


def responsibility_disputes(
    statements: Sequence[Statement], events: Iterable[Event], world: World
) -> Iterator[Dispute]:
    """Disputes over who did it: accusations of one thing that name different actors."""
    blames = list(_blames(statements, events, world))
    index: dict[str, list[int]] = defaultdict(list)
    for place, blame in enumerate(blames):
        for concept in blame.matter:
            index[concept].append(place)
    for one, other in sorted(_pairs(index)):
        a, b = blames[one], blames[other]
        if a.opposes(b):
            matter = ", ".join(sorted(concept.lstrip("=@") for concept in a.matter & b.matter))
            yield dispute(
                "responsibility",
                f"who is responsible: {matter}",
                [Holding.one(each.statement, each.statement.speaker, *each.statement.content) for each in (a, b)],
                score=0.65,
                reasons=("accusations of one thing that name different actors",),
            )


def mutual_disputes(statements: Sequence[Statement], events: Iterable[Event], world: World) -> Iterator[Dispute]:
    """Disputes over who is to blame that one report tells as such: "accused each other of starting it"; one side's account of what the other did,
    and the other's that turns it round.
    """
    actors: dict[str, Sequence[Party]] = {}
    pairs: dict[str, list[tuple[int, tuple[Party, Party]]]] = defaultdict(list)
    for event in events:
        if (pair := _pair(event)) is not None:
            pairs[event.report or ""].append((event.trigger.start, pair))
        if event.type == "ACCUSE" and event.reported_in and not event.recipients:
            actors[event.reported_in] = event.actors
    told = sorted(statements, key=lambda statement: (statement.report or "", statement.evidence[0].start))
    for statement in told:
        if not _blames_each_other(statement):
            continue
        parties = actors.get(statement.id, ())
        if len(parties) < 2:
            parties = _meant_by_both(statement, pairs[statement.report or ""], world)
        if len(parties) > 1:
            words = " ".join(statement.content[0].text.split())
            yield _who(_EACH.sub("", words, count=1), [Holding.one(statement, p, *statement.content) for p in parties])
    accounts = [each for each in told if each.act in _TOLD and not each.negated and each.speaker is not None]
    for one, other in itertools.pairwise(accounts):
        if one.report == other.report and _turned(one, other, world):
            words = " ".join(one.content[0].text.split()).removeprefix("that ")
            yield _who(words, [Holding.one(each, each.speaker, *each.content) for each in (one, other)])


def _who(what: str, sides: Sequence[Holding]) -> Dispute:
    return dispute(
        "responsibility",
        f"who is responsible: {what[:120]}",
        sides,
        score=0.65,
        reasons=("each side says that it was the other",),
    )


def _blames_each_other(statement: Statement) -> bool:
    traded = statement.cue is not None and _TRADED.search(statement.cue.text) is not None
    return statement.act == "accuse" and (traded or _MUTUAL.match(statement.content[0].text) is not None)


def _pair(event: Event) -> tuple[Party, Party] | None:
    """The two of a deed of two: both who did it, or who did it and to whom."""
    parties = (*event.actors, *event.recipients)
    alone = len(event.actors) in (1, 2) and len(parties) == 2 and event.status in {"actual", "ongoing", "alleged"}
    return (parties[0], parties[1]) if alone and event.type in _OF_TWO else None


def _meant_by_both(
    statement: Statement, pairs: Sequence[tuple[int, tuple[Party, Party]]], world: World
) -> Sequence[Party]:
    """Whom "each side" and "both" mean: the only two between whom there is something shortly before."""
    source, start = statement.source, statement.evidence[0].start
    if source is None or _BOTH.fullmatch(" ".join(source.text.split())) is None:
        return ()
    near = [pair for at, pair in pairs if start - _NEAR < at < start]
    sides = {frozenset(side.country or side.actor for side in map(world.side, pair)) for pair in near}
    return near[-1] if len(sides) == 1 and len(next(iter(sides))) == 2 else ()


def _turned(one: Statement, other: Statement, world: World) -> bool:
    """Whether two sides say of each other what only one can have done, or one blames the other for what that has told of it."""
    assert one.speaker is not None and other.speaker is not None
    first, second = world.side(one.speaker), world.side(other.speaker)
    near = other.evidence[0].start - one.evidence[0].start <= _NEAR
    if not near or first.is_of(second) or not (_names(one, second) and _names(other, first)):
        return False
    words = [each.content[0].text for each in (one, other)]
    if any(all(only.search(each) for each in words) for only in _ONE_ONLY):
        return True
    shared = (world.content(one) & world.content(other)) - first.names - second.names
    blames = other.act == "accuse" and _BLAME_FOR.search(words[1]) is not None
    return blames and any(concept.startswith("=") for concept in shared)


def _names(statement: Statement, side: Side) -> bool:
    """Whether an account opens with one of a side: "Sudmark's troops had fired first"."""
    opening = " ".join(statement.content[0].text.removeprefix("that ").split()[:_OPENING])
    return bool(concepts_of(opening) & side.names)


def _pairs(index: Mapping[str, Sequence[int]]) -> set[tuple[int, int]]:
    return {
        (one, other)
        for concept, places in index.items()
        if concept[0] == "=" and len(places) <= _COMMON
        for number, one in enumerate(places)
        for other in places[number + 1 :]
    }


def _blames(statements: Sequence[Statement], events: Iterable[Event], world: World) -> Iterator[Blame]:
    """The accusations, in order of id, with whom they blame: addressees, and recipients of the act of accusing."""
    targets: dict[str, list[Party]] = defaultdict(list)
    for event in events:
        if event.type == "ACCUSE" and event.reported_in:
            targets[event.reported_in].extend(event.recipients)
    for statement in sorted(statements, key=lambda statement: statement.id):
        if statement.act != "accuse" or statement.negated or statement.speaker is None:
            continue
        accuser = world.side(statement.speaker)
        parties = (*statement.addressee, *targets[statement.id])
        blamed = tuple(dict.fromkeys(side for party in parties if not (side := world.side(party)).is_of(accuser)))
        if blamed:
            names = frozenset(name for side in (accuser, *blamed) for name in side.names)
            yield Blame(statement, accuser, blamed, world.content(statement) - names)


def breach_disputes(agreements: Sequence[Agreement], joined: Mapping[str, str], world: World) -> Iterator[Dispute]:
    """Disputes over an agreement's keeping: breach claimed by two sides, or claimed by one and denied by another.

    `joined` maps agreements to canonical ones.
    """
    groups: dict[str, list[tuple[Agreement, Claim]]] = defaultdict(list)
    for agreement in agreements:
        for claim in agreement.status_claims:
            if claim.by is not None and claim.span is not None:
                groups[joined.get(agreement.id, agreement.id)].append((agreement, claim))
    for _, held in sorted(groups.items()):
        breached = _by_side([(a, c) for a, c in held if c.what == "breached"], world)
        kept = _by_side([(a, c) for a, c in held if c.what in _KEPT], world)
        kept = {actor: holding for actor, holding in kept.items() if actor not in breached}
        name = held[0][0].name
        if len(breached) > 1:
            sides = [breached[actor] for actor in sorted(breached)]
            yield dispute(
                "responsibility",
                f"who broke {name}",
                sides,
                score=0.75,
                reasons=("each side says the agreement was broken",),
            )
        elif breached and kept:
            sides = [*breached.values(), Holding.of(*kept.values())]
            yield dispute(
                "whether-it-happened",
                f"whether {name} was broken",
                sides,
                score=0.75,
                reasons=("one side says the agreement was broken, another that it was kept",),
            )


def _by_side(held: Iterable[tuple[Agreement, Claim]], world: World) -> dict[str, Holding]:
    """Claims by whose word they are."""
    found: dict[str, Holding] = {}
    for agreement, claim in held:
        assert claim.by is not None and claim.span is not None
        side = world.side(claim.by)
        made = Holding.one(agreement, claim.by, claim.span, holder=claim.statement)
        actor = side.country or side.actor
        found[actor] = Holding.of(found[actor], made) if actor in found else made
    return found
