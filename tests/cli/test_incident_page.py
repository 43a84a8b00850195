"""Tests of the page of one incident."""

from bearwitness.cli.findings import STATUS
from bearwitness.cli.incident_page import page, place
from bearwitness.cli.page import WIDTH
from bearwitness.cli.tellers import teller
from bearwitness.model.records import (
    Finding,
    FindingValue,
    GazetteerUse,
    Grade,
    IncidentWhen,
    Methodology,
    SourceTally,
)
from bearwitness.model.values import Event, Span
from bearwitness.record import Shown
from cli.made import claim, count, incident, report, said, where


def _shown(**more: object) -> Shown:
    values: dict[str, object] = {
        "incident": incident(),
        "claims": (claim(), claim("c2", "r2", said_by=())),
        "stating": (claim("c9", exact="Six strikes were carried out that day."),),
        "reports": {"r1": report(), "r2": report("r2", source="Another Paper", title=None, published=None)},
    }
    return Shown(**{**values, **more})


def _flat(text: str) -> str:
    return " ".join(text.replace("│ ", "").split())


def test_page_ties_when_where_who_to_words_and_tellers() -> None:
    shown = _flat(page(_shown()))
    both = "a coalition spokesman via Example Wire; Another Paper"
    for exact in ("«21 January»", "«Near Ar Rutbah»", "«fighters»"):
        assert f"{exact} — {both}" in shown


def test_page_shows_each_claim_with_report_speaker_and_words() -> None:
    shown = _flat(page(_shown()))
    assert "[1] Strikes go on; Example Wire; published 2017-01-23 told by a coalition spokesman" in shown
    assert "[2] r2; Another Paper; day of publication unknown told by Another Paper itself" in shown
    assert shown.count("killed at least six fighters, a coalition spokesman told the Example Wire.»") == 2
    assert "harm killed, fighters: «at least six»" in shown


def test_page_puts_disputed_values_side_by_side() -> None:
    rows = page(_shown()).splitlines()
    at = next(number for number, row in enumerate(rows) if STATUS["disputed"] in row)
    assert rows[at].split() == ["effects:", "count", "DISPUTED", "2", "1", "[1]"]
    assert rows[at + 1].split() == ["3", "1", "[2]"]


def test_page_sets_side_against_side() -> None:
    shown = _flat(page(_shown()))
    sides = "effects: count: 2 — a coalition spokesman via Example Wire 3 — Another Paper"
    assert f"Where they disagree; no side is dropped --------------------------------------- {sides}" in shown


def test_values_that_the_same_claims_give_are_one_side() -> None:
    values = tuple(FindingValue(value, ("c2",), 1) for value in ("tank", "lorry"))
    disputed = Finding("effects.object", "disputed", (FindingValue("car bomb", ("c1",), 1), *values))
    shown = _flat(page(_shown(incident=incident(findings=(disputed,)))))
    assert "tank, lorry — Another Paper" in shown


def test_page_says_how_many_events_there_were_unless_it_is_one() -> None:
    one, six = (count(n, n, n, "an") for n in (1, 6))
    told = [claim(event=Event("airstrike", each, "airstrike", 0, 1)) for each in (one, six)]
    shown = _flat(page(_shown(claims=tuple(told))))
    assert "what airstrike: «airstrike»" in shown
    assert "what airstrike, 6: «an» «airstrike»" in shown


def test_page_says_totals_in_plain_words_with_the_words_that_state_them() -> None:
    shown = _flat(page(_shown()))
    assert "6 stated, 3 listed, 3 unaccounted — stated in: «Six strikes were carried out that day.»" in shown


def test_page_gives_rule_of_harm_and_reasons_of_grade() -> None:
    shown = _flat(page(_shown()))
    assert "killed, fighters 6 6 – the only number given" in shown
    assert "that it happened: weak who did it: not graded - one independent source tells of it" in shown
    assert "2 reports, 1 independent" in shown


def test_page_of_an_incident_of_which_little_is_known() -> None:
    bare = incident(
        when=IncidentWhen(None, None, None),
        where=None,
        parties=(),
        findings=(),
        harm=(),
        sources=SourceTally(1, 1),
        grade=Grade(None, None, ()),
        totals=(),
    )
    told = claim(when=None, where=None, parties=(), effects=(), harm=(), said_by=())
    shown = _flat(page(_shown(incident=bare, claims=(told,), stating=(), reports={})))
    assert "when – where – who – sources 1 report, 1 independent" in shown
    assert "[1] report r1 told by r1 itself" in shown
    assert "Totals" not in shown


def test_page_says_what_keeps_a_claim_from_being_asserted() -> None:
    doubted = claim(modality="denied", certainty="hedged", hedge=Span(0, 9, "allegedly"))
    assert "how sure denied, hedged: «allegedly»" in _flat(page(_shown(claims=(doubted,))))


def test_page_is_never_wider_than_the_terminal() -> None:
    long = claim(exact="word " * 200, where=where("Madinat ath Thawrah " * 8))
    wide = incident(title="Airstrike " * 30, where=where("Madinat ath Thawrah " * 8))
    shown = page(_shown(incident=wide, claims=(long,)))
    assert max(map(len, shown.splitlines())) <= WIDTH


def test_place_says_relation_kind_and_reach() -> None:
    assert place(where()) == "near Ar Rutbah (town, Al Anbar, IQ; 33.037, 40.286, within 25 km)"


def test_place_that_nobody_knows_keeps_its_name() -> None:
    unknown = where("Wadi X", relation="in", lat=None, lon=None, kind=None, country=None, admin1=None)
    assert place(unknown) == "Wadi X (no known place of that name)"


def test_teller_names_an_outlet_once() -> None:
    told = claim(said_by=(said("the Example Wire", outlet="Example Wire", cue=None),))
    assert teller(told, report(source="EXAMPLE WIRE")) == "Example Wire"
    assert teller(told, None) == "Example Wire"


def test_page_tells_by_what_means_it_was_read() -> None:
    used = GazetteerUse("world", 287062, "places.tsv.xz", "ab" * 32, "2026-11-23")
    shown = page(_shown(methodology=Methodology(("bearwitness 1.2",), "range", (used,))))
    assert shown.endswith(
        "How it was read\n---------------\nread by: bearwitness 1.2\nnumbers of people settled by: range\n"
        "places from: world, 287,062 places; places.tsv.xz, 2026-11-23, SHA-256 abababababab…"
    )
    assert "How it was read" not in page(_shown())
