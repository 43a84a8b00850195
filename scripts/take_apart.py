#!/usr/bin/env python3
"""Shows how one sentence is taken apart: mentions, groups, clauses, drafts, claims.

    python scripts/take_apart.py "Two strikes near Hit destroyed a truck on Monday." --published 2017-01-24

Made for whoever adds a word or a rule: the first stage that shows less than the words say is the one to mend.
"""

import argparse
from collections.abc import Iterator
from unittest import mock

from bearwitness import read
from bearwitness.extract import claims as reader
from bearwitness.extract.draft import Draft
from bearwitness.extract.sentence import Sentence
from bearwitness.lang.clauses import Clause
from bearwitness.lang.groups import Group, Mark, NounPhrase, VerbGroup
from bearwitness.model.records import Claim


def main() -> None:
    """Takes apart the passages of the text given."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("text")
    options.add_argument("--published", metavar="DAY")
    given = options.parse_args()
    # The reader has no other way to look on: what it asks for drafts is watched, nothing is changed.
    with mock.patch.object(reader, "find_events", wraps=reader.find_events) as watched:
        claims = list(read(given.text, published=given.published))
    for call in watched.call_args_list:
        sentence, words, *before = call.args
        print("\n".join(stages(sentence, reader.find_events(sentence, words, *before))))
    print("claims")
    for claim in claims:
        print("\n".join(f"  {line}" for line in of_claim(claim)))


def stages(sentence: Sentence, drafts: list[Draft]) -> Iterator[str]:
    """One line for each mention, group, clause, draft."""
    yield "mentions"
    for mention in sentence.mentions:
        yield f"  {mention.kind:8}{sentence.words(mention.first, mention.last)}"
    yield "groups"
    for group in sentence.groups:
        yield f"  {kind_of(group):8}{sentence.words(group.first, group.last)}"
    yield "clauses"
    for clause in sentence.clauses:
        yield f"  {of_clause(sentence, clause)}"
    yield "drafts"
    for draft in drafts:
        yield from (f"  {line}" for line in of_draft(sentence, draft))


def kind_of(group: Group) -> str:
    """noun, verb, or the kind of the mark."""
    if isinstance(group, Mark):
        return group.kind
    return "noun" if isinstance(group, NounPhrase) else "verb"


def of_clause(sentence: Sentence, clause: Clause) -> str:
    """kind: subjects | verb | objects | adjuncts."""

    def words(phrase: NounPhrase | VerbGroup) -> str:
        return sentence.words(phrase.first, phrase.last)

    parts = [", ".join(map(words, clause.subjects)), words(clause.verb) if clause.verb else "–"]
    parts += [
        ", ".join(map(words, clause.objects)),
        ", ".join(f"{a.prep}: {words(a.phrase)}" for a in clause.adjuncts),
    ]
    return f"{clause.kind}: " + " | ".join(part or "–" for part in parts)


def of_draft(sentence: Sentence, draft: Draft) -> Iterator[str]:
    """What the clauses said of one event."""
    yield f"{draft.type}: {sentence.words(draft.first, draft.last)}"
    for effect in draft.effects:
        yield f"  effect  {effect.action} {effect.object} ({effect.class_})"
    for harm in draft.harm:
        most = "?" if harm.count.high is None else harm.count.high
        yield f"  harm    {harm.kind} {harm.who}, {harm.count.low}–{most}: {harm.count.exact}"
    for phrase in (phrase for phrase in draft.agents if phrase is not draft.phrase):
        yield f"  actor   {sentence.words(phrase.first, phrase.last)}"


def of_claim(claim: Claim) -> Iterator[str]:
    """What the draft became in its context."""
    yield f"{claim.event.type} ({claim.modality}, {claim.certainty})"
    if claim.when:
        yield f"  when    {claim.when.earliest}…{claim.when.latest}, {claim.when.basis}: {claim.when.exact}"
    if claim.where:
        where = claim.where
        yield f"  where   {where.relation} {where.name}, {where.place_id}: {where.exact}"
    for party in claim.parties:
        yield f"  party   {party.name} ({party.role}): {party.exact}"
    for teller in claim.said_by:
        yield f"  said by {teller.speaker or teller.outlet} ({teller.speaker_kind}): {teller.exact}"


if __name__ == "__main__":
    main()
