"""Cuts: a text parted where annotations begin and end, each piece to the innermost; knows no page."""

from __future__ import annotations

import heapq
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import frozen

Span = tuple[int, int]


@frozen
class Piece:
    """A stretch of the text between two cuts, and the span it belongs to, None where to none."""

    start: int
    end: int
    span: Span | None = None


def cut(spans: Iterable[Span], at: Iterable[int]) -> list[Piece]:
    """The pieces between the given places, cut wherever a span begins or ends, in order.

    Where spans overlap, a piece belongs to the one that begins last, then to the shortest. A span
    that shares all its pieces with others inside it owns none; see :func:`shown_by`.

    >>> [(piece.start, piece.end, piece.span) for piece in cut([(1, 4), (2, 3)], [0, 4])]
    [(0, 1, None), (1, 2, (1, 4)), (2, 3, (2, 3)), (3, 4, (1, 4))]
    """
    waiting = sorted(set(spans), reverse=True)
    places = sorted({*at, *(place for span in waiting for place in span)})
    inside: list[tuple[int, int]] = []
    pieces = []
    for start, end in pairwise(places):
        while waiting and waiting[-1][0] <= start:
            first, last = waiting.pop()
            heapq.heappush(inside, (-first, last))
        while inside and inside[0][1] <= start:
            heapq.heappop(inside)
        pieces.append(Piece(start, end, (-inside[0][0], inside[0][1]) if inside else None))
    return pieces


def shown_by(span: Span, pieces: Sequence[Piece]) -> Span | None:
    """The span whose piece shows where a span begins: itself, or one that hides its beginning."""
    return _piece_at(span[0], pieces).span if pieces else None


def fits(span: Span, pieces: Sequence[Piece]) -> bool:
    """Whether a span lies wholly within one piece that belongs to nobody."""
    piece = _piece_at(span[0], pieces)
    return piece.span is None and span[1] <= piece.end


def _piece_at(at: int, pieces: Sequence[Piece]) -> Piece:
    return pieces[max(0, bisect_right(pieces, at, key=lambda piece: piece.start) - 1)]


def grouped(pieces: Iterable[Piece], blocks: Sequence[Span]) -> Iterator[list[Piece]]:
    """The pieces of each block, for blocks in order that do not overlap."""
    waiting = iter(pieces)
    piece = next(waiting, None)
    for start, end in blocks:
        inside = []
        while piece and piece.start < end:
            inside += [piece] if piece.start >= start else []
            piece = next(waiting, None)
        yield inside
