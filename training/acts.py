"""Trains the judge of acts on a checkpoint whose encoder stays as it is: python -m training.acts CHECKPOINT OUT --data ../shared/data.

The labelled statements are few: their word vectors are read once, and the head passes over them many times, which costs seconds. Prints the
scores on the development labels before it writes the checkpoint.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from avviso.language.words import SHAPES, WordPieces
from avviso.reference.cues import CLASS_OF
from training import tasks
from training.corpora import Document
from training.judged import macro
from training.model import Judge, Network, opened, start_folder
from training.tasks import ACTS
from training.train import LABELS
from training.windows import Window, collate, encode

EPOCHS, BATCH, RATE, DECAY = 30, 64, 1e-3, 0.05


def vectors(network: Network, documents: Sequence[Document], labels: Any) -> tuple[Tensor, Tensor, Tensor]:
    """Word vectors of all documents, the spans (statements, 2, 2) of cue and content in them, the acts."""
    pieces = WordPieces(start_folder() / "tokenizer.json")
    windows = sorted(
        (Window(e, 0, len(e.document.words)) for e in (encode(d, pieces, labels) for d in documents)),
        key=lambda w: w.length,
    )
    words, spans, acts = [], [], []
    offset = 0
    for at in range(0, len(windows), 16):
        batch = collate(windows[at : at + 16], {}, (), None)
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            words.append(network.word_vectors(batch.pieces, batch.shapes, batch.lengths, batch.first, batch.last))
        spans.extend([[[a + offset, b + offset] for a, b in pair] for pair in batch.judged.acts])
        acts.extend(batch.judged.act)
        offset += batch.bounds[-1]
    return torch.cat(words).float(), torch.tensor(spans), torch.tensor(acts)


def fit(judge: Judge, words: Tensor, spans: Tensor, acts: Tensor, seed: int, epochs: int = EPOCHS) -> None:
    """Trains the judge in place; the rate falls to nothing."""
    torch.manual_seed(seed)
    optimizer = torch.optim.AdamW(judge.parameters(), lr=RATE, weight_decay=DECAY)
    steps = epochs * -(-len(acts) // BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: 1 - step / (steps + 1))
    drop = nn.Dropout(0.15)
    judge.train()
    for _ in range(epochs):
        for rows in torch.randperm(len(acts)).split(BATCH):
            picked, own = _cut(words, spans[rows])
            loss = F.cross_entropy(judge(drop(picked), own), acts[rows], label_smoothing=0.05)
            loss.backward()
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            schedule.step()
    judge.eval()


def _cut(words: Tensor, spans: Tensor) -> tuple[Tensor, Tensor]:
    """The words of some spans alone, and the spans counted in them."""
    ranges = [(int(a), int(b)) for a, b in spans.reshape(-1, 2)]
    starts = torch.tensor([0, *(b - a for a, b in ranges)]).cumsum(0)
    own = torch.stack([starts[:-1], starts[1:]], 1).reshape(spans.shape)
    return torch.cat([words[a:b] for a, b in ranges]), own


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    arguments = parser.parse_args()
    torch.set_num_threads(2)
    state, network = opened(arguments.checkpoint, SHAPES)
    train, dev = (
        vectors(network, list(tasks.acts(arguments.data, LABELS, part)), state["labels"]) for part in ("train", "dev")
    )
    judge = Judge(2, len(ACTS), 0.3)
    fit(judge, *train, seed=arguments.seed, epochs=arguments.epochs)
    with torch.no_grad():
        found = judge(*_cut(dev[0], dev[1])).argmax(1)
    pairs = [(ACTS[a], ACTS[b]) for a, b in zip(dev[2].tolist(), found.tolist(), strict=True)]
    result = {
        "right": round(100 * sum(a == b for a, b in pairs) / len(pairs), 1),
        "acts": macro(pairs, 10),
        "classes": macro([(CLASS_OF[a], CLASS_OF[b]) for a, b in pairs]),
    }
    print(json.dumps(result))
    network.judges["acts"].load_state_dict(judge.state_dict())
    torch.save(state | {"average": network.state_dict()}, arguments.out)


if __name__ == "__main__":
    main()
