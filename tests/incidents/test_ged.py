"""Tests of the codebook's days of an incident."""

import pytest

from bearwitness.incidents.choose import when_of
from bearwitness.incidents.ged import words_beside
from bearwitness.model.records import Claim, IncidentWhen
from bearwitness.model.values import When
from incidents.made import claim, day, members, report, said

FRIDAY = "2017-02-10"


def time(
    text: str, exact: str, timex: str | None, days: tuple[str | None, str | None] = (None, None)
) -> When:
    """A time at its place in a text."""
    start = text.index(exact)
    return When(*days, timex, "DATE", "relative", exact, start, start + len(exact))


def settled(*claims: Claim, text: str = "", published: str | None = FRIDAY) -> IncidentWhen:
    """The days of an incident whose reports all have one text and one day."""
    reports = {each.report: report(each.report, text=text, published=published) for each in claims}
    return when_of(members(*claims, reports=reports))


@pytest.mark.parametrize(
    ("text", "exact", "timex", "days", "expected"),
    [
        ("Shells fell recently.", "recently", "PAST_REF", (None, None), (2, "2017-02-07", "2017-02-09")),
        ("It was hit the other day.", "the other day", "PAST_REF", (None, None), (1, "2017-02-09", "2017-02-09")),
        ("A man died in a five-day siege.", "five-day", "P5D", (None, None), (2, "2017-02-06", "2017-02-10")),
        ("It was hit for several weeks.", "several weeks", "PXW", (None, None), (4, None, None)),
        ("It fell in recent weeks.", "recent weeks", "PXW", (None, FRIDAY), (4, "2017-01-20", FRIDAY)),
        ("Six died past year.", "past year", "P1Y", ("2016-02-10", FRIDAY), (5, "2017-01-01", FRIDAY)),
        ("It fell in late May.", "late May", "2016-05", ("2016-05-21", "2016-05-31"), (4, "2016-05-15", "2016-05-31")),
        ("It fell until Monday.", "Monday", "2017-02-06", (None, "2017-02-06"), (None, None, None)),
        ("It fell in the 1990s.", "the 1990s", "199", ("1990-01-01", "1999-12-31"), (None, "1990-01-01", "1999-12-31")),
    ],
)  # fmt: skip
def test_the_rule_of_the_words_gives_days_and_precision(
    text: str, exact: str, timex: str, days: tuple[str, str], expected: tuple[int, str, str]
) -> None:
    found = settled(claim(when=time(text, exact, timex, days)), text=text)
    assert (found.earliest, found.latest) == days
    assert (found.ged_date_prec, found.ged_start, found.ged_end) == expected


def test_no_time_is_the_three_days_before_the_report() -> None:
    assert settled(claim(when=None)) == IncidentWhen(None, None, 2, "2017-02-07", "2017-02-09")


def test_a_day_on_which_it_was_told_is_no_time_of_it() -> None:
    speaker = said("the governor")
    told = type(speaker)(
        *(
            day("2017-02-08") if name == "when" else getattr(speaker, name)
            for name in speaker.__struct_fields__
        )
    )
    found = settled(claim(when=None, said_by=(told,)))
    assert (found.latest, found.ged_date_prec, found.ged_end) == ("2017-02-08", 2, "2017-02-09")


def test_what_is_long_past_is_no_news_of_the_last_days() -> None:
    assert settled(claim(when=None, modality="historical")) == IncidentWhen(None, None, None)


def test_vague_words_say_more_than_none() -> None:
    text = "Shells fell the other day."
    found = settled(
        claim("r1", when=None), claim("r2", when=time(text, "the other day", "PAST_REF")), text=text
    )
    assert found == IncidentWhen(None, None, 1, "2017-02-09", "2017-02-09")


def test_without_a_day_of_publication_the_days_told_are_kept() -> None:
    told = day("2017-01-10", "2017-01-12")
    assert settled(claim(when=told), published=None) == IncidentWhen(
        "2017-01-10", "2017-01-12", 2, "2017-01-10", "2017-01-12"
    )
    assert settled(claim(when=None), published=None) == IncidentWhen(None, None, None)


def test_a_day_of_publication_that_is_none_counts_for_nothing() -> None:
    assert settled(claim(when=None), published="early 2017") == IncidentWhen(None, None, None)


def test_only_accounts_that_tell_the_days_chosen_give_the_rule() -> None:
    text = "It fell in late May, some say on the 21st of May."
    wide = claim("r1", when=time(text, "late May", "2016-05", ("2016-05-21", "2016-05-31")))
    exact = claim("r2", when=time(text, "the 21st of May", "2016-05-21", ("2016-05-21", "2016-05-21")))
    assert settled(wide, exact, text=text) == IncidentWhen(
        "2016-05-21", "2016-05-21", 1, "2016-05-21", "2016-05-21"
    )


def test_words_beside_a_time_end_with_its_sentence() -> None:
    text = "The siege went on. It was hit since Monday, they said! The siege ended."
    assert words_beside(text, time(text, "Monday", None)) == " It was hit since Monday, they said"


def test_a_time_of_another_text_stands_alone() -> None:
    assert words_beside("Nothing.", day("2017-01-21")) == "2017-01-21"
