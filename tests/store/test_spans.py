"""Spans: every one in a value is found, each held against its text."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.model.values import Span
from bearwitness.store.spans import Pointer, holds, misfits, pointers
from store.made import TEXT, report, shelling


def dictionaries(value):
    """How many objects with words a plain JSON value holds."""
    if isinstance(value, dict):
        return ("exact" in value) + sum(map(dictionaries, value.values()))
    return sum(map(dictionaries, value)) if isinstance(value, list) else 0


def test_every_stretch_of_a_claim_is_found():
    claim = shelling(report())
    found = list(pointers(claim))
    assert len(found) == dictionaries(msgspec.json.decode(msgspec.json.encode(claim))) == 8
    assert {each.path for each in found} == {
        "itself",
        "event",
        "parties[0]",
        "harm[0]",
        "harm[0].count",
        "when",
        "where",
        "said_by[0]",
    }
    assert list(misfits(claim, TEXT)) == []


@given(text=st.text(max_size=20), start=st.integers(-3, 25), end=st.integers(-3, 25))
def test_a_stretch_holds_only_where_it_lies_in_the_text(text, start, end):
    inside = 0 <= start <= end <= len(text)
    assert holds(Pointer("x", start, end, text[start:end]), text) is inside


@pytest.mark.parametrize(("start", "end"), [(0, 3), (-6, -1), (2, 200), (5, 2)])
def test_a_stretch_elsewhere_is_a_misfit(start, end):
    (said,) = misfits(Span(start, end, "Marqab"), TEXT)
    assert said.startswith(f"itself says 'Marqab' at {start}:{end}")
