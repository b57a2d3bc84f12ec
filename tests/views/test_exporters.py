"""Exports of a small record: nothing lost in JSON lines, flat tables elsewhere, trees in CoNLL-U, never half a file."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from pyarrow import parquet

from avviso.errors import UnknownNameError, UsageError
from avviso.records.build import build
from avviso.records.read import read_lines
from avviso.records.record import Record, kinds
from avviso.views.exporters import exporters
from avviso.views.exporters.conllu import conllu
from tests.factories.annotations import TEXT, make_sample
from tests.factories.documents import make_document


@pytest.fixture(scope="module")
def records() -> tuple[Record, ...]:
    return build(*make_sample(), "run 1")


def test_names() -> None:
    assert exporters.names() == (
        "acled", "conllu", "csv", "gdelt", "icews", "jsonl", "parquet", "phoenix", "plover", "ucdp",
    )  # fmt: skip
    with pytest.raises(UnknownNameError, match="no exporter is called 'xml'"):
        exporters.get("xml")


def test_json_lines_come_back(records: tuple[Record, ...], tmp_path: Path) -> None:
    target = tmp_path / "record.jsonl"
    assert exporters.get("jsonl").write(records, target) == [target]
    assert tuple(read_lines(target.read_bytes().splitlines())) == records


def test_csv(records: tuple[Record, ...], tmp_path: Path) -> None:
    target = tmp_path / "tables"
    written = exporters.get("csv").write(iter(records), target)
    assert [path.stem for path in written] == sorted((*kinds.names(), "evidence"))
    with (target / "statement.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert [(row["speaker"], row["act"], row["place"], row["within"]) for row in rows] == [
        ("Ada Lorn", "assert", "", ""),
        ("Ada Lorn", "pledge", "Varn", ""),
        ("Meridia", "deny", "", ""),
    ]
    with (target / "event.csv").open(encoding="utf-8", newline="") as lines:
        assert next(csv.DictReader(lines))["actors"] == "Osteria; Meridia"
    with (target / "dispute.csv").open(encoding="utf-8", newline="") as lines:
        assert list(csv.DictReader(lines)) == []
    with (target / "evidence.csv").open(encoding="utf-8", newline="") as lines:
        assert sum(1 for _ in csv.DictReader(lines)) == sum(len(record.evidence) for record in records)


def test_parquet(records: tuple[Record, ...], tmp_path: Path) -> None:
    target = tmp_path / "tables"
    written = exporters.get("parquet").write(iter(records), target)
    assert len(written) == len(kinds.names()) + 1
    (figure,) = parquet.read_table(target / "figure.parquet").to_pylist()
    assert (figure["low"], figure["best"], figure["claimed_by"], figure["since"]) == (
        120.0,
        None,
        "Red Lantern",
        "2021-03",
    )
    assert str(parquet.read_schema(target / "dispute.parquet").field("score").type) == "double"
    assert parquet.read_table(target / "report.parquet").to_pylist()[0]["text"] == TEXT


def test_an_export_replaces_only_its_own_files(records: tuple[Record, ...], tmp_path: Path) -> None:
    target = tmp_path / "tables"
    target.mkdir()
    (target / "notes.txt").write_text("mine", encoding="utf-8")
    for _ in range(2):
        exporters.get("csv").write(records, target)
    assert (target / "notes.txt").read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "tables.part").exists()


@pytest.mark.parametrize("name", ["jsonl", "csv", "parquet"])
def test_a_broken_export_leaves_nothing_behind(name: str, records: tuple[Record, ...], tmp_path: Path) -> None:
    def broken() -> object:
        yield records[0]
        raise RuntimeError("the source went away")

    with pytest.raises(RuntimeError):
        exporters.get(name).write(broken(), tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["jsonl", "csv", "parquet"])
def test_a_place_that_cannot_be_written(name: str, records: tuple[Record, ...], tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UsageError, match=r"cannot write .*out: .*; name another place"):
        exporters.get(name).write(records, tmp_path / "file" / "out")


ROWS = """
Ada      Ada      PROPN NNP  2 nsubj
left_    leave    VERB  VBD  0 root
.        .        PUNCT .    2 punct
\\n
She      she      PRON  PRP  2 nsubj
slept    sleep    VERB  VBD  0 root
"""


def test_conllu(tmp_path: Path) -> None:
    document = make_document(ROWS, names={(0, 1): "PER"})
    made = conllu(document)
    report = document.report.id
    assert made == (
        "# newdoc id = made-by-hand\n"
        f"# sent_id = {report}-1\n# text = Ada left.\n"
        "1\tAda\tAda\tPROPN\tNNP\t_\t2\tnsubj\t_\tName=B-PER|TokenRange=0:3\n"
        "2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No|TokenRange=4:8\n"
        "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\tTokenRange=8:9\n\n"
        f"# sent_id = {report}-2\n# text = She slept\n"
        "1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tTokenRange=11:14\n"
        "2\tslept\tsleep\tVERB\tVBD\t_\t0\troot\t_\tTokenRange=15:20\n\n"
    )
    target = tmp_path / "trees.conllu"
    exporters.get("conllu").write([document, document], target)
    assert target.read_text(encoding="utf-8") == made * 2


def test_conllu_takes_documents(records: tuple[Record, ...], tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="read PATHS --to conllu"):
        exporters.get("conllu").write(records, tmp_path / "trees.conllu")
    assert list(tmp_path.iterdir()) == []
