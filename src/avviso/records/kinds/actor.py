"""The actor record: person, organisation, state or group, with the roles it holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from avviso.analysis.annotations import Entity
from avviso.records import codes
from avviso.records.context import Context
from avviso.records.record import Record, kinds
from avviso.records.shapes import Canonical, Evidence, Role, described
from avviso.text.span import Span


@kinds.add("actor")
@dataclass(frozen=True, slots=True, kw_only=True)
class Actor(Record):
    """Somebody who acts or speaks: provisional in one report, canonical (`report` null) across reports."""

    kind: ClassVar[str] = "actor"

    type: str = described("what it is", enum=codes.ACTOR_TYPES)
    names: tuple[str, ...] = described("its names, the preferred one first")
    roles: tuple[Role, ...] = described("the roles reports give it")
    country: str | None = described("ISO 3166-1 alpha-2")
    code: str | None = described(
        "CAMEO-style actor code: state or IGO, NGO, IMG, then sector and known group, on the report's day"
    )
    sector: str | None = described("CAMEO sector (GOV, MIL, REB ...), also where nothing shows whose", default=None)
    canonical: Canonical | None = described("the judgement that joins actors of several reports", default=None)

    @classmethod
    def from_annotations(cls, context: Context) -> Iterator[Record]:
        """One record an entity."""
        for entity, id_, anchor in zip(
            context.annotations.actors.entities, context.actors, context.actor_anchors, strict=True
        ):
            roles = tuple(
                Role(r.title, r.organisation, r.from_, r.to, (Evidence.of("roles", context.report, r.span),))
                for r in entity.roles
            )
            yield cls(
                id=id_,
                report=context.report,
                type=entity.type,
                names=tuple(dict.fromkeys((entity.name, *entity.names))),
                roles=roles,
                country=entity.country,
                code=entity.code,
                sector=entity.sector,
                evidence=context.cite(
                    {}, names=(anchor, *_naming(context, entity)), roles=tuple(r.span for r in entity.roles)
                ),
                confidence=entity.confidence,
                run=context.run,
            )

    def __str__(self) -> str:
        return self.names[0]


def _naming(context: Context, entity: Entity) -> Iterator[Span]:
    """The first mention that prints each name."""
    wanted = {*entity.names, entity.name}
    for index in entity.mentions:
        span = context.annotations.actors.mentions[index].span
        if span.text in wanted:
            wanted.discard(span.text)
            yield span
