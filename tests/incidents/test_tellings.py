"""Tests of who tells which number of people harmed."""

import pytest

from bearwitness.incidents.tellings import Telling, voice_of, with_standing
from bearwitness.incidents.told import tellings_of
from bearwitness.model.records import Claim, Report
from bearwitness.model.values import Attribution
from incidents.made import amount, claim, day, harm, members, number, report, said, telling

REPORTS = {
    "r1": report("r1", source="Valley Wire", published="2017-01-22"),
    "r2": report("r2", source="Border Monitor", published="2017-01-23"),
    "r3": report("r3", source="Valley Wire", published="2017-01-24"),
}


def told(*claims: Claim, reports: dict[str, Report] | None = None) -> list[Telling]:
    """The tellings of the only group that the claims tell of."""
    ((_, _, found),) = tellings_of(members(*claims, reports=REPORTS if reports is None else reports))
    return found


def killed(report_id: str, count: object, **given: object) -> Claim:
    """A claim with so many killed."""
    return claim(report_id, harms=[harm("killed", count, start=3, end=9)], **given)  # type: ignore[arg-type]


def on(speaker: Attribution, when: str) -> Attribution:
    """A teller who speaks on a day."""
    return Attribution(
        speaker.speaker, speaker.speaker_kind, None, None, day(when), "said", speaker.exact, 0, 1
    )


def test_a_telling_has_its_words_its_teller_its_day() -> None:
    (found,) = told(killed("r1", 6, said_by=[said("a doctor", "witness"), said("the paper", "media")]))
    assert (found.kind, found.who, found.amount) == ("killed", "unknown", amount(6))
    assert (found.exact, found.start, found.end, found.more) == ("people", 3, 9, ())
    assert (found.speaker, found.outlet, found.day) == ("a doctor", "Valley Wire", "2017-01-22")
    assert (found.standing, found.vague) == ("counts", None)


def test_the_report_itself_has_no_speaker_and_an_unknown_report_no_day() -> None:
    (found,) = told(killed("r9", 6), reports={})
    assert (found.speaker, found.outlet, found.day) == (None, None, None)


def test_the_outlet_that_the_words_name_stands_in_for_an_unknown_source() -> None:
    relayed = [said("a doctor", "witness"), said(None, "media", outlet="Example Wire")]
    (found,) = told(killed("r9", 6, said_by=relayed), reports={})
    assert found.outlet == "Example Wire"


def test_the_day_of_the_telling_wins_over_that_of_publication() -> None:
    speaker = on(said("the ministry"), "2017-01-20")
    assert [each.day for each in told(killed("r2", 6, said_by=[speaker]))] == ["2017-01-20"]


def test_words_for_an_unsaid_number_are_kept() -> None:
    assert [each.vague for each in told(killed("r1", number(None, low=24)))] == ["None"]
    assert [each.vague for each in told(killed("r1", number(6, low=6)))] == [None]
    assert [each.vague for each in told(killed("r1", number(None, high=12)))] == [None]


def test_a_harm_without_any_number_is_no_telling() -> None:
    assert tellings_of(members(killed("r1", number(None)))) == []


def test_a_voice_is_a_report_with_its_innermost_speaker() -> None:
    first = killed("r1", 6, said_by=[said("a doctor", "witness")])
    again = killed("r1", 2, start=150, said_by=[said("A doctor", "witness"), said("the paper", "media")])
    assert voice_of(first) == voice_of(again)
    assert len({voice_of(each) for each in (first, killed("r1", 6), killed("r2", 6))}) == 3


def test_people_added_up_keep_the_words_of_each() -> None:
    both = claim("r1", harms=[harm("killed", 3, "children", 3, 9), harm("killed", 2, "women", 12, 18)])
    found = tellings_of(members(both, reports=REPORTS))
    whole = next(tellings for group, _, tellings in found if group == ("killed", "unknown"))
    assert [(each.amount.best, each.start, [more.start for more in each.more]) for each in whole] == [
        (5, 3, [12])
    ]


def test_a_later_number_of_one_source_replaces_its_earlier_one() -> None:
    found = told(killed("r1", 6), killed("r2", 6), killed("r3", 9))
    assert [(each.amount.best, each.standing) for each in found] == [
        (6, "replaced"),
        (6, "counts"),
        (9, "counts"),
    ]


def test_one_number_told_again_by_its_source_is_a_copy() -> None:
    found = told(killed("r1", 6), killed("r3", 6), killed("r2", 6))
    assert [(each.outlet, each.standing) for each in found] == [
        ("Valley Wire", "counts"),
        ("Border Monitor", "counts"),
        ("Valley Wire", "copy"),
    ]


@pytest.mark.parametrize(
    ("earlier", "later", "standing"),
    [
        (amount(6), amount(9), "replaced"),
        (amount(9), amount(6), "replaced"),
        (amount(6, low=6), amount(17), "replaced"),
        (amount(None, low=3), amount(6), "replaced"),
        (amount(6), amount(None, low=24), "replaced"),
        (amount(6), amount(6, low=6), "counts"),
        (amount(6), amount(None, low=3), "counts"),
        (amount(6), amount(None, low=5, high=7), "counts"),
    ],
)
def test_a_number_that_the_later_words_may_mean_stands(earlier, later, standing) -> None:
    first, second = telling(earlier, day="2017-01-22"), telling(later, day="2017-01-23")
    assert [each.standing for each in with_standing([first, second])] == [standing, "counts"]
    # The order in which they are given says nothing.
    assert [each.standing for each in with_standing([second, first])] == ["counts", standing]


@pytest.mark.parametrize("days", [("2017-01-22", "2017-01-22"), (None, "2017-01-23"), ("2017-01-22", None)])
def test_nothing_is_replaced_within_a_day_or_without_one(days: tuple[str | None, str | None]) -> None:
    found = with_standing([telling(amount(6), day=days[0]), telling(amount(9), day=days[1])])
    assert [each.standing for each in found] == ["counts", "counts"]


def test_a_source_that_goes_back_to_its_first_number_has_the_last_word() -> None:
    days = ("2017-01-22", "2017-01-23", "2017-01-24")
    found = with_standing([telling(amount(n), day=d) for n, d in zip((6, 9, 6), days, strict=True)])
    assert [each.standing for each in found] == ["replaced", "replaced", "counts"]


def test_another_source_replaces_nothing() -> None:
    found = with_standing([telling(amount(6), 0, day="2017-01-22"), telling(amount(9), 1, day="2017-01-23")])
    assert [each.standing for each in found] == ["counts", "counts"]


def test_only_what_counts_is_replaced_or_a_copy() -> None:
    aside = telling(amount(6), day="2017-01-22", standing="part")
    found = with_standing([aside, telling(amount(6), day="2017-01-22"), telling(amount(9), day="2017-01-23")])
    assert [each.standing for each in found] == ["part", "replaced", "counts"]
    late = telling(amount(9), day="2017-01-24", standing="part")
    assert [each.standing for each in with_standing([telling(amount(6), day="2017-01-22"), late])] == [
        "counts",
        "part",
    ]
