"""The record: what a caller may do with it."""

import contextlib
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from bearwitness.model.records import (
    Capture,
    Claim,
    GazetteerUse,
    Incident,
    Intake,
    Judgement,
    Reading,
    Refusal,
    Report,
)
from bearwitness.model.values import Span
from bearwitness.store import changes, check, finding, read, uses
from bearwitness.store.check import Problem
from bearwitness.store.file import File
from bearwitness.store.log import Log, LogEntry, entries, utc_now

# How long to wait while another process writes, in seconds.
_WAIT = 10.0


class Record:
    """An open record. Whatever it writes, it writes whole or not at all, with a row in the log.

    Reading it leaves the file's bytes alone. Any method may raise RecordDamaged where a row does not
    decode; those that write raise RecordUnwritable, after which the record is what it was before.
    """

    def __init__(self, file: File, log: Log) -> None:
        self._file = file
        self._log = log

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        create: bool = False,
        now: Callable[[], str] = utc_now,
        who: str | None = None,
        wait: float = _WAIT,
    ) -> "Record":
        """Opens the record at `path`; `create` makes it where there is none.

        `now` gives the moment for the log, `who` the name in it (this package where None), `wait` the
        seconds to wait while another process writes. NotARecord where the file is something else.
        """
        file = File.open(path, create=create, wait=wait)
        with contextlib.ExitStack() as undo:
            undo.callback(file.close)
            log = Log(file, now=now, who=who)
            if file.is_behind():
                changes.make(file, log)
            undo.pop_all()
        return cls(file, log)

    def holds(self, intake: Intake) -> bool:
        """True where `add` would change nothing: ask before a report is read in vain."""
        return changes.holds(self._file, intake)

    def add(self, intake: Intake, reading: Reading) -> bool:
        """Keeps a report, its bytes, what was read from it. False, nothing written, where it is there.

        The same report from other bytes adds these alone. InputRefused where its id is in the record
        with another text, or where a claim rests on words that the text does not have.
        """
        return changes.add(self._file, self._log, intake, reading)

    def read_again(self, reading: Reading) -> bool:
        """Adds what a newer version reads from a report, beside the older; False where they are equal."""
        return changes.read_again(self._file, self._log, reading)

    def refuse(self, refusal: Refusal) -> None:
        """Notes an input that could not be read, once for each reason."""
        changes.refuse(self._file, self._log, refusal)

    def put_incidents(self, incidents: Sequence[Incident]) -> bool:
        """Makes these the incidents that stand, keeps the former ones; False where they stand already."""
        return changes.put_incidents(self._file, self._log, incidents)

    def judge(self, judgement: Judgement) -> None:
        """Adds what a person decided about claims or incidents; UsageError where there are none such."""
        changes.judge(self._file, self._log, judgement)

    def reports(self) -> Iterator[Report]:
        """All reports, by id."""
        return read.reports(self._file)

    def report(self, id: str) -> Report:  # noqa: A002 - the word of the contract
        """One report; UsageError where there is none."""
        return read.report(self._file, id)

    def search(self, words: str) -> Iterator[Report]:
        """Reports that hold all the words in title or text, best first."""
        return read.search(self._file, words)

    def capture(self, sha256: str) -> Capture:
        """Where captured bytes came from, when, by what; UsageError where there are none."""
        return read.capture(self._file, sha256)

    def captured(self, sha256: str) -> bytes:
        """Captured bytes as they came; UsageError where there are none."""
        return read.captured(self._file, sha256)

    def claims(self) -> Iterator[Claim]:
        """All claims that stand, report by report, in the order of the text."""
        return read.claims(self._file)

    def claim(self, id: str) -> Claim:  # noqa: A002 - the word of the contract
        """One claim; UsageError where there is none."""
        return read.claim(self._file, id)

    def unread(self, report_id: str) -> list[Span]:
        """Stretches of a report that may tell of harm or attack, yet gave no claim."""
        return read.unread(self._file, report_id)

    def incidents(
        self,
        *,
        since: str | None = None,
        until: str | None = None,
        place: str | None = None,
        type: str | None = None,  # noqa: A002 - the name of the command's option
        party: str | None = None,
        harm: str | None = None,
        disputed: bool = False,
    ) -> list[Incident]:
        """The incidents that pass all filters given, by day; see `finding.incidents` for each filter."""
        found = finding.incidents(
            self._file,
            since=since,
            until=until,
            place=place,
            type=type,
            party=party,
            harm=harm,
            disputed=disputed,
        )
        return list(found)

    def incident(self, beginning: str) -> Incident:
        """The incident whose id begins so; UsageError where none or several do."""
        return finding.incident(self._file, beginning)

    def gazetteers(self, reports: Collection[str] | None = None) -> tuple[GazetteerUse, ...]:
        """The gazetteers that the readings that stand used; those of some reports where these are given."""
        return uses.gazetteers(self._file, reports)

    def tools(self, reports: Collection[str] | None = None) -> tuple[str, ...]:
        """Names with versions of what read them."""
        return uses.tools(self._file, reports)

    def judgements(self) -> list[Judgement]:
        """All judgements, first to last."""
        return read.judgements(self._file)

    def refusals(self) -> list[Refusal]:
        """All inputs that could not be read, first to last."""
        return read.refusals(self._file)

    def log(self) -> Iterator[LogEntry]:
        """All changes, first to last."""
        return entries(self._file)

    def head(self) -> str:
        """The hash of the last change: kept elsewhere, it proves the log up to it."""
        return self._log.head()

    def check(self) -> list[Problem]:
        """All that does not hold: file, log, captures, texts, offsets. Empty where all does."""
        return check.check(self._file)

    def counts(self) -> dict[str, int]:
        """How many reports, claims, incidents, unread stretches, refusals, judgements stand."""
        return read.counts(self._file)

    def close(self) -> None:
        """Closes the file; whoever closes last leaves that single file."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


__all__ = ["LogEntry", "Problem", "Record", "utc_now"]
