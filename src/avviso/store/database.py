"""Database: the record in one SQLite file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

import sqlalchemy as sa

from avviso.errors import StoreError, UsageError
from avviso.records.record import Record, kinds
from avviso.store import judgements, rows, searching, tables
from avviso.store.faults import told
from avviso.store.opening import open_engine, writing


class Database:
    """The record in one SQLite file: one transaction a report, so that the file is whole whatever happens.

    Use it as a context manager, or close it. Errors are StoreError and its children, naming the file and the next step.
    """

    def __init__(self, path: Path, engine: sa.Engine) -> None:
        self.path = path
        self.engine = engine

    @classmethod
    def open(cls, path: str | Path, *, create: bool = False, timeout: float = 10.0) -> Database:
        """The record file at `path`, made where `create` says so; waits `timeout` seconds for another writer."""
        path = Path(path)
        return cls(path, open_engine(path, create=create, timeout=timeout))

    def add(self, records: Iterable[Record]) -> bool:
        """Put the records of one report on record, in one transaction; False where this run's reading is there already.

        A reading by another run replaces what machines read before; judgements and reviews stay.
        """
        records = tuple(records)
        reports = {record.report for record in records}
        if len(reports) != 1 or None in reports:
            raise UsageError("add() takes the records of one report; those across reports go to replace_links()")
        report, run = str(records[0].report), records[0].run
        with told(self.path), writing(self.engine).begin() as connection:
            if self._has(connection, report, run):
                return False
            connection.execute(sa.delete(tables.READING).where(tables.READING.c.report == report))
            connection.execute(sa.delete(tables.RECORD).where(tables.RECORD.c.report == report))
            rows.insert(connection, records)
            reading = {"report": report, "run": run, "records": len(records), "at": now()}
            connection.execute(sa.insert(tables.READING), reading)
        return True

    def replace_links(self, records: Iterable[Record]) -> None:
        """Put the records across reports on record in place of those there were, in one transaction."""
        records = tuple(records)
        if any(record.report is not None for record in records):
            raise UsageError("replace_links() takes records across reports; those of one report go to add()")
        with told(self.path), writing(self.engine).begin() as connection:
            connection.execute(sa.delete(tables.RECORD).where(tables.RECORD.c.report.is_(None)))
            rows.insert(connection, records)

    def has(self, report: str, run: str) -> bool:
        """Whether that run's reading of that report is on record."""
        with told(self.path), self.engine.connect() as connection:
            return self._has(connection, report, run)

    def _has(self, connection: sa.Connection, report: str, run: str) -> bool:
        where = (tables.READING.c.report == report) & (tables.READING.c.run == run)
        return connection.execute(sa.select(sa.literal(1)).where(where)).first() is not None

    def records(self, kind: str | None = None, **filters: Any) -> Iterator[Record]:
        """The records, or those of one kind, in order of report, kind and place; those across reports come last.

        `filters` are columns of the kind's table (act="deny", report=...); without a kind, of the table of all records.
        UnknownNameError and UsageError where there is no such kind or column.
        """
        table: sa.FromClause = tables.RECORD
        query = sa.select(tables.RECORD.c.json)
        if kind is not None:
            table = tables.kind_tables()[kinds.get(kind).kind]
            query = query.join(table, table.c.id == tables.RECORD.c.id)
        for name, value in filters.items():
            if name not in table.c:
                raise UsageError(f"{kind or 'record'} has no column {name!r}; there are: {', '.join(table.c.keys())}")
            query = query.where(table.c[name] == value)
        r = tables.RECORD.c
        query = query.order_by(r.report.is_(None), r.report, r.kind, r.position)
        return self._stream(query)

    def _stream(self, query: sa.Select[Any]) -> Iterator[Record]:
        with told(self.path), self.engine.connect() as connection:
            yield from rows.select(connection, query)

    def get(self, id_: str) -> Record | None:
        """The record of that id, None where there is none."""
        found = list(self.records(id=id_))
        return found[0] if found else None

    def counts(self) -> dict[str, int]:
        """How many records of each kind there are."""
        query = sa.select(tables.RECORD.c.kind, sa.func.count()).group_by(tables.RECORD.c.kind)
        with told(self.path), self.engine.connect() as connection:
            return {row.kind: row[1] for row in connection.execute(query.order_by(tables.RECORD.c.kind))}

    def search(self, words: str, *, limit: int = 50) -> list[dict[str, Any]]:
        """Reports and statements that hold the words, the best first: kind, when, report, words around, id.

        `words` may use SQLite's FTS5 syntax ("exact phrase", OR, NOT, prefix*); what is no such syntax is looked up
        word by word.
        """
        with told(self.path), self.engine.connect() as connection:
            return searching.search(connection, words, limit)

    def skip(self, what: str, reason: str, count: int = 1) -> None:
        """Note an input that never became a report, and why."""
        with told(self.path), writing(self.engine).begin() as connection:
            row = {"report": None, "what": what, "reason": reason, "count": count}
            connection.execute(sa.insert(tables.SKIPPED), row)

    def judge(self, what: str, members: Sequence[str], *, by: str, reason: str, score: float | None = None) -> int:
        """Note a judgement over records (merge, split ...) and give its number; what it joins stays as it was read."""
        with told(self.path), writing(self.engine).begin() as connection:
            return judgements.judge(connection, what, members, by=by, at=now(), reason=reason, score=score)

    def undo(self, judgement: int, *, by: str, reason: str) -> int:
        """Undo a judgement by another one and give its number; StoreError where there is no such judgement."""
        with told(self.path), writing(self.engine).begin() as connection:
            made = judgements.undo(connection, judgement, by=by, at=now(), reason=reason)
        if made is None:
            raise StoreError(f"{self.path} holds no judgement {judgement}: list them with judgements()")
        return made

    def judgements(self) -> list[dict[str, Any]]:
        """The judgements that stand (neither undone nor undoing), in order, each with the records it names."""
        with told(self.path), self.engine.connect() as connection:
            return judgements.standing(connection)

    def review(self, record: str, verdict: str, *, by: str, note: str | None = None) -> None:
        """Note what a person says of a record as it stands; machine output is left as it is."""
        with told(self.path), writing(self.engine).begin() as connection:
            judgements.review(connection, record, verdict, by=by, at=now(), note=note)

    def reviews(self, record: str | None = None) -> list[dict[str, Any]]:
        """All reviews, or those of one record, in order; `stale` where the record has changed since."""
        with told(self.path), self.engine.connect() as connection:
            return judgements.reviews(connection, record)

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()

    def __enter__(self) -> Database:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def now() -> str:
    """This moment in ISO 8601, UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
