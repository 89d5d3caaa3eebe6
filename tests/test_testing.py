"""The reader of test cases, and that a wrong answer is noticed."""

from __future__ import annotations

import pytest

from timeline import FormatError
from timeline.testing import read_case, read_cases

CASES = """
# Times and events together, times alone, no time at all.
1998-08-07 | Bombs {exploded} [Friday = 1998-08-07], officials {said}.
2024-05-16 | Crews left [three weeks ago = 2024-W17] and came back [yesterday = 2024-05-15].
2024-05-16 | They may march on foot.   # no month
-          | She left on [May 3 = XXXX-05-03].
"""
WRONG = [
    (
        "2024-05-16 | She left [yesterday = 2024-05-14].",
        ["no time '2024-05-14' at 9–18", "an unwanted time '2024-05-15' at 9–18"],
    ),
    ("2024-05-16 | She left yesterday.", ["an unwanted time '2024-05-15' at 9–18"]),
    ("2024-05-16 | {She} {left} on foot.", ["no event 'She' at 0–3"]),
]


@pytest.mark.parametrize("case", read_cases(CASES), ids=lambda case: case.text)
def test_right_answers_pass(case):
    assert case.failures() == []


@pytest.mark.parametrize(("line", "failures"), WRONG)
def test_wrong_answers_are_told(line, failures):
    assert read_case(line).failures() == failures


def test_a_comment_needs_a_space():
    assert read_cases("2024-05-16 | Issue #5 was closed.  # not #6")[0].text == "Issue #5 was closed."


def test_a_line_without_a_bar_is_refused():
    with pytest.raises(FormatError, match="no bar here"):
        read_cases("no bar here")
