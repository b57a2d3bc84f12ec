"""Exports averaged weights as the files the package ships: python -m training.export CHECKPOINT FOLDER [--float FOLDER].

encoder.onnx reads pieces and gives everything a word is told by itself; pairs.onnx labels chosen pairs of words; labels.json names
the classes; tokenizer.json is the vocabulary. Weights are int8: one scale a row for the piece table, one a channel for the rest.
"""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import onnx
import torch
import torch.nn.functional as F
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from avviso.language.words import SHAPES
from training import corpora
from training.model import ARC, HEADS, LINK, RELATION, ROLE, WIDTH, Bilinear, Network, start_folder

CLASSES = ("upos", "xpos", "feats", "lemma")
PLAIN = ("/up/", "/arc/")
"""Parts left unquantised: the trees feel it, and they are small."""
OUTPUTS = ("classes", "flags", "spans", "arcs", "role_arcs", "links", "pairs")


class FusedAttention(torch.autograd.Function):
    """Self-attention as onnxruntime's one operator, which has an int8 form."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, weight: Tensor, bias: Tensor, lengths: Tensor) -> Tensor:
        batch, length, width = x.shape
        q, k, v = (x @ weight + bias).view(batch, length, 3, HEADS, width // HEADS).permute(2, 0, 3, 1, 4)
        mask = (torch.arange(length)[None, :] < lengths[:, None])[:, None, None, :]
        return F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(batch, length, width)

    @staticmethod
    def symbolic(g: Any, x: Any, weight: Any, bias: Any, lengths: Any) -> Any:
        return g.op("com.microsoft::Attention", x, weight, bias, lengths, num_heads_i=HEADS).setType(x.type())


class Words(nn.Module):
    """The network as run: heads of a kind joined in one product, the constant parts of the pair scores folded in."""

    def __init__(self, network: Network, layers: Sequence[str]) -> None:
        super().__init__()
        self.encoder = network.encoder
        table = network.encoder.pieces.weight.detach()
        scale = table.abs().amax(dim=1).clamp(min=1e-8) / 127
        self.table = nn.Buffer((table / scale[:, None]).round().to(torch.int8))
        self.scale = nn.Buffer(scale)
        positions = network.encoder.positions.weight.detach()
        self.positions = nn.Buffer(positions)
        self.qkv = nn.ParameterList(
            nn.Parameter(layer.qkv.weight.detach().T.contiguous()) for layer in network.encoder.layers
        )
        names = [layer for layer in layers if layer != "quotes"]
        self.classes = nn.ModuleList(network.words[key] for key in CLASSES)
        fact = network.fact
        self.flags = _joined([network.words["start"], network.words["predicate"]])
        self.fact = fact[1]
        sides = [
            network.left["arc"],
            network.right["arc"],
            network.left["role_arc"],
            network.right["role_arc"],
            network.left["link"],
            network.right["link"],
            network.left["relation"],
            network.right["relation"],
            network.left["role"],
            network.right["role"],
        ]
        self.up = _joined([network.names[0], network.quotes[0], fact[0][0], *(side[0] for side in sides)])
        self.widths = [WIDTH, WIDTH, 128, ARC, ARC, ROLE, ROLE, LINK, LINK, RELATION, RELATION, ROLE, ROLE]
        self.names = _joined([network.spans[layer] for layer in names])
        self.quotes = dict(network.spans.items()).get("quotes")
        self.arc, self.role, self.link = (_folded(network.pairs[key]) for key in ("arc", "role_arc", "link"))

    def forward(
        self, pieces: Tensor, shapes: Tensor, lengths: Tensor, first: Tensor, last: Tensor
    ) -> tuple[Tensor, ...]:
        flat = self._encoded(pieces, shapes, lengths).reshape(-1, WIDTH)
        words = (flat[first] + flat[last]) * 0.5
        classes = torch.stack([head(words).argmax(1) for head in self.classes], dim=1)
        parts = F.gelu(self.up(words)).split(self.widths, dim=1)
        names, quotes, fact, arc_l, arc_r, role_l, role_r, link_l, link_r, *pairs = parts
        spans = [self.names(names)] if self.quotes is None else [self.names(names), self.quotes(quotes)]
        arc = self.arc(arc_l)[:, :ARC]
        link = self.link(link_l)[:, :LINK]
        return (
            classes,
            torch.cat([self.flags(words), self.fact(fact)], 1),
            torch.cat(spans, 1),
            torch.cat([arc, arc_r], 1),
            torch.cat([self.role(role_l), role_r], 1),
            torch.cat([link, link_r], 1),
            torch.cat(pairs, 1),
        )

    def _encoded(self, pieces: Tensor, shapes: Tensor, lengths: Tensor) -> Tensor:
        encoder = self.encoder
        places = torch.arange(pieces.shape[1])
        vectors = self.table[pieces].float() * self.scale[pieces][:, :, None]
        x = encoder.norm(vectors + self.positions[places] + encoder.shapes(shapes))
        counts = lengths.to(torch.int32)
        for layer, weight in zip(encoder.layers, self.qkv, strict=True):
            seen = FusedAttention.apply(x, weight, layer.qkv.bias, counts)
            x = layer.norm1(x + layer.out(seen))
            x = layer.norm2(x + layer.down(F.gelu(layer.up(x))))
        return x


class Pairs(nn.Module):
    """Labels of pairs: from the joined vectors of a depending and a governing word to label numbers and probabilities."""

    def __init__(self, bilinear: Bilinear, width: int) -> None:
        super().__init__()
        weight = bilinear.weight.detach()
        self.labels, self.width = weight.shape[0], width
        self.turn = nn.Linear(width, self.labels * (width + 1))
        full = weight.permute(1, 0, 2).reshape(width + 1, -1)
        self.turn.weight = nn.Parameter(full[:-1].T.contiguous())
        self.turn.bias = nn.Parameter(full[-1])

    def forward(self, left: Tensor, right: Tensor) -> tuple[Tensor, Tensor]:
        right = torch.cat([right, torch.ones_like(right[:, :1])], dim=1)
        scores = (self.turn(left).reshape(-1, self.labels, self.width + 1) @ right[:, :, None]).squeeze(2)
        best = scores.softmax(1).max(1)
        return best.indices, best.values


def _joined(layers: Sequence[nn.Linear]) -> nn.Linear:
    joined = nn.Linear(layers[0].in_features, sum(layer.out_features for layer in layers))
    joined.weight = nn.Parameter(torch.cat([layer.weight for layer in layers]).detach())
    joined.bias = nn.Parameter(torch.cat([layer.bias for layer in layers]).detach())
    return joined


def _folded(bilinear: Bilinear) -> nn.Linear:
    """[x, 1] W as a layer of x."""
    weight = bilinear.weight[0].detach()
    folded = nn.Linear(weight.shape[0] - 1, weight.shape[1])
    folded.weight = nn.Parameter(weight[:-1].T.contiguous())
    folded.bias = nn.Parameter(weight[-1])
    return folded


def export(state: Mapping[str, Any], folder: Path, quantised: bool) -> None:
    """Writes the files of a checkpoint into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    network = Network(state["sizes"], SHAPES)
    network.load_state_dict(state["average"])
    network.eval()
    words = Words(network, state["layers"]).eval()
    example = (
        torch.randint(1000, 2000, (2, 12)),
        torch.ones((2, 12), dtype=torch.int64),
        torch.tensor([12, 9]),
        torch.tensor([1, 3, 14]),
        torch.tensor([2, 3, 15]),
    )
    axes = {
        "pieces": {0: "windows", 1: "longest"},
        "shapes": {0: "windows", 1: "longest"},
        "lengths": {0: "windows"},
        "first": {0: "words"},
        "last": {0: "words"},
    } | {name: {0: "words"} for name in OUTPUTS}
    _write(
        words,
        example,
        ["pieces", "shapes", "lengths", "first", "last"],
        list(OUTPUTS),
        axes,
        folder / "encoder.onnx",
        quantised,
    )
    for name, width in (("relation", RELATION), ("role", ROLE)):
        example = (torch.rand(3, width), torch.rand(3, width))
        axes = {key: {0: "pairs"} for key in ("left", "right", "label", "probability")}
        _write(
            Pairs(network.pairs[name], width).eval(),
            example,
            ["left", "right"],
            ["label", "probability"],
            axes,
            folder / f"{name}.onnx",
            quantised,
        )
    labels = {key: state["labels"][key] for key in (*CLASSES, "rel", "role")}
    layers = [
        *(layer for layer in state["layers"] if layer != "quotes"),
        *(["quotes"] if "quotes" in state["layers"] else []),
    ]
    spans = {layer: corpora.SPANS[layer].labels for layer in layers}
    (folder / "labels.json").write_text(
        json.dumps({**labels, "spans": spans}, ensure_ascii=False, indent=0) + "\n", encoding="utf-8"
    )
    shutil.copyfile(start_folder() / "tokenizer.json", folder / "tokenizer.json")


def _write(
    module: nn.Module,
    example: tuple[Tensor, ...],
    inputs: list[str],
    outputs: list[str],
    axes: dict[str, dict[int, str]],
    path: Path,
    quantised: bool,
) -> None:
    plain = path.with_suffix(".float")
    with torch.no_grad():
        torch.onnx.export(
            module,
            example,
            str(plain),
            input_names=inputs,
            output_names=outputs,
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
            custom_opsets={"com.microsoft": 1},
        )
    if quantised:
        kept = [node.name for node in onnx.load(plain).graph.node if node.name.startswith(PLAIN)]
        quantize_dynamic(
            plain,
            path,
            nodes_to_exclude=kept,
            weight_type=QuantType.QInt8,
            per_channel=True,
            op_types_to_quantize=["MatMul", "Gemm", "Attention"],
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )
        plain.unlink()
    else:
        plain.replace(path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--float", action="store_true", dest="plain", help="do not quantise")
    arguments = parser.parse_args()
    export(torch.load(arguments.checkpoint, weights_only=False), arguments.folder, not arguments.plain)


if __name__ == "__main__":
    main()
