"""The shipped gazetteer, opened once for the tests of this folder."""

from collections.abc import Iterator

import pytest

from bearwitness.gazetteer.compile import TARGET, compile_places
from bearwitness.gazetteer.index import Gazetteer


@pytest.fixture(scope="session")
def gazetteer() -> Iterator[Gazetteer]:
    """Compiled from the sources as they stand where it is not up to date."""
    compile_places(TARGET)
    with Gazetteer.open() as opened:
        yield opened
