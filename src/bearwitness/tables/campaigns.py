"""Loads the wars, offensives, coups, attacks that reports count days from."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Literal

import msgspec

from bearwitness.errors import TableError
from bearwitness.lang import calendar
from bearwitness.lang.calendar import Stretch
from bearwitness.lang.tokens import phrase_key
from bearwitness.tables.countries import by_code
from bearwitness.tables.load import read_toml, unique
from bearwitness.tables.names import Name, spelled, split_names

_FILE = "campaigns.toml"

_REMEMBERED = 1826
"""Days after its end up to which a name that several campaigns bear may still mean one of them."""

_DAYS = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


class CampaignKind(msgspec.Struct, frozen=True):
    """What holds for all campaigns of a kind.

    `nouns` stand for one named in the same report, `bare` of them also for the only one in play, which it is
    up to `recent` days after its end, where `begun` after its first day. `called`: a noun stands for one only
    where it is part of the name that the report gives it. `after`: whether an amount of time
    "after" it counts from its first or its last day.
    """

    name: str
    nouns: frozenset[tuple[str, ...]]
    bare: frozenset[tuple[str, ...]]
    recent: int
    begun: bool
    called: bool
    after: Literal["first", "last"] | None


class Campaign(msgspec.Struct, frozen=True):
    """A campaign: the stretch of days that holds its first day, and its last.

    `last` is None where it goes on or no end is agreed. `countries`: codes of where it was.
    """

    id: str
    name: str
    kind: CampaignKind
    first: Stretch
    last: Stretch | None
    countries: tuple[str, ...]
    names: tuple[str, ...]

    def begun_by(self, day: date) -> bool:
        """Whether it had surely begun."""
        return self.first[1] <= day

    def of_year(self, year: int) -> bool:
        """Whether it may have begun in a year."""
        return self.first[0].year <= year <= self.first[1].year

    def over_by(self, day: date) -> bool:
        """Whether it had surely ended."""
        return self.last is not None and self.last[1] <= day

    def in_play(self, day: date) -> bool:
        """Whether it goes on at a day or is not long past."""
        since = self.first[1] if self.kind.begun else self.last[1] if self.last else day
        return self.begun_by(day) and (day - since).days <= self.kind.recent


def one_of(rows: Sequence[Campaign], writing: date | None, year: int | None = None) -> Campaign | None:
    """The one campaign of a name that a report of some day means: the one that goes on, else a recent one."""
    if year is not None:
        rows = [row for row in rows if row.of_year(year)]
    if writing is not None:
        rows = [row for row in rows if row.begun_by(writing)]
    if len(rows) > 1 and writing is not None:
        rows = [row for row in rows if row.last is None or (writing - row.last[1]).days <= _REMEMBERED]
        going = [row for row in rows if not row.over_by(writing)]
        rows = going if len(going) == 1 else rows
    return rows[0] if len(rows) == 1 else None


class _Kind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    nouns: str
    bare: str
    recent: int
    forms: str
    begun: bool = False
    called: bool = False
    after: Literal["first", "last"] | None = None


class _Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    countries: str
    first: str = ""
    last: str = ""
    on: str = ""
    of: str = ""
    names: str = ""


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    kinds: dict[str, _Kind]
    campaigns: dict[str, dict[str, _Row]]


@cache
def campaigns() -> tuple[Campaign, ...]:
    """All rows of the table, checked.

    Raises TableError for an id that stands twice, an unknown kind or country, days that are none or run
    backwards, and a name of two campaigns that began on the same day.
    """
    table = read_toml(_FILE, _Table)
    for name in table.campaigns:
        if name not in table.kinds:
            raise TableError(
                f"tables/{_FILE}: {name!r} is no kind of the table; expected {sorted(table.kinds)}"
            )
    kinds = {name: _kind(name, row) for name, row in table.kinds.items()}
    found = tuple(
        _campaign(row_id, row, kinds[kind], split_names(table.kinds[kind].forms))
        for kind, rows in table.campaigns.items()
        for row_id, row in rows.items()
    )
    unique(_FILE, [row.id for row in found])
    for name, rows in _by_name(found).items():
        unique(_FILE, [f"{name} of {row.first}" for row in rows])
    return found


@cache
def campaign_names() -> Mapping[str, tuple[Campaign, ...]]:
    """Every name in every spelling → the campaigns that bear it, in the order of their days."""
    return MappingProxyType(_by_name(campaigns()))


@cache
def campaign_nouns() -> frozenset[str]:
    """The bare nouns that stand for a campaign of some kind."""
    return frozenset(" ".join(noun) for row in campaigns() for noun in row.kind.nouns)


def _by_name(rows: tuple[Campaign, ...]) -> dict[str, tuple[Campaign, ...]]:
    found: dict[str, tuple[Campaign, ...]] = {}
    for row in sorted(rows, key=lambda row: row.first):
        for text in dict.fromkeys(
            name.text.lower() for name in spelled(Name(each, row.id) for each in row.names)
        ):
            found[text] = (*found.get(text, ()), row)
    return found


def _campaign(row_id: str, row: _Row, kind: CampaignKind, forms: tuple[str, ...]) -> Campaign:
    for code in row.countries.split():
        if code not in by_code():
            raise TableError(f"tables/{_FILE}: {row_id!r} was in {code!r}, no code of countries.tsv")
    first, last = _stretch(row_id, row.on or row.first), _stretch(row_id, row.on or row.last)
    if first is None or not row.countries or (row.on and (row.first or row.last)):
        raise TableError(f"tables/{_FILE}: {row_id!r} needs countries, and either `on` or `first`")
    if last is not None:
        if first[0] > last[1]:
            raise TableError(f"tables/{_FILE}: {row_id!r} ends before it begins")
        last = max(first[0], last[0]), last[1]
    made = [form.replace("{}", place) for place in split_names(row.of) for form in forms]
    names = tuple(dict.fromkeys((row.name, *split_names(row.names), *made)))
    return Campaign(row_id, row.name, kind, first, last, tuple(row.countries.split()), names)


def _kind(name: str, row: _Kind) -> CampaignKind:
    nouns, bare = (
        frozenset(phrase_key(each) for each in split_names(words)) for words in (row.nouns, row.bare)
    )
    if not bare <= nouns:
        raise TableError(f"tables/{_FILE}: {name} has bare nouns that are not among its nouns")
    return CampaignKind(name, nouns, bare, row.recent, row.begun, row.called, row.after)


def _stretch(row_id: str, text: str) -> Stretch | None:
    """The days of "2016-10-17", "2016-10", "2016" or of two of them with a slash; None for no text."""
    if not text:
        return None
    ends = [_days(part) for part in text.split("/")]
    if len(ends) > 2 or None in ends:
        raise TableError(
            f"tables/{_FILE}: {row_id!r} has {text!r}; expected a day, month, year or two of them"
        )
    low, high = ends[0], ends[-1]
    if low is None or high is None or low[0] > high[1]:
        raise TableError(f"tables/{_FILE}: {row_id!r} has {text!r}, which runs backwards")
    return low[0], high[1]


def _days(text: str) -> Stretch | None:
    if not _DAYS.fullmatch(text):
        return None
    year, month, number = (*map(int, text.split("-")), 0, 0)[:3]
    if not month:
        return calendar.years_days(year, year)
    if not number:
        return calendar.month_days(year, month) if month <= 12 else None
    found = calendar.day(year, month, number)
    return (found, found) if found else None
