"""Which event the noun phrases of a clause name, as its subject, its object, its occasion."""

from collections.abc import Sequence

from bearwitness.extract.lexicon import Lexicon
from bearwitness.extract.naming import Named, event_of
from bearwitness.extract.sentence import Sentence
from bearwitness.lang.clauses import Adjunct, Clause
from bearwitness.lang.groups import NounPhrase
from bearwitness.tables.verbs import VerbRow

BY_EVENT = frozenset(
    ["in", "during", "by", "from", "after", "with", "when", "as", "of", "to", "following", "through"]
)
"""Prepositions that tie a harm to the event that did it ("killed in an airstrike")."""

# What may befall somebody ("came under attack"), what people carry out ("during an operation").
_BEFALLING = frozenset(
    """
    shooting shelling airstrike drone_strike missile_strike ied ground_attack armed_clash suicide_attack
    """.split()
)
_OPERATIONS = frozenset(["raid", "ground_attack"])
# For these people are held afterwards: "arrested in connection with the shooting".
_DEEDS = frozenset(["shooting", "killing", "execution", "ied", "vehicle_bomb", "suicide_attack"])
_TELLING = frozenset(["harm", "effect", "occur", "result", "harm_or_effect", "clash", "take_or_seize"])
DONE_BY_EVENTS = frozenset({"harm", "effect", "harm_or_effect"})
"""Frames of verbs whose doing an adjunct may name: "killed in an airstrike"."""


def named_in(sentence: Sentence, lexicon: Lexicon, phrases: Sequence[NounPhrase]) -> Named | None:
    """The first event that noun phrases name."""
    for phrase in phrases:
        named = event_of(sentence, lexicon, phrase)
        if named is not None:
            return named
    return None


def tells(clause: Clause, frames: set[str], subject: Named) -> bool:
    """Whether a clause about an event tells the event rather than something about it."""
    assert clause.verb is not None
    if frames == {"occur"} and not _anchored(clause, subject):
        return False
    if frames & _TELLING:
        return True
    carried = bool(frames & {"light"}) or clause.verb.base in {"report", "record", "fire"}
    if clause.verb.passive and carried and _anchored(clause, subject):
        return True
    located = any(found.phrase.mention("place") for found in clause.adjuncts)
    return located and (subject.phrase.number is not None or subject.phrase.det in {"a", "an"})


def _anchored(clause: Clause, subject: Named) -> bool:
    """Whether an event that merely goes on has a number, an article, a place or a time."""
    if subject.phrase.number is not None or subject.phrase.det in {"a", "an", "another"} or clause.times:
        return True
    if clause.verb is not None and clause.verb.base == "continue":
        return False
    return any(found.phrase.mention("place") or found.phrase.mention("time") for found in clause.adjuncts)


def befell(sentence: Sentence, lexicon: Lexicon, clause: Clause) -> Named | None:
    """ "received small-arms fire", "came under attack": the event that the subject met with."""
    assert clause.verb is not None
    under = [found.phrase for found in clause.adjuncts if found.prep == "under"]
    named = named_in(sentence, lexicon, under if clause.verb.base == "come" else clause.objects)
    return named if named is not None and named.type in _BEFALLING else None


def blow(sentence: Sentence, lexicon: Lexicon, clause: Clause) -> Named | None:
    """ "the force engaged with an airstrike": a verb of hitting that names no target but its blow."""
    assert clause.verb is not None
    if not any(sense.effect for sense in lexicon.senses.get(clause.verb.base, ())):
        return None
    named = named_in(sentence, lexicon, [found.phrase for found in clause.adjuncts if found.prep == "with"])
    return named if named is not None and named.type in _BEFALLING else None


def operation(sentence: Sentence, lexicon: Lexicon, clause: Clause) -> Named | None:
    """ "stopped a car during a raid in the town": an operation that is told by the way."""
    named = named_in(sentence, lexicon, [found.phrase for found in clause.adjuncts if found.prep == "during"])
    if named is None or named.type not in _OPERATIONS:
        return None
    return named if named.phrase.det in {"a", "an"} else None


def occasioned(sentence: Sentence, lexicon: Lexicon, clause: Clause, sense: VerbRow) -> Named | None:
    """The event that an adjunct of a clause of harm or damage names: "killed in an airstrike".

    What it was done with tells more than the operation it was done in.
    """
    does = not sense.intransitive and clause.verb is not None and not clause.verb.passive
    found = [
        (adjunct.prep.split()[-1] not in {"with", "by"}, named)
        for adjunct in (clause.adjuncts if sense.frame in DONE_BY_EVENTS else ())
        if adjunct.prep.split()[-1] in BY_EVENT
        and (named := event_of(sentence, lexicon, adjunct.phrase)) is not None
        and not _is_earlier_deed(named, adjunct.prep)
        and not (does and _is_counted_from(sentence, adjunct))
        and not (sense.harm == "captured" and named.type in _DEEDS)
    ]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _is_counted_from(sentence: Sentence, adjunct: Adjunct) -> bool:
    """ "Gunmen shot him two days after the strike": a deed of its own; "died two days after it" is none."""
    return any(
        mention.kind == "time" and mention.last == adjunct.lead and mention.value.counts is not None
        for mention in sentence.mentions
    )


def _is_earlier_deed(named: Named, prep: str) -> bool:
    """ "shelled the town after the murder of two elders": the murder came before, the shelling is told."""
    earlier = prep.split()[-1] in {"after", "following"}
    return (
        earlier
        and named.phrase.of is not None
        and named.type in {"killing", "execution", "arrest", "abduction"}
    )
