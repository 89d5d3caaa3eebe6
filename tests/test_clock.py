"""Nothing reads the clock: the answer is the same in every year."""

from __future__ import annotations

import pytest
import time_machine

import timeline

TEXT = "Crews left on Monday, two weeks before the vote. They met on Dec. 27 and will be back next year."
DATES = ["Dec. 29, 2023", "29 décembre 2023", "2023-12-29T10:00:00", None]


@pytest.mark.parametrize("published", DATES)
@pytest.mark.parametrize("now", ["1971-01-01", "1999-12-31T23:59:59", "2024-02-29", "2068-06-01"])
def test_the_answer_does_not_depend_on_today(published, now):
    expected = timeline.extract(TEXT, published).to_json()
    with time_machine.travel(now):
        assert timeline.extract(TEXT, published).to_json() == expected
