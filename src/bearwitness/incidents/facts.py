"""What the matcher looks at in a claim, worked out once."""

import re
from collections.abc import Callable
from datetime import date

import msgspec

from bearwitness.incidents.known import Known
from bearwitness.incidents.places import Place, place_of
from bearwitness.model.records import Claim, Report
from bearwitness.model.values import Count, Harm
from bearwitness.tables.matcher import coarse_types
from bearwitness.tables.names import key

# A mark of a list item at the beginning of a line, with nothing else before the claim.
_MARK = re.compile(r"\s*(?:[-–—•●▪◦·*►‣]+|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s*\Z")
_LISTED = re.compile(r"^[^\S\n]*(?:[-–—•●▪◦·*►‣]+|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s*\S", re.MULTILINE)
_FEWEST_ITEMS = 2
# Words that set an event apart from those told before it, right before the event's own word.
_ANOTHER = re.compile(
    r"(?:\b(?:another|an additional|an? (?:further|different|separate|second|third|fourth|fifth|new)"
    r"|the (?:second|third|fourth|fifth|other)|(?:in|during) (?:a|an|the) (?:separate|different|other))"
    r"(?:\s+(?!of\b|half\b|day\b|time\b)[\w'’-]+){0,3}\s*\Z)|\b(?:separately|elsewhere)\b|\balso\s*\Z",
    re.IGNORECASE,
)
_FIRST_WORD = re.compile(r"\s*\S+\s*")
# An item of a strike list opens with its place, with a preposition and marks before it at most ("* Near ").
_LEADING = re.compile(
    r"\W*(?:(?:near|in|at|around|outside|close to|north|south|east|west|of)\s+)*\W*", re.IGNORECASE
)

# Kinds of harm; the first that two claims share is compared.
KINDS = ("killed", "injured", "captured", "abducted", "missing", "displaced")


class Amount(msgspec.Struct, frozen=True):
    """A number as a range; `high` is None where nothing is said of it, `best` where the words are vague."""

    low: int
    high: int | None
    best: int | None

    def meets(self, other: "Amount") -> bool:
        """Whether one number can satisfy both."""
        above = self.high is not None and self.high < other.low
        below = other.high is not None and other.high < self.low
        return not (above or below)

    def allows(self, number: int) -> bool:
        """Whether words of this amount support `number`: "at least six" supports 17, "six" does not."""
        if self.best is None:
            return self.low <= number and (self.high is None or number <= self.high)
        return number == self.best or (self.most is None and number > self.best)

    @property
    def size(self) -> int:
        """One number to stand for the range: the best, else the lowest."""
        return self.low if self.best is None else self.best

    @property
    def vague(self) -> bool:
        """Whether the words give no number but a least one: "several", "dozens"."""
        return self.best is None and self.high is None

    @property
    def least(self) -> int | None:
        """The lowest number told, 20 for "about twenty"; None for a top alone ("up to nine")."""
        return self.low or self.best

    @property
    def most(self) -> int | None:
        """The highest number told; None for a lower bound ("at least six", "dozens")."""
        if self.high is not None:
            return self.high
        return self.best if self.best is not None and self.best > self.low else None


class Toll(msgspec.Struct, frozen=True):
    """How many of which group suffered what; `kind` is None where the words do not tell it."""

    kind: str | None
    who: str
    amount: Amount


class Facts(msgspec.Struct, frozen=True):
    """One claim as the matcher sees it.

    `first` and `last` are ordinals of days, None where the words give no day on both sides. `item`
    tells the list item of the report that holds the claim. `lines` are the parties with all that
    stand above them. `heads` are the largest numbers above nought of each kind of harm, in the order
    of KINDS. `thread` is the number of the thread of the report that the claim goes on with; a `silent`
    claim only goes on, another of its thread says day and place in its own words.
    """

    id: str
    report: str
    start: int
    end: int
    at: int
    origin: str
    another: bool
    item: int | None
    first: int | None
    last: int | None
    place: Place | None
    type: str
    initiators: frozenset[str]
    initiator_lines: frozenset[str]
    opponents: frozenset[str]
    opponent_lines: frozenset[str]
    tolls: tuple[Toll, ...]
    heads: tuple[Toll, ...]
    count: Amount | None
    objects: tuple[str, ...]
    thread: int | None = None
    silent: bool = False

    @property
    def placed(self) -> bool:
        """True where the claim gives both its day and its place."""
        return self.first is not None and self.place is not None


def facts_of(claim: Claim, report: Report | None, known: Known) -> Facts:
    """What the matcher looks at; `report` gives the text around the claim, None where it is not at hand."""
    first, last = days_of(claim)
    tolls = tuple(_toll(harm) for harm in claim.harm if amount_of(harm.count) is not None)
    initiators, opponents = _parties(claim, "initiator"), _parties(claim, "opponent")
    return Facts(
        id=claim.id,
        report=claim.report,
        start=claim.start,
        end=claim.end,
        at=claim.event.start,
        origin=claim.origin,
        another=_opens_another(claim),
        item=_item(claim, report),
        first=first,
        last=last,
        place=place_of(claim.where),
        type=claim.event.type,
        initiators=initiators,
        initiator_lines=_lines(initiators, known.lineage),
        opponents=opponents,
        opponent_lines=_lines(opponents, known.lineage),
        tolls=tolls,
        heads=_heads(tolls),
        count=amount_of(claim.event.count),
        objects=tuple(dict.fromkeys(key(effect.object) for effect in claim.effects)),
    )


def _opens_another(claim: Claim) -> bool:
    """Whether the words set the event apart; "also killed", "another man was killed" go on with one."""
    if claim.event.type in coarse_types():
        return False
    found = _ANOTHER.search(claim.exact[: max(0, claim.event.start - claim.start)])
    if found is None:
        return False
    if not _unplaced(claim):
        return True
    # "his mother was also shot", "another man was shot": people beside those told, where neither day nor
    # place sets them apart.
    start = claim.start + found.start()
    of_people = any(each.start <= start < each.end for each in claim.harm)
    return not (of_people or (found.group().strip().lower() == "also" and claim.harm))


def _unplaced(claim: Claim) -> bool:
    return all(value is None or value.basis == "inherited" for value in (claim.when, claim.where))


def days_of(claim: Claim) -> tuple[int | None, int | None]:
    """Ordinals of the first and last day; both None unless both are said."""
    when = claim.when
    if when is None or when.earliest is None or when.latest is None:
        return None, None
    return date.fromisoformat(when.earliest).toordinal(), date.fromisoformat(when.latest).toordinal()


def amount_of(count: Count | None) -> Amount | None:
    """A count as a range; None where it gives no number at all."""
    if count is None or (count.low is None and count.best is None and count.high is None):
        return None
    low = count.low if count.low is not None else 0
    return Amount(low if count.best is None else min(low, count.best), count.high, count.best)


def largest(tolls: tuple[Toll, ...], kind: str | None) -> Toll | None:
    """The largest number of one kind of harm: the whole, where a part is told beside it."""
    found = [toll for toll in tolls if toll.kind == kind]
    return max(found, key=lambda toll: (toll.amount.size, toll.who == "unknown", toll.who), default=None)


def _heads(tolls: tuple[Toll, ...]) -> tuple[Toll, ...]:
    found = (largest(tolls, kind) for kind in KINDS) if tolls else ()
    return tuple(head for head in found if head is not None and head.amount.size)


def _toll(harm: Harm) -> Toll:
    amount = amount_of(harm.count)
    assert amount is not None
    return Toll(harm.kind, harm.who, amount)


def _parties(claim: Claim, role: str) -> frozenset[str]:
    return frozenset(party.id for party in claim.parties if party.role == role and party.id is not None)


def _lines(parties: frozenset[str], lineage: Callable[[str], tuple[str, ...]]) -> frozenset[str]:
    return frozenset(above for party in parties for above in (party, *lineage(party)))


def _item(claim: Claim, report: Report | None) -> int | None:
    """Where the list item that holds the claim begins; None where the claim stands in running text."""
    line = claim.start
    if report is not None:
        line = report.text.rfind("\n", 0, claim.start) + 1
        mark = _MARK.match(report.text[line : claim.start])
        if mark is not None or report.text[line : claim.start].strip():
            marked = mark is not None or _MARK.match(_opening(report.text, line)) is not None
            return line if marked and len(_LISTED.findall(report.text)) >= _FEWEST_ITEMS else None
    where = claim.where
    if where is None or claim.event.count is None or where.basis != "stated":
        return None
    opening = claim.exact[: max(0, where.start - claim.start)]
    return line if where.start >= claim.start and _LEADING.fullmatch(opening) else None


def _opening(text: str, line: int) -> str:
    """The first word of a line with the blanks around it."""
    found = _FIRST_WORD.match(text, line)
    return found.group() if found else ""
