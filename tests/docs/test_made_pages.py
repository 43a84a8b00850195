"""The generated pages are up to date, complete."""

import argparse
import sys

import make_docs
import pytest

import bearwitness
from bearwitness.cli.main import parser
from docs.pages import DOCS, text


def _commands() -> list[argparse.ArgumentParser]:
    (found,) = [each for each in parser()._actions if isinstance(each, argparse._SubParsersAction)]
    return [parser(), *found.choices.values()]


def test_every_command_and_option_is_documented() -> None:
    page = text(DOCS / "cli.md")
    for each in _commands():
        _, heading, section = page.partition(f"## {each.prog}\n")
        section = section.partition("\n## ")[0]
        assert heading, f"docs/cli.md: no heading for {each.prog}"
        for action in each._actions:
            for option in action.option_strings:
                assert option in section, f"docs/cli.md: {each.prog} lacks {option}"
            if action.metavar and not action.option_strings:
                assert str(action.metavar) in section, f"docs/cli.md: {each.prog} lacks {action.metavar}"


def test_every_public_name_is_documented() -> None:
    page = text(DOCS / "api.md")
    for name in bearwitness.__all__:
        assert f"\n## {name}\n" in page


def test_every_public_name_says_what_it_is() -> None:
    for name in bearwitness.__all__:
        assert getattr(bearwitness, name).__doc__, f"{name} has no docstring"


# Other versions of Python lay out help and signatures otherwise; the pages are made with this one.
@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the pages are made with Python 3.11")
@pytest.mark.parametrize("name", ["cli", "api"])
def test_making_a_page_again_changes_nothing(name: str) -> None:
    made = {"cli": make_docs.cli_page, "api": make_docs.api_page}[name]()
    assert made == text(DOCS / f"{name}.md"), f"docs/{name}.md is stale: run scripts/make_docs.py"
