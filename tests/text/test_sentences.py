"""Tests of sentence splitting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.text.sentences import sentences


def split(text: str) -> list[str]:
    return [text[one.start : one.end] for one in sentences(text, 0, len(text))]


WHOLE = [
    "Lt. Gen. A. B. Carver visited the base near St. Arban on Jan. 21.",
    "The U.S. Army and the U.N. Mission agreed.",
    "About 3.5 kilometres from No. 7 Depot a mine blew up.",
    "At 5:30 a.m. Tuesday and at 7 p.m. local time shells fell.",
    "Shells fell at 9 a.m. Dalan time and at 10 p.m. March 3.",
    "The firm Orban Inc. Trucks and Messrs. Lodd and Pym lost a lorry.",
    "Maj. J. R. Quill, of Fort Orr, Tenn., was hurt.",
    'He shouted "Stop!" as the car drove on.',
    '"Who is there?" asked the guard.',
    "The shop Hurra! was closed.",
    "Strikes hit two depots; a bridge; three carts; and a mill.",
    "The road (it was mined.) is closed",
    "They waited... and waited.",
    "See vol. 3 and p. 12 of the file.",
    "The village of W. Tarsib, i.e. the old one, burnt.",
    "Killed on Sept. 3, e.g. near Mt. Sorrel, were two.",
]


@pytest.mark.parametrize("text", WHOLE)
def test_one_sentence_stays_whole(text: str) -> None:
    assert split(text) == [text]


PARTED = [
    ["A shell hit the mill.", "Nobody died."],
    ['"It burnt."', "He wept."],
    ['"It burnt!"', '"All of it?"', "She nodded."],
    ["They came at 3 p.m.", "Police closed the road."],
    ["He works for the U.S.", "The army denied it."],
    ["She asked why.", "3 men fled."],
    ["The answer is no.", "We know more now."],
    ["He sat.", "Marwan stood."],
    ["THE ANSWER IS NO.", "THE ROAD IS MINED."],
    ["They live in Orr, Tenn.", "The house burnt."],
    ["It fell.[12]", "It rose."],
    ["It fell (at last).", "It rose."],
    ["It fell...", "Then it rose."],
    ["What now?", "Nothing!", "Go."],
    ["Shells fell.", "#Dalan is cut off."],
    ["Shells fell.", "🔴 Two men died."],
    ["He fell ill.", "Doctors came."],
    ["It came in May.", "Fighters left."],
    ["They walked 10 km.", "Soldiers met them."],
    ["He met Robert A.", "The two spoke."],
]


@pytest.mark.parametrize("parts", PARTED, ids=lambda parts: parts[0])
def test_sentences_are_parted(parts: list[str]) -> None:
    assert split(" ".join(parts)) == parts


def test_a_sentence_glued_to_the_last_one_is_parted() -> None:
    assert split("They fled the blast.Nobody died there.") == ["They fled the blast.", "Nobody died there."]
    assert split("He lives in St.Arban now.") == ["He lives in St.Arban now."]


@pytest.mark.parametrize("bullet", ["-", "--", "•", "–", "*", "▪"])
def test_bullets_inside_a_line_open_items(bullet: str) -> None:
    text = f"It hit a building. {bullet} Near Dalan, one strike. {bullet} Near Tarsib, two strikes."
    found = list(sentences(text, 0, len(text)))
    assert [text[one.start : one.end] for one in found] == [
        "It hit a building.",
        "Near Dalan, one strike.",
        "Near Tarsib, two strikes.",
    ]
    assert [one.bullet for one in found] == [False, True, True]


def test_bullets_behind_colon_and_semicolon_open_items() -> None:
    text = "The strikes: • Near Dalan, one; • Near Tarsib, two."
    assert split(text) == ["The strikes:", "Near Dalan, one;", "Near Tarsib, two."]


def test_numbers_of_a_list_stay_with_their_words() -> None:
    assert split("It says: 1. The mill burnt. 2. The road is cut.") == [
        "It says: 1.",
        "The mill burnt.",
        "2. The road is cut.",
    ]


def test_ranges_lie_within_the_stretch_asked_for() -> None:
    text = "One. Two. Three."
    assert [(one.start, one.end) for one in sentences(text, 5, 9)] == [(5, 9)]


@given(st.text(alphabet="aB. !?\n\"'()-•;:1…U", max_size=60))
def test_sentences_hold_every_visible_character_but_bullets(text: str) -> None:
    left, last = list(text), 0
    for one in sentences(text, 0, len(text)):
        assert last <= one.start < one.end <= len(text)
        assert not text[one.start].isspace()
        assert not text[one.end - 1].isspace()
        left[one.start : one.end] = " " * (one.end - one.start)
        last = one.end
    assert not set("".join(left)) - set(" \n-•")
