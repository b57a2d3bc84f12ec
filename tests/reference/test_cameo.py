"""CAMEO codes: what they are called, how they weigh, and which one an event of PLOVER gets; codes of countries beside ISO's; provinces."""

from __future__ import annotations

import pytest

from avviso.reference import cameo, countries, divisions, plover, state_codes

EVENTS = [
    # remark, type, mode, own code, code, quad class, intensity
    ("its own code, whatever its type", "AGREE", None, "057", "057", 1, 8.0),
    ("by type and mode", "CONSULT", "phone", None, "041", 1, 1.0),
    ("the most general of several", "PROTEST", "demo", None, "141", 4, -6.5),
    ("by type where no code has the mode", "ASSAULT", "drone", None, "190", 4, -10.0),
    ("a code nobody knows", "AID", None, "999", "070", 2, 7.0),
    ("a demand", "REQUEST", None, None, "100", 3, -5.0),
    ("an appeal is verbal cooperation", "REQUEST", "meet", "026", "026", 1, 4.0),
    ("a deed that is weighed, whatever its type", "ASSAULT", None, "014", "014", 1, 0.0),
]


@pytest.mark.parametrize(
    ("remark", "type_", "mode", "own", "code", "quad", "goldstein"), EVENTS, ids=[row[0] for row in EVENTS]
)
def test_codes(
    remark: str, type_: str, mode: str | None, own: str | None, code: str, quad: int, goldstein: float
) -> None:
    found = cameo.of_event(type_, mode, own)
    assert found is not None
    assert (found.code, found.quad, found.goldstein) == (code, quad, goldstein)


def test_every_type_has_a_code_and_every_code_a_type() -> None:
    assert all(cameo.of_event(type_, None, None) for type_ in plover.QUAD)
    assert {code.type for code in cameo.codes().values() if code.code != "014"} == set(plover.QUAD)
    assert all(-10 <= code.goldstein <= 10 for code in cameo.codes().values())


@pytest.mark.parametrize(("code", "penta"), [("018", 0), ("026", 0), ("057", 1), ("106", 3), ("194", 4)])
def test_classes_with_one_for_words_that_do_nothing(code: str, penta: int) -> None:
    assert cameo.codes()[code].penta == penta


def test_codes_of_countries() -> None:
    ukraine = state_codes.of("UA")
    assert ukraine == state_codes.StateCodes("UA", 804, "UP", 369, "Europe", "Europe")
    assert state_codes.of(None) is None
    assert all(state_codes.of(c.alpha2) for c in countries.countries() if c.alpha2)


def test_the_province_of_a_place() -> None:
    assert divisions.of_place("Avdiivka", "UA", 48.14, 37.75) == divisions.Division("UA", "05", "Donetsk")
    assert divisions.of_place("Luhansk", "UA", 48.999, 39.027) == divisions.Division("UA", "14", "Luhansk")
    assert divisions.of_place("Avdiivka", "UA", 10.0, 10.0) is None
    assert divisions.of_place("Avdiivka", None, 48.14, 37.75) is None
