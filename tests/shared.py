"""Where the development texts lie, for tests that measure on them."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"


def shared(name: str) -> Path:
    """The path of a file among the development texts; skips the test where they are absent."""
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"needs the development text {name}, which is not beside this checkout")
    return path
