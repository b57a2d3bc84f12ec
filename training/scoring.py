"""Quick development scores during training; the published metrics are in evaluation/."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import torch

from avviso.language.decode import tree
from avviso.language.lemmas import apply_rule
from training import corpora
from training.model import Network
from training.windows import Encoded, Window, collate, cut


class Tally:
    """True and found and right, for an F1."""

    def __init__(self) -> None:
        self.gold = self.found = self.right = 0

    def add(self, gold: set[object], found: set[object]) -> None:
        self.gold += len(gold)
        self.found += len(found)
        self.right += len(gold & found)

    @property
    def f1(self) -> float:
        return round(200 * self.right / max(self.gold + self.found, 1), 2)


def scores(
    network: Network,
    dev: Mapping[str, Sequence[Encoded]],
    labels: Mapping[str, Sequence[str]],
    layers: Sequence[str],
    budget: int,
) -> dict[str, float]:
    """Accuracies in per cent and F1 by source."""
    result: dict[str, float] = {}
    for source, documents in dev.items():
        windows = sorted((w for e in documents for w in cut(e, budget)), key=lambda w: w.length)
        counts: dict[str, list[int]] = {}
        tallies: dict[str, Tally] = {}
        for at in range(0, len(windows), 12):
            _batch(network, windows[at : at + 12], labels, layers, counts, tallies)
        result |= {f"{source}.{key}": round(100 * right / max(total, 1), 2) for key, (right, total) in counts.items()}
        result |= {f"{source}.{key}": tally.f1 for key, tally in tallies.items()}
    return result


def _batch(
    network: Network,
    windows: Sequence[Window],
    labels: Mapping[str, Sequence[str]],
    layers: Sequence[str],
    counts: dict[str, list[int]],
    tallies: dict[str, Tally],
) -> None:
    roles = {role: i for i, role in enumerate(labels["role"])}
    batch = collate(windows, roles, layers, None)
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        words = network.word_vectors(batch.pieces, batch.shapes, batch.lengths, batch.first, batch.last)
        classes = {key: network.words[key](words).argmax(1).numpy() for key in batch.classes}
        flags = {key: network.words[key](words).squeeze(1).float().numpy() > 0 for key in ("start", "predicate")}
        spans = {layer: network.span_logits(layer, words).float().numpy() for layer in layers}
        arcs = [v.float() for v in network.vectors("arc", words)]
        role_arcs = [v.float() for v in network.vectors("role_arc", words)]
        relation, role = network.vectors("relation", words), network.vectors("role", words)
    for number, window in enumerate(windows):
        low, high = batch.bounds[number], batch.bounds[number + 1]
        document, start = window.encoded.document, window.first
        add_spans(document, window, {k: v[low:high] for k, v in spans.items()}, tallies)
        if not document.tags:
            continue
        for key in ("upos", "xpos", "feats"):
            count = counts.setdefault(key, [0, 0])
            gold = document.tags[key][start : window.end]
            count[0] += sum(labels[key][c] == g for c, g in zip(classes[key][low:high], gold, strict=True))
            count[1] += high - low
        count = counts.setdefault("lemma", [0, 0])
        count[0] += sum(
            apply_rule(w, labels["lemma"][c]) == g
            for w, c, g in zip(
                document.words[start : window.end],
                classes["lemma"][low:high],
                document.tags["lemma"][start : window.end],
                strict=True,
            )
        )
        count[1] += high - low
        known = np.flatnonzero(batch.start[low:high].numpy() >= 0)
        tallies.setdefault("start", Tally()).add(
            set(known[batch.start[low:high].numpy()[known] == 1].tolist()),
            set(known[flags["start"][low:high][known]].tolist()),
        )
        _trees(network, document, window, low, arcs, relation, labels, counts)
        if document.roles_known is not None:
            _roles(network, document, window, low, flags["predicate"], role_arcs, role, labels, roles, tallies)


def add_spans(
    document: corpora.Document, window: Window, logits: Mapping[str, np.ndarray], tallies: dict[str, Tally]
) -> None:
    """Adds the spans of a window by layer, where its every word is labelled; those of quotations and names by their label too."""
    for layer, values in logits.items():
        if layer not in document.spans or (document.spans[layer][window.first : window.end] < 0).any():
            continue
        tags = corpora.SPANS[layer]
        gold_tags = document.spans[layer][window.first : window.end]
        gold = {
            s[:3]
            for s in tags.spans(np.where(np.arange(tags.size) == gold_tags[:, None], 0.0, -30.0).astype(np.float32))
        }
        found = {s[:3] for s in tags.spans(values)}
        tallies.setdefault(layer, Tally()).add(gold, found)  # type: ignore[arg-type]
        if layer in ("quotes", "uner"):
            for label in tags.labels:
                tallies.setdefault(f"{layer}.{label}", Tally()).add(
                    {s for s in gold if s[2] == label}, {s for s in found if s[2] == label}
                )


def _sentences(window: Window) -> list[tuple[int, int]]:
    units = window.encoded.unit[window.first : window.end]
    edges = np.flatnonzero(np.diff(units)) + 1
    return list(zip([0, *edges], [*edges, window.end - window.first], strict=True))


def _trees(
    network: Network,
    document: corpora.Document,
    window: Window,
    low: int,
    arcs: Sequence[torch.Tensor],
    relation: Sequence[torch.Tensor],
    labels: Mapping[str, Sequence[str]],
    counts: dict[str, list[int]],
) -> None:
    for a, b in _sentences(window):
        with torch.no_grad():
            heads = tree(network.pairs["arc"].grid(arcs[0][low + a : low + b], arcs[1][low + a : low + b]).numpy())
            with torch.autocast("cpu", torch.bfloat16):
                found = network.pairs["relation"](
                    relation[0][low + a : low + b], relation[1][low + a + torch.from_numpy(heads)]
                ).argmax(1)
        for i in range(b - a):
            place = window.first + a + i
            head_right = document.heads[place] == window.first + a + heads[i]
            name, gold = labels["rel"][found[i]], document.tags["rel"][place]
            for key, right in (
                ("uas", head_right),
                ("las", head_right and name == gold),
                ("las_universal", head_right and name.split(":")[0] == gold.split(":")[0]),
            ):
                count = counts.setdefault(key, [0, 0])
                count[0] += bool(right)
                count[1] += 1


def _roles(
    network: Network,
    document: corpora.Document,
    window: Window,
    low: int,
    predicates: np.ndarray,
    arcs: Sequence[torch.Tensor],
    role: Sequence[torch.Tensor],
    labels: Mapping[str, Sequence[str]],
    roles: Mapping[str, int],
    tallies: dict[str, Tally],
) -> None:
    assert document.roles_known is not None
    for a, b in _sentences(window):
        first = window.first + a
        if not document.roles_known[first]:
            continue
        found: set[object] = set()
        rows = a + np.flatnonzero(predicates[low + a : low + b])
        if len(rows):
            with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
                grid = (
                    network.pairs["role_arc"].grid(arcs[0][low + a : low + b], arcs[1][low + rows]).float().numpy() > 0
                )
                arguments, at = np.nonzero(grid)
                if len(at):
                    names = network.pairs["role"](role[0][low + a + arguments], role[1][low + rows[at]]).argmax(1)
                    found = {
                        (int(rows[p]), a + int(w), labels["role"][n])
                        for p, w, n in zip(at, arguments, names, strict=True)
                    }
        gold = {
            (p - window.first, w - window.first, r)
            for p, found_roles in document.predicates.items()
            if first <= p < window.first + b
            for w, r in found_roles.items()
            if r in roles
        }
        tallies.setdefault("roles", Tally()).add(gold, found)  # type: ignore[arg-type]
        tallies.setdefault("predicates", Tally()).add(
            {p - window.first for p in document.predicates if first <= p < window.first + b}, {int(r) for r in rows}
        )


def macro(pairs: Sequence[tuple[str, str]], least: int = 1) -> float:
    """Mean F1 in per cent over the right labels, the first of each pair, that stand `least` times or more."""
    gold, found = ([pair[side] for pair in pairs] for side in (0, 1))
    labels = [label for label in sorted(set(gold)) if gold.count(label) >= least]
    right = [sum(g == f == label for g, f in pairs) for label in labels]
    values = [2 * r / (gold.count(label) + found.count(label)) for label, r in zip(labels, right, strict=True)]
    return round(100 * float(np.mean(values)), 2)
