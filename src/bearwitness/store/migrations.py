"""Steps from any older schema to the present one.

A step is a function of an open connection. The schema version of a file is the number of steps it
has taken, kept as `user_version`. A released step is never edited: a change is a further step.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from importlib import resources

APPLICATION_ID = 0x42574954
"""Marks an SQLite file as a record of ours: the letters BWIT."""

Step = Callable[[sqlite3.Connection], None]


def _first(db: sqlite3.Connection) -> None:
    """Makes the tables of schema.sql in an empty file."""
    script = resources.files("bearwitness.store").joinpath("schema.sql").read_text(encoding="utf-8")
    for statement in _statements(script):
        db.execute(statement)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")


STEPS: tuple[Step, ...] = (_first,)


def version(db: sqlite3.Connection) -> int:
    """How many steps a file has taken."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def migrate(db: sqlite3.Connection, *, steps: Sequence[Step] = STEPS) -> bool:
    """Takes the steps a file has not taken, inside the caller's transaction. False where none was left."""
    taken = version(db)
    for step in steps[taken:]:
        step(db)
    if taken < len(steps):
        db.execute(f"PRAGMA user_version = {len(steps)}")
    return taken < len(steps)


def _statements(script: str) -> Iterator[str]:
    """The statements of a script one by one: `executescript` would commit on its own."""
    held = ""
    for line in script.splitlines(keepends=True):
        held += line
        if sqlite3.complete_statement(held):
            yield held
            held = ""
