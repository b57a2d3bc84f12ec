"""Records as rows of the file's tables, in and out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

import orjson
import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from avviso.records import flat
from avviso.records.read import from_json
from avviso.records.record import Record
from avviso.store import tables

_BATCH = 500


def insert(connection: sa.Connection, records: Sequence[Record], first: int = 0) -> None:
    """Put records into all their tables; `first` is the position of the first one in its report."""
    by_table: dict[sa.TableClause, list[dict[str, Any]]] = defaultdict(list)
    for position, record in enumerate(records, first):
        lines = record.to_json()
        by_table[tables.RECORD].append(_record_row(record, lines, position))
        by_table[tables.kind_tables()[record.kind]].append(flat.row(record))
        by_table[tables.EVIDENCE].extend({"record": record.id, **entry} for entry in lines["evidence"])
        by_table[tables.PARTY].extend({"record": record.id, **row} for row in _parties(lines))
        by_table[tables.MEMBER].extend({"record": record.id, **row} for row in _members(lines))
        if record.kind == "report":
            skipped = ({"report": record.id, **skip} for skip in lines["skipped"])
            by_table[tables.SKIPPED].extend(skipped)
    for table, rows in by_table.items():
        _insert_rows(connection, table, rows)


def _insert_rows(connection: sa.Connection, table: sa.TableClause, rows: list[dict[str, Any]]) -> None:
    """Many rows at once, as the driver takes them: several times as fast as a statement that is bound row by row."""
    if rows:
        columns = tuple(name for name in table.c.keys() if name in rows[0])  # noqa: SIM118  (not a dict)
        connection.exec_driver_sql(_insertion(table, columns), [tuple(map(row.get, columns)) for row in rows])


@cache
def _insertion(table: sa.TableClause, columns: tuple[str, ...]) -> str:
    return str(sa.insert(table).compile(dialect=sqlite.dialect(), column_keys=list(columns)))


def _record_row(record: Record, line: dict[str, Any], position: int) -> dict[str, Any]:
    return {
        "id": record.id,
        "kind": record.kind,
        "name": str(record)[:200],
        "report": record.report,
        "position": position,
        "run": record.run,
        "output_hash": record.output_hash,
        "confidence": record.confidence,
        "json": orjson.dumps(line).decode(),
    }


def _parties(line: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every party of a record with the field it stands in."""
    for field, value in line.items():
        for shape in value if isinstance(value, list) else [value]:
            if isinstance(shape, dict):
                yield from _parties_of(field, shape)


def _parties_of(field: str, shape: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if "actor" in shape and "name" in shape:
        yield {"field": field, "actor": shape["actor"], "name": shape["name"], "words": shape["text"]}
        return
    for inner, value in shape.items():
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict):
                yield from _parties_of(f"{field}.{inner}", each)


def _members(line: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The records that a record across reports joins."""
    for member in (line.get("canonical") or {}).get("members", ()):
        yield {"side": None, "member": member}
    for number, side in enumerate(line.get("sides", ()), 1):
        for member in side["records"]:
            yield {"side": number, "member": member}


def select(connection: sa.Connection, query: sa.Select[Any]) -> Iterator[Record]:
    """The records whose JSON a query gives, a batch at a time."""
    result = connection.execution_options(yield_per=_BATCH).execute(query)
    for (text,) in result:
        yield from_json(orjson.loads(text))


def rebuild_kinds(connection: sa.Connection) -> None:
    """Make the kinds' tables anew from the JSON of every record."""
    existing = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
    for name in tables.SEARCHED:
        connection.exec_driver_sql(f'DROP TABLE IF EXISTS "{name}_fts"')
    for name in existing:
        if name in tables.kind_tables():
            connection.exec_driver_sql(f'DROP TABLE "{name}"')
    for statement in tables.kind_statements():
        connection.exec_driver_sql(statement)
    for kind, table in tables.kind_tables().items():
        query = sa.select(tables.RECORD.c.json).where(tables.RECORD.c.kind == kind)
        for records in _batches(select(connection, query)):
            _insert_rows(connection, table, [flat.row(record) for record in records])


def _batches(records: Iterable[Record]) -> Iterator[list[Record]]:
    batch: list[Record] = []
    for record in records:
        batch.append(record)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch
