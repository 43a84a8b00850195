"""Tests of blocks: headings, list items, paragraphs wrapped by hand."""

import pytest

from bearwitness.text.lines import blocks


def made(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in blocks(text)]


WRAPPED = """\
The column left the depot at dawn and was shelled on the river road near
the old mill, where two drivers died and a third was taken to the clinic
with burns. Officials gave no names and said that all who were hurt had
been taken across the border by noon, along with the bodies of the dead.
The road stayed closed.

A second column turned back when the bridge at Dalan was found mined and
the engineers needed the whole afternoon to clear it.
"""


def test_paragraphs_wrapped_by_hand_are_whole_blocks() -> None:
    assert [(kind, text.count("\n")) for kind, text in made(WRAPPED)] == [("paragraph", 4), ("paragraph", 1)]


def test_upper_case_does_not_hide_the_wrapping() -> None:
    assert [text.count("\n") for _, text in made(WRAPPED.upper())] == [4, 1]


def test_returns_before_line_feeds_change_nothing() -> None:
    text = WRAPPED.replace("\n", " \n")
    assert [text.count("\n") for _, text in made(text)] == [4, 1]


def test_indented_first_lines_open_paragraphs() -> None:
    text = WRAPPED.replace("\n\nA second", "\n   A second")
    assert [block[1][:8] for block in made(text)] == ["The colu", "A second"]


def test_a_wrapped_line_that_opens_with_a_dash_or_number_goes_on() -> None:
    assert len(made(WRAPPED.replace("\nthe old mill, where", "\n- the old mill - where"))) == 2
    assert len(made(WRAPPED.replace("\nthe old mill, where", "\n12. Company camp, where"))) == 2


def test_one_paragraph_a_line_is_not_joined() -> None:
    text = "Two men died in Dalan on Monday.\nA shop burnt.\nNobody claimed it, police said.\nMore soon."
    assert [block[1] for block in made(text)] == text.split("\n")


def test_short_posts_without_full_stops_are_not_joined() -> None:
    text = "Three hurt in Dalan by a shell\nTwo houses hit in Tarsib\nNo word from the clinic\nRoad closed"
    assert [block[1] for block in made(text)] == text.split("\n")


def test_a_line_that_goes_on_in_lower_case_is_joined() -> None:
    text = "The shell hit a house at the edge of town,\nkilling a couple and their son.\n\nMore came later."
    assert made(text)[0][1].endswith("their son.")


@pytest.mark.parametrize(
    "bullet",
    [
        "- ",
        "-- ",
        "• ",
        ". ",
        "* ",
        "– ",
        "-",
        "•\t",
        "1. ",
        "2) ",
        "(3) ",
        "iv. ",
        "a) ",
        "b. ",
        "(A) ",
        "\uf0b7 ",
        "o ",
    ],
)
def test_bullets_are_left_out(bullet: str) -> None:
    text = f"{bullet}Near Dalan, one strike hit a bridge.\n{bullet}Near Tarsib, two strikes hit a depot."
    assert [kind for kind, _ in made(text)] == ["item", "item"]
    assert [block[1][:5] for block in made(text)] == ["Near ", "Near "]


@pytest.mark.parametrize("indent", ["  ", "\t", "        "])
def test_indented_items_are_items(indent: str) -> None:
    text = f"Strikes:\n{indent}- Near Dalan, one.\n{indent}- Near Tarsib, two."
    assert [kind for kind, _ in made(text)] == ["heading", "item", "item"]
    assert [block.indent for block in blocks(text)] == [0, len(indent), len(indent)]


def test_items_go_on_over_indented_lines() -> None:
    text = "- Near Dalan,\n  One strike hit\n  a bridge.\n- Near Tarsib, none."
    assert [block[1] for block in made(text)] == [
        "Near Dalan,\n  One strike hit\n  a bridge.",
        "Near Tarsib, none.",
    ]


@pytest.mark.parametrize(
    "line", ["-5 degrees at night", "2015 was worse.", "3.5 million fled.", "7 people died."]
)
def test_a_figure_is_no_bullet(line: str) -> None:
    kinds = [kind for kind, _ in made(f"{line}\n\nIt went on.")]
    assert "item" not in kinds or line.startswith("-")


@pytest.mark.parametrize("rule", ["-----", "=====", "* * *", "|---|---|", "________"])
def test_rules_are_blocks_of_their_own(rule: str) -> None:
    assert [text for _, text in made(f"Dalan\n{rule}\nA house burnt down.")] == [
        "Dalan",
        rule,
        "A house burnt down.",
    ]


def test_rows_of_a_table_stand_alone() -> None:
    text = "Place | Killed | Wounded\nDalan | 3 | 4\nTarsib | 0 | 1\n| a | b |"
    assert [kind for kind, _ in made(text)] == ["paragraph"] * 4


def test_marked_headings_say_their_level() -> None:
    text = "# Strikes\n\n## Dalan\n\nA house burnt.\n"
    assert [(block.kind, block.level) for block in blocks(text)] == [
        ("heading", 1),
        ("heading", 2),
        ("paragraph", 7),
    ]


def test_numbers_between_running_text_open_headings_and_no_list() -> None:
    found = made("1. Security\n\nA house burnt.\n\n2. Displacement\n- Dalan: none\n- Tarsib: none\n")
    assert [kind for kind, _ in found] == ["heading", "paragraph", "heading", "item", "item"]
    assert [kind for kind, _ in made("It fell:\n1. Dalan\n2. Tarsib\n\nThen rain came.")][1:3] == [
        "item",
        "item",
    ]


@pytest.mark.parametrize("text", ["", "\n\n\n", " \t \n"])
def test_nothing_makes_no_block(text: str) -> None:
    assert made(text) == []
