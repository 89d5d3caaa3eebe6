"""EDTF forms, each also read by the EDTF standard's grammar where that library is installed."""

from __future__ import annotations

import pytest

from timeline import Granularity, Interval
from timeline.formats.edtf import edtf
from timeline.instant import instant

G = Granularity
AT = instant(2023, 12, 27, 14, 5)
UNITS = [
    (G.SECOND, "2023-12-27T14:05:00"), (G.MINUTE, "2023-12-27"), (G.DAY, "2023-12-27"),
    (G.WEEKEND, "2023-12-30/2023-12-31"), (G.WEEK, "2023-12-25/2023-12-31"), (G.MONTH, "2023-12"),
    (G.SEASON, "2024-24"), (G.QUARTER, "2023-36"), (G.HALF, "2023-41"), (G.YEAR, "2023"),
    (G.DECADE, "202X"), (G.CENTURY, "20XX"), (G.MILLENNIUM, "2000-01-01/2999-12-31"),
]  # fmt: skip
STRETCHES = [
    (None, ""),
    (Interval(None, None, G.DAY), ""),
    (Interval(instant(2022, 2, 24), None, G.DAY), "2022-02-24/.."),
    (Interval(None, instant(2022, 2, 24), G.DAY), "../2022-02-23"),
    (Interval(AT, AT + 3600, G.HOUR), "2023-12-27"),
    (Interval(AT, AT + 86400, G.HOUR), "2023-12-27/2023-12-28"),
    (Interval(instant(2023, 12, 23), instant(2024), G.DAY), "2023-12-23/2023-12-31"),
    (Interval.unit(G.DAY, instant(-43, 3, 15)), "-0043-03-15"),
    (Interval.unit(G.YEAR, instant(-43)), "-0043"),
    (Interval.unit(G.DECADE, instant(-475)), "-0478-01-01/-0469-12-31"),
    (Interval.unit(G.CENTURY, instant(-450)), "-04XX"),
    (Interval.unit(G.CENTURY, instant(50)), "0001-01-01/0099-12-31"),
    (Interval.unit(G.DECADE, instant(50)), "005X"),
]


@pytest.mark.parametrize(("unit", "text"), UNITS)
def test_each_unit(unit, text):
    assert edtf(Interval.unit(unit, AT)) == text


@pytest.mark.parametrize(("interval", "text"), STRETCHES, ids=[text for _, text in STRETCHES])
def test_each_stretch(interval, text):
    assert edtf(interval) == text


@pytest.mark.parametrize("text", [text for _, text in (*UNITS, *STRETCHES) if text])
def test_the_grammar_of_the_standard_reads_it(text):
    parser = pytest.importorskip("edtf")
    assert str(parser.parse_edtf(text)) == text
