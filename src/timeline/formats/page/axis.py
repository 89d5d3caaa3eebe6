"""Axis: both scales of the page, the even and the fitted one, and the bars put on them; knows no rows."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from timeline.formats.bars import Bar, event_bar, unit_bar
from timeline.formats.scale import Scale, Tick, even, even_ticks, fitted, fitted_ticks

if TYPE_CHECKING:
    from timeline.timeline import Timeline

TICKS = 5
_LEGIBLE = 0.012  # of the even scale, for half of the bars; below it the page opens with the fitted one


@frozen
class Drawn:
    """A bar as the page draws it: classes, and its place on both scales."""

    shape: str
    style: str
    sure: str | None
    flip: bool


@frozen
class Axis:
    """Both scales of the page, their labels, and the day of publication on them."""

    scales: tuple[Scale, Scale]
    ticks: tuple[Sequence[Tick], Sequence[Tick]]
    fits: bool
    published: str | None = None

    def draw(self, bar: Bar | None) -> Drawn | None:
        """A bar put on the scales."""
        if bar is None:
            return None
        names = {
            "bar": True,
            "before": bar.open_before,
            "after": bar.open_after,
            "edge": bar.start == bar.end,
        }
        return Drawn(
            " ".join(name for name, holds in names.items() if holds),
            self.style(bar.start, bar.end),
            self.style(*bar.sure) if bar.sure else None,
            self._flips(bar),
        )

    def _flips(self, bar: Bar) -> bool:
        """Whether the words above a bar end with it, since it leads to its end or lies far right."""
        start = self.scales[self.fits].place(bar.start)
        return start > 0.6 or (start > 0.15 and bar.open_before and not bar.open_after)

    def style(self, start: int, end: int) -> str:
        """Where a stretch begins and ends on the even scale (0) and on the fitted one (1)."""
        return ";".join(
            f"--{name}{number}:{scale.place(at):.5f}"
            for number, scale in enumerate(self.scales)
            for name, at in (("a", start), ("b", end))
        )


def axis_of(timeline: Timeline) -> Axis:
    """The axis of everything that is drawn; it opens with the scale on which more can be seen."""
    published = timeline.article.published
    own = unit_bar(published) if published else None
    events = {event.eid: event for event in (*timeline.events, *timeline.entries, *timeline.unplaced)}
    bars = [bar for event in events.values() if (bar := event_bar(event.when))]
    times = [bar for timex in timeline.timexes if timex.interval and (bar := unit_bar(timex.interval))]
    drawn = [*bars, *times, *([own] if own else [])]
    instants = [at for bar in drawn for at in (bar.start, bar.end, *(bar.sure or ()))]
    scales = even(instants), fitted(instants)
    begins = [bar.start for bar in drawn]
    ticks = even_ticks(scales[0], TICKS) if drawn else [], fitted_ticks(scales[1], begins, TICKS)
    axis = Axis(scales, ticks, not _is_legible(bars, scales[0]))
    return evolve(axis, published=axis.style(own.start, own.end) if own else None)


def _is_legible(bars: Sequence[Bar], scale: Scale) -> bool:
    """Whether half of the bars that have a length can be seen on a scale."""
    lengths = [scale.place(bar.end) - scale.place(bar.start) for bar in bars if bar.start < bar.end]
    return not lengths or median(lengths) >= _LEGIBLE
