"""JSON lines: one report a line, as the contract writes them.

The text of a line is kept exactly as given, line ends included, since `names` are offsets into it.
Lines are UTF-8, one after another; blank lines separate nothing and are passed over.
"""

import re
from collections.abc import Iterator
from typing import IO

import msgspec

from bearwitness.config import DEFAULTS, Settings
from bearwitness.errors import InputRefused
from bearwitness.model.records import Refusal, Report
from bearwitness.sources.decode import has_wide_mark
from bearwitness.sources.draft import Draft, checked, clipped, first, iso_day, medium, report
from bearwitness.sources.guard import check_signature, check_text

_UTF8_MARK = b"\xef\xbb\xbf"
# `\u0645` takes six bytes for one character; the rest is room for the other keys.
_BYTES_PER_CHARACTER = 8
_MISMATCH = re.compile(
    r"Expected `([^`]+)`( of length 2)?(?:, got `([^`]+)`)?.*?(?: - at `\$\.?(.*)`)?", re.DOTALL
)
_KINDS = {
    "str": "a string",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "object": "a JSON object",
    "array": "a list",
    "null": "null",
}


class Line(msgspec.Struct, frozen=True):
    """One line: its number (from 1), its bytes without the line end, and what was read from it."""

    number: int
    data: bytes
    found: Draft | Refusal


class _Row(msgspec.Struct):
    """The keys of the contract; any other key is passed over."""

    text: str
    id: str | None = None
    published: str | None = None
    title: str | None = None
    url: str | None = None
    source: str | None = None
    medium: str | None = None
    names: list[tuple[int, int]] | None = None


def read_lines(stream: IO[bytes], *, name: str, settings: Settings = DEFAULTS) -> Iterator[Report | Refusal]:
    """One Report or Refusal for each line that is not blank, in order; holds one line in memory.

    `name` stands in the refusals. A second line with the id of an earlier one is refused.
    """
    seen: dict[str, int] = {}
    for line in lines(stream, name=name, settings=settings):
        if isinstance(line.found, Refusal):
            yield line.found
        else:
            made = report(line.found)
            yield again(made.id, line.number, seen, name=name) or made


def again(given: str, number: int, seen: dict[str, int], *, name: str) -> Refusal | None:
    """The refusal of an id that stands on an earlier line; notes the id in `seen` otherwise."""
    earlier = seen.setdefault(given, number)
    if earlier == number:
        return None
    reason = f"line {number}: expected an id of its own, found {clipped(given)} of line {earlier} again"
    return Refusal(name, reason)


def lines(stream: IO[bytes], *, name: str, settings: Settings = DEFAULTS) -> Iterator[Line]:
    """One Line for each line that is not blank; a line too long is skipped without being held."""
    limit = min(settings.max_line_chars * _BYTES_PER_CHARACTER, settings.max_input_bytes)
    for number, data in enumerate(_cut(stream, limit), 1):
        if number == 1 and (foreign := _foreign(data, name=name)):
            yield Line(number, data, foreign)
            return
        kept = data.removeprefix(_UTF8_MARK) if number == 1 else data
        if len(kept) > limit:
            reason = f"line {number}: expected at most {limit} bytes, found more"
            yield Line(number, b"", Refusal(name, reason))
        elif kept.strip():
            yield Line(number, kept, _found(kept, number, name=name, settings=settings))


def _foreign(opening: bytes, *, name: str) -> Refusal | None:
    """The one refusal of a stream that is no JSON lines at all, as its first bytes tell."""
    if has_wide_mark(opening):
        return Refusal(name, "expected JSON lines in UTF-8, found UTF-16 or UTF-32")
    try:
        check_signature(opening, name=name)
    except InputRefused as error:
        return Refusal(name, error.reason)
    return None


def _cut(stream: IO[bytes], limit: int) -> Iterator[bytes]:
    """Lines without their ends; of a longer line only its first bytes, more than `limit` of them."""
    bound = limit + len(_UTF8_MARK) + len(b"\r\n")
    while data := stream.readline(bound):
        rest = data
        while not rest.endswith(b"\n") and len(rest) == bound:
            rest = stream.readline(bound)
        yield data.removesuffix(b"\n").removesuffix(b"\r")


def _found(data: bytes, number: int, *, name: str, settings: Settings) -> Draft | Refusal:
    try:
        return parse(data, name=name, settings=settings)
    except InputRefused as error:
        return Refusal(name, f"line {number}: {error.reason}")


def parse(data: bytes, *, name: str, settings: Settings = DEFAULTS) -> Draft:
    """The draft of one JSON object; raises InputRefused saying what was expected."""
    row = _row(data, name=name)
    check_text(row.text, name=name, settings=settings)
    day = checked(row.published, iso_day, key="published", name=name)
    return Draft(
        text=row.text,
        charset="utf-8",
        id=_given(row.id, name=name),
        title=first([row.title]),
        url=first([row.url]),
        source=first([row.source]),
        medium=checked(row.medium, medium, key="medium", name=name),
        published=day,
        published_basis="given" if day else None,
        names=_names(row, name=name),
    )


def _row(data: bytes, *, name: str) -> _Row:
    """The keys of one JSON object, their types checked."""
    try:
        return msgspec.json.decode(data, type=_Row)
    except msgspec.ValidationError as error:
        raise InputRefused(name, _said(str(error))) from error
    except UnicodeDecodeError as error:
        raise InputRefused(name, f"expected UTF-8, found byte 0x{error.object[error.start]:02X}") from error
    except msgspec.DecodeError as error:
        raise InputRefused(name, f"expected a JSON object, found no valid JSON ({error})") from error
    except RecursionError as error:
        raise InputRefused(name, "expected a JSON object, found one nested too deep") from error


def _said(message: str) -> str:
    """The decoder's words about a wrong type in plain ones."""
    match = _MISMATCH.fullmatch(message)
    if lacking := re.fullmatch(r"Object missing required field `(\w+)`", message):
        return f"expected the key {lacking[1]}, found none"
    if match is None:
        return message[:1].lower() + message[1:]
    wanted = _KINDS.get(match[1].split(" ")[0], match[1]) + (" of two" if match[2] else "")
    found = f", found {_KINDS.get(match[3], match[3])}" if match[3] else ""
    return f"{match[4] + ': ' if match[4] else ''}expected {wanted}{found}"


def _given(value: str | None, *, name: str) -> str | None:
    if value is not None and not value.strip():
        raise InputRefused(name, "id: expected a string that is not empty")
    return value


def _names(row: _Row, *, name: str) -> tuple[tuple[int, int], ...] | None:
    """Ranges of place names, each inside the text."""
    if row.names is None:
        return None
    for start, end in row.names:
        if not 0 <= start < end <= len(row.text):
            reason = f"names: expected [start, end] within 0 to {len(row.text)}, found [{start}, {end}]"
            raise InputRefused(name, reason)
    return tuple(row.names)
