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
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

KINDS = ("anchor_event", "anchor_timex", "pair", "starts")


@frozen(eq=False)
class LinkModel:
    """One multinomial model: ``weights`` of shape (buckets, labels) and a bias per label."""

    labels: tuple[str, ...]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]

    def __attrs_post_init__(self) -> None:
        if not self.weights.shape[1] == len(self.labels) == len(self.bias):
            raise ValueError("weights, labels and bias are of different lengths")

    def scores(self, rows: Sequence[Sequence[int]]) -> NDArray[np.float32]:
        """Scores of shape (rows, labels) for rows of buckets, none of them empty."""
        if not rows:
            return np.zeros((0, len(self.labels)), np.float32)
        flat = np.fromiter(chain.from_iterable(rows), np.int64)
        starts = np.cumsum([0, *(len(row) for row in rows[:-1])])
        summed: NDArray[np.float32] = np.add.reduceat(self.weights[flat], starts)
        return summed + self.bias

    def probabilities(self, rows: Sequence[Sequence[int]]) -> NDArray[np.float32]:
        """Probabilities of shape (rows, labels) for rows of buckets, none of them empty."""
        scores = self.scores(rows)
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
    weights = np.zeros((BUCKETS, len(labels)), np.float32)
    weights[arrays[f"{kind}.rows"]] = arrays[f"{kind}.values"]
    return LinkModel(labels, weights, arrays[f"{kind}.bias"].astype(np.float32))
