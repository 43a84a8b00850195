"""Names that stand for a row of a table: their spellings, their flags, their checks."""

import re
import unicodedata
from collections.abc import Iterable

import msgspec

from bearwitness.errors import TableError

_APOSTROPHES = dict.fromkeys(map(ord, "'’‘`ʿʾʼ"))
_HYPHENS = str.maketrans("-–—", "   ")
_FOLDED = _APOSTROPHES | _HYPHENS


class Name(msgspec.Struct, frozen=True):
    """One way to write a row.

    `text` is the words, `row` the id they stand for. `exact`: matches only in the case as written.
    `context`: an ambiguous short form; it counts only where the report supports it otherwise
    (the party in full, one of its countries, for an outlet a verb of saying).
    """

    text: str
    row: str
    exact: bool = False
    context: bool = False


def key(text: str) -> str:
    """`text` folded for telling names apart: no case, article, hyphen, apostrophe or diacritic."""
    folded = " ".join(plain(text).casefold().translate(_FOLDED).split())
    return folded.removeprefix("the ")


def plain(text: str) -> str:
    """`text` without diacritics."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def slug(text: str) -> str:
    """`text` as an id: lower-case words of letters and digits with hyphens between."""
    return re.sub(r"[^a-z0-9]+", "-", plain(text).lower()).strip("-")


def spellings(text: str) -> tuple[str, ...]:
    """`text` first, then the same with hyphens as spaces, without diacritics, without apostrophes."""
    if text.isascii() and text.replace(" ", "").isalnum():
        return (text,)
    found = {text: None}
    for change in (plain, _open_hyphens, _straight, _no_apostrophes):
        found |= dict.fromkeys(map(change, tuple(found)))
    return tuple(found)


def spelled(names: Iterable[Name]) -> tuple[Name, ...]:
    """Every name in every spelling."""
    return tuple(msgspec.structs.replace(name, text=text) for name in names for text in spellings(name.text))


def split_cell(cell: str) -> tuple[str, ...]:
    """The names of a TSV cell, parted by `|`; `-` stands for none."""
    return () if cell == "-" else tuple(cell.split("|"))


def split_names(cell: str) -> tuple[str, ...]:
    """The names of a TOML cell, parted by `|`, blanks and line breaks around them dropped."""
    return tuple(name.strip() for name in cell.split("|")) if cell.strip() else ()


def check_names(table: str, names: Iterable[Name]) -> None:
    """Raises TableError when a name is empty, has one letter or stands under two rows.

    Rows may share a name only where all but one mark it `context`: that one is meant unless the
    report supports another.
    """
    owner: dict[str, str] = {}
    for name in names:
        if len(name.text) < 2 or name.text != name.text.strip():
            raise TableError(f"tables/{table}: {name.row!r} has the name {name.text!r}; expected two letters")
        if not name.context and owner.setdefault(key(name.text), name.row) != name.row:
            other = owner[key(name.text)]
            raise TableError(f"tables/{table}: {name.text!r} stands under {other!r} as well as {name.row!r}")


def _open_hyphens(text: str) -> str:
    return text.translate(_HYPHENS)


def _straight(text: str) -> str:
    return text.replace("’", "'").replace("‘", "'")


def _no_apostrophes(text: str) -> str:
    return text.translate(_APOSTROPHES)
