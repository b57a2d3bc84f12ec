"""How likely words name an event at all, whatever it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from avviso.text.judge import Judge

if TYPE_CHECKING:
    from spacy.tokens import Doc


def surest(judge: Judge, doc: Doc, tokens: Iterable[int]) -> int | None:
    """The token that is likeliest to name an event, the first of equals; None where there are no tokens."""
    tokens = list(tokens)
    chances = judge.naming(doc, tokens)
    return max(zip(chances, tokens, strict=True), key=lambda pair: pair[0], default=(0.0, None))[1]
