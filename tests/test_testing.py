"""The reader of test cases, and that a wrong answer is noticed."""

from __future__ import annotations

import pytest

from timeline import Extractor, FormatError, Options
from timeline.event_types import EventType
from timeline.grammar import Rule
from timeline.languages.boilerplate import Boilerplate
from timeline.languages.en import extended
from timeline.languages.en_boilerplate import RULES
from timeline.languages.en_types import TYPES
from timeline.meaning import Year
from timeline.testing import failures, read_case, read_cases

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


def with_rule(pattern, build=lambda number: Year(2000 + number), **examples):
    rule = Rule(pattern, build, {k.replace("_", " "): v for k, v in examples.items()})
    return Extractor(options=Options(grammar=extended(rules=[rule])))


def with_kind(example):
    row = EventType("recall", "business", verbs="recall", nouns="recall, product recall", example=example)
    return Extractor(types=TYPES + row)


def with_line(example):
    return Extractor(rules=(*RULES, Boilerplate("timetable", r"ferries today\W.*", [example])))


ROWS = [
    (with_rule("stardate NUM", stardate_24="2024"), None),
    (with_rule("stardate NUM", stardate_24="2023"), "gives ['2024', '2024'] for 'stardate 24', not '2023'"),
    (with_rule("stardate NUM", may_6=None), "may find nothing in 'may 6'"),
    (with_rule("stardate NUM", march_2024="2024-03"), "does not read 'march 2024'"),
    (with_rule("stardate NUM", lambda _: "2024", stardate_24="2024"), "cannot be used on 'stardate 24'"),
    (with_rule("stardate NUM", lambda n: Year(n // 0), stardate_24="2024"), "ZeroDivisionError"),
    (with_kind("The maker recalled 3,000 cars."), None),
    (with_kind("The product recall covers 3,000 cars."), None),
    (with_kind("The maker built 3,000 cars."), "no event of the kind 'recall' in its example"),
    (with_line("Ferries today: 8.00, 12.00"), None),
    (with_line("No ferries today."), "the boilerplate 'timetable' does not mask 'No ferries today.'"),
]


@pytest.mark.parametrize(("extractor", "told"), ROWS)
def test_rows_of_ones_own_are_tested_by_their_examples(extractor, told):
    found = failures(extractor)
    assert not found if told is None else told in found[0]
