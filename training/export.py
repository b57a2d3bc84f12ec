"""Exports averaged weights as the files the package ships: python -m training.export CHECKPOINT FOLDER [--float] [--again].

encoder.onnx reads pieces and gives everything a word is told by itself; relation.onnx and role.onnx label chosen pairs of words,
marked.onnx reads chosen words again with marks on them, and the files of `JUDGES` judge what is marked; labels.json names the classes; tokenizer.json is the vocabulary. Weights are int8: one scale a
row for the piece table, one a channel for the rest.
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

from avviso.language.files import JUDGES
from avviso.language.words import PARAGRAPH, SHAPES, UNKNOWN
from training import corpora
from training.model import (
    ARC,
    COREFERENCE,
    EVENTS,
    HEADS,
    LINK,
    RELATION,
    ROLE,
    SHARED,
    SPAN,
    WIDTH,
    Bilinear,
    Judge,
    Marked,
    Network,
    start_folder,
)
from training.passages import LABELS

CLASSES = ("upos", "xpos", "feats", "lemma")
PLAIN = ("/arc/",)
"""Parts left unquantised: the trees feel it, and they are small."""
APART = (*EVENTS, "quotes")
"""Span layers with a hidden layer of their own; they come behind the others."""
OUTPUTS = ("classes", "flags", "spans", "arcs", "role_arcs", "links", "pairs", "judged", "states")


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
        pieces = json.loads((start_folder() / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
        rows, kept = _kept_rows(pieces)
        self.rows = nn.Buffer(rows)
        self.table = nn.Buffer((table / scale[:, None]).round().to(torch.int8)[kept])
        self.scale = nn.Buffer(scale[kept])
        positions = network.encoder.positions.weight.detach()
        self.positions = nn.Buffer(positions.half())
        layers_ = network.encoder.layers
        self.qkv = nn.ParameterList(nn.Parameter(layer.qkv.weight.detach().T.contiguous()) for layer in layers_)
        names = [layer for layer in layers if layer not in APART]
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
        judged = [network.left["coreference"], network.right["coreference"]]
        hidden = [network.names[0], network.events[0], network.quotes[0], fact[0][0]]
        self.up = _joined([*hidden, *(part[0] for part in (*sides, *judged))])
        self.widths = [WIDTH, SPAN, WIDTH, 128, ARC, ARC, ROLE, ROLE, LINK, LINK, RELATION, RELATION, ROLE, ROLE]
        self.widths += [COREFERENCE, COREFERENCE]
        self.names = _joined([network.spans[layer] for layer in names])
        self.apart = nn.ModuleList(network.spans[layer] for layer in APART if layer in layers)
        self.there = [layer in layers for layer in APART]
        self.arc, self.role, self.link, self.refer = (
            _folded(network.pairs[key]) for key in ("arc", "role_arc", "link", "coreference")
        )

    def forward(
        self, pieces: Tensor, shapes: Tensor, lengths: Tensor, first: Tensor, last: Tensor
    ) -> tuple[Tensor, ...]:
        places, counts = torch.arange(pieces.shape[1]), lengths.to(torch.int32)
        encoder = self.encoder
        vectors = self.table[self.rows[pieces].long()].float() * self.scale[self.rows[pieces].long()][:, :, None]
        x = encoder.norm(vectors + self.positions[places].float() + encoder.shapes(shapes))
        shared = through(x, encoder.layers[:SHARED], list(self.qkv)[:SHARED], counts)
        words = self._words(through(shared, encoder.layers[SHARED:], list(self.qkv)[SHARED:], counts), first, last)
        classes = torch.stack([head(words).argmax(1) for head in self.classes], dim=1)
        parts = F.gelu(self.up(words)).split(self.widths, dim=1)
        names, events, quotes, fact, arc_l, arc_r, role_l, role_r, link_l, link_r, *pairs, who, whom = parts
        apart = [own for own, there in zip((*[events] * len(EVENTS), quotes), self.there, strict=True) if there]
        spans = [self.names(names), *(head(own) for head, own in zip(self.apart, apart, strict=True))]
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
            torch.cat([self.refer(who), whom], 1),
            self._words(shared, first, last),
        )

    def _words(self, x: Tensor, first: Tensor, last: Tensor) -> Tensor:
        flat = x.reshape(-1, WIDTH)
        return (flat[first] + flat[last]) * 0.5


class Again(nn.Module):
    """The second reading as run: what all judges see of every word, side by side in the order of `JUDGES`, and behind it what `TOLD` names."""

    def __init__(self, marked: Marked) -> None:
        super().__init__()
        self.marks, self.layers = marked.marks, marked.layers
        self.qkv = nn.ParameterList(nn.Parameter(layer.qkv.weight.detach().T.contiguous()) for layer in marked.layers)
        self.up = _joined([marked.judges[name].up[0] for name in JUDGES])
        self.told = marked.told

    def forward(self, states: Tensor, marks: Tensor, lengths: Tensor) -> tuple[Tensor, Tensor]:
        """(passages * longest, judges * SPAN) and (passages * longest, columns of TOLD)."""
        x = through(states + self.marks(marks), self.layers, list(self.qkv), lengths.to(torch.int32))
        flat = x.reshape(-1, WIDTH)  # so that the products keep their names, by which `restore` finds them
        return F.gelu(self.up(flat)), self.told(flat)


def through(x: Tensor, layers: Sequence[nn.Module], weights: Sequence[Tensor], counts: Tensor) -> Tensor:
    """Vectors through some layers, whose first weights are given apart."""
    for layer, weight in zip(layers, weights, strict=True):
        seen = FusedAttention.apply(x, weight, layer.qkv.bias, counts)
        x = layer.norm1(x + layer.out(seen))
        x = layer.norm2(x + layer.down(F.gelu(layer.up(x))))
    return x


def _kept_rows(pieces: Mapping[str, int]) -> tuple[Tensor, Tensor]:
    """Row of the shipped table for every piece, and the piece of every row: pieces that English never has share the unknown piece's row."""
    kept = [i for piece, i in sorted(pieces.items(), key=lambda item: item[1]) if i <= PARAGRAPH or _english(piece)]
    rows = torch.full((len(pieces),), kept.index(UNKNOWN), dtype=torch.int16)
    rows[kept] = torch.arange(len(kept), dtype=torch.int16)
    return rows, torch.tensor(kept)


def _english(piece: str) -> bool:
    """Whether a piece is of Latin letters, digits and the signs that go with them, and in use."""
    return not piece.startswith("[unused") and all(ord(c) < 0x250 or 0x2000 <= ord(c) < 0x2150 for c in piece)


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


class Spans(nn.Module):
    """Probabilities of the classes of a `Judge`, from the means of its spans' vectors side by side."""

    def __init__(self, judge: Judge) -> None:
        super().__init__()
        self.mid, self.out = judge.mid[0], judge.out

    def forward(self, means: Tensor) -> Tensor:
        return self.out(F.gelu(self.mid(means))).softmax(1)


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


def _network(state: Mapping[str, Any]) -> Network:
    network = Network(state["sizes"], SHAPES)
    network.load_state_dict(state["average"])
    return network.eval()


def export(state: Mapping[str, Any], folder: Path, quantised: bool) -> None:
    """Writes the files of a checkpoint into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    network = _network(state)
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
    _write_pairs(network, folder, quantised)
    _write_judges(network, folder, quantised)
    labels = {key: state["labels"][key] for key in (*CLASSES, "rel", "role")}
    layers = [
        *(layer for layer in state["layers"] if layer not in APART),
        *(layer for layer in APART if layer in state["layers"]),
    ]
    labels |= {name: list(LABELS[name]) for name in JUDGES}
    told = {name: list(tags.labels) for name, tags in corpora.WORDED.items()} | {"status": list(corpora.STATUS)}
    spans = {layer: corpora.SPANS[layer].labels for layer in layers}
    (folder / "labels.json").write_text(
        json.dumps({**labels, "spans": spans, "told": told}, ensure_ascii=False, indent=0) + "\n", encoding="utf-8"
    )
    shutil.copyfile(start_folder() / "tokenizer.json", folder / "tokenizer.json")


def _write_pairs(network: Network, folder: Path, quantised: bool) -> None:
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


def _write_judges(network: Network, folder: Path, quantised: bool) -> None:
    passages = (torch.rand(2, 7, WIDTH), torch.ones((2, 7), dtype=torch.int64), torch.tensor([7, 5]))
    axes = {key: {0: "passages", 1: "longest"} for key in ("states", "marks")} | {
        "lengths": {0: "passages"},
        "seen": {0: "words"},
        "told": {0: "words"},
    }
    again = Again(network.marked).eval()
    _write(again, passages, ["states", "marks", "lengths"], ["seen", "told"], axes, folder / "marked.onnx", quantised)
    for name in JUDGES:
        judge = network.marked.judges[name]
        example = (torch.rand(3, judge.mid[0].in_features),)
        axes = {key: {0: "questions"} for key in ("means", "chances")}
        _write(Spans(judge).eval(), example, ["means"], ["chances"], axes, folder / f"{name}.onnx", quantised)


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
    parser.add_argument(
        "--again", action="store_true", help="the second reading alone, into a folder that has the other files"
    )
    arguments = parser.parse_args()
    state = torch.load(arguments.checkpoint, weights_only=False)
    if arguments.again:
        _write_judges(_network(state), arguments.folder, not arguments.plain)
    else:
        export(state, arguments.folder, not arguments.plain)


if __name__ == "__main__":
    main()
