"""python -m training.trust DATA: fits the weights of `avviso.analysis.quotations.attribution_trust` on PolNeAR's development articles and prints them.

Each candidate is right where its cue is a gold cue of the article's first annotator. By four folds of articles it also prints the
expected calibration error. Run it again for new weights of the language model.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

import avviso
from avviso.analysis.actors import coreference, entities
from avviso.analysis.quotations import attribution_rules
from avviso.analysis.quotations.attribution_merge import from_model, merge
from avviso.analysis.quotations.attribution_trust import features
from avviso.analysis.quotations.saying_tree import Tree
from avviso.sources.report import Report
from evaluation import brat

FOLDS = 4


def examples(folder: Path) -> Iterator[tuple[int, dict[str, float], bool]]:
    """(fold, features, whether the cue is right) of every candidate with a cue."""
    reader = avviso.load(threads=2)
    for path in sorted((folder / "text").glob("*.txt")):
        annotated = sorted((folder / "attributions").glob(f"{path.stem}_*.ann"))
        gold = {cue for one in brat.read(annotated[0]) for cue in one.cue}
        document = reader.document(Report(path.read_text("utf-8"), language="en"))
        actors, tree = coreference.resolve(document, entities.find(document)), Tree(document)
        rules = attribution_rules.find(tree)
        found = merge(tree, from_model(tree, document.doc._.attributions or ()), rules)
        fold = int(hashlib.sha1(path.stem.encode()).hexdigest(), 16) % FOLDS
        for one in found:
            if one.cue is None:
                continue
            cue, span = one.cue, document.span(*one.cue)
            nested = any(o is not one and any(a <= cue[0] < b for a, b in o.contents) for o in found)
            yield fold, features(tree, actors, one, nested), (span.start, span.end) in gold


def fitted(x: np.ndarray, y: np.ndarray, ridge: float = 1.0) -> np.ndarray:
    """Weights of a logistic regression, by Newton's method."""
    weights = np.zeros(x.shape[1])
    for _ in range(40):
        p = 1 / (1 + np.exp(-x @ weights))
        curve = x.T @ (x * (p * (1 - p))[:, None]) + ridge * np.eye(len(weights))
        weights += np.linalg.solve(curve, x.T @ (y - p) - ridge * weights)
    return weights


def main(data: Path) -> None:
    """Print the weights and how well they are calibrated."""
    rows = list(examples(data / "polnear" / "dev"))
    names = sorted({name for _, found, _ in rows for name in found})
    x = np.array([[found.get(name, 0.0) for name in names] for _, found, _ in rows])
    y, folds = np.array([float(right) for _, _, right in rows]), np.array([fold for fold, _, _ in rows])
    sure = np.zeros(len(y))
    for fold in range(FOLDS):
        sure[folds == fold] = 1 / (1 + np.exp(-x[folds == fold] @ fitted(x[folds != fold], y[folds != fold])))
    bins = np.minimum((sure * 10).astype(int), 9)
    error = sum((bins == b).mean() * abs(sure[bins == b].mean() - y[bins == b].mean()) for b in set(bins.tolist()))
    for name, weight in zip(names, fitted(x, y), strict=True):
        print(f'    "{name}": {weight:.2f},')
    print(f"{len(y)} candidates, {y.mean():.3f} right; expected calibration error {error:.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
