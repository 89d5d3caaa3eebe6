"""Which tokens are events: a trained log-linear model over the parse; knows no words of its own.

Each token gets some forty features (its form, its tag, its head, its dependents …), each hashed to
64 bits; a class's score is the sum of its weights. ``training/events.py`` makes the weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from attrs import frozen

from timeline.lemmas import lemma
from timeline.pipeline import FOLDER, reading

if TYPE_CHECKING:
    from spacy.tokens import Doc

Array = np.ndarray[Any, np.dtype[Any]]
COLUMNS = ("LOWER", "LEMMA", "TAG", "POS", "DEP", "SUFFIX", "SHAPE", "ENT_TYPE")
CANDIDATES = ("VERB", "AUX", "NOUN", "PROPN", "ADJ")
# Dependents whose presence is a feature, one bit each.
MARKED = (
    "nsubj",
    "nsubj:pass",
    "obj",
    "obl",
    "nmod",
    "det",
    "amod",
    "compound",
    "nmod:poss",
    "case",
    "cop",
    "aux",
    "aux:pass",
    "mark",
    "ccomp",
    "xcomp",
    "advcl",
    "acl",
    "acl:relcl",
    "conj",
    "advmod",
    "nummod",
    "expl",
    "parataxis",
    "compound:prt",
    "iobj",
    "punct",
)
# Those that tell how a verb is used, as a feature of fewer values.
FRAME = ("nsubj", "nsubj:pass", "obj", "det", "ccomp", "xcomp", "advcl")
FEW = np.uint64(sum(1 << MARKED.index(label) for label in FRAME))
# Dependents whose lemma is a feature.
WORDED = (
    "nsubj",
    "nsubj:pass",
    "obj",
    "det",
    "case",
    "aux",
    "mark",
    "compound:prt",
    "compound",
    "amod",
    "nmod:poss",
    "xcomp",
    "cop",
)
# One feature each: the columns hashed together; "head:", "prev:", "next:" are other tokens'.
TEMPLATES = (
    "lemma pos",
    "lower",
    "lemma tag",
    "lemma dep",
    "suffix tag",
    "suffix4 tag",
    "tag",
    "pos dep",
    "tag dep",
    "shape tag",
    "ent pos",
    "head:lemma",
    "head:lemma dep",
    "lemma head:lemma",
    "head:tag dep tag",
    "head:pos dep lemma",
    "prev:lower",
    "next:lower",
    "prev:lower lemma",
    "next:lower lemma",
    "prev:tag tag next:tag",
    "prev:tag tag",
    "tag next:tag",
    "prev2:lower",
    "next2:lower",
    "children tag",
    "children pos dep",
    "few tag",
    "det lemma",
    "case lemma",
    "case tag dep",
    "det tag dep",
    "aux tag",
    "mark tag",
    "compound:prt lemma",
    "obj lemma",
    "xcomp lemma",
    "nsubj lemma",
    "compound lemma",
    "nmod:poss tag",
    "amod tag",
    "head:lemma case tag",
    "head:dep dep tag",
    "grand:lemma dep tag",
    "number tag dep",
    "few lemma",
    "head:few dep tag",
    "cop tag",
    "bias",
)
MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)


@frozen
class Model:
    """Weights of the detector: sorted hashes of features, one row of class scores each."""

    keys: Array
    weights: Array
    classes: tuple[str, ...]
    bias: Array

    def __attrs_post_init__(self) -> None:
        if self.weights.shape != (*self.keys.shape, *self.bias.shape) or len(self.classes) != len(self.bias):
            raise ValueError("keys, weights, classes and bias are of different lengths")

    def scores(self, doc: Doc) -> Array:
        """Class scores, one row per token; column 0 is "no event"."""
        return self.score(features(doc))

    def score(self, hashes: Array) -> Array:
        """Class scores of tokens by their hashed features."""
        rows = np.minimum(np.searchsorted(self.keys, hashes.ravel()), len(self.keys) - 1).reshape(
            hashes.shape
        )
        known = self.keys[rows] == hashes
        scores: Array = np.einsum("tfc,tf->tc", self.weights[rows], known, dtype=np.float32)
        return scores + self.bias


@lru_cache(maxsize=1)
def load() -> Model:
    """The bundled weights."""
    return read(FOLDER.parent / "events" / "weights.npz")


def read(path: Path) -> Model:
    """The weights in a file; :class:`timeline.errors.MissingPipeline` when absent or damaged."""
    with reading(path), path.open("rb") as file, np.load(file) as data:
        weights = data["weights"].astype(np.float32) * data["scale"].astype(np.float32)
        return Model(data["keys"], weights, tuple(str(name) for name in data["classes"]), data["bias"])


def classify(doc: Doc, model: Model | None = None) -> list[tuple[int, str]]:
    """Token numbers of the events of a parsed article with their TimeML classes, in text order."""
    model = model or load()
    scores = model.scores(doc)
    scores[~candidates(doc), 1:] = -np.inf
    best = scores.argmax(axis=1)
    return [(int(i), model.classes[best[i]]) for i in np.flatnonzero(best)]


def candidates(doc: Doc) -> Array:
    """Which tokens can be events at all, by part of speech."""
    parts = [doc.vocab.strings.as_int(name) for name in CANDIDATES]
    mask: Array = np.isin(doc.to_array("POS"), parts)
    return mask


# --- features -------------------------------------------------------------------------


def features(doc: Doc) -> Array:
    """Hashed features, one row per token, one column per template (64-bit numbers)."""
    columns = _columns(doc)
    made = [
        combine([columns[name] for name in template.split()], number)
        for number, template in enumerate(TEMPLATES)
    ]
    return np.stack(made, axis=1)


def word_keys(lemmas: Array, parts: Array) -> Array:
    """Hashes of the first template, a lemma with its part of speech, for words out of any text."""
    return combine([lemmas, parts], 0)


def combine(columns: Sequence[Array], number: int) -> Array:
    """One template: a multiply-and-shift hash over its columns, salted with its number."""
    mixed = np.full(len(columns[0]), (number + 1) * int(MULTIPLIER) % 2**64, dtype=np.uint64)
    for column in columns:
        mixed = (mixed ^ column) * MULTIPLIER
        mixed ^= mixed >> np.uint64(29)
    return mixed


def _columns(doc: Doc) -> dict[str, Array]:
    raw = doc.to_array(list(COLUMNS)).reshape(len(doc), len(COLUMNS)).astype(np.uint64)
    own = dict(zip(("lower", "lemma", "tag", "pos", "dep", "suffix", "shape", "ent"), raw.T, strict=True))
    heads = _heads(doc)
    own["lemma"] = np.array([doc.vocab.strings.add(lemma(token)) for token in doc], dtype=np.uint64)
    own["suffix4"] = _suffixes(doc)
    own["number"] = _numbers(doc)
    own["bias"] = np.zeros(len(doc), dtype=np.uint64)
    own |= _dependents(doc, own, heads)
    return own | _relatives(own, heads)


def _heads(doc: Doc) -> Array:
    offsets = doc.to_array("HEAD").astype(np.int64)
    return np.arange(len(doc)) + offsets


def _suffixes(doc: Doc) -> Array:
    return np.array([doc.vocab.strings.add(token.lower_[-4:]) for token in doc], dtype=np.uint64)


def _numbers(doc: Doc) -> Array:
    """Whether a noun is singular, plural or proper, by its tag's last letter."""
    return np.array([len(token.tag_) * 256 + ord((token.tag_ or "_")[-1]) for token in doc], dtype=np.uint64)


def _dependents(doc: Doc, own: dict[str, Array], heads: Array) -> dict[str, Array]:
    strings, made = doc.vocab.strings, {}
    bits = np.zeros(len(doc), dtype=np.uint64)
    for place, label in enumerate(MARKED):
        has = np.zeros(len(doc), dtype=bool)
        has[heads[own["dep"] == np.uint64(strings.as_int(label))]] = True
        bits |= has.astype(np.uint64) << np.uint64(place)
    made["children"], made["few"] = bits, bits & FEW
    for label in WORDED:
        column = np.zeros(len(doc), dtype=np.uint64)
        below = np.flatnonzero(own["dep"] == np.uint64(strings.as_int(label)))
        column[heads[below]] = own["lemma"][below]
        made[label] = column
    return made


def _relatives(own: dict[str, Array], heads: Array) -> dict[str, Array]:
    made: dict[str, Array] = {}
    root = heads == np.arange(len(heads))
    for name in ("lemma", "tag", "pos", "dep", "few"):
        made[f"head:{name}"] = np.where(root, np.uint64(0), own[name][heads])
    made["grand:lemma"] = np.where(root[heads], np.uint64(0), own["lemma"][heads][heads])
    for name in ("lower", "tag"):
        for where, distance in (("prev", 1), ("prev2", 2), ("next", -1), ("next2", -2)):
            made[f"{where}:{name}"] = _shifted(own[name], distance)
    return made


def _shifted(column: Array, distance: int) -> Array:
    """The column moved down (distance > 0) or up; what falls outside the article is 0."""
    moved = np.roll(column, distance)
    if distance > 0:
        moved[:distance] = 0
    else:
        moved[distance:] = 0
    return moved
