"""What a target turns out to be: "the target was a car bomb", "identified the target as a vehicle"."""

from bearwitness.extract.counts import count_of
from bearwitness.extract.draft import Draft
from bearwitness.extract.lexicon import Lexicon
from bearwitness.extract.naming import event_of
from bearwitness.extract.sentence import Sentence
from bearwitness.extract.things import owner_of, thing
from bearwitness.lang.clauses import Clause
from bearwitness.lang.groups import NounPhrase
from bearwitness.model.values import Effect
from bearwitness.tables.targets import classify

_NAMING = frozenset(["identify", "describe", "name", "call", "list", "report"])


def target_of(sentence: Sentence, lexicon: Lexicon, clause: Clause) -> Draft | None:
    """A draft of the attack whose target a clause names; its type is empty where no word says it."""
    named = _target(sentence, clause)
    if named is None or clause.verb is None:
        return None
    draft = Draft("", clause.verb.at, clause.verb.last, own=True)
    draft.definite = True
    _name(sentence, lexicon, draft)
    draft.things.append(named)
    draft.target = named
    return draft


def target_effect(sentence: Sentence, draft: Draft) -> Effect | None:
    """The effect "target" on a thing that no other verb of the sentence was applied to."""
    phrase = draft.things[0]
    if any(effect.start == sentence.span(phrase.first, phrase.last).start for effect in draft.effects):
        return None
    named = thing(sentence, phrase)
    owner = owner_of(phrase)
    span = sentence.span(phrase.first, phrase.last)
    count = count_of(sentence, phrase, named)
    return Effect("target", named.name, classify(named.name), owner, count, span.exact, span.start, span.end)


def _target(sentence: Sentence, clause: Clause) -> NounPhrase | None:
    """The phrase that says what the target is."""
    if clause.verb is None:
        return None
    if clause.verb.base == "be" and _is_target(sentence, clause.subjects):
        return clause.objects[0] if clause.objects and not clause.objects[0].pronoun else None
    if clause.verb.base in _NAMING:
        named = clause.subjects if clause.verb.passive else clause.objects
        if _is_target(sentence, named):
            return next((found.phrase for found in clause.adjuncts if found.prep == "as"), None)
    return None


def _is_target(sentence: Sentence, phrases: tuple[NounPhrase, ...]) -> bool:
    return any(sentence.head(phrase) in {"target", "targets"} for phrase in phrases)


def _name(sentence: Sentence, lexicon: Lexicon, draft: Draft) -> None:
    """Names the attack by a definite event word of the sentence ("a clip of the strike")."""
    for group in sentence.groups:
        inner: NounPhrase | None = group if isinstance(group, NounPhrase) else None
        while inner is not None:
            named = event_of(sentence, lexicon, inner)
            if named is not None and named.phrase.det in {"the", "this", "that"}:
                draft.name(named.type, named.first, named.last, named.phrase)
                draft.count = count_of(sentence, named.phrase)
                return
            inner = inner.of
