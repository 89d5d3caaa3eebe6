"""Trains the event detector: TimeML corpora in, ``src/timeline/pipeline/events/weights.npz`` out.

    python -m training.events --corpora ../shared/corpora

A softmax regression over the hashed features of :mod:`timeline.detector`, seeded and deterministic.
The parse comes from the bundled pipeline, so the detector is trained after it.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from attrs import evolve, frozen
from scipy.sparse import csr_matrix, diags, hstack
from sklearn.linear_model import LogisticRegression
from spacy.strings import get_string_id
from spacy.symbols import IDS

from timeline import detector, syntax
from training import embeddings, wordnet

if TYPE_CHECKING:
    from spacy.tokens import Doc

CLASSES = (
    "NONE",
    "OCCURRENCE",
    "REPORTING",
    "STATE",
    "I_ACTION",
    "I_STATE",
    "ASPECTUAL",
    "PERCEPTION",
)
POS_IDS = {part: IDS[part] for part in wordnet.PARTS}
SEED = 20261123
MIN_COUNT = 2
KEPT = 150_000
TRIALS = 3  # fifths of the documents that the readiness to find events is set on
SHIFTS = np.arange(0, 1.3, 0.1)
STRENGTH = 0.1  # inverse of the regularisation
Record = dict[str, Any]


@frozen
class Example:
    """One parsed article: feature hashes and class numbers of its candidate tokens."""

    hashes: np.ndarray
    gold: np.ndarray


def read(path: Path) -> list[Record]:
    """The documents of one corpus."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def folds(count: int, parts: int = 5) -> list[list[int]]:
    """Document numbers in equal parts, shuffled with the fixed seed."""
    order = list(range(count))
    random.Random(SEED).shuffle(order)
    return [order[part::parts] for part in range(parts)]


def gold_heads(doc: Doc, record: Record) -> dict[int, Record]:
    """The annotated events by the token that heads each."""
    spans = ((doc.char_span(e["start"], e["end"], alignment_mode="expand"), e) for e in record["events"])
    return {span.root.i: event for span, event in spans if span is not None and len(span)}


def example(doc: Doc, record: Record) -> Example:
    """The training example of one article."""
    mask = detector.candidates(doc)
    gold = np.zeros(len(doc), dtype=np.int64)
    for number, event in gold_heads(doc, record).items():
        gold[number] = CLASSES.index(event["class"])
    return Example(detector.features(doc)[mask], gold[mask])


@frozen
class Words:
    """What is known of words beside the corpus: sorted keys of the first template, a vector each."""

    keys: np.ndarray
    vectors: csr_matrix

    def of(self, keys: np.ndarray) -> csr_matrix:
        """The vectors of some keys, zeros for unknown words."""
        rows = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        return diags((self.keys[rows] == keys).astype(np.float32)) @ self.vectors[rows]


@lru_cache(maxsize=1)
def known_words() -> Words:
    """Nouns, verbs and adjectives of WordNet: their senses and, where frequent, their vectors.

    Each part of speech has columns of its own.
    """
    senses = {part: wordnet.senses(part) for part in wordnet.PARTS}
    frequent = sorted(embeddings.frequent_words() & {word for rows in senses.values() for word in rows})
    meanings = dict(zip(frequent, embeddings.vectors(frequent), strict=True))
    blocks = [_block(part, number, rows, meanings) for number, (part, rows) in enumerate(senses.items())]
    keys, vectors = (np.concatenate(column) for column in zip(*blocks, strict=True))
    order = np.argsort(keys)
    return Words(keys[order], csr_matrix(vectors[order]))


def _block(
    part: str, number: int, senses: dict[str, np.ndarray], meanings: dict[str, np.ndarray]
) -> tuple[np.ndarray, np.ndarray]:
    """Keys and vectors of the words of one part of speech."""
    strings = np.array([get_string_id(word) for word in senses], dtype=np.uint64)
    keys = detector.word_keys(strings, np.full(len(senses), POS_IDS[part], dtype=np.uint64))
    width = wordnet.WIDTH + embeddings.WIDTH
    vectors = np.zeros((len(senses), width * len(wordnet.PARTS)), dtype=np.float32)
    for row, (word, known) in enumerate(senses.items()):
        own = vectors[row, number * width : (number + 1) * width]
        own[: wordnet.WIDTH] = known
        own[wordnet.WIDTH :] = meanings.get(word, 0)
    return keys, vectors


def train(examples: Sequence[Example], kept: int = KEPT) -> detector.Model:
    """The model of the examples, cut down to its ``kept`` heaviest features.

    What a word's WordNet senses and vector weigh is added to the weights of the word itself, so
    that words the corpus lacks have weights too and nothing is looked up at run time. How ready
    the model is to find an event is set on documents that a first model is not trained on.
    """
    shifts = [_tried_shift(examples, part, kept) for part in range(TRIALS)]
    return biased(fit(examples, kept), float(np.mean(shifts)))


def _tried_shift(examples: Sequence[Example], part: int, kept: int) -> float:
    """The best shift of a model without a fifth of the documents, on that fifth."""
    rest = [example for number, example in enumerate(examples) if number % 5 != part]
    return best_shift(fit(rest, kept), examples[part::5])


def best_shift(model: detector.Model, examples: Sequence[Example]) -> float:
    """By how much "no event" has to lose for the best extent F1."""
    return max(SHIFTS, key=lambda shift: sum_f1(biased(model, shift), examples))


def biased(model: detector.Model, shift: float) -> detector.Model:
    """The model with the score of "no event" lowered."""
    return evolve(model, bias=model.bias - shift * (np.arange(len(CLASSES)) == 0))


def sum_f1(model: detector.Model, examples: Sequence[Example]) -> float:
    """Extent F1 on examples."""
    found = np.concatenate([model.score(e.hashes).argmax(axis=1) > 0 for e in examples])
    gold = np.concatenate([e.gold > 0 for e in examples])
    return 2 * float((found & gold).sum()) / max(1, int(found.sum() + gold.sum()))


def fit(examples: Sequence[Example], kept: int) -> detector.Model:
    """One softmax regression."""
    hashes, gold = (
        np.concatenate([e.hashes for e in examples]),
        np.concatenate([e.gold for e in examples]),
    )
    keys, counts = np.unique(hashes, return_counts=True)
    keys, counts, words = keys[counts >= MIN_COUNT], counts[counts >= MIN_COUNT], known_words()
    regression = LogisticRegression(C=STRENGTH, max_iter=80, solver="lbfgs", tol=1e-3)
    regression.fit(hstack([matrix(hashes, keys), words.of(hashes[:, 0])]).tocsr(), gold)
    weights = np.zeros((len(CLASSES), keys.size + words.vectors.shape[1]), dtype=np.float32)
    weights[regression.classes_] = regression.coef_
    bias = np.full(len(CLASSES), -30.0, dtype=np.float32)
    bias[regression.classes_] = regression.intercept_
    known, keys, weights = keys, *folded(keys, weights, words)
    seen = np.ones(len(keys))
    seen[np.searchsorted(keys, known)] += counts
    heaviest = np.sort(np.argsort(-np.abs(weights).max(axis=1) * np.sqrt(seen), kind="stable")[:kept])
    return detector.Model(keys[heaviest], weights[heaviest], CLASSES, bias)


def folded(keys: np.ndarray, weights: np.ndarray, words: Words) -> tuple[np.ndarray, np.ndarray]:
    """Keys and rows of weights with what the word vectors weigh added to each word's own row."""
    every = np.union1d(keys, words.keys)
    rows = np.zeros((len(every), len(CLASSES)), dtype=np.float32)
    rows[np.searchsorted(every, keys)] = weights[:, : keys.size].T
    rows[np.searchsorted(every, words.keys)] += words.vectors @ weights[:, keys.size :].T
    return every, rows


def matrix(hashes: np.ndarray, keys: np.ndarray) -> csr_matrix:
    """One row per token, one column per known feature."""
    columns = np.minimum(np.searchsorted(keys, hashes.ravel()), len(keys) - 1).reshape(hashes.shape)
    known = keys[columns] == hashes
    ends = np.concatenate([[0], known.sum(axis=1).cumsum()])
    return csr_matrix((np.ones(ends[-1], dtype=np.float32), columns[known], ends), (len(hashes), len(keys)))


def save(model: detector.Model, path: Path) -> None:
    """Write the weights, one byte each, with one scale for all."""
    scale = np.float32(np.abs(model.weights).max() / 127)
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        path,
        keys=model.keys,
        weights=np.round(model.weights / scale).astype(np.int8),
        scale=scale,
        classes=np.array(model.classes),
        bias=model.bias,
    )


def parse_all(records: Iterable[Record]) -> list[Doc]:
    """The parses of the documents by the bundled pipeline."""
    nlp = syntax.load()
    return [syntax.parse(record["text"], nlp) for record in records]


def main() -> None:
    """Train on everything and write the weights."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    options.add_argument("--out", type=Path, default=Path("src/timeline/pipeline/events/weights.npz"))
    given = options.parse_args()
    records = read(given.corpora / "timebank_aquaint.jsonl")
    model = train([example(doc, record) for doc, record in zip(parse_all(records), records, strict=True)])
    save(model, given.out)
    print(f"{len(model.keys)} features, {given.out.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
