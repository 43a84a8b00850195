"""Tests of the verb that looks at places."""

from pathlib import Path

import pytest

from bearwitness.gazetteer.compile import TARGET, compile_places
from cli.made import run


@pytest.fixture(autouse=True)
def packs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    compile_places(TARGET)
    monkeypatch.setenv("BEARWITNESS_PACKS", str(tmp_path / "packs"))
    return tmp_path / "packs"


def test_the_places_of_a_name() -> None:
    ran = run(["places", "Ar", "Rutbah"])
    first, *_ = ran.out.splitlines()
    assert first.startswith("* Ar Ru")
    assert "geonames:98677" in first
    assert "its usual name, 9" in first
    assert first.endswith("%")
    assert ran.code == 0


def test_an_unknown_name_is_said_to_be_one() -> None:
    ran = run(["places", "Nowhere On Any Map"])
    assert (ran.out, ran.err) == ("", "no place is known as 'Nowhere On Any Map'\n")


def test_a_pack_is_imported_listed_used_removed(tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text("name,lat,lon,country\nTell Zibar,35.1,38.2,SY\n")
    assert "own: 1 places" in run(["places", "import", str(tmp_path / "own.csv")]).out
    assert run(["places", "packs"]).out.startswith("own ")
    assert "own:2" in run(["places", "Tell Zibar"]).out
    assert run(["places", "remove", "own"]).out == "own: no longer in use\n"
    listed = run(["places", "packs"])
    assert listed.out.startswith("world ")
    assert listed.out.count("\n") == 1
    assert listed.err.startswith("no packs in ")


def test_a_bad_file_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text("name,lat,lon\nTell Zibar,35.1,38.2\n")
    ran = run(["places", "import", str(tmp_path / "none.csv"), str(tmp_path / "own.csv")])
    assert ran.code == 1
    assert "none.csv: cannot be read" in ran.err
    assert "own: 1 places" in ran.out


def test_a_pack_that_is_not_there_cannot_be_removed() -> None:
    ran = run(["places", "remove", "own"])
    assert (ran.code, ran.err) == (2, "bearwitness: no pack is named 'own'; in use: none\n")
