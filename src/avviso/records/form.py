"""Between typed values and their JSON form, both ways: names and order of fields come from the dataclasses."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Union

from avviso.errors import RecordError

LAST = ("evidence", "confidence", "field_confidence", "run", "output_hash")  # of a record, after the fields of its kind


@dataclasses.dataclass(frozen=True, slots=True)
class Slot:
    """One field of a shape or record: its name in Python and in JSON, its type and its metadata."""

    attribute: str
    name: str
    type: Any
    metadata: Mapping[str, Any]

    @property
    def sparse(self) -> bool:
        """Whether the field is left out of the JSON form while it is None."""
        return bool(self.metadata.get("sparse"))


@cache
def slots(cls: Any) -> tuple[Slot, ...]:
    """The fields of a dataclass in the order of its JSON form; a record's common closing fields come last."""
    hints = typing.get_type_hints(cls)
    found = [Slot(f.name, f.name.rstrip("_"), hints[f.name], f.metadata) for f in dataclasses.fields(cls)]
    if hasattr(cls, "kind"):
        found.sort(key=lambda slot: LAST.index(slot.name) if slot.name in LAST else -1)
    return tuple(found)


def plain(value: Any) -> dict[str, Any]:
    """The JSON form of a shape or record: dataclasses to dicts, tuples to lists, the rest as it is."""
    shape: Any = type(value)
    out = {}
    for attribute, name, sparse, convert in _plan(shape):
        inner = getattr(value, attribute)
        if inner is not None and convert is not None:
            inner = convert(inner)
        if inner is not None or not sparse:
            out[name] = inner
    return out


@cache
def _plan(cls: Any) -> tuple[tuple[str, str, bool, Callable[[Any], Any] | None], ...]:
    return tuple((slot.attribute, slot.name, slot.sparse, _writer(slot.type)) for slot in slots(cls))


def _writer(hint: Any) -> Callable[[Any], Any] | None:
    """A function that gives the JSON form of a value of that type, None where it is its own."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (Union, types.UnionType):
        return _writer(next(a for a in arguments if a is not type(None)))
    if origin is tuple:
        item = _writer(arguments[0])
        return list if item is None else lambda values: [item(value) for value in values]
    if dataclasses.is_dataclass(hint):
        return plain
    return None if origin is None else dict


@cache
def reader(hint: Any) -> Callable[[Any], Any]:
    """A function that turns a JSON value into a value of that type; RecordError where it does not fit."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (Union, types.UnionType):
        inner = reader(next(a for a in arguments if a is not type(None)))
        return lambda value: None if value is None else inner(value)
    if origin is tuple:
        item = reader(arguments[0])
        return lambda value: tuple(item(each) for each in value)
    if dataclasses.is_dataclass(hint):
        return _shape_reader(typing.cast(type, hint))
    if origin is not None:
        return dict
    return lambda value: value


def _shape_reader(cls: type) -> Callable[[Any], Any]:
    readers = [(slot.attribute, slot.name, reader(slot.type)) for slot in slots(cls)]

    def read(value: Any) -> Any:
        try:
            return cls(**{attribute: make(value[name]) for attribute, name, make in readers if name in value})
        except (TypeError, KeyError, AttributeError) as error:
            raise RecordError(f"not a {cls.__name__.lower()}: {str(value)[:80]!r} ({error})") from error

    return read
