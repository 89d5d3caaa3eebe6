"""The operators against a fixed day, and what they do without a reference."""

from __future__ import annotations

import pytest

from timeline.granularity import Granularity
from timeline.instant import instant
from timeline.interval import Interval
from timeline.meaning import (
    THEN,
    Ahead,
    Alike,
    Context,
    Direction,
    Either,
    Find,
    Holding,
    In,
    Modified,
    NthIn,
    Onward,
    Range,
    Same,
    Shift,
    Side,
    Step,
    Stretch,
    Told,
    Vague,
    WeekdayIn,
    Year,
)
from timeline.period import Period
from timeline.repeating import Clock, Daypart, Easter, Lunar, Nth, On, Weekday
from timeline.timex3 import leaf_of, mod_of, type_of, value_of

G = Granularity
NOW = Interval.unit(G.DAY, instant(2024, 5, 16))  # a Thursday
FRIDAY, DECEMBER = Nth(5, G.DAY, G.WEEK), Nth(12, G.MONTH, G.YEAR)
LEAP_DAY = Nth(29, G.DAY, Nth(2, G.MONTH, G.YEAR))
WEEKS = Period(((3, G.WEEK),))


def said(**kwargs):
    return Context(NOW, **kwargs)


@pytest.mark.parametrize(
    ("meaning", "value"),
    [
        (Step(G.DAY, -1), "2024-05-15"),
        (Step(G.YEAR, 1), "2025"),
        (Shift(WEEKS, -1), "2024-W17"),
        (Shift(Period(((2, G.DAY),)), 1, Year(2023)), "2023-01-03"),
        (Shift(Period(((None, G.YEAR),)), -1), "PAST_REF"),
        (Find(FRIDAY, Side.LAST), "2024-05-10"),
        (Find(FRIDAY, Side.COMING), "2024-05-17"),
        (Find(FRIDAY, Side.NEXT), "2024-05-24"),
        (Find(FRIDAY, Side.THIS), "2024-05-17"),
        (Find(FRIDAY), "2024-05-10"),
        (Find(DECEMBER), "2023-12"),
        (Find(Nth(4, G.MONTH, G.YEAR), Side.LAST), "2023-04"),
        (Find(LEAP_DAY, Side.LAST), "2024-02-29"),
        (Find(LEAP_DAY, Side.COMING), "2028-02-29"),
        (Find(On(1, Nth(25, G.DAY, DECEMBER)), Side.NEAREST), "2023-12-25"),
        (In(Daypart("MO"), Step(G.DAY, -1)), "2024-05-15TMO"),
        (In(Clock(18, 30), Find(FRIDAY, Side.LAST)), "2024-05-10T18:30"),
        (In(Nth(-1, G.WEEK, DECEMBER), Year(2023)), "2023-W52"),
        (NthIn(-1, G.DAY, Year(2023)), "2023-12-31"),
        (WeekdayIn(1, 1, In(Nth(9, G.MONTH, G.YEAR), Year(2023))), "2023-09-04"),
        (Holding(G.WEEK, In(Nth(4, G.DAY, Nth(3, G.MONTH, G.YEAR)), Year(2024))), "2024-W10"),
        (Modified("START", Year(1997)), "1997"),
        (Stretch(WEEKS, -1), "P3W"),
        (Range(Year(1998), Year(2001)), "1998/2001"),
        (Vague("PRESENT_REF"), "PRESENT_REF"),
        (Year(1990, G.DECADE), "199"),
        (Find(Weekday(4, 4, Nth(11, G.MONTH, G.YEAR)), Side.LAST), "2023-11-23"),
        (Find(Easter(1), Side.LAST), "2024-04-01"),
        (Find(Lunar(9, 1, 30), Side.LAST), "2024-03"),
    ],
)
def test_values_on_a_thursday(meaning, value):
    assert value_of(meaning, meaning.resolve(said())) == value


@pytest.mark.parametrize(
    ("tense", "weekday", "date"),
    [
        (None, "2024-05-10", "2023-12-27"),
        (Direction.PAST, "2024-05-10", "2023-12-27"),
        (Direction.FUTURE, "2024-05-17", "2024-12-27"),
    ],
)
def test_tense_chooses_the_side_of_what_is_said_bare(tense, weekday, date):
    context = said(tense=tense)
    for part, value in ((FRIDAY, weekday), (Nth(27, G.DAY, DECEMBER), date)):
        assert str(Find(part).resolve(context)) == value


def test_a_bare_weekday_is_the_publication_day_itself_when_it_fits():
    assert str(Find(Nth(4, G.DAY, G.WEEK)).resolve(said())) == "2024-05-16"


def test_in_two_weeks_is_a_point_only_where_the_clause_looks_ahead():
    assert Ahead(WEEKS).resolve(said(tense=Direction.PAST)) is None
    assert str(Ahead(WEEKS).resolve(said(tense=Direction.FUTURE))) == "2024-W23"


TOLD = (
    Interval.unit(G.MINUTE, instant(2024, 3, 2, 9)),
    Interval.unit(G.MONTH, instant(2023, 11)),
)


@pytest.mark.parametrize(
    ("meaning", "value"),
    [
        (Same(G.DAY), "2024-03-02"),
        (Shift(Period(((2, G.DAY),)), 1, THEN), "2024-03-04"),
        (Step(G.YEAR, -1, THEN), "2023"),
        (Told(), "2024-03-02T09:00"),
        (Onward(), "FUTURE_REF"),
        (Shift(Period(((2, G.HOUR),)), 1, THEN), "2024-03-02T11:00"),
    ],
)
def test_anaphoric_meanings_lean_on_what_was_told(meaning, value):
    assert value_of(meaning, meaning.resolve(said(then=TOLD))) == value


def test_hours_after_a_day_lead_nowhere():
    assert Shift(Period(((2, G.HOUR),)), 1).resolve(said()) is None


def test_a_year_ago_beside_a_quarter_is_that_quarter():
    ago = Alike(Step(G.YEAR, -1))
    quarter = Interval.unit(G.QUARTER, instant(2024, 2))
    assert str(ago.resolve(said())) == "2023"
    assert str(ago.resolve(said(then=(quarter,)))) == "2023-Q1"


def test_in_a_narrative_a_month_lies_in_the_year_that_the_telling_gives_it():
    june = Find(Nth(6, G.MONTH, G.YEAR))
    last = (Interval.unit(G.DAY, instant(1944, 4, 3)),)
    assert str(june.resolve(said(then=last, narrative=True))) == "1944-06"
    assert str(june.resolve(said(then=last, narrative=True, year=instant(1943)))) == "1943-06"


def test_digits_that_allow_two_days_keep_the_other():
    may, june = (
        In(Nth(6, G.DAY, Nth(5, G.MONTH, G.YEAR)), Year(2024)),
        In(Nth(5, G.DAY, Nth(6, G.MONTH, G.YEAR)), Year(2024)),
    )
    both = Either(may, june)
    assert str(both.resolve(said())) == "2024-05-06"
    assert str(both.other(said())) == "2024-06-05"
    assert str(both.resolve(said(day_first=True))) == "2024-06-05"


@pytest.mark.parametrize(
    ("meaning", "value"),
    [
        (Find(Nth(27, G.DAY, DECEMBER)), "XXXX-12-27"),
        (Find(FRIDAY), "XXXX-WXX-5"),
        (Find(DECEMBER), "XXXX-12"),
        (Step(G.YEAR, 1), "XXXX"),
        (Step(G.WEEK, -1), "XXXX-WXX"),
        (Shift(Period(((2, G.DAY),)), -1), "XXXX-XX-XX"),
        (In(Clock(18, 30), Find(FRIDAY)), "XXXX-WXX-5T18:30"),
        (Find(Nth(3, G.QUARTER, G.YEAR)), "XXXX-Q3"),
        (Find(Nth(2, G.SEASON, G.YEAR)), "XXXX-SU"),
    ],
)
def test_without_a_reference_nothing_is_filled_in(meaning, value):
    assert meaning.resolve(Context()) is None
    assert value_of(meaning) == value


@pytest.mark.parametrize(
    ("meaning", "type_", "mod", "absolute"),
    [
        (WEEKS, "DURATION", None, True),
        (Modified("APPROX", WEEKS), "DURATION", "APPROX", True),
        (Year(1998), "DATE", None, True),
        (Find(FRIDAY), "DATE", None, False),
        (In(Clock(9), Step(G.DAY, 0)), "TIME", None, False),
        (Modified("END", Step(G.YEAR, -1)), "DATE", "END", False),
    ],
)
def test_type_mod_and_leaf(meaning, type_, mod, absolute):
    assert (type_of(meaning), mod_of(meaning), leaf_of(meaning) is None) == (type_, mod, absolute)


def test_a_modifier_narrows_within_its_unit():
    year = Year(1997).resolve(Context())
    for mod in ("START", "MID", "END"):
        part = Modified(mod, Year(1997)).resolve(Context())
        assert year.contains(part)
        assert part != year


def test_an_impossible_day_is_no_day():
    assert Nth(30, G.DAY, Nth(2, G.MONTH, G.YEAR)).within(instant(2024)) is None


@pytest.mark.parametrize(
    ("amounts", "value"),
    [
        (((5, G.DAY),), "P5D"),
        (((2, G.YEAR), (6, G.MONTH)), "P2Y6M"),
        (((2.5, G.YEAR),), "P2.5Y"),
        (((1, G.DAY), (3, G.HOUR)), "P1DT3H"),
        (((None, G.WEEK),), "PXW"),
    ],
)
def test_periods_are_written_as_iso_durations(amounts, value):
    assert str(Period(amounts)) == value


def test_repr_gives_back_the_constructor():
    meaning = Find(Nth(5, G.DAY, G.WEEK), Side.LAST)
    names = {name: globals()[name] for name in ("Find", "Nth")}
    names |= {"Granularity": G, "LAST": Side.LAST, "NOW": meaning.of}
    assert eval(repr(meaning), names) == meaning  # noqa: S307
