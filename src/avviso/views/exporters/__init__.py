"""Ways out of the record, one module each; adding a format is adding a file."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Protocol

from avviso.errors import UsageError
from avviso.registry import Registry


class Exporter(Protocol):
    """A format that records, or documents, are written in."""

    @staticmethod
    def write(items: Iterable[Any], target: Path) -> list[Path]:
        """Write the items to a file or folder, and give the files written; UsageError where it cannot be done."""


def described(name: str) -> str:
    """What a format is, for people: the first paragraph of its exporter's documentation, on one line."""
    return " ".join((exporters.get(name).__doc__ or "").split("\n\n")[0].split())


exporters: Registry[type[Exporter]] = Registry("exporter", "avviso.views.exporters")


@contextmanager
def unfinished(target: Path, *, folder: bool = False) -> Iterator[Path]:
    """A place beside `target` to write to, which takes its name when all is written: nobody sees half an export.

    A folder's files are moved into `target` one by one, so that what else lies there stays.
    """
    part = target.with_name(target.name + ".part")
    try:
        if folder:
            shutil.rmtree(part, ignore_errors=True)
            part.mkdir(parents=True)
        yield part
        if folder:
            target.mkdir(exist_ok=True)
            for path in sorted(part.iterdir()):
                path.replace(target / path.name)
        else:
            part.replace(target)
    except OSError as error:
        raise UsageError(f"cannot write {target}: {error.strerror or error}; name another place") from error
    finally:
        if folder:
            shutil.rmtree(part, ignore_errors=True)
        else:
            with suppress(OSError):
                part.unlink()
