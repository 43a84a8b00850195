"""Tests of what the benchmarks share."""

import pytest
from common import annotated, percent, report_of, rows_of


def test_blank_lines_are_passed_over() -> None:
    assert rows_of(['{"id": "a"}\n', "\n", '{"id": "b"}']) == [{"id": "a"}, {"id": "b"}]


def test_answers_stay_behind() -> None:
    report = report_of({"id": 7, "text": "Calm.", "published": None, "gold": {"killed": 9}})
    assert (report.id, report.text, report.published, report.published_basis) == ("7", "Calm.", None, None)
    assert report_of({"id": "a", "text": "x", "published": "2016-03-06"}).published_basis == "given"


def test_annotations_keep_their_order() -> None:
    rows = [{"id": f"r{number}", "text": "A strike killed two people near Hit."} for number in range(20)]
    found = list(annotated(rows))
    assert [row["id"] for row in found] == [row["id"] for row in rows]
    assert all(row["incidents"] for row in found)


@pytest.mark.parametrize(("part", "whole", "wanted"), [(1, 3, 33.33), (0, 5, 0.0), (0, 0, 0.0)])
def test_percent(part: int, whole: int, wanted: float) -> None:
    assert percent(part, whole) == wanted
