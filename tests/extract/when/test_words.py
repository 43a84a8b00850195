"""The table of time words."""

import pytest

from bearwitness.errors import TableError
from bearwitness.extract.when.find import load_grammar
from bearwitness.extract.when.words import TimesTable, build, load_words


def test_the_table_that_ships_reads_and_is_read_once() -> None:
    assert load_words() is load_words()
    assert load_words().entries["september"][1] == 9


def test_every_form_of_a_class_is_there() -> None:
    entries, kinds = load_words().entries, load_words().kinds
    assert sum(kind == kinds["month"] for kind, _ in entries.values()) == 10
    for kind, size in (("weekday", 7), ("weekdays", 7), ("season", 7), ("may", 1), ("march", 1)):
        assert sum(found == kinds[kind] for found, _ in entries.values()) == size


def test_a_word_that_stands_twice_is_refused() -> None:
    with pytest.raises(TableError, match="'soon' stands twice"):
        build(TimesTable(words={"soon": ["soon"], "late": ["soon"]}, values={}))


def test_an_empty_word_is_refused() -> None:
    with pytest.raises(TableError, match="a word is empty"):
        build(TimesTable(words={"soon": [""]}, values={}))


def test_a_text_without_time_words_is_left_at_the_first_look() -> None:
    precheck = load_words().precheck
    assert precheck.search("two vehicles were destroyed near the bridge, six fighters killed") is None
    assert precheck.search("they were hit on monday") is not None
    assert precheck.search("may") is not None
    assert precheck.search("mondays are mayhem") is not None
    assert precheck.search("mayhem") is None


def test_rules_have_names_of_their_own() -> None:
    rules = {each.order: each.rule.id for group in load_grammar().rules.values() for each in group}
    assert len(set(rules.values())) == len(rules)
