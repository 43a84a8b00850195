"""A saved web page: the article's text with what the page states about itself.

The article is found by trafilatura without comments; nothing is fetched, no entity of a document type is
resolved. Trafilatura is slow to import, so it is imported with the first page.
"""

import logging
import re
from typing import Any

from bearwitness.config import DEFAULTS, Settings
from bearwitness.errors import InputRefused
from bearwitness.sources.decode import decode
from bearwitness.sources.draft import Draft
from bearwitness.sources.guard import check_bytes, check_text
from bearwitness.sources.html_body import body_text
from bearwitness.sources.html_marks import Marks, marks
from bearwitness.sources.html_meta import page_facts

# Finding the article takes a second a megabyte and more for large pages; articles are far smaller.
MAX_PAGE_BYTES = 10_000_000

_HEAD = 4096
_DECLARED = re.compile(
    rb"""<(?:meta\b[^>]{0,300}?\bcharset|\?xml\b[^>]{0,100}?\bencoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})""",
    re.IGNORECASE,
)
# HTML knows none of these; the parser would show them in the same way, or give up the page.
_NOT_OF_HTML = re.compile("[\x00-\x08\x0b\x0e-\x1f\ufffe\uffff]")
_WHITE = re.compile(r"[ \t\n\r\f]+")


def read_html(data: bytes, *, name: str, settings: Settings = DEFAULTS) -> Draft:
    """The draft of a web page; raises InputRefused saying what was expected.

    Paragraphs of the text are parted by blank lines, list items are lines "- item", table rows lines "a | b".
    Control characters show as U+FFFD.
    """
    check_bytes(data, name=name)
    if len(data) > MAX_PAGE_BYTES:
        raise InputRefused(name, f"expected a page of at most {MAX_PAGE_BYTES} bytes, found {len(data)}")
    decoded = decode(data, name=name, declared=declared_charset(data))
    tree = _parse(_NOT_OF_HTML.sub("\ufffd", decoded.text), name=name)
    facts = page_facts(tree)
    unseen = marks("".join(tree.itertext()))
    _prepare(tree, unseen)
    text = unseen.show(body_text(_article(tree, name=name)))
    check_text(text, name=name, settings=settings)
    return Draft(
        text=text,
        charset=decoded.charset,
        title=facts.title,
        url=facts.url,
        source=facts.source,
        published=facts.published,
        published_basis="metadata" if facts.published else None,
    )


def declared_charset(data: bytes) -> str | None:
    """The label that the head of a page gives to its charset."""
    match = _DECLARED.search(data[:_HEAD])
    return match[1].decode("ascii") if match else None


def _parse(page: str, *, name: str) -> Any:
    """The tree of a page, however broken; refused where the parser would leave out a part."""
    from lxml import etree, html  # type: ignore[import-untyped]

    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False, no_network=True
    )
    try:
        tree = html.document_fromstring(page.encode("utf-8"), parser=parser)
    except etree.ParserError as error:
        raise InputRefused(name, "expected a web page, found no element in it") from error
    limits = [entry.message for entry in parser.error_log if entry.type_name == "ERR_RESOURCE_LIMIT"]
    if limits:
        raise InputRefused(name, f"expected a web page that can be read whole, found: {limits[0].strip()}")
    return tree


def _prepare(tree: Any, unseen: Marks) -> None:
    """Drops menus, hides marks, makes one space of white space as a browser does outside `pre`."""
    for menu in tree.xpath("//body//nav | //body//*[@role='navigation']"):
        if menu.getparent() is not None:
            menu.drop_tree()
    kept = {node for block in tree.iter("pre", "textarea") for node in block.iter()}
    for node in tree.iter():
        if node.text:
            node.text = unseen.hide(node.text if node in kept else _WHITE.sub(" ", node.text))
        if node.tail:
            node.tail = unseen.hide(node.tail if node.getparent() in kept else _WHITE.sub(" ", node.tail))


def _article(tree: Any, *, name: str) -> Any:
    """The element that holds the article."""
    from trafilatura import bare_extraction

    _hush()
    try:
        found = bare_extraction(tree, include_comments=False, include_tables=True, with_metadata=False)
    except (RecursionError, ValueError, TypeError, AttributeError, LookupError) as error:
        raise InputRefused(
            name, f"expected a web page with an article, failed to find one: {error}"
        ) from error
    body = getattr(found, "body", None)
    if body is None:
        raise InputRefused(name, "expected a web page with an article, found no text of one")
    return body


def _hush() -> None:
    """Keeps the extractor's remarks out of stderr where the program has set up no logging."""
    logger = logging.getLogger("trafilatura")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
