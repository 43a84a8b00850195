"""Tests of the day a report went out as its own words tell."""

import pytest
from extract.told import reading

BODY = "\n\nTroops detained two insurgents in Zurmat district, Paktia province, yesterday."


@pytest.mark.parametrize(
    ("head", "published", "day"),
    [
        ("KABUL, Afghanistan (July 20, 2011)", "2011-07-20", "2011-07-19"),
        # The year comes with the number of the release, also where it was numbered the month before.
        ("2010-09-CA-005\n\nKABUL, Afghanistan (Sept. 1)", "2010-09-01", "2010-08-31"),
        ("2010-08-CA-052\n\nKABUL, Afghanistan (Sept. 5)", "2010-09-05", "2010-09-04"),
        # A headline that opens with a day, a periodical's that ends with one.
        ("May 11: Forces Search Compounds\n\n2010-05-CA-039", "2010-05-11", "2010-05-10"),
        ("Morning Operational Update, June 7, 2011\n\n2011-06-S-026", "2011-06-07", "2011-06-06"),
        ("Weekly Round-ups: June 7, 2011\n\n2011-06-S-026", "2011-06-07", "2011-06-06"),
        ("Attack on the Reporter, June 7, 2011", None, None),
        # The day of an event in a headline is not that of the report.
        ("What we know of the attack of May 11, 2010", None, None),
        ("KABUL, Afghanistan (Sept. 1)", None, None),
    ],
)
def test_the_day_of_issue(head: str, published: str | None, day: str | None) -> None:
    found = reading(head + BODY, published=None)
    assert found.report.published == published
    claim = found.claims[-1]
    assert (claim.when.earliest if claim.when else None) == day


def test_a_given_day_stays() -> None:
    found = reading("KABUL, Afghanistan (July 20, 2011)" + BODY, published="2011-07-25")
    assert (found.report.published, found.report.published_basis) == ("2011-07-25", None)


def test_a_second_release_counts_from_its_own_dateline() -> None:
    text = (
        f"KABUL, Afghanistan (Aug. 10, 2012){BODY}\n\n---\n\n2012-08-S-027\n\nKABUL, Afghanistan (August 14)"
        "\n\nTroops killed a commander in Ghazni province yesterday."
    )
    days = [claim.when.earliest for claim in reading(text, published=None).claims if claim.when]
    assert days == ["2012-08-09", "2012-08-13"]
