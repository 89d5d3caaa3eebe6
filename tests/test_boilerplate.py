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
    "What do you think?",
    "Thank you for joining us, Minister.",
    "Filed under oath, the statement was read on Tuesday.",
    "Share prices fell by four percent on Monday.",
    "Related companies reported losses in the spring.",
    "The minister shared the picture on Facebook on Tuesday.",
    "Sign-ups for the course rose in March.",
    "Watch officers saw the ship at dawn.",
    "Cookies from the bakery were recalled in May.",
    "The site uses water from the lake, the company said.",
    "Save the Children left the region in 2021.",
    "Print newspapers lost readers last year.",
    "Follow-up tests were done on Friday.",
    "The Associated Press reported on Monday that talks had failed.",
    "This article of the constitution was changed in 1999.",
    "This story began in 1987, when two brothers bought a boat.",
    "Contact with the ship was lost on Sunday.",
    "Top stories of the building burned on Monday.",
    "Next year, the court will decide.",
    "Loading docks closed on Friday.",
    "File sharing was banned in 2003.",
    "Image rights were sold in 2020.",
    "Play was stopped at noon.",
    "Comments on the draft closed in June.",
    "Reporting rules changed last month.",
    "Listen to the people, protesters chanted on Friday.",
    "Read the letter, the judge ordered on Monday.",
    "Support for the bill fell.",
    "More news is expected on Monday.",
    "Join us, the rebels told the soldiers.",
    "Get out, he shouted.",
    "By Friday, the fire was out.",
    "By Ada Writer's account, the ship left at noon.",
    "Updated figures were released on March 14, 2024.",
    "Published reports said he left in March.",
    "First published in 1913, the novel was banned.",
    "Photo finishes decided both races on Saturday.",
    "AP Moller sold its tankers in 2017.",
    "Caption writers went on strike on Monday.",
    "Credit Suisse was sold in March 2023.",
    "Ad spending fell in 2023.",
    "Ads for the drink were pulled on Tuesday.",
    "Topics included trade and security.",
    "The story was updated by the author in 2001.",
    "Close to 300 people died on Sunday.",
    "Search teams found the boat on Monday.",
    "Home secretary Ada Writer resigned on Friday.",
    "Log exports fell last year.",
    "Report cards were sent out in June.",
    "Report: Two people died in the storm on Monday.",
    "Video: the police officer fired twice on Monday.",
    "Analysis: The minister lost the vote on Monday.",
    "Timeline: How the storm of March 3 unfolded",
    "Image of the president was burned on Monday by protesters.",
    "File photos of the suspect were released on Friday.",
    "Recommended doses were changed in 2019.",
    "Stay at home, officials told residents on Monday.",
    "Do not sell the land, elders warned in 1998.",
    "Create jobs or resign, unions told the minister on Friday.",
    "Start your engines, the race director said on Sunday.",
    "Terms of the deal were not disclosed on Monday.",
    "About us, they know nothing, he said.",
    "Menu prices rose in January.",
    "Tip of the iceberg, she said on Monday.",
    "Ada Writer is a reporter who was jailed in 2021.",
    "Donate blood, the hospital urged on Monday.",
    "Credit: the bank lent 4 million in 2019.",
    "Photo by photo, investigators rebuilt the day of the attack.",
    "Enlarge the port, the council said in 2020.",
    "Hide and seek champion won again on Sunday.",
    "1 of 5 suspects was arrested on Monday.",
    "Comments are closed by the court on Monday, the clerk said.",
    "You have two days, the kidnappers said on Monday.",
    "Have a tip line, she advised in 2020.",
    "Was this lawful? The court will decide on Monday.",
    "What do you think happened on Monday? he asked.",
    "Ada Writer is a reporter who was jailed in 2021.",
    "3/14",
    "This report was published by the ministry on Monday.",
    "More in June.",
    "Advertisements continue to run on Monday.",
    "I agree to the deal, she said on Friday.",
    "He contributed to this fund in 2019.",
    "To keep reading, she learned Braille in 1998.",
    "Contact the ship lost on Sunday is hoped for.",
    "This story of two brothers was published in 1913.",
    "Create your own party, he told them.",
    "Check backs of envelopes were found on Monday.",
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
    rest = ["It snowed on Tuesday."] if any(rule.opens_rest and rule.matches(line) for rule in RULES) else []
    assert [text[start:end] for start, end in find_boilerplate(text)] == [line, *rest]


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


def test_readers_comments_go_on_to_the_end_of_the_page():
    article = "The port reopened on Monday at 5 pm. Ana Ruiz said so.\n\n"
    comments = "Good! March 3, 2011 at 5:32 pm | Report abuse | Not so.\n\nThe mayor lied to us all.\n"
    masked = find_boilerplate(article + comments)
    assert masked[0][0] == len(article)
    assert "".join((article + comments)[start:end] for start, end in masked).endswith("lied to us all.")
    assert find_boilerplate(article) == ()
