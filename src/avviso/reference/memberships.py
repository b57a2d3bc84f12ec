"""How many members an organisation had from which day on: "a 29-member alliance" dates a report.

The table `memberships.tsv` gives accessions and withdrawals as the organisations publish them; its source column says
where, and that no copy was at hand to check against. Rows of a user's own are added from `memberships.csv` in the folder
AVVISO_FACTS names. An empty `to` means still so when the table was made; `to` is the day the number changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from avviso.reference import fact_tables

COLUMNS: Final = {
    "organisation": ("organisationLabel", "itemLabel"),
    "members": ("memberCount", "count"),
    "from": ("start", "startTime"),
    "to": ("end", "endTime"),
    "source": (),
}
_OPTIONAL: Final = ("to", "source")


@dataclass(frozen=True, slots=True)
class Size:
    """An organisation's number of members between two days (`to` None: still so when the table was made)."""

    organisation: str
    members: int
    from_: str
    to: str | None
    source: str

    @property
    def trust(self) -> float:
        """How far the source is to be believed, 0 to 1."""
        return fact_tables.trust(self.source)


def _size(row: dict[str, str]) -> Size:
    return Size(row["organisation"], int(row["members"]), row["from"], row["to"] or None, row["source"] or "user")


@cache
def sizes() -> tuple[Size, ...]:
    """Every spell of the shipped table, then the user's own."""
    rows = (*fact_tables.shipped("memberships.tsv"), *fact_tables.users("memberships", COLUMNS, _OPTIONAL))
    return tuple(_size(row) for row in rows)


def load(path: Path) -> tuple[Size, ...]:
    """The spells of a user's table; raises fact_tables.TableError."""
    return tuple(_size(row) for row in fact_tables.read(path, COLUMNS, _OPTIONAL))


def of_size(organisation: str, members: int) -> tuple[Size, ...]:
    """The spells in which an organisation had that many members, in order; none where it never had."""
    return tuple(size for size in sizes() if size.organisation == organisation and size.members == members)
