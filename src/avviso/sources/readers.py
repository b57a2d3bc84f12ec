"""The table of readers: what each input format is called, which files it takes, and how bytes become reports."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from avviso.errors import SourceError
from avviso.registry import Registry
from avviso.sources.report import Report, Skip

MAX_BYTES = 10_000_000
"""The largest report that is read, in bytes: a hundred times the longest newspaper page. What is longer is skipped,
with its reason.
"""

Outcome = Report | Skip | SourceError
"""What a reader gives for one piece of its input. An error is given, not raised, so that the pieces after it are
still read.
"""


@dataclass(frozen=True, slots=True)
class Reader:
    """One input format: the suffixes of its files (lower case, with the dot), and the function that reads an open
    stream of that name.
    """

    suffixes: tuple[str, ...]
    read: Callable[[BinaryIO, str], Iterator[Outcome]]


READERS: Registry[Reader] = Registry("reader", "avviso.sources")


def suffixes() -> dict[str, str]:
    """Name of the reader for each suffix."""
    return {suffix: name for name, reader in READERS for suffix in reader.suffixes}
