"""Tests of word classes."""

import pytest
from grammar import VERBS
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.lang.tags import tag_tokens
from bearwitness.lang.tokens import tokenize


def tags(text: str) -> str:
    return "".join(tag_tokens(tokenize(text), VERBS))


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("The men died.", "DNN."),
        ("Two shells hit their house.", "NBVON."),
        ("They were killed in Dalan", "RXVPN"),
        ("It may strike again", "RMBA"),
        ("in May", "PN"),
        ("help us", "NR"),
        ("the US Army", "DNN"),
        ("car-bomb", "NHB"),
        ("car - bomb", "N-B"),
        ("Dalan's clinic", "NQN"),
        ("They attacked", "RV"),
        ("the bombing of Dalan", "DNPN"),
        ("He said that they fled", "RVSRV"),
        ("that house", "DN"),
        ("He quickly fled", "RAV"),
        ("wells.", "N."),
        ("the bombing that struck Dalan", "DNSVN"),
        ("drive-by", "NHN"),
        ("They all attacked", "RAV"),
    ],
)
def test_classes(text: str, classes: str) -> None:
    assert tags(text) == classes


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        # A deed behind a noun or a nation is the event, unless it has an object.
        ("an alleged Ruritanian bombing in Dalan", "DNNNPN"),
        ("rebels shelling in Dalan", "NNPN"),
        ("rebels beating in Dalan", "NNPN"),
        ("rebels shelling the market", "NGDN"),
        # What people do is no event.
        ("rebels operating in Dalan", "NGPN"),
        ("rebels waiting in Dalan", "NGPN"),
        # After an article it is the event as well, before a verb.
        ("The shelling killed six", "DNVN"),
    ],
)
def test_forms_in_ing_that_name_an_event(text: str, classes: str) -> None:
    assert tags(text) == classes


@given(st.text(alphabet="aehiklnsty TUS-'.,()[]5", max_size=80))
def test_one_class_a_token(text: str) -> None:
    tokens = tokenize(text)
    found = tag_tokens(tokens, VERBS)
    assert len(found) == len(tokens)
    assert all(len(tag) == 1 for tag in found)
