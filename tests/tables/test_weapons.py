"""Tests of the means of harm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.errors import TableError
from bearwitness.tables import weapons as module
from bearwitness.tables.weapons import means, weapon_words, weapons

ROW = '[[weapon]]\ncode = "{code}"\ndelivery = "air"\n{more}words = {words}\n'


def test_the_weapon_table_is_wide_enough() -> None:
    assert len(weapons().phrases) >= 120


def test_every_weapon_word_names_its_own_row() -> None:
    for form, row in weapon_words():
        assert means(form) is row, form


@pytest.mark.parametrize(
    ("phrase", "code", "event"),
    [
        ("roadside bombs", "ied", "ied"),
        ("a car bomb", "vehicle_bomb", "vehicle_bomb"),
        ("suicide vests", "suicide_bomb", "suicide_attack"),
        ("barrel bombs", "barrel_bomb", "airstrike"),
        ("an AK-47 rifle", "gunfire", "shooting"),
        ("chlorine", "chemical", "chemical_attack"),
        ("mortar shells", "mortar", "shelling"),
        ("Russian warplanes", "air_delivered", "airstrike"),
        ("unexploded ordnance", "mine", "mine"),
        ("cluster bombs", "cluster_munition", None),
        ("malware", "cyber", "cyber_attack"),
    ],
)
def test_means(phrase: str, code: str, event: str | None) -> None:
    found = means(phrase)
    assert found is not None
    assert (found.code, found.event) == (code, event)


@pytest.mark.parametrize("phrase", ["bread", "", "--"])
def test_no_means(phrase: str) -> None:
    assert means(phrase) is None


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([("gun", "", '["gun"]'), ("gun", "", '["rifle"]')], "stands twice"),
        ([("gun", "", '["gun"]'), ("bow", "", '["guns"]')], "two rows"),
        ([("gun", 'parent = "nothing"\n', '["gun"]')], "unknown means"),
        ([("gun", 'event = "picnic"\n', '["gun"]')], "unknown event"),
        ([("gun", "", "[]")], "empty cell"),
        ([("gun", "", '["Gun"]')], "lower case"),
    ],
)
def test_a_wrong_weapon_table_is_refused(
    rows: list[tuple[str, str, str]], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "".join(ROW.format(code=code, more=more, words=words) for code, more, words in rows)
    monkeypatch.setattr("bearwitness.tables.load.read_bytes", lambda _: text.encode())
    module.weapons.cache_clear()
    try:
        with pytest.raises(TableError, match=message):
            weapons()
    finally:
        module.weapons.cache_clear()


@given(st.text(max_size=60))
def test_any_phrase_names_a_means_or_none(text: str) -> None:
    found = means(text)
    assert found is None or found.words
