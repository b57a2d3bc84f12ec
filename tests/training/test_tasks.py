"""Readers of the corpora of judged spans, on small files written for the test."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from training import corpora, tasks
from training.corpora import Act, Reference, Relation

PLV = (
    "sentence\tmarked_sentence\tsource\ttarget\tgold_root\tgold_penta\n"
    "Norland attacked Ostia.\t<s>Norland</s> attacked <t>Ostia</t>.\tNorland\tOstia\tASSAULT\t4\n"
    "Norland met Ostia.\t<s>Norland</s> met <t>Ostia</t>.\tNorland\tOstia\tCONSULT\t1\n"
    "Norland left.\t<s>Norland left.\tNorland\t\tYIELD\t2\n"
)


def test_plv_gives_a_one_sided_row_both_ways(tmp_path: Path) -> None:
    path = tmp_path / "train.tsv"
    path.write_text(PLV, encoding="utf-8")
    assert [(d.name, d.relation, d.marks.tolist()) for d in tasks.plv(path) if d.marks is not None] == [
        ("plv-0", Relation((0, 1), (2, 3), ("ASSAULT",)), [1, 0, 2, 0]),
        ("plv-0", Relation((2, 3), (0, 1), ("NONE",), 0.3), [2, 0, 1, 0]),
        ("plv-1", Relation((0, 1), (2, 3), ("CONSULT",)), [1, 0, 2, 0]),
    ]


def test_coped_gives_the_roots_of_a_quad_class(tmp_path: Path) -> None:
    (tmp_path / "class_train.tsv").write_text("Norland attacked Ostia.\t4\nA and B met.\t1\n", encoding="utf-8")
    (tmp_path / "roles_train.txt").write_text(
        "Norland B-S\nattacked O\nOstia B-T\n. O\n\nA B-R\nand O\nB B-R\nmet O\n. O\n\nUnknown B-S\n. O\n",
        encoding="utf-8",
    )
    assert [d.relation for d in tasks.coped(tmp_path)] == [
        Relation((0, 1), (2, 3), tuple("PROTEST SANCTION MOBILIZE COERCE ASSAULT".split()), 0.5),
        Relation((0, 1), (2, 3), ("AGREE", "CONSULT", "SUPPORT"), 0.5),
    ]


@pytest.mark.parametrize(
    ("words", "same", "remark"),
    [
        (["Norland", "'s", "men"], ["Norland's", "men"], "however it is cut into words"),
        (["A", "“", "b", "”"], ["a", '"', "B", '"'], "whatever marks and case it is printed in"),
    ],
)
def test_a_sentence_is_in_one_fold(words: list[str], same: list[str], remark: str) -> None:
    assert tasks.sentence_key(words) == tasks.sentence_key(same), remark
    assert tasks.fold(words) == tasks.fold(same), remark


def test_gap(tmp_path: Path) -> None:
    path = tmp_path / "gap.tsv"
    path.write_text(
        "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n"
        "d-1\tAnn Hill met Eve. She smiled.\tShe\t18\tAnn Hill\t0\tTRUE\tEve\t13\tFALSE\tu\n",
        encoding="utf-8",
    )
    (document,) = tasks.gap(path)
    assert document.coreference == [Reference((5, 6), ((0, 2), (3, 4)), (True, False))]


def test_acts_stand_in_their_own_lines(tmp_path: Path) -> None:
    text = "A line before.\nHill denied that she knew.\nAfter."
    for folder in ("text", "attributions"):
        (tmp_path / "data/polnear/train" / folder).mkdir(parents=True)
    (tmp_path / "data/polnear/train/text/a.txt").write_text(text, encoding="utf-8")
    row = {"document": "a", "source": [15, 19], "cue": [20, 26], "content": [[27, 40]], "act": "deny", "negated": False}
    (tmp_path / "acts_train.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    (document,) = tasks.acts(tmp_path / "data", tmp_path, "train")
    assert document.words == ["Hill", "denied", "that", "she", "knew", "."]
    assert document.acts == [Act((1, 2), (2, 5), "deny")]


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
