"""Which claim a denial answers that neither names nor repeats it: the one told right before."""

from __future__ import annotations

import pytest

from avviso.linking import link
from avviso.records.kinds.dispute import Dispute
from tests.factories.records import Writer

# What the Reds say, how and what the Osterians then deny, and whether that is a dispute.
DENIED = [
    ("denied in other words, told of the denier", "assert", "it shot down Osteria's drone", "denied", "any aircraft had been lost", True),
    ("told of somebody else", "assert", "it shot down a drone", "denied", "any aircraft had been lost", False),
    ("only asked for", "urge", "Osteria's troops to leave", "denied", "any aircraft had been lost", False),
    ("that something is not so, of another matter", "assert", "Osteria's exports fell", "said", "it had no need of oil", False),
    ("of one kind, not of the denier", "assert", "Reds had met", "denied", "any aircraft had been lost", False),
    ("of what is to come", "assert", "it would strike Osteria", "denied", "any aircraft had been lost", False),
    ("a mere not", "report", "he had confessed", "said", "he had not", True),
    ("a mere not, contracted", "assert", "the mayor was told", "said", "the mayor wasn't", True),
    ("more than a mere not", "report", "he had confessed", "said", "he had not slept", False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("remark", "act", "claim", "cue", "denial", "expected"), DENIED, ids=[row[0] for row in DENIED]
)
def test_a_denial_right_after_a_claim(remark: str, act: str, claim: str, cue: str, denial: str, expected: bool) -> None:
    writer = Writer(f"The Reds said {claim}. Osteria {cue} {denial}.", outlet="A", published="2021-05-03")
    writer.actor("Reds", type_="group")
    writer.actor("Osteria", type_="state")
    writer.statement("Reds", act, claim)
    writer.statement("Osteria", "deny", denial, cue=cue)
    found = [made for made in link(writer.records) if isinstance(made, Dispute)]
    assert [made.type for made in found] == ["whether-it-happened"] * expected, remark
