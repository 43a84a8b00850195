"""The log: who changed what when, each row sealed with the hash of the row before."""

import functools
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import msgspec

from bearwitness.model.ids import digest
from bearwitness.store.file import File

FIRST = "0" * 64
"""What the first row has as hash of the row before."""

_COLUMNS = "seq, at, who, tool, action, subject, payload, previous, hash"
_PAGE = 1000


class LogEntry(msgspec.Struct, frozen=True):
    """One change. `payload`: hash of the rows it wrote. `hash`: of all its other fields."""

    seq: int
    at: str
    who: str
    tool: str
    action: str
    subject: str
    payload: str
    previous: str
    hash: str


def utc_now() -> str:
    """This second, ISO 8601 with offset: 2024-05-01T12:00:00+00:00."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def tool() -> str:
    """Name and version of this package."""
    # Takes as long to import as all the rest here: only those who write wait for it.
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return f"bearwitness {installed('bearwitness')}"
    except PackageNotFoundError:
        return "bearwitness"


def canonical(value: object) -> bytes:
    """The JSON that is hashed: keys sorted, no spaces, UTF-8; equal values give equal bytes."""
    return msgspec.json.encode(value, order="sorted")


def seal(entry: LogEntry) -> str:
    """The hash that an entry should carry."""
    fields = msgspec.structs.asdict(entry)
    del fields["hash"]
    return digest(canonical(fields))


class Log:
    """Writes and reads the log of one file. `now` gives the moment, `who` stands for what no person did."""

    def __init__(self, file: File, *, now: Callable[[], str], who: str | None) -> None:
        self._file = file
        self.now = now
        self._who = who

    @functools.cached_property
    def tool(self) -> str:
        """Name and version of this package."""
        return tool()

    def append(self, action: str, subject: str, payload: str, *, who: str | None = None) -> None:
        """Adds a row, inside the transaction of the change itself."""
        last = self._file.row("SELECT seq, hash FROM log ORDER BY seq DESC LIMIT 1")
        seq, previous = last or (0, FIRST)
        blank = LogEntry(
            seq + 1,
            self.now(),
            who or self._who or self.tool,
            self.tool,
            action,
            subject,
            payload,
            previous,
            "",
        )
        entry = msgspec.structs.replace(blank, hash=seal(blank))
        self._file.run(
            f"INSERT INTO log ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - own names
            msgspec.structs.astuple(entry),
        )

    def head(self) -> str:
        """The hash of the last row: kept elsewhere, it proves all rows up to it."""
        last = self._file.row("SELECT hash FROM log ORDER BY seq DESC LIMIT 1")
        return str(last[0]) if last else FIRST


def entries(file: File) -> Iterator[LogEntry]:
    """All rows in order, as they stand."""
    query = f"SELECT {_COLUMNS} FROM log WHERE seq > ? ORDER BY seq LIMIT {_PAGE}"  # noqa: S608 - own names
    # Rows are numbered from 1; a damaged number may be smaller, and must be seen too.
    after = -(2**63)
    while page := file.rows(query, (after,)):
        for row in page:
            yield LogEntry(*row)
        after = page[-1][0]
