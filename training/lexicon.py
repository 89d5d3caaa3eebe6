"""Makes the lexicon of word clusters from spacy-lookups-data; knows nothing of vectors."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import srsly
from spacy.strings import get_string_id
from spacy_lookups_data import en

from timeline.pipeline.layers import FACTS, Lexicon, plain

KEPT_WORDS = 60_000
MET = 2


def _zipped(table: str) -> Path:
    return Path(f"{en[table]}.gz")


def frequent_words(count: int = KEPT_WORDS) -> dict[str, int]:
    """The most frequent words in plain form, and the cluster of their commonest casing."""
    clusters = srsly.read_gzip_json(_zipped("lexeme_cluster"))
    probabilities = srsly.read_gzip_json(_zipped("lexeme_prob"))
    words: dict[str, int] = {}
    for form in sorted(probabilities, key=probabilities.get, reverse=True):
        word = plain(form)
        if len(words) < count or word in words:
            words[word] = words.get(word) or clusters[form]
    return words


def build(
    seen: Counter[str], clusters: dict[str, int], gazette: dict[str, int], vectors: dict[str, int]
) -> Lexicon:
    """The lexicon of all these words.

    `seen` counts the plain forms of the training text; those met twice get a number of their
    own. `gazette` says which lists of names have a word, `vectors` which row its vector is.
    """
    known = [word for word, count in seen.most_common() if count >= MET]
    numbers = {word: number for number, word in enumerate(known, 1)}
    facts = {"form": numbers, "cluster": clusters, "gazette": gazette, "vector": vectors}
    words = sorted(set().union(*facts.values()), key=get_string_id)
    keys = np.array([get_string_id(word) for word in words], dtype="uint64")
    columns = [[*(facts[fact].get(word, 0) for word in words), 0] for fact in FACTS]
    return Lexicon(keys, np.array(columns, dtype="uint32").T.copy())
