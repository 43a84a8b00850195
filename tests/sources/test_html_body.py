"""The extractor's tree to plain text."""

import pytest
from lxml import etree

from bearwitness.sources.html_body import body_text


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("", ""),
        ("bare words", "bare words"),
        ("<head>H</head><p>one <hi>two</hi> three</p> tail", "H\n\none two three\n\ntail"),
        ("<p>one<lb/>two<lb/> <lb/>three</p>", "one\ntwo\n\nthree"),
        ("<p>one\ntwo</p>", "one\n\ntwo"),
        ("<quote>one\ntwo</quote>", "one\ntwo"),
        ("<hi>one<p>two</p>three</hi>four", "one\n\ntwo\n\nthree\n\nfour"),
        ("<p>  \u200fone\u00a0 </p><p> </p>", "\u200fone\u00a0"),
        ("<list><item>a<p>b</p></item><item/></list>", "- a\n  b"),
        ("<list><item/></list><p>x</p>", "x"),
        ("<table><row><cell>a<lb/>b</cell><cell/></row><row><cell/></row></table>", "a b | "),
        ("<table><row><cell><p>a</p><p>b</p></cell><cell>c</cell></row></table>", "a\n\nb\n\nc"),
    ],
)
def test_the_tree_becomes_plain_text(inner: str, text: str) -> None:
    assert body_text(etree.fromstring(f"<body>{inner}</body>")) == text
