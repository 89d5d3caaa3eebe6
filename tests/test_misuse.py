"""Misuse raises at the door, as one of the library's errors and as the built-in one expects; it says the mend."""

from __future__ import annotations

import re
from datetime import date

import pytest
import spacy

import timeline
from timeline import (
    Article,
    Direction,
    Extractor,
    Granularity,
    Interval,
    InvalidAnnotation,
    InvalidArgument,
    InvalidText,
    Options,
    RuleError,
    Timeline,
    TimelineError,
    UnknownLanguage,
    UnusablePipeline,
)
from timeline.event_types import EventType, TypeTable
from timeline.grammar import Rule
from timeline.languages.boilerplate import Boilerplate
from timeline.languages.en import extended
from timeline.languages.en_types import TYPES
from timeline.meaning import Year
from timeline.testing import failures

TEXT, DAY = "Crews left on Monday. Ana Ruiz will visit the port.", "2024-03-14"
FOUND = timeline.extract(TEXT, DAY)
PAIR = [(TEXT, DAY)]
BUDGET = Rule("budget year YEAR", Year, {"budget year 2023": "2023"})

ARGUMENTS = {
    "an article's title": (lambda: Article(TEXT, DAY, float("nan")), "text or None"),
    "an article's url": (lambda: Article(TEXT, DAY, url=5), "text or None"),
    "an article's dates": (lambda: Article(TEXT, DAY, dates=["2024"]), "StatedDate values"),
    "an article's origins": (lambda: Article(TEXT, DAY, origins=5), "Origin values"),
    "an article's rules": (lambda: Article(TEXT, DAY, rules=["Read also"]), "Boilerplate values"),
    "an interval's end": (lambda: Interval(date(2024, 1, 1), None, Granularity.DAY), "an instant"),
    "an interval the wrong way round": (lambda: Interval(5, 3, Granularity.DAY), "not before lower"),
    "an interval's unit": (lambda: Interval(0, 5, "DAY"), "timeline.Granularity.DAY"),
    "an interval's zone": (lambda: Interval(0, 5, Granularity.DAY, "Nowhere/X"), "Europe/Oslo"),
    "an interval's offset": (lambda: Interval(0, None, Granularity.DAY, "+25:00"), "-05:00"),
    "rules": (lambda: Extractor(rules=5), "Boilerplate values"),
    "types": (lambda: Extractor(types=[]), "TYPES + rows"),
    "options": (lambda: Extractor(options={"day_first": True}), "timeline.Options("),
    "options of a door": (lambda: timeline.extract(TEXT, DAY, options={}), "timeline.Options("),
    "options for times": (lambda: timeline.find_timexes(TEXT, DAY, options=5), "timeline.Options("),
    "prefer": (lambda: Options(prefer="past"), "timeline.Direction.PAST"),
    "day_first": (lambda: Options(day_first="no"), "True or False"),
    "grammar": (lambda: Options(grammar="en"), "extended("),
    "batch_size": (lambda: Extractor().pipe(PAIR, batch_size=0), "from 1"),
    "n_process": (lambda: Extractor().pipe(PAIR, n_process=-1), "from 1"),
    "n_process of text": (lambda: Extractor().pipe(PAIR, n_process="2"), "from 1"),
    "articles": (lambda: Extractor().pipe(Article(TEXT)), "iterable of articles"),
    "one timeline": (lambda: timeline.merge(FOUND), "Timeline values in a list"),
    "an event to merge": (lambda: timeline.merge([FOUND[0]]), "Timeline values, not"),
    "no timelines": (lambda: timeline.merge(None), "Timeline values"),
    "a name": (lambda: FOUND.about(None), "text such as"),
    "a type": (lambda: FOUND.of_type(["visit"]), "text such as"),
    "a type that is a slip": (lambda: FOUND.of_type("meeting", "arest"), "give 'arrest'"),
    "axes": (lambda: FOUND.plot("x"), "matplotlib axes"),
    "dates the wrong way round": (lambda: FOUND.between("2024-04", "2024-03"), "the earlier date first"),
    "JSON": (lambda: Timeline.from_json(FOUND.to_dict()), "text or bytes"),
    "TimeML": (lambda: Timeline.from_timeml(None), "text or bytes"),
    "a rule": (lambda: extended(rules=["budget year YEAR"]), "Rule values"),
    "a rule alone": (lambda: extended(rules=BUDGET), "Rule values"),
    "a rule's pattern": (lambda: Rule(5, Year, {}), "budget year YEAR"),
    "words": (lambda: extended(words=["yestreen"]), "DEICTIC"),
    "words of a kind": (lambda: extended(words={"DEICTIC": ["yestreen"]}), "DEICTIC"),
    "named periods": (lambda: extended(named=[("Strike", "2019", "2020")]), "Harbour Strike"),
    "a kind added": (lambda: TYPES + None, "EventType"),
    "a table added": (lambda: TYPES + TYPES, "EventType"),
    "a table of kinds": (lambda: TypeTable(["recall"]), "EventType values"),
    "a kind's name": (lambda: EventType(5, "business"), "recall"),
    "a kind's verbs": (lambda: EventType("recall", "business", verbs=["recall", 5]), "str values"),
    "a line's name": (lambda: Boilerplate(5, "x", ["x"]), "timetable"),
    "a line's examples": (lambda: Boilerplate("ad", "x", 5), "str values"),
    "an extractor to test": (lambda: failures(TYPES), "an Extractor"),
}


@pytest.mark.parametrize(("call", "mend"), ARGUMENTS.values(), ids=ARGUMENTS)
def test_an_argument_of_another_kind_is_a_type_error_and_a_value_error(call, mend):
    with pytest.raises(InvalidArgument, match=re.escape(mend)) as caught:
        call()
    assert isinstance(caught.value, TypeError)
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize(
    "given", [None, (TEXT,), (TEXT, DAY, "title"), {"text": TEXT}, FOUND, TEXT.encode()], ids=repr
)
def test_an_article_is_an_article_or_a_pair(given):
    with pytest.raises(InvalidText, match="publication date"):
        Extractor().extract(given)
    with pytest.raises(InvalidText, match="publication date"):
        list(Extractor().pipe([given]))


def test_a_row_of_texts_alone_is_refused():
    with pytest.raises(InvalidText, match=r"article 1: .*publication date"):
        list(Extractor().pipe([TEXT]))


@pytest.mark.parametrize("article", [(TEXT, DAY), Article(TEXT, "2024-02-01"), (TEXT, None), TEXT], ids=repr)
def test_an_extractor_takes_what_extract_takes(article):
    assert Extractor().extract(article, DAY) == FOUND


@pytest.mark.parametrize(
    "spans",
    [5, [None], ["x"], [(1, 2, 3)], [("a", "b")], [(5, 0)], [(-3, 5)], [(0, 999)], [(5, 6)], [(0, 0)]],
)
def test_an_event_is_an_event_or_the_span_of_words(spans):
    with pytest.raises(InvalidAnnotation, match="words in the text"):
        timeline.extract(TEXT, DAY, events=spans)


@pytest.mark.parametrize("given", [5, [None], "Monday", FOUND.timexes[0], FOUND.events])
def test_a_time_is_a_timex(given):
    with pytest.raises(InvalidAnnotation, match="Timex values"):
        timeline.extract(TEXT, DAY, timexes=given)


@pytest.mark.parametrize("nlp", [5, "en_core_web_sm", spacy])
def test_a_pipeline_is_one_of_spacy(nlp):
    with pytest.raises(UnusablePipeline, match=r"spacy\.load"):
        Extractor(nlp)
    with pytest.raises(UnusablePipeline, match=r"spacy\.blank"):
        FOUND.to_spacy(nlp)


@pytest.mark.parametrize("language", [None, 5, "", "xx", "english"])
def test_a_language_is_a_code(language):
    for door in (timeline.extract, timeline.find_timexes):
        with pytest.raises(UnknownLanguage, match=r"'(en|uk)'"):
            door(TEXT, DAY, language=language)


@pytest.mark.parametrize("language", ["en", "EN", "en-GB", "en_US"])
def test_english_has_regions(language):
    assert [event.text for event in timeline.extract(TEXT, DAY, language=language)] == ["left", "visit"]
    assert [timex.value for timex in timeline.find_timexes(TEXT, DAY, language=language)] == ["2024-03-11"]


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ({"named": {"Strike": "2019"}}, "first and last day"),
        ({"named": {"Strike": ("2019", "2018")}}, "ends before it begins"),
        ({"named": {"Strike": ("2019-13-01", "")}}, "month"),
        ({"named": {"Strike": ("spring", "autumn")}}, "no day, month or year"),
        ({"named": {"": ("2019", "2020")}}, "first and last day"),
        ({"words": {"DIECTIC": {"yestreen": -1}}}, "no rule has the kind 'DIECTIC'"),
        ({"words": {"DEICTIC": {"": -1}}}, "'' is no word"),
        (
            {"rules": [Rule("budget (year YEAR", Year, {"budget year 2023": "2023"})]},
            "cannot read the pattern",
        ),
        ({"rules": [Rule("budget NOPE", Year, {"budget year 2023": "2023"})]}, "no word has the kind NOPE"),
        ({"rules": [Rule("budget YEAR", None, {"budget year 2023": "2023"})]}, "its build takes others"),
    ],
    ids=str,
)
def test_a_table_that_cannot_work_is_a_rule_error(rows, reason):
    with pytest.raises(RuleError, match=reason):
        extended(**rows)


def test_a_named_period_may_lie_before_christ():
    options = Options(grammar=extended(named={"First Punic War": ("-0263", "-0240")}))
    [timex] = timeline.find_timexes("Rome built a fleet during the First Punic War.", options=options)
    assert str(timex.interval) == "BC0264-01-01/BC0240-01-01"


def test_a_table_of_articles_is_not_written_over(tmp_path):
    pytest.importorskip("pyarrow")
    from timeline import scale

    with pytest.raises(InvalidArgument, match="another file"):
        scale.of_parquet(tmp_path / "a.parquet", f"{tmp_path}/./a.parquet")
    with pytest.raises(InvalidArgument, match="from_pandas"):
        scale.of_table([{"text": TEXT}])


def test_the_address_of_a_page_is_text():
    with pytest.raises(InvalidArgument, match="text or None"):
        timeline.read_html("<p>Crews left.</p>", 5)


@pytest.mark.parametrize("pattern", ["(", None])
def test_a_line_of_boilerplate_is_a_regular_expression(pattern):
    with pytest.raises(RuleError, match="ad"):
        Boilerplate("ad", pattern, ["x"])


def test_bytes_are_told_to_be_decoded():
    with pytest.raises(InvalidText, match="decode it"):
        Article(b"Crews left.")


def test_every_error_is_of_one_tree():
    errors = [
        value for value in vars(timeline).values() if isinstance(value, type) and issubclass(value, Exception)
    ]
    assert all(issubclass(error, TimelineError) for error in errors)
    assert len(errors) > 10


def test_what_is_right_is_taken_in_any_fitting_form():
    extractor = Extractor(rules=[], options=Options(prefer=Direction.PAST, day_first=True))
    assert extractor.rules == ()
    assert [event.text for event in extractor.extract([TEXT, DAY])] == ["left", "visit"]
