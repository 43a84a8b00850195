"""Whether a clause has the arguments that a sense of its verb wants."""

from bearwitness.extract.means import event_by_means
from bearwitness.extract.persons import is_people, may_be_harmed
from bearwitness.extract.seeking import is_hunted
from bearwitness.extract.sentence import Sentence
from bearwitness.extract.things import thing
from bearwitness.lang.clauses import Clause
from bearwitness.lang.groups import NounPhrase, VerbGroup
from bearwitness.lang.inflect import is_plural, singular_word
from bearwitness.tables.harms import harms
from bearwitness.tables.people import group
from bearwitness.tables.placewords import place_words
from bearwitness.tables.verbs import VerbRow

_LISTING = frozenset(["name", "identity", "list"])
_FIGHTING = frozenset(["fighters", "leaders", "security_forces"])
_PERSONAL = frozenset(["killed", "injured", "abducted"])


def fits(sentence: Sentence, clause: Clause, sense: VerbRow) -> bool:
    """Whether the clause has the arguments that the sense wants."""
    patients = patients_of(sentence, clause, sense)
    if sense.frame in {"harm", "harm_or_effect"}:
        return _harms(sentence, clause, sense, patients)
    if sense.frame == "effect":
        return bool(patients) or (sense.event == "ied" and bool(clause.subjects))
    if sense.frame == "take":
        return any(takes_ground(sentence, phrase) for phrase in patients)
    if sense.frame == "take_or_seize":
        seized = [phrase for phrase in patients if not is_people(sentence, phrase)]
        return bool(seized) and not any(takes_ground(sentence, phrase) for phrase in patients)
    if sense.frame == "free":
        return any(is_people(sentence, phrase) for phrase in patients)
    if sense.frame == "volley":
        return event_by_means(sentence, clause) is not None
    if sense.frame == "risk":
        return clause.verb is not None and any(_at_risk(sentence, phrase) for phrase in clause.subjects)
    if sense.frame == "seek":
        return any(is_hunted(sentence, phrase) for phrase in patients)
    if sense.frame in {"clash", "move"}:
        return any(_moves(sentence, clause, phrase) for phrase in clause.subjects)
    return False


def _harms(sentence: Sentence, clause: Clause, sense: VerbRow, patients: tuple[NounPhrase, ...]) -> bool:
    if sense.harm == "displaced" and sense.intransitive:
        return any(_is_displaced(sentence, clause, phrase) for phrase in patients)
    return any(may_be_harmed(sentence, phrase, lone_names=takes_lone_names(sense)) for phrase in patients)


def _moves(sentence: Sentence, clause: Clause, phrase: NounPhrase) -> bool:
    """Whether a party withdraws or fights; only those who are armed withdraw by fleeing."""
    if clause.verb is not None and clause.verb.base == "flee":
        return _is_armed(sentence, phrase) and not _is_wanted(sentence, phrase)
    return acts(sentence, phrase)


def _is_displaced(sentence: Sentence, clause: Clause, phrase: NounPhrase) -> bool:
    """Whether somebody flees harm: no fighter, no suspect, nobody who leaves the scene, custody, a jail."""
    words = harms().words
    behind = [*clause.objects, *(found.phrase for found in clause.adjuncts)]
    if any(sentence.head(each) in words.getaway for each in behind) or _is_wanted(sentence, phrase):
        return False
    return is_people(sentence, phrase) and not _is_armed(sentence, phrase)


def _is_wanted(sentence: Sentence, phrase: NounPhrase) -> bool:
    return singular_word(sentence.head(sentence.noun(phrase))) in harms().words.wanted


def _is_armed(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase names a party to a conflict or those who fight for one."""
    fighting = group(thing(sentence, sentence.noun(phrase)).name) in _FIGHTING
    return fighting or (
        (phrase.mention("party") or phrase.owner) is not None and not _civil(sentence, phrase)
    )


def takes_lone_names(sense: VerbRow) -> bool:
    """Whether a capitalised word alone is a person beside the verb; towns are captured and fled as well."""
    return sense.frame == "harm" and sense.harm in _PERSONAL


def _at_risk(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Counted civilians: people a report says are in danger without saying that they were harmed."""
    return phrase.number is not None and _civil(sentence, phrase)


def _civil(sentence: Sentence, phrase: NounPhrase) -> bool:
    return group(thing(sentence, sentence.noun(phrase)).name) in {"civilians", "children", "women", "unknown"}


# Said without an object their subject acts: "the force engaged with an airstrike".
_OWN_DEEDS = frozenset(["engage"])


def patients_of(sentence: Sentence, clause: Clause, sense: VerbRow | None = None) -> tuple[NounPhrase, ...]:
    """Those a clause says something was done to."""
    assert clause.verb is not None
    if clause.kind == "reduced":
        joint = _IDENTIFYING if _is_identified(sentence, clause) else _ALONG
        along = [found.phrase for found in clause.adjuncts if found.prep in joint]
        return (*(_named_by(sentence, _participle_noun(phrase)) for phrase in clause.objects), *along)
    if clause.verb.passive or (sense is not None and sense.intransitive):
        return tuple(_named_by(sentence, _agreeing(sentence, clause, phrase)) for phrase in clause.subjects)
    if shared := _shared_objects(sentence, clause):
        return shared
    if not clause.objects and clause.verb.form == "past_participle" and clause.verb.base not in _OWN_DEEDS:
        # "three people killed in an attack": a headline leaves out the auxiliary.
        found = (_named_by(sentence, _participle_noun(phrase)) for phrase in clause.subjects)
        return tuple(phrase for phrase in found if may_be_harmed(sentence, phrase, lone_names=False))
    return clause.objects


_ALONG = frozenset(["along with", "together with"])
_IDENTIFYING = _ALONG | {"as"}


def _is_identified(sentence: Sentence, clause: Clause) -> bool:
    """ "identified those killed as A and B": the names stand behind "as"."""
    if not clause.objects or clause.objects[0].words or clause.objects[0].det not in {"those", "these"}:
        return False
    parent = sentence.clauses[clause.parent] if clause.parent is not None else None
    return parent is not None and parent.verb is not None and parent.verb.base in {"identify", "name", "list"}


def _shared_objects(sentence: Sentence, clause: Clause) -> tuple[NounPhrase, ...]:
    """ "killed and injured six men": the object behind the second verb is of both."""
    verb = clause.verb
    if verb is None or clause.objects or sentence.lower(verb.last) != "and":
        return ()
    joined = (other for other in sentence.clauses if _joins(other, verb))
    return next((other.objects for other in joined), ())


def _joins(clause: Clause, before: VerbGroup) -> bool:
    """Whether the verb of a clause is one of harm and stands right behind "and"."""
    verb = clause.verb
    if verb is None or verb.first != before.last + 1 or verb.passive or verb.perfect:
        return False
    return verb.base in harms().toll.kinds


def _participle_noun(phrase: NounPhrase) -> NounPhrase:
    """ "a relative of those killed": the participle belongs to "those"."""
    inner = phrase.of
    if inner is None:
        return phrase
    return inner if (not inner.words and inner.det in {"those", "these"}) or _is_one_of(phrase) else phrase


def _is_one_of(phrase: NounPhrase) -> bool:
    """ "one of five people injured": all five were."""
    inner = phrase.of
    if (
        inner is None
        or inner.number is None
        or inner.det is not None
        or phrase.number is None
        or phrase.words
    ):
        return False
    return phrase.number.value.best == 1 and (inner.number.value.best or 0) > 1


def _named_by(sentence: Sentence, phrase: NounPhrase) -> NounPhrase:
    """ "the names of 34 people killed": whoever is named was killed."""
    listing = phrase.words and singular_word(sentence.head(phrase)) in _LISTING
    return phrase.of if listing and phrase.of is not None else phrase


def _agreeing(sentence: Sentence, clause: Clause, phrase: NounPhrase) -> NounPhrase:
    """ "the parents of a girl who was shot": the number of the verb tells whom "who" takes up."""
    inner = phrase.of
    if clause.kind != "relative" or clause.verb is None or inner is None or not inner.words:
        return phrase
    verb = sentence.lower(clause.verb.first)
    if verb not in _ONE_AUX and verb not in _MORE_AUX:
        return phrase
    outer, within = (is_plural(sentence.head(each)) for each in (phrase, inner))
    plural = verb in _MORE_AUX
    if plural and _is_one_of(phrase):
        return inner
    return inner if outer != plural and within == plural and phrase.number is None else phrase


_ONE_AUX = frozenset(["was", "is", "has"])
_MORE_AUX = frozenset(["were", "are", "have"])


def takes_ground(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase is ground that can be taken: a place or a word for one."""
    inner = phrase.of if phrase.of is not None and not phrase.words else phrase
    place = inner.mention("place") or (phrase.of.mention("place") if phrase.of is not None else None)
    head = sentence.head(phrase)
    return head in place_words().ground or (place is not None and place.last == phrase.core_last)


def acts(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase names a party or people."""
    return phrase.mention("party") is not None or phrase.owner is not None or is_people(sentence, phrase)
