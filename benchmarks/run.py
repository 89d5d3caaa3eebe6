"""The steps on a gold document: its own events and times are supplied, links and order are made."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from benchmarks import gold

from timeline import syntax
from timeline.article import Article
from timeline.links import find_links
from timeline.order import Order, order

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


@lru_cache(maxsize=1)
def pipeline() -> Language:
    """The bundled pipeline, loaded once."""
    return syntax.load()


@lru_cache(maxsize=400)
def parsed(text: str) -> Doc:
    """A text's parse; corpora share texts."""
    return syntax.parse(text, pipeline(), breaks=Article(text).breaks)


def ordered(doc: dict) -> Order:
    """The order of a gold document's events."""
    events, timexes, published = gold.events(doc), gold.timexes(doc), gold.published(doc)
    links = find_links(parsed(doc["text"]), events, timexes, published)
    return order(events, timexes, links, published)
