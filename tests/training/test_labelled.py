"""Labelled sentences as documents to train on."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from training import labelled
from training.corpora import SPANS
from training.labelled import Row


def tags(document: object, layer: str) -> list[int]:
    return [int(tag) for tag in document.spans[layer]]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("remark", "rows", "units", "wanted"),
    [
        ("one sentence, its parties", [Row(["Varn", "shelled", "Sudmark"], {"parties": [(0, 1, "source"), (2, 3, "target")]})], [0], {"parties": [4, 0, 8]}),
        ("a lighter source goes by the layer's own tags", [Row(["Varn", "left"], {"parties_like": [(0, 1, "both")]})], [0], {"parties_like": [12, 0]}),
        ("two sentences are one document", [Row(["a", "b"], {"deeds": []}), Row(["c"], {"deeds": [(0, 1, "AGREE")]})], [0, 2], {"deeds": [0, 0, 4]}),
    ],
)  # fmt: skip
def test_sentences_are_joined(remark: str, rows: list[Row], units: list[int], wanted: dict[str, list[int]]) -> None:
    (document,) = labelled.joined("coped", rows)
    assert document.units == units and document.paragraphs == set(units), remark
    assert {layer: tags(document, layer) for layer in document.spans} == wanted, remark


def test_many_sentences_are_several_documents() -> None:
    found = list(labelled.joined("coped", (Row(["word"], {"parties": []}) for _ in range(31))))
    assert [len(document.words) for document in found] == [30, 1]


def test_coped_is_read_with_the_names_of_its_parties(tmp_path: Path) -> None:
    (tmp_path / "roles.txt").write_text("A B-S\ncourt I-S\nfined O\nVarn B-T\n\nBoth B-R\nmet O\n", "utf-8")
    found = list(labelled.coped(tmp_path / "roles.txt"))
    assert found == [
        Row(["A", "court", "fined", "Varn"], {"parties": [(0, 2, "source"), (3, 4, "target")]}),
        Row(["Both", "met"], {"parties": [(0, 1, "both")]}),
    ]


def test_statements_are_read_from_their_labels(tmp_path: Path) -> None:
    folder = tmp_path / "re3d" / "X"
    folder.mkdir(parents=True)
    text = 'Lera said it was "over".\nNobody came.'
    (folder / "documents.json").write_text(json.dumps({"_id": "ABC2", "text": text}) + "\n", "utf-8")
    row = {"document": "re3d/ABC2", "source": [0, 4], "cue": [5, 9], "content": [[10, 23]], "act": "assert"}
    (tmp_path / "labels.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    (document,) = labelled.said(tmp_path, tmp_path / "labels.jsonl")
    assert document.fragments == [(0, 1, "source"), (1, 2, "cue"), (2, 7, "content")]
    assert document.links == [(0, 1), (2, 1)]
    assert document.spans["quotes"][7:].max() == 0


def test_chances_of_a_word_add_up_over_the_places_in_a_span() -> None:
    layer = SPANS["parties"]
    logits = np.full((1, layer.size), -20.0, dtype=np.float32)
    logits[0, [0, 1, 4]] = np.log([0.5, 0.25, 0.25])
    assert layer.chances(logits).round(3).tolist() == [[0.5, 0, 0]]
