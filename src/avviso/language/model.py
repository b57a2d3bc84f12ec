"""The language model as run: sessions over the shipped files, windows in, scores a word out.

The one home of onnxruntime. Sessions are deterministic; quantisation takes its scale from a whole batch, so a batch never holds windows
of two reports.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from avviso.language import files
from avviso.language.decode import SpanTags
from avviso.language.inflection import Lexicon
from avviso.language.words import END, PARAGRAPH, SHAPES, START, WordPieces

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

_ARC, _ROLE = 256, 128
_SOURCE, _TARGET = 1, 2
"""Marks of the words of two parties: each goes into the shape's number, times SHAPES."""
LINK_WEIGHTS = {"source": (1.0, -1.0, -1.0, -1.0, -1.0, 0.0), "content": (1.0, -1.0, -1.0, -1.0, -0.5, 0.0)}
"""How a source and a content choose their cue, where labels.json does not say: weights of `attributions.features`."""
_BATCH = 2000
"""Padded pieces in a batch."""
_SCORES = ["classes", "flags", "spans", "arcs", "role_arcs", "links", "pairs", "judged"]
_PARTIES = ["parties"]
_PAIRS = 512
"""Pairs labelled at once: each takes 26 kB on the way."""


@dataclass(frozen=True, slots=True)
class Window:
    """Words of one report that the encoder sees together: pieces and shapes with their marks, each word's first and last piece."""

    words: range
    pieces: Ints
    shapes: Ints
    first: Ints
    last: Ints


@dataclass(frozen=True, slots=True)
class Scores:
    """What the model says of the words of a report, one row a word.

    `classes`: numbers of part of speech, treebank tag, features, lemma rule. `flags`: sentence start, predicate (logits), factuality.
    `spans`: logits of all span layers side by side. `arcs`, `role_arcs`, `links`: the two vectors whose product scores a pair.
    `pairs`: the vectors that `relations` and `roles` label pairs from. `judged`: those that acts and references are judged from.
    """

    classes: Ints
    flags: Floats
    spans: Floats
    arcs: Floats
    role_arcs: Floats
    links: Floats
    pairs: Floats
    judged: Floats


class LanguageModel:
    """The shipped weights, ready to run."""

    def __init__(self, folder: Path | None = None, threads: int = 1) -> None:
        self.folder = folder or files.WEIGHTS
        files.check(self.folder)
        labels = json.loads((self.folder / "labels.json").read_text(encoding="utf-8"))
        self.upos, self.xpos, self.feats, self.lemma_rules = (
            tuple(labels[key]) for key in ("upos", "xpos", "feats", "lemma")
        )
        self.relations, self.roles = tuple(labels["rel"]), tuple(labels["role"])
        self.roots, self.acts = tuple(labels["roots"]), tuple(labels["acts"])
        self.link_weights: dict[str, tuple[float, ...]] = {
            key: tuple(labels.get("links", {}).get(key, default)) for key, default in LINK_WEIGHTS.items()
        }
        self.pieces = WordPieces(self.folder / "tokenizer.json")
        self.lexicon = Lexicon.load(files.LEXICON, self.pieces.whole_words())
        self.layers: dict[str, tuple[SpanTags, slice]] = {}
        at = 0
        for name, kinds in labels["spans"].items():
            tags = SpanTags(kinds)
            self.layers[name] = tags, slice(at, at + tags.size)
            at += tags.size
        self._encoder, self._relation, self._role, self._roots, self._acts = (
            _session(self.folder / f"{name}.onnx", threads) for name in ("encoder", "relation", "role", "roots", "acts")
        )
        # A run that asks for the parties alone must not pay for every other head.
        self._partly = onnxruntime.RunOptions()
        self._partly.only_execute_path_to_fetches = True

    def window(
        self, words: range, entries: Sequence[tuple[tuple[int, ...], int]], paragraphs: frozenset[int]
    ) -> Window:
        """Numbers of some words of a report; `entries` are the pieces and shape of all its words."""
        pieces, shapes = [START], [0]
        first: list[int] = []
        last: list[int] = []
        for word in words:
            if word in paragraphs and first:
                pieces.append(PARAGRAPH)
                shapes.append(shapes[-1])
            ids, shape = entries[word]
            first.append(len(pieces))
            pieces.extend(ids)
            shapes.extend([shape] * len(ids))
            last.append(len(pieces) - 1)
        pieces.append(END)
        shapes.append(0)
        return Window(words, np.array(pieces), np.array(shapes), np.array(first), np.array(last))

    def read(self, windows: Sequence[Window]) -> Scores:
        """Scores of the words of all windows, in the order of the windows given."""
        return Scores(*self._read(windows, _SCORES))

    def party_vectors(self, windows: Sequence[Window]) -> Floats:
        """(words, width): what the relation of marked parties is judged from, for the words of windows made by `marked`."""
        found: Floats = self._read(windows, _PARTIES)[0]
        return found

    def _read(self, windows: Sequence[Window], outputs: list[str]) -> list[Any]:
        order = sorted(range(len(windows)), key=lambda i: (len(windows[i].pieces), i))
        parts: list[list[NDArray[np.generic]]] = []
        at: list[int] = []
        batch: list[int] = []
        for number in order:
            if batch and len(windows[number].pieces) * (len(batch) + 1) > _BATCH:
                parts.append(self._run([windows[i] for i in batch], outputs))
                batch = []
            batch.append(number)
            at.append(len(windows[number].words))
        parts.append(self._run([windows[i] for i in batch], outputs))
        starts = np.concatenate([[0], np.cumsum(at)])
        place = {number: starts[k] for k, number in enumerate(order)}
        rows = np.concatenate([np.arange(place[i], place[i] + len(window.words)) for i, window in enumerate(windows)])
        return [np.concatenate(column)[rows] for column in zip(*parts, strict=True)]

    def _run(self, windows: Sequence[Window], outputs: list[str]) -> list[NDArray[np.generic]]:
        longest = max(len(w.pieces) for w in windows)
        pieces = np.zeros((len(windows), longest), dtype=np.int64)
        shapes = np.zeros_like(pieces)
        for row, window in enumerate(windows):
            pieces[row, : len(window.pieces)] = window.pieces
            shapes[row, : len(window.shapes)] = window.shapes
        feed = {
            "pieces": pieces,
            "shapes": shapes,
            "lengths": np.array([len(w.pieces) for w in windows]),
            "first": np.concatenate([w.first + row * longest for row, w in enumerate(windows)]),
            "last": np.concatenate([w.last + row * longest for row, w in enumerate(windows)]),
        }
        found: list[NDArray[np.generic]] = self._encoder.run(outputs, feed, self._partly)
        return found

    def chances_of_roots(self, means: Floats) -> Floats:
        """(questions, roots): probabilities of what joins two parties, from the means of source, target and sentence side by side."""
        return _chances(self._roots, means)

    def chances_of_acts(self, means: Floats) -> Floats:
        """(questions, acts): probabilities of what a saying does, from the means of cue and content side by side."""
        return _chances(self._acts, means)

    def label_relations(self, scores: Scores, dependants: Ints, heads: Ints) -> Ints:
        """Number of the relation of every pair of words."""
        return self._labelled(self._relation, scores.pairs[:, : 2 * _ROLE], dependants, heads)[0]

    def label_roles(self, scores: Scores, arguments: Ints, predicates: Ints) -> tuple[Ints, Floats]:
        """Number and probability of the role of every pair of argument and predicate."""
        return self._labelled(self._role, scores.pairs[:, 2 * _ROLE :], arguments, predicates)

    @staticmethod
    def _labelled(
        session: onnxruntime.InferenceSession, vectors: Floats, left: Ints, right: Ints
    ) -> tuple[Ints, Floats]:
        if not len(left):
            return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.float32)
        labels, probabilities = [], []
        for at in range(0, len(left), _PAIRS):
            label, probability = session.run(
                None,
                {"left": vectors[left[at : at + _PAIRS], :_ROLE], "right": vectors[right[at : at + _PAIRS], _ROLE:]},
            )
            labels.append(label)
            probabilities.append(probability)
        return np.concatenate(labels), np.concatenate(probabilities)


def marked(window: Window, source: range, target: range) -> Window:
    """The window with the words of two parties marked; ranges count from the window's first word."""
    shapes = window.shapes.copy()
    for mark, words in ((_SOURCE, source), (_TARGET, target)):
        for word in words:
            shapes[window.first[word] : window.last[word] + 1] = (
                shapes[window.first[word] : window.last[word] + 1] % SHAPES + mark * SHAPES
            )
    return replace(window, shapes=shapes)


def _chances(session: onnxruntime.InferenceSession, means: Floats) -> Floats:
    found: Floats = session.run(None, {"means": means.astype(np.float32)})[0]
    return found


def arc_scores(scores: Scores, first: int, end: int) -> Floats:
    """(words, words) of a sentence: score of each head for each dependant."""
    part = scores.arcs[first:end]
    found: Floats = part[:, :_ARC] @ part[:, _ARC:].T
    return found


def role_scores(scores: Scores, first: int, end: int, predicates: Ints) -> Floats:
    """(words of a sentence, predicates): logit of a word's being head of an argument."""
    left = scores.role_arcs[first:end, : _ROLE + 1]
    found: Floats = left[:, :_ROLE] @ scores.role_arcs[predicates, _ROLE + 1 :].T + left[:, _ROLE:]
    return found


def link_scores(scores: Scores, spans: Ints, cues: Ints) -> Floats:
    """(spans, cues): how well the cue that starts at one word goes with the source or content that starts at another."""
    half = scores.links.shape[1] // 2
    found: Floats = scores.links[spans, :half] @ scores.links[cues, half:].T
    return found


def _session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_cpu_mem_arena = False
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(
        str(path), options, providers=[("CPUExecutionProvider", {"arena_extend_strategy": "kSameAsRequested"})]
    )
