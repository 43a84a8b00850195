"""The verbs that need no record: annotate, link."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from bearwitness.cli.streams import STDIN, Streams
from bearwitness.cli.verbs import Commands, add_rule, add_verb
from bearwitness.config import DEFAULTS, Settings
from bearwitness.errors import InputRefused, UsageError
from bearwitness.model.records import Claim, Refusal, Report

_ANNOTATE = """\
Says what texts report: places, times, quotes, claims. Keeps nothing.

in    JSON lines, one text a line: {"id": "a1", "text": "…"}; also "published" (its day, without
      which "on Monday" has no date), "title", "url", "source", and "names": [[start, end], …]
      where exactly these are to be taken as place names
out   JSON lines in the same order, one a text: {"id", "places", "times", "quotes", "claims",
      "unread"}; offsets are half-open, in code points; what the words do not say is null"""

_LINK = """\
Finds which claims tell of the same incident. Keeps nothing.

in    JSON lines, one claim a line, or lines that `bearwitness annotate` wrote
out   JSON lines, one incident a line: its claims, its findings field by field, its totals"""

_NO_LINES = """\
bearwitness: {name}: no line of it could be read. Expected JSON lines, one text a line:
  {{"id": "1", "text": "An airstrike near Ar Rutbah …", "published": "2017-01-21"}}
Files of other forms (plain text, Markdown, HTML): bearwitness add RECORD {name}"""


def register(commands: Commands) -> None:
    """Adds these verbs to the command."""
    verb = add_verb(
        commands,
        "annotate",
        annotate,
        short="say what texts report, as JSON lines",
        about=_ANNOTATE,
        example="""echo '{"id": "1", "text": "An airstrike killed two."}' | bearwitness annotate -""",
    )
    _add_file(verb)
    help_ = 'add "incidents": the claims of each text matched; most claims first'
    verb.add_argument("--settle", action="store_true", help=help_)
    add_rule(verb, "goes with --settle")
    verb = add_verb(
        commands,
        "link",
        link,
        short="match claims to incidents, as JSON lines",
        about=_LINK,
        example="bearwitness annotate reports.jsonl | bearwitness link > incidents.jsonl",
    )
    _add_file(verb)
    add_rule(verb)


def _add_file(verb: ArgumentParser) -> None:
    verb.add_argument("file", nargs="?", default=STDIN, metavar="FILE", help="a file, or - for stdin")


def annotate(options: Namespace, streams: Streams) -> bool:
    """One JSON line out for each good line in; True where a line was refused."""
    from bearwitness import pipeline

    if options.rule and not options.settle:
        raise UsageError("--rule says how --settle settles; expected both")
    settings = Settings(rule=options.rule)
    good = bad = 0
    with streams.open(options.file) as lines, streams.counting("texts") as count:
        for item in _reports(lines, name=options.file):
            count()
            if isinstance(item, Refusal):
                bad += 1
                streams.say(f"{item.name}: {item.reason}")
                continue
            good += 1
            streams.put_json(pipeline.annotate(item, settle=options.settle, settings=settings))
    if bad and not good:
        streams.say(_NO_LINES.format(name=options.file))
    return bad > 0


def _reports(lines: BinaryIO, *, name: str) -> Iterator[Report | Refusal]:
    from bearwitness.sources.jsonl import read_lines

    return read_lines(lines, name="stdin" if name == STDIN else name, settings=DEFAULTS)


def link(options: Namespace, streams: Streams) -> bool:
    """Claims in, incidents out; True where a line was refused."""
    from bearwitness import pipeline

    claims: dict[str, Claim] = {}
    refused = False
    with streams.open(options.file) as lines, streams.counting("lines") as count:
        for number, line in enumerate(lines, 1):
            count()
            try:
                for claim in _claims(line):
                    _keep(claim, claims)
            except InputRefused as error:
                refused = True
                name = "stdin" if options.file == STDIN else options.file
                streams.say(f"{name}: line {number}: {error.reason}")
    for incident in pipeline.link(claims.values(), settings=Settings(rule=options.rule)):
        streams.put_json(incident)
    return refused


class _Line(msgspec.Struct):
    """A line of `annotate`: its claims are all that matters here."""

    claims: tuple[Claim, ...] | msgspec.UnsetType = msgspec.UNSET


def _claims(line: bytes) -> tuple[Claim, ...]:
    """The claims of one line: itself, or those it holds. InputRefused says what is wrong with it."""
    if not line.strip():
        return ()
    try:
        held = msgspec.json.decode(line, type=_Line).claims
        return (msgspec.json.decode(line, type=Claim),) if held is msgspec.UNSET else held
    except msgspec.ValidationError as error:
        raise InputRefused("", f"expected a claim; {error}") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InputRefused("", f"expected a claim as one line of JSON; {error}") from error


def _keep(claim: Claim, claims: dict[str, Claim]) -> None:
    if claim.schema != 1:
        raise InputRefused("", f"claim {claim.id} has schema {claim.schema}; expected 1")
    if claims.setdefault(claim.id, claim) != claim:
        raise InputRefused("", f"claim {claim.id} stood before with other content; expected one claim an id")
