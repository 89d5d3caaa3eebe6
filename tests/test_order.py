from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.annotations import (
    NOW,
    Because,
    Certainty,
    Event,
    Evidence,
    Reference,
    ReferenceKind,
    Timex,
    TimexType,
    TLink,
)
from timeline.endpoints import Endpoints
from timeline.granularity import Granularity
from timeline.instant import DAY, instant
from timeline.interval import Interval
from timeline.order import ONE_DAY, order
from timeline.relation import (
    AFTER,
    BEFORE,
    BEGINS,
    IBEFORE,
    INCLUDES,
    IS_INCLUDED,
    SIMULTANEOUS,
    STARTS_BEFORE,
    Relation,
    relation,
)

PUBLISHED = Interval.unit(Granularity.DAY, instant(2024, 3, 14))
WORDS = ("storm", "talks", "vote", "strike", "march", "fire")


def event(number, **changes):
    word = WORDS[number % len(WORDS)]
    start = number * 10
    return Event(start, start + len(word), word, word, eid=f"e{number}", **changes)


def timex(tid, text, unit, *date, kind=ReferenceKind.DCT):
    interval = Interval.unit(unit, instant(*date))
    start = 1_000 + 10 * int(tid[1:])
    return Timex(
        start, start + len(text), text, TimexType.DATE, str(interval), None, interval,
        Reference(kind), "test", tid=tid,
    )  # fmt: skip


def duration(tid, text, value):
    return Timex(
        900, 900 + len(text), text, TimexType.DURATION, value, None, None,
        Reference(ReferenceKind.ABSOLUTE), "test", tid=tid,
    )  # fmt: skip


def link(row, words="a rule", **because):
    source, name, target = row.split()
    return TLink(source, relation(name), target, Because(words, **because))


def links(*rows):
    return [link(row) for row in rows]


def days(when):
    """Bounds as text: begin from–to, end from–to."""
    points = (when.begins.earliest, when.begins.latest, when.ends.earliest, when.ends.latest)
    return " ".join(point.to_date_string() if point else "…" for point in points)


MONDAY = timex("t1", "Monday", Granularity.DAY, 2024, 3, 11)
MARCH = timex("t2", "March", Granularity.MONTH, 2024, 3)
FRIDAY = timex("t3", "March 8", Granularity.DAY, 2024, 3, 8, kind=ReferenceKind.ABSOLUTE)
WEEK = duration("t4", "five-day", "P5D")
FEW = duration("t5", "a few days", "PXD")


@pytest.mark.parametrize(
    ("rows", "bounds", "certainty"),
    [
        (["e0 IS_INCLUDED t1"], "2024-03-11 2024-03-11 2024-03-11 2024-03-12", "resolved"),
        (["e0 IS_INCLUDED t3"], "2024-03-08 2024-03-08 2024-03-08 2024-03-09", "stated"),
        (["e0 IS_INCLUDED t2"], "2024-03-01 2024-03-31 2024-03-01 2024-04-01", "resolved"),
        (["e0 BEFORE t0"], "… 2024-03-13 … 2024-03-14", "bounded only"),
        (["e0 AFTER t0"], "2024-03-15 … 2024-03-15 …", "bounded only"),
        (["e0 INCLUDES t0"], "… 2024-03-13 2024-03-15 …", "bounded only"),
        (
            ["e0 AFTER t3", "e0 BEFORE t1"],
            "2024-03-09 2024-03-10 2024-03-09 2024-03-11",
            "inferred from order",
        ),
        (
            ["e1 IS_INCLUDED t1", "e0 BEFORE e1"],
            "… 2024-03-11 … 2024-03-12",
            "bounded only",
        ),
        (
            ["e0 INCLUDES t0", "e0 SIMULTANEOUS t4"],
            "2024-03-10 2024-03-13 2024-03-15 2024-03-19",
            "inferred from order",
        ),
        (["e0 SIMULTANEOUS t5"], "… … … …", "unknown"),
        ([], "… … … …", "unknown"),
    ],
)
def test_bounds_and_certainty_follow_from_links(rows, bounds, certainty):
    found = order([event(0), event(1)], [MONDAY, MARCH, FRIDAY, WEEK, FEW], links(*rows), PUBLISHED)
    (first,) = [entry for entry in (*found.entries, *found.unplaced) if entry.eid == "e0"]
    assert days(first.when) == bounds
    assert first.when.certainty == Certainty(certainty)
    assert (first in found.unplaced) == (certainty == "unknown")


def test_a_month_is_not_made_a_day():
    found = order([event(0)], [MARCH], links("e0 IS_INCLUDED t2"), PUBLISHED)
    assert found.entries[0].when.granularity is Granularity.MONTH
    assert not found.entries[0].when.single_day
    assert str(found.entries[0].interval) == "2024-03"


@pytest.mark.parametrize(
    ("rows", "single"),
    [
        (["e0 IS_INCLUDED t1"], True),
        (["e0 IS_INCLUDED t2"], False),
        (["e0 IS_INCLUDED t2", "e0 IS_INCLUDED P1D"], True),
        (["e0 INCLUDES t0", "e0 IS_INCLUDED P1D"], False),
    ],
)
def test_single_day(rows, single):
    found = order([event(0)], [MONDAY, MARCH], links(*rows), PUBLISHED)
    assert found.entries[0].when.single_day is single


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["e1 IS_INCLUDED t3", "e0 IS_INCLUDED t1"], "vote? storm"),
        (["e0 AFTER t0", "e1 BEFORE t0"], "talks storm"),
        (["e0 BEFORE t0", "e1 BEFORE t0"], "storm talks"),
        (["e0 BEFORE t0", "e1 BEFORE t0", "e0 AFTER e1"], "talks storm"),
        (["e0 IS_INCLUDED t2", "e1 IS_INCLUDED t1"], "storm talks"),
        (["e1 IS_INCLUDED t1", "e2 AFTER e1", "e0 AFTER e2"], "talks vote storm"),
    ],
)
def test_entries_are_sorted_by_bounds_then_relations_then_text(rows, expected):
    events = [event(0), event(1), event(2)]
    found = order(events, [MONDAY, MARCH, FRIDAY], links(*rows), PUBLISHED)
    expected = expected.replace("vote?", "talks")
    assert " ".join(entry.text for entry in found.entries) == expected


@pytest.mark.parametrize(
    ("rows", "refused", "reason"),
    [
        (["e0 BEFORE e1", "e1 BEFORE e0"], "e1 BEFORE e0", "“talks” is after “storm”"),
        (["e0 IS_INCLUDED t1", "e0 AFTER t0"], "e0 AFTER t0", "is before the publication date"),
        (
            ["e0 IS_INCLUDED t1", "e1 IS_INCLUDED t3", "e0 BEFORE e1"],
            "e0 BEFORE e1",
            "“storm” is after “talks”",
        ),
        (["e0 IS_INCLUDED t1", "e0 SIMULTANEOUS t4"], "e0 SIMULTANEOUS t4", "lasts 5 days"),
        (["e0 BEFORE e1", "e1 BEFORE e2", "e0 SIMULTANEOUS e2"], "e0 SIMULTANEOUS e2", "is before"),
    ],
)
def test_a_contradicting_link_is_reported_not_raised(rows, refused, reason):
    events = [event(0), event(1), event(2)]
    found = order(events, [MONDAY, FRIDAY, WEEK], links(*rows), PUBLISHED)
    (conflict,) = found.conflicts
    assert conflict.link == link(refused)
    assert reason in conflict.reason
    assert list(found.links) == links(*rows[:-1])


@pytest.mark.parametrize(
    ("rows", "a", "b", "expected"),
    [
        (["e0 BEFORE e1", "e1 BEFORE e2"], "e0", "e2", "BEFORE"),
        (["e0 BEFORE e1", "e1 INCLUDES e2"], "e2", "e0", "AFTER"),
        (["e0 IS_INCLUDED t1", "e1 IS_INCLUDED t3"], "e0", "e1", "AFTER"),
        (["e0 SIMULTANEOUS e1", "e1 IBEFORE e2"], "e0", "e2", "IBEFORE"),
        (["e0 BEGINS e1", "e1 BEFORE t0"], "e0", "t0", "BEFORE"),
        (["e0 IS_INCLUDED t2"], "e0", "t2", "IS_INCLUDED"),
        (["e0 STARTS_BEFORE e1", "e1 STARTS_BEFORE e2"], "e0", "e2", "STARTS_BEFORE"),
        (["e0 BEFORE now", "e1 AFTER now"], "e0", "e1", "BEFORE"),
        (["e0 BEFORE now", "e1 AFTER now", "e2 BEFORE e0"], "e1", "e2", "AFTER"),
        (["e0 BEFORE now", "e1 BEFORE now"], "e0", "e1", None),
        (["e0 INCLUDES now", "e1 AFTER now"], "e0", "e1", "STARTS_BEFORE"),
        (["e0 BEFORE e1"], "e0", "e2", None),
        (["e0 BEFORE e1"], "e0", "e9", None),
        (["e0 BEFORE e9"], "e0", "e1", None),
    ],
)
def test_relation_answers_from_the_closure(rows, a, b, expected):
    found = order([event(0), event(1), event(2)], [MONDAY, MARCH, FRIDAY], links(*rows), PUBLISHED)
    answer = found.relation(a, b)
    assert (answer and answer.name) == expected
    assert found.relation(b, a) == (answer and answer.invert())


@pytest.mark.parametrize(
    ("rows", "a", "b", "said"),
    [
        (["e0 BEFORE e1", "e1 BEFORE e2"], "e0", "e2", ["“storm” is before “talks”", "“vote”"]),
        (["e0 IS_INCLUDED t1", "e1 IS_INCLUDED t3"], "e0", "e1", ["“Monday”", "“March 8”"]),
        (["e0 IS_INCLUDED t1"], "t3", "t1", ["the calendar leaves nothing else"]),
        (
            ["e0 IS_INCLUDED t1", "e1 AFTER now"],
            "e0",
            "e1",
            ["“Monday”", "“talks” is after the time of writing"],
        ),
        (["e0 BEFORE e1"], "e0", "e2", ["Nothing in the text says"]),
    ],
)
def test_explain_names_what_decided(rows, a, b, said):
    found = order([event(0), event(1), event(2)], [MONDAY, FRIDAY], links(*rows), PUBLISHED)
    for piece in said:
        assert piece in found.explain(a, b)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (["e0 BEFORE now"], ["“storm” is before the time of writing (a rule)"]),
        (["e0 IS_INCLUDED t1", "e0 BEFORE e1"], ["“storm” lies within “Monday” (a rule)"]),
        (["e0 BEFORE e1"], []),
    ],
)
def test_reasons_are_what_bounds_an_event(rows, said):
    found = order([event(0), event(1)], [MONDAY], links(*rows), PUBLISHED)
    assert list(found.reasons("e0")) == said


@pytest.mark.parametrize(
    ("signs", "said"),
    [
        ((-1, -1, 1, None), "begins before and ends after the begin of"),
        ((-1, -1, None, -1), "begins before and ends earlier than"),
        ((None, -1, 1, 1), "begins before the end of and ends later than"),
        ((None, -1, None, None), "begins before the end of"),
    ],
)
def test_a_partial_relation_is_told_without_what_follows_from_the_rest(signs, said):
    link = TLink("e0", Relation(*signs), "e1", Because("test"))
    found = order([event(0), event(1)], [], [link])
    assert found.explain("e0", "e1").startswith(f"“storm” {said} “talks”: ")


def test_explain_gives_a_guess_only_where_nothing_sure_decides():
    sure = links("e0 IS_INCLUDED t2", "e1 IS_INCLUDED t3", "e2 IS_INCLUDED t1")
    guessed = link("e1 BEFORE e2", "a guess", inferred=True), link("e0 BEFORE e1", "a guess", inferred=True)
    february = timex("t2", "February", Granularity.MONTH, 2024, 2)
    found = order([event(0), event(1), event(2)], [february, FRIDAY, MONDAY], [*sure, *guessed], PUBLISHED)
    assert "guess" not in found.explain("e0", "e2")
    assert "guess" in order([event(1), event(2)], [], guessed[:1], PUBLISHED).explain("e1", "e2")


def test_explain_quotes_the_signal():
    cue = Evidence(5, 14, "following", "signal")
    given_link = link("e0 AFTER e1", "words of time between the two", evidence=(cue,))
    found = order([event(0), event(1)], [], [given_link], PUBLISHED)
    assert found.explain("e0", "e1") == (
        "“storm” is after “talks”: “storm” is after “talks” (words of time between the two: “following”)."
    )


def test_events_and_timexes_may_be_given_instead_of_ids():
    found = order([event(0)], [MONDAY], links("e0 IS_INCLUDED t1"), PUBLISHED)
    assert found.relation(found.entries[0], MONDAY) == IS_INCLUDED


def test_a_retold_event_is_one_node():
    events = [event(0), event(1, same_as="e0"), event(2)]
    found = order(events, [MONDAY], links("e1 IS_INCLUDED t1", "e0 BEFORE e2"), PUBLISHED)
    assert found.relation("e1", "e2") == BEFORE
    assert [entry.text for entry in found.entries] == ["storm", "talks", "vote"]
    assert found.entries[0].when == found.entries[1].when


def test_same_as_in_a_circle_does_not_hang():
    events = [event(0, same_as="e1"), event(1, same_as="e0")]
    assert order(events, [], links("e0 BEFORE t0"), PUBLISHED).links


def test_without_a_publication_date_relations_remain():
    found = order([event(0), event(1)], [], links("e0 BEFORE t0", "e1 AFTER t0"))
    assert found.relation("e0", "e1") == BEFORE
    assert not found.entries


def test_nothing_gives_nothing():
    found = order([], [], [], None)
    assert (found.entries, found.unplaced, found.links, found.conflicts) == ((), (), (), ())


# Laws

NAMES = ("BEFORE", "AFTER", "INCLUDES", "IS_INCLUDED", "SIMULTANEOUS", "BEGINS", "IBEFORE",
         "STARTS_BEFORE", "OVERLAPS", "ENDED_BY")  # fmt: skip
ends = st.sampled_from(["t0", "t1", "t2", "t3", "e0", "e1", "e2", "e3", "e4", "e5", NOW])
random_links = st.lists(
    st.builds(
        lambda source, name, target: link(f"e{source} {name} {target}"),
        st.integers(0, 5),
        st.sampled_from(NAMES),
        ends,
    ),
    max_size=25,
)


def random_order(given_links):
    events = [event(number) for number in range(6)]
    return order(events, [MONDAY, MARCH, FRIDAY], given_links, PUBLISHED)


@given(random_links)
def test_the_order_never_contradicts_an_accepted_link(given_links):
    found = random_order(given_links)
    for accepted in found.links:
        answer = found.relation(accepted.source, accepted.target)
        assert answer is not None
        assert all(
            said is None or said == known
            for said, known in zip(accepted.relation.signs, answer.signs, strict=True)
        )


@given(random_links)
def test_entries_stand_in_the_order_of_their_begins(given_links):
    found = random_order(given_links)
    for index, first in enumerate(found.entries):
        for second in found.entries[index + 1 :]:
            answer = found.relation(first, second)
            assert answer is None or answer.begin_begin != 1


@given(random_links)
def test_links_are_kept_or_reported_and_every_entry_explains_itself(given_links):
    found = random_order(given_links)
    kept = [*found.links, *(conflict.link for conflict in found.conflicts)]
    said = [given for given in given_links if given.source != given.target]
    assert sorted(map(str, kept)) == sorted(map(str, said))
    assert all(conflict.reason for conflict in found.conflicts)
    for entry in found.entries:
        others = ["t0", *(accepted.target for accepted in found.links)]
        assert any("Nothing in the text" not in found.explain(entry, other) for other in others)


@given(random_links)
def test_bounds_leave_room(given_links):
    for entry in random_order(given_links).entries:
        begins, ends_ = entry.when.begins, entry.when.ends
        for bound in (begins, ends_):
            assert bound.lower is None or bound.upper is None or bound.lower <= bound.upper
        assert begins.lower is None or ends_.upper is None or begins.lower < ends_.upper


@given(random_links)
def test_a_refused_link_truly_contradicts(given_links):
    """Joined alone with the accepted ones, a refused link is refused again."""
    found = random_order(given_links)
    for conflict in found.conflicts:
        again = random_order([*found.links, conflict.link])
        assert again.conflicts


def test_the_time_of_writing_orders_one_day_and_narrows_no_other():
    rows = ["e0 IS_INCLUDED t0", "e1 IS_INCLUDED t0", "e1 BEFORE now", "e0 AFTER now"]
    found = order([event(0), event(1)], [], links(*rows), PUBLISHED)
    assert [entry.eid for entry in found.entries] == ["e1", "e0"]
    assert {str(entry.interval) for entry in found.entries} == {str(PUBLISHED)}


def test_half_of_five_thousand_events_on_either_side_of_writing_order_in_seconds():
    rows = [f"e{number} {'BEFORE' if number % 2 else 'AFTER'} now" for number in range(5_000)]
    began = time.process_time()
    found = order([event(number) for number in range(5_000)], [], links(*rows), PUBLISHED)
    assert time.process_time() - began < 10
    assert [int(entry.eid[1:]) % 2 for entry in found.entries] == [1] * 2_500 + [0] * 2_500


def test_five_thousand_events_order_in_seconds():
    events = [event(number) for number in range(5_000)]
    names = ("BEFORE", "AFTER", "INCLUDES", "SIMULTANEOUS", "BEFORE")
    rows = [
        f"e{number} {names[number % 5]} e{min(number + 1 + number % 7, 4_999)}" for number in range(4_998)
    ]
    rows += [f"e{number} IS_INCLUDED t2" for number in range(0, 5_000, 9)]
    began = time.process_time()
    found = order(events, [MARCH], links(*rows), PUBLISHED)
    assert time.process_time() - began < 10
    assert len(found.entries) + len(found.unplaced) == 5_000


# End points alone


def test_lengths_that_cannot_hold_are_taken_back():
    points = Endpoints()
    begin, end = points.add(0, 0), points.add(None, 10 * DAY)
    assert points.join([(begin, end, -1)])
    assert not points.span(begin, end, 20 * DAY, None)
    assert points.bounds(end) == (1, 20 * DAY)
    assert points.span(begin, end, DAY, 2 * DAY)
    assert points.bounds(end) == (2 * DAY, 4 * DAY)


def test_names_used_here_exist():
    for found in (AFTER, BEGINS, IBEFORE, INCLUDES, SIMULTANEOUS, STARTS_BEFORE):
        assert found.name in NAMES or found.name == "AFTER"
    assert (ONE_DAY, NOW) == ("P1D", "now")
