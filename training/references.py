"""Loss and development score of the head that says what a word stands for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import torch
import torch.nn.functional as F
from torch import Tensor

from training.model import Network, span_ends, with_one
from training.pairs import FAR
from training.windows import Encoded, Judged, Window, collate, moved

SOURCES = frozenset({"gap"})


def reference_loss(network: Network, judged: Judged, words: Tensor) -> Tensor:
    """Negative log of the share that right candidates have of all, of standing for none being one (score 0)."""
    grid = reference_grid(network, judged, words)
    most = grid.shape[1] - 1
    rows = [[not any(right), *right, *[False] * (most - len(right))] for _, _, right in judged.references]
    chosen = grid.masked_fill(~torch.tensor(rows, device=grid.device), FAR)
    return (grid.logsumexp(1) - chosen.logsumexp(1)).sum()


def reference_grid(network: Network, judged: Judged, words: Tensor) -> Tensor:
    """(references, 1 + most candidates): 0 for standing for none, then the candidates' scores."""
    counts = [len(candidates) for _, candidates, _ in judged.references]
    most, device = max(counts), words.device
    padded = [[*found, *[(0, 1)] * (most - len(found))] for _, found, _ in judged.references]
    left, right = network.vectors("coreference", words)
    anaphors = span_ends(left, torch.tensor([anaphor for anaphor, _, _ in judged.references], device=device))
    candidates = span_ends(right, torch.tensor(padded, device=device))
    turned = with_one(anaphors) @ network.pairs["coreference"].weight[0]
    scores = (turned[:, None] * with_one(candidates)).sum(2).float()
    beyond = torch.arange(most, device=device) >= torch.tensor(counts, device=device)[:, None]
    return F.pad(scores.masked_fill(beyond, FAR), (1, 0))


def reference_scores(network: Network, judged: Judged, words: Tensor) -> list[tuple[Tensor, Tensor]]:
    """(scores of the candidates, which are right) of every reference of a batch."""
    grid = reference_grid(network, judged, words)
    return [
        (row[1 : 1 + len(right)], torch.tensor(right, device=grid.device))
        for row, (_, _, right) in zip(grid, judged.references, strict=True)
    ]


def scores(
    network: Network, dev: Mapping[str, Sequence[Encoded]], device: str | torch.device = "cpu"
) -> dict[str, float]:
    """F1 of GAP in per cent, by a network on a device."""
    right, chosen, wanted = 0, 0, 0
    for documents in dev.values():
        windows = sorted((Window(e, 0, len(e.document.words)) for e in documents), key=lambda w: w.length)
        for at in range(0, len(windows), 16):
            batch = moved(collate(windows[at : at + 16], {}, (), None), torch.device(device))
            with torch.no_grad(), torch.autocast(batch.pieces.device.type, torch.bfloat16):
                words = network.word_vectors(batch.pieces, batch.shapes, batch.lengths, batch.first, batch.last)
                for found, gold in reference_scores(network, batch.judged, words):
                    picked = (found > 0) & (found == found.max())
                    right += int((picked & gold).sum())
                    chosen += int(picked.sum())
                    wanted += int(gold.sum())
    return {"gap.f1": round(200 * right / max(chosen + wanted, 1), 2)} if wanted else {}
