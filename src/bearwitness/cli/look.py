"""The verbs that look into a record: incidents, show."""

from argparse import Namespace
from collections import Counter
from typing import TYPE_CHECKING, get_args

from bearwitness.cli import listing
from bearwitness.cli.page import counted
from bearwitness.cli.streams import Streams
from bearwitness.cli.verbs import Commands, add_record, add_rule, add_verb, first_day, last_day
from bearwitness.model.values import HarmGroup, HarmKind

if TYPE_CHECKING:
    from bearwitness.record import Record

_INCIDENTS = """\
Lists the incidents of a record, those that pass all filters given.

in    a record
out   a table: id, day, place, what, killed, injured, number of reports / how many of them
      independent, fields over which accounts disagree; or JSON, or CSV"""

_SHOW = """\
Shows one incident: when, where, who, field by field; who says what, in which words; where
accounts disagree; how many people were harmed, who told which number; what stated totals leave
unaccounted; how well it is known; what read it, with which gazetteers.

in    a record; the id of an incident or the beginning of one, as `bearwitness incidents` lists it
out   a page of text"""

_RULE = "for this answer alone"

_FILTERS = (
    ("--since", "DAY", first_day, "on or after this day; 2017-01 and 2017 will do"),
    ("--until", "DAY", last_day, "on or before this day"),
    ("--place", "NAME", str, "at this place"),
    ("--type", "TYPE", str, "of this type: airstrike, shelling, ied, …"),
    ("--party", "NAME", str, "with this party"),
)


def register(commands: Commands) -> None:
    """Adds these verbs to the command."""
    verb = add_verb(
        commands,
        "incidents",
        incidents,
        short="list the incidents of a record",
        about=_INCIDENTS,
        example="bearwitness incidents mosul.db --since 2017-01 --harm killed --disputed",
    )
    add_record(verb)
    for flag, metavar, form, help_ in _FILTERS:
        verb.add_argument(flag, metavar=metavar, type=form, help=help_)
    kinds = (*get_args(HarmKind), *get_args(HarmGroup))
    verb.add_argument(
        "--harm",
        metavar="KIND",
        choices=kinds,
        help=f"with harm of this kind or to this group: {', '.join(kinds)}",
    )
    verb.add_argument("--disputed", action="store_true", help="only where accounts disagree")
    formats = listing.FORMATS
    verb.add_argument("--format", choices=formats, default="table", help="how to write them (table)")
    add_rule(verb, _RULE)
    verb = add_verb(
        commands,
        "show",
        show,
        short="one incident: who says what, in which words",
        about=_SHOW,
        example="bearwitness show mosul.db i3f2a",
    )
    add_record(verb)
    verb.add_argument("id", metavar="ID", help="an incident, or a claim of it")
    add_rule(verb, _RULE)


def incidents(options: Namespace, streams: Streams) -> bool:
    """Lists incidents; says on stderr where there is none."""
    from bearwitness.record import Record

    with Record(options.record, create=False) as record:
        found = record.incidents(
            since=options.since,
            until=options.until,
            place=options.place,
            type=options.type,
            party=options.party,
            harm=options.harm,
            disputed=options.disputed,
            rule=options.rule,
        )
        if not found:
            streams.say(_none(record))
    if options.format == "json":
        streams.put(listing.as_json(found))
    elif options.format == "csv":
        streams.put(listing.as_csv(found))
    elif found:
        streams.put(listing.as_table(found))
    return False


def _none(record: "Record") -> str:
    types = Counter(incident.event_type for incident in record.incidents())
    if not types:
        return "The record holds no incident yet; `bearwitness add RECORD PATH…` reads reports into it."
    held = ", ".join(f"{name} {number}" for name, number in sorted(types.items()))
    return f"No incident passes these filters. The record holds {counted(types.total(), 'incident')}: {held}."


def show(options: Namespace, streams: Streams) -> bool:
    """Prints the page of one incident."""
    from bearwitness.cli.incident_page import page
    from bearwitness.record import Record

    with Record(options.record, create=False) as record:
        streams.put(page(record.show(options.id, rule=options.rule)))
    return False
