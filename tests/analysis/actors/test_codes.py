"""Actor codes: states by table, bodies and groups by their nouns, people by office on the day of the report."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from avviso.analysis.actors import codes as actor_codes
from avviso.analysis.annotations import Actors, Entity
from avviso.text.document import Published
from tests.factories.actor_codes import (
    COMMANDERS,
    COMMANDERS_NAMES,
    FORMER,
    FORMER_NAMES,
    GUEST,
    GUEST_NAMES,
    OBSERVERS,
    OBSERVERS_NAMES,
    PRESIDENT,
    PRESIDENT_NAMES,
    SECRETARY,
    SECRETARY_NAMES,
    TROOPS,
)
from tests.factories.actors import ALLIANCE, ALLIANCE_NAMES, ENVOY, ENVOY_NAMES, actors_of
from tests.factories.documents import make_document

Names = Mapping[tuple[int, int], str]
CODES: list[tuple[str, str, Names, str | None, dict[str, tuple[str | None, str | None]]]] = [
    # remark, rows, names, day of the report, code and sector of every actor
    (
        "printed offices, a state, and somebody nobody can code",
        ENVOY, ENVOY_NAMES, None,
        {"Anna Lindqvist": ("SWEGOV", "GOV"), "Ivan Horvat": ("HRVGOV", "GOV"), "Croatia": ("HRV", None), "Croatia's neighbours": (None, None)},
    ),
    (
        "a known organisation and a body of a state",
        ALLIANCE, ALLIANCE_NAMES, None,
        {"North Atlantic Treaty Organization": ("IGONAT", "IGO"), "Ukraine's parliament": ("UKRLEG", "LEG"), "Ukraine": ("UKR", None), "Critics": (None, None)},
    ),
    ("in office on the day", PRESIDENT, PRESIDENT_NAMES, "2016-05-01", {"Petro Poroshenko": ("UKRGOV", "GOV")}),
    ("out of office by then", PRESIDENT, PRESIDENT_NAMES, "2021-05-01", {"Petro Poroshenko": ("UKRELI", "ELI")}),
    ("not yet in office", PRESIDENT, PRESIDENT_NAMES, "2010-05-01", {"Petro Poroshenko": (None, None)}),
    ("no day, so no office", PRESIDENT, PRESIDENT_NAMES, None, {"Petro Poroshenko": (None, None)}),
    ("another printed title after office", GUEST, GUEST_NAMES, "2021-05-01", {"Petro Poroshenko": ("UKRGOV", "GOV")}),
    ("the office of an organisation", SECRETARY, SECRETARY_NAMES, "2017-07-10", {"Jens Stoltenberg": ("IGONAT", "IGO")}),
    ("its former holder", SECRETARY, SECRETARY_NAMES, "2025-07-10", {"Jens Stoltenberg": (None, None)}),
    ("former by the printed words", FORMER, FORMER_NAMES, None, {"Anna Lindqvist": ("SWEELI", "ELI")}),
    ("a sector that is nobody's has no code", TROOPS, {}, None, {"Russian troops": ("RUSMIL", "MIL"), "rebels": (None, "REB")}),
    ("commanders of a known group are of it", COMMANDERS, COMMANDERS_NAMES, None, {"Troops": (None, "MIL"), "Taliban": ("AFGREBTAL", "REB"), "five Taliban commanders": ("AFGREBTAL", "REB")}),
    ("monitors are of their organisation, critics are not", OBSERVERS, OBSERVERS_NAMES, None, {"Monitors of NATO": ("IGONAT", "IGO"), "NATO": ("IGONAT", "IGO"), "critics of NATO": (None, None)}),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "rows", "names", "day", "codes"), CODES, ids=[row[0] for row in CODES])
def test_codes(
    remark: str, rows: str, names: Names, day: str | None, codes: dict[str, tuple[str | None, str | None]]
) -> None:
    document = make_document(rows, names=names, published=day)
    coded = actor_codes.coded(document, actors_of(document), document.layout.published)
    assert {entity.name: (entity.code, entity.sector) for entity in coded.entities} == codes


OFFICES = [
    # remark, name, day, code
    ("between two offices", "David Cameron", "2018-05-01", "GBRELI"),
    ("in the second", "David Cameron", "2024-01-01", "GBRGOV"),
    ("a short first name", "Ash Carter", "2016-06-01", "USAGOV"),
    ("a surname with an article", "Haider al-Abadi", "2016-06-01", "IRQGOV"),
    ("another first name", "Victoria Cameron", "2012-05-01", None),
]


@pytest.mark.parametrize(("remark", "name", "day", "code"), OFFICES, ids=[row[0] for row in OFFICES])
def test_offices(remark: str, name: str, day: str, code: str | None) -> None:
    actors = Actors((), (Entity(0, "person", name, (name,), ()),))
    coded = actor_codes.coded(make_document(PRESIDENT), actors, Published(day, day, day, "given"))
    assert coded.entities[0].code == code


def test_an_office_shows_the_country() -> None:
    document = make_document(PRESIDENT, names=PRESIDENT_NAMES, published="2016-05-01")
    coded = actor_codes.coded(document, actors_of(document), document.layout.published)
    assert [entity.country for entity in coded.entities] == ["UA"]
