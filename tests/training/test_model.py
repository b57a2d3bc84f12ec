"""Networks of other sizes than the shipped one."""

from __future__ import annotations

import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")

import torch

from tests.factories.teaching import LAYERS, asking, batch, network, passage
from training import asked, teach
from training.corpora import SPANS
from training.model import TOLD, Distances
from training.passages import LABELS


@pytest.mark.parametrize(
    ("remark", "apart", "kind"),
    [
        ("the piece itself", 0, 0),
        ("the next one", 1, 17),
        ("the one before", -1, 1),
        ("seven before", -7, 7),
        ("eight before: from here a class holds several", -8, 8),
        ("eleven before", -11, 8),
        ("twelve before", -12, 9),
        ("forty on", 40, 28),
        ("the last class", -127, 15),
        ("far beyond it", 200, 31),
    ],
)  # fmt: skip
def test_classes_of_distance(remark: str, apart: int, kind: int) -> None:
    """As MPNet reckons them, after T5: one half for pieces before, the other for pieces behind."""
    distances = Distances(1)
    distances.table.weight.data = torch.arange(32.0)[:, None]
    here = max(0, -apart)
    with torch.no_grad():
        assert int(distances(256)[0, 0, here, here + apart]) == kind, remark


@pytest.mark.parametrize(("remark", "distances"), [("plain", False), ("that weighs distances", True)])
def test_a_network_of_another_size(remark: str, distances: bool) -> None:
    net, given = network(distances=distances), batch()
    words = net.word_vectors(given.pieces, given.shapes, given.lengths, given.first, given.last)
    assert words.shape == (9, 24), remark
    assert {key: tuple(head(words).shape) for key, head in net.words.items()} == {
        "upos": (9, 2), "xpos": (9, 2), "feats": (9, 1), "lemma": (9, 1), "start": (9, 1), "predicate": (9, 1),
    }, remark  # fmt: skip
    assert {layer: tuple(net.span_logits(layer, words).shape) for layer in LAYERS} == {
        layer: (9, SPANS[layer].size) for layer in LAYERS
    }, remark
    assert tuple(net.fact(words).shape) == (9, 1), remark
    assert all(len(pair(*net.vectors(head, words))) == 9 for head, pair in net.pairs.items()), remark
    _, given2 = asking([passage("deeds", right=("AID",)), passage("deeds", 9)])
    answers = asked.second(net, given2)
    columns = max(part.stop for part in TOLD.values())
    assert (tuple(answers.judged.shape), tuple(answers.told.shape)) == ((2, len(LABELS["roots"])), (2, 9, columns)), (
        remark
    )
    net.train()
    parts = teach.losses(net, given, teach.WEIGHTS)
    total = sum(parts.values()) + asked.second_loss(asked.second(net, given2), given2)
    assert {"arc", "relation", "role", "quotes", "link", "coreference"} <= set(parts) and bool(torch.isfinite(total)), (
        remark
    )
