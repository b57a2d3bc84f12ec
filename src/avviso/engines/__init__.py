"""Ways of running the same reading over many reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from avviso.pipeline import Reading
from avviso.registry import Registry
from avviso.sources.report import Report, Skip


class Engine(Protocol):
    """Something that reads reports and gives their readings in the order of the input."""

    def read(self, reports: Iterable[Report | Skip]) -> Iterator[Reading | Skip]: ...


engines: Registry[type] = Registry("engine", "avviso.engines")
