"""Tests of the public names: all there, all listed, loaded when used."""

import ast
from pathlib import Path

import pytest

import bearwitness


def test_every_public_name_is_there() -> None:
    for name in bearwitness.__all__:
        assert getattr(bearwitness, name).__name__ == name
        assert name in dir(bearwitness)


def test_names_for_type_checkers_are_the_names_that_load() -> None:
    source = Path(bearwitness.__file__).read_text(encoding="utf-8")
    block = next(node for node in ast.parse(source).body if isinstance(node, ast.If))
    typed = {
        alias.asname: node.module.removeprefix("bearwitness.")
        for node in block.body
        if isinstance(node, ast.ImportFrom) and node.module
        for alias in node.names
    }
    assert typed == bearwitness._HOME


def test_version_is_that_of_the_distribution() -> None:
    assert bearwitness.__version__.count(".") == 2


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        bearwitness.nonsense  # noqa: B018 - the look-up is the test
