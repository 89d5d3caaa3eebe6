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
from benchmarks import gold
from benchmarks.anchors import Anchor, answer, consistent, gold_anchor
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, vstack
from sklearn.linear_model import LogisticRegression

from timeline import syntax
from timeline.anchors import DATED, SIMPLE, Readings
from timeline.annotations import Bound, When
from timeline.article import Article
from timeline.guesses import near_times, paired_times
from timeline.link_features import BUCKETS, NOTHING, Features, LinkFeatures
from timeline.linking import PAIR_ROLES
from timeline.reading import Reading, is_closed
from timeline.relation import IS_INCLUDED, relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc

    from timeline.annotations import Timex

LABELS = frozenset(("BEFORE", "AFTER", "IS_INCLUDED", "INCLUDES", "SIMULTANEOUS", "VAGUE"))
STARTS = {
    "BEFORE": "STARTS_BEFORE",
    "AFTER": "STARTS_AFTER",
    "EQUAL": "STARTS_WITH",
    "VAGUE": "VAGUE",
}
ANCHORED = ("time_anchors", "event_times")
LINKED = ("timebank_dense", "timebank_aquaint", "matres")
WEIGHTS = Path(__file__).parents[1] / "src" / "timeline" / "pipeline" / "links" / "weights.npz"
COARSE = {
    "IDENTITY": "SIMULTANEOUS", "DURING": "IS_INCLUDED", "BEGINS": "IS_INCLUDED",
    "ENDS": "IS_INCLUDED", "BEGUN_BY": "INCLUDES", "ENDED_BY": "INCLUDES",
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
    return label if label == "EQUAL" else relation(label).invert().name


# Labels from links


def link_samples(doc: dict, reading: Reading, weight: float) -> Iterator[Sample]:
    """The annotated links between events, first named first."""
    for a, b, label in _forward(doc, reading):
        if label in LABELS:
            yield Sample("pair", a, b, label, weight)


def _forward(doc: dict, reading: Reading) -> Iterator[tuple[str, str, str]]:
    """Links between two events, turned round where the second is named first."""
    ranks = {event.eid: reading.places[event.eid].rank for event in reading.events}
    for link in doc["tlinks"]:
        a, b, label = link["a"], link["b"], COARSE.get(link["type"], link["type"])
        if a in ranks and b in ranks and a != b:
            yield (b, a, invert(label)) if ranks[a] > ranks[b] else (a, b, label)


def matres_samples(doc: dict, reading: Reading) -> Iterator[Sample]:
    """Begin points of verbs."""
    for a, b, label in _forward(doc, reading):
        yield Sample("starts", a, b, STARTS[label], 1.0)


# Multinomial models of two events

Row = tuple[csr_matrix, str, float]
KINDS = ("pair", "starts")
STRENGTH = 0.05  # of the data against the squared weights
PENALTY = 4.0  # of the anchor model's squared weights
RAREST = 3  # a feature seen less often has no weight
SMALLEST = 0.01  # a weight below it is left out of the file


def samples(doc: dict, name: str, found: Reading) -> Iterator[Sample]:
    """All labelled pairs of one document of a corpus; TimeBank's own links are few and chosen."""
    if name == "matres":
        return matres_samples(doc, found)
    return link_samples(doc, found, 1.0 if name == "timebank_dense" else 0.3)


class Parsed:
    """Readings of gold documents; corpora share texts, and a text is parsed once."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self._docs: dict[str, Doc] = {}

    def reading(self, doc: dict) -> Reading:
        """A document's gold events and times on its parse."""
        text = doc["text"]
        if text not in self._docs:
            self._docs[text] = syntax.parse(text, self._nlp, breaks=Article(text).breaks)
        events, timexes = gold.events(doc), gold.timexes(doc)
        return Reading(self._docs[text], events, timexes, gold.published(doc))


def documents(folder: Path, ids: frozenset[str], names: Iterable[str]) -> Iterator[tuple[str, dict]]:
    """Corpus and document, for the documents asked for."""
    for name in names:
        yield from ((name, doc) for doc in gold.read(name, folder) if doc["id"] in ids)


def rows(folder: Path, ids: frozenset[str], parsed: Parsed) -> dict[str, list[Row]]:
    """Features, label and weight of every sample of some documents, by kind of model."""
    found: dict[str, list[Row]] = defaultdict(list)
    for name, doc in documents(folder, ids, LINKED):
        reading = parsed.reading(doc)
        given = list(samples(doc, name, reading))
        features = pairs(reading, [(reading.number[one.a], reading.number[one.b]) for one in given])
        for row, sample in zip(features, given, strict=True):
            found[sample.kind].append((row, sample.label, sample.weight))
    return found


def pairs(reading: Reading, numbers: Sequence[tuple[int, int]]) -> csr_matrix:
    """Features of pairs of events: what each is by itself, and both together."""
    first, second = np.array(numbers, np.int64).reshape(-1, 2).T
    made = LinkFeatures(reading)
    own = [
        matrix(made.own.turned(role))[which] for role, which in zip(PAIR_ROLES, (first, second), strict=True)
    ]
    return own[0] + own[1] + matrix(made.paired(first, second))


def matrix(features: Features) -> csr_matrix:
    """Rows of buckets as a sparse matrix of counts."""
    template, row = np.nonzero(features.table != NOTHING)
    owners = np.concatenate([row, features.owner])
    buckets = np.concatenate([features.table[template, row], features.loose])
    return csr_matrix((np.ones(len(owners), np.float32), (owners, buckets)), (len(features), BUCKETS))


def common(rows: csr_matrix) -> csr_matrix:
    """The rows without buckets that are hardly ever seen."""
    seen = np.asarray((rows > 0).sum(axis=0)).ravel()
    found = rows.copy()
    found.data *= seen[rows.indices] >= RAREST
    found.eliminate_zeros()
    return found


def fit(kind: str, given: list[Row]) -> dict[str, np.ndarray]:
    """One multinomial model, as the arrays of the weights file."""
    model = LogisticRegression(C=STRENGTH, max_iter=400, tol=1e-3)
    labels, weights = [label for _, label, _ in given], [weight for _, _, weight in given]
    model.fit(common(vstack([row for row, _, _ in given], format="csr")), labels, weights)
    return packed(kind, list(model.classes_), model.coef_.T, model.intercept_)


def packed(kind: str, labels: Sequence[str], weights: np.ndarray, bias: np.ndarray) -> dict[str, np.ndarray]:
    """Weights in half precision, without rows that say nothing."""
    kept = np.flatnonzero(np.abs(weights).max(axis=1) >= SMALLEST)
    return {
        f"{kind}.labels": np.array(labels),
        f"{kind}.rows": kept.astype(np.uint32),
        f"{kind}.values": weights[kept].astype(np.float16),
        f"{kind}.bias": bias.astype(np.float32),
    }


# The anchor model: a conditional logit over readings


class Choice(NamedTuple):
    """One event with its readings: features, and which readings are possible and which are gold."""

    event: csr_matrix
    times: csr_matrix
    possible: np.ndarray
    right: np.ndarray
    weight: float


def choices(folder: Path, ids: frozenset[str], parsed: Parsed) -> Iterator[Choice]:
    """The events that people anchored, with all readings of their time."""
    for _, doc in documents(folder, ids, ANCHORED):
        reading = parsed.reading(doc)
        possible = Readings(reading.published, filter(is_closed, reading.timexes))
        times = near_times(reading)
        made = LinkFeatures(reading)
        own, dated = matrix(made.published()), matrix(made.timed(*paired_times(reading, times)))
        ends = np.cumsum([0, *map(len, times)])
        numbers = {(event.start, event.end): number for number, event in enumerate(reading.events)}
        for raw in doc["anchors"]:
            number, want = numbers.get((raw["start"], raw["end"])), gold_anchor(raw)
            if number is not None and want is not None:
                given = own[number], dated[ends[number] : ends[number + 1]]
                yield from _choice(possible, times[number], want, given)


def _choice(
    possible: Readings, times: list[Timex], want: Anchor, given: tuple[csr_matrix, csr_matrix]
) -> Iterator[Choice]:
    """Gold are the readings that come out exactly right; failing that, all that agree in kind."""
    outcomes = possible.outcomes(times)
    can = outcomes[:, 0] <= 1
    found = [answer(_when(row, number, times)) if can[number] else None
             for number, row in enumerate(outcomes)]  # fmt: skip
    right = np.array([got == want for got in found])
    weight = 1.0
    if not right.any():
        right, weight = np.array([got is not None and _agree(got, want) for got in found]), 0.5
    if right.any():
        yield Choice(*given, can, right, weight)


def _when(row: np.ndarray, number: int, times: list[Timex]) -> When:
    """A row of bounds as the library gives it, so that it is compared the way it is scored."""
    begin_low, begin_high, end_low, end_high = (int(x) if np.isfinite(x) else None for x in row[1:])
    begins = Bound(begin_low, None if begin_high is None else begin_high - 1)
    ends = Bound(None if end_low is None else end_low + 1, end_high)
    unit = None
    if number >= len(SIMPLE):
        which, shape = divmod(number - len(SIMPLE), len(DATED))
        if DATED[shape].to_timex == IS_INCLUDED and times[which].interval:
            unit = times[which].interval.granularity
    return When(begins, ends, bool(row[0]), unit)


def _agree(got: Anchor, want: Anchor) -> bool:
    return got.single == want.single and consistent(got, want)


def fit_anchors(given: list[Choice]) -> dict[str, np.ndarray]:
    """Weights of events over all shapes and of times over dated ones, fitted together."""
    events = common(vstack([one.event for one in given], format="csr"))
    times = common(vstack([one.times for one in given], format="csr"))
    loss = Loss(events, times, given)
    shapes = len(SIMPLE) + len(DATED)
    start = np.zeros(loss.size)
    solved = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 60}).x
    own, dated = loss.unpacked(solved)
    return packed("anchor_event", [str(n) for n in range(shapes)], own, np.zeros(shapes)) | packed(
        "anchor_timex", [str(n) for n in range(len(DATED))], dated, np.zeros(len(DATED))
    )


class Loss:
    """Negative log chance of the gold readings, and its gradient."""

    def __init__(self, events: csr_matrix, times: csr_matrix, given: list[Choice]) -> None:
        self._columns = [np.unique(part.indices) for part in (events, times)]
        parts = [part[:, kept] for part, kept in zip((events, times), self._columns, strict=True)]
        self._events, self._times = (part.tocsr() for part in parts)
        self._back = [part.T.tocsr() for part in parts]
        self._counts = np.array([one.times.shape[0] for one in given])
        self._owner = np.repeat(np.arange(len(given)), self._counts)
        self._dated = len(DATED)
        simple = len(SIMPLE)
        self._masks = [
            (np.stack([getattr(one, name)[:simple] for one in given]),
             np.concatenate([getattr(one, name)[simple:] for one in given]).reshape(-1, self._dated))
            for name in ("possible", "right")
        ]  # fmt: skip
        self._weight = np.array([one.weight for one in given])
        self._shapes = simple + self._dated
        self._split = len(self._columns[0]) * self._shapes
        self.size = self._split + len(self._columns[1]) * self._dated

    def __call__(self, packed_weights: np.ndarray) -> tuple[float, np.ndarray]:
        own, dated = self._shaped(packed_weights)
        base = self._events @ own
        simple, pairs = base[:, : -self._dated], self._times @ dated
        pairs = pairs + base[self._owner, -self._dated :]
        total, right = (self._masses(simple, pairs, masks) for masks in self._masks)
        loss = self._weight @ (total[0] - right[0])
        by_event, by_pair = (
            weight * (a - b)
            for weight, a, b in zip(
                (self._weight[:, None], self._weight[self._owner, None]),
                total[1:],
                right[1:],
                strict=True,
            )
        )
        gradient = np.hstack([by_event, self._summed(by_pair)])
        flat = np.concatenate([(self._back[0] @ gradient).ravel(), (self._back[1] @ by_pair).ravel()])
        return loss + PENALTY / 2 * packed_weights @ packed_weights, flat + PENALTY * packed_weights

    def _masses(
        self, simple: np.ndarray, pairs: np.ndarray, masks: tuple[np.ndarray, np.ndarray]
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Log of the summed powers over some readings, and the share each of them has in it."""
        simple, pairs = (np.where(m, s, -60.0) for m, s in zip(masks, (simple, pairs), strict=True))
        powers, pair_powers = np.exp(simple), np.exp(pairs)
        mass = powers.sum(axis=1) + self._summed(pair_powers).sum(axis=1)
        return np.log(mass), powers / mass[:, None], pair_powers / mass[self._owner, None]

    def _summed(self, by_pair: np.ndarray) -> np.ndarray:
        """Rows of pairs added up by event."""
        found = np.zeros((len(self._counts), by_pair.shape[1]))
        np.add.at(found, self._owner, by_pair)
        return found

    def _shaped(self, packed_weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        own = packed_weights[: self._split].reshape(-1, self._shapes)
        return own, packed_weights[self._split :].reshape(-1, self._dated)

    def unpacked(self, packed_weights: np.ndarray) -> list[np.ndarray]:
        """Weights by bucket."""
        found = []
        for columns, part in zip(self._columns, self._shaped(packed_weights), strict=True):
            full = np.zeros((BUCKETS, part.shape[1]), np.float32)
            full[columns] = part
            found.append(full)
        return found


def main() -> None:
    """Train all models and write the weights file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpora", type=Path, default=gold.CORPORA)
    parser.add_argument("--fold", type=int, help="leave this fold out too")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    given = parser.parse_args()
    dealt = gold.folds(given.corpora)
    ids = {key for key, fold in dealt.items() if fold != given.fold} - gold.held_out(given.corpora)
    parsed = Parsed(syntax.load())
    arrays = fit_anchors(list(choices(given.corpora, frozenset(ids), parsed)))
    found = rows(given.corpora, frozenset(ids), parsed)
    for kind in KINDS:
        print(f"{kind}: {len(found[kind])} samples", file=sys.stderr)
        arrays |= fit(kind, found[kind])
    given.out.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(given.out, **arrays)


if __name__ == "__main__":
    main()
