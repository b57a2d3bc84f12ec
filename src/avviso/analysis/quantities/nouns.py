"""The words for what a figure counts: "police officers", "9-year-old girl", "member alliance"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from avviso.text.document import Document
from avviso.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def words(document: Document, last: int, noun: int | None) -> Span | None:
    """The words for what is counted, from behind the number that ends before token `last` (or "of the") to the noun."""
    if noun is None:
        return None
    doc = document.doc
    start = last
    if start > noun or any(
        t.text in "()" for t in doc[start:noun]
    ):  # counted in an earlier figure's noun, or "the dead included three", "car sales fell 12 percent"
        start = _first_of(doc[noun])
    while (
        start < noun
        and not (doc[start].pos_ == "NUM" and doc[start + 1].text == "-")
        and (
            doc[start].text in ("-", "–", "of", ",")
            or (doc[start].pos_ == "ADV" and doc[start + 1].pos_ == "NUM")
            or doc[start].pos_ in ("DET", "NUM", "PUNCT", "SPACE", "AUX")
            or doc[start].lower_
            in ("more", "other", "or", "so", "them", "whom", "those", "which", "less", "fewer", "strong")
        )
    ):
        start += 1
    return document.span(start, _joined_end(doc, noun))


def of_strength(doc: Doc, strong: int, limit: int) -> int | None:
    """The noun for those who are so many strong, wherever the tree hangs the word: "a 1,650-strong standby force"."""
    if doc[strong].head.i > strong:
        return int(doc[strong].head.i)
    at = strong
    while at + 1 < limit and doc[at + 1].pos_ in ("ADJ", "NOUN", "PROPN"):
        at += 1
    return at if at > strong and doc[at].pos_ == "NOUN" else None


def _first_of(noun: Token) -> int:
    """Where a noun with the words right before it that tell its kind begins."""
    first = int(noun.i)
    kinds = {c.i for c in noun.subtree if c.i < noun.i and c.dep_.split(":")[0] in ("compound", "amod", "flat")}
    while first - 1 in kinds:
        first -= 1
    return first


def _joined_end(doc: Doc, noun: int) -> int:
    """One past the words for what is counted: past the noun, or past that which it is joined to ("the 29-member alliance")."""
    head = doc[noun].head.i
    joined = doc[noun - 1].text in ("-", "–") and doc[noun].dep_.split(":")[0] in ("compound", "amod", "nmod")
    return head + 1 if joined and noun < head <= noun + 4 else noun + 1
