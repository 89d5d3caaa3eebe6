"""What the compiler refuses, how patterns match, and that any text is safe."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import RuleError
from timeline.grammar import Rule, compile_grammar
from timeline.languages.en import grammar


def compiled(*rules, lexicon=None):
    return compile_grammar(
        lexicon={"DAY": {"monday": 1, "~may": 5}, "NAME": {"great war": 3}} | (lexicon or {}),
        shape=lambda token: {"NUM": int(token)} if token.isdecimal() else {},
        samples=["7"],
        strata={"X": list(rules)},
        report=["X"],
        triggers=["DAY", "NAME", "NUM"],
    )


def spans(table, text):
    return [(text[mention.start : mention.end], mention.meaning) for mention in table.find(text)]


@pytest.mark.parametrize(
    ("rule", "complaint"),
    [
        (Rule("DAY", lambda day: day, {}), "example"),
        (Rule("DAY", lambda: 1, {"monday": "x"}), "captures 1"),
        (Rule("DYA", lambda day: day, {"monday": "x"}), "DYA"),
        (Rule("DAY )) x??", lambda day: day, {"monday": "x"}), "pattern"),
    ],
)
def test_a_table_that_cannot_work_is_refused(rule, complaint):
    with pytest.raises(RuleError, match=complaint):
        compiled(rule)


def test_kinds_are_captured_literals_are_not_and_options_give_none():
    table = compiled(Rule("DAY (at NUM)?", lambda day, hour: (day, hour), {"monday": "x"}))
    assert spans(table, "on Monday at 7") == [("Monday at 7", (1, 7))]
    assert spans(table, "on MONDAY!") == [("MONDAY", (1, None))]


def test_weak_words_count_only_when_capitalised():
    table = compiled(Rule("DAY", lambda day: day, {"monday": "x"}))
    assert spans(table, "May or may not") == [("May", 5)]


def test_phrases_of_the_lexicon_are_one_token():
    table = compiled(Rule("NAME", lambda name: name, {"great war": "x"}))
    assert spans(table, "the Great War, a great wardrobe") == [("Great War", 3)]


def test_a_rejected_match_is_never_split():
    rules = [
        Rule("DAY NUM", lambda day, number: day if number < 32 else None, {"monday 3": "x"}),
        Rule("DAY", lambda day: day, {"monday": "x"}),
    ]
    assert spans(compiled(*rules), "monday 40, monday") == [("monday", 1)]


def test_a_guard_sees_the_words_around():
    rule = Rule("DAY", lambda day: day, {"monday": "x"}, guard=lambda before, _after: before[-1:] == ("on",))
    assert spans(compiled(rule), "on monday, the monday") == [("monday", 1)]


ENGLISH = grammar()  # compiled before a test's deadline runs


@given(st.text(max_size=300))
def test_any_text_gives_spans_inside_it_that_do_not_overlap(text):
    end = 0
    for mention in ENGLISH.find(text):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end


WORDS = st.sampled_from(
    "Dec. 27 , 2023 on Monday three weeks ago the last year 's first quarter 5 p.m. to - and 1998 next 12/27/23".split()
)


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_order_of_time_words_is_safe(text):
    assert all(text[mention.start : mention.end].strip() for mention in grammar().find(text))
