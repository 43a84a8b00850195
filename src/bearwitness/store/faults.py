"""Errors of SQLite in our words."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from bearwitness.errors import BearwitnessError, NotARecord, RecordDamaged, RecordUnwritable, UsageError


class RecordTruncated(NotARecord, RecordDamaged):
    """The file is the beginning of a record; the rest is missing."""


_FAULTS: dict[int, tuple[type[BearwitnessError], str]] = {
    sqlite3.SQLITE_FULL: (RecordUnwritable, "the disk is full; nothing was written, make room and try again"),
    sqlite3.SQLITE_READONLY: (RecordUnwritable, "may not be written here; expected write permission"),
    sqlite3.SQLITE_BUSY: (RecordUnwritable, "is locked by another process; try again when it is done"),
    sqlite3.SQLITE_LOCKED: (RecordUnwritable, "is locked by another reader; try again when it is done"),
    sqlite3.SQLITE_IOERR: (RecordUnwritable, "the disk failed while reading or writing"),
    sqlite3.SQLITE_CANTOPEN: (
        RecordUnwritable,
        "cannot be opened; expected a folder that exists and lets us write",
    ),
    sqlite3.SQLITE_PERM: (RecordUnwritable, "may not be opened; expected permission"),
    sqlite3.SQLITE_CORRUPT: (RecordDamaged, "is damaged"),
    sqlite3.SQLITE_NOTADB: (NotARecord, "is no SQLite file, or its first bytes are damaged"),
    sqlite3.SQLITE_TOOBIG: (RecordUnwritable, "a value is larger than SQLite can hold"),
}
# The low byte of an extended result code is the plain code.
_PLAIN = 0xFF


@contextlib.contextmanager
def in_our_words(path: Path) -> Iterator[None]:
    """Raises what SQLite reports inside as one of the errors of this package, naming the file."""
    try:
        yield
    except sqlite3.Error as error:
        raise _translated(error, path) from error
    except UnicodeEncodeError as error:
        raise UsageError(
            f"{error.object!r:.60} holds half a surrogate pair; expected Unicode text"
        ) from error


def _translated(error: sqlite3.Error, path: Path) -> BearwitnessError:
    code = getattr(error, "sqlite_errorcode", None)
    if code is not None and code & _PLAIN in _FAULTS:
        kind, words = _FAULTS[code & _PLAIN]
        return kind(f"{path}: {words} ({error})")
    if "decode to UTF-8" in str(error):
        return RecordDamaged(f"{path}: a text is damaged ({error})")
    return RecordUnwritable(f"{path}: {error}")
