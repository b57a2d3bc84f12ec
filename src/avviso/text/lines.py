"""Lines and blocks: how the characters of a report stand on its page, before anything is read into them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_EDGE = " \t\xa0\ufeff\u200b\u200e\u200f\u3000"
_FINAL = re.compile(r"[.!?…][\"'”’»)\]*_]*(?:\[\d+\])*$")
_OPENS_NEW = re.compile(
    r"(?:[-*•·‣▪–—>]\s|#{1,6}\s|\d{1,2}[.)]\s|[Bb][Yy]\s+[A-Z][^.]{0,45}$|\[?\d{1,2}[:.h]\d\d\b|---|"
    r"[A-Za-z][A-Za-z ]{1,18}:\s)"
)
_WORD = re.compile(r"[^\W_][\w'’.&/-]*")

_Line = tuple[int, int, int]  # start, end, indent

HARD_WRAP = 120
"""No text is taken for hard-wrapped whose longest line is longer than this."""


@dataclass(frozen=True)
class Block:
    """One stretch of text between line breaks that mean something: a paragraph, a heading, a line of furniture.

    Offsets are the report's, white space at the borders left out. `gap` says whether a blank line stands before it;
    `lines` how many printed lines it takes.
    """

    start: int
    end: int
    text: str
    gap: bool
    lines: int = 1

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words, punctuation left out."""
        return tuple(_WORD.findall(self.text))

    @cached_property
    def final(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_FINAL.search(self.text[-60:]))

    @cached_property
    def key(self) -> str:
        """What makes two lines the same line: its words in lower case."""
        return " ".join(self.words).casefold()


def _printed(text: str) -> Iterator[_Line]:
    """Start, end and indent of each line that holds more than white space."""
    for match in _LINE.finditer(text):
        line = match.group()
        bare = line.strip(_EDGE)
        if bare:
            indent = len(line) - len(line.lstrip(_EDGE))
            start = match.start() + indent
            yield start, start + len(bare), indent


def blocks(text: str) -> list[Block]:
    """The blocks of a text in order: its lines, those of a hard-wrapped paragraph joined."""
    lines = list(_printed(text))
    gaps = [True, *(_blank(text, a[1], b[0]) for a, b in pairwise(lines))]
    width = _wrap_width(text, lines, gaps)
    found: list[Block] = []
    first = 0
    for index in range(1, len(lines) + 1):
        if (
            index < len(lines)
            and not gaps[index]
            and _continues(text, lines[first], lines[index - 1], lines[index], width)
        ):
            continue
        start, end = lines[first][0], lines[index - 1][1]
        found.append(Block(start, end, text[start:end], gaps[first], index - first))
        first = index
    return found


def _blank(text: str, end: int, start: int) -> bool:
    between = text[end:start].replace("\r\n", "\n")
    return sum(char in "\n\r\x0b\x0c\x85\u2028\u2029" for char in between) > 1


def _wrap_width(text: str, lines: list[_Line], gaps: list[bool]) -> int | None:
    """The column a text was hard-wrapped at, None where it was not: most lines then break only where the next word
    would not fit.
    """
    longest = max((end - start + indent for start, end, indent in lines), default=0)
    if longest > HARD_WRAP or longest < 40:
        return None
    pairs = [(a, b) for a, b, gap in zip(lines, lines[1:], gaps[1:], strict=False) if not gap]
    full = sum(_filled(text, a, b, longest) for a, b in pairs)
    return longest if len(pairs) >= 2 and full * 3 >= len(pairs) * 2 else None


def _filled(text: str, line: _Line, following: _Line, width: int) -> bool:
    start, end, indent = line
    word = text[following[0] : following[1]].split(maxsplit=1)[0]
    return end - start + indent + 1 + len(word) > width - 8


def _continues(text: str, first: _Line, line: _Line, following: _Line, width: int | None) -> bool:
    """Whether a line goes on in the one below it; `first` opens the paragraph it belongs to."""
    above, below = text[line[0] : line[1]], text[following[0] : following[1]]
    if _OPENS_NEW.match(below) or following[2] >= line[2] + 2:
        return False
    unfinished = not _FINAL.search(above[-60:]) and not above.endswith(":")
    if unfinished and below[0].islower() and line[1] - first[0] >= 30:
        return True
    return width is not None and (_filled(text, line, following, width) or (unfinished and len(above) * 3 > width * 2))
