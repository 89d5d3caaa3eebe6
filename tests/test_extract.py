"""The main job, end to end, on articles of our own words; and every kind of odd input."""

from __future__ import annotations

from datetime import date, datetime

import pytest
import spacy
from hypothesis import example, given, settings
from hypothesis import strategies as st
from spacy.language import Language

import timeline
from timeline import (
    Article,
    Extractor,
    InvalidAnnotation,
    InvalidDate,
    Status,
    UnknownLanguage,
    UnusablePipeline,
)
from timeline.pipeline import read_pipeline

PUBLISHED = "2024-03-14"
TEXTS = [
    "Crews reopened the port on Monday.",
    "The strike began two weeks ago. It ended on Sunday.",
    "",
    "The court will hear the case next month.",
    "Ministers met in Oslo on March 3, 2024, and signed a treaty a day later.",
]


@pytest.fixture(scope="module")
def visit(root):
    text = (root / "examples" / "visit.txt").read_text(encoding="utf-8")
    return timeline.extract(text, PUBLISHED)


def find(found, words, index=0):
    """The event whose sentence holds these words, by its own text, the first or a later one."""
    text, _, near = words.partition(" @ ")
    start = found.article.text.index(near)
    close = [event for event in found.events if event.text == text and abs(event.start - start) < 120]
    return close[index]


def test_the_printed_timeline_of_the_example(visit, root):
    expected = (root / "examples" / "visit.expected").read_text(encoding="utf-8")
    assert f"{visit}\n" == expected


def test_nothing_of_the_page_is_an_event_or_a_time(visit):
    page = [part for part in visit.article.parts if part.kind == "boilerplate"]
    spans = [(item.start, item.end) for item in (*visit.events, *visit.timexes)]
    assert len(page) == 4
    assert not [1 for start, end in spans for part in page if start < part.end and end > part.start]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\ufeff", "No news."])
def test_a_text_without_events_is_an_empty_timeline(text):
    found = timeline.extract(text, PUBLISHED)
    assert (len(found), found.links, found.conflicts) == (0, (), ())


PIECES = (
    "“", "”", '"', "‘", "’", ":", ",", ".", "(", ")", "\n\n", "he", "she", "they", "it", "says", "said", "told", "that",
    "who", "I", "Anna Lee", "Tom Fox", "the minister", "Reuters", "on Monday", "two days later", "arrested", "will meet",
    "was not signed", "according to", "citing", "if", "and", "in Paris", "the visit", "ended",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
@example("“He says” “she says” so it left.")
@settings(max_examples=60, deadline=None)
def test_no_row_of_words_and_marks_raises(text):
    found = timeline.extract(text, PUBLISHED)
    assert timeline.Timeline.from_json(found.to_json()) == found
    assert all(text[event.start : event.end] == event.text for event in found.events)


@pytest.mark.parametrize("text", [None, 7, b"bytes"])
def test_no_text_is_a_type_error(text):
    with pytest.raises(TypeError):
        timeline.extract(text, PUBLISHED)


def test_an_unreadable_date_is_refused():
    with pytest.raises(InvalidDate):
        timeline.extract("Crews left.", "some day")


@pytest.mark.parametrize("published", [date(2024, 3, 14), datetime(2024, 3, 14, 18, 30), "14 March 2024"])
def test_every_form_of_the_date_gives_the_same_times(published):
    found = timeline.extract(TEXTS[0], published)
    assert [str(event.interval) for event in found] == ["2024-03-11"]


def test_without_a_date_nothing_relative_is_resolved():
    found = timeline.extract("Crews reopened the port on Monday. They left on Dec. 27.")
    assert [timex.interval for timex in found.timexes] == [None, None]
    assert found.timexes[1].value == "XXXX-12-27"


def test_supplied_events_are_the_events():
    text = TEXTS[0]
    start = text.index("reopened")
    found = timeline.extract(text, PUBLISHED, events=[(start, start + 8)])
    assert [(event.text, str(event.interval)) for event in found] == [("reopened", "2024-03-11")]


def test_found_events_and_times_can_be_supplied_again():
    first = timeline.extract(TEXTS[4], PUBLISHED)
    again = timeline.extract(TEXTS[4], PUBLISHED, events=first.events, timexes=first.timexes)
    assert again.timexes == first.timexes
    assert [event.when for event in again.events] == [event.when for event in first.events]


def test_what_is_supplied_twice_is_taken_once():
    first = timeline.extract(TEXTS[4], PUBLISHED)
    spans = [(event.start, event.end) for event in first.events]
    for events in (first.events * 2, spans * 2):
        again = timeline.extract(TEXTS[4], PUBLISHED, events=events, timexes=first.timexes * 2)
        assert again.timexes == first.timexes
        assert [event.text for event in again.events] == [event.text for event in first.events]


def test_supplied_events_must_lie_on_the_text():
    event = timeline.extract(TEXTS[0], PUBLISHED).events[0]
    with pytest.raises(InvalidAnnotation, match="reopened"):
        timeline.extract(f" {TEXTS[0]}", PUBLISHED, events=[event])


def test_pipe_gives_what_extract_gives_in_order():
    one_by_one = [timeline.extract(text, PUBLISHED).to_json() for text in TEXTS]
    piped = Extractor().pipe(((text, PUBLISHED) for text in TEXTS), batch_size=2)
    assert [found.to_json() for found in piped] == one_by_one


def test_pipe_over_processes_gives_the_same():
    articles = [Article(text, PUBLISHED) for text in TEXTS] * 2
    alone = [found.to_json() for found in Extractor().pipe(articles)]
    spread = [found.to_json() for found in Extractor().pipe(articles, batch_size=3, n_process=2)]
    assert spread == alone


def test_an_article_that_is_refused_is_named_and_may_be_left_out():
    told = []
    articles = [(TEXTS[0], PUBLISHED), (TEXTS[0], "soon"), (TEXTS[1], PUBLISHED), None]
    found = list(Extractor().pipe(articles, on_error=told.append))
    assert [timeline.article.text for timeline in found] == TEXTS[:2]
    assert [str(error).partition(":")[0] for error in told] == ["article 2", "article 4"]
    with pytest.raises(InvalidDate, match="article 2: cannot read 'soon'"):
        list(Extractor().pipe(articles))


def forget_verbs(doc):
    for token in doc:
        token.pos_, token.tag_, token.lemma_ = "PUNCT", ".", "."
    return doc


def test_a_language_without_a_pipeline_is_refused():
    with pytest.raises(UnknownLanguage, match="pass nlp="):
        timeline.extract("Il est parti.", PUBLISHED, language="fr")


def test_a_pipeline_that_cannot_parse_is_refused():
    with pytest.raises(UnusablePipeline, match="tagger"):
        timeline.extract("She left.", PUBLISHED, nlp=spacy.blank("en"))


def test_a_pipeline_of_ones_own_is_used():
    nlp = read_pipeline()
    Language.component("forget_verbs", func=forget_verbs)
    nlp.add_pipe("forget_verbs")
    found = timeline.extract(TEXTS[0], PUBLISHED, nlp=nlp)
    assert (len(found.events), len(found.timexes)) == (0, 1)


def test_pipe_reads_lazily():
    def endless():
        while True:
            yield TEXTS[0], PUBLISHED

    assert len(next(Extractor().pipe(endless(), batch_size=2))) == 1


@pytest.mark.parametrize(
    "dateline",
    [
        "",
        "VIGO, Spain — ",
        "VIGO (Reuters) - ",
        "VIGO | Mon Mar 11, 2024 8:21 pm EST VIGO (AP) - ",
        "PORT-AU-PRINCE, March 13 — ",
    ],
)
def test_a_dateline_is_no_part_of_its_sentence(dateline):
    text = f"{dateline}Crews reopened the port on Monday, officials said."
    (reopened,) = timeline.extract(text, "2024-03-14").entries
    (agent,) = reopened.role("agent")
    assert (agent.text, reopened.source.text) == ("Crews", "officials")


def test_a_future_is_planned_and_a_past_is_held():
    found = timeline.extract("The court heard the case on Monday. It will rule on Friday.", PUBLISHED)
    status = {event.text: event.status for event in found.events}
    assert (status["heard"], status["rule"]) == (Status.HELD, Status.PLANNED)


@pytest.mark.parametrize(
    ("text", "word", "status", "cue"),
    [
        ("The next meeting is on May 3.", "meeting", Status.PLANNED, "May 3"),
        ("The last meeting was on March 1.", "meeting", Status.HELD, None),
        ("The vote was postponed until May.", "vote", Status.PLANNED, "postponed"),
    ],
)
def test_what_is_dated_after_publication_is_planned(text, word, status, cue):
    (event,) = [event for event in timeline.extract(text, PUBLISHED).entries if event.text == word]
    cues = [piece.text for piece in event.evidence if piece.role == "cue"]
    assert (event.status, next(iter(cues), None)) == (status, cue)
