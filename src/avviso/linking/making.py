"""Making dispute records: sides from who holds what in which words, evidence from the words."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from avviso.records.kinds.dispute import Dispute
from avviso.records.record import Record, joint_id
from avviso.records.shapes import Evidence, Party, Side
from avviso.text.span import Span


@dataclass(frozen=True, slots=True)
class Holding:
    """What one side holds: parties, records and the words of each, in order; the run that read them."""

    parties: tuple[Party, ...]
    records: tuple[str, ...]
    words: tuple[tuple[str, Span], ...]  # report, span
    run: str

    @classmethod
    def one(cls, record: Record, party: Party | None, *words: Span, holder: str | None = None) -> Holding:
        """What one record holds: its party (none: the outlet) and words; `holder` names another record to point at."""
        report = record.report or ""
        parties = () if party is None else (dataclasses.replace(party, report=report),)
        return cls(parties, (holder or record.id,), tuple((report, span) for span in words), record.run)

    @classmethod
    def of(cls, *holdings: Holding) -> Holding:
        """Several as one side."""
        parties = {(p.actor, p.report): p for h in holdings for p in h.parties}
        records = dict.fromkeys(record for h in holdings for record in h.records)
        words = dict.fromkeys(entry for h in holdings for entry in h.words)
        return cls(tuple(parties.values()), tuple(records), tuple(words), holdings[0].run)


def dispute(
    type_: str,
    about: str,
    sides: Iterable[Holding],
    *,
    score: float,
    reasons: Sequence[str],
    state: str = "open",
) -> Dispute:
    """The dispute between sides; its id comes from the first record of each side."""
    held = sorted(sides, key=lambda side: side.records)
    return Dispute(
        id=joint_id(
            "dispute", type_, about if type_ in {"wording", "legal-status"} else "", *(s.records[0] for s in held)
        ),
        report=None,
        about=about,
        type=type_,
        sides=tuple(
            Side(side.parties, side.records, tuple(dict.fromkeys(span.text for _, span in side.words))) for side in held
        ),
        state=state,
        score=round(score, 2),
        reasons=tuple(reasons),
        evidence=tuple(
            Evidence.of(f"sides.{number}", report, span)
            for number, side in enumerate(held)
            for report, span in side.words
        ),
        confidence=round(score, 2),
        run=held[0].run,
    )
