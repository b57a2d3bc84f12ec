"""Turns the model's scores into the layers of a `Doc`: names, predicates with their arguments, attributions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from avviso.language import sayings
from avviso.language.annotation import Argument, Name, Predicate
from avviso.language.attributions import Span, attribution, link
from avviso.language.extensions import keep_naming, keep_rereads
from avviso.language.model import Floats, Ints, LanguageModel, Scores, Window, role_scores

if TYPE_CHECKING:
    from spacy.tokens import Doc

_QUOTES = "quotes"
_DEEDS = "deeds"
_ENTITIES: tuple[tuple[str, Mapping[str, str]], ...] = (
    ("uner", {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}),
    ("norp", {"NORP": "NORP"}),
    ("gum", {"event": "EVENT"}),
    ("politics", {"event": "EVENT", "election": "EVENT"}),
    ("wikigold", {"MISC": "MISC"}),
)
"""Layers and labels merged into `doc.ents`; an earlier one goes before a later one that overlaps it."""

Spans = list[tuple[int, int, str, float]]


class Layers:
    """The layers of a document, gathered a group of windows at a time. `known` are the model's span layers."""

    def __init__(self, known: Sequence[str]) -> None:
        self._names: dict[str, list[Name]] = {layer: [] for layer in known if layer not in (_QUOTES, _DEEDS)}
        self._naming: list[Floats] = []
        self._predicates: list[Predicate] = []
        self._quotes: list[Floats] = []
        self._linked: list[sayings.Linked] = []
        self._asked: list[sayings.Asked] = []
        self._words = 0

    def add(
        self,
        model: LanguageModel,
        scores: Scores,
        tokens: Ints,
        sentences: Sequence[tuple[int, int]],
        heads: Ints,
        cuts: Sequence[Window],
        paragraphs: Ints,
    ) -> None:
        """Reads one group. Indices in are those of its words; `tokens` gives their tokens, `paragraphs` the first words of paragraphs."""
        for layer, names in self._names.items():
            names.extend(
                Name(*_tokens(tokens, start, end), label, score)
                for start, end, label, score in _spans(model, layer, scores.spans, cuts)
            )
        if _DEEDS in model.layers:
            tags, columns = model.layers[_DEEDS]
            self._naming.append(tags.chances(scores.spans[:, columns]).sum(axis=1))
        self._predicates.extend(_predicates(model, scores, tokens, sentences, heads))
        if _QUOTES in model.layers:
            order = np.arange(len(tokens))
            sentence = np.searchsorted([first for first, _ in sentences], order, side="right")
            paragraph = np.searchsorted(paragraphs, order, side="right")
            for window in cuts:
                quotes = _spans(model, _QUOTES, scores.spans, [window])
                found = link(quotes, scores, sentence, paragraph, model.link_weights)
                self._linked.extend(_moved(one, self._words) for one in found)
            self._quotes.append(scores.spans[:, model.layers[_QUOTES][1]])
        self._words += len(tokens)

    def resaid(self, model: LanguageModel, states: Floats, paragraphs: Ints) -> None:
        """Has the sources and contents of all cues told again by a second reading; `states` are those of all words, in `paragraphs` that start at these."""
        if self._linked:
            words = sayings.Words(states, np.concatenate(self._quotes), paragraphs)
            self._linked, self._asked = sayings.settled(model, words, self._linked)

    def fill(self, doc: Doc, tokens: Ints) -> None:
        """Sets `doc.ents` and the extension layers; `tokens` are those that were read."""
        names = {layer: tuple(found) for layer, found in self._names.items()}
        doc._.names = names
        _set_entities(doc, names)
        doc._.predicates = tuple(self._predicates)
        doc._.attributions = tuple(attribution(found, tokens) for found in self._linked)
        keep_rereads(doc, [(_tokens(tokens, *a.cue), tokens[slice(*a.passage)], a.reread.seen) for a in self._asked])
        if self._naming:
            keep_naming(doc, tokens, np.concatenate(self._naming))


def _moved(one: sayings.Linked, by: int) -> sayings.Linked:
    """An attribution of a group in words of the report."""

    def moved(span: Span) -> Span:
        return span[0] + by, span[1] + by, span[2], span[3]

    source, cue, contents = one
    return source and moved(source), cue and moved(cue), tuple(map(moved, contents))


def _tokens(tokens: Ints, start: int, end: int) -> tuple[int, int]:
    return int(tokens[start]), int(tokens[end - 1]) + 1


def _spans(model: LanguageModel, layer: str, logits: Floats, cuts: Sequence[Window]) -> Spans:
    tags, columns = model.layers[layer]
    found: Spans = []
    for window in cuts:
        first = window.words.start
        found.extend(
            (first + start, first + end, label, score)
            for start, end, label, score in tags.spans(logits[first : window.words.stop, columns])
        )
    return found


def _set_entities(doc: Doc, names: Mapping[str, Sequence[Name]]) -> None:
    from spacy.tokens import Span

    taken = np.zeros(len(doc), dtype=np.bool_)
    entities = []
    for layer, kinds in _ENTITIES:
        for name in names.get(layer, ()):
            if name.label in kinds and not taken[name.start : name.end].any():
                taken[name.start : name.end] = True
                entities.append(Span(doc, name.start, name.end, label=kinds[name.label]))
    doc.set_ents(sorted(entities, key=lambda span: span.start))


def _predicates(
    model: LanguageModel, scores: Scores, tokens: Ints, sentences: Sequence[tuple[int, int]], heads: Ints
) -> list[Predicate]:
    """Predicates in order, each with the arguments that start in its sentence."""
    chosen = np.flatnonzero(scores.flags[:, 1] > 0)
    pairs_argument: list[Ints] = []
    pairs_predicate: list[Ints] = []
    logits: list[Floats] = []
    at = 0
    for first, end in sentences:
        stop = at + int(np.searchsorted(chosen[at:], end))
        here = chosen[at:stop]
        at = stop
        if not len(here):
            continue
        grid = role_scores(scores, first, end, here)
        columns, rows = np.nonzero(grid.T > 0)
        pairs_argument.append(rows + first)
        pairs_predicate.append(here[columns])
        logits.append(grid[rows, columns])
    if not len(chosen):
        return []
    arguments, predicates = np.concatenate(pairs_argument), np.concatenate(pairs_predicate)
    roles, sure = model.label_roles(scores, arguments, predicates)
    left, right = _edges(heads)
    sure = sure / (1 + np.exp(-np.concatenate(logits)))
    by_predicate: dict[int, list[Argument]] = defaultdict(list)
    for argument, predicate, role, score in zip(
        arguments.tolist(), predicates.tolist(), roles.tolist(), sure.tolist(), strict=True
    ):
        start, end = _tokens(tokens, left[argument], right[argument] + 1)
        by_predicate[predicate].append(Argument(model.roles[role], int(tokens[argument]), start, end, score))
    chance = 1 / (1 + np.exp(-scores.flags[chosen, 1]))
    return [
        Predicate(int(tokens[p]), tuple(by_predicate[p]), float(f), float(c))
        for p, f, c in zip(chosen.tolist(), scores.flags[chosen, 2], chance, strict=True)
    ]


def _edges(heads: Ints) -> tuple[Ints, Ints]:
    """First and last word of every word's subtree."""
    left, right = np.arange(len(heads)), np.arange(len(heads))
    while True:
        before_left, before_right = left.copy(), right.copy()
        np.minimum.at(left, heads, before_left)
        np.maximum.at(right, heads, before_right)
        if (left == before_left).all() and (right == before_right).all():
            return left, right
