"""Where a spaCy `Doc` keeps what the language model says beyond spaCy's own attributes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_MASKED = "avviso_masked"
_JUDGED = "avviso_judged"
_STATES = "avviso_states"
_WORDS = "avviso_words"


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


def keep_chances(doc: Doc, tokens: NDArray[np.int64], chances: Mapping[str, NDArray[np.float32]]) -> None:
    """Keeps what `decode.SpanTags.chances` says of every word in some layers; tokens that were not read have zeros."""
    kept = {}
    for layer, values in chances.items():
        rows = np.zeros((len(doc), values.shape[1]), dtype=np.float32)
        rows[tokens] = values
        kept[layer] = rows
    doc.user_data[_WORDS] = kept


def word_chances(doc: Doc, layer: str) -> NDArray[np.float32] | None:
    """(tokens, labels) of a layer that is kept word by word, None where the model has none or did not read the document."""
    found: NDArray[np.float32] | None = doc.user_data.get(_WORDS, {}).get(layer)
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
