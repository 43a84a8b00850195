"""CSV: one row an incident; no cell a spreadsheet would run."""

import csv
import io

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bearwitness.export.csv import columns, neutral, write_csv
from export.made import CLAIMS, bundle, full, told, undated, written


def read(data):
    """The rows as a reader gives them that knows of byte order marks."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_the_header_is_the_same_whatever_is_in_it():
    data = written(write_csv, bundle())
    assert data.startswith(
        b"\xef\xbb\xbfid,title,event_type,status,earliest,latest,date_prec,ged_start,ged_end,place,"
    )
    assert data.endswith(b"\r\n")
    assert data.count(b"\n") == 1
    assert written(write_csv, bundle(full(), undated())).split(b"\r\n")[0] + b"\r\n" == data


def test_a_row_tells_what_is_known():
    (row,) = read(written(write_csv, bundle(told())))
    assert (
        row
        | {
            "title": "Shelling near Marqab",
            "event_type": "shelling",
            "status": "proposed",
            "earliest": "2019-05-04",
            "latest": "2019-05-04",
            "date_prec": "1",
            "place": "Marqab",
            "relation": "near",
            "country": "XX",
            "admin1": "North",
            "lat": "33",
            "lon": "-40.25",
            "radius_km": "5.0",
            "where_prec": "2",
            "geo_precision": "2",
            "killed_low": "3",
            "killed_best": "3",
            "killed_high": "5",
            "killed_civilians_low": "",
            "injured_low": "",
            "harm": "killed unknown 3–5, best 3",
            "initiator": "northern brigade",
            "opponent": "",
            "disputed": "harm.killed",
            "reports": "1",
            "independent_sources": "1",
            "claims": "2",
            "grade_occurrence": "weak",
            "grade_attribution": "",
            "unaccounted": "",
            "sources": "Example Wire; Other Wire",
            "urls": "https://example.org/1",
            "report_ids": "r1; r2",
            "evidence": CLAIMS[0].exact,
        }
        == row
    )


def test_groups_that_may_overlap_are_not_added_up():
    (row,) = read(written(write_csv, bundle(full())))
    # 3–5 civilians, at least 2 fighters: at least 3, no best, no upper bound. Children are among civilians.
    assert [row[f"killed_{end}"] for end in ("low", "best", "high")] == ["3", "", ""]
    assert [row[f"killed_civilians_{end}"] for end in ("low", "best", "high")] == ["3", "4", "5"]
    assert [row[f"injured_{end}"] for end in ("low", "best", "high")] == ["10", "", "20"]
    assert row["harm"] == (
        "killed civilians 3–5, best 4; killed children (among civilians) 1–1, best 1; "
        "killed fighters 2–?; injured unknown 10–20"
    )
    assert (row["opponent"], row["affected"], row["conceder"], row["initiator"]) == ("a; b", "c", "d", "")
    assert (row["unaccounted"], row["totals"][:36]) == ("3", "6 stated, 3 listed, 3 unaccounted; 9")


def test_unknown_is_an_empty_cell():
    (row,) = read(written(write_csv, bundle(undated())))
    for name in ("earliest", "latest", "date_prec", "place", "lat", "lon", "where_prec", "initiator"):
        assert row[name] == ""


def test_rows_come_by_day_undated_last_in_any_order_given():
    data = written(write_csv, bundle(undated(), told()))
    assert [row["title"] for row in read(data)] == ["Shelling near Marqab", "Undated"]
    assert written(write_csv, bundle(told(), undated())) == data


def test_the_stream_stays_open_for_the_caller():
    out = io.BytesIO()
    write_csv(bundle(told()), out)
    assert not out.closed


def test_long_words_are_cut_with_an_ellipsis():
    claim = msgspec.structs.replace(CLAIMS[0], exact="word \n" * 100)
    made = bundle(told())
    made = msgspec.structs.replace(made, claims={**made.claims, claim.id: claim})
    (row,) = read(written(write_csv, made))
    assert len(row["evidence"]) == 200
    assert row["evidence"].startswith("word word")
    assert row["evidence"].endswith("…")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-5 degrees", "'-5 degrees"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("  =1", "'  =1"),
        ("＝1", "'＝1"),
        ("a=1", "a=1"),
        ("", ""),
        (-40.25, -40.25),
        (-3, -3),
        (None, None),
        ("nul\x00l", "nul\ufffdl"),
        ("\x00=1", "\ufffd=1"),
    ],
)
def test_only_text_that_would_run_is_changed(cell, expected):
    assert neutral(cell) == expected
    assert type(neutral(cell)) is type(cell)


@given(
    text=st.text(st.characters(codec="utf-8")),
    lead=st.sampled_from(["", "=", "+", "-", "@", "\t", "\r", " ="]),
)
@example(text="cmd|' /C calc'!A0", lead="=")
def test_no_cell_that_a_reader_gets_back_starts_a_formula(text, lead):
    data = written(write_csv, bundle(told(title=lead + text)))
    (row,) = read(data)
    assert row["title"].lstrip(" ")[:1] not in {"=", "+", "-", "@", "\t", "\r"}
    assert row["id"] == told().id
    assert row["title"].removeprefix("'") == neutral(lead + text).removeprefix("'")


def test_columns_are_named_once():
    assert len(columns()) == len(set(columns())) == 47
