"""The pages of the project with what tests ask of them."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "bearwitness"
DOCS = ROOT / "docs"
AT_THE_TOP = ("README.md", "CHANGELOG.md", "CONTRIBUTING.md")

_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def pages() -> list[Path]:
    """All pages, those at the top first."""
    return [*(ROOT / name for name in AT_THE_TOP), *sorted(DOCS.rglob("*.md"))]


def name_of(page: Path) -> str:
    """How a test names a page."""
    return page.relative_to(ROOT).as_posix()


def text(page: Path) -> str:
    """What a page holds."""
    return page.read_text(encoding="utf-8")


def prose(page: Path) -> str:
    """What a page holds without its code."""
    return _FENCED.sub("", text(page))


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as common renderers make them."""
    headings = re.findall(r"^#+ (.+)$", prose(page), re.MULTILINE)
    kept = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings)
    return {heading.strip().replace(" ", "-") for heading in kept}
