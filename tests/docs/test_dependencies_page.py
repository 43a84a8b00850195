"""Every dependency is accounted for, with its reason."""

import re
import tomllib

import pytest

from docs.pages import DOCS, ROOT, text

_PROJECT = tomllib.loads(text(ROOT / "pyproject.toml"))["project"]
_WANTED = [
    *_PROJECT["dependencies"],
    *(each for extra in _PROJECT["optional-dependencies"].values() for each in extra),
]
NAMES = [re.split(r"[ <>=!~;\[]", each)[0] for each in _WANTED]


@pytest.mark.parametrize("name", NAMES)
def test_every_dependency_has_a_row(name: str) -> None:
    assert f"\n| {name} |" in text(DOCS / "dependencies.md"), f"docs/dependencies.md lacks {name}"


def test_no_row_is_left_of_a_dependency_that_went() -> None:
    _, _, direct = text(DOCS / "dependencies.md").partition("\n## ")
    rows = re.findall(r"^\| ([\w-]+) \| [^|]+ \| [^|]+ \| [\d.,]+ MB \|", direct, re.MULTILINE)
    assert sorted(rows) == sorted(NAMES)
