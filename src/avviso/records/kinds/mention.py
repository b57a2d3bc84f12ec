"""The mention record: words that mean somebody or something."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from avviso.records import codes
from avviso.records.context import Context, at
from avviso.records.record import Record, kinds
from avviso.records.shapes import described
from avviso.text.span import Span


@kinds.add("mention")
@dataclass(frozen=True, slots=True, kw_only=True)
class MentionRecord(Record):
    """A name, a nominal or a pronoun, and the actor it means."""

    kind: ClassVar[str] = "mention"

    span: Span = described("the words")
    type: str = described("what they mean", enum=codes.MENTION_TYPES)
    form: str = described("name, nominal or pronoun", enum=codes.MENTION_FORMS)
    actor: str | None = described("id of the actor meant; null where they mean none or nobody says who", refers="actor")

    @classmethod
    def from_annotations(cls, context: Context) -> Iterator[Record]:
        """One record a mention."""
        for id_, mention in context.numbered("mention", context.annotations.actors.mentions):
            yield cls(
                id=id_,
                report=context.report,
                span=mention.span,
                type=mention.type,
                form=mention.form,
                actor=at(context.actors, mention.entity),
                evidence=context.cite({}, span=mention.span),
                confidence=mention.confidence,
                run=context.run,
            )

    def __str__(self) -> str:
        return self.span.text
