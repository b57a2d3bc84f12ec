"""Parquet: one flat table a kind, and one of evidence, typed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import Any

from avviso.records import flat
from avviso.records.record import Record, kinds
from avviso.views.exporters import exporters, unfinished

_BATCH = 10_000
_EVIDENCE = {"record": str, "field": str, "report": str, "start": int, "end": int, "quote": str}


@exporters.add("parquet")
class Parquet:
    """Writes a folder of Parquet files: `statement.parquet`, `event.parquet` ..., and `evidence.parquet`."""

    @staticmethod
    def write(items: Iterable[Record], target: Path) -> list[Path]:
        """Write the records into the folder `target`, a file for every kind, empty ones too."""
        import pyarrow
        from pyarrow import parquet

        types = {str: pyarrow.string(), int: pyarrow.int64(), float: pyarrow.float64(), bool: pyarrow.bool_()}
        schemas = {
            name: pyarrow.schema([(column, types[type_]) for column, type_ in columns.items()])
            for name, columns in _tables().items()
        }
        waiting: dict[str, list[dict[str, Any]]] = defaultdict(list)
        with unfinished(target, folder=True) as part, ExitStack() as stack:
            writers = {
                name: stack.enter_context(parquet.ParquetWriter(part / f"{name}.parquet", schema, compression="zstd"))
                for name, schema in schemas.items()
            }

            def flush(name: str) -> None:
                writers[name].write_table(pyarrow.Table.from_pylist(waiting.pop(name, []), schema=schemas[name]))

            for record in items:
                waiting[record.kind].append(flat.row(record))
                waiting["evidence"].extend({"record": record.id, **asdict(entry)} for entry in record.evidence)
                for name in (record.kind, "evidence"):
                    if len(waiting[name]) >= _BATCH:
                        flush(name)
            for name in schemas:
                flush(name)
        return [target / f"{name}.parquet" for name in sorted(schemas)]


def _tables() -> dict[str, dict[str, type]]:
    """The columns of each table and their Python types."""
    made: dict[str, dict[str, type]] = {"evidence": _EVIDENCE}
    kind: Any
    for name, kind in kinds:
        made[name] = {column.name: column.type for column in flat.columns(kind)}
    return made
