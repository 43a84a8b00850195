"""The tables of events, verbs, doubt, notes, words beside places."""

import pytest

from bearwitness.errors import TableError
from bearwitness.tables import events, verbs
from bearwitness.tables.doubt import doubt
from bearwitness.tables.events import EVENT_TYPES, event_nouns, event_rows
from bearwitness.tables.notes import notes
from bearwitness.tables.placewords import place_words
from bearwitness.tables.verbs import verb_rows, verb_senses


def test_events_name_types_of_the_contract_in_singular_and_plural() -> None:
    assert {row.type for row in event_rows()} - {"none"} <= EVENT_TYPES
    assert event_nouns()[("air", "strikes")] == event_nouns()[("airstrike",)] == "airstrike"
    assert event_nouns()[("hunger", "strike")] == "none"


def test_verbs_keep_their_senses_in_the_order_of_the_table() -> None:
    assert [row.frame for row in verb_senses()["capture"]] == ["harm", "take"]
    assert all(row.harm for row in verb_rows() if row.frame == "harm")


def test_words_of_doubt_do_not_deny() -> None:
    table = doubt()
    assert "suspected" in table.hedges
    assert not table.hedging_verbs & table.denying_verbs


def test_every_relation_is_one_of_the_contract() -> None:
    winds = {f"{one}_of" for one in ("north", "south", "east", "west")}
    winds |= {f"{ns}{ew}_of" for ns in ("north", "south") for ew in ("east", "west")}
    assert set(place_words().relations.values()) <= winds | {
        "in",
        "near",
        "between",
        "outside",
        "across",
        "along",
        "toward",
        "from",
    }


def test_ground_is_no_bearer_of_a_name() -> None:
    words = place_words()
    assert {"town", "hills"} <= words.ground
    assert {"abu", "family"} <= words.openers | words.bearers
    assert not words.bearers & (words.ground | words.openers | words.kinds)


def test_notes_hold_words_of_page_furniture() -> None:
    assert "read more" in {*notes().opening, *notes().links}


def _patched(monkeypatch: pytest.MonkeyPatch, module: object, text: str) -> None:
    import msgspec

    monkeypatch.setattr(module, "read_toml", lambda _name, shape: msgspec.toml.decode(text, type=shape))


def test_an_unknown_event_type_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    _patched(monkeypatch, events, '[[event]]\ntype = "earthquake"\nwords = ["quake"]\n')
    with pytest.raises(TableError, match="earthquake"):
        event_rows.__wrapped__()


def test_a_verb_of_an_unknown_event_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    _patched(
        monkeypatch,
        verbs,
        '[[group]]\ncode = "x"\nframe = "effect"\nevent = "earthquake"\nverbs = ["shake"]\n',
    )
    with pytest.raises(TableError, match="earthquake"):
        verb_rows.__wrapped__()
