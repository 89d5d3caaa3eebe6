"""Plot: the timeline as matplotlib axes, for papers and notebooks; needs the extra ``plot``.

Bars are those of the page: solid where an event certainly went on, pale where it may have, an arrow
where no end is told. What happened, is planned or was denied is told apart by hatch and edge too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.annotations import Status
from timeline.errors import InvalidArgument
from timeline.formats.bars import event_bar, unit_bar
from timeline.formats.scale import even, fitted, fitted_ticks
from timeline.instant import DAY, instant, iso_date
from timeline.report import when_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from timeline.annotations import Event
    from timeline.formats.bars import Bar
    from timeline.formats.scale import Scale, Tick
    from timeline.timeline import Timeline

_EPOCH = instant(1970)  # matplotlib counts its days from here
_FIRST, _LAST = instant(1), instant(9999)  # years that its dates can show
_INCHES = 0.34  # of a row
_ARROW = 28  # points
_MARGIN = 0.12  # of the time shown, on either side, for the arrows
_TICKS = 7
_LEAST = 0.006  # of the axis: the shortest bar that can still be seen
_COLOURS = {
    Status.HELD: "#2b5f8f", Status.ONGOING: "#1f7a68", Status.PLANNED: "#6d52a8",
    Status.POSSIBLE: "#9c6a12", Status.DENIED: "#a8413a", Status.RECURRING: "#5d6f1e",
}  # fmt: skip
_LOOKS: dict[Status, dict[str, Any]] = {
    Status.HELD: {},
    Status.ONGOING: {"hatch": "////", "edgecolor": "white"},
    Status.PLANNED: {"facecolor": "white"},
    Status.POSSIBLE: {"facecolor": "white", "linestyle": ":"},
    Status.DENIED: {"facecolor": "white", "hatch": "xxxx"},
    Status.RECURRING: {"facecolor": "white", "hatch": "||||"},
}


def plot(timeline: Timeline, ax: Axes | None = None, *, fit: bool = False) -> Axes:
    """Draw the entries, the first on top, on the given axes or on new ones; the axes come back.

    The x axis holds matplotlib dates, so that more can be drawn on it; where a year lies outside
    1 to 9999, the same numbers are labelled here. ``fit`` shortens long gaps
    (:func:`timeline.formats.scale.fitted`), so that days can be seen beside years.
    """
    if ax is None:
        from matplotlib import pyplot

        _, ax = pyplot.subplots(figsize=(8, 1 + _INCHES * len(timeline)), layout="constrained")
    if not hasattr(ax, "barh"):
        raise InvalidArgument(f"ax: give matplotlib axes or None, not {ax!r}")
    bars = [event_bar(event.when) for event in timeline]
    least = _set_time(ax, timeline, [bar for bar in bars if bar], fit=fit)
    for row, (event, bar) in enumerate(zip(timeline, bars, strict=True)):
        if bar:
            _draw(ax, row, event, bar, least)
    _label_rows(ax, timeline)
    _show_publication(ax, timeline)
    return ax


def _draw(ax: Axes, row: int, event: Event, bar: Bar, least: float) -> None:
    status = Status(event.status)
    colour = _COLOURS[status]
    start, end = _days(bar.start), _days(bar.end)
    ax.barh(row, end - start, left=start, height=0.42, color=colour, alpha=0.25, linewidth=0)
    if bar.sure:
        first, last = _days(bar.sure[0]), _days(bar.sure[1])
        look: dict[str, Any] = {"facecolor": colour, "edgecolor": colour, "linewidth": 1}
        ax.barh(row, max(last - first, least), left=first, height=0.42, **(look | _LOOKS[status]))
    else:
        ax.vlines([start, end], row - 0.21, row + 0.21, colors=colour)
    for place, points, direction in ((start, bar.open_before, -1), (end, bar.open_after, 1)):
        if points:
            _point(ax, (place, row), direction, colour)


def _point(ax: Axes, place: tuple[float, float], direction: int, colour: str) -> None:
    """An arrow of one length, whatever the scale: how far it goes is not known."""
    arrow = {"arrowstyle": "<-", "color": colour, "shrinkA": 0, "shrinkB": 0}
    ax.annotate("", place, (_ARROW * direction, 0), textcoords="offset points", arrowprops=arrow)


def _label_rows(ax: Axes, timeline: Timeline) -> None:
    names = [_name(event) for event in timeline]
    ax.set_yticks(range(len(names)), names, parse_math=False)  # a "$" of the text is a "$"
    ax.set_ylim(len(names) - 0.4, -0.6)
    ax.grid(axis="x", alpha=0.3)
    ax.set_axisbelow(True)
    ax.spines[["left", "top", "right"]].set_visible(False)
    ax.tick_params(axis="y", length=0)


def _name(event: Event) -> str:
    status = "" if event.status == Status.HELD else f" ({event.status})"
    return f"{' '.join(event.text.split())}{status}  {when_text(event.when)}"


def _show_publication(ax: Axes, timeline: Timeline) -> None:
    published = timeline.article.published
    bar = unit_bar(published) if published else None
    if bar:
        ax.axvspan(_days(bar.start), _days(bar.end), color="#b4452f", alpha=0.15, linewidth=1, zorder=0)
        ax.set_xlabel(f"published {published}", color="#b4452f")


def _set_time(ax: Axes, timeline: Timeline, bars: Sequence[Bar], *, fit: bool) -> float:
    """The time axis, even or fitted; how many days the shortest bar must have to be seen."""
    published = timeline.article.published
    own = unit_bar(published) if published else None
    drawn = [*bars, *([own] if own else [])]
    scale = (fitted if fit else even)(at for bar in drawn for at in (bar.start, bar.end))
    first, last = scale.instants[0], scale.instants[-1]
    margin = (last - first) * _MARGIN
    if fit:
        _fit(ax, scale, fitted_ticks(scale, (bar.start for bar in drawn), _TICKS))
    elif first - margin >= _FIRST and last + margin < _LAST:
        _label_dates(ax)
    else:
        ax.xaxis.set_major_formatter(lambda days, _: iso_date(round(days * DAY) + _EPOCH))
    ax.set_xlim(_days(first - margin), _days(last + margin))
    return 0.0 if fit else (last - first + 2 * margin) / DAY * _LEAST


def _fit(ax: Axes, scale: Scale, ticks: Sequence[Tick]) -> None:
    """Matplotlib's own function scale, even between the instants of ours and beyond its ends."""
    from numpy import interp

    margin = (scale.instants[-1] - scale.instants[0]) * _MARGIN
    days = [_days(at) for at in (scale.instants[0] - margin, *scale.instants, scale.instants[-1] + margin)]
    places = [-_MARGIN, *scale.places, 1 + _MARGIN]
    ax.set_xscale(
        "function", functions=(lambda x: interp(x, days, places), lambda y: interp(y, places, days))
    )
    ax.set_xticks([float(interp(tick.place, places, days)) for tick in ticks], [tick.label for tick in ticks])
    ax.minorticks_off()


def _label_dates(ax: Axes) -> None:
    from matplotlib.dates import AutoDateLocator, ConciseDateFormatter

    locator = AutoDateLocator()
    ax.xaxis.set_major_locator(locator)
    ax.xaxis.set_major_formatter(ConciseDateFormatter(locator))


def _days(at: float) -> float:
    """An instant as matplotlib's date number."""
    return (at - _EPOCH) / DAY
