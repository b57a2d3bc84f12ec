"""The job behind `avviso read`: reports in, records to a file or to standard output, a bar on the way, a summary at the end."""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, TextIO

from avviso import sources
from avviso.engines.local import Local, reader
from avviso.errors import UsageError
from avviso.linking import link
from avviso.pipeline import Reading, run_name
from avviso.records.record import Record
from avviso.sources.report import Report, Skip
from avviso.store.database import Database

# Kinds that linking looks at; the others stay out of memory.
_LINKED = frozenset({"report", "statement", "event", "figure", "agreement", "commitment", "actor"})


@dataclass
class Result:
    """What a run did: counts, skips with reasons, and the exit code."""

    target: str
    reports: int = 0
    already: int = 0
    records: Counter[str] = field(default_factory=Counter)
    skips: list[Skip] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def exit_code(self) -> int:
        """0 where every input was read, 3 where some were skipped, 1 where none was read; a remark (count 0) is no skip."""
        if not any(skip.count for skip in self.skips):
            return 0
        return 3 if self.reports or self.already else 1

    def as_json(self) -> dict[str, Any]:
        """The summary as JSON."""
        return {
            "target": self.target,
            "reports": self.reports,
            "already_on_record": self.already,
            "records": dict(sorted(self.records.items())),
            "skipped": [{"what": s.what, "reason": s.reason, "count": s.count} for s in self.skips],
            "seconds": round(self.seconds, 2),
        }

    def describe(self, out: TextIO) -> None:
        """Print the summary for a reader."""
        kinds = ("statement", "event", "figure", "agreement", "commitment", "actor", "dispute")
        counts = ", ".join(
            f"{self.records[kind]} {kind}{'' if self.records[kind] == 1 else 's'}"
            for kind in kinds
            if self.records[kind]
        )
        rate = f" ({self.reports / self.seconds:.1f} a second)" if self.seconds > 1 and self.reports else ""
        out.write(
            f"read {self.reports} report{'' if self.reports == 1 else 's'}{rate} into {self.target}"
            + (f": {counts}" if counts else "")
            + "\n"
        )
        if self.already:
            out.write(f"{self.already} already on record, left as they are\n")
        for skip in self.skips:
            word = "skipped" if skip.count else "note on"
            out.write(
                f"{word} {skip.what}: {skip.reason}" + (f" ({skip.count} times)" if skip.count > 1 else "") + "\n"
            )


def read(paths: tuple[str, ...], *, to: str, source: str, db: Path, processes: int | None) -> Result:
    """Read everything at `paths`; `to` is db, jsonl or conllu, `source` files or jsonl."""
    import time

    started = time.monotonic()
    if not paths and source == "files":
        raise UsageError(
            "nothing to read: name files, folders or globs, or give lines of JSON on standard input with --from jsonl"
        )
    reports = sources.read(paths or ("-",), format="jsonl" if source == "jsonl" else None)
    if to == "db":
        result = _to_database(reports, db, processes)
    elif to == "jsonl":
        result = _to_lines(reports, processes)
    else:
        result = _to_conllu(reports)
    result.seconds = time.monotonic() - started
    return result


def _to_database(reports: Iterable[Report | Skip], db: Path, processes: int | None) -> Result:
    """One transaction a report; what is on record already is not read again."""
    result = Result(str(db))
    with Database.open(db, create=True) as database:
        run = run_name()

        def fresh() -> Iterator[Report | Skip]:
            for report in reports:
                if isinstance(report, Report) and database.has(report.id, run):
                    result.already += 1
                else:
                    yield report

        with _progress() as tick:
            for reading in Local(processes).read(fresh()):
                tick()
                if (kept := _counted(reading, result)) is not None:
                    database.add(kept.records)
        if result.reports:
            links = link(
                [record for record in database.records() if record.kind in _LINKED and record.report is not None]
            )
            database.replace_links(links)
            result.records.update(record.kind for record in links)
    return result


def _to_lines(reports: Iterable[Report | Skip], processes: int | None) -> Result:
    """JSON lines on standard output, sorted by report; they wait in a temporary file, so that memory stays flat."""
    result = Result("standard output")
    linkable: list[Record] = []
    with tempfile.TemporaryFile() as spool:
        places: dict[str, tuple[int, int]] = {}
        with _progress() as tick:
            for reading in Local(processes).read(reports):
                tick()
                kept = _counted(reading, result)
                if kept is None or kept.report.id in places:
                    continue
                start = spool.tell()
                _write_lines(kept.records, spool)
                places[kept.report.id] = (start, spool.tell() - start)
                linkable.extend(record for record in kept.records if record.kind in _LINKED)
        out = sys.stdout.buffer
        for report in sorted(places):
            start, length = places[report]
            spool.seek(start)
            out.write(spool.read(length))
    links = link(linkable)
    result.records.update(record.kind for record in links)
    _write_lines(links, out)
    out.flush()
    return result


def _write_lines(records: Iterable[Record], out: BinaryIO) -> None:
    from avviso.views.exporters.jsonl import line

    for record in records:
        out.write(line(record))


def _to_conllu(reports: Iterable[Report | Skip]) -> Result:
    from avviso.views.exporters.conllu import conllu

    result = Result("standard output")
    with _progress() as tick:
        for report in reports:
            tick()
            if isinstance(report, Skip):
                result.skips.append(report)
                continue
            document = reader().document(report, whole=True)
            if document.layout.skip:
                result.skips.append(Skip(report.source_id or report.id, document.layout.skip.reason))
                continue
            sys.stdout.write(conllu(document))
            result.reports += 1
    return result


def _counted(reading: Reading | Skip, result: Result) -> Reading | None:
    """Add one reading to the summary; the reading itself where it has records to keep."""
    if isinstance(reading, Skip):
        result.skips.append(reading)
        return None
    if reading.skip:
        result.skips.append(Skip(reading.report.source_id or reading.report.id, reading.skip.reason))
    else:
        result.reports += 1
    result.records.update(record.kind for record in reading.records)
    return reading


@contextmanager
def _progress() -> Iterator[Any]:
    """A bar on standard error with reports a second; nothing where that is no terminal."""
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda: None
        return
    columns = (
        SpinnerColumn(),
        TextColumn("reading"),
        TextColumn("{task.completed} reports"),
        TextColumn("{task.fields[rate]}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("reading", total=None, rate="")

        def tick() -> None:
            speed = progress.tasks[0].finished_speed or progress.tasks[0].speed
            progress.update(task, advance=1, rate=f"{speed:.1f} a second" if speed else "")

        yield tick
