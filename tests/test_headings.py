"""Lists of dates: which times open lines, how far they reach, and what they date."""

from __future__ import annotations

import pytest

from timeline import extract, find_timexes
from timeline.headings import headings

# A text, and the stretches that its dated lines head.
LISTS = [
    ("1962 - Rey is born.\n10 May 1984: She sails.\n", ["Rey is born.", "She sails."]),
    ("• 3 May 2021 – She sails.\n• 4 May 2021 – She lands.", ["She sails.", "She lands."]),
    ("May 3: She sails\nto Oslo.\n\nMore.\n\nMay 4: She lands.", ["She sails\nto Oslo.", "She lands."]),
    ("1962\nRey is born.\nAll cheer.\n1984\nShe sails.", ["Rey is born.\nAll cheer.", "She sails."]),
    ("1962 - Rey is born.\nShe sails in 1984.", []),
    ("Rey left in 1962 - by ship.\nShe came in 1984: by rail.", []),
    ("1962 saw her birth.\n1984 saw her sail.", []),
    ("3 May - 5 May: fair.\n", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "stretches"), LISTS)
def test_a_date_heads_its_line(text, stretches):
    found = headings(text, find_timexes(text, "2024-03-14"))
    assert [text[heading.start : heading.end] for heading in found] == stretches


CHRONOLOGY = """2 May 2021: Rey joins the navy.
2022 - The frigate sinks. Six sailors drown.
Feb. 6, 2023: Police search the yard and arrest two men.
1 June 2030: The court hears the case.
"""


@pytest.mark.parametrize(
    ("word", "when", "status"),
    [
        ("joins", "2021-05-02", "held"),
        ("sinks", "2022", "held"),
        ("drown", "2022", "held"),
        ("search", "2023-02-06", "held"),
        ("arrest", "2023-02-06", "held"),
        ("hears", "2030-06-01", "planned"),
    ],
)
def test_a_dated_line_dates_what_it_tells(word, when, status):
    event = next(event for event in extract(CHRONOLOGY, "2024-03-14").events if event.text == word)
    assert (str(event.interval), event.status.value) == (when, status)
