"""Fits how sources and contents choose their cue: python -m training.links FOLDER --data ../shared/data.

Reads PolNeAR training articles with the exported model in FOLDER, fits a conditional logit over `attributions.features` for gold
spans, and writes its weights into FOLDER/labels.json as "links".
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from avviso.language.attributions import Span, features
from avviso.language.model import LanguageModel
from avviso.language.pipeline import sentence_starts, windows_of
from training import corpora

Choices = list[tuple[np.ndarray, int]]


def choices(model: LanguageModel, document: corpora.Document, found: dict[str, Choices]) -> None:
    """Adds (features of every cue of the window, number of the right one) for each linked source and content."""
    firsts = np.array(sorted(document.paragraphs))
    cuts = windows_of(model, document.words, firsts, None)
    scores = model.read(cuts)
    order = np.arange(len(document.words))
    sentence = np.searchsorted(sentence_starts(scores, cuts, firsts, document.words), order, side="right")
    paragraph = np.searchsorted(firsts, order, side="right")
    cue_of = dict(document.links)
    for window in cuts:
        spans: list[Span] = [(*f, 1.0) for f in document.fragments if f[0] in window.words]
        cues = [s for s in spans if s[2] == "cue"]
        starts = [c[0] for c in cues]
        linked = [s for s in spans if s[2] != "cue" and cue_of.get(s[0]) in starts]
        if linked and len(cues) > 1:
            for span, row in zip(linked, features(linked, cues, scores, sentence, paragraph), strict=True):
                found[span[2]].append((row, starts.index(cue_of[span[0]])))


def fit(rows: Choices) -> tuple[list[float], float]:
    """Weights of the conditional logit, and the share of right choices."""
    width = max(len(row) for row, _ in rows)
    table = torch.zeros(len(rows), width, rows[0][0].shape[1])
    empty = torch.ones(len(rows), width, dtype=torch.bool)
    for i, (row, _) in enumerate(rows):
        table[i, : len(row)], empty[i, : len(row)] = torch.from_numpy(row), False
    right = torch.tensor([r for _, r in rows])
    weights = torch.zeros(table.shape[2], requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=200)

    def scores() -> torch.Tensor:
        return (table @ weights).masked_fill(empty, -1e4)

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        value = torch.nn.functional.cross_entropy(scores(), right) + 1e-3 * weights.square().sum()
        value.backward()
        return value

    optimizer.step(loss)
    return [round(w, 3) for w in weights.tolist()], float((scores().argmax(1) == right).float().mean())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--articles", type=int, default=200)
    arguments = parser.parse_args()
    model = LanguageModel(arguments.folder, threads=2)
    found: dict[str, Choices] = {"source": [], "content": []}
    articles = list(corpora.polnear_articles(arguments.data / "polnear" / "train"))[::4]
    for text, annotators in articles[: arguments.articles]:
        if annotators:
            choices(model, corpora.polnear_document(text, annotators[0]), found)
    path = arguments.folder / "labels.json"
    labels = json.loads(path.read_text(encoding="utf-8"))
    labels["links"] = {}
    for part, rows in found.items():
        labels["links"][part], share = fit(rows)
        print(part, labels["links"][part], f"{100 * share:.1f} % of {len(rows)}")
    path.write_text(json.dumps(labels, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
