"""Whose words, and which: the source and content of every cue, by a second reading with the cue marked.

The first reading marks sources, cues and contents word by word and must then find out which belong together; the second is asked of one cue at a
time. Both have a say in what a word is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from avviso.language.attributions import Span
from avviso.language.decode import log_shares
from avviso.language.model import Floats, Ints, LanguageModel, Passage, Reread
from avviso.language.passages import beside
from avviso.language.words import ASKED_CUE

Linked = tuple[Span | None, Span | None, tuple[Span, ...]]
"""Source, cue and contents of one attribution, in words of the report."""
_FIRST = 0.3
"""What the first reading's log probability counts beside the second's."""
_LEAST = -4.0
"""The least log probability of the first: a word that it takes for part of another saying may still be part of this one."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a report as the first reading left them: (words, width) states, (words, tags) logits of the layer of quotations, and the first
    word of every paragraph."""

    states: Floats
    quotes: Floats
    paragraphs: Ints


@dataclass(frozen=True, slots=True)
class Asked:
    """A cue that was asked about, the passage that was read again, both in words of the report, and how it was read."""

    cue: tuple[int, int]
    passage: tuple[int, int]
    reread: Reread


def settled(model: LanguageModel, words: Words, linked: Sequence[Linked]) -> tuple[list[Linked], list[Asked]]:
    """The attributions with source and contents as both readings have them, those without a cue as they are; and what was asked."""
    asked = _asked(model, words, [(one[1][0], one[1][1]) for one in linked if one[1] is not None])
    answers = iter(_told(model, words, asked))
    return [one if one[1] is None else (_kept(one, next(answers))) for one in linked], asked


def _kept(one: Linked, spans: Sequence[Span]) -> Linked:
    sources = [span for span in spans if span[2] == "source"]
    contents = tuple(span for span in spans if span[2] == "content")
    source = max(sources, key=lambda span: span[3], default=None)
    return source, one[1], contents or one[2]


def _asked(model: LanguageModel, words: Words, cues: Sequence[tuple[int, int]]) -> list[Asked]:
    """The paragraph of each cue, or what is near it, read again."""
    borders = np.append(words.paragraphs, len(words.states))
    places = []
    for cue in cues:
        number = int(np.searchsorted(words.paragraphs, cue[0], side="right"))
        places.append(beside(cue, (int(borders[number - 1]), int(borders[number]))))
    passages = [passage(words.states[a:b], (cue[0] - a, cue[1] - a)) for cue, (a, b) in zip(cues, places, strict=True)]
    return [Asked(*each) for each in zip(cues, places, model.reread(passages), strict=True)]


def passage(states: Floats, cue: tuple[int, int]) -> Passage:
    """The words around a cue, with the cue marked."""
    marks = np.zeros(len(states), dtype=np.int64)
    marks[slice(*cue)] = ASKED_CUE
    return Passage(states, marks)


def _told(model: LanguageModel, words: Words, asked: Sequence[Asked]) -> Iterator[list[Span]]:
    """The sources and contents of each cue."""
    first = _known(model, words.quotes)
    for each in asked:
        start, end = each.passage
        logits = log_shares(each.reread.told["cues"]) + _FIRST * first[start:end]
        yield [(start + a, start + b, label, score) for a, b, label, score in model.told["cues"].spans(logits)]


def _known(model: LanguageModel, quotes: Floats) -> Floats:
    """(words, tags of sources and contents): the first reading's log probabilities; a cue is neither."""
    layer = model.layers["quotes"][0]
    shares = np.exp(log_shares(quotes))
    columns = [
        slice(1 + 4 * layer.labels.index(name), 5 + 4 * layer.labels.index(name)) for name in model.told["cues"].labels
    ]
    parts = [shares[:, column] for column in columns]
    outside = 1 - np.concatenate(parts, axis=1).sum(axis=1, keepdims=True)
    found: Floats = np.maximum(np.log(np.maximum(np.concatenate([outside, *parts], axis=1), 1e-9)), _LEAST)
    return found
