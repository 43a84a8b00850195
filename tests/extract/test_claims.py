"""Properties of all that is read: offsets, ids, order, nothing dropped in silence."""

from collections.abc import Iterator

import msgspec
from extract.told import claims, reading
from hypothesis import given, settings
from hypothesis import strategies as st

SENTENCES = (
    "Near Hit, two strikes destroyed a tank and killed three fighters.",
    "On Monday, gunmen killed six people in Kidal, police said.",
    "“The enemy is surrounded,” the army’s spokesman said on Tuesday.",
    "At least 12 civilians, including two children, were wounded — some badly.",
    "Iraq",
    "- Near Mosul, one strike damaged a bridge.",
    "KABUL, Afghanistan (May 1, 2024) –",
    "The strikes also suppressed a mortar team.",
    "Prices rose by 12 per cent.",
    "\u200fMos\u00adul\u200b was hit by shells\u00a0on 3 May 2023.",
    "🚨 Ar Rutbah: 3 killed",
)
TEXTS = st.lists(st.sampled_from(SENTENCES), max_size=6).flatmap(
    lambda parts: st.sampled_from([" ", "\n", "\n\n", "\r\n"]).map(lambda joint: joint.join(parts))
)


def spans(value: object) -> Iterator[tuple[int, int, str]]:
    """Every span inside a record."""
    if isinstance(value, msgspec.Struct):
        fields = {name: getattr(value, name) for name in value.__struct_fields__}
        if {"start", "end", "exact"} <= fields.keys():
            yield fields["start"], fields["end"], fields["exact"]
        for inner in fields.values():
            yield from spans(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from spans(inner)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_every_span_reads_its_words_again(text: str) -> None:
    read = reading(text)
    for start, end, exact in spans((read.claims, read.places, read.times, read.quotes, read.unread)):
        assert text[start:end] == exact


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_reading_again_gives_the_same_and_every_id_once(text: str) -> None:
    first, second = claims(text), claims(text)
    assert first == second
    assert len({claim.id for claim in first}) == len(first)


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    read = reading(text)
    assert all(text[passage.start : passage.end].strip() for passage in read.passages)


def test_a_counted_harm_that_yields_no_claim_is_listed_as_unread() -> None:
    read = reading("The three victims spoke.")
    assert read.claims == ()
    assert [span.exact for span in read.unread] == ["The three victims spoke."]


def test_given_names_are_exactly_the_places() -> None:
    text = "Near Zzyzx Flats, one strike destroyed a boat in Iraq."
    start = text.index("Zzyzx")
    report = msgspec.structs.replace(reading(text).report, names=((start, start + len("Zzyzx Flats")),))
    from bearwitness import pipeline

    assert [place.name for place in pipeline.annotate(report).places] == ["Zzyzx Flats"]
