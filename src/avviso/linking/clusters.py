"""Gathering records that mean one thing: each joins the group it fits best, or begins one; ties join none."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

Item = TypeVar("Item")


class Match(NamedTuple):
    """How well an item fits a group, 0 to 1, and why."""

    score: float
    reason: str


@dataclass
class Group(Generic[Item]):
    """Items that mean one thing, how sure the weakest of the links between them is, and what they rest on."""

    members: list[Item] = field(default_factory=list)
    score: float = 1.0
    reasons: dict[str, None] = field(default_factory=dict)

    def take(self, item: Item, match: Match) -> None:
        """Let an item join."""
        self.members.append(item)
        self.score = min(self.score, match.score)
        self.reasons[match.reason] = None


def gather(items: Iterable[Item], fit: Callable[[Item, Group[Item]], Match | None], least: float) -> list[Group[Item]]:
    """Groups of the items, taken in the order given (the surest should come first).

    `fit` says how well an item fits a group, None where the two cannot be one; below `least`, or where two groups fit
    it equally well, it begins a group of its own.
    """
    groups: list[Group[Item]] = []
    for item in items:
        fits = [(match, group) for group in groups if (match := fit(item, group)) and match.score >= least]
        best = max((match.score for match, _ in fits), default=0.0)
        chosen = [(match, group) for match, group in fits if match.score == best]
        if len(chosen) == 1:
            match, group = chosen[0]
            group.take(item, match)
        else:
            groups.append(Group([item]))
    return groups
