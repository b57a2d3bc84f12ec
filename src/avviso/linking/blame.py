"""Disputes over responsibility: different actors blamed for one thing, each side accused of breaking one agreement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from avviso.linking.making import Holding, dispute
from avviso.linking.propositions import Side, World
from avviso.records.kinds.agreement import Agreement
from avviso.records.kinds.dispute import Dispute
from avviso.records.kinds.event import Event
from avviso.records.kinds.statement import Statement
from avviso.records.shapes import Claim, Party

_SHARED = 2  # concepts of what happened, beside who is blamed
_KEPT = {"complied", "denied", "kept"}
_COMMON = 200


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
