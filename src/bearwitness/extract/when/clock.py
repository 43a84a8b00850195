"""The day from which a text counts; the choice of years and weekdays that were not said."""

from datetime import date

import msgspec

from bearwitness.extract.when.records import Anchor, Tense
from bearwitness.lang import calendar

STORY_GAP = 300
"""A day told this many days before publication turns the text into a story: its own days lead, not the publication day."""

STORY_BACK = 4
"""In a story a month without a year lies at most this many months before the day told last, else ahead of it."""


class Clock(msgspec.Struct, frozen=True):
    """`told` is the last resolved day before the expression that is read; `tense` guesses how a place in the passage is told."""

    anchor: Anchor
    told: date | None
    tense: Tense

    @property
    def writing(self) -> date | None:
        """The day of writing: that of the dateline, else that of publication."""
        return self.anchor.dateline or self.anchor.published

    @property
    def story(self) -> bool:
        """Whether the days told before lead."""
        if self.told is None:
            return False
        return self.writing is None or (self.writing - self.told).days > STORY_GAP

    @property
    def context(self) -> date | None:
        """The day that "that day" or "two days later" counts from."""
        return self.told or self.writing

    def future(self, offset: int) -> bool:
        """Whether the words around an offset point ahead."""
        return self.tense(offset) == "future"

    def past(self, offset: int) -> bool:
        """Whether the words around an offset tell of what has been."""
        return self.tense(offset) == "past"

    def year_for(self, month: int, number: int | None, offset: int, weekday: int | None = None) -> int | None:
        """The year of a date whose year was not said; None without any day to count from."""
        if self.story and self.told is not None:
            return _story_year(self.told, month, number)
        now = self.writing
        if now is None:
            return None
        years = [year for year in range(now.year - 1, now.year + 2) if _fits(year, month, number, weekday)]
        if weekday is not None and years:
            return min(years, key=lambda year: abs((date(year, month, number or 1) - now).days))
        return _nearest(now, month, number, ahead=self.future(offset))

    def weekday(self, weekday: int, offset: int) -> date | None:
        """The day meant by a bare weekday: the last such day up to the writing, or the next when the words point ahead."""
        if self.story and self.told is not None:
            return calendar.on_or_after(self.told, weekday)
        if self.writing is None:
            return None
        if self.future(offset):
            return calendar.on_or_after(self.writing, weekday)
        return calendar.on_or_before(self.writing, weekday)


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


def _story_year(told: date, month: int, number: int | None) -> int:
    gap = month - told.month
    year = told.year + (1 if gap < -STORY_BACK else -1 if gap > 11 - STORY_BACK else 0)
    return year + (1 if number == 29 and month == 2 and calendar.day(year, 2, 29) is None else 0)
