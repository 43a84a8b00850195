"""Tests of datelines."""

import pytest

from bearwitness.text.datelines import dateline

OPEN = [
    ("KABUL, Afghanistan (Nov. 20, 2011) – ", "KABUL, Afghanistan", "Nov. 20, 2011"),
    ("KABUL, Afghanistan (Nov. 1. 2011) — ", "KABUL, Afghanistan", "Nov. 1. 2011"),
    ("SAN SALVADOR, 3 JAN 90 (AGENCY) -- ", "SAN SALVADOR", "3 JAN 90"),
    ("PERTH (AUSTRALIA), JUNE 11 89 (AGENCY) -- ", "PERTH (AUSTRALIA)", "JUNE 11 89"),
    ("MOSCOW (USSR), NO DATE (RADIO [ONE]) -- ", "MOSCOW (USSR)", None),
    ("BAGHDAD (Reuters) - ", "BAGHDAD", None),
    ("Baghdad (AFP) – ", "Baghdad", None),
    ("SOUTHWEST ASIA, January 9, 2017 -- ", "SOUTHWEST ASIA", "January 9, 2017"),
    ("SOUTHWEST ASIA, 2017-01-09: ", "SOUTHWEST ASIA", "2017-01-09"),
    ("TEL TAMR, Syria (North Press) – ", "TEL TAMR, Syria", None),
    ("TEHRAN, August 8 (Xinhua) -- ", "TEHRAN", "August 8"),
    ("Damascus, SANA- ", "Damascus, SANA", None),
    ("FORT ORR, Tenn. (AP) — ", "FORT ORR, Tenn.", None),
    ("ORRTON, W.Va. -- ", "ORRTON, W.Va.", None),
    ("ORRTON >> ", "ORRTON", None),
    ("PORT-AU-PRINCE, Haiti — ", "PORT-AU-PRINCE, Haiti", None),
    ("(WXYZ) - ", None, None),
]


@pytest.mark.parametrize(("opening", "place", "day"), OPEN, ids=[row[0] for row in OPEN])
def test_datelines_give_place_and_day(opening: str, place: str | None, day: str | None) -> None:
    text = opening + "Two men died on the road to the mill."
    found = dateline(text, 0, len(text))
    assert found is not None
    assert text[: found.end] == opening.rstrip()
    assert (found.place and text[slice(*found.place)]) == place
    assert (found.day and text[slice(*found.day)]) == day


@pytest.mark.parametrize(
    "line", ["KABUL, Afghanistan (Aug. 14, 2012)", "SAN SALVADOR, 3 JAN 90", "TEHRAN, August 8 (Xinhua) --"]
)
def test_a_dateline_may_fill_its_line(line: str) -> None:
    found = dateline(line, 0, len(line))
    assert found is not None
    assert found.end == len(line)


@pytest.mark.parametrize(
    "text",
    [
        "Two men – a father and his son – died.",
        "Dalan is quiet.",
        "EXCLUSIVE – Mill burnt",
        "FILE - In this photo a mill burns.",
        "UPDATE -- Mill burnt",
        "AVON RENT-A-CAR lost a lorry.",
        "In Dalan, on March 3 - a Sunday - it rained.",
        "DALAN",
        "Dalan (AP)",
        "THE MILL, 15 FEBRUARY AND THE REST OF IT BURNT",
        "MILLS BURN IN THE EAST, BUT NOT IN THE WEST - OFFICIAL",
        "(a) - the mill",
    ],
)
def test_other_openings_are_none(text: str) -> None:
    assert dateline(text, 0, len(text)) is None


def test_a_day_in_a_line_that_goes_on_below_is_none() -> None:
    text = "THEY LEFT LIMA, 18 MAY 1988\nAND CAME BACK."
    assert dateline(text, 10, len(text)) is None


def test_only_capitals_with_a_day_open_a_new_report_anywhere() -> None:
    strong = dateline("KABUL, Afghanistan (May 2) - X", 0, 30)
    weak = dateline("KABUL (AP) - X", 0, 14)
    assert strong is not None
    assert strong.strong
    assert weak is not None
    assert not weak.strong


@pytest.mark.parametrize("unit", ["A-", "A ", "AB, ", "A.", "(A", "May 1 "])
def test_long_lines_take_no_long_time(unit: str) -> None:
    text = unit * 50_000
    assert dateline(text, 0, len(text)) is None
