"""Tests of packs of places beside the shipped gazetteer."""

import gzip
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from bearwitness.errors import InputRefused, UsageError
from bearwitness.gazetteer.folder import pack_files
from bearwitness.gazetteer.index import Gazetteer
from bearwitness.gazetteer.packs import make_pack, packs

HAMLET = {
    "id": 77, "name": "Tulul Amari", "pt": "locality", "lat": 33.5, "lon": 42.1, "cc": "IQ", "pop": 0, "gn": None,
    "names": {"Tallul al-Amari": "und_x_variant", "تلول عماري": "ara_x_preferred", "TAM": "eng_x_variant"},
    "h": {"region_id": 9},
}  # fmt: skip
UNIT = {
    "id": 9,
    "name": "Al-Anbar",
    "pt": "region",
    "lat": 33.2,
    "lon": 41.5,
    "cc": "IQ",
    "names": {},
    "h": {},
}
TOWN = {
    "id": 78,
    "name": "Hit",
    "pt": "locality",
    "lat": 33.64,
    "lon": 42.83,
    "cc": "IQ",
    "names": {"Heeet": "x"},
}
GEONAMES = "\t".join(
    ["501", "Kutla", "Kutla", "Koutla,KTL", "34.1", "41.2", "P", "PPL", "SY", "", "07", "", "", "", "900"]
    + ["", "120", "Asia/Damascus", "2020-01-01"]
)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    return tmp_path / "packs"


def made(source: Path, folder: Path, gazetteer: Gazetteer) -> Gazetteer:
    make_pack(source, base=gazetteer, digest="0" * 64, folder=folder)
    return Gazetteer.open(packs=pack_files(folder))


def wof(path: Path, *rows: object) -> Path:
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(row) + "\n" for row in rows)
    return path


def test_places_of_whos_on_first(tmp_path: Path, folder: Path, gazetteer: Gazetteer) -> None:
    with made(wof(tmp_path / "iq.jsonl.gz", HAMLET, UNIT, TOWN), folder, gazetteer) as opened:
        for name in ("Tulul Amari", "Tallul al Amari", "تلول عماري", "tallool Amari"):
            (place,) = opened.lookup(name)
            assert (place.id, place.kind, place.country, place.admin1) == (
                "wof:77",
                "village",
                "IQ",
                "Al Anbar",
            )
        assert gazetteer.lookup("Tulul Amari") == ()
        assert opened.lookup("TAM") == gazetteer.lookup("TAM")


def test_a_place_that_is_known_only_gets_more_names(
    tmp_path: Path, folder: Path, gazetteer: Gazetteer
) -> None:
    (known, *_) = gazetteer.lookup("Hit")
    with made(wof(tmp_path / "iq.jsonl.gz", TOWN), folder, gazetteer) as opened:
        assert opened.lookup("Hit")[0] == known
        assert [place.id for place in opened.lookup("Heeet")] == [known.id]


def test_a_geonames_dump(tmp_path: Path, folder: Path, gazetteer: Gazetteer) -> None:
    with zipfile.ZipFile(tmp_path / "SY.zip", "w") as archive:
        archive.writestr("readme.txt", "about")
        archive.writestr("SY.txt", GEONAMES + "\n")
    with made(tmp_path / "SY.zip", folder, gazetteer) as opened:
        (place,) = opened.lookup("Koutla")
        assert (place.id, place.name, place.population) == ("geonames:501", "Kutla", 900)


def test_a_table_of_ones_own(tmp_path: Path, folder: Path, gazetteer: Gazetteer) -> None:
    (tmp_path / "own.csv").write_text(
        "Name,Lat,Lon,Country,Aliases\nTell Zibar,35.1,38.2,SY,Zibar Hill|Zibbar\n"
    )
    with made(tmp_path / "own.csv", folder, gazetteer) as opened:
        assert [place.id for place in opened.lookup("Zibar Hill")] == ["own:2"]


def test_events_give_only_places_known_themselves(tmp_path: Path, folder: Path, gazetteer: Gazetteer) -> None:
    rows = "where_coordinates,where_prec,latitude,longitude\nOrlatbek village,1,35.0,38.0\nOrlatbek province,4,35.2,38.1\n"
    (tmp_path / "ged.csv").write_text(rows)
    with made(tmp_path / "ged.csv", folder, gazetteer) as opened:
        assert [place.lat for place in opened.lookup("Orlatbek")] == [35.0]


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("a.pdf", "x", "expected Who's On First"),
        ("a.csv", "x,y\n1,2\n", "has the columns x, y"),
        ("a.csv", "name,lat,lon\nA,north,2\n", "row 2"),
        ("a.txt", "one\ttwo\n", "line 1 has 2 columns, expected 19"),
        ("a.jsonl", '{"id": 1}\n', "line 1 is no place"),
        ("a.csv", "name,lat,lon\n", "holds no place"),
    ],
)
def test_a_bad_file_says_what_was_expected(
    tmp_path: Path, folder: Path, gazetteer: Gazetteer, name: str, text: str, reason: str
) -> None:
    (tmp_path / name).write_text(text)
    with pytest.raises(InputRefused, match=reason):
        make_pack(tmp_path / name, base=gazetteer, digest="0", folder=folder)
    assert pack_files(folder) == []


def test_what_is_told_of_packs(tmp_path: Path, folder: Path, gazetteer: Gazetteer) -> None:
    make_pack(wof(tmp_path / "iq.jsonl.gz", HAMLET), base=gazetteer, digest="ab" * 32, folder=folder)
    (told,) = packs(folder)
    assert (told.name, told.places, told.source, told.sha256) == ("iq", 1, "iq.jsonl.gz", "ab" * 32)
    with pytest.raises(UsageError, match="no name for a pack"):
        make_pack(tmp_path / "iq.jsonl.gz", base=gazetteer, digest="", name="../x", folder=folder)
