"""Tests of the number reader."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bearwitness.lang.number_words import TEENS, TENS, UNITS
from bearwitness.lang.numbers import Number, find_numbers

Bounds = tuple[int | None, int | None, int | None]

EXACT = {
    "six": 6,
    "TWENTY": 20,
    "twenty-five": 25,
    "twenty five": 25,
    "one hundred and twenty": 120,
    "six hundred": 600,
    "a hundred": 100,
    "a thousand": 1000,
    "two hundred thousand five hundred and six": 200_506,
    "2,300": 2300,
    "12": 12,
    "1.5 million": 1_500_000,
    "3 thousand": 3000,
    "half a dozen": 6,
    "half-dozen": 6,
    "a half-dozen": 6,
    "a dozen": 12,
    "two dozen": 24,
    "a couple": 2,
    "a couple of dozen": 24,
    "a pair": 2,
    "half a million": 500_000,
    "no": 0,
    "zero": 0,
    "no one": 0,
}
BOUNDED: dict[str, Bounds] = {
    "at least six": (6, 6, None),
    "no fewer than 12": (12, 12, None),
    "a minimum of three": (3, 3, None),
    "5 or more": (5, 5, None),
    "50+": (50, 50, None),
    "15-plus": (15, 15, None),
    "more than 10": (11, 11, None),
    "more than a dozen": (13, 13, None),
    "over 300": (301, 301, None),
    "upwards of 40": (41, 41, None),
    "up to 20": (None, None, 20),
    "at most 5": (None, None, 5),
    "no more than 3": (None, None, 3),
    "as many as 30": (None, None, 30),
    "fewer than 10": (None, None, 9),
    "under 10": (None, None, 9),
    "at least about 50": (50, 50, None),
}
APPROXIMATE: dict[str, Bounds] = {
    "about 50": (None, 50, None),
    "around sixty": (None, 60, None),
    "some 70": (None, 70, None),
    "roughly 10": (None, 10, None),
    "approximately 12": (None, 12, None),
    "an estimated 200": (None, 200, None),
    "~60": (None, 60, None),
    "twenty-odd": (None, 20, None),
    "two or so": (None, 2, None),
    "nearly 100": (None, 100, 100),
    "almost two dozen": (None, 24, 24),
}
RANGES: dict[str, Bounds] = {
    "between 5 and 10": (5, None, 10),
    "5-10": (5, None, 10),
    "5–10": (5, None, 10),
    "five to ten": (5, None, 10),
    "from 5 to 10": (5, None, 10),
    "two or three": (2, None, 3),
    "two to three hundred": (200, None, 300),
    "5 to 10 thousand": (5000, None, 10_000),
    "about 15 to 20": (15, None, 20),
}
VAGUE = {
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2000,
    "tens of thousands": 20_000,
    "hundreds of thousands": 200_000,
    "several": 3,
    "several hundred": 300,
    "a few": 3,
    "a few dozen": 36,
    "few": 2,
    "some": 2,
    "many": 3,
    "numerous": 4,
    "multiple": 2,
    "a number": 2,
    "a large number": 5,
    "a handful": 3,
    "countless": 10,
    "at least several dozen": 36,
}


def only(text: str) -> Number:
    found = find_numbers(text)
    assert len(found) == 1, (text, found)
    return found[0]


def bounds(number: Number) -> Bounds:
    return number.low, number.best, number.high


@pytest.mark.parametrize(("words", "value"), EXACT.items())
def test_exact_numbers(words: str, value: int) -> None:
    number = only(f"They saw {words} fighters there.")
    assert bounds(number) == (value, value, value)
    assert number.exact_kind == "exact"
    assert number.start == number.head_start == 9
    assert number.end == number.head_end == 9 + len(words)


@pytest.mark.parametrize(("words", "expected"), BOUNDED.items())
def test_bounded_numbers(words: str, expected: Bounds) -> None:
    number = only(f"They saw {words} fighters there.")
    assert bounds(number) == expected
    assert number.exact_kind == "bound"
    assert (number.start, number.end) == (9, 9 + len(words))
    assert words[number.head_start - 9 : number.head_end - 9] not in ("", words)


@pytest.mark.parametrize(("words", "expected"), APPROXIMATE.items())
def test_approximate_numbers(words: str, expected: Bounds) -> None:
    number = only(f"They saw {words} fighters there.")
    assert (bounds(number), number.exact_kind) == (expected, "approximate")
    assert (number.start, number.end) == (9, 9 + len(words))


@pytest.mark.parametrize(("words", "expected"), RANGES.items())
def test_ranges(words: str, expected: Bounds) -> None:
    number = only(f"They saw {words} fighters there.")
    assert (bounds(number), number.exact_kind) == (expected, "range")
    assert (number.start, number.end) == (9, 9 + len(words))


@pytest.mark.parametrize(("words", "low"), VAGUE.items())
def test_vague_numbers(words: str, low: int) -> None:
    link = " of" if words.endswith(("s", "number")) else ""
    number = only(f"They saw {words}{link} fighters there.")
    assert (bounds(number), number.exact_kind) == ((low, None, None), "vague")


@pytest.mark.parametrize(
    "text",
    [
        "on Jan. 21 in town",
        "January 21, 2017",
        "21 January",
        "the 21st of March",
        "21 and 22 January",
        "Jan. 21, 22 and 23",
        "between 5 and 10 March",
        "March 14-15",
        "in 2017",
        "3 JAN 90",
        "7th October, 2023",
        "since the 1990s",
        "at 2:30 p.m.",
        "at 6 a.m.",
        "6am",
        "at 0600",
        "at about 1915 today",
        "1430 hours",
        "six o'clock",
        "a 15-year-old boy",
        "a boy aged 15",
        "he was 15 years old",
        "boys aged 5, 7 and 9",
        "boys between the ages of 5 and 10",
        "children under 5",
        "Name Surname, 34, was there",
        "Name Surname (34) was there",
        "AK-47",
        "F-16",
        "T-72",
        "M4 highway",
        "S-300",
        "Highway 1",
        "a Boeing 737",
        "Shahed 136 drones",
        "Resolution 2254",
        "NO. 4",
        "Phase Two",
        "2011-11-S-034",
        "+964 770 123 4567",
        "9/11",
        "7/10/2023",
        "33.0371, 40.2862",
        "a score of 3-1",
        "$5 million",
        "€300",
        "3,000 dollars",
        "hundreds of dollars",
        "the 21st",
        "twenty-first",
        "a two-way street",
        "one third",
        "three-quarters",
        "one another",
        "no longer",
        "a no-fly zone",
        "how many",
        "so few",
        "[3]",
        "3728, 3741, 3658, 3802",
        "1. They left.",
        "a multiple launch rocket system",
    ],
)
def test_what_is_no_count(text: str) -> None:
    assert find_numbers(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("one of six men", [1, 6]),
        ("120, 130 or 140 men", [120, None]),
        ("On Jan. 21, 20 people fled", [20]),
        ("In March 20 people fled", [20]),
        ("Since May. Two shells fell", [2]),
        ("20 may have fled", [20]),
        ("2000 people fled", [2000]),
        ("In 2003 the town held", []),
        ("the toll rose from 5 to 10", [5, 10]),
        ("(6) and six and “four” and 'five'", [6, 6, 4, 5]),
        ("4 killed/5 wounded", [4, 5]),
        ("three strikes: 2 on cars, 1 on a van", [3, 2, 1]),
        ("two AK-47s and three F-16s", [2, 3]),
        ("they took over three villages", [3]),
        ("he spoke about two villages", [2]),
        ("a five-member team of six", [6]),
        ("no one was hurt and two fled", [0, 2]),
    ],
)
def test_numbers_among_others(text: str, values: list[int]) -> None:
    assert [number.best for number in find_numbers(text)] == values


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("20 km away", "km"),
        ("20km away", "km"),
        ("an 82-mm mortar", "mm"),
        ("12% of them", "percent"),
        ("5 per cent", "percent"),
        ("three days ago", "day"),
        ("two and a half years", "year"),
        ("a 500-pound bomb", "kg"),
        ("several times", "time"),
        ("hundreds of kilometres", "km"),
        ("15 nautical miles", "mile"),
        ("two night raids", None),
        ("two fighters", None),
    ],
)
def test_units_are_named(text: str, unit: str | None) -> None:
    assert only(text).unit == unit


def test_decimals_have_a_unit_or_are_no_count() -> None:
    number = only("2.5 km")
    assert (bounds(number), number.unit) == ((2, None, 3), "km")


def spell(value: int) -> str:
    """Spells 0 to 999 999."""
    small = {**{v: k for k, v in UNITS.items()}, **{v: k for k, v in TEENS.items()}}
    tens = {value: word for word, value in TENS.items() if word != "fourty"}
    if value == 0:
        return "zero"
    if value >= 1000:
        rest = f" {spell(value % 1000)}" if value % 1000 else ""
        return f"{spell(value // 1000)} thousand{rest}"
    if value >= 100:
        rest = f" and {spell(value % 100)}" if value % 100 else ""
        return f"{small[value // 100]} hundred{rest}"
    if value in small:
        return small[value]
    return tens[value - value % 10] + (f"-{small[value % 10]}" if value % 10 else "")


@given(st.integers(0, 999_999), st.sampled_from([str, str.upper, str.title]))
def test_spelled_numbers_read_back(value: int, case: object) -> None:
    words = case(spell(value))  # type: ignore[operator]
    number = only(f"near {words} houses")
    assert number.best == value
    assert number.end - number.start == len(words)


@given(st.integers(0, 10**11))
def test_digits_read_back(value: int) -> None:
    assert only(f"the {value:,} houses").best == value


PIECES = st.sampled_from(
    [
        *EXACT,
        *BOUNDED,
        *APPROXIMATE,
        *RANGES,
        *VAGUE,
        "people",
        "and",
        ",",
        ".",
        "-",
        "of",
        "Jan.",
        "km",
        "$",
        "a",
        "\n",
        "(",
        "to",
    ]
)


@given(
    st.one_of(
        st.text(max_size=80), st.lists(PIECES, max_size=12).map(" ".join), st.lists(PIECES).map("".join)
    )
)
@settings(max_examples=300)
def test_any_text_gives_ordered_bounds_and_offsets(text: str) -> None:
    last = 0
    for number in find_numbers(text):
        assert last <= number.start <= number.head_start < number.head_end <= number.end <= len(text)
        known = [bound for bound in bounds(number) if bound is not None]
        assert known == sorted(known)
        assert (number.best is None) or number.exact_kind not in ("vague", "range")
        last = number.end


@pytest.mark.parametrize("piece", ["1 ", "one ", "1-", "20, ", "5 or ", "hundred and ", "some ", "9", "- "])
def test_long_rows_take_linear_time(piece: str) -> None:
    started = time.perf_counter()
    find_numbers(piece * 20_000)
    assert time.perf_counter() - started < 5
