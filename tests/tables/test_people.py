"""Tests of the nouns for people."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.errors import TableError
from bearwitness.model.values import HarmGroup
from bearwitness.tables import people as module
from bearwitness.tables.people import group, people, people_words

GROUPS = get_args(HarmGroup)


def table(*, skip: str = "", extra: str = "", words: str = "") -> bytes:
    rows = [
        f'[[people]]\ngroup = "{code}"\nwords = ["{chr(97 + number)}x"{words}]\n'
        for number, code in enumerate(GROUPS)
        if code != skip
    ]
    several = "[several]\nfamilies = []\ncollective = []\nsets = {}\nbirths = {}\n"
    return ('staff = ["ax"]\nrelations = []\nmodifier = []\n' + several + "".join(rows) + extra).encode()


def test_the_people_table_is_wide_enough() -> None:
    assert len(people().nouns) >= 350
    assert set(people().nouns.values()) == set(GROUPS)


def test_every_noun_is_of_its_own_group_in_singular_or_plural() -> None:
    for form, code in people_words():
        assert group(form) == code, form


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("Red Cross workers", "aid_workers"),
        ("Taliban leader", "leaders"),
        ("a senior Taliban commander", "leaders"),
        ("school children", "children"),
        ("police officers", "security_forces"),
        ("army commander", "security_forces"),
        ("army prisoners", "unknown"),
        ("army doctor", "medical"),
        ("hospital patients", "civilians"),
        ("hospital staff", "medical"),
        ("UN driver", "aid_workers"),
        ("UN peacekeepers", "security_forces"),
        ("media workers", "journalists"),
        ("women", "women"),
        ("pregnant women", "women"),
        ("female detainees", "women"),
        ("child casualties", "children"),
        ("a 5-year-old girl", "children"),
        ("CHILDREN", "children"),
        ("sons", "men"),
        ("armed men", "fighters"),
        ("unidentified men", "men"),
        ("suspected militants", "fighters"),
        ("members of the same family", "civilians"),
        ("members of the Taliban", "fighters"),
        ("members of the police", "security_forces"),
        ("bodies of three women", "women"),
        ("dozens of people", "unknown"),
        ("civilian casualties", "civilians"),
        ("others", "unknown"),
        ("hostages held by rebels", "unknown"),
        ("vehicles", None),
        ("", None),
    ],
)
def test_group(phrase: str, code: str | None) -> None:
    assert group(phrase) == code


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (table(skip="men"), "no row for"),
        (table(words=', "same"'), "two groups"),
        (table(words=', ""'), "expected words"),
        (table(words=', "Same"'), "expected words"),
        (table(extra='[[people]]\ngroup = "men"\nwords = ["q"]\n'), "stands twice"),
        (table(extra='[[people]]\ngroup = "ghosts"\nwords = ["q"]\n'), "ghosts"),
        (table().replace(b'["ax"]\nrelations', b'["zz"]\nrelations'), "staff names unknown"),
    ],
)
def test_a_wrong_people_table_is_refused(text: bytes, message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bearwitness.tables.load.read_bytes", lambda _: text)
    module.people.cache_clear()
    try:
        with pytest.raises(TableError, match=message):
            people()
    finally:
        module.people.cache_clear()


@given(st.text(max_size=60))
def test_any_phrase_gets_a_group_or_none(text: str) -> None:
    assert group(text) in (None, *GROUPS)


def test_families_are_collective_nouns_as_well() -> None:
    several = people().several
    assert {"family", "crew"} <= several.collective
    assert "crew" not in several.families
    assert several.sets["trio"] == several.births["triplet"] == 3
