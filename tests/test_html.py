"""The page, read back by a parser: all is on it, all is escaped, nothing is loaded."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from attrs import evolve
from builders import TEXT, harbour, span, timex
from hypothesis import given
from hypothesis import strategies as st
from pages import read_page

from timeline import Article, Bound, Conflict, Event, Evidence, Interval, Source, Status, TLink, When
from timeline.annotations import Because
from timeline.formats.html import to_notebook
from timeline.formats.timeml_xml import legal
from timeline.granularity import Granularity
from timeline.instant import instant
from timeline.order import order
from timeline.relation import relation
from timeline.timeline import Timeline

HOSTILE = """<script>alert(1)</script> "'><img src=x onerror=alert(1)> {{ 7*7 }} {% raw %} &amp; ]]> \u202egnp.\u2066 שלום"""


@pytest.fixture(scope="module")
def page():
    return read_page(harbour().to_html())


def hostile() -> Timeline:
    """Each piece of text that a page shows, as an attacker would write it."""
    text = f"{HOSTILE} happened on Monday. {HOSTILE}"
    first = event_of("happened", text, eid=HOSTILE, source=Source(0, 8, HOSTILE, HOSTILE))
    again = event_of(HOSTILE, text, eid="e2", same_as=HOSTILE)
    day = Interval.unit(Granularity.DAY, instant(2024, 3, 11))
    start = text.index("Monday")
    time = evolve(timex("Monday", "t1", day), start=start, end=start + 6, value=HOSTILE, rule=HOSTILE)
    words = Evidence(0, 8, text[:8], HOSTILE)
    links = [TLink(HOSTILE, relation("IS_INCLUDED"), "t1", Because(HOSTILE, evidence=(words,)))]
    article = Article(text, "2024-03-14", title=HOSTILE, url=f"javascript:{HOSTILE}")
    return Timeline.of(article, (time,), order((first, again), (time,), links, article.published))


def event_of(words: str, text: str, **fields) -> Event:
    return Event(**span(words, text), lemma=words, **fields)


def test_each_event_and_time_has_a_row_and_a_mark(page):
    found = harbour()
    rows = {row.attributes["data-id"]: row for row in page.all("details", class_="row")}
    assert set(rows) == {event.eid for event in found.events} | {timex.tid for timex in found.timexes}
    marks = {mark.attributes["id"]: mark for mark in page.all("a") if "data-rows" in mark.attributes}
    for item in (*found.events, *found.timexes):
        row = rows[getattr(item, "eid", None) or item.tid]
        mark = marks[row.attributes["data-mark"]]
        assert mark.text == item.text
        assert mark.attributes["href"] == f"#{row.attributes['id']}"


def test_the_rows_stand_in_order(page):
    [listed] = page.all("ol")
    assert [row.attributes["data-id"] for row in listed.all("details")] == [event.eid for event in harbour()]


def test_the_article_is_there_to_the_letter(page):
    [article] = page.all("article")
    assert "".join(block.text for block in article.all("p")) == TEXT


def test_a_row_tells_when_and_why(page):
    met, reopened, hearing = (row.text for row in page.all("ol")[0].all("details"))
    assert "2024-03-11" in met
    assert "Worked out from the text: Monday (2024-03-11)" in " ".join(met.split())
    assert "meeting" in met
    assert harbour().explain("e1", "e2") in reopened
    assert "planned: is to happen" in hearing
    assert "on or after 2025-01-01" not in hearing
    assert "between 2025-01-01 and 2025-12-31" in hearing


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"value": "PRESENT_REF"}, "2024-03-11"),
        ({"value": "P5D", "interval": None}, "P5D"),
        (
            {"value": "FUTURE_REF", "interval": Interval(instant(2024, 3, 15), None, Granularity.DAY)},
            "FUTURE_REF",
        ),
    ],
)
def test_a_time_is_shown_by_its_place_on_the_calendar(fields, shown):
    found = harbour()
    page = read_page(evolve(found, timexes=(evolve(found.timexes[0], **fields),)).to_html())
    assert page.all("li", class_="time")[0].all("span", class_="when")[0].text == shown


def test_what_was_set_aside_and_what_is_not_dated_is_shown(page):
    assert [item.text for item in page.all("ul", class_="conflicts")[0].all("bdi")] == [
        conflict.reason for conflict in harbour().conflicts
    ]
    headings = [heading.text for heading in page.all("h2")]
    assert "Not placed in time" in headings


def test_links_lead_somewhere_and_ids_are_unique(page):
    ids = [element.attributes["id"] for element in page.all() if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    targets = {link.attributes["href"] for link in page.all("a")}
    assert targets <= {f"#{key}" for key in ids}


def test_the_policy_lets_the_page_load_nothing_and_run_only_its_own_script(page):
    [policy] = [meta.attributes["content"] for meta in page.all("meta") if "http-equiv" in meta.attributes]
    assert policy.startswith("default-src 'none';")
    for tag in ("style", "script"):
        [element] = page.all(tag)
        assert b64encode(sha256(element.text.encode()).digest()).decode() in policy
        assert "src" not in element.attributes
    assert not page.all("link")
    assert not page.all("img")
    assert not re.search(r"url\(|@import", page.all("style")[0].text)


def test_hostile_text_is_text():
    found = hostile()
    page = read_page(found.to_html())
    assert len(page.all("script")) == 1
    assert not page.all("img")
    assert all(not name.startswith("on") for element in page.all() for name in element.attributes)
    assert "49" not in page.all("h1")[0].text
    assert page.all("h1")[0].text == " ".join(HOSTILE.split())
    assert "".join(block.text for block in page.all("article")[0].all("p")) == found.article.text
    assert not [link for link in page.all("a") if link.attributes["href"].startswith("javascript")]


@given(st.text(max_size=60), st.data())
def test_any_text_and_any_spans_give_a_whole_page(text, data):
    places = st.integers(0, len(text))
    spans = data.draw(st.lists(st.tuples(places, places).map(sorted), max_size=6))
    events = [
        Event(start, end, text[start:end], "x", eid=f"e{number}") for number, (start, end) in enumerate(spans)
    ]
    page = read_page(Timeline.of(Article(text), (), order(events, (), ())).to_html())
    shown = "".join(block.text for block in page.all("article")[0].all() if block.tag in ("p", "h2"))
    assert squeezed(shown) == squeezed(text)
    assert len(page.all("details", class_="row")) == len(events)


def squeezed(text: str) -> str:
    """Without white space, and without what HTML forbids, some of which is white space to Python."""
    return legal("".join(text.split())).replace("\ufffd", "")


def test_half_a_character_does_not_keep_the_page_from_being_written():
    assert "a\ufffdb" in Timeline.of(Article("a\ud800b"), (), order((), (), ())).to_html()


@pytest.mark.parametrize("control", ["\x00", "\x08", "\x0b", "\x1f", "\ufffe"], ids=repr)
def test_what_html_forbids_is_not_on_the_page(control):
    page = Timeline.of(Article(f"a{control}b", title=f"c{control}d"), (), order((), (), ())).to_html()
    assert control not in page
    assert "a\ufffdb" in page


@pytest.mark.parametrize(
    ("url", "href"),
    [
        ("https://example.org/?a=1&b=2", "https://example.org/?a=1&b=2"),
        ("javascript:alert(1)", None),
        ("a.txt", None),
    ],
)
def test_only_a_web_address_becomes_a_link(url, href):
    page = read_page(evolve(harbour(), article=Article(TEXT, url=url)).to_html())
    assert ([link.attributes["href"] for link in page.all("a", rel="noopener")] or [None]) == [href]
    assert href or url in page.text


def test_each_status_looks_different_without_its_colour():
    style = read_page(harbour().to_html()).all("style")[0].text
    looks = re.findall(r"^\.(\w+)[^{}]*\{ --fill: (.*?); --edge: (\w+)", style, re.MULTILINE)
    assert {name for name, *_ in looks} == set(Status)
    assert len({tuple(look) for _, *look in looks}) == len(Status)
    pale = re.findall(r"^\.rows li\.(\w+) \{ --tint: (.*?); \}", style, re.MULTILINE)
    assert {name for name, _ in pale} == set(Status) - {Status.HELD}
    assert len({look for _, look in pale}) == len(pale)


def bars(when: When) -> tuple[str, bool]:
    """Classes of the bar of an event, and whether a part of it is drawn as sure."""
    found = harbour()
    page = read_page(evolve(found, entries=(evolve(found[0], when=when),), unplaced=()).to_html())
    [bar] = page.all("ol")[0].all("span", class_="bar")
    return bar.attributes["class"], bool(page.all("ol")[0].all("span", class_="sure"))


DAY, NEXT = instant(2024, 3, 11), instant(2024, 3, 12)
YEAR, AFTER = instant(2025), instant(2026)


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (When(Bound(DAY, NEXT), Bound(DAY, NEXT)), ("bar", True)),
        (When(Bound(YEAR, AFTER), Bound(YEAR, AFTER)), ("bar", False)),
        (When(Bound(DAY, DAY)), ("bar after edge", True)),
        (When(Bound(DAY)), ("bar after edge", False)),
        (When(Bound(None, DAY), Bound(None, DAY)), ("bar before edge", False)),
        (When(Bound(None, DAY - 1), Bound(NEXT + 1)), ("bar before after", True)),
    ],
)
def test_a_day_a_year_and_an_open_end_look_different(when, expected):
    assert bars(when) == expected


def test_an_empty_timeline_is_a_page():
    page = read_page(Timeline.of(Article(""), (), order((), (), ())).to_html())
    assert page.all("h1")[0].text == "Timeline"
    assert "No events." in page.text


def test_conflicts_may_name_what_is_not_there():
    lost = Conflict(TLink("e99", relation("BEFORE"), "e1", Because("by hand")), "it cannot be")
    found = harbour()
    page = read_page(
        evolve(found, order=evolve(order(found.events, found.timexes, ()), conflicts=(lost,))).to_html()
    )
    assert "e99" in page.all("ul", class_="conflicts")[0].text


def test_a_conflict_with_the_publication_date_names_it():
    lost = Conflict(TLink("e1", relation("AFTER"), "t0", Because("by hand")), "it cannot be")
    found = harbour()
    page = read_page(evolve(found, order=evolve(order(found.events, (), ()), conflicts=(lost,))).to_html())
    assert "met and the publication date by hand" in " ".join(
        page.all("ul", class_="conflicts")[0].text.split()
    )


def test_years_before_christ_have_a_place():
    ides = Interval.unit(Granularity.DAY, instant(-43, 3, 15))
    found = harbour()
    entry = evolve(found[0], when=When(Bound(ides.lower, ides.upper), Bound(ides.lower, ides.upper)))
    assert "BC0044-03-15" in read_page(evolve(found, entries=(entry,)).to_html()).all("ol")[0].text


def test_the_same_timeline_gives_the_same_page():
    assert harbour().to_html() == harbour().to_html()


def test_a_notebook_gets_the_page_in_a_frame():
    [frame] = read_page(to_notebook(harbour())).children
    assert frame.tag == "iframe"
    assert frame.attributes["srcdoc"] == harbour().to_html()
    assert frame.attributes["sandbox"] == "allow-scripts"
    assert harbour()._repr_html_() == to_notebook(harbour())
