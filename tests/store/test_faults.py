"""What can go wrong with a record file: each a clear error with the file and the next step, the file whole."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa

from avviso.errors import StoreError, StoreLockedError, StoreVersionError
from avviso.records.build import build
from avviso.store.database import Database
from tests.factories.annotations import make_sample


def fill(path: Path, outlets: range = range(1)) -> None:
    with Database.open(path, create=True) as database:
        for outlet in outlets:
            database.add(build(*make_sample(f"outlet {outlet}"), "run 1"))


def whole(path: Path) -> bool:
    with sqlite3.connect(path) as raw:
        keys = raw.execute("PRAGMA foreign_key_check").fetchall()
        return raw.execute("PRAGMA integrity_check").fetchone() == ("ok",) and not keys


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"no record file at .*none\.db: make one with"):
        Database.open(tmp_path / "none.db")
    assert not (tmp_path / "none.db").exists()
    with pytest.raises(StoreError, match=r"the folder .* does not exist"):
        Database.open(tmp_path / "no" / "record.db", create=True)
    with pytest.raises(StoreError, match="is a folder"):
        Database.open(tmp_path, create=True)


OTHER_FILES = [
    (b"no database at all, only text that goes on for a while", "is not a record file", "text"),
    (b"SQLite format 3\x00" + b"\x00" * 40, "is not a record file|is damaged", "a header without a body"),
    (os.urandom(4096), "is not a record file", "noise"),
]


@pytest.mark.parametrize(("content", "message", "remark"), OTHER_FILES)
@pytest.mark.parametrize("create", [False, True])
def test_other_files_are_left_alone(tmp_path: Path, content: bytes, message: str, remark: str, create: bool) -> None:
    path = tmp_path / "notes.db"
    path.write_bytes(content)
    with pytest.raises(StoreError, match=message):
        Database.open(path, create=create)
    assert path.read_bytes() == content


def test_another_programs_database(tmp_path: Path) -> None:
    path = tmp_path / "songs.db"
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TABLE song (title)")
    with pytest.raises(StoreError, match="database of another program"):
        Database.open(path, create=True)


def test_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    path.touch()
    with pytest.raises(StoreError, match="holds no record yet"):
        Database.open(path)
    fill(path)
    assert whole(path)


def test_newer_version(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    fill(path)
    with sqlite3.connect(path) as raw:
        raw.execute("PRAGMA user_version = 900")
    with pytest.raises(StoreVersionError, match=r"record\.db was made by a newer version .*pip install -U avviso"):
        Database.open(path)


def test_locked_file(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    fill(path)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with Database.open(path, timeout=0.1) as database:
        assert database.counts()["report"] == 1, "reading goes on"
        with pytest.raises(StoreLockedError, match=r"record\.db is being written by another process: wait"):
            database.add(build(*make_sample("another"), "run 1"))
        holder.execute("ROLLBACK")
        assert database.add(build(*make_sample("another"), "run 1"))
    holder.close()


def test_locked_while_being_made(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreLockedError):
        Database.open(path, create=True, timeout=0.1)
    holder.close()


def test_full_disk(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    fill(path)
    before = path.stat().st_size
    database = Database.open(path)
    database.engine.dispose()
    limit = f"PRAGMA max_page_count = {before // 4096 + 8}"
    sa.event.listen(database.engine, "connect", lambda connection, _: connection.execute(limit))
    with pytest.raises(StoreError, match=r"record\.db could not be written, the disk is full: free some space"):
        for outlet in range(1, 50):
            database.add(build(*make_sample(f"outlet {outlet}"), "run 1"))
    kept = database.counts()
    database.close()
    assert whole(path)
    assert kept["statement"] == 3 * kept["report"], "reports are there whole or not at all"


def test_damaged_file(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    fill(path, range(20))
    content = bytearray(path.read_bytes())
    content[4096:] = os.urandom(len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(StoreError, match=r"record\.db is damaged: put a copy of it back"):
        list(Database.open(path).records())


def test_cut_off_file(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    fill(path, range(20))
    path.write_bytes(path.read_bytes()[: 4096 * 12 + 100])
    with pytest.raises(StoreError, match=r"record\.db is damaged"):
        list(Database.open(path).records())


def test_read_only_folder(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    folder = tmp_path / "shut"
    folder.mkdir(mode=0o500)
    with pytest.raises(StoreError, match="could not be opened"):
        Database.open(folder / "record.db", create=True)


WRITER = """
import sys
from avviso.records.build import build
from avviso.store.database import Database
from tests.factories.annotations import make_sample
database = Database.open(sys.argv[1], create=True)
for number in range(100_000):
    database.add(build(*make_sample(f"outlet {number}"), "run 1"))
    print(number, flush=True)
"""


@pytest.mark.parametrize("after", [0, 3, 11])
def test_killed_in_mid_write(tmp_path: Path, pytestconfig: pytest.Config, after: int) -> None:
    path = tmp_path / "record.db"
    command = [sys.executable, "-c", WRITER, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=pytestconfig.rootpath, text=True) as writer:
        assert writer.stdout is not None
        for line in writer.stdout:
            if int(line) == after:
                writer.send_signal(signal.SIGKILL)
                break
        done = after + 1 + sum(1 for _ in writer.stdout)
    assert whole(path)
    with Database.open(path) as database:
        counts = database.counts()
        assert counts["report"] >= done
        assert counts["statement"] == 3 * counts["report"], "reports are there whole or not at all"
        again = [database.add(build(*make_sample(f"outlet {number}"), "run 1")) for number in range(done)]
        assert not any(again), "reading again adds nothing twice"
        assert database.add(build(*make_sample("one more"), "run 1"))
