"""Names of months and weekdays, and absolute dates, in the languages that dateparser knows; no rules."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@frozen
class Locale:
    """What a language calls its months (1-12) and weekdays (1-7), and the words it puts between."""

    months: Mapping[int, frozenset[str]]
    weekdays: Mapping[int, frozenset[str]]
    fillers: frozenset[str]


@cache
def read_locale(language: str) -> Locale | None:
    """The names of a language by dateparser's code; None where it has none.

    >>> "березня" in read_locale("uk").months[3]
    True
    """
    from dateparser.languages.loader import default_loader

    try:
        info = default_loader.get_locale(language).info
    except (ValueError, KeyError, TypeError):  # the last for what is no text
        return None
    return Locale(_names(info, MONTHS), _names(info, WEEKDAYS), _words(info.get("skip", ())))


def _names(info: Mapping[str, list[str]], keys: tuple[str, ...]) -> dict[int, frozenset[str]]:
    return {number: _words(info.get(key, ())) for number, key in enumerate(keys, 1)}


def _words(names: list[str] | tuple[str, ...]) -> frozenset[str]:
    """Single words of two letters or more; "mo" and "sun" stay out of texts by their context."""
    return frozenset(name.lower() for name in names if name.isalpha())


def absolute_date(text: str, languages: tuple[str, ...] | None, order: str = "") -> datetime | None:
    """An absolute date with a day, in the languages given or in any; None for anything else.

    >>> absolute_date("14 березня 2024", ("uk",))
    datetime.datetime(2024, 3, 14, 0, 0)
    """
    found: datetime | None = _parser(languages, order).get_date_data(text).date_obj
    return found


@cache
def _parser(languages: tuple[str, ...] | None, order: str) -> Any:
    """dateparser, held to absolute dates with a day; slow to import, so only when asked."""
    from dateparser.date import DateDataParser

    settings = {
        "PARSERS": ["absolute-time"],  # the others know "yesterday" and seconds since 1970
        "REQUIRE_PARTS": ["day", "month", "year"],
        "RELATIVE_BASE": datetime(2000, 1, 1),  # read by nothing above; keeps the clock out
    } | ({"DATE_ORDER": order} if order else {})
    return DateDataParser(languages=list(languages) if languages else None, settings=settings)
