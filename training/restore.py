"""Reads shipped int8 files back as a checkpoint to train on from, wherever one is asked for by its path.

The checkpoint that an int8 file was exported from is too large to keep in a repository. What stands in the file comes within rounding of
it (scores fall by 0.2 at most), and that is near enough to go on from; heads that the file does not have start anew.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor

from avviso.language.files import JUDGES
from training.corpora import SPANS
from training.export import APART, CLASSES
from training.model import ARC, COREFERENCE, LAYERS, LINK, RELATION, ROLE, SHARED, SPAN, WIDTH

Arrays = Mapping[str, NDArray[np.generic]]
_UP = (
    ("names.0", WIDTH),
    ("events.0", SPAN),
    ("quotes.0", WIDTH),
    ("fact.0.0", 128),
    ("left.arc.0", ARC),
    ("right.arc.0", ARC),
    ("left.role_arc.0", ROLE),
    ("right.role_arc.0", ROLE),
    ("left.link.0", LINK),
    ("right.link.0", LINK),
    ("left.relation.0", RELATION),
    ("right.relation.0", RELATION),
    ("left.role.0", ROLE),
    ("right.role.0", ROLE),
    ("left.coreference.0", COREFERENCE),
    ("right.coreference.0", COREFERENCE),
)
"""The heads' first layers in the order in which the export joins them."""


def checkpoint(path: Path) -> dict[str, Any]:
    """What a run saved at `path`; of a folder of shipped files, as far as they hold it: averaged weights, labels, layers, sizes."""
    if not path.is_dir():
        saved: dict[str, Any] = torch.load(path, weights_only=False)
        return saved
    own = json.loads((path / "labels.json").read_text(encoding="utf-8"))
    labels = {key: own[key] for key in (*CLASSES, "rel", "role")}
    sizes = {key: len(values) for key, values in labels.items()} | {name: len(own[name]) for name in JUDGES}
    sizes |= {f"spans.{layer}": SPANS[layer].size for layer in own["spans"]}
    return {
        "average": _weights(path, own),
        "labels": labels,
        "layers": list(own["spans"]),
        "sizes": sizes,
        "config": {},
    }


def _weights(folder: Path, own: Mapping[str, Any]) -> dict[str, Tensor]:
    """State of a `Network`, as far as the files in `folder` hold it; `own` is its labels.json."""
    graph = onnx.load(folder / "encoder.onnx").graph
    arrays = _arrays(graph)
    spans: dict[str, list[str]] = own["spans"]
    state: dict[str, NDArray[np.generic]] = {
        "encoder.pieces.weight": (arrays["table"].astype(np.float32) * arrays["scale"][:, None])[arrays["rows"]],
        "encoder.positions.weight": arrays["positions"].astype(np.float32),
    }
    state |= {name: array for name, array in arrays.items() if name.startswith("encoder.")}
    state |= _layers(arrays, "encoder.layers", LAYERS)
    for number, key in enumerate(("upos", "xpos", "feats", "lemma")):
        state |= _linear(arrays, f"classes.{number}", f"words.{key}")
    state |= _cut(arrays, "flags", (("words.start", 1), ("words.predicate", 1)))
    state |= _cut(arrays, "up", _UP)
    layers = [(f"spans.{layer}", 1 + 4 * len(labels)) for layer, labels in spans.items() if layer not in APART]
    state |= _cut(arrays, "names", layers) | _linear(arrays, "fact", "fact.1")
    for number, layer in enumerate(layer for layer in APART if layer in spans):
        state |= _linear(arrays, f"apart.{number}", f"spans.{layer}")
    state |= _marked(folder)
    for key, name in (("arc", "arc"), ("role", "role_arc"), ("link", "link"), ("refer", "coreference")):
        folded = np.concatenate([arrays[f"{key}.weight"], arrays[f"{key}.bias"][None]])
        state[f"pairs.{name}.weight"] = folded[None]
    for name in ("relation", "role"):
        state[f"pairs.{name}.weight"] = _labelling(_arrays(onnx.load(folder / f"{name}.onnx").graph))
    return {name: torch.tensor(np.ascontiguousarray(array)) for name, array in state.items()}


def _marked(folder: Path) -> dict[str, NDArray[np.generic]]:
    """The second reading and its judges."""
    arrays = _arrays(onnx.load(folder / "marked.onnx").graph)
    state = {f"marked.{name}": array for name, array in arrays.items() if name.startswith(("layers.", "marks."))}
    state |= _layers(arrays, "marked.layers", LAYERS - SHARED)
    state |= _cut(arrays, "up", [(f"marked.judges.{name}.up.0", SPAN) for name in JUDGES])
    state |= _linear(arrays, "told", "marked.told")
    for name in JUDGES:
        found = _arrays(onnx.load(folder / f"{name}.onnx").graph)
        state |= _linear(found, "mid", f"marked.judges.{name}.mid.0") | _linear(
            found, "out", f"marked.judges.{name}.out"
        )
    return state


def _layers(arrays: Arrays, name: str, count: int) -> dict[str, NDArray[np.generic]]:
    """The products of `count` layers; what else they hold stands under its own name."""
    state, products = {}, iter(_products(arrays))
    for number in range(count):
        state[f"{name}.{number}.qkv.weight"] = arrays[f"qkv.{number}"].T
        for part in ("out", "up", "down"):
            state[f"{name}.{number}.{part}.weight"] = next(products).T
    return state


def _arrays(graph: onnx.GraphProto) -> dict[str, NDArray[np.generic]]:
    """Initialisers by name, those in int8 turned back into floats (rows in, columns out)."""
    arrays = {item.name: numpy_helper.to_array(item) for item in graph.initializer}
    for name in [name for name in arrays if name.endswith("_quantized")]:
        stem = name.removesuffix("_quantized")
        whole = arrays[name].astype(np.float32) * arrays[f"{stem}_scale"][None]
        arrays[stem.removesuffix("_Transposed")] = whole
    return arrays


def _products(arrays: Arrays) -> list[NDArray[np.generic]]:
    """Nameless matrices in the order in which the exporter met them: out, up and down of every layer."""
    names = [name for name, array in arrays.items() if re.fullmatch(r"onnx::MatMul_\d+", name) and array.ndim == 2]
    return [arrays[name] for name in sorted(names, key=lambda name: int(name.rpartition("_")[2]))]


def _linear(arrays: Arrays, own: str, name: str) -> dict[str, NDArray[np.generic]]:
    return {f"{name}.weight": arrays[f"{own}.weight"].T, f"{name}.bias": arrays[f"{own}.bias"]}


def _cut(
    arrays: Arrays, own: str, parts: list[tuple[str, int]] | tuple[tuple[str, int], ...]
) -> dict[str, NDArray[np.generic]]:
    """The layers that were joined into one."""
    state, at = {}, 0
    for name, size in parts:
        state[f"{name}.weight"] = arrays[f"{own}.weight"].T[at : at + size]
        state[f"{name}.bias"] = arrays[f"{own}.bias"][at : at + size]
        at += size
    return state


def _labelling(arrays: Arrays) -> NDArray[np.generic]:
    """(labels, width + 1, width + 1) of a bilinear layer, as `export.Pairs` wrote it."""
    full = np.concatenate([arrays["turn.weight"], arrays["turn.bias"][None]])
    width = len(full)
    return full.reshape(width, -1, width).transpose(1, 0, 2)
