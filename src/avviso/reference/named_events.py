"""Names that came into the world on a known day: a report that uses one is no older.

The table `named_events.tsv` beside this module has one row a happening or thing: its names (with | between them), the
first day a report could use them in this sense, its kind (`event`, which is news and then history; `product`, which is
news while it is new; `thing`, a body, a service, an agreement, which stays), and what bears the row out (`public record,
unverified`: no source at hand). Rows of a user's own are added from `named_events.csv` in the folder AVVISO_FACTS names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from avviso.reference import fact_tables

COLUMNS: Final = {
    "names": ("itemLabel", "eventLabel", "name"),
    "from": ("start", "startTime", "date", "pointInTime"),
    "kind": (),
    "source": (),
}
_OPTIONAL: Final = ("kind", "source")
KINDS: Final = ("event", "product", "thing")


@dataclass(frozen=True, slots=True)
class NamedEvent:
    """A name, the first day a report could use it, in ISO 8601, and its kind."""

    name: str
    from_: str
    kind: str
    source: str

    @property
    def trust(self) -> float:
        """How far the source is to be believed, 0 to 1."""
        return fact_tables.trust(self.source)


def _named(rows: tuple[dict[str, str], ...]) -> tuple[NamedEvent, ...]:
    return tuple(
        NamedEvent(name, row["from"], row["kind"] if row["kind"] in KINDS else "event", row["source"] or "user")
        for row in rows
        for name in row["names"].split("|")
    )


@cache
def events() -> tuple[NamedEvent, ...]:
    """Every name of the shipped table with its first day, then the user's own."""
    rows = (*fact_tables.shipped("named_events.tsv"), *fact_tables.users("named_events", COLUMNS, _OPTIONAL))
    return _named(rows)


def load(path: Path) -> tuple[NamedEvent, ...]:
    """The names of a user's table or a Wikidata export; raises fact_tables.TableError."""
    return _named(fact_tables.read(path, COLUMNS, _OPTIONAL))


@cache
def _index() -> dict[str, NamedEvent]:
    return {event.name: event for event in events()}


@cache
def pattern() -> re.Pattern[str]:
    """An expression that finds any of the names, the longest first."""
    names = sorted((re.escape(event.name) for event in events()), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)")


def by_name(name: str) -> NamedEvent | None:
    """The event of a name as printed; None where it is none."""
    return _index().get(name)
