"""What the readings of a record were made with."""

from pathlib import Path

import msgspec

from bearwitness.model.records import GazetteerUse
from store.made import TEXT, intake, opened, reading, report, tampering

WORLD = GazetteerUse("world", 3, "places.tsv.xz", "a" * 64, "2026-11-23")
PACK = GazetteerUse("wof_xx", 2, "wof_xx.jsonl.gz", "b" * 64, "2026-11-24T08:00:00Z")


def _add(path: Path, id_: str, *used: GazetteerUse) -> None:
    new = report(id_, f"{TEXT} {id_}")
    with opened(path) as record:
        record.add(intake(new), msgspec.structs.replace(reading(new), gazetteers=used))


def test_a_row_of_the_log_says_what_was_used_until_it_changes(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    for id_, used in (("r1", [WORLD]), ("r2", [WORLD]), ("r3", [WORLD, PACK]), ("r4", [])):
        _add(path, id_, *used)
    with opened(path) as record:
        actions = [entry.action for entry in record.log()]
        assert actions == ["create", "use", "add", "add", "use", "add", "use", "add"]
        assert record.gazetteers() == (WORLD, PACK)
        assert record.gazetteers(["r2"]) == (WORLD,)
        assert record.gazetteers(["r3"]) == (WORLD, PACK)
        assert record.gazetteers(["r4"]) == record.gazetteers([]) == ()
        assert record.check() == []


def test_a_record_read_without_gazetteers_has_no_such_row(tmp_path: Path) -> None:
    _add(tmp_path / "r.db", "r1")
    with opened(tmp_path / "r.db") as record:
        assert [entry.action for entry in record.log()] == ["create", "add"]
        assert record.gazetteers() == ()


def test_what_an_older_reading_used_is_told_no_more(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    _add(path, "r1", WORLD)
    with opened(path) as record:
        kept = record.report("r1")
        again = msgspec.structs.replace(reading(kept), unread=(), gazetteers=(PACK,))
        assert record.read_again(again)
        assert record.gazetteers() == (PACK,)
        assert record.check() == []


def test_tools_are_named_once(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    _add(path, "r1", WORLD)
    _add(path, "r2", WORLD)
    with opened(path) as record:
        (tool,) = record.tools()
        assert tool.startswith("bearwitness")
        assert record.tools(["r9"]) == ()


def test_altering_what_was_used_breaks_the_chain(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    _add(path, "r1", WORLD)
    with tampering(path) as db:
        db.execute(
            "UPDATE log SET subject = replace(subject, '2026-11-23', '2020-01-01') WHERE action = 'use'"
        )
    with opened(path) as record:
        assert "was altered: its hash is not that of its contents" in {each.what for each in record.check()}
