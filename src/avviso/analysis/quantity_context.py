"""What belongs to a figure: the time it holds for or counts from, the place, who claims it, the event or agreement it is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from avviso.analysis.annotations import (
    AgreementMention,
    EventMention,
    Party,
    PlaceMention,
    Quotation,
    TimeExpression,
)
from avviso.text.document import Document
from avviso.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

_SINCE = frozenset({"since"})
_LOCATIVE = frozenset(
    {"in", "at", "near", "across", "inside", "outside", "from", "throughout", "around", "within", "over", "into", "to", "off", "along"}
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A document's times, places, quotations, events and agreements by the tokens they begin at, for one pass over its figures."""

    document: Document
    times: tuple[tuple[int, int, int], ...]  # first token, one past the last, index
    places: tuple[tuple[int, int, int], ...]
    quotations: Sequence[Quotation]
    triggers: dict[int, int]
    agreements: dict[int, int]

    @classmethod
    def of(
        cls,
        document: Document,
        times: Sequence[TimeExpression],
        places: Sequence[PlaceMention],
        quotations: Sequence[Quotation],
        events: Sequence[EventMention],
        agreements: Sequence[AgreementMention],
    ) -> Surroundings:
        """The surroundings of a document's figures."""
        return cls(
            document,
            tuple((*document.tokens(t.span), i) for i, t in enumerate(times) if t.value is not None),
            tuple((*document.tokens(p.span), i) for i, p in enumerate(places) if p.literal),
            quotations,
            {token: i for i, e in enumerate(events) for token in range(*document.tokens(e.trigger))},
            {token: i for i, a in enumerate(agreements) for span in a.mentions for token in range(*document.tokens(span))},
        )

    def time_spans(self) -> frozenset[int]:
        """Every token inside a time expression."""
        return frozenset(token for start, end, _ in self.times for token in range(start, end))


def chain(doc: Doc, token: int, steps: int = 6) -> list[int]:
    """A token and what it hangs on, upwards."""
    found = [token]
    while len(found) <= steps and doc[found[-1]].head.i != found[-1]:
        found.append(doc[found[-1]].head.i)
    return found


def since(around: Surroundings, token: int, sentence: tuple[int, int]) -> int | None:
    """The time from which a figure counts: the first after it in its sentence that stands behind "since"."""
    doc = around.document.doc
    for start, _, index in around.times:
        if sentence[0] <= start < sentence[1] and (start > token or token - start > 2):
            before = doc[start - 1].lower_ if start > sentence[0] else ""
            if before in _SINCE or doc[start].lower_ in _SINCE:
                return index
    return None


def as_of(around: Surroundings, token: int, predicate: int | None, sentence: tuple[int, int], begun: int | None) -> int | None:
    """The time a figure holds for: one behind "as of", else one that hangs on what the figure hangs on."""
    doc = around.document.doc
    upwards = set(chain(doc, predicate if predicate is not None else token, 1))
    for start, end, index in around.times:
        if index == begun or not sentence[0] <= start < sentence[1]:
            continue
        before = doc[start - 1].lower_ if start > sentence[0] else ""
        if before in ("since", "before", "after", "until", "than", "from"):
            continue
        if before == "of" and start - 2 >= sentence[0] and doc[start - 2].lower_ == "as":
            return index
        head = next((t for t in doc[start:end] if not start <= t.head.i < end), doc[start])
        if predicate is not None and head.head.i in upwards and head.dep_.split(":")[0] in ("obl", "advmod", "nmod", "nummod"):
            return index
    return None


def place(around: Surroundings, noun: int, predicate: int | None, sentence: tuple[int, int]) -> int | None:
    """The place a figure is of: one that hangs on the noun counted or on what befell it, or on the noun that clause belongs to."""
    doc = around.document.doc
    anchors = [noun] if predicate is None else [noun, predicate]
    if predicate is not None and doc[predicate].dep_.startswith("acl"):
        anchors.append(doc[predicate].head.i)
    best: tuple[int, int] | None = None
    for start, end, index in around.places:
        if not sentence[0] <= start < sentence[1]:
            continue
        head = next((t for t in doc[start:end] if not start <= t.head.i < end), doc[start])
        above = chain(doc, head.i, 3)
        steps = next((n for n, up in enumerate(above) if up in anchors), None)
        if steps is None or not any(c.dep_ == "case" and c.lower_ in _LOCATIVE for link in above[: steps or 1] for c in doc[link].children):
            continue
        if best is None or steps < best[0]:
            best = (steps, index)
    return None if best is None else best[1]


def claim(around: Surroundings, printed: Span) -> tuple[Party | None, int | None]:
    """Who gives a figure and in which quotation: the innermost whose content holds it; no party where that quotation denies it."""
    best: tuple[int, int] | None = None
    for index, quotation in enumerate(around.quotations):
        for content in quotation.content:
            if content.contains(printed) and (best is None or content.end - content.start < best[0]):
                best = (content.end - content.start, index)
        if quotation.source is not None and quotation.source.contains(printed):
            continue
    if best is None:
        return None, None
    quotation = around.quotations[best[1]]
    denied = quotation.act == "deny" or quotation.negated
    return (None if denied else quotation.speaker), best[1]


def about(around: Surroundings, noun: int | None, predicate: int | None) -> tuple[int | None, int | None]:
    """The event a figure is a detail of, or else the agreement, by what governs it."""
    doc = around.document.doc
    base = predicate if predicate is not None else noun
    if base is None:
        return None, None
    for token in chain(doc, base, 2):
        if token in around.triggers:
            return around.triggers[token], None
        if token in around.agreements:
            return None, around.agreements[token]
    return None, None
