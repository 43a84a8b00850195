"""Tests of the table of campaigns that reports count days from."""

from datetime import date

import pytest

from bearwitness.errors import TableError
from bearwitness.tables import campaigns as module
from bearwitness.tables.campaigns import Campaign, campaign_names, campaign_nouns, campaigns
from bearwitness.tables.countries import by_code


def _row(row_id: str) -> Campaign:
    return next(row for row in campaigns() if row.id == row_id)


def _days(stretch: tuple[date, date] | None) -> tuple[str, ...] | None:
    return tuple(day.isoformat() for day in stretch) if stretch else None


def test_there_are_campaigns_of_every_kind_on_every_continent() -> None:
    kinds = {row.kind.name for row in campaigns()}
    assert {"war", "offensive", "operation", "coup", "truce", "attack", "disaster"} <= kinds
    assert {"IQ", "UA", "ET", "MM", "CO", "BA", "ML"} <= {
        code for row in campaigns() for code in row.countries
    }


@pytest.mark.parametrize(
    ("name", "row_id", "first"),
    [
        ("mosul offensive", "mosul-2016", "2016-10-17"),
        ("operation to retake mosul", "mosul-2016", "2016-10-17"),
        ("saudi led intervention", "yemen-2015", "2015-03-26"),
        ("russia's full-scale invasion", "ukraine-2022-invasion", "2022-02-24"),
        ("coup in myanmar", "myanmar-2021", "2021-02-01"),
        ("operation al aqsa flood", "october-7", "2023-10-07"),
        ("battle of wadis", None, None),
    ],
)
def test_names_lead_to_their_campaign(name: str, row_id: str | None, first: str | None) -> None:
    found = [(row.id, row.first[0].isoformat()) for row in campaign_names().get(name, ())]
    assert found == ([(row_id, first)] if row_id else [])


def test_a_name_of_several_campaigns_lists_them_by_their_days() -> None:
    assert [row.id for row in campaign_names()["gaza war"]] == ["gaza-2008", "gaza-2014", "gaza-2023"]


def test_days_that_are_not_agreed_are_a_stretch() -> None:
    assert _days(_row("mosul-2016").last) == ("2017-07-01", "2017-07-31")
    assert _days(_row("tigray").first) == ("2020-11-03", "2020-11-04")
    assert _days(_row("ukraine-2022").last) is None
    assert _days(_row("kabul-2021").first) == _days(_row("kabul-2021").last) == ("2021-08-15", "2021-08-15")
    assert all(row.last is None or row.first[0] <= row.last[0] for row in campaigns())


@pytest.mark.parametrize(
    ("row_id", "day", "in_play"),
    [
        ("mosul-2016", date(2016, 10, 16), False),
        ("mosul-2016", date(2016, 12, 1), True),
        ("mosul-2016", date(2017, 9, 1), True),
        ("mosul-2016", date(2018, 9, 1), False),
        ("ukraine-2022", date(2025, 1, 1), True),
        ("myanmar-2021", date(2024, 1, 1), True),
        ("myanmar-2021", date(2027, 1, 1), False),
    ],
)
def test_a_campaign_is_in_play_from_its_first_day_to_soon_after_its_end(
    row_id: str, day: date, in_play: bool
) -> None:
    assert _row(row_id).in_play(day) is in_play


def test_bare_nouns_of_attacks_stand_for_none_in_play() -> None:
    assert {"war", "offensive", "coup"} <= campaign_nouns()
    assert not _row("october-7").kind.bare


_KIND = "[kinds.war]\nnouns = 'war'\nbare = 'war'\nrecent = 1\nforms = 'war in {}'\n[campaigns.war]\n"

_RED = "a = {name = 'Red War', first = '2001', countries = 'IQ'}"


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("a = {name = 'Red War', first = '2001-02-30', countries = 'IQ'}", "2001-02-30"),
        ("a = {name = 'Red War', first = '2001', last = '2000', countries = 'IQ'}", "ends before it begins"),
        ("a = {name = 'Red War', first = '2002/2001', countries = 'IQ'}", "backwards"),
        ("a = {name = 'Red War', first = '2001', countries = 'QQ'}", "'QQ'"),
        ("a = {name = 'Red War', countries = 'IQ'}", "needs countries"),
        ("a = {name = 'Red War', on = '2001-01-01', last = '2002', countries = 'IQ'}", "needs countries"),
        (f"{_RED}\n{_RED.replace('a =', 'b =').replace('Red', 'red')}", "stands twice"),
        ("[campaigns.feud]\na = {name = 'Red War', first = '2001', countries = 'IQ'}", "'feud'"),
    ],
)
def test_a_wrong_table_is_refused(rows: str, message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    by_code()
    monkeypatch.setattr("bearwitness.tables.load.read_bytes", lambda _: (_KIND + rows).encode())
    with pytest.raises(TableError, match=message):
        module.campaigns.__wrapped__()
