"""Tests of the text helpers: nothing is wider than the page, nothing steers the terminal."""

from hypothesis import given
from hypothesis import strategies as st

from bearwitness.cli.page import WIDTH, counted, field, heading, label, paragraph, printable, quote, table

_TEXT = st.text(max_size=400)


@given(_TEXT)
def test_no_helper_writes_wider_than_the_page(text: str) -> None:
    for shown in (paragraph(text, indent=6), quote(text), field("name", text, indent=4), heading(text)):
        assert max(map(len, shown.split("\n"))) <= WIDTH


@given(st.lists(st.tuples(_TEXT, _TEXT), min_size=1, max_size=4))
def test_table_keeps_its_columns_within_their_widths(rows: list[tuple[str, str]]) -> None:
    shown = table(rows, headers=("one", "two"), widths=(10, 20))
    assert max(map(len, shown.split("\n"))) <= 10 + 2 + 20


@given(_TEXT)
def test_quote_keeps_every_word(text: str) -> None:
    shown = quote(text).replace("│ ", "").split()
    assert "".join(shown) == f"«{''.join(printable(text).split())}»"


def test_marks_that_steer_a_terminal_are_not_passed_on() -> None:
    assert printable("a\x1b[31mb\u202ec\nd") == "a [31mb c d"


def test_table_does_not_turn_ids_into_numbers() -> None:
    assert "1e5" in table([("1e5", "007")], headers=("id", "n"), widths=(5, 5))


def test_one_is_singular_and_thousands_are_grouped() -> None:
    assert (counted(1, "report"), counted(1200, "report")) == ("1 report", "1,200 reports")


def test_codes_are_shown_in_words() -> None:
    assert label("territory_taken") == "territory taken"
