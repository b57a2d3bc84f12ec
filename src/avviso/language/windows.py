"""Where a text may be cut so that a window of it fits the encoder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

BUDGET = 180
"""Pieces in a window, as in training."""
LONGEST = 250
"""Pieces in a unit that is still read whole."""
_ENDS = frozenset(".!?…") | {"...", "!!", "!!!", "??", "?!", "!?"}
_PLAIN = 4
"""Letters of a word that is no abbreviation."""
_CLOSERS = frozenset("\"'”’)]»") | {"''"}
_CLOSING_QUOTES = frozenset({'"', "”", "''"})
_GREETINGS = frozenset("regards sincerely thanks hi dear hello yours cheers greetings".split())


def sentence_candidates(words: Sequence[str]) -> list[int]:
    """Positions where a sentence may well start, the first word's included: a rule, for cutting windows only."""
    starts = [0] if words else []
    i, size = 0, len(words)
    while i < size:
        if words[i] in _ENDS or (words[i] and words[i][-1] in "!?"):
            j = i + 1
            while j < size and (words[j] in _CLOSERS or words[j] in _ENDS):
                j += 1
            if j < size and not words[j][:1].islower():
                starts.append(j)
            i = j
        else:
            i += 1
    return starts


def after_quotations(words: Sequence[str]) -> list[int]:
    """Positions where a sentence surely starts: a capital behind a full stop and the mark that closes a quotation."""
    return [
        i
        for i in range(2, len(words))
        if words[i - 1] in _CLOSING_QUOTES and words[i - 2] == "." and words[i][:1].isupper()
    ]


def behind_stops(words: Sequence[str]) -> list[int]:
    """Positions where a sentence surely starts: a capital behind the full stop that follows a plain word of four letters or more."""
    return [
        i
        for i in range(2, len(words))
        if words[i - 1] == "."
        and len(words[i - 2]) >= _PLAIN
        and words[i - 2].islower()
        and words[i - 2].isalpha()
        and words[i][:1].isupper()
    ]


def behind_commas(words: Sequence[str]) -> list[int]:
    """Positions where a sentence hardly starts: behind a comma ("Last month, Norland's parliament adopted it") that ends no greeting."""
    return [
        i
        for i in range(1, len(words))
        if words[i - 1] == "," and not any(word.lower() in _GREETINGS for word in words[max(0, i - 4) : i - 1])
    ]


def small_behind_words(words: Sequence[str]) -> list[int]:
    """Positions where a sentence hardly starts: a small letter with no mark before it."""
    return [i for i in range(1, len(words)) if words[i][:1].islower() and words[i - 1][-1:].isalnum()]


def cut(
    sizes: Sequence[int], paragraphs: Sequence[int], units: Sequence[int], budget: int = BUDGET, longest: int = LONGEST
) -> Iterator[tuple[int, int]]:
    """Windows (first word, end) over all words, in order, of at most `budget` pieces each.

    `sizes` is the number of pieces of every word; `paragraphs` and `units` are the first words of paragraphs and of units (sentences or
    candidates; every paragraph starts one). Whole paragraphs share a window while they fit; a longer one is cut at units, evenly, and a
    unit of more than `longest` pieces between words.
    """
    total = len(sizes)
    before = [0]
    for size in sizes:
        before.append(before[-1] + size)
    room = budget - 2
    start = end = breaks = 0
    for bound in [*paragraphs[1:], total] if total else []:
        if before[bound] - before[start] + breaks <= room or end == start:
            end = bound
            breaks += 1
        else:
            yield from _within(before, units, start, end, room, longest)
            start, end, breaks = end, bound, 1
    if end > start:
        yield from _within(before, units, start, end, room, longest)


def _within(
    before: Sequence[int], units: Sequence[int], start: int, end: int, room: int, longest: int
) -> Iterator[tuple[int, int]]:
    """Cuts one run of words that may be too long, into parts of about the same size."""
    size = before[end] - before[start]
    if size <= room:
        yield start, end
        return
    aim = size / -(-size // room)
    inner = [u for u in units if start < u < end]
    at = start
    for unit, following in zip(inner, [*inner, end][1:], strict=True):
        if before[following] - before[at] > room or before[unit] - before[at] >= aim:
            yield from _by_words(before, at, unit, longest)
            at = unit
    yield from _by_words(before, at, end, longest)


def _by_words(before: Sequence[int], start: int, end: int, room: int) -> Iterator[tuple[int, int]]:
    at = start
    for word in range(start + 1, end):
        if before[word + 1] - before[at] > room:
            yield at, word
            at = word
    if end > at:
        yield at, end
