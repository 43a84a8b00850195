"""Tests of the tree of things that are hit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.errors import TableError
from bearwitness.lang.inflect import plurals
from bearwitness.tables import targets as module
from bearwitness.tables.targets import classify, coarser, is_coarser, related, targets, use_of

HEAD = '[spelling]\narmour = "armor"\n'
ROW = '[[target]]\ncode = "{code}"\nuse = "dual"\n{more}words = {words}\n'


def test_the_table_is_wide_enough() -> None:
    table = targets()
    assert len(table.classes) >= 180
    assert len(table.phrases) >= 700


def test_every_word_is_of_its_own_class_in_singular_or_plural() -> None:
    for code, row in targets().classes.items():
        for phrase in row.phrases():
            assert classify(phrase) == code, phrase
            assert classify(f"ISIL {plurals(phrase)[0]}") == code, phrase


@pytest.mark.parametrize(
    ("thing", "code"),
    [
        ("ISIL-held vbied storage facility", "vbied_facility"),
        ("improvised explosive device factories", "ied_facility"),
        ("large tactical units", "large_tactical_unit"),
        ("vehicle-borne improvised explosive device (VBIED)", "vbied"),
        ("unmarked thing (VBIED)", "vbied"),
        ("Armoured Personnel Carriers", "apc"),
        ("houses rigged with explosives", "house_borne_ied"),
        ("pieces of equipment", "equipment"),
        ("lines of communication", "route"),
        ("access to terrain", "terrain"),
        ("one of the houses", "house"),
        ("house number 12", "house"),
        ("the ministry's parking lot", "vehicle_facility"),
        ("weapon caches", "weapons_cache"),
        ("ammo caches", "ammunition_cache"),
        ("front-end loaders", "front_end_loader"),
        ("children's hospital", "hospital"),
        ("market", "market"),
        ("green ideas", None),
        ("", None),
        ("...", None),
    ],
)
def test_classify(thing: str, code: str | None) -> None:
    assert classify(thing) == code


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("vehicle", "vbied"),
        ("vehicle", "tactical_vehicle"),
        ("vehicle", "tank"),
        ("ied", "vbied"),
        ("weapon", "vbied"),
        ("building", "house"),
        ("weapon", "heavy_machine_gun"),
        ("facility", "vbied_facility"),
        ("structure", "school"),
        ("oil", "oil_pump_jack"),
    ],
)
def test_coarser_classes(above: str, below: str) -> None:
    assert is_coarser(above, below)
    assert not is_coarser(below, above)
    assert related(above, below)
    assert related(below, above)


def test_related_classes() -> None:
    assert related("bulldozer", "excavator")
    assert related("tank", "tank")
    assert not related("tank", "school")
    assert not related("car", "boat")


def test_nothing_is_above_itself() -> None:
    for code in targets().classes:
        assert code not in coarser(code)


def test_use_and_unknown_codes() -> None:
    assert use_of("school") == "civil"
    assert use_of("bunker") == "military"
    with pytest.raises(TableError, match="no class 'castle_in_the_air'"):
        coarser("castle_in_the_air")


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([("tank", "", '["tank"]'), ("tank", "", '["panzer"]')], "stands twice"),
        ([("tank", "", '["tank"]'), ("car", "", '["tanks"]')], "also in"),
        ([("tank", 'parent = "nothing"\n', '["tank"]')], "unknown class"),
        ([("tank", 'parent = "tank"\n', '["tank"]')], "above itself"),
        ([("a", 'parent = "b"\n', '["x y"]'), ("b", 'parent = "a"\n', '["z y"]')], "above itself"),
        ([("tank", "", "[]")], "empty cell"),
        ([("tank", "", '[""]')], "expected words"),
        ([("tank", "", '["Tank"]')], "expected words"),
        ([("tank", 'heads = ["x"]\n', '["tank"]')], "empty cell"),
        ([("tank", "wheels = 4\n", '["tank"]')], "wheels"),
        ([("tank", "", '["tank", "tank"]')], "stands twice"),
    ],
)
def test_a_wrong_table_is_refused(
    rows: list[tuple[str, str, str]], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = HEAD + "".join(ROW.format(code=code, more=more, words=words) for code, more, words in rows)
    monkeypatch.setattr("bearwitness.tables.load.read_bytes", lambda _: text.encode())
    module.targets.cache_clear()
    try:
        with pytest.raises(TableError, match=message):
            targets()
    finally:
        module.targets.cache_clear()


@given(st.text(max_size=60))
def test_any_thing_gets_a_class_or_none(text: str) -> None:
    code = classify(text)
    assert code is None or code in targets().classes
