"""The embedding layers of the bundled pipeline; importing it registers them with spaCy."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.lang.lex_attrs import word_shape
from spacy.strings import get_string_id
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

if TYPE_CHECKING:
    from spacy.lexeme import Lexeme
    from spacy.tokens import Doc

Array = np.ndarray[Any, np.dtype[Any]]
Network = Any  # a thinc Model: its array types and numpy's know nothing of each other
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
    "gazette": (16, 50),
}
FACTS = ("form", "cluster", "gazette", "vector")
SPACE_COLUMN = list(COLUMNS).index("space")
BRANCHES = 64  # a cluster's number holds its path in a tree, root first from the lowest bit
CACHED_LEXEMES = 200_000
LONGEST_FORM = 64
NO_KEYS, NO_FACTS = np.zeros(0, dtype="uint64"), np.zeros((1, len(FACTS)), dtype="uint32")
STRAIGHT = str.maketrans("‘’“”–—", "''\"\"--")
DIGITS = str.maketrans("123456789", "000000000")


class Lexicon(Shim):
    """What is known of a word beside its letters; thinc stores it with the layer it feeds.

    `keys` are sorted 64-bit hashes of plain lower-case forms. Row `i` of `facts` belongs to
    `keys[i]`, and the last, one more and all 0, to every other word; its columns are `FACTS`: a
    number for each word met often enough in training, the word's cluster, which lists of names
    have it, and its row of vectors. Feature rows by word form are kept in `cache`.
    """

    def __init__(self, keys: Array = NO_KEYS, facts: Array = NO_FACTS) -> None:
        super().__init__(None)
        self.keys, self.facts = keys, facts
        self.cache: dict[int, tuple[int, ...]] = {}

    def row(self, key: int) -> int:
        """Which row a hashed form has."""
        at = int(np.searchsorted(self.keys, np.uint64(key)))
        return at if at < len(self.keys) and int(self.keys[at]) == key else len(self.keys)

    def features(self, lexeme: Lexeme) -> tuple[int, ...]:
        """Work out and keep the feature values of a word form, in the order of `COLUMNS`."""
        if len(self.cache) >= CACHED_LEXEMES:
            self.cache.clear()
        text = lexeme.text[:LONGEST_FORM].translate(STRAIGHT)
        form = plain(text)
        number, cluster, gazette, vector = self.facts[self.row(get_string_id(form))].tolist()
        letters = [get_string_id(part) for part in (form[:3], form[-3:], form[-2:])]
        shape, known = get_string_id(word_shape(text)), (cluster, cluster % BRANCHES, gazette, vector)
        self.cache[lexeme.orth] = values = (number, *letters, shape, 0, *known)
        return values

    def to_bytes(self) -> bytes:
        """The keys and facts as bytes."""
        return _packed(self.keys) + _packed(self.facts)

    def from_bytes(self, data: bytes) -> Lexicon:
        """Read back what `to_bytes` wrote."""
        self.keys, at = _unpacked(data, 0, "uint64")
        facts, _ = _unpacked(data, at, "uint32")
        self.facts = facts.reshape(-1, len(FACTS))
        self.cache = {}
        return self

    def finish_update(self, optimizer: object) -> None:
        """Do nothing: a lexicon does not learn."""


def plain(form: str) -> str:
    """The lower-case form with straight quotes, simple dashes and every digit as 0.

    >>> plain("Mid-1990s"), plain("“")
    ('mid-0000s', '"')
    """
    return form.translate(STRAIGHT).lower().translate(DIGITS)


def _packed(array: Array) -> bytes:
    data = np.ascontiguousarray(array).tobytes()
    return len(data).to_bytes(8, "little") + data


def _unpacked(data: bytes, at: int, dtype: str) -> tuple[Array, int]:
    size = int.from_bytes(data[at : at + 8], "little")
    end = at + 8 + size
    return np.frombuffer(data[at + 8 : end], dtype=dtype).copy(), end


class BlasOps(NumpyOps):  # type: ignore[misc]
    """Thinc's CPU operations with numpy's matrix product.

    Thinc multiplies with BLIS, whose kernels are chosen by processor name and fall back to
    slow ones on names it does not know; numpy's BLAS was up to three times faster.
    """

    def gemm(self, x: Any, y: Any, out: Any = None, **transposed: bool) -> Any:
        """The product of two float32 matrices, `trans1` and `trans2` say which is transposed."""
        first = x.T if transposed.get("trans1") else x
        second = y.T if transposed.get("trans2") else y
        return np.matmul(first, second, out=out)


def use_numpy_blas(model: Network) -> None:
    """Route the matrix products of one model through numpy; other models are left alone."""
    ops = BlasOps()
    for node in model.walk():
        node.ops = ops


@registry.architectures("timeline.LexicalEmbed.v1")  # type: ignore[untyped-decorator]
def lexical_embed(width: int, dropout: float) -> Network:
    """Embed each word by its form, its letters, its shape and its row of the lexicon."""
    hashed: list[Network] = [
        HashEmbed(nO=size, nV=rows, column=column, seed=column + 1)
        for column, (size, rows) in enumerate(COLUMNS.values())
    ]
    mix = Maxout(nO=width, nP=3, dropout=dropout, normalize=True)
    extract, vectors = lexeme_features(), lexicon_vectors()
    layer: Network = chain(concatenate(*hashed, vectors), mix)
    model: Network = chain(extract, list2ragged(), with_array(layer), ragged2list())
    return model


def set_lexicon(tok2vec: Network, lexicon: Lexicon, vectors: Array) -> None:
    """Give the embedding layers of a token-to-vector model their lexicon and its vectors."""
    for node in tok2vec.walk():
        if node.name == "lexeme_features":
            node.shims[:] = [lexicon]
        if node.name == "lexicon_vectors":
            node.set_dim("nO", vectors.shape[1], force=True)
            node.set_param("vectors", vectors)


def lexeme_features() -> Network:
    """Turn docs into one row of feature values per token: `COLUMNS`, then a row of vectors."""
    return Model("lexeme_features", _extract_features, shims=[Lexicon()])


def _extract_features(model: Network, docs: list[Doc], is_train: bool) -> Forward:
    return [_features(doc, model.shims[0]) for doc in docs], _no_gradient


def _no_gradient(d_output: Any) -> Any:
    return []


def _features(doc: Doc, lexicon: Lexicon) -> Array:
    cache, forms = lexicon.cache, doc.to_array("ORTH").tolist()
    known = [cache.get(form) or lexicon.features(doc.vocab[form]) for form in forms]
    rows = np.array(known, dtype="uint64").reshape(len(doc), len(COLUMNS) + 1)
    rows[:, SPACE_COLUMN] = doc.to_array("SPACY") + 1
    return rows


def lexicon_vectors() -> Network:
    """Look up the fixed vector of each word by the last column of its feature row."""
    return Model("lexicon_vectors", _look_up_vectors, dims={"nO": None}, params={"vectors": None})


def _look_up_vectors(model: Network, rows: Array, is_train: bool) -> Forward:
    return model.get_param("vectors")[rows[:, -1].astype("int64")], _no_gradient_rows(rows)


def _no_gradient_rows(rows: Array) -> Callable[[Any], Any]:
    def backprop(d_output: Any) -> Any:
        return np.zeros_like(rows)

    return backprop


def widen(model: Network) -> None:
    """Turn parameters that were stored in 16 bits into the 32 bits that are computed with."""
    for node in model.walk():
        for name in node.param_names:
            if node.has_param(name):
                node.set_param(name, node.get_param(name).astype("float32"))
