"""Trains how marked parties are read, on a checkpoint whose encoder stays as it is:

    python -m training.parties CHECKPOINT OUT --data ../shared/data [--folds]

The lower layers are the encoder's own; above them stands a copy of its last ones, which sees the marks and is trained here with the head. With
`--folds` five models are trained, each on four fifths of the sentences, and the scores of the fifth are printed together instead.
"""

from __future__ import annotations

import argparse
import copy
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from avviso.language.words import END, SHAPES, START, WordPieces, shape
from training import tasks
from training.corpora import Document
from training.judged import macro
from training.model import Network, Parties, opened, start_folder
from training.tasks import QUADS, ROOTS
from training.train import LABELS

_QUAD = {root: number for number, roots in enumerate(QUADS) for root in roots.split()}
EPOCHS, BATCH, LAYER_RATE, HEAD_RATE = 12, 24, 1.5e-4, 1e-3


@dataclass(slots=True)
class Example:
    """One pair as the lower layers leave its sentence: (pieces, width) states, marks of the pieces, first and last piece of each word."""

    document: Document
    states: Tensor
    marks: Tensor
    first: list[int]
    last: list[int]


def examples(network: Network, documents: Sequence[Document]) -> list[Example]:
    """The documents through the shared layers, without dropout."""
    pieces = WordPieces(start_folder() / "tokenizer.json")
    made = []
    for document in documents:
        ids, shapes, marks = [START], [0], [0]
        first, last = [], []
        assert document.marks is not None
        for word, mark, (parts, _) in zip(document.words, document.marks.tolist(), pieces(document.words), strict=True):
            first.append(len(ids))
            ids.extend(parts)
            shapes.extend([shape(word)] * len(parts))
            marks.extend([mark] * len(parts))
            last.append(len(ids) - 1)
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            states = network.encoder.lower(
                torch.tensor([[*ids, END]]), torch.tensor([[*shapes, 0]]), torch.tensor([len(ids) + 1])
            )
        made.append(Example(document, states[0], torch.tensor([*marks, 0]), first, last))
    return made


def logits(parties: Parties, batch: Sequence[Example]) -> Tensor:
    """(examples, roots)."""
    lengths = torch.tensor([len(e.states) for e in batch])
    longest = int(lengths.max())
    states = torch.stack([F.pad(e.states, (0, 0, 0, longest - len(e.states))) for e in batch])
    marks = torch.stack([F.pad(e.marks, (0, longest - len(e.marks))) for e in batch])
    first = [row * longest + f for row, e in enumerate(batch) for f in e.first]
    last = [row * longest + f for row, e in enumerate(batch) for f in e.last]
    spans, at = [], 0
    for e in batch:
        relation = e.document.relation
        assert relation is not None
        here = [relation.source, relation.target, (0, len(e.first))]
        spans.append([(at + a, at + b) for a, b in here])
        at += len(e.first)
    words = parties.words(states, marks, lengths, torch.tensor(first), torch.tensor(last))
    return parties.judge(words, torch.tensor(spans)).float()


def fit(network: Network, train: Sequence[Example], seed: int, epochs: int = EPOCHS) -> Parties:
    """The layers and the head, trained; rates rise over a tenth of the steps and fall to nothing."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    parties = copy.deepcopy(network.parties)
    parties.start(network.encoder)
    judge = {id(p) for p in parties.judge.parameters()}
    groups = [
        {"params": [p for p in parties.parameters() if id(p) not in judge], "top": LAYER_RATE},
        {"params": list(parties.judge.parameters()), "top": HEAD_RATE},
    ]
    optimizer = torch.optim.AdamW(groups, lr=0.0, weight_decay=0.01, betas=(0.9, 0.98))
    steps, step = epochs * -(-len(train) // BATCH), 0
    parties.train()
    for _ in range(epochs):
        order = sorted(train, key=lambda e: len(e.states) + rng.random() * 12)
        batches = [order[i : i + BATCH] for i in range(0, len(order), BATCH)]
        rng.shuffle(batches)
        for batch in batches:
            done = step / steps
            for group in optimizer.param_groups:
                group["lr"] = group["top"] * min(1.0, done / 0.1) * (1 - done)
            with torch.autocast("cpu", torch.bfloat16):
                logs = logits(parties, batch).log_softmax(1)
            (_loss(logs, batch) / len(batch)).backward()
            nn.utils.clip_grad_norm_(parties.parameters(), 2.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
    return parties.eval()


def _loss(logs: Tensor, batch: Sequence[Example]) -> Tensor:
    """Negative log of the share of the roots that may be right, a twentieth of it spread over all."""
    loss = torch.zeros(())
    for row, example in zip(logs, batch, strict=True):
        relation = example.document.relation
        assert relation is not None
        right = [ROOTS.index(root) for root in relation.roots]
        loss = loss - relation.weight * (0.95 * row[right].logsumexp(0) + 0.05 * row.mean())
    return loss


def judged(parties: Parties, examples: Sequence[Example]) -> list[tuple[str, str]]:
    """(right root, likeliest root but none) of rows of PLV."""
    pairs = []
    for at in range(0, len(examples), 32):
        batch = examples[at : at + 32]
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            best = logits(parties, batch)[:, :-1].argmax(1)
        pairs += [
            (e.document.relation.roots[0], ROOTS[b]) for e, b in zip(batch, best, strict=True) if e.document.relation
        ]
    return pairs


def scores(pairs: Sequence[tuple[str, str]]) -> dict[str, float]:
    """Macro F1 of root, quad and cooperation against conflict, in per cent."""
    quads = [(_QUAD[gold], _QUAD[found]) for gold, found in pairs]
    return {
        "root": macro(pairs),
        "quad": macro([(str(gold), str(found)) for gold, found in quads]),
        "binary": macro([(str(gold > 2), str(found > 2)) for gold, found in quads]),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--folds", action="store_true")
    parser.add_argument("--held", type=int, help="a fold to leave out and score")
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    arguments = parser.parse_args()
    torch.set_num_threads(2)
    state, network = opened(arguments.checkpoint, SHAPES)
    made = examples(network, list(tasks.relations(arguments.data, LABELS)))
    if arguments.folds:
        pairs = []
        for number in range(5):
            held = [e for e in made if tasks.fold(e.document.words) == number]
            kept = [e for e in made if tasks.fold(e.document.words) != number]
            found = judged(
                fit(network, kept, arguments.seed, arguments.epochs), [e for e in held if tasks.given(e.document)]
            )
            print(number, json.dumps(scores(found)), flush=True)
            pairs += found
        print("all", json.dumps(scores(pairs)))
        return
    kept = [e for e in made if tasks.fold(e.document.words) != arguments.held]
    network.parties.load_state_dict(fit(network, kept, arguments.seed, arguments.epochs).state_dict())
    if arguments.held is not None:
        held = [e for e in made if tasks.fold(e.document.words) == arguments.held and tasks.given(e.document)]
        print("fold", arguments.held, json.dumps(scores(judged(network.parties, held))))
    torch.save(state | {"average": network.state_dict()}, arguments.out)


if __name__ == "__main__":
    main()
