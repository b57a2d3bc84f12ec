"""A round of the second reading that holds on to what it told."""

from __future__ import annotations

import random

import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")

import torch

from tests.factories.teaching import ASKED, network, passage
from training import marked, steady
from training.corpora import WORDED
from training.passages import Passage


def _examples(found: list[Passage]) -> list[marked.Example]:
    states = torch.Generator().manual_seed(3)
    return [marked.Example(p, torch.randn(len(p.words), 24, generator=states), 1.0, []) for p in found]


@pytest.mark.parametrize(("remark", "found"), ASKED)
def test_nothing_has_drifted_from_itself(remark: str, found: list[Passage]) -> None:
    own, other, made = network().marked, network(1).marked, _examples(found)
    with torch.no_grad():
        answers = marked.logits(own, made)
        assert float(marked.drift(answers, own, made)) == pytest.approx(0, abs=1e-6), remark
        assert float(marked.drift(answers, other, made)) > 1e-4, remark


@pytest.mark.parametrize("remark", ["deeds", "cues", "roots"])
def test_a_round_moves_the_reading_a_little(remark: str) -> None:
    answer = {"right": ("AID",)} if remark != "cues" else {"right": ("report",)}
    tags = {"tags": (4, 0, 8, 0, 0, 0)} if remark in WORDED and remark == "deeds" else {}
    net = network()
    made = _examples([passage(remark, **answer, **tags)] * 60)
    for example in made:
        example.right = [0]
    after = steady.round_of(net, made, 1, random.Random(1))
    moved = [not torch.equal(a, b) for a, b in zip(net.marked.parameters(), after.parameters(), strict=True)]
    assert any(moved) and all(torch.isfinite(p).all() for p in after.parameters()), remark
