"""What a teacher and its student are trained on: every corpus and every question of the second reading in numbers, and texts without labels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from avviso.language.words import WordPieces
from evaluation.event_labels import half
from evaluation.folds import FOLD, fold
from evaluation.texts import all_texts, held_out
from training import asked, corpora, marked, passages, worded
from training.asked import Pool, Question
from training.model import start_folder
from training.train import documents, layers_of, sizes_of
from training.windows import Encoded, encode

SOURCES = ("ewt", "gum", "polnear", "said", "coped", "plv", "events", "re3d", "politics", "wikigold", "gap")
_READ_WHOLE = ("polnear/", "plv/", "coped/")
"""Texts of which everything is labelled already."""


@dataclass(frozen=True, slots=True)
class Material:
    """Documents by source ("raw" without labels) and questions; `held` are the questions kept for scoring."""

    train: Mapping[str, Sequence[Encoded]]
    dev: Mapping[str, Sequence[Encoded]]
    labels: Mapping[str, Sequence[str]]
    layers: Sequence[str]
    sizes: Mapping[str, int]
    questions: Sequence[Question]
    held: Mapping[str, Sequence[Question]]
    pool: Pool

    @property
    def roles(self) -> dict[str, int]:
        return {role: number for number, role in enumerate(self.labels["role"])}


def read(data: Path) -> Material:
    """Everything there is to train on under the data folder."""
    pieces = WordPieces(start_folder() / "tokenizer.json")
    train = documents(data, "train", SOURCES)
    labels, layers = corpora.inventory(train), layers_of(train)
    train["raw"] = list(unlabelled(data, {document.name for document in train.get("said", ())}))
    pool = Pool(pieces)
    every = marked.read(data)
    found = [p for p in every if p.asked != "roots" or fold(p.key) != FOLD]
    found += list(asked.unanswered([*train["raw"], *train["said"]], found))
    questions = asked.questions(found, pool, marked.weights(found))
    held = {name: asked.questions(group, pool) for name, group in _held(data, every).items()}
    encoded, dev = (
        {name: [encode(d, pieces, labels) for d in group] for name, group in groups.items()}
        for groups in (train, documents(data, "dev", SOURCES))
    )
    return Material(encoded, dev, labels, layers, sizes_of(labels, layers), questions, held, pool)


def unlabelled(data: Path, labelled: set[str]) -> Iterator[corpora.Document]:
    """Documents of texts that are neither read with labels nor kept to be scored."""
    for name, text in all_texts(data):
        scored = held_out(name) or (name.startswith(passages.SCORED) and half(name) == "report")
        if name not in labelled and not name.startswith(_READ_WHOLE) and not scored:
            document, _, _ = corpora.tokenised(text, "raw", name)
            if document.words:
                yield document


def _held(data: Path, every: Sequence[passages.Passage]) -> dict[str, list[passages.Passage]]:
    """PLV's rows of the fold to score, the words of events in the sentences kept from training, the development acts."""
    return {
        "plv": [p for p in every if passages.given(p) and fold(p.key) == FOLD],
        "deeds": list(worded.deeds(data, passages.OWN, kept=True)),
        "acts": list(worded.judged(data, passages.OWN, "dev")),
    }
