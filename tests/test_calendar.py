"""Laws of instants, units and intervals, and tables of what the units are called."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from timeline.granularity import Granularity
from timeline.instant import DAY, civil, instant, iso_week, to_datetime, weekday
from timeline.interval import Interval, moment
from timeline.repeating import Hebrew

G = Granularity
INSTANTS = st.integers(instant(-1800), instant(-1001)) | st.integers(instant(1000), instant(2400))
ERAS = st.integers(instant(-1800), instant(2400))
UNITS = st.sampled_from(list(Granularity))
DATES = st.dates(date(1, 1, 1), date(9998, 12, 31))


@given(INSTANTS)
def test_civil_and_instant_are_inverse(at):
    assert instant(*civil(at)) == at - at % DAY


@given(DATES)
def test_weeks_and_weekdays_are_the_standard_librarys(day):
    at = instant(day.year, day.month, day.day)
    assert (*iso_week(at), weekday(at) + 1) == tuple(day.isocalendar())


@given(ERAS, UNITS)
@example(instant(0, 12, 31), G.DECADE)
@example(instant(1), G.CENTURY)
def test_floor_is_idempotent_and_the_unit_holds_its_instant(at, unit):
    lower, upper = unit.bounds(at)
    assert unit.floor(lower) == lower
    if unit is not G.WEEKEND:
        assert lower <= at < upper


@given(INSTANTS, UNITS, st.integers(-40, 40))
def test_a_shift_of_a_floor_goes_there_and_back(at, unit, count):
    lower = unit.floor(at)
    assert unit.shift(unit.shift(lower, count), -count) == lower


@given(ERAS, UNITS.filter(lambda unit: unit not in {G.DAYPART, G.WEEKEND}))
@example(instant(1), G.DECADE)
@example(instant(0), G.MILLENNIUM)
def test_units_follow_each_other_without_a_gap(at, unit):
    lower, upper = unit.bounds(at)
    assert unit.bounds(upper)[0] == upper
    assert unit.bounds(upper - 1) == (lower, upper)


@pytest.mark.parametrize(
    ("unit", "at", "iso"),
    [
        (G.SECOND, instant(2023, 12, 27, 14, 5, 9), "2023-12-27T14:05:09"),
        (G.MINUTE, instant(2023, 12, 27, 14, 5), "2023-12-27T14:05"),
        (G.HOUR, instant(2023, 12, 27, 14), "2023-12-27T14"),
        (G.DAYPART, instant(2023, 12, 27, 6), "2023-12-27TMO"),
        (G.DAY, instant(2023, 12, 27), "2023-12-27"),
        (G.WEEKEND, instant(2023, 12, 30), "2023-W52-WE"),
        (G.WEEK, instant(2021, 1, 2), "2020-W53"),
        (G.WEEK, instant(512, 3, 7), "0512-W10"),
        (G.WEEK, instant(0, 12, 28), "BC0001-W52"),
        (G.WEEKEND, instant(512, 3, 12), "0512-W10-WE"),
        (G.MONTH, instant(2023, 12, 27), "2023-12"),
        (G.SEASON, instant(2024, 1, 5), "2024-WI"),
        (G.SEASON, instant(2023, 12, 5), "2024-WI"),
        (G.SEASON, instant(2023, 11, 30), "2023-FA"),
        (G.SEASON, instant(2024, 7, 5), "2024-SU"),
        (G.QUARTER, instant(2023, 12, 27), "2023-Q4"),
        (G.HALF, instant(2023, 6, 30), "2023-H1"),
        (G.YEAR, instant(2023, 12, 27), "2023"),
        (G.YEAR, instant(-43), "BC0044"),
        (G.DECADE, instant(1994), "199"),
        (G.DECADE, instant(-475), "BC047"),
        (G.DECADE, instant(9), "000"),
        (G.CENTURY, instant(1994), "19"),
        (G.CENTURY, instant(-450), "BC04"),
        (G.CENTURY, instant(99), "00"),
        (G.CENTURY, instant(0), "BC00"),
        (G.MILLENNIUM, instant(1994), "1"),
    ],
)
def test_units_have_their_timex3_names(unit, at, iso):
    assert unit.iso(at) == iso


@pytest.mark.parametrize(
    ("day", "months", "shifted"),
    [
        (instant(2023, 12, 31), 2, instant(2024, 2, 29)),
        (instant(2024, 2, 29), 12, instant(2025, 2, 28)),
        (instant(2024, 3, 31), -1, instant(2024, 2, 29)),
        (instant(1, 1, 15), -1, instant(0, 12, 15)),
    ],
)
def test_a_missing_day_becomes_the_months_last(day, months, shifted):
    assert G.MONTH.shift(day, months) == shifted


YEAR, MAY, OPEN = (
    Interval.unit(G.YEAR, instant(2024)),
    Interval.unit(G.MONTH, instant(2024, 5)),
    Interval(instant(2022, 2, 24), None, G.DAY),
)


@pytest.mark.parametrize(
    ("outer", "inner", "contains", "overlaps"),
    [
        (YEAR, MAY, True, True),
        (MAY, YEAR, False, True),
        (OPEN, YEAR, True, True),
        (YEAR, OPEN, False, True),
        (OPEN, Interval.unit(G.YEAR, instant(2021)), False, False),
        (Interval(None, None, G.DAY), OPEN, True, True),
        (Interval(None, instant(2024), G.DAY), YEAR, False, False),
    ],
)
def test_open_ends_hold_everything_on_their_side(outer, inner, contains, overlaps):
    assert outer.contains(inner) is contains
    assert outer.overlaps(inner) is overlaps
    assert (outer.intersect(inner) is not None) is overlaps


def test_an_intersection_is_the_shared_stretch_at_the_finer_grain():
    assert YEAR.intersect(MAY) == MAY
    assert OPEN.intersect(YEAR) == Interval(YEAR.lower, YEAR.upper, G.DAY)


def test_ends_are_handed_out_as_pendulum_in_their_zone():
    noon = Interval.unit(G.MINUTE, instant(2023, 12, 27, 12), "Europe/Kyiv")
    assert noon.begin.isoformat() == "2023-12-27T12:00:00+02:00"
    assert moment(instant(2023, 12, 27), "+0530").utcoffset() == timedelta(hours=5, minutes=30)
    assert OPEN.end is None
    assert Interval.unit(G.YEAR, instant(-43)).begin is None
    assert to_datetime(instant(-43)) is None
    assert str(OPEN) == "2022-02-24/.."


@pytest.mark.parametrize(
    ("feast", "days"),
    [
        (Hebrew(0), ["2021-09-07", "2022-09-26", "2023-09-16", "2024-10-03", "2025-09-23"]),
        (Hebrew(9), ["2023-09-25", "2024-10-12"]),
        (Hebrew(-163), ["2021-03-28", "2022-04-16", "2023-04-06", "2024-04-23", "2025-04-13"]),
        (
            Hebrew(83, long=True),
            ["2019-12-23", "2020-12-11", "2021-11-29", "2022-12-19", "2023-12-08", "2024-12-26"],
        ),
    ],
)
def test_feasts_of_the_hebrew_calendar_fall_on_the_days_they_fell_on(feast, days):
    assert [str(feast.within(instant(int(day[:4])))) for day in days] == days
