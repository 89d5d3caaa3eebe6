"""The plot: rows, looks and axis of the artists that matplotlib is given, and that they can be drawn."""

from __future__ import annotations

from datetime import datetime

import pytest
from attrs import evolve
from builders import harbour

from timeline import Bound, Status, When
from timeline.instant import instant
from timeline.timeline import Timeline

matplotlib = pytest.importorskip("matplotlib", reason="the extra plot is not installed")
matplotlib.use("Agg")
pyplot = pytest.importorskip("matplotlib.pyplot")


@pytest.fixture(autouse=True)
def closed():
    yield
    pyplot.close("all")


def labels(ax) -> list[str]:
    return [label.get_text() for label in ax.get_yticklabels()]


def with_entry(**fields) -> Timeline:
    found = harbour()
    return evolve(found, entries=(evolve(found[0], **fields),))


def looks(ax) -> tuple:
    """How the sure part of the one row is drawn: all but its colour."""
    patch = ax.patches[1]
    return patch.get_hatch(), patch.get_linestyle(), patch.get_facecolor()[:3] == (1, 1, 1)


def test_each_entry_is_a_row_from_the_top():
    ax = harbour().plot()
    assert labels(ax) == ["met  2024-03-11", "reopened  2024-03-12", "hearing (planned)  2025"]
    low, high = ax.get_ylim()
    assert low > high


def test_bars_stand_at_matplotlibs_dates():
    ax = harbour().plot()
    met = ax.patches[0]
    assert matplotlib.dates.num2date(met.get_x()).replace(tzinfo=None) == datetime(2024, 3, 11)
    assert met.get_width() == 1


def test_the_given_axes_come_back():
    _, ax = pyplot.subplots()
    assert harbour().plot(ax) is ax
    assert harbour().plot(ax=ax, fit=True) is ax


def test_statuses_differ_without_colour():
    assert len({looks(with_entry(status=status).plot()) for status in Status}) == len(Status)


@pytest.mark.parametrize(
    ("when", "arrows"),
    [
        (When(Bound(instant(2024), instant(2025)), Bound(instant(2024), instant(2025))), 0),
        (When(Bound(instant(2024))), 1),
        (When(Bound(None, instant(2024))), 2),
    ],
)
def test_an_open_end_is_an_arrow(when, arrows):
    assert len(with_entry(when=when).plot().texts) == arrows


@pytest.mark.parametrize("fit", [False, True])
@pytest.mark.parametrize(
    "timeline",
    [
        harbour(),
        evolve(harbour(), entries=()),
        with_entry(text="$\\frac{ _^ <b> \u202e שלום\n\t"),
        with_entry(when=When(Bound(instant(-43), instant(-42)), Bound(instant(-43), instant(-42)))),
        with_entry(when=When()),
    ],
    ids=["harbour", "empty", "hostile", "before Christ", "undated"],
)
def test_it_can_be_drawn(timeline, fit, recwarn):
    ax = timeline.plot(fit=fit)
    ax.figure.canvas.draw()
    assert len(labels(ax)) == len(timeline)


def test_years_before_christ_are_labelled():
    found = with_entry(when=When(Bound(instant(-43), instant(-42)), Bound(instant(-43), instant(-42))))
    ax = evolve(found, article=evolve(found.article, published=None)).plot()
    ax.figure.canvas.draw()
    assert any(label.get_text().startswith("BC004") for label in ax.get_xticklabels())


def test_a_fitted_axis_gives_days_room_beside_years():
    even, fitted = harbour().plot(), harbour().plot(fit=True)
    widths = []
    for ax in (even, fitted):
        (left, _), (right, _) = ax.transAxes.inverted().transform(
            ax.transData.transform([(19793, 0), (19794, 0)])
        )
        widths.append(right - left)
    assert widths[1] > 10 * widths[0]
