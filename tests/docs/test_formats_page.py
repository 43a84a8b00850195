"""The page of formats documents every field, its examples are real."""

import re
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import doc_blocks
import msgspec
import pytest

from bearwitness.export import formats
from bearwitness.export.csv import columns
from bearwitness.model import records, values
from docs.pages import DOCS, prose, text

PAGE = DOCS / "formats.md"
MODELS = (
    *(
        values.Span,
        values.Count,
        values.When,
        values.CountedFrom,
        values.Where,
        values.Party,
        values.Event,
        values.Effect,
    ),
    *(values.Harm, values.Attribution, values.Quote, records.Annotation, records.Claim, records.Incident),
    *(records.IncidentWhen, records.Finding, records.FindingValue, records.IncidentHarm, records.SourceTally),
    *(values.End, values.Means, records.HarmTelling),
    *(records.Grade, records.Total, records.Methodology, records.GazetteerUse),
)


def _section(title: str) -> str:
    _, found, rest = prose(PAGE).partition(f"## {title}\n")
    assert found, f"docs/formats.md has no section {title}"
    return re.split(r"^##+ ", rest, maxsplit=1, flags=re.MULTILINE)[0]


def _words(kind: Any) -> list[str]:
    """The words that a field may hold, where it may hold only these."""
    if get_origin(kind) is Literal:
        return [str(word) for word in get_args(kind)]
    inner = get_args(kind) if get_origin(kind) in {Union, UnionType, tuple} else ()
    return [word for part in inner for word in _words(part)]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_is_documented(model: type[msgspec.Struct]) -> None:
    section = _section(model.__name__)
    hints = get_type_hints(model)
    for field in msgspec.structs.fields(model):
        assert f"| `{field.encode_name}` |" in section, (
            f"docs/formats.md: {model.__name__} lacks {field.encode_name}"
        )
        for word in _words(hints[field.name]):
            assert re.search(rf"`{word}`|\b{word}\b", section), (
                f"docs/formats.md: {model.__name__} lacks {word}"
            )


def test_no_field_is_documented_that_is_not_there() -> None:
    for model in MODELS:
        known = {field.encode_name for field in msgspec.structs.fields(model)}
        assert set(re.findall(r"^\| `(\w+)` \|", _section(model.__name__), re.MULTILINE)) == known


def _examples() -> list[str]:
    return [block.text for block in doc_blocks.blocks(text(PAGE)) if block.kind == "json"]


def test_the_example_of_a_claim_decodes() -> None:
    claim = msgspec.json.decode(_examples()[0], type=records.Claim)
    assert claim.parties
    assert claim.harm
    assert claim.effects
    assert claim.when
    assert claim.where
    assert claim.said_by


def test_the_example_of_an_incident_decodes() -> None:
    incident = msgspec.json.decode(_examples()[1], type=records.Incident)
    assert any(finding.status == "disputed" for finding in incident.findings)


def test_every_export_is_documented_with_its_columns() -> None:
    page = prose(PAGE)
    for name in formats():
        assert f"`{name}`" in page
    for name in columns():
        assert f"`{name}`" in _section("CSV"), f"docs/formats.md: the CSV lacks {name}"
