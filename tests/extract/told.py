"""Short ways to read a sentence and look at what was told, for the tests of the reader."""

from bearwitness import pipeline
from bearwitness.model.records import Claim, Reading, Report
from bearwitness.model.values import Count


def reading(text: str, *, published: str | None = "2024-05-02") -> Reading:
    """All that is read from a text published on a Thursday."""
    return pipeline.reading(Report("r", text, published=published))


def claims(text: str, *, published: str | None = "2024-05-02") -> tuple[Claim, ...]:
    """The claims of a text."""
    return reading(text, published=published).claims


def one(text: str) -> Claim:
    """The only claim of a text."""
    (claim,) = claims(text)
    return claim


def bounds(count: Count | None) -> tuple[int | None, int | None, int | None] | None:
    """low, best, high."""
    return None if count is None else (count.low, count.best, count.high)


def effects(claim: Claim) -> list[tuple[str, str, int | None]]:
    """action, object, best count of each effect."""
    return [(e.action, e.object, e.count.best if e.count else None) for e in claim.effects]


def harm(claim: Claim) -> list[tuple[str | None, str, int | None]]:
    """kind, group, best count of each harm."""
    return [(h.kind, h.who, h.count.best) for h in claim.harm]


def parties(claim: Claim) -> set[tuple[str, str | None]]:
    """role, id of each party."""
    return {(p.role, p.id) for p in claim.parties}
