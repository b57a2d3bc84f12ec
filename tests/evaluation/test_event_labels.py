"""Labelled events against found ones: which belong together, what is right, and how far confidence is off."""

from __future__ import annotations

import pytest

from evaluation.event_labels import Event, Labelled, matched
from evaluation.events import by_chance, calibration_error, right_parties, scores

GOLD = Event(((10, 16),), ((0, 5),), ((20, 28),), "ASSAULT", "actual")


def found(trigger=(10, 16), actors=((0, 5),), recipients=((20, 28),), root="ASSAULT", confidence=0.8):
    return Event((trigger,), actors, recipients, root, "actual", confidence)


@pytest.mark.parametrize(
    ("remark", "other", "detected", "parties"),
    [
        ("the same", found(), True, True),
        ("a part of the trigger is enough", found(trigger=(12, 13)), True, True),
        ("other words, the same parties", found(trigger=(40, 44)), True, True),
        ("neither", found(trigger=(40, 44), recipients=((50, 60),)), False, False),
        ("the wrong recipient", found(recipients=((50, 60),)), True, False),
        ("acting on one another", found(actors=((0, 5), (20, 28)), recipients=()), True, True),
    ],
)
def test_match(remark, other, detected, parties):
    pairs = matched((GOLD,), (other,))
    assert (bool(pairs), right_parties(GOLD, other)) == (detected, parties), remark


def test_scores_of_two_sentences():
    rows = [
        Labelled("a", "tune", "", (GOLD,), (found(), found(trigger=(90, 91), actors=(), recipients=()))),
        Labelled("a", "tune", "", (), (found(root="AID"),)),
    ]
    told = scores(rows)
    assert told["detection"] == {"p": 33.33, "r": 100.0, "f1": 50.0}
    assert told["false events per 100 sentences without one"] == 100.0


@pytest.mark.parametrize(
    ("remark", "given", "error"),
    [
        ("nothing", [], 0.0),
        ("as good as it says", [(0.5, True), (0.5, False)], 0.0),
        ("surer than right", [(0.9, False), (0.9, True)], 0.4),
    ],
)
def test_calibration_error(remark, given, error):
    assert calibration_error(given) == error, remark


def test_few_events_miss_by_chance():
    mean, most = by_chance([(0.5, True)] * 4)
    assert abs(mean - 3 / 16) < 0.02  # two of 16 draws err by a half, eight by a quarter
    assert most == 0.5
    assert by_chance([(0.5, True)] * 1000)[1] < 0.04
    assert by_chance([(1.0, True)] * 3) == (0.0, 0.0)
