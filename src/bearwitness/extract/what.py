"""What happened: the clauses of a sentence to drafts of claims."""

from bearwitness.extract.arguments import fits, patients_of
from bearwitness.extract.blaming import add_blamed
from bearwitness.extract.counts import number_count
from bearwitness.extract.draft import Draft
from bearwitness.extract.harm_joint import join_kinds
from bearwitness.extract.harm_told import add_told, drop_repeated
from bearwitness.extract.harming import harm_of
from bearwitness.extract.hitting import effects_of
from bearwitness.extract.identified import target_effect, target_of
from bearwitness.extract.joining import draft_of, is_bare, joined, subject_key
from bearwitness.extract.lexicon import Lexicon
from bearwitness.extract.means import GENERIC, event_by_means
from bearwitness.extract.naming import Named
from bearwitness.extract.occasions import (
    DONE_BY_EVENTS,
    befell,
    blow,
    named_in,
    occasioned,
    operation,
    tells,
)
from bearwitness.extract.people_among import harm_among
from bearwitness.extract.seeking import aimed_at, is_aim, sought, with_quarry
from bearwitness.extract.sentence import Sentence
from bearwitness.extract.totals import partitive_total
from bearwitness.lang.clauses import Clause
from bearwitness.lang.groups import NounPhrase
from bearwitness.model.values import Count, Effect, Harm
from bearwitness.tables.doubt import doubt
from bearwitness.tables.verbs import VerbRow


def find_events(sentence: Sentence, lexicon: Lexicon, previous: Effect | None = None) -> list[Draft]:
    """Drafts of the events that the sentence tells, in text order.

    `previous`: the last effect told before, which "two others" means.
    """
    return _Finder(sentence, lexicon, previous).find()


class _Finder:
    def __init__(self, sentence: Sentence, lexicon: Lexicon, previous: Effect | None) -> None:
        self.sentence = sentence
        self.lexicon = lexicon
        self.previous = previous
        self.drafts: list[Draft] = []
        self.by_subject: dict[tuple[int, ...], Draft] = {}
        self.last: Draft | None = None
        self.targets: list[Draft] = []
        self.waiting: list[NounPhrase] = []

    def find(self) -> list[Draft]:
        for clause in self.sentence.clauses:
            self._read(clause)
        add_told(self.sentence, self.lexicon, self.drafts)
        drop_repeated(self.drafts)
        join_kinds(self.sentence, self.drafts)
        add_blamed(self.sentence, self.lexicon, self.drafts)
        for draft in self.targets:
            effect = target_effect(self.sentence, draft)
            if effect is not None:
                draft.effects.insert(0, effect)
        return joined(
            [with_quarry(self.sentence, draft) for draft in self.drafts if self._says_something(draft)]
        )

    def _says_something(self, draft: Draft) -> bool:
        """A verb of harm or damage whose patient no word names tells nothing that can be counted."""
        if draft.phrase is not None or not draft.empty or draft.type == "total":
            return True
        verb = draft.clauses[0].verb if draft.clauses else None
        rows = self.lexicon.senses.get(verb.base, ()) if verb is not None else ()
        return any(
            row.frame not in DONE_BY_EVENTS
            for row in rows
            if row.event == draft.type or row.frame == "volley"
        )

    def _read(self, clause: Clause) -> None:
        if clause.verb is None:
            self._read_verbless(clause)
            return
        if clause.verb.habitual:
            return
        if is_aim(self.sentence, clause):
            self._aim(clause)
            return
        total = partitive_total(self.sentence, self.lexicon, clause)
        if total is not None:
            self._keep(total, clause)
            return
        target = target_of(self.sentence, self.lexicon, clause)
        if target is not None:
            self._start(target, clause)
            self.targets.append(target)
            return
        among = harm_among(self.sentence, clause)
        if among:
            self._among(clause, among)
            return
        subject = named_in(self.sentence, self.lexicon, clause.subjects)
        senses = self.lexicon.senses.get(clause.verb.base, ())
        if subject is not None:
            self._event_acts(clause, subject, senses)
        else:
            self._people_act(clause, senses)

    def _among(self, clause: Clause, harmed: list[Harm]) -> None:
        """Harm that goes on with the event told before, or tells one by itself."""
        assert clause.verb is not None
        draft = self.last
        if draft is None or not draft.harm:
            event = "killing" if harmed[0].kind == "killed" else "other"
            draft = self._start(Draft(event, clause.verb.at, clause.verb.last, own=False), clause)
        draft.harm.extend(harmed)

    def _aim(self, clause: Clause) -> None:
        """ "an operation to detain a commander": whom the event before is after."""
        quarry = aimed_at(self.sentence, clause)
        if self.last is not None and self.last.clauses and clause.parent is not None:
            self.last.sought.extend(quarry)
        elif clause.parent is None:
            # "During an operation to arrest a commander, the force killed …": the event is still to come.
            self.waiting.extend(quarry)

    def _start(self, draft: Draft, clause: Clause) -> Draft:
        draft.add_clause(clause)
        return self._keep(draft, clause)

    def _keep(self, draft: Draft, clause: Clause) -> Draft:
        self.drafts.append(draft)
        self.by_subject[subject_key(clause)] = draft
        self.last = draft
        draft.sought.extend(self.waiting)
        self.waiting.clear()
        return draft

    def _from_name(self, named: Named, clause: Clause) -> Draft:
        return self._start(draft_of(self.sentence, named), clause)

    # An event as the subject: "two strikes engaged a unit", "the attack killed six", "fighting erupted".
    def _event_acts(self, clause: Clause, subject: Named, senses: tuple[VerbRow, ...]) -> None:
        draft = self.by_subject.get(subject_key(clause))
        frames: set[str] = {sense.frame for sense in senses}
        if draft is None or draft.phrase is not subject.phrase:
            if not tells(clause, frames, subject):
                return
            draft = self._from_name(subject, clause)
        else:
            draft.add_clause(clause)
            self.last = draft
        self._collect(clause, senses, draft)

    # Somebody as the subject: "gunmen killed six", "coalition forces conducted 34 strikes".
    def _people_act(self, clause: Clause, senses: tuple[VerbRow, ...]) -> None:
        assert clause.verb is not None
        carries = any(sense.frame in {"light", "result"} for sense in senses)
        denies = clause.verb.base in doubt().denying_verbs
        made = named_in(self.sentence, self.lexicon, clause.objects) if carries or denies else None
        if made is not None and not clause.verb.passive:
            if clause.verb.perfect and is_bare(made) and not clause.times:
                return
            draft = self._from_name(made, clause)
            draft.agents.extend(clause.subjects)
            return
        undergoes = any(sense.frame == "undergo" for sense in senses)
        met = befell(self.sentence, self.lexicon, clause) if undergoes else None
        if met is not None:
            draft = self._from_name(met, clause)
            draft.against.extend(clause.subjects)
            return
        sense = self._fitting(clause, senses)
        if sense is None or (denies and self._by_words_alone(clause)):
            self._unfitting(clause)
            return
        if sense.frame == "seek":
            self._seeks(clause, sense)
            return
        if self._belongs_to_last(clause):
            assert self.last is not None
            named = occasioned(self.sentence, self.lexicon, clause, sense) if clause.opener == "who" else None
            if named is not None and not self.last.own:
                # "those who died or were injured during airstrikes": the event names both.
                self.last.name(named.type, named.first, named.last, named.phrase)
            self.last.add_clause(clause)
            self._collect(clause, (sense,), self.last)
            return
        started = self._by_verb(clause, sense)
        if started is not None:
            self._collect(clause, (sense,), started)

    def _by_words_alone(self, clause: Clause) -> bool:
        """ "denied killing six", "denied responsibility": nothing was done, save "denied access to …"."""
        heads = [self.sentence.head(self.sentence.noun(phrase)) for phrase in clause.objects]
        return not heads or heads[0] in doubt().denied_words

    def _seeks(self, clause: Clause, sense: VerbRow) -> None:
        """ "detained two men while searching for a commander": the event before, else a raid of its own."""
        assert clause.verb is not None
        hunted = patients_of(self.sentence, clause, sense)
        if self.last is not None and self.last.clauses and clause.kind == "participle":
            self.last.add_clause(clause)
            self.last.sought.extend(hunted)
        elif any(phrase.mention("party") or phrase.owner for phrase in hunted):
            draft = self._start(
                Draft(sense.event or "raid", clause.verb.at, clause.verb.last, own=True), clause
            )
            draft.sought.extend(hunted)
            draft.agents.extend(clause.subjects)

    def _fitting(self, clause: Clause, senses: tuple[VerbRow, ...]) -> VerbRow | None:
        """The sense of the verb whose arguments the clause has."""
        for sense in senses:
            if fits(self.sentence, clause, sense):
                return sense
        return None

    def _unfitting(self, clause: Clause) -> None:
        """A verb without a fitting sense still belongs to the event its clause names."""
        quarry = sought(self.sentence, clause)
        if quarry and self.last is not None and clause.kind == "participle":
            self.last.sought.extend(quarry)
            return
        if clause.kind != "main" or clause.verb is None:
            return
        located = any(found.phrase.mention("place") for found in clause.adjuncts)
        named = named_in(self.sentence, self.lexicon, clause.objects)
        if named is not None and not clause.subjects and clause.verb.base == "be" and located:
            self._from_name(named, clause)
        elif clause.subjects:
            told = blow(self.sentence, self.lexicon, clause)
            if told is None and located and self.last is None:
                told = operation(self.sentence, self.lexicon, clause)
            if told is not None:
                self._from_name(told, clause).agents.extend(clause.subjects)

    def _belongs_to_last(self, clause: Clause) -> bool:
        """A participle or a further verb of the same subject goes on with the event before."""
        if self.last is None or not self.last.clauses:
            return False
        if clause.kind == "participle":
            return clause.opener != "without"
        if clause.kind == "reduced":
            held = [*self.last.things, *(found.phrase for found in self.last.adjuncts)]
            return any(phrase in held for phrase in clause.objects)
        previous = self.last.clauses[-1]
        if clause.subjects and clause.subjects == previous.subjects:
            return clause.opener == previous.opener or not clause.opener
        passive = clause.verb is not None and (clause.verb.passive or not clause.objects)
        if passive and self.last.effects and clause.subjects and not any(p.words for p in clause.subjects):
            # "destroyed five vehicles, at least four more were damaged"
            return True
        return bool(self.last.harm) and passive and not clause.adjuncts and clause.opener is None

    def _by_verb(self, clause: Clause, sense: VerbRow) -> Draft | None:
        """A draft named by an event in the clause, else by the verb itself."""
        assert clause.verb is not None
        named = occasioned(self.sentence, self.lexicon, clause, sense)
        if named is not None:
            return self._from_name(named, clause)
        means = event_by_means(self.sentence, clause)
        event = means if means is not None and sense.event in GENERIC else sense.event or means
        if event is None:
            return None
        draft = Draft(event, clause.verb.at, clause.verb.last, own=event not in GENERIC)
        return self._start(draft, clause)

    def _collect(self, clause: Clause, senses: tuple[VerbRow, ...], draft: Draft) -> None:
        """Adds the effects, the harm, those who acted."""
        assert clause.verb is not None
        harmed = harm_of(self.sentence, clause, senses)
        before_harm = [harm for other in self.drafts for harm in other.harm]
        draft.harm.extend(harm for harm in harmed if harm not in before_harm)
        if harmed:
            # "killed six Islamic State fighters": the party harmed is the one fought.
            draft.against.extend(phrase for phrase in (*clause.objects, *clause.subjects) if phrase.owner)
        told = [effect for other in self.drafts for effect in other.effects]
        before = (*([self.previous] if self.previous is not None else []), *told)
        hits = effects_of(self.sentence, self.lexicon, clause, senses, draft, before)
        draft.effects.extend(hits)
        if any(sense.frame == "risk" for sense in senses):
            draft.affected.extend((phrase, self._count(phrase)) for phrase in clause.subjects)
        elif clause.verb.passive or clause.kind == "reduced":
            draft.agents.extend(found.phrase for found in clause.adjuncts if found.prep == "by")
        elif not any(sense.intransitive for sense in senses):
            harmed_or_acting = [
                *draft.agents,
                *patients_of(self.sentence, clause, senses[0] if senses else None),
            ]
            draft.agents.extend(phrase for phrase in clause.subjects if phrase not in harmed_or_acting)

    def _count(self, phrase: NounPhrase) -> Count | None:
        return number_count(self.sentence, phrase.number) if phrase.number is not None else None

    def _shares(self, clause: Clause) -> None:
        """ "31 strikes: 25 in Syria and six in Iraq": bare numbers with places share the count before."""
        whole = self.last
        if whole is None or whole.phrase is None or whole.count is None:
            return
        leads = {found.lead: found for found in clause.adjuncts}
        for phrase in clause.subjects:
            found = leads.get(phrase.last)
            if (
                phrase.words
                or phrase.number is None
                or found is None
                or found.phrase.mention("place") is None
            ):
                continue
            share = Draft(whole.type, phrase.number.first, phrase.number.last, own=True)
            share.count = number_count(self.sentence, phrase.number)
            share.phrase = phrase
            share.agents.extend(whole.agents)
            share.times.extend(whole.times)
            share.adjuncts.append(found)
            self.drafts.append(share)

    def _read_verbless(self, clause: Clause) -> None:
        """A list item or heading that names a counted event at a place: "Two airstrikes near Hit"."""
        self._shares(clause)
        named = named_in(self.sentence, self.lexicon, clause.subjects)
        if named is None or self.drafts:
            return
        located = any(found.phrase.mention("place") for found in clause.adjuncts)
        compound = named.last - named.first > 1
        if located and (compound or named.phrase.number is not None or named.phrase.det in {"a", "an"}):
            self._from_name(named, clause)
