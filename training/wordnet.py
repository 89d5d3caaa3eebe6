"""What WordNet says of a lemma's senses, and its names; used in training only, never at run time.

Reads the plain database files (Debian's ``wordnet-base``, or NLTK's copy) of WordNet 3.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np

FOLDER = Path("/usr/share/wordnet")
PARTS = {"NOUN": "noun", "VERB": "verb", "ADJ": "adj"}
FILES = 45  # WordNet's lexicographer files: noun.act, noun.event, verb.communication …
WIDTH = FILES + 2
DEVERBAL, SENSES = FILES, FILES + 1
INSTANCE = "@i"  # the pointer of a name to its class


def senses(part: str, folder: Path = FOLDER) -> dict[str, np.ndarray]:
    """Of each single-word lemma: the share of its senses per lexicographer file, early ones first.

    Two more columns: the share of senses that derive from a verb, and one over the number of senses.
    """
    synsets = dict(_synsets(folder / f"data.{PARTS[part]}"))
    return {lemma: _row(offsets, synsets) for lemma, offsets in _index(folder / f"index.{PARTS[part]}")}


def names(folder: Path = FOLDER) -> dict[int, set[str]]:
    """The names of single things by lexicographer file, and the short forms in capitals."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for fields in _lines(folder / "data.noun"):
        capital = (word for word in _words(fields) if word[:1].isupper())
        found[int(fields[1])].update(w for w in capital if INSTANCE in fields or w.isupper())
    return found


def common_words(folder: Path = FOLDER) -> set[str]:
    """The words and phrases that are written small."""
    files = (f"data.{part}" for part in ("noun", "verb", "adj", "adv"))
    words = (word for file in files for fields in _lines(folder / file) for word in _words(fields))
    return {word for word in words if word[:1].islower()}


def _words(fields: list[str]) -> Iterator[str]:
    for word in fields[4 : 4 + 2 * int(fields[3], 16) : 2]:
        yield word.replace("_", " ").partition("(")[0]


def _lines(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8") as stream:
        yield from (line.split() for line in stream if not line.startswith("  "))


def _index(path: Path) -> Iterator[tuple[str, list[str]]]:
    for fields in _lines(path):
        if "_" not in fields[0]:
            yield fields[0], fields[-int(fields[2]) :]


def _synsets(path: Path) -> Iterator[tuple[str, tuple[int, bool]]]:
    for fields in _lines(path):
        pointers = fields[4 + 2 * int(fields[3], 16) :]
        deverbal = any(pointers[i] == "+" and pointers[i + 2] == "v" for i in range(1, len(pointers) - 3, 4))
        yield fields[0], (int(fields[1]), deverbal)


def _row(offsets: list[str], synsets: dict[str, tuple[int, bool]]) -> np.ndarray:
    row = np.zeros(WIDTH, dtype=np.float32)
    weights = 1 / np.arange(1, len(offsets) + 1)
    for weight, offset in zip(weights / weights.sum(), offsets, strict=True):
        file, deverbal = synsets[offset]
        row[file] += weight
        row[DEVERBAL] += weight * deverbal
    row[SENSES] = 1 / len(offsets)
    return row
