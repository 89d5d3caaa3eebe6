"""Trains a pipeline on pools of examples: batches that grow, a rate that falls to nothing."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import define
from spacy.training import Example
from thinc.api import Adam, fix_random_seed

from timeline.pipeline import layers, models

if TYPE_CHECKING:
    from spacy.language import Language

WARM_UP = 0.02
PEAK_RATE = 0.002
DROPOUT = 0.1
SMALLEST_BATCH, LARGEST_BATCH = 400, 1600


@define
class Pool:
    """Examples of one origin, and their share of the words at the start and at the end."""

    examples: Sequence[Example]
    first: float
    last: float

    def share(self, progress: float) -> float:
        """The share after a part of the training."""
        return self.first + progress * (self.last - self.first)

    def shuffled(self, rng: random.Random) -> Iterator[Example]:
        """The examples for ever, in a new order each time round."""
        while True:
            yield from rng.sample(self.examples, len(self.examples))


def rate(progress: float) -> float:
    """The learn rate after a part of the training: up over the warm-up, then down to nothing."""
    return PEAK_RATE * min(progress / WARM_UP, (1 - progress) / (1 - WARM_UP))


def batch_size(progress: float) -> float:
    """How many words a batch has after a part of the training."""
    return SMALLEST_BATCH + progress * (LARGEST_BATCH - SMALLEST_BATCH)


def batches(pools: Sequence[Pool], total: int, rng: random.Random) -> Iterator[tuple[float, list[Example]]]:
    """Yield batches, `total` words in all, each with the part of the training done before it."""
    streams = [pool.shuffled(rng) for pool in pools]
    given = [0.0] * len(pools)
    done = 0
    while done < total:
        progress, batch, size = done / total, list[Example](), 0
        wanted = [pool.share(progress) for pool in pools]
        while size < batch_size(progress):
            i = min(range(len(pools)), key=lambda k: given[k] / wanted[k])
            batch.append(next(streams[i]))
            words = len(batch[-1].reference)
            given[i] += words
            size += words
        given = [0.0] * len(pools)
        yield progress, batch
        done += size


def train(
    nlp: Language,
    pools: Sequence[Pool],
    total: int,
    seed: int,
    report: Callable[[Language, float, dict[str, float]], None],
    every: int = 100,
) -> None:
    """Train a pipeline on `total` words, its labels taken from the first pool.

    `report` is given the pipeline, the part done and the losses every so many steps.
    """
    fix_random_seed(seed)
    nlp.initialize(lambda: pools[0].examples)
    for model in models(nlp):
        layers.use_numpy_blas(model)
    optimizer = Adam(PEAK_RATE, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0)
    losses: dict[str, float] = {}
    for step, (progress, batch) in enumerate(batches(pools, total, random.Random(seed)), 1):
        optimizer.learn_rate = rate(progress)
        nlp.update(batch, sgd=optimizer, drop=DROPOUT, losses=losses)
        if step % every == 0:
            report(nlp, progress, losses)
            losses = {}
