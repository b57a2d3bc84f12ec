"""Trains the second reading, on a checkpoint whose encoder stays as it is:

    python -m training.marked CHECKPOINT OUT --data ../shared/data [--held FOLD] [--epochs N] [--go-on] [--keep] [--float32]

The lower layers are the encoder's own, read once before training starts; above them stands a copy of its last ones, which sees the marks and is
trained here with the judges and with what is told of the words around a marked one. Every passage is read with words of others before and behind it, since at run time its words come out of a longer window.
With `--go-on` the checkpoint's own second reading is trained further; with `--keep` what it told of sayings is kept, by its own answers beside the labels
(distillation, Hinton et al. 2015). With `--held` one fold of PLV's sentences is left out and scored; the development acts are scored always.
"""

from __future__ import annotations

import argparse
import copy
import json
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from avviso.language.words import END, SHAPES, START, WordPieces, shape
from avviso.reference.cues import CLASS_OF
from evaluation.folds import fold
from training import passages, restore, worded
from training.corpora import STATUS, WORDED
from training.descent import Descent, risen
from training.model import TOLD, Marked, Network, opened, start_folder
from training.passages import LABELS, OWN, QUADS, Passage
from training.scoring import macro

_QUAD = {root: number for number, roots in enumerate(QUADS) for root in roots.split()}
EPOCHS, BATCH, LAYER_RATE, HEAD_RATE, AVERAGE = 9, 24, 1.2e-4, 8e-4, 0.998
JUDGED = {"roots": "roots", "acts": "acts", "deeds": "roots", "cues": "acts"}
"""Whose judge answers each question."""
_SAYINGS = ("acts", "cues")
TAGS, STATUS_WEIGHT = 6.0, 1.0
"""Weights of what is told of every word, and of an event's status, beside the judge's answer."""
_WARM = 0.08
"""The share of the steps in which the rates rise."""
_KEPT_ROOTS, _KEPT_TAGS = 0.3, 3.0
"""Weights of how far the roots of pairs and the tags of words are from what was told before; of everything else it is one."""
NOTHING = 0.5
"""How many of the words that name no event are read in an epoch, others every time."""
_BALANCE = 0.4
"""Power of an act's rarity in the weight of its examples."""
_ROOM = 175
"""Pieces of a passage and what is put around it."""
BEFORE, BEHIND, LEAST_ROOM = 0.6, 0.5, 20
"""How often words of another passage stand before and behind one, and the pieces there must be room for."""
_READ = 32
"""Passages that go through the shared layers at once."""


@dataclass(slots=True)
class Row:
    """A passage as the first layers read it: pieces and shapes with what is put around it, first and last piece of its own words."""

    passage: Passage
    pieces: list[int]
    shapes: list[int]
    first: list[int]
    last: list[int]
    weight: float
    right: list[int]


@dataclass(slots=True)
class Example:
    """A passage as the shared layers leave its words: (words, width)."""

    passage: Passage
    states: Tensor
    weight: float
    right: list[int]


Asked = TypeVar("Asked", Row, Example)


def rows(found: Sequence[Passage], seed: int, *, alone: bool = False, room: int = _ROOM) -> list[Row]:
    """The passages in numbers, with words of others before and behind them up to `room` pieces; with `alone`, nothing is put around them."""
    rng = random.Random(seed)
    pieces = WordPieces(start_folder() / "tokenizer.json")
    made = []
    for passage, weight in zip(found, weights(found), strict=True):
        ids, shapes, first, last = numbers(pieces, passage.words)
        before, behind = ([], []), ([], [])
        left = room - len(ids)
        if not alone:
            before = _some(pieces, rng, found, left, BEFORE)
            behind = _some(pieces, rng, found, left - len(before[0]), BEHIND)
        at = 1 + len(before[0])
        made.append(
            Row(
                passage,
                [START, *before[0], *ids, *behind[0], END],
                [0, *before[1], *shapes, *behind[1], 0],
                [at + piece for piece in first],
                [at + piece for piece in last],
                weight,
                [LABELS[JUDGED[passage.asked]].index(label) for label in passage.right],
            )
        )
    return made


def examples(network: Network, found: Sequence[Passage], seed: int, *, alone: bool = False) -> list[Example]:
    """The passages through the shared layers, without dropout; those of the same words once for all."""
    made = rows(found, seed, alone=alone)
    same = {row.passage.words: i for i, row in enumerate(made)}
    order = sorted(same.values(), key=lambda i: len(made[i].pieces))
    states = dict[int, Tensor]()
    for start in range(0, len(order), _READ):
        batch = order[start : start + _READ]
        with torch.no_grad():
            read = read_rows(network, [made[i] for i in batch])
        states |= {i: e.states.bfloat16() for i, e in zip(batch, read, strict=True)}
    return [Example(row.passage, states[same[row.passage.words]], row.weight, row.right) for row in made]


def read_rows(network: Network, batch: Sequence[Row]) -> list[Example]:
    """Some passages through the shared layers: a word's state is the mean of its first and its last piece."""
    longest = max(len(row.pieces) for row in batch)
    ids, shapes = (
        torch.tensor([[*given, *[0] * (longest - len(given))] for given in column])
        for column in ([row.pieces for row in batch], [row.shapes for row in batch])
    )
    read = network.encoder.lower(ids, shapes, torch.tensor([len(row.pieces) for row in batch])).float()
    return [
        Example(row.passage, (read[at, row.first] + read[at, row.last]) * 0.5, row.weight, row.right)
        for at, row in enumerate(batch)
    ]


def numbers(pieces: WordPieces, words: Sequence[str]) -> tuple[list[int], list[int], list[int], list[int]]:
    """Pieces and shapes of some words, first and last piece of each."""
    ids: list[int] = []
    shapes: list[int] = []
    first, last = [], []
    for word, (parts, _) in zip(words, pieces(words), strict=True):
        first.append(len(ids))
        ids.extend(parts)
        shapes.extend([shape(word)] * len(parts))
        last.append(len(ids) - 1)
    return ids, shapes, first, last


def _some(
    pieces: WordPieces, rng: random.Random, found: Sequence[Passage], room: int, chance: float
) -> tuple[list[int], list[int]]:
    """Pieces and shapes of another passage, as many as there is room for; by chance none."""
    if rng.random() >= chance or room <= LEAST_ROOM:
        return [], []
    ids, shapes, _, _ = numbers(pieces, rng.choice(found).words)
    return ids[:room], shapes[:room]


def weights(found: Sequence[Passage]) -> list[float]:
    """Each passage's weight, with more for rare acts: the mean over each question stays one."""
    judged = [JUDGED[p.asked] if p.right else "" for p in found]
    counts = Counter(p.right[0] for p, judge in zip(found, judged, strict=True) if judge == "acts")
    raw = [counts[p.right[0]] ** -_BALANCE if judge == "acts" else 1.0 for p, judge in zip(found, judged, strict=True)]
    sums, sizes = Counter[str](), Counter(judged)
    for judge, weight in zip(judged, raw, strict=True):
        sums[judge] += weight  # type: ignore[assignment]
    return [p.weight * w * sizes[j] / sums[j] for p, j, w in zip(found, judged, raw, strict=True)]


def logits(marked: Marked, batch: Sequence[Example]) -> tuple[Tensor, Tensor]:
    """(examples, labels) of examples that ask the same, and (examples, longest, columns of TOLD) of their words."""
    lengths = torch.tensor([len(e.states) for e in batch])
    longest = int(lengths.max())
    states = torch.stack([F.pad(e.states.float(), (0, 0, 0, longest - len(e.states))) for e in batch])
    marks = torch.tensor([[*e.passage.marks, *[0] * (longest - len(e.states))] for e in batch])
    words = marked(states, marks, lengths).reshape(longest * len(batch), -1)
    spans = [[(a + row * longest, b + row * longest) for a, b in e.passage.spans] for row, e in enumerate(batch)]
    judged: Tensor = marked.judges[JUDGED[batch[0].passage.asked]](words, torch.tensor(spans)).float()
    return judged, marked.told(words).float().view(len(batch), longest, -1)


def batches(train: Sequence[Asked], rng: random.Random, size: int = BATCH) -> Iterator[list[Asked]]:
    """All of them (of words that name no event a share, drawn anew every time), in batches of about one length that ask the same."""
    found = []
    for asked in JUDGED:
        mine = [e for e in train if e.passage.asked == asked and (not nothing(e.passage) or rng.random() < NOTHING)]
        order = sorted(mine, key=lambda e: len(e.passage.words) + rng.random() * 12)
        found += [order[i : i + size] for i in range(0, len(order), size)]
    rng.shuffle(found)
    yield from found


def nothing(passage: Passage) -> bool:
    return passage.asked == "deeds" and passage.right == ("NONE",)


def fit(
    network: Network,
    train: Sequence[Example],
    seed: int,
    epochs: int = EPOCHS,
    *,
    fresh: bool = True,
    kept: bool = False,
    keep: Callable[[Marked], None] | None = None,
) -> Marked:
    """The running mean of the weights, given to `keep` after every epoch; rates rise over some of the steps and fall to nothing. With `kept`, what the network tells
    of sayings is held on to.
    """
    torch.manual_seed(seed)
    rng = random.Random(seed)
    marked = copy.deepcopy(network.marked)
    if fresh:
        marked.start(network.encoder)
    mean = copy.deepcopy(marked)
    before = copy.deepcopy(network.marked).eval() if kept else None
    descent = falling(marked, mean, (LAYER_RATE, HEAD_RATE), AVERAGE)
    steps, started = epochs * len(list(batches(train, random.Random(0)))), time.monotonic()
    marked.train()
    for epoch in range(epochs):
        for batch in batches(train, rng):
            descent.rate(risen(descent.step / steps, _WARM))
            found = logits(marked, batch)
            total = loss(*found, batch) / len(batch)
            if before is not None and batch[0].passage.asked in _SAYINGS:
                total = total + drift(found, before, batch)
            descent.down(total)
        print(f"epoch {epoch + 1} of {epochs}, {time.monotonic() - started:.0f} s", flush=True)
        if keep is not None:
            keep(mean)
    return mean.eval()


def falling(marked: Marked, mean: Marked, rates: tuple[float, float], average: float) -> Descent:
    """A descent of a second reading, the judges with the second of the rates."""
    judges = list(marked.judges.parameters())
    known = {id(p) for p in judges}
    layers = [p for p in marked.parameters() if id(p) not in known]
    return Descent(marked.parameters(), mean.parameters(), [(layers, rates[0]), (judges, rates[1])], average)


def drift(found: tuple[Tensor, Tensor], before: Marked, batch: Sequence[Example]) -> Tensor:
    """How far all answers are from those of an earlier reading: the Kullback-Leibler divergence of roots and acts, tags and status, mean over passages."""
    asked = batch[0].passage.asked
    with torch.no_grad():
        judged, told = logits(before, batch)
    total = F.kl_div(found[0].log_softmax(1), judged.softmax(1), reduction="batchmean")
    total = total * (_KEPT_ROOTS if asked == "roots" else 1.0)
    if asked not in WORDED:
        return total
    lengths = torch.tensor([len(e.states) for e in batch])
    inside = torch.arange(told.shape[1])[None] < lengths[:, None]
    for layer, weight in ((asked, _KEPT_TAGS), *((("status", 1.0),) if asked == "deeds" else ())):
        own, right = found[1][:, :, TOLD[layer]].log_softmax(2), told[:, :, TOLD[layer]].softmax(2)
        each = (F.kl_div(own, right, reduction="none").sum(2) * inside).sum(1) / lengths
        total = total + weight * each.mean()
    return total


def loss(judged: Tensor, told: Tensor, batch: Sequence[Example]) -> Tensor:
    """Negative log of the share of the labels that may be right, a twentieth of it spread over all; with that of the words' parts and of the status."""
    logs = judged.log_softmax(1)
    total = torch.zeros(())
    for row, example in zip(logs, batch, strict=True):
        if example.right:
            total = total - example.weight * (0.95 * row[example.right].logsumexp(0) + 0.05 * row.mean())
    asked = batch[0].passage.asked
    if asked not in WORDED:
        return total
    parts = told[:, :, TOLD[asked]]
    right = torch.full(parts.shape[:2], -1)
    for row, example in enumerate(batch):
        right[row, : len(example.passage.tags)] = torch.tensor(example.passage.tags, dtype=torch.long)
    if (right >= 0).any():
        each = F.cross_entropy(parts.transpose(1, 2), right, ignore_index=-1, label_smoothing=0.03, reduction="none")
        total = total + TAGS * (each.sum(1) / (right >= 0).sum(1).clamp(min=1)).sum()
    known = [(row, e) for row, e in enumerate(batch) if e.passage.status is not None]
    if known:
        means = torch.stack([told[row, slice(*e.passage.spans[0]), TOLD["status"]].mean(0) for row, e in known])
        wanted = torch.tensor([STATUS.index(e.passage.status) for _, e in known])  # type: ignore[arg-type]
        total = total + STATUS_WEIGHT * F.cross_entropy(means, wanted, label_smoothing=0.03, reduction="sum")
    return total


def judged(marked: Marked, examples: Sequence[Example], *, none: bool = True) -> list[tuple[str, str]]:
    """(right label, likeliest label) of examples that ask the same; without `none` the last label is out of the question."""
    pairs = []
    for at in range(0, len(examples), 32):
        batch = examples[at : at + 32]
        names = LABELS[JUDGED[batch[0].passage.asked]]
        with torch.no_grad():
            found = logits(marked, batch)[0]
        best = (found if none else found[:, :-1]).argmax(1).tolist()
        pairs += [(e.passage.right[0], names[b]) for e, b in zip(batch, best, strict=True)]
    return pairs


def of_relations(pairs: Sequence[tuple[str, str]]) -> dict[str, float]:
    """Macro F1 of root, quad and cooperation against conflict, in per cent."""
    quads = [(_QUAD[gold], _QUAD[found]) for gold, found in pairs]
    return {
        "root": macro(pairs),
        "quad": macro([(str(gold), str(found)) for gold, found in quads]),
        "binary": macro([(str(gold > 2), str(found > 2)) for gold, found in quads]),
    }


def of_acts(pairs: Sequence[tuple[str, str]]) -> dict[str, float]:
    """Share right, macro F1 of the acts with ten labels or more and of the classes, in per cent."""
    return {
        "right": round(100 * sum(gold == found for gold, found in pairs) / max(len(pairs), 1), 1),
        "acts": macro(pairs, 10),
        "classes": macro([(CLASS_OF[gold], CLASS_OF[found]) for gold, found in pairs]),
    }


def of_deeds(marked: Marked, held: Sequence[Example]) -> dict[str, float]:
    """Of words that may name an event: F1 of naming one, macro F1 of the root and of the status of those that do, exact F1 of their parties, in per cent."""
    pairs = judged(marked, held)
    hits = sum(gold != "NONE" != found for gold, found in pairs)
    named = sum(gold != "NONE" for gold, _ in pairs) + sum(found != "NONE" for _, found in pairs)
    right = parties = 0
    statuses = []
    for example in held:
        if not example.passage.tags:
            continue
        with torch.no_grad():
            told = logits(marked, [example])[1][0]
        tags = WORDED["deeds"]
        gold = set(tags.read(np.array(example.passage.tags)))
        own = {span[:3] for span in tags.spans(told[:, TOLD["deeds"]].numpy())}
        right, parties = right + len(gold & own), parties + len(gold) + len(own)
        best = int(told[slice(*example.passage.spans[0]), TOLD["status"]].mean(0).argmax())
        statuses.append((str(example.passage.status), STATUS[best]))
    return {
        "named": round(200 * hits / max(named, 1), 1),
        "roots": macro([pair for pair in pairs if pair[0] != "NONE"], 10),
        "status": macro(statuses),
        "parties": round(200 * right / max(parties, 1), 1),
    }


def read(data: Path) -> list[Passage]:
    """All passages to train on."""
    return [
        *passages.relations(data, OWN),
        *worded.deeds(data, OWN),
        *worded.cues(data, OWN),
    ]


def scored(marked: Marked, network: Network, data: Path, held: Sequence[Example]) -> Mapping[str, Mapping[str, float]]:
    """Development scores: acts, and the rows of PLV that were held out."""
    dev = examples(network, list(worded.judged(data, OWN, "dev")), 0, alone=True)
    found = {
        "acts": of_acts(
            [
                pair
                for asked in ("cues", "acts")
                for pair in judged(marked, [e for e in dev if e.passage.asked == asked])
            ]
        )
    }
    if held:
        found["PLV"] = of_relations(judged(marked, held, none=False))
    found["deeds"] = of_deeds(marked, examples(network, list(worded.deeds(data, OWN, kept=True)), 0, alone=True))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--held", type=int, help="a fold of PLV and CoPED to leave out and score")
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--keep", action="store_true", help="hold on to what the checkpoint tells of sayings")
    parser.add_argument("--float32", action="store_true", help="no products in bfloat16: faster on some processors")
    parser.add_argument("--go-on", action="store_true", help="train the second reading of the checkpoint further")
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    with torch.autocast("cpu", torch.bfloat16, enabled=not arguments.float32):
        _run(arguments)


def _run(arguments: argparse.Namespace) -> None:
    state = restore.checkpoint(arguments.checkpoint)
    network = opened(state, SHAPES)
    made = examples(network, read(arguments.data), arguments.seed)
    print(Counter(e.passage.asked for e in made), flush=True)
    train = [e for e in made if e.passage.asked != "roots" or fold(e.passage.key) != arguments.held]
    held = [e for e in made if passages.given(e.passage) and fold(e.passage.key) == arguments.held]
    whole = copy.deepcopy(network)

    def save(mean: Marked) -> None:
        whole.marked.load_state_dict(mean.state_dict())
        torch.save(state | {"average": whole.state_dict()}, arguments.out)

    fresh, kept = not arguments.go_on, arguments.keep
    mean = fit(network, train, arguments.seed, arguments.epochs, fresh=fresh, kept=kept, keep=save)
    print(json.dumps(scored(mean, network, arguments.data, held)))


if __name__ == "__main__":
    main()
