"""Report: one published piece as it reached us."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Report:
    """One published piece: its text as it came in, and what came with it.

    `text` is never changed: no newline translation, a byte-order mark kept. `source_id` is the id the caller gave (a path, a given id);
    `outlet`, `title`, `published` (ISO 8601) and `language` are what the input said beside the text, None where it said nothing: what the text
    itself says of these is read later.
    """

    text: str
    source_id: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    language: str | None = None

    @cached_property
    def text_hash(self) -> str:
        """SHA-256 of the text in UTF-8, in hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def id(self) -> str:
        """Hash of given id or URL, outlet, published and text: copies in two outlets are two reports."""
        key = "\x1f".join(
            part or "" for part in (self.source_id or self.url, self.outlet, self.published, self.text_hash)
        )
        return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:24]


@dataclass(frozen=True, slots=True)
class Skip:
    """Something seen and not recorded: what it was, why, and how often."""

    what: str
    reason: str
    count: int = 1
