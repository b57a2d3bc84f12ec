"""The builder of the table of offices, on rows written for the test."""

from __future__ import annotations

from pathlib import Path

import pytest

from training import offices_table

BOOK = """factbook,country,office,text,first_version,last_version
x,France,chief of state,President Ana B. FERRO (since 14 May 2017),2017-06-01,2021-01-01
x,France,chief of state,President Ana FERRO (since 13 May 2022),2022-06-01,2024-01-01
x,France,chief of state,President Ugo VOLTA (since 14 May 2024),2024-06-01,2026-05-01
x,France,head of government,Prime Minister PARK Min Ho (since 3 July 2020),2020-08-01,2021-01-01
x,France,cabinet,Council of Ministers (since 3 July 2020),2020-08-01,2021-01-01
"""


def test_factbook(tmp_path: Path) -> None:
    path = tmp_path / "book.csv"
    path.write_text(BOOK, "utf-8")
    assert offices_table.closed(offices_table.factbook(path)) == [
        ("President", "Ana Ferro", "Ferro", "FR", "2017-05-14", "2024-05-14", "factbook"),
        ("Prime Minister", "Park Min Ho", "Park", "FR", "2020-07-03", "2021-01-01", "factbook"),
        ("President", "Ugo Volta", "Volta", "FR", "2024-05-14", "", "factbook"),
    ]


@pytest.mark.parametrize(
    ("line", "source", "remark"),
    [
        ("President|Ugo Volta|FR|2024-05-13|", "factbook", "its since-date lies within days"),
        ("Foreign Minister|Ida [Del Sol]|FR|2010-02-01|2011-01-01", "phoenix", "a dated role of name and country"),
        ("Foreign Minister|Ida [Del Sol]|DE|2010-02-01|2011-01-01", "public record, unverified", "another country"),
        ("Foreign Minister|Ida [Del Sol]|FR|2012-02-01|2013-01-01", "public record, unverified", "another day"),
        ("Foreign Minister|Leo Sol|FR|2010-02-01|2011-01-01", "public record, unverified", "another first name"),
    ],
)
def test_what_bears_a_row_out(line: str, source: str, remark: str, tmp_path: Path) -> None:
    (tmp_path / "book.csv").write_text(BOOK, "utf-8")
    (tmp_path / "public.txt").write_text(line + "\n", "utf-8")
    (tmp_path / "x.actors.txt").write_text("IDA_DEL_SOL_\n+I_DEL_SOL_\n\t[FRAGOV 100201-110101]\n", "utf-8")
    ((*_, found),) = offices_table.public(tmp_path / "public.txt", tmp_path / "book.csv", tmp_path)
    assert found == source, remark
