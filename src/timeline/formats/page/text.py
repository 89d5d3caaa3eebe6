"""Text: the article as paragraphs of marked pieces; knows no time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from timeline.article import PartKind
from timeline.formats.page.cuts import Piece, grouped
from timeline.formats.page.index import Index, paragraphs

if TYPE_CHECKING:
    from timeline.annotations import Event, Timex
    from timeline.article import Article


@frozen
class Mark:
    """A piece of the text and whom it belongs to: the rows it leads to, if any."""

    text: str
    key: str | None = None
    owner: Event | Timex | None = None
    rows: Sequence[str] = ()


@frozen
class Block:
    """A paragraph of the page."""

    kind: PartKind
    marks: Iterable[Mark]


def blocks_of(article: Article, index: Index) -> Iterator[Block]:
    """The paragraphs in order, title and boilerplate among them."""
    kinds = {(part.start, part.end): part.kind for part in article.parts}
    bounds = paragraphs(article)
    named: set[str] = set()
    for span, pieces in zip(bounds, grouped(index.pieces, bounds), strict=True):
        yield Block(kinds.get(span, PartKind.BODY), list(_marks(article.text, pieces, index, named)))


def _marks(text: str, pieces: Iterable[Piece], index: Index, named: set[str]) -> Iterator[Mark]:
    """The pieces as marks; the first piece of a span bears its id."""
    for piece in pieces:
        words = text[piece.start : piece.end]
        if piece.span is None:
            yield Mark(words)
            continue
        key = index.marks[piece.span]
        owners = index.owners.get(piece.span, ())
        owner = index.items[owners[0]] if owners else None
        yield Mark(words, None if key in named else key, owner, [index.rows[one] for one in owners])
        named.add(key)
