"""The trained link classifier: linear models over hashed features; knows weights, not words.

Inference is a sum of rows of weights, one row per bucket, and a softmax over labels.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from attrs import frozen

from timeline.link_features import BUCKETS
from timeline.pipeline import FOLDER, reading

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from timeline.link_features import Features

_ROWS = 4096  # summed in one go
KINDS = ("anchor_event", "anchor_timex", "pair", "starts")


@frozen(eq=False)
class LinkModel:
    """One multinomial model: ``weights`` of shape (rows, labels) and a bias per label.

    ``rows`` says which row a bucket has; the first one is zero, for all that says nothing. Few
    buckets have a row of their own, so that what is looked up at random stays small and near.
    """

    labels: tuple[str, ...]
    rows: NDArray[np.int32]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]

    def __attrs_post_init__(self) -> None:
        if not self.weights.shape[1] == len(self.labels) == len(self.bias):
            raise ValueError("weights, labels and bias are of different lengths")

    def sums(self, features: Features) -> NDArray[np.float32]:
        """Summed weights of shape (rows, labels), without the bias."""
        found = np.zeros((len(features), len(self.labels)), np.float32)
        for start in range(0, len(found), _ROWS):
            rows = slice(start, start + _ROWS)
            np.add.reduce(self.weights.take(self.rows.take(features.table[:, rows]), axis=0), out=found[rows])
        np.add.at(found, features.owner, self.weights[self.rows[features.loose]])
        return found

    def scores(self, features: Features) -> NDArray[np.float32]:
        """Scores of shape (rows, labels)."""
        scores: NDArray[np.float32] = self.sums(features) + self.bias
        return scores


@lru_cache(maxsize=1)
def joined(*parts: LinkModel) -> LinkModel:
    """Several models as one, label beside label, so that the rows of all are looked up in one go."""
    told = np.flatnonzero(np.any([part.rows for part in parts], axis=0))
    rows = np.zeros(BUCKETS + 1, np.int32)
    rows[told] = np.arange(1, len(told) + 1)
    own = [np.concatenate([part.weights[:1], part.weights[part.rows[told]]]) for part in parts]
    labels = tuple(chain.from_iterable(part.labels for part in parts))
    bias = np.concatenate([part.bias for part in parts])
    return LinkModel(labels, rows, np.concatenate(own, axis=1), bias)


def probabilities(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Probabilities from scores, both of shape (rows, labels)."""
    powers: NDArray[np.float32] = np.exp(scores - scores.max(axis=1, keepdims=True, initial=0))
    powers /= powers.sum(axis=1, keepdims=True)
    return powers


@lru_cache(maxsize=1)
def models() -> dict[str, LinkModel]:
    """The bundled models, one for each of :data:`KINDS`."""
    return read(FOLDER.parent / "links" / "weights.npz")


def read(path: Path) -> dict[str, LinkModel]:
    """The models in a file; :class:`timeline.errors.MissingPipeline` when absent or damaged."""
    with reading(path), path.open("rb") as file, np.load(file) as arrays:
        return {kind: _unpacked(kind, arrays) for kind in KINDS}


def _unpacked(kind: str, arrays: Mapping[str, NDArray[Any]]) -> LinkModel:
    """A model from its rows that are not all zero, in half precision."""
    labels = tuple(map(str, arrays[f"{kind}.labels"]))
    values = arrays[f"{kind}.values"].astype(np.float32)
    rows = np.zeros(BUCKETS + 1, np.int32)  # the last bucket is NOTHING
    rows[arrays[f"{kind}.rows"]] = np.arange(1, len(values) + 1)
    weights = np.concatenate([np.zeros((1, len(labels)), np.float32), values])
    return LinkModel(labels, rows, weights, arrays[f"{kind}.bias"].astype(np.float32))
