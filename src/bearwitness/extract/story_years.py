"""Gives the dates without a year of a report about days long past their years, from the story as a whole."""

import re
from collections.abc import Sequence
from datetime import date

from bearwitness.extract.when import Anchor, Step, find_steps, years_of
from bearwitness.model.records import Passage

StoryYears = dict[int, tuple[tuple[int, int], ...]]
"""By the start of a passage: offsets of dates in its text, each with its year."""

LONG_PAST = 300
"""Days before the writing from which on a stated date belongs to a story."""

_YEAR = re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)")

FEWEST = 4
"""A story states at least so many days or months of long ago."""


def story_years(passages: Sequence[Passage], anchor: Anchor) -> StoryYears:
    """The years of a story; nothing for a report that mostly states dates near its writing."""
    now = anchor.dateline or anchor.published
    if now is None or _years_written(passages) < FEWEST:
        return {}
    found = [(passage.start, at, step) for passage in passages for at, step in _steps(passage, now)]
    steps = [step for _, _, step in found]
    if not _is_story(steps, now):
        return {}
    years: StoryYears = {}
    for (start, at, _), year in zip(found, years_of(steps, now), strict=True):
        if year is not None:
            years[start] = (*years.get(start, ()), (at, year))
    return years


def _years_written(passages: Sequence[Passage]) -> int:
    """How many years the report writes in figures: a cheap look before the reading of all its dates."""
    return sum(len(_YEAR.findall(passage.text)) for passage in passages)


def _steps(passage: Passage, now: date) -> list[tuple[int, Step]]:
    if passage.set_aside is not None:
        return []
    return find_steps(passage.text, now, heads=passage.kind in {"title", "heading"})


def _is_story(steps: Sequence[Step], now: date) -> bool:
    stated = [step.days for step in steps if step.days and (step.heads or step.grain in {"D", "M"})]
    past = sum((now - days[1]).days > LONG_PAST for days in stated)
    return past >= FEWEST and past > 2 * (len(stated) - past)
