"""Keeps packs of places that a developer has in use out of all tests."""

import os

import pytest


@pytest.fixture(scope="session", autouse=True)
def _no_packs(tmp_path_factory: pytest.TempPathFactory) -> None:
    os.environ["BEARWITNESS_PACKS"] = str(tmp_path_factory.mktemp("packs"))
