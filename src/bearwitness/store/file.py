"""One SQLite file: opening, transactions, closing."""

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from bearwitness.errors import NotARecord
from bearwitness.store.faults import RecordTruncated, in_our_words
from bearwitness.store.migrations import APPLICATION_ID, STEPS, migrate, version

Row = tuple[Any, ...]

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100


class File:
    """An open record file. Errors of SQLite leave it as errors of this package."""

    def __init__(self, path: Path, db: sqlite3.Connection) -> None:
        self.path = path
        self.db = db
        self._journal_set = False

    @classmethod
    def open(cls, path: Path, *, create: bool, wait: float) -> "File":
        """Opens a record, or an empty file where `create`. NotARecord for anything else.

        `wait`: seconds to wait while another process writes.
        """
        _look(path, create=create)
        with in_our_words(path), contextlib.ExitStack() as undo:
            db = sqlite3.connect(path, timeout=wait, isolation_level=None)
            undo.callback(db.close)
            _identify(db, path, create=create)
            for setting in ("foreign_keys = ON", "recursive_triggers = ON", "synchronous = FULL"):
                db.execute(f"PRAGMA {setting}")
            undo.pop_all()
        return cls(path, db)

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        """All rows of a query; no lock is held once it returns."""
        with in_our_words(self.path):
            return self.db.execute(sql, values).fetchall()

    def row(self, sql: str, values: Sequence[object] = ()) -> Row | None:
        """The first row of a query."""
        with in_our_words(self.path):
            found: Row | None = self.db.execute(sql, values).fetchone()
            return found

    def run(self, sql: str, values: Sequence[object] = ()) -> int:
        """Runs one statement; gives the number of the row it inserted last."""
        return self.db.execute(sql, values).lastrowid or 0

    def run_each(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Runs one statement for each row."""
        self.db.executemany(sql, rows)

    def is_behind(self) -> bool:
        """True where the schema is older than this version of the package knows."""
        return version(self.db) < len(STEPS)

    def version(self) -> int:
        """How many steps of the schema the file has taken."""
        return version(self.db)

    def migrate(self) -> bool:
        """Takes the steps that are left, inside a transaction; False where another process was faster."""
        return migrate(self.db)

    @contextlib.contextmanager
    def transaction(self, *, journal: bool = True) -> Iterator[None]:
        """All that is written inside, or none of it. Waits for another writer, then RecordUnwritable."""
        with in_our_words(self.path):
            if journal:
                self._write_ahead()
            self.db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.db.execute("COMMIT")
            finally:
                if self.db.in_transaction:
                    self.db.execute("ROLLBACK")

    def _write_ahead(self) -> None:
        """Readers go on while we write. Set at the first write, so that looking leaves the bytes alone."""
        if self._journal_set:
            return
        self._journal_set = True
        # Refused while others read, or where the disk cannot: then the plain journal does.
        with contextlib.suppress(sqlite3.OperationalError):
            if self.db.execute("PRAGMA journal_mode = WAL").fetchone()[0] == "wal":
                self.db.execute("PRAGMA synchronous = NORMAL")

    @contextlib.contextmanager
    def lenient_text(self) -> Iterator[None]:
        """Text that is no UTF-8 comes out escaped instead of raising: for checks."""
        self.db.text_factory = lambda raw: raw.decode("utf-8", "backslashreplace")
        try:
            yield
        finally:
            self.db.text_factory = str

    def close(self) -> None:
        """Closes; whoever closes last leaves a single file."""
        # A read-only file, a damaged one, one that others have open: it stays as it is.
        with contextlib.suppress(sqlite3.Error):
            self.db.execute("PRAGMA busy_timeout = 0")
            if self.db.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
                self.db.execute("PRAGMA journal_mode = DELETE")
        self.db.close()


def _look(path: Path, *, create: bool) -> None:
    """Refuses what is no SQLite file without asking SQLite."""
    if path.is_dir():
        raise NotARecord(f"{path}: is a folder; expected a record file")
    if not path.exists():
        if create:
            return
        raise NotARecord(f"{path}: no such file; `bearwitness add` makes a record")
    try:
        with path.open("rb") as stream:
            header, size = stream.read(_HEADER), path.stat().st_size
    except OSError as error:
        raise NotARecord(f"{path}: cannot be read: {error.strerror}") from error
    if not header and (create or _log_beside(path)):
        return
    if not header.startswith(_MAGIC):
        raise NotARecord(f"{path}: is {'empty' if not header else 'no SQLite file'}; expected a record file")
    _measure(path, header, size)


def _measure(path: Path, header: bytes, size: int) -> None:
    """Compares the size of the file with the number of pages that its header states."""
    page = int.from_bytes(header[16:18], "big")
    expected = (65536 if page == 1 else page) * int.from_bytes(header[28:32], "big")
    if len(header) < _HEADER or (size < expected and not _log_beside(path)):
        raise RecordTruncated(f"{path}: is cut off: {size:,} bytes, its header states {expected:,}")


def _log_beside(path: Path) -> bool:
    """True where a write-ahead log waits to be taken in: the main file alone says little then."""
    beside = path.with_name(path.name + "-wal")
    return beside.exists() and beside.stat().st_size > 0


def _identify(db: sqlite3.Connection, path: Path, *, create: bool) -> None:
    """Refuses SQLite files of others, and records of a newer version."""
    mark = db.execute("PRAGMA application_id").fetchone()[0]
    known = version(db)
    blank = (mark, known) == (0, 0) and not db.execute("SELECT 1 FROM sqlite_master").fetchone()
    if blank:
        if not create:
            raise NotARecord(f"{path}: is an empty database; `bearwitness add` makes a record")
    elif mark != APPLICATION_ID:
        raise NotARecord(f"{path}: is a database of another program; expected a record")
    elif known > len(STEPS):
        newer = f"its schema is version {known}, this version reads up to {len(STEPS)}"
        raise NotARecord(f"{path}: was written by a newer bearwitness ({newer}); install that one")
