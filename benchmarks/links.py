"""Temporal relations against gold: TimeBank-Dense, MATRES and TempEval-3 temporal awareness.

    python -m benchmarks.links dense|matres|awareness|cost [--corpora ../shared/corpora]

dense      Every annotated pair of the dev documents (event-event, event-time, event-publication
           date, time-time) gets one of six relations, VAGUE where the order says nothing; micro-F1,
           which is accuracy since every pair is answered (Cassidy et al. 2014; CAEVO, Chambers et
           al. 2014: 50.7). Gold events and times are supplied.
matres     Begin points of verb pairs (Ning, Wu & Roth 2018): precision over the pairs answered
           with BEFORE, AFTER or EQUAL, recall over the pairs annotated with one. Gold events.
awareness  TempEval-3 (UzZaman et al. 2013), from raw text, of what is written as TimeML: precision is the share of the system's
           relations, reduced to those that do not follow from others, that the closure of the gold
           verifies; recall the same the other way round; F1 of the two. Published: 31.
cost       Processor seconds of links and order, and what they are of the parse's, on MEANTIME's articles:
           medians of seven rounds.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks import gold
from benchmarks.run import ordered, pipeline

from timeline import extract, syntax
from timeline.annotations import DCT, Event, Timex
from timeline.endpoints import Endpoints
from timeline.formats.timeml import named
from timeline.links import find_links
from timeline.order import order
from timeline.reading import key_of
from timeline.relation import AFTER, BEFORE, IAFTER, IBEFORE, SIMULTANEOUS, Relation, relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.interval import Interval
    from timeline.order import Order

# Definitions


def micro_f1(counts: Counter[str]) -> dict[str, float]:
    """Precision, recall and F1 in percent from ``right``, ``answered`` and ``gold``."""
    precision = counts["right"] / max(counts["answered"], 1)
    recall = counts["right"] / max(counts["gold"], 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    rows = {"precision": precision, "recall": recall, "f1": f1}
    return {name: round(100 * value, 2) for name, value in rows.items()} | {"gold": counts["gold"]}


def dense_name(found: Relation | None) -> str:
    """One of TimeBank-Dense's six names; VAGUE where the order leaves several."""
    if found is None:
        return "VAGUE"
    if found.end_begin in {-1, 0}:
        return "BEFORE"
    if found.begin_end in {1, 0}:
        return "AFTER"
    return _DENSE.get((found.begin_begin, found.end_end), "VAGUE")


_DENSE = {
    (-1, 1): "INCLUDES", (-1, 0): "INCLUDES", (0, 1): "INCLUDES",
    (1, -1): "IS_INCLUDED", (1, 0): "IS_INCLUDED", (0, -1): "IS_INCLUDED",
    (0, 0): "SIMULTANEOUS",
}  # fmt: skip
_MATRES = {-1: "BEFORE", 1: "AFTER", 0: "EQUAL", None: "VAGUE"}


def matres_name(found: Relation | None) -> str:
    """MATRES's name for the order of two begins."""
    return _MATRES[None if found is None else found.begin_begin]


# Counting


def dense_counts(doc: dict, found: Order) -> Counter[str]:
    """Right and all answers of one document, also by the kinds of the two ends."""
    counts: Counter[str] = Counter()
    for link in doc["tlinks"]:
        kind = "-".join(sorted(_kind(doc, end) for end in (link["a"], link["b"])))
        got = dense_name(found.relation(link["a"], link["b"]))
        for name in ("", f"{kind} "):
            counts[f"{name}right"] += got == link["type"]
            counts[f"{name}answered"] += 1
            counts[f"{name}gold"] += 1
    return counts


def _kind(doc: dict, end: str) -> str:
    return "D" if end == doc["dct_tid"] else "E" if end.startswith("e") else "T"


def matres_counts(doc: dict, found: Order) -> Counter[str]:
    """Pairs answered, annotated and right, VAGUE counting as no answer."""
    counts: Counter[str] = Counter()
    for link in doc["tlinks"]:
        got = matres_name(found.relation(link["a"], link["b"]))
        counts["answered"] += got != "VAGUE"
        counts["gold"] += link["type"] != "VAGUE"
        counts["right"] += got == link["type"] != "VAGUE"
    return counts


# On gold events and times


def dense(folder: Path) -> dict:
    """TimeBank-Dense dev."""
    counts: Counter[str] = Counter()
    for doc in gold.read("timebank_dense", folder):
        if doc["id"] in gold.DEV:
            counts.update(dense_counts(doc, ordered(doc)))
    kinds = sorted({name.split()[0] for name in counts if " " in name})
    by_kind = {kind: round(100 * counts[f"{kind} right"] / counts[f"{kind} gold"], 2) for kind in kinds}
    return {**micro_f1(counts), **by_kind}


def matres(folder: Path) -> dict:
    """MATRES on the held-out documents."""
    ids = gold.held_out(folder)
    docs = [doc for doc in gold.read("matres", folder) if doc["id"] in ids]
    counts = sum((matres_counts(doc, ordered(doc)) for doc in docs), Counter())
    return micro_f1(counts)


# Temporal awareness

Row = tuple[str, Relation, str]
_SAME = ("IDENTITY", "DURING", "DURING_INV")  # read as SIMULTANEOUS, as the task's own scorer does


def awareness_counts(doc: dict) -> Counter[str]:
    """Verified and all reduced relations of the system and of the gold, for one document."""
    found = extract(doc["text"], doc["dct"][:10])
    items = [*found.events, *found.timexes]
    ids = _aligned(doc, items)
    links = named(found, {DCT, *map(key_of, items)})
    said = [(link.source, _MEETS.get(link.relation, link.relation), link.target) for link in links]
    said += [(event.eid, SIMULTANEOUS, event.same_as) for event in found.events if event.same_as]
    rows = [(ids.get(a, f"?{a}"), relation, ids.get(b, f"?{b}")) for a, relation, b in said]
    system = Closure([row for row in rows if row[0] != row[2]])
    truth = Closure(list(_annotated(doc)))
    return Counter(
        {
            "verified": truth.verifies(system.reduced),
            "answered": len(system.reduced),
            "covered": system.verifies(truth.reduced),
            "gold": len(truth.reduced),
        }
    )


_MEETS = {IBEFORE: BEFORE, IAFTER: AFTER}  # days that touch: TimeBank says BEFORE and AFTER


def _annotated(doc: dict) -> Iterator[Row]:
    for link in doc["tlinks"]:
        a, b = (DCT if end == doc["dct_tid"] else end for end in (link["a"], link["b"]))
        name = "SIMULTANEOUS" if link["type"] in _SAME else link["type"]
        yield a, relation(name), b


def _aligned(doc: dict, found: Sequence[Event | Timex]) -> dict[str, str]:
    """Ids of what the system found to ids of the gold, by overlap of their spans."""
    gold_spans = [(raw["start"], raw["end"], raw.get("eid") or raw["tid"], "eid" in raw)
                  for raw in (*doc["events"], *doc["timexes"])]  # fmt: skip
    ids = {DCT: DCT}
    for item in found:
        for start, end, key, is_event in gold_spans:
            if start < item.end and item.start < end and is_event == isinstance(item, Event):
                ids.setdefault(key_of(item), key)
    return ids


class Closure:
    """What some relations between ids say together; knows no calendar, as the task's scorer."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._graph = Endpoints()
        self._nodes: dict[str, tuple[int, int]] = {}
        self.reduced = [row for row in rows if self._new(*row)]

    def _new(self, a: str, found: Relation, b: str) -> bool:
        """Join one relation, unless it follows from those before it or contradicts them."""
        edges = [(p, q, sign) for (p, q), sign in zip(self._points(a, b), found.signs, strict=True)]
        return self.relation(a, b) != found and self._graph.join(edges)

    def _points(self, a: str, b: str) -> list[tuple[int, int]]:
        return [(p, q) for p in self._node(a) for q in self._node(b)]

    def _node(self, key: str) -> tuple[int, int]:
        if key not in self._nodes:
            self._nodes[key] = self._graph.add(), self._graph.add()
            self._graph.join([(*self._nodes[key], -1)])
        return self._nodes[key]

    def relation(self, a: str, b: str) -> Relation:
        """How one id lies to another."""
        return Relation(*(self._graph.sign(p, q) for p, q in self._points(a, b)))

    def verifies(self, rows: Sequence[Row]) -> int:
        """How many relations hold here."""
        return sum(self.relation(a, b) == found for a, found, b in rows)


# Programs


def awareness(folder: Path) -> dict[str, float]:
    """Raw text, on the held-out fifth of TimeBank and AQUAINT."""
    ids = gold.held_out(folder)
    docs = [doc for doc in gold.read("timebank_aquaint", folder) if doc["id"] in ids]
    counts = sum((awareness_counts(doc) for doc in docs), Counter())
    precision = counts["verified"] / max(counts["answered"], 1)
    recall = counts["covered"] / max(counts["gold"], 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    shares = {"precision": precision, "recall": recall, "f1": f1}
    return {name: round(100 * value, 2) for name, value in shares.items()} | dict(counts)


def cost(folder: Path) -> dict[str, float]:
    """Seconds of the parse, of links and of order: medians of rounds that take turns."""
    docs = list(gold.read("meantime_apple", folder))
    found = [extract(doc["text"], doc["dct"][:10]) for doc in docs]
    rows = [(t.events, t.timexes, t.article.published) for t in found]
    rounds = [_round([doc["text"] for doc in docs], rows) for _ in range(ROUNDS)]
    parsed, linked, ordered_ = (median(column) for column in zip(*rounds, strict=True))
    share = 100 * median((links + order_) / parse for parse, links, order_ in rounds)
    seconds = {"parse": parsed, "links": linked, "order": ordered_, "percent of the parse": share}
    return {name: round(value, 3) for name, value in seconds.items()}


def _round(
    texts: Sequence[str], rows: Sequence[tuple[Sequence[Event], Sequence[Timex], Interval | None]]
) -> list[float]:
    """Processor seconds of parsing, linking and ordering all articles once."""
    spent = [time.process_time()]
    parses = [syntax.parse(text, pipeline()) for text in texts]
    spent.append(time.process_time())
    links = [find_links(parse, *row) for parse, row in zip(parses, rows, strict=True)]
    spent.append(time.process_time())
    for (events, timexes, published), given in zip(rows, links, strict=True):
        order(events, timexes, given, published)
    spent.append(time.process_time())
    return [after - before for before, after in pairwise(spent)]


ROUNDS = 7


def main() -> None:
    """Print one figure set as JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("task", choices=("dense", "matres", "awareness", "cost"))
    parser.add_argument("--corpora", type=Path, default=gold.CORPORA)
    given = parser.parse_args()
    tasks = {"dense": dense, "matres": matres, "awareness": awareness, "cost": cost}
    print(json.dumps({"task": given.task, **tasks[given.task](given.corpora)}))


if __name__ == "__main__":
    main()
