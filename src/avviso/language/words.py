"""What the encoder is given for a word: its pieces and the class of its letters.

The vocabulary is uncased, so the shape of a word's letters goes in beside its pieces.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from tokenizers import Tokenizer

PAD, UNKNOWN, START, END, MASK = 0, 100, 101, 102, 103
PARAGRAPH = 2
"""The piece set between two paragraphs of one window ([unused1])."""
MAX_PIECES = 8
"""A longer word keeps its first pieces and its last."""

SOURCE, TARGET, CONTENT, ASKED_CUE, ASKED_DEED = 1, 2, 4, 5, 6
"""Marks of words in a second reading: two parties (or who speaks), the content of a saying without a cue; a cue of which the rest of its saying is
asked, the word of an event of which everything is."""
MARKS = 7  # one more than are in use: a cue that was not asked about had a mark once
_TYPED = {"``": '"'}
"""The opening mark as the wires typed it, and as the model knows it."""
SHAPES = 16
LOWER, TITLE, UPPER, INITIAL, MIXED = 1, 2, 3, 4, 5
_SINGLE = {
    mark: shape
    for shape, marks in ((10, ".!?…"), (11, "\"'“”‘’`«»„"), (12, "()[]{}<>"), (13, ",;:"), (14, "-–—/"))
    for mark in marks
}


def shape(word: str) -> int:
    """The class of a word's letters and marks, 1 to 15."""
    if len(word) == 1 and word in _SINGLE:
        return _SINGLE[word]
    letters = [c for c in word if c.isalpha()]
    if not letters:
        if word.isdigit():
            return 6
        if any(c.isdigit() for c in word):
            return 7
        return _SINGLE.get(word[0], 15) if word else 15
    if any(c.isdigit() for c in word):
        return 8
    if "." in word:
        return 9
    if all(not c.isupper() for c in letters):
        return LOWER
    if all(not c.islower() for c in letters):
        return UPPER if len(letters) > 1 else INITIAL
    return TITLE if letters[0].isupper() and not any(c.isupper() for c in letters[1:]) else MIXED


class WordPieces:
    """Pieces and shape of words, remembered from one call to the next.

    A word's entry depends on the word alone, so what is remembered never changes a result.
    """

    def __init__(self, path: Path, remembered: int = 200_000) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._remembered = remembered
        self._entries: dict[str, tuple[tuple[int, ...], int]] = {}

    def __call__(self, words: Sequence[str]) -> list[tuple[tuple[int, ...], int]]:
        """(pieces, shape) of each word; at least one piece and at most MAX_PIECES."""
        entries = self._entries
        missing = {word for word in words if word not in entries}
        if missing:
            if len(entries) + len(missing) > self._remembered:
                entries.clear()
                missing = set(words)
            self._add(missing)
        return [entries[word] for word in words]

    def whole_words(self) -> frozenset[str]:
        """The lower-case words that are one piece of the vocabulary."""
        return frozenset(piece for piece in self._tokenizer.get_vocab() if piece.isalpha())

    def _add(self, words: Iterable[str]) -> None:
        # One at a time: the tokenizer's own pool of threads would not outlive a fork.
        for word in words:
            printed = _TYPED.get(word, word)
            ids = tuple(self._tokenizer.encode(printed[:200], add_special_tokens=False).ids) or (UNKNOWN,)
            if len(ids) > MAX_PIECES:
                ids = (*ids[: MAX_PIECES - 1], ids[-1])
            self._entries[word] = (ids, shape(printed))
