"""TimeML that any XML reader takes, with the text unchanged between its tags."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from attrs import evolve
from builders import TEXT, event, harbour
from hypothesis import given
from hypothesis import strategies as st

from timeline import Article
from timeline.formats.timeml import to_timeml

LINKS = [
    {"lid": "l1", "relType": "IBEFORE", "timeID": "t1", "relatedToTime": "t2"},
    {"lid": "l2", "relType": "BEFORE", "timeID": "t2", "relatedToTime": "t0"},
    {"lid": "l3", "relType": "BEFORE", "timeID": "t0", "relatedToTime": "t3"},
    {"lid": "l4", "relType": "IS_INCLUDED", "eventInstanceID": "ei1", "relatedToTime": "t1"},
    {"lid": "l5", "relType": "IS_INCLUDED", "eventInstanceID": "ei2", "relatedToTime": "t2"},
    {"lid": "l6", "relType": "IS_INCLUDED", "eventInstanceID": "ei4", "relatedToTime": "t3"},
]


@pytest.fixture(scope="module")
def document():
    return ElementTree.fromstring(to_timeml(harbour()))


def test_the_text_is_unchanged(document):
    assert "".join(document.find("TEXT").itertext()) == TEXT


def test_tags_stand_around_their_words(document):
    assert [(mark.tag, mark.text) for mark in document.find("TEXT").iter()][1:] == [
        ("EVENT", "met"), ("TIMEX3", "Monday"), ("EVENT", "reopened"), ("TIMEX3", "Tuesday"),
        ("EVENT", "said"), ("EVENT", "hearing"), ("TIMEX3", "2025"), ("EVENT", "fallen"),
    ]  # fmt: skip


def test_the_publication_date_is_the_creation_time(document):
    assert document.find("DCT/TIMEX3").attrib == {
        "tid": "t0", "type": "DATE", "value": "2024-03-14",
        "temporalFunction": "false", "functionInDocument": "CREATION_TIME",
    }  # fmt: skip


def test_every_event_has_an_instance(document):
    made = {made.get("eventID"): made.get("modality") for made in document.iter("MAKEINSTANCE")}
    assert made == {"e1": None, "e2": None, "e3": None, "e4": "will", "e5": None}


def test_links_name_instances_and_times(document):
    assert [link.attrib for link in document.iter("TLINK")] == LINKS


def test_a_span_that_crosses_another_is_left_out_with_its_links():
    timeline = harbour()
    start = TEXT.index("fishers")
    crossing = evolve(timeline.timexes[0], start=start, end=start + 20)
    changed = evolve(timeline, timexes=(crossing,), events=(event("met fishers", "e1"),))
    document = ElementTree.fromstring(to_timeml(changed))
    assert "".join(document.find("TEXT").itertext()) == TEXT
    assert [mark.tag for mark in document.find("TEXT")] == ["EVENT"]
    assert not list(document.iter("TLINK"))


@given(st.text())
def test_any_text_is_well_formed(text):
    bare = evolve(harbour(), article=Article(text, "2024-03-14"), timexes=(), events=())
    assert ElementTree.fromstring(to_timeml(bare)).find("TEXT") is not None
