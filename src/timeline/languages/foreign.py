"""Languages without a rule file: absolute dates from the month names that dateparser's locales hold.

What is covered: a day and month with or without a year (14 березня 2024, le 5 mai), a month with its
year, weekdays before a date, ISO and numeric dates (day first, unless the locale says otherwise),
and a four-digit year after one of the locale's little words. What is not: anything relative, vague,
counted or recurring; it is not found rather than guessed.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from timeline.errors import UnknownLanguage
from timeline.grammar import Grammar, Rule, compile_grammar
from timeline.languages import build as b
from timeline.languages.locales import Locale, read_locale
from timeline.meaning import Either, Find, Meaning, Year

if TYPE_CHECKING:
    from collections.abc import Mapping

_YEARS = {str(year): year for year in range(1_000, 2_101)}
_DAYS = {str(day): day for day in range(1, 32)} | {f"{day:02}": day for day in range(1, 10)}
_ORDINAL_DAYS = {
    f"{day}{suffix}": day for day in range(1, 32) for suffix in ("er", "º", "ª", "го", "te", "ter")
}


def _day_first(parts: tuple[int, int, int, str]) -> Meaning | None:
    """5/6/2024 as the fifth of June; the other reading stays an alternative."""
    meaning = b.numeric(parts)
    return Either(meaning.month_first, meaning.day_first, True) if isinstance(meaning, Either) else meaning


RULES = [
    Rule("(WEEKDAY ,?)? DAY .? :FILL? MONTH .? :FILL? YEAR", lambda _w, d, m, y: b.calendar(d, m, y), {"14 березня 2024": "2024-03-14"}),
    Rule("WEEKDAY ,? DAY .? :FILL? MONTH", lambda w, d, m: b.weekday_date(w, m, d), {"понеділок, 13 травня": "2024-05-13"}),
    Rule("MONTH .? DAY ,? YEAR", lambda m, d, y: b.calendar(d, m, y), {"березня 14, 2024": "2024-03-14"}),
    Rule("DAY .? :FILL? MONTH", lambda d, m: b.dated(m, d), {"2 травня": "2024-05-02"}),
    Rule("MONTH .? :FILL? YEAR", lambda m, y: b.of_year(b.month(m), y), {"травень 2023": "2023-05"}),
    Rule("ISO", b.iso, {"2023-12-27": "2023-12-27"}),
    Rule("NUMERIC", _day_first, {"05.06.2023": "2023-06-05"}),
    Rule("LONGMONTH", lambda m: Find(b.month(m)), {"у квітні": None, "квітень": "2024-04"}),
    Rule("FILL YEAR", lambda _f, y: Year(y), {"у 2019": None, "о 2019": "2019"}, skip=(1, 0)),
]  # fmt: skip
"""Rules in terms of kinds alone; the examples are Ukrainian."""


@cache
def grammar(language: str) -> Grammar:
    """The compiled grammar of a language by its dateparser code; ``UnknownLanguage`` for none.

    >>> [mention.meaning for mention in grammar("de").find("am 3. Oktober 1990")] != []
    True
    """
    locale = read_locale(language)
    if locale is None:
        raise UnknownLanguage(
            f"no names of months for language {language!r}: use a code such as 'uk' or 'de'"
        )
    return compile_grammar(
        lexicon=_lexicon(locale),
        shape=b.shape,
        samples=b.SAMPLES,
        strata={"D": RULES},
        report=["D"],
        triggers=["MONTH", "LONGMONTH", "YEAR"],
    )


def _lexicon(locale: Locale) -> Mapping[str, Mapping[str, Any]]:
    months = {name: number for number, names in locale.months.items() for name in names}
    return {
        "MONTH": months,
        "LONGMONTH": {name: number for name, number in months.items() if len(name) > 4},
        "WEEKDAY": {name: number for number, names in locale.weekdays.items() for name in names},
        "FILL": dict.fromkeys(locale.fillers | {"de", "of"}, True),
        "DAY": _DAYS | _ORDINAL_DAYS,
        "YEAR": _YEARS,
    }
