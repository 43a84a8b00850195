"""The table of words that tell harm without a verb of harm."""

import msgspec
import pytest

from bearwitness.errors import TableError
from bearwitness.tables import harms as table
from bearwitness.tables.events import EVENT_TYPES
from bearwitness.tables.load import read_bytes


def test_rows_tell_known_events() -> None:
    assert {row.event for row in table.harms().rows()} <= EVENT_TYPES


def test_nouns_lead_to_their_rows() -> None:
    assert table.deeds()["murder"].kind == "killed"
    assert table.tallies()["casualty"].kind is None
    assert table.harm_adjectives()["wounded"] == "injured"
    assert {"deaths", "bodies", "fatally", "missing"} <= table.harm_nouns()
    assert "shoot" in table.harm_verbs()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('event = "killing"', 'event = "earthquake"', "earthquake"),
        ('words = ["disappearance"]', 'words = ["murder"]', "murder"),
    ],
)
def test_a_wrong_row_is_refused(monkeypatch: pytest.MonkeyPatch, old: str, new: str, message: str) -> None:
    text = read_bytes("harms.toml").decode().replace(old, new, 1)
    monkeypatch.setattr(table, "read_toml", lambda _name, shape: msgspec.toml.decode(text, type=shape))
    with pytest.raises(TableError, match=message):
        table.harms.__wrapped__()
