"""The command: its arguments, its errors, its exit codes."""

import argparse
import contextlib
import io
import os
import sys
from collections.abc import Sequence
from typing import BinaryIO, NoReturn, TextIO

from bearwitness.cli import demo, keep, look, places, texts
from bearwitness.cli.streams import Streams
from bearwitness.cli.verbs import help_form
from bearwitness.errors import BearwitnessError, InputRefused, RecordDamaged

DONE, REFUSED, USAGE, DAMAGED = 0, 1, 2, 3
# What shells show for a run that a signal ended: 128 with SIGINT (2) or SIGPIPE (13) added.
INTERRUPTED, PIPE_CLOSED = 130, 141

_ABOUT = """\
Reads reports of armed conflict and keeps who said that what happened to whom, where, when,
how many, in which words.

Reports go in, one record file holds what was read, incidents come out. Every value is tied
to the words it came from; where accounts disagree, both stand."""

_AFTER = """\
start here:
  bearwitness demo                              see the whole way on four reports
  bearwitness add mosul.db reports/             read a folder of reports into a record
  bearwitness incidents mosul.db                list what they tell of
  bearwitness show mosul.db i3f2a               one incident: who says what, in which words

exit codes:
  0 done   1 finished, some inputs refused   2 wrong usage   3 the record is damaged"""


def parser() -> argparse.ArgumentParser:
    """The parser of all commands."""
    top = argparse.ArgumentParser(
        prog="bearwitness",
        description=_ABOUT,
        epilog=_AFTER,
        formatter_class=help_form,
        allow_abbrev=False,
    )
    top.add_argument("--version", action="store_true", help="print the version")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    for group in (keep, look, texts, places, demo):
        group.register(commands)
    return top


def main(
    argv: Sequence[str] | None = None,
    *,
    stdin: BinaryIO | None = None,
    stdout: BinaryIO | None = None,
    stderr: TextIO | None = None,
) -> int:
    """Runs one command; gives its exit code. Streams that are not given are those of the process."""
    streams = _streams(stdin, stdout, stderr)
    try:
        code = _run(sys.argv[1:] if argv is None else list(argv), streams)
        streams.stdout.flush()
    except BearwitnessError as error:
        streams.say(f"bearwitness: {error}")
        return _code(error)
    return code


def run() -> NoReturn:
    """Entry of the installed command: as `main`, and quiet when stopped or when the pipe closes."""
    try:
        code = main()
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:
        # The interpreter flushes stdout once more at its end; let that go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = PIPE_CLOSED
    sys.exit(code)


def _streams(stdin: BinaryIO | None, stdout: BinaryIO | None, stderr: TextIO | None) -> Streams:
    if stdin is not None and stdout is not None and stderr is not None:
        return Streams(stdin, stdout, stderr)
    process = Streams.of_process()
    return Streams(stdin or process.stdin, stdout or process.stdout, stderr or process.stderr)


def _run(argv: list[str], streams: Streams) -> int:
    top = parser()
    shown, complaints = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stdout(shown), contextlib.redirect_stderr(complaints):
            options = top.parse_args(argv)
    except SystemExit as end:
        streams.stdout.write(shown.getvalue().encode())
        streams.stderr.write(complaints.getvalue())
        return DONE if not end.code else USAGE
    if options.version:
        return _version(streams)
    if options.command is None:
        streams.say(top.format_help())
        return USAGE
    refused: bool = options.run(options, streams)
    return REFUSED if refused else DONE


def _version(streams: Streams) -> int:
    from importlib.metadata import version

    streams.put(f"bearwitness {version('bearwitness')}")
    return DONE


def _code(error: BearwitnessError) -> int:
    if isinstance(error, RecordDamaged):
        return DAMAGED
    return REFUSED if isinstance(error, InputRefused) else USAGE
