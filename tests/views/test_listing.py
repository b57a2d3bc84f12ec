"""What `show` and `search` take and refuse."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from avviso.errors import UsageError
from avviso.store.database import Database
from avviso.views import listing

REFUSED = [
    ("an act there is not", "statement", {"act": "denie"}, "there is no act 'denie'; there are: assert, deny"),
    ("a status of another kind", "event", {"status": "signed"}, "there is no status 'signed'; there are: actual"),
    ("a month there is not", "event", {"since": "2021-13"}, "--since 2021-13: not a day"),
    ("words for a day", "event", {"until": "May"}, "--until May: not a day"),
]


@pytest.mark.parametrize(("remark", "kind", "asked", "message"), REFUSED, ids=[row[0] for row in REFUSED])
def test_what_is_asked_for_in_vain(remark: str, kind: str, asked: dict[str, str], message: str, tmp_path: Path) -> None:
    with Database.open(tmp_path / "record.db", create=True) as database, pytest.raises(UsageError) as raised:
        listing.select(database, kind, replace(listing.Wanted(), **asked), 10)
    assert str(raised.value).startswith(message), remark


@pytest.mark.parametrize("words", ['"an open quotation', "U.S. troops", "what's (left"])
def test_words_that_are_no_query_are_looked_up_as_they_stand(words: str, tmp_path: Path) -> None:
    with Database.open(tmp_path / "record.db", create=True) as database:
        assert database.search(words, limit=10) == []


def test_codes_are_taken_in_any_case_and_days_in_part(tmp_path: Path) -> None:
    wanted = listing.Wanted(type="assault", status="Actual", since="2021", until="2021-05")
    with Database.open(tmp_path / "record.db", create=True) as database:
        assert listing.select(database, "events", wanted, 10) == []
