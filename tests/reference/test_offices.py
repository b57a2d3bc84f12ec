"""Office holders and memberships: known facts by name and by day, and tables of the user's own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from avviso.reference import memberships, named_events, offices


@pytest.mark.parametrize(
    ("title", "where", "day", "name", "remark"),
    [
        ("President", "UA", "2017-07-10", "Petro Poroshenko", "from the Factbook"),
        ("Secretary of State", "US", "2017-07-10", "Rex Tillerson", "a foreign minister"),
        ("Secretary-General", "NATO", "2015-09-22", "Jens Stoltenberg", "head of an organisation"),
        ("Prime Minister", "GB", "2021-01-01", "Boris Johnson", "a gap of the Factbook's versions, filled"),
        ("President", "US", "2004-05-05", "George W. Bush", "before the Factbook's versions begin"),
    ],
)
def test_holders(title: str, where: str, day: str, name: str, remark: str) -> None:
    assert [office.name for office in offices.holders(title, where, day)] == [name], remark


def test_every_row_is_whole() -> None:
    for office in offices.offices():
        assert office.source in ("factbook", "phoenix", "public record"), office
        assert office.title and office.name and office.surname and office.where, office
        assert date.fromisoformat(office.from_) <= date.fromisoformat(office.to or "9999-12-31"), office


def test_surnames_are_found_without_accents() -> None:
    assert {office.where for office in offices.held_by("macron")} == {"FR"}
    assert offices.held_by("von der Leyen") == offices.held_by("Leyen")


def test_load_reads_a_users_table(tmp_path: Path) -> None:
    table = tmp_path / "offices.csv"
    table.write_text("title,name,where,from,to\nEnvoy,Ana Ferro,VL,2019-01-02,\n", "utf-8")
    assert offices.load(table) == (offices.Office("Envoy", "Ana Ferro", "Ferro", "VL", "2019-01-02", None, "user"),)


@pytest.mark.parametrize(
    ("organisation", "members", "expected", "remark"),
    [
        ("NATO", 29, [("2017-06-05", "2020-03-27")], "one spell"),
        ("European Union", 27, [("2007-01-01", "2013-07-01"), ("2020-02-01", None)], "twice"),
        ("NATO", 17, [], "never"),
    ],
)
def test_of_size(organisation: str, members: int, expected: list[tuple[str, str | None]], remark: str) -> None:
    assert [(size.from_, size.to) for size in memberships.of_size(organisation, members)] == expected, remark


def test_named_events_have_days() -> None:
    for event in named_events.events():
        date.fromisoformat(event.from_)
        assert named_events.by_name(event.name) == event
