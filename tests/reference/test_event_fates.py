"""What clues are worth for the status of an event."""

from __future__ import annotations

import pytest

from avviso.reference.event_fates import worth

STATUSES = {"actual", "ongoing", "planned", "hypothetical", "negated", "alleged"}


@pytest.mark.parametrize(
    ("remark", "clue", "status"),
    [
        ("will do", "has aux=will", "planned"),
        ("could do", "has aux=could", "hypothetical"),
        ("no agreement", "has det=no", "negated"),
        ("is doing", "form=VBG is", "ongoing"),
        ("alleged by what the rules know", "rules=alleged", "alleged"),
    ],
)
def test_what_a_clue_speaks_for(remark, clue, status):
    nothing, found = worth([]), worth([clue])
    assert found.keys() == STATUSES
    assert max(STATUSES, key=lambda name: found[name] - nothing[name]) == status, remark


def test_an_unknown_clue_is_worth_nothing():
    assert worth(["before=no such word at all"]) == worth([])
