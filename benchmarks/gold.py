"""Gold documents as the library's own values: events, timexes, published; and the split by document.

The corpora lie in a folder of their own (`../shared/corpora` unless told otherwise) and are never
part of the project. One split serves all of them, since they share texts: a document is in fold
0 … 4 by its place among the sorted ids of its set, and the fifth fold, with the dev part of
EventTimes and TimeBank-Dense, is what every figure is reported on.
"""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

from timeline.annotations import Event, Reference, ReferenceKind, TimemlClass, Timex, TimexType
from timeline.granularity import Granularity
from timeline.instant import from_datetime, instant
from timeline.interval import Interval

CORPORA = Path(__file__).parents[2] / "shared" / "corpora"
DEV = frozenset(
    "APW19980227.0487 CNN19980223.1130.0960 NYT19980212.0019 PRI19980216.2000.0170 ed980111.1130.0089".split()
)
FOLDS = 5


def read(name: str, folder: Path = CORPORA) -> list[dict]:
    """The documents of one corpus."""
    with (folder / f"{name}.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def folds(folder: Path = CORPORA) -> dict[str, int]:
    """The fold of every document; documents with anchors are dealt first, then the others."""
    anchored = sorted(doc["id"] for doc in read("time_anchors", folder))
    others = sorted({doc["id"] for doc in read("timebank_aquaint", folder)} - set(anchored))
    return {key: index % FOLDS for ids in (anchored, others) for index, key in enumerate(ids)}


def held_out(folder: Path = CORPORA) -> frozenset[str]:
    """Ids that nothing is trained or tuned on."""
    return DEV | {key for key, fold in folds(folder).items() if fold == FOLDS - 1}


def published(doc: dict) -> Interval:
    """The day of publication."""
    year, month, day = map(int, doc["dct"][:10].split("-"))
    return Interval.unit(Granularity.DAY, instant(year, month, day))


def events(doc: dict) -> list[Event]:
    """The annotated events."""
    return [_event(raw) for raw in sorted(doc["events"], key=lambda raw: raw["start"])]


def _event(raw: dict) -> Event:
    return Event(
        raw["start"],
        raw["end"],
        raw["text"],
        raw["text"].lower(),
        timeml_class=TimemlClass(raw.get("class") or "OCCURRENCE"),
        tense=raw.get("tense") or "NONE",
        aspect=raw.get("aspect") or "NONE",
        polarity=raw.get("polarity") or "POS",
        modality=raw.get("modality") or None,
        eid=raw["eid"],
        pos=raw.get("pos") or "UNKNOWN",
    )


def timexes(doc: dict) -> list[Timex]:
    """The annotated time expressions but the publication date, with the interval of their value."""
    raws = [raw for raw in doc["timexes"] if raw["tid"] != doc.get("dct_tid", "t0")]
    return [_timex(raw) for raw in sorted(raws, key=lambda raw: raw["start"])]


def _timex(raw: dict) -> Timex:
    resolved = raw.get("temporalFunction", "false") == "true"
    return Timex(
        raw["start"],
        raw["end"],
        raw["text"],
        TimexType(raw["type"]),
        raw["value"],
        raw.get("mod"),
        interval(raw["value"]),
        Reference(ReferenceKind.DCT if resolved else ReferenceKind.ABSOLUTE),
        "gold",
        tid=raw["tid"],
    )


# TIMEX3 values

_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d)?(?::(\d\d))?.*)?")
_UNITS = (
    (re.compile(r"(\d{4})-(\d\d)"), Granularity.MONTH),
    (re.compile(r"(\d{4})"), Granularity.YEAR),
    (re.compile(r"(\d{3})X?"), Granularity.DECADE),
    (re.compile(r"(\d{2})(?:XX)?"), Granularity.CENTURY),
)
_PARTS = {
    "Q1": (1, Granularity.QUARTER), "Q2": (4, Granularity.QUARTER),
    "Q3": (7, Granularity.QUARTER), "Q4": (10, Granularity.QUARTER),
    "H1": (1, Granularity.HALF), "H2": (7, Granularity.HALF),
    "SP": (3, Granularity.SEASON), "SU": (6, Granularity.SEASON),
    "FA": (9, Granularity.SEASON), "AU": (9, Granularity.SEASON),
    "WI": (12, Granularity.SEASON),
}  # fmt: skip


def interval(value: str) -> Interval | None:
    """The stretch a TIMEX3 DATE or TIME value names; None for durations and vague values."""
    value = re.sub(r"(-?[WQ]?X+)+$", "", value) if value[:4].isdigit() else value
    try:
        return _day(value) or _week(value) or _part(value) or _unit(value)
    except ValueError:
        return None


def _day(value: str) -> Interval | None:
    read = _DATE.fullmatch(value)
    if not read:
        return None
    at = instant(*map(int, read.groups()[:3]))
    return Interval.unit(Granularity.DAY, at)


def _week(value: str) -> Interval | None:
    read = re.fullmatch(r"(\d{4})-W(\d\d?)(-WE)?", value)
    if not read:
        return None
    unit = Granularity.WEEKEND if read[3] else Granularity.WEEK
    return Interval.unit(unit, from_datetime(date.fromisocalendar(int(read[1]), int(read[2]), 1)))


def _part(value: str) -> Interval | None:
    read = re.fullmatch(r"(\d{4})-([A-Z][A-Z1-4])", value)
    if not read or read[2] not in _PARTS:
        return None
    month, unit = _PARTS[read[2]]
    return Interval.unit(unit, instant(int(read[1]), month))


def _unit(value: str) -> Interval | None:
    for pattern, unit in _UNITS:
        if read := pattern.fullmatch(value):
            digits = read[1] if len(read[1]) == 4 else read[1] + "0" * (4 - len(read[1]))
            month = int(read[2]) if len(read.groups()) > 1 else 1
            return Interval.unit(unit, instant(int(digits), month))
    return None
