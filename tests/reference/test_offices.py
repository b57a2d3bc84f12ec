"""Office holders and memberships: known facts by name and by day, and tables of the user's own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from avviso.reference import fact_tables, memberships, named_events, offices


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
        assert office.source in ("factbook", "phoenix", "public record, unverified"), office
        assert office.title and office.name and office.surname and office.where, office
        assert date.fromisoformat(office.from_) <= date.fromisoformat(office.to or "9999-12-31"), office


def test_surnames_are_found_without_accents() -> None:
    assert {office.where for office in offices.held_by("macron")} == {"FR"}
    assert offices.held_by("von der Leyen") == offices.held_by("Leyen")


@pytest.mark.parametrize(
    ("name", "holder", "remark"),
    [
        ("Barack Obama", "Barack Obama", "a middle initial of the source is left out"),
        ("Kim Jong-un", "Kim Jong-un", "surname first, hyphen or not"),
        ("Xi Jinping", "Xi Jinping", "a surname that could be a numeral"),
        ("Najib Razak", "Najib Razak", "as reports write it"),
        ("Volodymyr Zelenskiy", "Volodymyr Zelensky", "its ending in other letters"),
        ("Volodymyr Zelenskyy", "Volodymyr Zelensky", "and in others again"),
    ],
)
def test_by_name(name: str, holder: str, remark: str) -> None:
    assert holder in {office.name for office in offices.by_name(name)}, remark


def test_two_terms_are_two_spells() -> None:
    spells = [(office.from_, office.to) for office in offices.by_name("Donald Trump") if office.title == "President"]
    assert spells == [("2017-01-20", "2021-01-20"), ("2025-01-20", None)]


def test_what_no_source_bears_out_weighs_less() -> None:
    assert {office.trust for office in offices.offices() if office.source in ("factbook", "phoenix")} == {1.0}
    assert {office.trust < 1 for office in offices.offices() if "unverified" in office.source} == {True}


@pytest.mark.parametrize(
    ("table", "remark"),
    [
        ("title,name,where,from,to\nEnvoy,Ana Ferro,VL,2019-01-02,\n", "comma separated"),
        ("title\tname\twhere\tfrom\nEnvoy\tAna Ferro\tVL\t2019-01-02\n", "tab separated, nobody follows"),
        (
            "personLabel,positionLabel,country,start,end\nAna Ferro,envoy,VL,2019-01-02T00:00:00Z,\n",
            "as a query on query.wikidata.org gives it",
        ),
    ],
)
def test_load_reads_a_users_table(table: str, remark: str, tmp_path: Path) -> None:
    path = tmp_path / "offices.csv"
    path.write_text(table, "utf-8")
    assert offices.load(path) == (offices.Office("Envoy", "Ana Ferro", "Ferro", "VL", "2019-01-02", None, "user"),), (
        remark
    )


@pytest.mark.parametrize(
    ("table", "message", "remark"),
    [
        ("title,name,from\n", "row 1 names no column where; add where (or countryCode", "a column is missing"),
        ("title,name,where,from\nEnvoy,,VL,2019\n", "row 2 has no name; fill it in", "a cell is empty"),
        ("title,name,where,from\nEnvoy,A,VL,May 2019\n", "row 2 has 'May 2019' as from; write the day as", "no day"),
        ("title,name,where,from,to\nEnvoy,A,VL,2019,2018\n", "row 2 ends on 2018-12-31, before", "ends too early"),
        ("", "row 1 names no column title", "empty"),
    ],
)
def test_a_bad_table_says_where_and_what_to_do(table: str, message: str, remark: str, tmp_path: Path) -> None:
    path = tmp_path / "offices.csv"
    path.write_text(table, "utf-8")
    with pytest.raises(fact_tables.TableError) as error:
        offices.load(path)
    assert str(error.value).startswith(f"{path}: ") and message in str(error.value), remark


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(fact_tables.TableError, match="cannot be read"):
        offices.load(tmp_path / "none.csv")


def test_a_users_tables_are_added_to_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "memberships.csv").write_text("organisation,members,from,to\nNATO,33,2031-01-01,\n", "utf-8")
    (tmp_path / "named_events.tsv").write_text("names\tfrom\nTreaty of Vlora|Vlora treaty\t2027-05\n", "utf-8")
    monkeypatch.setenv("AVVISO_FACTS", str(tmp_path))
    sizes = fact_tables.users("memberships", memberships.COLUMNS, ("to", "source"))
    events = named_events.load(tmp_path / "named_events.tsv")
    assert [(row["organisation"], row["members"]) for row in sizes] == [("NATO", "33")]
    assert [(event.name, event.from_, event.kind, event.source) for event in events] == [
        ("Treaty of Vlora", "2027-05-01", "event", "user"),
        ("Vlora treaty", "2027-05-01", "event", "user"),
    ]
    assert fact_tables.users("offices", offices.COLUMNS) == ()


def test_a_facts_folder_that_is_none_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AVVISO_FACTS", "/nowhere/facts")
    with pytest.raises(fact_tables.TableError, match="/nowhere/facts: AVVISO_FACTS names no folder"):
        fact_tables.users("offices", offices.COLUMNS)


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
