"""The reference page of export formats: `python -m avviso.views.formats > docs/exports.md`."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import cleandoc

from avviso.views.event_table import EventTable
from avviso.views.exporters import exporters

_HEAD = """# Export formats

Made from the program itself (`make docs`); a test holds it current. `avviso export FORMAT TARGET` writes one.

## What all tables of events have in common

* The CAMEO code is the event's own, else the most general one of its PLOVER type and mode; intensity is Goldstein's.
* An actor's code is that of the report's day: state (ISO 3166-1 alpha-3, with CAMEO's few differences) or IGO, NGO, IMG, then sector, then a known group.
  Where nothing shows whose somebody is, the sector stands alone.
* An event's days are those of its own time; where it has none or is still going on, those of its report, which is counted. Tables that know days only take an
  event whose days are not more than seven, under the first. No day is made up: an event known to a month stays out of them.
* Events that are planned, hypothetical, negated or alleged stay out of formats that cannot say so, unless `--status` asks for them; a planned consultation,
  support, cooperation or aid is then AGREE, a planned conflict THREATEN (PLOVER manual).
* A row stands for a report's event: the same event in two reports is two events.
* Beside `TARGET` stand `TARGET.evidence.tsv`, which leads from each row to the event on record and the words that tell of it, and `TARGET.not-held.json`, the
  counted reasons why the format could not hold the rest.
"""


def page() -> str:
    """The page in Markdown: each format, what it takes, and its columns."""
    return "\n".join([_HEAD, *(part for name, exporter in exporters for part in _format(name, exporter))])


def _format(name: str, exporter: type) -> Iterator[str]:
    yield f"## {name}\n\n{cleandoc(exporter.__doc__ or '')}\n"
    if not issubclass(exporter, EventTable):
        return
    yield f"Written unasked: events that are {', '.join(sorted(exporter.statuses))}.\n"
    if exporter.columns:
        yield f"Columns: {', '.join(f'`{column}`' for column in exporter.columns)}.\n"


if __name__ == "__main__":
    print(page(), end="")
