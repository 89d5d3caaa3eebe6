"""The embedding layers of the bundled pipeline; importing it registers them with spaCy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import numpy as np
from spacy.lexeme import Lexeme
from spacy.strings import get_string_id
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import (
    HashEmbed,
    Maxout,
    Model,
    NumpyOps,
    Shim,
    chain,
    concatenate,
    list2ragged,
    ragged2list,
    with_array,
)

Array = np.ndarray[Any, np.dtype[Any]]
Forward = tuple[Any, Callable[[Any], Any]]

# Each column of the feature table: its name, the width and the rows of its hashed embedding.
COLUMNS = {
    "form": (128, 10000),
    "prefix": (32, 1000),
    "suffix": (64, 3000),
    "ending": (64, 6000),
    "shape": (64, 1000),
    "space": (16, 50),
    "cluster": (64, 2500),
    "branch": (32, 300),
}
SPACE_COLUMN = list(COLUMNS).index("space")
BRANCHES = 64  # a cluster's number holds its path in a tree, root first from the lowest bit
CACHED_LEXEMES = 200_000
LONGEST_FORM = 64
NO_KEYS, ZERO = np.zeros(0, dtype="uint64"), np.zeros(1, dtype="uint32")
PLAIN = str.maketrans("‘’“”–—123456789", "''\"\"--000000000")


class Lexicon(Shim):  # type: ignore[misc]
    """What is known of a word beside its letters; thinc stores it with the layer it feeds.

    `keys` are sorted 64-bit hashes of plain lower-case forms. Item `i` of `forms` (a number for
    each word met often enough in training, else 0) and of `clusters` belongs to `keys[i]`, and
    the last, one more, to every other word. Feature rows by word form are kept in `cache`.
    """

    def __init__(self, keys: Array = NO_KEYS, forms: Array = ZERO, clusters: Array = ZERO) -> None:
        super().__init__(None)
        self.keys, self.forms, self.clusters = keys, forms, clusters
        self.cache: dict[int, tuple[int, ...]] = {}

    def row(self, key: int) -> int:
        """Which row a hashed form has."""
        at = int(np.searchsorted(self.keys, np.uint64(key)))
        return at if at < len(self.keys) and int(self.keys[at]) == key else len(self.keys)

    def features(self, lexeme: Lexeme) -> tuple[int, ...]:
        """Work out and keep the feature values of a word form, in the order of `COLUMNS`."""
        if len(self.cache) >= CACHED_LEXEMES:
            self.cache.clear()
        form = plain(lexeme.text)
        row = self.row(get_string_id(form))
        cluster, number = int(self.clusters[row]), int(self.forms[row])
        letters = [get_string_id(part) for part in (form[:3], form[-3:], form[-2:])]
        values = (number, *letters, lexeme.shape, 0, cluster, cluster % BRANCHES, row)
        self.cache[lexeme.orth] = values
        return values

    def to_bytes(self) -> bytes:
        """The keys, forms and clusters as bytes."""
        return b"".join(_packed(array) for array in (self.keys, self.forms, self.clusters))

    def from_bytes(self, data: bytes) -> Lexicon:
        """Read back what `to_bytes` wrote."""
        self.keys, at = _unpacked(data, 0, "uint64")
        self.forms, at = _unpacked(data, at, "uint32")
        self.clusters, _ = _unpacked(data, at, "uint32")
        self.cache = {}
        return self

    def finish_update(self, optimizer: object) -> None:
        """Do nothing: a lexicon does not learn."""


def plain(form: str) -> str:
    """The lower-case form with straight quotes, simple dashes and every digit as 0.

    Only the first letters of a monstrously long form are kept.
    """
    return form[:LONGEST_FORM].lower().translate(PLAIN)


def _packed(array: Array) -> bytes:
    data = np.ascontiguousarray(array).tobytes()
    return len(data).to_bytes(8, "little") + data


def _unpacked(data: bytes, at: int, dtype: str) -> tuple[Array, int]:
    size = int.from_bytes(data[at : at + 8], "little")
    end = at + 8 + size
    return np.frombuffer(data[at + 8 : end], dtype=dtype).copy(), end


class BlasOps(NumpyOps):
    """Thinc's CPU operations with numpy's matrix product.

    Thinc multiplies with BLIS, whose kernels are chosen by processor name and fall back to
    slow ones on names it does not know; numpy's BLAS was up to three times faster.
    """

    def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False,
             trans2: bool = False) -> Any:
        """The product of two float32 matrices, either of them transposed on request."""
        return np.matmul(x.T if trans1 else x, y.T if trans2 else y, out=out)


def use_numpy_blas(model: Model[Any, Any]) -> None:
    """Route the matrix products of one model through numpy; other models are left alone."""
    ops = BlasOps()
    for node in model.walk():
        node.ops = ops


@registry.architectures("timeline.LexicalEmbed.v1")
def lexical_embed(width: int, dropout: float) -> Model[list[Doc], list[Array]]:
    """Embed each word by its form, its letters, its shape and its row of the lexicon."""
    hashed = [
        HashEmbed(nO=size, nV=rows, column=column, seed=column + 1)
        for column, (size, rows) in enumerate(COLUMNS.values())
    ]
    mix = Maxout(nO=width, nP=3, dropout=dropout, normalize=True)
    extract, vectors = lexeme_features(), lexicon_vectors()
    layer: Model[Any, Any] = chain(concatenate(*hashed, vectors), mix)
    model = chain(extract, list2ragged(), with_array(layer), ragged2list())
    return cast("Model[list[Doc], list[Array]]", model)


def set_lexicon(tok2vec: Model[Any, Any], lexicon: Lexicon, vectors: Array) -> None:
    """Give the embedding layers of a token-to-vector model their lexicon and its vectors."""
    for node in tok2vec.walk():
        if node.name == "lexeme_features":
            node.shims[:] = [lexicon]
        if node.name == "lexicon_vectors":
            node.set_dim("nO", vectors.shape[1], force=True)
            node.set_param("vectors", vectors)


def lexeme_features() -> Model[list[Doc], list[Array]]:
    """Turn docs into one row of feature values per token: `COLUMNS`, then the lexicon's row."""
    return Model("lexeme_features", _extract_features, shims=[Lexicon()])


def _extract_features(model: Model[Any, Any], docs: list[Doc], is_train: bool) -> Forward:
    return [_features(doc, model.shims[0]) for doc in docs], _no_gradient


def _no_gradient(d_output: Any) -> Any:
    return []


def _features(doc: Doc, lexicon: Lexicon) -> Array:
    cache, forms = lexicon.cache, doc.to_array("ORTH").tolist()
    known = [cache.get(form) or lexicon.features(doc.vocab[form]) for form in forms]
    rows = np.array(known, dtype="uint64").reshape(len(doc), len(COLUMNS) + 1)
    rows[:, SPACE_COLUMN] = doc.to_array("SPACY") + 1
    return rows


def lexicon_vectors() -> Model[Array, Array]:
    """Look up the fixed vector of each word by the last column of its feature row."""
    return Model("lexicon_vectors", _look_up_vectors, dims={"nO": None},
                 params={"vectors": None})


def _look_up_vectors(model: Model[Any, Any], rows: Array, is_train: bool) -> Forward:
    return model.get_param("vectors")[rows[:, -1].astype("int64")], _no_gradient_rows(rows)


def _no_gradient_rows(rows: Array) -> Callable[[Any], Any]:
    def backprop(d_output: Any) -> Any:
        return np.zeros_like(rows)

    return backprop


def widen(model: Model[Any, Any]) -> None:
    """Turn parameters that were stored in 16 bits into the 32 bits that are computed with."""
    for node in model.walk():
        for name in node.param_names:
            if node.has_param(name):
                node.set_param(name, node.get_param(name).astype("float32"))
