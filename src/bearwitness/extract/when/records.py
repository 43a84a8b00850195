"""What goes into the reading of times, what comes out.

All days are days of the calendar without a time zone.
"""

from collections.abc import Callable
from datetime import date
from typing import Literal

import msgspec

from bearwitness.lang.calendar import Stretch
from bearwitness.model.values import TimexType

Tense = Callable[[int], str | None]
Basis = Literal["stated", "relative"]
Grain = Literal["D", "W", "M", "Q", "Y"]
Direction = Literal["since", "until", "by", "before", "after", "about"]


class Anchor(msgspec.Struct, frozen=True):
    """What a passage's times are worked out from.

    `published` is the day of publication, `dateline` the day that the dateline names (it wins where both are
    given), `previous` the last resolved day told before in the same report, `grain` how exactly it was told
    (day, week, month, quarter, year). `story` weighs whether the report so far tells of days long past (above
    0) or of the days before its publication (0 or below); None leaves that to how far `previous` lies back.
    `stated` is a day that the report names with its year, which gives a year where nothing else does. `years`
    are the years that the story gives dates without one, by their offset in the passage.
    """

    published: date | None = None
    previous: date | None = None
    dateline: date | None = None
    grain: Grain = "D"
    story: int | None = None
    stated: date | None = None
    years: tuple[tuple[int, int], ...] = ()


class TimeMention(msgspec.Struct, frozen=True):
    """A time expression: half-open code-point offsets into the text given, ISO days, TIMEX3 value.

    `earliest` and `latest` include both ends; None where the words do not say. `basis` is `relative` where
    the value was worked out from the publication day or a day told before. `rule` names the rule that read
    it. `anchor` is the range of the words that it counts from ("the campaign started"), `direction` how it
    relates to its day ("since Thursday"). `counts`: the amount of a unit that it counts from its anchor.
    `ends`: the times that a stretch is said by ("20" and "21 January"), first to last. `clock`: the time of
    day as HH:MM; `zone`: its time zone as written ("GMT", "UTC+3", "Kyiv"), "local" for local time.
    """

    start: int
    end: int
    earliest: str | None
    latest: str | None
    timex: str | None
    type: TimexType
    basis: Basis
    rule: str
    anchor: tuple[int, int] | None = None
    direction: Direction | None = None
    counts: tuple[float | None, str] | None = None
    ends: tuple["TimeMention", ...] = ()
    clock: str | None = None
    zone: str | None = None


class Value(msgspec.Struct, frozen=True):
    """What a rule makes of its words, before it becomes a mention.

    `partial` keeps month and day (None for a whole month) of a date whose year was not said. `hour` is the
    part of a TIMEX3 value after the T ("NI", "14:30"); `floating` marks an hour whose day was not said beside
    it. `counts` is an amount of a unit that may count from an event. `open_start`, `open_end`: that end of
    `days` is not known. `ends`: of a stretch the tokens (half-open), the value of each time it is said by.
    """

    type: TimexType
    timex: str | None
    days: Stretch | None = None
    basis: Basis = "stated"
    partial: tuple[int, int | None] | None = None
    direction: Direction | None = None
    hour: str | None = None
    floating: bool = False
    counts: tuple[float | None, str] | None = None
    open_start: bool = False
    open_end: bool = False
    ends: tuple[tuple[int, int, "Value"], ...] = ()
