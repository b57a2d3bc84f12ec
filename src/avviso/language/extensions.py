"""Where a spaCy `Doc` keeps what the language model says beyond spaCy's own attributes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_MASKED = "avviso_masked"
_JUDGED = "avviso_judged"
_STATES = "avviso_states"
_NAMING = "avviso_naming"
_REREADS = "avviso_rereads"
Reread = tuple[tuple[int, int], NDArray[np.int64], NDArray[np.float32]]
"""Tokens of a cue (first and end), the tokens read again around it, (tokens, width) what the judges see of them."""


def register() -> None:
    """Adds `doc._.names`, `.predicates`, `.attributions` and `token._.masked`; again does nothing."""
    from spacy.tokens import Doc, Token

    for name, default in (("names", {}), ("predicates", ()), ("attributions", ())):
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=default)
    if not Token.has_extension("masked"):
        Token.set_extension("masked", getter=_is_masked)


def mark_masked(doc: Doc, tokens: Iterable[int]) -> None:
    """Marks tokens that are not to be read."""
    doc.user_data[_MASKED] = frozenset(tokens)


def masked_tokens(doc: Doc) -> NDArray[np.bool_]:
    """Which tokens are masked."""
    masked = np.zeros(len(doc), dtype=np.bool_)
    masked[sorted(doc.user_data.get(_MASKED, ()))] = True
    return masked


def keep_vectors(doc: Doc, tokens: NDArray[np.int64], judged: NDArray[np.float32], states: NDArray[np.float32]) -> None:
    """Keeps the vectors that references are judged from and those that a second reading starts from; tokens that were not read have zeros."""
    for key, vectors in ((_JUDGED, judged), (_STATES, states)):
        rows = np.zeros((len(doc), vectors.shape[1]), dtype=np.float32)
        rows[tokens] = vectors
        doc.user_data[key] = rows


def keep_naming(doc: Doc, tokens: NDArray[np.int64], chances: NDArray[np.float32]) -> None:
    """Keeps how likely each word names an event; tokens that were not read name none."""
    rows = np.zeros(len(doc), dtype=np.float32)
    rows[tokens] = chances
    doc.user_data[_NAMING] = rows


def naming(doc: Doc) -> NDArray[np.float32] | None:
    """How likely each token names an event, None where the model did not read the document."""
    found: NDArray[np.float32] | None = doc.user_data.get(_NAMING)
    return found


def keep_rereads(doc: Doc, rereads: Sequence[Reread]) -> None:
    """Keeps how the passages around cues were read again."""
    doc.user_data[_REREADS] = tuple(rereads)


def rereads(doc: Doc) -> Sequence[Reread]:
    """The passages around cues, in order of the cues."""
    found: Sequence[Reread] = doc.user_data.get(_REREADS, ())
    return found


def judged_vectors(doc: Doc) -> NDArray[np.float32] | None:
    """(tokens, width) of a document read with the model, else None."""
    found: NDArray[np.float32] | None = doc.user_data.get(_JUDGED)
    return found


def states(doc: Doc) -> NDArray[np.float32] | None:
    """(tokens, width) that a second reading of a document read with the model starts from, else None."""
    found: NDArray[np.float32] | None = doc.user_data.get(_STATES)
    return found


def _is_masked(token: Token) -> bool:
    return token.i in token.doc.user_data.get(_MASKED, ())
