"""Plain text or Markdown, with an optional block of front matter.

The kept text is what stands after the front matter, exactly as decoded, with the line ends CR LF or CR turned
into LF. Nothing else is changed: Markdown marks, control characters, right-to-left marks stay.
"""

import re

from bearwitness.config import DEFAULTS, Settings
from bearwitness.sources.decode import decode
from bearwitness.sources.draft import Draft, checked, first, iso_day, medium
from bearwitness.sources.guard import check_bytes, check_line_bytes, check_text

_FENCE = "---"
_LONGEST_BLOCK = 100
_ENTRY = re.compile(r"([A-Za-z][\w.-]{0,60})[ \t]*:(?:[ \t]+(.*)|)$")
_CONTINUED = re.compile(r"[ \t]+\S|- |#|[ \t]*$")
_ALIASES = {"date": "published", "outlet": "source", "link": "url"}
_KEYS = frozenset({"title", "source", "published", "url", "medium", "id"})


def read_text(data: bytes, *, name: str, settings: Settings = DEFAULTS) -> Draft:
    """The draft of a text file; raises InputRefused saying what was expected."""
    check_bytes(data, name=name)
    check_line_bytes(data, name=name, settings=settings)
    decoded = decode(data, name=name)
    whole = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    entries, text = front_matter(whole)
    check_text(text, name=name, settings=settings)
    day = checked(entries.get("published"), iso_day, key="front matter, published", name=name)
    return Draft(
        text=text,
        charset=decoded.charset,
        id=first([entries.get("id")]),
        title=first([entries.get("title")]),
        url=first([entries.get("url")]),
        source=first([entries.get("source")]),
        medium=checked(entries.get("medium"), medium, key="front matter, medium", name=name),
        published=day,
        published_basis="front_matter" if day else None,
    )


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """The entries of a block of `key: value` lines between two lines `---`, with the text after it.

    Keys are in any case; `date`, `outlet`, `link` stand for `published`, `source`, `url`, which win.
    Keys that are not known are passed over. A block that is not closed, holds any other line or has no known
    key is no front matter: the text is returned whole.
    """
    if not text.startswith(_FENCE + "\n"):
        return {}, text
    lines = text.split("\n", _LONGEST_BLOCK)
    end = next((at for at, line in enumerate(lines[1:-1], 1) if line.rstrip() == _FENCE), None)
    entries = _entries(lines[1:end]) if end else None
    if end is None or not entries:
        return {}, text
    return entries, "\n".join(lines[end + 1 :])


def _entries(lines: list[str]) -> dict[str, str] | None:
    """Known keys with their values; None where a line is no entry."""
    own: dict[str, str] = {}
    aliased: dict[str, str] = {}
    known = False
    for line in lines:
        match = _ENTRY.match(line)
        if match is None and (
            _CONTINUED.match(line) is None or (known and line[:1] in " \t-" and line.strip())
        ):
            return None
        if match is None:
            continue
        key, value = match[1].lower(), _unquoted(match[2] or "")
        known = key in _KEYS or key in _ALIASES
        if key in _ALIASES:
            aliased[_ALIASES[key]] = value
        elif known and value:
            own[key] = value
    return {**aliased, **own}


def _unquoted(value: str) -> str:
    """A value without the pair of quotation marks around it."""
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
