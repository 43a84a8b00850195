"""Tests of an incident in one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.incidents.reconcile import reconcile
from bearwitness.incidents.title import LONGEST, title_of
from bearwitness.model.records import Claim, IncidentWhen
from incidents.made import KNOWN, claim, day, harm, hit, number, where


def title(*claims: Claim) -> str:
    """The title of the one incident that claims form."""
    [incident] = reconcile(claims, known=KNOWN)
    return incident.title


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (claim(), "Airstrike near Ar Rutbah, Iraq, 21 January 2017"),
        (claim(effects=[hit("vehicle")]), "Airstrike near Ar Rutbah, Iraq, 21 January 2017: 1 vehicle"),
        (
            claim(effects=[hit("vehicle"), hit("weapons cache", 2)]),
            "Airstrike near Ar Rutbah, Iraq, 21 January 2017: 1 vehicle, 2 weapons caches",
        ),
        (
            claim(harms=[harm("killed", 6), harm("injured", 3)], effects=[hit("vehicle")]),
            "Airstrike near Ar Rutbah, Iraq, 21 January 2017: 6 killed, 3 injured",
        ),
        (
            claim(harms=[harm("killed", number(None, high=9)), harm("injured", number(None, low=24))]),
            "Airstrike near Ar Rutbah, Iraq, 21 January 2017: up to 9 killed",
        ),
        (
            claim(count=2, place="Mosul", effects=[hit("mortar", None)]),
            "2 airstrikes near Mosul, Iraq, 21 January 2017: mortar",
        ),
        (claim(kind="ied", place=where("Iraq", "in"), when=None), "IED attack in Iraq"),
        (claim(when=day("2017-01-01", "2017-01-31"), place=None), "Airstrike, January 2017"),
        (claim(when=day("2017-01-03", "2017-01-05"), place=None), "Airstrike, 3–5 January 2017"),
        (
            claim(when=day("2016-12-31", "2017-01-01"), place=None),
            "Airstrike, 31 December 2016 to 1 January 2017",
        ),
        (
            claim(kind="other", when=None, place=None, harms=[harm("killed", number(None, low=24))]),
            "Event: 24 or more killed",
        ),
        (claim(kind="other", when=None, place=None, harms=[harm(None, 3)]), "Event: 3 harmed"),
    ],
)
def test_titles(told: Claim, expected: str) -> None:
    assert title(told) == expected


def test_a_disputed_target_is_not_told_as_a_fact() -> None:
    assert title(claim(effects=[hit("VBIED")]), claim("r2", effects=[hit("mortar")])).endswith(
        ": target disputed"
    )


def test_the_finest_words_are_told() -> None:
    told = claim(effects=[hit("vehicle")]), claim("r2", effects=[hit("VBIED")])
    assert title(*told).endswith(": 1 VBIED")


def test_parts_that_do_not_fit_are_left_out() -> None:
    long, short = hit("mobile command post of the eastern garrison"), hit("tank")
    assert title(claim(effects=[long, short])) == "Airstrike near Ar Rutbah, Iraq, 21 January 2017: 1 tank"


def test_numbers_that_differ_are_a_range() -> None:
    tolls = claim(harms=[harm("killed", 6)]), claim("r2", harms=[harm("killed", 8)])
    assert title(*tolls).endswith(": 6–8 killed")


@given(st.text(st.characters(categories=["L"]), min_size=1, max_size=120), st.integers(1, 10**6))
def test_no_title_is_too_long(name: str, events: int) -> None:
    line = title_of(
        event_type="infrastructure_damage",
        events=events,
        when=IncidentWhen("2016-12-31", "2017-01-01", 2),
        where=where(name, country="IQ"),
        harm=(),
        findings=(),
        known=KNOWN,
    )
    assert len(line) <= LONGEST
