"""From scores to structure: the best tree of a sentence, the best sequence of span tags.

Pure numpy; nothing here knows the model.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Heads = NDArray[np.int64]
_ROOTS, _LONG = 8, 80
_SURE = np.log(0.95)


def tree(scores: Scores) -> Heads:
    """Heads of the best tree with one root.

    `scores[d, h]` is the score of head h for dependant d; the diagonal is that of being the root. The root's head is
    itself. The greedy choice is kept where it is already a tree; else Chu-Liu and Edmonds, for the roots that
    may still win, the likeliest first, at most eight (one in a very long sentence).
    """
    size = len(scores)
    heads: Heads = scores.argmax(axis=1)
    if size <= 1 or _is_tree(heads):
        return heads
    work = scores.astype(np.float64)
    rooted = work.copy()
    np.fill_diagonal(rooted, -np.inf)
    rows = np.arange(size)
    most = rooted.max(axis=1)
    # No tree with this root can score more than every other word's best head: once that is no better, stop.
    bounds = most.sum() - most + work.diagonal()
    best_score = -np.inf
    for root in np.argsort(-bounds, kind="stable")[: _ROOTS if size <= _LONG else 1].tolist():
        if bounds[root] <= best_score:
            break
        found = _arborescence(rooted, root)
        others = rows != root
        score = work[root, root] + work[rows[others], found[others]].sum()
        if score > best_score:
            heads, best_score = found, score
    return heads


def _is_tree(heads: Heads) -> bool:
    """Whether there is exactly one root and every word reaches it."""
    size = len(heads)
    if int((heads == np.arange(size)).sum()) != 1:
        return False
    reached = heads
    for _ in range(max(1, size.bit_length())):
        reached = reached[reached]
    return bool((reached == reached[0]).all())


def _arborescence(scores: NDArray[np.float64], root: int) -> Heads:
    """Best heads with a given root (Chu-Liu/Edmonds); `root` is its own head."""
    size = len(scores)
    heads: Heads = scores.argmax(axis=1)
    heads[root] = root
    cycle = _cycle(heads, root)
    if cycle is None:
        return heads
    inside = np.zeros(size, dtype=bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    members = np.flatnonzero(inside)
    own = scores[members, heads[members]]
    small = len(outside)
    merged = np.full((small + 1, small + 1), -np.inf)
    merged[:small, :small] = scores[np.ix_(outside, outside)]
    leaving = scores[np.ix_(outside, members)]
    merged[:small, small] = leaving.max(axis=1)
    leave_by = members[leaving.argmax(axis=1)]
    entering = scores[np.ix_(members, outside)] - own[:, None]
    merged[small, :small] = entering.max(axis=0)
    enter_by = members[entering.argmax(axis=0)]
    np.fill_diagonal(merged, -np.inf)
    inner = _arborescence(merged, int(np.searchsorted(outside, root)))
    result: Heads = heads.copy()
    for position, word in enumerate(outside):
        if word != root:
            result[word] = leave_by[position] if inner[position] == small else outside[inner[position]]
    entered = enter_by[inner[small]]
    result[entered] = outside[inner[small]]
    result[root] = root
    return result


def _cycle(heads: Heads, root: int) -> list[int] | None:
    """One cycle that does not pass through the root, or None."""
    state = np.zeros(len(heads), dtype=np.int8)
    state[root] = 2
    for start in range(len(heads)):
        path: list[int] = []
        word = start
        while state[word] == 0:
            state[word] = 1
            path.append(word)
            word = int(heads[word])
        if state[word] == 1:
            return path[path.index(word) :]
        state[path] = 2
    return None


def log_shares(logits: Scores) -> Scores:
    """(words, tags): log probabilities of each word's tags."""
    shifted = logits - logits.max(axis=1, keepdims=True)
    found: Scores = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return found


class SpanTags:
    """Tags of one label set in the BIOES scheme, and what may follow what.

    Tag 0 is O; label k has tags 1+4k .. 4+4k: B, I, E, S.
    """

    def __init__(self, labels: Sequence[str]) -> None:
        self.labels = tuple(labels)
        size = 1 + 4 * len(labels)
        opens = np.array([False] + [True, True, False, False] * len(labels))
        continues = np.array([False] + [False, True, True, False] * len(labels))
        label = np.array([-1] + [k for k in range(len(labels)) for _ in range(4)])
        allowed = np.where(opens[:, None], continues[None, :] & (label[:, None] == label[None, :]), ~continues[None, :])
        self.size = size
        self._moves = np.where(allowed, 0.0, -np.inf).astype(np.float32)
        self._first = np.where(continues, -np.inf, 0.0).astype(np.float32)
        self._last = np.where(opens, -np.inf, 0.0).astype(np.float32)

    def encode(self, length: int, spans: Sequence[tuple[int, int, str]]) -> NDArray[np.int64]:
        """Tags of `length` words for spans (start, end, label) that do not overlap."""
        tags = np.zeros(length, dtype=np.int64)
        for start, end, name in spans:
            base = 1 + 4 * self.labels.index(name)
            if end - start == 1:
                tags[start] = base + 3
            else:
                tags[start], tags[end - 1] = base, base + 2
                tags[start + 1 : end - 1] = base + 1
        return tags

    def spans(self, logits: Scores) -> list[tuple[int, int, str, float]]:
        """(start, end, label, probability) of the best allowed sequence; probability is the least of its words'."""
        if not len(logits):
            return []
        tags = logits.argmax(axis=1)
        if not tags.any():
            return []
        logs = log_shares(logits)
        for start, end in self._broken(tags, logs):
            tags[start:end] = self._best(logs[start:end])
        return self._read(tags, logs)

    def chances(self, logits: Scores) -> Scores:
        """(words, labels): how likely each word is part of a span of each label; what is left of one is its being outside."""
        shares = np.exp(logits - logits.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        found: Scores = shares[:, 1:].reshape(len(logits), len(self.labels), 4).sum(axis=2)
        return found

    def _broken(self, tags: NDArray[np.int64], logs: Scores) -> list[tuple[int, int]]:
        """The stretches, from sure O to sure O, where the best tag of each word does not make an allowed sequence."""
        size = len(tags)
        wrong = np.flatnonzero(self._moves[tags[:-1], tags[1:]] < 0).tolist()
        if self._first[tags[0]] < 0:
            wrong.insert(0, 0)
        if self._last[tags[-1]] < 0:
            wrong.append(size - 1)
        if not wrong:
            return []
        sure = np.flatnonzero((tags == 0) & (logs[:, 0] > _SURE))
        stretches: list[tuple[int, int]] = []
        for at in wrong:
            if stretches and at < stretches[-1][1] - 1:
                continue
            before, after = np.searchsorted(sure, at, side="right") - 1, np.searchsorted(sure, at + 1)
            stretches.append(
                (int(sure[before]) if before >= 0 else 0, int(sure[after]) + 1 if after < len(sure) else size)
            )
        return stretches

    def _best(self, logs: Scores) -> NDArray[np.int64]:
        """The best allowed sequence (Viterbi)."""
        length = len(logs)
        back = np.zeros((length, self.size), dtype=np.int64)
        score = logs[0] + self._first
        for i in range(1, length):
            total = score[:, None] + self._moves
            back[i] = total.argmax(axis=0)
            score = total.max(axis=0) + logs[i]
        tags = np.zeros(length, dtype=np.int64)
        tags[-1] = int((score + self._last).argmax())
        for i in range(length - 1, 0, -1):
            tags[i - 1] = back[i, tags[i]]
        return tags

    def read(self, tags: NDArray[np.int64]) -> list[tuple[int, int, str]]:
        """The spans of an allowed sequence of tags, as `encode` took them."""
        found = []
        start = 0
        for i, tag in enumerate(tags.tolist()):
            kind = (tag - 1) % 4
            if tag and kind in (0, 3):
                start = i
            if tag and kind in (2, 3):
                found.append((start, i + 1, self.labels[(tag - 1) // 4]))
        return found

    def _read(self, tags: NDArray[np.int64], logs: Scores) -> list[tuple[int, int, str, float]]:
        chosen = logs[np.arange(len(tags)), tags]
        return [(a, b, label, float(np.exp(chosen[a:b].min()))) for a, b, label in self.read(tags)]
