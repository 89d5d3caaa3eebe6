"""Lines that pages print are masked, lines that reporters write are not."""

from __future__ import annotations

import pytest

from timeline.boilerplate import find_boilerplate
from timeline.languages.boilerplate import Boilerplate
from timeline.languages.en_boilerplate import RULES

EXAMPLES = [(rule.name, example) for rule in RULES for example in rule.examples]
WRITTEN = [
    "Something went wrong with the valve shortly before noon, investigators said.",
    "The minister urged lawmakers to consider supporting the bill.",
    "She shared the article on Facebook on Monday.",
    "Sign language interpreters went on strike.",
    "Follow-up talks are planned for June.",
    "“We need your help,” the mayor told residents on Friday.",
    "Support for the coalition fell to 38 percent.",
    "Donations to the fund reached 4 million euros last year.",
    "He joined our correspondent in Lima.",
    "The news agency AP reported the deal on Tuesday.",
    "Cookies were served after the ceremony.",
    "By Monday, the water had receded.",
    "By the end of May, all crews had left.",
    "Photographs of the crash were published on Sunday.",
    "Read the charges aloud, the judge told the clerk.",
    "Updated figures show that 3,000 people left.",
    "The story continues to divide the town.",
    "Register offices closed in March.",
    "Home prices rose in April.",
    "Loading of the ships resumed on Friday.",
    "Related charges were dropped in 2019.",
    "More protests were held on Saturday.",
    "Top diplomats met in Oslo.",
    "Watch the vote closely, he said: it will be tight.",
    "Help us, they shouted as the boat sank on Monday.",
    "Comments by the minister angered farmers.",
    "Pool reports said the plane left at noon.",
    "Advertisements for the drug were banned in 2018.",
    "Post offices closed on Friday.",
    "Your support matters, the general told troops.",
    "Photograph: Ada Writer The mayor, who died on Monday, was one of the town's great figures.",
    "Written by an aide who had travelled with the minister, it was marked secret.",
    "We'll bring you the result as soon as we have it.",
    "Updated: Fri Oct 21 2011 15:02 What a difference a year makes.",
    "Continue reading the charges, the judge said.",
    "Filed under oath, the statement was read on Tuesday.",
]
PAGE = """\
Harbour reopens after storm

  • Oops!
    The page failed to load.
    Refresh the page.

Crews reopened the harbour on Monday, and ships
by the dozen left before noon.
Share | Tweet | Email

Most read
Mayor resigns over ferry deal
Heavy rain closes school

The mayor spoke to sailors on Tuesday.

Free reporting needs friends like you. Become a member today! We read every letter.
"""


@pytest.mark.parametrize(("name", "line"), EXAMPLES)
def test_each_example_fires_its_rule(name, line):
    assert next(rule for rule in RULES if rule.matches(line)).name == name


@pytest.mark.parametrize("line", [line for _, line in EXAMPLES])
def test_each_example_is_masked_within_a_text(line):
    text = f"It rained on Monday.\n\n{line}\n\nIt snowed on Tuesday."
    assert [text[start:end] for start, end in find_boilerplate(text)] == [line]


@pytest.mark.parametrize("line", WRITTEN)
def test_what_a_reporter_wrote_stays(line):
    assert find_boilerplate(f"It rained.\n\n{line}\n\nIt snowed.") == ()


def test_a_scraped_page():
    masked = [PAGE[start:end].split() for start, end in find_boilerplate(PAGE)]
    assert [" ".join(words[:3]) for words in masked] == [
        "• Oops! The",
        "Share | Tweet",
        "Most read",
        "Mayor resigns over",
        "Heavy rain closes",
        "Free reporting needs",
    ]


def test_a_wrapped_line_that_looks_like_a_label_stays():
    assert (
        find_boilerplate("The harbour was opened again after two days of repairs\nBy Ada Writer and her crew")
        == ()
    )


def test_a_label_that_comes_back_is_masked_and_a_sentence_is_not():
    text = "Gazette Live\n\nIt rained.\n\nGazette Live\n\nIt rained.\n\nGazette Live\n\nIt rained.\n\n"
    assert {text[start:end] for start, end in find_boilerplate(text)} == {"Gazette Live"}


def test_a_rule_of_ones_own():
    ferry = Boilerplate("timetable", r"ferries today.*", ("Ferries today: 8.00, 12.00",))
    text = "It rained.\n\nFerries today: 8.00, 12.00\n"
    assert find_boilerplate(text) == ()
    assert find_boilerplate(text, (*RULES, ferry)) == ((12, 38),)


@pytest.mark.parametrize("piece", ["A", "1", "A. ", "Photo: A ", "We ", "/", "Updated: 1 ", "and ", "ABC-"])
def test_no_line_is_slow(piece):
    """A pattern that could be read in many ways would not end here."""
    assert find_boilerplate(f"{piece * 590}x") is not None
