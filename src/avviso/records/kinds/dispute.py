"""The dispute record: two or more claims about the same thing that cannot all hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from avviso.records import codes
from avviso.records.record import Record, kinds
from avviso.records.shapes import Side, described


@kinds.add("dispute")
@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute(Record):
    """What is disputed and who holds which side; made by linking, never from one report's annotations."""

    kind: ClassVar[str] = "dispute"

    about: str = described("what is disputed, in words")
    type: str = described("what the sides differ in", enum=codes.DISPUTE_TYPES)
    sides: tuple[Side, ...] = described("who holds what")
    state: str = described("whether it is still open", enum=codes.DISPUTE_STATES)
    score: float = described("how sure the rules are that the sides speak of the same thing, 0 to 1")
    reasons: tuple[str, ...] = described("what that rests on")

    def __str__(self) -> str:
        return self.about
