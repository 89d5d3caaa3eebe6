"""Reads plain text with the teacher: silver sentences, and one vector per frequent word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from attrs import define, field

from timeline.pipeline.layers import plain
from timeline.syntax import lay_out
from training.conllu import Sentence, Word
from training.encoder import Passage, length, of_like_length
from training.entities import entity_spans
from training.teacher import BATCH_WORDS, ENTITY_TAGS, Teacher, starts

if TYPE_CHECKING:
    from spacy.language import Language

Array = np.ndarray[Any, np.dtype[Any]]
Rows = tuple[dict[str, int], Array]  # the row of each word, and the rows; 0 is empty
MET = 2


def windows(nlp: Language, texts: Iterable[str], shortest: int = 5) -> Iterator[Passage]:
    """Yield the windows of texts that the pipeline will read, as the tokenizer cuts them."""
    for text in texts:
        layout = lay_out(nlp, text)
        for positions in layout.windows:
            if len(positions) >= shortest:
                spaces = [layout.spaces[i] for i in positions]
                yield Passage([layout.words[i] for i in positions], spaces=spaces)


@define
class Vectors:
    """The sums of the teacher's vectors by plain word form."""

    sums: dict[str, Array] = field(factory=dict)
    counts: Counter[str] = field(factory=Counter)

    def add(self, forms: Sequence[str], vectors: Array) -> None:
        """Add the vectors of some words."""
        for form, vector in zip(map(plain, forms), vectors, strict=True):
            self.counts[form] += 1
            self.sums[form] = self.sums[form] + vector if form in self.sums else vector

    def table(self, width: int) -> Rows:
        """The rows of words met twice, and their means on the main axes; row 0 is empty."""
        kept = [word for word, count in self.counts.most_common() if count >= MET]
        means = np.stack([self.sums[word] / self.counts[word] for word in kept])
        centred = means - means.mean(0)
        _, _, axes = np.linalg.svd(centred[:20000], full_matrices=False)
        rows = centred @ axes[:width].T
        rows /= rows.std()
        rows = np.vstack([np.zeros((1, width)), rows]).astype("float32")
        return {word: row for row, word in enumerate(kept, 1)}, rows


def read(teacher: Teacher, passages: Sequence[Passage], vectors: Vectors) -> Iterator[list[Sentence]]:
    """Yield each passage as the sentences the teacher sees in it, in no particular order."""
    for batch in of_like_length([p for p in passages if teacher.fits(p)], length, BATCH_WORDS):
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            scores = _scores(teacher, batch)
        for b, p in enumerate(batch):
            own = {name: score[b, : len(p.forms)] for name, score in scores.items()}
            vectors.add(p.forms, own.pop("vectors"))
            yield _sentences(teacher, p, own)


def _scores(teacher: Teacher, batch: Sequence[Passage]) -> dict[str, Array]:
    words, mask = teacher.embed(batch)
    arcs, heads = teacher.arcs(words, mask)
    start = teacher.start(words).argmax(-1)
    start[:, 0] = 1
    trees = torch.zeros_like(start)
    for b, p in enumerate(batch):
        n = len(p.forms)
        if p.heads is not None:
            start[b, :n] = torch.tensor(starts(p))
        trees[b, :n] = torch.from_numpy(forest(arcs[b, :n, : n + 1].float().numpy(), start[b, :n].numpy()))
    found = {
        "vectors": words, "start": start, "head": trees,
        "deprel": teacher.deprels(words, heads, trees).argmax(-1),
        "tag": teacher.tag(words).argmax(-1),
        "morph": teacher.morph(words).argmax(-1),
        "entity": teacher.entity(words).argmax(-1),
    }  # fmt: skip
    return {
        name: value.float().numpy() if name == "vectors" else value.numpy() for name, value in found.items()
    }


def forest(arcs: Array, starts: Array) -> Array:
    """The heads of all words, from 1, one tree to each sentence; 0 for its root."""
    bounds = [*np.flatnonzero(starts).tolist(), len(arcs)]
    heads = np.zeros(len(arcs), dtype="int64")
    for a, b in zip(bounds, bounds[1:], strict=False):
        columns = [0, *range(a + 1, b + 1)]
        own = tree(arcs[a:b][:, columns])
        heads[a:b] = np.where(own > 0, own + a, 0)
    return heads


def tree(arcs: Array) -> Array:
    """The best head of each word (0 the root), made into one tree with one root.

    Cycles are broken where it costs least among the words that already reach the root.
    """
    arcs = arcs.copy()
    arcs[np.arange(len(arcs)), np.arange(1, len(arcs) + 1)] = -np.inf
    top = int(np.argmax(arcs[:, 0] - arcs[:, 1:].max(1, initial=-1e8)))
    arcs[:, 0] = -np.inf
    heads = arcs.argmax(1)
    heads[top] = 0
    while not (safe := _reaching(heads)).all():
        outside = np.where(np.append(False, safe), arcs, -np.inf)  # noqa: FBT003
        cost = np.where(safe[:, None], -np.inf, outside - arcs.max(1, keepdims=True))
        word, head = np.unravel_index(int(cost.argmax()), cost.shape)
        heads[word] = head
    return heads


def _reaching(heads: Array) -> Array:
    """Which words reach the root."""
    reached = heads == 0
    while True:
        more = reached | np.append(True, reached)[heads]  # noqa: FBT003
        if (more == reached).all():
            return reached
        reached = more


def _sentences(teacher: Teacher, p: Passage, found: dict[str, Array]) -> list[Sentence]:
    labels = teacher.labels
    entities = p.entities or [ENTITY_TAGS[i] for i in found["entity"]]
    bounds = [*np.flatnonzero(found["start"]).tolist(), len(p.forms)]
    sentences = []
    for a, b in zip(bounds, bounds[1:], strict=False):
        words = tuple(_word(p, labels, found, i, a) for i in range(a, b))
        spans = entity_spans(entities[a:b])
        sentences.append(Sentence(words, "", a == 0, spans))
    return sentences


def _word(p: Passage, labels: Any, found: dict[str, Array], i: int, start: int) -> Word:
    upos, _, feats = labels.morphs[found["morph"][i]].partition("|")
    head = int(found["head"][i])
    deprel = labels.deprels[found["deprel"][i]] if head else "root"
    head = head - 1 - start if head else i - start
    space = p.spaces[i] if p.spaces else True
    return Word(p.forms[i], "", upos, labels.tags[found["tag"][i]], feats, head, deprel, "", space)


def joined(first: Rows, second: Rows) -> Rows:
    """Two tables of vectors side by side for the words of either; zeros where one lacks a word."""
    words = list(dict.fromkeys([*first[0], *second[0]]))
    halves = [table[[rows.get(word, 0) for word in words]] for rows, table in (first, second)]
    both = np.hstack(halves)
    return {word: row for row, word in enumerate(words, 1)}, np.vstack([np.zeros_like(both[:1]), both])


def no_vectors() -> Array:
    """The table of a pipeline that is only to cut text into words."""
    return np.zeros((1, 1), dtype="float32")
