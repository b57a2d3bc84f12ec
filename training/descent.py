"""Steps down a loss, as every round of training takes them: gradients cut to a length, AdamW, and the running mean of the weights."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import torch
from torch import Tensor, nn

CLIP, DECAY, BETAS = 2.0, 0.01, (0.9, 0.98)


class Descent:
    """Weights that learn, group by group with the highest rate of each, and their running mean, which keeps a share `average` of itself at every step
    (less at the first ones). `mean` are the tensors in which it is kept, in the order of the weights `own`; gradients of these alone are cut."""

    def __init__(
        self,
        own: Iterable[nn.Parameter],
        mean: Iterable[Tensor],
        groups: Sequence[tuple[Iterable[nn.Parameter], float]],
        average: float,
        *,
        fused: bool = False,
    ) -> None:
        self._own, self._mean, self._average = list(own), list(mean), average
        given: list[dict[str, Any]] = [{"params": list(params), "top": top} for params, top in groups]
        self._optimizer = torch.optim.AdamW(given, lr=0.0, weight_decay=DECAY, betas=BETAS, fused=fused)
        self.step = 0

    def rate(self, factor: float) -> None:
        """Sets every group's rate to a share of its highest."""
        for group in self._optimizer.param_groups:
            group["lr"] = group["top"] * factor

    def down(self, total: Tensor) -> None:
        """One step down a loss."""
        total.backward()
        nn.utils.clip_grad_norm_(self._own, CLIP)
        self._optimizer.step()
        self._optimizer.zero_grad(set_to_none=True)
        self.step += 1
        with torch.no_grad():
            share = 1 - min(self._average, (1 + self.step) / (10 + self.step))
            torch._foreach_lerp_(self._mean, [p.detach() for p in self._own], share)


def risen(done: float, warm: float) -> float:
    """The share of the highest rate when a share `done` of the steps is behind: it rises over `warm` of them and falls to nothing all along."""
    return min(1.0, done / warm) * (1 - done)
