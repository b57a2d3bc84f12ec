"""Reading end to end with the shipped weights: bad input, the record's form, and that nothing depends on what is read beside it."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.model

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples" / "reports"
COMMAND = [sys.executable, "-c", "from avviso.views.cli import main; main()"]
PIECE = (
    "PORT VELL, March 4, 2024 - Norland's foreign minister, Anna Berg, said on Monday that at least 12 people had been killed in an attack on the "
    'town of Harrow. "We will hold to the truce," she told reporters. Sudria denied that its troops had crossed the border.\n'
)
GERMAN = (
    "Der Außenminister sagte am Montag, die Truppen hätten die Grenze nicht überschritten. Die Regierung wies den Vorwurf zurück und forderte eine "
    "Untersuchung. Nach Angaben der Behörden wurden mindestens zwölf Menschen getötet und mehr als dreißig verletzt.\n"
)


def avviso(*words: str, cwd: Path, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command line as a user would."""
    return subprocess.run([*COMMAND, *words], cwd=cwd, input=stdin, capture_output=True, text=True, timeout=300)


def lines(done: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def summary(done: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(done.stdout)
    return found


BAD = [
    ("an empty file", "bad.txt", b"", "empty"),
    ("a binary file", "bad.txt", bytes(range(256)) * 40, "binary"),
    ("50 MB in one line", "bad.txt", b"word " * 10_000_000, "MB"),
    ("only white space", "bad.txt", b" \n\t\n ", "empty"),
    ("another language", "bad.txt", GERMAN.encode(), "de"),
    ("a broken line of JSON", "bad.jsonl", b'{"text": "cut off', "line 1"),
]


@pytest.mark.parametrize(("remark", "name", "content", "word"), BAD, ids=[row[0] for row in BAD])
def test_bad_input_is_skipped_with_its_reason(
    remark: str, name: str, content: bytes, word: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "good.txt").write_text(PIECE, "utf-8")
    done = avviso("read", name, "good.txt", "--json", cwd=tmp_path)
    assert done.returncode == 3, (remark, done.stderr)
    said = summary(done)
    assert said["reports"] == 1
    assert len(said["skipped"]) == 1
    assert name in said["skipped"][0]["what"] and word in said["skipped"][0]["reason"], (remark, said["skipped"])


def test_a_latin_1_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "latin.txt").write_bytes(PIECE.replace("Anna Berg", "Zoë Müller").encode("latin-1"))
    done = avviso("read", "latin.txt", "--to", "jsonl", cwd=tmp_path)
    assert ["Zoë Müller" in record["text"] for record in lines(done) if record["kind"] == "report"] == [True]


def test_a_folder_without_reports_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = avviso("read", "empty", cwd=tmp_path)
    assert done.returncode == 1
    assert "empty" in done.stderr and "Traceback" not in done.stderr


def test_reading_again_adds_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PIECE, "utf-8")
    first, second = (summary(avviso("read", "a.txt", "--json", cwd=tmp_path)) for _ in range(2))
    assert (first["reports"], second["reports"], second["already_on_record"]) == (1, 0, 1)
    with sqlite3.connect(tmp_path / "record.db") as database:
        assert database.execute("select count(*) from report").fetchone() == (1,)


def test_a_locked_record_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PIECE, "utf-8")
    assert avviso("read", "a.txt", cwd=tmp_path).returncode == 0
    (tmp_path / "b.txt").write_text(PIECE.replace("12", "15"), "utf-8")
    holder = sqlite3.connect(tmp_path / "record.db", isolation_level=None)
    holder.execute("begin exclusive")
    try:
        done = avviso("read", "b.txt", cwd=tmp_path)
    finally:
        holder.close()
    assert done.returncode == 1
    assert "record.db" in done.stderr and "Traceback" not in done.stderr


def test_a_killed_run_leaves_the_record_whole(tmp_path: Path) -> None:
    for number in range(60):
        (tmp_path / f"{number:03}.txt").write_text(PIECE.replace("12", str(100 + number)), "utf-8")
    run = subprocess.Popen([*COMMAND, "read", "."], cwd=tmp_path, stderr=subprocess.DEVNULL)
    database = tmp_path / "record.db"
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and not (database.exists() and _count(database)):
        time.sleep(0.05)
    children = Path(f"/proc/{run.pid}/task/{run.pid}/children")  # Linux only; elsewhere nothing is checked
    workers = children.read_text().split() if children.exists() else []
    os.kill(run.pid, signal.SIGKILL)
    run.wait()
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and any(Path(f"/proc/{worker}").exists() for worker in workers):
        time.sleep(0.2)
    assert not any(Path(f"/proc/{worker}").exists() for worker in workers), "workers outlive the run that was killed"
    with sqlite3.connect(database) as connection:
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
    before = _count(database)
    said = summary(avviso("read", ".", "--json", cwd=tmp_path))
    assert said["already_on_record"] == before
    assert _count(database) == 60


def _count(database: Path) -> int:
    try:
        with sqlite3.connect(database, timeout=1) as connection:
            return int(connection.execute("select count(*) from report").fetchone()[0])
    except sqlite3.Error:
        return 0


def test_a_report_yields_the_same_lines_in_any_company(tmp_path: Path) -> None:
    """Alone, in any order, and with any number of processes."""
    paths = sorted(str(path) for path in EXAMPLES.iterdir() if path.suffix in {".txt", ".md"})
    together = _by_report(avviso("read", *paths, "--to", "jsonl", cwd=tmp_path))
    shuffled = list(paths)
    random.Random(3).shuffle(shuffled)
    assert _by_report(avviso("read", *shuffled, "--to", "jsonl", "--processes", "2", cwd=tmp_path)) == together
    for path in shuffled[:2]:
        for report, expected in _by_report(avviso("read", path, "--to", "jsonl", cwd=tmp_path)).items():
            assert together[report] == expected, path


def _by_report(done: subprocess.CompletedProcess[str]) -> dict[str, list[str]]:
    assert done.returncode == 0, done.stderr
    found: dict[str, list[str]] = {}
    for line in done.stdout.splitlines():
        record = json.loads(line)
        owner = record["id"] if record["kind"] == "report" else record["report"]
        if owner is not None:
            found.setdefault(owner, []).append(line)
    return found


def test_every_line_of_the_examples_validates(tmp_path: Path) -> None:
    import jsonschema

    from avviso.records.schema import schema

    validator = jsonschema.validators.validator_for(schema())(schema())
    done = avviso("read", str(EXAMPLES), "--to", "jsonl", cwd=tmp_path)
    records = lines(done)
    texts = {record["id"]: record["text"] for record in records if record["kind"] == "report"}
    assert len(texts) >= 12
    for record in records:
        assert [e.message for e in validator.iter_errors(record)] == [], record["id"]
        for item in record["evidence"]:
            assert texts[item["report"]][item["start"] : item["end"]] == item["quote"]
    kinds = {record["kind"] for record in records}
    assert kinds >= {
        "report",
        "mention",
        "time",
        "place",
        "statement",
        "event",
        "figure",
        "agreement",
        "commitment",
        "actor",
        "dispute",
    }


def test_the_examples_make_a_brief(tmp_path: Path) -> None:
    assert avviso("read", str(EXAMPLES), cwd=tmp_path).returncode == 0
    page = avviso("brief", cwd=tmp_path)
    assert page.returncode == 0
    for heading in ("What happened", "Who said what", "Agreements", "Commitments", "Figures", "Disputed"):
        assert f"## {heading}\n\nNothing" not in page.stdout
    assert avviso("brief", "-o", "brief.html", cwd=tmp_path).returncode == 0
    assert (tmp_path / "brief.html").read_text("utf-8").startswith("<!doctype html>")


def test_spacy_component() -> None:
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("avviso")
    doc = nlp("Norland's minister said the truce would hold.")
    assert doc.has_annotation("DEP") and doc.has_annotation("TAG")
    assert any(token.pos_ == "VERB" for token in doc)
