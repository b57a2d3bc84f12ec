"""Records as flat rows, for tables: readable columns worked out from the dataclasses.

A party becomes `speaker` (name), `speaker_id`, `speaker_words`; a time `time`, `time_earliest` ...; a span its words;
several of anything are joined, none of anything is None. Nothing is lost that the JSON form does not keep.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Union

import orjson

from avviso.records.form import Slot, slots
from avviso.records.record import Record
from avviso.text.span import Span

Get = Callable[[Any], Any]
_LEFT_OUT = {"evidence", "field_confidence"}
_RENAMED = {
    "value": "",
    "name": "",
    "actor": "_id",
    "text": "_words",
}  # fields of a shape, behind the field it stands in
_JOIN, _PIECES = "; ", " ... "


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a kind's table: name, Python type of its values, meaning, and the kind whose id it holds."""

    name: str
    type: type
    help: str
    refers: str | None
    get: Get


@cache
def columns(kind: Any) -> tuple[Column, ...]:
    """The columns of a kind's table: id, name (a label for people), where it stands, then its fields."""
    own = [column for slot in slots(kind) if slot.name not in _LEFT_OUT for column in _columns(slot)]
    label = Column("name", str, "what it is, for people", None, str)
    start = Column("start", int, "first character of its words", None, lambda record: _stands(record, "start"))
    end = Column("end", int, "one past the last character", None, lambda record: _stands(record, "end"))
    named = {column.name: column for column in (label, start, end)}
    named.update((column.name, column) for column in own)
    first = ("id", "name", "report", "start", "end")
    return tuple(named[name] for name in (*first, *(n for n in named if n not in first)))


def row(record: Record) -> dict[str, Any]:
    """The values of a record by column."""
    kind: Any = type(record)
    return {column.name: column.get(record) for column in columns(kind)}


def _stands(record: Record, side: str) -> int | None:
    return getattr(record.evidence[0], side) if record.evidence else None


def _columns(slot: Slot) -> Iterator[Column]:
    """The columns that one field of a record becomes."""
    attribute = slot.attribute

    def get(record: Any) -> Any:
        return getattr(record, attribute)

    yield from _spread(slot.name, slot.type, slot.metadata, get)


def _spread(name: str, hint: Any, metadata: Mapping[str, Any], get: Get) -> Iterator[Column]:
    shape = hint if dataclasses.is_dataclass(hint) else None
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    help_ = str(metadata.get("help", ""))
    if origin in (Union, types.UnionType):
        yield from _spread(name, next(a for a in arguments if a is not type(None)), metadata, get)
    elif hint is Span:
        yield Column(name, str, help_, None, lambda r: None if (span := get(r)) is None else span.text)
    elif origin is tuple:
        yield from _joined(name, arguments[0], help_, get)
    elif shape is not None:
        for slot in slots(typing.cast(Any, shape)):
            if not slot.sparse and slot.name not in {"start", "end"}:
                inner = _RENAMED.get(slot.name, f"_{slot.name}")
                yield from _spread(name + inner, slot.type, slot.metadata, _within(get, slot.attribute))
    elif origin is not None:
        yield Column(name, str, help_, None, lambda r: orjson.dumps(dict(get(r))).decode())
    else:
        yield Column(name, hint, help_, metadata.get("refers"), get)


def _within(get: Get, attribute: str) -> Get:
    return lambda record: None if (shape := get(record)) is None else getattr(shape, attribute)


def _joined(name: str, item: Any, help_: str, get: Get) -> Iterator[Column]:
    if item is Span:
        yield Column(name, str, help_, None, lambda r: _PIECES.join(span.text for span in get(r) or ()) or None)
        return
    yield Column(name, str, help_, None, lambda r: _JOIN.join(str(each) for each in get(r) or ()) or None)
    fields: tuple[Slot, ...] = slots(typing.cast(Any, item)) if dataclasses.is_dataclass(item) else ()
    if any(slot.attribute == "actor" for slot in fields):
        ids = f"{name}_ids"
        yield Column(ids, str, f"ids: {help_}", None, lambda r: _JOIN.join(each.actor for each in get(r) or ()) or None)
