"""A page while it is read: its blocks, what each has been found to be, and the header as far as it is known."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from avviso.sources.report import Report
from avviso.text import dates, furniture
from avviso.text.lines import Block

_MARK = re.compile(r"(?:[-*•·‣▪–—>]\s+|#{1,6}\s+|\*\*|__)+")


@dataclass
class Page:
    """A report's blocks, what each has been found to be, and the header as far as it is known."""

    report: Report
    blocks: list[Block]
    top: int  # index of the first paragraph
    tail: int  # index after the last paragraph
    roles: dict[int, str] = field(default_factory=dict)
    spans: dict[str, tuple[int, int]] = field(default_factory=dict)
    agency: tuple[str, ...] = ()
    moment: dates.Moment | None = None
    updated: dates.Moment | None = None
    language: str | None = None
    text_starts: dict[int, int] = field(default_factory=dict)

    @property
    def release(self) -> bool:
        """Whether a line above the text marks it as a press release."""
        return any(furniture.is_release(block) for block in self.blocks[: self.top])

    def note(self, name: str, start: int, end: int) -> None:
        """Keep where a header field stands, unless it is known already."""
        if start < end:
            self.spans.setdefault(name, (start, end))

    def words(self, name: str) -> str | None:
        """The words of a header field."""
        return self.report.text[slice(*self.spans[name])] if name in self.spans else None


def mark_length(text: str) -> int:
    """How many characters of list or heading marks a block opens with."""
    match = _MARK.match(text)
    return match.end() if match and match.end() < len(text) else 0


def title_case(block: Block) -> bool:
    """Whether a block has capitals as a title in an English newspaper has."""
    long = [word for word in block.words if len(word) >= 4 and word[0].isalpha()]
    return len(long) >= 4 and sum(word[0].isupper() for word in long) >= 0.85 * len(long)
