"""The job behind `avviso export`: records to files in one format, and what was written or could not be held."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from avviso.errors import UsageError
from avviso.records.codes import EVENT_STATUS
from avviso.records.record import Record
from avviso.views.event_table import EventTable
from avviso.views.exporters import exporters
from avviso.views.losses import Losses


@dataclass(frozen=True)
class Exported:
    """The files an export wrote, and for a table of events what the format could not hold."""

    written: tuple[Path, ...]
    losses: Losses | None

    def as_json(self) -> dict[str, Any]:
        """The summary as JSON."""
        summary: dict[str, Any] = {"written": [str(path) for path in self.written]}
        return summary if self.losses is None else {**summary, **self.losses.as_json()}

    def describe(self, out: TextIO) -> None:
        """Print the summary for a reader."""
        for path in self.written:
            out.write(f"wrote {path}\n")
        for line in self.losses.lines() if self.losses else ():
            out.write(f"{line}\n")


def known(format_: str, statuses: Sequence[str] = ()) -> Any:
    """The exporter of a format; UnknownNameError where there is none, UsageError where it or no event takes those statuses."""
    exporter: Any = exporters.get(format_)
    if statuses and not issubclass(exporter, EventTable):
        raise UsageError(f"{format_} holds events of every status: leave out --status")
    unknown = [status for status in statuses if status not in EVENT_STATUS]
    if unknown:
        raise UsageError(f"no event has the status {unknown[0]!r}; there are: {', '.join(EVENT_STATUS)}")
    return exporter


def export(format_: str, items: Iterable[Record], target: Path, statuses: Sequence[str] = ()) -> Exported:
    """Write records in a format; `statuses` says which events go into a table of events. Errors are those of `known`, and UsageError."""
    exporter = known(format_, statuses)
    if not issubclass(exporter, EventTable):
        return Exported(tuple(exporter.write(items, target)), None)
    losses = Losses(format_)
    return Exported(tuple(exporter.write(items, target, statuses, losses)), losses)
