"""A small encoder fine-tuned to read for the pipeline; used in training only, never shipped."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import torch
from attrs import asdict, frozen
from torch import Tensor, nn

from training.conllu import Sentence
from training.encoder import CASES, POOL, Encoded, Passage, case_of, fine_tune, length, of_like_length

ENTITY_TAGS = ["O", "B-PERSON", "I-PERSON", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]


def passage(sentences: Sequence[Sentence]) -> Passage:
    """A passage of treebank sentences; heads count from 1, a root has 0, as in the treebank."""
    words = [word for sentence in sentences for word in sentence.words]
    named = all(sentence.entities is not None for sentence in sentences)
    entities = [tag for s in sentences for tag in entity_tags(s)] if named else None
    forms = [word.form for word in words]
    if not words[0].xpos:
        return Passage(forms, entities=entities, spaces=[w.space for w in words])
    return Passage(
        forms,
        [w.xpos for w in words],
        [f"{w.upos}|{w.feats}" for w in words],
        list(_heads(sentences)),
        [w.deprel for w in words],
        entities,
        [w.space for w in words],
    )


def _heads(sentences: Sequence[Sentence]) -> Iterator[int]:
    offset = 0
    for sentence in sentences:
        for i, word in enumerate(sentence.words):
            yield 0 if word.head == i else word.head + offset + 1
        offset += len(sentence.words)


def entity_tags(sentence: Sentence) -> list[str]:
    """The entities of a sentence as one BIO tag per word."""
    tags = ["O"] * len(sentence.words)
    for start, end, kind in sentence.entities or ():
        tags[start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - start - 1)
    return tags


class Biaffine(nn.Module):
    """Score every pair of words, dependent by head, once per output."""

    def __init__(self, width: int, inner: int, outputs: int, dropout: float) -> None:
        super().__init__()
        self.dependent = nn.Sequential(nn.Linear(width, inner), nn.GELU(), nn.Dropout(dropout))
        self.head = nn.Sequential(nn.Linear(width, inner), nn.GELU(), nn.Dropout(dropout))
        self.weight = nn.Parameter(torch.zeros(outputs, inner + 1, inner + 1))
        nn.init.normal_(self.weight, std=0.01)

    def forward(self, words: Tensor, heads: Tensor) -> Tensor:
        """The scores as (batch, outputs, dependents, heads)."""
        x, y = _with_one(self.dependent(words)), _with_one(self.head(heads))
        return torch.einsum("bxi,oij,byj->boxy", x, self.weight, y)

    def paired(self, words: Tensor, heads: Tensor) -> Tensor:
        """The scores of each word with the one head beside it, as (batch, words, outputs)."""
        x, y = _with_one(self.dependent(words)), _with_one(self.head(heads))
        return torch.einsum("bxi,oij,bxj->bxo", x, self.weight, y)


def _with_one(x: Tensor) -> Tensor:
    return torch.cat([x, torch.ones_like(x[..., :1])], dim=-1)


@frozen
class Labels:
    """What the teacher tells apart, each in the order of its outputs."""

    tags: list[str]
    morphs: list[str]
    deprels: list[str]


class Teacher(Encoded):
    """The encoder with one head for each layer of annotation."""

    def __init__(self, encoder: Path, labels: Labels, dropout: float = 0.2) -> None:
        super().__init__(encoder, attn_implementation="eager")
        self.labels = labels
        self.encoder.embeddings.word_embeddings.requires_grad_(False)
        width = self.encoder.config.hidden_size
        self.case = nn.Embedding(CASES, width)
        nn.init.zeros_(self.case.weight)
        self.layer_weights = nn.Parameter(torch.zeros(self.encoder.config.num_hidden_layers + 1))
        self.dropout = nn.Dropout(dropout)
        self.root = nn.Parameter(torch.randn(width) * 0.02)
        self.tag = nn.Linear(width, len(labels.tags))
        self.morph = nn.Linear(width, len(labels.morphs))
        self.entity = nn.Linear(width, len(ENTITY_TAGS))
        self.start = nn.Linear(width, 2)
        self.arc = Biaffine(width, 256, 1, dropout)
        self.deprel = Biaffine(width, 128, len(labels.deprels), dropout)

    def embed(self, batch: Sequence[Passage]) -> tuple[Tensor, Tensor]:
        """One vector per word, padded, and which of them are words."""
        ids, cases, owners = self._padded(batch)
        inputs = self.encoder.embeddings.word_embeddings(ids) + self.case(cases)
        hidden = self.encoder(
            inputs_embeds=inputs, attention_mask=(owners >= 0).long(), output_hidden_states=True
        ).hidden_states
        weights = torch.softmax(self.layer_weights, 0)
        mixed = sum(w * h for w, h in zip(weights, hidden, strict=True))
        return self._per_word(mixed.float(), owners, [len(p.forms) for p in batch])

    def _padded(self, batch: Sequence[Passage]) -> tuple[Tensor, Tensor, Tensor]:
        rows = [[self.piece_ids(form) for form in p.forms] for p in batch]
        longest = max(sum(map(len, row)) for row in rows) + 2
        ids = torch.zeros(len(batch), longest, dtype=torch.long)
        cases, owners = torch.zeros_like(ids), torch.full_like(ids, -1)
        for b, (row, p) in enumerate(zip(rows, batch, strict=True)):
            flat = [self.pieces.cls_token_id, *(i for r in row for i in r), self.pieces.sep_token_id]
            own = [w for w, r in enumerate(row) for _ in r]
            ids[b, : len(flat)] = torch.tensor(flat)
            owners[b, : len(flat)] = torch.tensor([len(row), *own, len(row)])
            cases[b, 1 : len(own) + 1] = torch.tensor([case_of(p.forms[w]) for w in own])
        return ids, cases, owners

    def _per_word(self, hidden: Tensor, owners: Tensor, lengths: list[int]) -> tuple[Tensor, Tensor]:
        longest = max(lengths)
        limits = torch.tensor(lengths)[:, None]
        where = torch.where((owners < 0) | (owners >= limits), longest, owners)
        sums = hidden.new_zeros(len(lengths), longest + 1, hidden.shape[-1])
        counts = hidden.new_zeros(len(lengths), longest + 1, 1)
        sums = sums.scatter_add(1, where[..., None].expand_as(hidden), hidden)
        counts = counts.scatter_add(1, where[..., None], torch.ones_like(hidden[..., :1]))
        mask = torch.arange(longest)[None] < limits
        return (sums / counts.clamp(min=1))[:, :longest], mask

    def arcs(self, words: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """The score of every head of every word (head 0 the root), and the heads' vectors."""
        root = self.root.expand(len(words), 1, -1)
        heads = torch.cat([root, words], 1)
        scores = self.arc(words, heads)[:, 0]
        absent = torch.cat([torch.ones_like(mask[:, :1]), mask], 1).logical_not()
        return scores.masked_fill(absent[:, None], -1e9), heads

    def deprels(self, words: Tensor, heads: Tensor, chosen: Tensor) -> Tensor:
        """The scores of the relations of each word to its chosen head."""
        at = chosen[..., None].expand(-1, -1, heads.shape[-1])
        return self.deprel.paired(words, heads.gather(1, at))

    def loss(self, batch: Sequence[Passage]) -> Tensor:
        """The summed cross-entropy of everything annotated in a batch, per word."""
        vectors, mask = self.embed(batch)
        words = self.dropout(vectors)
        arcs, heads = self.arcs(words, mask)
        gold = _column([p.heads for p in batch], mask)
        parts = [
            _loss(self.tag(words), _named([p.tags for p in batch], self.labels.tags, mask)),
            _loss(self.morph(words), _named([p.morphs for p in batch], self.labels.morphs, mask)),
            _loss(self.entity(words), _named([p.entities for p in batch], ENTITY_TAGS, mask)),
            _loss(self.start(words), _column([starts(p) for p in batch], mask)),
            _loss(arcs, gold),
            _loss(
                self.deprels(words, heads, gold.clamp(min=0)),
                _named([p.deprels for p in batch], self.labels.deprels, mask),
            ),
        ]
        return torch.stack(parts).sum() / mask.sum()

    def save(self, path: Path) -> None:
        """Write what was learned."""
        torch.save({"labels": asdict(self.labels), "state": self.state_dict()}, path)

    @classmethod
    def load(cls, path: Path, encoder: Path) -> Teacher:
        """Read back what `save` wrote; `encoder` gives the shape and the word pieces."""
        kept = torch.load(path, weights_only=True)
        teacher = cls(encoder, Labels(**kept["labels"]))
        teacher.load_state_dict(kept["state"])
        return teacher.eval()


def _loss(scores: Tensor, gold: Tensor) -> Tensor:
    return nn.functional.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-1, reduction="sum")


def starts(p: Passage) -> list[int] | None:
    """1 for each word that starts a sentence: the first word of each tree."""
    if p.heads is None:
        return None
    first: dict[int, int] = {}
    for i in range(len(p.heads)):
        top = i
        while p.heads[top]:
            top = p.heads[top] - 1
        first.setdefault(top, i)
    return [int(i in first.values()) for i in range(len(p.heads))]


def _named(rows: list[list[str] | None], names: list[str], mask: Tensor) -> Tensor:
    at = {name: i for i, name in enumerate(names)}
    return _column([row and [at.get(value, -1) for value in row] for row in rows], mask)


def _column(rows: list[list[int] | None], mask: Tensor) -> Tensor:
    column = torch.full(mask.shape, -1, dtype=torch.long)
    for b, row in enumerate(rows):
        if row is not None:
            column[b, : len(row)] = torch.tensor(row)
    return column


ENCODER_RATE, HEAD_RATE, WARM_UP, BATCH_WORDS = 2e-4, 1e-3, 100, 900


def labels_of(passages: Sequence[Passage]) -> Labels:
    """Every label that the annotated passages use."""
    columns = ([p.tags for p in passages], [p.morphs for p in passages], [p.deprels for p in passages])
    return Labels(*(sorted({v for row in column for v in row or ()}) for column in columns))


def train(
    teacher: Teacher,
    passages: Sequence[Passage],
    epochs: float,
    seed: int,
    report: Callable[[float, float], None],
) -> None:
    """Fine-tune a teacher; `report` is told the share done and the loss of each step."""
    torch.manual_seed(seed)
    schedule = list(_batches(passages, epochs, random.Random(seed)))
    falling = partial(_falling, len(schedule))
    fine_tune(teacher, schedule, teacher.loss, (ENCODER_RATE, HEAD_RATE), falling, report)


def _falling(steps: int, step: int) -> float:
    return min(step / WARM_UP, 1 - step / (steps + 1))


def _batches(passages: Sequence[Passage], epochs: float, rng: random.Random) -> Iterator[list[Passage]]:
    """Cut shuffled passages into batches of similar lengths."""
    order = [p for _ in range(math.ceil(epochs)) for p in rng.sample(passages, len(passages))]
    order = order[: round(epochs * len(passages))]
    for start in range(0, len(order), POOL):
        yield from _shuffled(of_like_length(order[start : start + POOL], length, BATCH_WORDS), rng)


def _shuffled(batches: Iterator[list[Passage]], rng: random.Random) -> list[list[Passage]]:
    listed = list(batches)
    rng.shuffle(listed)
    return listed
