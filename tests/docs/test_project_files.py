"""Files of the project tell one story: versions, captions, words that have no place here."""

import ast
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from docs.pages import ROOT, SOURCE, text

FILES = sorted(path for path in SOURCE.rglob("*.py"))
# Put together here, so that this file does not hold them.
OUT_OF_PLACE = (
    *(f"/{name}/" for name in ("work", "opt", "root", "home", "Users")),
    *(
        "HOUSE" + ".md",
        "anth" + "ropic",
        "cla" + "ude code",
        "chat" + "gpt",
        "copi" + "lot",
        "co-authored" + "-by",
    ),
)
_QUOTED = re.compile(r'"[^"]*"')
_BINARY = {".xz", ".sqlite", ".png", ".ico", ".woff2", ".gz", ".pdf"}


def _name(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_every_file_opens_with_its_caption(path: Path) -> None:
    told = ast.get_docstring(ast.parse(text(path)))
    assert told, f"{_name(path)} has no docstring"
    caption = told.partition("\n")[0]
    assert caption[-1] in ".:;?", f"{_name(path)}: the caption goes on in a second line: {caption!r}"
    assert not re.search(r"\band\b", _QUOTED.sub("", caption)), (
        f"{_name(path)}: the caption needs an 'and': {caption!r}"
    )


def test_no_file_names_the_machine_it_was_written_on() -> None:
    for path in _tracked():
        words = path.read_text(encoding="utf-8", errors="replace").lower()
        for word in OUT_OF_PLACE:
            assert word.lower() not in words, f"{path.relative_to(ROOT)} holds {word!r}"


def _tracked() -> list[Path]:
    try:
        done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no git checkout: what is tracked cannot be asked")
    found = (ROOT / name for name in done.stdout.split("\0") if name)
    return [path for path in found if path.is_file() and path.suffix not in _BINARY]


def test_one_version_everywhere() -> None:
    version = tomllib.loads(text(ROOT / "pyproject.toml"))["project"]["version"]
    assert f"\nversion: {version}\n" in text(ROOT / "CITATION.cff")
    assert f"\n## {version}" in text(ROOT / "CHANGELOG.md")
