"""Who was harmed, how many: the patients of verbs of harm."""

from collections.abc import Sequence

from bearwitness.extract.counts import count_of, number_count, plural_count
from bearwitness.extract.sentence import Sentence
from bearwitness.extract.things import Thing, thing
from bearwitness.extract.toll import toll_of
from bearwitness.lang.clauses import Clause
from bearwitness.lang.groups import NounPhrase
from bearwitness.lang.inflect import is_plural, singular
from bearwitness.model.values import Count, Harm, HarmGroup, HarmKind
from bearwitness.tables.people import group
from bearwitness.tables.targets import classify
from bearwitness.tables.verbs import VerbRow

_STATES: dict[str, HarmKind] = {
    "dead": "killed",
    "wounded": "injured",
    "injured": "injured",
    "missing": "missing",
    "hurt": "injured",
    "homeless": "displaced",
}


def is_people(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase names people: a person noun, a bare number, "others", a person's name."""
    inner = sentence.noun(phrase)
    if not inner.words:
        return inner.number is not None or (phrase.pronoun and _personal(sentence, phrase))
    if sentence.head(inner) in {"others", "other"}:
        return True
    name = thing(sentence, inner).name
    if group(name) is not None:
        return True
    return classify(name) is None and looks_like_name(sentence, inner)


def _personal(sentence: Sentence, phrase: NounPhrase) -> bool:
    return sentence.lower(phrase.first) in {"he", "she", "they", "him", "her", "them", "someone", "who"}


def looks_like_name(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Two or more capitalised words that are no party and no place: a person's name."""
    if phrase.det is not None or phrase.number is not None or phrase.mention("party") or phrase.mention("place"):
        return False
    words = [sentence.tokens[at].text for at in phrase.words if sentence.tokens[at].text[0].isalpha()]
    if len(words) < 2 or sentence.passage.text.isupper():
        return False
    return all(word[0].isupper() and not word.isupper() for word in words[-2:])


def harm_of(sentence: Sentence, clause: Clause, senses: Sequence[VerbRow]) -> list[Harm]:
    """The harm a clause tells by its verb."""
    from bearwitness.extract.what import patients_of

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
