"""Web pages: the article in a page's HTML; loads nothing, and leaves dates that contradict unsettled."""

from __future__ import annotations

from types import NoneType
from typing import Any

from attrs import evolve

from timeline.article import Article
from timeline.errors import ConflictingDates, InvalidPage, InvalidText, expect, extra
from timeline.interval import Interval
from timeline.page_dates import dateline_date, page_dates
from timeline.published import StatedDate, settled

_NO_CLOCK = {"extensive_search": False, "max_date": "2099-12-31"}  # trafilatura's last day is today


def read_html(html: str | bytes, url: str | None = None) -> Article:
    """The article of a web page: its title, main text and publication date; needs the extra ``web``.

    ``article.dates`` holds every date that the page states of itself, of publication and of updates,
    from JSON-LD, metadata, the lines below the headline, the address and the dateline. Where those
    of publication agree, to the day or so, ``published`` is the first of them; where they contradict
    each other it is None, and :func:`timeline.extract` asks for one. Bytes are decoded as the page
    says. Main text by trafilatura, names of metadata by htmldate. Raises
    :class:`timeline.errors.InvalidPage` where there is no article in the page, and
    :class:`timeline.errors.MissingExtra`.

    >>> article = read_html(
    ...     "<html><head><title>Port reopens</title></head><body><h1>Port reopens</h1>"
    ...     "<time>14 March 2024</time><p>Crews reopened the port on Monday.</p></body></html>"
    ... )
    >>> article.title, str(article.published), [str(date) for date in article.dates]
    ('Port reopens', '2024-03-14', ['published 2024-03-14 (below the headline)'])
    """
    if not isinstance(html, (str, bytes)):
        raise InvalidText(f"a web page is a str or bytes, not {type(html).__name__}")
    expect(url, (str, NoneType), "url", "text or None")
    tree, document = _extracted(html, url)
    title, address = document.title, url or document.url
    article = Article(_text(document.text, title), None, title, address)
    dates = tuple(_dates(tree, article))
    return evolve(article, published=_published(dates), dates=dates)


def _extracted(html: str | bytes, url: str | None) -> tuple[Any, Any]:
    """The parsed page, and what trafilatura finds in it."""
    with extra("web"):
        import trafilatura
    try:
        tree = trafilatura.load_html(html)
        document: Any = tree is not None and trafilatura.bare_extraction(
            tree,
            url=url,
            favor_precision=True,
            include_comments=False,
            with_metadata=True,
            date_extraction_params=dict(_NO_CLOCK),
        )
    except Exception as error:  # rare pages break lxml and htmldate with errors of many kinds
        raise InvalidPage(f"this web page is too broken to be read: {error!r}") from error
    if tree is None:
        raise InvalidPage("this is not a web page: no HTML was found in it")
    if not document or not document.text.strip():
        raise InvalidPage("there is no text of an article in this web page")
    return tree, document


def _text(body: str, title: str | None) -> str:
    """The title and the paragraphs, with blank lines between them."""
    paragraphs = [line.strip() for line in body.splitlines() if line.strip()]
    if title and paragraphs[0].split() != title.split():
        paragraphs.insert(0, title)
    return "\n\n".join(paragraphs)


def _dates(tree: Any, article: Article) -> list[StatedDate]:
    dates = list(page_dates(tree, article.url))
    if article.dateline and article.dateline.date:
        dated = dateline_date(article.text[slice(*article.dateline.date)], dates)
        dates += [dated] if dated else []
    return dates


def _published(dates: tuple[StatedDate, ...]) -> Interval | None:
    try:
        return settled(dates)
    except ConflictingDates:
        return None
