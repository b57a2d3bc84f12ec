"""The statement record: an act of speech or attitude ascribed to a source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from avviso.analysis.annotations import Quotation
from avviso.errors import RecordError
from avviso.records import codes
from avviso.records.context import Context, at
from avviso.records.record import Record, kinds
from avviso.records.shapes import Answer, Party, Place, Time, described
from avviso.text.span import Span


@kinds.add("statement")
@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Record):
    """Who said, thought or wanted what, to whom, through whom, and what it answers."""

    kind: ClassVar[str] = "statement"
    rules: ClassVar[tuple[dict[str, Any], ...]] = tuple(
        {
            "if": {"properties": {"act_class": {"const": act_class}}},
            "then": {"properties": {"act": {"enum": list(acts)}}},
        }
        for act_class, acts in codes.ACTS.items()
    )

    source: Span | None = described("the words for who speaks")
    cue: Span | None = described("the words that ascribe")
    content: tuple[Span, ...] = described("the words ascribed, in pieces where the text breaks them")
    form: str = described("in the source's own words, in the outlet's, or both", enum=codes.FORMS)
    act_class: str = described("Searle's classes, and attitudes", enum=codes.ACT_CLASSES)
    act: str = described("what the statement does", enum=codes.ALL_ACTS)
    negated: bool = described("whether the act is said not to have been done")
    speaker: Party | None = described("who speaks")
    addressee: tuple[Party, ...] = described("to whom")
    via: tuple[Party, ...] = described("who relayed it, outermost first")
    within: str | None = described("id of the statement it stands inside", refers="statement")
    answers: tuple[Answer, ...] = described("other statements it denies, repeats or confirms")
    time: Time | None = described("when it was said")
    place: Place | None = described("where it was said")
    occasion: Span | None = described("the words for the occasion: a summit, an interview")

    @classmethod
    def from_annotations(cls, context: Context) -> Iterator[Record]:
        """One record a quotation."""
        for id_, quotation in context.numbered("statement", context.annotations.quotations):
            yield cls._made(context, id_, quotation)

    @classmethod
    def _made(cls, context: Context, id_: str, q: Quotation) -> Statement:
        if q.act not in codes.ACTS.get(q.act_class, ()):
            raise RecordError(f"statement {id_}: {q.act!r} is no act of the class {q.act_class!r}")
        fields = {
            "source": q.source,
            "cue": q.cue,
            "content": q.content,
            "speaker": context.party(q.speaker),
            "addressee": context.parties(q.addressee),
            "via": context.parties(q.via),
            "time": context.time(q.time),
            "place": context.place(q.place),
            "occasion": q.occasion,
        }
        return cls(
            id=id_,
            report=context.report,
            form=q.form,
            act_class=q.act_class,
            act=q.act,
            negated=q.negated,
            within=at(context.statements, q.within),
            answers=tuple(Answer(context.statements[a.quotation], a.relation) for a in q.answers),
            evidence=context.cite(q.evidence, **fields, act=q.cue),
            confidence=q.confidence,
            run=context.run,
            **fields,  # type: ignore[arg-type]
        )

    def __str__(self) -> str:
        who = self.speaker.name if self.speaker else self.source.text if self.source else "somebody"
        return f"{who} ({self.act}): {' ... '.join(span.text for span in self.content)}"
