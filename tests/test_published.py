"""What a publication date may be given as, and what it is refused for."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pendulum
import pytest

from timeline import Granularity, Interval, InvalidDate
from timeline.published import read_published, read_span

DAYS = [
    "2023-12-27",
    " 2023-12-27\n",
    "20231227",
    "Dec. 27, 2023",
    "27 December 2023",
    "December 27th, 2023",
    "Wednesday, December 27, 2023",
    "12/27/2023",
    "27/12/2023",
    "27.12.2023",
    "27 décembre 2023",
    "27. Dezember 2023",
    "27 декабря 2023 г.",
    "27 de diciembre de 2023",
    "2023年12月27日",
    date(2023, 12, 27),
    datetime(2023, 12, 27),
    pendulum.date(2023, 12, 27),
    pendulum.naive(2023, 12, 27),
    "2023-12-27T00:00:00",
    "2023/12/27",
    "2023 12 27",
    "27-Dec-2023",
    "Wed 27.12.2023",
    "- 27 December 2023",
    "mercredi 27 décembre 2023",
]
REASONS = [
    ("Wed 3/4/2023", "day first or month first"),
    ("2023/13/01", "no such day"),
    ("Dec 27-28, 2023", "longer than a day"),
    ("2023-12", "longer than a day"),
    ("-2023-12-27", "a sign"),
    ("Monday, December 27, 2023", "that day is a Wednesday"),
]
MOMENTS = [
    ("2023-12-27T14:05:00", "2023-12-27T14:05:00", None),
    ("2023-12-27T14:05:00Z", "2023-12-27T14:05:00", "+00:00"),
    ("2023-12-27T14:05:00+02:00", "2023-12-27T14:05:00", "+02:00"),
    ("Wed, 27 Dec 2023 14:05:00 +0200", "2023-12-27T14:05:00", "+02:00"),
    (datetime(2023, 12, 27, 14, 5, tzinfo=UTC), "2023-12-27T14:05:00", "+00:00"),
    (pendulum.datetime(2023, 12, 27, 14, 5, tz="Asia/Tokyo"), "2023-12-27T14:05:00", "Asia/Tokyo"),
]
REFUSED = [
    "", "yesterday", "today", "3 days ago", "next Friday", "March 2023", "2023", "Dec 27", "5 pm", "soon",
    "2023-02-31", "31 Feb 2023", "2023-13-01", "03/04/2023", "3-4-2023", "Jonathan", "x" * 5000, 20231227, 1703685600.0,
    "Wed 3/4/2023", "3 / 4 / 2023", "3 4 2023", "03–04–2023", "2023/13/01", "2023.13.1", "Dec 27-28, 2023", "27./28. Dezember 2023",
    "-0044-03-15", "-2023-12-27", "Monday, December 27, 2023", "Tue 27.12.2023", "2023-12", "2023-Q4", "2023-W52-WE",
    object(), b"2023-12-27", "2023-W52", "2023W52", Interval.unit(Granularity.MONTH, 86400), Interval(None, None, Granularity.DAY),
]  # fmt: skip


@pytest.mark.parametrize("given", DAYS, ids=repr)
def test_a_day_in_any_common_form(given):
    assert str(read_published(given)) == "2023-12-27"


@pytest.mark.parametrize(("given", "moment", "zone"), MOMENTS, ids=repr)
def test_a_moment_keeps_its_clock_and_zone(given, moment, zone):
    published = read_published(given)
    assert (str(published), published.zone) == (moment, zone)


@pytest.mark.parametrize("given", REFUSED, ids=lambda given: repr(given)[:30])
def test_what_is_refused_is_shown_with_a_form_that_works(given):
    with pytest.raises(InvalidDate) as caught:
        read_published(given)
    assert str(given)[:20] in str(caught.value).replace("\\n", "\n")
    assert "2023-12-27" in str(caught.value)


@pytest.mark.parametrize(("given", "reason"), REASONS)
def test_what_is_refused_is_told_why(given, reason):
    with pytest.raises(InvalidDate, match=reason):
        read_published(given)


def test_a_month_may_have_the_name_of_a_weekday():
    assert str(read_published("27 mar 2023", "es")) == "2023-03-27"


def test_a_year_first_is_not_read_in_two_ways():
    assert str(read_published("2023/03/04 10:05 GMT")) == "2023-03-04T10:05:00"


def test_objects_that_only_look_like_dates_are_refused():
    pandas = pytest.importorskip("pandas")
    for given in (pandas.NaT, pandas.NA, pandas.Period("2023-12"), pandas.Period("2023-12-27")):
        with pytest.raises(InvalidDate):
            read_published(given)


def test_dotted_dates_are_day_first():
    assert str(read_published("03.04.2023")) == "2023-04-03"


def test_nothing_given_is_nothing():
    assert read_published(None) is None


def test_an_interval_is_taken_as_it_is():
    day = Interval.unit(Granularity.DAY, 86400)
    assert read_published(day) is day


@pytest.mark.parametrize(
    ("given", "span"),
    [
        ("2023", "2023"),
        ("2023-03", "2023-03"),
        ("2023-W52", "2023-W52"),
        ("2023-Q4", "2023-Q4"),
        (" BC0044 ", "BC0044"),
        ("2023-03-05", "2023-03-05"),
        (Interval.unit(Granularity.YEAR, 86400), "0001"),
    ],
)
def test_the_end_of_a_search_may_be_coarse(given, span):
    assert str(read_span(given)) == span


@pytest.mark.parametrize("given", [2023, "soon", "2023-W54"])
def test_the_end_of_a_search_is_told_all_that_it_may_be(given):
    with pytest.raises(InvalidDate, match=f'{given}.*"2023-W52", "2023-12"'):
        read_span(given)
