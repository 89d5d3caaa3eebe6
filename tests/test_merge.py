"""Several articles as one timeline: places, ids and reasons stay true; what is joined is certain."""

from __future__ import annotations

import pytest
from builders import harbour
from icalendar import Calendar

import timeline
from timeline import Article, Origin, Timeline, extract, merge
from timeline.annotations import over_spans
from timeline.merge import TOLD_TWICE

PLAN = extract(
    Article("Ana Ruiz will meet Bo Lind in Oslo on Friday. Rain may fall.", "2024-03-13", url="plan")
)
REPORT = extract(
    Article("Ana Ruiz met Bo Lind on Friday. They left Oslo on Sunday.", "2024-03-18", url="report")
)
UNDATED = extract("Crews opened the bridge on May 3, 2023.")


@pytest.fixture(scope="module")
def merged():
    return merge([UNDATED, REPORT, PLAN])


def test_articles_stand_in_order_of_publication_under_their_dates(merged):
    assert merged.article.text == (
        "2024-03-13 · plan\n\nAna Ruiz will meet Bo Lind in Oslo on Friday. Rain may fall.\n\n"
        "2024-03-18 · report\n\nAna Ruiz met Bo Lind on Friday. They left Oslo on Sunday.\n\n"
        "Article 3\n\nCrews opened the bridge on May 3, 2023.\n\n"
    )
    assert [merged.article.text[one.start : one.end] for one in merged.article.origins] == [
        PLAN.article.text, REPORT.article.text, UNDATED.article.text,
    ]  # fmt: skip


def test_articles_of_two_zones_stand_in_order_of_their_moments():
    east = extract("Crews left in the east.", "2024-03-14T01:00+09:00")
    west = extract("Crews left in the west.", "2024-03-13T20:00+00:00")
    text = merge([west, east]).article.text
    assert text.index("east") < text.index("west")


def test_one_order_over_all(merged):
    assert [(e.eid, e.text, str(e.interval)) for e in merged] == [
        ("3.e1", "opened", "2023-05-03"), ("2.e1", "met", "2024-03-15"), ("2.e2", "left", "2024-03-17"),
    ]  # fmt: skip
    assert [e.eid for e in merged.unplaced] == ["1.e2"]


def test_everything_quotes_the_merged_text(merged):
    quoted = []
    over_spans(
        (merged.events, merged.timexes, merged.links, merged.conflicts),
        lambda span: quoted.append(dict(span)),
    )
    assert len(quoted) > 20
    assert all(merged.article.text[span["start"] : span["end"]] == span["text"] for span in quoted)


def test_each_event_knows_its_article(merged):
    assert [merged.article.origin(e.start).url for e in merged.events] == [
        "plan",
        "plan",
        "report",
        "report",
        None,
    ]
    assert [row["article"] for row in merged.to_records()] == [None, "report", "report", "plan"]
    assert merged.article.origin(0) == Origin(0, len(merged.article.text))


def test_mentions_of_an_event(merged):
    assert [(e.eid, e.text) for e in merged.mentions(merged[1])] == [("1.e1", "meet"), ("2.e1", "met")]
    assert merged.relation("1.e1", "2.e1").name == "SIMULTANEOUS"
    assert merged.explain("1.e1", "2.e1").endswith("tell of the same event.")


def test_reasons_name_the_dates_of_the_articles(merged):
    later = merge([UNDATED, extract("Ana Ruiz resigned.", "2024-03-20")])
    assert later.explain("1.e1", "1.now").startswith(
        "“resigned” is before the time of writing (2024-03-20): "
    )
    assert "“2024-03-20”" in later.explain("1.e1", "1.t0")


@pytest.mark.parametrize("single", [PLAN, REPORT, UNDATED, harbour()])
def test_an_article_alone_stays_as_it_was(single):
    alone = merge([single])
    assert [(e.text, e.when.begins, e.when.ends, e.when.certainty) for e in alone] == [
        (e.text, e.when.begins, e.when.ends, e.when.certainty) for e in single
    ]  # fmt: skip
    assert len(alone.links) == len(single.links)


def test_it_comes_back_from_json_whole(merged):
    copy = Timeline.from_json(merged.to_json())
    ids = [item.eid for item in merged.events] + ["1.now", "2.now", "1.t0"]
    assert copy == merged
    assert [copy.explain(a, b) for a in ids for b in ids] == [merged.explain(a, b) for a in ids for b in ids]


def test_timeml_relates_what_is_over_to_the_date_of_its_article():
    told = merge([extract("Ana Ruiz resigned.", "2024-03-20"), UNDATED])
    assert 'relType="BEFORE" eventInstanceID="ei1.e1" relatedToTime="1.t0"' in told.to_timeml()


def test_the_calendar_has_the_uids_of_the_single_articles(merged):
    def uids(found):
        return {str(entry["UID"]) for entry in Calendar.from_ical(found.to_ics()).walk("VEVENT")}

    assert uids(merged) < uids(PLAN) | uids(REPORT) | uids(UNDATED)


def test_what_is_merged_can_be_merged_again(merged):
    again = merge([merged, extract("Ana Ruiz resigned on Monday.", "2024-03-20")])
    assert [one.url for one in again.article.origins] == [None, "plan", "report", None]
    assert {e.text for e in again} == {"resigned", "opened", "met", "left"}
    assert all(again.article.text[e.start : e.end] == e.text for e in again.events)


def test_conflicts_are_kept():
    text = "The strike began on Monday. It began before the vote on Sunday, March 10. The vote came before Saturday."
    single = extract(text, "2024-03-14")
    assert len(merge([single, single]).conflicts) >= 2 * len(single.conflicts)


@pytest.mark.parametrize(
    ("first", "second", "reasons"),
    [
        ("Ana Ruiz resigned on Tuesday.", "Ana Ruiz resigned on Wednesday.", ["2024-03-12 2024-03-13"]),
        ("Ana Ruiz resigned on Tuesday.", "Ana Ruiz resigned on Tuesday.", []),
        ("Ana Ruiz resigned on Tuesday.", "Ana Ruiz resigned on March 3.", []),
        ("Ana Ruiz resigned on Tuesday.", "Bo Lind resigned on Wednesday.", []),
        ("Ana Ruiz resigned on Tuesday.", "Ana Ruiz said on Wednesday that it rained.", []),
    ],
)
def test_two_articles_that_give_one_event_two_days_are_noted(first, second, reasons):
    both = merge([extract(first, "2024-03-14"), extract(second, "2024-03-15")])
    noted = [conflict for conflict in both.conflicts if conflict.link.because.sieve == TOLD_TWICE]
    days = [f"“resigned” was on {a} in article 1 but on {b} in article 2" for a, b in map(str.split, reasons)]
    assert [conflict.reason for conflict in noted] == days
    assert len(both) >= 1 + len(noted)


@pytest.mark.parametrize("timelines", [[], [extract("")]])
def test_of_nothing_comes_nothing(timelines):
    assert len(merge(timelines)) == 0


def test_the_module_does_not_hide_the_function():
    assert timeline.merge is merge


JOINED = [
    ("Ana Ruiz met Bo Lind on Tuesday.", "Bo Lind met Ana Ruiz on Tuesday."),
    ("Ana Ruiz will meet Bo Lind on March 22.", "In Oslo, Ana Ruiz met Bo Lind on March 22."),
    ("Ana Ruiz resigned on Tuesday.", "On Tuesday, Ana Ruiz resigned."),
    (
        "Police arrested Bo Lind in Oslo on Tuesday.",
        "Police arrested Bo Lind in Oslo on Tuesday, officials said.",
    ),
]
APART = [
    ("Ana Ruiz met Bo Lind on Tuesday.", "Ana Ruiz met Cy Moss on Tuesday."),
    ("Ana Ruiz met Bo Lind on Tuesday.", "Ana Ruiz met Bo Lind on Sunday."),
    ("Ana Ruiz met Bo Lind on Tuesday.", "Ana Ruiz met fishers on Tuesday."),
    ("In Oslo, Ana Ruiz met Bo Lind on Tuesday.", "In Rome, Ana Ruiz met Bo Lind on Tuesday."),
    ("Ana Ruiz met Bo Lind on Tuesday.", "Ana Ruiz did not meet Bo Lind on Tuesday."),
    ("Ana Ruiz met Bo Lind in March.", "Ana Ruiz met Bo Lind in March."),
    ("Ana Ruiz met Bo Lind on Tuesday.", "Ana Ruiz called Bo Lind on Tuesday."),
    ("A bridge opened on Tuesday.", "A bridge opened on Tuesday."),
    ("Ana Ruiz resigned on Tuesday.", "Bo Lind resigned on Tuesday."),
]


@pytest.mark.parametrize(
    ("first", "second", "joined"), [(*pair, True) for pair in JOINED] + [(*pair, False) for pair in APART]
)
def test_only_what_is_certainly_the_same_is_joined(first, second, joined):
    found = merge([extract(first, "2024-03-20"), extract(second, "2024-03-23")])
    assert any(e.same_as and e.same_as[0] != e.eid[0] for e in found.events) is joined


def test_two_events_of_one_article_are_never_joined():
    twice = extract("Ana Ruiz met Bo Lind on Friday. Ana Ruiz met Bo Lind again on Friday.", "2024-03-18")
    assert [e.eid for e in merge([twice])] == [f"1.{e.eid}" for e in twice]
    found = merge([twice, REPORT])
    assert not any(e.same_as and e.same_as[0] != e.eid[0] for e in found.events)
