"""Tests of the words that tie a time to an event."""

import pytest

from bearwitness.errors import TableError
from bearwitness.tables import eventlinks as module
from bearwitness.tables.eventlinks import event_links
from bearwitness.tables.events import EVENT_TYPES


def test_phrases_lead_to_what_they_say() -> None:
    links = event_links()
    assert links.relations[("in", "the", "wake", "of")] == "after"
    assert links.edges[("outbreak",)] == links.verbs[("broke", "out")] == "start"


def test_types_are_types_of_events() -> None:
    assert event_links().bursting <= EVENT_TYPES


def test_no_loose_word_narrows() -> None:
    assert not event_links().loose & event_links().narrowing


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (('"outbreak"', '"start"'), "'start' stands twice"),
        (("[verbs]", "[verb]"), "verb"),
        (("since =", "because ="), "because"),
    ],
)
def test_a_wrong_table_is_refused(
    change: tuple[str, str], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bearwitness.tables.load import read_bytes

    text = read_bytes("eventlinks.toml").decode().replace(*change)
    monkeypatch.setattr("bearwitness.tables.load.read_bytes", lambda _: text.encode())
    with pytest.raises(TableError, match=message):
        module.event_links.__wrapped__()
