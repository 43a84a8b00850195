"""Who is said to have done it by a sentence about the doing: "claimed responsibility for the attack"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bearwitness.extract.draft import Draft
from bearwitness.extract.joining import draft_of
from bearwitness.extract.lexicon import Lexicon
from bearwitness.extract.naming import event_of
from bearwitness.extract.sentence import Sentence
from bearwitness.lang.clauses import Clause
from bearwitness.lang.groups import NounPhrase
from bearwitness.model.values import PartyConfidence
from bearwitness.tables.blame import Blame, blame_words


class _Blamed(NamedTuple):
    """Those said to have done what the phrases name or the clauses that hang on this one tell."""

    agents: Sequence[NounPhrase]
    deeds: Sequence[NounPhrase]
    confidence: PartyConfidence
    told: Clause | None = None


def add_blamed(sentence: Sentence, lexicon: Lexicon, drafts: list[Draft]) -> None:
    """Adds those said to have done it to the drafts of a sentence; starts one for a deed not read yet."""
    for clause in sentence.clauses:
        for blamed in _of_clause(sentence, lexicon, clause):
            for draft in _told(sentence, lexicon, drafts, blamed, clause):
                draft.blamed.extend((agent, blamed.confidence) for agent in blamed.agents)
                if blamed.told is not None and blamed.agents is not clause.subjects:
                    # "Police accused the army of killing six": the police did not.
                    draft.agents = [agent for agent in draft.agents if agent not in clause.subjects]


def _told(
    sentence: Sentence, lexicon: Lexicon, drafts: list[Draft], blamed: _Blamed, clause: Clause
) -> Iterator[Draft]:
    hanging = [each for each in sentence.clauses if _hangs_on(sentence, each, blamed.told)]
    yield from (draft for draft in drafts if any(each in draft.clauses for each in hanging))
    for phrase in blamed.deeds:
        found = next((draft for draft in drafts if _tells(sentence, draft, phrase)), None)
        if found is None:
            named = event_of(sentence, lexicon, phrase)
            if named is None:
                continue
            found = draft_of(sentence, named)
            found.add_clause(clause)
            drafts.append(found)
        yield found


def _hangs_on(sentence: Sentence, clause: Clause, told: Clause | None) -> bool:
    """ "accused the army of killing six": the participle tells what they are accused of."""
    if told is None or clause.parent is None or clause.kind not in {"participle", "infinitive"}:
        return False
    return sentence.clauses[clause.parent] is told


def _tells(sentence: Sentence, draft: Draft, phrase: NounPhrase) -> bool:
    """Whether a draft tells the deed that a phrase names: by its own word or by people harmed in it."""
    if phrase.first <= draft.first < phrase.last:
        return True
    span = sentence.span(phrase.first, phrase.last)
    return any(span.start <= harm.start and harm.end <= span.end for harm in draft.harm)


def _of_clause(sentence: Sentence, lexicon: Lexicon, clause: Clause) -> Iterator[_Blamed]:
    if clause.verb is not None:
        yield from _by_verb(sentence, clause)
    yield from _by_agent(sentence, lexicon, clause)


def _by_verb(sentence: Sentence, clause: Clause) -> Iterator[_Blamed]:
    assert clause.verb is not None
    if clause.verb.negated:
        return
    for row in blame_words():
        if clause.verb.base in row.verbs and _has_object(sentence, clause, row):
            deeds = _deeds(clause, row)
            told = clause if row.told else None
            yield _Blamed(_agents(clause, row), deeds, row.confidence, told)
            return


def _has_object(sentence: Sentence, clause: Clause, row: Blame) -> bool:
    """Whether the clause has the word that makes the verb one of blame: "responsibility", "responsible"."""
    if not row.words:
        return True
    assert clause.verb is not None
    last = max([clause.last, *(adjunct.lead for adjunct in clause.adjuncts)])
    return any(
        sentence.lower(at) in row.words for at in range(clause.verb.first, min(last, len(sentence.tokens)))
    )


def _agents(clause: Clause, row: Blame) -> Sequence[NounPhrase]:
    assert clause.verb is not None
    if row.agents == "object":
        return clause.subjects if clause.verb.passive else clause.objects
    if row.agents == "adjunct":
        return [adjunct.phrase for adjunct in clause.adjuncts if adjunct.prep in row.agent_preps]
    return clause.subjects


def _deeds(clause: Clause, row: Blame) -> list[NounPhrase]:
    assert clause.verb is not None
    deeds = [adjunct.phrase for adjunct in clause.adjuncts if adjunct.prep in row.deed_preps]
    if row.agents == "adjunct":
        deeds += clause.subjects if clause.verb.passive else clause.objects
    return deeds


def _by_agent(sentence: Sentence, lexicon: Lexicon, clause: Clause) -> Iterator[_Blamed]:
    """ "the murder of a judge by gunmen": whoever stands with "by" right behind what names a deed."""
    agents = {adjunct.lead: adjunct.phrase for adjunct in clause.adjuncts if adjunct.prep == "by"}
    if not agents:
        return
    phrases = [*clause.subjects, *clause.objects, *(adjunct.phrase for adjunct in clause.adjuncts)]
    for phrase in phrases:
        if phrase.last in agents and event_of(sentence, lexicon, phrase) is not None:
            yield _Blamed([agents[phrase.last]], [phrase], "reported_as_fact")
