"""Loss and development score of the head that says what a word stands for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import torch
import torch.nn.functional as F
from torch import Tensor

from training.model import Network, span_ends, with_one
from training.windows import Encoded, Judged, Window, collate

SOURCES = frozenset({"gap"})


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
    """F1 of GAP in per cent."""
    right, chosen, wanted = 0, 0, 0
    for documents in dev.values():
        windows = sorted((Window(e, 0, len(e.document.words)) for e in documents), key=lambda w: w.length)
        for at in range(0, len(windows), 16):
            batch = collate(windows[at : at + 16], {}, (), None)
            with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
                words = network.word_vectors(batch.pieces, batch.shapes, batch.lengths, batch.first, batch.last)
                for found, gold in reference_scores(network, batch.judged, words):
                    picked = (found > 0) & (found == found.max())
                    right += int((picked & gold).sum())
                    chosen += int(picked.sum())
                    wanted += int(gold.sum())
    return {"gap.f1": round(200 * right / max(chosen + wanted, 1), 2)} if wanted else {}
