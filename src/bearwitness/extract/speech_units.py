"""A sentence as units for reading speech: names whole, quotation marks known, the rest as grouped."""

from collections.abc import Sequence
from typing import NamedTuple

from bearwitness.extract.speech_marks import Quotation
from bearwitness.extract.speech_words import Saying, cue_words
from bearwitness.lang.english import VERBS_FIRST_AS_NOUNS
from bearwitness.lang.groups import Group, Mark, NounPhrase, VerbGroup
from bearwitness.lang.tokens import Token

_BRACKET_MAX = 8


class Unit(NamedTuple):
    """One unit over tokens `first` to `last`, half-open.

    `kind`: n (noun phrase), v (verb group), p (preposition), s (subordinator), c (conjunction), a (adverb),
    t (time), - (dash), open and close (quotation marks); other marks stand for themselves. `inside` is the
    number of the quotation it stands in, -1 outside all.
    """

    kind: str
    first: int
    last: int
    lower: str
    group: Group
    inside: int
    saying: Saying | None = None
    opens: str = ""

    @property
    def verb(self) -> VerbGroup:
        """The verb group of a unit of kind v."""
        assert isinstance(self.group, VerbGroup)
        return self.group

    @property
    def there(self) -> bool:
        """Whether it is a verb group that "there" opens ("there were")."""
        return self.opens == "there"

    @property
    def finite(self) -> bool:
        """Whether it is a verb group that carries a clause of its own."""
        group = self.group
        return isinstance(group, VerbGroup) and not group.infinitive and group.form != "ing"


_KINDS = {"prep": "p", "sub": "s", "conj": "c", "adverb": "a", "time": "t", "dash": "-"}


def units_of(tokens: Sequence[Token], groups: Sequence[Group], quotes: Sequence[Quotation]) -> list[Unit]:
    """Units in text order."""
    edges = _edges(quotes)
    inside = _inside(len(tokens), quotes)
    made: list[Unit] = []
    skip = 0
    for group in groups:
        if group.first < skip:
            continue
        unit = _unit(tokens, group, edges, inside)
        if unit.kind == "'" and unit.inside >= 0:
            # The second half of a mark typed as two single ones.
            continue
        if unit.kind == "(":
            skip = _bracket(tokens, group.first)
            if skip and made and made[-1].kind == "n":
                made[-1] = made[-1]._replace(last=skip)
                continue
            skip = 0
        elif unit.kind == "n" and _goes_on(made, tokens):
            name = made[-2]
            del made[-2:]
            unit = unit._replace(first=name.first)
        if unit.kind == "n" and _ends_in_verb(tokens, unit):
            made.append(unit._replace(last=unit.last - 1, lower=tokens[unit.last - 2].lower))
            unit = _late_verb(tokens, unit)
        elif unit.kind == "W" and unit.lower in cue_words().plain:
            unit = _late_verb(tokens, unit)
        made.append(unit)
        # A verb of saying may hold the noun behind it ("claimed responsibility").
        skip = max(skip, unit.last)
    return made


def _unit(tokens: Sequence[Token], group: Group, edges: dict[int, str], inside: Sequence[int]) -> Unit:
    first, last = group.first, group.last
    where = inside[first]
    edge = edges.get(first)
    if edge is not None:
        return Unit(edge, first, last, tokens[first].lower, group, where)
    if isinstance(group, NounPhrase):
        return Unit("n", first, last, tokens[group.core_last - 1].lower, group, where)
    if isinstance(group, VerbGroup):
        saying = cue_words().saying(tokens, group)
        opens = tokens[first].lower
        return Unit("v", first, saying.last if saying else last, group.base, group, where, saying, opens)
    return Unit(_mark_kind(group), first, last, group.lower, group, where)


def _ends_in_verb(tokens: Sequence[Token], unit: Unit) -> bool:
    """ "…," the letter says.": a verb of saying at the end of a phrase looks like its last noun.

    One that may be a noun ("reports") is a verb only right behind a quotation or a comma, before a mark.
    """
    last = unit.last
    word = tokens[last - 1]
    if last - unit.first < 2 or word.text != word.lower or word.lower not in cue_words().plain:
        return False
    if _is_never_a_noun(word.lower):
        return True
    before = tokens[unit.first - 1].lower if unit.first else ""
    after = tokens[last].lower if last < len(tokens) else "."
    return before in {'"', "'", ","} and after in {".", ",", ":", "!", "?"}


def _is_never_a_noun(lower: str) -> bool:
    words = cue_words()
    posts = words.single[lower].class_ == "post"
    return not posts and lower not in words.nouns and lower not in VERBS_FIRST_AS_NOUNS


def _late_verb(tokens: Sequence[Token], unit: Unit) -> Unit:
    """The last word of a unit as a verb in the present."""
    at = unit.last - 1
    verb = cue_words().single[tokens[at].lower]
    group = VerbGroup(at, at + 1, at, verb.base, "present", False, False, None, False, False)
    return Unit("v", at, at + 1, verb.base, group, unit.inside, Saying(verb, at + 1))


def _mark_kind(mark: Mark) -> str:
    return _KINDS.get(mark.kind, mark.kind)


def _edges(quotes: Sequence[Quotation]) -> dict[int, str]:
    found: dict[int, str] = {}
    for quote in quotes:
        if quote.opened:
            found[quote.first] = "open"
        if quote.closed:
            found[quote.last - 1] = "close"
    return found


def _inside(count: int, quotes: Sequence[Quotation]) -> list[int]:
    found = [-1] * count
    for number, quote in enumerate(quotes):
        for at in range(quote.first + quote.opened, quote.last - quote.closed):
            found[at] = number
    return found


def _goes_on(made: Sequence[Unit], tokens: Sequence[Token]) -> bool:
    """Whether a name goes on behind the full stop of an abbreviation ("Maj. Gen. Martin")."""
    if len(made) < 2 or made[-1].kind != "." or made[-2].kind != "n":
        return False
    return made[-1].first == made[-2].last and tokens[made[-1].first].start == tokens[made[-2].last - 1].end


def _bracket(tokens: Sequence[Token], at: int) -> int:
    """The token after a short remark in brackets; 0 where it does not close soon."""
    for number in range(at + 1, min(at + _BRACKET_MAX, len(tokens))):
        if tokens[number].lower == ")":
            return number + 1
    return 0
