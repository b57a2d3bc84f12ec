"""Reading on this machine: in this process, or in several beside it."""

from __future__ import annotations

import itertools
import logging
import multiprocessing
import os
import time
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache

from avviso.engines import engines
from avviso.errors import AvvisoError
from avviso.pipeline import Reader, Reading
from avviso.sources.report import Report, Skip

logger = logging.getLogger(__name__)

# A few reports are read sooner than worker processes start.
_FEW = 24
# Enough to keep every worker busy, few enough that memory stays flat.
_AHEAD = 4


@cache
def reader() -> Reader:
    """The reader of this process, loaded on first use."""
    import gc

    import avviso

    loaded = avviso.load()
    # What is loaded stays: keeping it out of every later collection is worth some percent of the reading.
    gc.freeze()
    return loaded


@dataclass(frozen=True, slots=True)
class Local:
    """Reads with up to `processes` processes (default: one a core); results come in the order of the input."""

    processes: int | None = None

    def read(self, reports: Iterable[Report | Skip]) -> Iterator[Reading | Skip]:
        """A Reading for each report, a Skip for each input that is none; a report that cannot be read becomes a Skip with its reason."""
        waiting = iter(reports)
        first = list(itertools.islice(waiting, _FEW + 1))
        wanted = self.processes or os.cpu_count() or 1
        everything = itertools.chain(first, waiting)
        if wanted == 1 or (self.processes is None and len(first) <= _FEW):
            yield from map(_read, everything)
        else:
            yield from _in_processes(everything, wanted)


engines.add("local")(Local)


def _in_processes(reports: Iterable[Report | Skip], processes: int) -> Iterator[Reading | Skip]:
    """Readings in order, at most a few reports ahead of what has been taken, so that memory stays flat."""
    pool = _pool(processes)
    pending: deque[tuple[Report | Skip, Future[Reading | Skip] | None]] = deque()
    source = iter(reports)
    try:
        while True:
            while len(pending) < processes * _AHEAD and (report := next(source, None)) is not None:
                try:
                    pending.append((report, None if isinstance(report, Skip) else pool.submit(_read, report)))
                except BrokenProcessPool:
                    pool = _pool(processes)
                    pending.append((report, pool.submit(_read, report)))
            if not pending:
                return
            report, future = pending.popleft()
            if isinstance(report, Skip):
                yield report
                continue
            assert future is not None
            try:
                yield future.result()
            except BrokenProcessPool:
                # One report took the worker down, and with it what else was under way: read those one by one, each in a pool of its own.
                pool.shutdown(wait=False, cancel_futures=True)
                lost = [report, *(other for other, _ in pending)]
                pending.clear()
                for other in lost:
                    yield other if isinstance(other, Skip) else _alone(other)
                pool = _pool(processes)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _alone(report: Report) -> Reading | Skip:
    with _pool(1) as pool:
        try:
            return pool.submit(_read, report).result()
        except BrokenProcessPool:
            return Skip(
                report.source_id or report.id,
                "reading it ended the process (out of memory?); read it alone to see more",
            )


def _pool(processes: int) -> ProcessPoolExecutor:
    # Spawned, not forked: the model's run time has threads, and a fork would copy their locks.
    return ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("spawn"), initializer=_settle)


def _settle() -> None:
    """Leave Ctrl-C to the parent, which stops the workers itself; end when the parent is killed, which nobody else would tell."""
    import signal
    import threading

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)


def _read(report: Report | Skip) -> Reading | Skip:
    """One report's records; any failure becomes a Skip, so that the rest of the batch goes on."""
    if isinstance(report, Skip):
        return report
    loaded = reader()
    try:
        reading = loaded.read(report)
    except AvvisoError as error:
        return Skip(report.source_id or report.id, str(error))
    except Exception as error:
        logger.exception("reading %s failed", report.source_id or report.id)
        return Skip(
            report.source_id or report.id,
            f"a fault in Avviso ({type(error).__name__}: {error}); please report it with the text",
        )
    return Reading(reading.report, reading.records, reading.skip)
