"""Record: what all kinds share, how a record gets its id, and its JSON form."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar

import orjson

from avviso.errors import RecordError
from avviso.records.form import plain, slots
from avviso.records.shapes import Evidence, described
from avviso.registry import Registry
from avviso.text.span import Span

if TYPE_CHECKING:
    from avviso.records.context import Context

kinds: Registry[type[Record]]

_NOT_CONTENT = ("id", "run", "output_hash")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One entry of the record; RecordError where it has no evidence or a value outside its closed list.

    `output_hash` is worked out from the content when it is not given.
    """

    kind: ClassVar[str] = ""
    needs_evidence: ClassVar[bool] = True

    id: str = described("hash of kind, report, anchor span and ordinal: no value that a model read enters it")
    report: str | None = described("id of the report; null in records that span reports", refers="report")
    evidence: tuple[Evidence, ...] = described("the words that support each field")
    confidence: float = described("how sure the reading is, 0 to 1", default=1.0)
    field_confidence: Mapping[str, float] = field(
        default_factory=dict, hash=False, metadata={"help": "by field, where fields differ from the record"}
    )
    run: str = described("version of model and rules that read it")
    output_hash: str = described("hash of the content, without id and run", default="")

    def __post_init__(self) -> None:
        """Refuse what breaks the rules of the kind, and work out the output hash."""
        if self.needs_evidence and not self.evidence:
            raise RecordError(f"{self.kind} {self.id}: no evidence; every record quotes the words that support it")
        if not 0 <= self.confidence <= 1:
            raise RecordError(f"{self.kind} {self.id}: confidence {self.confidence} is not between 0 and 1")
        own: Any = type(self)
        for slot in slots(own):
            allowed = slot.metadata.get("enum")
            value = getattr(self, slot.attribute)
            if allowed and value is not None and value not in allowed:
                raise RecordError(f"{self.kind} {self.id}: {slot.name} {value!r} is none of {', '.join(allowed)}")
        if not self.output_hash:
            object.__setattr__(self, "output_hash", content_hash(self))

    @classmethod
    def from_annotations(cls, context: Context) -> Iterator[Record]:
        """The records of this kind that one report holds, in order; none for kinds that span reports."""
        return iter(())

    def to_json(self) -> dict[str, Any]:
        """The JSON form of CONTRACT.md: every field present, unknown ones null or empty."""
        return {"kind": self.kind, **plain(self)}

    def __str__(self) -> str:
        return self.evidence[0].quote if self.evidence else self.id


kinds = Registry("kind", "avviso.records.kinds")


def record_id(kind: str, report: str, anchor: Span, ordinal: int = 0) -> str:
    """The id of the `ordinal`th record of a kind at one anchor of one report: 24 hexadecimal digits."""
    return _digest(f"{kind}\x1f{report}\x1f{anchor.start}\x1f{anchor.end}\x1f{ordinal}")


def joint_id(kind: str, *members: str) -> str:
    """The id of a record across reports, from what it joins; the order of members does not matter."""
    return _digest("\x1f".join((kind, *sorted(members))))


def content_hash(record: Record) -> str:
    """The hash of a record's content, without its id, run and output hash: 24 hexadecimal digits."""
    content = plain(record)
    for name in _NOT_CONTENT:
        content.pop(name)
    return hashlib.sha256(orjson.dumps(content, option=orjson.OPT_SORT_KEYS)).hexdigest()[:24]


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:24]
