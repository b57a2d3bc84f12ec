"""Tables of dated facts, as comma or tab separated text: the ones shipped here, a user's own, or a Wikidata export.

A column may go by any of its names; those after the first are what a query on query.wikidata.org gives when its
variables are called person, position, country, start and end. A day may be written 2017, 2017-02, 2017-02-01 or
2017-02-01T00:00:00Z.
"""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Mapping, Sequence
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Final

from avviso.errors import AvvisoError

UNVERIFIED: Final = "public record, unverified"
_TRUST: Final = 0.85


class TableError(AvvisoError):
    """A table of facts that cannot be read."""


def trust(source: str) -> float:
    """How far a row is to be believed, 0 to 1: less where no source at hand bears it out."""
    return _TRUST if "unverified" in source else 1.0


def shipped(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a table of this package."""
    text = files("avviso.reference").joinpath(name).read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines(), delimiter="\t"))


def users(name: str, columns: Mapping[str, Sequence[str]], optional: Sequence[str] = ()) -> tuple[dict[str, str], ...]:
    """The rows of the user's own table of that name, `NAME.csv` or `NAME.tsv` in the folder that AVVISO_FACTS names."""
    folder = os.environ.get("AVVISO_FACTS")
    if not folder:
        return ()
    if not Path(folder).is_dir():
        raise TableError(f"{folder}: AVVISO_FACTS names no folder; set it to the one with {name}.csv, or unset it")
    paths = [path for ending in ("csv", "tsv") if (path := Path(folder) / f"{name}.{ending}").is_file()]
    return tuple(row for path in paths for row in read(path, columns, optional))


def read(path: Path, columns: Mapping[str, Sequence[str]], optional: Sequence[str] = ()) -> tuple[dict[str, str], ...]:
    """The rows of a user's table, each column under its first name, days in full (the first day of a month or year;
    the last for `to`).

    `columns` gives every column the names it may go by; those in `optional` may be missing or empty. Raises TableError
    that names file, row and next step.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise TableError(
            f"{path}: cannot be read ({error}); give a UTF-8 file of comma or tab separated rows"
        ) from error
    lines = text.splitlines()
    header = lines[0] if lines else ""
    table = csv.DictReader(lines, delimiter="\t" if "\t" in header else ",")
    printed = {name.strip().lower(): name for name in table.fieldnames or ()}
    found = {
        column: next((printed[name.lower()] for name in (column, *names) if name.lower() in printed), None)
        for column, names in columns.items()
    }
    missing = [column for column, name in found.items() if name is None and column not in optional]
    if missing:
        others = "; ".join(f"{column} (or {', '.join(columns[column])})" for column in missing if columns[column])
        raise TableError(
            f"{path}: row 1 names no column {', '.join(missing)}; add {others or ', '.join(missing)} to the header"
        )
    return tuple(_row(path, table.line_num, row, found, optional) for row in table)


def _row(
    path: Path, number: int, row: Mapping[str, str | None], found: Mapping[str, str | None], optional: Sequence[str]
) -> dict[str, str]:
    out: dict[str, str] = {}
    for column, name in found.items():
        value = (row.get(name) or "").strip() if name else ""
        if not value and column not in optional:
            raise TableError(f"{path}: row {number} has no {column}; fill it in or take the row out")
        if value and column in ("from", "to"):
            day = _day(value, end=column == "to")
            if day is None:
                raise TableError(f"{path}: row {number} has {value!r} as {column}; write the day as 2017-02-01")
            value = day
        out[column] = value
    if out.get("to") and out["to"] < out["from"]:
        raise TableError(f"{path}: row {number} ends on {out['to']}, before it begins; exchange from and to")
    return out


_DAY: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T[\d:.]+Z?)?")


def _day(printed: str, *, end: bool) -> str | None:
    match = _DAY.fullmatch(printed)
    if match is None:
        return None
    year, month, number = match[1], match[2] or ("12" if end else "01"), match[3]
    for last in (number,) if number else (("31", "30", "29", "28") if end else ("01",)):
        try:
            return date(int(year), int(month), int(last)).isoformat()
        except ValueError:
            continue
    return None
