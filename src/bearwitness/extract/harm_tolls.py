"""Harm told as a sum that changes: "the death toll rose to 14", "the number of dead stands at nine"."""

from collections.abc import Iterator

from bearwitness.extract.counts import number_count
from bearwitness.extract.harm_words import Told, happened, head, is_unreal
from bearwitness.extract.persons import is_people
from bearwitness.extract.sentence import Sentence
from bearwitness.extract.things import thing
from bearwitness.lang.clauses import Clause
from bearwitness.lang.groups import NounPhrase, VerbGroup
from bearwitness.lang.inflect import base_form, singular_word
from bearwitness.model.values import Harm, HarmGroup, HarmKind
from bearwitness.tables.harms import harms, tallies
from bearwitness.tables.people import group

_NOTHING = "nothing"


def toll_harms(sentence: Sentence, clause: Clause) -> list[Told]:
    """The sums of people harmed that a clause tells; "from 9 to 14" tells 14."""
    if is_unreal(clause) or not happened(sentence, clause):
        return []
    made = []
    for phrase in _phrases(clause):
        kind = _kind(sentence, phrase)
        if kind != _NOTHING:
            made += [
                _told(sentence, clause, phrase, total, kind) for total in _sums(sentence, clause, phrase)
            ]
    return made


def _phrases(clause: Clause) -> Iterator[NounPhrase]:
    yield from clause.subjects
    yield from clause.objects
    for found in clause.adjuncts:
        yield found.phrase


def _kind(sentence: Sentence, phrase: NounPhrase) -> HarmKind | str | None:
    """The harm that a phrase sums up; `_NOTHING` where it is no toll."""
    table, noun = harms().toll, head(sentence, phrase)
    if noun not in table.words:
        return _NOTHING
    after = next((g for g in sentence.groups if g.first == phrase.last), None)
    if phrase.of is not None and isinstance(after, VerbGroup) and after.base in table.kinds:
        return table.kinds[after.base]
    behind = phrase.of.words if phrase.of is not None else ()
    for at in (*phrase.words[:-1], *reversed(behind)):
        row = tallies().get(singular_word(sentence.lower(at)))
        if row is not None:
            return row.kind
        verb = table.kinds.get(base_form(sentence.lower(at)) or "")
        if verb is not None:
            return verb
    if phrase.of is not None:
        return _NOTHING
    return None if noun in table.alone else _NOTHING


def _sums(sentence: Sentence, clause: Clause, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """The phrases of a clause that give the sum: behind "of", behind "to" or "at", as the object."""
    table = harms().toll
    if phrase.of is not None and _is_sum(sentence, phrase.of):
        yield phrase.of
        return
    if clause.verb is None or clause.verb.base not in table.verbs:
        verbs = [
            other.verb.base
            for other in sentence.clauses
            if other.verb is not None and phrase in other.objects
        ]
        if not set(verbs) & table.verbs:
            return
    for found in clause.adjuncts:
        if (
            found.prep.split()[-1] in table.before
            and found.lead >= phrase.last
            and _is_sum(sentence, found.phrase)
        ):
            yield found.phrase
    if phrase in clause.subjects:
        yield from (other for other in clause.objects if _is_sum(sentence, other))


def _is_sum(sentence: Sentence, phrase: NounPhrase) -> bool:
    """A bare number or a number of people; "20 dead" tells its harm by itself."""
    if phrase.number is None:
        return False
    if not phrase.words:
        return True
    return is_people(sentence, phrase) and head(sentence, phrase) not in tallies()


def _told(
    sentence: Sentence, clause: Clause, toll: NounPhrase, total: NounPhrase, kind: HarmKind | str | None
) -> Told:
    assert total.number is not None
    span = sentence.span(total.first, total.last)
    named = thing(sentence, total).name if total.words else ""
    who: HarmGroup = group(named) or _group_of(sentence, toll) or "unknown"
    count = number_count(sentence, total.number)
    harm = Harm(kind, who, named or None, count, span.exact, span.start, span.end)  # type: ignore[arg-type]
    return Told(harm, "killing" if kind == "killed" else "other", toll.first, toll.core_last, clause)


def _group_of(sentence: Sentence, toll: NounPhrase) -> HarmGroup | None:
    """ "the number of civilian deaths": whom the sum counts."""
    inner = toll.of if toll.of is not None else toll
    return group(sentence.words(inner.words[0], inner.core_last)) if inner.words else None
