"""What the words around a harm make of it: a death, nothing, another harm's people."""

from collections.abc import Sequence

import msgspec

from bearwitness.extract.sentence import Sentence
from bearwitness.lang.clauses import Clause
from bearwitness.lang.groups import NounPhrase
from bearwitness.lang.inflect import singular_word
from bearwitness.model.values import Count, Harm, HarmKind
from bearwitness.tables.harms import harms, tallies

_WOUNDS = frozenset(["injury", "injuries"])
_ANY = frozenset(["any", "a", "an", "single"])


def negated(clause: Clause) -> bool:
    """Whether a clause says that something did not happen: "did not", "without causing"."""
    return (clause.verb is not None and clause.verb.negated) or clause.opener == "without"


def is_any(phrase: NounPhrase) -> bool:
    """ "any civilians", "civilians": under a negation these words mean nobody."""
    return phrase.number is None and (phrase.det is None or phrase.det in _ANY)


def none_harmed(harm: Harm) -> Harm:
    """The same harm, done to nobody."""
    count = Count(0, 0, 0, harm.exact, harm.start, harm.end)
    return msgspec.structs.replace(harm, count=count)


def under_no(sentence: Sentence, phrase: NounPhrase, harm: Harm) -> Harm:
    """ "no women or children": the "no" holds for what stands behind "or" as well."""
    if sentence.lower(phrase.first - 1) not in {"or", "nor"}:
        return harm
    before = (g for g in sentence.groups if isinstance(g, NounPhrase) and g.last == phrase.first - 1)
    return none_harmed(harm) if any(is_none(other) for other in before) else harm


def is_none(phrase: NounPhrase) -> bool:
    """ "no women", "no one", "none"."""
    return phrase.det in {"no", "neither"} or (phrase.number is not None and phrase.number.value.high == 0)


def denied(sentence: Sentence, clause: Clause, person: NounPhrase, harm: Harm | None) -> Harm | None:
    """Under a negation nobody of "any civilians" was harmed; of "the driver" or "six men" nothing is told."""
    if harm is None or not negated(clause):
        return under_no(sentence, person, harm) if harm is not None else None
    return none_harmed(harm) if is_any(person) and not _is_name(sentence, person) else None


def _is_name(sentence: Sentence, phrase: NounPhrase) -> bool:
    return bool(phrase.words) and all(sentence.tokens[at].text[0].isupper() for at in phrase.words)


def is_fatal(sentence: Sentence, clause: Clause) -> bool:
    """ "was fatally shot", "mortally wounded": the adverb makes the wound a death."""
    verb = clause.verb
    if verb is None:
        return False
    around = range(max(0, verb.first - 1), min(verb.last + 1, len(sentence.tokens)))
    return any(sentence.lower(at) in harms().words.fatal for at in around)


def sure_kind(sentence: Sentence, clause: Clause, kind: HarmKind) -> HarmKind:
    """The kind a verb tells, with its adverb."""
    return "killed" if kind == "injured" and is_fatal(sentence, clause) else kind


def patients_told(
    sentence: Sentence, phrases: Sequence[NounPhrase], kind: HarmKind
) -> tuple[NounPhrase, ...]:
    """The patients without those whose own noun tells another harm ("one dead, three injured"), without sums.

    Of "the number of those killed rose to six" the number is told behind.
    """
    held = [phrase for phrase in phrases if not _told_otherwise(sentence, phrase, kind)]
    return tuple(
        phrase
        for phrase in held
        if not _is_sum(sentence, phrase) and not is_asked(sentence, phrase) and not _is_age(sentence, phrase)
    )


def is_asked(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "how many civilians were killed": the words ask for the number."""
    return sentence.lower(phrase.first - 1) == "how"


def _is_age(sentence: Sentence, phrase: NounPhrase) -> bool:
    """ "another man, 23, was shot": a bare number between commas behind a person."""
    if phrase.words or phrase.number is None or phrase.det is not None or not phrase.number.value.best:
        return False
    behind = any(
        isinstance(g, NounPhrase) and g.words and g.last == phrase.first - 1 for g in sentence.groups
    )
    around = sentence.lower(phrase.first - 1), sentence.lower(phrase.last)
    return behind and around == (",", ",") and sentence.tokens[phrase.first].text.isdigit()


def _is_sum(sentence: Sentence, phrase: NounPhrase) -> bool:
    return phrase.det == "the" and phrase.number is None and sentence.head(phrase) in harms().toll.words


def _told_otherwise(sentence: Sentence, phrase: NounPhrase, kind: HarmKind) -> bool:
    inner = phrase.of if phrase.of is not None and not phrase.words else phrase
    row = tallies().get(singular_word(sentence.lower(inner.words[-1]))) if inner.words else None
    if row is None or row.kind == kind:
        return False
    return row.kind == "killed" or sentence.lower(inner.words[-1]) in _WOUNDS
