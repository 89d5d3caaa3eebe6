"""English words of time, by kind, with what they are worth; knows no grammar.

``~word`` counts only where it is capitalised ("May", not "may"), ``=Word`` as it is written, and
several words make a phrase. A word may stand under many kinds.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from timeline.granularity import Granularity as G
from timeline.repeating import Beside, Easter, Hebrew, Lunar, Nth, Repeating, Weekday

_UNITS = {
    "minute": (1, G.MINUTE), "hour": (1, G.HOUR), "day": (1, G.DAY), "week": (1, G.WEEK), "fortnight": (2, G.WEEK),
    "month": (1, G.MONTH), "quarter": (1, G.QUARTER), "year": (1, G.YEAR), "decade": (1, G.DECADE),
    "century": (1, G.CENTURY), "millennium": (1, G.MILLENNIUM), "weekend": (1, G.WEEKEND), "semester": (6, G.MONTH),
    "quarter century": (25, G.YEAR), "quarter-century": (25, G.YEAR), "half century": (50, G.YEAR), "half-century": (50, G.YEAR),
}  # fmt: skip
_PLURALS = {
    "seconds": (1, G.SECOND), "secs": (1, G.SECOND), "minutes": (1, G.MINUTE), "mins": (1, G.MINUTE), "hours": (1, G.HOUR),
    "hrs": (1, G.HOUR), "days": (1, G.DAY), "nights": (1, G.DAY), "weeks": (1, G.WEEK), "fortnights": (2, G.WEEK),
    "months": (1, G.MONTH), "quarters": (1, G.QUARTER), "years": (1, G.YEAR), "yrs": (1, G.YEAR), "decades": (1, G.DECADE),
    "centuries": (1, G.CENTURY), "millennia": (1, G.MILLENNIUM), "weekends": (1, G.WEEKEND),
}  # fmt: skip
_MONTHS = (
    "january", "february", "~march", "april", "~may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip
_SMALL = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip
DECADES = frozenset((*_DECADES, *(f"{year}s" for year in range(10, 100, 10))))
LISTING = frozenset(("and", "or", "to"))
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SUFFIXES = ("st", "nd", "rd")


def _suffix(number: int) -> str:
    return "th" if 10 < number % 100 < 14 or not 0 < number % 10 < 4 else _SUFFIXES[number % 10 - 1]


_OLD = {"=2d": 2, "=3d": 3, "=22d": 22, "=23d": 23}  # as print had them until a century ago
_NTH = {f"{number}{_suffix(number)}": number for number in range(1, 32)} | {
    f"0{number}{_suffix(number)}": number for number in range(1, 10)
}
_CLOCKS = {
    f"{hour}{mark}": hour % 12 + (12 if mark == "pm" else 0) for hour in range(1, 13) for mark in ("am", "pm")
}
_GLUED = {
    f"{number}{word}": (number, (1, unit))
    for word, unit in {
        "yr": G.YEAR, "yrs": G.YEAR, "years": G.YEAR, "months": G.MONTH, "wks": G.WEEK, "weeks": G.WEEK, "days": G.DAY,
        "hr": G.HOUR, "hrs": G.HOUR, "hours": G.HOUR, "min": G.MINUTE, "mins": G.MINUTE, "minutes": G.MINUTE,
    }.items()
    for number in range(1, 100)
}  # fmt: skip


def _day(month: int, day: int) -> Repeating:
    return Nth(day, G.DAY, Nth(month, G.MONTH, G.YEAR))


def _nth_weekday(number: int, weekday: int, month: int) -> Repeating:
    return Weekday(number, weekday, Nth(month, G.MONTH, G.YEAR))


FEASTS: dict[str, Repeating] = {
    "new year's day": _day(1, 1), "new year's eve": _day(12, 31), "new year's": _day(1, 1), "new years day": _day(1, 1),
    "new years eve": _day(12, 31), "new years": _day(1, 1), "hogmanay": _day(12, 31), "epiphany": _day(1, 6), "twelfth night": _day(1, 5),
    "orthodox christmas": _day(1, 7), "orthodox christmas eve": _day(1, 6), "martin luther king day": _nth_weekday(3, 1, 1),
    "martin luther king jr. day": _nth_weekday(3, 1, 1), "mlk day": _nth_weekday(3, 1, 1), "~inauguration day": _day(1, 20),
    "groundhog day": _day(2, 2), "candlemas": _day(2, 2), "valentine's day": _day(2, 14), "valentines day": _day(2, 14),
    "saint valentine's day": _day(2, 14), "st. valentine's day": _day(2, 14), "presidents' day": _nth_weekday(3, 1, 2),
    "presidents day": _nth_weekday(3, 1, 2), "president's day": _nth_weekday(3, 1, 2), "washington's birthday": _nth_weekday(3, 1, 2),
    "leap day": _day(2, 29), "international women's day": _day(3, 8), "women's day": _day(3, 8), "st. patrick's day": _day(3, 17),
    "st patrick's day": _day(3, 17), "saint patrick's day": _day(3, 17), "st. patricks day": _day(3, 17), "pi day": _day(3, 14),
    "april fools' day": _day(4, 1), "april fool's day": _day(4, 1), "april fools day": _day(4, 1), "april fools": _day(4, 1),
    "earth day": _day(4, 22), "anzac day": _day(4, 25), "may day": _day(5, 1), "labour day": _day(5, 1), "cinco de mayo": _day(5, 5),
    "~victory day": _day(5, 9), "ve day": _day(5, 8), "v-e day": _day(5, 8), "v-j day": _day(8, 15), "mother's day": _nth_weekday(2, 7, 5),
    "mothers day": _nth_weekday(2, 7, 5), "mothers' day": _nth_weekday(2, 7, 5), "memorial day": _nth_weekday(-1, 1, 5),
    "d-day": _day(6, 6), "~flag day": _day(6, 14), "juneteenth": _day(6, 19), "midsummer's day": _day(6, 24),
    "father's day": _nth_weekday(3, 7, 6), "fathers day": _nth_weekday(3, 7, 6), "fathers' day": _nth_weekday(3, 7, 6),
    "canada day": _day(7, 1), "independence day": _day(7, 4), "bastille day": _day(7, 14), "assumption day": _day(8, 15),
    "labor day": _nth_weekday(1, 1, 9), "columbus day": _nth_weekday(2, 1, 10), "indigenous peoples' day": _nth_weekday(2, 1, 10),
    "halloween": _day(10, 31), "hallowe'en": _day(10, 31), "all hallows' eve": _day(10, 31), "all saints' day": _day(11, 1),
    "all saints day": _day(11, 1), "all souls' day": _day(11, 2), "all souls day": _day(11, 2), "guy fawkes day": _day(11, 5),
    "guy fawkes night": _day(11, 5), "bonfire night": _day(11, 5), "~election day": Beside(1, _nth_weekday(1, 1, 11)),
    "veterans day": _day(11, 11), "veteran's day": _day(11, 11), "veterans' day": _day(11, 11), "remembrance day": _day(11, 11),
    "armistice day": _day(11, 11), "thanksgiving": _nth_weekday(4, 4, 11), "thanksgiving day": _nth_weekday(4, 4, 11), "black friday": Beside(1, _nth_weekday(4, 4, 11)),
    "cyber monday": Beside(4, _nth_weekday(4, 4, 11)),
    "~christmas": _day(12, 25), "xmas": _day(12, 25), "christmas": _day(12, 25), "christmas day": _day(12, 25), "xmas day": _day(12, 25),
    "christmas eve": _day(12, 24), "xmas eve": _day(12, 24), "day of the dead": _day(11, 2), "ides of march": _day(3, 15), "lincoln's birthday": _day(2, 12), "king's day": _day(4, 27),
    "koningsdag": _day(4, 27), "german unity day": _day(10, 3), "australia day": _day(1, 26),
    "~tax day": _day(4, 15), "boxing day": _day(12, 26), "st. stephen's day": _day(12, 26),
    "st. nicholas day": _day(12, 6), "kwanzaa": _day(12, 26),
    "easter": Easter(), "easter sunday": Easter(), "easter day": Easter(), "easter monday": Easter(1), "good friday": Easter(-2),
    "easter saturday": Easter(-1), "holy saturday": Easter(-1), "holy thursday": Easter(-3), "maundy thursday": Easter(-3),
    "palm sunday": Easter(-7), "ash wednesday": Easter(-46), "shrove tuesday": Easter(-47), "pancake day": Easter(-47),
    "mardi gras": Easter(-47), "ascension day": Easter(39), "whit sunday": Easter(49), "whitsunday": Easter(49), "clean monday": Easter(-48, orthodox=True), "pentecost": Easter(49), "whit monday": Easter(50),
    "trinity sunday": Easter(56), "orthodox easter": Easter(0, orthodox=True),
    "orthodox easter monday": Easter(1, orthodox=True), "orthodox good friday": Easter(-2, orthodox=True),
    "rosh hashanah": Hebrew(0), "rosh hashana": Hebrew(0), "jewish new year": Hebrew(0), "yom kippur": Hebrew(9), "sukkot": Hebrew(14),
    "simchat torah": Hebrew(22), "hanukkah": Hebrew(83, long=True), "chanukah": Hebrew(83, long=True), "purim": Hebrew(-193),
    "lag baomer": Hebrew(-130), "lag b'omer": Hebrew(-130), "tisha b'av": Hebrew(-51), "passover": Hebrew(-163), "shavuot": Hebrew(-113),
    "ramadan": Lunar(9, 1, 30), "eid al-fitr": Lunar(10, 1), "eid ul-fitr": Lunar(10, 1), "eid al-adha": Lunar(12, 10),
    "eid ul-adha": Lunar(12, 10), "ashura": Lunar(1, 10), "mawlid": Lunar(3, 12), "islamic new year": Lunar(1, 1),
}  # fmt: skip
"""Feasts and named days as parts of the year; add one in a line."""

_COUNTS = {
    **{str(number): number for number in range(1_000)},
    **{word: number for number, word in enumerate(_SMALL, 1)},
    **_TENS,
    "dozen": 12, "half-dozen": 6,
}  # fmt: skip

LEXICON: dict[str, Mapping[str, Any]] = {
    # numbers
    "NUM": {**_COUNTS, **{str(number): number for number in range(1_000, 2_101)}},
    "COUNT": _COUNTS,
    "ORDDIGIT": {word: number for number, word in enumerate(_ORDINALS[:9], 1)},
    "QNUM": {str(number): number for number in range(1, 5)},
    "HNUM": {"1": 1, "2": 2},
    "QQ": {f"{number}q": number for number in range(1, 5)},
    "ALIKE": {"same": 0, "corresponding": 0, "comparable": 0},
    "BEFOREVERB": dict.fromkeys("to will would may might could can should must shall not".split()),
    "QUARTERUNIT": {"quarter": 1, "quarters": 1},
    "AT": dict.fromkeys(("at", "by", "until", "since", "till", "from"), True),
    "BEFOREAFTER": {"before": -1, "after": 1, "following": 1},
    "DET": dict.fromkeys(("the", "a", "an", "his", "her", "its", "their", "that", "this", "our", "my"), True),
    "LASTORD": {"first": 1, "last": -1, "final": -1},
    "FINAL": {"final": -1},
    "DAYPARTS": {"nights": "NI", "mornings": "MO", "evenings": "EV", "afternoons": "AF"},
    "SINCE": dict.fromkeys(("since", "during", "before", "after", "until", "throughout", "following", "amid"), True),
    "DIGIT": {word: number for number, word in enumerate(_SMALL[:9], 1)},
    "TENS": dict(_TENS),
    "TEEN": {word: number for number, word in enumerate(_SMALL[14:], 15)} | {"twenty": 20},
    "BIG": {"hundred": 100, "thousand": 1_000},
    "TWO": {"two": 2},
    "THOUSAND": {"thousand": 1_000},
    "BIGS": {"hundreds": None, "thousands": None},
    "FRACTION": {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75, "½": 0.5, "¼": 0.25, "¾": 0.75},
    "A": {"a": 1, "an": 1},
    "SOME": {"several": None, "few": None, "many": None, "some": None, "various": None, "numerous": None,
             "couple": 2, "handful": None, "multiple": None, "countless": None, "dozens": None},
    # calendar
    "UNIT": dict(_UNITS) | {"yr": (1, G.YEAR), "wk": (1, G.WEEK), "hr": (1, G.HOUR), "min": (1, G.MINUTE)},
    "NTHABLE": {word: value for word, value in _UNITS.items() if word != "quarter"},
    "UNITS": dict(_PLURALS) | {"mos": (1, G.MONTH), "wks": (1, G.WEEK)},
    **{
        f"U{unit.name}": {word: value for word, value in (_UNITS | _PLURALS).items() if value[1] is unit}
        for unit in (G.YEAR, G.MONTH, G.WEEK, G.DAY, G.HOUR, G.MINUTE, G.SECOND)
    },
    "LENGTHLONG": {"daylong": (1, G.DAY), "weeklong": (1, G.WEEK), "monthlong": (1, G.MONTH), "yearlong": (1, G.YEAR), "decadelong": (1, G.DECADE)},
    "LCYEAR": {"=year": True},  # not the Person of the Year
    "SECOND": {"second": (1, G.SECOND), "sec": (1, G.SECOND), "night": (1, G.DAY)},
    "MONTH": {word: number for number, word in enumerate(_MONTHS, 1)},
    "MARCH": {"~march": 3},
    "WINTER": {"winter": 0},
    "BEGINNING": dict.fromkeys(("beginning", "starting", "commencing", "that began", "that begins", "that started", "that starts"), True),
    "NAMEMONTH": {"april": 4, "~may": 5, "june": 6, "august": 8},
    "MABBR": {
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
        "dec": 12, "march": 3,
    },
    "MABBRX": {"jan": 1, "feb": 2, "march": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "oct": 10, "nov": 11, "dec": 12},
    "MABBRC": {
        "~jan": 1, "~feb": 2, "~apr": 4, "~jun": 6, "~jul": 7, "~aug": 8, "~sep": 9, "~sept": 9, "~oct": 10, "~nov": 11, "~dec": 12,
    },
    "WEEKDAY": {word: number for number, word in enumerate(_WEEKDAYS, 1)},
    "WDABBR": {
        "~mon": 1, "~tue": 2, "~tues": 2, "~wed": 3, "~weds": 3, "~thu": 4, "~thur": 4, "~thurs": 4, "~fri": 5, "~sat": 6,
        "~sun": 7,
    },
    "WEEKDAYS": {f"{word}s": number for number, word in enumerate(_WEEKDAYS, 1)},
    "WEAKSEASON": {"spring": 1, "fall": 3},
    "SEASON": {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 0, "springtime": 1, "summertime": 2,
               "wintertime": 0, "midsummer": 2, "midwinter": 0},
    "SEASONS": {"springs": 1, "summers": 2, "autumns": 3, "winters": 0},
    "DAY": {str(number): number for number in range(1, 32)} | {f"{number:02}": number for number in range(1, 10)},
    "NTH": _NTH,
    "ORD": {word: number for number, word in enumerate(_ORDINALS, 1)} | _NTH | _OLD | {"thirtieth": 30},
    "CENTURYORD": {word: number for number, word in enumerate(_ORDINALS, 1)}
    | {f"{number}{_suffix(number)}": number for number in range(1, 31)},
    "YEAR": {str(year): year for year in range(1_000, 2_101)},
    "MODERN": {str(year): year for year in range(1_900, 2_050)},
    "YEAR2": {f"{number:02}": number for number in range(100)},
    "DECADE": {f"{year}s": year for year in range(1_000, 2_101, 10)},
    "DECADEYEAR": {str(year): year for year in range(1_000, 2_101, 10)},
    "DECADEYEAR2": {str(year): year for year in range(10, 100, 10)},
    "DECADEBC": {f"{year}s": year for year in range(100, 1_000, 10)},
    "DECADE2": {f"{year}s": year for year in range(10, 100, 10)} | _DECADES,
    "FY": {"fy": 1},
    "FISCAL": {"fiscal": 1, "fy": 1, "calendar": 1, "academic": 1, "school": 1, "tax": 1, "financial": 1},
    "ERA": {"bc": -1, "bce": -1, "=AD": 1, "=CE": 1, "b.c.": -1, "a.d.": 1, "b.c.e.": -1, "c.e.": 1, "b.c": -1, "a.d": 1},
    "INST": {"inst": 0, "inst.": 0, "instant": 0, "ult": -1, "ult.": -1, "ultimo": -1, "prox": 1, "prox.": 1, "proximo": 1},
    # the day
    "AMPM": {"am": 0, "a.m.": 0, "a.m": 0, "pm": 12, "p.m.": 12, "p.m": 12},
    "HOURAMPM": _CLOCKS,
    "GLUED": _GLUED,
    "ALWAYS": {"24/7": True},  # which is no date: no rule has the kind
    "HOUR": {str(number): number for number in range(25)},
    "HOURWORD": {word: number for number, word in enumerate(_SMALL[:12], 1)},
    "MIL": {
        f"{hour:02}{minute:02}": (hour, minute) for hour in range(24) for minute in range(60)
    },
    "NOON": {"noon": (12, 0), "midday": (12, 0), "midnight": (24, 0), "noontime": (12, 0)},
    "PART": {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "nighttime": "NI", "mornings": "MO",
             "afternoons": "AF", "evenings": "EV", "mid-morning": "MO", "mid-afternoon": "AF", "midmorning": "MO",
             "midafternoon": "AF", "daytime": "DT", "lunchtime": "MI"},
    "SOMEDAY": dict.fromkeys((*".,;:)—–", "in", "when", "that", "after", "before"), True),
    "LENGTHS": {word: unit for word, unit in _PLURALS.items() if word not in {"nights", "weekends", "quarters"}},
    "DAWN": {"dawn": "MO", "daybreak": "MO", "sunrise": "MO", "dusk": "EV", "nightfall": "EV", "sunset": "EV", "sundown": "EV"},
    "PREDAWN": {"predawn": True, "pre-dawn": True},
    "AROUNDDAWN": dict.fromkeys(("at", "before", "after", "by", "until", "till", "since", "around"), True),
    "ZONE": {
        "=GMT": "+00:00", "=UTC": "+00:00", "=Z": "+00:00", "=BST": "+01:00", "=CET": "+01:00", "=CEST": "+02:00", "=EET": "+02:00",
        "=EEST": "+03:00", "=MSK": "+03:00", "=IST": "+05:30", "=JST": "+09:00", "=KST": "+09:00", "=HKT": "+08:00",
        "=AEST": "+10:00", "=EST": "-05:00", "=EDT": "-04:00", "=ET": "America/New_York", "=CST": "-06:00", "=CDT": "-05:00",
        "=CT": "America/Chicago", "=MST": "-07:00", "=MDT": "-06:00", "=MT": "America/Denver", "=PST": "-08:00", "=PDT": "-07:00",
        "=PT": "America/Los_Angeles", "gmt": "+00:00", "utc": "+00:00", "=pst": "-08:00", "=pdt": "-07:00", "=est": "-05:00",
        "=edt": "-04:00", "=cet": "+01:00", "eastern": "America/New_York", "pacific": "America/Los_Angeles",
    },
    "ZONECITY": {
        "=Kyiv": "Europe/Kyiv", "=Kiev": "Europe/Kyiv", "=Moscow": "Europe/Moscow", "=London": "Europe/London",
        "=Paris": "Europe/Paris", "=Berlin": "Europe/Berlin", "=Brussels": "Europe/Brussels", "=Tokyo": "Asia/Tokyo",
        "=Beijing": "Asia/Shanghai", "=Tehran": "Asia/Tehran", "=Jerusalem": "Asia/Jerusalem", "=Israel": "Asia/Jerusalem",
        "=Istanbul": "Europe/Istanbul", "=Delhi": "Asia/Kolkata", "=Sydney": "Australia/Sydney", "eastern": "America/New_York",
        "central": "America/Chicago", "mountain": "America/Denver", "pacific": "America/Los_Angeles", "local": None,
        "=New York": "America/New_York", "=Washington": "America/New_York", "=Baghdad": "Asia/Baghdad", "=Kabul": "Asia/Kabul",
    },
    # pointing
    "LAST": {"last": -1},
    "PAST": {"past": -1},
    "NEXT": {"next": 1},
    "COMING": {"coming": 1, "upcoming": 1},
    "THIS": {"this": 0, "current": 0},
    "PREVIOUS": {"previous": -1, "preceding": -1, "prior": -1},
    "MINUTES": {"five": 5, "ten": 10, "twenty": 20},
    "FORTH": dict.fromkeys("in over for within during throughout by of until through into".split(), True),
    "FOLLOWING": {"following": 1, "next": 1, "ensuing": 1, "subsequent": 1},
    "SAME": {"same": 0, "that": 0},
    "DEICTIC": {"yesterday": -1, "today": 0, "tomorrow": 1},
    "TODAY": {"day": 0, "morrow": 1},
    "AGO": {"ago": -1, "back": -1},
    "EARLIER": {"earlier": -1, "previously": -1, "beforehand": -1, "prior": -1},
    "LATER": {"later": 1, "afterwards": 1, "afterward": 1, "thereafter": 1},
    "HENCE": {"hence": 1},
    "PRESENT": {"now": "PRESENT_REF", "currently": "PRESENT_REF", "right now": "PRESENT_REF", "at present": "PRESENT_REF",
                "presently": "PRESENT_REF", "nowadays": "PRESENT_REF", "at the moment": "PRESENT_REF", "at the present time": "PRESENT_REF", "at this moment": "PRESENT_REF", "at this point in time": "PRESENT_REF", "these days": "PRESENT_REF",
                "current": "PRESENT_REF",
                "present-day": "PRESENT_REF", "present day": "PRESENT_REF", "modern-day": "PRESENT_REF", "modern day": "PRESENT_REF", "for the time being": "PRESENT_REF"},
    "VAGUEPAST": {"recently": "PAST_REF", "more recently": "PAST_REF", "most recently": "PAST_REF", "recent": "PAST_REF", "lately": "PAST_REF", "formerly": "PAST_REF", "the recent past": "PAST_REF", "long ago": "PAST_REF", "some time ago": "PAST_REF",
                  "a long time ago": "PAST_REF", "a while ago": "PAST_REF", "a while back": "PAST_REF", "a moment ago": "PAST_REF",
                  "moments ago": "PAST_REF", "a few moments ago": "PAST_REF", "a generation ago": "PAST_REF", "generations ago": "PAST_REF",
                  "the other day": "PAST_REF", "the distant past": "PAST_REF",
                  "not long ago": "PAST_REF"},
    "VAGUEFUTURE": {"the near future": "FUTURE_REF", "near future": "FUTURE_REF",
                    "the foreseeable future": "FUTURE_REF", "the coming future": "FUTURE_REF",
                    "the not-too-distant future": "FUTURE_REF", "the short term": "FUTURE_REF",
                    "the long term": "FUTURE_REF", "the near term": "FUTURE_REF", "sometime soon": "FUTURE_REF", "someday": "FUTURE_REF", "some day": "FUTURE_REF", "one of these days": "FUTURE_REF",
                    "a later date": "FUTURE_REF"},
    "HISTORIC": {"former": "PAST_REF", "future": "FUTURE_REF"},
    # shading
    "EARLY": {"early": "START", "mid": "MID", "late": "END", "middle": "MID"},
    "LATERIN": {"later": "END", "earlier": "START", "sometime": None},
    "PARTOF": {"beginning": "START", "start": "START", "middle": "MID", "end": "END", "close": "END", "outset": "START",
               "latter part": "END", "early part": "START", "latter half": "END", "turn": "START", "eve": "START",
               "early days": "START", "early hours": "START", "wee hours": "START", "small hours": "START", "midpoint": "MID", "height": "MID", "rest": "END",
               "remainder": "END"},
    "NEARLY": {"at least": "EQUAL_OR_MORE", "nearly": "LESS_THAN", "almost": "LESS_THAN", "roughly": "APPROX"},
    "WEEKMONTH": {"week": (1, G.WEEK), "month": (1, G.MONTH)},
    "PLUSODD": {"plus": "MORE_THAN", "+": "MORE_THAN", "odd": "APPROX"},
    "REPORTED": {"month": (1, G.MONTH), "quarter": (1, G.QUARTER), "year": (1, G.YEAR)},
    "MILLION": {"million": 1_000_000, "billion": 1_000_000_000},
    "FULLSEASON": {"=spring": 1, "=summer": 2, "=autumn": 3, "=winter": 0},
    "CIRCA": {"=c": True, "=ca": True, "circa": True},
    "SEASONNAME": {"=Winter": 0, "=Summer": 2},
    "GAMES": dict.fromkeys(("=Olympics", "=Olympic", "=Paralympics", "=Paralympic", "=Games", "=Youth", "=Palace"), True),
    "COUNTED": dict.fromkeys(
        """anniversary birthday edition floor street avenue hole district infantry division brigade regiment battalion army
        parallel amendment meridian congress parliament president""".split(), True),
    "LATTERHALF": {"latter half": 2},
    "MONEY": dict.fromkeys(("$", "£", "€", "¥"), True),
    "LBRACKET": {"(": True},
    "RBRACKET": {")": True},
    "STOP": dict.fromkeys(".,;:)", True),
    "APPROX": {"some": "APPROX", "about": "APPROX", "around": "APPROX", "approximately": "APPROX", "roughly": "APPROX", "circa": "APPROX",
               "nearly": "LESS_THAN", "almost": "LESS_THAN", "under": "LESS_THAN", "less than": "LESS_THAN", "fewer than": "LESS_THAN",
               "more than": "MORE_THAN", "over": "MORE_THAN", "at least": "EQUAL_OR_MORE", "at most": "EQUAL_OR_LESS",
               "up to": "EQUAL_OR_LESS", "no more than": "EQUAL_OR_LESS", "no less than": "EQUAL_OR_MORE", "well over": "MORE_THAN",
               "just over": "MORE_THAN", "just under": "LESS_THAN", "close to": "APPROX", "not more than": "EQUAL_OR_LESS",
               "little more than": "MORE_THAN"},
    "CONTRACT": dict.fromkeys("contract contracts futures delivery crude".split(), True),
    "COMMODITY": dict.fromkeys("gold silver copper wheat corn soybean soybeans oil gas gasoline cotton coffee cocoa sugar cattle".split(), True),
    "SEASONAL": dict.fromkeys(
        """offensive offensives counter-offensive counteroffensive campaign campaigns fighting invasion semester term election
        elections meeting meetings session harvest planting training rains floods flooding weather holiday holidays vacation
        break quarters uprising collection season sales""".split(), True),
    "RAIDS": dict.fromkeys("attacks raids fighting flights shifts patrols".split(), True),
    "BETWEENDATES": dict.fromkeys((".", ",", ";", ")", "in", "at", "to", "with", "for", "were", "was", "during", "when"), True),
    "FEAST": dict(FEASTS),
    # recurring
    "EVERY": {"every": "EVERY", "each": "EACH"},
    "RATED": dict.fromkeys(("million", "billion", "trillion", "percent", "cents", "dollars", "euros", "pounds", "%"), True),
    "TIMES": {"once": "1X", "twice": "2X", "thrice": "3X"},
    "OFTEN": {"daily": (1, G.DAY), "weekly": (1, G.WEEK), "monthly": (1, G.MONTH),               "yearly": (1, G.YEAR), "annually": (1, G.YEAR), "nightly": (1, G.DAY), "hourly": (1, G.HOUR), "biweekly": (2, G.WEEK), "bi-weekly": (2, G.WEEK), "bi-monthly": (2, G.MONTH),
              "bimonthly": (2, G.MONTH), "biennially": (2, G.YEAR), "fortnightly": (2, G.WEEK), "semiannually": (6, G.MONTH), "semi-annually": (6, G.MONTH)},
    "OPEN": {"from time to time": "FUTURE_REF"},
}  # fmt: skip
"""Kind → word → value."""

_BEHIND_CLOCKS = "|".join(
    word.lstrip("~").capitalize()
    for word in (
        *_MONTHS, *_WEEKDAYS, "eastern", "central", "mountain", "pacific", "atlantic", "greenwich", "local", "sharp",
        "jan", "feb", "mar", "apr", "aug", "sept", "oct", "nov", "dec", "sun", "mon", "tue", "tues", "wed", "thu",
        "thurs", "fri", "sat", "christmas", "today", "tomorrow", "yesterday",
    )
)  # fmt: skip
CLOCK_END = re.compile(
    rf"\b[ap]\.m\.\s+(?!(?:{_BEHIND_CLOCKS})\b|\w+ (?:[Tt]ime|Standard|Daylight|Summer)\b)(?=[A-Z][a-z]|A )"
)
"""The end of a sentence that is also that of "a.m." or "p.m.": "at 6 p.m. Police came", not "6 p.m. Monday"."""
LOOKING_AHEAD = frozenset("will would 'll ’ll shall must may should could can".split())
COUNTED_FROM = frozenset("of after before from".split())
BEFORE_VERB = frozenset("to will would could may might should can must not n't 'll did does do".split())
FUNCTION_WORDS = frozenset(
    """and or but to at in on for with when while as by of from that which who where he she it they we the a an his her its
    their was were is are will would had has have said after before because since until although though than if""".split()
)
"""Words that may follow "the 27th"; another word makes it the number of something."""

CUES = {
    "past": frozenset(
        """was were had did said told went came began met took made gave found left held won lost saw fell rose sent became broke
        brought built bought caught chose drew drove fought flew got grew hit kept knew led paid put ran sank shot spent stood
        struck swore taught thought threw understood wrote has have been since ended last fallen given taken seen""".split()
    ),
    "past_ending": "ed",
    "future": frozenset(  # and presents of what goes by a timetable: "the Fed meets on Monday"
        """will shall 'll ll would next upcoming opens reopens premieres meets resumes convenes expires arrives departs
        ends faces plays hosts""".split()
    ),
    "coming": frozenset("will shall 'll".split()),  # of which even a history tells as to come
    "clipped": frozenset(["won"]),  # of "won't"; alone it is a past
    "likely_future": frozenset(
        """expected expect expects anticipated scheduled schedule due until till deadline starting effective payable expire should must slated tentatively runs airs beginning begins starts leaves votes vote choose elect begin meet
        convene takes turns retires goes go comes travels heads testifies concludes enters resume reconvene""".split()
    ),
    "modal": frozenset("can may could might".split()),
    "past_modals": frozenset(  # with the word behind
        ["could not", "may have", "might have", "could have"]
    ),
    "nobody": frozenset("neither nor nobody none".split()),
    "names": frozenset(["May"]),  # that in small letters are cues
    "calling": frozenset("called calls set sets forecast summoned convened".split()),
    "appointed": frozenset(  # which may have gone by, with "for" right behind: had been planned for May
        "planned scheduled set slated booked fixed moved timed".split()
    ),
    "appointing": frozenset(["for"]),
    "intentions": frozenset(  # of which only "to" makes verbs
        "plan plans planned planning hope hopes intend intends want wants agreed agree agrees vow vowed pledged".split()
    ),
    "implicative": frozenset(  # what they tell of with "to" was done or tried, not planned
        "tried began started managed failed continued attempted refused declined helped forced rushed ceased voted".split()
    ),
    "reporting": frozenset("said told says announced reported".split()),
    "copulas": frozenset(["is", "are", "'re", "'s"]),
    "progressive_ending": "ing",
    "pluperfect": frozenset(["had"]),
    "ahead": frozenset(  # just before the expression: "by Friday", "canceled Sunday's race"
        "by until till canceled cancelled cancels postponed postpones boycott boycotts".split()
    ),
    "until": frozenset(["until", "till"]),
    "deferring": frozenset(  # active, but with "until" of what is still to come: adjourned until Friday
        "adjourned postponed delayed deferred recessed extended suspended closed banned barred given gave has have".split()
    ),
    "did": frozenset(["did", "didn"]),  # what did not happen until a day did so then
    "passive": frozenset("was were been be is are being".split()),
    "infinitive": frozenset(["to"]),
    "no_infinitive": re.compile(  # what behind "to" is no verb: plurals, long words in -ing, these
        r"(?<!foc)(?<!s)s$|.{3}ing$|^(?:"
        r"me|you|him|it|them|us|himself|herself|itself|themselves|what|which|whom|who|where|when|how|why|"
        r"any(?:one|thing|body)|every(?:one|thing|body)|some(?:one|thing|body)|nothing|no|another|other|both|"
        r"one|two|three|four|five|six|seven|eight|nine|ten|more|most|many|much|several|less|least|fewer|about|"
        r"nearly|almost|around|over|within|such|first|second|third|new|old|senior|junior|local|foreign|national|"
        r"federal|international|military|political|public|private|official|military|rebel|human|high|higher|"
        r"lower|low|full|normal|main|major|power|war|peace|death|life|people|school|parliament|congress|"
        r"government|hospital|prison|jail|custody|office|college|university|church|bed|safety|democracy|freedom|"
        r"victory|defeat|action|justice|trial|midnight|noon|earth|space|sea|land|town|home|police|opposition|"
        r"success|education|women|men|children|staff|fire|heart|market|room|downtown|and|or|in|at|by|for|with|from)$"
    ),
    "before_infinitive": frozenset(  # "was to leave", "has to leave", "plan to leave" and the like look ahead
        """is are was were 's 're be been have has had having need needs needed ought likely unlikely sure certain bound
        poised ready free about eager supposed going hoping planning""".split()
    ),
    "asking": frozenset(  # verbs and nouns that make "to" look ahead from afar: "asked them to leave"
        """ask asks asked asking urge urges urged urging order orders ordered tell tells told call calls called calling
        invite invites invited invitation request requested demand demands demanded want wants wanted expect expects
        expected require requires required agree agreed agreement deal decide decided decision plan plans planned
        offer offers offered propose proposes proposed proposal threaten threatened pledge pledged promise promised
        vow vowed hope hopes hoped intend intends intended permission advise
        advised warn warned due scheduled set slated bid chance prepare prepared preparing deadline ready time
        choose chose chosen opted elected arranged appointed applied instructed""".split()
    ),
    "bare": frozenset(
        "be will 'll to would could may might can should must shall".split()
    ),  # before a bare verb
    "indefinite": frozenset(["a", "an"]),
    "articles": frozenset(["the", "a", "an"]),
    "leading_to": frozenset(["ahead of"]),
    "demonstratives": frozenset("that this these those".split()),
    "owning": frozenset(["have", "has"]),
    "returning": frozenset(["returned", "returning", "back"]),  # "returned to work": no infinitive
    "nominal": frozenset(["vote", "votes", "deadline", "schedule", "turns", "runs", "leaves", "heads"]),
    "adjoining": frozenset(["next"]),  # which says nothing of the verb before these: "next year", "next to"
    "adjoined": frozenset(
        "to door year week month quarter season decade summer spring autumn winter".split()
    ),
    "abbreviations": frozenset(
        "mr mrs ms dr gen sen rep gov lt col capt sgt maj prof rev st jr sr no inc corp co ltd vs".split()
    ),
    "prepositions": frozenset(
        "on at in by from before after until since around about the for to between and or".split()
    ),
    "determiners": frozenset(
        "the a an his her its their our my your this that these those each every all some any".split()
    ),
    "backward": frozenset(["since"]),  # just before what a history only glances back at
    "function_words": FUNCTION_WORDS,
    "sentence_end": CLOCK_END,
}
"""Words by which a clause shows whether it looks back or ahead."""

HEADS_AFTER_WEEKDAY = frozenset(
    """Road Street Avenue Lane Square Times Mirror Herald Telegraph Express Mail Post Independent Journal School Football
    Club Movement""".split()
)
"""Capitalised words that make a weekday part of a name."""

BEFORE_WEEKDAY_NAME = frozenset("Super Bloody Fat Freaky".split())
"""Capitalised words that with the weekday after them are the name of a day or a work: "Bloody Sunday"."""

BEFORE_WAY_ROUND = frozenset(
    "get gets got getting way ways work works worked working rally rallied skirt skirting".split()
)
"""Words after which "around" is no rough time."""

BEFORE_NUMBER = frozenset(
    """resolution resolutions flight Resolution Resolutions Flight Article Section Room Route Highway Interstate Boeing Airbus Psalm Channel Unit Lot
    Form Directive Regulation Decree Order Bill Act""".split()
)
"""Capitalised words after which four digits number something."""

POSSESSIVES = frozenset("his their our my your".split())
"""Words after which "last year" is somebody's; "her last year" may be two phrases, "its last year" a firm's."""

BEFORE_THIS_TIME = frozenset("at by during around about until till since from of for before after in".split())
"""Words after which "this time" is a time, not an occasion."""

BEFORE_YEAR = frozenset(
    """in since of by until till from to before after during around about circa for between and through early late mid the
    year late-""".split()
)
"""Words after which four digits are a year, even before a plural noun."""

BEFORE_DAY = frozenset("on by until till since before after from for of due".split())
"""Words after which "the 27th" is a day."""

BEFORE_MONTH = frozenset(
    "in last since by on until till during between from to through early late mid and before after this next of for".split()
)
"""Words after which a capitalised "March" is the month, whatever follows."""

AFTER_MARCH = frozenset("to on of for against".split())
"""Words that after another word make it a march: "a March for Life"."""

BEFORE_SEASON = frozenset(
    "in this last next the by until since that each every of early late mid during for through throughout over into spent".split()
)
"""Words after which "spring" and "fall" are seasons."""

CAPITALISED_BEFORE_MONTH = frozenset(
    "In Last Since By On Until During Between From To Through Early Late Mid And Before After This".split()
)
"""Capitalised words after which "March" is still the month."""

COUNTED_NOUNS = frozenset(
    """people men women children boys girls persons troops soldiers fighters rebels workers employees staff jobs miners students pupils
    teachers doctors nurses patients members delegates officers policemen guards prisoners inmates hostages refugees migrants
    civilians protesters demonstrators supporters fans passengers players athletes families households residents villagers
    residences homes houses buildings schools rooms beds seats votes ballots cases deaths casualties victims survivors injuries
    miles kilometers kilometres meters metres yards feet inches acres hectares tons tonnes kilograms pounds ounces gallons barrels
    litres liters dollars euros yen francs marks rubles roubles rupees pesos cents shares points units copies pages words lines
    ships boats tanks guns rifles missiles rockets warheads planes flights vehicles cars trucks buses trees animals horses cattle
    sheep birds calories hours minutes seconds days nights weeks months years times percent megawatts watts volts degrees
    megabytes bytes pieces items companies firms stores shops branches restaurants locations sites villages towns""".split()
)
"""What may be counted by a number that looks like a year."""

REPORTED_FIGURES = frozenset(
    """profit profits sales earnings revenue revenues turnover income loss losses net dividend growth economy gdp output exports
    imports deliveries shipments orders production investment""".split()
)
"""What is reported for half a year, as matches and books have halves too."""

COMPOUND_ENDS = frozenset(
    "final finals finalist finalists old olds point points mile miles pound back".split()
)
"""Words that behind a hyphen make "quarter", "week" or "year" part of another word."""

AVERAGES = frozenset(["average"])
"""Words after which "daily" tells how something is reckoned."""

STREETS = frozenset("Avenue Ave Street St Road Rd Boulevard Blvd Lane Drive".split())
"""Words at which a number before is a house's."""

WEATHER = frozenset("highs lows high low temperature temperatures temps degrees mercury".split())
"""Words after which "the 70s" are degrees."""

HELPERS = frozenset("will would be is are was were".split())
"""Verbs that part a time from what it counts: "the first talks will be held in two days"."""

RANKING = frozenset("only best worst most least fewest once twice".split())
"""Words that rank within a length of time, as superlatives and ordinals do: the worst storm in ten years."""

MARKS_BEFORE_NUMBER = frozenset("$£€#№¥+/")
"""Marks after which digits are no year."""

NOT_SEASON_AFTER = frozenset("in of to from by below behind into short".split())
"""Words after which "spring" or "fall" was no season."""

AFTER_TO_DATE = frozenset("and but has have had is are was were by in on of with as for which that".split())
"""Words that may follow "to date" where it is a time."""

CONNECTORS = (
    "-", "to", "through", "until", "till", "and", "&", "ended", "ending", "beginning", "starting", "commencing", "that began",
    "that begins", "that started", "that starts",
)  # fmt: skip
"""Words between the two ends of a range, or between a period and the time that ends it."""
