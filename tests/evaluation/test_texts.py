"""Running text of corpora that come in tokens, and annotation files whose marked words run over lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation import brat, texts


@pytest.mark.parametrize(
    ("words", "text", "remark"),
    [
        ("He left .", "He left.", "no space before a full stop"),
        ('" No , " he said .', '"No," he said.', "straight marks open and close in turn"),
        ("`` No , '' he said .", '"No," he said.', "treebank marks"),
        ("Ostia 's men ( two ) ca n't", "Ostia's men (two) can't", "brackets and clitics"),
        ("$ 40 billion , 5 %", "$40 billion, 5%", "money and per cent"),
        ("", "", "no words"),
    ],
)
def test_together(words: str, text: str, remark: str) -> None:
    assert texts.together(words.split()) == text, remark


def test_gum() -> None:
    source = "# newpar = p (1 s)\n# text = One.\n1\tOne\n\n# text = Two.\n\n# newpar\n# text = Three.\n"
    assert texts.gum(source) == "One. Two.\n\nThree."


def test_brat_reads_words_that_run_over_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.ann"
    path.write_text(
        "T1\tSource 0 2\tHe\nT2\tContent1 5 9;12 20\tOne line\n\nThen another\nE1\tSource:T1 Content:T2\n",
        encoding="utf-8",
    )
    assert brat.read(path) == [brat.Attribution(((0, 2),), (), ((5, 9), (12, 20)))]
