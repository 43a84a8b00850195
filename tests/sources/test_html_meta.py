"""What a page states about itself."""

import json
from typing import Any

import pytest

from bearwitness.sources.html import _parse
from bearwitness.sources.html_meta import PageFacts, page_facts, stated_day


def facts(head: str, body: str = "<p>x</p>") -> PageFacts:
    return page_facts(_parse(f"<html><head>{head}</head><body>{body}</body></html>", name="a"))


def meta(key: str, value: str, attribute: str = "property") -> str:
    return f'<meta {attribute}="{key}" content="{value}">'


def linked(*items: Any) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(item)}</script>' for item in items)


def test_a_page_that_states_nothing_has_no_facts() -> None:
    assert facts("") == PageFacts(None, None, None, None)


@pytest.mark.parametrize(
    "head",
    [
        meta("article:published_time", "2013-01-22T23:10:00-05:00"),
        meta("og:title", "x") + meta("DC.date.issued", "2013-01-22", "name"),
        meta("datePublished", "2013-01-22", "itemprop"),
        meta("citation_publication_date", "2013/01/22", "name"),
        meta("pubdate", "20130122", "name"),
        meta("date", "Tue, 22 Jan 2013 10:00:00 GMT", "name"),
        linked({"@type": "NewsArticle", "datePublished": "2013-01-22"}),
        linked(
            {"@graph": [{"@type": "WebSite"}, {"@type": ["Thing", "Article"], "datePublished": "2013-01-22"}]}
        ),
        linked([{"@type": "LiveBlogPosting", "datePublished": "2013-01-22T00:00"}]),
        meta("article:published_time", "yesterday") + meta("date", "2013-01-22", "name"),
    ],
)
def test_a_stated_day_is_read(head: str) -> None:
    assert facts(head).published == "2013-01-22"


@pytest.mark.parametrize(
    "body",
    [
        '<time itemprop="datePublished" datetime="2013-01-22T10:00">x</time>',
        '<time pubdate datetime="2013-01-22">x</time>',
    ],
)
def test_an_element_marked_as_publication_is_read(body: str) -> None:
    assert facts("", body).published == "2013-01-22"


@pytest.mark.parametrize(
    "head",
    [
        "<title>Killed on 2013-01-22</title>",
        '<link rel="canonical" href="https://example.org/2013/01/22/a">',
        meta("og:image", "https://example.org/2013/01/22/a.jpg"),
        meta("article:modified_time", "2013-01-22"),
        meta("last-modified", "2013-01-22", "http-equiv"),
        meta("date", "2013-01-22", "http-equiv"),
        meta("copyrightyear", "2013", "itemprop"),
        meta("article:published_time", "1391-11-03"),
        meta("article:published_time", "2013-02-30"),
        linked({"@type": "WebSite", "datePublished": "2013-01-22"}),
        linked({"@type": "NewsArticle", "dateModified": "2013-01-22"}),
        linked(*({"@type": "NewsArticle", "datePublished": day} for day in ("2013-01-22", "2013-01-23"))),
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": </script>',
        '<script type="application/ld+json">' + "[" * 50_000 + "</script>",
    ],
)
def test_a_day_is_never_guessed(head: str) -> None:
    body = '<p>On 2013-01-22 it rained.</p><time datetime="2013-01-22">then</time><footer>© 2013</footer>'
    assert facts(head, body).published is None


def test_the_surest_statement_wins() -> None:
    head = meta("date", "2014-05-05", "name") + linked({"@type": "Article", "datePublished": "2013-01-23"})
    assert facts(head).published == "2013-01-23"
    assert facts(head + meta("article:published_time", "2013-01-22")).published == "2013-01-22"


@pytest.mark.parametrize(
    "value", ["", "2013", "22/01/2013", "Tue, 99 Foo 2013", "\x00", "a" * 5000, "2013/0122"]
)
def test_other_words_are_no_stated_day(value: str) -> None:
    assert stated_day(value) is None


def test_the_source_is_the_site_as_it_writes_itself() -> None:
    url = '<link rel="canonical" href="https://www.example.org/a">'
    article = linked({"@type": "NewsArticle", "publisher": {"name": "the publisher"}})
    assert facts(url).source == "example.org"
    assert facts(url + meta("publisher", "a house", "name")).source == "a house"
    assert facts(url + article).source == "the publisher"
    assert facts(url + article + meta("og:site_name", "valley press")).source == "valley press"


@pytest.mark.parametrize(
    ("head", "url"),
    [
        (
            '<link rel="canonical" href="/a">' + meta("og:url", "https://example.org/a"),
            "https://example.org/a",
        ),
        ('<link rel="canonical" href="javascript:alert(1)">', None),
        (meta("og:url", "https://[half"), None),
        (meta("og:url", "file:///etc/passwd"), None),
    ],
)
def test_only_whole_web_addresses_count(head: str, url: str | None) -> None:
    assert facts(head).url == url


def test_the_title_is_the_stated_one_then_the_only_heading_then_the_windows() -> None:
    window, heading = "<title>Market hit - Valley Press</title>", "<h1>Market\n <i>hit</i></h1>"
    assert facts(window).title == "Market hit - Valley Press"
    assert facts(window, heading).title == "Market hit"
    assert facts(window, heading * 2).title == "Market hit - Valley Press"
    assert facts(window + meta("og:title", "Shells hit market"), heading).title == "Shells hit market"
