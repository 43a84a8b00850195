"""How a verb says what it takes: its help, its days."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from calendar import monthrange
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from bearwitness.cli.page import WIDTH
from bearwitness.cli.streams import Streams
from bearwitness.config import RULES

if TYPE_CHECKING:
    from argparse import _SubParsersAction

Commands: TypeAlias = "_SubParsersAction[ArgumentParser]"
Run = Callable[[Namespace, Streams], bool]


def add_verb(
    commands: Commands, name: str, run: Run, *, short: str, about: str, example: str
) -> ArgumentParser:
    """Adds a verb. `run` does it; it gives True where some inputs were refused."""
    verb = commands.add_parser(
        name,
        help=short,
        description=about,
        epilog=f"example:\n  {example}",
        formatter_class=help_form,
        allow_abbrev=False,
    )
    verb.set_defaults(run=run)
    return verb


def add_record(verb: ArgumentParser) -> None:
    """Adds the RECORD that most verbs begin with."""
    verb.add_argument("record", metavar="RECORD", help="the record, one SQLite file")


def add_rule(verb: ArgumentParser, scope: str = "") -> None:
    """Adds the rule by which numbers of people are settled; `scope` says for how long it holds."""
    help_ = f"rule that settles numbers of people: {', '.join(RULES)}{scope and f'; {scope}'}"
    verb.add_argument("--rule", metavar="NAME", choices=RULES, help=help_)


def help_form(prog: str) -> RawDescriptionHelpFormatter:
    """How help is laid out: descriptions as written, the rest within 100 columns."""
    return RawDescriptionHelpFormatter(prog, max_help_position=24, width=WIDTH)


def day(text: str) -> str:
    """An ISO day."""
    return _parts(text, least=3)[0].isoformat()


def first_day(text: str) -> str:
    """The first day of a day, month or year in ISO form."""
    return _parts(text, least=1)[0].isoformat()


def last_day(text: str) -> str:
    """The last day of a day, month or year in ISO form."""
    return _parts(text, least=1)[1].isoformat()


def _parts(text: str, *, least: int) -> tuple[date, date]:
    forms = "2017-01-21" if least == 3 else "2017-01-21, 2017-01 or 2017"
    try:
        numbers = [int(part) for part in text.split("-")]
        if not least <= len(numbers) <= 3 or len(text.split("-")[0]) != 4:
            raise ValueError(text)
        year, first, last = numbers[0], [1, 1], [12, 31]
        if len(numbers) > 1:
            first[0] = last[0] = numbers[1]
            last[1] = monthrange(year, numbers[1])[1]
        if len(numbers) > 2:
            first[1] = last[1] = numbers[2]
        return date(year, *first), date(year, *last)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no day; expected {forms}") from None
