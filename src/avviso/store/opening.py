"""Opening a record file: checks, connections, numbered migrations."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from avviso.errors import StoreError, StoreVersionError
from avviso.store import rows, tables
from avviso.store.faults import told

APPLICATION = 0x41565649  # "AVVI", so that `file` and we tell a record file from other SQLite files
_WRITE = {"avviso_write": True}


def open_engine(path: Path, *, create: bool, timeout: float) -> sa.Engine:
    """An engine over the record file at `path`, migrated to this version.

    StoreError where it is missing (and not to be created), not a record file or damaged; StoreVersionError where a
    newer version made it; StoreLockedError where it must be migrated and is being written.
    """
    if path.is_dir():
        raise StoreError(f"{path} is a folder, not a record file: name a file with --db")
    if not path.exists() and not create:
        raise StoreError(f"there is no record file at {path}: make one with `avviso read PATHS --db {path}`")
    if not path.parent.exists():
        raise StoreError(f"{path} cannot be made: the folder {path.parent} does not exist; make it first")
    engine = sa.create_engine(f"sqlite:///{path}", connect_args={"timeout": timeout, "check_same_thread": False})
    sa.event.listen(engine, "connect", _prepare)
    sa.event.listen(engine, "begin", _begin)
    try:
        with told(path):
            _check_and_migrate(engine, path, create)
    except BaseException:
        engine.dispose()
        raise
    return engine


def writing(engine: sa.Engine) -> sa.Engine:
    """The same file, with transactions that take the write lock at once: two writers wait, they do not collide."""
    return engine.execution_options(**_WRITE)


def _prepare(connection: sqlite3.Connection, _: Any) -> None:
    # SQLAlchemy says when a transaction begins, so that table definitions are part of it too.
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")


def _begin(connection: sa.Connection) -> None:
    write = connection.get_execution_options().get("avviso_write")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")


def _check_and_migrate(engine: sa.Engine, path: Path, create: bool) -> None:
    with engine.connect() as connection:
        version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
        application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
        filled = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
        signature = _signature(connection) if application == APPLICATION else None
    if filled and application != APPLICATION:
        raise StoreError(f"{path} is a database of another program: name another file with --db")
    if not filled and not create:
        raise StoreError(f"{path} holds no record yet: fill it with `avviso read PATHS --db {path}`")
    steps = migrations()
    if version > steps[-1][0]:
        raise StoreVersionError(
            f"{path} was made by a newer version of Avviso (its version {version}, ours {steps[-1][0]}): "
            "update with `pip install -U avviso`, or read the reports into a new file"
        )
    if version < steps[-1][0] or signature != tables.kind_signature():
        # Neither can be changed within a transaction; keys are left alone while tables are made anew.
        with writing(engine).connect() as connection:
            outside = connection.connection.cursor()
            outside.execute("PRAGMA journal_mode = WAL")
            outside.execute("PRAGMA foreign_keys = OFF")
            with connection.begin():
                _migrate(connection, steps)
            outside.execute("PRAGMA foreign_keys = ON")


def _migrate(connection: sa.Connection, steps: list[tuple[int, str]]) -> None:
    """Run the steps that are missing, and build the kinds' tables again where they changed: all of it or nothing."""
    version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    for number, script in steps:
        if number > version:
            for statement in _statements(script):
                connection.exec_driver_sql(statement)
            connection.exec_driver_sql(f"PRAGMA user_version = {number}")
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
    if _signature(connection) != tables.kind_signature():
        rows.rebuild_kinds(connection)
        setting = {"name": "kinds", "value": tables.kind_signature()}
        connection.execute(sa.delete(tables.SETTING).where(tables.SETTING.c.name == "kinds"))
        connection.execute(sa.insert(tables.SETTING), setting)


def migrations() -> list[tuple[int, str]]:
    """The numbered steps in order: number and SQL."""
    found = []
    for entry in resources.files("avviso.store").joinpath("migrations").iterdir():
        if match := re.fullmatch(r"(\d{4})_\w+\.sql", entry.name):
            found.append((int(match.group(1)), entry.read_text(encoding="utf-8")))
    return sorted(found)


def _statements(script: str) -> Iterator[str]:
    gathered = ""
    for line in script.splitlines(keepends=True):
        gathered += line
        if sqlite3.complete_statement(gathered):
            yield gathered
            gathered = ""


def _signature(connection: sa.Connection) -> str | None:
    query = sa.select(tables.SETTING.c.value).where(tables.SETTING.c.name == "kinds")
    found: str | None = connection.execute(query).scalar_one_or_none()
    return found
