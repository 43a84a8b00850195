"""What a web page states about itself: title, address, source, day of publication.

Only metadata counts: `meta` and `link` elements, JSON-LD of an article, elements marked `datePublished`.
A day is never guessed from the text, an image, the address of the page or the day it was changed.
"""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import msgspec

from bearwitness.sources.draft import first, iso_day

_TITLES = ("og:title", "twitter:title", "dc.title", "citation_title")
_SOURCES = ("dc.publisher", "dcterms.publisher", "citation_publisher", "publisher")
_DAYS_FIRST = ("article:published_time", "og:article:published_time")
_DAYS = (
    "datepublished",
    "dateissued",
    "citation_publication_date",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "originalpublicationdate",
    "parsely-pub-date",
    "publication_date",
    "publish_date",
    "publish-date",
    "publishdate",
    "published_time",
    "pubdate",
    "sailthru.date",
    "date",
)
_ARTICLES = ("Article", "BlogPosting", "SocialMediaPosting", "LiveBlogPosting", "Report")
_COMPACT = re.compile(r"(\d{4})(/?)(\d{2})\2(\d{2})(?:\D.{0,40})?", re.ASCII)
_OLDEST_PAGE = "1990-01-01"
_WHITE = re.compile(r"[ \t\n\r\f]+")


class PageFacts(msgspec.Struct, frozen=True):
    """What a page states; None where it does not. `published` is an ISO day, `url` absolute."""

    title: str | None
    url: str | None
    source: str | None
    published: str | None


def page_facts(tree: Any) -> PageFacts:
    """The facts of a parsed page (an lxml element)."""
    metas, articles = _metas(tree), list(_articles(tree))
    url = first([_address(link) for link in _addresses(tree, metas)])
    headings = [_words(node) for node in tree.iter("h1")]
    title = first(
        [
            *(metas.get(key) for key in _TITLES),
            _single(_strings(articles, "headline")),
            *(headings if len(headings) == 1 else ()),
            *(_words(node) for node in tree.iter("title")),
        ]
    )
    publishers = [item["publisher"] for item in articles if isinstance(item.get("publisher"), dict)]
    named = [metas.get("og:site_name"), _single(_strings(publishers, "name"))]
    source = first([*named, *(metas.get(key) for key in _SOURCES), _host(url)])
    return PageFacts(title, url, source, _published(tree, metas, articles))


def stated_day(value: str) -> str | None:
    """The day of a date as metadata writes it (ISO, 2013/01/22, 20130122, RFC 2822); None for other words.

    Days before the web are other calendars or errors and are passed over.
    """
    from email.utils import parsedate_to_datetime  # slow to import

    compact = _COMPACT.fullmatch(value.strip())
    try:
        if compact:
            day = iso_day(f"{compact[1]}-{compact[3]}-{compact[4]}")
        elif value[:1].isalpha():
            day = parsedate_to_datetime(value).date().isoformat()
        else:
            day = iso_day(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return day if day >= _OLDEST_PAGE else None


def _published(tree: Any, metas: dict[str, str], articles: list[dict[str, Any]]) -> str | None:
    """The first day stated, the surest places first."""
    stated = [metas.get(key) for key in _DAYS_FIRST]
    stated.append(_single(_strings(articles, "datePublished")))
    marked = {node.get("datetime") or node.get("content") for node in tree.xpath("//time[@pubdate]")}
    marked |= {
        node.get("datetime") or node.get("content") for node in tree.xpath("//*[@itemprop='datePublished']")
    }
    stated.append(_single(sorted(filter(None, marked))))
    stated += [metas.get(key) for key in _DAYS]
    return first([stated_day(value) for value in stated if value])


def _metas(tree: Any) -> dict[str, str]:
    """Contents of `meta` elements by lower-case name; the first of a name counts."""
    metas: dict[str, str] = {}
    for node in tree.iter("meta"):
        key = node.get("property") or node.get("name") or node.get("itemprop")
        content = _WHITE.sub(" ", node.get("content") or "").strip()
        if key and content:
            metas.setdefault(key.strip().lower(), content)
    return metas


def _articles(tree: Any) -> Iterator[dict[str, Any]]:
    """Objects of JSON-LD that are articles, at the top, in a list or in a graph."""
    for node in tree.iter("script"):
        if (node.get("type") or "").strip().lower() == "application/ld+json":
            for item in _listed(_json(node.text or "")):
                yield from (entry for entry in _listed(item.get("@graph", item)) if _is_article(entry))


def _json(text: str) -> Any:
    try:
        return msgspec.json.decode(text.strip().removesuffix(";"))
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        return None


def _listed(value: Any) -> list[dict[str, Any]]:
    items = value if isinstance(value, list) else [value]
    return [item for item in items if isinstance(item, dict)]


def _is_article(item: dict[str, Any]) -> bool:
    types = item.get("@type")
    return any(str(one).endswith(_ARTICLES) for one in (types if isinstance(types, list) else [types]))


def _strings(items: list[dict[str, Any]], key: str) -> list[str]:
    return [item[key] for item in items if isinstance(item.get(key), str)]


def _single(values: list[str]) -> str | None:
    """The one value that is stated; None where several differ, since nobody says which is the page's."""
    return values[0] if len(set(values)) == 1 else None


def _words(node: Any) -> str:
    return _WHITE.sub(" ", "".join(node.itertext())).strip()


def _addresses(tree: Any, metas: dict[str, str]) -> Iterator[str | None]:
    for link in tree.iter("link"):
        if (link.get("rel") or "").strip().lower() == "canonical":
            yield link.get("href")
    yield metas.get("og:url")


def _address(value: str | None) -> str | None:
    """An absolute web address; None for any other."""
    value = (value or "").strip()
    return value if value.lower().startswith(("http://", "https://")) and _host(value) else None


def _host(url: str | None) -> str | None:
    """The host of an address without `www.`."""
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.") or None
    except ValueError:
        return None
