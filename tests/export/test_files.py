"""Export files: whole or not at all."""

import os
from pathlib import Path

import pytest

from bearwitness import export
from bearwitness.errors import UsageError
from bearwitness.export import files, formats, write, write_each
from export.made import bundle, told, undated, written


@pytest.mark.parametrize("name", ["csv", "geojson", "json"])
def test_a_file_holds_what_its_writer_gives(tmp_path, name):
    made = bundle(told(), undated())
    write(made, name, tmp_path / "out")
    assert (tmp_path / "out").read_bytes() == written(formats()[name], made)
    assert [each.name for each in tmp_path.iterdir()] == ["out"]


def test_an_unknown_format_names_those_known(tmp_path):
    with pytest.raises(UsageError, match="unknown format 'xlsx'; expected one of csv, geojson, json"):
        write(bundle(), "xlsx", tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_a_writer_that_fails_leaves_the_former_file(tmp_path):
    (tmp_path / "out").write_text("former")
    broken = export.Bundle([told()], {}, {})
    with pytest.raises(UsageError, match="was not given"):
        write(broken, "json", tmp_path / "out")
    assert (tmp_path / "out").read_text() == "former"
    assert [each.name for each in tmp_path.iterdir()] == ["out"]


def test_one_writer_that_fails_stops_all(tmp_path, monkeypatch):
    def fails(_bundle, out):
        out.write(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "write_json", fails)
    with pytest.raises(UsageError, match="no space left on device"):
        write_each(bundle(told()), {"csv": tmp_path / "a.csv", "json": tmp_path / "a.json"})
    assert list(tmp_path.iterdir()) == []


def test_several_formats_of_one_bundle(tmp_path):
    targets = {name: tmp_path / f"out.{name}" for name in formats()}
    write_each(bundle(told()), targets)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["out.csv", "out.geojson", "out.json"]


def test_a_missing_folder_says_what_was_expected(tmp_path):
    with pytest.raises(UsageError, match="expected a file in a folder that exists"):
        write(bundle(), "csv", tmp_path / "none" / "out.csv")


def test_a_folder_as_target_is_a_wrong_call(tmp_path):
    with pytest.raises(UsageError, match="cannot be written"):
        write(bundle(), "csv", tmp_path)


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link.csv").symlink_to(tmp_path / "real" / "out.csv")
    write(bundle(told()), "csv", tmp_path / "link.csv")
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real" / "out.csv").stat().st_size > 0


def test_a_device_is_written_straight():
    write(bundle(told()), "csv", Path(os.devnull))
    assert not Path(os.devnull).is_file()


def test_a_file_has_the_rights_that_the_system_gives(tmp_path):
    write(bundle(), "csv", tmp_path / "out")
    (tmp_path / "other").touch()
    assert (tmp_path / "out").stat().st_mode == (tmp_path / "other").stat().st_mode
