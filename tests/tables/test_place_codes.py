"""Tests of the codes for how exactly a place is known."""

import re

import pytest
from docs.pages import DOCS, text
from extract.told import reading

from bearwitness.errors import TableError
from bearwitness.gazetteer.relation import RELATIONS
from bearwitness.tables import place_codes as table
from bearwitness.tables.place_codes import Whole, codes, place_codes


@pytest.mark.parametrize(
    ("kind", "relation", "part_of", "km", "expected"),
    [
        ("town", "in", None, None, (1, 1)),
        ("town", "across", None, None, (1, 1)),
        ("dam", "near", None, None, (2, 2)),
        ("town", "north_of", None, 24.0, (2, 2)),
        ("town", "north_of", None, 40.0, (5, 3)),
        ("town", "between", None, None, (5, 2)),
        ("point", "in", None, 0.1, (1, 1)),
        ("point", "in", None, 7.9, (2, 2)),
        ("point", "near", None, 5.1, (2, 2)),
        ("admin2", "near", None, 30.0, (3, 2)),
        ("district", "in", None, 12.0, (3, 2)),
        ("admin1", "in", None, 200.0, (4, 3)),
        ("country", "in", None, 500.0, (6, 3)),
        ("river", "in", None, 400.0, (5, 3)),
        ("mountain", "in", None, 10.0, (5, 2)),
        ("water", "in", None, 900.0, (7, 3)),
        ("region", "in", "country", 100.0, (5, 3)),
        ("region", "in", "admin1", 100.0, (4, 2)),
        ("region", "in", "place", 3.0, (2, 1)),
    ],
)
def test_the_codes_of_a_place(
    kind: str, relation: str, part_of: Whole | None, km: float | None, expected: tuple[int, int]
) -> None:
    assert place_codes(kind, relation, part_of=part_of, km=km) == expected


@pytest.mark.parametrize("relation", sorted(RELATIONS))
@pytest.mark.parametrize("km", [None, 0.0, 1e4])
def test_everything_has_codes(relation: str, km: float | None) -> None:
    ged, acled = place_codes("no such kind", relation, km=km)
    assert ged in codes("ged")
    assert acled in codes("acled")


def test_every_code_is_documented_in_the_words_of_the_table() -> None:
    page = text(DOCS / "formats.md")
    for scheme, heading in (("ged", "`ged_precision`, UCDP"), ("acled", "`acled_precision`, ACLED")):
        rows = page.partition(f"| {heading}")[2].partition("\n\n")[0]
        assert dict(re.findall(r"\| (\d) \| (.+) \|", rows)) == {
            str(code): words
            for code, words in codes(scheme).items()  # type: ignore[arg-type]
        }


def test_the_examples_of_the_page_hold() -> None:
    rows = text(DOCS / "formats.md").partition("| words | UCDP | ACLED |")[2].partition("\n\n")[0]
    examples = re.findall(r"\| (.+) \| (\d) \| (\d) \|", rows)
    assert len(examples) > 8
    for words, ged, acled in examples:
        said = words if words.startswith(("in ", "near ")) or words[0].isdigit() else f"in {words}"
        (where,) = reading(f"A mine exploded {said}.").places
        assert (words, str(where.ged_precision), str(where.acled_precision)) == (words, ged, acled)


def test_a_rule_with_a_code_that_there_is_not_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    found = table._file()
    bad = type(found)(found.code, (table._Rule(ged=9, acled=1, story="none"),))
    monkeypatch.setattr(table, "_file", lambda: bad)
    table._rules.cache_clear()
    with pytest.raises(TableError, match="no such codes"):
        table._rules()
    table._rules.cache_clear()
