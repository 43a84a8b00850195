"""Who was harmed, how many: the patients of verbs of harm."""

from collections.abc import Sequence

from bearwitness.extract.arguments import patients_of
from bearwitness.extract.counts import count_of, number_count, plural_count
from bearwitness.extract.persons import is_people, looks_like_name
from bearwitness.extract.sentence import Sentence
from bearwitness.extract.things import Thing, thing
from bearwitness.extract.toll import toll_of
from bearwitness.lang.clauses import Clause
from bearwitness.lang.groups import NounPhrase
from bearwitness.lang.inflect import is_plural, singular
from bearwitness.model.values import Count, Harm, HarmGroup, HarmKind
from bearwitness.tables.people import group
from bearwitness.tables.verbs import VerbRow

_STATES: dict[str, HarmKind] = {
    "dead": "killed",
    "wounded": "injured",
    "injured": "injured",
    "missing": "missing",
    "hurt": "injured",
    "homeless": "displaced",
}


def harm_of(sentence: Sentence, clause: Clause, senses: Sequence[VerbRow]) -> list[Harm]:
    """The harm a clause tells by its verb."""
    assert clause.verb is not None
    made: list[Harm] = []
    for sense in senses:
        kind = sense.harm
        if kind is None or sense.frame not in {"harm", "harm_or_effect"}:
            continue
        for phrase in patients_of(sentence, clause, sense):
            harm = person_harm(sentence, phrase, kind)
            if harm is not None:
                made.append(harm)
        break
    return made or _left(sentence, clause) or toll_of(sentence, clause)


def person_harm(sentence: Sentence, phrase: NounPhrase, kind: HarmKind) -> Harm | None:
    """Harm to the people a phrase names, or None when it names none."""
    if not is_people(sentence, phrase) or (phrase.pronoun and phrase.of is None):
        return None
    inner = sentence.noun(phrase)
    named = thing(sentence, inner)
    count = people_count(sentence, phrase, inner, named)
    who: HarmGroup = group(_whole_name(sentence, inner)) or group(named.name) or "unknown"
    span = sentence.span(phrase.first, phrase.last)
    name = None if not named.name or looks_like_name(sentence, inner) else named.name
    return Harm(kind, who, name, count, span.exact, span.start, span.end)


def _whole_name(sentence: Sentence, phrase: NounPhrase) -> str:
    """The words of a phrase with its owner: "Red Cross workers" are aid workers, "workers" are not."""
    first = phrase.owner.first if phrase.owner is not None else None
    starts = [at for at in (first, *phrase.words[:1]) if at is not None]
    return singular(sentence.words(min(starts), phrase.core_last)) if starts else ""


def people_count(sentence: Sentence, phrase: NounPhrase, inner: NounPhrase, named: Thing) -> Count:
    """How many people: the number before the quantity word, that of the phrase, one, or at least two."""
    if phrase.number is not None:
        return number_count(sentence, phrase.number)
    count = count_of(sentence, inner, named)
    if count is not None:
        return count
    if looks_like_name(sentence, inner) or (not is_plural(sentence.head(inner)) and inner.det is not None):
        span = sentence.span(inner.first, inner.core_last)
        return Count(1, 1, 1, span.exact, span.start, span.end)
    return plural_count(sentence, inner)


def _left(sentence: Sentence, clause: Clause) -> list[Harm]:
    """ "left six people dead": the state stands behind the people."""
    assert clause.verb is not None
    if clause.verb.base != "leave" or not clause.objects:
        return []
    made = []
    for phrase in clause.objects:
        kind = _STATES.get(sentence.lower(phrase.last))
        harm = person_harm(sentence, phrase, kind) if kind else None
        if harm is not None:
            made.append(harm)
    return made
