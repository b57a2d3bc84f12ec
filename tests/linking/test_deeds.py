"""A denial and a claim that tell of one deed, or each of one of its own, by the events read in them."""

from __future__ import annotations

import pytest

from avviso.linking import link
from avviso.records.kinds.dispute import Dispute
from tests.factories.records import Writer

# How it was done by the denial and by the claim, and where; whether that is a dispute.
DEEDS = [
    ("done in one way by the same", "firearms", "firearms", None, None, True),
    ("in another way", "firearms", "aerial", None, None, False),
    ("in one town", "firearms", "firearms", "Varn", "Varn", True),
    ("in two towns", "firearms", "firearms", "Varn", "Orl", False),
]


@pytest.mark.parametrize(("remark", "one", "other", "here", "there", "expected"), DEEDS, ids=[row[0] for row in DEEDS])
def test_a_denial_and_a_later_claim_of_one_deed(
    remark: str, one: str, other: str, here: str | None, there: str | None, expected: bool
) -> None:
    writer = Writer(
        "The ministry denied that soldiers opened fire in Varn. Rain fell. The union said soldiers shot at a crowd near Orl or Varn.",
        outlet="A", published="2021-05-03",
    )  # fmt: skip
    for name in ("ministry", "union", "soldiers"):
        writer.actor(name, type_="group")
    denial = writer.statement("ministry", "deny", "that soldiers opened fire", cue="denied")
    claim = writer.statement("union", "assert", "soldiers shot at a crowd")
    for trigger, status, mode, where, said in (
        ("fire", "alleged", one, here, denial),
        ("shot", "actual", other, there, claim),
    ):
        place = None if where is None else writer.place(where, precision="populated-place")
        writer.event(trigger, "ASSAULT", ("soldiers",), status=status, mode=mode, place=place, reported_in=said.id)
    found = [made for made in link(writer.records) if isinstance(made, Dispute)]
    assert [made.type for made in found] == ["whether-it-happened"] * expected, remark


@pytest.mark.parametrize(("told", "expected"), [("a school in Orl", []), ("a school", ["whether-it-happened"])])
def test_a_denial_of_what_was_done_elsewhere_answers_nothing(told: str, expected: list[str]) -> None:
    writer = Writer(
        f"The Reds said Osteria bombed the market of Varn. Osteria denied that it had bombed {told}.",
        outlet="A", published="2021-05-03",
    )  # fmt: skip
    for name in ("the market of Varn", told):
        writer.actor(name, type_="organisation")
    writer.actor("Reds", type_="group")
    writer.actor("Osteria", type_="state")
    claim = writer.statement("Reds", "assert", "Osteria bombed the market of Varn")
    denial = writer.statement("Osteria", "deny", f"that it had bombed {told}", cue="denied")
    writer.event("bombed", "ASSAULT", (), ("the market of Varn",), mode="aerial", reported_in=claim.id)
    writer.event("had bombed", "ASSAULT", (), (told,), "alleged", mode="aerial", reported_in=denial.id)
    assert [made.type for made in link(writer.records) if isinstance(made, Dispute)] == expected
