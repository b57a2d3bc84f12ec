"""Files, folders and patterns to a list of files, always in the same order."""

from __future__ import annotations

import glob
import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from avviso.errors import SourceError
from avviso.sources.report import Skip

_NOTES = frozenset({"readme", "license", "licence", "copying", "changelog", "changes", "makefile", "notice"})
STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Listing:
    """The files to read, in order and each once, and what was left out of folders."""

    files: tuple[str, ...]
    skipped: tuple[Skip, ...]


def expand(paths: Iterable[str | os.PathLike[str]], suffixes: Collection[str]) -> Listing:
    """The files that `paths` name: files as they are, folders with all below them, patterns with what they match.

    Arguments keep their order; what a folder or pattern gives is sorted; hidden files and files in no known format (by
    suffix, in lower case) are left out of folders, the latter (and notes such as a README) as one Skip each kind. "-"
    is standard input. SourceError where a path is not there, or a folder holds no report.
    """
    files: dict[str, None] = {}
    skipped: list[Skip] = []
    for path in paths:
        given = os.fspath(path)
        for name in _named(given):
            if Path(name).is_dir():
                found, left = _folder(name, suffixes)
                if not found:
                    known = " ".join(sorted(filter(None, suffixes)))
                    raise SourceError(f"{given}: no report in this folder; known suffixes are {known}")
                files.update(dict.fromkeys(found))
                skipped += left
            else:
                files[name] = None
    return Listing(tuple(files), tuple(skipped))


def _named(given: str) -> list[str]:
    if given == STANDARD_INPUT:
        return [given]
    name = os.path.normpath(given)
    if os.path.lexists(name):
        return [name]
    if glob.has_magic(given):
        found = sorted(os.path.normpath(match) for match in glob.glob(given, recursive=True))  # noqa: PTH207 (keeps absolute patterns)
        if found:
            return found
        raise SourceError(f"{given}: matches no file; check the pattern")
    raise SourceError(f"{given}: no such file or folder; check the path")


def _folder(name: str, suffixes: Collection[str]) -> tuple[list[str], list[Skip]]:
    found: list[str] = []
    left: dict[str, int] = {}
    notes = pipes = 0
    for path in _walk(name):
        entry = Path(path.lower())
        suffix = entry.suffix
        if _waits(path):
            pipes += 1
        elif entry.stem in _NOTES:
            notes += 1
        elif suffix in suffixes:
            found.append(path)
        else:
            left[suffix] = left.get(suffix, 0) + 1
    skipped = [
        Skip(name, f"files with suffix {suffix}: no reader for them", count) for suffix, count in sorted(left.items())
    ]
    skipped += [Skip(name, "pipes and devices: not files", pipes)] * bool(pipes)
    return found, skipped + [Skip(name, "notes on the folder, such as a README", notes)] * bool(notes)


def _waits(path: str) -> bool:
    """Whether a name in a folder is a pipe, a socket or a device, which would be waited for; a link that leads nowhere is none."""
    entry = Path(path)
    return entry.exists() and not entry.is_file()


def _walk(name: str) -> Iterator[str]:
    for folder, below, files in os.walk(name):
        below[:] = sorted(entry for entry in below if not entry.startswith("."))
        for file in sorted(files):
            if not file.startswith("."):
                yield str(Path(folder, file))
