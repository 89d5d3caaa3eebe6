"""Absolute dates in languages without a rule file; what is not covered is not found."""

from __future__ import annotations

import pytest

from timeline.errors import UnknownLanguage
from timeline.granularity import Granularity
from timeline.instant import instant
from timeline.interval import Interval
from timeline.timexes import find_timexes

SAID = Interval.unit(Granularity.DAY, instant(2024, 5, 16))


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("uk", "Зустріч відбулася 14 березня 2024 року.", [("14 березня 2024", "2024-03-14")]),
        ("uk", "Переговори тривали 2 травня.", [("2 травня", "2024-05-02")]),
        ("ru", "Договор подписан 9 мая 1945 года.", [("9 мая 1945", "1945-05-09")]),
        ("de", "Am 3. Oktober 1990 wurde gefeiert.", [("3. Oktober 1990", "1990-10-03")]),
        ("fr", "Le 1er mai 2020 à Lyon.", [("1er mai 2020", "2020-05-01")]),
        ("es", "El 5 de mayo de 2021 llegó.", [("5 de mayo de 2021", "2021-05-05")]),
        ("pl", "Dnia 1 września 1939 r.", [("1 września 1939", "1939-09-01")]),
        ("de", "Sitzung am 05.06.2023.", [("05.06.2023", "2023-06-05")]),
        ("de", "Er kam gestern und bleibt drei Wochen.", []),
        ("uk", "Він приїхав учора.", []),
        ("de", "Am 31. Februar 2023 geschah nichts.", []),
    ],
)
def test_absolute_dates_are_found_and_nothing_else(language, text, found):
    assert [(timex.text, timex.value) for timex in find_timexes(text, SAID, language=language)] == found


def test_a_numeric_date_is_day_first_with_the_other_reading_kept():
    (timex,) = find_timexes("am 05.06.2023", SAID, language="de")
    assert timex.alternatives == ("2023-05-06",)


def test_a_language_without_names_of_months_is_refused():
    with pytest.raises(UnknownLanguage, match="'xx'"):
        find_timexes("12 x 2020", SAID, language="xx")
