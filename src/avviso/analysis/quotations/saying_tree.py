"""Tree and quotation marks of a document as plain lists, read once, for the rules that look for statements."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from avviso.analysis.token_columns import columns
from avviso.reference.cues import FORMS
from avviso.text.document import Document

_OPENING = frozenset({"“", "``", "«", "„"})
_CLOSING = frozenset({"”", "»"})
_EITHER = frozenset({'"', "''"})  # two apostrophes open and close a quotation where no other mark is at hand
_SINGLE_OPEN, _SINGLE_CLOSE = frozenset({"‘", "'", "`"}), frozenset({"’", "'"})
_SHORTEST_SINGLE = 3
_LONGEST = 250
"""Tokens of a paragraph and those behind it in which a quotation that goes on must be closed."""
MARKS = _OPENING | _CLOSING | _EITHER
_LOOSE = frozenset({",", ";", ":", "-", "–", "—", "--", "...", "…"})
_DANGLING = frozenset({"which", "who", "and", "but", "while", "as"})
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quoted stretch: token range with its marks; `closed` is False where its closing mark is missing."""

    start: int
    end: int
    closed: bool


class Tree:
    """The parsed document: one list per attribute, indexed by token; `left` and `right` (exclusive) bound each
    token's subtree."""

    def __init__(self, document: Document) -> None:
        doc = document.doc
        self.doc = doc
        self.size = len(doc)
        read = columns(doc)
        self.text, self.lower, self.pos, self.tag = read.text, read.lower, read.pos, read.tag
        self.lemma = [
            FORMS.get(lower, lemma.lower()) if pos in {"VERB", "AUX"} else (lemma or text).lower()
            for text, lower, lemma, pos in zip(read.text, read.lower, read.lemma, read.pos, strict=True)
        ]
        self.dep = [dep.lower() for dep in read.dep]
        self.base = [d.partition(":")[0] for d in self.dep]
        self.head, self.space, self.masked = read.head, read.is_space, read.masked
        self.punct = [pos == "PUNCT" or mark for pos, mark in zip(read.pos, read.is_punct, strict=True)]
        self.left = read.left
        self.right = [right + 1 for right in read.right]
        self.children: list[list[int]] = [[] for _ in range(self.size)]
        for i, h in enumerate(self.head):
            if h != i:
                self.children[h].append(i)
        self.sentence = [0] * self.size
        self.sentences: list[Range] = []
        for number, sent in enumerate(doc.sents):
            self.sentences.append((sent.start, sent.end))
            for i in range(sent.start, sent.end):
                self.sentence[i] = number
        self.paragraph = _paragraphs(document)
        doubled = _quoted(self)
        self.quoted = tuple(sorted(doubled + _single_quoted(self, doubled), key=lambda q: q.start))
        self._starts = [q.start for q in self.quoted]

    def child(self, token: int, *deps: str) -> int | None:
        """The first child with one of these relations (without subtype unless given with one)."""
        for c in self.children[token]:
            if self.dep[c] in deps or self.base[c] in deps:
                return c
        return None

    def bounds(self, token: int) -> Range:
        """First and one past the last token of the sentence a token stands in."""
        return self.sentences[self.sentence[token]]

    def quote_at(self, token: int) -> Quoted | None:
        """The quoted stretch a token stands in (marks included)."""
        k = bisect_right(self._starts, token) - 1
        if k < 0 or token >= self.quoted[k].end:
            return None
        return self.quoted[k]

    def trim(self, start: int, end: int) -> Range | None:
        """The range without white space and loose punctuation at its borders; None where nothing is left."""
        while start < end and (self.space[start] or self._loose(start)):
            start += 1
        if end - start > 2 and self.lower[end - 1] in _DANGLING and self.text[end - 2] == ",":
            end -= 1
        while end > start and (
            self.space[end - 1] or self._loose(end - 1) or self._stop(start, end - 1) or self._opens(end - 1)
        ):
            end -= 1
        return (start, end) if start < end else None

    def _opens(self, token: int) -> bool:
        """Whether a token is the mark that opens a quotation, which belongs to what follows."""
        quote = self.quote_at(token) if self.text[token] in MARKS else None
        return quote is not None and quote.start == token < quote.end - 1

    def _loose(self, token: int) -> bool:
        return self.text[token] in _LOOSE

    def _stop(self, start: int, token: int) -> bool:
        """Whether a token is a full stop outside quotation marks (inside them it belongs to the words quoted)."""
        if self.text[token] not in {".", "?", "!"}:
            return False
        quote = self.quote_at(token)
        return quote is None or (quote.end == token + 1 and self.text[token] == "." and quote.closed is False)

    def within(self, token: int, part: Range) -> bool:
        return part[0] <= token < part[1]

    def top(self, part: Range) -> int:
        """The first token of a range that hangs on something outside it; its first where none does."""
        return next((t for t in range(*part) if not self.within(self.head[t], part)), part[0])

    def ancestors(self, token: int) -> list[int]:
        """The heads above a token, nearest first."""
        found: list[int] = []
        while self.head[token] != token and len(found) < 40:
            token = self.head[token]
            found.append(token)
        return found


def _paragraphs(document: Document) -> list[int]:
    """A paragraph number for every token: a new one at each segment of the layout and at each blank line."""
    read = columns(document.doc)
    starts = sorted(segment.start for segment in document.layout.segments)
    numbers: list[int] = []
    number = 0
    k = 0
    fresh = False  # whether no word has stood in the paragraph yet
    for offset, text, space in zip(read.idx, read.text, read.is_space, strict=True):
        moved = False
        while k < len(starts) and starts[k] <= offset:
            k += 1
            moved = True
        if not fresh and (moved or (space and text.count("\n") > 1)):
            number += 1
            fresh = True
        fresh = fresh and space
        numbers.append(number)
    return numbers


def _side(tree: Tree, i: int) -> str:
    """Whether a quotation mark opens, closes, or may do either, by its form and the white space around it."""
    text = tree.text[i]
    if text in _OPENING:
        return "open"
    if text in _CLOSING:
        return "close"
    if i > 0 and tree.doc[i - 1].whitespace_ == "" and not tree.space[i - 1]:
        before = tree.text[i - 1]
        if before in "([—–-/" or before == "--":
            return "open"
        return "close"
    after_gap = tree.doc[i].whitespace_ != "" or i + 1 == tree.size or tree.space[i + 1]
    return "either" if after_gap else "open"


def _quoted(tree: Tree) -> list[Quoted]:
    """Quoted stretches in order. A stretch ends with its paragraph, unless a mark that can only close it stands in one of the next before any opens;
    one whose closing mark is missing ends there or before the next opening."""
    found: list[Quoted] = []
    opened: int | None = None
    for i in range(tree.size):
        over = opened is not None and tree.paragraph[i] != tree.paragraph[i - 1]
        if opened is not None and over and not _goes_on(tree, i):
            found.append(Quoted(opened, _last_word(tree, opened, i), False))
            opened = None
        if tree.masked[i] or tree.text[i] not in MARKS:
            continue
        side = _side(tree, i)
        if opened is None:
            if side != "close":
                opened = i
        elif side == "open":
            found.append(Quoted(opened, _broken_off(tree, opened, i), False))
            opened = i
        else:
            found.append(Quoted(opened, i + 1, True))
            opened = None
    if opened is not None:
        found.append(Quoted(opened, _last_word(tree, opened, tree.size), False))
    return found


def _goes_on(tree: Tree, start: int) -> bool:
    """Whether the first quotation mark from a paragraph's start on closes what is open: sentences printed a line each."""
    for i in range(start, min(start + _LONGEST, tree.size)):
        if not tree.masked[i] and tree.text[i] in MARKS:
            return _side(tree, i) == "close"
    return False


def _broken_off(tree: Tree, start: int, end: int) -> int:
    """Where a quotation whose closing mark is missing is taken to end before the next opens: at the last comma
    between, else there."""
    for i in range(end - 1, start + 1, -1):
        if tree.text[i] in {",", ";", "."}:
            return i
    return _last_word(tree, start, end)


def _last_word(tree: Tree, start: int, end: int) -> int:
    while end > start + 1 and tree.space[end - 1]:
        end -= 1
    return end


def _single_quoted(tree: Tree, doubled: list[Quoted]) -> list[Quoted]:
    """Stretches in single marks outside the double ones, where an opening and a closing mark are plain to see (no
    apostrophes)."""
    found: list[Quoted] = []
    opened: int | None = None
    inside = {i for quote in doubled for i in range(quote.start, quote.end)}
    for i in range(tree.size):
        if opened is not None and tree.paragraph[i] != tree.paragraph[opened]:
            opened = None
        text = tree.text[i]
        if i in inside or tree.masked[i] or text not in _SINGLE_OPEN | _SINGLE_CLOSE:
            continue
        glued = i > 0 and tree.doc[i - 1].whitespace_ == "" and not tree.space[i - 1]
        open_after = tree.doc[i].whitespace_ != "" or i + 1 == tree.size or tree.space[i + 1] or tree.punct[i + 1]
        if opened is None:
            if text in _SINGLE_OPEN and not glued and not open_after:
                opened = i
        elif text in _SINGLE_CLOSE and glued and open_after and (tree.punct[i - 1] or tree.tag[i] != "POS"):
            if i - opened > _SHORTEST_SINGLE:
                found.append(Quoted(opened, i + 1, True))
            opened = None
    return found
