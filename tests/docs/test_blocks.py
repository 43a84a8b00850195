"""What the pages show of code is what happens."""

import shlex
from pathlib import Path

import doc_blocks
import pytest

from bearwitness.cli.main import parser
from docs.pages import ROOT, name_of, pages, text

SHOWING = [
    page for page in pages() if any(b.kind in {"console", "python"} for b in doc_blocks.blocks(text(page)))
]


def test_the_pages_that_should_run_code_do() -> None:
    assert {"README.md", "docs/tutorial.md", "docs/formats.md", "docs/architecture.md"} <= set(
        map(name_of, SHOWING)
    )


@pytest.mark.parametrize("page", SHOWING, ids=name_of)
def test_blocks_print_what_the_page_shows(page: Path) -> None:
    for run in doc_blocks.runs(text(page)):
        assert doc_blocks.differs(run) is None, f"{name_of(page)}: {run.code}\n{doc_blocks.differs(run)}"


def test_the_set_up_commands_are_targets_that_do_what_is_said() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    wanted = [b.text.strip() for b in doc_blocks.blocks(text(ROOT / "README.md")) if b.kind == "sh"][:2]
    assert wanted == ["make demo", "make test"]
    assert "demo: $(READY)\n\t@$(BIN)/bearwitness demo\n" in makefile
    assert "test: $(READY)\n\t$(BIN)/python -m pytest" in makefile


def shown(page: str) -> str | None:
    """What differs in a page of one block."""
    (run,) = doc_blocks.runs(page)
    return doc_blocks.differs(run)


@pytest.mark.parametrize(
    "output",
    ["one\ntwo\nthree\n", "…\ntwo\nthree\n", "one\n…\n", "one\n…\nthree\n", ""],
)
def test_true_output_passes(output: str) -> None:
    assert shown(f"```console\n$ printf 'one\\ntwo\\nthree\\n'\n{output}```\n") is None


@pytest.mark.parametrize(
    "output",
    ["one\nthree\n", "one\ntwo\n", "two\nthree\n", "one\n…\ntwo\n", "…\nfour\n", "one\ntwo\nthree\nfour\n"],
)
def test_false_output_is_found(output: str) -> None:
    assert shown(f"```console\n$ printf 'one\\ntwo\\nthree\\n'\n{output}```\n") is not None


def test_python_is_compared_with_the_fence_right_under_it() -> None:
    page = "```python\nprint(1)\n```\n\n```text\n2\n```\n"
    assert shown(page) is not None
    assert doc_blocks.refreshed(page) == page.replace("2", "1")


def test_refreshing_keeps_the_number_of_lines_around_those_left_out() -> None:
    page = "```console\n$ printf 'a\\nb\\nc\\nd\\n'\nx\n…\nc\n…\n```\n"
    assert doc_blocks.refreshed(page) == page.replace("x", "a")
    with pytest.raises(ValueError, match="no line 'y'"):
        doc_blocks.refreshed(page.replace("\nc\n", "\ny\n"))


def lines_to_type() -> list[str]:
    """The lines of all `sh` blocks, which are not run, without their comments."""
    found = [block for page in pages() for block in doc_blocks.blocks(text(page)) if block.kind == "sh"]
    return [line.partition("  #")[0].strip() for block in found for line in block.text.splitlines()]


@pytest.mark.parametrize("line", [line for line in lines_to_type() if line.startswith("bearwitness ")])
def test_commands_that_are_not_run_are_understood(line: str) -> None:
    assert parser().parse_args(shlex.split(line)[1:]).run


def test_targets_and_scripts_that_are_not_run_are_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for line in lines_to_type():
        match shlex.split(line):
            case ["make", target]:
                assert f"\n{target}:" in makefile, line
            case ["python", script, *_] if script.endswith(".py"):
                assert (ROOT / script).exists(), line
