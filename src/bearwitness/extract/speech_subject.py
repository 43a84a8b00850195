"""Finds whose verb of saying it is: the subject before it, behind it, or shared with another verb."""

from collections.abc import Sequence
from typing import NamedTuple

from bearwitness.extract.speech_units import Unit
from bearwitness.lang.groups import NounPhrase

_RELATIVE = frozenset(["who", "which", "that", "whose", "whom"])
_ENDS = frozenset([".", "!", "?", ";", ":"])
_CONTRACTED = ("'re", "'ve", "'ll", "'d", "'m", "n't")
_PASSING = frozenset("at")


class Subject(NamedTuple):
    """Who speaks: tokens of the naming phrase, of all that is said of it, and its units (half-open).

    `relative`: the verb stands in a clause on this phrase ("officials who said"); `inserted`: between commas.
    """

    name: tuple[int, int]
    whole: tuple[int, int]
    first: int
    last: int
    relative: bool = False
    inserted: bool = False


def subject_before(units: Sequence[Unit], at: int) -> Subject | None:
    """The subject left of the verb at unit `at`; None where it has none of its own."""
    end = _skip_left(units, at)
    if end < 0:
        return None
    kind = units[end].kind
    if kind == "n":
        return _named(units, _phrase_start(units, end), end + 1, end + 1)
    if kind in {",", "-"}:
        return _before_insertion(units, end)
    if kind == "s" and units[end].lower in _RELATIVE:
        return _antecedent(units, end)
    return None


def subject_after(units: Sequence[Unit], at: int) -> Subject | None:
    """The subject behind the verb ("said Ahmed Ali, 43, a resident")."""
    start = _skip_right(units, at + 1)
    if start >= len(units) or units[start].kind != "n":
        return None
    end = _phrase_end(units, start)
    return _named(units, start, end, _insertion_end(units, end))


def shared_subject(units: Sequence[Unit], at: int) -> Subject | None:
    """The subject of the nearest finite verb before, in the same quotation or outside all."""
    for number in range(at - 1, -1, -1):
        unit = units[number]
        if unit.kind == "v" and unit.finite and unit.inside == units[at].inside:
            found = subject_before(units, number)
            if found is not None:
                joined = units[at - 1].kind == "c"
                return found if joined else found._replace(relative=False, inserted=False)
    return None


def phrase_subject(units: Sequence[Unit], at: int) -> Subject:
    """The phrase at unit `at` alone as the subject."""
    return _named(units, at, at + 1, at + 1)


def is_clause_subject(units: Sequence[Unit], at: int) -> bool:
    """Whether a finite verb follows the noun phrase at unit `at`, past what hangs on it."""
    if _contracted(units, at):
        return True
    number = _insertion_skip(units, _phrase_end(units, at))
    number = _skip_right(units, number)
    return number < len(units) and units[number].kind == "v" and units[number].finite


def _skip_left(units: Sequence[Unit], at: int) -> int:
    """The unit before `at` past adverbs, times, "both"."""
    at -= 1
    while at >= 0 and (units[at].kind in _PASSING or (at and _is_bare_determiner(units[at]))):
        at -= 1
        if at >= 0 and units[at].kind == "p" and units[at + 1].kind == "t":
            at -= 1
    return at


def _skip_right(units: Sequence[Unit], at: int) -> int:
    while at < len(units) and units[at].kind in _PASSING:
        at += 1
    return at


def _phrase_start(units: Sequence[Unit], end: int) -> int:
    """The first unit of the noun phrase that ends at unit `end`, with those it hangs on or is joined to."""
    start = end
    while start >= 2 and units[start - 2].kind == "n":
        if units[start - 1].kind == "p" or (units[start - 1].kind == "c" and _opens_clause(units, start - 2)):
            start -= 2
        else:
            break
    return start


def _contracted(units: Sequence[Unit], at: int) -> bool:
    """ "he's", "they're": the verb hides in the pronoun."""
    if units[at].lower.endswith(_CONTRACTED):
        return True
    follows = at + 1 < len(units) and units[at + 1].lower == "'s"
    return follows and is_pronoun(units[at])


def _is_bare_determiner(unit: Unit) -> bool:
    """ "He and Ali both said": a determiner alone names nobody."""
    phrase = unit.group
    return (
        isinstance(phrase, NounPhrase)
        and unit.last - unit.first == 1
        and phrase.det is not None
        and not phrase.words
        and phrase.number is None
    )


def _opens_clause(units: Sequence[Unit], at: int) -> bool:
    return at == 0 or units[at - 1].kind in {",", "s", "open", ";", ":", "t"}


def _phrase_end(units: Sequence[Unit], start: int) -> int:
    end = start + 1
    while end + 1 < len(units) and units[end].kind in {"p", "c"} and units[end + 1].kind == "n":
        if units[end].kind == "c" and _verb_at(units, end + 2):
            break
        end += 2
    return end


def _verb_at(units: Sequence[Unit], at: int) -> bool:
    at = _skip_right(units, at)
    return at < len(units) and units[at].kind == "v" and units[at].finite


def _before_insertion(units: Sequence[Unit], close: int) -> Subject | None:
    """ "Ali, who heads the council, said": the phrase before the insertion that ends at unit `close`."""
    mark = units[close].kind
    for number in range(close - 1, 0, -1):
        unit = units[number]
        if unit.kind in {"close", "open"} or unit.kind in _ENDS:
            return None
        if unit.kind == mark and units[number - 1].kind == "n" and _inserts(units, number + 1, close):
            start = _chain_start(units, number - 1)
            if start and units[start - 1].kind in {"v", "p"}:
                return None
            return _named(units, start, _first_name_end(units, start, number), close)
    return None


def _inserts(units: Sequence[Unit], first: int, last: int) -> bool:
    """Whether these units only tell more of the phrase before them."""
    if first >= last:
        return False
    opener = units[first]
    breaks = (number for number in range(first, last - 1) if units[number].kind == ",")
    if any(units[number + 1].kind in {"v", "s"} for number in breaks):
        return False
    if opener.kind == "s":
        return opener.lower in _RELATIVE | {"where"}
    if opener.kind == "v":
        return not opener.finite or opener.verb.form == "past_participle"
    return not any(unit.kind == "v" and unit.finite for unit in units[first:last])


def _chain_start(units: Sequence[Unit], end: int) -> int:
    """The first of phrases side by side between commas ("Ali, 43, a resident")."""
    start = _phrase_start(units, end)
    while start >= 2 and units[start - 1].kind == "," and units[start - 2].kind == "n":
        before = _phrase_start(units, start - 2)
        if before and units[before - 1].kind in {"v", "p"}:
            break
        start = before
    return start


def _first_name_end(units: Sequence[Unit], start: int, stop: int) -> int:
    return next((number for number in range(start, stop) if units[number].kind == ","), stop)


def _antecedent(units: Sequence[Unit], at: int) -> Subject | None:
    """What a relative pronoun stands for."""
    end = at - 1
    inserted = end >= 1 and units[end].kind == ","
    end -= inserted
    if end < 0 or units[end].kind != "n":
        return None
    found = _named(units, _phrase_start(units, end), end + 1, end + 1)
    return found._replace(whole=(found.whole[0], units[at].last), relative=True, inserted=inserted)


def _insertion_end(units: Sequence[Unit], at: int) -> int:
    """The unit after an insertion that starts with the comma at `at`, its closing comma left out."""
    if at + 1 >= len(units) or units[at].kind != ",":
        return at
    opener = units[at + 1]
    if opener.kind == "n" and is_clause_subject(units, at + 1):
        return at
    if not (opener.kind == "n" or (opener.kind == "s" and opener.lower in _RELATIVE)):
        return at
    for number in range(at + 1, len(units)):
        kind = units[number].kind
        if kind in {"open", "close"} or kind in _ENDS:
            return number
        if kind == ",":
            return _insertion_end(units, number) if opener.kind == "n" else number
    return len(units)


def _insertion_skip(units: Sequence[Unit], at: int) -> int:
    """Past an insertion and its closing comma."""
    if at + 1 >= len(units) or units[at].kind != "," or units[at + 1].kind not in {"s", "n"}:
        return at
    for number in range(at + 1, min(at + 14, len(units))):
        if units[number].kind == "," and _inserts(units, at + 1, number):
            return number + 1
    return at


def _named(units: Sequence[Unit], first: int, name_end: int, last: int) -> Subject:
    name = (units[first].first, units[name_end - 1].last)
    return Subject(name, (name[0], units[last - 1].last), first, last)


def is_pronoun(unit: Unit) -> bool:
    """Whether a unit is a bare pronoun."""
    return isinstance(unit.group, NounPhrase) and unit.group.pronoun
