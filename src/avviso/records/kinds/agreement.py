"""The agreement record: an instrument between parties."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from avviso.records import codes
from avviso.records.context import Context
from avviso.records.record import Record, kinds
from avviso.records.shapes import Canonical, Claim, Party, Provision, Signed, described
from avviso.text.span import Span


@kinds.add("agreement")
@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Record):
    """What was agreed by whom, when and where, its terms, and what is claimed about its keeping."""

    kind: ClassVar[str] = "agreement"

    name: str = described("its name as this report gives it")
    aliases: tuple[str, ...] = described("other names for it")
    parties: tuple[Party, ...] = described("between whom")
    signed: Signed = described("when and where it was signed or reached")
    provisions: tuple[Provision, ...] = described("its terms")
    status: str = described("where it stands", enum=codes.AGREEMENT_STATUS)
    status_claims: tuple[Claim, ...] = described("claims about its keeping: a breach exists only as somebody's claim")
    mentions: tuple[Span, ...] = described("all the words that mean it")
    canonical: Canonical | None = described("the judgement that joins agreements of several reports", default=None)

    @classmethod
    def from_annotations(cls, context: Context) -> Iterator[Record]:
        """One record an agreement."""
        for id_, agreement in context.numbered("agreement", context.annotations.agreements):
            signed = Signed(context.time(agreement.signed_time), context.place(agreement.signed_place))
            provisions = tuple(
                Provision(p.span, context.parties(p.obliged), context.time(p.deadline)) for p in agreement.provisions
            )
            parties = context.parties(agreement.parties)
            claims = context.claims(agreement.status_claims)
            yield cls(
                id=id_,
                report=context.report,
                name=agreement.name,
                aliases=agreement.aliases,
                parties=parties,
                signed=signed,
                provisions=provisions,
                status=agreement.status,
                status_claims=claims,
                mentions=agreement.mentions,
                evidence=context.cite(
                    agreement.evidence,
                    name=agreement.anchor,
                    mentions=agreement.mentions[1:],
                    parties=parties,
                    signed=(signed.time, signed.place),
                    provisions=provisions,
                    status_claims=claims,
                ),
                confidence=agreement.confidence,
                run=context.run,
            )

    def __str__(self) -> str:
        return self.name
