"""Who tells what: speakers, kinds, outlets, mediums, days of telling, chains."""

from datetime import date

import pytest

from bearwitness.extract.context import Context
from bearwitness.extract.lexicon import lexicon
from bearwitness.extract.roster import ReportParties
from bearwitness.extract.sentence import Sentence
from bearwitness.extract.speech import Speech, read_speech
from bearwitness.extract.when import Anchor, TimeMention, find_times
from bearwitness.lang.chunks import chunk
from bearwitness.lang.clauses import clauses
from bearwitness.lang.groups import Mention
from bearwitness.lang.phrases import join
from bearwitness.lang.tokens import Token
from bearwitness.model.records import Passage, Report
from bearwitness.model.values import Attribution, Span, When
from bearwitness.text.passages import passages

PUBLISHED = "2017-01-25"


def read(text: str, *, parse: bool = True) -> list[tuple[Sentence, Speech]]:
    """The passages of a text with their speech, each read with what the one before gave."""
    report = Report("r", text, published=PUBLISHED)
    kept = [passage for passage in passages(report) if passage.set_aside is None]
    parties = ReportParties(kept)
    previous: Speech | None = None
    made = []
    for passage in kept:
        sentence, times = _sentence(report, passage, parties, parse=parse)
        previous = read_speech(sentence, times, Context(published=PUBLISHED), previous)
        made.append((sentence, previous))
    return made


def tellers(text: str, word: str) -> tuple[Attribution, ...]:
    """Those who tell what stands at the last `word` of a text."""
    for sentence, speech in reversed(read(text)):
        for at in range(len(sentence.tokens) - 1, -1, -1):
            if sentence.lower(at) == word:
                return speech.said_by(at)
    raise AssertionError(f"no word {word!r} in {text!r}")


def teller(text: str, word: str) -> Attribution:
    """The one who tells what stands at the last `word`."""
    found = tellers(text, word)
    assert len(found) == 1, found
    return found[0]


def _sentence(
    report: Report, passage: Passage, parties: ReportParties, *, parse: bool
) -> tuple[Sentence, list[tuple[Mention, When]]]:
    tokens = parties.tokens(passage)
    found = [
        _mention(tokens, time) for time in find_times(passage.text, Anchor(date(2017, 1, 25), None, None))
    ]
    times = [mention for mention in found if mention is not None]
    taken = {at for mention in times for at in range(mention.first, mention.last)}
    others = [m for m in parties.mentions(passage) if not taken.intersection(range(m.first, m.last))]
    mentions = tuple(sorted([*times, *others], key=lambda mention: mention.first))
    groups = chunk(tokens, mentions, lexicon().verbs, lexicon().phrasal) if parse else []
    sentence = Sentence(passage, report.text, tokens, mentions, groups, clauses(groups), join(tokens))
    return sentence, [
        (mention, _when(sentence.span(mention.first, mention.last), mention.value)) for mention in times
    ]


def _mention(tokens: list[Token], time: TimeMention) -> Mention | None:
    first = next((n for n, token in enumerate(tokens) if token.start == time.start), None)
    last = next((n for n, token in enumerate(tokens) if token.end == time.end), None)
    return Mention(first, last + 1, "time", time) if first is not None and last is not None else None


def _when(span: Span, time: TimeMention) -> When:
    return When(
        time.earliest, time.latest, time.timex, time.type, time.basis, span.exact, span.start, span.end
    )


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        ("Police said six people were killed.", "Police", "official"),
        ("A witness said the convoy burned.", "witness", "witness"),
        ("Residents of the village said jets bombed it.", "Residents of the village", "witness"),
        ("SOHR said six people were killed.", "SOHR", "ngo"),
        ("State TV reported that the convoy burned.", "State TV", "media"),
        ("Local media reported that six were killed.", "Local media", "media"),
        ("Reports said six were killed.", "Reports", "unknown"),
        ("Hamas said that six were killed.", "Hamas", "party"),
        ("A Taliban spokesman said six were killed.", "Taliban spokesman", "party"),
        ("Six were killed, an army spokesman said.", "army spokesman", "official"),
        ("Six were killed, said Col. Omar Sabri.", "Col. Omar Sabri", "official"),
        ("According to activists, six were killed.", "activists", "ngo"),
        (
            "Six were killed, according to the Syrian Observatory for Human Rights.",
            "Syrian Observatory for Human Rights",
            "ngo",
        ),
        ("Officials who asked not to be named said six were killed.", "Officials", "anonymous"),
        ("Officers, speaking on condition of anonymity, said six were killed.", "Officers", "anonymous"),
        ("Omar Sabri, a resident of Hajin, said six were killed.", "Omar Sabri", "witness"),
        ("The coalition spokesman, Col. Omar Sabri, said six were killed.", "Col. Omar Sabri", "official"),
        ("The ministry's statement said six were killed.", "ministry", "official"),
        ("A statement by the defence ministry said six were killed.", "defence ministry", "official"),
    ],
)
def test_speaker_and_kind(text: str, speaker: str, kind: str) -> None:
    found = teller(text, "killed" if "killed" in text else "burned" if "burned" in text else "bombed")
    assert (found.speaker, found.speaker_kind) == (speaker, kind)


def test_a_page_gives_its_owner_and_social_media() -> None:
    text = "According to the Operation Inherent Resolve Facebook page, which posted a clip, the target was a truck."
    found = teller(text, "truck")
    assert (found.speaker, found.speaker_kind) == ("Operation Inherent Resolve", "official")
    assert (found.medium, found.cue) == ("social_media", "According to")


def test_the_one_told_is_the_outlet_of_the_same_teller() -> None:
    text = (
        "US Army Maj. Gen. Omar Sabri, who leads ground forces, told The Associated Press in January that six "
        "died."
    )
    found = teller(text, "died")
    assert (found.speaker, found.speaker_kind) == ("US Army Maj. Gen. Omar Sabri", "official")
    assert (found.outlet, found.medium) == ("Associated Press", "interview")
    assert found.when is not None
    assert found.when.timex == "2017-01"


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("In a release, officers identified the target as a truck.", "release"),
        ("In a statement posted on Telegram, the group said it burned the truck.", "social_media"),
        ("The army said in a statement that it hit the truck.", "statement"),
        ("The general said in an interview that jets hit the truck.", "interview"),
        ("The spokesman tweeted: “We hit the truck.”", "social_media"),
        ("State TV said jets hit the truck.", "broadcast"),
        ("The mayor told reporters that jets hit the truck.", "statement"),
        ("The mayor said jets hit the truck.", None),
        ("The mayor wrote that jets hit the truck.", None),
    ],
)
def test_medium(text: str, medium: str | None) -> None:
    assert teller(text, "truck").medium == medium


@pytest.mark.parametrize(
    ("text", "told", "timex"),
    [
        ("On Wednesday, the spokesman tweeted: “We hit the truck.”", {"wednesday"}, "2017-01-25"),
        ("A bomb hit the truck on Sunday, police said Monday.", {"monday"}, "2017-01-23"),
        ("Police said on Monday that a bomb hit the truck on Sunday.", {"monday"}, "2017-01-23"),
        ("Police said a bomb hit the truck on Sunday.", set(), None),
        ("Police, who came on Monday, said a bomb hit the truck.", set(), None),
    ],
)
def test_times_of_the_telling_are_no_times_of_the_event(text: str, told: set[str], timex: str | None) -> None:
    sentence, speech = read(text)[0]
    assert {sentence.lower(at) for at in speech.told_times} == told
    when = teller(text, "truck").when
    assert (when.timex if when is not None else None) == timex


def test_who_is_quoted_stands_before_who_quotes() -> None:
    text = "AP quoted Sabri as saying that jets hit the truck."
    assert [one.speaker for one in tellers(text, "truck")] == ["Sabri", "AP"]
    text = "Sabri was quoted by Reuters as saying that jets hit the truck."
    assert [one.speaker for one in tellers(text, "truck")] == ["Sabri", "Reuters"]


def test_whom_an_outlet_cites_stands_before_the_outlet() -> None:
    text = "Reuters reported that six died, citing hospital officials."
    assert [one.speaker for one in tellers(text, "died")] == ["hospital officials", "Reuters"]


def test_a_report_within_a_report_keeps_both_tellers() -> None:
    text = "Police said that witnesses claimed that six died."
    assert [one.speaker for one in tellers(text, "died")] == ["witnesses", "Police"]


def test_a_pronoun_takes_the_speaker_before() -> None:
    text = "Col. Omar Sabri said jets hit the truck. He added that six died."
    found = teller(text, "died")
    assert (found.speaker, found.exact, found.speaker_kind) == ("Col. Omar Sabri", "He", "official")


def test_a_pronoun_without_a_speaker_before_names_nobody() -> None:
    assert teller("He said six died.", "died").speaker is None


def test_a_surname_keeps_the_kind_of_the_full_name() -> None:
    text = "Col. Omar Sabri spoke. Six men fled, said Omar Sabri, a resident. Sabri said six died."
    assert teller(text, "died").speaker_kind == "witness"


def test_the_authors_own_words_have_no_teller() -> None:
    assert tellers("Jets hit the truck.", "truck") == ()
    assert tellers("Police, who lost six men, said jets hit the truck.", "men") == ()
    assert tellers("Police said jets hit the truck, but the road was open.", "police") == ()


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The commander threatened to shell the capital.", "threaten"),
        ("The group claimed responsibility in a statement.", "claim"),
        ("Sabri also said operations in the city should start.", "say"),
    ],
)
def test_a_sentence_that_only_reports_is_a_statement(text: str, verb: str) -> None:
    sentence, speech = read(text)[0]
    assert speech.statement is not None
    assert speech.statement.clause is not None
    group = sentence.clauses[speech.statement.clause].verb
    assert group is not None
    assert group.base == verb
    assert speech.statement.said_by


def test_a_sentence_that_tells_more_is_no_statement() -> None:
    _, speech = read("Jets hit the truck and police said six died.")[0]
    assert speech.statement is None


def test_quotes_are_found_without_groups() -> None:
    _, speech = read("Police said six people were killed.", parse=False)[0]
    assert [quote.content.exact for quote in speech.quotes] == ["six people were killed"]
