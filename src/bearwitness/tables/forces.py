"""Words that name forces without naming whose: force nouns, member nouns, descriptions."""

from functools import cache
from typing import Literal

import msgspec

from bearwitness.errors import TableError
from bearwitness.model.values import PartyKind
from bearwitness.tables.load import read_toml, unique

_FILE = "forces.toml"

Branch = Literal["any", "land", "air", "sea", "police", "intelligence"]


class ForceNoun(msgspec.Struct, frozen=True):
    """A noun that after a country's adjective or name makes that state's forces ("Iraqi army")."""

    text: str
    branch: Branch


class Description(msgspec.Struct, frozen=True):
    """Words for a party without a name; `kind` is what the words by themselves give, an id is never known.

    `forms`: the singular first where it has one, then the plurals.
    """

    forms: tuple[str, ...]
    kind: PartyKind


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    member_nouns: tuple[str, ...]
    qualifiers: tuple[str, ...]
    force_nouns: dict[Branch, tuple[str, ...]]
    descriptions: dict[PartyKind, tuple[str, ...]]


def force_nouns() -> tuple[ForceNoun, ...]:
    """All force nouns, each once."""
    return tuple(ForceNoun(text, branch) for branch, texts in _table().force_nouns.items() for text in texts)


def member_nouns() -> tuple[str, ...]:
    """Nouns that after a party's name still mean that party ("ISIS fighters")."""
    return _table().member_nouns


def qualifiers() -> tuple[str, ...]:
    """Words before a description that leave its kind as it is ("suspected", "unidentified")."""
    return _table().qualifiers


@cache
def descriptions() -> tuple[Description, ...]:
    """All descriptions, each form in one row."""
    return tuple(
        Description(tuple(dict.fromkeys(cell.split("|"))), kind)
        for kind, cells in _table().descriptions.items()
        for cell in cells
    )


@cache
def _table() -> _Table:
    table = read_toml(_FILE, _Table)
    for texts in (table.member_nouns, table.qualifiers, *table.force_nouns.values()):
        _check_cells(texts)
    unique(_FILE, [*table.member_nouns])
    unique(_FILE, [*table.qualifiers])
    unique(_FILE, [text for texts in table.force_nouns.values() for text in texts])
    forms = [
        form
        for cells in table.descriptions.values()
        for cell in cells
        for form in dict.fromkeys(cell.split("|"))
    ]
    _check_cells(tuple(forms))
    unique(_FILE, forms)
    return table


def _check_cells(texts: tuple[str, ...]) -> None:
    for text in texts:
        if len(text) < 2 or text != text.strip():
            raise TableError(f"tables/{_FILE}: {text!r}; expected a word of two letters or more")
