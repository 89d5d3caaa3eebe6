"""Train the link classifier: linear models over hashed features, one per kind of pair.

    python -m training.links [--corpora ../shared/corpora] [--fold N] [--out FILE]

Nothing of a held-out document is read (`benchmarks.gold.held_out`); ``--fold N`` leaves out that
fold too, for cross-validation.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from benchmarks import gold
from timeline import syntax
from timeline.instant import DAY
from timeline.link_features import FEATURES, Reading
from timeline.link_model import BUCKETS, hashed
from timeline.links import near_timexes
from timeline.relation import relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

LABELS = frozenset("BEFORE AFTER IS_INCLUDED INCLUDES SIMULTANEOUS VAGUE BEGINS_IN ENDS_IN".split())
STARTS = {
    "BEFORE": "STARTS_BEFORE",
    "AFTER": "STARTS_AFTER",
    "EQUAL": "STARTS_WITH",
    "VAGUE": "VAGUE",
}
CORPORA = ("time_anchors", "event_times", "timebank_dense", "timebank_aquaint", "matres")
WEIGHTS = Path(__file__).parents[1] / "src" / "timeline" / "pipeline" / "links" / "weights.npz"
COARSE = {
    "IDENTITY": "SIMULTANEOUS", "DURING": "IS_INCLUDED", "BEGINS": "IS_INCLUDED",
    "ENDS": "IS_INCLUDED", "BEGUN_BY": "BEGINS_IN", "ENDED_BY": "ENDS_IN",
    "IBEFORE": "BEFORE", "IAFTER": "AFTER",
}  # fmt: skip


class Sample(NamedTuple):
    """One labelled pair: the kind of model, the two ids, the label, how much it counts."""

    kind: str
    a: str
    b: str
    label: str
    weight: float


def invert(label: str) -> str:
    """The label of the pair read the other way round."""
    return {"BEGINS_IN": "VAGUE", "ENDS_IN": "VAGUE"}.get(label) or relation(label).invert().name


# Labels from anchors


def _bounds(point: dict | None) -> tuple[int | None, int | None]:
    """First and last day that an anchor allows, both inclusive."""
    if not point:
        return None, None
    if "on" in point:
        return (_day(point["on"]),) * 2
    low = _day(point["after"]) + DAY if point.get("after") else None
    return low, _day(point["before"]) - DAY if point.get("before") else None


def _day(text: str) -> int:
    interval = gold.interval(text)
    if interval is None or interval.lower is None:
        raise ValueError(text)
    return interval.lower


def anchor(raw: dict) -> tuple[bool, tuple, tuple] | None:
    """(single day, bounds of the begin, bounds of the end) of one gold anchor."""
    try:
        if raw["kind"] == "single":
            return True, _bounds(raw["date"]), _bounds(raw["date"])
        if raw["kind"] == "multi":
            return False, _bounds(raw["begins"]), _bounds(raw["ends"])
    except (ValueError, TypeError):
        return None
    return None


def against(found: tuple, low: int, high: int) -> str:
    """How an anchored event lies to the days from ``low`` to ``high``, inclusive."""
    single, (begin_low, begin_high), (end_low, end_high) = found
    if _less(end_high, low):
        return "BEFORE"
    if _less(high, begin_low):
        return "AFTER"
    begins_in = _within(begin_low, begin_high, low, high)
    ends_in = _within(end_low, end_high, low, high)
    if (single and begins_in) or (
        begin_low is not None and end_high is not None and low <= begin_low and end_high <= high
    ):
        return "IS_INCLUDED"
    if single:
        return "VAGUE"
    if begins_in and _less(high, end_low):
        return "BEGINS_IN"
    if ends_in and _less(begin_high, low):
        return "ENDS_IN"
    return "INCLUDES" if _less(begin_high, low + DAY) and _less(high - DAY, end_low) else "VAGUE"


def _less(a: int | None, b: int | None) -> bool:
    return a is not None and b is not None and a < b


def _within(low: int | None, high: int | None, first: int, last: int) -> bool:
    return low is not None and high is not None and first <= low and high <= last


def anchor_samples(doc: dict, reading: Reading) -> Iterator[Sample]:
    """Length, publication date and every time of the article, for each anchored event."""
    dct = gold.published(doc).lower
    spans = {(event.start, event.end): event.eid for event in reading.events}
    for raw in doc["anchors"]:
        eid, found = spans.get((raw["start"], raw["end"])), anchor(raw)
        if eid is None or found is None or raw.get("parse_incomplete"):
            continue
        yield Sample("length", eid, "", "IS_INCLUDED" if found[0] else "INCLUDES", 1)
        yield Sample("dct", eid, "t0", against(found, dct, dct), 1)
        for timex in near_timexes(reading, reading.event(eid)):
            interval = timex.interval
            if interval and interval.lower is not None and interval.upper is not None:
                label = against(found, interval.lower, interval.upper - DAY)
                yield Sample("timex", eid, timex.tid, label, 1)


# Labels from links


def link_samples(doc: dict, reading: Reading, weight: float, kinds: set[str]) -> Iterator[Sample]:
    """The annotated links of a document, in the direction that the models read pairs in."""
    ids = {event.eid for event in reading.events}
    tids = {timex.tid for timex in reading.timexes}
    ranks = {key: place.rank for key, place in reading.places.items()}
    for link in doc["tlinks"]:
        a, b = ("t0" if end == doc["dct_tid"] else end for end in (link["a"], link["b"]))
        label = COARSE.get(link["type"], link["type"])
        if a in ids and b in ids and a != b:
            flip = ranks[a] > ranks[b]
            sample = Sample("pair", *((b, a, invert(label)) if flip else (a, b, label)), weight)
        elif {a, b} & ids and {a, b} & (tids | {"t0"}):
            flip = b in ids
            kind = "dct" if "t0" in (a, b) else "timex"
            sample = Sample(kind, *((b, a, invert(label)) if flip else (a, b, label)), weight)
        else:
            continue
        if sample.kind in kinds and sample.label in LABELS:
            yield sample


def matres_samples(doc: dict, reading: Reading) -> Iterator[Sample]:
    """Begin points of verbs."""
    ranks = {key: place.rank for key, place in reading.places.items()}
    for link in doc["tlinks"]:
        a, b = link["a"], link["b"]
        if a not in ranks or b not in ranks or a == b:
            continue
        label = STARTS[link["type"]]
        flip = ranks[a] > ranks[b]
        yield Sample("starts", *((b, a, invert(label)) if flip else (a, b, label)), 1)


# Training


def features(reading: Reading, sample: Sample) -> list[str]:
    """The features of one sample, as the library makes them."""
    return list(FEATURES[sample.kind](reading, sample.a, sample.b))


Row = tuple[list[int], str, float]
KINDS = tuple(FEATURES)
STRENGTH = {"length": 0.05, "dct": 0.05, "timex": 0.05, "pair": 0.05, "starts": 0.05}
SMALLEST = 0.004  # a weight below it is left out of the file


def samples(doc: dict, name: str, found: Reading) -> Iterator[Sample]:
    """All labelled pairs of one document of a corpus."""
    if name in {"time_anchors", "event_times"}:
        yield from anchor_samples(doc, found)
    elif name == "timebank_dense":
        yield from link_samples(doc, found, 1.0, {"dct", "timex", "pair"})
    elif name == "timebank_aquaint":
        yield from link_samples(doc, found, 0.3, {"dct", "timex", "pair"})
    else:
        yield from matres_samples(doc, found)


def rows(folder: Path, ids: frozenset[str], nlp: Language) -> dict[str, list[Row]]:
    """Hashed features, label and weight of every sample of some documents, by kind of model."""
    found: dict[str, list[Row]] = defaultdict(list)
    docs: dict[str, Doc] = {}
    for name in CORPORA:
        for doc in gold.read(name, folder):
            if doc["id"] in ids:
                text = doc["text"]
                docs[text] = docs.get(text) or syntax.parse(text, nlp)
                events, timexes = gold.events(doc), gold.timexes(doc)
                made = Reading(docs[text], events, timexes, gold.published(doc))
                for sample in samples(doc, name, made):
                    row = hashed(features(made, sample)), sample.label, sample.weight
                    found[sample.kind].append(row)
    return found


def fit(kind: str, given: list[Row]) -> dict[str, np.ndarray]:
    """One model, as the arrays of the weights file."""
    flat = np.concatenate([buckets for buckets, _, _ in given])
    starts = np.cumsum([0, *(len(buckets) for buckets, _, _ in given)])
    matrix = csr_matrix((np.ones(len(flat), np.float32), flat, starts), (len(given), BUCKETS))
    model = LogisticRegression(C=STRENGTH[kind], max_iter=400, tol=1e-3)
    model.fit(matrix, [label for _, label, _ in given], [weight for _, _, weight in given])
    weights, bias = _both_sides(model)
    kept = np.flatnonzero(np.abs(weights).max(axis=1) >= SMALLEST)
    return {
        f"{kind}.labels": np.array(model.classes_),
        f"{kind}.rows": kept.astype(np.uint32),
        f"{kind}.values": weights[kept].astype(np.float16),
        f"{kind}.bias": bias.astype(np.float32),
    }


def _both_sides(model: LogisticRegression) -> tuple[np.ndarray, np.ndarray]:
    """Weights per label; two labels share one row of weights, which is then split between them."""
    weights, bias = model.coef_.T, model.intercept_
    if len(model.classes_) == 2:
        return np.hstack([-weights, weights]) / 2, np.concatenate([-bias, bias]) / 2
    return weights, bias


def main() -> None:
    """Train all models and write the weights file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpora", type=Path, default=gold.CORPORA)
    parser.add_argument("--fold", type=int, help="leave this fold out too")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    given = parser.parse_args()
    dealt = gold.folds(given.corpora)
    ids = {key for key, fold in dealt.items() if fold != given.fold} - gold.held_out(given.corpora)
    found = rows(given.corpora, frozenset(ids), syntax.load())
    arrays: dict[str, np.ndarray] = {}
    for kind in KINDS:
        print(f"{kind}: {len(found[kind])} samples", file=sys.stderr)
        arrays |= fit(kind, found[kind])
    given.out.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(given.out, **arrays)


if __name__ == "__main__":
    main()
