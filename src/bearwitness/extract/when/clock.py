"""The day from which a text counts; the choice of years, weekdays that were not said."""

from datetime import date

import msgspec

from bearwitness.extract.when.records import Anchor, Grain, Tense, Value
from bearwitness.lang import calendar
from bearwitness.lang.calendar import Stretch

STORY_GAP = 300
"""A day told this many days before publication is of another time than the report."""

STORY_AHEAD = 8
"""In a story a month without a year lies at most this many months after the month told last.

Else up to 3 before it.
"""

SOON = 180
"""A deadline without a year ("by Dec. 15") lies ahead when it is at most this many days away."""


_LONG = ("Y", "DE", "CE")
_COUNTABLE = {
    "W": ("W", "WE", "FN", "M", "Q", *_LONG),
    "M": ("M", "Q", *_LONG),
    "Q": ("Q", *_LONG),
    "Y": _LONG,
}


class Told(msgspec.Struct, frozen=True):
    """The day that the text told last and how exactly."""

    day: date
    grain: Grain = "D"


class Clock(msgspec.Struct, frozen=True):
    """What a time without a full date is worked out from.

    `tense` guesses how a place in the passage is told.
    """

    anchor: Anchor
    told: Told | None
    tense: Tense

    @property
    def writing(self) -> date | None:
        """The day of writing: that of the dateline, else that of publication."""
        return self.anchor.dateline or self.anchor.published

    @property
    def story(self) -> Told | None:
        """The day told last, where the text tells of a time long before its publication."""
        told = self.told
        if told is None or self.writing is None:
            return told
        long_past = (self.writing - told.day).days > STORY_GAP
        return told if long_past and (self.anchor.story is None or self.anchor.story > 0) else None

    @property
    def day(self) -> date | None:
        """The last day told, where it was told to the day."""
        return self.told.day if self.told and self.told.grain == "D" else None

    @property
    def context(self) -> date | None:
        """The day that "that day" or "two days later" counts from."""
        return self.told.day if self.told else self.writing

    def context_for(self, unit: str) -> date | None:
        """The day to count units from; None where what was told is coarser than the unit."""
        told = self.told
        coarser = told is not None and unit not in _COUNTABLE.get(told.grain, (unit,))
        return None if coarser else self.context

    def unsure(self, unit: str, sign: int = 0) -> Value:
        """A unit somewhere in a coarser one that was told: "that day" of 1987 is 1987-XX-XX.

        Before or after it (`sign` not 0) no end is known.
        """
        told = self.told
        fine = {"Y": {"D": "XX-XX", "W": "WXX", "M": "XX"}, "M": {"D": "XX"}}
        rest = fine.get(told.grain, {}).get(unit) if told else None
        if told is None or rest is None:
            return Value("DATE", None, basis="relative")
        days, known = calendar.unit_days(told.grain, told.day), 4 if told.grain == "Y" else 7
        timex = f"{told.day.isoformat()[:known]}-{rest}"
        return Value("DATE", timex, None if sign else days, "relative")

    @property
    def quarter(self) -> date | None:
        """A day of the quarter told last; None where the text goes on from something else."""
        return self.told.day if self.told is not None and self.told.grain == "Q" else None

    def future(self, offset: int) -> bool:
        """Whether the words around an offset point ahead."""
        return self.tense(offset) == "future"

    def past(self, offset: int) -> bool:
        """Whether the words around an offset tell of what has been."""
        return self.tense(offset) == "past"

    def planned(self, offset: int) -> int | None:
        """The year that the story as a whole gives the date that starts there."""
        return next((year for at, year in self.anchor.years if at == offset), None)

    def year_for(
        self,
        month: int,
        number: int | None,
        offset: int,
        *,
        weekday: int | None = None,
        deadline: bool = False,
        within: tuple[int, int] | None = None,
    ) -> int | None:
        """The year of a date whose year was not said; None without any day to count from.

        `within`: first and last day of the part of the month that is meant ("late July").
        """
        planned = self.planned(offset)
        if planned is not None:
            return planned
        story, now = self.story, self.writing
        if story is not None:
            return _story_year(story, month)
        if now is None:
            return _year_beside(self.anchor.stated, month, number)
        years = [year for year in range(now.year - 1, now.year + 2) if _fits(year, month, number, weekday)]
        if weekday is not None and years:
            return min(years, key=lambda year: abs((date(year, month, number or 1) - now).days))
        first, last = within or (number, number)
        ahead = self.future(offset) or (deadline and not self.past(offset) and _soon(now, month, last))
        return _nearest(now, month, last if ahead else first, ahead=ahead)

    def weekday(self, weekday: int, offset: int) -> date | None:
        """The day meant by a bare weekday.

        The last such day up to the writing, or the next when the words point ahead.
        """
        if self.writing is None:
            return None
        story = self.story
        if story is not None and story.grain == "D":
            return calendar.on_or_after(story.day, weekday)
        if self.future(offset):
            return calendar.on_or_after(self.writing, weekday)
        return calendar.on_or_before(self.writing, weekday)


def grain_of(days: Stretch) -> Grain:
    """How exactly a stretch names a day."""
    size = (days[1] - days[0]).days
    if 88 < size < 93 and days[0].day == 1 and days[0].month % 3 == 1:
        return "Q"
    return "D" if size < 2 else "W" if size < 11 else "M" if size < 100 else "Y"


def _fits(year: int, month: int, number: int | None, weekday: int | None) -> bool:
    found = calendar.day(year, month, number or 1)
    return found is not None and (weekday is None or found.isoweekday() == weekday)


def _nearest(now: date, month: int, number: int | None, *, ahead: bool) -> int:
    """Last such date up to `now`, or the first from `now` on."""
    there = (month, number or now.day)
    here = (now.month, now.day)
    if ahead:
        return now.year if there >= here else now.year + 1
    return now.year if there <= here else now.year - 1


def _year_beside(stated: date | None, month: int, number: int | None) -> int | None:
    """The year in which a date lies nearest to one that the text names with its year."""
    if stated is None:
        return None
    found = [calendar.day(stated.year + off, month, number or 15) for off in (-1, 0, 1)]
    return min(
        (day for day in found if day is not None), key=lambda day: abs((day - stated).days), default=stated
    ).year


def _soon(now: date, month: int, number: int | None) -> bool:
    due = calendar.day(_nearest(now, month, number, ahead=True), month, number or 1)
    return due is not None and 0 <= (due - now).days <= SOON


def _story_year(told: Told, month: int) -> int:
    """A year told alone holds; else the month nearest to the one told, rather after than before it."""
    year = told.day.year
    if told.grain != "Y":
        gap = month - told.day.month
        year += 1 if gap < STORY_AHEAD - 11 else -1 if gap > STORY_AHEAD else 0
    return year
