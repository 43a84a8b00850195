"""Tests of what the verbs take: help, days."""

from argparse import ArgumentTypeError

import pytest

from bearwitness.cli.verbs import day, first_day, last_day
from cli.made import run

CONTRACT = {
    "annotate": ("FILE", "--settle"),
    "add": ("RECORD", "PATH", "--published"),
    "link": ("FILE",),
    "incidents": (
        *("RECORD", "--since", "--until", "--place", "--type", "--party", "--harm", "--disputed"),
        *("--format", "table,json,csv"),
    ),
    "show": ("RECORD", "ID"),
    "export": ("RECORD", "--as", "NAME", "-o", "PATH"),
    "check": ("RECORD",),
    "demo": ("--record",),
}


@pytest.mark.parametrize("verb", CONTRACT)
def test_help_names_every_option_of_the_contract(verb: str) -> None:
    ran = run([verb, "--help"])
    assert (ran.code, ran.err) == (0, "")
    for part in CONTRACT[verb]:
        assert part in ran.out
    assert verb in run(["--help"]).out


@pytest.mark.parametrize("verb", CONTRACT)
def test_help_says_what_goes_in_what_comes_out_with_an_example(verb: str) -> None:
    shown = run([verb, "--help"]).out
    assert "\nin    " in shown
    assert "\nout   " in shown
    assert f"bearwitness {verb} " in shown.split("example:")[1]
    assert max(map(len, shown.splitlines())) <= 100


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2017-01-21", "2017-01-21", "2017-01-21"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2017", "2017-01-01", "2017-12-31"),
    ],
)
def test_a_month_or_a_year_stands_for_its_days(text: str, first: str, last: str) -> None:
    assert (first_day(text), last_day(text)) == (first, last)


@pytest.mark.parametrize(
    "text", ["", "today", "17-01-21", "2017-13", "2017-02-30", "2017-1-2-3", "21.1.2017"]
)
def test_what_is_no_day_is_refused_with_what_was_expected(text: str) -> None:
    with pytest.raises(ArgumentTypeError, match="expected 2017-01-21"):
        first_day(text)


def test_a_day_of_publication_is_a_whole_day() -> None:
    assert day("2017-01-21") == "2017-01-21"
    with pytest.raises(ArgumentTypeError, match="expected 2017-01-21"):
        day("2017-01")
