"""The few errors a caller may catch, each saying what to do next.

BearwitnessError
├── InputRefused      one input cannot be read; the others go on
├── RecordDamaged     a record file fails its own checks
├── NotARecord        the file is no record of ours
├── RecordUnwritable  the record could not be written; what it held before is whole
├── TableError        a table that ships or was added is wrong
└── UsageError        the call itself is off
"""


class BearwitnessError(Exception):
    """Base of all errors of this package."""


class InputRefused(BearwitnessError):
    """One input cannot be read. `name` is the input, `reason` says what was expected."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class RecordDamaged(BearwitnessError):
    """The record's log, hashes or offsets do not hold; the message says which."""


class NotARecord(BearwitnessError):
    """The file is not a Bearwitness record."""


class RecordUnwritable(BearwitnessError):
    """The record could not be written (full disk, no permission, locked); nothing was half-written."""


class TableError(BearwitnessError):
    """A table has a duplicate, an unknown code or an empty cell; the message names row and column."""


class UsageError(BearwitnessError):
    """The call is wrong; the message says what was expected."""
