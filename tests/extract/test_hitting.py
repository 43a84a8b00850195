"""What was done to things."""

import pytest
from extract.told import claims, effects, one


def test_each_object_of_a_list_is_an_effect() -> None:
    claim = one(
        "- Near Hit, three strikes engaged two ISIL tactical units; destroyed a VBIED, four boats and a tunnel; "
        "and damaged 12 supply routes."
    )
    assert effects(claim) == [
        ("engage", "tactical unit", 2),
        ("destroy", "VBIED", 1),
        ("destroy", "boat", 4),
        ("destroy", "tunnel", 1),
        ("damage", "supply route", 12),
    ]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("an ISIL-held building", "building"),
        ("two separate fighting positions", "fighting position"),
        ("three command and control nodes", "command and control node"),
        ("two oil and gas plants", "oil and gas plant"),
        ("an improvised explosive device (IED) factory", "improvised explosive device (IED) factory"),
        ("a house rigged with explosives", "house rigged with explosives"),
        ("five pieces of equipment", "piece of equipment"),
        ("a front-end loader", "front-end loader"),
        ("two bed down locations", "bed down location"),
    ],
)
def test_a_thing_is_named_in_the_singular_without_owner_or_number(words: str, named: str) -> None:
    claim = one(f"Near Hit, one strike destroyed {words}.")
    assert [effect.object for effect in claim.effects] == [named]


def test_two_sizes_share_one_head() -> None:
    claim = one("Near Hit, one strike struck two large and four small ISIL tactical units.")
    assert effects(claim) == [("strike", "large tactical unit", 2), ("strike", "small tactical unit", 4)]


def test_others_are_the_things_told_before() -> None:
    claim = one("Near Hit, one strike cratered two ISIL-used roads and damaged three others.")
    assert effects(claim) == [("crater", "road", 2), ("damage", "road", 3)]


def test_most_of_them_is_more_than_half() -> None:
    claim = one(
        "There were nine bridges over the river, but most of them have been destroyed by government forces."
    )
    (effect,) = claim.effects
    assert effect.object == "bridge"
    assert effect.count is not None
    assert (effect.count.low, effect.count.best, effect.count.high) == (5, None, 9)


def test_what_the_terrain_does_is_no_effect() -> None:
    claim = one("Near Hit, one strike struck land features denying ISIL a tactical advantage.")
    assert effects(claim) == [("strike", "land feature", None)]


def test_a_strike_without_results_is_told_without_effects() -> None:
    assert effects(one("Near Hit, one strike produced inconclusive results.")) == []


def test_an_owner_is_kept_apart_from_the_thing() -> None:
    (effect,) = one("Near Hit, one strike destroyed a Taliban vehicle.").effects
    assert (effect.object, effect.owner) == ("vehicle", "taliban")


def test_a_bare_plural_has_no_count_and_a_bare_singular_is_one() -> None:
    told = effects(
        one("Near Hit, one strike destroyed ISIL fighting positions and struck ISIL tactical unit.")
    )
    assert told == [("destroy", "fighting position", None), ("strike", "tactical unit", 1)]


def test_the_next_sentence_goes_on_with_the_same_strikes() -> None:
    told = claims("Near Hit, two strikes destroyed a tank. The strikes also suppressed a mortar team.")
    assert [effects(claim) for claim in told] == [[("destroy", "tank", 1), ("suppress", "mortar team", 1)]]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Near Raqqa, 34 strikes for eight tactical units; destroyed three vehicles.",
            [("destroy", "vehicle", 3)],
        ),
        (
            "Near Sinjar, one strike destroyed five trucks, at least four more were damaged.",
            [("destroy", "truck", 5), ("damage", "truck", 4)],
        ),
        ("Near Hit, one strike struck sniper fire.", [("strike", "sniper fire", None)]),
        ("Near Hit, two strikes denied ISIL the use of a bridge.", [("deny", "use of a bridge", None)]),
        ("Near Hit, one strike struck ISIL fighters.", [("strike", "fighter", None)]),
    ],
)
def test_lines_of_other_shapes(sentence: str, told: list[tuple[str, str, int | None]]) -> None:
    claim = one(sentence)
    assert [
        (action, thing, count if thing != "use of a bridge" else None)
        for action, thing, count in effects(claim)
    ] == told
    assert claim.modality == "asserted"


def test_a_direction_before_a_name_is_its_relation() -> None:
    for sentence in (
        "In Syria, three airstrikes northwest of Raqqa destroyed a tank.",
        "Northwest of Raqqa, three airstrikes destroyed a tank.",
    ):
        where = one(sentence).where
        assert where is not None
        assert (where.name, where.relation) == ("Raqqa", "northwest_of")
