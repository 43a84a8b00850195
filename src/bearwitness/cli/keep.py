"""The verbs that write a record, export it, verify it: add, export, check."""

from argparse import Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

from bearwitness.cli.page import counted
from bearwitness.cli.streams import Streams
from bearwitness.cli.verbs import Commands, add_record, add_rule, add_verb, day
from bearwitness.errors import RecordDamaged
from bearwitness.model.records import Intake, Refusal

if TYPE_CHECKING:
    from bearwitness.pipeline import AddResult
    from bearwitness.record import Record

_ADD = """\
Reads reports into a record, which is made where there is none, then matches what it holds.

in    files, or folders of them: plain text and Markdown (a block of front matter may name title,
      source, published, url), HTML, JSON lines; the bytes are kept as they came
out   nothing on stdout; what was added, unchanged, refused, left unread on stderr

The same input twice changes nothing."""

_EXPORT = """\
Writes what a record holds in a format of the field.

in    a record
out   the file named by -o"""

# Written out, since asking the writers would load them at every start.
FORMATS = "csv, geojson, json"

_CHECK = """\
Verifies a record: its log, the hash of each capture, each offset against the words it names.

in    a record
out   what was verified, then each problem; exit code 3 where there is one"""


def register(commands: Commands) -> None:
    """Adds these verbs to the command."""
    verb = add_verb(
        commands,
        "add",
        add,
        short="read reports into a record",
        about=_ADD,
        example="bearwitness add mosul.db reports/ release.txt --published 2017-01-21",
    )
    add_record(verb)
    verb.add_argument("paths", metavar="PATH", nargs="+", help="a file or a folder")
    help_ = "the day of publication (2017-01-21) of inputs that name none"
    verb.add_argument("--published", metavar="DAY", type=day, help=help_)
    add_rule(verb, "kept until another is named")
    verb = add_verb(
        commands,
        "export",
        export,
        short="write a record in a format of the field",
        about=_EXPORT,
        example="bearwitness export mosul.db --as geojson -o mosul.geojson",
    )
    add_record(verb)
    verb.add_argument("--as", dest="format", metavar="NAME", required=True, help=f"one of {FORMATS}")
    verb.add_argument("-o", dest="path", metavar="PATH", required=True, help="the file to write")
    add_rule(verb, "for this file alone")
    verb = add_verb(
        commands, "check", check, short="verify a record", about=_CHECK, example="bearwitness check mosul.db"
    )
    add_record(verb)


def add(options: Namespace, streams: Streams) -> bool:
    """Reads inputs into a record; True where one was refused."""
    from bearwitness.record import Record

    with Record(options.record) as record, streams.counting("inputs") as count:
        tell = teller(streams, count)
        result = record.add(*options.paths, published=options.published, rule=options.rule, on_input=tell)
    streams.say(summary(result))
    return bool(result.refused)


def teller(streams: Streams, count: Callable[[], object]) -> Callable[[Intake | Refusal], None]:
    """Counts each input; says of each that was refused why, the others pass in silence."""

    def tell(item: Intake | Refusal) -> None:
        count()
        if isinstance(item, Refusal):
            streams.say(f"{item.name}: {item.reason}")

    return tell


def summary(result: "AddResult") -> str:
    """One line for one `add`."""
    parts = (
        f"{counted(result.added, 'report')} added",
        f"{result.unchanged:,} unchanged",
        f"{len(result.refused):,} refused",
        counted(result.claims, "claim"),
        f"{counted(result.unread, 'sentence')} left unread",
        f"{counted(result.incidents, 'incident')} in the record",
    )
    return "; ".join(parts)


def export(options: Namespace, streams: Streams) -> bool:
    """Writes a format; refuses nothing."""
    from bearwitness.record import Record

    with Record(options.record, create=False) as record:
        record.export(options.path, as_=options.format, rule=options.rule)
    streams.say(f"wrote {options.path}")
    return False


def check(options: Namespace, streams: Streams) -> bool:
    """Verifies a record; RecordDamaged where a check fails."""
    from bearwitness.record import Record

    with Record(options.record, create=False) as record:
        if problems := record.check():
            for problem in problems:
                streams.put(f"problem: {problem}")
            raise RecordDamaged(f"{options.record}: {counted(len(problems), 'problem')} found")
        streams.put(_verified(record))
    return False


def _verified(record: "Record") -> str:
    from bearwitness.store.spans import pointers

    counts = record.store.counts()
    offsets = sum(1 for claim in record.claims() for _ in pointers(claim))
    parts = (
        f"{counted(counts['reports'], 'report')} with the bytes they came from",
        counted(counts["claims"], "claim"),
        counted(offsets, "offset"),
        counted(counts["incidents"], "incident"),
        counted(sum(1 for _ in record.store.log()), "row of the log", "rows of the log"),
    )
    return f"all holds: {', '.join(parts)}"
