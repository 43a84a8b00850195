"""What a command reads from, what it writes to."""

import contextlib
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import BinaryIO, TextIO

import msgspec

from bearwitness.errors import UsageError

STDIN = "-"


class Streams:
    """The three streams of one run: results as UTF-8 bytes, messages as text."""

    def __init__(self, stdin: BinaryIO, stdout: BinaryIO, stderr: TextIO) -> None:
        self.stdin = stdin
        self.stdout = stdout
        self.stderr = stderr
        self._clear: Callable[[], object] = _nothing

    @classmethod
    def of_process(cls) -> "Streams":
        """The streams of this process; characters that a terminal cannot show become escapes."""
        if hasattr(sys.stderr, "reconfigure"):
            sys.stderr.reconfigure(errors="backslashreplace")
        return cls(sys.stdin.buffer, sys.stdout.buffer, sys.stderr)

    def put(self, text: str) -> None:
        """Writes one result, ended by a line break."""
        self.stdout.write(text.encode("utf-8", "backslashreplace") + b"\n")

    def put_json(self, record: object) -> None:
        """Writes one record as a JSON line at once, so that whoever reads the pipe need not wait."""
        self.stdout.write(msgspec.json.encode(record) + b"\n")
        self.stdout.flush()

    def say(self, message: str) -> None:
        """Writes one message, not into the bar."""
        self._clear()
        self.stderr.write(message + "\n")
        self.stderr.flush()

    def open(self, name: str) -> AbstractContextManager[BinaryIO]:
        """The bytes of a file, or of stdin for `-`. UsageError where there is no such file."""
        if name == STDIN:
            if self.stdin.isatty():
                self.say("Reading from the terminal; end with Ctrl-D on a line of its own.")
            return contextlib.nullcontext(self.stdin)
        try:
            return Path(name).open("rb")
        except OSError as error:
            raise UsageError(f"{name}: {reason(error)}; expected a file, or - for stdin") from error

    @contextlib.contextmanager
    def counting(self, unit: str) -> Iterator[Callable[[], object]]:
        """Gives what counts one more; a bar shows it where stderr is a terminal that shows nothing else."""
        if not self.stderr.isatty() or self.stdout.isatty():
            yield lambda: None
            return
        from tqdm import tqdm

        with tqdm(unit=f" {unit}", file=self.stderr, leave=False) as bar:
            self._clear = bar.clear
            yield bar.update
        self._clear = _nothing


def _nothing() -> None:
    """No bar stands where a message goes."""


def reason(error: OSError) -> str:
    """Why the system refused, in its own words and lower case."""
    return (error.strerror or type(error).__name__).lower()
