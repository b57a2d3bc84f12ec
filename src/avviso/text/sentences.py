"""Where the sentence around a place begins and ends, by punctuation alone: for showing and comparing words, where no tree is at hand."""

from __future__ import annotations

import re
from collections.abc import Iterator

_WINDOW = 600
"""Characters on either side within which a sentence is sought."""
_END = re.compile(r"[.!?](?:[\"'”’)\]]*)(?=\s+[\"'“‘`(\[]*[A-Z0-9])|\n")
_OPENERS = (
    r"(?:The|A|An|He|She|It|They|We|In|On|At|But|And|This|That|His|Her|Its|Their|After|Before|As|If|When|While)\b"
)
_SHORTENED = re.compile(
    r"(?<!\w)(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|Prof|St|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Cmdr|Adm|Brig"
    r"|Sen|Rep|Gov|Amb|Rev|Hon|Nos?|vs)\.$"
)
_INITIALS = re.compile(r"(?<!\w)(?:[A-Z]\.)+$")
_BEGINS = re.compile(rf"\s+[\"'“‘`(\[]*{_OPENERS}")


def around(text: str, start: int, end: int | None = None) -> tuple[int, int]:
    """(first character, one past the last) of the sentence that holds the characters `start` to `end`; at most 600 on either side."""
    end = start if end is None else end
    first, last = max(0, start - _WINDOW), min(len(text), end + _WINDOW)
    left, right = first, last
    for stop in _ends(text, first, last):
        if stop <= start:
            left = stop
        elif stop >= end:
            right = stop
            break
    while left < start and text[left].isspace():
        left += 1
    return left, max(end, len(text[:right].rstrip()))


def _ends(text: str, first: int, last: int) -> Iterator[int]:
    """One past the last character of each sentence; "Feb. 23" and "U.N. troops" go on."""
    for match in _END.finditer(text, first, last):
        stop = match.start() + 1
        if text[match.start()] == ".":
            before = text[max(first, stop - 12) : stop]
            if _SHORTENED.search(before):
                continue
            if _INITIALS.search(before) and not _BEGINS.match(text, match.end()):
                continue
        yield match.end()
