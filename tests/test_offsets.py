"""``text[x.start:x.end] == x.text`` for every object, on any text whatever."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import timeline
from timeline import Timeline

PIECES = [
    "Crews reopened the port on Monday.", " ", "\n", "\r\n", "\f", "\n\n", "\t", "🙂", "é", "e\u0301", "\u200b", "\u202e", "\ufeff",
    "Ministers met in Oslo on Dec. 27, 2023", ", said Ana Ruiz.", "“We left two days ago,” she said.", "Read also: Storm", "İ", "ﬁ",
    "1998-2001", "from 3 to 5 p.m.", "<b>", "http://a.b/2023/12/27", "…", "'s", "—", "\x00", "\ud800", "日本", "the war of 1812",
]  # fmt: skip
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
ODD = [
    "\ufeffCrews left on Monday.\r\n\r\nShips came on Tuesday.\f It rained.",
    "Crews 🙂🙂 left on Monday 🙂, said Zoë\u0308.",
    "left " * 50 + "on Monday",
    "\u202eCrews left on Monday.",
    "On Monday\u00a0morning crews\u2028left.\u2029They met.",
]


def spans(found: Timeline) -> Iterator[object]:
    """Everything in a timeline that has a place in the text."""
    yield from found.article.parts
    yield from (line for line in [found.article.dateline] if line)
    yield from found.timexes
    yield from (timex.reference.evidence for timex in found.timexes if timex.reference.evidence)
    yield from (piece for link in found.links for piece in link.because.evidence)
    for event in found.events:
        source = event.source
        yield from (event, *event.participants, *event.evidence, *event.when.evidence)
        yield from (item for item in (event.place, source, source and source.cue) if item)


def assert_true_to_text(text: str) -> None:
    found = timeline.extract(text, "2024-03-14")
    assert all(text[item.start : item.end] == item.text for item in spans(found))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_offsets_are_those_of_any_text(text):
    assert_true_to_text(text)


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_offsets_are_those_of_odd_text(text):
    assert_true_to_text(text)


def test_one_very_long_line():
    text = "Crews reopened the port on Monday. " * 300
    assert_true_to_text(text)
