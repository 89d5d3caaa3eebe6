"""The printed timeline, whole, and each way in which a time can be known."""

from __future__ import annotations

import pytest
from attrs import evolve
from builders import harbour

from timeline import Article, Bound, Granularity, When
from timeline.instant import instant
from timeline.report import WIDTH, explained, when_text

PRINTED = """\
Port reopens
Published 2024-03-14

When        Event     Kind     Status   Who → whom, what, where, per whom
──────────  ────────  ───────  ───────  ────────────────────────────────────────────────────────────
2024-03-11  met       meeting  held     Ana Ruiz → fishers · in Vigo
2024-03-12  reopened  opening  held     per Ana Ruiz
2025        hearing   trial    planned

Not placed in time:
–           fallen    –        held"""

A, B, C, D = (
    instant(2023, 12, 25),
    instant(2023, 12, 26),
    instant(2023, 12, 27),
    instant(2023, 12, 28),
)
Y, Z = instant(2024), instant(2025)
NOON = 12 * 3_600
WHENS = [
    (When(), "–"),
    (When(Bound(C, D), Bound(C, D)), "2023-12-27"),
    (When(Bound(Y, Z), Bound(Y, Z), granularity=Granularity.YEAR), "2024"),
    (When(Bound(A, B), Bound(C, D)), "2023-12-25 – 2023-12-27"),
    (When(Bound(A, C), Bound(A, D)), "2023-12-25 … 2023-12-27"),
    (When(Bound(A, A), Bound()), "since 2023-12-25"),
    (When(Bound(A, A), Bound(D, None)), "since 2023-12-25"),
    (When(Bound(None, A), Bound(C, D)), "until 2023-12-27"),
    (When(Bound(None, A), Bound(None, D)), "begun by 2023-12-25"),
    (When(Bound(None, A), Bound(C, Y)), "until 2023-12-26 … 2023-12-31"),
    (When(Bound(Y, Y), Bound(), granularity=Granularity.YEAR), "since 2024"),
    (When(Bound(Y, Z - 1), Bound(Z + 1, None)), "since 2024"),
    (When(Bound(Y, Z - 1), Bound(instant(2026), None)), "since 2024"),
    (When(Bound(Y, Z - 1), Bound(instant(2026) + 1, instant(2027))), "2024 – 2026"),
    (When(Bound(None, Y - 1), Bound(Y + 1, instant(2024, 2))), "until 2024-01"),
    (When(Bound(instant(1990), instant(2000)), Bound(instant(1990), instant(2000))), "1990s"),
    (When(Bound(instant(-478), instant(-468)), Bound(instant(-478), instant(-468))), "470s BC"),
    (When(Bound(instant(1800), instant(1900)), Bound(instant(1800), instant(1900))), "19th century"),
    (When(Bound(instant(-99), instant(1)), Bound(instant(-99), instant(1))), "1st century BC"),
    (When(Bound(instant(1000), instant(2000)), Bound(instant(1000), instant(2000))), "2nd millennium"),
    (When(Bound(instant(1990), instant(2000) - 1), Bound(Y + 1, None)), "since 1990s"),
    (When(Bound(instant(1990), instant(1990)), Bound(), granularity=Granularity.DECADE), "since 1990s"),
    (When(Bound(instant(2023, 12, 30), Y), Bound(instant(2023, 12, 30), Y)), "2023-12-30 … 2023-12-31"),
    (When(Bound(A), Bound()), "after 2023-12-24"),
    (When(Bound(None, C), Bound(None, C)), "before 2023-12-27"),
    (When(Bound(None, C - 1), Bound(D + 1, None)), "around 2023-12-27"),
    (When(Bound(None, B), Bound(D, None)), "around 2023-12-26 – 2023-12-27"),
    (When(Bound(A, C - 1), Bound(D + 1, Y)), "around 2023-12-27"),
    (When(Bound(None, C), Bound()), "begun by 2023-12-27"),
    (When(Bound(), Bound(C, None)), "until 2023-12-27 or later"),
    (When(Bound(C + NOON, C + NOON), Bound(C + NOON + 60, C + NOON + 60)), "2023-12-27T12:00"),
]


def test_the_whole_table():
    assert str(harbour()) == PRINTED


@pytest.mark.parametrize(("when", "text"), WHENS, ids=[text for _, text in WHENS])
def test_a_time_is_shown_as_it_is_known(when, text):
    assert when_text(when) == text


def test_no_line_is_wider_than_the_page():
    timeline = harbour()
    long = evolve(timeline[0], text="met " * 40, type="MEETING OF MANY " * 4)
    printed = str(evolve(timeline, entries=(long,)))
    assert max(map(len, printed.splitlines())) <= WIDTH
    assert printed.count("met") == 40


def test_a_heading_has_what_is_known():
    timeline = harbour()
    bare = evolve(timeline, article=Article(timeline.article.text))
    assert str(bare).startswith("When ")
    titled = evolve(timeline, article=Article("Port\treopens\n\nIt rained on Monday."))
    assert str(titled).startswith("Port reopens\n\nWhen ")


def test_nothing_found_is_said():
    nothing = evolve(harbour(), entries=(), unplaced=())
    assert str(nothing) == "No events."
    assert explained(nothing).startswith("set aside: ")


def test_explained_gives_each_entry_its_reason():
    text = explained(harbour())
    assert "2024-03-11  “met”\n    worked out from the text, by “Monday” (time)" in text
    assert "–  “fallen”: nothing dates it" in text
    assert "set aside: " in text
