"""GraphML that networkx reads, JSON-LD that says no more than is known, and brat standoff."""

from __future__ import annotations

import json
import re

import networkx
import pytest
from attrs import evolve
from builders import event, harbour, link

from timeline import Article, Bound, Status, Timeline, When, extract, merge
from timeline.formats.brat import to_brat
from timeline.formats.graphml import to_graphml
from timeline.formats.jsonld import to_jsonld
from timeline.instant import instant
from timeline.order import order

TEXT = "Ministers met in Oslo on Monday\nmorning. Ana Ruiz will sign the treaty in 2025, but did not resign."
FOUND = extract(Article(TEXT, "2024-03-14", "Talks", "https://example.org/a"))
MERGED = merge([FOUND, harbour()])


# GraphML


@pytest.mark.parametrize("timeline", [harbour(), FOUND, MERGED], ids=["harbour", "found", "merged"])
def test_networkx_reads_each_node_and_link(timeline):
    graph = networkx.parse_graphml(to_graphml(timeline))
    assert {event.eid for event in timeline.events} | {timex.tid for timex in timeline.timexes} <= set(graph)
    assert graph.number_of_edges() == sum(link.target != "P1D" for link in timeline.links)
    assert [graph.nodes[event.eid]["position"] for event in timeline] == list(range(1, len(timeline) + 1))


def test_nodes_and_edges_say_what_is_known():
    graph = networkx.parse_graphml(to_graphml(harbour()))
    assert graph.nodes["e1"] == {
        "kind": "event", "text": "met", "type": "meeting", "status": "held", "edtf": "2024-03-11",
        "position": 1, "start": 15, "end": 18,
    }  # fmt: skip
    assert graph.nodes["e5"].keys().isdisjoint({"position", "edtf"})
    assert graph["e1"]["t1"] == {
        "id": "l1", "relation": "IS_INCLUDED", "signs": "><><", "why": "by hand", "precision": 0.0, "inferred": False,
    }  # fmt: skip


@pytest.mark.parametrize("timeline", [harbour(), FOUND, MERGED], ids=["harbour", "found", "merged"])
def test_a_part_has_no_node_for_what_it_leaves_out(timeline):
    part = timeline.about("Ana Ruiz")
    graph = networkx.parse_graphml(to_graphml(part))
    dates = {key for key, kind in graph.nodes(data="kind") if kind == "publication"}
    assert dates <= {"t0", "now", "1.now", "2.now"}
    assert set(graph) - dates == {item.eid for item in part.events} | {item.tid for item in part.timexes}
    assert part.left_out


def test_any_text_is_well_formed():
    hostile = evolve(harbour(), events=(event("met", "e1\x00", type='<&"\x0b'),))
    assert "e1\ufffd" in networkx.parse_graphml(to_graphml(hostile))


# JSON-LD

DAY, NEXT, YEAR = instant(2024, 3, 11), instant(2024, 3, 12), instant(2025)
NOON = DAY + 12 * 3600
DATES = [
    (When(Bound(DAY, NEXT - 1), Bound(DAY + 1, NEXT)), "2024-03-11", "2024-03-11"),
    (When(Bound(NOON, NOON + 59), Bound(NOON + 1, NOON + 60)), "2024-03-11T12:00", "2024-03-11T12:00"),
    (When(Bound(DAY, NEXT + 5), Bound(NEXT, YEAR)), "2024-03", "2024"),
    (When(Bound(instant(2024), YEAR - 1), Bound(instant(2024), YEAR)), "2024", "2024"),
    (When(Bound(DAY, YEAR + 1), Bound(DAY, None)), None, None),
    (When(Bound(None, DAY), Bound(None, NEXT)), None, None),
    (When(), None, None),
]


@pytest.mark.parametrize(("when", "start", "end"), DATES)
def test_a_date_is_as_exact_as_it_is_known(when, start, end):
    timeline = harbour()
    [written] = to_jsonld(evolve(timeline, entries=(evolve(timeline[0], when=when),)))["@graph"][:1]
    assert (written.get("startDate"), written.get("endDate")) == (start, end)


def test_an_event_as_schema_org_has_it():
    first, second = to_jsonld(FOUND)["@graph"]
    assert first == {
        "@type": "Event",
        "@id": "https://example.org/a#e1",
        "name": "met: Ministers · in Oslo",
        "keywords": "meeting",
        "startDate": "2024-03-11",
        "endDate": "2024-03-11",
        "location": {"@type": "Place", "name": "Oslo"},
        "about": [{"@type": "Thing", "name": "Ministers"}],
        "subjectOf": {
            "@type": "NewsArticle", "url": "https://example.org/a", "headline": "Talks", "datePublished": "2024-03-14",
        },
    }  # fmt: skip
    assert (second["startDate"], second["about"][0]) == ("2025", {"@type": "Person", "name": "Ana Ruiz"})


@pytest.mark.parametrize(
    ("published", "written"),
    [
        ("2024-03-14T10:00:00", "2024-03-14T10:00:00"),
        ("2024-03-14T10:00:00+02:00", "2024-03-14T10:00:00+02:00"),
        ("2024-03-14T10:00:00-05:30:15", "2024-03-14T10:00:00-05:30:15"),
    ],
)
def test_the_moment_of_publication_keeps_its_zone(published, written):
    [node] = to_jsonld(extract("Crews left on Monday.", published))["@graph"]
    assert node["subjectOf"]["datePublished"] == written


@pytest.mark.parametrize(
    ("status", "is_in"), [(status, status in {"held", "ongoing", "planned"}) for status in Status]
)
def test_only_what_happens_is_stated(status, is_in):
    timeline = harbour()
    written = to_jsonld(evolve(timeline, entries=(evolve(timeline[0], status=status),), unplaced=()))
    assert bool(written["@graph"]) is is_in


def test_it_is_plain_data_with_the_articles_apart():
    urls = {node["subjectOf"].get("url") for node in json.loads(json.dumps(to_jsonld(MERGED)))["@graph"]}
    assert urls == {"https://example.org/a", None}


# brat

SPAN = re.compile(r"T\d+\t(\w+) ((?:\d+ \d+)(?:;\d+ \d+)*)\t([^\n\t]+)")
OTHER = re.compile(
    r"E\d+\t\w+:T\d+(?: \w+:T\d+)*|A\d+\tStatus E\d+ \w+|R\d+\t[A-Z_]+ Arg1:[TE]\d+ Arg2:[TE]\d+|#\d+\tAnnotatorNotes [TE]\d+\t\S+"
)
LINES = ["a b", "a\nb", "a\r\n\r\nb", "a\u2028b", "a\x0bb"]


@pytest.mark.parametrize("timeline", [harbour(), FOUND, MERGED], ids=["harbour", "found", "merged"])
def test_every_line_is_one_of_brats(timeline):
    lines = to_brat(timeline).splitlines()
    names = {line.partition("\t")[0] for line in lines}
    assert len(names) == len(lines)
    for line in lines:
        span = SPAN.fullmatch(line)
        assert span or OTHER.fullmatch(line), line
        assert set(re.findall(r"(?<=[: ])[TE]\d+\b", line.split("\t")[1] if not span else "")) <= names
        if span:
            pieces = [timeline.article.text[slice(*map(int, piece.split()))] for piece in span[2].split(";")]
            assert " ".join(pieces) == span[3]


@pytest.mark.parametrize("words", LINES)
def test_a_span_over_a_line_break_is_in_pieces(words):
    article = Article(f"He {words} left.", "2024-03-14")
    broken = evolve(harbour().events[0], start=3, end=3 + len(words), text=words, participants=(), place=None)
    found = evolve(harbour(), article=article, timexes=(), events=(broken,))
    assert SPAN.match(to_brat(found))[3] == "a b"


def test_events_times_and_links():
    written = to_brat(harbour()).splitlines()
    assert "E1\tmeeting:T4 agent:T5 counterpart:T6 place:T7" in written
    assert "A4\tStatus E4 planned" in written
    assert "R1\tIS_INCLUDED Arg1:E1 Arg2:T1" in written
    assert {"#1\tAnnotatorNotes T1\t2024-03-11", "#6\tAnnotatorNotes E4\t2025"} <= set(written)


def test_a_link_that_was_found_twice_is_written_once():
    events = (event("met", "e1"), event("reopened", "e2"))
    ordered = order(events, (), [link("e1", "BEFORE", "e2")] * 2)
    twice = Timeline.of(harbour().article, (), ordered)
    assert len(twice.links) == 2
    assert to_brat(twice).count("BEFORE") == 1
    assert twice.to_timeml().count("BEFORE") == 1
