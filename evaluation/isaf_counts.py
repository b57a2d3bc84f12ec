"""How many an ISAF release tells of in all, where its sentences tell of the same people again, of further ones, or of both.

The corpus takes the least number that a reader can be sure of. A lead gives the whole, what follows tells it again in other
words; so a later sentence adds only what it marks as further ("other", "also") or what is of a kind not told of before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_LEAST_SUMMARY = 20  # so many are a sum: told of later no addition, and one that nothing vague is added to
_SEVERAL = 4  # the most that a vague word for a few is coded as


@dataclass(frozen=True, slots=True)
class Group:
    """Some of those befallen, as one phrase tells of them."""

    number: int
    kind: str
    further: bool = False  # marked as others than those told of
    known: bool = False  # marked as told of before
    vague: bool = False  # in no exact number


@dataclass(frozen=True, slots=True)
class Told:
    """What one sentence tells: its groups, and whether it says "also"."""

    groups: tuple[Group, ...]
    also: bool = False


def total(sentences: Sequence[Told]) -> int:
    """The number of those told of: what the first sentence with any gives, and what later ones add.

    A later sentence adds its exact groups that are marked as further ones or are of a kind not told of before, unless it
    tells of known ones again, or all were told of before in no exact number; where it tells the same in greater number, that
    number holds. What a vague lead sums up is the sum of what follows, where that is more; one exact number for it replaces it.
    """
    found, details, kinds, seen = 0, 0, set[str](), set[tuple[int, bool]]()
    vague = lead = False
    for number, told in enumerate(sentences):
        again = sum(g.number for g in told.groups if not (found and g.known and g.vague))
        one = told.groups[0]
        if lead and len(told.groups) == 1 and not one.vague and one.number > 1 and found <= _SEVERAL:
            found = one.number
        elif not found:
            found, lead = again, len(told.groups) == 1 and one.vague
        else:
            found = max(found + sum(g.number for g in _fresh(told, found, vague, kinds, seen)), again)
        if lead and number:
            more = details and all(g.further for g in told.groups)
            details = details + again if more else max(details, again)
            found = max(found, details)
        lead = lead and (number == 0 or one.vague)
        seen.update((g.number, g.further) for g in told.groups)
        kinds.update(g.kind for g in told.groups)
        vague = vague or any(g.vague for g in told.groups)
    return found


def _fresh(told: Told, found: int, vague: bool, kinds: set[str], seen: set[tuple[int, bool]]) -> list[Group]:
    """The groups of a sentence that no earlier one told of."""
    unknown = [g for g in told.groups if not g.known and (g.number == 1 or (g.number, g.further) not in seen)]
    if vague or any(g.known for g in told.groups):
        # All of a greater exact number, where fewer were told of, are others: "killing all 11".
        greater = [g for g in told.groups if g.known and not g.vague and g.number > max(found, 1)]
        return greater if not vague else []
    marked = [g for g in unknown if g.further or told.also]
    fresh = marked or [g for g in unknown if g.kind not in kinds and g.number < _LEAST_SUMMARY]
    return [g for g in fresh if not (g.vague and found >= _LEAST_SUMMARY)]
