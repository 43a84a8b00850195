"""Tests of the table of countries."""

from pathlib import Path

import pytest

from bearwitness.errors import TableError
from bearwitness.tables import countries as module
from bearwitness.tables.countries import by_adjective, by_code, by_name, countries

STATES_OF_THE_PAST = {"SU", "YU", "DD", "CS", "YD", "VD"}
REGIONS = {"Africa", "Americas", "Asia", "Europe", "Middle East", "Oceania", None}


def test_there_is_a_row_for_every_country() -> None:
    plain = [row for row in countries() if row.iso2 not in STATES_OF_THE_PAST and row.within is None]
    assert len(plain) == 250  # the 249 codes of ISO 3166-1 with XK for Kosovo
    assert all(row.region in REGIONS for row in countries())


def test_territories_without_a_code_say_within_which_country_gazetteers_file_them() -> None:
    own = [row for row in countries() if row.iso2[0] == "X" and row.iso2 != "XK"]
    assert own
    assert all(row.within in by_code() for row in own)
    assert all(row.within is None for row in countries() if row.iso2[0] != "X")


def test_nearly_every_country_has_an_adjective() -> None:
    without = [row.iso2 for row in countries() if not row.adjectives]
    assert len(without) < 30
    assert not {"IQ", "SY", "UA", "SD", "CD", "MM", "YE", "CO"} & set(without)


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Iraqi", "IQ"),
        ("British", "GB"),
        ("U.S.", "US"),
        ("Nigerien", "NE"),
        ("Nigerian", "NG"),
        ("Soviet", "SU"),
    ],
)
def test_adjectives_lead_to_their_country(word: str, code: str) -> None:
    assert by_adjective()[word] == code


@pytest.mark.parametrize(
    ("name", "code"),
    [("Burma", "MM"), ("Zaire", "CD"), ("Côte d'Ivoire", "CI"), ("Türkiye", "TR"), ("DRC", "CD")],
)
def test_names_lead_to_their_country(name: str, code: str) -> None:
    assert by_name()[name] == code


def test_slugs_are_unique() -> None:
    assert by_code()["CD"].slug == "dr-congo"
    assert len({row.slug for row in countries()}) == len(countries())


HEADER = "iso2\tname\taliases\tadjectives\tcapital\tregion\twithin\n"


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("IQ\tIraq\t-\tIraqi\tBaghdad\tAsia\t-\nIQ\tIran\t-\t-\t-\tAsia\t-\n", "'IQ' stands twice"),
        ("IQ\tIraq\t-\tIraqi\tBaghdad\tAsia\t-\nIR\tIran\tIraq\t-\t-\tAsia\t-\n", "'Iraq' stands twice"),
        ("IQ\tIraq\t\tIraqi\tBaghdad\tAsia\t-\n", "empty cell in 'aliases'"),
        ("iq\tIraq\t-\tIraqi\tBaghdad\tAsia\t-\n", "expected two capital letters"),
        ("XA\tAbkhazia\t-\tAbkhaz\t-\tEurope\tGE\n", "lies within 'GE'"),
    ],
)
def test_a_wrong_country_table_is_refused(
    rows: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "countries.tsv").write_text(HEADER + rows, encoding="utf-8")
    monkeypatch.setattr("bearwitness.tables.load.read_bytes", lambda name: (tmp_path / name).read_bytes())
    with pytest.raises(TableError, match=message):
        module.countries.__wrapped__()
