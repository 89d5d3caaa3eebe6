"""What drawings share: bars of what is known, scales with their labels, and the cuts of a text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import Bound, When
from timeline.formats.bars import Bar, event_bar
from timeline.formats.page.cuts import cut, fits, grouped, shown_by
from timeline.formats.scale import even, even_ticks, fitted, fitted_ticks
from timeline.instant import DAY, HOUR, instant

A, B, C, D = (instant(2023, 12, day) for day in (25, 26, 27, 28))
Y, Z = instant(2024), instant(2025)
BARS = [
    (When(), None),
    (When(Bound(C, D), Bound(C, D)), Bar(C, D, sure=(C, D))),
    (When(Bound(C, D - 1), Bound(C + 1, D)), Bar(C, D, sure=(C, D))),
    (When(Bound(Y, Z), Bound(Y, Z)), Bar(Y, Z)),
    (When(Bound(A, B), Bound(C, D)), Bar(A, D, sure=(A, D))),
    (When(Bound(A, C), Bound(A, D)), Bar(A, D)),
    (When(Bound(A, C), Bound(D, Y)), Bar(A, Y, sure=(C, D))),
    (When(Bound(A, A)), Bar(A, A, open_after=True, sure=(A, A))),
    (When(Bound(A)), Bar(A, A, open_after=True)),
    (When(Bound(None, A), Bound(C, D)), Bar(A, D, open_before=True, sure=(A, D))),
    (When(Bound(None, C), Bound(None, C)), Bar(C, C, open_before=True)),
    (When(Bound(None, C - 1), Bound(D + 1)), Bar(C, D, open_before=True, open_after=True, sure=(C, D))),
    (When(Bound(None, C)), Bar(C, C, open_before=True, open_after=True)),
]  # fmt: skip
instants = st.integers(instant(-3000), instant(3000))


@pytest.mark.parametrize(("when", "bar"), BARS)
def test_a_bar_is_what_is_known(when, bar):
    assert event_bar(when) == bar


@given(st.sets(instants, min_size=2, max_size=30), instants, instants)
def test_scales_keep_the_order_and_stay_within_the_axis(known, a, b):
    for scale in (even(known), fitted(known)):
        places = [scale.place(at) for at in sorted([*known, a, b])]
        assert places == sorted(places)
        assert scale.place(min(known)) == pytest.approx(0)
        assert scale.place(max(known)) == pytest.approx(1)
        assert all(scale.place(p) < scale.place(q) for p, q in pairwise(sorted(known)))


def test_an_even_scale_is_true_to_length_and_a_fitted_one_to_what_is_longer():
    known = [instant(1924), A, B]
    assert even(known).place(instant(1973, 12, 29)) == pytest.approx(0.5, abs=0.001)
    day = 1 - fitted(known).place(A)
    assert 0.05 < day < 0.5
    assert fitted([A, B, B + 2 * DAY]).place(B) < 0.5


@pytest.mark.parametrize("known", [[], [A]])
def test_a_scale_needs_no_more_than_one_instant(known):
    assert even(known).place(A if known else 0) == 0.5


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        (instant(2024), instant(2026), ["2024", "2024-07", "2025", "2025-07", "2026"]),
        (
            instant(2024, 3, 10),
            instant(2024, 3, 14),
            ["2024-03-10", "2024-03-11", "2024-03-12", "2024-03-13", "2024-03-14"],
        ),
        (instant(1950), instant(2024), ["1960", "1980", "2000", "2020"]),
        (instant(2024, 3, 10, 9), instant(2024, 3, 10, 12), ["09:00", "10:00", "11:00", "12:00"]),
        (instant(-500), instant(2000), ["BC0500", "0001", "0501", "1001", "1501"]),
    ],
)
def test_even_ticks_are_round(first, last, labels):
    ticks = even_ticks(even([first, last]), 6)
    assert [tick.label for tick in ticks] == labels


@given(st.sets(instants, min_size=2, max_size=40))
def test_labels_leave_each_other_room(known):
    even_scale, fitted_scale = even(known), fitted(known)
    for ticks in (even_ticks(even_scale, 6), fitted_ticks(fitted_scale, known, 6)):
        assert len(ticks) <= 7
        assert all(0 <= tick.place <= 1 for tick in ticks)
        assert all(b.place - a.place > 0.1 for a, b in pairwise(ticks))


def test_the_coarsest_instants_are_labelled_first():
    known = [instant(2023, 12, 31), Y, instant(2024, 1, 2, 12), instant(2024, 1, 9)]
    assert [tick.label for tick in fitted_ticks(fitted(known), known, 2)] == ["2024", "2024-01-09"]


spans = st.lists(
    st.tuples(st.integers(0, 20), st.integers(0, 20)).map(lambda pair: tuple(sorted(pair))), max_size=12
)


@given(spans)
def test_pieces_cover_the_text_once(spans):
    pieces = cut(spans, [0, 20])
    assert [piece.start for piece in pieces] == [0, *(piece.end for piece in pieces[:-1])]
    assert pieces[-1].end == 20
    for piece in pieces:
        over = [span for span in spans if span[0] <= piece.start and piece.end <= span[1]]
        assert piece.span == max(over, key=lambda span: (span[0], -span[1]), default=None)


@given(spans, st.tuples(st.integers(0, 19), st.integers(0, 20)))
def test_what_fits_hides_nothing(spans, new):
    pieces = cut(spans, [0, 20])
    free = all(new[1] <= span[0] or span[1] <= new[0] or span[0] == span[1] for span in spans)
    if fits(new, pieces):
        assert free
    assert shown_by(new, pieces) is None or shown_by(new, pieces)[0] <= new[0]


def test_pieces_are_grouped_by_paragraph():
    pieces = cut([(2, 4)], [0, 5, 7, 9])
    groups = [[(piece.start, piece.end) for piece in group] for group in grouped(pieces, [(0, 5), (7, 9)])]
    assert groups == [[(0, 2), (2, 4), (4, 5)], [(7, 9)]]


def test_hours_are_shown_within_a_day():
    known = [A, A + 3 * HOUR, A + 6 * HOUR]
    assert [tick.label for tick in fitted_ticks(fitted(known), known, 6)] == ["2023-12-25", "03:00", "06:00"]
