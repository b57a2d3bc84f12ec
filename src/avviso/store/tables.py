"""The tables of the record file: those of the migrations, and a flat one a kind, worked out from the dataclasses."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from typing import Any

import sqlalchemy as sa

from avviso.records import flat
from avviso.records.record import kinds

_TYPES: dict[type, Any] = {
    str: sa.Text,
    int: sa.Integer,
    float: sa.Float,
    bool: sa.Integer,
}
# Kinds whose words are searched, with the columns searched.
SEARCHED = {"report": ("title", "text"), "statement": ("source", "content")}


def _table(name: str, *columns: str) -> sa.TableClause:
    return sa.table(name, *(sa.column(column) for column in columns))


RECORD = _table("record", "id", "kind", "name", "report", "position", "run", "output_hash", "confidence", "json")
EVIDENCE = _table("evidence", "record", "field", "quote", "report", "start", "end")
PARTY = _table("party", "record", "field", "actor", "name", "words")
MEMBER = _table("member", "record", "side", "member")
READING = _table("reading", "report", "run", "records", "at")
SKIPPED = _table("skipped", "id", "report", "what", "reason", "count")
JUDGEMENT = _table("judgement", "id", "what", "by", "at", "score", "reason", "undoes")
JUDGED = _table("judged", "judgement", "record", "output_hash")
REVIEW = _table("review", "id", "record", "output_hash", "verdict", "note", "by", "at")
SETTING = _table("setting", "name", "value")


@cache
def kind_tables() -> dict[str, sa.Table]:
    """The flat table of each kind, by kind; ids of other records are foreign keys to their tables."""
    metadata = sa.MetaData()
    sa.Table("record", metadata, sa.Column("id", sa.Text, primary_key=True))
    made = {}
    name: str
    kind: Any
    for name, kind in kinds:
        made[name] = sa.Table(name, metadata, *(_column(column) for column in flat.columns(kind)))
    return made


def _column(column: flat.Column) -> sa.Column[Any]:
    kind = _TYPES[column.type]
    if column.name == "id":
        return sa.Column("id", kind, sa.ForeignKey("record.id", ondelete="CASCADE"), primary_key=True)
    if column.refers is None:
        return sa.Column(column.name, kind)
    # Records of one report may name each other in any order; a name for somebody gone is better than a lost record.
    key = sa.ForeignKey(f"{column.refers}.id", ondelete="SET NULL", deferrable=True, initially="DEFERRED")
    return sa.Column(column.name, kind, key, index=True)


def kind_statements() -> Iterator[str]:
    """The SQL that makes the kinds' tables, their indexes, and the search over words."""
    from sqlalchemy.dialects import sqlite
    from sqlalchemy.schema import CreateIndex, CreateTable

    dialect = sqlite.dialect()
    for name, table in kind_tables().items():
        yield str(CreateTable(table).compile(dialect=dialect))
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            yield str(CreateIndex(index).compile(dialect=dialect))
        if name in SEARCHED:
            yield from _search_statements(name, SEARCHED[name])


def _search_statements(name: str, columns: tuple[str, ...]) -> Iterator[str]:
    """An FTS5 index over some columns of a kind's table, and the triggers that keep it."""
    listed = ", ".join(columns)
    old, new = (", ".join(f"{side}.{column}" for column in columns) for side in ("old", "new"))
    gone = f"INSERT INTO {name}_fts ({name}_fts, rowid, {listed}) VALUES ('delete', old.rowid, {old});"
    come = f"INSERT INTO {name}_fts (rowid, {listed}) VALUES (new.rowid, {new});"
    yield (
        f"CREATE VIRTUAL TABLE {name}_fts USING fts5 "
        f"({listed}, content=\"{name}\", tokenize='porter unicode61 remove_diacritics 2')"
    )
    yield f"CREATE TRIGGER {name}_come AFTER INSERT ON {name} BEGIN {come} END"
    yield f"CREATE TRIGGER {name}_gone AFTER DELETE ON {name} BEGIN {gone} END"
    yield f"CREATE TRIGGER {name}_change AFTER UPDATE OF {listed} ON {name} BEGIN {gone} {come} END"


@cache
def kind_signature() -> str:
    """A hash of the kinds' tables: where it differs from the file's, the tables are built again from the JSON."""
    return hashlib.sha256("\n".join(kind_statements()).encode()).hexdigest()[:24]
