"""The trained link classifier: linear models over hashed features; knows weights, not words.

Inference is a sum of rows of weights, one row per bucket, and a softmax over labels.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import numpy as np
from attrs import frozen

from timeline.link_features import BUCKETS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


@frozen(eq=False)
class LinkModel:
    """One multinomial model: ``weights`` of shape (buckets, labels) and a bias per label."""

    labels: tuple[str, ...]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]

    def scores(self, rows: Sequence[Sequence[int]]) -> NDArray[np.float32]:
        """Scores of shape (rows, labels) for rows of buckets, none of them empty."""
        if not rows:
            return np.zeros((0, len(self.labels)), np.float32)
        flat = np.fromiter((bucket for row in rows for bucket in row), np.int64)
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
    """The bundled models: "anchor_event", "anchor_timex", "pair" and "starts"."""
    with (files("timeline.pipeline") / "links" / "weights.npz").open("rb") as file:
        arrays = dict(np.load(file))
    kinds = dict.fromkeys(name.split(".")[0] for name in arrays)
    return {kind: _unpacked(kind, arrays) for kind in kinds}


def _unpacked(kind: str, arrays: dict[str, NDArray[Any]]) -> LinkModel:
    """A model from its rows that are not all zero, in half precision."""
    labels = tuple(map(str, arrays[f"{kind}.labels"]))
    weights = np.zeros((BUCKETS, len(labels)), np.float32)
    weights[arrays[f"{kind}.rows"]] = arrays[f"{kind}.values"]
    return LinkModel(labels, weights, arrays[f"{kind}.bias"].astype(np.float32))
