"""What is refused before it is read."""

import os
from pathlib import Path

import pytest

from bearwitness.config import DEFAULTS, Settings
from bearwitness.errors import InputRefused
from bearwitness.sources.guard import (
    check_bytes,
    check_line_bytes,
    check_lines,
    check_text,
    read_bytes,
    shown,
)

NARROW = Settings(max_line_chars=10)


def test_a_file_over_the_limit_is_refused_unread(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as stream:
        stream.truncate(10 * 1024**4)  # sparse: reading it would fill the memory
    with pytest.raises(InputRefused, match="expected at most 64 bytes, found 10995116277760"):
        read_bytes(large, limit=64)


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(InputRefused, match="expected an ordinary file"):
        read_bytes(tmp_path / "pipe.txt", limit=64)


def test_a_path_with_a_zero_byte_is_refused() -> None:
    with pytest.raises(InputRefused, match="expected a file that can be read"):
        read_bytes(Path("a\0b.txt"), limit=64)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "an empty file"),
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04rest", "a ZIP archive"),
        (b"\x89PNG\r\n", "a PNG image"),
        (b"{\\rtf1 text}", "a rich text document"),
        (b"Three\0killed", "zero bytes"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, said: str) -> None:
    with pytest.raises(InputRefused, match=f"expected text, found {said}"):
        check_bytes(data, name="a")


def test_zero_bytes_are_ordinary_after_a_utf_16_mark() -> None:
    check_bytes("\ufeffThree killed".encode("utf-16-le"), name="a")


@pytest.mark.parametrize("text", ["", " \n\t\r\n", "\u200b\u200f\ufeff", "\x01\x02"])
def test_text_without_a_visible_character_is_refused(text: str) -> None:
    with pytest.raises(InputRefused, match="expected words"):
        check_text(text, name="a", settings=DEFAULTS)


def test_a_stray_control_character_passes_many_do_not() -> None:
    check_text("Three killed\x07 near the bridge.", name="a", settings=DEFAULTS)
    with pytest.raises(InputRefused, match="mostly control characters"):
        check_text("Th\x01re\x02e", name="a", settings=DEFAULTS)


@pytest.mark.parametrize("text", ["0123456789", "0123456789\n0123456789\n", "\n\n", "", "1\n" * 50])
def test_lines_up_to_the_limit_pass(text: str) -> None:
    check_lines(text, name="a", settings=NARROW)
    check_line_bytes(text.encode("utf-32-le"), name="a", settings=NARROW)


@pytest.mark.parametrize("text", ["01234567890", "0\n01234567890", "0123456789\n01234567890\n1"])
def test_a_longer_line_is_refused(text: str) -> None:
    with pytest.raises(InputRefused, match="expected lines of at most 10 characters"):
        check_lines(text, name="a", settings=NARROW)


def test_endless_bytes_are_refused_before_decoding() -> None:
    with pytest.raises(InputRefused, match="expected lines of at most 10 characters"):
        check_line_bytes(b"x\r" + b"y" * 49, name="a", settings=NARROW)
    check_line_bytes(b"x\r" + b"y" * 48, name="a", settings=NARROW)


def test_a_name_that_is_no_utf_8_can_be_shown() -> None:
    assert shown(os.fsdecode(b"caf\xe9.txt")) == "caf\\xe9.txt"
