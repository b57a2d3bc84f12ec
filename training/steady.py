"""A short round of the second reading on a share of what it is asked, in which it holds on to everything that it told before:

    python -m training.steady CHECKPOINT OUT --data ../shared/data [--seed N]

Pairs of parties of written events are left out and those of labelled ones are few, as they pull the judge of roots away from PLV's use of them. Beside the labels stand the
answers of the checkpoint itself (distillation, Hinton et al. 2015). One pass, float32; the encoder stays as it is. The fold of PLV and CoPED that is scored is left out.
"""

from __future__ import annotations

import argparse
import copy
import random
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import torch
from rich.progress import track

from avviso.language.words import SHAPES
from evaluation.folds import FOLD, fold
from training import marked, passages, restore
from training.descent import risen
from training.model import Marked, Network, opened
from training.passages import OWN, Passage

SHARES = {"labelled pairs": 0.2, "deeds": 0.12, "judged cues": 0.35, "cues": 0.2}
"""How many of some passages are read; of those not named here all."""
_LAYER_RATE, _HEAD_RATE, _AVERAGE, _WARM = 7e-5, 5e-4, 0.996, 0.08


def kept(data: Path, rng: random.Random) -> Callable[[Passage], bool]:
    """Whether a passage is read in this round."""
    labelled = sum(1 for name, _, _ in passages.labelled_events(data, OWN) if not name.startswith("written"))

    def chosen(passage: Passage) -> bool:
        if passage.asked == "roots":
            if passage.name.startswith("event-"):
                return int(passage.name.split("-")[1]) < labelled and rng.random() < SHARES["labelled pairs"]
            return fold(passage.key) != FOLD
        if passage.asked == "deeds":
            return rng.random() < SHARES["deeds"]
        return passage.asked == "acts" or rng.random() < SHARES["judged cues" if passage.right else "cues"]

    return chosen


def round_of(network: Network, made: Sequence[marked.Example], seed: int, rng: random.Random) -> Marked:
    """The running mean of the second reading's weights after one pass over the passages."""
    own, before = copy.deepcopy(network.marked), copy.deepcopy(network.marked).eval()
    mean = copy.deepcopy(own)
    descent = marked.falling(own, mean, (_LAYER_RATE, _HEAD_RATE), _AVERAGE)
    torch.manual_seed(seed)
    steps = len(list(marked.batches(made, random.Random(0))))
    own.train()
    for batch in track(marked.batches(made, rng), "second reading", steps):
        descent.rate(risen(descent.step / steps, _WARM))
        found = marked.logits(own, batch)
        descent.down(marked.loss(*found, batch) / len(batch) + marked.drift(found, before, batch))
    return mean.eval()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=51)
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    rng = random.Random(arguments.seed)
    state = restore.checkpoint(arguments.checkpoint)
    network = opened(state, SHAPES)
    found = list(filter(kept(arguments.data, rng), marked.read(arguments.data)))
    print(Counter(p.asked for p in found), flush=True)
    made = marked.examples(network, found, arguments.seed)
    network.marked.load_state_dict(round_of(network, made, arguments.seed, rng).state_dict())
    torch.save(state | {"average": network.state_dict()}, arguments.out)


if __name__ == "__main__":
    main()
