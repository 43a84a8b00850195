#!/usr/bin/env python3
"""Writes docs/cli.md, docs/api.md; brings what the other pages show of output up to date.

    python scripts/make_docs.py            the generated pages, the shown output
    python scripts/make_docs.py --check    says what would change, exit code 1 where anything would

The commands come from their own help, the Python names from their signatures with docstrings as the source
has them. Output is shown as the blocks of a page print it: see `doc_blocks.py`.
"""

import argparse
import ast
import io
import sys
from collections.abc import Iterator
from pathlib import Path

import doc_blocks

import bearwitness
from bearwitness.cli.main import main as command
from bearwitness.cli.main import parser

ROOT = doc_blocks.ROOT
SOURCE = ROOT / "src" / "bearwitness"
_MADE = "<!-- Made by scripts/make_docs.py; do not edit by hand. -->"
_CODES = """\
| exit code | means |
|---|---|
| 0 | done |
| 1 | finished, but some inputs were refused; each is named on stderr with the reason |
| 2 | wrong usage |
| 3 | the record is damaged |
"""
_API = f"""\
# Python names

{_MADE}

`import bearwitness as bw` gives the names below; what is not listed here may change without notice. What the
fields of claims, incidents hold is told in [formats](formats.md).
"""
_NAMED = ast.FunctionDef | ast.ClassDef


def cli_page() -> str:
    """Every command with its help."""
    parts = [f"# Commands\n\n{_MADE}\n\nResults go to stdout, messages to stderr; `-` is stdin.\n\n{_CODES}"]
    parts.append(_help("bearwitness", []))
    parts += [_help(f"bearwitness {verb}", [verb]) for verb in verbs()]
    return "\n".join(parts)


def verbs() -> list[str]:
    """The names of the commands in the order of the help."""
    # argparse has no public way to ask for them.
    found = [action for action in parser()._actions if isinstance(action, argparse._SubParsersAction)]
    return [str(name) for name in found[0].choices]


def _help(title: str, words: list[str]) -> str:
    out = io.BytesIO()
    command([*words, "--help"], stdin=io.BytesIO(), stdout=out, stderr=io.StringIO())
    return f"## {title}\n\n```text\n{out.getvalue().decode()}```\n"


def api_page() -> str:
    """Every public name with its signature, fields, methods."""
    names = [_entry(name) for name in sorted(bearwitness.__all__, key=str.lower)]
    return "\n".join([_API, *names])


def _entry(name: str) -> str:
    """One public name."""
    node = _node(name)
    lines = [f"## {name}", ""]
    if isinstance(node, ast.FunctionDef):
        return "\n".join([*lines, *_function(node.name, node)])
    lines += _doc(node)
    fields = list(_fields(node))
    if fields:
        lines += ["| field | type | default, meaning |", "|---|---|---|", *fields, ""]
    for method in _methods(node):
        called = name if method.name == "__init__" else f"{name}.{method.name}"
        lines += [f"### {called}(…)", "", *_function(called, method)]
    return "\n".join(lines)


def _node(name: str) -> _NAMED:
    """Where a public name is defined."""
    module = getattr(bearwitness, name).__module__.split(".")[1:]
    tree = ast.parse(SOURCE.joinpath(*module).with_suffix(".py").read_text(encoding="utf-8"))
    return next(node for node in tree.body if isinstance(node, _NAMED) and node.name == name)


def _function(called: str, node: ast.FunctionDef) -> list[str]:
    returns = _type(node.returns) if node.returns else "None"
    wanted = ast.unparse(node.args).removeprefix("self").removeprefix(", ")
    return [
        "```text",
        f"{called}({wanted})" + (f" -> {returns}" if returns != "None" else ""),
        "```",
        "",
        *_doc(node),
    ]


def _type(node: ast.expr) -> str:
    """A type as written, without the quotes of one named before it is defined."""
    return ast.unparse(node).strip("'")


def _doc(node: _NAMED) -> list[str]:
    """The docstring; what it shows of use goes into a fence."""
    text = (ast.get_docstring(node) or "").replace("# doctest: +SKIP", "")
    words, mark, code = text.partition(">>> ")
    shown = [line.rstrip()[4:] for line in f"{mark}{code}".splitlines()]
    fence = ["```py", *shown, "```", ""] if shown else []
    return [words.rstrip(), "", *fence] if words else fence


def _fields(node: ast.ClassDef) -> Iterator[str]:
    """Rows of a table: name, type, default with the string under the field."""
    for number, line in enumerate(node.body):
        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name):
            below = node.body[number + 1] if number + 1 < len(node.body) else None
            told = below.value if isinstance(below, ast.Expr) else None
            words = str(told.value) if isinstance(told, ast.Constant) else ""
            default = f"{ast.unparse(line.value)}. " if line.value is not None else ""
            kind = _type(line.annotation).replace("|", "\\|")
            yield f"| `{line.target.id}` | {kind} | {(default + words).strip()} |"


def _methods(node: ast.ClassDef) -> Iterator[ast.FunctionDef]:
    for line in node.body:
        if isinstance(line, ast.FunctionDef) and (line.name == "__init__" or line.name[0] != "_"):
            yield line


def pages() -> dict[Path, str]:
    """Every page that is made or refreshed, with what it should hold."""
    docs = ROOT / "docs"
    made = {docs / "cli.md": cli_page(), docs / "api.md": api_page()}
    for page in [ROOT / "README.md", *sorted(docs.rglob("*.md"))]:
        if page not in made:
            made[page] = doc_blocks.refreshed(page.read_text(encoding="utf-8"))
    return made


def main() -> int:
    """Writes the pages; with --check only says which differ."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--check", action="store_true")
    check: bool = options.parse_args().check
    stale = {
        page: text
        for page, text in pages().items()
        if not page.exists() or page.read_text(encoding="utf-8") != text
    }
    for page, text in stale.items():
        print(f"{'stale' if check else 'written'}: {page.relative_to(ROOT)}")
        if not check:
            page.write_text(text, encoding="utf-8")
    return int(check and bool(stale))


if __name__ == "__main__":
    sys.exit(main())
