"""Turns documents into batches: encoded labels, random windows, padding, and what every head is asked of a batch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from avviso.language.lemmas import rule_of
from avviso.language.words import END, MASK, PARAGRAPH, START, WordPieces, shape
from training.corpora import LIKE, Document

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Ints = NDArray[np.int64]
CLASSES = ("upos", "xpos", "feats", "lemma")
LONGEST = 500
UNSHAPED, MASKED = 0.04, 0.03
"""Shares of words without their shape and without their pieces, when noise is asked for."""


@dataclass(slots=True)
class Encoded:
    """A document as numbers. `shapes` and `lemma` have three rows: as written, all capitals, all lower."""

    document: Document
    pieces: Ints
    first: Ints
    last: Ints
    shapes: Ints
    unit: Ints
    classes: dict[str, Ints] = field(default_factory=dict)
    relation: Ints | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """Words first .. end of a document."""

    encoded: Encoded
    first: int
    end: int

    @property
    def length(self) -> int:
        return int(self.encoded.last[self.end - 1] - self.encoded.first[self.first]) + 3


def encode(document: Document, pieces: WordPieces, labels: Mapping[str, Sequence[str]]) -> Encoded:
    """Numbers of one document; labels outside the lists become -1."""
    flat: list[int] = []
    first, last = [], []
    for i, (ids, _) in enumerate(pieces(document.words)):
        if i and i in document.paragraphs:
            flat.append(PARAGRAPH)
        first.append(len(flat))
        flat.extend(ids)
        last.append(len(flat) - 1)
    forms = [document.words, [w.upper() for w in document.words], [w.lower() for w in document.words]]
    unit = np.zeros(len(document.words), dtype=np.int64)
    unit[document.units[1:]] = 1
    encoded = Encoded(
        document,
        np.array(flat),
        np.array(first),
        np.array(last),
        np.array([[shape(w) for w in form] for form in forms]),
        np.cumsum(unit),
    )
    if document.tags:
        index = {key: {label: i for i, label in enumerate(labels[key])} for key in (*CLASSES, "rel")}
        for key in ("upos", "xpos", "feats"):
            encoded.classes[key] = np.array([index[key].get(v, -1) for v in document.tags[key]])
        encoded.classes["lemma"] = np.array(
            [
                [
                    index["lemma"].get(rule_of(w, lemma), -1)
                    for w, lemma in zip(form, document.tags["lemma"], strict=True)
                ]
                for form in forms
            ]
        )
        encoded.relation = np.array([index["rel"].get(v, -1) for v in document.tags["rel"]])
    return encoded


def cut(encoded: Encoded, budget: int) -> Iterator[Window]:
    """Consecutive windows of whole units of at most `budget` pieces (a longer unit stands alone, cut at LONGEST)."""
    units = [*encoded.document.units, len(encoded.document.words)]
    start = at = 0
    while start < len(units) - 1:
        at = start + 1
        low = encoded.first[units[start]]
        while at < len(units) - 1 and encoded.last[units[at + 1] - 1] - low + 3 <= budget:
            at += 1
        end = units[at]
        while encoded.last[end - 1] - low + 3 > LONGEST:
            end -= 1
        yield Window(encoded, units[start], end)
        start = at


def random_windows(documents: Sequence[Encoded], rng: np.random.Generator, budget: int) -> Iterator[Window]:
    """Windows without end: documents in random order, lengths random, single sentences among them."""
    while True:
        for at in rng.permutation(len(documents)):
            encoded = documents[at]
            kind = rng.random()
            size = 8 if kind < 0.12 else int(rng.integers(24, budget)) if kind < 0.4 else budget
            if encoded.document.source == "gap":
                size = budget
            windows = list(cut(encoded, size))
            yield from windows


def plan(
    sources: Mapping[str, Sequence[Encoded]],
    passes: Mapping[str, float],
    seed: int,
    rounds: int,
    pieces: int,
    budget: int,
) -> list[list[Window]]:
    """Batches of about `pieces` padded pieces; every round holds each source in its share."""
    rng = np.random.default_rng(seed)
    streams = {name: random_windows(documents, rng, budget) for name, documents in sources.items()}
    quota = {
        name: passes[name] * sum(len(e.document.words) for e in documents) / rounds
        for name, documents in sources.items()
    }
    owed = dict.fromkeys(sources, 0.0)
    batches: list[list[Window]] = []
    for _ in range(rounds):
        windows: list[Window] = []
        for name, stream in streams.items():
            owed[name] += quota[name]
            while owed[name] > 0:
                window = next(stream)
                windows.append(window)
                owed[name] -= window.end - window.first
        windows.sort(key=lambda w: w.length + rng.random() * 12)
        filled: list[list[Window]] = [[]]
        for window in windows:
            batch = filled[-1]
            if batch and max(window.length, *(w.length for w in batch), 0) * (len(batch) + 1) > pieces:
                batch = []
                filled.append(batch)
            batch.append(window)
        batches.extend(filled[i] for i in rng.permutation(len(filled)))
    return batches


@dataclass(slots=True)
class Judged:
    """What is asked about spans of a batch; spans are (first word, end)."""

    references: list[tuple[tuple[int, int], list[tuple[int, int]], list[bool]]] = field(default_factory=list)
    """Anaphor, candidates, which of them are right."""

    def add(self, document: Document, low: int, high: int, offset: int) -> None:
        """What `document` asks about its words low .. high, which stand at `offset` in the batch."""

        def here(span: tuple[int, int]) -> tuple[int, int]:
            return span[0] - low + offset, span[1] - low + offset

        def inside(span: tuple[int, int]) -> bool:
            return low <= span[0] and span[1] <= high

        for reference in document.coreference:
            pairs = [(here(c), r) for c, r in zip(reference.candidates, reference.right, strict=True) if inside(c)]
            if inside(reference.anaphor) and pairs and (any(r for _, r in pairs) or not any(reference.right)):
                self.references.append((here(reference.anaphor), [c for c, _ in pairs], [r for _, r in pairs]))


@dataclass(slots=True)
class Batch:
    """Tensors of one batch. Word indices count the words of the batch; -1 marks what has no label."""

    pieces: Tensor
    shapes: Tensor
    lengths: Tensor
    first: Tensor
    last: Tensor
    bounds: list[int]
    classes: dict[str, Tensor]
    spans: dict[str, Tensor]
    start: Tensor
    sentences: Tensor
    """(sentences, longest) words of every sentence with a tree, padded with -1."""
    head: Tensor
    """The same shape: position of the head in its sentence."""
    dependant: Tensor
    governor: Tensor
    relation: Tensor
    predicate: Tensor
    """1, 0 or -1 by word."""
    role_rows: Tensor
    """(predicates, 2): word, sentence row."""
    role_grid: Tensor
    """(predicates, longest): 1 where an argument's head stands."""
    role_pairs: Tensor
    """(arguments, 3): predicate, argument, role."""
    facts: Tensor
    fact_values: Tensor
    links: Tensor
    """(marked words, candidates): words, padded with -1; the first is the word, the second its cue."""
    judged: Judged


Moved = TypeVar("Moved", bound="DataclassInstance")


def moved(batch: Moved, device: torch.device) -> Moved:
    """A batch with its tensors on a device."""

    def there(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: there(inner) for key, inner in value.items()}
        return value.to(device, non_blocking=True) if isinstance(value, Tensor) else value

    return replace(batch, **{part.name: there(getattr(batch, part.name)) for part in fields(batch)})


def collate(
    windows: Sequence[Window],
    roles: Mapping[str, int],
    layers: Sequence[str],
    rng: np.random.Generator | None,
    *,
    whole: bool = False,
    masked: float = MASKED,
) -> Batch:
    """Tensors of some windows; with `rng`, letter-case noise and a share of words `masked`; with `whole`, also the sentences of documents without trees."""
    count, longest = len(windows), max(w.length for w in windows)
    pieces = np.zeros((count, longest), dtype=np.int64)
    shapes = np.zeros((count, longest), dtype=np.int64)
    lengths, firsts, lasts, bounds = [], [], [], [0]
    parts: dict[str, list[Ints]] = {key: [] for key in (*CLASSES, *layers, *LIKE, "start", "predicate")}
    trees: list[tuple[Ints, Ints, Ints]] = []
    row_of: dict[tuple[int, int], int] = {}
    predicates: list[tuple[int, int, list[int]]] = []
    role_pairs: list[tuple[int, int, int]] = []
    facts, links = [], []
    judged = Judged()
    for row, window in enumerate(windows):
        low, high, offset = window.first, window.end, bounds[-1]
        document = window.encoded.document
        case, first, last = _read(window, pieces[row], shapes[row], rng, masked)
        firsts.append(row * longest + first)
        lasts.append(row * longest + last)
        lengths.append(window.length)
        bounds.append(offset + high - low)
        _labels(window, case, layers, parts)
        if document.tags or whole:
            _trees(window, offset, trees, row_of, row)
        parts["predicate"].append(_roles(window, row, offset, row_of, roles, predicates, role_pairs))
        judged.add(document, low, high, offset)
        facts.extend((w - low + offset, v) for w, v in document.facts.items() if low <= w < high)
        links.extend(_links(document.links, low, high, offset))
    return _tensors(
        pieces,
        shapes,
        lengths,
        firsts,
        lasts,
        bounds,
        parts,
        trees,
        predicates,
        role_pairs,
        facts,
        links,
        layers,
        judged,
    )


def _read(
    window: Window, pieces: Ints, shapes: Ints, rng: np.random.Generator | None, masked: float
) -> tuple[int, Ints, Ints]:
    """Fills a window's row of pieces and shapes; its letter case (0 as printed, 1 capitals, 2 small) and the first and last piece of its words."""
    encoded, low, high = window.encoded, window.first, window.end
    case = 0
    if rng is not None:
        u = rng.random()
        case = 1 if u < 0.08 else 2 if u < 0.12 else 0
    begin, end = encoded.first[low], window.length - 1
    first, last = encoded.first[low:high] - begin + 1, encoded.last[low:high] - begin + 1
    pieces[0], pieces[end] = START, END
    pieces[1:end] = encoded.pieces[begin : begin + end - 1]
    word_shapes = encoded.shapes[case, low:high]
    if rng is not None:
        word_shapes = np.where(rng.random(high - low) < UNSHAPED, 0, word_shapes)
        for word in np.flatnonzero(rng.random(high - low) < masked):
            pieces[first[word] : last[word] + 1] = MASK
    shapes[1:end] = np.repeat(word_shapes, np.diff(np.append(first, end)))
    return case, first, last


def _labels(window: Window, case: int, layers: Sequence[str], parts: Mapping[str, list[Ints]]) -> None:
    """Adds a window's classes, spans and sentence starts; -1 where a word has none."""
    encoded, low, high = window.encoded, window.first, window.end
    document = encoded.document
    empty = np.full(high - low, -1, dtype=np.int64)
    for key in CLASSES:
        values = encoded.classes.get(key)
        parts[key].append(empty if values is None else values[case, low:high] if key == "lemma" else values[low:high])
    for layer in (*layers, *LIKE):
        parts[layer].append(document.spans[layer][low:high] if layer in document.spans else empty)
    starts = empty
    if document.tags:
        starts = np.diff(encoded.unit[low:high], prepend=encoded.unit[low])
        starts[[0, *(p - low for p in document.paragraphs if low <= p < high)]] = -1
    parts["start"].append(starts)


def _roles(
    window: Window,
    row: int,
    offset: int,
    row_of: Mapping[tuple[int, int], int],
    roles: Mapping[str, int],
    predicates: list[tuple[int, int, list[int]]],
    pairs: list[tuple[int, int, int]],
) -> Ints:
    """Which words of a window are predicates (-1 unknown); adds these with their arguments, and the pairs with a known role."""
    encoded, low, high = window.encoded, window.first, window.end
    document = encoded.document
    if document.roles_known is None:
        return np.full(high - low, -1, dtype=np.int64)
    known = np.where(document.roles_known[low:high], 0, -1)
    for word, arguments in ((w, a) for w, a in document.predicates.items() if low <= w < high):
        known[word - low] = 1
        kept = [(a, r) for a, r in arguments.items() if low <= a < high and encoded.unit[a] == encoded.unit[word]]
        base = int(np.searchsorted(encoded.unit, encoded.unit[word]))
        sentence = row_of[row, int(encoded.unit[word])]
        predicates.append((word - low + offset, sentence, [a - max(base, low) for a, _ in kept]))
        pairs.extend((word - low + offset, a - low + offset, roles[r]) for a, r in kept if r in roles)
    return known


def _links(links: Sequence[tuple[int, int]], low: int, high: int, offset: int) -> Iterator[list[int]]:
    """Each source or content within a window, its own cue, and the other cues there."""
    cues = sorted({cue for _, cue in links if low <= cue < high})
    for word, cue in links:
        if low <= word < high and low <= cue < high:
            yield [word - low + offset, cue - low + offset, *(c - low + offset for c in cues if c != cue)]


def _trees(
    window: Window, offset: int, trees: list[tuple[Ints, Ints, Ints]], row_of: dict[tuple[int, int], int], row: int
) -> None:
    """Adds the sentences of a window, with -1 for every head and relation where they are not known."""
    encoded, low, high = window.encoded, window.first, window.end
    unknown = np.full(high - low, -1, dtype=np.int64)
    relations = unknown if encoded.relation is None else encoded.relation[low:high]
    heads = np.array(encoded.document.heads[low:high]) if encoded.document.tags else unknown
    edges = np.flatnonzero(np.diff(encoded.unit[low:high])) + 1
    for a, b in zip([0, *edges], [*edges, high - low], strict=True):
        row_of[row, int(encoded.unit[low + a])] = len(trees)
        local = heads[a:b] - low - a
        local[(local < 0) | (local >= b - a)] = -1
        trees.append((np.arange(a, b) + offset, local, relations[a:b]))


def _padded(rows: Sequence[Sequence[int] | Ints], width: int | None = None) -> Ints:
    out = np.full((len(rows), width or max((len(r) for r in rows), default=0)), -1, dtype=np.int64)
    for i, values in enumerate(rows):
        out[i, : len(values)] = values
    return out


def _tensors(
    pieces: Ints,
    shapes: Ints,
    lengths: list[int],
    firsts: list[Ints],
    lasts: list[Ints],
    bounds: list[int],
    parts: dict[str, list[Ints]],
    trees: list[tuple[Ints, Ints, Ints]],
    predicates: list[tuple[int, int, list[int]]],
    role_pairs: list[tuple[int, int, int]],
    facts: list[tuple[int, float]],
    links: list[list[int]],
    layers: Sequence[str],
    judged: Judged,
) -> Batch:
    joined = {key: torch.from_numpy(np.concatenate(values)) for key, values in parts.items()}
    sentences = _padded([t[0] for t in trees])
    heads = _padded([t[1] for t in trees])
    words = [t[0] for t in trees]
    dependant = np.concatenate(words) if words else np.zeros(0, dtype=np.int64)
    local = np.concatenate([t[1] for t in trees]) if trees else dependant
    base = np.concatenate([np.full(len(t[0]), t[0][0]) for t in trees]) if trees else dependant
    relation = np.concatenate([t[2] for t in trees]) if trees else dependant
    kept = (local >= 0) & (relation >= 0)
    grid = np.zeros((len(predicates), sentences.shape[1]), dtype=np.float32)
    for i, (_, _, arguments) in enumerate(predicates):
        grid[i, arguments] = 1
    as_tensor = torch.from_numpy
    return Batch(
        as_tensor(pieces),
        as_tensor(shapes),
        torch.tensor(lengths),
        as_tensor(np.concatenate(firsts)),
        as_tensor(np.concatenate(lasts)),
        bounds,
        {key: joined[key] for key in CLASSES},
        {key: joined[key] for key in (*layers, *LIKE)},
        joined["start"],
        as_tensor(sentences),
        as_tensor(heads),
        as_tensor(dependant[kept]),
        as_tensor((base + local)[kept]),
        as_tensor(relation[kept]),
        joined["predicate"],
        torch.tensor([(p, s) for p, s, _ in predicates], dtype=torch.int64).view(-1, 2),
        as_tensor(grid),
        torch.tensor(role_pairs, dtype=torch.int64).view(-1, 3),
        torch.tensor([w for w, _ in facts], dtype=torch.int64),
        torch.tensor([v for _, v in facts], dtype=torch.float32),
        as_tensor(_padded(links)),
        judged,
    )
