"""Hashing: columns of codes joined into buckets, template by template; knows no feature.

Every value of every column becomes a number of 64 random bits, as in the tables of Zobrist (1970);
what a template joins is their sum, so that a column is mixed once, however many templates name it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any
from zlib import crc32

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Array = np.ndarray[Any, np.dtype[Any]]
Columns = dict[str, Array]
_ODD = (np.uint64(0x9E3779B97F4A7C15), np.uint64(0xBF58476D1CE4E5B9))  # of splitmix64 (Steele et al. 2014)


@lru_cache(maxsize=1 << 16)
def code(text: str) -> int:
    """The number that stands for a word or name in a column, the same on every machine.

    >>> code("PAST")
    1719774259
    """
    return crc32(text.encode())


def mixed(columns: Mapping[str, Array]) -> Columns:
    """Columns of whole numbers as 64 random bits each, a column by its name apart from the others."""
    rows = np.empty((len(columns), _size(columns)), np.uint64)
    for row, column in zip(rows, columns.values(), strict=True):
        row[:] = column
    return dict(zip(columns, _mixed(rows, _salts(tuple(columns))), strict=True))


def buckets(columns: Mapping[str, Array], templates: Sequence[str], bits: int) -> Array:
    """Buckets of ``bits`` bits, of shape (templates, rows): the named columns of each, and its name."""
    sums = np.empty((len(templates), _size(columns)), np.uint64)
    for row, template in zip(sums, templates, strict=True):
        _sum([columns[name] for name in template.split()], row)
    found: Array = (_mixed(sums, _salts(tuple(templates))) >> np.uint64(64 - bits)).astype(np.int32)
    return found


def _size(columns: Mapping[str, Array]) -> int:
    return len(next(iter(columns.values())))


def _sum(columns: Sequence[Array], into: Array) -> None:
    into[:] = columns[0]
    for column in columns[1:]:
        into += column


def _mixed(rows: Array, salts: Array) -> Array:
    """Rows of numbers, each row under a salt of its own, as if at random."""
    found: Array = rows * _ODD[0] + salts[:, None]
    found ^= found >> np.uint64(30)
    found *= _ODD[1]
    found ^= found >> np.uint64(27)
    return found * _ODD[0]


@lru_cache
def _salts(names: tuple[str, ...]) -> Array:
    return np.array([code(name) for name in names], np.uint64)
