"""The file: what is a record, what is not, what stays when writing fails."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from bearwitness.errors import NotARecord, RecordDamaged, RecordUnwritable
from bearwitness.store.file import File
from bearwitness.store.migrations import APPLICATION_ID
from store.made import dump, filled, incident, intake, opened, reading, report

TESTS = Path(__file__).parents[1]


def foreign(path, *statements):
    db = sqlite3.connect(path)
    for statement in statements:
        db.execute(statement)
    db.commit()
    db.close()


def test_closing_leaves_a_single_file(tmp_path):
    with opened(tmp_path / "r.db") as record:
        new = report()
        record.add(intake(new), reading(new))
        assert (tmp_path / "r.db-wal").exists()
    assert [each.name for each in tmp_path.iterdir()] == ["r.db"]


def test_a_fresh_record_is_marked_as_ours(tmp_path):
    opened(tmp_path / "r.db").close()
    db = sqlite3.connect(tmp_path / "r.db")
    assert db.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert db.execute("PRAGMA user_version").fetchone() == (1,)
    db.close()


def test_looking_leaves_the_bytes_alone(tmp_path):
    path = tmp_path / "r.db"
    filled(path)
    raw, stamp = path.read_bytes(), path.stat().st_mtime_ns
    with opened(path, create=False) as record:
        assert list(record.reports())
        assert record.incidents()
        assert record.check() == []
        assert list(record.search("roofs"))
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (raw, stamp)


def test_a_missing_file_is_made_only_when_asked(tmp_path):
    path = tmp_path / "r.db"
    with pytest.raises(NotARecord, match="no such file"):
        opened(path, create=False)
    assert not path.exists()
    opened(path, create=True).close()
    opened(path, create=False).close()


def test_a_missing_folder_is_a_clear_error(tmp_path):
    with pytest.raises(RecordUnwritable, match="expected a folder that exists"):
        opened(tmp_path / "none" / "r.db")


def test_an_empty_file_becomes_a_record_only_when_asked(tmp_path):
    path = tmp_path / "r.db"
    path.touch()
    with pytest.raises(NotARecord, match="is empty"):
        opened(path, create=False)
    opened(path, create=True).close()


@pytest.mark.parametrize("create", [True, False])
def test_what_is_no_record_is_refused_unchanged(tmp_path, create):
    (tmp_path / "notes.txt").write_text("Shelling near Marqab.\n" * 50)
    (tmp_path / "short.txt").write_text("SQLite")
    foreign(tmp_path / "theirs.db", "CREATE TABLE t (x)")
    foreign(tmp_path / "marked.db", "CREATE TABLE t (x)", "PRAGMA application_id = 7")
    expected = {
        "notes.txt": "no SQLite file",
        "short.txt": "no SQLite file",
        "theirs.db": "another program",
        "marked.db": "another program",
    }
    for name, said in expected.items():
        raw = (tmp_path / name).read_bytes()
        with pytest.raises(NotARecord, match=said):
            opened(tmp_path / name, create=create)
        assert (tmp_path / name).read_bytes() == raw
    with pytest.raises(NotARecord, match="is a folder"):
        opened(tmp_path, create=create)


def test_an_empty_database_is_no_record(tmp_path):
    foreign(tmp_path / "r.db", "CREATE TABLE t (x)", "DROP TABLE t")
    with pytest.raises(NotARecord, match="empty database"):
        opened(tmp_path / "r.db", create=False)


def test_a_newer_schema_is_refused_with_its_version(tmp_path):
    path = tmp_path / "r.db"
    filled(path)
    foreign(path, "PRAGMA user_version = 7")
    with pytest.raises(NotARecord, match=r"newer bearwitness .* version 7, this version reads up to 1"):
        opened(path)


@pytest.mark.parametrize("kept", [20, 99, 100, 4096, 5000, -1])
def test_a_record_cut_off_is_refused(tmp_path, kept):
    path = tmp_path / "r.db"
    filled(path)
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(NotARecord, match="cut off") as cut:
        opened(path)
    # It is damaged, too: whoever catches that learns it as well.
    assert isinstance(cut.value, RecordDamaged)


def test_damaged_first_bytes_are_refused(tmp_path):
    path = tmp_path / "r.db"
    filled(path)
    raw = bytearray(path.read_bytes())
    raw[18:24] = b"\xff" * 6
    path.write_bytes(raw)
    with pytest.raises(NotARecord, match="damaged"):
        opened(path)


def damage(path, first, last):
    """Overwrites the pages from `first` until before `last`, counted from 1."""
    raw = bytearray(path.read_bytes())
    raw[(first - 1) * 4096 : (last - 1) * 4096] = b"\x55" * ((last - first) * 4096)
    path.write_bytes(raw)


def test_a_damaged_schema_is_said_to_be_damaged(tmp_path):
    path = tmp_path / "r.db"
    filled(path)
    damage(path, 2, path.stat().st_size // 4096 + 1)
    with pytest.raises(RecordDamaged, match="is damaged"):
        opened(path)


def test_damaged_tables_are_said_to_be_damaged(tmp_path):
    path = tmp_path / "r.db"
    filled(path)
    db = sqlite3.connect(path)
    (page,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'reports'").fetchone()
    db.close()
    damage(path, page, page + 1)
    with opened(path) as record:
        assert record.check()
        with pytest.raises(RecordDamaged):
            list(record.reports())


def test_a_full_disk_leaves_the_record_whole(tmp_path):
    path = tmp_path / "r.db"
    filled(path)
    before = dump(path)
    large = report("r2", report().text + " word" * 200_000)
    with opened(path) as record:
        pages = record._file.row("PRAGMA page_count")[0]
        record._file.row(f"PRAGMA max_page_count = {pages + 3}")
        with pytest.raises(RecordUnwritable, match="disk is full"):
            record.add(intake(large), reading(large))
        assert record.check() == []
        assert record.counts()["reports"] == 1
        record._file.row("PRAGMA max_page_count = 1000000")
        small = report("r3")
        assert record.add(intake(small), reading(small)) is True
    assert dump(path) != before
    with opened(path) as record:
        assert record.check() == []


def test_a_disk_full_while_making_leaves_no_half_record(tmp_path, monkeypatch):
    limited = File.open

    def small(path, *, create, wait):
        file = limited(path, create=create, wait=wait)
        file.row("PRAGMA max_page_count = 4")
        return file

    monkeypatch.setattr(File, "open", small)
    with pytest.raises(RecordUnwritable, match="disk is full"):
        opened(tmp_path / "r.db")
    monkeypatch.undo()
    with opened(tmp_path / "r.db") as record:
        assert record.check() == []


def test_a_record_that_may_not_be_written_is_a_clear_error(tmp_path):
    path = tmp_path / "r.db"
    _, claim = filled(path)
    raw = path.read_bytes()
    with opened(path) as record:
        record._file.row("PRAGMA query_only = ON")
        with pytest.raises(RecordUnwritable, match="may not be written"):
            record.put_incidents([incident(claim, status="accepted")])
    assert dump(path) == dump(path)
    with opened(path) as record:
        assert record.incidents() == [incident(claim)]
    assert len(raw) == path.stat().st_size


@pytest.mark.skipif(os.geteuid() == 0, reason="permissions do not bind the superuser")
def test_a_read_only_file_can_be_read(tmp_path):
    path = tmp_path / "r.db"
    _, claim = filled(path)
    path.chmod(0o444)
    with opened(path, create=False) as record:
        assert record.incidents() == [incident(claim)]
        with pytest.raises(RecordUnwritable, match="may not be written"):
            record.put_incidents([])


def test_a_locked_record_is_a_clear_error_after_the_wait(tmp_path):
    path = tmp_path / "r.db"
    _, claim = filled(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with opened(path, wait=0.2) as record:
        started = time.monotonic()
        with pytest.raises(RecordUnwritable, match="locked by another process"):
            record.put_incidents([])
        assert time.monotonic() - started < 5
        assert record.incidents() == [incident(claim)]
        other.execute("ROLLBACK")
        assert record.put_incidents([]) is True
    other.close()


def python(code, *arguments):
    """Starts a process that sees the package and these tests."""
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(TESTS), str(TESTS.parent / "src")])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_process_killed_in_mid_transaction_leaves_the_record_whole(tmp_path):
    path = tmp_path / "r.db"
    new, _ = filled(path)
    killed = python(
        """
        import os, signal, sys
        from pathlib import Path
        from bearwitness.store import changes, write
        from store.made import intake, opened, reading, report
        record = opened(Path(sys.argv[1]))
        first = report("r2")
        record.add(intake(first), reading(first))
        def die(*_args, **_more):
            # Large enough that pages went to the disk before the end came.
            record._file.run("INSERT INTO refusals VALUES (NULL, 'x', ?)", ("y" * 50_000_000,))
            os.kill(os.getpid(), signal.SIGKILL)
        write.reading = die
        second = report("r3")
        record.add(intake(second), reading(second))
        """,
        path,
    )
    _, error = killed.communicate(timeout=60)
    assert killed.returncode == -signal.SIGKILL, error
    assert path.with_name("r.db-wal").exists()
    shutil.copytree(tmp_path, tmp_path / "copy")
    with opened(path, create=False) as record:
        assert [each.id for each in record.reports()] == ["r1", "r2"]
        assert record.refusals() == []
        assert record.check() == []
        assert record.add(intake(new), reading(new)) is False
    assert not path.with_name("r.db-wal").exists()
    assert not path.with_name("r.db-shm").exists()


ADDER = """
import sys
from pathlib import Path
from store.made import intake, opened, reading, report
with opened(Path(sys.argv[1]), wait=60.0) as record:
    for number in range(40):
        # Every second report is the same in both processes.
        new = report(f"r{number}" if number % 2 else f"r{number}-{sys.argv[2]}")
        record.add(intake(new), reading(new))
"""


def test_two_processes_add_at_once(tmp_path):
    path = tmp_path / "r.db"
    both = [python(ADDER, path, name) for name in "ab"]
    for each in both:
        _, error = each.communicate(timeout=120)
        assert each.returncode == 0, error
    with opened(path, create=False) as record:
        assert record.counts()["reports"] == 60
        assert [entry.action for entry in record.log()].count("create") == 1
        assert record.check() == []
    assert [each.name for each in tmp_path.iterdir()] == ["r.db"]


def test_one_may_read_while_another_writes(tmp_path):
    path = tmp_path / "r.db"
    filled(path)
    with opened(path) as one, opened(path) as two:
        new = report("r2")
        assert one.counts()["reports"] == 1
        two.add(intake(new), reading(new))
        assert one.counts()["reports"] == 2
        assert one.check() == []
    assert [each.name for each in tmp_path.iterdir()] == ["r.db"]
