"""Tests of what is set aside, and that nothing that tells of harm is."""

import json
import re
from collections import Counter

import pytest
from shared import shared

from bearwitness.model.records import Report
from bearwitness.text.notes import OTHER_REPORT, heads_links, set_aside
from bearwitness.text.passages import passages


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("-----", "no words"),
        ("1 2 3", "no words"),
        ("🔴", "no words"),
        ("|---|---|", "no words"),
        ("For Immediate Release", "page furniture"),
        ("Photo: Town archive", "page furniture"),
        ("Source: Town council", "page furniture"),
        ("Share this", "page furniture"),
        ("Related news", "page furniture"),
        ("Read more: Three men shot dead in Tarsib", OTHER_REPORT),
        ("RELATED: Three men shot dead in Tarsib", OTHER_REPORT),
        ("All rights reserved by the paper.", "standing note"),
        ("(Reporting by the desk)", "standing note"),
        ("Strike assessments are based on initial reports.", "definition"),
        ("In this release a strike is defined as one or more blows.", "definition"),
    ],
)
def test_reasons(text: str, reason: str) -> None:
    assert set_aside(text, "sentence") == reason


@pytest.mark.parametrize(
    "text",
    [
        "Watch towers were hit, and two guards were killed.",
        "Watch the border: two guards died there.",
        "Source: two people were killed in Dalan.",
        "Sources told the paper that nine people were wounded.",
        "Related killings were told of in Tarsib.",
        "Update: three more bodies were found.",
        "Updated: three killed in Dalan",
        "By nightfall two more had died.",
        "By: two mines, both legs lost, he was killed",
        "Photo: a man carries his wounded son",
        "Video: the moment a shell hits the mill",
        "Image of the crater.",
        "This article was about the murder of two judges.",
        "The ministry does not report the number of wounded soldiers.",
        "There was one strike, and it is one strike too many.",
        "Contact was lost with the convoy.",
        "End of the siege: 40 dead",
        "القتلى ثلاثة",
        "1987",
        "1987-1989",
    ],
)
def test_what_tells_something_is_read(text: str) -> None:
    assert set_aside(text, "sentence") is None


def test_link_headings_are_lines_of_their_own() -> None:
    assert heads_links("Related news")
    assert heads_links("Prev Post »")
    assert not heads_links("Related news: three dead")
    assert not heads_links("Related killings")


HARM = re.compile(r"\b(?:kill|wound|injur|dead|died|destroy|struck|shot|bomb|shell)\w*", re.IGNORECASE)


@pytest.mark.parametrize("name", ["accounts", "press_releases", "narratives", "muc4", "news", "shootings"])
def test_no_sentence_of_real_texts_that_tells_of_harm_is_set_aside(name: str) -> None:
    """Definitions and headlines of other reports may hold such words; nothing else may."""
    lost: Counter[str] = Counter()
    with shared(f"{name}/dev.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            for passage in passages(Report(row["id"], row["text"])):
                if passage.set_aside in {None, "dateline", "definition", OTHER_REPORT}:
                    continue
                lost.update([passage.set_aside] if HARM.search(passage.text) else [])
    assert not lost
