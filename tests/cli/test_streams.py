"""Tests of the streams of a run: a bar on a terminal alone."""

import io

import pytest

from bearwitness.cli.streams import Streams
from bearwitness.errors import UsageError


class Terminal(io.StringIO):
    """A text stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def _counted(stderr: io.StringIO) -> str:
    streams = Streams(io.BytesIO(), io.BytesIO(), stderr)
    with streams.counting("texts") as count:
        count()
        streams.say("a message")
    streams.say("another")
    return stderr.getvalue()


def test_a_bar_counts_on_a_terminal() -> None:
    shown = _counted(Terminal())
    assert "texts" in shown
    assert "a message\n" in shown


def test_a_pipe_gets_messages_alone() -> None:
    assert _counted(io.StringIO()) == "a message\nanother\n"


def test_results_are_utf_8_whatever_the_text() -> None:
    out = io.BytesIO()
    Streams(io.BytesIO(), out, io.StringIO()).put("Мосул \ud800")
    assert out.getvalue().decode() == "Мосул \\ud800\n"


def test_what_cannot_be_opened_is_wrong_usage() -> None:
    with pytest.raises(UsageError, match=r"^/: .*; expected a file, or - for stdin$"):
        Streams(io.BytesIO(), io.BytesIO(), io.StringIO()).open("/")
