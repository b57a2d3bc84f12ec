"""Passages for the second reading, on small files written for the test."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation import folds
from training import passages
from training.passages import Passage

PLV = (
    "sentence\tmarked_sentence\tsource\ttarget\tgold_root\tgold_penta\n"
    "Norland attacked Ostia.\t<s>Norland</s> attacked <t>Ostia</t>.\tNorland\tOstia\tASSAULT\t4\n"
    "Norland met Ostia.\t<s>Norland</s> met <t>Ostia</t>.\tNorland\tOstia\tCONSULT\t1\n"
    "Norland left.\t<s>Norland left.\tNorland\t\tYIELD\t2\n"
)


def test_plv_gives_a_one_sided_row_both_ways(tmp_path: Path) -> None:
    path = tmp_path / "train.tsv"
    path.write_text(PLV, encoding="utf-8")
    attacked, met = ("Norland", "attacked", "Ostia", "."), ("Norland", "met", "Ostia", ".")
    there, back = ((0, 1), (2, 3), (0, 4)), ((2, 3), (0, 1), (0, 4))
    assert list(passages.plv(path)) == [
        Passage("roots", "plv-0", attacked, (1, 0, 2, 0), there, ("ASSAULT",), 2.0, "norlandattackedostia"),
        Passage("roots", "plv-0", attacked, (2, 0, 1, 0), back, ("NONE",), 0.3, "norlandattackedostia"),
        Passage("roots", "plv-1", met, (1, 0, 2, 0), there, ("CONSULT",), 2.0, "norlandmetostia"),
    ]


@pytest.mark.parametrize(
    ("remark", "asked", "name", "right", "expected"),
    [
        ("a row as published", "roots", "plv-1", "ASSAULT", True),
        ("the other way round", "roots", "plv-1", "NONE", False),
        ("another corpus", "roots", "coped-1", "ASSAULT", False),
        ("the word of an event of its sentences", "deeds", "plv/1", "ASSAULT", False),
    ],
)
def test_what_plv_gives(remark: str, asked: str, name: str, right: str, expected: bool) -> None:
    whole = (0, 1)
    passage = Passage(asked, name, ("w",), (0,), (whole, whole, whole), (right,), 1.0, "w")
    assert passages.given(passage) is expected, remark


def test_coped_gives_the_roots_of_a_quad_class(tmp_path: Path) -> None:
    (tmp_path / "class_train.tsv").write_text("Norland attacked Ostia.\t4\nA and B met.\t1\n", encoding="utf-8")
    (tmp_path / "roles_train.txt").write_text(
        "Norland B-S\nattacked O\nOstia B-T\n. O\n\nA B-R\nand O\nB B-R\nmet O\n. O\n\nUnknown B-S\n. O\n",
        encoding="utf-8",
    )
    assert [(p.spans[:2], p.right, p.weight) for p in passages.coped(tmp_path)] == [
        (((0, 1), (2, 3)), tuple("PROTEST SANCTION MOBILIZE COERCE ASSAULT".split()), 0.5),
        (((0, 1), (2, 3)), ("AGREE", "CONSULT", "SUPPORT"), 0.5),
    ]


@pytest.mark.parametrize(
    ("words", "same", "remark"),
    [
        (["Norland", "'s", "men"], ["Norland's", "men"], "however it is cut into words"),
        (["A", "“", "b", "”"], ["a", '"', "B", '"'], "whatever marks and case it is printed in"),
    ],
)
def test_a_sentence_is_in_one_fold(words: list[str], same: list[str], remark: str) -> None:
    one, other = (folds.sentence_key(each) for each in (words, same))
    assert one == other, remark
    assert folds.fold(one) == folds.fold(other), remark


@pytest.mark.parametrize(
    ("source", "contents", "size", "first", "length", "spans", "remark"),
    [
        ((0, 1), [(2, 5)], 6, 0, 6, ((2, 5), (2, 5), (0, 6)), "all of a short line"),
        (None, [(41, 50), (60, 62)], 90, 31, 34, ((10, 19), (10, 19), (0, 34)), "ten words before, three behind; the longest piece is judged"),
        (None, [(0, 290)], 400, 0, 110, ((0, 110), (0, 110), (0, 110)), "a long one is cut"),
        ((300, 301), [(0, 60)], 420, 0, 110, ((0, 60), (0, 60), (0, 110)), "a source out of reach is left out"),
    ],
)  # fmt: skip
def test_the_passage_of_a_statement_without_a_cue(
    source: tuple[int, int] | None,
    contents: list[tuple[int, int]],
    size: int,
    first: int,
    length: int,
    spans: tuple[tuple[int, int], ...],
    remark: str,
) -> None:
    at, marks, found = passages.statement(source, contents, size)
    assert (at, len(marks), found) == (first, length, spans), remark


@pytest.mark.parametrize(
    ("line", "text", "places", "remark"),
    [
        ("AID\t[S Norland] fed [T Ostia].", "Norland fed Ostia.", {"S": [(0, 7)], "T": [(12, 17)]}, "two parties"),
        ("x\tTalks may [hypothetical: resume].", "Talks may resume.", {"hypothetical": [(10, 16)]}, "a status"),
        ("x\t[C One,] [S he ][CUE said], [C two].", "One, he said, two.", {"C": [(0, 4), (14, 17)], "S": [(5, 7)], "CUE": [(8, 12)]}, "two pieces"),
    ],
)  # fmt: skip
def test_written_lines(
    line: str,
    text: str,
    places: dict[str, list[tuple[int, int]]],
    remark: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "lines.tsv").write_text(line + "\n", encoding="utf-8")
    monkeypatch.setattr(passages, "WRITTEN", tmp_path)
    assert [found[1:] for found in passages.marked_lines("lines.tsv")] == [(text, places)], remark


def test_every_written_line_is_read() -> None:
    for name in ("relations_written.tsv", "acts_written.tsv", "status_written.tsv"):
        for label, text, places in passages.marked_lines(name):
            assert places and "[" not in text, (name, label, text)
