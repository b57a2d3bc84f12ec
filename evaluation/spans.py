"""Precision, recall and F1 over sets of items."""

from __future__ import annotations

from collections.abc import Hashable, Iterable


class Tally:
    """Counts of gold, found and right items, added up over documents."""

    def __init__(self) -> None:
        self.gold = self.found = self.right = 0

    def add(self, gold: Iterable[Hashable], found: Iterable[Hashable]) -> None:
        """Add one document's items; each side is a set."""
        gold, found = set(gold), set(found)
        self.count(len(gold), len(found), len(gold & found))

    def count(self, gold: int, found: int, right: int) -> None:
        """Add one document's counts, where its items are matched otherwise than by being the same."""
        self.gold += gold
        self.found += found
        self.right += right

    def __call__(self) -> dict[str, float]:
        """Precision, recall and F1 in per cent, two decimals, and the counts."""
        precision = 100 * self.right / self.found if self.found else 0.0
        recall = 100 * self.right / self.gold if self.gold else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return {
            "p": round(precision, 2),
            "r": round(recall, 2),
            "f1": round(f1, 2),
            "gold": self.gold,
            "found": self.found,
        }
