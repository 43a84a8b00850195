"""Time expressions: what the words say, in days, value, basis."""

import json
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bearwitness.extract.when import Anchor, TimeMention, carry, find_times
from bearwitness.extract.when.words import load_words

FRIDAY = Anchor(published=date(2017, 2, 10))
RULES = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "times" / "ged_date_rules.json"


def only(text: str, anchor: Anchor = FRIDAY) -> TimeMention:
    mentions = find_times(text, anchor)
    assert len(mentions) == 1, [text[m.start : m.end] for m in mentions]
    return mentions[0]


def days(text: str, anchor: Anchor = FRIDAY) -> tuple[str | None, str | None]:
    mention = only(text, anchor)
    return mention.earliest, mention.latest


@pytest.mark.parametrize(
    ("text", "timex", "earliest", "latest", "basis"),
    [
        ("January 21", "2017-01-21", "2017-01-21", "2017-01-21", "relative"),
        ("Jan. 21, 2017", "2017-01-21", "2017-01-21", "2017-01-21", "stated"),
        ("21 January 2017", "2017-01-21", "2017-01-21", "2017-01-21", "stated"),
        ("2017-01-21", "2017-01-21", "2017-01-21", "2017-01-21", "stated"),
        ("2017/01/21", "2017-01-21", "2017-01-21", "2017-01-21", "stated"),
        ("21/01/2017", "2017-01-21", "2017-01-21", "2017-01-21", "stated"),
        ("01/21/2017", "2017-01-21", "2017-01-21", "2017-01-21", "stated"),
        ("21.01.2017", "2017-01-21", "2017-01-21", "2017-01-21", "stated"),
        ("03/04/2017", None, None, None, "stated"),
        ("30 DEC 89", "1989-12-30", "1989-12-30", "1989-12-30", "stated"),
        ("7th October, 2023", "2023-10-07", "2023-10-07", "2023-10-07", "stated"),
        ("the 5th of May 2016", "2016-05-05", "2016-05-05", "2016-05-05", "stated"),
        ("May 17th", "2016-05-17", "2016-05-17", "2016-05-17", "relative"),
        ("Sept. 11", "2016-09-11", "2016-09-11", "2016-09-11", "relative"),
        ("Friday, 3 February", "2017-02-03", "2017-02-03", "2017-02-03", "relative"),
        ("January 2017", "2017-01", "2017-01-01", "2017-01-31", "stated"),
        ("in May", "2016-05", "2016-05-01", "2016-05-31", "relative"),
        ("in 2016", "2016", "2016-01-01", "2016-12-31", "stated"),
        ("the 1990s", "199", "1990-01-01", "1999-12-31", "stated"),
        ("the early 1990s", "199", "1990-01-01", "1993-12-31", "stated"),
        ("the 19th century", "18", "1801-01-01", "1900-12-31", "stated"),
        ("Feb. 31", None, None, None, "relative"),
        ("late January", "2017-01", "2017-01-21", "2017-01-31", "relative"),
        ("early February 2016", "2016-02", "2016-02-01", "2016-02-10", "stated"),
        ("mid-March", "2016-03", "2016-03-11", "2016-03-20", "relative"),
        ("the end of March", "2016-03", "2016-03-21", "2016-03-31", "relative"),
        ("early 2016", "2016", "2016-01-01", "2016-03-31", "stated"),
        ("late 2016", "2016", "2016-10-01", "2016-12-31", "stated"),
        ("the first week of August", "P1W", "2016-08-01", "2016-08-07", "relative"),
        ("the summer of 2016", "2016-SU", "2016-06-01", "2016-08-31", "stated"),
        ("the third quarter of 2016", "2016-Q3", "2016-07-01", "2016-09-30", "stated"),
        ("the first half of 2016", "2016-H1", "2016-01-01", "2016-06-30", "stated"),
        ("Christmas Day 2016", "2016-12-25", "2016-12-25", "2016-12-25", "stated"),
    ],
)
def test_calendar_dates(
    text: str, timex: str | None, earliest: str | None, latest: str | None, basis: str
) -> None:
    mention = only(text)
    assert (mention.timex, mention.earliest, mention.latest, mention.basis) == (
        timex,
        earliest,
        latest,
        basis,
    )


@pytest.mark.parametrize(
    ("text", "timex", "earliest", "latest"),
    [
        ("yesterday", "2017-02-09", "2017-02-09", "2017-02-09"),
        ("today", "2017-02-10", "2017-02-10", "2017-02-10"),
        ("Wednesday", "2017-02-08", "2017-02-08", "2017-02-08"),
        ("on Friday", "2017-02-10", "2017-02-10", "2017-02-10"),
        ("last Tuesday", "2017-02-07", "2017-02-07", "2017-02-07"),
        ("talks will resume on Sunday", "2017-02-12", "2017-02-12", "2017-02-12"),
        ("last week", "2017-W05", "2017-01-30", "2017-02-05"),
        ("late last week", "2017-W05", "2017-02-03", "2017-02-05"),
        ("this week", "2017-W06", "2017-02-06", "2017-02-12"),
        ("earlier this month", "2017-02", "2017-02-01", "2017-02-09"),
        ("last month", "2017-01", "2017-01-01", "2017-01-31"),
        ("last year", "2016", "2016-01-01", "2016-12-31"),
        ("last March", "2016-03", "2016-03-01", "2016-03-31"),
        ("March last year", "2016-03", "2016-03-01", "2016-03-31"),
        ("over the weekend", "2017-W05-WE", "2017-02-04", "2017-02-05"),
        ("two days ago", "2017-02-08", "2017-02-08", "2017-02-08"),
        ("two weeks ago", "2017-W04", "2017-01-23", "2017-01-29"),
        ("three months ago", "2016-11", "2016-11-01", "2016-11-30"),
        ("the day before yesterday", "2017-02-08", "2017-02-08", "2017-02-08"),
        ("in the past 24 hours", "PT24H", "2017-02-09", "2017-02-10"),
        ("over the past week", "P1W", "2017-02-04", "2017-02-10"),
        ("within the next six months", "P6M", "2017-02-10", "2017-08-10"),
        ("in the next few days", "PXD", "2017-02-10", None),
        ("in recent months", "PXM", None, "2017-02-10"),
        ("around 2 July", "2016-07-02", "2016-07-01", "2016-07-03"),
        ("the week of January 9", "2017-W02", "2017-01-09", "2017-01-15"),
        ("the week-old siege", "P1W", "2017-02-04", "2017-02-10"),
    ],
)
def test_days_counted_from_publication(
    text: str, timex: str, earliest: str | None, latest: str | None
) -> None:
    mention = only(text)
    assert (mention.timex, mention.earliest, mention.latest) == (timex, earliest, latest)
    assert mention.basis == "relative"


TOLD = Anchor(published=date(2017, 2, 10), previous=date(2017, 1, 21))


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("The day after, it fell.", "2017-01-22"),
        ("the following day", "2017-01-22"),
        ("the same day", "2017-01-21"),
        ("that day", "2017-01-21"),
        ("the previous day", "2017-01-20"),
        ("five days later", "2017-01-26"),
        ("three weeks earlier", "2016-W53"),
        ("at dawn", "2017-01-21TMO"),
        ("the next morning", "2017-01-22TMO"),
        ("the previous night", "2017-01-20TNI"),
    ],
)
def test_days_counted_from_the_day_told(text: str, timex: str) -> None:
    assert only(text, TOLD).timex == timex.replace("2016-W53", "2016-W52")


@pytest.mark.parametrize(
    ("text", "timex", "earliest", "latest"),
    [
        ("Sunday night", "2017-02-05TNI", "2017-02-05", "2017-02-05"),
        ("two nights ago", "2017-02-08TNI", "2017-02-08", "2017-02-08"),
        ("last night", "2017-02-09TNI", "2017-02-09", "2017-02-09"),
        ("overnight", "2017-02-09TNI", "2017-02-09", "2017-02-10"),
        ("YESTERDAY AFTERNOON", "2017-02-09TAF", "2017-02-09", "2017-02-09"),
        ("this morning", "2017-02-10TMO", "2017-02-10", "2017-02-10"),
        ("the night of 17-18 March 2016", "2016-03-17TNI", "2016-03-17", "2016-03-18"),
        ("the night between Sunday and Monday", "2017-02-05TNI", "2017-02-05", "2017-02-06"),
        ("in the early hours of Thursday", "2017-02-09TMO", "2017-02-09", "2017-02-09"),
        ("at 2:30 pm on 7 October 2023", "2023-10-07T14:30", "2023-10-07", "2023-10-07"),
        ("January 21 at 9 a.m.", "2017-01-21T09:00", "2017-01-21", "2017-01-21"),
        ("at 0735 GMT on Friday", "2017-02-10T07:35", "2017-02-10", "2017-02-10"),
        ("at 1430 hours", "XXXX-XX-XXT14:30", None, None),
        ("AT 0930 ON 18 DECEMBER 1989", "1989-12-18T09:30", "1989-12-18", "1989-12-18"),
        ("at approximately 1700 today", "2017-02-10T17:00", "2017-02-10", "2017-02-10"),
        ("Saturday morning, 21st October 2023", "2023-10-21TMO", "2023-10-21", "2023-10-21"),
        ("noon Saturday", "2017-02-04T12:00", "2017-02-04", "2017-02-04"),
    ],
)
def test_times_of_day(text: str, timex: str, earliest: str | None, latest: str | None) -> None:
    mention = only(text)
    assert (mention.type, mention.timex, mention.earliest, mention.latest) == (
        "TIME",
        timex,
        earliest,
        latest,
    )


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("from 1 to 5 February", "2017-02-01", "2017-02-05"),
        ("between 2 and 5 March", "2016-03-02", "2016-03-05"),
        ("Jan. 20 and 21", "2017-01-20", "2017-01-21"),
        ("Feb 8-9", "2017-02-08", "2017-02-09"),
        ("5, 6 and 7 March 2016", "2016-03-05", "2016-03-07"),
        ("between January 20 and February 3", "2017-01-20", "2017-02-03"),
        ("from 28 December to 3 January 2016", "2015-12-28", "2016-01-03"),
        ("from Monday to Thursday", "2017-02-06", "2017-02-09"),
        ("2014-2016", "2014-01-01", "2016-12-31"),
        ("1939-45", "1939-01-01", "1945-12-31"),
    ],
)
def test_stretches_are_one_expression(text: str, earliest: str, latest: str) -> None:
    assert days(text) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "direction", "earliest", "latest"),
    [
        ("since Thursday", "since", "2017-02-09", "2017-02-10"),
        ("until Friday,", "until", None, "2017-02-10"),
        ("by the end of 2016", "by", None, "2016-12-31"),
        ("before 2016.", "before", None, "2015-12-31"),
        ("after January 21.", "after", "2017-01-21", None),
        ("three days after 7 October 2023", "after", "2023-10-10", "2023-10-10"),
    ],
)
def test_directions_bound_the_interval(
    text: str, direction: str, earliest: str | None, latest: str | None
) -> None:
    mention = only(text)
    assert (mention.direction, mention.earliest, mention.latest) == (direction, earliest, latest)


@pytest.mark.parametrize(
    ("text", "timex", "event"),
    [
        ("a little over three months after the campaign started.", "P3M", "the campaign started"),
        ("The day after the attack, shops closed.", None, "the attack"),
        ("hours before the shelling", "PTXH", "the shelling"),
    ],
)
def test_amounts_anchored_to_an_event_have_no_days(text: str, timex: str | None, event: str) -> None:
    mention = only(text)
    assert mention.anchor is not None
    assert text[slice(*mention.anchor)] == event
    assert (mention.timex, mention.earliest, mention.latest) == (timex, None, None)


@pytest.mark.parametrize(
    ("text", "kind", "timex"),
    [
        ("for six months", "DURATION", "P6M"),
        ("two and a half years", "DURATION", "P2Y6M"),
        ("an hour and a half", "DURATION", "PT1H30M"),
        ("twenty-four hours", "DURATION", "PT24H"),
        ("a couple of days", "DURATION", "P2D"),
        ("several weeks", "DURATION", "PXW"),
        ("a fortnight", "DURATION", "P2W"),
        ("the five-day offensive", "DURATION", "P5D"),
        ("every day", "SET", "P1D"),
        ("daily", "SET", "P1D"),
        ("every two weeks", "SET", "P2W"),
        ("every Friday", "SET", "XXXX-WXX-5"),
        ("twice a week", "SET", "P1W"),
        ("now", "DATE", "PRESENT_REF"),
        ("currently", "DATE", "PRESENT_REF"),
        ("recently", "DATE", "PAST_REF"),
        ("soon", "DATE", "FUTURE_REF"),
    ],
)
def test_lengths_repeats_and_vague_words(text: str, kind: str, timex: str) -> None:
    mention = only(text)
    assert (mention.type, mention.timex, mention.earliest, mention.latest) == (kind, timex, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "He may go.",
        "They march on the capital.",
        "MAY BE DEAD",
        "2014 people were killed.",
        "about 2000 strikes",
        "$1998",
        "a 22-year-old man",
        "the 5-month-old girl",
        "Sun rose and sat down.",
        "Resolution 1973 was passed.",
        "April Smith was there.",
        "a night raid",
        "as soon as he left",
        "three-quarters of the city",
        "in his 30s",
        "1 may 2",
        "",
        "no time at all",
    ],
)
def test_words_that_are_no_time(text: str) -> None:
    assert find_times(text, FRIDAY) == []


def test_without_an_anchor_nothing_is_invented() -> None:
    text = "On January 21, in March, on Monday, yesterday and two days ago."
    mentions = find_times(text, Anchor())
    assert [m.timex for m in mentions] == ["XXXX-01-21", "XXXX-03", "XXXX-WXX-1", None, None]
    assert {(m.earliest, m.latest) for m in mentions} == {(None, None)}


def test_a_month_told_gives_no_day() -> None:
    anchor = carry(FRIDAY, find_times("In March 2016 it began.", FRIDAY))
    found = find_times("At dawn the next day and that day", anchor)
    assert [(m.earliest, m.latest) for m in found] == [
        (None, None),
        (None, None),
        ("2016-03-01", "2016-03-31"),
    ]


def test_the_dateline_wins_over_publication() -> None:
    anchor = Anchor(published=date(2017, 2, 10), dateline=date(2017, 2, 6))
    assert only("yesterday", anchor).timex == "2017-02-05"


def test_tense_given_by_the_caller_decides() -> None:
    assert find_times("on Sunday", FRIDAY, tense=lambda _: "future")[0].timex == "2017-02-12"
    assert find_times("this week", FRIDAY, tense=lambda _: "past")[0].latest == "2017-02-10"


def test_a_story_goes_on_in_its_own_year() -> None:
    anchor = Anchor(published=date(2009, 12, 19))
    timexes = []
    for text in (
        "On September 1, 1939 it began.",
        "By early October it was over.",
        "In January ships sailed.",
    ):
        mentions = find_times(text, anchor)
        timexes += [m.timex for m in mentions]
        anchor = carry(anchor, mentions)
    assert timexes == ["1939-09-01", "1939-10", "1940-01"]


def test_background_does_not_move_the_news() -> None:
    anchor = FRIDAY
    for text in ("Troops arrived on Thursday.", "The base was built in 1978."):
        anchor = carry(anchor, find_times(text, anchor))
    assert only("On Wednesday it was hit.", anchor).timex == "2017-02-08"
    assert only("On January 3 it was hit.", anchor).timex == "2017-01-03"


def test_offsets_stand_in_text_with_odd_letters() -> None:
    text = "İİ \U0001f6a8 Ar Ruṭbah – Jan. 21, 2017: 3 killed"
    mention = only(text)
    assert text[mention.start : mention.end] == "Jan. 21, 2017"


MONTHS = "January February March April May June July August September October November December".split()
SHORT = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()


@settings(deadline=None, max_examples=60)
@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_every_spelling_of_a_day_reads_back(day: date) -> None:
    month, short, number, year = MONTHS[day.month - 1], SHORT[day.month - 1], day.day, day.year
    suffix = "th" if 10 < number < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    spelled = [
        f"{month} {number}, {year}",
        f"{short} {number}, {year}",
        f"{number} {month} {year}",
        f"{number}{suffix} {month}, {year}",
        f"{month} {number}{suffix}, {year}",
        f"the {number}{suffix} of {month} {year}",
        f"{number} {month.upper()} {year}",
        f"{day:%A}, {month} {number}, {year}",
        f"{day:%A} {number} {month} {year}",
        f"{year}-{day.month:02d}-{number:02d}",
        f"{number:02d}.{day.month:02d}.{year}",
    ]
    for words in spelled:
        text = f"The bridge was hit on {words}."
        mention = only(text)
        assert text[mention.start : mention.end].removeprefix("the ") == words.removeprefix("the ")
        assert (mention.earliest, mention.latest, mention.basis) == (
            day.isoformat(),
            day.isoformat(),
            "stated",
        )


FIGURES = "21 2017 2 30 9:30 a.m. 1990s 03/04/2017 0930 7th 1,000 2.5 99999 , . - ' % ( )".split()
WORDS = st.sampled_from([*FIGURES, *sorted(load_words().entries)])


@settings(deadline=None, max_examples=300)
@given(
    st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=25).map(" ".join)),
    st.one_of(st.none(), st.dates()),
    st.one_of(st.none(), st.dates()),
)
def test_any_text_reads_without_error(text: str, published: date | None, previous: date | None) -> None:
    end = 0
    for mention in find_times(text, Anchor(published=published, previous=previous)):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip() == text[mention.start : mention.end]
        end = mention.end
        if mention.earliest and mention.latest:
            assert mention.earliest <= mention.latest


@pytest.mark.parametrize(
    "unit", ["1 ", "1,111", "9" * 50, "the a ", "Jan. ", "3 and ", "5, ", "- ", "last ", "May 1 "]
)
def test_long_lines_take_linear_time(unit: str) -> None:
    def seconds(size: int) -> float:
        text = "in January " + unit * (size // len(unit))
        start = time.process_time()
        find_times(text, FRIDAY)
        return time.process_time() - start

    # Twenty times the text may take twenty times as long; a quadratic pattern takes four hundred.
    least = min(seconds(80_000) for _ in range(3))
    assert least < 150 * max(seconds(4_000), 0.002)


def test_codebook_rules_that_words_alone_support() -> None:
    if not RULES.exists():
        pytest.skip("the table of codebook rules is not here: expected it beside the repository")
    rows = json.loads(RULES.read_text(encoding="utf-8"))
    right = 0
    for row in rows:
        mentions = find_times(row["phrase"], FRIDAY, tense=lambda _: "past")
        right += bool(mentions) and (mentions[0].earliest, mentions[0].latest) == (row["start"], row["end"])
    assert right >= 24
