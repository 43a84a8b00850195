"""Reads the passages of a report to claims, in order, with what earlier passages said."""

import re
from collections.abc import Sequence
from datetime import date

import msgspec

from bearwitness.extract.assemble import Found, Placed, Timed, claim_of, is_anchored
from bearwitness.extract.attach import attached
from bearwitness.extract.body_places import body_places, speaking
from bearwitness.extract.borders import border_places
from bearwitness.extract.by_teller import by_teller
from bearwitness.extract.context import Context
from bearwitness.extract.demonym_places import demonym_places
from bearwitness.extract.event_times import EventTimes
from bearwitness.extract.familiar import familiar, names_of_people
from bearwitness.extract.going_on import merge_going_on
from bearwitness.extract.issued import (
    day_of_headline,
    headlines,
    latest_day,
    latest_issue_of,
    stated_day,
)
from bearwitness.extract.lexicon import Lexicon, lexicon
from bearwitness.extract.mentions import find_mentions
from bearwitness.extract.report_campaigns import ReportCampaigns
from bearwitness.extract.roster import ReportParties
from bearwitness.extract.scene import scene_of
from bearwitness.extract.sentence import Sentence
from bearwitness.extract.speech import Speech, read_speech
from bearwitness.extract.speech_join import join_quotes, late_tellers
from bearwitness.extract.statements import statement_claim
from bearwitness.extract.story_years import StoryYears, story_years
from bearwitness.extract.stretches import with_stretches, without_actors
from bearwitness.extract.timing import event_times_of, listed, told_times, when_of
from bearwitness.extract.toponyms import ToponymFinder
from bearwitness.extract.triggers import has_harm_word, is_worth_parsing
from bearwitness.extract.what import find_events
from bearwitness.extract.where import PlaceContext, sentence_places
from bearwitness.gazetteer.folder import pack_files
from bearwitness.gazetteer.index import Gazetteer
from bearwitness.lang.chunks import chunk
from bearwitness.lang.clauses import clauses
from bearwitness.lang.tokens import Token
from bearwitness.model.records import Claim, Passage, Reading, Report
from bearwitness.model.values import Span, When, Where
from bearwitness.tables.placewords import place_words


class Reader:
    """Reads reports; holds tables and gazetteer, no state between reports. One a thread."""

    def __init__(self, gazetteer: Gazetteer, words: Lexicon) -> None:
        self._gazetteer = gazetteer
        self._lexicon = words
        self._places = ToponymFinder(gazetteer, place_words())
        self._uses = gazetteer.uses()

    @classmethod
    def load(cls) -> "Reader":
        """A reader with the tables and the gazetteer that ship with the package."""
        return cls(Gazetteer.open(packs=pack_files()), lexicon())

    def read(self, report: Report, passages: Sequence[Passage]) -> Reading:
        """Everything that the passages of a report say."""
        found = _ReportReader(self._gazetteer, self._lexicon, self._places, report).read(passages)
        return msgspec.structs.replace(found, gazetteers=self._uses)


class _ReportReader:
    """Reads the passages of one report in order."""

    def __init__(self, gazetteer: Gazetteer, words: Lexicon, places: ToponymFinder, report: Report) -> None:
        self._gazetteer = gazetteer
        self._lexicon = words
        self._finder = places
        self._report = report
        self._context = Context(published=report.published)
        self._places: list[Where] = []
        self._times: list[When] = []
        self._claims: list[Claim] = []
        self._speeches: list[Speech] = []
        self._told: list[tuple[int, int]] = []
        self._unread: list[Span] = []
        self._years: StoryYears = {}

    def read(self, passages: Sequence[Passage]) -> Reading:
        self._parties = ReportParties([passage for passage in passages if _is_read(passage)])
        self._campaigns = ReportCampaigns(self._parties, [each for each in passages if _is_read(each)])
        self._latest = latest_issue_of(passages)
        self._survey(passages)
        opening = next((passage for passage in passages if passage.set_aside == "dateline"), None)
        # What stands above the dateline is written on its day as well.
        if opening is not None:
            self._read_dateline(opening)
        if self._context.dateline is None:
            self._read_headlines(headlines(passages))
        if self._context.published is None:
            self._lean_on(stated_day(passages))
        self._years = story_years(passages, self._context.anchor())
        for passage in passages:
            if passage.set_aside == "dateline" and passage is not opening:
                self._read_dateline(passage)
            elif passage.set_aside is None:
                self._read(passage)
        return Reading(
            report=self._dated_report(),
            passages=tuple(passages),
            places=tuple(self._places),
            times=tuple(self._times),
            quotes=join_quotes(self._speeches, self._report.text),
            claims=tuple(merge_going_on(self._with_late_tellers(), self._report.text)),
            unread=tuple(self._unread),
        )

    def _survey(self, passages: Sequence[Passage]) -> None:
        """Finds all names of the report before any of them is given a place."""
        names: list[tuple[str, bool]] = []
        people: set[str] = set()
        told = [passage for passage in passages if passage.set_aside in {None, "dateline"}]
        # A passage alone has no other to learn from.
        for passage in told if len(told) > 1 else ():
            tokens, given = self._parties.tokens(passage), self._given(passage)
            people.update(names_of_people(tokens))
            names += self._finder.survey(passage.text, tokens, given)
        self._familiar = familiar(names, people)
        self._support = self._gazetteer.support(name for name, _ in names)

    def _dated_report(self) -> Report:
        """The report with the day of publication that its words tell where none is given."""
        if self._report.published is not None or self._context.published is None:
            return self._report
        day = self._context.published
        return msgspec.structs.replace(self._report, published=day, published_basis="dateline")

    def _read_dateline(self, passage: Passage) -> None:
        """A dateline gives the day of writing where nothing else does, and the country it is written in."""
        places, times = self._dated(passage)
        self._places.extend(where for _, where, _ in places)
        self._times.extend(when for _, when in times)
        days = [when.earliest for _, when in times if when.earliest and when.earliest == when.latest]
        if days:
            self._write_on(days[0])

    def _read_headlines(self, passages: Sequence[Passage]) -> None:
        """Without a day in a dateline that of the headline is the day of writing."""
        for passage in passages:
            _, times = self._dated(passage)
            day = day_of_headline(passage, [when for _, when in times])
            if day is not None:
                self._write_on(day)
                return

    def _dated(self, passage: Passage) -> tuple[Placed, Timed]:
        """Places and times of a line that tells when the report was written.

        A day without a year is the last such day on which the report may have gone out.
        """
        kept = self._context
        latest = latest_day(self._latest, kept.dateline)
        if self._report.published is None and latest is not None:
            self._context = msgspec.structs.replace(kept, published=latest, dateline=None)
        resolved = self._resolve(self._sentence(passage, self._parties.tokens(passage), parse=False))
        self._context = kept
        return resolved

    def _write_on(self, day: str) -> None:
        """Takes a day as that of the writing, and of publication where none is given."""
        published = self._context.published or day
        self._context = msgspec.structs.replace(self._context, dateline=day, published=published)

    def _lean_on(self, day: date | None) -> None:
        """Takes the year of a day that the report states for dates without one."""
        clock = msgspec.structs.replace(self._context.clock, stated=day)
        self._context = msgspec.structs.replace(self._context, clock=clock)

    def _read(self, passage: Passage) -> None:
        tokens = self._parties.tokens(passage)
        parse = is_worth_parsing(tokens)
        sentence = self._sentence(passage, tokens, parse=parse)
        places, times = self._resolve(sentence)
        events = event_times_of(sentence, [where for _, where, _ in places], self._context, self._campaigns)
        for mention, when in times:
            self._times.extend(told_times(sentence, mention, listed(when, events.counted.get(mention))))
        times = [(mention, events.counted.get(mention, when)) for mention, when in times]
        self._speeches.append(read_speech(sentence, times, self._context, self._before()))
        self._tell_places(sentence, places)
        claims = self._claims_of(sentence, places, times, events)
        self._remember(passage, places, times, claims)
        mentions = [mention.value for mention, _ in times]
        self._context = self._context.with_times(mentions, claims)
        self._claims.extend(claims)
        if not claims and parse and self._counts_harm(sentence):
            self._unread.append(
                Span(passage.start, passage.end, self._report.text[passage.start : passage.end])
            )

    def _tell_places(self, sentence: Sentence, places: Placed) -> None:
        found = [speaking(where, self._speeches[-1]) for _, where, _ in places]
        if self._report.names is None:
            found += demonym_places(sentence, self._gazetteer)
            context = PlaceContext(self._context.countries, support=self._support)
            found += body_places(sentence, self._gazetteer, context, self._familiar)
        self._places.extend(sorted(found, key=lambda where: where.start))

    def _counts_harm(self, sentence: Sentence) -> bool:
        numbered = any(mention.kind == "number" for mention in sentence.mentions)
        return numbered and has_harm_word(sentence.tokens)

    def _sentence(self, passage: Passage, tokens: list[Token], *, parse: bool) -> Sentence:
        given = self._given(passage)
        parties, joined = self._parties.mentions(passage), self._parties.joined(passage)
        years = self._years.get(passage.start, ())
        anchor = msgspec.structs.replace(self._context.anchor(), years=years)
        mentions = find_mentions(
            passage, tokens, joined, parties, anchor, self._finder, given, counted=parse, told=self._familiar
        )
        groups = chunk(tokens, mentions, self._lexicon.verbs, self._lexicon.phrasal) if parse else []
        sentence = Sentence(passage, self._report.text, tokens, mentions, groups, clauses(groups), joined)
        return attached(sentence)

    def _given(self, passage: Passage) -> list[tuple[int, int]] | None:
        """The given place names inside a passage, as ranges of its own text; those of a dateline as well."""
        if self._report.names is None:
            return self._of_dateline(passage) if passage.set_aside == "dateline" else None
        found = []
        for start, end in self._report.names:
            if passage.start <= start and end <= passage.end:
                if passage.offsets is None:
                    found.append((start - passage.start, end - passage.start))
                else:
                    inside = [n for n, at in enumerate(passage.offsets[:-1]) if start <= at < end]
                    if inside:
                        found.append((inside[0], inside[-1] + 1))
        return found

    def _of_dateline(self, passage: Passage) -> list[tuple[int, int]] | None:
        """The names before the dash that the gazetteer knows: "ALBUQUERQUE, N.M."."""
        line = passage.scope.dateline
        start = passage.text.find(line.place.exact) if line is not None and line.place is not None else -1
        if line is None or line.place is None or start < 0:
            return None
        found = []
        for part in re.finditer(r"[^,()]*[^,()\s]", line.place.exact):
            name = part[0].lstrip()
            if self._gazetteer.lookup(name):
                found.append((start + part.end() - len(name), start + part.end()))
        return found

    def _resolve(self, sentence: Sentence) -> tuple[Placed, Timed]:
        """Its places and times in the light of what was said before."""
        countries = self._context.governing_countries(sentence.passage)
        context = PlaceContext(self._context.countries, countries, self._context.near, support=self._support)
        places = sentence_places(sentence, self._gazetteer, context)
        places = with_stretches(sentence, without_actors(sentence, places))
        if self._report.names is None:
            told = self._context.countries
            places += border_places(sentence, self._gazetteer, places, countries, told)
        times = [
            (mention, when_of(sentence, mention)) for mention in sentence.mentions if mention.kind == "time"
        ]
        return places, times

    def _claims_of(
        self, sentence: Sentence, places: Placed, times: Timed, events: EventTimes
    ) -> tuple[Claim, ...]:
        before = self._context.last_effect(sentence.passage.scope.paragraph)
        speech = self._speeches[-1]
        drafts = find_events(sentence, self._lexicon, before) if sentence.groups else []
        drafts = by_teller(sentence, drafts, speech)
        found = Found(sentence, places, times, self._context, speech, alone=len(drafts) == 1, events=events)
        told = [(claim_of(found, draft), draft.told_at) for draft in drafts]
        told = [(claim, at) for claim, at in told if is_anchored(claim)]
        made = tuple(claim for claim, _ in told)
        if not drafts and speech.statement is not None:
            statement = statement_claim(found, speech.statement)
            made = (statement,) if statement is not None else ()
        tokens = [at for _, at in told] or [0] * len(made)
        self._told.extend((len(self._speeches) - 1, token) for token in tokens)
        return made

    def _before(self) -> Speech | None:
        return self._speeches[-1] if self._speeches else None

    def _with_late_tellers(self) -> list[Claim]:
        """The claims; one inside a quotation whose speaker a later passage names takes that speaker."""
        late = late_tellers(self._speeches)
        return [
            claim if claim.said_by else msgspec.structs.replace(claim, said_by=late[speech].said_by(token))
            for claim, (speech, token) in zip(self._claims, self._told, strict=True)
        ]

    def _remember(self, passage: Passage, places: Placed, times: Timed, claims: tuple[Claim, ...]) -> None:
        wheres = tuple(where for _, where, _ in places)
        whens = tuple(when for _, when in times)
        context = self._context.with_passage(passage.start, wheres, whens)
        found = tuple(place for _, _, place in places if place is not None)
        context = context.with_places(found, wheres)
        if passage.kind == "sentence" and all(claim.event.type == "statement" for claim in claims):
            context = context.with_scene(scene_of(passage, wheres, whens))
        self._context = context.with_claims(passage.scope.paragraph, claims)


def _is_read(passage: Passage) -> bool:
    return passage.set_aside is None or passage.set_aside == "dateline"
