"""Trains a teacher, and a student on what the teacher says:

    python -m training.teach teacher work/teacher.pt --data ../shared/data [--device cuda]
    python -m training.teach student work/student.pt --data ../shared/data --teacher work/teacher.pt --start FOLDER_OR_CHECKPOINT [--device cuda]

Meant for a GPU. The student is the network that ships; it starts from FOLDER_OR_CHECKPOINT and learns from the labels, from the teacher's first reading,
and of the second reading from the mean of the teacher and what the student itself told before. Rates follow the clock: a run ends after `--seconds` of training
(reading the data comes before), or when the batches planned or `--steps` of them are done. What is written is the running mean of the weights, for
`training.average` and `training.export`; the development scores of `training.glance` are printed.
"""

from __future__ import annotations

import argparse
import copy
import json
import logging
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader, Dataset

from avviso.language.words import MASK, SHAPES
from training import asked, glance, material, restore, teacher
from training.asked import Asking
from training.descent import Descent
from training.distil import Bridge, drift, drift2, resplit, taught, taught2
from training.material import Material
from training.model import SHIPPED, Network, opened
from training.train import losses
from training.windows import MASKED, Batch, Window, collate, moved, plan

log = logging.getLogger("teach")
Item = TypeVar("Item")

PASSES = {
    "ewt": 4.0,
    "gum": 3.0,
    "polnear": 3.0,
    "said": 4.0,
    "coped": 8.0,
    "plv": 5.0,
    "events": 3.0,
    "re3d": 3.0,
    "politics": 3.0,
    "wikigold": 2.5,
    "gap": 2.5,
}
RAW = 3.0
"""The same of texts without labels, which only a student reads."""
WEIGHTS = {
    "upos": 1.0,
    "xpos": 0.5,
    "feats": 0.5,
    "lemma": 1.0,
    "start": 1.0,
    "arc": 1.0,
    "relation": 1.0,
    "uner": 2.0,
    "uner_like": 0.4,
    "gum": 1.0,
    "re3d": 1.0,
    "norp": 1.0,
    "politics": 1.0,
    "wikigold": 1.0,
    "parties": 2.0,
    "parties_like": 0.8,
    "deeds": 2.0,
    "quotes": 1.5,
    "predicate": 1.0,
    "role_arc": 1.0,
    "role": 1.0,
    "fact": 0.3,
    "link": 0.5,
    "coreference": 6.0,
}
TEACHER_TURNS = {"roots": 2, "acts": 3, "deeds": 1, "cues": 3}
STUDENT_TURNS = {"roots": 1, "acts": 2, "deeds": 1, "cues": 2}
WINDOW = 180
"""Pieces of a window."""
WARM = 0.05
"""Share of the time in which the rates rise."""
HIDDEN_WORDS = 0.04
"""Share of words whose pieces a student does not see, though the teacher does."""
SPARE = 1.35
"""How much more is planned than the passes ask for, since windows are padded."""
NOTED, LOGGED = 20, 500
"""Steps from one look at the losses to the next, and from one line of the log to the next."""

COMMON: dict[str, tuple[Any, str]] = {
    "device": ("cuda", "where to train"),
    "workers": (6, "processes that make batches; 0 for none"),
    "threads": (0, "threads on a CPU (0: as many as there are)"),
    "steps": (0, "steps at most (0: as many as there are)"),
}
TEACHER: dict[str, tuple[Any, str]] = {
    "seconds": (400.0, "how long to train"),
    "seed": (1, "seed of weights, batches and questions"),
    "pieces": (6000, "padded pieces in a batch"),
    "asked": (112, "passages that the second reading is asked at every step"),
    "room": (90, "pieces of such a passage and what is put around it"),
    "scale": (2.4, "how many times the passes over each source"),
    "encoder_rate": (8e-5, "highest rate of the encoder and of the layers of the second reading"),
    "head_rate": (6e-4, "highest rate of the heads"),
    "average": (0.996, "share of the running mean that stays at every step"),
}
STUDENT = TEACHER | {
    "seconds": (395.0, "how long to train"),
    "seed": (5, "seed of batches and questions"),
    "pieces": (8000, "padded pieces in a batch"),
    "room": (100, "pieces of such a passage and what is put around it"),
    "scale": (2.0, "how many times the passes over each source"),
    "encoder_rate": (2e-4, "highest rate of the encoder and of the layers of the second reading"),
    "head_rate": (1e-3, "highest rate of the heads"),
    "average": (0.997, "share of the running mean that stays at every step"),
    "hard": (0.5, "weight of the labels beside what the teacher says"),
    "hidden": (0.3, "weight of how far the vectors are from the teacher's"),
}


class Windows(Dataset[Batch]):
    """Planned batches of windows as tensors, with noise that depends on the seed and the batch alone."""

    def __init__(
        self, planned: list[list[Window]], material: Material, seed: int, *, whole: bool = False, masked: float = MASKED
    ) -> None:
        self._planned, self._seed, self._whole, self._masked = planned, seed, whole, masked
        self._roles, self._layers = material.roles, material.layers

    def __len__(self) -> int:
        return len(self._planned)

    def __getitem__(self, number: int) -> Batch:
        rng = np.random.default_rng(self._seed * 1000003 + number)
        windows = self._planned[number]
        return collate(windows, self._roles, self._layers, rng, whole=self._whole, masked=self._masked)


def planned(found: Material, passes: Mapping[str, float], options: argparse.Namespace) -> list[list[Window]]:
    """Batches for some passes over each source, `scale` times, as far as there are steps for them."""
    sources = {name: group for name, group in found.train.items() if name in passes}
    scaled = {name: count * options.scale for name, count in passes.items()}
    words = sum(scaled[name] * sum(len(e.document.words) for e in group) for name, group in sources.items())
    rounds = max(4, int(words * SPARE / options.pieces / 25))
    batches = plan(sources, scaled, options.seed, rounds, options.pieces, WINDOW)
    log.info("%d batches planned", len(batches))
    return batches[: options.steps or None]


def loaded(dataset: Dataset[Item], workers: int) -> DataLoader[Item]:
    """Its batches in order, made ahead by other processes."""
    return DataLoader(dataset, batch_size=None, num_workers=workers, prefetch_factor=6 if workers else None)


def endless(loader: Iterable[Item]) -> Iterator[Item]:
    while True:
        yield from loader


class Learning:
    """A network that learns by the clock, and the running mean of its weights."""

    def __init__(self, network: Network, options: argparse.Namespace, bridge: nn.Module | None = None) -> None:
        self.network, self.options = network, options
        self.mean = copy.deepcopy(network)
        encoder, heads = list[nn.Parameter](), list[nn.Parameter]()
        for name, parameter in network.named_parameters():
            (encoder if name.startswith(("encoder.", "marked.layers.")) else heads).append(parameter)
        groups = [(encoder, options.encoder_rate), (heads, options.head_rate)]
        if bridge is not None:
            groups.append((list(bridge.parameters()), options.head_rate))
        own, mean = network.parameters(), self.mean.parameters()
        self._descent = Descent(own, mean, groups, options.average, fused=True)
        self._seen = defaultdict[str, list[float]](list)

    @property
    def step(self) -> int:
        return self._descent.step

    def through(self, batches: Iterable[Batch], count: int) -> Iterator[Batch]:
        """Batches while there is time, on the device, with the rates that each moment has."""
        self.network.train()
        started = time.monotonic()
        for batch in batches:
            done = max((time.monotonic() - started) / self.options.seconds, self.step / count)
            if done >= 1:
                break
            factor = done / WARM if done < WARM else (1 - done) / (1 - WARM)
            self._descent.rate(max(factor, 1e-3))
            yield moved(batch, torch.device(self.options.device))
        log.info("%d steps in %.0f s", self.step, time.monotonic() - started)

    def learn(self, total: Tensor, parts: Mapping[str, Tensor]) -> None:
        """One step down; `parts` are for the log."""
        self._descent.down(total)
        self._note(parts)

    def _note(self, parts: Mapping[str, Tensor]) -> None:
        """Means over the steps that are looked at: to read a loss is to wait for the device."""
        if self.step % NOTED == 0:
            for key, value in parts.items():
                self._seen[key].append(float(value.detach()))
        if self.step % LOGGED == 0:
            means = (f"{key} {sum(values) / len(values):.3f}" for key, values in self._seen.items())
            log.info("step %d  %s", self.step, " ".join(means))
            self._seen.clear()

    def save(self, found: Material) -> None:
        """Writes the running mean with what `training.average` and `training.export` want of it."""
        state = {
            "average": {key: value.cpu() for key, value in self.mean.state_dict().items()},
            "labels": found.labels,
            "layers": found.layers,
            "sizes": found.sizes,
            "config": {key: str(v) if isinstance(v, Path) else v for key, v in vars(self.options).items()},
            "step": self.step,
        }
        self.options.out.parent.mkdir(parents=True, exist_ok=True)
        torch.save(state, self.options.out)
        log.info("%s is written", self.options.out)


def train_teacher(options: argparse.Namespace, found: Material) -> Learning:
    """Trains a teacher on the labels alone."""
    device = torch.device(options.device)
    torch.manual_seed(options.seed)
    learning = Learning(teacher.new(found.sizes).to(device), options)
    batches = planned(found, PASSES, options)
    answered = [question for question in found.questions if question.passage.answered]
    questions = endless(loaded(_asked(answered, found, options, TEACHER_TURNS), options.workers))
    windows = loaded(Windows(batches, found, options.seed), options.workers)
    for batch in learning.through(windows, len(batches)):
        count = batch.bounds[-1]
        with torch.autocast(device.type, torch.bfloat16):
            parts = losses(learning.network, batch, WEIGHTS)
            asking = moved(next(questions), device)
            second = asked.second_loss(asked.second(learning.network, asking), asking)
            total = _sum(parts) / count + second
        learning.learn(total, {key: value / count for key, value in parts.items()} | {f"asked.{asking.asked}": second})
    return learning


def train_student(options: argparse.Namespace, found: Material) -> Learning:
    """Trains a student on the labels and on what a teacher says."""
    device = torch.device(options.device)
    torch.manual_seed(options.seed)
    batches = planned(found, PASSES | {"raw": RAW}, options)
    questions = endless(loaded(_asked(found.questions, found, options, STUDENT_TURNS), options.workers))
    start = restore.checkpoint(options.start)
    if start["labels"] != found.labels:
        raise ValueError(f"{options.start} has other labels than the data give")
    network = opened(start, SHAPES).to(device)
    before = copy.deepcopy(network).requires_grad_(False)
    master = teacher.trained(options.teacher, found.labels, found.layers)
    master = master.to(device, torch.bfloat16 if device.type == "cuda" else torch.float32)
    # The windows stay as they were planned: a sentence may begin before one or end behind it.
    with torch.autocast(device.type, torch.bfloat16):
        log.info("%d units joined", resplit(master, found.train, WINDOW, device))
    bridge = Bridge(SHIPPED.width, teacher.SIZE.width).to(device)
    learning = Learning(network, options, bridge)
    windows = loaded(Windows(batches, found, options.seed, whole=True, masked=0.0), options.workers)
    for batch in learning.through(windows, len(batches)):
        with torch.autocast(device.type, torch.bfloat16):
            asking = moved(next(questions), device)
            parts = _compared(network, master, before, bridge, batch, asking, found.layers)
            hard, soft = parts["hard"] + parts["asked_hard"], parts["soft"] + parts["asked_soft"]
            total = options.hard * hard + soft + options.hidden * parts["hidden"]
        learning.learn(total, parts)
    return learning


def _compared(
    network: Network,
    master: Network,
    before: Network,
    bridge: Bridge,
    batch: Batch,
    asking: Asking,
    layers: Sequence[str],
) -> dict[str, Tensor]:
    """The parts of a student's loss, by word or by question: labels and teacher of both readings, vectors."""
    count = batch.bounds[-1]
    wanted, wanted2 = taught(master, batch, layers), taught2(master, before, asking)
    batch.pieces = _hidden(batch)
    words = network.word_vectors(batch.pieces, batch.shapes, batch.lengths, batch.first, batch.last)
    hard = losses(network, batch, WEIGHTS, words)
    soft = drift(network, words, batch, wanted, layers, WEIGHTS)
    answers = asked.second(network, asking)
    return {
        "hard": _sum(hard) / count,
        "soft": _sum(soft) / count,
        "asked_hard": asked.second_loss(answers, asking),
        "asked_soft": drift2(answers, wanted2, asking),
        "hidden": bridge(words, wanted, answers, wanted2, asking),
    }


def _hidden(batch: Batch) -> Tensor:
    """The pieces with those of some words masked (the first and the last of each)."""
    chosen = torch.nonzero(torch.rand(len(batch.first), device=batch.first.device) < HIDDEN_WORDS).squeeze(1)
    pieces = batch.pieces.clone().view(-1)
    pieces[batch.first[chosen]] = MASK
    pieces[batch.last[chosen]] = MASK
    return pieces.view_as(batch.pieces)


def _sum(parts: Mapping[str, Tensor]) -> Tensor:
    return sum(parts.values(), torch.zeros(()))


def _asked(
    questions: Iterable[asked.Question], found: Material, options: argparse.Namespace, turns: Mapping[str, int]
) -> asked.Batches:
    return asked.Batches(list(questions), found.pool, options.seed, options.asked, options.room, turns)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    modes = parser.add_subparsers(dest="mode", required=True)
    for mode, own in (("teacher", TEACHER), ("student", STUDENT)):
        one = modes.add_parser(mode, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
        one.add_argument("out", type=Path, help="the checkpoint to write")
        one.add_argument("--data", type=Path, required=True, help="the folder of the corpora")
        for name, (default, about) in (own | COMMON).items():
            one.add_argument(f"--{name.replace('_', '-')}", type=type(default), default=default, help=about)
        if mode == "student":
            one.add_argument("--teacher", type=Path, required=True, help="the teacher's checkpoint")
            one.add_argument("--start", type=Path, required=True, help="a checkpoint or a folder of shipped files")
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    if options.threads:
        torch.set_num_threads(options.threads)
    found = material.read(options.data)
    log.info("words %s", {name: sum(len(e.document.words) for e in group) for name, group in found.train.items()})
    learning = (train_teacher if options.mode == "teacher" else train_student)(options, found)
    learning.save(found)
    print(json.dumps(glance.scores(learning.mean, found, torch.device(options.device), options.room)))


if __name__ == "__main__":
    main()
