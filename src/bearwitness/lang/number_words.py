"""Loads the table of words around numbers.

The table lies beside the other tables, so that one folder holds all that can be added without code;
it is read here as a file because this layer knows nothing of the loaders above it.
"""

from functools import cache
from importlib import resources

import msgspec

from bearwitness.errors import TableError

UNITS = {word: value for value, word in enumerate("one two three four five six seven eight nine".split(), 1)}
TEENS = {
    word: value
    for value, word in enumerate(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), 10
    )
}
TENS = {
    word: value * 10
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
} | {"fourty": 40}
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
ZEROS = frozenset(("no", "none", "nobody", "zero", "nil"))
KINDS = frozenset(("at_least", "more_than", "at_most", "fewer_than", "about", "nearly"))

Phrase = tuple[str, ...]


class _Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of one kind; `not_after` holds words after which they mean something else."""

    kind: str
    words: tuple[str, ...]
    not_after: frozenset[str] = frozenset()


class _Vague(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words for an unsaid number that is at least `low`; `story` says why."""

    low: int
    words: tuple[str, ...]
    story: str
    not_before: frozenset[str] = frozenset()
    not_after: frozenset[str] = frozenset()


class _Unit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of one measure."""

    code: str
    words: tuple[str, ...]


class Refuse(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that make the number beside them no count."""

    designators: frozenset[str]
    models: frozenset[str]
    always: frozenset[str]
    money: frozenset[str]
    fractions: frozenset[str]
    months: frozenset[str]
    one_after: frozenset[str]
    one_before: frozenset[str]
    no_before: frozenset[str]
    change: frozenset[str]
    year_after: frozenset[str]
    time_after: tuple[str, ...]
    age_before: frozenset[str]
    age_after: tuple[str, ...]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    qualifier: tuple[_Row, ...]
    suffix: tuple[_Row, ...]
    vague: tuple[_Vague, ...]
    unit: tuple[_Unit, ...]
    refuse: Refuse


class Qualifier(msgspec.Struct, frozen=True):
    """One phrase that bounds a number."""

    words: Phrase
    kind: str
    not_after: frozenset[str]


class Vague(msgspec.Struct, frozen=True):
    """One phrase for an unsaid number."""

    words: Phrase
    low: int
    not_before: frozenset[str]
    not_after: frozenset[str]


class NumberWords(msgspec.Struct, frozen=True):
    """The table, indexed: qualifiers by last word, suffixes and vague words by first, units by phrase."""

    before: dict[str, tuple[Qualifier, ...]]
    after: dict[str, tuple[Qualifier, ...]]
    vague: dict[str, tuple[Vague, ...]]
    units: dict[Phrase, str]
    times: dict[str, tuple[Phrase, ...]]
    ages: dict[str, tuple[Phrase, ...]]
    refuse: Refuse
    starts: frozenset[str]
    gate: frozenset[str]


def _check(table: _File) -> None:
    """Raises TableError on an unknown kind, an empty cell or a word that stands twice."""
    rows: list[tuple[str, Phrase]] = [
        *(("qualifier", row.words) for row in table.qualifier),
        *(("suffix", row.words) for row in table.suffix),
        *(("vague", row.words) for row in table.vague),
        *(("unit", row.words) for row in table.unit),
    ]
    for row in (*table.qualifier, *table.suffix):
        if row.kind not in KINDS:
            raise TableError(f"tables/numbers.toml: kind {row.kind!r} is none of {sorted(KINDS)}")
    seen: set[tuple[str, str]] = set()
    for name, words in rows:
        for word in words:
            if not word.strip() or word != word.lower():
                raise TableError(f"tables/numbers.toml: {name} has {word!r}, expected words in lower case")
            if (name, word) in seen:
                raise TableError(f"tables/numbers.toml: {word!r} stands twice among {name} rows")
            seen.add((name, word))


def _by(phrases: list[Qualifier], place: int) -> dict[str, tuple[Qualifier, ...]]:
    """Phrases by their word at `place`, the longest first."""
    found: dict[str, list[Qualifier]] = {}
    for phrase in sorted(phrases, key=lambda phrase: -len(phrase.words)):
        found.setdefault(phrase.words[place], []).append(phrase)
    return {word: tuple(group) for word, group in found.items()}


def _qualifiers(rows: tuple[_Row, ...]) -> list[Qualifier]:
    return [Qualifier(tuple(word.split()), row.kind, row.not_after) for row in rows for word in row.words]


def _vague(rows: tuple[_Vague, ...]) -> dict[str, tuple[Vague, ...]]:
    phrases = [
        Vague(tuple(word.split()), row.low, row.not_before, row.not_after)
        for row in rows
        for word in row.words
    ]
    found: dict[str, list[Vague]] = {}
    for phrase in sorted(phrases, key=lambda phrase: -len(phrase.words)):
        found.setdefault(phrase.words[0], []).append(phrase)
    return {word: tuple(group) for word, group in found.items()}


def _phrases(words: tuple[str, ...]) -> dict[str, tuple[Phrase, ...]]:
    """Phrases by first word."""
    found: dict[str, tuple[Phrase, ...]] = {}
    for phrase in (tuple(word.split()) for word in words):
        found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
    return found


@cache
def number_words() -> NumberWords:
    """The table `numbers.toml`, checked and indexed."""
    data = (resources.files("bearwitness") / "tables" / "numbers.toml").read_bytes()
    try:
        table = msgspec.toml.decode(data, type=_File)
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        raise TableError(f"tables/numbers.toml: {error}") from error
    _check(table)
    vague = _vague(table.vague)
    exact = frozenset((*UNITS, *TEENS, *TENS, *SCALES, *ZEROS, "couple", "pair"))
    # "a" opens phrases only whose next word is in the gate already.
    inner = frozenset(
        phrase.words[-2] if phrase.words[-1] == "of" else phrase.words[-1]
        for group in vague.values()
        for phrase in group
    )
    return NumberWords(
        before=_by(_qualifiers(table.qualifier), -1),
        after=_by(_qualifiers(table.suffix), 0),
        vague=vague,
        units={tuple(word.split()): row.code for row in table.unit for word in row.words},
        times=_phrases(table.refuse.time_after),
        ages=_phrases(table.refuse.age_after),
        refuse=table.refuse,
        starts=frozenset((*exact, *vague, "a", "an", "half", "some")) - {"couple", "pair"},
        gate=exact | inner | {"some", "half"},
    )
