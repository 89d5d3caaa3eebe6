from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import extract
from timeline.anchors import (
    DATED,
    SIMPLE,
    WIDE,
    WIDE_DATED,
    Readings,
    Shape,
    outcome,
)
from timeline.annotations import DCT, Bound, Event, TimemlClass
from timeline.granularity import Granularity
from timeline.hashing import buckets, mixed
from timeline.instant import DAY, instant
from timeline.interval import Interval
from timeline.link_features import BITS, BUCKETS, NOTHING, Features, LinkFeatures
from timeline.link_model import joined, models, probabilities
from timeline.linking import Linking
from timeline.links import SIEVES, find_links
from timeline.order import ONE_DAY
from timeline.reading import Reading
from timeline.relation import AFTER, BEFORE, INCLUDES, IS_INCLUDED
from timeline.syntax import parse
from timeline.timexes import find_timexes

PUBLISHED = Interval.unit(Granularity.DAY, instant(2024, 3, 14))


def linked(text, *words, published=PUBLISHED, **changes):
    """Links of a text whose events are given words, with ids e0, e1 … in the order given."""
    events = [
        Event(text.index(word), text.index(word) + len(word), word, word, eid=f"e{n}", **changes)
        for n, word in enumerate(words)
    ]
    return find_links(parse(text), events, list(find_timexes(text, published)), published)


def said(links, *, inferred):
    return {
        (link.source, link.relation.name, link.target) for link in links if link.because.inferred is inferred
    }


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The bridge collapsed on Monday.", ["collapsed"], ("e0", "IS_INCLUDED", "t1")),
        ("The bridge collapsed before Monday.", ["collapsed"], ("e0", "BEFORE", "t1")),
        ("The bridge collapsed after Monday.", ["collapsed"], ("e0", "AFTER", "t1")),
        ("She resigned after the vote.", ["resigned", "vote"], ("e0", "AFTER", "e1")),
        ("She spoke ahead of the vote.", ["spoke", "vote"], ("e0", "BEFORE", "e1")),
        ("Following the vote, she resigned.", ["resigned", "vote"], ("e0", "AFTER", "e1")),
        ("He slept during the concert.", ["slept", "concert"], ("e0", "IS_INCLUDED", "e1")),
        ("He resigned before the talks began.", ["resigned", "began"], ("e0", "BEFORE", "e1")),
        ("It was a three-day visit.", ["visit"], ("e0", "SIMULTANEOUS", "t1")),
        ("The strike lasted three weeks.", ["lasted"], ("e0", "SIMULTANEOUS", "t1")),
        ("She taught from March 4 to March 8.", ["taught"], ("e0", "OVERLAPPED_BY", "t1")),
        ("She taught from March 4 to March 8.", ["taught"], ("e0", "OVERLAPS", "t3")),
        ("Prices fell between March 4 and March 8.", ["fell"], ("e0", "IS_INCLUDED", "t2")),
        ("The meeting is on May 3.", ["meeting"], ("e0", "IS_INCLUDED", "t1")),
        ("The meeting was set for May 3.", ["meeting", "set"], ("e0", "IS_INCLUDED", "t1")),
        ("They put off the vote until May.", ["vote", "put off"], ("e0", "IS_INCLUDED", "t1")),
        ("A storm hit Vigo on Monday, killing two.", ["hit", "killing"], ("e1", "IS_INCLUDED", "t1")),
        ("It left on Monday, killing two and hurting six.", ["left", "hurting"], ("e1", "IS_INCLUDED", "t1")),
        ("It fell in March, when rebels attacked.", ["fell", "attacked"], ("e1", "IS_INCLUDED", "t1")),
        ("He was shot and killed on Monday.", ["shot", "killed"], ("e0", "IS_INCLUDED", "t1")),
        ("The envoy made a visit on Monday.", ["made", "visit"], ("e1", "IS_INCLUDED", "t1")),
        ("The visit she made on Monday was short.", ["visit", "made"], ("e0", "IS_INCLUDED", "t1")),
    ],
)
def test_what_the_words_say_is_a_link_that_is_not_inferred(text, words, expected):
    assert expected in said(linked(text, *words), inferred=False)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The bridge collapsed.", ["collapsed"]),
        ("She resigned and he left.", ["resigned", "left"]),
        ("They talked about the vote.", ["talked", "vote"]),
        ("It was the worst flood since 2001.", ["flood"]),
        ("Oil rose for the first time since 2014.", ["rose"]),
        ("She said that it was cold on Monday.", ["said"]),
        ("They postponed the vote until May.", ["postponed"]),
        ("She spoke of three weeks.", ["spoke"]),
    ],
)
def test_where_no_words_say_anything_nothing_is_said(text, words):
    assert not said(linked(text, *words), inferred=False)


def test_every_link_names_its_sieve_and_quotes_the_text():
    text = "She resigned after the vote on Monday. Then he left."
    names = {sieve.name for sieve in SIEVES}
    for link in linked(text, "resigned", "vote", "left"):
        assert link.because.sieve in names
        assert 0 < link.because.precision <= 1
        for piece in link.because.evidence:
            assert text[piece.start : piece.end] == piece.text


def test_links_of_one_sieve_come_most_certain_first():
    links = linked("He left on Monday and she came. They met.", "left", "came", "met")
    by_sieve = {}
    for link in links:
        by_sieve.setdefault(link.because.sieve, []).append(link.because.precision)
    order_of_sieves = [sieve.name for sieve in SIEVES if sieve.name in by_sieve]
    assert list(by_sieve) == order_of_sieves
    assert all(given == sorted(given, reverse=True) for given in by_sieve.values())


def test_every_event_gets_a_length_and_no_date_without_a_publication_date():
    words = ["left", "came"]
    dated = linked("He left on Monday and she came.", *words)
    assert {link.source for link in dated if link.target == ONE_DAY} == {"e0", "e1"}
    undated = linked("He left and she came.", *words, published=None)
    assert DCT not in {link.target for link in undated}


def test_nothing_in_nothing_out():
    assert find_links(parse(""), [], [], PUBLISHED) == ()
    assert linked("No event here.") == ()


# Whole texts


@pytest.mark.parametrize(
    ("text", "first", "second", "expected"),
    [
        ("The mayor met voters on March 11. He will resign on March 20.", "met", "resign", "BEFORE"),
        ("Ahead of the summit, the minister spoke to reporters.", "spoke", "summit", "BEFORE"),
        ("The minister spoke to reporters following the summit.", "spoke", "summit", "AFTER"),
        ("The clerk resigned on March 14. Voters will elect another on March 14.", "resigned", "elect", "BEFORE"),
        ("The port was open, the ministry said in a report published before the visit on Monday.", "said", "visit", "BEFORE"),
        ("The mayor spoke at a rally. Crews will reopen the port.", "rally", "reopen", "BEFORE"),
        ("The ministers met. Crews will reopen the port.", "met", "reopen", "BEFORE"),
        ("The army attacked in 2019. The two sides signed a treaty in 2021.", "attacked", "signed", "BEFORE"),
        ("Nine people died in a crash.", "died", "crash", "IS_INCLUDED"),
        ("A court jailed him for killing a guard.", "killing", "jailed", "BEFORE"),
        ("In a crash on Monday nine people died.", "died", "crash", "IS_INCLUDED"),
        ("She saw the crash, in which nine people died.", "died", "crash", "IS_INCLUDED"),
    ],
)  # fmt: skip
def test_order_of_two_events_of_a_text(text, first, second, expected):
    timeline = extract(text, "2024-03-14")
    a, b = (next(e for e in timeline.events if e.text == word) for word in (first, second))
    assert timeline.relation(a, b).name == expected
    assert first in timeline.explain(a, b)
    assert second in timeline.explain(a, b)


@pytest.mark.parametrize(
    ("text", "word", "bounds"),
    [
        ("The bridge collapsed on Monday.", "collapsed", "2024-03-11"),
        ("The mayor will resign on March 20.", "resign", "2024-03-20"),
        ("The treaty was signed in 2019.", "signed", "2019"),
        ("The strike lasted from March 4 to March 6.", "strike", "2024-03-04/2024-03-07"),
        ("The clinic has been closed since 2019.", "closed", "2019-01-01/.."),
        ("He was barred until April 2009.", "barred", "../2009-05-01"),
        ("The mayor resigned on Monday and left for Rome.", "left", "2024-03-11"),
        (
            "The mayor fled, chased by protests that began on March 1. Crowds cheered.",
            "fled",
            "../2024-03-14",
        ),
        ("The raid on March 3, 2022, came a day after rebels shelled Oslo.", "shelled", "2022-03-02"),
        ("In a message broadcast on Monday, the chief said he had fled.", "said", "2024-03-11"),
        ('"They came in May 2021," he said. Police arrested him.', "arrested", "../2024-03-14"),
        ("Police arrested him. Visits will fall this year.", "arrested", "../2024-03-14"),
        ("The jury did not convict him until April 2009.", "convict", "2009-04"),
        ("The war, which began in 2021, goes on.", "war", "2021-01-01/.."),
        ("Police spoke of the shooting that took place on Monday.", "shooting", "2024-03-11"),
        ("They voted to leave on Sunday.", "voted", "2024-03-10"),
        ("They agreed to leave on March 20.", "leave", "2024-03-20"),
        ("Two days before the vote on March 6, the clerk resigned.", "resigned", "2024-03-04"),
        ("The ferry left around 8 p.m. on Monday.", "left", "2024-03-11T20:00"),
        ("She will resign by October.", "resign", "2024-03-14/2024-11-01"),
        ("The panel may report before the end of the month.", "report", "../2024-04-01"),
        ("The club kept the cup in 2017-18.", "kept", "2017-01-01/2019-01-01"),
        ("The trial could begin in October.", "trial", "2024-10-01/.."),
        ("The trial began in May and ended on June 3.", "trial", "2023-05-01/2023-06-04"),
        ("It fell at 1 a.m. Ferries left port. Crews slept at 2 a.m. Monday.", "left", "../2024-03-15"),
        ("Crowds marched on Thursday. Nine men were held.", "held", "../2024-03-15"),
        ("Founded as a club in May 2015, Acme makes boats.", "Founded", "2015-05"),
        ("The sale, which had been set for March 20, was delayed.", "sale", "2024-03-20"),
        (
            "The siege came on March 4, two years to the day after rebels left.",
            "left",
            "2021-09-01/2022-09-06",
        ),
        ("Ben, the planner of the Sept. 11 attacks, was killed, police said.", "killed", "../2024-03-14"),
        ("She opened an inquiry on March 4.", "opened", "2024-03-04"),
        ("A vigil is planned for March 20.", "vigil", "2024-03-20"),
        ("She was scheduled to speak on Thursday morning.", "speak", "2024-03-14TMO"),
        ("A meeting set for March 20 will go ahead.", "meeting", "2024-03-20"),
        ("In October, protests forced the government to resign.", "resign", "2023-10"),
        ("The trial was to begin on Monday.", "trial", "2024-03-18/.."),
        ("The talks are due to begin on Monday.", "talks", "2024-03-18/.."),
        ("Elections are due by May 2025.", "Elections", "2024-03-14/2025-06-01"),
        ("The ministry will announce new rules within a week.", "announce", "2024-03-14/2024-03-21"),
        ("She visited Oslo in the past two weeks.", "visited", "2024-03-01/2024-03-15"),
        ("Over the next two years it will build nine ships.", "build", "2024-03-14/2026-03-14"),
        ("He plans to resume campaigning this weekend.", "campaigning", "2024-03-16/.."),
        ("Ana Novak, who left the board in May 2019, paid tribute to him.", "tribute", "../2024-03-14"),
        ("It was the worst day since the attacks of September 2001.", "attacks", "2001-09"),
        ("It was the worst day since the attacks of May 2001. Shares fell.", "fell", "../2024-03-14"),
        ("All games this weekend have been called off.", "called off", "../2024-03-16"),
        ("They vowed on Tuesday morning to veto the bill.", "veto", "2024-03-14/.."),
        ("Ana Novak, who spoke on Monday, postponed a trip.", "postponed", "../2024-03-14"),
        ("The ruling, expected next week, follows a raid.", "ruling", "2024-W12"),
        ("Police came on Monday to find those who had set the fire.", "set", "../2024-03-16"),
        ("The dam broke on Monday after Storm Ana dumped rain.", "dumped", "../2024-03-12"),
        ("The court ruled in her favor last year.", "ruled", "2023"),
        ("It fell at noon on Monday. Hours later, crews left.", "left", "2024-03-11T12:00/2024-03-14"),
        ("She won in 2001. A few years earlier, she lost.", "lost", "../2002-01-01"),
        ("She won in 2001. Later this month she will run again.", "run", "2024-03-16T12:00/2024-04-01"),
        ("She signed it on Monday, the day after it cleared the senate.", "cleared", "2024-03-10"),
        ("The hearing was adjourned until March 20.", "hearing", "2024-03-20"),
        ("The strike, which began in 1965 and lasted five years, failed.", "strike", "1965-01-01/1971-01-05"),
        (
            "She was held twice during the strike, which began in 1965 and lasted five years.",
            "held",
            "1965-01-01/1971-01-05",
        ),
        ("Work was delayed after a fire at a plant in January.", "fire", "2024-01"),
        ("He retired after the war in 1946.", "retired", "1946"),
        ("She taught until her illness in 2003.", "taught", "../2004-01-01"),
        ("The vote is expected next week.", "vote", "2024-W12"),
        ("As of Monday, 40 people had died.", "died", "../2024-03-12"),
        ("Two weeks earlier, on February 23, they had left.", "left", "2024-02-23"),
        (
            "She said he was held at 6 a.m. on Monday, two days after the raid.",
            "raid",
            "2024-03-08T06:00/2024-03-11T06:01",
        ),
        ("The clerk was held on Monday after attacking a guard.", "attacking", "../2024-03-12"),
        ("The mayor quit on Monday over the attack in Vigo.", "attack", "None"),
        ("He was jailed in 2019 for killing a guard in 2016.", "jailed", "2019"),
        ("He was jailed in 2019 for killing a guard.", "killing", "../2020-01-01"),
        ("The trial over the death of a clerk opened on Monday.", "trial", "2024-03-11/.."),
        ("She opened the trial on Monday.", "trial", "2024-03-11"),
        ("Nine people died when a bus overturned on Thursday.", "died", "2024-03-14"),
        ("He was in Oslo when the bank collapsed on Monday.", "collapsed", "2024-03-11"),
        ("Sales rose to 5 billion dollars from 4 billion a year ago.", "rose", "../2024-03-14"),
        ("The army withdrew from 12 towns on Monday.", "withdrew", "2024-03-11"),
        ("Sales rose to 5 billion dollars in 2023.", "rose", "2023"),
    ],
)
def test_time_of_an_event_of_a_text(text, word, bounds):
    (found,) = [event for event in extract(text, "2024-03-14").events if event.text == word]
    assert str(found.interval) == bounds


def test_nothing_is_guessed_of_what_the_words_put_at_different_times():
    found = extract("Crews restored it in 1904. By Monday, rebels had taken the town.", "2024-03-14")
    assert [event.text for event in found] == ["restored", "taken"]
    assert not [link for link in found.links if {link.source, link.target} == {"e1", "e2"}]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("11 a.m. EST", "3 p.m. GMT", "AFTER"),
        ("11 a.m. EST", "5 p.m. GMT", "BEFORE"),
        ("1 a.m. Kyiv time", "11:30 p.m. EST", "BEFORE"),
        ("11 a.m.", "3 p.m.", "BEFORE"),
        ("11 a.m. EST", "3 p.m. EST", "BEFORE"),
    ],
)
def test_clock_times_of_two_zones_are_ordered_by_what_they_are_in_one(first, second, expected):
    text = f"The bridge burst at {first} on March 12. Crews left at {second} on March 12."
    found = extract(text, "2024-03-14")
    burst, left = found.events
    assert found.relation(burst, left).name == expected
    for event, clock in ((burst, first), (left, second)):
        (timex,) = (timex for timex in found.timexes if timex.text.startswith(clock))
        assert event.interval == timex.interval


def test_an_end_on_a_later_day_leaves_no_single_day():
    found = extract("The closure was lengthened on Sunday, from 3 p.m. to 8 a.m.", "2024-03-14").events[-1]
    assert not found.when.single_day
    assert found.when.ends.lower <= found.when.ends.upper


@pytest.mark.parametrize(
    ("text", "granularity"),
    [
        ("The ferry left at 8 p.m. on Monday.", "MINUTE"),
        ("The ferry left on Monday morning.", "DAYPART"),
        ("The ferry left on Monday.", "DAY"),
        ("The ferry left in February.", "MONTH"),
    ],
)
def test_an_event_is_as_fine_as_the_time_that_dates_it(text, granularity):
    (found,) = extract(text, "2024-03-14").events
    assert found.when.granularity.name == granularity


@pytest.mark.parametrize(
    ("text", "word", "least", "most"),
    [
        ("It fell on March 12, three days after rebels entered.", "entered", (3, 9), (3, 10)),
        ("She quit on March 4, four days before it collapsed.", "collapsed", (3, 8), (3, 9)),
        ("It fell on March 8, less than three days after she quit.", "quit", (3, 5), (3, 9)),
        ("It fell on March 12, less than a month after the mayor quit.", "quit", (2, 10), (3, 9)),
        ("Ben died on Saturday evening. Two days before he died, she left.", "left", (3, 6, 17), (3, 8, 22)),
        ("It ended on March 8, two weeks after they met.", "met", (2, 19, 12), (2, 27, 12)),
        ("It burst at noon on March 9, a day after crews left.", "left", (3, 7, 12), (3, 9, 12, 1)),
    ],
)
def test_the_time_told_between_two_events_lies_between_their_begins(text, word, least, most):
    (found,) = [event for event in extract(text, "2024-03-14").events if event.text == word]
    assert found.when.begins == Bound(instant(2024, *least), instant(2024, *most) - 1)


def test_a_planned_event_does_not_end_before_publication():
    timeline = extract("The mayor will resign soon.", "2024-03-14")
    (found,) = [event for event in timeline.events if event.text == "resign"]
    assert found.when.ends.lower is not None
    assert found.when.ends.lower > PUBLISHED.lower


# Readings of one event's time

WEEK = Interval.unit(Granularity.WEEK, instant(2024, 3, 5))
D = float(PUBLISHED.lower)


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        (Shape(True, IS_INCLUDED), (1.0, D, D + DAY, D, D + DAY)),
        (Shape(True, BEFORE), (1.0, -np.inf, D, -np.inf, D)),
        (Shape(False, AFTER), (0.0, D + DAY, np.inf, D + DAY, np.inf)),
        (Shape(False, INCLUDES), (0.0, -np.inf, D, D + DAY, np.inf)),
        (Shape(True, AFTER, BEFORE), None),
        (Shape(True, BEFORE, IS_INCLUDED), (1.0, WEEK.lower, WEEK.upper, WEEK.lower, WEEK.upper)),
    ],
)
def test_outcome_of_a_shape(shape, expected):
    assert outcome(shape, PUBLISHED, WEEK) == expected


scores = st.lists(
    st.integers(-20, 20), min_size=len(SIMPLE), max_size=len(SIMPLE)
).map(lambda values: np.array(values, np.float32))  # fmt: skip


def best(simple, caution):
    """The reading of an event without times, from scores of its simple shapes."""
    own = np.concatenate([simple, np.zeros(len(DATED), np.float32)])[None]
    return next(Readings(PUBLISHED, ()).best([[]], own, np.zeros((0, len(DATED))), caution, [False]))


@given(scores, st.sampled_from([0.0, 0.5, 1.0, 100.0]))
def test_a_reading_is_one_of_the_table_with_a_chance(simple, caution):
    found = best(simple, caution)
    assert found.shape in SIMPLE + WIDE
    assert 0 <= found.chance <= 1 + 1e-6
    if caution == 0:
        assert found.shape == SIMPLE[int(np.argmax(simple))]


def test_utter_caution_says_nothing_that_could_be_wrong():
    found = best(np.zeros(len(SIMPLE), np.float32), 1e6)
    assert found.shape in WIDE
    assert found.chance == pytest.approx(1.0)


def test_events_are_weighed_alike_alone_and_together():
    text = "The bridge collapsed on Monday. A tower fell on Tuesday and a wall gave way in March."
    timexes = list(find_timexes(text, PUBLISHED))
    readings, random = Readings(PUBLISHED, timexes), np.random.default_rng(0)
    times = [timexes[:count] for count in (0, 3, 1, 2)]
    own = random.normal(size=(len(times), len(SIMPLE) + len(DATED))).astype(np.float32)
    dated = [random.normal(size=(len(given), len(DATED))).astype(np.float32) for given in times]
    together = list(readings.best(times, own, np.concatenate(dated), 1.0, [False] * len(times)))
    alone = [
        next(readings.best([given], row[None], scores, 1.0, [False]))
        for given, row, scores in zip(times, own, dated, strict=True)
    ]
    assert [(found.shape, found.timex) for found in together] == [
        (found.shape, found.timex) for found in alone
    ]
    assert [found.chance for found in together] == pytest.approx([found.chance for found in alone])


def test_wide_shapes_are_no_trained_ones():
    assert not set(SIMPLE) & set(WIDE)
    assert not set(DATED) & set(WIDE_DATED)
    assert len(set(SIMPLE + WIDE + DATED + WIDE_DATED)) == len(SIMPLE + WIDE + DATED + WIDE_DATED)


# The model


def test_in_a_list_without_end_each_event_is_paired_with_the_next_few():
    text = "said " * 100
    events = [Event(at, at + 4, "said", "say", eid=f"e{at}") for at in range(0, len(text), 5)]
    first, second = Linking(parse(text), events, [], PUBLISHED).neighbours
    assert set(second - first) == set(range(1, 41))


def test_models_fit_the_table_of_shapes():
    assert len(models()["anchor_event"].labels) == len(SIMPLE) + len(DATED)
    assert len(models()["anchor_timex"].labels) == len(DATED)


def features(rows):
    """Features of rows of loose buckets, without a table."""
    owner = np.repeat(np.arange(len(rows)), [*map(len, rows)])
    return Features(
        np.zeros((0, len(rows)), np.int32),
        np.array([bucket for row in rows for bucket in row], np.int32),
        owner,
    )


def test_models_joined_score_as_each_of_them_does():
    parts = models()["pair"], models()["starts"]
    told = [int(row) for part in parts for row in np.flatnonzero(part.rows)[:3]]
    given = features([told, told[:1], [5]])
    both = np.concatenate([part.scores(given) for part in parts], axis=1)
    np.testing.assert_allclose(joined(*parts).scores(given), both, atol=1e-5)


def test_probabilities_are_probabilities():
    model = models()["pair"]
    chances = probabilities(model.scores(features([[1, 2, 3], [4]])))
    assert chances.shape == (2, len(model.labels))
    assert chances.sum(axis=1) == pytest.approx([1, 1], rel=1e-4)
    assert len(probabilities(model.scores(features([])))) == 0


def test_a_row_weighs_what_its_buckets_weigh():
    model = models()["pair"]
    table, loose, owner = np.array([[1, NOTHING], [7, 9]]), np.array([3, 3]), np.array([0, 1])
    want = [model.weights[model.rows[row]].sum(axis=0) for row in ([1, 7, 3], [9, 3])]
    assert model.sums(Features(table, loose, owner)) == pytest.approx(np.array(want), abs=1e-5)
    assert not model.sums(features([[NOTHING]])).any()


codes = st.lists(st.integers(-5, 2**32), min_size=1, max_size=20).map(lambda given: np.array(given, np.int64))


@given(codes)
def test_buckets_hold_and_tell_columns_and_templates_apart(column):
    columns = mixed({"a": column, "b": column})
    found = buckets(columns, ["a", "b", "a b"], BITS)
    assert found.shape == (3, len(column))
    assert ((found >= 0) & (found < BUCKETS)).all()
    assert (found == buckets(columns, ["a", "b", "a b"], BITS)).all()
    assert len({tuple(row) for row in found.tolist()}) > 1


def test_features_see_tense_and_class():
    text = "The bridge collapsed."
    kinds = [{"tense": "PAST"}, {"tense": "FUTURE"}, {"timeml_class": TimemlClass.STATE}]
    found = set()
    for changes in kinds:
        event = Event(11, 20, "collapsed", "collapse", eid="e0", **changes)
        own = LinkFeatures(Reading(parse(text), [event], [], PUBLISHED)).own
        found.add((*own.table[:, 0].tolist(), *own.loose.tolist()))
    assert len(found) == len(kinds)


def test_a_role_changes_every_bucket_that_says_something():
    own = Features(np.array([[5, NOTHING]]), np.array([9]), np.array([1]))
    first, second = (own.turned(role) for role in ("first", "second"))
    assert (first.table == NOTHING).tolist() == (second.table == NOTHING).tolist() == [[False, True]]
    assert len({5, first.table[0, 0], second.table[0, 0]}) == 3
    assert len({9, first.loose[0], second.loose[0]}) == 3
