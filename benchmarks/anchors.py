"""Event times: how often the bounds of an event's begin and end are those that people gave it.

    python -m benchmarks.anchors [--corpora ../shared/corpora] [--set event_times|time_anchors]

Gold events and times are supplied; the held-out documents of :mod:`benchmarks.gold` are scored.
Definition (EventTimes, Reimers, Dehghani & Gurevych 2016; time anchors, Cheng & Miyao 2018), shares
of gold events, an event without an answer counting as wrong:

    exact           same kind (single day / several days) and the same four bounds, in whole days
    day             of the events on one exact day: a single day, and that day; also split into
                    days that are the publication date and days that are not
    consistent      the bounds given admit the gold ones: every pair of bounds intersects

Published: 42.0 % exact (Reimers et al. 2018), 56.7 % between people.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks import gold
from benchmarks.run import ordered

from timeline.granularity import Granularity
from timeline.instant import DAY

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.annotations import Event, When

Days = tuple[int | None, int | None]


class Anchor(NamedTuple):
    """Kind and bounds of an event in days (the instant each begins), inclusive, None where open."""

    single: bool
    begins: Days
    ends: Days


# Gold


def gold_anchor(raw: dict) -> Anchor | None:
    """One annotated anchor; None where the annotators gave none that can be read."""
    if raw.get("parse_incomplete") or raw["kind"] not in {"single", "multi"}:
        return None
    points = [raw["date"]] * 2 if raw["kind"] == "single" else [raw["begins"], raw["ends"]]
    try:
        begins, ends = (_gold_days(point) for point in points)
    except ValueError:
        return None
    return Anchor(raw["kind"] == "single", begins, ends)


def _gold_days(point: dict | None) -> Days:
    """``{"on" | "after" | "before": day}`` as inclusive days: "after" starts a day later."""
    point = point or {}
    if "on" in point:
        return _day(point["on"]), _day(point["on"])
    low = _day(point["after"]) + DAY if point.get("after") else None
    return low, _day(point["before"]) - DAY if point.get("before") else None


def _day(text: str) -> int:
    interval = gold.interval(text) if len(text) == 10 else None
    if interval is None or interval.lower is None:
        raise ValueError(text)
    return interval.lower


# Answers


def answer(when: When) -> Anchor:
    """An event's bounds in whole days, written the way the annotators write them.

    They write "in July 1998" as after its first and before its last day, and leave out what a
    begin and an end inside one such stretch say about each other.
    """
    begins = _floor(when.begins.lower), _floor(when.begins.upper)
    ends = _floor(when.ends.lower, 1), _floor(when.ends.upper, 1)
    if when.granularity is not None and when.granularity > Granularity.DAY:
        begins = _inner(when.granularity, begins)
        ends = _inner(when.granularity, ends)
    if when.single_day:
        return Anchor(True, (begins[0], ends[1]), (begins[0], ends[1]))
    if begins == ends and None not in begins:
        return Anchor(False, (begins[0], None), (None, ends[1]))
    return Anchor(False, begins, ends)


def _floor(at: int | None, back: int = 0) -> int | None:
    return None if at is None else Granularity.DAY.floor(at - back)


def _inner(unit: Granularity, days: Days) -> Days:
    """Days at the edge of a calendar unit moved inside it by one."""
    low, high = days
    if low is not None and unit.floor(low) == low:
        low += DAY
    if high is not None and unit.floor(high + DAY) == high + DAY:
        high -= DAY
    return low, high


# Scoring


def score(pairs: Iterable[tuple[Anchor, Anchor | None, int]]) -> dict[str, float]:
    """Shares in percent from (gold, answer, publication day) of every event."""
    n: Counter[str] = Counter()
    for want, got, dct in pairs:
        n.update(_judged(want, got, dct))
    rows = {
        "exact": "events", "consistent": "events", "kind": "events", "day": "days",
        "day on publication": "days on publication", "day elsewhere": "days elsewhere",
    }  # fmt: skip
    shares = {row: round(100 * n[row] / n[of], 2) for row, of in rows.items() if n[of]}
    return {"events": n["events"], **shares, "days elsewhere": n["days elsewhere"]}


def _judged(want: Anchor, got: Anchor | None, dct: int) -> list[str]:
    """The counters that one event raises."""
    is_day = want.single and want.begins[0] is not None and want.begins[0] == want.begins[1]
    where = "on publication" if want.begins[0] == dct else "elsewhere"
    counted = ["events", *(["days", f"days {where}"] if is_day else [])]
    if got is None:
        return counted
    counted += ["exact"] if got == want else []
    counted += ["kind"] if got.single == want.single else []
    counted += ["consistent"] if consistent(got, want) else []
    hit = is_day and got.single and got.begins == want.begins
    return [*counted, *(["day", f"day {where}"] if hit else [])]


def consistent(got: Anchor, want: Anchor) -> bool:
    """Whether the bounds of both ends intersect."""
    return _meet(got.begins, want.begins) and _meet(got.ends, want.ends)


def _meet(a: Days, b: Days) -> bool:
    return not any(
        low is not None and high is not None and high < low for low, high in ((a[0], b[1]), (b[0], a[1]))
    )


def pairs(docs: Sequence[dict]) -> Iterable[tuple[Anchor, Anchor | None, int]]:
    """Gold and answer of every anchored event of some documents."""
    for doc in docs:
        found = ordered(doc)
        placed = [*found.entries, *found.unplaced]
        dct = gold.published(doc).lower or 0
        for raw in doc["anchors"]:
            if want := gold_anchor(raw):
                event = _overlapping(placed, raw["start"], raw["end"])
                yield want, answer(event.when) if event else None, dct


def _overlapping(events: Sequence[Event], start: int, end: int) -> Event | None:
    shared = lambda event: min(event.end, end) - max(event.start, start)  # noqa: E731
    best = max(events, key=shared, default=None)
    return best if best is not None and shared(best) > 0 else None


def scored(name: str, folder: Path) -> list[dict]:
    """The documents of a set that are reported on."""
    folds = gold.folds(folder)
    fifth = {key for key, fold in folds.items() if fold == gold.FOLDS - 1}
    ids = gold.DEV if name == "event_times" else fifth
    return [doc for doc in gold.read(name, folder) if doc["id"] in ids]


def main() -> None:
    """Print both sets and both together."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpora", type=Path, default=gold.CORPORA)
    folder = parser.parse_args().corpora
    both = []
    for name in ("event_times", "time_anchors"):
        found = list(pairs(scored(name, folder)))
        both += found
        print(json.dumps({"set": name, **score(found)}))
    print(json.dumps({"set": "both", **score(both)}))


if __name__ == "__main__":
    main()
