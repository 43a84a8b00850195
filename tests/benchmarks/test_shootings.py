"""Tests of the figures of shootings, on invented news."""

from typing import Any

import pytest
from common import annotate
from shootings import answers, figures, harmed, longest_of, opening

NEWS = "Two men were killed and a woman was wounded in a shooting in Bellford, Ohio, on Friday night, police said."


def _row(**gold: Any) -> dict[str, Any]:
    return {"id": "n", "published": "2016-03-06", "text": NEWS, "gold": gold}


def test_answers_of_the_first_incident() -> None:
    assert answers(opening(annotate(_row()))) == {"killed": 2, "injured": 1, "date": "2016-03-04"}


def test_no_incident_harms_nobody_on_no_day() -> None:
    assert answers(opening({"incidents": []})) == {"killed": 0, "injured": 0, "date": None}


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        ([{"kind": "killed", "low": 3, "best": None, "part_of": None}], 3),
        ([{"kind": "killed", "low": 3, "best": 4, "part_of": None}], 4),
        ([{"kind": "killed", "low": None, "best": None, "part_of": None}], 0),
        (
            [
                {"kind": "killed", "low": 5, "best": 5, "part_of": None},
                {"kind": "killed", "low": 2, "best": 2, "part_of": "civilians"},
                {"kind": "injured", "low": 9, "best": 9, "part_of": None},
            ],
            5,
        ),
    ],
)
def test_how_many_an_incident_harms(rows: list[dict[str, Any]], wanted: int) -> None:
    assert harmed({"harm": rows}, "killed") == wanted


def test_figures_are_percent_of_the_texts() -> None:
    rows = [_row(killed=2, injured=0, date="2016-03-04"), _row(killed=2, injured=1, date="2016-03-05")]
    found = figures(rows, [annotate(row) for row in rows])
    shares = {"killed": 100.0, "injured": 50.0, "date": 50.0}
    assert found == {"texts": 2, **shares, "longest": shares}


def test_a_text_is_about_what_it_opens_with_unless_that_is_a_passing_word() -> None:
    def incident(*claims: str) -> dict[str, Any]:
        return {"claims": list(claims)}

    def claim(id_: str, start: int, kind: str) -> dict[str, Any]:
        return {"id": id_, "start": start, "harm": [{"kind": kind}]}

    long, short = incident("b", "c", "d"), incident("a")
    claims = [claim("a", 0, "killed"), *(claim(id_, at, "killed") for at, id_ in enumerate("bcd", 1))]
    row = {"incidents": [long, short], "claims": claims}
    assert (opening(row), longest_of(row)) == (short, long)
    claims[0] = claim("a", 0, "captured")
    assert opening(row) == long
    longer = incident(*"bcdefg")
    assert opening({"incidents": [longer, short], "claims": [claim("a", 0, "killed"), *claims[1:]]}) == longer
