"""Losses and development scores of the heads that judge spans in the first reading: acts of statements, references."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from avviso.reference.cues import CLASSES
from training.model import Network, span_ends, with_one
from training.tasks import ACTS
from training.windows import Encoded, Judged, Window, collate

SOURCES = frozenset({"acts", "gap"})
_CLASS = {act: name for name, acts in CLASSES.items() for act in acts}


def losses(add: Any, network: Network, judged: Judged, words: Tensor) -> None:
    """Adds the losses of what a batch asks about spans."""
    if judged.acts:
        logits = network.judges["acts"](words, torch.tensor(judged.acts)).float()
        add("acts", F.cross_entropy(logits, torch.tensor(judged.act), reduction="sum", label_smoothing=0.05))
    if judged.references:
        add("coreference", reference_loss(network, judged, words))


def reference_loss(network: Network, judged: Judged, words: Tensor) -> Tensor:
    """Negative log of the share that right candidates have of all, of standing for none being one (score 0)."""
    total = torch.zeros(())
    for scores, right in reference_scores(network, judged, words):
        whole = F.pad(scores, (1, 0)).logsumexp(0)
        total = total + whole - (scores[right].logsumexp(0) if right.any() else 0.0)
    return total


def reference_scores(network: Network, judged: Judged, words: Tensor) -> list[tuple[Tensor, Tensor]]:
    """(scores of the candidates, which are right) of every reference of a batch."""
    left, right = network.vectors("coreference", words)
    counts = [len(candidates) for _, candidates, _ in judged.references]
    anaphors = span_ends(left, torch.tensor([anaphor for anaphor, _, _ in judged.references]))
    candidates = span_ends(right, torch.tensor([c for _, found, _ in judged.references for c in found]))
    rows = torch.repeat_interleave(torch.arange(len(counts)), torch.tensor(counts))
    turned = with_one(anaphors) @ network.pairs["coreference"].weight[0]
    scores = (turned[rows] * with_one(candidates)).sum(1).float()
    return [
        (part, torch.tensor(right_))
        for part, (_, _, right_) in zip(scores.split(counts), judged.references, strict=True)
    ]


def scores(network: Network, dev: Mapping[str, Sequence[Encoded]]) -> dict[str, float]:
    """In per cent: macro F1 of acts and of their classes; F1 of GAP."""
    pairs: list[tuple[str, str]] = []
    said = [0, 0, 0]
    for documents in dev.values():
        windows = sorted((Window(e, 0, len(e.document.words)) for e in documents), key=lambda w: w.length)
        for at in range(0, len(windows), 16):
            judged, words = _read(network, windows[at : at + 16])
            with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
                if judged.acts:
                    best = network.judges["acts"](words, torch.tensor(judged.acts)).argmax(1)
                    pairs += [(ACTS[right], ACTS[b]) for right, b in zip(judged.act, best, strict=True)]
                if judged.references:
                    for found, right in reference_scores(network, judged, words):
                        chosen = (found > 0) & (found == found.max())
                        said = [
                            said[0] + int((chosen & right).sum()),
                            said[1] + int(chosen.sum()),
                            said[2] + int(right.sum()),
                        ]
    result = {}
    if pairs:
        result["acts.act"] = macro(pairs, 10)
        result["acts.class"] = macro([(_CLASS[a], _CLASS[b]) for a, b in pairs])
    if said[2]:
        result["gap.f1"] = round(200 * said[0] / max(said[1] + said[2], 1), 2)
    return result


def _read(network: Network, windows: Sequence[Window]) -> tuple[Judged, Tensor]:
    batch = collate(windows, {}, (), None)
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        return batch.judged, network.word_vectors(batch.pieces, batch.shapes, batch.lengths, batch.first, batch.last)


def macro(pairs: Sequence[tuple[str, str]], least: int = 1) -> float:
    """Mean F1 in per cent over the right labels that stand `least` times or more."""
    gold, found = ([pair[side] for pair in pairs] for side in (0, 1))
    labels = [label for label in sorted(set(gold)) if gold.count(label) >= least]
    right = [sum(g == f == label for g, f in pairs) for label in labels]
    values = [2 * r / (gold.count(label) + found.count(label)) for label, r in zip(labels, right, strict=True)]
    return round(100 * float(np.mean(values)), 2)
