"""Tests of noun phrases from within."""

from grammar import groups, mention, words

from bearwitness.lang.groups import Mention, NounPhrase
from bearwitness.lang.tokens import tokenize


def phrase(text: str, *known: tuple[str, str]) -> NounPhrase:
    """The first noun phrase of a text; `known`: words and kind."""
    mentions: list[Mention] = [mention(text, named, kind) for named, kind in known]
    return next(group for group in groups(text, mentions) if isinstance(group, NounPhrase))


def named(text: str, found: NounPhrase) -> str:
    tokens = tokenize(text)
    return " ".join(tokens[at].text for at in found.words)


def test_determiner_and_words() -> None:
    text = "the old mill"
    found = phrase(text)
    assert (found.det, named(text, found), found.number, found.of) == ("the", "old mill", None, None)


def test_number_and_owner_do_not_name_the_thing() -> None:
    text = "three ISIL boats"
    found = phrase(text, ("three", "number"), ("ISIL", "party"))
    assert named(text, found) == "boats"
    assert found.number is not None
    assert found.owner is not None
    assert found.owner.value == "ISIL"


def test_a_possessor_is_a_phrase_of_its_own() -> None:
    text = "the miller's boats"
    found = phrase(text)
    assert named(text, found) == "boats"
    assert found.possessor is not None
    assert named(text, found.possessor) == "miller"


def test_of_phrases_hang_on_the_core() -> None:
    text = "a convoy of trucks"
    found = phrase(text)
    assert found.of is not None
    assert words(text, found.of) == "trucks"
    assert (found.core_last, found.last) == (2, 4)


def test_a_number_alone_has_no_words() -> None:
    text = "five were wounded"
    found = phrase(text, ("five", "number"))
    assert found.words == ()
    assert words(text, found) == "five"


def test_compounds_keep_their_hyphen() -> None:
    text = "a counter-attack"
    assert named(text, phrase(text)) == "counter - attack"


def test_adjectives_alone_leave_a_phrase_without_head() -> None:
    assert phrase("two large", ("two", "number")).headless
    assert not phrase("two large boats", ("two", "number")).headless


def test_pronouns() -> None:
    assert phrase("they fled").pronoun
    assert not phrase("others fled").pronoun


def test_mentions_are_found_by_kind() -> None:
    found = phrase("a car bomb", ("car bomb", "weapon"))
    weapon = found.mention("weapon")
    assert weapon is not None
    assert weapon.value == "car bomb"
    assert found.mention("place") is None
