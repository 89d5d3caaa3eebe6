"""English time expressions: the rule table, each rule with its examples; the words are in ``en_lexicon``.

Examples are said on Thursday 2024-05-16, with nothing mentioned before. They are the tests (each
must fire the rule it stands beside) and the documentation (``docs/expressions.md``). Strata run
from the bottom up; within one the first rule that fits wins, so longer patterns stand before
shorter ones.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, partial
from importlib import resources
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from attrs import evolve

from timeline.errors import RuleError, expect, rows
from timeline.grammar import Grammar, Rule, compile_grammar
from timeline.granularity import Granularity as G
from timeline.languages import build as b
from timeline.languages.en_lexicon import (
    AFTER_MARCH,
    AFTER_TO_DATE,
    AVERAGES,
    BEFORE_DAY,
    BEFORE_MONTH,
    BEFORE_NUMBER,
    BEFORE_SEASON,
    BEFORE_THIS_TIME,
    BEFORE_VERB,
    BEFORE_WAY_ROUND,
    BEFORE_WEEKDAY_NAME,
    BEFORE_YEAR,
    CAPITALISED_BEFORE_MONTH,
    COMPOUND_ENDS,
    CONNECTORS,
    COUNTED_FROM,
    COUNTED_NOUNS,
    DECADES,
    FUNCTION_WORDS,
    HEADS_AFTER_WEEKDAY,
    HELPERS,
    LEXICON,
    LISTING,
    LOOKING_AHEAD,
    MARKS_BEFORE_NUMBER,
    NOT_SEASON_AFTER,
    POSSESSIVES,
    RANKING,
    REPORTED_FIGURES,
    STREETS,
    WEATHER,
)
from timeline.languages.en_names import TITLES
from timeline.meaning import (
    EVENT,
    ONWARD,
    THEN,
    Ahead,
    Alike,
    Every,
    Find,
    Happening,
    Holding,
    Hour,
    In,
    Modified,
    Onward,
    Range,
    Rest,
    Same,
    Shift,
    ShortYear,
    Side,
    Step,
    Stretch,
    Told,
    Vague,
    Year,
)
from timeline.repeating import Nth, On

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.meaning import Fixed

Words = Sequence[str]
OFFICES = TITLES - {"Mr", "Mrs", "Ms", "Miss", "Dr"}

# --- guards: what the words around may veto ------------------------------------------------------


def is_year(before: Words, after: Words) -> bool:
    """Four digits are a year unless they are money, a percentage, or the count of a plural noun."""
    return not _is_number(before, after) and (_follows_year_word(before) or not _is_plural(after))


def is_modern_year(before: Words, after: Words) -> bool:
    """The disputed 2009 elections; not 2009 people, of whom a thousand has a comma, nor Office 2010 crashes."""
    counts = bool(after) and after[0].lower() in COUNTED_NOUNS
    is_version = _is_plural(after) and len(before) > 1 and before[-1][0].isupper() and before[-2] not in ".!?"
    return not _is_number(before, after) and (_follows_year_word(before) or not (counts or is_version))


def _is_number(before: Words, after: Words) -> bool:
    """Whether digits are money, the number of a document, a house, a telephone."""
    if before and (before[-1] in MARKS_BEFORE_NUMBER or before[-1] in BEFORE_NUMBER):
        return True
    if after and (after[0] in {"%", "/", "°"} or not STREETS.isdisjoint(after[1:3])):
        return True
    return len(before) > 1 and before[-1] in "-–" and before[-2].isdecimal()


def _follows_year_word(before: Words) -> bool:
    return bool(before) and (before[-1].lower() in BEFORE_YEAR or before[-1] in "(-–—,")


def _is_plural(after: Words) -> bool:
    word = after[0] if after else ""
    return word[:1].islower() and word.endswith("s") and not word.endswith("ss") and len(word) > 3


def is_no_count(_before: Words, after: Words) -> bool:
    """January 99; not "in January 99 people died"."""
    return not after or not after[0].isalpha() or after[0].lower() in FUNCTION_WORDS


def is_day(before: Words, after: Words) -> bool:
    """On the 27th, not "the 27th Infantry" nor "the 27th parallel"."""
    if stands_alone(before, after):
        return True
    known = bool(before) and before[-1].lower() in BEFORE_DAY
    return known and (not after or not after[0].isalpha() or after[0].lower() in FUNCTION_WORDS)


def is_dated(_before: Words, after: Words) -> bool:
    """The 18th instant; not "the 2nd instant replay"."""
    return not after or not after[0].isalpha() or after[0].lower() in FUNCTION_WORDS


def is_season(before: Words, after: Words) -> bool:
    """In the spring, not "prices fall" nor "the fall in prices"."""
    if stands_alone(before, after):
        return True
    return (
        bool(before)
        and before[-1].lower() in BEFORE_SEASON
        and not (after and after[0].lower() in NOT_SEASON_AFTER)
    )


def is_weekday(before: Words, after: Words) -> bool:
    """On Sunday Russia attacked; not Sunday Road, nor Sunday Oliseh at the head of a sentence."""
    leads = not before or before[-1] in ".!?"
    is_named = bool(before) and before[-1] in BEFORE_WEEKDAY_NAME
    is_head = bool(after) and after[0] in HEADS_AFTER_WEEKDAY
    return not (is_named or is_head or (leads and _is_capitalised(after)))


def is_no_ones(before: Words, _after: Words) -> bool:
    """Last year; not "his last year", which was nobody else's."""
    return not (before and before[-1].lower() in POSSESSIVES)


def is_adjective_of_length(before: Words, after: Words) -> bool:
    """The last six weeks; not "may last six weeks"."""
    return is_no_ones(before, after) and not (before and before[-1].lower() in BEFORE_VERB)


def is_time(before: Words, after: Words) -> bool:
    """By this time; not "this time he won"."""
    return bool(before) and before[-1].lower() in BEFORE_THIS_TIME


def is_then(before: Words, after: Words) -> bool:
    """Since then; not "by then Senator Smith"."""
    return not (after and after[0] in OFFICES)


def follows_decade(before: Words, _after: Words) -> bool:
    """The 1940's and 1950's, the eighties and nineties."""
    if len(before) < 2 or before[-1].lower() not in LISTING or before[-2].lower() not in {"s", *DECADES}:
        return False
    return len(before) == 2 or before[-3].lower() not in POSSESSIVES


def is_programme(before: Words, after: Words) -> bool:
    """Monday night; not Monday Night Football."""
    return not (after and after[0] in HEADS_AFTER_WEEKDAY)


def is_no_paper(before: Words, after: Words) -> bool:
    """Iran's weekly Cabinet meeting; not the Daily Mail, nor the Paris daily Le Monde, nor the average daily volume."""
    is_name = _is_capitalised(after) and not (LEXICON["WEEKDAY"].keys() | LEXICON["MONTH"]) & {
        after[0].lower()
    }
    last = before[-1].lower() if before else ""
    return not (is_name and last != "s") and last not in AVERAGES


def is_decade(before: Words, _after: Words) -> bool:
    """In the 70s; not "highs will be in the 70s"."""
    return WEATHER.isdisjoint(word.lower() for word in before)


def is_point(before: Words, _after: Words) -> bool:
    """In two years; not "the third vote in two years", which is a length."""
    phrase = takewhile(lambda word: word not in HELPERS, reversed(before[-8:]))
    return not any(word in LEXICON["ORD"] or word.endswith("est") or word in RANKING for word in phrase)


def is_about(before: Words, _after: Words) -> bool:
    """Around Wednesday; not "ways to get around Wednesday's ruling"."""
    return not (before and before[-1].lower() in BEFORE_WAY_ROUND)


def is_no_compound(_before: Words, after: Words) -> bool:
    """In the quarter; not the quarter-final, nor the year-old war."""
    return not (len(after) > 1 and after[0] == "-" and after[1] in COMPOUND_ENDS)


def is_no_era(before: Words, _after: Words) -> bool:
    """Talks took weeks; not "the Clinton years"."""
    return len(before) < 2 or before[-2].lower() != "the" or not _is_capitalised(before[-1:])


def is_noun(_before: Words, after: Words) -> bool:
    """In the past; not "the past three summers"."""
    return not after or not (after[0].isdecimal() or after[0].lower() in LEXICON["NUM"])


def never_alone(_before: Words, _after: Words) -> bool:
    """A piece of other expressions, none by itself: "recent quarters", but soldiers' winter quarters."""
    return False


def is_adjective(_before: Words, after: Words) -> bool:
    """The former king; not "the former and the latter"."""
    return bool(after) and after[0].isalpha() and after[0].lower() not in FUNCTION_WORDS


def looks_ahead(before: Words, after: Words) -> bool:
    """It will end within a week; not "it ended within a week", nor "will end within a week of the vote"."""
    ahead = not LOOKING_AHEAD.isdisjoint(word.lower() for word in before)
    return ahead and not (after and after[0].lower() in COUNTED_FROM)


def ends_phrase(_before: Words, after: Words) -> bool:
    """The largest to date; not "to date the bones"."""
    return not after or not after[0].isalpha() or after[0].lower() in AFTER_TO_DATE


def is_month(before: Words, after: Words) -> bool:
    """In March, not "the Long March" nor "May I"."""
    if before and before[-1].lower() == "the":
        return bool(after) and after[0].islower() and after[0] not in FUNCTION_WORDS
    if not before and after and after[0] in {"I", "the", "you", "God"}:
        return False
    return len(before) < 2 or not before[-1][0].isupper() or before[-1] in CAPITALISED_BEFORE_MONTH


def is_adverb(before: Words, after: Words) -> bool:
    """Paid quarterly; not "its quarterly of five cents"."""
    return ends_phrase(before, after) and not (after and after[0] == "of")


def is_march(before: Words, after: Words) -> bool:
    """In March; not "a March for Life"."""
    is_walk = bool(after) and after[0] in AFTER_MARCH and not (before and before[-1].lower() in BEFORE_MONTH)
    return is_month(before, after) and not is_walk


def is_no_first_name(before: Words, after: Words) -> bool:
    """In April Russia struck; not April Jones."""
    if not _is_capitalised(after):
        return is_month(before, after)
    last = before[-1].lower() if before else "."
    return last in BEFORE_MONTH or last in LEXICON["DET"] or not (last.isalpha() or last in ".!?")


def is_short_month(before: Words, after: Words) -> bool:
    """In Oct; not by Jan Smith, nor Jan alone."""
    return not _is_capitalised(after) and bool(before) and before[-1].lower() in BEFORE_MONTH


def is_half(before: Words, _after: Words) -> bool:
    """In H1; not the H2 motor."""
    return bool(before) and before[-1].lower() in BEFORE_MONTH


def is_business_half(before: Words, after: Words) -> bool:
    """Sales fell in the first half; not "scored in the first half", nor "the first half of the book"."""
    of = bool(after) and after[0] == "of"
    return not of and not REPORTED_FIGURES.isdisjoint(word.lower() for word in (*before, *after))


def _is_capitalised(words: Words) -> bool:
    return bool(words) and words[0][0].isupper() and words[0][1:].islower()


def stands_alone(before: Words, after: Words) -> bool:
    """An expression that is the whole text, as in a list or a calendar."""
    return not before and not any(word.isalnum() for word in after)


# --- the table -----------------------------------------------------------------------------------

R = Rule
COUNT = "N|NUM|YEARN|A|SOME"
EXACT = "N|NUM|YEARN"
MON = "MONTH|MABBR"
WD = "WEEKDAY|WDABBR"
DD = "DAY|ORD|ORDN"
LAST_DD = "DAY|NTH|ORDN"  # "March 3 – The first shots" is no range
TO = "-|to|through|until|till"
EXTRA = "more|full|whole|additional|consecutive|straight|extra|long|solid|other|working|business|short|calendar|trading"

# fmt: off
NUMBERS = [
    R("TENS -? ORDDIGIT", lambda tens, digit: tens + digit, {"May twenty-third": "2024-05-23"}, kind="ORDN"),
    R("TENS -? DIGIT", lambda tens, digit: tens + digit, {"twenty-five days": "P25D"}),
    R("NUM -? and -? a? -? half", lambda n: n + 0.5, {"two and a half years": "P2.5Y"}),
    R("NUM -? FRACTION", lambda n, part: n + part, {"5 1/2 hours": "PT5H30M"}),
    R("NUM|A BIG and? TENS -? DIGIT", lambda n, big, tens, digit: n * big + tens + digit, {"a hundred and twenty-five days": "P125D"}),
    R("TWO THOUSAND and? NUM|TENS", lambda n, big, rest: n * big + rest, {"October two thousand and four": "2004-10"}, kind="YEARN"),
    R("TWO THOUSAND", lambda n, big: n * big, {"October two thousand": "2000-10"}, kind="YEARN"),
    R("SOME BIG|BIGS", lambda _n, _b: b.SEVERAL, {"several hundred years": "PXY"}),
    R("BIGS of", lambda _n: b.SEVERAL, {"hundreds of years": "PXY"}),
    R("NUM|A BIG (and? NUM)?", lambda n, big, rest: n * big + (rest or 0), {"two hundred years": "P200Y"}),
    R("a few|handful of?", lambda: b.SEVERAL, {"a handful of days": "PXD", "a few weeks": "PXW"}),
    R("a couple of?", lambda: 2, {"a couple days": "P2D"}),
    R("SOME of", lambda n: b.SEVERAL if n is None else n, {"couple of weeks": "P2W"}),
    R("half a|an", lambda: 0.5, {"half an hour": "PT30M"}),
    R("another", lambda: 1, {"another day": "P1D"}),
]

POINTS = [
    R("the? turn of the CENTURYORD century", lambda n: Year((n - 1) * 100 or 1, G.DECADE), {"the turn of the 20th century": "190"}, kind="D"),
    R("the? NUM|CENTURYORD -|to|and the? CENTURYORD century|centuries", b.centuries, {"the 17th and 18th centuries": "16/17"}, kind="RANGE"),
    R("the? CENTURYORD -? century|centuries ERA?", b.numbered_century, {"the 19th century": "18", "the 5th century BC": "BC04"}, kind="D"),
    R("the? ORD|LAST|FINAL WEEKDAY of|in", lambda n, w: (n, w), {"the first Monday of September 2023": "2023-09-04"}, kind="NTHWEEKDAY"),
    R("LAST|NEXT|COMING|THIS FISCAL year", lambda n, _f: n, {"the current fiscal year": "2024", "next fiscal year": "2025"}, kind="YEARPOINT"),
    R("the latest FISCAL year", lambda _f: -1, {"the latest fiscal year": "2023"}, kind="YEARPOINT"),
    R("the? weekend of|in", lambda: (1, (1, G.WEEKEND)), {"the weekend of May 4": "2024-W18-WE"}, kind="WEEKENDOF"),
    R("the? LAST|FINAL half of", lambda _l: (-1, (1, G.HALF)), {"the last half of 1989": "1989-H2"}, kind="NTHUNIT"),
    R("the LAST|FINAL UNIT in", lambda n, unit: (n, unit), {"the last week in April": "2024-W17"}, kind="NTHUNIT"),
    R("the? LAST|FINAL UNIT of", lambda n, unit: (n, unit), {"the last day of 2023": "2023-12-31"}, kind="NTHUNIT"),
    R("the? ORD NTHABLE in a row", lambda *_: None, {"for the third day in a row": None}, kind="NOT"),
    R("the? ORD NTHABLE of|in", lambda n, unit: (n, unit), {"the first week of May 2023": "2023-W18"}, kind="NTHUNIT"),
    R("the current year", lambda: 0, {"the current year": "2024"}, kind="YEARPOINT"),
    R("LAST|NEXT|THIS year", lambda n: n, {"July last year": "2023-07"}, kind="YEARPOINT"),
    R("LAST|NEXT|THIS week", lambda n: n, {"Friday next week": "2024-05-24"}, kind="WEEKPOINT"),
    R(f"ORD {TO}|and ORD quarters", lambda first, last: (first, last), {"the first and second quarters of 1998": "1998-Q1/1998-Q2"}, kind="QUARTERPAIR"),
    R("ORD - quarter", lambda n: n, {"third-quarter": "2023-Q3"}, kind="QH"),
    R("ORD FISCAL quarter", lambda n, _f: n, {"its third fiscal quarter": "2023-Q3"}, kind="Q"),
    R("ORD quarter", lambda n: n, {"the third quarter of 1998": "1998-Q3"}, kind="Q"),
    R("q QNUM", lambda n: n, {"Q3 2023": "2023-Q3"}, kind="Q"),
    R("QQ", lambda n: n, {"3Q 2023": "2023-Q3"}, kind="Q"),
    R("ORD -? half", lambda n: n, {"the second half of 1998": "1998-H2"}, kind="H"),
    R("h HNUM", lambda n: n, {"H2 2019": "2019-H2"}, kind="HN"),
]

SETS = [
    R("PART :RAIDS", lambda part: Every(b.Daypart(part)), {"night attacks": "XXXX-XX-XXTNI"}, skip=(0, 1)),
    R("at night", lambda: Every(b.Daypart("NI")), {"at night": "XXXX-XX-XXTNI"}, skip=(1, 0)),
    R("EVERY WEEKDAY to|through WEEKDAY", lambda q, _f, _l: Every(b.ONE_DAY, q), {"every Monday through Friday": "P1D"}),
    R("EVERY WEEKDAY PART", lambda q, w, part: Every(b.part_of_weekday(part, w), q), {"every Sunday morning": "XXXX-WXX-7TMO"}),
    R("EVERY WEEKDAY", lambda q, w: Every(b.weekday(w), q), {"every Monday": "XXXX-WXX-1"}),
    R("EVERY other WEEKDAY", lambda q, w: Every(b.weekday(w), q), {"every other Friday": "XXXX-WXX-5"}),
    R(f"EVERY {MON} .? {DD}", lambda q, m, d: Every(b.monthday(m, d), q), {"every July 4": "XXXX-07-04"}),
    R("EVERY MONTH", lambda q, m: Every(b.month(m), q), {"each July": "XXXX-07"}),
    R("EVERY SEASON|WEAKSEASON", lambda q, s: Every(b.season(s), q), {"every summer": "XXXX-SU"}),
    R("EVERY ORD UNIT", lambda q, n, unit: Every(b.period(n, unit), q), {"every fourth year": "P4Y"}),
    R("EVERY other weekend", lambda q: Every(b.WEEKEND, q), {"every other weekend": "XXXX-WXX-WE"}),
    R("EVERY weekday PART", lambda q, part: Every(b.Daypart(part), q), {"every weekday morning": "XXXX-XX-XXTMO"}),
    R("EVERY NTHWEEKDAY the? UNIT", lambda q, _n, unit: Every(b.period(1, unit), q), {"every third Wednesday of the month": "P1M"}),
    R("EVERY ORD WEEKDAY", lambda q, _n, w: Every(b.weekday(w), q), {"every second Tuesday": "XXXX-WXX-2"}),
    R("EVERY weekend", lambda q: Every(b.WEEKEND, q), {"each weekend": "XXXX-WXX-WE"}),
    R("NTHWEEKDAY|NTHUNIT EVERY UNIT", lambda _n, q, unit: Every(b.period(1, unit), q), {"the first Tuesday of each month": "P1M", "the last day of every quarter": "P1Q"}),
    R("EVERY other MONTH", lambda q, m: Every(b.month(m), q), {"every other June": "XXXX-06"}),
    R("EVERY other SEASON|WEAKSEASON", lambda q, s: Every(b.season(s), q), {"every other summer": "XXXX-SU"}),
    R("EVERY other UNIT", lambda q, unit: Every(b.period(2, unit), q), {"every other week": "P2W"}),
    R("EVERY UNIT", lambda q, unit: Every(b.period(1, unit), q), {"every day": "P1D", "each year": "P1Y"}),
    R("EVERY PART", lambda q, part: Every(b.Daypart(part), q), {"every morning": "XXXX-XX-XXTMO"}),
    R("TIMES -? a|per|each|every -? UNIT", lambda f, unit: Every(b.period(1, unit), None, f), {"twice a week": "P1W", "a once-a-decade flood": "P10Y"}),
    R("NUM times a|per|each|every UNIT", lambda n, unit: Every(b.period(1, unit), None, f"{n}X"), {"three times a year": "P1Y"}),
    R("per UNIT", lambda unit: Every(b.period(1, unit)), {"per month": "P1M"}),
    R("TIMES OFTEN", lambda f, unit: Every(b.period(1, unit), None, f), {"twice weekly": "P1W"}),
    R("NUM times OFTEN", lambda n, unit: Every(b.period(1, unit), None, f"{n}X"), {"three times daily": "P1D"}),
    R("OFTEN", lambda unit: Every(b.period(1, unit)), {"daily": "P1D", "annually": "P1Y", "the Daily Herald": None, "the Party daily Vesti": None, "average daily sales": None}, guard=is_no_paper),
    R("NUM|N WEEKDAYS ago", b.weekdays_ago, {"two Fridays ago": "2024-05-03", "three Mondays ago": "2024-04-29", "a few Mondays ago": "PAST_REF"}, kind="D"),
    R("quarterly", lambda: Every(b.period(1, (3, G.MONTH))), {"a dividend is paid quarterly": "P3M", "quarterly losses": None, "a quarterly of five cents": None}, guard=is_adverb),
    R("weeknights", lambda: Every(b.Daypart("NI")), {"weeknights at 11": "XXXX-XX-XXTNI"}),
    R("NUM|N SEASONS ago", b.seasons_ago, {"three summers ago": "2021-SU", "two winters ago": "2023-WI"}, kind="D"),
    R("WEEKDAYS", lambda w: Every(b.weekday(w)), {"Mondays": "XXXX-WXX-1"}),
    R("weekday|weekend DAYPARTS", lambda part: Every(b.Daypart(part)), {"on weekday mornings": "XXXX-XX-XXTMO"}),
    R("WEEKDAY DAYPARTS", lambda w, part: Every(b.part_of_weekday(part, w)), {"Tuesday nights": "XXXX-WXX-2TNI"}),
    R("weekdays", lambda: Every(b.ONE_DAY), {"on weekdays": "P1D"}),
]

UNIT_PERIODS = [
    R("a week from WEEKDAY", lambda w: Find(b.weekday(w), Side.COMING, skip=1), {"a week from Tuesday": "2024-05-28"}, kind="D"),
    R("matter of UNITS", lambda _u: None, {"over in a matter of days": None}, kind="NOT"),
    R("UNIT - on|over|to - UNIT", lambda *_: None, {"year-on-year sales": None}, kind="NOT"),
    R("a -? QUARTERUNIT of a century", lambda _q: b.period(25, (1, G.YEAR)), {"a quarter of a century": "P25Y"}, kind="P"),
    R("a -? QUARTERUNIT of an hour", lambda _q: b.period(0.25, (1, G.HOUR)), {"a quarter of an hour": "PT15M"}, kind="P"),
    R("three -? QUARTERUNIT of an hour", lambda _q: b.period(0.75, (1, G.HOUR)), {"three quarters of an hour": "PT45M"}, kind="P"),
    R("LASTORD three quarters", lambda sign: (sign, b.period(3, (1, G.QUARTER))), {"the first three quarters of 2023": "P3Q"}, kind="THREEQUARTERS"),
    R("three|one|3|1|a -? QUARTERUNIT (of | in the)", lambda _q: None, {"three-quarters of the food": None, "a rise of a quarter in the price": None}, kind="NOT"),
    R("EARLY PART hours", lambda mod, part: (mod, part), {"the early morning hours of May 9": "2024-05-09TMO"}, kind="PARTHOURS"),
    R("the PART hours", lambda part: (None, part), {"the morning hours of May 9": "2024-05-09TMO"}, kind="PARTHOURS"),
    R("PREDAWN hours", lambda _p: None, {"the pre-dawn hours": None}, kind="NOT"),
    R("minutes of :DET", lambda: None, {"minutes of the meeting": None}, kind="NOT"),
    R("as many UNITS", lambda _u: None, {"the third strike in as many days": None}, kind="NOT"),
    R("some quarters", lambda: None, {"in some quarters": None}, kind="NOT"),
    R(f"{COUNT} -? UNIT|UNITS -? old|olds", lambda _n, _u: None, {"a 6-year-old boy": None}, kind="NOT"),
    R(f"{COUNT} UNITS of age", lambda _n, _u: None, {"44 years of age": None}, kind="NOT"),
    R("the? year -? ago|earlier Q|QH", lambda n: Shift(b.ONE_YEAR, -1, Find(b.quarter(n))), {"the year-earlier third quarter": "2022-Q3"}, kind="D"),
    R("the ALIKE? year -? ago|earlier quarter|period|level|figure", lambda _a: b.A_YEAR_AGO, {"the year-ago quarter": "2023"}, kind="D"),
    R("A year - ago|earlier (quarter | period)?", lambda _a: b.A_YEAR_AGO, {"a year-earlier loss": "2023"}, kind="D", skip=(1, 0)),
    R("year -? ago|earlier (quarter | period)?", lambda: b.A_YEAR_AGO, {"year-earlier": "2023"}, kind="D"),
    R("the quarter|period A year ago|earlier", lambda _n: b.A_YEAR_AGO, {"the quarter a year ago": "2023"}, kind="D"),
    R(f"A year ago {WD}", lambda _n, w: b.before(b.ONE_YEAR, Find(b.weekday(w))), {"a year ago Monday": "2023-05-15"}, kind="D"),
    R("A year ago this UNIT", lambda _n, unit: b.before(b.ONE_YEAR, b.unit_step(0, unit)), {"a year ago this month": "2023-05"}, kind="D"),
    R("A year ago WEEKPOINT", lambda _n, n: b.before(b.ONE_YEAR, Step(G.WEEK, n)), {"a year ago this week": "2023-W20"}, kind="D"),
    R("A year ago DEICTIC", lambda _n, day: b.before(b.ONE_YEAR, Step(G.DAY, day)), {"a year ago today": "2023-05-16"}, kind="D"),
    R("A year ago|earlier|before", lambda _n: b.A_YEAR_AGO, {"a year ago": "2023", "a year earlier": "2023"}, kind="D"),
    R("the? ALIKE quarter|period of? the? YEARPOINT", lambda _a, n: Alike(Step(G.YEAR, n)), {"the same period last year": "2023"}, kind="D"),
    R("the? ALIKE UNIT (of | in)? YEARPOINT", lambda _a, unit, n: b.same_unit(unit, n), {"the same week last year": "2023-W20"}, kind="D"),
    R("YEARPOINT ' s quarter|period", lambda n: Alike(Step(G.YEAR, n)), {"last year's quarter": "2023"}, kind="D"),
    R("the YEAR quarter|period", lambda y: Alike(Year(y)), {"the 1988 quarter": "1988"}, kind="D"),
    R(f"N|COUNT -|to|or {EXACT} -? UNIT|UNITS ago", b.between_ago, {"two to three years ago": "2021/2022", "6-8 weeks ago": "2024-W12/2024-W14"}, kind="D"),
    R(f"N|COUNT -? -|to|or {EXACT} -? UNIT|UNITS", lambda low, _high, unit: b.period(low, unit), {"two to three weeks": "P2W", "a three- to five-day trip": "P3D"}, kind="P"),
    R(f"the? {EXACT} COMING|NEXT UNITS", lambda n, sign, unit: b.stretch(sign, b.period(n, unit)), {"the two coming weeks": "P2W"}, kind="D"),
    R(f"the? {EXACT} LAST|PAST|PREVIOUS UNITS", lambda n, sign, unit: b.stretch(sign, b.period(n, unit)), {"the 5 past minutes": "PT5M"}, kind="D"),
    R("MONEY NUM|N MILLION? UNIT|UNITS", lambda *_: None, {"worth $1.8 million days after that": None, "paid $20 days before": None}, kind="NOT"),
    R("NUM|N MILLION UNITS ago", lambda *_: Vague("PAST_REF"), {"66 million years ago": "PAST_REF"}, kind="D"),
    R("NUM|N MILLION -? UNIT|UNITS", lambda n, big, unit: b.period(n * big, unit), {"two million years": "P2000000Y"}, kind="P"),
    R(f"{EXACT} -? PLUSODD -? UNITS", lambda n, mod, unit: Modified(mod, b.period(n, unit)), {"30-plus years": "P30Y", "20-odd days": "P20D"}, kind="D"),
    R("A UNIT and a? half", lambda _n, unit: b.period(1.5, unit), {"a week and a half": "P1.5W"}, kind="P"),
    R(f"{EXACT} UNIT|UNITS and a? half", lambda n, unit: b.period(n + 0.5, unit), {"one year and a half": "P1.5Y"}, kind="P"),
    R("A UNIT or two", lambda _n, unit: b.period(1, unit), {"a day or two": "P1D"}, kind="P"),
    R("the? LAST|PAST|NEXT|COMING UNIT or two", lambda sign, unit: b.stretch(sign, b.period(1, unit)), {"the next day or two": "P1D"}, kind="D"),
    R(f"{COUNT} UNIT|UNITS or so", b.period, {"a week or so": "P1W"}, kind="P"),
    R(f"the {EXACT} -? {EXTRA}? UNITS", b.period, {"the nine months": "P9M"}, kind="P"),
    R("A UNIT - long", lambda _n, unit: b.period(1, unit), {"a year-long trial": "P1Y"}, kind="P", skip=(1, 0)),
    R("A UNITS - long", lambda _n, unit: b.period(None, unit), {"a months-long trek": "PXM"}, kind="P", skip=(1, 0)),
    *(
        R(f"{EXACT}|A -? {EXTRA}? {unit} (-? long)?", b.period, {example: value}, kind=kind)
        for unit, kind, example, value in (
            ("UYEAR", "PY", "two years", "P2Y"), ("UMONTH", "PM", "a three-month trial", "P3M"),
            ("UWEEK", "PW", "three more weeks", "P3W"), ("UDAY", "PD", "five-day", "P5D"),
            ("UHOUR", "PH", "an hour", "PT1H"), ("UMINUTE", "PN", "20 minutes", "PT20M"),
            ("USECOND", "PS", "ten seconds", "PT10S"),
        )
    ),
    R(f"{EXACT} -? SECOND", b.period, {"a 90-second delay": "PT90S"}, kind="PS"),
    R(f"{COUNT} -? {EXTRA}? UNIT|UNITS (-? long)?", b.period, {"several months": "PXM", "two decades": "P20Y"}, kind="P"),
    R("GLUED", lambda length: b.period(*length), {"for 24hrs": "PT24H", "7months": "P7M"}, kind="P"),
    R("A half -? UNIT", lambda _n, unit: b.period(0.5, unit), {"a half-hour": "PT30M"}, kind="P"),
    R("half -? UNIT", lambda unit: b.period(0.5, unit), {"half-hour": "PT30M"}, kind="P"),
    R("all -? UNIT", lambda unit: b.period(1, unit), {"all day": "P1D"}, kind="P"),
    R("LENGTHLONG", lambda unit: b.period(1, unit), {"a weeklong trial": "P1W"}, kind="P"),
    R("UNIT -? long", lambda unit: b.period(1, unit), {"week-long": "P1W"}, kind="P"),
    R("UNITS - old", lambda unit: b.period(None, unit), {"weeks-old talks": "PXW"}, kind="P"),
    R("UNITS -? long", lambda unit: b.period(None, unit), {"years-long": "PXY"}, kind="P"),
    R("after|rush|off|opening|visiting|office -? hours", lambda: None, {"after-hours trade": None}, kind="NOT"),
    R("the UNIT since", lambda unit: b.period(1, unit), {"in the decade since": "P10Y"}, kind="P", skip=(0, 1)),
    R("the UNITS of", lambda _: None, {"the hours of the shop": None}, kind="NOT"),
    R("quarters", lambda: b.period(None, (1, G.QUARTER)), {"recent quarters": "PXQ", "crew quarters": None}, kind="P", guard=never_alone),
    R("weekends", lambda: Every(b.WEEKEND), {"on weekends": "XXXX-WXX-WE"}, kind="SET"),
    R("LENGTHS and|or LENGTHS", lambda unit, _u: b.period(None, unit), {"weeks or months": "PXW", "days and days": "PXD"}, kind="P"),
    R("BEFOREVERB WEAKSEASON", lambda *_: None, {"prices may fall": None}, kind="NOT"),
    R("the? SEASONNAME GAMES", lambda *_: None, {"the Winter Olympics": None}, kind="NOT"),
    R("the? SEASON months", lambda s: Find(b.season(s)), {"the summer months": "2024-SU"}, kind="D"),
    R("UNITS", lambda unit: b.period(None, unit), {"weeks": "PXW", "prices fell in the Lopez years": None}, kind="P", guard=is_no_era),
]

PERIODS = [
    R("PY (,? and? PM)? (,? and? PW)? (,? and? PD)?", b.amounts, {"two years and three months": "P2Y3M", "two years, one month and three days": "P2Y1M3D"}),
    R("PM (,? and? PW)? (,? and? PD)?", b.amounts, {"two months and three days": "P2M3D"}),
    R("PW (,? and? PD)?", b.amounts, {"two weeks and three days": "P2W3D"}),
    R("PD (,? and? PH)? (,? and? PN)?", b.amounts, {"two days and three hours": "P2DT3H"}),
    R("PH (,? and? PN)? (,? and? PS)?", b.amounts, {"two hours and 30 minutes": "PT2H30M"}),
    R("PN (,? and? PS)?", b.amounts, {"two minutes 30 seconds": "PT2M30S"}),
    R("PS", b.amounts, {"45 seconds": "PT45S"}),
]

SETS_OF_PERIODS = [
    R("TIMES EVERY P", lambda f, q, p: Every(p, q, f), {"once every ten years": "P10Y"}, kind="SET"),
    R("EVERY P", lambda q, p: Every(p, q), {"every two weeks": "P2W"}, kind="SET"),
]

CLOCKS = [
    R("CLOCKAMPM", lambda parts: b.clock(*parts), {"6:30pm": "2024-05-16T18:30"}, kind="TM"),
    R("CLOCK|DOTCLOCK AMPM", lambda parts, m: b.clock(parts[0], parts[1], m), {"6:30 p.m.": "2024-05-16T18:30"}, kind="TM"),
    R("HOUR|HOURWORD AMPM", lambda hour, m: b.clock(hour, 0, m), {"9 a.m.": "2024-05-16T09:00"}, kind="TM"),
    R("HOURWORD N|NUM AMPM", lambda hour, minute, m: b.clock(hour, int(minute), m), {"six thirty p.m.": "2024-05-16T18:30"}, kind="TM"),
    R("half past HOURAMPM", lambda hour: b.clock(hour, 30), {"half past 8pm": "2024-05-16T20:30"}, kind="TM"),
    R("a? quarter past|after HOURAMPM", lambda hour: b.clock(hour, 15), {"a quarter past 8pm": "2024-05-16T20:15"}, kind="TM"),
    R("NUM minute|minutes past|after HOURAMPM", lambda minute, hour: b.clock(hour, minute), {"20 minutes past 3pm": "2024-05-16T15:20"}, kind="TM"),
    R("MIL AMPM", lambda parts, m: b.clock(parts[0], parts[1], m), {"1140 a.m.": "2024-05-16T11:40"}, kind="TM"),
    R("HOURAMPM", lambda hour: b.clock(hour), {"5pm": "2024-05-16T17:00"}, kind="TM"),
    R("HOUR|HOURWORD (o ' clock)? in the PART", lambda hour, part: b.clock_in(hour, 0, part), {"nine o'clock in the evening": "2024-05-16T21:00", "8 in the morning": "2024-05-16T08:00"}, kind="TM"),
    R("CLOCK in the PART", lambda parts, part: b.clock_in(parts[0], parts[1], part), {"3:20 in the afternoon": "2024-05-16T15:20"}, kind="TM"),
    R("HOUR|HOURWORD at night", lambda hour: b.clock_in(hour, 0, "NI"), {"11 at night": "2024-05-16T23:00"}, kind="TM"),
    R("CLOCK at night", lambda parts: b.clock_in(parts[0], parts[1], "NI"), {"11:30 at night": "2024-05-16T23:30"}, kind="TM"),
    R("HOUR|HOURWORD o ' clock", lambda hour: b.clock(hour), {"nine o'clock": "2024-05-16T09:00"}),
    R("CLOCK o ' clock", lambda parts: b.clock(*parts), {"at 2:20 o'clock Monday morning": "2024-05-13T02:20"}),
    R("half -? past HOUR|HOURWORD o ' clock", lambda hour: b.clock(hour, 30), {"half-past ten o'clock last night": "2024-05-15T22:30"}),
    R("half past HOUR|HOURWORD in the PART", lambda hour, part: b.clock_in(hour, 30, part), {"half past seven in the evening": "2024-05-16T19:30"}, kind="TM"),
    R("a? quarter past|after HOUR|HOURWORD in the PART", lambda hour, part: b.clock_in(hour, 15, part), {"a quarter past six in the morning": "2024-05-16T06:15"}, kind="TM"),
    R("half -? past HOUR|HOURWORD AMPM?", lambda hour, m: b.clock(hour, 30, m), {"half past nine": "2024-05-16T09:30"}),
    R("NUM minute|minutes past|after NOON", lambda minute, hour: b.clock(hour[0], minute), {"one minute past noon": "2024-05-16T12:01", "five minutes after midnight": "2024-05-17T00:05"}, kind="TM"),
    R("NUM minute|minutes past|after HOUR|HOURWORD AMPM?", b.past_hour, {"20 minutes after 3 p.m.": "2024-05-16T15:20"}),
    R("NUM past NOON", lambda minute, hour: b.clock(hour[0], minute), {"15 past noon": "2024-05-16T12:15"}, kind="TM"),
    R("NUM past HOUR|HOURWORD AMPM?", b.past_hour, {"ten past nine": "2024-05-16T09:10", "10 past 6 p.m.": "2024-05-16T18:10"}),
    R("MINUTES after HOUR|HOURWORD AMPM?", b.past_hour, {"ten after nine a.m.": "2024-05-16T09:10", "scored ten after nine games": None}, guard=ends_phrase),
    R("half past noon", lambda: b.clock(12, 30), {"half past noon": "2024-05-16T12:30"}),
    R("a? quarter past|after HOUR|HOURWORD AMPM?", lambda hour, m: b.clock(hour, 15, m), {"a quarter past six": "2024-05-16T06:15"}),
    R("a? quarter to HOUR|HOURWORD AMPM?", lambda hour, m: b.clock(hour - 1, 45, m), {"quarter to eight": "2024-05-16T07:45"}),
    R("MIL hours", lambda parts: b.clock(*parts), {"1400 hours": "2024-05-16T14:00"}),
    R("DOTCLOCK ZONE", lambda parts, zone: b.clock(parts[0], parts[1], None, zone), {"12.53 GMT": "2024-05-16T12:53"}),
    R("MIL ZONECITY time", lambda parts, zone: b.clock(parts[0], parts[1], None, zone), {"0315 local time": "2024-05-16T03:15"}, kind="TM"),
    R("MIL ZONE", lambda parts, zone: b.clock(parts[0], parts[1], None, zone), {"1400 GMT": "2024-05-16T14:00", "at 0230 GMT": "2024-05-16T02:30"}),
    R("CLOCK", lambda parts: b.clock(*parts), {"at 14:05": "2024-05-16T14:05"}),
    R("NOON", lambda parts: b.clock(*parts), {"noon": "2024-05-16T12:00", "midnight": "2024-05-17T00:00"}, kind="TM"),
]

ZONED = [
    R("T|TM ZONE time?", b.zoned, {"6:30 p.m. EST": "2024-05-16T18:30"}, kind="TM"),
    R("T|TM ZONECITY time", b.zoned, {"noon Kyiv time": "2024-05-16T12:00"}, kind="TM"),
]

CLOCK_RANGES = [
    R(f"TM -? {TO} -? T|TM", b.times, {"1 a.m. to 5 p.m.": "2024-05-16T01:00/2024-05-16T17:00", "a 10 p.m.-to-2 a.m. curfew": "2024-05-16T22:00/2024-05-17T02:00"}, kind="TR"),
    R("between TM and T|TM", b.times, {"between 3 in the morning and 5pm": "2024-05-16T03:00/2024-05-16T17:00"}, kind="TR", skip=(1, 0)),
    R(f"HOUR|HOURWORD|T {TO} T|TM", b.hours, {"5 to 6pm": "2024-05-16T17:00/2024-05-16T18:00"}, kind="TR"),
    R("between HOUR|HOURWORD|T and T|TM", b.hours, {"between 9:30 and 11:00": "2024-05-16T09:30/2024-05-16T11:00"}, kind="TR", skip=(1, 0)),
]

SAID_TIMES = [
    R("TM", lambda time: time, {"at 7 a.m.": "2024-05-16T07:00"}, kind="T"),
]

TIGHT_RANGES = [
    R(f"the? {MON} -? -|to -? {MON} quarter|period (of | in | ,)? YEAR", b.months_of, {"the July-September quarter of 2023": "2023-Q3", "the July-August period of 2023": "2023-07/2023-08"}, kind="D"),
    R(f"the? {MON} -? -|to -? {MON} quarter|period", b.months_of, {"the January-March quarter": "2024-Q1", "the July-to-August period": "2023-07/2023-08"}, kind="D"),
    R("the? WINTER of? YEAR -|/ YEAR2", lambda w, y, z: b.of_year(b.season(w), y + 1) if (y + 1 - z) % 100 == 0 else None, {"the winter of 1941-42": "1942-WI"}, kind="D"),
    R("the? WINTER of? YEARS", lambda w, years: b.of_year(b.season(w), years[0] + 1), {"the winter of 1941/42": "1942-WI"}, kind="D"),
    R("the? QUARTERPAIR of? YEAR", lambda two, y: b.span(*(b.of_year(b.quarter(n), y) for n in two)), {"the second and third quarters of 1998": "1998-Q2/1998-Q3"}),
    R("the? QUARTERPAIR", lambda two: b.turning(Find(b.quarter(two[0])), b.quarter(two[1])), {"the second and third quarters": "2024-Q2/2024-Q3"}),
    R(f"{MON} .? the? {DD} {TO}|and|& the? {DD} ,? (of | in)? YEAR", lambda m, x, z, y: b.span(b.calendar(x, m, y), b.calendar(z, m, y)), {"Dec. 27-29, 2023": "2023-12-27/2023-12-29"}),
    R(f"{MON} .? {DD} , {DD} ,? and|& {LAST_DD}", b.three_days, {"May 3, 4 and 5": "2024-05-03/2024-05-05"}),
    R(f"{MON} .? the? {DD} {TO}|& the? {LAST_DD}", lambda m, x, z: b.span(b.dated(m, x), b.dated(m, z)), {"Dec. 27-29": "2023-12-27/2023-12-29"}),
    R(f"the? {DD} {TO}|and|& the? {DD} of? {MON} .? ,? YEAR", lambda x, z, m, y: b.span(b.calendar(x, m, y), b.calendar(z, m, y)), {"6-7 January 1916": "1916-01-06/1916-01-07"}),
    R(f"the? {DD} {TO}|and|& the? {DD} of? {MON}", lambda x, z, m: b.span(b.dated(m, x), b.dated(m, z)), {"22 to 24 February": "2024-02-22/2024-02-24"}),
    R(f"(the? {DD} of?)? ({MON} .? ,?)? YEAR {TO} the? {DD} of? {MON} .? ,? YEAR", b.life, {"31 May 1819 – 26 March 1892": "1819-05-31/1892-03-26", "May 1819 – 26 March 1892": "1819-05/1892-03-26", "1819 – 26 March 1892": "1819/1892-03-26"}),
    R(f"{MON} .? the? {DD} {TO}|and {MON} .? the? {DD} ,? (of | in)? YEAR", lambda m, x, n, z, y: b.span(b.calendar(x, m, y - (n < m)), b.calendar(z, n, y)), {"July 1 to July 3, 1863": "1863-07-01/1863-07-03"}),
    R(f"the? {DD} of? {MON} {TO}|and the? {DD} of? {MON} .? ,? (of | in)? YEAR", lambda x, m, z, n, y: b.span(b.calendar(x, m, y - (n < m)), b.calendar(z, n, y)), {"31 May-1 June 1916": "1916-05-31/1916-06-01"}),
    R(f"{MON} .? the? {DD} {TO} {MON} .? the? {DD}", lambda m, x, n, z: b.turning(b.dated(m, x), b.monthday(n, z)), {"Dec. 30 to Jan. 2": "2023-12-30/2024-01-02"}),
    R(f"the? {DD} of? {MON} {TO} the? {DD} of? {MON}", lambda x, m, z, n: b.turning(b.dated(m, x), b.monthday(n, z)), {"30 April to 2 May": "2024-04-30/2024-05-02"}),
    R(f"{MON} .? {TO}|and {MON} .? ,? (of | in)? YEAR", lambda m, n, y: b.span(b.of_year(b.month(m), y - (n < m)), b.of_year(b.month(n), y)), {"September-October 1950": "1950-09/1950-10"}),
    R(f"LAST {MON} .? {TO} {MON}", lambda _l, m, n: b.turning(Find(b.month(m), Side.LAST), b.month(n)), {"from last October through March": "2023-10/2024-03"}),
    R(f"{MON} .? -? {TO} -? {MON}", lambda m, n: b.turning(Find(b.month(m)), b.month(n)), {"from October to March": "2023-10/2024-03"}),
    R("the? SEASON|WEAKSEASON and EARLY? the? SEASON|WEAKSEASON of? YEAR", b.seasons, {"the spring and early summer of 1943": "1943-SP/1943-SU", "the fall and winter of 1776": "1776-FA/1777-WI"}),
    R(f"YEAR {TO} YEAR", lambda x, z: Range(Year(x), Year(z)) if x < z else None, {"from 1998 to 2001": "1998/2001"}),
    R("YEAR -|/ YEAR2", b.short_span, {"2014-15": "2014/2015"}),
    R(f"{MON} .? SLASH ,? YEAR", lambda m, days, y: b.span(b.calendar(days[0], m, y), b.calendar(days[1], m, y)), {"Feb. 15/16, 2011": "2011-02-15/2011-02-16"}, kind="D"),
    R("YEARS", lambda years: b.short_span(*years), {"the 2014/15 season": "2014/2015", "case 2014/12": None}),
    R(f"YEAR|NUM {TO}|and YEAR|NUM ERA", lambda x, z, era: b.span(b.before_christ(x, era), b.before_christ(z, era)), {"490-480 BC": "BC0490/BC0480"}),
    R(f"T (on | ,)? {WD} {TO} {WD} PART?", lambda t, x, z, part: b.weekdays(x, z, part, t), {"from 6 p.m. Monday to Wednesday morning": "2024-05-13T18:00/2024-05-15TMO"}),
    R(f"{WD} {TO} {WD} PART", b.weekdays, {"from Monday to Wednesday morning": "2024-05-13/2024-05-15TMO"}),
    R(f"{WD} .? -? {TO} -? {WD}", lambda x, z: b.turning(Find(b.weekday(x)), b.weekday(z)), {"from Monday to Wednesday": "2024-05-13/2024-05-15", "a Monday-to-Friday fast": "2024-05-13/2024-05-17"}),
]

DATES = [
    # not times
    R("the? NTH|ORD :COUNTED", lambda _n: None, {"the 25th anniversary": None}, kind="NOT"),
    R(f"MONEY NUM {MON} .? {DD}", lambda _m, _n, m, d: b.dated(m, d), {"it sold for $12 December 27": "2023-12-27"}, skip=(2, 0)),
    R("NUM|YEAR percent|cents|dollars|people|miles|points|troops|men", lambda _: None, {"1998 people": None}, kind="NOT"),
    R("YEAR YEAR", lambda _a, _b: None, {"1998 1999": None}, kind="NOT"),
    # full dates
    R(f"{MON} .? the? {DD} ,? NUM|YEAR ERA", lambda m, d, y, era: b.era_date(d, m, y, era), {"August 10, 79 AD": "0079-08-10", "March 15, 44 BC": "BC0044-03-15", "Feb. 30, 44 BC": None}),
    R(f"{MON} .? the? {DD} ,? ERA NUM|YEAR", lambda m, d, era, y: b.era_date(d, m, y, era), {"August 24, A.D. 79": "0079-08-24"}),
    R(f"the? {DD} (day of | of)? {MON} .? ,? NUM|YEAR ERA", lambda d, m, y, era: b.era_date(d, m, y, era), {"2 August 216 BC": "BC0216-08-02"}),
    R(f"the? {DD} (day of | of)? {MON} .? ,? ERA NUM|YEAR", lambda d, m, era, y: b.era_date(d, m, y, era), {"19 August AD 14": "0014-08-19"}),
    R(f"{MON} .? ,? of? NUM|YEAR ERA", lambda m, n, era: In(b.month(m), b.before_christ(n, era)), {"April 480 BC": "BC0480-04", "March 44 BC": "BC0044-03"}),
    R(f"{MON} .? ,? of? ERA NUM|YEAR", lambda m, era, n: In(b.month(m), b.before_christ(n, era)), {"August AD 79": "0079-08"}),
    R(f"{WD} PART ,? {MON} .? {DD} ,? YEAR", lambda _w, part, m, d, y: b.on_part(part, b.calendar(d, m, y)), {"Thursday evening, May 9, 2024": "2024-05-09TEV"}),
    R(f"{WD} PART ,? {MON} .? {DD}", lambda w, part, m, d: b.on_part(part, b.weekday_date(w, m, d)), {"Thursday evening, May 9": "2024-05-09TEV"}),
    R(f"{WD} .? ,? the? {MON} .? the? {DD} ,? YEAR", lambda _w, m, d, y: b.calendar(d, m, y), {"Monday, Dec. 25, 2023": "2023-12-25"}),
    R(f"{WD} .? ,? the? {MON} .? the? {DD}", b.weekday_date, {"Thursday, May 9": "2024-05-09"}),
    R(f"{WD} .? ,? the? {DD} (day of | of)? {MON} .? ,? YEAR", lambda _w, d, m, y: b.calendar(d, m, y), {"Monday 25 December 2023": "2023-12-25"}),
    R(f"{WD} .? ,? the? {DD} of? {MON}", lambda w, d, m: b.weekday_date(w, m, d), {"Thursday, 9 May": "2024-05-09"}),
    R(f"{MON} .? the? {DD} ,? (of | in)? (the year)? YEAR", lambda m, d, y: b.calendar(d, m, y), {"Dec. 27, 2023": "2023-12-27", "Dec. 27,2023": "2023-12-27", "Feb. 30, 2023": None}),
    R(f"{MON} .? the? {DD} ,? ' YEAR2", lambda m, d, y: b.calendar(d, m, b.century_year(y)), {"Dec. 27, '98": "1998-12-27"}),
    R(f"the? {DD} (day of | of)? {MON} .? ,? (of | in)? (the year)? YEAR", lambda d, m, y: b.calendar(d, m, y), {"27 December 2023": "2023-12-27"}),
    R(f"the? {DD} of? {MON} .? ,? ' YEAR2", lambda d, m, y: b.calendar(d, m, b.century_year(y)), {"6 May '69": "1969-05-06"}),
    R(f"{DD} - {MON} - YEAR", lambda d, m, y: b.calendar(d, m, y), {"27-Dec-2023": "2023-12-27"}),
    R(f"{MON} .? {DD} of? (the SAME | that) year", lambda m, d, _s: In(b.monthday(m, d), Same(G.YEAR)), {"July 25 of that year": "2024-07-25"}),
    R(f"{DD} of? {MON} of? (the SAME | that) year", lambda d, m, _s: In(b.monthday(m, d), Same(G.YEAR)), {"25 July of the same year": "2024-07-25"}),
    R(f"LAST {MON} .? {DD}", lambda _l, m, d: Find(b.monthday(m, d), Side.LAST), {"last Oct. 23": "2023-10-23"}),
    R(f"{MON} .? the? {DD} ,? (of | in)? TEEN N|TENS", lambda m, d, x, z: b.spoken_date(d, m, x, z), {"May 9, nineteen seventy-two": "1972-05-09"}),
    R(f"the? {DD} of? {MON} .? ,? TEEN N|TENS", lambda d, m, x, z: b.spoken_date(d, m, x, z), {"13 Sept nineteen seventy two": "1972-09-13"}),
    R(f"this? NEXT|COMING {MON} .? {DD}", lambda _n, m, d: Find(b.monthday(m, d), Side.COMING), {"next April 1": "2025-04-01"}),
    R(f"{MON} .? the? {DD} ,? of? YEARPOINT", lambda m, d, n: In(b.monthday(m, d), Step(G.YEAR, n)), {"May 6 last year": "2023-05-06", "May 6 of this year": "2024-05-06"}),
    R(f"the? {DD} of? {MON} ,? of? YEARPOINT", lambda d, m, n: In(b.monthday(m, d), Step(G.YEAR, n)), {"6 May last year": "2023-05-06"}),
    R(f"{MON} .? the? {DD} and the? ORD|ORDN", lambda m, x, z: b.span(b.dated(m, x), b.dated(m, z)), {"May 14th and 15th": "2024-05-14/2024-05-15"}, kind="RANGE"),
    R(f"{MON} .? the? {DD} and the? {DD} :BETWEENDATES", lambda m, x, z: b.span(b.dated(m, x), b.dated(m, z)), {"on May 14 and 15 in Kyiv": "2024-05-14/2024-05-15"}, kind="RANGE", skip=(0, 1)),
    R(f"{MON} .? the? {DD}", b.dated, {"Dec. 27": "2023-12-27", "Feb. 30": None, "June 5": "2024-06-05"}),
    R(f"the? {DD} (day of | of)? {MON}", lambda d, m: b.dated(m, d), {"the 27th of April": "2024-04-27", "9 May": "2024-05-09"}),
    R(f"{MON} .? ,? YEAR", lambda m, y: b.of_year(b.month(m), y), {"March 1998": "1998-03"}),
    R(f"{MON} ,? (of | in) YEAR", lambda m, y: b.of_year(b.month(m), y), {"March of 1998": "1998-03"}),
    R(f"{MON} .? ,? YEARN", lambda m, y: b.of_year(b.month(m), int(y)), {"October two thousand": "2000-10"}),
    R(f"{MON} .? ' YEAR2", lambda m, y: b.of_year(b.month(m), b.century_year(y)), {"March '98": "1998-03"}),
    R(f"YEAR , {MON}", lambda y, m: b.of_year(b.month(m), y), {"2016, Nov": "2016-11"}),
    R(f"{MON} .? YEAR2", lambda m, y: b.of_year(b.month(m), b.century_year(y)), {"January 99": "1999-01", "in March 45 people died": None}, guard=is_no_count),
    R("ISO", b.iso, {"2023-12-27": "2023-12-27", "2023-12-27T14:05+02:00": "2023-12-27T14:05", "2023-13-45": None}),
    R("SLASH", b.slash, {"on 12/27": "2023-12-27", "a 1/2 share": None, "open 24/7": None}, guard=is_day),
    R("NUMERIC", b.numeric, {"12/27/23": "2023-12-27", "27.12.2023": "2023-12-27", "50/6/2018": None}),
    # parts of the year
    R("the? fiscal? Q|QH (of | in | , | -)? (the? FISCAL)? YEAR", lambda n, _f, y: b.of_year(b.quarter(n), y), {"the first quarter of fiscal 1998": "1998-Q1"}),
    R("the? FISCAL? YEAR ( ' s )? -? Q|QH", lambda _f, y, n: b.of_year(b.quarter(n), y), {"1998's third quarter": "1998-Q3", "2005 Q2": "2005-Q2"}),
    R("the? LATTERHALF of (the? FISCAL)? YEAR", lambda n, _f, y: b.of_year(b.half(n), y), {"the latter half of 2008": "2008-H2"}),
    R("the? H|HN (of | in | , | -)? (the? FISCAL)? YEAR", lambda n, _f, y: b.of_year(b.half(n), y), {"the first half of 1998": "1998-H1"}),
    R("YEAR -? H|HN", lambda y, n: b.of_year(b.half(n), y), {"2019-H2": "2019-H2"}),
    R("the? SEASON|WEAKSEASON (of | ,)? YEAR", lambda s, y: b.of_year(b.season(s), y), {"summer 1998": "1998-SU", "the winter of 2022": "2022-WI"}),
    R("the? YEAR FULLSEASON", lambda y, s: b.of_year(b.season(s), y), {"the 1998 autumn": "1998-FA"}),
    R("the? SEASON|WEAKSEASON of? YEARPOINT", lambda s, n: In(b.season(s), Step(G.YEAR, n)), {"the fall of last year": "2023-FA"}),
    R("the? SEASON|WEAKSEASON of? (the SAME | that) year", lambda s, _s: In(b.season(s), Same(G.YEAR)), {"the spring of that year": "2024-SP"}),
    R("the? SEASON|WEAKSEASON of? ' YEAR2", lambda s, y: b.of_year(b.season(s), b.century_year(y)), {"the summer of '69": "1969-SU"}),
    R("the? SEASON|WEAKSEASON of? TEEN N|TENS", lambda s, x, z: b.of_year(b.season(s), int(x * 100 + z)), {"the winter of nineteen ninety-four": "1994-WI"}),
    R("YEARPOINT ( ' s )? Q|QH", lambda n, q: In(b.quarter(q), Step(G.YEAR, n)), {"next year's first quarter": "2025-Q1"}),
    R("the? Q|QH of? YEARPOINT", lambda q, n: In(b.quarter(q), Step(G.YEAR, n)), {"the third quarter of last year": "2023-Q3", "Q1 this year": "2024-Q1"}),
    R("the? H|HN of? YEARPOINT", lambda h, n: In(b.half(h), Step(G.YEAR, n)), {"the second half of last year": "2023-H2"}),
    R("the LCYEAR ' s Q|QH", lambda _y, q: In(b.quarter(q), Same(G.YEAR)), {"the year's first quarter": "2024-Q1"}),
    R("the LCYEAR ' s H", lambda _y, h: In(b.half(h), Same(G.YEAR)), {"the year's second half": "2024-H2"}),
    R("the? H of the year", lambda h: In(b.half(h), Same(G.YEAR)), {"the first half of the year": "2024-H1"}),
    R("HN", lambda n: Find(b.half(n)), {"profit fell in H1": "2024-H1", "the H2 motor": None}, guard=is_half),
    R("LAST Q", lambda _l, n: Find(b.quarter(n), Side.LAST), {"last Q4": "2023-Q4"}),
    R("NEXT Q", lambda _n, n: Find(b.quarter(n), Side.COMING), {"next Q1": "2025-Q1"}),
    R("THIS Q", lambda _t, n: Find(b.quarter(n), Side.THIS), {"this Q3": "2024-Q3"}),
    R("fiscal? QH", lambda n: Find(b.quarter(n)), {"first-quarter results": "2024-Q1"}),
    R("the? fiscal? Q", lambda n: Find(b.quarter(n)), {"the first quarter": "2024-Q1"}),
    R("the? DAY|ORD INST", lambda d, n: In(Nth(d, G.DAY, G.MONTH), Step(G.MONTH, n)), {"the 3d inst.": "2024-05-03", "the 28th ultimo": "2024-04-28", "the 2nd instant replay": None}, guard=is_dated),
    R("FEAST weekend", lambda part: b.feast_weekend(part), {"Memorial Day weekend": "2024-W21-WE", "Thanksgiving weekend": "2023-W47-WE"}),
    R("FEAST week", lambda part: Holding(G.WEEK, Find(part)), {"Easter week": "2024-W13"}),
    R("FEAST ,? of? YEAR", b.of_year, {"Christmas Eve 2021": "2021-12-24", "Easter Monday 2024": "2024-04-01"}),
    R("FEAST of? YEARPOINT", lambda part, n: In(part, Step(G.YEAR, n)), {"Thanksgiving last year": "2023-11-23"}),
    R("LAST FEAST", lambda _l, part: Find(part, Side.LAST), {"last Christmas": "2023-12-25"}),
    R("NEXT FEAST", lambda _n, part: Find(part, Side.COMING), {"next Easter": "2025-04-20"}),
    R("THIS FEAST", lambda _t, part: Find(part, Side.THIS), {"this Christmas": "2024-12-25"}),
    R("FEAST", lambda part: Find(part), {"on Thanksgiving": "2023-11-23", "before Orthodox Christmas": "2024-01-07", "on Yom Kippur": "2023-09-25", "Black Friday": "2024-11-29", "Election Day": "2024-11-05"}),
    # years, decades, centuries
    R("the? SEASON|WEAKSEASON of? NUM|YEAR ERA", lambda s, n, era: In(b.season(s), b.before_christ(n, era)), {"the spring of 480 BC": "BC0480-SP"}),
    R("the? DECADEBC ERA", lambda y, era: Year(1 - y if era < 0 else y, G.DECADE), {"the 470s BC": "BC047"}),
    R("NUM|YEAR ERA", b.before_christ, {"44 BC": "BC0044"}),
    R("ERA NUM|YEAR", lambda era, n: b.before_christ(n, era), {"A.D. 79": "0079"}),
    R("the? turn of the century", lambda: Vague("PAST_REF"), {"the turn of the century": "PAST_REF"}),
    R("the? FISCAL year? YEAR", lambda _f, y: Year(y), {"fiscal 1989": "1989", "FY2023": "2023"}),
    R("FY '? YEAR2", lambda _f, y: Year(b.century_year(y)), {"FY24": "2024"}),
    R("the? MONTH quarter", lambda m: b.unit_ended((1, G.QUARTER), Find(b.month(m))), {"the December quarter": "2023-Q4"}),
    R("the year YEAR|YEARN|NUM", lambda y: Year(int(y)) if 30 <= y <= 2100 else None, {"the year 2000": "2000", "the year two thousand": "2000", "the year 71": "0071"}),
    R("CIRCA .? NUM|YEAR ERA", lambda _c, y, era: Modified("APPROX", b.before_christ(y, era)), {"c. 461 BC": "BC0461"}),
    R("CIRCA .? YEAR", lambda _c, y: Modified("APPROX", Year(y)), {"circa 1998": "1998"}, guard=is_year),
    R("CIRCA .? NUM", lambda _c, y: Modified("APPROX", Year(y)) if 100 <= y < 1000 else None, {"c. 347": "0347", "ca. 300 papers": None}, guard=is_year),
    R("the EARLY? -? DECADEYEAR ' s", lambda mod, y: b.shade(mod, Year(y, G.DECADE)), {"the 1960's": "196", "the late 1980's": "198"}),
    R("EARLY -? DECADEYEAR ' s", lambda mod, y: Modified(mod, Year(y, G.DECADE)), {"late 1980's": "198"}),
    R("DECADEYEAR ' s :STOP|and|or", lambda y: Year(y, G.DECADE), {"1970's, in Kyiv": "197"}, skip=(0, 1)),
    R("the? EARLY? -? ' DECADEYEAR2 ' s", lambda mod, y: b.shade(mod, Year(1900 + y, G.DECADE)), {"the '60's": "196"}),
    R("the EARLY -? DECADE", lambda mod, y: Modified(mod, Year(y, G.DECADE)), {"the mid-1990s": "199"}),
    R("the EARLY -? '? DECADE2", lambda mod, y: Modified(mod, Year(1900 + y, G.DECADE)), {"the late Nineties": "199", "the mid-80s": "198"}),
    R("the? DECADE", lambda y: Year(y, G.DECADE), {"the 1990s": "199"}),
    R("the? ' DECADE2", lambda y: Year(1900 + y, G.DECADE), {"the '80s": "198"}),
    R("the DECADE2", lambda y: Year(1900 + y, G.DECADE), {"the nineties": "199", "the 70s": "197", "highs in the 70s": None}, guard=is_decade),
    R("DECADEYEAR ' s", lambda y: Year(y, G.DECADE), {"the 1940's and 1950's were": "195", "1950's best song": None}, guard=follows_decade),
    R("DECADE2", lambda y: Year(1900 + y, G.DECADE), {"the eighties and nineties": "199", "his seventies": None}, guard=follows_decade),
    R("TEEN N|TENS", b.spoken_year, {"nineteen ninety-four": "1994"}),
    R("YEAR or later|beyond", lambda y: Modified("ON_OR_AFTER", Year(y)), {"1994 or later": "1994"}),
    R("YEAR and later|beyond", lambda y: Modified("ON_OR_AFTER", Year(y)), {"1990 and beyond": "1990"}),
    R("YEAR or earlier|before", lambda y: Modified("ON_OR_BEFORE", Year(y)), {"1945 or earlier": "1945"}),
    R("MODERN", lambda y: Year(y), {"in 1998": "1998", "after disputed 2009 elections": "2009", "1998 troops were sent": None}, guard=is_modern_year),
    R("YEAR", lambda y: Year(y), {"in 1614": "1614", "1614 victims": None}, guard=is_year),
    R("' YEAR2", ShortYear, {"'98": "1998", "'49": "1949"}),
    # weeks and weekdays
    R(f"WEEKPOINT ,? on? {WD}", lambda n, w: In(b.weekday(w), Step(G.WEEK, n)), {"next week Wednesday": "2024-05-22"}),
    R(f"{WD} (of | ,)? WEEKPOINT", lambda w, n: In(b.weekday(w), Step(G.WEEK, n)), {"Friday next week": "2024-05-24", "Monday of last week": "2024-05-06"}),
    R(f"THIS {WD} and {WD}", lambda _t, first, last: b.both_days(first, last, Side.THIS), {"this Saturday and Sunday": "2024-05-18/2024-05-19"}, kind="RANGE"),
    R(f"NEXT {WD} and {WD}", lambda _n, first, last: b.both_days(first, last, Side.NEXT), {"next Monday and Tuesday": "2024-05-20/2024-05-21"}, kind="RANGE"),
    R(f"LAST {WD} and {WD}", lambda _l, first, last: b.both_days(first, last, Side.LAST), {"last Monday and Tuesday": "2024-05-13/2024-05-14"}, kind="RANGE"),
    R(f"LAST|PAST {WD}", lambda _l, w: Find(b.weekday(w), Side.LAST), {"last Friday": "2024-05-10"}),
    R(f"NEXT {WD}", lambda _n, w: Find(b.weekday(w), Side.NEXT), {"next Friday": "2024-05-24"}),
    R(f"this? COMING {WD}", lambda _c, w: Find(b.weekday(w), Side.COMING), {"this coming Friday": "2024-05-17"}),
    R(f"this past {WD}", lambda w: Find(b.weekday(w), Side.LAST), {"this past Monday": "2024-05-13"}),
    R(f"THIS {WD}", lambda _t, w: Find(b.weekday(w), Side.THIS), {"this Friday": "2024-05-17"}),
    R(f"the? PREVIOUS {WD}", lambda _p, w: Find(b.weekday(w), Side.LAST, THEN), {"the previous Monday": "2024-05-13"}),
    R(f"the following {WD}", lambda w: Find(b.weekday(w), Side.COMING, THEN), {"the following Monday": "2024-05-20"}),
    R(f"{WD} ,? the NTH", lambda w, d: Find(On(w, Nth(d, G.DAY, G.MONTH)), Side.NEAREST) if d <= 31 else None, {"Thursday the 9th": "2024-05-09"}),
    R("the? WEEKDAY after next", lambda w: Find(b.weekday(w), Side.NEXT, skip=1), {"the Friday after next": "2024-05-31"}),
    R("the? WEEKDAY before last", lambda w: Find(b.weekday(w), Side.LAST, skip=-1), {"the Friday before last": "2024-05-03"}),
    R("WEEKDAY week", lambda w: Find(b.weekday(w), Side.COMING, skip=1), {"Tuesday week": "2024-05-28"}),
    R("the? ORD WEEKDAY this MONTH", lambda n, w, m: b.nth_weekday((n, w), In(b.month(m), Step(G.YEAR, 0))), {"3rd Thursday this September": "2024-09-19"}),
    # months and seasons
    R(f"{MON} .? of? YEARPOINT", lambda m, n: In(b.month(m), Step(G.YEAR, n)), {"July last year": "2023-07", "July of this year": "2024-07"}),
    R(f"{MON} .? of? (the SAME | that) year", lambda m, _s: In(b.month(m), Same(G.YEAR)), {"August of that year": "2024-08", "March the same year": "2024-03"}),
    R("this? LAST|PAST MONTH|MABBRX", lambda _l, m: Find(b.month(m), Side.LAST), {"last December": "2023-12", "this past March": "2024-03", "last April": "2023-04"}),
    R("this? NEXT|COMING MONTH|MABBRX", lambda _n, m: Find(b.month(m), Side.COMING), {"next April": "2025-04"}),
    R("THIS MONTH|MABBRX", lambda _t, m: In(b.month(m), Step(G.YEAR, 0)), {"this August": "2024-08"}),
    R(f"the? PREVIOUS {MON}", lambda _p, m: Find(b.month(m), Side.LAST, THEN), {"the previous June": "2023-06"}),
    R(f"the following {MON}", lambda m: Find(b.month(m), Side.COMING, THEN), {"the following March": "2025-03"}),
    R("this? LAST|PAST SEASON|WEAKSEASON", lambda _l, s: Find(b.season(s), Side.LAST), {"last summer": "2023-SU", "this past winter": "2024-WI"}),
    R("NEXT|COMING SEASON|WEAKSEASON", lambda _n, s: Find(b.season(s), Side.COMING), {"next winter": "2025-WI"}),
    R("THIS SEASON|WEAKSEASON", lambda _t, s: Find(b.season(s), Side.THIS), {"this summer": "2024-SU"}),
    R("that MONTH|NAMEMONTH", lambda m: Find(b.month(m), Side.THIS, THEN), {"who died that October": "2024-10"}, guard=ends_phrase),
    R("that SEASON|WEAKSEASON", lambda s: Find(b.season(s), Side.THIS, THEN), {"that summer": "2024-SU"}),
    R("the? PREVIOUS SEASON|WEAKSEASON", lambda _p, s: Find(b.season(s), Side.LAST, THEN), {"the previous winter": "2024-WI"}),
    R("the FOLLOWING SEASON|WEAKSEASON", lambda _f, s: Find(b.season(s), Side.COMING, THEN), {"the following winter": "2025-WI"}),
    # deictic days and parts of days
    R("the? day before yesterday", lambda: Step(G.DAY, -2), {"the day before yesterday": "2024-05-14"}),
    R("the? day after tomorrow", lambda: Step(G.DAY, 2), {"the day after tomorrow": "2024-05-18"}),
    R("DEICTIC", lambda count: Step(G.DAY, count), {"yesterday": "2024-05-15", "today": "2024-05-16"}),
    R("tonight", lambda: b.part_of_day("NI", Step(G.DAY, 0)), {"tonight": "2024-05-16TNI"}),
    R("to - night", lambda: b.part_of_day("NI", Step(G.DAY, 0)), {"to-night": "2024-05-16TNI"}),
    R("to - TODAY", lambda count: Step(G.DAY, count), {"to-day": "2024-05-16", "to-morrow": "2024-05-17"}),
    R("late? LAST PART", lambda _l, part: b.part_of_day(part, Step(G.DAY, -1)), {"last night": "2024-05-15TNI"}),
    R("NEXT PART", lambda _n, part: b.part_of_day(part, Step(G.DAY, 1)), {"next evening": "2024-05-17TEV"}),
    R("this PART", lambda part: b.part_of_day(part, Step(G.DAY, 0)), {"this morning": "2024-05-16TMO"}),
    R("(that | the)? SAME PART", lambda _s, part: b.part_of_day(part, Same(G.DAY)), {"that night": "2024-05-16TNI"}),
    R("the FOLLOWING PART", lambda _f, part: b.part_of_day(part, Step(G.DAY, 1, THEN)), {"the following morning": "2024-05-17TMO"}),
    R("the PREVIOUS PART", lambda _p, part: b.part_of_day(part, Step(G.DAY, -1, THEN)), {"the previous night": "2024-05-15TNI"}),
    R("this? LAST|PAST weekend", lambda _l: Find(b.WEEKEND, Side.LAST), {"last weekend": "2024-W19-WE"}),
    R("NEXT weekend", lambda _n: Step(G.WEEKEND, 1), {"next weekend": "2024-W21-WE"}),
    R("THIS COMING? weekend", lambda _t, _c: Find(b.WEEKEND, Side.THIS), {"this weekend": "2024-W20-WE"}),
    R("the weekend", lambda: Find(b.WEEKEND), {"the weekend": "2024-W19-WE"}),
    # units
    R("ORD month YEARPOINT", lambda n, year: In(b.month(n), Step(G.YEAR, year)) if n <= 12 else None, {"3rd month next year": "2025-03"}),
    R("the? YEARPOINT or so", lambda n: b.stretch(n or 1, b.ONE_YEAR), {"the next year or so": "P1Y"}),
    R("FORTH the YEARPOINT or so", lambda _f, n: b.stretch(n or 1, b.ONE_YEAR), {"over the next year or so": "P1Y"}, skip=(1, 0)),
    R("FORTH the YEARPOINT", lambda _f, n: b.step_or_stretch(n, G.YEAR), {"cut jobs over the next year": "2025", "over the last year": "P1Y"}, skip=(1, 0)),
    R("FORTH the WEEKPOINT", lambda _f, n: b.step_or_stretch(n, G.WEEK), {"cut jobs in the next week": "2024-W21", "for the last week": "P1W"}, skip=(1, 0)),
    R("the YEARPOINT", lambda n: b.step_or_stretch(n, G.YEAR, ONWARD), {"he won in 1993 and died the next year": "1994", "the next year": "2025"}),
    R("the WEEKPOINT", lambda n: b.step_or_stretch(n, G.WEEK, ONWARD), {"the next week": "2024-W21"}),
    R("the? year -? to -? date", lambda: Step(G.YEAR, 0), {"sales for the year to date": "2024"}),
    R("YEARPOINT", lambda n: Step(G.YEAR, n), {"last year": "2023", "next year": "2025", "his last year": None}, guard=is_no_ones),
    R("WEEKPOINT", lambda n: Step(G.WEEK, n), {"last week": "2024-W19", "this week": "2024-W20"}, guard=is_no_ones),
    R("LAST -? minute", lambda _l: None, {"at the last minute": None, "a last-minute goal": None}),
    R("over|during|within the LAST day", lambda sign: b.stretch(sign, b.ONE_DAY), {"raids over the last day": "P1D"}, skip=(1, 0)),
    R("LAST UNIT", b.last_unit, {"last month": "2024-04", "last quarter": "2024-Q1", "our last day": None, "the firm's last day": None}, guard=is_no_ones),
    R("NEXT|COMING UNIT", b.unit_step, {"next month": "2024-06", "coming week": "2024-W21"}),
    R("the latest WEEKMONTH", lambda unit: b.unit_step(-1, unit), {"in the latest week": "2024-W19"}),
    R("the current UNIT", lambda unit: b.unit_step(0, unit), {"the current quarter": "2024-Q2"}),
    R("this day", lambda: Same(G.DAY), {"on this day": "2024-05-16"}),
    R("THIS UNIT", b.unit_step, {"this month": "2024-05", "current quarter": "2024-Q2"}),
    R("the? PREVIOUS UNIT", b.then_step, {"the previous week": "2024-W19"}),
    R("the FOLLOWING UNIT", b.then_step, {"it will end the following day": "2024-05-17"}),
    R("(that | the)? SAME UNIT", lambda _s, unit: Same(unit[1]), {"the same day": "2024-05-16", "that week": "2024-W20"}),
    R("LAST|NEXT|COMING|THIS FISCAL UNIT", lambda n, _f, unit: b.unit_step(n, unit), {"next financial quarter": "2024-Q3"}),
    R("year -? end", lambda: Find(Nth(-1, G.DAY, G.YEAR)), {"by year-end": "2024-12-31", "sales have doubled since year-end": "2023-12-31"}),
    R("A WEEKDAY :SOMEDAY", lambda _a, w: Find(b.weekday(w), of=EVENT), {"on a Friday, in Kyiv": "XXXX-WXX-5"}, skip=(1, 1)),
    R("A WEEKDAY PART :SOMEDAY", lambda _a, w, part: b.part_of_day(part, Find(b.weekday(w), of=EVENT)), {"on a Friday night in Kyiv": "XXXX-WXX-5TNI"}, skip=(1, 1)),
    R("WEEKDAY", lambda w: Find(b.weekday(w)), {"on Friday": "2024-05-10", "on Thursday": "2024-05-16", "Sunday Road": None, "on Bloody Sunday": None}, guard=is_weekday),
    R("WDABBR .", lambda w: Find(b.weekday(w)), {"on Fri.": "2024-05-10"}),
    R("MONTH :PART", lambda m: Find(b.month(m)), {"one August night": "2023-08"}, skip=(0, 1)),
    R("SEASON :PART", lambda s: Find(b.season(s)), {"a summer evening": "2024-SU"}, skip=(0, 1)),
    R("MONTH|MABBRX :CONTRACT", lambda m: Find(b.month(m), Side.NEAREST), {"July crude rose": "2024-07", "March futures fell": "2024-03"}, skip=(0, 1)),
    R("MONTH|MABBRX :COMMODITY :CONTRACT", lambda m: Find(b.month(m), Side.NEAREST), {"June gold futures rose": "2024-06"}, skip=(0, 2)),
    R("NAMEMONTH", lambda m: Find(b.month(m)), {"in June": "2024-06", "April Jones": None}, guard=is_no_first_name),
    R("MARCH", lambda m: Find(b.month(m)), {"in March": "2024-03", "the Long March": None, "a March for Life": None}, guard=is_march),
    R("MONTH", lambda m: Find(b.month(m)), {"in December": "2023-12", "the warmest January on record": "2024-01", "In January, two hundred men came": "2024-01"}, guard=is_month),
    R("MABBRC .", lambda m: Find(b.month(m)), {"in Dec.": "2023-12"}),
    R("MABBRC", lambda m: Find(b.month(m)), {"in Oct": "2023-10", "by Jan Smith": None, "Jan was ill": None}, guard=is_short_month),
    R("the NTH", lambda d: Find(Nth(d, G.DAY, G.MONTH)) if d <= 31 else None, {"on the 27th": "2024-04-27", "the 27th Infantry": None}, guard=is_day),
    R("DET SEASON|WEAKSEASON :SEASONAL", lambda _d, s: Find(b.season(s)), {"the spring offensive": "2024-SP"}, skip=(1, 1)),
    R("SEASON|WEAKSEASON :SEASONAL", lambda s: Find(b.season(s)), {"fall elections": "2023-FA"}, skip=(0, 1)),
    R("the? WEAKSEASON of|in", lambda _s: None, {"the fall of Troy": None}, kind="NOT"),
    R("the? WEAKSEASON", lambda s: Find(b.season(s)), {"in the spring": "2024-SP", "prices fall": None}, guard=is_season),
    R("the? SEASON", lambda s: Find(b.season(s)), {"in summer": "2024-SU"}),
]

PERIODS_ENDED = [
    R("the? FISCAL? UNIT ended (on | in)? the? D", lambda _f, unit, d: b.unit_ended(unit, b.over(d)), {"the quarter ended July 31": "2023-Q3", "the fiscal year ended June 30": "P1Y"}, kind="UPTO", loose=True),
    R("the? FISCAL? UNIT ending (on | in)? the? D", lambda _f, unit, d: b.unit_ended(unit, d), {"the week ending March 9": "2024-W10"}, kind="UPTO", loose=True),
    R("the? FISCAL? UNIT :BEGINNING (on | in)? the? D", lambda _f, unit, d: b.unit_begun(unit, d), {"the week beginning May 6": "2024-W19", "the fiscal year that began Oct. 1": "P1Y"}, kind="UPTO", loose=True),
    R("P :BEGINNING (on | in)? the? D", b.from_on, {"for two weeks starting May 6": "P2W"}, kind="UPTO", loose=True),
    R("the FISCAL? UNIT to|through D", lambda _f, unit, d: b.unit_ended(unit, d), {"the year to March": "P1Y", "the quarter to April": "2024-Q2"}, kind="UPTO", loose=True),
    R("P ended (on | in)? the? D", lambda p, d: b.up_to(p, b.over(d)), {"for the six months ended May 31": "P6M"}, kind="UPTO", loose=True),
    R("P ending (on | in)? the? D", b.up_to, {"the six months ending in June": "P6M"}, kind="UPTO", loose=True),
    R("P to|through D", b.up_to, {"in the three months to June": "P3M", "the 12 months through April": "P12M"}, kind="UPTO", loose=True),
    R("D ended|ending (on | in)? the? D", b.quarter_ended, {"the fourth quarter ended June 30": "2023-Q4"}, kind="UPTO", loose=True),
]

SHIFTED = [
    R("NTHUNIT the? (current | fiscal)? D", b.nth_unit, {"the first week of June": "2024-W23"}, kind="D"),
    R("WEEKENDOF RANGE", lambda _w, days: Holding(G.WEEKEND, days), {"the weekend of June 8-9": "2024-W23-WE"}, kind="D"),
    R("NTHWEEKDAY D", b.nth_weekday, {"the last Friday in April": "2024-04-26"}, kind="D"),
    R("the? H of|in D", b.half_of, {"the second half of the 1990s": "199"}, kind="D"),
    R("the? H of the UNIT", lambda n, unit: b.half_of(n, Same(unit[1])), {"the first half of the month": "2024-05"}, kind="D"),
    R("WEEKENDOF D", lambda _w, d: Holding(G.WEEKEND, d), {"the weekend of May 11": "2024-W19-WE"}, kind="D"),
    R("NTHUNIT the? (current | fiscal)? UNIT", lambda nth, unit: b.nth_unit(nth, Same(unit[1])), {"the 20th day of the month": "2024-05-20"}, kind="D"),
    R("NTHUNIT :DET", lambda nth: b.nth_unit(nth, Happening()), {"the fifth day of the uprising": "XXXX-XX-XX", "the last day of the talks": "XXXX-XX-XX"}, kind="D", skip=(0, 2)),
    R("NTHUNIT", lambda nth: Step(nth[1][1], -1) if nth[0] < 0 else b.nth_unit(nth, Happening()), {"the last week of fighting": "2024-W19", "the first day in office": "XXXX-XX-XX"}, kind="D", skip=(0, 1)),
    R("NTHWEEKDAY", lambda nth: Find(b.weekday(nth[1]), Side.LAST) if nth[0] < 0 else None, {"last Monday in Kyiv": "2024-05-13"}, kind="D", skip=(0, 1)),
    R("WEEKENDOF", lambda _w: Find(b.WEEKEND), {"the weekend of protests": "2024-W19-WE"}, kind="D", skip=(0, 1)),
    R("the? LASTORD P (of | in) D", lambda sign, p, d: b.edge_stretch(sign, p, d), {"the last three weeks of 2023": "P3W", "the first three months of 1998": "P3M"}, kind="D"),
    R("the? THREEQUARTERS of|in D", lambda edge, d: b.edge_stretch(edge[0], edge[1], d), {"in the first three quarters of 2023": "P3Q"}, kind="D"),
    R("the? THREEQUARTERS", lambda edge: edge[1], {"the first three quarters": "P3Q"}, kind="P"),
    R("each of the LAST|PAST P", b.stretch, {"each of the past three years": "P3Y"}, kind="D"),
    R("APPROX P AGO", lambda mod, p, _a: b.shade(mod, b.ago(p)), {"more than two weeks ago": "2024-W18"}, kind="D"),
    R("APPROX P EARLIER", lambda mod, p, _e: b.shade(mod, Shift(p, -1, THEN)), {"about two weeks earlier": "2024-W18"}, kind="D"),
    R("APPROX P LATER", lambda mod, p, _e: b.shade(mod, Shift(p, 1, THEN)), {"about two weeks later": "2024-W22"}, kind="D"),
    R("P AGO D", lambda p, _a, d: b.before(p, d), {"two weeks ago Monday": "2024-04-29", "two years ago yesterday": "2022-05-15", "three years ago last month": "2021-04", "a few weeks ago Monday": "PAST_REF"}, kind="D"),
    R("P AGO", lambda p, _a: b.ago(p), {"50,000 years ago": "PAST_REF", "three weeks ago": "2024-W17", "two days ago": "2024-05-14"}, kind="D"),
    R("P before :STOP", lambda p: Shift(p, -1, THEN), {"two years before, in Kyiv": "2022"}, kind="D", skip=(0, 1)),
    R("P EARLIER", lambda p, _e: Shift(p, -1, THEN), {"two days earlier": "2024-05-14", "up from a third six months earlier": "2023-11"}, kind="D"),
    R("P to the day", lambda p: p, {"two years to the day": "P2Y"}, kind="D"),
    R("P LATER", lambda p, _l: Shift(p, 1, THEN), {"two days later": "2024-05-18"}, kind="D"),
    R("APPROX P from now|today", lambda mod, p: b.shade(mod, Shift(p, 1)), {"less than two weeks from now": "2024-W22"}, kind="D"),
    R("P from now|today", lambda p: Shift(p, 1), {"two weeks from now": "2024-W22"}, kind="D"),
    R("P HENCE", lambda p, _h: Shift(p, 1), {"a month hence": "2024-06"}, kind="D"),
    R("P before|prior|ahead (to | of)? D", lambda p, d: Shift(p, -1, d), {"two days before Christmas": "2023-12-23"}, kind="D"),
    R("P after|from|following D", lambda p, d: Shift(p, 1, d), {"a week after Easter Monday": "2024-04-08"}, kind="D"),
    R("P before T", lambda p, t: Shift(p, -1, In(t, Same(G.DAY))), {"two hours before noon": "2024-05-16T10:00"}, kind="D"),
    R("P after T", lambda p, t: Shift(p, 1, In(t, Same(G.DAY))), {"five hours after noon": "2024-05-16T17:00"}, kind="D"),
    R("the? DAY|ORD of D", b.day_of_month, {"the first of last month": "2024-04-01"}, kind="D", loose=True),
    R("APPROX P BEFOREAFTER :DET", lambda mod, p, sign: b.shade(mod, Shift(p, sign, EVENT)), {"at least two days after the summit": "P2D"}, kind="D", skip=(0, 2)),
    R("P BEFOREAFTER :DET", lambda p, sign: Shift(p, sign, EVENT), {"two days after the summit": "P2D"}, kind="D", skip=(0, 2)),
    R("the UNIT BEFOREAFTER D", b.unit_beside, {"the day before Thanksgiving": "2023-11-22", "the week before Christmas": "2023-W51", "the year after 2001": "2002"}, kind="D"),
    R("the UNIT BEFOREAFTER last|next", lambda unit, sign: b.unit_step(2 * sign, unit), {"the week before last": "2024-W18", "the year after next": "2026"}, kind="D"),
    R("within APPROX? P", lambda mod, p: b.shade(mod, Stretch(p, 1)), {"It will end within two weeks": "P2W"}, kind="D", skip=(1, 0), loose=True, guard=looks_ahead),
    R("in P past", lambda p: Stretch(p, -1), {"in years past": "PXY"}, kind="D", skip=(1, 0)),
    R("in P AGO", lambda p, _a: b.ago(p), {"she moved in two years ago": "2022"}, kind="D", skip=(1, 0)),
    R("in APPROX? P ' s? time", lambda mod, p: b.shade(mod, Ahead(p, sure=True)), {"It will end in a year's time": "2025", "It doubled in a year's time": "P1Y"}, kind="D", skip=(1, 0)),
    R("in APPROX? P", lambda mod, p: b.shade(mod, Ahead(p)), {"He will be back in two days": "2024-05-18", "in two days he wrote": "P2D"}, kind="D", skip=(1, 0), loose=True, guard=is_point),
    R("NEARLY the? LAST|PAST P", lambda mod, sign, p: b.shade(mod, b.stretch(sign, p)), {"at least the past 18 months": "P18M"}, kind="D"),
    R("the? LAST|PAST|PREVIOUS P", b.stretch, {"the past two weeks": "P2W", "the last few months": "PXM"}, kind="D", guard=is_adjective_of_length, loose=True),
    R("the? NEXT|COMING|FOLLOWING P", b.stretch, {"the next five years": "P5Y", "coming weeks": "PXW"}, kind="D"),
    R("the? latest P", lambda p: Stretch(p, -1), {"the latest nine months": "P9M"}, kind="D"),
    R("the P ahead", lambda p: Stretch(p, 1), {"the weeks ahead": "PXW"}, kind="D"),
    R("the? recent P", lambda p: Stretch(p, -1), {"recent years": "PXY"}, kind="D"),
    R("the? past UNIT and a half", lambda unit: Stretch(b.period(1.5, unit), -1), {"the past year and a half": "P1.5Y"}, kind="D"),
    R("the? past UNIT", lambda unit: Stretch(b.period(1, unit), -1), {"the past week": "P1W"}, kind="D"),
    R("the ORD P", lambda _n, p: p, {"the first nine months": "P9M"}, kind="P"),
    R("first P", lambda p: p, {"first nine months": "P9M"}, kind="P"),
    R("the UNIT of D", lambda unit, d: Holding(unit[1], d), {"the week of March 4": "2024-W10"}, kind="D"),
    R("the? rest|remainder of the UNIT", lambda unit: Rest("END", Same(unit[1])), {"the rest of the year": "2024"}, kind="D"),
    R("the? rest|remainder of D", lambda d: Rest("END", d), {"the rest of this week": "2024-W20"}, kind="D"),
    R("the? PARTOF of the UNIT", lambda mod, unit: Modified(mod, Same(unit[1])), {"the beginning of the year": "2024"}, kind="D"),
    R("the? PARTOF of D", Modified, {"the end of 2023": "2023", "the end of the 1990s": "199"}, kind="D"),
    R("the? PARTOF of REPORTED", lambda mod, unit: Modified(mod, Same(unit[1])), {"by the end of month": "2024-05", "the start of year": "2024"}, kind="D"),
    R("UNIT ' s end", lambda unit: Modified("END", Same(unit[1])), {"month's end": "2024-05"}, kind="D"),
    R("end - D", lambda d: Modified("END", d), {"by end-2023": "2023", "at end-March": "2024-03"}, kind="D"),
    R("EARLY - D", b.shade, {"late-November": "2023-11", "mid-December": "2023-12"}, kind="D"),
    R("the? EARLY (in | on)? D", b.shade, {"early 1997": "1997", "the early summer": "2024-SU"}, kind="D"),
    R("LATERIN (in | on)? D", b.later_in, {"later this week": "2024-W20", "earlier this year": "2024", "later on Dec. 27": "2023-12-27"}, kind="D"),
    R("LATERIN in the UNIT", lambda mod, unit: Modified(mod, Same(unit[1])), {"earlier in the week": "2024-W20"}, kind="D"),
]

BEFORE_AFTER = [
    R("the UNIT BEFOREAFTER that? :STOP|and|but|in|at|on", lambda unit, sign: b.unit_step(sign, unit, THEN), {"the day before, in Kyiv": "2024-05-15", "it will end the month after that and begin again": "2024-06"}, kind="D", skip=(0, 1)),
    R("the UNIT BEFOREAFTER", lambda unit, sign: Shift(b.period(1, unit), sign, EVENT), {"the day after the vote": "P1D", "the year before Kyiv fell": "P1Y"}, kind="D"),
    R("the PART before :STOP|and|but|in|at|on", lambda part: b.part_of_day(part, Step(G.DAY, -1, THEN)), {"the night before, in Kyiv": "2024-05-15TNI"}, kind="D", skip=(0, 1)),
]

TIMES = [
    R("T :LBRACKET T :RBRACKET (on | ,)? D PART?", lambda t, _other, d, part: b.at_part(t, d, part), {"06:00 local time (04:00 GMT) on Sunday": "2024-05-12T06:00"}, kind="D"),
    R("after T (on | , | of)? D", b.past, {"shortly after midnight on Friday": "2024-05-10T00:00"}, kind="D", skip=(1, 0)),
    R("T (on | , | of)? D PART", b.at_part, {"6 a.m. on Saturday morning": "2024-05-11T06:00", "12:30 a.m. Friday night": "2024-05-11T00:30"}, kind="D"),
    R("T (on | , | of)? D", b.at, {"noon Saturday": "2024-05-11T12:00", "9 a.m. on May 9": "2024-05-09T09:00"}, kind="D"),
    R("D ,? (at | on)? (about | around)? T", lambda d, t: b.at(t, d), {"May 9 at 6:30 p.m.": "2024-05-09T18:30"}, kind="D", loose=True),
    R("TR (on | , | of)? D", b.between, {"5 to 6 p.m. on May 9": "2024-05-09T17:00/2024-05-09T18:00"}, kind="RANGE"),
    R("D ,? from? TR", lambda d, times: b.between(times, d), {"Tuesday from 2:00 to 2:30 pm": "2024-05-14T14:00/2024-05-14T14:30"}, kind="RANGE"),
    R("D (at | around) HOUR|HOURWORD", lambda d, hour: b.at_hour(d, hour), {"Tuesday at 7": "2024-05-14T07:00", "tonight at 9": "2024-05-16T21:00", "tonight at 2": "2024-05-17T02:00"}, kind="D", loose=True, guard=lambda _before, after: not (after and after[0].isalnum())),
    R("at HOUR|HOURWORD D PART", b.at_in_part, {"at 9 tomorrow morning": "2024-05-17T09:00", "at seven Friday evening": "2024-05-10T19:00"}, kind="D", skip=(1, 0)),
    R("D (in the)? PART ,? (at | around)? T", lambda d, part, t: b.at_part(t, d, part), {"Friday morning at 9:30": "2024-05-10T09:30"}, kind="D"),
    R("D (in the)? PART at HOUR|HOURWORD", lambda d, part, hour: b.at_in_part(hour, d, part), {"Saturday morning at 9": "2024-05-11T09:00", "tomorrow evening at seven": "2024-05-17T19:00"}, kind="D"),
    R("D EARLY PART", lambda d, mod, part: Modified(mod, b.part_of_day(part, d)), {"Monday early morning": "2024-05-13TMO"}, kind="D"),
    R("D ,? EARLY in the PART", lambda d, mod, part: Modified(mod, b.part_of_day(part, d)), {"Monday early in the morning": "2024-05-13TMO"}, kind="D"),
    R("D (in the)? PART", b.day_part, {"Tuesday morning": "2024-05-14TMO", "Monday Night Football": None}, kind="D", guard=is_programme),
    R("the? PARTOF of the? PART of? D", lambda mod, part, d: Modified(mod, b.part_of_day(part, d)), {"the early hours of the morning of May 9": "2024-05-09TMO"}, kind="D"),
    R("the? PARTOF of the PART", lambda mod, part: Modified(mod, b.part_of_day(part, Same(G.DAY))), {"the early hours of the morning": "2024-05-16TMO"}, kind="D"),
    R("the? PARTHOURS (of | on)? D", b.hours_of, {"the early morning hours of May 9": "2024-05-09TMO", "the evening hours of May 9": "2024-05-09TEV"}, kind="D"),
    R("the? PARTHOURS", lambda hours: b.hours_of(hours, Same(G.DAY)), {"in the late evening hours": "2024-05-16TEV", "in the evening hours": "2024-05-16TEV"}, kind="D"),
    R("the? EARLY PART ,? (of | on)? D", lambda mod, part, d: Modified(mod, b.part_of_day(part, d)), {"the early morning of May 9": "2024-05-09TMO", "early evening Tuesday": "2024-05-14TEV", "late afternoon on May 9": "2024-05-09TAF"}, kind="D"),
    R("the? PART of RANGE", lambda part, days: b.part_of_day(part, days.first), {"the night of May 3-4": "2024-05-03TNI"}, kind="D"),
    R("the? PART of D", lambda part, d: b.part_of_day(part, d), {"the morning of May 9": "2024-05-09TMO"}, kind="D"),
    R("PART ,? D", lambda part, d: b.part_of_day(part, d), {"mid-afternoon yesterday": "2024-05-15TAF"}, kind="D"),
    R("the? EARLY (in the)? PART", lambda mod, part: Modified(mod, b.part_of_day(part, Same(G.DAY))), {"the early morning": "2024-05-16TMO"}, kind="D"),
    R("the PART", lambda part: b.part_of_day(part, Same(G.DAY)), {"the evening": "2024-05-16TEV"}, kind="D"),
    R("by|until|till PART ,? D", lambda part, d: b.part_of_day(part, d), {"by mid-afternoon Friday": "2024-05-17TAF"}, kind="D", skip=(1, 0)),
    R("by|until|till PART", lambda part: Hour(b.Daypart(part)), {"the banks shut by evening": "2024-05-16TEV", "led by night crews": None}, kind="D", skip=(1, 0), guard=ends_phrase),
    R("AROUNDDAWN DAWN (on | of)? D", lambda _a, code, d: b.dawn(code, d), {"at dawn on Monday": "2024-05-13TMO"}, kind="D", skip=(1, 0)),
    R("DAWN (on | of)? D", b.dawn, {"dawn on Monday": "2024-05-13TMO"}, kind="D"),
    R("D at? DAWN", lambda d, code: b.dawn(code, d), {"Sunday at sunset": "2024-05-12TEV"}, kind="D", loose=True),
    R("AROUNDDAWN DAWN", lambda _a, code: Modified("START", Hour(b.Daypart(code))), {"at dawn": "2024-05-16TMO", "before nightfall": "2024-05-16TEV"}, kind="D", skip=(1, 0)),
    R("overnight D", lambda d: b.day_part(d, "NI"), {"overnight Friday": "2024-05-10TNI"}, kind="D", loose=True),
    R("overnight", lambda: Hour(b.Daypart("NI"), over=True), {"Kyiv was attacked overnight": "2024-05-15TNI", "it will rain overnight": "2024-05-16TNI"}, kind="D"),
    R("PART", lambda part: b.part_of_day(part, Same(G.DAY)), {"afternoon": "2024-05-16TAF"}, kind="D", guard=stands_alone),
    R("TR", lambda times: b.between(times, Same(G.DAY)), {"9-10 am": "2024-05-16T09:00/2024-05-16T10:00"}, kind="RANGE"),
    R("T", Hour, {"10:35 a.m.": "2024-05-16T10:35", "It took effect at midnight": "2024-05-16T00:00", "It will open at midnight": "2024-05-17T00:00"}, kind="D"),
]

FUZZY = [
    R("RATED|AMOUNT P", lambda _r, p: b.each_one(p), {"$2 million a year": "P1Y", "1,500 a year": "P1Y"}, kind="SET", loose=True, skip=(1, 0)),
    R("A? P period|span|spell", lambda _a, p: p, {"over a three-year period": "P3Y"}, kind="P"),
    R("MONEY NUM P", lambda _m, _n, p: b.each_one(p), {"$20 a month": "P1M", "$1.76 a year": "P1Y"}, kind="SET", loose=True, skip=(2, 0)),
    R("P P", b.rate, {"24 hours a day": "P1D"}, kind="SET", loose=True),
    R("about|around|roughly|approximately|circa|ca|c .? D", lambda d: b.shade("APPROX", d), {"around Nov. 1": "2023-11-01", "c. March 1998": "1998-03"}, kind="D", guard=is_about, loose=True),
    R("APPROX P", b.shade, {"more than four hours": "PT4H", "nearly two years": "P2Y"}, kind="P"),
]

VAGUE = [
    R("SINCE the? NAMED", lambda _s, meaning: meaning, {"during the Second World War": "1939-09-01/1945-09-02"}, kind="D", skip=(1, 0)),
    R("the? PARTOF of the? NAMED", b.edge_of, {"the start of the Second World War": "1939-09-01"}, kind="D"),
    R("the? NAMEDDATE", lambda meaning: meaning, {"he died on 9/11": "2001-09-11", "the Sept. 11 attacks": "2001-09-11"}, kind="D"),
    R("PRESENT|VAGUEPAST|VAGUEFUTURE|OPEN", Vague, {"now": "PRESENT_REF", "recently": "PAST_REF", "the near future": "FUTURE_REF"}, kind="D"),
    R("to date", lambda: Vague("PRESENT_REF"), {"the largest to date": "PRESENT_REF", "to date the bones": None}, kind="D", guard=ends_phrase),
    R("as recently as D", lambda d: d, {"as recently as May 9": "2024-05-09"}, kind="D", skip=(3, 0)),
    R("HISTORIC", lambda token: Vague(token, in_history=True), {"the former king": None}, kind="D", guard=is_adjective),
    R("later on", Onward, {"later on": "FUTURE_REF"}, kind="D"),
    R("the past", lambda: Vague("PAST_REF"), {"in the past": "PAST_REF", "the past three summers": None}, kind="D", guard=is_noun),
    R("the future", lambda: Vague("FUTURE_REF"), {"in the future": "FUTURE_REF"}, kind="D"),
    R("the fiscal? quarter", lambda: Same(G.QUARTER), {"the quarter": "2024-Q1", "the quarter-final": None}, kind="D", guard=is_no_compound),
    R("the? H", lambda h: Find(b.half(h)), {"sales fell in the first half": "2024-H1", "first-half profit": "2024-H1", "he scored in the first half": None}, kind="D", guard=is_business_half),
    R("the? latest quarter|period", lambda: Same(G.QUARTER), {"latest quarter": "2024-Q1"}, kind="D"),
    R("AT this time D", lambda _a, day: day, {"at this time last year": "2023", "by this time next year": "2025"}, kind="D", skip=(1, 0)),
    R("this time D", lambda day: day, {"this time last year": "2023"}, kind="D"),
    R("at this time", lambda: Vague("PRESENT_REF"), {"no comment at this time": "PRESENT_REF"}, kind="D"),
    R("AT (the | that | this) time", lambda _a: Told(), {"at the time": "XXXX-XX-XX"}, kind="D", skip=(1, 0)),
    R("this time", Told, {"during this time": "XXXX-XX-XX"}, kind="D", guard=is_time),
    R("this|that period|time|date", Told, {"during this period": "XXXX-XX-XX"}, kind="D"),
    R("AT then", lambda _a: Told(), {"by then": "XXXX-XX-XX"}, kind="D", skip=(1, 0), guard=is_then),
    R("the week", lambda: Same(G.WEEK), {"the week": "2024-W20"}, kind="D", guard=is_no_compound),
    R("the (full | fiscal | current)? LCYEAR", lambda _y: Same(G.YEAR), {"the year": "2024", "Person of the Year": None}, kind="D", guard=is_no_compound),
]

RANGES = [
    R("between D and D", b.both_ends, {"between Tuesday and yesterday": "2024-05-14/2024-05-15", "between now and July": "2024-05-16/2024-07", "between May 2015 and 2018": "2015-05/2018"}, kind="RANGE", loose=True, skip=(1, 0)),
    R("from D ,? to|until|through|till D", b.from_to, {"from 2015 to May 5, 2017": "2015/2017-05-05", "from Jan. 3, 1981, to May 3, 1993": "1981-01-03/1993-05-03"}, kind="RANGE", loose=True, skip=(1, 0)),
    R(f"D {TO} the? present", lambda d: Range(d, Vague("PRESENT_REF")), {"(2013 – present)": "2013/2024-05-16"}, kind="RANGE", loose=True),
    R(f"D {TO} D", b.comparable, {"5 March to yesterday": "2024-03-05/2024-05-15"}, kind="RANGE", loose=True),
]
# fmt: on

STRATA: dict[str, list[Rule]] = {
    "N": NUMBERS,
    "POINT": POINTS,
    "T": CLOCKS,
    "ZONED": ZONED,
    "CLOCKRANGE": CLOCK_RANGES,
    "SAIDTIME": SAID_TIMES,
    "SET": SETS,
    "UNITPERIOD": UNIT_PERIODS,
    "P": PERIODS,
    "SETP": SETS_OF_PERIODS,
    "RANGE": TIGHT_RANGES,
    "D": DATES,
    "UPTO": PERIODS_ENDED,
    "SHIFTED": SHIFTED,
    "BEFOREAFTER": BEFORE_AFTER,
    "TIMES": TIMES,
    "FUZZY": FUZZY,
    "VAGUE": VAGUE,
    "RANGES": RANGES,
}
REPORT = ("D", "P", "SET", "RANGE", "UPTO")
TRIGGERS = (
    "UNIT", "UNITS", "SECOND", "MONTH", "MABBR", "SEASONS", "WEEKDAY", "WDABBR", "WEEKDAYS", "SEASON", "WEAKSEASON", "YEAR", "DECADE",
    "DECADE2", "CENTURYORD", "NTH", "AMPM", "HOURAMPM", "GLUED", "NOON", "PART", "DEICTIC", "PRESENT", "VAGUEPAST", "VAGUEFUTURE", "date",
    "OPEN", "HISTORIC", "OFTEN", "FEAST", "NAMED", "ERA", "INST", "TODAY", "clock", "tonight", "overnight", "weekend", "weekends", "half", "q", "QQ",
    "BIGS", "DAWN", "MIL", "LENGTHLONG", "weekdays", "DAYPARTS", "weeknights", "quarterly", "h", "past", "future", "later", "FY", "TEEN", "time", "then",
)  # fmt: skip


@cache
def grammar() -> Grammar:
    """The compiled English grammar, made once."""
    return extended()


def extended(
    *,
    rules: Sequence[Rule] = (),
    words: Mapping[str, Mapping[str, Any]] | None = None,
    named: Mapping[str, tuple[str, str]] | None = None,
) -> Grammar:
    """The English grammar with rules, words and named periods of your own.

    ``rules`` stand before the calendar dates of the table; ``words`` are words and values by kind;
    ``named`` gives the first and last day of a period, an empty last day for an open one, and its
    names parted by "|"; a year before Christ is ISO's, "-0043" for 44 BC. Pass the result as
    ``Options(grammar=...)``. Raises ``RuleError`` for a table that cannot work;
    :func:`timeline.testing.failures` tries the examples.

    >>> mine = extended(named={"Operation Dawn|Dawn": ("2024-03-01", "2024-03-09")})
    >>> [str(mention.meaning.resolve(None)) for mention in mine.find("It fell during Operation Dawn.")]
    ['2024-03-01/2024-03-10']
    """
    rules = rows(rules, Rule, "rules")
    lexicon = {kind: dict(entries) for kind, entries in LEXICON.items()}
    for kind, entries in _words(words or {}, rules):
        lexicon.setdefault(kind, {}).update(entries)
    periods = named_periods() | _periods(named or {})
    literals = {word for rule in rules for word in rule.literals if word.isalpha()} - FUNCTION_WORDS
    compiled = compile_grammar(
        lexicon={
            **lexicon,
            "NAMED": periods,
            "NAMEDDATE": _dates(periods),
            "CONNECTOR": dict.fromkeys(CONNECTORS, True),
        },
        shape=b.shape,
        samples=b.SAMPLES,
        strata=STRATA | {"D": [*rules, *DATES]},
        report=REPORT,
        triggers=(*TRIGGERS, *(words or {}), *literals),
    )
    return evolve(compiled, recipe=partial(extended, rules=rules, words=words, named=named))


def _words(
    words: Mapping[str, Mapping[Any, Any]], rules: Sequence[Rule]
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The kinds with their words; refuses kinds that no rule asks for, and words that are none."""
    expect(words, Mapping, "words", _WORDS)
    known = set(LEXICON) | {kind for rule in rules for kind in _KIND.findall(rule.pattern)}
    for kind, entries in words.items():
        if kind not in known:
            raise RuleError(f"no rule has the kind {kind!r}; the kinds are those of en_lexicon.LEXICON")
        expect(entries, Mapping, f"words of {kind}", _WORDS)
        for word in entries:
            if not isinstance(word, str) or not word.strip("~= "):
                raise RuleError(f"words of {kind}: {word!r} is no word")
        yield kind, entries


def _periods(named: Mapping[str, tuple[str, str]]) -> dict[str, Fixed]:
    """The named periods of a caller; refuses what is no period."""
    expect(named, Mapping, "named", _PERIODS)
    try:
        return _named((names, *days) for names, days in named.items())
    except (AttributeError, IndexError, TypeError, ValueError) as error:
        raise RuleError(f"named: give {_PERIODS}: {error}") from error


_KIND = re.compile(r"[A-Z]{2,}")
_WORDS = 'words and values by kind, such as {"DEICTIC": {"yestreen": -1}}'
_PERIODS = 'names with the first and last day, such as {"Harbour Strike": ("2019-03-04", "2019-05-17")}'


@cache
def named_periods() -> dict[str, Fixed]:
    """The editable table of named periods and events (``en_named.tsv``): names to stretches of time."""
    table = resources.files("timeline.languages").joinpath("en_named.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and line[0] != "#")
    return _named((names, first, last) for names, first, last in rows)


def _dates(periods: Mapping[str, Fixed]) -> dict[str, Fixed]:
    """The names of single days that say their date: 9/11, the Oct. 7 attack."""
    days = {name: day for name, day in periods.items() if day.upper == G.DAY.shift(day.lower, 1)}
    return {name: day for name, day in days.items() if any(map(str.isdecimal, name))}


def _named(rows: Iterable[tuple[str, str, str]]) -> dict[str, Fixed]:
    """Each name of each period; one in capitals is found only so."""
    return {
        f"~{name}" if name[0].isupper() else name: b.fixed(name, first, last)
        for names, first, last in rows
        for name in names.split("|")
    }
