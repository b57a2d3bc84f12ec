"""Layout and Document: a report's text with its furniture masked, then with tokens, sentences and trees."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from avviso.sources.report import Report, Skip
from avviso.text.judge import Judge
from avviso.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as TokenSpan


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the report that is read as text, in character offsets: a title, a heading or a paragraph."""

    start: int
    end: int
    role: str  # title | heading | paragraph


@dataclass(frozen=True, slots=True)
class Published:
    """When the report was published: `value` in ISO 8601, the days it may lie between, whether it was given or inferred, and why."""

    value: str | None = None
    earliest: str | None = None
    latest: str | None = None
    basis: str | None = None  # given | inferred
    reasons: tuple[str, ...] = ()
    span: Span | None = None  # where the text says so


@dataclass(frozen=True, slots=True)
class Layout:
    """What the page around the text says: furniture, segments in order, and the header fields with their spans where read from the text.

    `agency` is outermost first. `language` is an ISO 639-1 code. `skip` is set where the report is not to be read any further (another
    language, no text), with the reason.
    """

    furniture: tuple[Span, ...] = ()
    segments: tuple[Segment, ...] = ()
    outlet: str | None = None
    outlet_span: Span | None = None
    agency: tuple[str, ...] = ()
    title: str | None = None
    title_span: Span | None = None
    byline: str | None = None
    byline_span: Span | None = None
    dateline: str | None = None
    dateline_span: Span | None = None
    published: Published = field(default_factory=Published)
    language: str | None = None
    skip: Skip | None = None


@dataclass(frozen=True)
class Document:
    """A report's text in tokens and sentences. `doc.text` is the report's own, so every offset is; of a report printed in
    capitals throughout it is the same with letter case put back, character by character.

    Tokens outside the layout's segments are masked (`token._.masked`) and belong to no sentence given by `sentences`.
    """

    report: Report
    layout: Layout
    doc: Doc
    judge: Judge | None = None
    """Whom to ask about chosen words; None where no model read the text."""

    @cached_property
    def text(self) -> str:
        """The text as it is read: the report's, but for letter case put back into one printed in capitals."""
        return self.doc.text

    @cached_property
    def _starts(self) -> list[int]:
        """The first character of every token."""
        return [token.idx for token in self.doc]

    @cached_property
    def sentences(self) -> tuple[TokenSpan, ...]:
        """The sentences that are read, in order, as spaCy spans."""
        return tuple(sent for sent in self.doc.sents if not sent[0]._.masked and not all(t.is_space for t in sent))

    @cached_property
    def tokens_read(self) -> tuple[int, ...]:
        """The tokens of the sentences that are read, in order."""
        return tuple(token for sent in self.sentences for token in range(sent.start, sent.end))

    def span(self, start: int, end: int) -> Span:
        """The Span of tokens `start` to `end` (exclusive), white space at its borders left out."""
        doc = self.doc
        while start < end - 1 and doc[start].is_space:
            start += 1
        while end - 1 > start and doc[end - 1].is_space:
            end -= 1
        last = doc[end - 1]
        return Span.of(self.text, doc[start].idx, last.idx + len(last))

    def tokens(self, span: Span) -> tuple[int, int]:
        """The token range that covers a span: first token and one past the last."""
        if not 0 <= span.start < span.end <= len(self.text):
            raise ValueError(f"no tokens at {span.start}..{span.end}")
        # The tokens and the spaces behind them leave no gap.
        return bisect_right(self._starts, span.start) - 1, bisect_left(self._starts, span.end)

    def sentence_of(self, token: int) -> TokenSpan:
        """The sentence a token stands in."""
        return self.doc[token].sent

    def __iter__(self) -> Iterator[TokenSpan]:
        return iter(self.sentences)
