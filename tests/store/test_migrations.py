"""Migrations: each step once, all or none."""

import sqlite3
from importlib import resources

import pytest

from bearwitness.store import changes
from bearwitness.store.file import File
from bearwitness.store.migrations import STEPS, migrate, version
from store.made import clock, dump, filled, opened


def more(db):
    """A further step, as a later version would bring."""
    db.execute("ALTER TABLE reports ADD COLUMN language TEXT")


def use(monkeypatch, steps):
    """This package as it would be with these steps."""
    monkeypatch.setattr("bearwitness.store.file.STEPS", steps)
    monkeypatch.setattr(File, "migrate", lambda file: migrate(file.db, steps=steps))


def test_steps_that_are_left_are_taken_in_order():
    db = sqlite3.connect(":memory:", isolation_level=None)
    taken = []
    steps = [lambda _, name=name: taken.append(name) for name in "ab"]
    assert migrate(db, steps=steps[:1]) is True
    assert migrate(db, steps=steps) is True
    assert migrate(db, steps=steps) is False
    assert taken == ["a", "b"]
    assert version(db) == 2


def test_an_older_record_is_brought_up_to_date_with_a_row_in_the_log(tmp_path, monkeypatch):
    path = tmp_path / "r.db"
    filled(path)
    use(monkeypatch, (*STEPS, more))
    with opened(path, create=False) as record:
        last = list(record.log())[-1]
        assert (last.action, last.subject) == ("migrate", "schema 2")
        assert record.check() == []
        assert len(list(record.reports())) == 1
    with opened(path, create=False) as record:
        assert [entry.action for entry in record.log()].count("migrate") == 1


def test_a_step_that_fails_leaves_the_record_as_it_was(tmp_path, monkeypatch):
    path = tmp_path / "r.db"
    filled(path)
    before = dump(path)

    def broken(db):
        more(db)
        raise ZeroDivisionError

    use(monkeypatch, (*STEPS, broken))
    with pytest.raises(ZeroDivisionError):
        opened(path)
    assert dump(path) == before


def test_a_second_maker_finds_the_work_done(tmp_path):
    from bearwitness.store.log import Log

    opened(tmp_path / "r.db").close()
    file = File.open(tmp_path / "r.db", create=True, wait=1)
    before = file.rows("SELECT * FROM log")
    changes.make(file, Log(file, now=clock(), who=None))
    assert file.rows("SELECT * FROM log") == before
    file.close()


def test_every_table_and_column_with_a_code_is_explained():
    script = resources.files("bearwitness.store").joinpath("schema.sql").read_text(encoding="utf-8")
    lines = script.splitlines()
    for number, line in enumerate(lines):
        if line.startswith("CREATE TABLE"):
            assert lines[number - 1].startswith("-- "), line
