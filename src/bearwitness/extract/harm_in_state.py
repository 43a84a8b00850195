"""Harm told by a word for a state: "was found dead", "left six people dead", "remain missing"."""

from collections.abc import Iterator

import msgspec

from bearwitness.extract.harm_rows import harm_of_row, up_to
from bearwitness.extract.harm_words import OWNED, Told
from bearwitness.extract.sentence import Sentence
from bearwitness.lang.clauses import Clause
from bearwitness.lang.groups import NounPhrase
from bearwitness.model.values import Count, Harm
from bearwitness.tables.harms import State, harms

_ACTIVE = frozenset(
    """
    leave find discover pronounce declare report confirm take hold make presume believe keep render list
    count certify rule recover
    """.split()
)
_ON = frozenset(
    [
        "be",
        "remain",
        "lie",
        "lay",
        "go",
        "stay",
        "drop",
        "fall",
        "become",
        "arrive",
        "turn up",
        "end up",
        "wash up",
    ]
)
_LIVING = frozenset(["alive"])
_FINDING = frozenset(["be", "find", "discover", "turn up", "show up", "appear", "resurface"])
_PROVING = frozenset(["turn", "turn out", "prove", "appear", "emerge"])
_CERTIFYING = frozenset(["pronounce", "declare", "certify", "confirm"])


def in_state(sentence: Sentence, clause: Clause) -> Iterator[Told]:
    """The harm that states of people in a clause tell."""
    assert clause.verb is not None
    for row in harms().state:
        if clause.verb.base not in row.verbs:
            continue
        placed = _not_at_hospital(sentence, clause)
        for phrase in clause.objects:
            at = _ending(sentence, phrase, row)
            if sentence.lower(at) in row.words:
                people = _in_state(sentence, clause, phrase)
                for told in harm_of_row(sentence, clause, people, row, at):
                    yield told._replace(placed=placed)


def _ending(sentence: Sentence, phrase: NounPhrase, row: State) -> int:
    """The last word of a phrase, or of the one behind its "of": "two members of the family dead"."""
    if _is_state_of(sentence, phrase, row):
        return phrase.words[0]
    if not phrase.words and phrase.of is None:
        return -1
    return phrase.last - 1 if phrase.of is not None else phrase.words[-1]


def _is_state_of(sentence: Sentence, phrase: NounPhrase, row: State) -> bool:
    """ "dead of a gunshot wound": what stands behind "of" is the cause."""
    alone = len(phrase.words) == 1 and phrase.det is None and phrase.number is None
    return alone and sentence.lower(phrase.words[0]) in row.words


def _not_at_hospital(sentence: Sentence, clause: Clause) -> Clause | None:
    """ "was pronounced dead at a hospital in the capital": there a doctor said so, no event took place."""
    if clause.verb is None or clause.verb.base not in _CERTIFYING:
        return None
    leads = [found.lead for found in clause.adjuncts if _is_hospital(sentence, found.phrase)]
    return up_to(clause, min(leads)) if leads else None


def _is_hospital(sentence: Sentence, phrase: NounPhrase) -> bool:
    return any(sentence.lower(at) in harms().words.hospitals for at in phrase.words)


def _trimmed(phrase: NounPhrase) -> NounPhrase:
    """A phrase without its last word; "her dead" leaves a pronoun."""
    last = phrase.last - 1
    if phrase.of is not None and phrase.of.last - phrase.of.first > 1:
        return msgspec.structs.replace(phrase, last=last, of=_trimmed(phrase.of))
    words = tuple(at for at in phrase.words if at < last)
    if not words and phrase.det in OWNED and last - phrase.first == 1:
        return msgspec.structs.replace(phrase, last=last, core_last=last, words=(), det=None, pronoun=True)
    return msgspec.structs.replace(phrase, last=last, core_last=min(last, phrase.core_last), words=words)


def _joined(sentence: Sentence, clause: Clause, phrase: NounPhrase) -> list[NounPhrase]:
    """Those joined ahead of it: "left a man and his son dead"."""
    found: list[NounPhrase] = []
    first = phrase.first
    for other in reversed(clause.objects[: clause.objects.index(phrase)]):
        between = {sentence.lower(at) for at in range(other.last, first)}
        if not between or between - {"and", ","} or (not found and "and" not in between):
            break
        found.insert(0, other)
        first = other.first
    return found


def _in_state(sentence: Sentence, clause: Clause, phrase: NounPhrase) -> tuple[NounPhrase, ...]:
    """Those whom a word for a state is said of."""
    assert clause.verb is not None
    if phrase.core_last - phrase.first > 1 or (phrase.of is not None and not phrase.words):
        trimmed = _trimmed(phrase)
        active = not clause.verb.passive and clause.verb.base in _ACTIVE
        return (*_joined(sentence, clause, phrase), trimmed) if active else ()
    if clause.verb.passive or clause.verb.base in _ON:
        return clause.subjects
    before = [other for other in clause.objects if other.last == phrase.first]
    return tuple(before)


def spared(sentence: Sentence, clause: Clause) -> Iterator[Told]:
    """ "One of them turned out to be alive": of those told dead before, so many are not."""
    verb = clause.verb
    if verb is None or verb.base not in _FINDING or verb.negated or verb.modal is not None:
        return
    finite = _finite(sentence, clause)
    if finite is None or sentence.lower(verb.last) not in _LIVING:
        return
    for phrase in clause.subjects:
        number = phrase.number
        if number is None or phrase.of is None or not _told_dead(sentence, phrase.of):
            continue
        span, words = sentence.span(phrase.first, phrase.last), sentence.span(number.first, number.last)
        count = Count(0, 0, 0, words.exact, words.start, words.end)
        harm = Harm("killed", "unknown", None, count, span.exact, span.start, span.end, reference="spared")
        yield Told(harm, "killing", verb.last, verb.last + 1, finite)


def _finite(sentence: Sentence, clause: Clause) -> Clause | None:
    """The clause that says it happened: of "turned out to be alive" the one of turning out."""
    if clause.verb is None or not clause.verb.infinitive:
        return clause
    parent = sentence.clauses[clause.parent] if clause.parent is not None else None
    proves = parent is not None and parent.verb is not None and parent.verb.base in _PROVING
    return parent if proves else None


def _told_dead(sentence: Sentence, phrase: NounPhrase) -> bool:
    if phrase.pronoun or phrase.det not in {"the", "those", "these"}:
        return phrase.pronoun
    return not phrase.words or sentence.head(phrase) in harms().words.lifeless
