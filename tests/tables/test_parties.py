"""Tests of the table of parties."""

from typing import get_args

import pytest

from bearwitness.errors import TableError
from bearwitness.model.values import PartyKind
from bearwitness.tables import parties as module
from bearwitness.tables.countries import by_code, countries
from bearwitness.tables.names import key
from bearwitness.tables.parties import forces_id, lineage, parties, party, party_names, state_forces


def _ids(text: str) -> set[str]:
    return {name.row for name in party_names() if name.text == text}


def test_there_are_many_parties_each_with_two_names() -> None:
    assert len(parties()) >= 800
    assert [row.id for row in parties() if len(row.names()) < 2] == []


def test_ids_kinds_countries_and_parents_of_parties_are_valid() -> None:
    assert len({row.id for row in parties()}) == len(parties())
    for row in parties():
        assert row.kind in get_args(PartyKind)
        assert set(row.countries) <= by_code().keys()
        assert row.parent is None or party(row.parent) is not None


def test_no_free_name_stands_under_two_parties() -> None:
    owners: dict[str, set[str]] = {}
    for name in party_names():
        assert len(name.text) >= 2
        if not name.context:
            owners.setdefault(key(name.text), set()).add(name.row)
    assert {text: ids for text, ids in owners.items() if len(ids) > 1} == {}


def test_all_force_rows_of_state_forces_are_named_after_a_country() -> None:
    known = {forces_id(country) for country in countries()}
    top = [
        row
        for row in parties()
        if row.kind == "state_forces" and row.id.endswith("-forces") and not row.parent
    ]
    assert {row.id for row in top} <= known


@pytest.mark.parametrize(
    ("text", "party_id"),
    [
        ("ISIL", "islamic-state"),
        ("Daesh", "islamic-state"),
        ("Hayat Tahrir al Sham", "hayat-tahrir-al-sham"),
        ("CJTF-OIR", "us-led-coalition"),
        ("Popular Mobilisation Units", "popular-mobilisation-forces"),
        ("al Shabaab", "al-shabaab"),
        ("FMLN", "fmln"),
        ("Manuel Rodriguez Patriotic Front", "fpmr"),
        ("Seleka", "seleka"),
        ("Tatmadaw", "myanmar-forces"),
        ("Israel Defense Forces", "israel-forces"),
    ],
)
def test_names_in_any_spelling_lead_to_their_party(text: str, party_id: str) -> None:
    assert _ids(text) == {party_id}


@pytest.mark.parametrize("text", ["AA", "PDF", "SNA", "ELN", "MIR"])
def test_ambiguous_acronyms_want_case_and_context(text: str) -> None:
    found = [name for name in party_names() if name.text == text]
    assert found
    assert all(name.exact and name.context for name in found)


def test_every_country_has_state_forces() -> None:
    for country in countries():
        row = state_forces(country.iso2)
        assert row.id == forces_id(country)
        assert row.kind == "state_forces" or country.within is not None
        assert {country.iso2, country.within} & set(row.countries)
    assert state_forces("JP").name == "Japanese forces"
    assert "FARDC" in state_forces("CD").aliases


def test_state_forces_of_an_unknown_code_are_refused() -> None:
    with pytest.raises(TableError, match="no country has the code 'ZZ'"):
        state_forces("ZZ")


def test_lineage_climbs_to_the_mother_organisation() -> None:
    assert lineage("arce-battalion") == ("arce-battalion", "el-salvador-forces")
    assert lineage("macina-liberation-front") == ("macina-liberation-front", "jnim", "al-qaeda")
    assert lineage("no-such-party") == ()


GOOD = "[rebel_group.a]\nname = 'Alpha Front'\nparent = 'b'\n[rebel_group.b]\nname = 'Beta Front'\n"


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ("[rebel_group.c]\nname = 'alpha front'\n", "stands under 'a' as well as 'c'"),
        ("[political_militia.a]\nname = 'Gamma'\n", "'a' stands twice"),
        ("[robbers.c]\nname = 'Gamma'\n", "robbers"),
        ("[rebel_group.c]\nname = 'Gamma'\ncountries = 'QQ'\n", "active in 'QQ'"),
        ("[rebel_group.c]\nname = 'Gamma'\nparent = 'd'\n", "parent 'd'"),
        ("[rebel_group.c]\nname = 'Gamma'\nparent = 'c'\n", "stands above itself"),
        ("[rebel_group.c]\nname = 'Gamma'\naliases = 'G1 | | G2'\n", "expected two letters"),
        ("[rebel_group.c]\nname = 'Gamma'\nnick = 'G'\n", "nick"),
    ],
)
def test_a_wrong_party_table_is_refused(more: str, message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bearwitness.tables.load.read_bytes", lambda _: (GOOD + more).encode())
    countries()
    with pytest.raises(TableError, match=message):
        module.parties.__wrapped__()
