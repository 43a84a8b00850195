"""Harm told without saying which: "a heavy toll on the civilian population", "caused casualties"."""

from bearwitness.extract.sentence import Sentence
from bearwitness.lang.clauses import Clause
from bearwitness.model.values import Count, Harm
from bearwitness.tables.people import group

_TOLL = frozenset(["toll", "casualties", "suffering", "losses"])
_ON = frozenset(["on", "among", "to", "of"])
_CIVIL = frozenset(["civilian", "civilians", "population", "residents", "people", "families"])


def toll_of(sentence: Sentence, clause: Clause) -> list[Harm]:
    """Harm to a group that a clause tells by such a noun: at least one person, no kind, no best."""
    made = []
    for phrase in clause.objects:
        if sentence.head(phrase) not in _TOLL or phrase.number is not None or phrase.det == "no":
            continue
        for found in clause.adjuncts:
            words = {sentence.lower(at) for at in found.phrase.words}
            if found.prep in _ON and words & _CIVIL:
                span = sentence.span(phrase.first, found.phrase.last)
                who = group(sentence.head(found.phrase)) or "civilians"
                who = "civilians" if who == "unknown" else who
                count = Count(1, None, None, span.exact, span.start, span.end)
                made.append(Harm(None, who, None, count, span.exact, span.start, span.end))
    return made
