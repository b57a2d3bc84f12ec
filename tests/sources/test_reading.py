"""Files, folders and JSON lines to reports, the bad ones with their reason."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest

from avviso.errors import SourceError, UnknownNameError
from avviso.sources import read
from avviso.sources.readers import MAX_BYTES, READERS
from avviso.sources.report import Report, Skip

LONG = "longer than 10 MB; split it into its reports"


def write(folder: Path, files: dict[str, bytes]) -> None:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def test_the_formats_there_are() -> None:
    assert READERS.names() == ("jsonl", "text")


@pytest.mark.parametrize(
    ("data", "text", "remark"),
    [
        (b"The talks\r\nended.\n", "The talks\r\nended.\n", "line ends as they are"),
        (b"\xef\xbb\xbfThe talks", "\ufeffThe talks", "byte-order mark kept"),
        ("Üb\u2028er".encode(), "Üb\u2028er", "UTF-8"),
        ("The talks".encode("utf-16"), "\ufeffThe talks", "UTF-16 with its mark"),
        ("The talks".encode("utf-16-be").join([b"\xfe\xff", b""]), "\ufeffThe talks", "UTF-16 the other way round"),
    ],
)
def test_text_as_it_came_in(tmp_path: Path, data: bytes, text: str, remark: str) -> None:
    write(tmp_path, {"a.txt": data})
    assert list(read(tmp_path / "a.txt")) == [Report(text, source_id=str(tmp_path / "a.txt"))]


def test_other_encodings_are_read_and_said(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"a.txt": "The café in Sarno — closed".encode("cp1252"), "b.txt": "ÄÖÜ ÄÖÜ".encode() + b"\xff the talks"},
    )
    a, b = str(tmp_path / "a.txt"), str(tmp_path / "b.txt")
    assert list(read(tmp_path)) == [
        Skip(a, "not UTF-8, read as Windows-1252; save it as UTF-8 to be sure", 0),
        Report("The café in Sarno — closed", source_id=a),
        Skip(b, "1 damaged characters, shown as U+FFFD", 0),
        Report("ÄÖÜ ÄÖÜ� the talks", source_id=b),
    ]


PAGE = "a web page (HTML), not its text; save the page's text as .txt, or give it as JSON lines"
BAD = [
    (b"", "empty"),
    (b" \n\xef\xbb\xbf\t", "empty"),
    (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "not a text but a binary file; give its text as .txt, .md or JSON lines"),
    (b"talks" * 20 + bytes(range(1, 8)) * 9, "not a text but a binary file; give its text as .txt, .md or JSON lines"),
    ("Министр сказала".encode("cp1251"), "in an encoding that is not UTF-8; save it as UTF-8 and read it again"),
    (b"a " * (MAX_BYTES // 2) + b"b", LONG),
    (b"<!-- saved -->\n<!DOCTYPE html><html><body><p>Talks", PAGE),
    (b"<HTML><head>", PAGE),
]


@pytest.mark.parametrize(("data", "reason"), BAD)
def test_bad_files_are_skipped_and_the_rest_read(tmp_path: Path, data: bytes, reason: str) -> None:
    write(tmp_path, {"1.txt": b"First.", "2.txt": data, "3.txt": b"Third."})
    first, second, third = read(tmp_path)
    assert (first, third) == (Report("First.", str(tmp_path / "1.txt")), Report("Third.", str(tmp_path / "3.txt")))
    assert second == Skip(str(tmp_path / "2.txt"), reason)


def test_a_text_may_speak_of_markup(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": b"The <html> tag was shown."})
    assert list(read(tmp_path)) == [Report("The <html> tag was shown.", str(tmp_path / "a.txt"))]


def test_the_only_file_asked_for_raises_what_is_wrong_with_it(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": b"\x00\x01"})
    with pytest.raises(SourceError, match=r"a\.txt: not a text but a binary file"):
        list(read(tmp_path / "a.txt"))


def test_fifty_megabytes_in_one_line_are_not_held(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": b"x" * 50_000_000, "b.jsonl": b'{"text": "' + b"x" * 50_000_000 + b'"}\n{"text": "b"}\n'})
    long, line, report = read(tmp_path)
    assert (long, line) == (Skip(str(tmp_path / "a.txt"), LONG), Skip(f"{tmp_path / 'b.jsonl'}, line 1", LONG))
    assert report == Report("b")


def test_folders_are_read_in_order_hidden_and_unknown_files_left_out(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"b.txt": b"b", "a/z.md": b"z", "a/.hidden.txt": b"h", ".git/x.txt": b"x", "plain": b"p", "d.pdf": b"d",
         "c.JSONL": b'{"text": "c"}', "README.md": b"r"},
    )  # fmt: skip
    found = list(read(tmp_path))
    assert [r.text for r in found if isinstance(r, Report)] == ["b", "c", "p", "z"]
    assert [s for s in found if isinstance(s, Skip)] == [
        Skip(str(tmp_path), "files with suffix .pdf: no reader for them", 1),
        Skip(str(tmp_path), "notes on the folder, such as a README", 1),
    ]


def test_patterns_and_files_named_twice(tmp_path: Path) -> None:
    write(tmp_path, {"b.txt": b"b", "a.txt": b"a", "c.pdf": b"c"})
    assert [r.text for r in read([tmp_path / "*.txt", tmp_path / "a.txt"]) if isinstance(r, Report)] == ["a", "b"]


@pytest.mark.parametrize("path", ["nothing.txt", "*.nothing", "empty"])
def test_what_is_not_there(tmp_path: Path, path: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(SourceError, match=r"no such file|matches no file|no report in this folder"):
        read(tmp_path / path)


def test_a_file_that_vanishes(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": b"a", "b.txt": b"b"})
    reports = read(tmp_path)
    next(reports)
    (tmp_path / "b.txt").unlink()
    assert list(reports) == [Skip(str(tmp_path / "b.txt"), "gone since it was listed")]


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": b"a"})
    os.mkfifo(tmp_path / "b.txt")
    assert list(read(tmp_path)) == [
        Skip(str(tmp_path), "pipes and devices: not files", 1),
        Report("a", str(tmp_path / "a.txt")),
    ]


def test_json_lines(tmp_path: Path) -> None:
    rows = [
        json.dumps(
            {
                "text": "A\r\n",
                "id": 7,
                "url": "u",
                "outlet": "o",
                "title": "t",
                "published": "2016",
                "language": "en",
                "more": 1,
            }
        ),
        "",
        json.dumps({"text": "B", "id": None}),
        "{broken",
        "[1]",
        json.dumps({"id": "x"}),
        json.dumps({"text": "C", "title": 3}),
        json.dumps({"text": " "}),
        '{"text": "\\ud800"}',
        json.dumps({"text": "D"}),
    ]
    write(tmp_path, {"a.jsonl": ("\ufeff" + "\n".join(rows)).encode()})
    found = list(read(tmp_path / "a.jsonl"))
    assert [r for r in found if isinstance(r, Report)] == [
        Report("A\r\n", "7", "u", "o", "t", "2016", "en"),
        Report("B"),
        Report("D"),
    ]
    where = f"{tmp_path / 'a.jsonl'}, line "
    skips = [(s.what.removeprefix(where), s.reason[:14]) for s in found if isinstance(s, Skip)]
    assert skips == [
        ("4", "not valid JSON"),
        ("5", "not a JSON obj"),
        ("6", 'no "text"; eve'),
        ("7", '"title" is not'),
        ("8", "empty"),
        ("9", "not valid JSON"),
    ]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    for format, data, expected in (
        (None, b'{"text": "A"}\n', Report("A")),
        ("text", b"A b", Report("A b", "standard input")),
    ):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        assert list(read("-", format=format)) == [expected]


def test_no_such_format(tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match="jsonl, text"):
        read(tmp_path, format="docx")


def test_reports_come_one_at_a_time(tmp_path: Path) -> None:
    write(tmp_path, {"a.jsonl": b'{"text": "A"}\n' * 3})
    assert next(read(tmp_path)) == Report("A")
