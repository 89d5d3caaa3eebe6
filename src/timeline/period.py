"""Period: an amount of time without a place on the calendar; knows no words and no reference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from timeline.granularity import Granularity

if TYPE_CHECKING:
    from timeline.interval import Interval
    from timeline.meaning import Context

G = Granularity


@frozen
class Period:
    """An amount of time, coarsest unit first: ``Period(((2, YEAR), (6, MONTH)))``; None is "several".

    >>> str(Period(((5, G.DAY),)))
    'P5D'
    """

    amounts: tuple[tuple[float | None, Granularity], ...]

    @property
    def granularity(self) -> Granularity:
        """Its finest unit."""
        return self.amounts[-1][1]

    @property
    def counted(self) -> bool:
        """Whether every amount is a number."""
        return all(count is not None for count, _ in self.amounts)

    def shift(self, at: int, sign: int) -> int | None:
        """The instant one period away; None where an amount is not a number."""
        for count, unit in self.amounts:
            if count is None:
                return None
            at = _shift_by(at, unit, sign * count)
        return at

    def resolve(self, context: Context) -> Interval | None:  # noqa: ARG002 — a length has no place
        """None: a duration is never a date."""
        return None

    def __str__(self) -> str:
        days = "".join(f"{_number(count)}{_UNIT_CODE[unit]}" for count, unit in self.amounts if unit >= G.DAY)
        clock = "".join(f"{_number(count)}{_UNIT_CODE[unit]}" for count, unit in self.amounts if unit < G.DAY)
        return f"P{days}" + (f"T{clock}" if clock else "")


_UNIT_CODE = {
    G.SECOND: "S", G.MINUTE: "M", G.HOUR: "H", G.DAYPART: "D", G.DAY: "D", G.WEEKEND: "WE", G.WEEK: "W",
    G.MONTH: "M", G.SEASON: "SE", G.QUARTER: "Q", G.HALF: "H", G.YEAR: "Y",
}  # fmt: skip
_FINER = {G.DECADE: (10, G.YEAR), G.CENTURY: (100, G.YEAR), G.MILLENNIUM: (1000, G.YEAR),
          G.YEAR: (12, G.MONTH), G.HALF: (6, G.MONTH), G.QUARTER: (3, G.MONTH), G.MONTH: (30, G.DAY),
          G.WEEK: (7, G.DAY), G.DAY: (24, G.HOUR), G.HOUR: (60, G.MINUTE),
          G.MINUTE: (60, G.SECOND)}  # fmt: skip


def _number(count: float | None) -> str:
    return "X" if count is None else f"{count:.10g}"


def _shift_by(at: int, unit: Granularity, count: float) -> int:
    """Shift by whole units, then by the rest in the next finer unit ("two and a half years")."""
    whole = int(count)
    at = unit.shift(at, whole)
    rest = count - whole
    if not rest or unit not in _FINER:
        return at
    factor, finer = _FINER[unit]
    return finer.shift(at, round(rest * factor))
