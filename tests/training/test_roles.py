"""The heads of roles on an encoder that stays as it is."""

from __future__ import annotations

import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")

import torch

from tests.factories.teaching import batch, network
from training import roles


def test_roles_alone_are_trained() -> None:
    net, given = network(), batch()
    with torch.no_grad():
        words = net.word_vectors(given.pieces, given.shapes, given.lengths, given.first, given.last)
    before = {name: value.clone() for name, value in net.state_dict().items()}
    roles.fit(net, [(given, words.half())] * 3, 1)
    changed = {name for name, value in net.state_dict().items() if not torch.equal(value, before[name])}
    assert changed == {
        f"{side}.{head}.0.{kind}"
        for side in ("left", "right")
        for head in ("role", "role_arc")
        for kind in ("weight", "bias")
    } | {"pairs.role.weight", "pairs.role_arc.weight", "words.predicate.weight", "words.predicate.bias"}
