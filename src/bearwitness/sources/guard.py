"""What is refused before it is read: no file, too large, not text, no words.

Every refusal is an InputRefused whose reason says what was expected.
"""

import os
import stat
from pathlib import Path

from bearwitness.config import Settings
from bearwitness.errors import InputRefused
from bearwitness.sources.decode import has_wide_mark

_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"SQLite format 3\x00", "an SQLite file"),
)
_CONTROLS = {
    code: None for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n\v\f\r\x1b\x85"
}
_CONTROL_SAMPLE = 65_536
# A stray control character is harmless; where one character in ten is one, it is no text.
_CONTROL_SHARE = 10
_WIDEST_CHARACTER = 4


def shown(path: Path | str) -> str:
    """A path as text that can always be written: bytes that are no UTF-8 become `\\xNN`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def read_bytes(path: Path, *, limit: int) -> bytes:
    """The bytes of an ordinary file of at most `limit` bytes, its size checked before it is opened."""
    name = shown(path)
    check_file(path, limit=limit)
    try:
        with path.open("rb") as stream:
            data = stream.read(limit + 1)
    except OSError as error:
        raise unreadable(path, error) from error
    if len(data) > limit:
        raise InputRefused(name, f"expected at most {limit} bytes, found more")
    return data


def check_file(path: Path, *, limit: int | None) -> None:
    """Refuses what is not there, is no ordinary file (but a pipe, a folder) or exceeds `limit` bytes."""
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error
    if not stat.S_ISREG(status.st_mode):
        raise InputRefused(shown(path), "expected an ordinary file, found a pipe, a device or a folder")
    if limit is not None and status.st_size > limit:
        raise InputRefused(shown(path), f"expected at most {limit} bytes, found {status.st_size}")


def unreadable(path: Path, error: OSError | ValueError) -> InputRefused:
    """The refusal of a path that the system does not open, in the system's words."""
    why = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return InputRefused(shown(path), f"expected a file that can be read: {why}")


def check_bytes(data: bytes, *, name: str) -> None:
    """Refuses empty input, known binary formats and zero bytes, before any decoding."""
    if not data:
        raise InputRefused(name, "expected text, found an empty file")
    check_signature(data, name=name)
    if b"\0" in data and not has_wide_mark(data):
        raise InputRefused(name, "expected text, found zero bytes: binary data, or UTF-16 without its mark")


def check_signature(data: bytes, *, name: str) -> None:
    """Refuses data that opens like a known format that is no text."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise InputRefused(name, f"expected text, found {kind}")


def check_line_bytes(data: bytes, *, name: str, settings: Settings) -> None:
    """Refuses bytes whose longest line exceeds the limit in any charset, without decoding them."""
    limit = (settings.max_line_chars + len("\r\n")) * _WIDEST_CHARACTER
    at = 0
    while len(data) - at > limit:
        ends = (data.rfind(mark, at, at + limit + 1) for mark in (b"\n", b"\r"))
        at = max(ends) + 1
        if at == 0:
            raise InputRefused(name, _long_line(settings))


def check_text(text: str, *, name: str, settings: Settings) -> None:
    """Refuses text without a visible character, mostly of control characters, or with one endless line."""
    if not any(sign.isprintable() and not sign.isspace() for sign in text):
        raise InputRefused(name, "expected words, found only white space or invisible characters")
    sample = text[:_CONTROL_SAMPLE]
    if (len(sample) - len(sample.translate(_CONTROLS))) * _CONTROL_SHARE > len(sample):
        raise InputRefused(name, "expected text, found mostly control characters")
    check_lines(text, name=name, settings=settings)


def check_lines(text: str, *, name: str, settings: Settings) -> None:
    """Refuses a line longer than `settings.max_line_chars` characters."""
    limit = settings.max_line_chars
    at = 0
    while len(text) - at > limit:
        at = text.rfind("\n", at, at + limit + 1) + 1
        if at == 0:
            raise InputRefused(name, _long_line(settings))


def _long_line(settings: Settings) -> str:
    return f"expected lines of at most {settings.max_line_chars} characters, found a longer one"
