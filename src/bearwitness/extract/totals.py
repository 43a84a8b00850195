"""Totals over several events: "one of six conducted that day", "34 strikes in two countries"."""

import msgspec

from bearwitness.extract.counts import number_count
from bearwitness.extract.draft import Draft
from bearwitness.extract.lexicon import Lexicon
from bearwitness.extract.naming import event_of
from bearwitness.extract.sentence import Sentence
from bearwitness.lang.clauses import Clause
from bearwitness.lang.groups import NounPhrase
from bearwitness.model.values import Where

_BROAD = frozenset({"country", "region"})


def partitive_total(sentence: Sentence, lexicon: Lexicon, clause: Clause) -> Draft | None:
    """The draft of "the strike was one of six": six of what the subject is."""
    if clause.verb is None or clause.verb.base != "be" or not clause.objects or not clause.subjects:
        return None
    part = clause.objects[0]
    whole = part.of
    if part.number is None or part.words or whole is None or whole.number is None:
        return None
    named = event_of(sentence, lexicon, clause.subjects[0])
    if named is None:
        return None
    draft = Draft("total", whole.number.first, whole.number.last, own=True)
    draft.of = named.type
    draft.count = number_count(sentence, whole.number)
    draft.phrase = whole
    draft.add_clause(_behind(sentence, clause, part))
    return draft


def _behind(sentence: Sentence, clause: Clause, part: NounPhrase) -> Clause:
    """The clause with only what stands behind "one of six": that is said of the six."""
    following = [other for other in sentence.clauses if other.kind == "reduced" and part in other.objects]
    adjuncts = [
        found for other in [clause, *following] for found in other.adjuncts if found.lead >= part.last
    ]
    times = [at for other in [clause, *following] for at in other.times if at >= part.last]
    return msgspec.structs.replace(
        clause, subjects=(), adjuncts=tuple(dict.fromkeys(adjuncts)), times=tuple(times), first=part.first
    )


def is_total(draft: Draft, where: Where | None, *, several: bool) -> bool:
    """Whether a counted event without effect or harm sums up events over a country or several places."""
    if draft.type == "total":
        return True
    if draft.count is None or draft.definite or not draft.empty:
        return False
    broad = where is None or several or where.kind in _BROAD
    return broad and draft.phrase is not None and (draft.phrase.number is not None)
