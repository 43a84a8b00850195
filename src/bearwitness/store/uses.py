"""What the readings of a record were made with: gazetteers, versions of this package.

Gazetteers stand in rows of the log, each of which holds for the readings behind it up to the next such row.
"""

from bisect import bisect
from collections.abc import Collection

from bearwitness.model.records import GazetteerUse
from bearwitness.store.file import File
from bearwitness.store.log import Log, canonical
from bearwitness.store.payloads import payload
from bearwitness.store.read import decoded

_ACTION = "use"
_NONE = "[]"
_NOTED = f"SELECT seq, subject FROM log WHERE action = '{_ACTION}' ORDER BY seq"  # noqa: S608 - own name
_LAST = f"{_NOTED} DESC LIMIT 1"
_STANDING = "SELECT max(seq), subject FROM log WHERE action IN ('add', 'read') GROUP BY subject"
_TOOLS = "SELECT report, tool FROM readings ORDER BY report, generation"


def note(file: File, log: Log, used: tuple[GazetteerUse, ...]) -> None:
    """Adds a row where the next reading uses others than the reading before, inside its transaction."""
    last = file.row(_LAST)
    subject = canonical(used).decode()
    if subject != (last[1] if last else _NONE):
        done = len(file.rows(_NOTED))
        log.append(_ACTION, subject, payload(file, _ACTION, subject, done + 1))


def gazetteers(file: File, reports: Collection[str] | None = None) -> tuple[GazetteerUse, ...]:
    """All that the readings that stand used, as first noted; of `reports` alone where these are given."""
    noted = file.rows(_NOTED)
    starts = [seq for seq, _ in noted]
    read = [seq for seq, report in file.rows(_STANDING) if reports is None or report in reports]
    found: dict[GazetteerUse, None] = {}
    for at in sorted({bisect(starts, seq) for seq in read} - {0}):
        found |= dict.fromkeys(
            decoded(noted[at - 1][1], tuple[GazetteerUse, ...], f"log row {starts[at - 1]}")
        )
    return tuple(found)


def tools(file: File, reports: Collection[str] | None = None) -> tuple[str, ...]:
    """Names with versions of what made the readings that stand, in order."""
    last = {report: tool for report, tool in file.rows(_TOOLS) if reports is None or report in reports}
    return tuple(sorted(set(last.values())))
