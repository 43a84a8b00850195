"""Tests of passages and of what governs them."""

import itertools
import re
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bearwitness.model.records import Passage, Report
from bearwitness.text.clean import clean
from bearwitness.text.passages import passages


def read(text: str, *, title: str | None = None) -> tuple[Passage, ...]:
    return passages(Report("r", text, title=title))


def one(found: tuple[Passage, ...], opening: str) -> Passage:
    return next(passage for passage in found if passage.text.startswith(opening))


RELEASE = """\
January 9: Strikes go on in two countries

SOUTHWEST ASIA, January 9, 2017 -- The coalition struck 12 times.

Syria
- Near Dalan, one strike hit a bridge. It fell.
- Near Tarsib, two strikes hit a depot.

Iraq
* Near Orr, nine strikes hit boats.

A strike, as defined in the release, means one or more blows.
"""


def test_kinds() -> None:
    found = [(passage.kind, passage.set_aside) for passage in read(RELEASE)]
    aside = ["title", "note", "sentence", "heading", "item", "item", "item", "heading", "item", "note"]
    assert [kind for kind, _ in found] == aside
    assert [reason for _, reason in found if reason] == ["dateline", "definition"]


def test_what_governs() -> None:
    found = read(RELEASE)
    item = one(found, "Near Orr").scope
    assert item.title is not None
    assert item.title.exact == "January 9: Strikes go on in two countries"
    assert item.dateline is not None
    assert item.dateline.place is not None
    assert item.dateline.day is not None
    assert (item.dateline.place.exact, item.dateline.day.exact) == ("SOUTHWEST ASIA", "January 9, 2017")
    assert [heading.exact for heading in item.headings] == ["Iraq"]
    assert item.lead_in is None
    assert [heading.exact for heading in one(found, "Near Dalan").scope.headings] == ["Syria"]
    assert one(found, "The coalition").scope.headings == ()


def test_sentences_of_an_item_share_its_number() -> None:
    found = read(RELEASE)
    assert one(found, "Near Dalan").scope.item == one(found, "It fell").scope.item == 1
    assert one(found, "Near Tarsib").scope.item == 2


@pytest.mark.parametrize("mark", ["- ", "    - ", "1. ", "\t2) ", "• "])
@pytest.mark.parametrize(
    "lead", ["In Syria, the coalition struck twice:", "The strikes were as follows:", "It said:"]
)
def test_a_lead_in_governs_the_items_below(lead: str, mark: str) -> None:
    found = read(
        f"It was Monday.\n\n{lead}\n\n{mark}Near Dalan, one.\n{mark}Near Tarsib, one.\n\nAll came home."
    )
    for opening in ("Near Dalan", "Near Tarsib"):
        governing = one(found, opening).scope.lead_in
        assert governing is not None
        assert governing.exact == lead
    assert one(found, "All came home").scope.lead_in is None


def test_a_lead_in_governs_bullets_inside_its_own_line() -> None:
    found = read("It struck as follows: - Near Dalan, one strike. - Near Tarsib, two strikes.")
    assert [passage.kind for passage in found] == ["sentence", "item", "item"]
    assert [passage.scope.lead_in and passage.scope.lead_in.exact for passage in found[1:]] == [
        "It struck as follows:"
    ] * 2


def test_an_inner_list_is_led_in_by_its_item() -> None:
    found = read(
        "The strikes were as follows:\n- Near Dalan:\n  - one bridge\n  - two boats\n- Near Tarsib, none."
    )
    leads = [passage.scope.lead_in and passage.scope.lead_in.exact for passage in found[1:]]
    outer, inner = "The strikes were as follows:", "Near Dalan:"
    assert leads == [outer, inner, inner, outer]


def test_headings_marked_by_level_nest() -> None:
    found = read(
        "# Strikes\n\n## Syria\n\nOne house burnt.\n\n## Iraq\n\nTwo houses burnt.\n\n# Other\n\nRain fell.\n"
    )
    scopes = {passage.text: [heading.exact for heading in passage.scope.headings] for passage in found}
    assert scopes["One house burnt."] == ["Strikes", "Syria"]
    assert scopes["Two houses burnt."] == ["Strikes", "Iraq"]
    assert scopes["Rain fell."] == ["Other"]


def test_an_underlined_heading_governs() -> None:
    found = read("It rained.\n\nSyria\n=====\n\nA house burnt.\n")
    assert [heading.exact for heading in one(found, "A house").scope.headings] == ["Syria"]


def test_the_title_given_is_known_even_with_a_full_stop() -> None:
    found = read("A mill burnt in Dalan.\nTwo men died.", title="A mill burnt in Dalan.")
    assert [passage.kind for passage in found] == ["title", "sentence"]


def test_a_second_release_in_the_same_text_has_its_own_dateline() -> None:
    found = read(
        "KABUL, Afghanistan (May 2) - Two men were held.\n\n---\n\nAN UPDATE\n\n"
        "KABUL, Afghanistan (May 3) - One man was freed."
    )
    days = [passage.scope.dateline and passage.scope.dateline.day for passage in found]
    assert [day and day.exact for day in days][-1] == "May 3"
    assert [day and day.exact for day in days][1] == "May 2"


def test_a_dateline_behind_a_headline_with_a_full_stop_is_found() -> None:
    found = read("Mill burns down. ORRTON, W.Va. (AP) -- Two men died. A third was hurt.")
    assert [passage.text for passage in found][1:3] == ["ORRTON, W.Va. (AP) --", "Two men died."]
    assert found[1].set_aside == "dateline"


def test_headlines_below_a_link_heading_tell_of_other_events() -> None:
    found = read(
        "Two died in Dalan.\nRelated news\nNine shot in Tarsib\nBoat sinks off…\nThe mill is still shut."
    )
    assert [passage.set_aside for passage in found] == [
        None,
        "page furniture",
        "headline of another report",
        "headline of another report",
        None,
    ]


def test_a_link_heading_before_the_report_hides_nothing() -> None:
    assert read("Related news\nNine shot in Tarsib\nMore soon.")[1].set_aside is None


def test_semicolon_lists_are_one_passage() -> None:
    text = "Near Dalan, two strikes hit a bridge; destroyed a mill, a boat; and cratered a road."
    assert [passage.text for passage in read(f"- {text}")] == [text]


HARD = "\u200d\u00ad\u200f\u00a0\u2028\x00\x0b\r\n\t\u0301\ufe0f\ufeff🔴👨‍👩‍👧ßİéا。"
BULLET = re.compile(r"\W+|\W?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]|o")
TEXTS = st.one_of(
    st.text(),
    st.text(alphabet=HARD + "aB1 .!?-•*#>|:;()[]'\"", max_size=200),
    st.lists(
        st.sampled_from(
            [
                "Syria",
                "- Near Dalan, one strike.",
                "KABUL (AP) --",
                "\n",
                "\n\n",
                "In Iraq:",
                "1. ",
                "**",
                "> ",
                " | ",
                "Related news",
            ]
            + ["Gen. Orr said “no”.", "\u200d", "\r\n", "  ", "# A", "It fell… ", "U.S.", "x" * 70]
        )
    ).map("".join),
)


@given(TEXTS)
@example("A.\u200d B.")
@example("\u00ad\u00ad")
@example("- - - -")
@example("KABUL (AP) --")
def test_every_visible_character_belongs_to_one_passage_in_order(text: str) -> None:
    found = read(text, title="Near Dalan, one strike.")
    for before, after in itertools.pairwise(found):
        assert before.end <= after.start
    assert all(passage.text for passage in found)
    covered = {at for passage in found for at in range(passage.start, passage.end)}
    read_text, offsets = clean(text)
    places = offsets or range(len(read_text))
    left = "".join(" " if kept in covered else sign for sign, kept in zip(read_text, places, strict=False))
    assert all(BULLET.fullmatch(mark) for mark in left.split())


@given(TEXTS, st.data())
def test_offsets_lead_back_to_the_kept_words(text: str, data: st.DataObject) -> None:
    for passage in read(text):
        start = data.draw(st.integers(0, len(passage.text) - 1))
        end = data.draw(st.integers(start + 1, len(passage.text)))
        first, last = passage.kept(start, end)
        assert passage.start <= first < last <= passage.end
        assert _marked(text) or clean(text[first:last]).text.strip() == passage.text[start:end].strip()
        if passage.offsets is None:
            assert last - first == end - start
        else:
            folded = [sign for sign in passage.text[start:end] if sign.isalnum()]
            kept = iter(text[first:last])
            assert all(sign in kept for sign in folded)


def _marked(text: str) -> bool:
    """Mark-up is told by its neighbours, which a slice cuts off."""
    return any(sign in text for sign in "*_>\r")


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        ".",
        "\n",
        "- ",
        '"',
        "a. ",
        "A. ",
        "U.S. ",
        "1. ",
        "(",
        "[1]",
        "\u200d",
        "A-",
        "a\n",
        "- a\n",
        "| ",
        "#",
        "*",
        "> ",
        "é",
        "Gen. ",
        '."',
    ]
    + [
        "A line of some words that was wrapped by hand at seventy columns, and\n",
        "Near Dalan, one strike; ",
        "x, Ill. ",
    ],
)
def test_long_texts_take_linear_time(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        start = time.process_time()
        read(text)
        return time.process_time() - start

    seconds(1000)
    assert seconds(100_000) < 2.0
