"""The commitment record: something an actor has undertaken or is required to do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from avviso.records import codes
from avviso.records.context import Context, at
from avviso.records.record import Record, kinds
from avviso.records.shapes import Claim, Party, Time, described
from avviso.text.span import Span


@kinds.add("commitment")
@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(Record):
    """Who is to do what, for whom, by when, and on what condition."""

    kind: ClassVar[str] = "commitment"

    actor: Party = described("who is to do it")
    to: tuple[Party, ...] = described("to whom it is owed")
    action: Span = described("the words for what is to be done")
    deadline: Time | None = described("by when")
    condition: Span | None = described("the words for the condition")
    force: str = described("how it binds", enum=codes.FORCES)
    agreement: str | None = described("id of the agreement it stands in", refers="agreement")
    statement: str | None = described("id of the statement it is made in", refers="statement")
    status_claims: tuple[Claim, ...] = described("claims about its keeping")

    @classmethod
    def from_annotations(cls, context: Context) -> Iterator[Record]:
        """One record a commitment."""
        for id_, commitment in context.numbered("commitment", context.annotations.commitments):
            fields = {
                "actor": context.party(commitment.actor),
                "to": context.parties(commitment.to),
                "action": commitment.action,
                "deadline": context.time(commitment.deadline),
                "condition": commitment.condition,
                "status_claims": context.claims(commitment.status_claims),
            }
            yield cls(
                id=id_,
                report=context.report,
                force=commitment.force,
                agreement=at(context.agreements, commitment.agreement),
                statement=at(context.statements, commitment.quotation),
                evidence=context.cite(commitment.evidence, **fields),
                confidence=commitment.confidence,
                run=context.run,
                **fields,  # type: ignore[arg-type]
            )

    def __str__(self) -> str:
        return f"{self.actor.name} ({self.force}): {self.action.text}"
