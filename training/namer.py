"""A larger encoder fine-tuned to find names and nothing else; used in training only, never shipped."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

import numpy as np
import torch
from attrs import evolve
from torch import Tensor, nn

from timeline.pipeline.layers import Array
from training.conllu import Sentence
from training.encoder import CASES, POOL, Encoded, Passage, case_of, fine_tune, length, of_like_length
from training.entities import entity_spans
from training.silver import Vectors
from training.teacher import ENTITY_TAGS, passage

ORIGINS = ("gum", "wikigold", "crossner", "wnut17", "btc", "unknown")  # each is marked by a vector of its own
STYLE = 0  # the origin whose way of naming is asked for: the treebank's
UNTOLD = 0.1  # how often the origin of a passage is kept from it
FIXED_LAYERS = 4
MIXED_LAYERS = 4  # whose mean is a word's vector
ENCODER_RATE, HEAD_RATE, WARM_UP = 6e-5, 1e-3, 60
BATCH_WORDS, READ_WORDS = 700, 1200
CONTEXT = 150  # words read together
IMPOSSIBLE = -1e4


class Namer(Encoded):
    """all-mpnet-base-v2, a kind of capitals and an origin added to each word piece, and one layer on top."""

    def __init__(self, encoder: Path, dropout: float = 0.15) -> None:
        super().__init__(encoder)
        fixed = ("embeddings", *(f"encoder.layer.{i}." for i in range(FIXED_LAYERS)))
        for name, weights in self.encoder.named_parameters():
            weights.requires_grad_(not name.startswith(fixed))
        width = self.encoder.config.hidden_size
        self.case = nn.Embedding(CASES, width)
        self.origin = nn.Embedding(len(ORIGINS), width)
        for table in (self.case, self.origin):
            nn.init.zeros_(table.weight)
        self.dropout = nn.Dropout(dropout)
        self.tag = nn.Linear(2 * width, len(ENTITY_TAGS))

    def forward(self, batch: Sequence[Passage], origins: Sequence[int]) -> tuple[Tensor, Tensor]:
        """The scores of `ENTITY_TAGS` of each word, from its first piece and its last; and its vector."""
        ids, cases, edges = self._padded(batch)
        marks = self.origin(torch.tensor(origins))[:, None]
        inputs = self.encoder.embeddings.word_embeddings(ids) + self.case(cases) + marks
        mask = (ids != self.pieces.pad_token_id).long()
        layers = self.encoder(
            inputs_embeds=inputs, attention_mask=mask, output_hidden_states=True
        ).hidden_states
        ends = torch.cat([_at(layers[-1], edge) for edge in edges], -1)
        mixed = torch.stack(layers[-MIXED_LAYERS:]).mean(0)
        first, last = (_at(mixed, edge) for edge in edges)
        return self.tag(self.dropout(ends)).float(), (first + last).float() / 2

    def _padded(self, batch: Sequence[Passage]) -> tuple[Tensor, Tensor, tuple[Tensor, Tensor]]:
        rows = [[self.piece_ids(form) for form in p.forms] for p in batch]
        longest = max(sum(map(len, row)) for row in rows) + 2
        ids = torch.full((len(batch), longest), self.pieces.pad_token_id)
        cases = torch.zeros_like(ids)
        first, last = (torch.zeros(len(batch), max(map(len, rows)), dtype=torch.long) for _ in "ab")
        for b, (row, p) in enumerate(zip(rows, batch, strict=True)):
            flat = [self.pieces.cls_token_id, *(i for r in row for i in r), self.pieces.sep_token_id]
            ids[b, : len(flat)] = torch.tensor(flat)
            ends = np.cumsum([len(r) for r in row])
            first[b, : len(row)] = torch.tensor([1, *(ends[:-1] + 1)])
            last[b, : len(row)] = torch.tensor(ends)
            own = [case_of(p.forms[w]) for w, r in enumerate(row) for _ in r]
            cases[b, 1 : len(own) + 1] = torch.tensor(own)
        return ids, cases, (first, last)

    def loss(self, batch: Sequence[Passage], origins: Sequence[int]) -> Tensor:
        """The mean cross-entropy of a batch."""
        scores, _ = self(batch, origins)
        gold = torch.full(scores.shape[:2], -1)
        for b, p in enumerate(batch):
            gold[b, : len(p.forms)] = torch.tensor([ENTITY_TAGS.index(tag) for tag in p.entities or ()])
        return nn.functional.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-1)


def _at(hidden: Tensor, places: Tensor) -> Tensor:
    return hidden.gather(1, places[..., None].expand(-1, -1, hidden.shape[-1]))


def together(sentences: Iterable[Sentence], longest: int = CONTEXT) -> Iterator[list[Sentence]]:
    """Group neighbouring sentences of one document up to a number of words."""
    group: list[Sentence] = []
    for sentence in sentences:
        size = sum(len(s.words) for s in (*group, sentence))
        if group and (sentence.document != group[-1].document or size > longest):
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group


Told = tuple[Passage, int]


def train(model: Namer, data: Sequence[Told], seed: int, report: Callable[[float, float], None]) -> None:
    """Fine-tune once over passages with their origins; `report` is told the share done and the loss."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    schedule = list(_batches([told for told in data if model.fits(told[0])], rng))
    falling = partial(_falling, len(schedule))

    def loss(batch: list[Told]) -> Tensor:
        origins = [len(ORIGINS) - 1 if rng.random() < UNTOLD else origin for _, origin in batch]
        return model.loss([p for p, _ in batch], origins)

    fine_tune(model, schedule, loss, (ENCODER_RATE, HEAD_RATE), falling, report)


def _falling(steps: int, step: int) -> float:
    return min((step + 1) / WARM_UP, 1 - step / (steps + 1))


def _words(told: Told) -> int:
    return length(told[0])


def _batches(data: Sequence[Told], rng: random.Random) -> Iterator[list[Told]]:
    order = rng.sample(data, len(data))
    for start in range(0, len(order), POOL):
        pool = list(of_like_length(order[start : start + POOL], _words, BATCH_WORDS))
        yield from rng.sample(pool, len(pool))


def read(model: Namer, groups: Sequence[list[Sentence]], vectors: Vectors) -> Iterator[list[Sentence]]:
    """Yield groups of sentences with the names the model finds; long groups are left out.

    The order is by length. The model's vector of each word is added to ``vectors``.
    """
    numbered = [(Passage(passage(group).forms), i) for i, group in enumerate(groups)]
    for batch in of_like_length([told for told in numbered if model.fits(told[0])], _words, READ_WORDS):
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            scores, found = model([p for p, _ in batch], [STYLE] * len(batch))
        chances = torch.log_softmax(scores, -1).numpy()
        for row, own, (p, i) in zip(chances, found.numpy(), batch, strict=True):
            vectors.add(p.forms, own[: len(p.forms)])
            yield list(_tagged(groups[i], best_tags(row[: len(p.forms)])))


def _tagged(group: list[Sentence], tags: list[str]) -> Iterator[Sentence]:
    start = 0
    for sentence in group:
        end = start + len(sentence.words)
        yield evolve(sentence, entities=entity_spans(tags[start:end]))
        start = end


def best_tags(scores: Array) -> list[str]:
    """The likeliest row of tags in which every inside follows its own kind (Viterbi)."""
    steps = _steps()
    best, back = scores[0] + steps[0], []
    for row in scores[1:]:
        reached = best[:, None] + steps
        back.append(reached.argmax(0))
        best = reached.max(0) + row
    tags = [int(best.argmax())]
    for before in reversed(back):
        tags.append(int(before[tags[-1]]))
    return [ENTITY_TAGS[i] for i in reversed(tags)]


def _steps() -> Array:
    """What each tag costs after each other; as after "O", none may begin inside."""
    follows = [[IMPOSSIBLE * (b[0] == "I" and a[2:] != b[2:]) for b in ENTITY_TAGS] for a in ENTITY_TAGS]
    return np.array(follows)
