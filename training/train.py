"""Trains a pipeline on examples: batches that grow, a rate that falls to nothing."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from spacy.language import Language
from spacy.training import Example
from thinc.api import Adam, fix_random_seed

from timeline.pipeline import layers

WARM_UP = 0.03
PEAK_RATE = 0.002
DROPOUT = 0.1
SMALLEST_BATCH, LARGEST_BATCH = 300, 1500


def rate(progress: float) -> float:
    """The learn rate after a share of the training: up over the warm-up, then down to nothing."""
    return PEAK_RATE * min(progress / WARM_UP, (1 - progress) / (1 - WARM_UP))


def batch_size(progress: float) -> int:
    """How many words a batch has after a share of the training."""
    return round(SMALLEST_BATCH + progress * (LARGEST_BATCH - SMALLEST_BATCH))


def batches(
    examples: list[Example], epochs: float, seed: int
) -> Iterator[tuple[float, list[Example]]]:
    """Yield batches of shuffled examples, each with the share of the training done before it."""
    shuffle = random.Random(seed).shuffle
    total, done, order = epochs * sum(map(_size, examples)), 0, list[Example]()
    while done < total:
        batch, size = list[Example](), 0
        while size < batch_size(done / total):
            if not order:
                order = list(examples)
                shuffle(order)
            batch.append(order.pop())
            size += _size(batch[-1])
        yield done / total, batch
        done += size


def _size(eg: Example) -> int:
    return len(eg.reference)


def train(
    nlp: Language, examples: list[Example], epochs: float, seed: int,
    report: Callable[[Language, float, dict[str, float]], None], every: int = 200,
) -> None:
    """Initialize the pipeline on its examples and train it; `report` is called now and then."""
    fix_random_seed(seed)
    nlp.initialize(lambda: examples)
    for name, component in nlp.pipeline:
        layers.use_numpy_blas(component.model)  # type: ignore[attr-defined]
    optimizer = Adam(PEAK_RATE, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0,
                     use_averages=False)
    losses: dict[str, float] = {}
    for step, (progress, batch) in enumerate(batches(examples, epochs, seed), 1):
        optimizer.learn_rate = rate(progress)
        nlp.update(batch, sgd=optimizer, drop=DROPOUT, losses=losses)
        if step % every == 0:
            report(nlp, progress, losses)
            losses = {}
