"""How many an ISAF release tells of in all, where later sentences tell of the same people again or of further ones."""

from __future__ import annotations

import pytest

from evaluation.isaf_counts import Group, Told, total

SEVERAL = Group(3, "insurgent", vague=True)
LEADER = Group(1, "leader")


@pytest.mark.parametrize(
    ("sentences", "number", "why"),
    [
        ([], 0, "nobody"),
        ([[LEADER], [Group(2, "insurgent", further=True)]], 3, "two additional ones"),
        ([[LEADER], [Group(3, "insurgent", vague=True)]], 4, "of a kind not told of before"),
        ([[LEADER], [Group(1, "leader", known=True)]], 1, "the leader again"),
        (
            [[Group(4, "insurgent")], [Group(5, "insurgent", known=True)]],
            9,
            "all five of others: more than were told of",
        ),
        ([[SEVERAL], [SEVERAL]], 3, "the lead in other words"),
        ([[SEVERAL], [Group(2, "insurgent")]], 2, "the exact number of those several"),
        ([[SEVERAL], [Group(5, "insurgent", known=True)]], 5, "the exact number is greater"),
        ([[SEVERAL], [SEVERAL], [Group(3, "insurgent", further=True, vague=True)]], 6, "several, and several more"),
        ([[SEVERAL], [Group(1, "individual", known=True)]], 3, "one of them"),
        (
            [[Group(31, "insurgent")], [Group(3, "individual", further=True, vague=True)]],
            31,
            "the lead is the whole sum",
        ),
        ([[Group(5, "insurgent", vague=True)], [Group(3, "insurgent")]], 5, "at least five are no vague few"),
    ],
)
def test_total(sentences: list[list[Group]], number: int, why: str) -> None:
    assert total([Told(tuple(groups)) for groups in sentences]) == number, why


def test_also_marks_further_ones() -> None:
    assert total([Told((LEADER,)), Told((Group(1, "leader"),), also=True)]) == 2
