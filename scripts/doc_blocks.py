"""Runs the code blocks of a page, compares what they print with what the page shows.

A block that runs is a fence of one of two kinds, each with its output:

    ```console                       ```python
    $ bearwitness check mosul.db     print(1 + 1)
    all holds: …                     ```
    ```                              ```text
                                     2
                                     ```

In `console` every line behind "$ " is a command of the shell ("> " goes on with it), the lines under it are
what it prints to stdout, stderr; a command without lines under it prints nothing, or nothing that the page
shows. A python block runs with the names of those before it on the page; the `text` or `json` fence right
under it is what it prints. A line that holds only "…" stands for any number of lines left out; all others are
the lines as printed. Other fences are not run. The blocks of a page share one empty folder, in which `src`
with `scripts` are those of the repository.
"""

import contextlib
import io
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
LEFT_OUT = "…"
_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_NEXT = re.compile(r"```\n+```(?:text|json)\n")
_SECONDS = 60


class Block(NamedTuple):
    """A fence: its kind, its inner text, where that stands in the page."""

    kind: str
    text: str
    start: int
    end: int


class Run(NamedTuple):
    """One thing run: the command or code, what the page shows of its output, where, what came out.

    `compared`: whether the page shows output at all.
    """

    code: str
    shown: str
    start: int
    end: int
    printed: str
    compared: bool


def blocks(page: str) -> list[Block]:
    """The fences of a page in order."""
    return [Block(found[1], found[2], found.start(2), found.end(2)) for found in _FENCE.finditer(page)]


def runs(page: str) -> list[Run]:
    """Runs the blocks of a page in order, in a folder of their own."""
    with tempfile.TemporaryDirectory(prefix="pages-") as folder:
        for name in ("src", "scripts"):
            (Path(folder) / name).symlink_to(ROOT / name)
        with contextlib.chdir(folder):
            return list(_runs(page, blocks(page)))


def _runs(page: str, found: list[Block]) -> Iterator[Run]:
    names: dict[str, object] = {"__name__": "page"}
    for number, block in enumerate(found):
        if block.kind == "console":
            yield from _commands(block)
        elif block.kind == "python":
            below = _output(page, block, found[number + 1 : number + 2])
            shown = below or Block("text", "", block.end, block.end)
            printed = _python(block.text, names)
            yield Run(block.text, shown.text, shown.start, shown.end, printed, below is not None)


def _output(page: str, block: Block, after: list[Block]) -> Block | None:
    """The fence right under a python block."""
    return next((below for below in after if _NEXT.fullmatch(page, block.end, below.start)), None)


def _commands(block: Block) -> Iterator[Run]:
    """Each command of a console block with the lines under it."""
    pieces = re.split(r"^(\$ .*\n(?:> .*\n)*)", block.text, flags=re.MULTILINE)
    at = block.start + len(pieces[0])
    for command, shown in zip(pieces[1::2], pieces[2::2], strict=True):
        start = at + len(command)
        at = start + len(shown)
        printed = _shell(re.sub(r"^[$>] ", "", command, flags=re.MULTILINE))
        yield Run(command, shown, start, at, printed, bool(_lines(shown)))


def _shell(command: str) -> str:
    here = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT / "src"),
    }
    done = subprocess.run(
        ["bash", "-c", command],
        env={**os.environ, **here},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=_SECONDS,
        check=False,
    )
    return done.stdout.decode("utf-8")


def _python(code: str, names: dict[str, object]) -> str:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, "page", "exec"), names)
    return printed.getvalue()


def differs(run: Run) -> str | None:
    """What the page shows that was not printed; None where it shows the truth."""
    shown, printed = _lines(run.shown), _lines(run.printed)
    if not run.compared:
        return None
    at, skipping = 0, False
    for line in shown:
        if line == LEFT_OUT:
            skipping = True
            continue
        if skipping and line in printed[at:]:
            at = printed.index(line, at)
        if at >= len(printed) or printed[at] != line:
            return f"shown: {line!r}\nprinted: {printed[at] if at < len(printed) else 'no further line'!r}"
        at, skipping = at + 1, False
    return None if skipping or at == len(printed) else f"shown: no further line\nprinted: {printed[at]!r}"


def refreshed(page: str) -> str:
    """The page with what its blocks print now; around lines left out, as many lines as before.

    Raises ValueError where the first line after lines left out is not printed any more: a person must choose.
    """
    for run in reversed(runs(page)):
        if run.compared:
            page = page[: run.start] + _refreshed(run) + page[run.end :]
    return page


def _refreshed(run: Run) -> str:
    printed, made, at = _lines(run.printed), list[str](), 0
    parts = _parts(_lines(run.shown))
    if len(parts) == 1:
        return "".join(f"{line}\n" for line in printed)
    for number, part in enumerate(parts):
        if number:
            made.append(LEFT_OUT)
        if number and part:
            if part[0] not in printed[at:]:
                raise ValueError(f"{run.code.strip()}: no line {part[0]!r} is printed any more")
            at = printed.index(part[0], at)
        made += printed[at : at + len(part)]
        at += len(part)
    return "".join(f"{line}\n" for line in made)


def _parts(lines: list[str]) -> list[list[str]]:
    """The lines between those left out."""
    parts: list[list[str]] = [[]]
    for line in lines:
        if line == LEFT_OUT:
            parts.append([])
        else:
            parts[-1].append(line)
    return parts


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.rstrip("\n").split("\n")] if text.strip() else []
