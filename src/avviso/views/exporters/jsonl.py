"""JSON lines: every record whole, one a line, as in `docs/records.md`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from avviso.records.read import to_line
from avviso.records.record import Record
from avviso.views.exporters import exporters, unfinished


def line(record: Record) -> bytes:
    """One record as a line of JSON, UTF-8, with its line feed."""
    return to_line(record)


@exporters.add("jsonl")
class Jsonl:
    """Writes one file of JSON lines."""

    @staticmethod
    def write(items: Iterable[Record], target: Path) -> list[Path]:
        """Write the records to the file `target`."""
        with unfinished(target) as part, part.open("wb") as out:
            out.writelines(map(line, items))
        return [target]
