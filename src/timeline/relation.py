"""Relation: how two intervals lie to each other, as four end-point signs; knows no events.

Each sign compares one end of the first interval with one end of the second: -1 before, 0 equal,
1 after, None unknown. Allen's thirteen relations (Allen 1983) are the thirteen consistent full
rows; a row with unknown signs is a disjunction of them, such as "begins before". The inverse is a
swap, the composition goes end point by end point (Vilain & Kautz 1986).
"""

from __future__ import annotations

from functools import cached_property

from attrs import frozen

Sign = int | None


@frozen(cache_hash=True)
class Relation:
    """Signs of (begin, begin), (begin, end), (end, begin) and (end, end) of two intervals.

    >>> BEFORE.invert() == AFTER, BEFORE.compose(INCLUDES) == BEFORE
    (True, True)
    """

    begin_begin: Sign = None
    begin_end: Sign = None
    end_begin: Sign = None
    end_end: Sign = None

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """TimeML's name of the relation, VAGUE where it has none."""
        return _NAMES.get(self, "VAGUE")

    @property
    def signs(self) -> tuple[Sign, Sign, Sign, Sign]:
        """The four signs as one row."""
        return self.begin_begin, self.begin_end, self.end_begin, self.end_end

    @cached_property
    def core(self) -> tuple[Sign, Sign, Sign, Sign]:
        """The signs from which all others follow, since a begin lies before its end.

        >>> BEFORE.core, INCLUDES.core
        ((None, None, -1, None), (-1, None, None, 1))
        """
        bb, be, eb, ee = self.signs
        if eb is not None and eb <= 0:
            return None, None, eb, None
        if be is not None and be >= 0:
            return None, be, None, None
        outer = {bb, ee}
        return bb, None if outer & {-1, 0} else be, None if outer & {0, 1} else eb, ee

    def invert(self) -> Relation:
        """The relation of the second interval to the first."""
        bb, be, eb, ee = self.signs
        return Relation(_negate(bb), _negate(eb), _negate(be), _negate(ee))

    def compose(self, other: Relation) -> Relation:
        """What ``a self b`` and ``b other c`` say about ``a`` and ``c``; all None where nothing."""
        bb, be, eb, ee = self.signs
        BB, BE, EB, EE = other.signs  # noqa: N806 — the second row of the same table
        return Relation(
            _both(_chain(bb, BB), _chain(be, EB)),
            _both(_chain(bb, BE), _chain(be, EE)),
            _both(_chain(eb, BB), _chain(ee, EB)),
            _both(_chain(eb, BE), _chain(ee, EE)),
        )

    def agrees(self, other: Relation) -> bool:
        """Whether no known sign of one contradicts the other."""
        return all(a is None or b is None or a == b for a, b in zip(self.signs, other.signs, strict=True))


def _negate(sign: Sign) -> Sign:
    return None if sign is None else -sign


def _chain(first: Sign, second: Sign) -> Sign:
    """p ? q and q ? r give p ? r when the signs agree or one is equality."""
    if first is None or second is None or first * second < 0:
        return None
    return first or second


def _both(first: Sign, second: Sign) -> Sign:
    return second if first is None else first


def relation(name: str) -> Relation:
    """The relation of a TimeML, TimeBank-Dense or MATRES name; VAGUE for an unknown one.

    >>> relation("IS_INCLUDED").invert() == relation("INCLUDES")
    True
    """
    return NAMED.get(name.upper(), VAGUE)


BEFORE = Relation(-1, -1, -1, -1)
AFTER = BEFORE.invert()
IBEFORE = Relation(-1, -1, 0, -1)
IAFTER = IBEFORE.invert()
INCLUDES = Relation(-1, -1, 1, 1)
IS_INCLUDED = INCLUDES.invert()
BEGINS = Relation(0, -1, 1, -1)
BEGUN_BY = BEGINS.invert()
ENDS = Relation(1, -1, 1, 0)
ENDED_BY = ENDS.invert()
SIMULTANEOUS = Relation(0, -1, 1, 0)
OVERLAPS = Relation(-1, -1, 1, -1)
OVERLAPPED_BY = OVERLAPS.invert()
STARTS_BEFORE = Relation(begin_begin=-1, begin_end=-1)
STARTS_AFTER = Relation(begin_begin=1, end_begin=1)
STARTS_WITH = Relation(begin_begin=0, begin_end=-1, end_begin=1)
ENDS_WITH = Relation(begin_end=-1, end_begin=1, end_end=0)
TOUCHES = Relation(begin_end=-1, end_begin=1)
VAGUE = Relation()

_NAMES = {
    BEFORE: "BEFORE", AFTER: "AFTER", IBEFORE: "IBEFORE", IAFTER: "IAFTER",
    INCLUDES: "INCLUDES", IS_INCLUDED: "IS_INCLUDED", BEGINS: "BEGINS", BEGUN_BY: "BEGUN_BY",
    ENDS: "ENDS", ENDED_BY: "ENDED_BY", SIMULTANEOUS: "SIMULTANEOUS",
    OVERLAPS: "OVERLAPS", OVERLAPPED_BY: "OVERLAPPED_BY",
    STARTS_BEFORE: "STARTS_BEFORE", STARTS_AFTER: "STARTS_AFTER", STARTS_WITH: "STARTS_WITH",
    ENDS_WITH: "ENDS_WITH", TOUCHES: "TOUCHES",
}  # fmt: skip
NAMED = {name: relation for relation, name in _NAMES.items()} | {
    "IDENTITY": SIMULTANEOUS, "EQUAL": SIMULTANEOUS, "DURING": IS_INCLUDED, "DURING_INV": INCLUDES,
}  # fmt: skip
