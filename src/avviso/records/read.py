"""From the JSON form back to typed records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

import orjson

from avviso.errors import FormatError, RecordError, UnknownNameError
from avviso.records.form import reader
from avviso.records.record import Record, kinds


def from_json(line: Mapping[str, Any]) -> Record:
    """The typed record of one JSON object; RecordError where it is of no known kind or breaks the rules of its kind.

    Fields that this version does not know are left out.
    """
    try:
        kind: Any = kinds.get(str(line.get("kind")))
    except UnknownNameError as error:
        raise RecordError(f"record {line.get('id')}: {error}") from error
    return cast(Record, reader(kind)(line))


def read_lines(lines: Iterable[bytes | str]) -> Iterator[Record]:
    """The records of JSON lines, empty lines left out; FormatError names the line that is damaged."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield from_json(orjson.loads(line))
        except (orjson.JSONDecodeError, RecordError, AttributeError) as error:
            raise FormatError(f"line {number} holds no record: {error}; each line is one JSON object") from error


def to_line(record: Record) -> bytes:
    """One line of JSON, UTF-8, with its line feed."""
    return orjson.dumps(record.to_json(), option=orjson.OPT_APPEND_NEWLINE)
