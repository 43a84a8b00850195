"""Quotes: their content, cue, speaker; quotations over several passages."""

import pytest
from extract.test_speech import read
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bearwitness.extract.speech_join import join_quotes, late_tellers
from bearwitness.model.values import Quote


def quotes(text: str) -> tuple[Quote, ...]:
    """The quotes of a text, joined over its passages."""
    return join_quotes([speech for _, speech in read(text)], text)


def parts(quote: Quote) -> tuple[str, str | None, str | None]:
    """Content, cue, speaker as written."""
    return (
        quote.content.exact,
        quote.cue.exact if quote.cue else None,
        quote.speaker.exact if quote.speaker else None,
    )


@pytest.mark.parametrize(
    ("text", "content", "cue", "speaker"),
    [
        ("Omar said that six died.", "that six died", "said", "Omar"),
        ("Six died, Omar said.", "Six died", "said", "Omar"),
        ("Six died, said Omar.", "Six died", "said", "Omar"),
        ("Six died, according to Omar.", "Six died", "according to", "Omar"),
        ("According to Omar, six died.", "six died", "According to", "Omar"),
        ("Omar says he’s safe.", "he’s safe", "says", "Omar"),
        ("Omar said there were six dead.", "there were six dead", "said", "Omar"),
        ("Omar denied shelling the town.", "shelling the town", "denied", "Omar"),
        ("Omar vowed to shell the town.", "to shell the town", "vowed", "Omar"),
        ("Omar accused rebels of shelling the town.", "rebels of shelling the town", "accused", "Omar"),
        ("Omar’s denial that he shelled the town was late.", "that he shelled the town", "denial", "Omar"),
        ("The claim by Omar that six died is old.", "that six died", "claim", "Omar"),
        (
            "Omar, the mayor of Hajin, told The Times that six died.",
            "that six died",
            "told",
            "Omar, the mayor of Hajin",
        ),
        ("Asked by reporters whether he fled, Omar left.", "whether he fled", "Asked", "reporters"),
    ],
)
def test_indirect_speech(text: str, content: str, cue: str, speaker: str) -> None:
    found = quotes(text)
    assert [parts(quote) for quote in found] == [(content, cue, speaker)]
    assert found[0].kind == "indirect"


@pytest.mark.parametrize(
    ("text", "content", "cue", "speaker"),
    [
        ("“Six died,” Omar said.", "“Six died,”", "said", "Omar"),
        ("“Six died,” said Omar when asked.", "“Six died,”", "said", "Omar"),
        ("“Six died,” the letter says.", "“Six died,”", "says", "the letter"),
        ("Omar said: “Six died.”", "“Six died.”", "said", "Omar"),
        ("Omar said, “Six died.”", "“Six died.”", "said", "Omar"),
        ("Omar: “Six died.”", "“Six died.”", ":", "Omar"),
        ('"Six died," Omar said.', '"Six died,"', "said", "Omar"),
        ("''Six died,'' Omar said.", "''Six died,''", "said", "Omar"),
        ("‘Six died,’ Omar said.", "‘Six died,’", "said", "Omar"),
    ],
)
def test_direct_speech(text: str, content: str, cue: str, speaker: str) -> None:
    found = quotes(text)
    assert [parts(quote) for quote in found] == [(content, cue, speaker)]
    assert found[0].kind == "direct"


def test_a_split_quotation_is_one_quote() -> None:
    found = quotes("“Six died,” Omar said, “and ten fled.”")
    assert [parts(quote) for quote in found] == [
        ("“Six died,” Omar said, “and ten fled.”", "said", "Omar"),
    ]


def test_words_in_quotation_marks_inside_indirect_speech_are_part_of_it() -> None:
    found = quotes("Omar said the attack was “cowardly” and vowed to stay.")
    assert [parts(quote)[0] for quote in found] == ["the attack was “cowardly”", "to stay"]
    assert found[0].kind == "indirect"


def test_a_possessive_is_no_quotation_mark() -> None:
    assert quotes("The rebels' base and the soldiers' camp burned.") == ()


def test_two_tellings_do_not_run_into_each_other() -> None:
    found = quotes("SOHR said six died, adding that ten fled.")
    assert [parts(quote) for quote in found] == [
        ("six died", "said", "SOHR"),
        ("that ten fled", "adding", "SOHR"),
    ]


def test_a_quotation_over_sentences_is_one_quote() -> None:
    text = "“Six died. Ten fled. It was night,” Omar said."
    assert [parts(quote) for quote in quotes(text)] == [
        ("“Six died. Ten fled. It was night,”", "said", "Omar")
    ]


def test_a_quotation_goes_on_behind_its_tag() -> None:
    text = "“Six died,” Omar said. “Ten fled. It was night.”"
    assert [parts(quote) for quote in quotes(text)] == [(text, "said", "Omar")]


def test_a_tag_in_a_sentence_of_its_own_is_found() -> None:
    text = "“Where were they?” Omar asked. The road was open."
    found = quotes(text)
    assert parts(found[0])[1:] == ("asked", "Omar")


def test_a_colon_announces_the_quotation_of_the_next_paragraph() -> None:
    text = "The ministry wrote:\n\n“We hit two bases. All is well.”"
    found = quotes(text)
    assert [parts(quote) for quote in found] == [
        ("“We hit two bases. All is well.”", "wrote", "The ministry")
    ]


def test_a_name_behind_a_dash_signs_a_quotation() -> None:
    found = quotes("“We will rebuild.” – Governor Omar Sabri")
    assert [parts(quote) for quote in found] == [("“We will rebuild.”", None, "Governor Omar Sabri")]


def test_a_quotation_has_its_teller_from_the_first_passage() -> None:
    text = "“Six died. Ten fled,” Omar said."
    before = [speech for _, speech in read(text)]
    assert before[0].said_by(1) == ()
    after = late_tellers(before)
    assert [one.speaker for one in after[0].said_by(1)] == ["Omar"]


def test_an_open_quotation_ends_with_its_paragraph() -> None:
    text = "“Six died, Omar said.\n\nThe road was open. Trucks passed."
    assert all(speech.said_by(0) == () for _, speech in read(text)[1:])


_WORDS = st.sampled_from(
    [
        "Omar",
        "police",
        "said",
        "says",
        "that",
        "told",
        "Reuters",
        "six",
        "died",
        "killed",
        "“",
        "”",
        '"',
        "'",
        ",",
        ".",
        ":",
    ]
    + [
        "according",
        "to",
        "who",
        "claim",
        "statement",
        "in",
        "a",
        "the",
        "citing",
        "as",
        "saying",
        "quoted",
        "–",
        "\n\n",
    ]
    + [
        "he",
        "was",
        "by",
        "(",
        ")",
        "claimed",
        "responsibility",
        "for",
        "and",
        "tweeted",
        "On",
        "Monday",
        "asked",
        "''",
    ]
)


@example(["Omar", "claimed", "responsibility", "citing"])
@given(st.lists(_WORDS, min_size=1, max_size=24))
@settings(max_examples=300, deadline=None)
def test_any_words_give_spans_that_hold(words: list[str]) -> None:
    text = " ".join(words)
    pairs = read(text)
    for quote in join_quotes([speech for _, speech in pairs], text):
        for span in (quote.content, quote.cue, quote.speaker):
            assert span is None or text[span.start : span.end] == span.exact
        assert quote.content.exact.strip()
    for sentence, speech in pairs:
        count = len(sentence.tokens)
        assert all(0 <= first <= last <= count for first, last, _ in speech.scopes)
        assert all(text[one.start : one.end] == one.exact for _, _, chain in speech.scopes for one in chain)
        assert speech.told_times <= {mention.first for mention in sentence.mentions if mention.kind == "time"}
