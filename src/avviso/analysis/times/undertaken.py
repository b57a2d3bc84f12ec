"""The day that something was undertaken on: "said Friday it would free them on Sunday" tells of the Sunday after that Friday."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from avviso.analysis.times.tense import top
from avviso.analysis.times.values import bounds, granularity
from avviso.text.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLIMB: Final = 8
_VERBS: Final = ("VERB", "AUX")
_SEEN_FROM_THEN: Final = frozenset({"would", "'d", "’d", "might"})  # "will" is seen from the report's day


class Undertakings:
    """The days that the verbs of a report have been told with so far."""

    def __init__(self, document: Document) -> None:
        self._doc = document.doc
        self._parsed = document.doc.has_annotation("DEP")
        self._days: dict[int, date] = {}

    def note(self, first: int, last: int, value: str) -> None:
        """Take in a day that stands with a verb; its tokens run from `first` to `last` (exclusive)."""
        days = bounds(value) if granularity(value) == "D" else None
        if self._parsed and days is not None and days[0] == days[1]:
            above = top(self._doc, first, last).head
            if above.pos_ in _VERBS and above.i not in self._days:
                self._days[above.i] = days[0]

    def day(self, first: int, last: int, report: date | None) -> date | None:
        """The day up to the report's on which what a time tells of was still to come; None where no such day stands with the verb above."""
        if not self._parsed or not self._days:
            return None
        token = top(self._doc, first, last)
        for _ in range(_CLIMB):
            if token.pos_ in _VERBS or token.head.i == token.i:
                break
            token = token.head
        if not _lies_ahead(token):
            return None
        for _ in range(_CLIMB):
            if token.head.i == token.i or token.dep_ == "conj":
                return None
            token = token.head
            if token.i in self._days:
                day = self._days[token.i]
                return day if report is None or day <= report else None
        return None


def _lies_ahead(verb: Token) -> bool:
    """Whether a verb tells what is to come, seen from the verb above it: "would free", "to free"."""
    helpers = {child.lower_ for child in verb.children if child.dep_.startswith(("aux", "mark"))}
    return not helpers & {"have", "had"} and (
        bool(helpers & _SEEN_FROM_THEN) or (verb.tag_ == "VB" and "to" in helpers)
    )
