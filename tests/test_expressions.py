"""Every example of the rule table fires its own rule and has its value; negatives find nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve

from timeline.granularity import Granularity
from timeline.instant import instant
from timeline.interval import Interval
from timeline.languages.en import STRATA
from timeline.testing import rule_failures
from timeline.timexes import find_timexes

SAID = Interval.unit(Granularity.DAY, instant(2024, 5, 16))
EXAMPLES = [
    pytest.param(rule, phrase, value, id=f"{stratum}: {phrase}")
    for stratum, rules in STRATA.items()
    for rule in rules
    for phrase, value in rule.examples.items()
]


@pytest.mark.parametrize(("rule", "phrase", "value"), EXAMPLES)
def test_an_example_fires_the_rule_it_stands_beside(rule, phrase, value):
    assert list(rule_failures(evolve(rule, examples={phrase: value}))) == []


def test_every_rule_has_an_example_that_is_found_or_refused():
    assert all(rule.examples for rules in STRATA.values() for rule in rules)


NOT_TIMES = [
    "They may march on Sunday Road after the second vote.",
    "The sun sat low and the fall in prices went on.",
    "Article 5 was cited in the 7-2 vote.",
    "The Boeing 737 carried 1,500 people and cost $2,000.",
    "Call 555-1212 or write to desk2019@example.org for more.",
    "See https://example.org/2023/12/27/story for the text.",
    "Version 1.10.3 of the tool is out.",
    "A spring in the mattress broke; he had to second the motion.",
    "The score was 21-17 and the ratio 3/4.",
    "Three-quarters of the grain and a quarter of the oil were lost.",
    "May I come in?",
    "Prices fall when supply springs up.",
]


@pytest.mark.parametrize("text", NOT_TIMES)
def test_nothing_is_found_where_there_is_no_time(text):
    found = [timex.text for timex in find_timexes(text, SAID)]
    assert [words for words in found if words != "Sunday"] == []


def test_the_page_of_expressions_is_up_to_date():
    folder = Path(__file__).parent.parent / "docs"
    made = subprocess.run(
        [sys.executable, "-c", "import expressions; print(expressions.page(), end='')"],
        cwd=folder,
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )
    assert made.stdout == (folder / "expressions.md").read_text(encoding="utf-8")
