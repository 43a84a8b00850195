"""The day a report went out, as its own words tell: its dateline, its dated headline."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cache

from bearwitness.extract.when import Anchor, find_times
from bearwitness.lang.inflect import plurals
from bearwitness.lang.serials import latest_issue
from bearwitness.model.records import Passage
from bearwitness.model.values import When
from bearwitness.tables.notes import notes

# A second release below the first goes out at most so long after it.
_FOLLOWING = timedelta(days=180)


def latest_issue_of(passages: Iterable[Passage]) -> date | None:
    """The last day on which the report may have gone out by the number of its release."""
    days = (latest_issue(passage.text) for passage in passages if passage.set_aside is not None)
    return next((day for day in days if day is not None), None)


def latest_day(issue: date | None, dateline: str | None) -> str | None:
    """The last day that a dateline may name: by the release number, or by the dateline before it."""
    if dateline is not None:
        return (date.fromisoformat(dateline) + _FOLLOWING).isoformat()
    return issue.isoformat() if issue is not None else None


def headlines(passages: Sequence[Passage]) -> list[Passage]:
    """The lines that head the report, before its first sentence."""
    made: list[Passage] = []
    for passage in passages:
        if passage.kind in {"sentence", "item"} or passage.set_aside == "dateline":
            break
        if passage.set_aside is None:
            made.append(passage)
    return made


def day_of_headline(passage: Passage, times: Sequence[When]) -> str | None:
    """The day that a headline opens with ("May 11: …") or a periodical's one ends with ("… Update, May 11").

    Any other day in a headline may be that of an event.
    """
    for when in times:
        if when.earliest is None or when.earliest != when.latest:
            continue
        before = passage.text[: when.start - passage.start]
        after = passage.text[when.end - passage.start :]
        if (not before.strip() and after.startswith(":")) or (
            not after.strip(" .") and _periodical().search(before.rstrip(" ,:-–"))
        ):
            return when.earliest
    return None


@cache
def _periodical() -> re.Pattern[str]:
    """The name of what appears day by day, at the end of words: "Strike Update", "Press Releases"."""
    names = (form for noun in notes().periodicals for form in (noun, *plurals(noun)))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\W*\Z", re.IGNORECASE)


def stated_day(passages: Iterable[Passage]) -> date | None:
    """The first day that the words of a report name with its year."""
    for passage in passages:
        for found in find_times(passage.text, Anchor()) if passage.set_aside is None else ():
            if found.basis == "stated" and found.earliest is not None and found.earliest == found.latest:
                return date.fromisoformat(found.earliest)
    return None
