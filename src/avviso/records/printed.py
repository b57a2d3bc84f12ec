"""Words as printed: annotations of a text that was read with letter case put back, with the report's own characters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from avviso.text.span import Span

Value = TypeVar("Value")


def printed(value: Value, text: str) -> Value:
    """The same value with every span in it holding the words of `text` at its place; names and codes stay."""
    found: Any = _printed(value, text)
    return found  # type: ignore[no-any-return]


def _printed(value: Any, text: str) -> Any:
    if isinstance(value, Span):
        return Span(value.start, value.end, text[value.start : value.end])
    if isinstance(value, tuple):
        return tuple(_printed(inner, text) for inner in value)
    if isinstance(value, Mapping):
        return {key: _printed(inner, text) for key, inner in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        changed = {f.name: _printed(getattr(value, f.name), text) for f in fields(value) if f.init}
        return replace(value, **changed)
    return value
