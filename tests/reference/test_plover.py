"""The codebook's own consistency: every frame names a type, mode and context that PLOVER 2.0 has."""

from __future__ import annotations

import pytest

from avviso.reference import plover


def _frames():
    frames, _ = plover._table()
    return [(kind, word, frame) for (kind, word), found in frames.items() for frame in found]


@pytest.mark.parametrize(
    ("kind", "word", "frame"), _frames(), ids=lambda value: value if isinstance(value, str) else None
)
def test_frame_uses_the_names_of_the_field(kind, word, frame):
    assert frame.type in plover.QUAD
    assert frame.mode is None or frame.mode in plover.MODES[frame.type]
    assert set(frame.contexts) <= plover.CONTEXTS
    assert frame.cameo is None or frame.cameo.isdigit()
    assert frame.actor


@pytest.mark.parametrize(
    ("word", "kind", "type_", "mode"),
    [
        ("arrest", "V", "COERCE", "arrest"),
        ("visit", "N", "CONSULT", "visit"),
        ("kidnap", "V", "ASSAULT", "abduct"),
        ("ceasefire", "N", "RETREAT", "ceasefire"),
        ("annexation", "N", "COERCE", "seize"),
    ],
)
def test_word_is_known(word, kind, type_, mode):
    frames = plover.verb_frames(word) if kind == "V" else plover.noun_frames(word)
    assert [(frames[-1].type, frames[-1].mode)] == [(type_, mode)]


def test_the_most_demanding_frame_comes_first():
    first, *_ = plover.verb_frames("suspend")
    assert first.needs_object is not None


def test_a_membership_of_a_body_is_suspended_and_one_of_a_state_granted():
    assert "membership" in (plover.verb_frames("terminate")[0].needs_object or ())
    assert any("citizenship" in (frame.needs_object or ()) for frame in plover.verb_frames("grant"))


def test_a_word_of_no_event_has_no_frame():
    assert plover.verb_frames("whistle") == ()
