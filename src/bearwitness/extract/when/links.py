"""Words that may stand between or before two expressions; the expressions themselves."""

import re

import msgspec

from bearwitness.extract.when.grammar import Kinds
from bearwitness.extract.when.records import Direction, Value
from bearwitness.extract.when.rule import Match


class Found(msgspec.Struct, frozen=True):
    """A resolved expression over tokens `first` to `last` (half-open)."""

    first: int
    last: int
    match: Match
    rule: str
    value: Value
    anchor: tuple[int, int] | None = None


class Links(msgspec.Struct, frozen=True):
    """Patterns of the words that may stand between or before two expressions."""

    hour_day: re.Pattern[str]
    day_hour: re.Pattern[str]
    day_part: re.Pattern[str]
    comma: re.Pattern[str]
    span: re.Pattern[str]
    listed: re.Pattern[str]
    between: str
    event: str
    about: str
    time: str
    open: str
    close: str
    directions: dict[str, Direction]
    stops: str


def build_links(kinds: Kinds) -> Links:
    """Compiles the link words of one table."""
    named: dict[str, Direction] = {
        "since": "since",
        "until": "until",
        "by": "by",
        "before": "before",
        "after": "after",
    }
    return Links(
        hour_day=kinds.compile("(on | of | of the | on the | the | comma | comma on | in)?"),
        day_hour=kinds.compile("(at | comma | comma at | in | in the | during the | dash | on the)?"),
        day_part=kinds.compile("(in | in the | during the | dash | on the | at)?"),
        comma=kinds.compile("(comma | comma on | dash)"),
        span=kinds.compile("(to | dash | through | until | and)"),
        listed=kinds.compile("(and | or | comma | dash | to | comma and)(in | on)?"),
        between=kinds.chars("between from"),
        event=kinds.chars("after before since following into"),
        about=kinds.chars("about"),
        time=kinds.chars("time"),
        open=kinds.chars("open"),
        close=kinds.chars("close"),
        directions={kinds.chars(name): direction for name, direction in named.items()},
        stops=kinds.chars("comma dot mark colon quote open close dash and"),
    )
