"""Losses: what a format could not hold, counted with its reason, so that nothing is dropped silently."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Losses:
    """Counts by what was lost and why; `events` on record, `written` of them, `rows` they became."""

    def __init__(self, format_: str) -> None:
        self.format = format_
        self.events = self.written = self.rows = 0
        self._counted: Counter[tuple[str, str]] = Counter()
        self._held_back: Counter[tuple[str, str]] | None = None

    def add(self, what: str, reason: str, count: int = 1) -> None:
        """Count a loss."""
        if count:
            (self._counted if self._held_back is None else self._held_back)[what, reason] += count

    @contextmanager
    def of_event(self) -> Iterator[None]:
        """Count what an event loses only where the event is written: nothing stays where the block raises."""
        found: Counter[tuple[str, str]] = Counter()
        self._held_back = found
        try:
            yield
            self._counted += found
        finally:
            self._held_back = None

    def as_json(self) -> dict[str, object]:
        """The counts as JSON; the whole events that were left out come first."""
        ordered = sorted(self._counted.items(), key=lambda item: (item[0][0] != "event", -item[1], item[0]))
        return {
            "format": self.format,
            "events": self.events,
            "events_written": self.written,
            "rows": self.rows,
            "not_held": [{"what": what, "reason": reason, "count": count} for (what, reason), count in ordered],
        }

    def lines(self) -> list[str]:
        """The counts for a reader."""
        rows = f", in {self.rows} rows" if self.rows != self.written else ""
        head = f"{self.format}: {self.written} of {self.events} event{'' if self.events == 1 else 's'} written{rows}"
        made = self.as_json()["not_held"]
        assert isinstance(made, list)
        return [head, *(f"  not held: {loss['what']} ({loss['count']}): {loss['reason']}" for loss in made)]

    def write(self, path: Path) -> None:
        """Write the counts to a file."""
        path.write_text(json.dumps(self.as_json(), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
