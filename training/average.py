"""Averages two checkpoints of the same labels: python -m training.average FIRST SECOND OUT [--share 0.4] [--part marked].

Heads that the first has not are the second's. With `--part`, only the weights under that name are averaged, and all others are the first's.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from torch import Tensor

from training import restore


def _mean(first: Tensor, second: Tensor, share: float) -> Tensor:
    return share * first + (1 - share) * second


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--share", type=float, default=0.4, help="weight of the first, 0 to 1")
    parser.add_argument("--part", default="", help="a part of the network: encoder, marked, ...")
    arguments = parser.parse_args()
    first, second = (restore.checkpoint(path) for path in (arguments.first, arguments.second))
    if first["labels"] != second["labels"]:
        raise ValueError(f"{arguments.first} and {arguments.second} have other labels")
    old = first["average"]
    weights = {
        key: _mean(old[key], value, arguments.share if key.startswith(arguments.part) else 1.0) if key in old else value
        for key, value in second["average"].items()
    }
    torch.save(second | {"average": weights, "scores": {}}, arguments.out)


if __name__ == "__main__":
    main()
