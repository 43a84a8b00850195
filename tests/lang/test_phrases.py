"""Tests of phrase lists."""

from hypothesis import given
from hypothesis import strategies as st

from bearwitness.lang.phrases import Match, PhraseIndex, join
from bearwitness.lang.tokens import Token, is_word, phrase_key, tokenize


def found(phrases: list[str], text: str) -> list[str]:
    tokens = tokenize(text)
    matches = PhraseIndex((phrase, phrase) for phrase in phrases).find(tokens)
    return [text[tokens[match.first].start : tokens[match.last - 1].end] for match in matches]


def test_whole_words_in_any_case() -> None:
    assert found(["air strike", "strike"], "An AIR strike, a Strike, two strikes.") == [
        "AIR strike",
        "Strike",
    ]


def test_the_longest_phrase_wins_and_the_leftmost_first() -> None:
    assert found(["car", "car bomb", "bomb attack"], "A car bomb attack.") == ["car bomb"]


def test_hyphens_join_and_marks_part() -> None:
    assert found(["car bomb"], "A car-bomb; a car, bomb; a car bomb.") == ["car-bomb", "car bomb"]


def test_dots_of_acronyms_do_not_count() -> None:
    assert found(["US Army"], "The U.S. Army and the US Army.") == ["U.S. Army", "US Army"]


def test_the_first_value_of_a_phrase_counts() -> None:
    index = PhraseIndex([("car bomb", 1), ("Car-Bomb", 2), ("...", 3)])
    assert index.find(tokenize("car bomb")) == [Match(0, 2, 1)]


def test_an_empty_list_finds_nothing() -> None:
    assert PhraseIndex[int]([]).find(tokenize("A car bomb.")) == []


def naive(phrases: list[str], tokens: list[Token]) -> list[tuple[int, int]]:
    """Leftmost-longest search, word by word."""
    keys = {phrase_key(phrase) for phrase in phrases} - {()}
    matches, at = [], 0
    while at < len(tokens):
        ends = [last for last in range(at + 1, len(tokens) + 1) if _words(tokens[at:last]) in keys]
        if ends:
            matches.append((at, ends[-1]))
        at = ends[-1] if ends else at + 1
    return matches


def _words(tokens: list[Token]) -> tuple[str, ...] | None:
    """The words of tokens that begin and end with one and have nothing but hyphens between."""
    if not (is_word(tokens[0].lower) and is_word(tokens[-1].lower)):
        return None
    if any(not is_word(token.lower) and token.lower != "-" for token in tokens):
        return None
    return tuple(token.lower.replace(".", "") for token in tokens if is_word(token.lower))


WORDS = st.sampled_from(["a", "b", "ab", "A.B.", "é", "7", "'s", "İ"])
PHRASES = st.lists(st.lists(WORDS, min_size=1, max_size=3).map(" ".join), max_size=6)
RUNNING = st.lists(st.one_of(WORDS, st.sampled_from(["-", ",", "--", ".", "(", "🔴", "\u0301"])), max_size=14)


@given(PHRASES, RUNNING.flatmap(lambda parts: st.sampled_from([" ".join(parts), "".join(parts)])))
def test_an_index_finds_what_a_search_word_by_word_finds(phrases: list[str], text: str) -> None:
    tokens = tokenize(text)
    index = PhraseIndex((phrase, phrase_key(phrase)) for phrase in phrases)
    matches = index.find(tokens)
    assert [(match.first, match.last) for match in matches] == naive(phrases, tokens)
    assert all(match.value == _words(tokens[match.first : match.last]) for match in matches)
    assert index.find(tokens, join(tokens)) == matches
