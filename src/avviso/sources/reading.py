"""Paths to reports, whatever their format: the one door into the package."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from avviso.errors import FormatError, SourceError
from avviso.sources.paths import STANDARD_INPUT, expand
from avviso.sources.readers import READERS, Outcome, Reader, suffixes
from avviso.sources.report import Report, Skip


def read(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]], *, format: str | None = None
) -> Iterator[Report | Skip]:
    """The reports of files, folders, patterns and standard input ("-"), one at a time, in an order that never changes.

    `format` names the reader for everything; without it the suffix decides (standard input holds JSON lines, an unknown
    suffix text). What could not be read comes as a Skip with its reason, and the rest is read; SourceError where a path
    is not there, a folder holds no report, or the only file asked for cannot be read at all. UnknownNameError where
    there is no such format.
    """
    known = suffixes()
    forced = READERS.get(format) if format is not None else None
    listing = expand([paths] if isinstance(paths, str | os.PathLike) else paths, known)
    return _all(listing.files, listing.skipped, known, forced)


def _all(
    files: tuple[str, ...], skipped: tuple[Skip, ...], known: dict[str, str], forced: Reader | None
) -> Iterator[Report | Skip]:
    yield from skipped
    for name in files:
        for outcome in _one(name, forced or _reader(name, known)):
            if not isinstance(outcome, SourceError):
                yield outcome
            elif len(files) == 1 and not isinstance(outcome, FormatError):
                raise outcome
            else:
                yield _left_out(name, str(outcome))


def _left_out(name: str, message: str) -> Skip:
    where, _, reason = message.removeprefix(name).partition(": ")
    return Skip(name + where, reason) if reason else Skip(name, message)


def _reader(name: str, known: dict[str, str]) -> Reader:
    if name == STANDARD_INPUT:
        return READERS.get("jsonl")
    return READERS.get(known.get(Path(name).suffix.lower(), "text"))


def _one(name: str, reader: Reader) -> Iterator[Outcome]:
    if name == STANDARD_INPUT:
        yield from reader.read(sys.stdin.buffer, "standard input")
        return
    try:
        with Path(name).open("rb") as stream:
            yield from reader.read(stream, name)
    except FileNotFoundError:
        yield Skip(name, "gone since it was listed")
    except OSError as error:
        yield SourceError(f"{name}: cannot be read ({error.strerror}); check its permissions")
