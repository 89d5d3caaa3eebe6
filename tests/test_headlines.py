"""Headlines in Title Case: which lines they are, and which capitals in them say nothing."""

from __future__ import annotations

import pytest

from timeline.pipeline.headlines import as_sentence, casing, is_title
from timeline.syntax import parse

LINES = [
    ("Mayor Resigns After Flood", True),
    ("Mayor of Vigo Resigns", True),
    ("Mayor Resigns After Flood .", False),
    ("Mayor resigns after flood", False),
    ("MAYOR RESIGNS AFTER FLOOD", False),
    ("Flood Kills", False),
    ("12 - 15", False),
    ("", False),
]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_a_line_in_title_case_is_known(line, expected):
    assert is_title(line.split()) is expected


COMMON = frozenset("mayor resigns after flood bridge rose returns to as a".split())

# A headline, the rest of its text, and the headline as a sentence.
READ = [
    ("Mayor Resigns After Flood", "", "Mayor resigns after flood"),
    ("Mayor Rose Returns", "", "Mayor Rose returns"),
    ("Mayor Bridge Returns", "The mayor , Ada Bridge , returns .", "Mayor Bridge returns"),
    ("Mayor Bridge Returns", "So said Bridge , the mayor .", "Mayor Bridge returns"),
    ("Mayor Bridge Returns", "It rose . Bridge and mayor are gone .", "Mayor bridge returns"),
    ("Mayor Snork Returns", "", "Mayor Snork returns"),
    ("Mayor Snork Returns", "A snork was seen .", "Mayor snork returns"),
    ("UN Mayor Returns", "", "UN mayor returns"),
    ("Flood Returns to Bosnia and Herzegovina", "", "Flood returns to Bosnia and Herzegovina"),
    ("J. A. Resigns", "", "J. A. resigns"),
]


@pytest.mark.parametrize(("headline", "text", "expected"), READ)
def test_capitals_that_say_nothing_are_small(headline, text, expected):
    seen = casing([headline.split(), text.split()])
    assert " ".join(as_sentence(headline.split(), seen, COMMON)) == expected


def test_the_parse_keeps_the_words_as_they_stand():
    doc = parse("Minister Rejects Plan to Close Harbour in Norway\n\nThe minister spoke on Monday.")
    assert doc.text.startswith("Minister Rejects Plan")
    assert [t.text for t in doc if t.pos_ == "VERB"] == ["Rejects", "Close", "spoke"]
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Norway", "LOC")]
