"""The language model as run: sessions over the shipped files, windows in, scores a word out.

The one home of onnxruntime. Sessions are deterministic. Quantisation takes its scale from all that is read at once, so windows are read one at a
time: what is read of a word depends on nothing outside its window. Together they would be no faster.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from avviso.language import files
from avviso.language.decode import SpanTags
from avviso.language.inflection import Lexicon
from avviso.language.words import END, PARAGRAPH, START, WordPieces
from avviso.reference.cues import VERBS
from avviso.reference.plover import verbs

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

_ARC, _ROLE = 256, 128
_SEEN = 192
"""Width of what a judge sees of a word."""
LINK_WEIGHTS = {"source": (1.0, -1.0, -1.0, -1.0, -1.0, 0.0), "content": (1.0, -1.0, -1.0, -1.0, -0.5, 0.0)}
"""How a source and a content choose their cue, where labels.json does not say: weights of `attributions.features`."""
_SCORES = ["classes", "flags", "spans", "arcs", "role_arcs", "links", "pairs", "judged", "states"]
_PAIRS = 512
"""Pairs labelled at once: each takes 26 kB on the way."""
_SLOWER = ["SkipLayerNormFusion"]
"""What onnxruntime would make of a sum and its normalisation takes several times as long on one thread as the two. The first reading keeps it: its
scores were measured so, and sums that round otherwise move them by up to 0.3."""


@dataclass(frozen=True, slots=True)
class Window:
    """Words of one report that the encoder sees together: pieces and shapes, each word's first and last piece."""

    words: range
    pieces: Ints
    shapes: Ints
    first: Ints
    last: Ints


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that are read a second time: (words, width) their states, and their marks."""

    states: Floats
    marks: Ints


@dataclass(frozen=True, slots=True)
class Reread:
    """A passage read again: (words, width) what the judges see of it, and by name (words, columns) the logits of what it tells of its words."""

    seen: Floats
    told: Mapping[str, Floats]


@dataclass(frozen=True, slots=True)
class Scores:
    """What the model says of the words of a report, one row a word.

    `classes`: numbers of part of speech, treebank tag, features, lemma rule. `flags`: sentence start, predicate (logits), factuality.
    `spans`: logits of all span layers side by side. `arcs`, `role_arcs`, `links`: the two vectors whose product scores a pair.
    `pairs`: the vectors that `relations` and `roles` label pairs from. `judged`: those that references are judged from. `states`: what a
    second reading starts from.
    """

    classes: Ints
    flags: Floats
    spans: Floats
    arcs: Floats
    role_arcs: Floats
    links: Floats
    pairs: Floats
    judged: Floats
    states: Floats


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
        self.judges = {name: tuple(labels[name]) for name in files.JUDGES}
        self.link_weights: dict[str, tuple[float, ...]] = {
            key: tuple(labels.get("links", {}).get(key, default)) for key, default in LINK_WEIGHTS.items()
        }
        self.pieces = WordPieces(self.folder / "tokenizer.json")
        self.lexicon = Lexicon.load(files.LEXICON, self.pieces.whole_words(), verbs() | VERBS.keys())
        self.layers: dict[str, tuple[SpanTags, slice]] = {}
        at = 0
        for name, kinds in labels["spans"].items():
            tags = SpanTags(kinds)
            self.layers[name] = tags, slice(at, at + tags.size)
            at += tags.size
        self.told: dict[str, SpanTags] = {name: SpanTags(labels["told"][name]) for name in ("cues", "deeds")}
        self.status = tuple(labels["told"]["status"])
        sizes = [*(tags.size for tags in self.told.values()), len(self.status)]
        columns = [slice(end - size, end) for size, end in zip(sizes, np.cumsum(sizes).tolist(), strict=True)]
        self._told = dict(zip((*self.told, "status"), columns, strict=True))
        self._encoder, self._relation, self._role, self._marked = (
            _session(self.folder / f"{name}.onnx", threads, _SLOWER if name == "marked" else ())
            for name in ("encoder", "relation", "role", "marked")
        )
        self._judges = {name: _session(self.folder / f"{name}.onnx", threads) for name in files.JUDGES}

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
        return Scores(*(np.concatenate(column) for column in zip(*map(self._read, windows), strict=True)))

    def _read(self, window: Window) -> list[NDArray[np.generic]]:
        feed = {
            "pieces": window.pieces[None],
            "shapes": window.shapes[None],
            "lengths": np.array([len(window.pieces)]),
            "first": window.first,
            "last": window.last,
        }
        found: list[NDArray[np.generic]] = self._encoder.run(_SCORES, feed)
        return found

    def judge(self, asked: str, rereads: Sequence[tuple[Reread, Sequence[tuple[int, int]]]]) -> Floats:
        """(questions, labels): probabilities of the labels `judges[asked]`, for passages read again and the three spans to judge in each."""
        place = list(self.judges).index(asked) * _SEEN
        means = [
            np.concatenate([reread.seen[a:b, place : place + _SEEN].mean(axis=0) for a, b in spans])
            for reread, spans in rereads
        ]
        found: Floats = self._judges[asked].run(None, {"means": np.array(means, dtype=np.float32)})[0]
        return found

    def reread(self, passages: Sequence[Passage]) -> list[Reread]:
        """Each passage read a second time with its marks."""
        return [self._reread(passage) for passage in passages]

    def _reread(self, passage: Passage) -> Reread:
        feed = {
            "states": passage.states[None],
            "marks": passage.marks[None],
            "lengths": np.array([len(passage.marks)]),
        }
        seen, told = self._marked.run(None, feed)
        return Reread(seen, {name: told[:, columns] for name, columns in self._told.items()})

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


def _session(path: Path, threads: int, without: Sequence[str] = ()) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_cpu_mem_arena = False
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # Sums of int8 products overflow in 16 bits on processors without int8 units: read a little slower there, and the same as everywhere else.
    options.add_session_config_entry("session.x64quantprecision", "1")
    return onnxruntime.InferenceSession(
        str(path),
        options,
        providers=[("CPUExecutionProvider", {"arena_extend_strategy": "kSameAsRequested"})],
        disabled_optimizers=list(without),
    )
