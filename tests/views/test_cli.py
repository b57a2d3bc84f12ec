"""The command line where no weights are needed: errors in one line with the next step, exit codes, pages that stay current."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from avviso.views import cli, formats, reference

ROOT = Path(__file__).parents[2]


def avviso(*words: str, cwd: Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run the command line as a user would."""
    code = "from avviso.views.cli import main; main()"
    return subprocess.run(
        [sys.executable, "-c", code, *words], cwd=cwd, input=stdin, capture_output=True, text=True, timeout=120
    )


ERRORS = [
    ("a record file that is not there", ["brief"], 1, "record.db"),
    ("show on a record file that is not there", ["show", "statements"], 1, "record.db"),
    ("no such command", ["reed"], 2, "reed"),
    ("no such format", ["export", "xls", "out"], 1, "there are: acled, conllu, csv, gdelt, icews, jsonl"),
    ("a path that is not there", ["read", "nothing.txt"], 1, "nothing.txt"),
]


def test_who_stops_it_is_told_how_to_go_on(capsys: pytest.CaptureFixture[str]) -> None:
    stopped = typer.Typer()

    @stopped.command()
    def read() -> None:
        raise KeyboardInterrupt

    assert cli._guarded(lambda: stopped([])) == 130
    assert capsys.readouterr().err.endswith(
        "stopped; what was read so far is on record, and the same command goes on from there\n"
    )


def test_a_brief_is_no_other_kind_of_file(tmp_path: Path) -> None:
    done = avviso("brief", "-o", "brief.pdf", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (
        1,
        "avviso: cannot write a brief as .pdf; name a file that ends in .html or .md\n",
    )


@pytest.mark.parametrize(("remark", "words", "code", "message"), ERRORS, ids=[row[0] for row in ERRORS])
def test_errors_name_the_input(remark: str, words: list[str], code: int, message: str, tmp_path: Path) -> None:
    done = avviso(*words, cwd=tmp_path)
    assert (done.returncode, message in done.stderr) == (code, True), (remark, done.stderr)
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_schema_is_json(tmp_path: Path) -> None:
    done = avviso("schema", cwd=tmp_path)
    assert done.returncode == 0
    assert "$schema" in json.loads(done.stdout)


def test_pages_are_current() -> None:
    assert (ROOT / "docs" / "command-line.md").read_text("utf-8") == reference.page()
    assert (ROOT / "docs" / "exports.md").read_text("utf-8") == formats.page()
