"""One form for the many ways a place name is written, so that look-ups do not depend on accents, hyphens or
apostrophes.
"""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans(
    {
        **dict.fromkeys("'’‘ʻʼ`´ʹʺʿʾ′.\"“”", None),
        **dict.fromkeys("-‐‑‒–—−_/,;:()", " "),
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ə": "a",
        "ħ": "h", "ŋ": "n",
    }
)  # fmt: skip
_SPACE = re.compile(r"\s+")
_SAINT = re.compile(r"\b(?:saint|sainte)\b")


def normalise(name: str) -> str:
    """The key of a place name: no accents, no case, no apostrophes or full stops, hyphens as spaces, no leading
    "the"; "" where nothing is left.
    """
    text = name
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    text = text.casefold().translate(_LETTERS)
    text = _SPACE.sub(" ", text).strip()
    if text.startswith("the "):
        text = text[4:]
    if "saint" in text:
        text = _SAINT.sub("st", text)
    return text


def latin(name: str) -> bool:
    """Whether a name is in Latin script, judged by its letters."""
    if name.isascii():
        return True
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or not c.isalpha() or 0x2B0 <= ord(c) < 0x370 for c in name)
