"""Links between pages lead somewhere."""

import re
from pathlib import Path

import pytest

from docs.pages import ROOT, anchors, name_of, pages, prose

_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_OUTSIDE = ("http://", "https://", "mailto:")


@pytest.mark.parametrize("page", pages(), ids=name_of)
def test_links_resolve(page: Path) -> None:
    for link in _LINK.findall(prose(page)):
        if link.startswith(_OUTSIDE):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), f"{name_of(page)}: {link} leads nowhere"
        assert target.is_relative_to(ROOT), f"{name_of(page)}: {link} leads out of the project"
        if anchor:
            assert anchor in anchors(target), f"{name_of(page)}: {link} names no heading"


@pytest.mark.parametrize("page", pages(), ids=name_of)
def test_every_page_can_be_reached_from_the_readme(page: Path) -> None:
    seen, waiting = set[Path](), [ROOT / "README.md"]
    while waiting:
        here = waiting.pop()
        seen.add(here)
        links = (
            link.partition("#")[0] for link in _LINK.findall(prose(here)) if not link.startswith(_OUTSIDE)
        )
        found = [(here.parent / link).resolve() for link in links if link]
        inside = [each for folder in found if folder.is_dir() for each in folder.glob("*.md")]
        waiting += [
            each for each in [*found, *inside] if each.suffix == ".md" and each.exists() and each not in seen
        ]
    assert page in seen
