"""TIMEX3 values read back as the stretch they were written from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.granularity import Granularity
from timeline.instant import instant
from timeline.interval import Interval
from timeline.repeating import DAYPARTS, Daypart
from timeline.timex_values import interval_of

G = Granularity
UNITS = [unit for unit in G if unit is not G.DAYPART]
FORMS = [
    ("2023", "2023"), ("2023-12", "2023-12"), ("2023-12-27", "2023-12-27"), ("BC0044-03-15", "BC0044-03-15"),
    ("2023-12-27T14:05:00.000", "2023-12-27T14:05:00"), ("2023-12-27T24:00", "2023-12-28T00:00"),
    ("2023-W01-3", "2023-01-04"), ("1998-AU", "1998-FA"), ("1998-XX-XX", "1998"), ("1998-WXX", "1998"),
    ("199X", "199"), ("19XX", "19"), ("2023-12-27/2023-12-29", "2023-12-27/2023-12-30"),
    ("2022-02-24/..", "2022-02-24/.."), ("../2023", "../2024-01-01"),
]  # fmt: skip
NOTHING = [
    "", "P3D", "PT5M", "PXM", "PAST_REF", "FUTURE_REF", "PRESENT_REF", "XXXX-12-27", "XXXX", "2023-02-30",
    "2023-13", "2023-W54", "2023-12-27T25:00", "2023-12-27T10:61", "../..", "2024/2023", "2023-Q5", "Monday",
    "x/2023", "2023-12-27TMOX", "2023-12-27T14:05:00+99:99",
]  # fmt: skip
MODS = [
    (None, "2023"), ("START", "2023-01-01/2023-07-02T12:00"), ("APPROX", "2023"), ("BEFORE", "../2023-01-01"),
    ("ON_OR_BEFORE", "../2024-01-01"), ("AFTER", "2024-01-01/.."), ("ON_OR_AFTER", "2023-01-01/.."),
]  # fmt: skip


@given(st.sampled_from(UNITS), st.integers(instant(1), instant(9999)))
def test_each_unit_is_read_back_as_it_was_written(unit, at):
    whole = Interval.unit(unit, at)
    assert interval_of(unit.iso(whole.lower)) == whole


@pytest.mark.parametrize("code", DAYPARTS)
def test_each_part_of_the_day_is_read_back(code):
    assert interval_of(f"2023-12-27T{code}") == Daypart(code).within(instant(2023, 12, 27))


@pytest.mark.parametrize(("value", "stretch"), FORMS)
def test_forms_of_values(value, stretch):
    assert str(interval_of(value)) == stretch


def test_a_zone_is_kept():
    assert interval_of("2023-12-27T14:05:00Z").zone == "+00:00"
    assert interval_of("2023-12-27T14:05:00-05:00").zone == "-05:00"


@pytest.mark.parametrize("value", NOTHING)
def test_what_names_no_stretch(value):
    assert interval_of(value) is None


@pytest.mark.parametrize(("mod", "stretch"), MODS)
def test_modifiers(mod, stretch):
    assert str(interval_of("2023", mod)) == stretch


@given(st.text("0123456789-:TXWQHPBC/.Z+ ", max_size=20))
def test_no_value_raises(value):
    assert interval_of(value) is None or interval_of(value).granularity
