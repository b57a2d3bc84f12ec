"""Avviso reads news reports about diplomacy and conflict and keeps a cited record of them.

import avviso
reader = avviso.load()
for record in reader.read("Ministers from Norland and Sudria signed a truce on Monday."):
    print(record.kind, record.to_json())

record = avviso.open("record.db")
for statement in record.records("statement", by="Norland"):
    ...
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from avviso.errors import AvvisoError

if TYPE_CHECKING:
    from pathlib import Path

    from avviso.pipeline import Reader
    from avviso.store.database import Database

__all__ = ["AvvisoError", "load", "open"]


def load(weights: Path | str | None = None, *, threads: int = 1) -> Reader:
    """A reader with the shipped language model, or with the weights in the folder named; ModelError where they are missing."""
    from pathlib import Path

    from avviso.language import pipeline as language
    from avviso.pipeline import Reader

    return Reader(language.load(Path(weights) if weights is not None else None, threads=threads))


def open(path: Path | str, *, create: bool = False) -> Database:
    """The record file at `path`; StoreError where it is missing (unless `create`), damaged, locked or newer than this version."""
    from pathlib import Path

    from avviso.store.database import Database

    return Database.open(Path(path), create=create)
