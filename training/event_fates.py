"""python -m training.event_fates DATA: fits the weights of `avviso.reference.event_fates` anew and writes its table.

What clues are worth against one another comes from the sentences labelled for training, each read by itself; what they are worth beside the trained
layer, and each status before any clue, from the sentences kept from training, as the layer knows the others by heart.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from avviso.analysis.actors import coreference, entities
from avviso.analysis.events import events
from avviso.analysis.events import fate as event_fate
from avviso.analysis.quotations import quotations
from avviso.reference.event_fates import ALWAYS
from avviso.sources.report import Report
from avviso.text.span import Span
from evaluation import event_labels, system
from evaluation.status import STATUSES
from evaluation.texts import all_texts, held_out

TABLE = Path(__file__).parents[1] / "src" / "avviso" / "reference" / "event_fates.tsv"
HEAD = "# How much the clues at an event's word speak for each status; fitted by training/event_fates.py, see there.\n"
RARE = 5  # a clue of fewer events is left out
WEAK = 0.2  # and one of no greater weight
RIDGE = 10.0
TRUST = 0.55  # how much of what clues are worth beside the layer is taken over: other sources than those labelled have other words
EVEN = 0.25  # how far rare statuses count for more when clues and layer are weighed: the power of one by their share


@dataclass(frozen=True)
class Example:
    """One labelled event: its clues, its status, and what the trained layer says, None where it was trained on it."""

    clues: frozenset[str]
    status: str
    told: tuple[float, ...] | None = None


def examples(text: str, triggers: Sequence[tuple[Sequence[int], str]], kept: bool) -> Iterator[Example]:
    """The labelled events of one text, with what the layer says of them where they are `kept` from training."""
    document = system.reader().document(Report(text), whole=True)
    if document.layout.skip or not document.sentences:
        return
    said = quotations.find(document, coreference.resolve(document, entities.find(document)), (), ())
    for (start, end, *_), status in triggers:
        word = events.word_at(document, said, Span.of(text, start, end))
        told = tuple(word.told.fates[name] for name in STATUSES) if kept and word.told is not None else None
        if told is not None or not kept:
            yield Example(frozenset(word.clues), status, told)


def labelled(data: Path) -> Iterator[Example]:
    """All labelled events that are not reported on."""
    texts = dict(all_texts(data))
    sentences: dict[tuple[str, int, int], list[tuple[Sequence[int], str]]] = {}
    for path in (event_labels.KEPT, event_labels.KEPT.with_name("status_train.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            start, end = row["sentence"]
            for event in row.get("events", [row]):
                trigger = [at - start for at in event["trigger"]]
                sentences.setdefault((row["document"], start, end), []).append((trigger, event["status"]))
    for (name, start, end), triggers in sentences.items():
        if not held_out(name):
            yield from examples(texts[name][start:end], triggers, kept=False)
    for _, text, rows in event_labels.labelled(data, kept=True):
        triggers = [(event["trigger"], event["status"]) for row in rows for event in row["events"]]  # type: ignore[attr-defined]
        yield from examples(text, triggers, kept=True)


def fit(found: Iterable[Example]) -> dict[str, tuple[float, ...]]:
    """The weights of each clue for the statuses, in their order."""
    found = list(found)
    own, kept = [e for e in found if e.told is None], [e for e in found if e.told is not None]
    count = Counter(clue for example in own for clue in example.clues)
    known = sorted(clue for clue, times in count.items() if times >= RARE)
    weights, _ = _regressed(_matrix(own, known), own)
    known = [clue for clue, row in zip(known, weights, strict=True) if np.abs(row).max() > WEAK]
    weights, level = _regressed(_matrix(own, known), own)
    scores = (_matrix(kept, known) @ torch.from_numpy(weights)).numpy() + level
    own_share, layer_share, before = _weighed(scores, kept)
    scale = own_share / layer_share
    table = {ALWAYS: tuple(level * scale + before / layer_share)}
    return table | {clue: tuple(row * scale * TRUST) for clue, row in zip(known, weights, strict=True)}


def _matrix(found: Sequence[Example], known: Sequence[str]) -> torch.Tensor:
    place = {clue: number for number, clue in enumerate(known)}
    cells = [(row, place[clue]) for row, e in enumerate(found) for clue in sorted(e.clues) if clue in place]
    size = (len(found), len(known))
    return torch.sparse_coo_tensor(torch.tensor(cells).T, torch.ones(len(cells), dtype=torch.float64), size).coalesce()


def _wanted(found: Sequence[Example]) -> torch.Tensor:
    return torch.tensor([STATUSES.index(example.status) for example in found])


def _regressed(x: torch.Tensor, found: Sequence[Example]) -> tuple[np.ndarray, np.ndarray]:
    """Weights and level of a multinomial logistic regression, the weights pulled towards zero."""
    weights = torch.zeros(x.shape[1], len(STATUSES), dtype=torch.float64, requires_grad=True)
    level = torch.zeros(len(STATUSES), dtype=torch.float64, requires_grad=True)
    wanted = _wanted(found)

    def loss() -> torch.Tensor:
        likely = torch.nn.functional.cross_entropy(torch.sparse.mm(x, weights) + level, wanted, reduction="sum")
        return likely + RIDGE / 2 * weights.square().sum()

    _least(loss, [weights, level])
    return weights.detach().numpy(), level.detach().numpy()


def _weighed(scores: np.ndarray, found: Sequence[Example]) -> tuple[float, float, np.ndarray]:
    """What the clues' log probabilities and the layer's are worth, and each status before any clue."""
    clues = torch.log_softmax(torch.from_numpy(scores), 1)
    layer = torch.log(torch.tensor([example.told for example in found], dtype=torch.float64) + event_fate.LEAST)
    wanted = _wanted(found)
    share = torch.bincount(wanted, minlength=len(STATUSES)) / len(wanted)
    even = share[wanted] ** -EVEN
    shares = torch.ones(2, dtype=torch.float64, requires_grad=True)
    before = torch.zeros(len(STATUSES), dtype=torch.float64, requires_grad=True)

    def loss() -> torch.Tensor:
        given = shares[0] * clues + shares[1] * layer + before
        likely = torch.nn.functional.cross_entropy(given, wanted, reduction="none") * even / even.mean()
        return likely.sum() + before.square().sum() / 4

    _least(loss, [shares, before])
    clue_share, layer_share = shares.detach().tolist()
    return clue_share, layer_share, before.detach().numpy()


def _least(loss, parameters: list[torch.Tensor]) -> None:  # type: ignore[no-untyped-def]
    optimiser = torch.optim.LBFGS(parameters, max_iter=300, line_search_fn="strong_wolfe")

    def step() -> torch.Tensor:
        optimiser.zero_grad()
        value = loss()
        value.backward()
        return value

    optimiser.step(step)


def write(weights: dict[str, tuple[float, ...]], path: Path = TABLE) -> None:
    """The table of the weights, each status a column."""
    lines = ["\t".join(["clue", *STATUSES])]
    lines += ["\t".join([clue, *(f"{value:.2f}" for value in row)]) for clue, row in weights.items()]
    path.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Fit the weights and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    write(fit(labelled(parser.parse_args().data)))


if __name__ == "__main__":
    main()
