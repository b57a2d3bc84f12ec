"""Development scores in seconds, on any device: parts of the development documents, trees without search, the questions kept for scoring.

They show whether a run went well; `training.scoring` and the published metrics in `evaluation/` say how good its network is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import torch
from torch import Tensor

from training import references
from training.asked import Asking, Pool, Question, collate, second, status_means
from training.corpora import STATUS
from training.marked import JUDGED, of_relations
from training.material import Material
from training.model import Network
from training.pairs import arc_scores, pair_logits
from training.passages import LABELS
from training.scoring import Tally, add_spans, macro
from training.windows import Batch, Window, cut, moved
from training.windows import collate as collated

LAYER = {"ewt": "uner", "polnear": "quotes", "coped": "parties"}
"""Sources that are looked at, and the span layer of each."""
MOST = {"ewt": 120, "polnear": 40}
"""Documents of a source."""
_WINDOW = 180
Counts = dict[str, list[int]]


@torch.no_grad()
def scores(network: Network, material: Material, device: torch.device, room: int) -> dict[str, float]:
    """Accuracies and F1 in per cent."""
    network.eval()
    with torch.autocast(device.type, torch.bfloat16):
        result = _questions(network, material.held, material.pool, device, room)
        gap = references.scores(network, {"gap": material.dev.get("gap", ())}, device)
        return result | _documents(network, material, device) | gap


def _questions(
    network: Network, held: Mapping[str, Sequence[Question]], pool: Pool, device: torch.device, room: int
) -> dict[str, float]:
    found = of_relations(_pairs(network, held["plv"], pool, device, room, alone=False)[0])
    result = {f"plv.{key}": value for key, value in found.items()}
    pairs, _ = _pairs(network, held["acts"], pool, device, room)
    result["acts.right"] = round(100 * sum(a == b for a, b in pairs) / max(len(pairs), 1), 1)
    result["acts"] = macro(pairs, 10)
    pairs, statuses = _pairs(network, held["deeds"], pool, device, room)
    hits = sum(gold != "NONE" != own for gold, own in pairs)
    named = sum(label != "NONE" for pair in pairs for label in pair)
    result["deeds.named"] = round(200 * hits / max(named, 1), 2)
    result["deeds.roots"] = macro([pair for pair in pairs if pair[0] != "NONE"], 10)
    return result | {"deeds.status": macro(statuses)}


def _pairs(
    network: Network,
    held: Sequence[Question],
    pool: Pool,
    device: torch.device,
    room: int,
    *,
    alone: bool = True,
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """(right label, likeliest label) of questions with a label, and of those with a status; with `alone` nothing is put around them."""
    pairs: list[tuple[str, str]] = []
    statuses: list[tuple[str, str]] = []
    for batch, given in _askings(held, pool, room, alone):
        there = moved(given, device)
        answers = second(network, there)
        names = LABELS[JUDGED[given.asked]]
        best = answers.judged.argmax(1).tolist()
        pairs += [(names[q.right[0]], names[b]) for q, b in zip(batch, best, strict=True) if q.right]
        if given.asked == "deeds":
            likeliest = status_means(answers.told, there).argmax(1).tolist()
            told = zip((q.passage.status for q in batch), likeliest, strict=True)
            statuses += [(status, STATUS[b]) for status, b in told if status is not None]
    return pairs, statuses


def _askings(
    held: Sequence[Question], pool: Pool, room: int, alone: bool
) -> Iterator[tuple[Sequence[Question], Asking]]:
    """Batches of questions that ask the same, of about one length."""
    for asked in JUDGED:
        order = sorted((q for q in held if q.passage.asked == asked), key=lambda q: len(q.passage.words))
        for at in range(0, len(order), 64):
            batch = order[at : at + 64]
            yield batch, collate(batch, pool.words, at, room, alone=alone)


def _documents(network: Network, material: Material, device: torch.device) -> dict[str, float]:
    """Trees and parts of speech of EWT, spans of each source's own layer."""
    counts: Counts = {}
    tallies: dict[str, Tally] = {}
    for source, layer in LAYER.items():
        group = material.dev.get(source, [])[: MOST.get(source)]
        windows = sorted((w for encoded in group for w in cut(encoded, _WINDOW)), key=lambda w: w.length)
        for at in range(0, len(windows), 24):
            some = windows[at : at + 24]
            batch, words = _read(network, some, material, device)
            if source == "ewt":
                _trees(network, batch, words, counts)
            logits = network.span_logits(layer, words).float().cpu().numpy()
            for window, (low, high) in zip(some, pairwise(batch.bounds), strict=True):
                add_spans(window.encoded.document, window, {layer: logits[low:high]}, tallies)
    result = {key: round(100 * right / max(total, 1), 2) for key, (right, total) in counts.items()}
    return result | {key: tally.f1 for key, tally in tallies.items()}


def _read(
    network: Network, windows: Sequence[Window], material: Material, device: torch.device
) -> tuple[Batch, Tensor]:
    batch = moved(collated(windows, material.roles, material.layers, None), device)
    return batch, network.word_vectors(batch.pieces, batch.shapes, batch.lengths, batch.first, batch.last)


def _trees(network: Network, batch: Batch, words: Tensor, counts: Counts) -> None:
    """Adds how many likeliest heads, relations to the right heads and parts of speech are right."""
    known = batch.head >= 0
    heads = arc_scores(network, words, batch.sentences).argmax(2)
    relations = pair_logits(network, "relation", words, batch.dependant, batch.governor).argmax(1)
    classes = network.words["upos"](words).argmax(1)
    for key, right in (
        ("uas", (heads == batch.head)[known]),
        ("relation", relations == batch.relation),
        ("upos", classes == batch.classes["upos"]),
    ):
        count = counts.setdefault(key, [0, 0])
        count[0] += int(right.sum())
        count[1] += len(right)
