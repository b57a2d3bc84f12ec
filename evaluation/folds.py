"""Folds of PLV's and CoPED's sentences, which the two share: what is trained leaves one of them out."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

FOLD = 0
"""The fold that nothing is trained on."""


def sentence_key(words: Sequence[str]) -> str:
    """A sentence's letters and digits: PLV and CoPED print the same ones differently."""
    return re.sub(r"[^a-z0-9]", "", "".join(words).lower())


def fold(key: str, folds: int = 5) -> int:
    """The fold of a sentence by its key, the same in PLV and CoPED."""
    return int(hashlib.sha1(key.encode()).hexdigest(), 16) % folds


def held(text: str) -> bool:
    """Whether a sentence is of the fold that nothing is trained on."""
    return fold(sentence_key([text])) == FOLD
