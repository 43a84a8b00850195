"""The verb demo: reports that ship with the package, from reading to a total that no longer gapes."""

import tempfile
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from bearwitness.cli import incident_page, listing
from bearwitness.cli.findings import disagreements, findings, total_lines
from bearwitness.cli.harm_page import harm
from bearwitness.cli.keep import summary, teller
from bearwitness.cli.page import field, heading, paragraph
from bearwitness.cli.streams import Streams
from bearwitness.cli.verbs import Commands, add_verb
from bearwitness.errors import UsageError
from bearwitness.model.records import Incident, Total

if TYPE_CHECKING:
    from bearwitness.record import Record, Shown

_DEMO = """\
Builds a record from the reports that ship with the package, then shows what it holds: the
incidents, one of them field by field with the words and who said them, where the accounts
disagree, a stated total and how many of it no report tells of. Then a later report comes in.

in    nothing
out   a walk through the result; the record itself is thrown away unless --record names a file"""


def register(commands: Commands) -> None:
    """Adds this verb to the command."""
    verb = add_verb(
        commands,
        "demo",
        demo,
        short="see the whole way on reports that ship with the package",
        about=_DEMO,
        example="bearwitness demo --record demo.db",
    )
    verb.add_argument("--record", metavar="PATH", help="keep the record in this new file")


def demo(options: Namespace, streams: Streams) -> bool:
    """Walks through the result; True where an example was refused."""
    from bearwitness.record import Record

    with example_reports() as reports, _place(options.record) as path, Record(path) as record:
        *first, later = reports
        refused = _add(record, first, streams)
        streams.put(listing.as_table(record.incidents()) + "\n")
        chosen = record.show(_richest(record.incidents()).id)
        streams.put(_walk(chosen))
        before = _totals(record)
        streams.put("\n".join([heading("What stated totals leave open", line="="), *_open(record)]) + "\n")
        refused |= _add(record, [later], streams)
        streams.put(_changed(before, _totals(record)))
        streams.put(_next(options.record, record.show(chosen.claims[0].id).incident))
    return refused


@contextmanager
def example_reports() -> Iterator[list[Path]]:
    """The example reports in the order of their names; the last is the later one."""
    with resources.as_file(resources.files("bearwitness") / "examples") as folder:
        found = (
            sorted(path for path in folder.iterdir() if path.name[:1].isdigit()) if folder.is_dir() else []
        )
        if len(found) < 2:
            raise UsageError(f"{folder}: expected the example reports; this installation lacks them")
        yield found


@contextmanager
def _place(given: str | None) -> Iterator[Path]:
    """Where the record stands: the file asked for, or one in a folder that goes away."""
    if given is None:
        with tempfile.TemporaryDirectory(prefix="bearwitness-") as folder:
            yield Path(folder) / "demo.db"
        return
    if Path(given).exists():
        raise UsageError(f"{given}: exists; expected the name of a new file, the demo begins with none")
    yield Path(given)


def _add(record: "Record", reports: list[Path], streams: Streams) -> bool:
    """Reads reports, saying which; True where one was refused."""
    names = ", ".join(path.name for path in reports)
    with streams.counting("reports") as count:
        result = record.add(*reports, on_input=teller(streams, count))
    streams.put(heading(f"Reading {names}", line="=") + f"\n{paragraph(summary(result))}\n")
    return bool(result.refused)


def _richest(incidents: list[Incident]) -> Incident:
    """The incident that most reports tell of; among those the one with most claims."""
    if not incidents:
        raise UsageError("the example reports yielded no incident; expected some")
    return max(incidents, key=lambda each: (each.sources.reports, len(each.claims), each.id))


def _walk(shown: "Shown") -> str:
    """One incident: field by field with words and speakers, then the disagreement."""
    parts = (
        heading(f"One of them: {shown.incident.title}", line="="),
        incident_page.overview(shown),
        incident_page.who_says_what(shown),
        findings(shown),
        disagreements(shown),
        harm(shown),
        incident_page.grade(shown.incident),
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def _totals(record: "Record") -> dict[str, Total]:
    """The totals of all incidents by the claims that state them, in the order of the text."""
    totals = {total.claim: total for incident in record.incidents() for total in incident.totals}
    return {claim.id: totals[claim.id] for claim in record.claims() if claim.id in totals}


def _open(record: "Record") -> list[str]:
    return total_lines(_totals(record).values(), record.claims())


def _changed(before: dict[str, Total], after: dict[str, Total]) -> str:
    """What the later report did to the totals."""
    lines = [heading("What the later report changes", line="=")]
    for id_, total in before.items():
        now = after.get(id_, total)
        listed = f"{total.listed:,} listed before, {now.listed:,} now"
        unaccounted = f"{total.unaccounted:,} unaccounted before, {now.unaccounted:,} now"
        lines.append(f"{total.stated:,} stated; {listed}; {unaccounted}")
    return "\n".join(lines) + "\n"


def _next(given: str | None, incident: Incident) -> str:
    """What to try now."""
    record = given or "demo.db"
    lines = [heading("Now you", line="=")]
    if given is None:
        lines.append(field("keep it", f"bearwitness demo --record {record}"))
    lines += [
        field("look", f"bearwitness show {record} {incident.id[:9]}"),
        field("your own", "bearwitness add mine.db FOLDER"),
    ]
    return "\n".join(lines)
