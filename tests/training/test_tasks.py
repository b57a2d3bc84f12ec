"""Readers of coreference, on small files written for the test."""

from __future__ import annotations

from pathlib import Path

from training import corpora, tasks
from training.corpora import Reference


def test_gap(tmp_path: Path) -> None:
    path = tmp_path / "gap.tsv"
    path.write_text(
        "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n"
        "d-1\tAnn Hill met Eve. She smiled.\tShe\t18\tAnn Hill\t0\tTRUE\tEve\t13\tFALSE\tu\n",
        encoding="utf-8",
    )
    (document,) = tasks.gap(path)
    assert document.coreference == [Reference((5, 6), ((0, 2), (3, 4)), (True, False))]


def test_references_of_a_treebank(tmp_path: Path) -> None:
    rows = [
        ("Ann", "(1-person)"),
        ("met", "_"),
        ("Eve", "(2-person)"),
        (".", "_"),
        ("She", "(1-person)"),
        ("left", "_"),
    ]
    lines = [
        f"{i}\t{word}\t_\tX\tX\t_\t0\tdep\t_\t{'Entity=' + entity if entity != '_' else '_'}"
        for i, (word, entity) in enumerate(rows, 1)
    ]
    (tmp_path / "x.conllu").write_text("# newdoc\n# sent_id = 1\n" + "\n".join(lines) + "\n\n", encoding="utf-8")
    (document,) = corpora.treebank(tmp_path / "x.conllu", "gum", {})
    tasks.add_references(tmp_path, [document])
    assert document.coreference == [Reference((4, 5), ((0, 1), (2, 3)), (True, False))]
