"""Batches of the second reading as tensors on any device: passages that ask the same, read all at once with the shared layers.

`training.marked` trains the second reading alone, on a CPU, passage by passage; here it learns with the rest of a network and takes its part of every step.
"""

from __future__ import annotations

import random
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor
from torch.utils.data import Dataset

from avviso.language.words import END, START, WordPieces
from training import marked, worded
from training.corpora import STATUS, WORDED, Document
from training.marked import BEFORE, BEHIND, JUDGED, LEAST_ROOM, NOTHING, STATUS_WEIGHT, TAGS
from training.model import TOLD, Network
from training.passages import LABELS, Passage

UNANSWERED = {"cues": 25_000, "deeds": 40_000}
"""Questions without answers that are kept."""
_SEEN = {"cues": 4, "deeds": 3}
"""How often a word must be one that is asked about, to be asked about elsewhere."""
_UNANSWERED_WEIGHT = 0.7
_MANY, _FEWER = "muc4", 0.3
"""A corpus that is larger than the others together, and the share of it that is asked about."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words in numbers: their pieces, the letter shape of each piece, the first and the last piece of each word."""

    pieces: NDArray[np.int16]
    shapes: NDArray[np.int16]
    first: NDArray[np.int16]
    last: NDArray[np.int16]


class Pool:
    """The words of passages in numbers, those of the same words once for all; they also serve as what stands around others."""

    def __init__(self, pieces: WordPieces) -> None:
        self._pieces = pieces
        self._number: dict[tuple[str, ...], int] = {}
        self.words: list[Words] = []

    def number(self, words: tuple[str, ...]) -> int:
        """Where they stand in `words`."""
        if words not in self._number:
            self._number[words] = len(self.words)
            self.words.append(Words(*(np.array(c, np.int16) for c in marked.numbers(self._pieces, words))))
        return self._number[words]


@dataclass(frozen=True, slots=True)
class Question:
    """A passage in numbers."""

    passage: Passage
    words: int
    """Their number in the pool."""
    weight: float
    right: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Asking:
    """Questions that ask the same; a row is a passage, -1 marks what is not known."""

    asked: str
    pieces: Tensor
    shapes: Tensor
    lengths: Tensor
    first: Tensor
    last: Tensor
    marks: Tensor
    tags: Tensor
    words: Tensor
    """How many each passage has."""
    right: Tensor
    """(passages, labels): which of them may be right."""
    spans: Tensor
    weight: Tensor
    status: Tensor


@dataclass(frozen=True, slots=True)
class Answers:
    """What a second reading says of a batch: (passages, labels), (passages, longest, columns of TOLD), and the states it starts from."""

    judged: Tensor
    told: Tensor
    states: Tensor


def questions(found: Sequence[Passage], pool: Pool, weights: Sequence[float] | None = None) -> list[Question]:
    """The passages in numbers; one without an answer has a weight of its own."""
    return [
        Question(
            passage,
            pool.number(passage.words),
            weight if passage.answered else _UNANSWERED_WEIGHT,
            tuple(LABELS[JUDGED[passage.asked]].index(label) for label in passage.right),
        )
        for passage, weight in zip(found, weights or [1.0] * len(found), strict=True)
    ]


def unanswered(documents: Iterable[Document], known: Sequence[Passage], seed: int = 11) -> Iterator[Passage]:
    """Questions about words of the documents that are cues or name events in `known`, with no answer."""
    rng = random.Random(seed)
    likely = _likely(known)
    found: dict[str, list[tuple[Document, int, tuple[int, int]]]] = {asked: [] for asked in UNANSWERED}
    for document in documents:
        share = _FEWER if document.name.startswith(_MANY) else 1.0
        size = len(document.words)
        borders = {"cues": [*sorted(document.paragraphs), size], "deeds": [*document.units, size]}
        for at, word in enumerate(document.words):
            for asked, edges in borders.items():
                if word.lower() in likely[asked] and rng.random() < share:
                    end = bisect_right(edges, at)
                    found[asked].append((document, at, (edges[end - 1], edges[end])))
    for asked, most in UNANSWERED.items():
        rng.shuffle(found[asked])
        for document, at, inside in found[asked][:most]:
            yield worded.asking(asked, "unanswered", document, (at, at + 1), inside, None)


def _likely(known: Sequence[Passage]) -> dict[str, set[str]]:
    """By question the words that are asked about again and again (the last of a phrase), of those that name no event none."""
    counts = {asked: Counter[str]() for asked in UNANSWERED}
    for p in known:
        if p.asked == "cues" or (p.asked == "deeds" and p.right and not marked.nothing(p)):
            counts[p.asked][p.words[p.spans[0][1] - 1].lower()] += 1
    return {asked: {w for w, n in c.items() if n >= _SEEN[asked] and w.isalpha()} for asked, c in counts.items()}


class Batches(Dataset[Asking]):
    """All questions `epochs` times (of words that name no event a share, others every time), in batches of about one length that ask the same,
    each with other words around it. `turns` says how often an epoch has each kind of question."""

    def __init__(
        self,
        found: Sequence[Question],
        pool: Pool,
        seed: int,
        size: int,
        room: int,
        turns: Mapping[str, int],
        epochs: int = 3,
    ) -> None:
        self._pool, self._seed, self._room = pool.words, seed, room
        self._batches: list[list[Question]] = []
        rng = random.Random(seed)
        for _ in range(epochs):
            epoch = []
            for asked in JUDGED:
                mine = [
                    q
                    for q in found
                    if q.passage.asked == asked and (not marked.nothing(q.passage) or rng.random() < NOTHING)
                ]
                order = sorted(mine, key=lambda q: len(q.passage.words) + rng.random() * 12)
                epoch += [order[i : i + size] for i in range(0, len(order), size)] * turns[asked]
            rng.shuffle(epoch)
            self._batches += epoch

    def __len__(self) -> int:
        return len(self._batches)

    def __getitem__(self, number: int) -> Asking:
        return collate(self._batches[number], self._pool, self._seed * 7919 + number, self._room)


def collate(batch: Sequence[Question], pool: Sequence[Words], seed: int, room: int, *, alone: bool = False) -> Asking:
    """Tensors of questions that ask the same, with words of others before and behind up to `room` pieces; with `alone`, nothing is put around them."""
    rng = random.Random(seed)
    columns: dict[str, list[Sequence[int] | NDArray[np.integer]]] = {
        key: [] for key in ("pieces", "shapes", "first", "last", "marks", "tags")
    }
    asked = batch[0].passage.asked
    right = np.zeros((len(batch), len(LABELS[JUDGED[asked]])), dtype=bool)
    for row, question in enumerate(batch):
        own = pool[question.words]
        left = room - len(own.pieces)
        before = _around(pool, rng, left, 0.0 if alone else BEFORE)
        behind = _around(pool, rng, left - len(before[0]), 0.0 if alone else BEHIND)
        at = 1 + len(before[0])
        columns["pieces"].append(np.concatenate([[START], before[0], own.pieces, behind[0], [END]]))
        columns["shapes"].append(np.concatenate([[0], before[1], own.shapes, behind[1], [0]]))
        columns["first"].append(own.first.astype(np.int64) + at)
        columns["last"].append(own.last.astype(np.int64) + at)
        columns["marks"].append(question.passage.marks)
        columns["tags"].append(question.passage.tags)
        right[row, list(question.right)] = True
    status = [-1 if q.passage.status is None else STATUS.index(q.passage.status) for q in batch]
    words = [len(q.passage.words) for q in batch]
    return Asking(
        asked,
        lengths=torch.tensor([len(ids) for ids in columns["pieces"]]),
        words=torch.tensor(words),
        right=torch.from_numpy(right),
        spans=torch.tensor([q.passage.spans for q in batch]),
        weight=torch.tensor([q.weight for q in batch]),
        status=torch.tensor(status),
        tags=_padded(columns.pop("tags"), -1, max(words)),
        **{key: _padded(rows, 0) for key, rows in columns.items()},
    )


def _around(
    pool: Sequence[Words], rng: random.Random, room: int, chance: float
) -> tuple[NDArray[np.int16], NDArray[np.int16]]:
    """Pieces and shapes of another passage, as many as there is room for; by chance none."""
    if not chance or rng.random() >= chance or room <= LEAST_ROOM:
        return np.zeros(0, np.int16), np.zeros(0, np.int16)
    other = pool[rng.randrange(len(pool))]
    return other.pieces[:room], other.shapes[:room]


def _padded(rows: Sequence[Sequence[int] | NDArray[np.integer]], filling: int, width: int = 0) -> Tensor:
    whole = np.full((len(rows), width or max(map(len, rows))), filling, dtype=np.int64)
    for row, values in zip(whole, rows, strict=True):
        row[: len(values)] = values
    return torch.from_numpy(whole)


def second(network: Network, batch: Asking) -> Answers:
    """The second reading of a batch, the shared layers in it: a word's state is the mean of its first and its last piece."""
    low = network.encoder.lower(batch.pieces, batch.shapes, batch.lengths).float()
    count, longest = batch.first.shape
    ends = [at[:, :, None].expand(count, longest, low.shape[2]) for at in (batch.first, batch.last)]
    states = (low.gather(1, ends[0]) + low.gather(1, ends[1])) * 0.5
    words = network.marked(states, batch.marks, batch.words).reshape(count * longest, -1)
    spans = batch.spans + torch.arange(count, device=low.device)[:, None, None] * longest
    judged: Tensor = network.marked.judges[JUDGED[batch.asked]](words, spans).float()
    return Answers(judged, network.marked.told(words).float().view(count, longest, -1), states)


def status_means(told: Tensor, batch: Asking) -> Tensor:
    """(passages, statuses): the mean over the words that each passage asks about."""
    at = torch.arange(told.shape[1], device=told.device)[None]
    inside = ((at >= batch.spans[:, 0, :1]) & (at < batch.spans[:, 0, 1:])).float()
    sums = (told[:, :, TOLD["status"]] * inside[:, :, None]).sum(1)
    return sums / inside.sum(1, keepdim=True).clamp(min=1)


def second_loss(answers: Answers, batch: Asking) -> Tensor:
    """The mean of `training.marked.loss` over a batch."""
    logs = answers.judged.log_softmax(1)
    good = logs.masked_fill(~batch.right, -1e4).logsumexp(1)
    each = batch.weight * (0.95 * good + 0.05 * logs.mean(1))
    total = -torch.where(batch.right.any(1), each, torch.zeros_like(good)).sum()
    if batch.asked in WORDED:
        parts = answers.told[:, :, TOLD[batch.asked]].transpose(1, 2)
        each = F.cross_entropy(parts, batch.tags, ignore_index=-1, label_smoothing=0.03, reduction="none")
        total = total + TAGS * (each.sum(1) / (batch.tags >= 0).sum(1).clamp(min=1)).sum()
    if batch.asked == "deeds":
        wanted, means = batch.status.clamp(min=0), status_means(answers.told, batch)
        each = F.cross_entropy(means, wanted, label_smoothing=0.03, reduction="none")
        total = total + STATUS_WEIGHT * (each * (batch.status >= 0)).sum()
    return total / len(answers.judged)
