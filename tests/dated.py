"""Phrases of time as the reader takes them, turned into days by the rules of the GED codebook."""

from datetime import date

from bearwitness.extract.when import Anchor, find_times
from bearwitness.model.values import When
from bearwitness.tables.ged_days import GedDates, ged_interval


def when_of(text: str, published: date) -> When | None:
    """The first time of a text as the reader takes it."""
    for found in find_times(text, Anchor(published=published), tense=lambda _: "past"):
        exact = text[found.start : found.end]
        return When(
            found.earliest, found.latest, found.timex, found.type, found.basis, exact, found.start, found.end
        )
    return None


def coded(text: str, published: date) -> GedDates:
    """What the codebook makes of a phrase in a report of one day."""
    found = ged_interval(when_of(text, published), published=published, words=text)
    assert found is not None, text
    return found


def shown(found: GedDates) -> tuple[str | None, str | None, int | None]:
    """First day, last day, date_prec."""
    days = [each.isoformat() if each else None for each in (found.start, found.end)]
    return days[0], days[1], found.date_prec
