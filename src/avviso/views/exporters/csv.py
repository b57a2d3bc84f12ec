"""CSV: one flat table a kind, and one of evidence, UTF-8."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import Any, cast

from avviso.records import flat
from avviso.records.record import Record, kinds
from avviso.views.exporters import exporters, unfinished

_EVIDENCE = ("record", "field", "report", "start", "end", "quote")


@exporters.add("csv")
class Csv:
    """Writes a folder of CSV files: `statement.csv`, `event.csv` ..., and `evidence.csv`, the words of each field."""

    @staticmethod
    def write(items: Iterable[Record], target: Path) -> list[Path]:
        """Write the records into the folder `target`, a file for every kind, empty ones too."""
        with unfinished(target, folder=True) as part, ExitStack() as stack:
            tables = {name: [column.name for column in flat.columns(cast(Any, kind))] for name, kind in kinds}
            tables["evidence"] = list(_EVIDENCE)
            writers = {}
            for name, columns in tables.items():
                out = stack.enter_context((part / f"{name}.csv").open("w", encoding="utf-8", newline=""))
                writers[name] = csv.DictWriter(out, columns)
                writers[name].writeheader()
            for record in items:
                writers[record.kind].writerow(flat.row(record))
                writers["evidence"].writerows({"record": record.id, **asdict(entry)} for entry in record.evidence)
        return [target / f"{name}.csv" for name in sorted(tables)]
