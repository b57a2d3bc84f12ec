"""Fits how the place that a name means is chosen, and writes `avviso/reference/places_weights.tsv`.

    python -m training.places PLACES_FOLDER OUT.tsv [--folds 10]

`PLACES_FOLDER` holds `lgl.xml` and `GeoVirus.xml`. Only the three quarters of their documents that the benchmark does
not hold out are read; their texts carry no open licence, and nothing of them but the weights is kept. Each gold name
with coordinates is an example: right is the nearest candidate within 161 km. So that "none" is learned too, each small town comes again
without its right candidates, with a small weight, as if the gazetteer did not hold the place. Contexts come from the
weights of the turn before. No random numbers: the folds are by hash of the document's name. With `--folds` the same is
done for each fold without its documents, and the share within 161 km is printed.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from avviso.analysis.places import context as place_context
from avviso.analysis.places import places
from avviso.analysis.places import ranking as place_ranking
from avviso.analysis.places import spots as place_spots
from avviso.analysis.places.spots import Spot
from avviso.reference.gazetteer import Place, gazetteer
from evaluation.places import NEAR, Article, Score, articles, given, kilometres, plain

TURNS = 2
_BESIDE = 10.0  # kilometres by which another candidate may lie farther off and be as right: a city is not its province
_UNLISTED = 20_000  # people: what a gazetteer lacks is small
_GHOST = 0.1  # how much an example counts in which the right place was taken away
_RIDGE = 4.0
_CAPITAL = 1.6  # written over what is fitted: LGL is local news, in which a capital's namesake is meant more often
_HELD = "division named after its city"  # 161 km seldom tell the two apart: the city, where nothing else is said


@dataclass(frozen=True, slots=True)
class Example:
    """The features of the candidates and of "none", which of them are right, and how much the example counts."""

    rows: np.ndarray
    right: np.ndarray
    weight: float


def fold_of(article: Article, folds: int) -> int:
    """The fold of a document, by its name."""
    return int(hashlib.sha1(f"fold {article.name}".encode()).hexdigest(), 16) % folds


def examples(article: Article) -> list[Example]:
    """The examples of one document, in the context that the present weights give."""
    document, spans = plain(article)
    spots = sorted(place_spots.given(document, gazetteer(), spans), key=lambda s: (s.span.start, s.span.end))
    places.link(document, spots)
    places.settle(document, spots)
    at = {(gold.start, gold.end): gold.at for gold in article.gold}
    words = place_context.of_words(document, spots)
    found = []
    for spot, around in zip(spots, places.surroundings(document, spots, words, first=False), strict=True):
        gold = at.get((spot.span.start, spot.span.end))
        if gold is None or not spot.candidates:
            continue
        apart = np.array([kilometres((p.lat, p.lon), gold) for p in spot.candidates])
        right = (apart <= NEAR) & (apart <= apart.min() + _BESIDE)
        if not right.any() and any(p.kind != "populated-place" for p in spot.candidates):
            continue  # a large place with another middle point
        found += _of(spot, around, right)
    return found


def _of(spot: Spot, around: place_ranking.Around, right: np.ndarray) -> list[Example]:
    name = spot.span.text
    rows = np.array(place_ranking.table(name, spot.candidates, around))
    found = [Example(rows, np.append(right, not right.any()), 1.0)]
    left: list[Place] = [place for place, is_right in zip(spot.candidates, right, strict=True) if not is_right]
    meant = [place for place, is_right in zip(spot.candidates, right, strict=True) if is_right]
    if left and meant and all(p.kind == "populated-place" and p.population < _UNLISTED for p in meant):
        ghost = np.array(place_ranking.table(name, left, around))
        found.append(Example(ghost, np.array([False] * len(left) + [True]), _GHOST))
    return found


def fit(found: Sequence[Example]) -> np.ndarray:
    """The weights under which the right candidates are likeliest, with a ridge towards `start`."""
    rows = torch.from_numpy(np.concatenate([example.rows for example in found]))
    right = torch.from_numpy(np.concatenate([example.right for example in found]).astype(bool))
    owner = torch.from_numpy(np.repeat(np.arange(len(found)), [len(example.rows) for example in found]))
    counts = torch.tensor([example.weight for example in found], dtype=torch.float64)
    centre = torch.from_numpy(start())
    pull = torch.tensor([1e4 if name == _HELD else _RIDGE for name in place_ranking.FEATURES], dtype=torch.float64)
    weights = centre.clone().requires_grad_(True)
    steps = torch.optim.LBFGS([weights], max_iter=200, line_search_fn="strong_wolfe")

    def total(parts: torch.Tensor, kept: torch.Tensor) -> torch.Tensor:
        return torch.zeros(len(found), dtype=torch.float64).index_add(0, owner[kept], parts[kept])

    def loss() -> torch.Tensor:
        steps.zero_grad()
        scores = rows @ weights
        top = torch.full((len(found),), -1e9, dtype=torch.float64).scatter_reduce(0, owner, scores.detach(), "amax")
        parts = torch.exp(scores - top[owner]).clamp_min(1e-30)
        missed = torch.log(total(parts, torch.ones_like(right))) - torch.log(total(parts, right))
        value = (counts * missed).sum() + (pull * (weights - centre) ** 2).sum()
        value.backward()
        return value

    steps.step(loss)
    return weights.detach().numpy()


def train(chosen: Iterable[Article]) -> np.ndarray:
    """The weights after some turns, each in the contexts of the one before."""
    documents = list(chosen)
    use(start())
    for _ in range(TURNS):
        use(fit([example for article in documents for example in examples(article)]))
    return np.array(place_ranking.weights())


def use(weights: np.ndarray) -> None:
    """Puts weights in place of those of the package, for this process."""
    fixed = tuple(round(float(weight), 3) for weight in weights)
    place_ranking.weights = lambda: fixed  # type: ignore[assignment]


def start() -> np.ndarray:
    """Where the first turn begins, and where the ridge pulls: what one would set by hand for news of the world."""
    given = {
        "population of a city": 1.2, "country": 5.0, "population of a country": 1.0, "first-level division": 2.5,
        "population of a division": 1.0, "second-level division": -1.0, "region": 4.0, "sea": 3.5, "continent": 4.0,
        "point": 3.0, "capital": 1.0, "alternate name": -2.0, "alternate name of a large city": 1.0,
        "alternate name unlike the own": -1.0, "small place": -0.5, "share of the country": 1.5,
        "country present": 0.3, "country named": 0.6, "neighbours' share": 0.4, "share of the division": 2.0,
        "division present": 0.5, "kind as said": 2.0, "second kind as said": -1.0, "kind other than said": -1.5,
        "division named after its city": -2.5, "larger place holds it": 3.0, "larger place holds another": -1.0,
        "larger place holds none": -0.5, "larger place elsewhere holds it": 2.0, "near another": 2.5,
        "near the dateline": 1.0, "country of the dateline": 0.5, "none, only alternate names": 0.5,
        "none, by the number of bearers": 0.5,
    }  # fmt: skip
    return np.array([given.get(name, 0.0) for name in place_ranking.FEATURES])


def right_share(chosen: Iterable[Article]) -> tuple[int, int]:
    """How many gold names are put within 161 km under the present weights, and of how many."""
    near = placed = 0
    for article in chosen:
        score = Score()
        score.add(article, given(article))
        near, placed = near + score.near, placed + score.placed
    return near, placed


def main() -> int:
    """Fits, writes the weights, and with `--folds` prints what they give on documents that had no part in them."""
    parser = argparse.ArgumentParser(prog="python -m training.places", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    asked = parser.parse_args()
    sets = {
        name: [article for article in articles(asked.folder / f"{name}.xml") if not article.held_out]
        for name in ("lgl", "GeoVirus")
    }
    everything = [article for documents in sets.values() for article in documents]
    counts = {name: [0, 0] for name in sets}
    for fold in range(asked.folds):
        train(article for article in everything if fold_of(article, asked.folds) != fold)
        for name, documents in sets.items():
            near, placed = right_share(article for article in documents if fold_of(article, asked.folds) == fold)
            counts[name][0] += near
            counts[name][1] += placed
    for name, (near, placed) in counts.items() if asked.folds else ():
        print(f"{name}: {near / placed:.3f} of {placed} within 161 km, {asked.folds} folds", file=sys.stderr)
    fitted = train(everything)
    fitted[place_ranking.FEATURES.index("capital")] = _CAPITAL
    lines = ["# How the place a name means is chosen: feature, weight; fitted by training/places.py, see there."]
    lines += [f"{name}\t{weight:.3f}" for name, weight in zip(place_ranking.FEATURES, fitted, strict=True)]
    asked.out.write_text("\n".join(lines) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
