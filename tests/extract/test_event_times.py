"""Tests of times told by campaigns of the table, by events of the same report."""

import pytest
import told

from bearwitness.model.values import CountedFrom, When

MOSUL = "Shelling killed five people in Mosul"
STRIKE = "An airstrike hit a mill in Mosul on 5 December. "


def _when(text: str, published: str | None = "2016-12-20") -> When | None:
    return told.claims(text, published=published)[-1].when


def _days(when: When | None) -> tuple[str | None, str | None] | None:
    return (when.earliest, when.latest) if when else None


def _from(text: str, published: str | None = "2016-12-20") -> CountedFrom:
    when = _when(text, published)
    assert when is not None
    assert when.counted_from is not None
    assert when.basis == "relative"
    return when.counted_from


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("{} since the start of the Mosul offensive.", "2016-10-17", "2016-12-20"),
        ("Since the battle for Mosul began, {}.", "2016-10-17", "2016-12-20"),
        ("In the first week of the Mosul offensive, {}.", "2016-10-17", "2016-10-23"),
        ("On the third day of the operation to retake Mosul, {}.", "2016-10-19", "2016-10-19"),
        ("On the eve of the Mosul offensive, {}.", "2016-10-16", "2016-10-16"),
        ("A month into the Mosul offensive, {}.", "2016-11-01", "2016-11-30"),
        ("Nine days after the Mosul offensive began, {}.", "2016-10-26", "2016-10-26"),
        ("Two weeks before the Mosul offensive, {}.", "2016-10-03", "2016-10-09"),
        ("{} during the Mosul offensive.", "2016-10-17", "2016-12-20"),
        ("{} before the Mosul offensive.", None, "2016-10-16"),
        ("On the first anniversary of the fall of Ramadi, {}.", "2016-05-17", "2016-05-17"),
        ("{} in the run-up to the Mosul offensive.", None, "2016-10-16"),
    ],
)
def test_a_named_campaign_gives_days(text: str, earliest: str | None, latest: str | None) -> None:
    written = text.format(MOSUL if text.startswith("{}") else MOSUL[0].lower() + MOSUL[1:])
    assert _days(_when(written)) == (earliest, latest)
    found = _from(written)
    assert found.rule == "campaign_named"
    assert written[found.start : found.end] == found.exact


def test_the_reason_names_the_row_of_the_table() -> None:
    found = _from(f"{MOSUL} since the start of the Mosul offensive.")
    assert (found.campaign, found.claim, found.relation) == ("mosul-2016", None, "since")
    assert found.reason.startswith("Battle of Mosul, 2016-10-17 to 2017-07-01/2017-07-31")


def test_a_start_that_is_not_agreed_stays_a_stretch() -> None:
    text = "Two days after the Tigray war began, shelling killed five people in Adwa."
    assert _days(_when(text, "2021-03-01")) == ("2020-11-05", "2020-11-06")


@pytest.mark.parametrize(
    ("published", "earliest"),
    [
        ("2009-01-10", "2008-12-27"),
        ("2015-02-01", "2014-07-08"),
        ("2024-02-01", "2023-10-07"),
        ("2023-02-01", None),
    ],
)
def test_a_name_of_several_campaigns_means_that_of_its_time(published: str, earliest: str | None) -> None:
    when = _when("Shelling has killed five people in Rafah since the start of the Gaza war.", published)
    assert (when.earliest if when and when.counted_from else None) == earliest


def test_a_campaign_that_had_not_begun_is_not_meant() -> None:
    assert _when(f"{MOSUL} since the start of the Mosul offensive.", "2015-12-20") is None


@pytest.mark.parametrize(
    ("published", "earliest", "latest"),
    [("2018-03-01", "2017-10-01", "2017-10-31"), ("2017-03-01", None, None)],
)
def test_after_what_lasted_counts_from_its_end_once_that_is_past(
    published: str, earliest: str | None, latest: str | None
) -> None:
    when = _when(f"Three months after the Mosul offensive, {MOSUL.lower()}.", published)
    assert _days(when) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Troops entered Mosul on Monday. {} since the offensive began.", "campaign_in_play"),
        (
            "The Mosul offensive goes on. A sniper killed a man in Tal Keif since the offensive began.",
            "campaign_of_report",
        ),
        ("{} since the offensive on Wadi began.", None),
        ("The Wadi offensive went on. {} since the offensive began.", None),
        ("Clashes went on in Syria and Iraq. {} since the war began.", "campaign_in_play"),
        ("{} since an offensive began.", None),
        ("{} since the operation began.", None),
    ],
)
def test_a_bare_noun_needs_a_campaign_of_the_report_or_the_only_one_in_play(
    text: str, rule: str | None
) -> None:
    when = _when(text.format(MOSUL))
    found = when.counted_from if when else None
    assert (found.rule if found else None) == rule


def test_two_wars_in_play_leave_the_war_open() -> None:
    text = "Shelling killed five people in Damascus and in Gaza since the war began."
    when = _when(text, "2024-02-01")
    assert when is None or when.counted_from is None


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("Two days after the strike, gunmen killed a doctor.", "2016-12-07", "2016-12-07"),
        ("Hours after the blast, gunmen killed a doctor.", "2016-12-05", "2016-12-06"),
        ("On the day of the attack, gunmen killed a doctor.", "2016-12-05", "2016-12-05"),
        ("Since the strike, gunmen have killed a doctor.", "2016-12-05", "2016-12-20"),
        ("Two days before the air strike, gunmen killed a doctor.", "2016-12-03", "2016-12-03"),
    ],
)
def test_an_event_of_the_report_gives_its_day(text: str, earliest: str, latest: str) -> None:
    assert _days(_when(STRIKE + text)) == (earliest, latest)
    found = _from(STRIKE + text)
    assert found.rule == "event_told"
    assert found.claim == told.claims(STRIKE, published="2016-12-20")[0].id


@pytest.mark.parametrize(
    "text",
    [
        "Two days after the second strike, gunmen killed a doctor.",
        "Two days after the strike on the bakery, gunmen killed a doctor.",
        "Two days after a strike, gunmen killed a doctor.",
        "Two days after the arrest, gunmen killed a doctor.",
        "Two days after the 1998 strike, gunmen killed a doctor.",
    ],
)
def test_another_event_stays_open(text: str) -> None:
    when = _when(STRIKE + text)
    assert when is None or when.counted_from is None


def test_a_day_said_beside_the_count_wins() -> None:
    when = _when(f"{STRIKE}A man died of his wounds four days after the strike, on 10 December.")
    assert _days(when) == ("2016-12-10", "2016-12-10")


@pytest.mark.parametrize(
    "text",
    [
        "Two days before her death, a priest visited her.",
        "A priest showed up at her house two days after her death.",
    ],
)
def test_what_came_before_or_after_an_event_does_not_give_its_day(text: str) -> None:
    when = _when(f"{STRIKE}A nurse died on 6 December. {text}")
    assert when is None or when.counted_from is None


def test_who_died_later_died_on_that_day() -> None:
    when = _when(f"{STRIKE}A nurse died two days after the strike.")
    assert _days(when) == ("2016-12-07", "2016-12-07")


def test_a_setting_gives_days_only_where_nothing_else_does() -> None:
    text = "Gunmen killed a doctor in Yangon after the coup in Myanmar."
    assert _days(_when(text, "2021-05-01")) == ("2021-02-01", None)
    heading = "On 3 March 2021, police fired on a crowd. " + text
    assert _days(_when(heading, "2021-05-01")) == ("2021-03-03", "2021-03-03")


def test_the_year_in_the_name_of_an_event_is_no_time_of_its_own() -> None:
    when = _when("Before the 2003 invasion, gunmen killed a doctor in Baghdad.")
    assert _days(when) == (None, "2003-03-19")


def test_a_sum_since_the_war_is_not_the_time_of_what_follows() -> None:
    first, second = told.claims(
        "Since the Tigray war began, gunmen have killed 40 people. A shell wounded a boy.",
        published="2021-03-01",
    )
    assert first.when is not None
    assert second.when is None


def test_times_keep_their_words_and_get_their_days() -> None:
    reading = told.reading(
        "Ten days after the Mosul offensive began, shelling killed five.", published="2016-12-20"
    )
    (when,) = reading.times
    assert (when.exact, when.timex, when.type) == ("Ten days", "P10D", "DURATION")
    assert _days(when) == ("2016-10-27", "2016-10-27")
    assert when.counted_from is not None
    reading = told.reading(
        STRIKE + "Ten days after the strike, gunmen killed a doctor.", published="2016-12-20"
    )
    assert [(when.exact, when.timex) for when in reading.times] == [
        ("5 December", "2016-12-05"),
        ("Ten days", "2016-12-15"),
    ]
