"""Tests of the words for speakers."""

from typing import get_args

import pytest

from bearwitness.errors import TableError
from bearwitness.model.values import Medium, SpeakerKind
from bearwitness.tables import speakers as module
from bearwitness.tables.load import read_bytes
from bearwitness.tables.speakers import saying_forms, speaker_words


def _kind(form: str) -> str | None:
    return next((noun.kind for noun in speaker_words().nouns if form in noun.forms), None)


def test_every_kind_of_speaker_and_medium_has_words() -> None:
    assert {noun.kind for noun in speaker_words().nouns} == set(get_args(SpeakerKind))
    assert {cue.medium for cue in speaker_words().mediums} == set(get_args(Medium))


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("spokesman", "official"),
        ("officials", "official"),
        ("rebels", "party"),
        ("doctors", "witness"),
        ("residents", "witness"),
        ("state TV", "media"),
        ("aid workers", "ngo"),
        ("activists", "ngo"),
        ("sources", "anonymous"),
        ("analysts", "unknown"),
    ],
)
def test_speakers_have_the_kind_of_their_word(form: str, kind: str) -> None:
    assert _kind(form) == kind


def test_verbs_of_saying_are_known_in_all_forms() -> None:
    assert [saying_forms()[form].base for form in ("said", "told", "tweeted", "denies", "writing")] == [
        "say",
        "tell",
        "tweet",
        "deny",
        "write",
    ]
    assert saying_forms()["pointed out"].class_ == "state"
    assert saying_forms()["told"].hearer
    assert not saying_forms()["said"].hearer
    assert saying_forms()["claimed"].class_ == "claim"


def test_ranks_have_short_forms() -> None:
    forms = {form: rank.forms[0] for rank in speaker_words().ranks for form in rank.forms}
    assert forms["Maj. Gen."] == "major general"
    assert forms["Brig.-Gen."] == "brigadier general"
    assert forms["Staff Sgt."] == "staff sergeant"
    assert forms["Col."] == "colonel"


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("on Facebook", "social_media"),
        ("in a press release", "release"),
        ("in a statement", "statement"),
        ("in an interview", "interview"),
        ("state TV", "broadcast"),
    ],
)
def test_mediums_have_their_cues(text: str, medium: str) -> None:
    assert [cue.medium for cue in speaker_words().mediums if cue.text == text] == [medium]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("tell = 'tell |", "tell = 'tell | tell |", "'tell' stands twice"),
        ("verbs = 'tell |", "verbs = 'yodel |", "yodel"),
        ("state = '''\n  say |", "state = '''\n  say | |", "empty cell"),
        ("[ranks]\narmy", "[ranks]\nscouts", "scouts"),
    ],
)
def test_a_wrong_speaker_table_is_refused(
    old: str, new: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = read_bytes("speakers.toml").decode()
    assert old in text
    monkeypatch.setattr("bearwitness.tables.load.read_bytes", lambda _: text.replace(old, new).encode())
    with pytest.raises(TableError, match=message):
        module.speaker_words.__wrapped__()
