"""The JSON Schema of the record, worked out from the dataclasses."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from typing import Any, Union

from avviso.records.form import slots
from avviso.records.record import kinds

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_PRIMITIVES = {str: "string", int: "integer", float: "number", bool: "boolean"}


def schema(kind: str | None = None) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one line: of that kind, or of any kind.

    UnknownNameError where there is no such kind.
    """
    definitions: dict[str, Any] = {}
    names = kinds.names() if kind is None else (kinds.get(kind).kind,)
    for name in names:
        definitions[name] = _object(kinds.get(name), definitions)
    head = {"$schema": DRAFT, "title": "A record of Avviso", "$defs": dict(sorted(definitions.items()))}
    if kind is not None:
        return {**head, "$ref": f"#/$defs/{kind}"}
    choices = [{"if": {"properties": {"kind": {"const": name}}}, "then": {"$ref": f"#/$defs/{name}"}} for name in names]
    return {
        **head,
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"enum": list(names)}},
        "allOf": choices,
    }


def _object(cls: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    """The schema of one dataclass; shapes it uses go into the definitions."""
    properties: dict[str, Any] = {}
    required: list[str] = []
    if hasattr(cls, "kind"):
        properties["kind"] = {"const": cls.kind}
        required.append("kind")
    for slot in slots(cls):
        described = {"description": slot.metadata["help"]} if slot.metadata.get("help") else {}
        properties[slot.name] = {**described, **_value(slot.type, slot.metadata, definitions)}
        if not slot.sparse:
            required.append(slot.name)
    if hasattr(cls, "kind"):
        _tighten(cls, properties)
    made = {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
    summary = (cls.__doc__ or "").strip().splitlines()[0]
    rules = getattr(cls, "rules", ())
    return {"description": summary, **made, **({"allOf": list(rules)} if rules else {})}


def _tighten(cls: Any, properties: dict[str, Any]) -> None:
    """Rules that the types alone do not say."""
    properties["confidence"].update(minimum=0, maximum=1)
    if cls.needs_evidence:
        properties["evidence"]["minItems"] = 1


def _value(hint: Any, metadata: Mapping[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    """The schema of a value of that type."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (Union, types.UnionType):
        inner = _value(next(a for a in arguments if a is not type(None)), metadata, definitions)
        if "enum" in inner:
            return {"enum": [*inner["enum"], None]}
        if isinstance(inner.get("type"), str):
            return {**inner, "type": [inner["type"], "null"]}
        return {"anyOf": [inner, {"type": "null"}]}
    if origin is tuple:
        return {"type": "array", "items": _value(arguments[0], {}, definitions)}
    if dataclasses.is_dataclass(hint):
        name = typing.cast(type, hint).__name__
        if name not in definitions:
            definitions[name] = {}
            definitions[name] = _object(hint, definitions)
        return {"$ref": f"#/$defs/{name}"}
    if origin is not None:
        return {"type": "object", "additionalProperties": _value(arguments[1], {}, definitions)}
    if metadata.get("enum"):
        return {"enum": list(metadata["enum"])}
    return {"type": _PRIMITIVES[hint]}
