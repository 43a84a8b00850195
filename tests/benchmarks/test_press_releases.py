"""Tests of the mapping of press releases to the fields of their coders, on invented releases."""

import io
import json
from typing import Any

import pytest
from common import annotate
from press_releases import fields, predict, size

HEAD = "2011-07-S-{number:03}\nISAF Joint Command - Afghanistan\nFor Immediate Release\n\nKABUL, Afghanistan (July 20, 2011) - "
CACHE = "The force also found three rifles and a radio."


def coded(body: str, *, head: str | None = None) -> dict[str, Any]:
    """The fields of a release with this body."""
    text = (HEAD.format(number=7) if head is None else head) + body
    return fields(annotate({"id": "r", "text": text}))


DETAINED = (
    "A combined Afghan and coalition security force detained several suspected insurgents during an operation "
    "in search of a Taliban leader in Zurmat district, Paktiya province, yesterday. The leader plans attacks in "
    f"the area. {CACHE}\n\nNo shots were fired during the search."
)
KILLED = (
    "An Afghan and coalition security force killed two insurgents and detained numerous others during a "
    "security operation targeting a Haqqani network facilitator in Sabari district, Khowst province, Monday."
)
STRUCK = (
    "Afghan and coalition forces conducted a security operation in Bermal district, Paktika province, today. "
    "During the operation the force engaged a group of armed insurgents with a precision airstrike, killing "
    "several of them. A follow-on assessment confirmed the airstrike had not harmed any civilians."
)
CLEARED = (
    "In Sangin district, Helmand province, coalition forces detained two insurgents during a clearing "
    "operation, yesterday."
)


def test_a_search_that_ends_in_detentions() -> None:
    assert coded(DETAINED) == {
        "id": "r",
        "start_date": "2011-07-19",
        "province": ["paktya"],
        "target_group": ["taliban"],
        "event_type": ["detention"],
        "min_killed": 0,
        "min_captured": 3,
        "killq": False,
        "captureq": True,
        "killcaptureraid": True,
        "airstrike": False,
        "noshotsfired": True,
        "min_leaders_killed": 0,
        "min_leaders_captured": 0,
    }


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (
            KILLED,
            {
                "start_date": "2011-07-18",
                "province": ["khost"],
                "target_group": ["haqqani"],
                "event_type": ["captureandkill"],
                "min_killed": 2,
                "min_captured": 4,
                "killcaptureraid": True,
                "noshotsfired": False,
            },
        ),
        (
            STRUCK,
            {
                "start_date": "2011-07-20",
                "province": ["paktika"],
                "event_type": ["airstrike"],
                "min_killed": 3,
                "airstrike": True,
                "killcaptureraid": False,
                "target_group": [""],
            },
        ),
        (CLEARED, {"min_captured": 2, "killcaptureraid": False, "province": ["helmand"]}),
    ],
)
def test_other_releases(body: str, wanted: dict[str, Any]) -> None:
    found = coded(body)
    assert {field: found[field] for field in wanted} == wanted


@pytest.mark.parametrize(
    ("body", "captured", "leaders"),
    [
        # Who is told again does not count anew.
        (
            "The force captured a Taliban leader in Ghazni province today. The leader was detained at home.",
            1,
            1,
        ),
        # Others come beside the leader.
        (
            "The force captured a Taliban leader in Ghazni province today. It also detained two insurgents.",
            3,
            1,
        ),
        # A facilitator is captured but leads nobody.
        ("The force captured a Taliban facilitator and one insurgent in Ghazni province today.", 2, 0),
        # An exact number told later refines a vague one.
        ("The force detained several insurgents in Ghazni province. Four insurgents were detained.", 4, 0),
        # The same number told again is the same people.
        ("The force detained two insurgents in Ghazni province. Two insurgents were detained there.", 2, 0),
        ("The force detained a couple of insurgents in Ghazni province today.", 2, 0),
        ("The force detained a handful of insurgents in Ghazni province today.", 4, 0),
    ],
)
def test_how_many_were_captured(body: str, captured: int, leaders: int) -> None:
    found = coded(body)
    assert (found["min_captured"], found["min_leaders_captured"]) == (captured, leaders)


def test_sums_over_a_country_give_way_to_one_operation() -> None:
    body = (
        "More than 10 insurgents were killed during separate security operations in southern Afghanistan "
        "today.\n\nIn Sangin district, Helmand province, a patrol came under small-arms fire. The patrol "
        "returned fire, killing one insurgent."
    )
    found = coded(body)
    assert (found["min_killed"], found["province"]) == (1, ["helmand"])


def test_civilians_count_where_no_insurgent_is_harmed() -> None:
    body = "One civilian was killed during an engagement in Alishang district, Laghman province, last night."
    found = coded(body)
    assert (found["event_type"], found["min_killed"], found["killq"]) == (["civiliancasualty"], 1, True)


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("May 11: Joint Forces Search Compounds\n\n2010-05-CA-039\n\n", "2010-05-10"),
        ("Operational Update, Jan. 10, 2011\n2011-01-S-115\n\n", "2011-01-09"),
        ("KABUL, Afghanistan (Sept. 1) - ", None),
        ("2010-09-CA-005\n\nKABUL, Afghanistan (Sept. 1) - ", "2010-08-31"),
    ],
)
def test_the_day_of_a_release(head: str, day: str | None) -> None:
    body = "In Kandahar yesterday, a joint force captured a suspected militant in the Zharay district."
    assert coded(body, head=head)["start_date"] == day


@pytest.mark.parametrize(
    ("exact", "low", "best", "wanted"),
    [
        ("six", 6, 6, 6),
        ("several insurgents", 3, None, 3),
        ("insurgents", 2, None, 2),
        ("numerous insurgents", 4, None, 4),
        ("a large number of insurgents", 2, None, 5),
        ("more than 10", 11, None, 11),
    ],
)
def test_the_rubric(exact: str, low: int, best: int | None, wanted: int) -> None:
    assert size({"exact": exact, "count": {"low": low, "best": best, "exact": exact}}) == wanted


def test_lines_in_lines_out() -> None:
    lines = io.StringIO("\n".join(json.dumps({"id": name, "text": KILLED, "gold": {}}) for name in "ab"))
    made = [json.loads(line) for line in predict(lines)]
    assert [row["id"] for row in made] == ["a", "b"]
    assert all(row["min_killed"] == 2 for row in made)
