"""The record file: what goes in comes out, once; judgements outlive readings; search; Datasette's needs."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from avviso.errors import StoreError, UnknownNameError, UsageError
from avviso.records.build import build
from avviso.records.kinds.actor import Actor
from avviso.records.record import Record, joint_id
from avviso.records.shapes import Canonical
from avviso.store import opening, tables
from avviso.store.database import Database
from tests.factories.annotations import make_sample


def sample(outlet: str = "The Varn Post", run: str = "run 1") -> tuple[Record, ...]:
    return build(*make_sample(outlet, source_id=outlet), run)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with Database.open(tmp_path / "record.db", create=True) as opened:
        yield opened


def test_what_goes_in_comes_out(database: Database) -> None:
    one, two = sample(), sample("Meridia Today")
    assert database.add(two)
    assert database.add(one)
    expected = sorted((one, two), key=lambda records: str(records[0].report))
    assert list(database.records()) == [*expected[0], *expected[1]]
    assert database.counts()["statement"] == 6
    assert database.get(one[3].id) == one[3]
    assert database.get("nobody") is None


def test_reading_again_adds_nothing_twice(database: Database) -> None:
    records = sample()
    assert database.add(records)
    assert not database.add(records)
    assert database.has(str(records[0].report), "run 1")
    assert list(database.records()) == list(records)


def test_a_new_run_replaces_output_and_keeps_judgements(database: Database) -> None:
    old, new = sample(), sample(run="run 2")[:-2]
    database.add(old)
    merged = database.judge("merge", [old[0].id, old[1].id], by="Ada", reason="same person", score=0.9)
    database.review(old[0].id, "wrong", by="Ada", note="not an actor")
    assert database.add(new)
    assert list(database.records()) == list(new)
    assert not database.has(str(old[0].report), "run 1")
    assert [row["id"] for row in database.judgements()] == [merged]
    assert database.judgements()[0]["members"] == [old[0].id, old[1].id]
    assert [(row["verdict"], row["stale"]) for row in database.reviews(old[0].id)] == [("wrong", False)]


def test_undoing_is_another_judgement(database: Database) -> None:
    database.add(sample())
    first = database.judge("merge", ["a", "b"], by="Ada", reason="same name")
    second = database.undo(first, by="Ben", reason="two people")
    assert second == first + 1
    assert database.judgements() == []
    with sqlite3.connect(database.path) as raw:
        assert raw.execute('SELECT what, "by", undoes FROM judgement').fetchall() == [
            ("merge", "Ada", None),
            ("undo", "Ben", first),
        ]
    with pytest.raises(StoreError, match="holds no judgement 99"):
        database.undo(99, by="Ben", reason="")


def make_link(records: tuple[Record, ...]) -> Actor:
    actor = next(record for record in records if isinstance(record, Actor))
    return Actor(
        id=joint_id("actor", actor.id),
        report=None,
        type=actor.type,
        names=actor.names,
        roles=actor.roles,
        country=actor.country,
        code=actor.code,
        canonical=Canonical((actor.id,), 0.9, ("same name",), "rules", None),
        evidence=actor.evidence,
        run=actor.run,
    )


def test_links_are_replaced_and_come_last(database: Database) -> None:
    records = sample()
    database.add(records)
    link = make_link(records)
    for _ in range(2):
        database.replace_links([link])
    assert list(database.records()) == [*records, link]
    database.add(sample(run="run 2"))
    assert link in list(database.records())
    database.replace_links([])
    assert link not in list(database.records())


FILTERS = [
    ("statement", {"act": "deny"}, 1, "a column of the kind"),
    ("statement", {"speaker": "Ada Lorn"}, 2, "a party by name"),
    ("figure", {"measure": "killed"}, 1, "a figure's measure"),
    (None, {"name": "Osteria"}, 2, "a column of all records: actor and mention"),
    ("actor", {}, 4, "all of a kind"),
    ("actor", {"country": None}, 1, "unknown"),
]


@pytest.mark.parametrize(("kind", "filters", "count", "remark"), FILTERS)
def test_filters(database: Database, kind: str | None, filters: dict[str, str], count: int, remark: str) -> None:
    database.add(sample())
    assert len(list(database.records(kind, **filters))) == count


def test_wrong_filters_and_calls(database: Database) -> None:
    with pytest.raises(UnknownNameError):
        database.records("parrot")
    with pytest.raises(UsageError, match="has no column 'colour'"):
        database.records("event", colour="red")
    with pytest.raises(UsageError, match="one report"):
        database.add((*sample(), *sample("Meridia Today")))
    with pytest.raises(UsageError, match="across reports"):
        database.replace_links(sample())


SEARCHES = [
    ("withdraw guns", {"report", "statement"}, "words anywhere"),
    ("withdrawing", {"report", "statement"}, "other forms of a word"),
    ('"Red Lantern said"', {"report"}, "a phrase"),
    ("guns NOT accord", {"statement"}, "FTS5 operators"),
    ("what's U.S. (", set(), "no FTS5 syntax, looked up as words"),
    ("broken-accord", set(), "a hyphen is no operator for people"),
    ("  ", set(), "nothing asked"),
]


@pytest.mark.parametrize(("words", "kinds", "remark"), SEARCHES)
def test_search(database: Database, words: str, kinds: set[str], remark: str) -> None:
    database.add(sample())
    hits = database.search(words)
    assert {hit["kind"] for hit in hits} == kinds
    assert all(list(hit) == ["kind", "when", "report", "words", "id"] for hit in hits)


def test_search_forgets_what_is_replaced(database: Database) -> None:
    records = sample()
    database.add(records)
    database.add([record for record in sample(run="run 2") if record.kind == "report"])
    assert {hit["kind"] for hit in database.search("guns")} == {"report"}


def test_skips_are_on_record(database: Database) -> None:
    database.add(sample())
    database.skip("notes.bin", "no text")
    with sqlite3.connect(database.path) as raw:
        assert raw.execute("SELECT what, reason, count FROM skipped ORDER BY id").fetchall() == [
            ("event", "no codebook type", 2),
            ("notes.bin", "no text", 1),
        ]


def test_tables_are_readable_on_their_own(database: Database) -> None:
    """As Datasette reads them: a name as label, foreign keys to it, FTS that belongs to its table."""
    database.add(sample())
    with sqlite3.connect(database.path) as raw:
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        speaker = raw.execute(
            "SELECT actor.name, statement.speaker FROM statement JOIN actor ON actor.id = statement.speaker_id"
        )
        assert [a == b for a, b in speaker] == [True] * 3
        keys = {row[3]: row[2] for row in raw.execute("PRAGMA foreign_key_list(statement)")}
        assert keys == {"id": "record", "report": "report", "speaker_id": "actor", "within": "statement"}
        quotes = raw.execute("SELECT quote FROM evidence WHERE field = 'speaker' ORDER BY start").fetchall()
        assert quotes == [("Osterian Foreign Minister Ada Lorn",), ("she",), ("Meridia",)]


def test_kind_tables_are_built_again_when_they_change(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    records = sample()
    database.add(records)
    with sqlite3.connect(database.path) as raw:
        raw.execute("DELETE FROM statement_fts WHERE rowid = 1")
        raw.execute("UPDATE setting SET value = 'older' WHERE name = 'kinds'")
    with Database.open(database.path) as again:
        assert list(again.records("statement", act="deny")) == [r for r in records if getattr(r, "act", "") == "deny"]
        assert again.search("guns")
        assert again.add(sample(run="run 2"))


def test_migrations_are_numbered_without_gaps() -> None:
    numbers = [number for number, _ in opening.migrations()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert set(tables.kind_tables()) >= {"report", "statement", "dispute"}
