"""Trains the heads of predicates and roles anew on the word vectors of an encoder that stays as it is:

    python -m training.roles CHECKPOINT OUT --data ../shared/data [--seed N]

Other rounds move the encoder by what all heads need; these two, which EWT's PropBank alone teaches, follow it here.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import numpy as np
import torch
from rich.progress import track
from torch import Tensor

from avviso.language.words import SHAPES, WordPieces
from training import corpora, restore
from training.descent import Descent, risen
from training.model import Network, opened, start_folder
from training.train import role_losses
from training.windows import Batch, collate, encode, plan

_HEADS = ("left.role", "right.role", "pairs.role", "words.predicate")
_PASSES, _BATCHES, _PIECES, _WINDOW = 6, 20, 2000, 180
_RATE, _WARM, _AVERAGE = 6e-4, 0.05, 0.99
Read = tuple[Batch, Tensor]


def read(network: Network, documents: list[corpora.Document], labels: dict[str, list[str]], seed: int) -> list[Read]:
    """Batches of two passes over the documents, every second one with noise, and the vectors of their words."""
    pieces = WordPieces(start_folder() / "tokenizer.json")
    encoded = [encode(document, pieces, labels) for document in documents]
    roles = {role: number for number, role in enumerate(labels["role"])}
    rng = np.random.default_rng(seed)
    found = []
    windows = plan({"ewt": encoded}, {"ewt": 2}, seed, _BATCHES, _PIECES, _WINDOW)
    for number, given in enumerate(track(windows, "word vectors")):
        batch = collate(given, roles, (), rng if number % 2 else None)
        if len(batch.role_rows):
            with torch.no_grad():
                vectors = network.word_vectors(batch.pieces, batch.shapes, batch.lengths, batch.first, batch.last)
            found.append((batch, vectors.half()))
    return found


def fit(network: Network, found: list[Read], seed: int) -> None:
    """Leaves the heads at the running mean of their weights."""
    own = [p for name, p in network.named_parameters() if name.startswith(_HEADS)]
    mean = [p.detach().clone() for p in own]
    descent = Descent(own, mean, [(own, _RATE)], _AVERAGE)
    rng, steps = random.Random(seed), _PASSES * len(found)
    order = [i for _ in range(_PASSES) for i in rng.sample(range(len(found)), len(found))]
    network.train()
    for at in track(order, "roles"):
        descent.rate(risen(descent.step / steps, _WARM))
        batch, vectors = found[at]
        parts: dict[str, Tensor] = {}
        role_losses(parts.__setitem__, network, batch, network.word_drop(vectors.float()))
        descent.down(sum(parts.values(), torch.zeros(())) / batch.bounds[-1])
    for parameter, value in zip(own, mean, strict=True):
        parameter.data.copy_(value)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=61)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    state = restore.checkpoint(arguments.checkpoint)
    network = opened(state, SHAPES)
    documents = corpora.read(arguments.data, "train", ["ewt"])["ewt"]
    found = read(network, documents, state["labels"], arguments.seed)
    fit(network, found, arguments.seed)
    torch.save(state | {"average": network.state_dict()}, arguments.out)


if __name__ == "__main__":
    main()
