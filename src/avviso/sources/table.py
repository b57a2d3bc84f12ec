"""JSON lines: one report a line, with what is known beside its text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

import orjson

from avviso.errors import FormatError
from avviso.sources.readers import MAX_BYTES, READERS, Outcome, Reader
from avviso.sources.report import Report, Skip

_OPTIONAL = ("url", "outlet", "title", "published", "language")


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Each line with its number, from 1; None for one longer than MAX_BYTES, which is passed over without being
    held.
    """
    number = 0
    while line := stream.readline(MAX_BYTES + 1):
        number += 1
        if len(line) <= MAX_BYTES or line.endswith(b"\n"):
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(MAX_BYTES)
        yield number, None


def _report(line: bytes, where: str) -> Report:
    try:
        row = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise FormatError(f"{where}: not valid JSON ({error}); mend the line") from None
    if not isinstance(row, dict):
        raise FormatError(f'{where}: not a JSON object; write {{"text": ..., "id": ...}}')
    text = row.get("text")
    if not isinstance(text, str):
        raise FormatError(f'{where}: no "text"; every line needs the report\'s text as a string')
    return Report(text, source_id=_given_id(row, where), **{name: _string(row, name, where) for name in _OPTIONAL})


def _given_id(row: dict[str, Any], where: str) -> str | None:
    value = row.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _string(row, "id", where)


def _string(row: dict[str, Any], name: str, where: str) -> str | None:
    value = row.get(name)
    if value is not None and not isinstance(value, str):
        raise FormatError(f'{where}: "{name}" is not a string; put it in quotation marks')
    return value or None


def read(stream: BinaryIO, name: str) -> Iterator[Outcome]:
    """A report for each line `{"text", "id"?, "url"?, "outlet"?, "title"?, "published"?, "language"?}`.

    Other fields are left alone. A damaged line gives a FormatError that names it, an empty text or a line over
    MAX_BYTES a Skip, and the lines after it are read.
    """
    for number, line in _lines(stream):
        where = f"{name}, line {number}"
        if line is None:
            yield Skip(where, f"longer than {MAX_BYTES // 1_000_000} MB; split it into its reports")
            continue
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if not line.strip():
            continue
        try:
            report = _report(line, where)
        except FormatError as error:
            yield error
            continue
        yield report if report.text.strip() else Skip(where, "empty")


READERS.add("jsonl")(Reader((".jsonl", ".ndjson"), read))
