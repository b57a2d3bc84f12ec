"""Tiny networks, documents and passages to train and to teach."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch

from avviso.language.words import SHAPES
from training import asked
from training.asked import Asking, Pool, Question
from training.corpora import SPANS, Document, Reference
from training.model import Network, Size
from training.passages import LABELS, Passage
from training.windows import Batch, Encoded, Window, collate, encode

LAYERS = ("uner", "quotes", "parties", "deeds")
WORD_LABELS = {
    "upos": ["NOUN", "VERB"],
    "xpos": ["NN", "VBD"],
    "feats": ["_"],
    "lemma": ["l0|"],
    "rel": ["root", "nsubj"],
    "role": ["ARG0"],
}


def network(seed: int = 0, distances: bool = False) -> Network:
    torch.manual_seed(seed)
    sizes = {key: len(values) for key, values in WORD_LABELS.items()} | {key: len(v) for key, v in LABELS.items()}
    made = Network(
        sizes | {f"spans.{layer}": SPANS[layer].size for layer in LAYERS},
        SHAPES,
        size=Size(24, 2, 3, 48, 2, distances=distances),
    )
    for parameter in (pair.weight for pair in made.pairs.values()):
        parameter.data.normal_(std=0.1)
    return made.eval()


def pieces(words: Sequence[str]) -> list[tuple[tuple[int, ...], int]]:
    """A piece for every two letters, as a tokenizer gives them."""
    return [(tuple(1000 + ord(c) for c in word[::2]), 1) for word in words]


def passage(asked_: str, size_: int = 6, **given: Any) -> Passage:
    words = tuple(f"w{'o' * (i % 5)}" for i in range(size_))
    marks = (0, 5, *[0] * (size_ - 2))
    spans = given.pop("spans", ((1, 2), (1, 2), (0, size_)))
    return Passage(asked_, "x", words, marks, spans, given.pop("right", ()), 1.0, "k", **given)


def asking(
    found: Sequence[Passage], weights: Sequence[float] | None = None, room: int = 40
) -> tuple[list[Question], Asking]:
    pool = Pool(pieces)  # type: ignore[arg-type]
    questions = asked.questions(found, pool, weights)
    return questions, asked.collate(questions, pool.words, 3, room)


def documents() -> list[Document]:
    """One with trees and roles, one with nothing but a reference and a statement."""
    words = ["Varn", "shelled", "Sudmark", "Rain", "fell"]
    treed = Document("ewt", "a", words, [0, 3], {0}, heads=[1, 1, 1, 4, 4])
    treed.tags = {"upos": ["NOUN", "VERB", "NOUN", "NOUN", "VERB"], "xpos": ["NN", "VBD", "NN", "NN", "VBD"]}
    treed.tags |= {"feats": ["_"] * 5, "lemma": [w.lower() for w in words], "rel": ["nsubj", "root"] * 2 + ["root"]}
    treed.roles_known, treed.predicates, treed.facts = np.ones(5, bool), {1: {0: "ARG0"}}, {1: 2.0}
    treed.spans["uner"] = SPANS["uner"].encode(5, [(0, 1, "LOC")])
    plain = Document("said", "b", ["Hill", "said", "he", "left"], [0, 2], {0}, links=[(0, 1), (2, 3)])
    plain.spans["quotes"] = SPANS["quotes"].encode(4, [(0, 1, "source"), (1, 2, "cue"), (3, 4, "cue")])
    plain.coreference = [Reference((2, 3), ((0, 1), (1, 2)), (True, False)), Reference((2, 3), ((0, 1),), (False,))]
    return [treed, plain]


def batch(found: Sequence[Document] = (), *, whole: bool = True) -> Batch:
    windows = [Window(e, 0, len(e.document.words)) for e in encoded(found or documents())]
    return collate(windows, {"ARG0": 0}, LAYERS, None, whole=whole)


def encoded(found: Sequence[Document]) -> list[Encoded]:
    return [encode(document, pieces, WORD_LABELS) for document in found]  # type: ignore[arg-type]


# What a second reading can be asked, by a remark.


ASKED = [
    ("relations, of two roots either", [passage("roots", right=("ASSAULT", "COERCE")), passage("roots", 9, right=("NONE",), spans=((0, 2), (4, 6), (0, 9)))]),
    ("acts", [passage("acts", right=("report",)), passage("acts", 4, right=("warn",))]),
    ("cues with and without an act", [passage("cues", right=("report",), tags=(4, 0, 5, 7, 0, 0)), passage("cues", 4, tags=(0, 0, 4, 0))]),
    ("events: parties and status", [passage("deeds", right=("AID",), tags=(4, 0, 8, 0, 0, 0), status="actual"), passage("deeds", 8, right=("NONE",))]),
    ("of an event the status alone", [passage("deeds", status="planned"), passage("deeds", status="negated")]),
    ("without any answer", [passage("cues"), passage("cues", 4)]),
]  # fmt: skip
