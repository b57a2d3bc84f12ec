"""What a teacher says and how far a student is from it, on tiny networks."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")

import numpy as np
import torch

from tests.factories.teaching import ASKED, LAYERS, asking, batch, documents, encoded, network, passage
from training import asked, distil, teach
from training.corpora import Document
from training.model import Network
from training.passages import Passage

PROBED = [
    ("trees, roles, links and references", documents(), {"arc", "relation", "role_arc", "fact", "link", "coreference", "quotes"}),
    ("a document of words alone", [Document("raw", "x", ["Rain", "fell"], [0], {0})], {"arc", "relation", "upos", "deeds"}),
]  # fmt: skip


@pytest.mark.parametrize(("remark", "found", "heads"), PROBED)
def test_how_far_a_student_is_from_a_teacher(remark: str, found: list[Document], heads: set[str]) -> None:
    one, other, given = network(), network(1), batch(found)
    for each in (one, other):
        each.words["predicate"].bias.data.fill_(1.0)

    def drift(student: Network) -> dict[str, float]:
        wanted = distil.taught(one, given, LAYERS)
        with torch.no_grad():
            words = student.word_vectors(given.pieces, given.shapes, given.lengths, given.first, given.last)
            parts = distil.drift(student, words, given, wanted, LAYERS, teach.WEIGHTS)
            entropy = {
                key: _entropy(wanted.chances[key], wanted.rows if key == "role_arc" else None)
                for key in ("start", "predicate", "role_arc")
            }
        return {key: float(value) - teach.WEIGHTS[key] * entropy.get(key, 0.0) for key, value in parts.items()}

    same, apart = drift(one), drift(other)
    assert heads <= set(same) == set(apart), remark
    assert same == pytest.approx(dict.fromkeys(same, 0.0), abs=1e-4), remark
    assert all(apart[key] > 1e-4 for key in heads), (remark, apart)


def _entropy(chances: torch.Tensor, rows: torch.Tensor | None) -> float:
    """What the cross entropy of single chances with themselves comes to."""
    kept = chances if rows is None else chances[rows >= 0]
    return float(torch.nn.functional.binary_cross_entropy(kept, kept, reduction="sum"))


@pytest.mark.parametrize(("remark", "found"), ASKED)
def test_how_far_a_second_reading_is_from_a_teacher(remark: str, found: list[Passage]) -> None:
    one, other = network(), network(1)
    _, given = asking(found)
    with torch.no_grad():
        wanted = distil.taught2(one, one, given)
        same, apart = (float(distil.drift2(asked.second(each, given), wanted, given)) for each in (one, other))
        between = float(distil.drift2(asked.second(one, given), distil.taught2(other, one, given), given))
    assert same == pytest.approx(0.0, abs=1e-5), remark
    assert 0 < between < apart, (remark, "half of it is what the student said before")


@pytest.mark.parametrize(
    ("remark", "starts", "units"),
    [
        ("the teacher sees every start", {0, 2, 4}, [0, 2, 3, 4]),
        ("none but paragraphs", set(), [0, 3]),
        ("never a unit that was none", {1}, [0, 3]),
    ],
)
def test_units_are_joined(remark: str, starts: set[int], units: list[int]) -> None:
    (made,) = encoded([Document("raw", "x", ["a"] * 6, [0, 2, 3, 4], {0, 3})])
    assert distil._join(made, starts) == 4 - len(units), remark
    assert made.document.units == units, remark
    assert np.flatnonzero(np.diff(made.unit, prepend=made.unit[0])).tolist() == units[1:], remark


@pytest.mark.parametrize(("remark", "bias", "units"), [("it sees starts", 9.0, [0, 2]), ("it sees none", -9.0, [0])])
def test_a_teacher_splits_documents_without_trees(remark: str, bias: float, units: list[int]) -> None:
    net = network()
    net.words["start"].bias.data.fill_(bias)
    groups = {"ewt": encoded(documents()[:1]), "said": encoded(documents()[1:]), "raw": []}
    assert distil.resplit(net, groups, 180, torch.device("cpu")) == 2 - len(units), remark
    assert groups["said"][0].document.units == units, remark
    assert groups["ewt"][0].document.units == [0, 3], "trees stay as they are"


@pytest.mark.parametrize(("remark", "whole", "sentences"), [("all of them", True, 4), ("those with trees", False, 2)])
def test_sentences_of_a_batch(remark: str, whole: bool, sentences: int) -> None:
    made = batch(whole=whole)
    assert len(made.sentences) == sentences, remark
    assert int((made.head >= 0).sum()) == len(made.relation) == 5, "heads are known of one document alone"


def test_a_student_and_its_teacher_take_a_step() -> None:
    student, master, before, bridge = network(), network(1), network(2), distil.Bridge(24, 24)
    options = SimpleNamespace(device="cpu", seconds=60.0, average=0.9, encoder_rate=1e-3, head_rate=1e-3)
    learning = teach.Learning(student, options, bridge)  # type: ignore[arg-type]
    start = {key: value.clone() for key, value in student.state_dict().items()}
    _, given = asking([passage("cues", right=("report",), tags=(4, 0, 5, 7, 0, 0)), passage("cues")])
    for each in learning.through([batch(), batch()], 2):
        parts = teach._compared(student, master, before, bridge, each, given, LAYERS)
        assert set(parts) == {"hard", "soft", "asked_hard", "asked_soft", "hidden"}
        learning.learn(teach._sum(parts), parts)
    assert learning.step == 2
    mean = learning.mean.state_dict()
    moved = [key for key, value in student.state_dict().items() if not torch.equal(value, start[key])]
    assert any(key.startswith("encoder.") for key in moved) and any(key.startswith("marked.") for key in moved)
    assert all(torch.isfinite(mean[key]).all() for key in moved)
