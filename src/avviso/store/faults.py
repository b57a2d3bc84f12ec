"""From the errors of SQLite to ours, each with the file and the next step."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from avviso.errors import StoreError, StoreLockedError

# SQLite's own words for what went wrong, in lower case, and what to do about it.
_LOCKED = ("database is locked", "database table is locked", "database schema is locked")
_MEANINGS = (
    ("file is not a database", "is not a record file; name another file with --db"),
    (
        "disk image is malformed",
        "is damaged: put a copy of it back, or read the reports again into a new file",
    ),
    (
        "database or disk is full",
        "could not be written, the disk is full: free some space and run the command again; what was read is kept",
    ),
    ("readonly database", "may only be read: give yourself leave to write it, or name another file with --db"),
    ("unable to open database file", "could not be opened: does its folder exist, and may you write there?"),
    ("disk i/o error", "could not be read or written: the disk reports an error; see that it is there and not full"),
)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Raise what SQLite says about the file at `path` as StoreLockedError or StoreError."""
    try:
        yield
    except DBAPIError as error:
        raise meaning(path, str(error.orig)) from error
    except sqlite3.Error as error:
        raise meaning(path, str(error)) from error


def meaning(path: Path, said: str) -> StoreError:
    """The StoreError for what SQLite said."""
    lowered = said.lower()
    if any(words in lowered for words in _LOCKED):
        return StoreLockedError(f"{path} is being written by another process: wait until that is done, then try again")
    for words, next_step in _MEANINGS:
        if words in lowered:
            return StoreError(f"{path} {next_step}")
    return StoreError(f"{path} could not be used ({said}): put a copy of it back, or read into a new file")
