"""What a reader finds in one input, before it becomes a Report."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar, get_args

import msgspec

from bearwitness.errors import InputRefused
from bearwitness.model.ids import report_id
from bearwitness.model.records import PublishedBasis, Report
from bearwitness.model.values import Medium

_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[Tt ]\d{1,2}:?\d{2}.{0,40})?", re.ASCII)
_SHOWN = 40

T = TypeVar("T")


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """The text of one input and what the input says about itself; None where it does not say.

    `published` is an ISO day. `charset` is None where the form prescribes it.
    """

    text: str
    charset: str | None = None
    id: str | None = None
    title: str | None = None
    url: str | None = None
    source: str | None = None
    medium: Medium | None = None
    published: str | None = None
    published_basis: PublishedBasis | None = None
    names: tuple[tuple[int, int], ...] | None = None


def report(draft: Draft, *, published: str | None = None, capture: str | None = None) -> Report:
    """The Report of a draft; `published` (an ISO day) fills in only where the input does not say it.

    `capture` is the SHA-256 of the bytes it was read from.
    """
    day = draft.published or published
    basis = draft.published_basis if draft.published else "given" if published else None
    given = draft.id or report_id(draft.text, published=day, source=draft.source, url=draft.url)
    return Report(
        id=given,
        text=draft.text,
        published=day,
        published_basis=basis,
        title=draft.title,
        url=draft.url,
        source=draft.source,
        medium=draft.medium,
        names=draft.names,
        capture=capture,
    )


def iso_day(value: str) -> str:
    """The day of an ISO day or date with time ("2013-01-22T10:00Z" gives "2013-01-22", as written).

    Raises ValueError saying what was expected and what was found.
    """
    match = _DAY.fullmatch(value.strip())
    try:
        return date.fromisoformat(match[1] if match else "").isoformat()
    except ValueError as error:
        raise ValueError(f"expected YYYY-MM-DD, found {clipped(value)}") from error


def medium(value: str) -> Medium:
    """The medium of that name; raises ValueError naming those that exist."""
    for known in media():
        if value == known:
            return known
    raise ValueError(f"expected one of {', '.join(media())}, found {clipped(value)}")


def media() -> tuple[Medium, ...]:
    """The media of the contract."""
    return get_args(Medium)


def clipped(value: str) -> str:
    """A value as it is shown in a refusal: quoted, unprintable marks escaped, at most 40 characters."""
    return repr(value) if len(value) <= _SHOWN else repr(value[:_SHOWN]) + "…"


def first(values: Iterable[str | None]) -> str | None:
    """The first value that holds more than white space, trimmed."""
    return next((value.strip() for value in values if value and value.strip()), None)


def checked(value: str | None, check: Callable[[str], T], *, key: str, name: str) -> T | None:
    """What `check` makes of a value; None where nothing is said. Its ValueError becomes an InputRefused."""
    said = first([value])
    try:
        return check(said) if said is not None else None
    except ValueError as error:
        raise InputRefused(name, f"{key}: {error}") from error
