"""Tests of harm on the page of an incident."""

from bearwitness.cli.harm_page import harm, tree
from bearwitness.cli.page import WIDTH
from bearwitness.model.records import HarmTelling, IncidentHarm
from bearwitness.model.values import Span
from bearwitness.record import Shown
from cli.made import claim, incident, report


def row(who: str, *, part_of: str | None = None, tellings: tuple[HarmTelling, ...] = ()) -> IncidentHarm:
    """Three to six killed."""
    return IncidentHarm("killed", who, 3, 4, 6, part_of, "range", ("c1",), tellings)


def telling(best: int, **more: object) -> HarmTelling:
    """So many killed, as a doctor told."""
    values: dict[str, object] = {
        "claim": "c1",
        "low": best,
        "best": best,
        "high": best,
        "exact": "six fighters",
        "start": 3,
        "end": 9,
        "speaker": "a doctor",
        "outlet": "Example Wire",
        "when": "2017-01-23",
        "standing": "counts",
    }
    return HarmTelling(**{**values, **more})


def page(*rows: IncidentHarm) -> str:
    """The harm of an incident with two claims."""
    return harm(
        Shown(
            incident=incident(harm=rows),
            claims=(claim(), claim("c2", "r2")),
            stating=(),
            reports={"r1": report()},
        )
    )


def cells(text: str, word: str) -> list[str]:
    """The words of the only line that holds one."""
    (line,) = (line for line in text.splitlines() if word in line)
    return line.split()


def test_each_group_has_its_numbers_and_its_rule() -> None:
    shown = page(row("civilians"))
    assert cells(shown, "low") == ["low", "best", "high", "rule"]
    assert cells(shown, "killed, civilians") == ["killed,", "civilians", "3", "4", "6", "range"]


def test_a_number_that_nobody_sets_is_a_dash() -> None:
    open_end = IncidentHarm("injured", "unknown", None, None, 12000, None, "lowest", ())
    assert cells(page(open_end), "injured") == ["injured,", "unknown", "–", "–", "12,000", "lowest"]


def test_parts_stand_indented_under_their_whole() -> None:
    rows = [
        row("civilians", part_of="unknown"),
        row("fighters"),
        row("unknown"),
        row("children", part_of="civilians"),
    ]
    assert [(each.who, depth) for each, depth in tree(rows)] == [
        ("fighters", 0),
        ("unknown", 0),
        ("civilians", 1),
        ("children", 2),
    ]
    lines = page(*rows).splitlines()
    assert [line[:28].rstrip() for line in lines[3:7]] == [
        "killed, fighters",
        "killed, unknown",
        "  of them civilians",
        "    of them children",
    ]


def test_a_part_whose_whole_is_not_there_is_shown_all_the_same() -> None:
    assert [depth for _, depth in tree([row("children", part_of="civilians")])] == [0]


def test_each_telling_has_number_words_teller_day_claim() -> None:
    shown = page(row("fighters", tellings=(telling(6), telling(4, claim="c2", low=4, high=None))))
    assert cells(shown, "[1]") == [
        "6",
        "«six",
        "fighters»",
        "a",
        "doctor",
        "Example",
        "Wire",
        "2017-01-23",
        "[1]",
    ]
    assert cells(shown, "[2]")[0] == "4+"
    assert "replaced:" not in shown
    assert "copy:" not in shown


def test_the_report_itself_tells_where_nobody_else_does() -> None:
    shown = page(row("fighters", tellings=(telling(6, speaker=None, outlet=None, when=None),)))
    assert cells(shown, "[1]") == ["6", "«six", "fighters»", "itself", "–", "–", "[1]"]


def test_replaced_numbers_and_copies_are_marked_and_explained() -> None:
    shown = page(
        row("fighters", tellings=(telling(6, standing="replaced"), telling(9), telling(9, standing="copy")))
    )
    marks = [line.split()[-2] for line in shown.splitlines() if line.endswith("[1]")]
    assert marks == ["replaced", "2017-01-23", "copy"]
    assert "replaced: by a later number of its source" in shown
    assert "copy: its source told the same number before" in shown


def test_people_who_are_added_up_are_shown_with_their_words() -> None:
    shown = page(row("fighters", tellings=(telling(9, more=(Span(20, 31, "three women"),)),)))
    assert "«six fighters» + «three" in shown


def test_without_harm_there_is_nothing_to_show() -> None:
    assert page() == ""


def test_long_words_stay_within_the_page() -> None:
    long = telling(6, exact="word " * 40, speaker="a spokesman " * 9, outlet="Valley " * 9)
    assert max(map(len, page(row("security_forces", tellings=(long,))).splitlines())) <= WIDTH
