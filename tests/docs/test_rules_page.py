"""The page of rules tells of every rule; its worked examples come out as it says."""

import re
from typing import get_args

import pytest

from bearwitness.cli.harm_page import _LEGEND
from bearwitness.incidents.facts import Amount, amount_of
from bearwitness.incidents.rules import RULES
from bearwitness.incidents.tellings import Telling, with_standing
from bearwitness.lang.numbers import find_numbers
from bearwitness.model.records import Standing
from bearwitness.model.values import Count
from docs.pages import DOCS, prose

PAGE = prose(DOCS / "rules.md")
_ROW = re.compile(r"^\| ([A-Z][ :].*?) \| ([\d–]+) \| ([\d–]+) \| ([\d–]+) \|$", re.MULTILINE)
_TOLD = re.compile(r"([A-Z])(?: on day (\d))?: ([^;]+)")


def section(rule: str) -> str:
    """What the page says of one rule."""
    _, found, rest = PAGE.partition(f"\n## {rule}\n")
    assert found, f"docs/rules.md has no section {rule}"
    return rest.partition("\n## ")[0]


def amount(words: str) -> Amount:
    """A number as the reader takes it from the words."""
    (found,) = find_numbers(f"{words} people were killed")
    told = amount_of(Count(found.low, found.best, found.high, words, found.start, found.end))
    assert told is not None
    return told


def tellings(told: str) -> list[Telling]:
    """The tellings of one example."""
    found = []
    for source, day, words in _TOLD.findall(told):
        number = amount(words)
        found.append(
            Telling(
                claim=f"c{len(found)}",
                source=ord(source),
                voice=source,
                kind="killed",
                who="unknown",
                amount=number,
                exact=words,
                start=0,
                end=len(words),
                day=f"2017-01-2{day}" if day else None,
                vague=words if number.best is None and number.high is None else None,
            )
        )
    return with_standing(found)


EXAMPLES = [(rule, told, numbers) for rule in RULES for told, *numbers in _ROW.findall(section(rule))]


@pytest.mark.parametrize("standing", get_args(Standing))
def test_every_standing_is_explained_on_the_page_and_in_show(standing: str) -> None:
    assert f"\n| `{standing}` |" in section("Which numbers count")
    assert standing == "counts" or standing in _LEGEND


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_its_source_its_examples_its_row(rule: str) -> None:
    assert "\nSource: " in section(rule)
    assert sum(name == rule for name, _, _ in EXAMPLES) >= 3
    assert f"| [`{rule}`](#{rule})" in PAGE


def test_no_section_is_left_of_a_rule_that_went() -> None:
    with_source = [part.partition("\n")[0] for part in PAGE.split("\n## ") if "\nSource: " in part]
    assert with_source == list(RULES)


@pytest.mark.parametrize(("rule", "told", "numbers"), EXAMPLES)
def test_worked_examples_come_out_as_shown(rule: str, told: str, numbers: list[str]) -> None:
    settled = RULES[rule].settle(tellings(told))
    shown = ["–" if number is None else str(number) for number in (settled.low, settled.best, settled.high)]
    assert shown == numbers, told
