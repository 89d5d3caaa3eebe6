from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.relation import (
    AFTER,
    BEFORE,
    BEGINS,
    ENDED_BY,
    ENDS,
    IBEFORE,
    INCLUDES,
    IS_INCLUDED,
    NAMED,
    OVERLAPS,
    SIMULTANEOUS,
    STARTS_BEFORE,
    STARTS_WITH,
    VAGUE,
    Relation,
    relation,
)

ALLEN = [
    NAMED[name]
    for name in (
        "BEFORE", "AFTER", "IBEFORE", "IAFTER", "INCLUDES", "IS_INCLUDED", "BEGINS", "BEGUN_BY",
        "ENDS", "ENDED_BY", "SIMULTANEOUS", "OVERLAPS", "OVERLAPPED_BY",
    )
]  # fmt: skip
stretches = st.tuples(st.integers(0, 12), st.integers(1, 6)).map(lambda pair: (pair[0], sum(pair)))


def lies(a, b):
    """The relation of two stretches, from their numbers."""
    return Relation(*((p > q) - (p < q) for p in a for q in b))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ((0, 1), (2, 3), BEFORE),
        ((0, 2), (2, 3), IBEFORE),
        ((0, 3), (1, 2), INCLUDES),
        ((0, 2), (1, 3), OVERLAPS),
        ((0, 1), (0, 3), BEGINS),
        ((2, 3), (0, 3), ENDS),
        ((0, 3), (0, 3), SIMULTANEOUS),
        ((1, 2), (0, 3), IS_INCLUDED),
        ((4, 5), (0, 3), AFTER),
        ((0, 3), (1, 3), ENDED_BY),
    ],
)
def test_allen_relations_are_rows_of_signs(first, second, expected):
    assert lies(first, second) == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (BEFORE, BEFORE, BEFORE),
        (BEFORE, INCLUDES, BEFORE),
        (IS_INCLUDED, AFTER, AFTER),
        (IS_INCLUDED, IS_INCLUDED, IS_INCLUDED),
        (SIMULTANEOUS, OVERLAPS, OVERLAPS),
        (IBEFORE, IBEFORE, BEFORE),
        (BEFORE, AFTER, VAGUE),
        (STARTS_BEFORE, STARTS_WITH, STARTS_BEFORE),
    ],
)
def test_composition(first, second, expected):
    assert first.compose(second) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("before", BEFORE),
        ("IDENTITY", SIMULTANEOUS),
        ("EQUAL", SIMULTANEOUS),
        ("DURING", IS_INCLUDED),
        ("DURING_INV", INCLUDES),
        ("NONE_SUCH", VAGUE),
    ],
)
def test_names_of_other_schemes(name, expected):
    assert relation(name) == expected


@pytest.mark.parametrize("found", ALLEN, ids=lambda found: found.name)
def test_every_allen_relation_has_a_name_that_leads_back(found):
    assert relation(found.name) == found
    assert found.signs.count(None) == 0


@given(st.sampled_from(sorted(NAMED)))
def test_inverting_twice_changes_nothing(name):
    assert relation(name).invert().invert() == relation(name)


@given(stretches, stretches)
def test_inverse_is_the_relation_the_other_way_round(a, b):
    assert lies(a, b).invert() == lies(b, a)
    assert lies(a, b) in ALLEN


@given(stretches, stretches, stretches)
def test_composition_never_says_what_is_false(a, b, c):
    assert lies(a, b).compose(lies(b, c)).agrees(lies(a, c))


@given(stretches, stretches, stretches)
def test_inverting_a_composition_turns_it_round(a, b, c):
    first, second = lies(a, b), lies(b, c)
    assert first.compose(second).invert() == second.invert().compose(first.invert())


@given(stretches, stretches)
def test_agreement_is_mutual_and_vague_agrees_with_all(a, b):
    assert lies(a, b).agrees(VAGUE)
    assert lies(a, b).agrees(BEFORE) == BEFORE.agrees(lies(a, b))
