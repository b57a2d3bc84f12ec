"""What is put to a second reading: the words that are read again around those in question, their marks, and the spans to judge."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from avviso.language.extensions import rereads, states
from avviso.language.model import Passage, Reread
from avviso.language.passages import LONGEST, Range, around, beside
from avviso.language.words import ASKED_CUE, ASKED_DEED, CONTENT, SOURCE, TARGET

if TYPE_CHECKING:
    from spacy.tokens import Doc

Marked = Sequence[tuple[int, Range]]
"""Marks and the tokens that bear them; a later one covers an earlier."""


@dataclass(frozen=True, slots=True)
class Question:
    """Tokens to read again, three spans of them to judge (by place, the last the whole); `passage` to read or how it was read before."""

    words: Sequence[int]
    spans: tuple[Range, Range, Range]
    passage: Passage | None
    reread: Reread | None = None


def of_pair(doc: Doc, source: Range, target: Range) -> Question | None:
    """What joins two parties; None where they stand in two sentences, or the document was not read."""
    return _question(doc, _sentence(doc, source, target), [(SOURCE, source), (TARGET, target)], (source, target))


def of_deed(doc: Doc, token: int) -> Question | None:
    """What is told of the event that a word names; None where the document was not read."""
    words = [each.i for each in doc[token].sent if not each.is_space]
    place = bisect_left(words, token)
    first, end = beside((place, place + 1), (0, len(words)))
    own = (token, token + 1)
    return _question(doc, words[first:end], [(ASKED_DEED, own)], (own, own))


def of_statement(
    doc: Doc, breaks: Sequence[int], source: Range | None, cue: Range | None, contents: Sequence[Range]
) -> Question | None:
    """What a saying does: its cue asked about in its paragraph, as it was read before where it was; without a cue, its content. `breaks` are the
    document's line breaks."""
    if not contents:
        return None
    main = max(contents, key=lambda piece: piece[1] - piece[0])
    if cue is None:
        return _silent(doc, breaks, source, main, contents)
    known = rereads(doc)
    at = bisect_right(known, cue[0], key=lambda each: each[0][1])
    if at < len(known) and known[at][0][0] < cue[1]:
        own, tokens, seen = known[at]
        words = tokens.tolist()
        return Question(words, _spans(words, own, main), None, Reread(seen, {}))
    words = _paragraph(doc, breaks, *cue)
    place = bisect_left(words, cue[0])
    first, end = beside((place, place + 1), (0, len(words)))
    asked = _question(doc, words[first:end], [(ASKED_CUE, cue)], (cue, cue))
    return None if asked is None else Question(asked.words, _spans(asked.words, cue, main), asked.passage)


def _spans(words: Sequence[int], cue: Range, main: Range) -> tuple[Range, Range, Range]:
    """Cue, the main piece of the content as far as it is among the words (else the cue again), and the whole."""
    own = inside(words, cue) or (0, len(words))
    return own, inside(words, main) or own, (0, len(words))


def _silent(
    doc: Doc, breaks: Sequence[int], source: Range | None, main: Range, contents: Sequence[Range]
) -> Question | None:
    """A saying without a cue: its words and some around them, within the paragraph."""
    words = _paragraph(doc, breaks, min(piece[0] for piece in contents), max(piece[1] for piece in contents))
    if source is not None and not words[0] <= source[0] < words[-1]:
        source = None
    marked = [(CONTENT, piece) for piece in contents] + ([] if source is None else [(SOURCE, source)])
    spans = [place for _, span in marked if (place := inside(words, span)) is not None]
    anchor = inside(words, main) or (0, 1)
    first, end = around(spans or [(0, len(words))], (anchor[0], anchor[0] + 1), len(words))
    words = words[first:end]
    content = main if inside(words, main) else (words[0], words[-1] + 1)
    return _question(doc, words, marked, (content, content))


def _sentence(doc: Doc, source: Range, target: Range) -> list[int]:
    """Tokens of the sentence that holds the source, cut around both where it is very long."""
    words = [token.i for token in doc[source[0]].sent if not token.is_space]
    if len(words) > LONGEST:
        low, high = min(source[0], target[0]), max(source[1], target[1])
        spare = max(LONGEST - (high - low), 0) // 2
        words = [i for i in words if low - spare <= i < high + spare][: 2 * LONGEST]
    return words


def _paragraph(doc: Doc, breaks: Sequence[int], low: int, high: int) -> list[int]:
    """Tokens of the line or lines around some words, white space left out; `breaks` are the document's line breaks."""
    before, behind = bisect_left(breaks, low), bisect_left(breaks, high)
    first = breaks[before - 1] + 1 if before else 0
    end = breaks[behind] if behind < len(breaks) else len(doc)
    return [token.i for token in doc[first:end] if not token.is_space]


def _question(doc: Doc, words: Sequence[int], marked: Marked, judged: tuple[Range, Range]) -> Question | None:
    """Some tokens with their marks; None where the document was not read, or what is to be judged is not among them."""
    known = states(doc)
    first, second = (inside(words, span) for span in judged)
    if known is None or first is None or second is None:
        return None
    marks = np.zeros(len(words), dtype=np.int64)
    for mark, span in marked:
        low, high = inside(words, span) or (0, 0)
        marks[low:high] = mark
    return Question(words, (first, second, (0, len(words))), Passage(known[list(words)], marks))


def inside(words: Sequence[int], span: Range) -> Range | None:
    """The places in `words` of the tokens of a span."""
    places = [place for place, token in enumerate(words) if span[0] <= token < span[1]]
    return (places[0], places[-1] + 1) if places else None
