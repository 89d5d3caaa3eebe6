"""What the two teachers share: an encoder's word pieces, batches of like length, one way of fine-tuning."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import torch
from attrs import frozen
from torch import Tensor, nn
from transformers import AutoModel, AutoTokenizer

CASES = 6
PIECES = 8
LONGEST = 480
POOL = 600

T = TypeVar("T")


def case_of(form: str) -> int:
    """The kind of capitals a form has: the one thing an uncased encoder cannot see."""
    if not any(c.isalpha() for c in form):
        return 1 if any(c.isdigit() for c in form) else 0
    if form.islower():
        return 2
    if form.isupper():
        return 3 if len(form) == 1 else 4
    return 5 if form[0].isupper() and form[1:].islower() else 0


@frozen
class Passage:
    """Neighbouring sentences as lists, one item a word; None where nothing is annotated."""

    forms: list[str]
    tags: list[str] | None = None
    morphs: list[str] | None = None
    heads: list[int] | None = None
    deprels: list[str] | None = None
    entities: list[str] | None = None
    spaces: list[bool] | None = None


class Encoded(nn.Module):
    """An encoder and the pieces that it reads words as."""

    def __init__(self, encoder: Path, **options: Any) -> None:
        super().__init__()
        self.pieces = AutoTokenizer.from_pretrained(encoder)
        self.encoder = AutoModel.from_pretrained(encoder, add_pooling_layer=False, **options)
        self.cache: dict[str, list[int]] = {}

    def piece_ids(self, form: str) -> list[int]:
        """The word pieces of one form, at most `PIECES` of them."""
        if form not in self.cache:
            ids = self.pieces(form[:100], add_special_tokens=False)["input_ids"][:PIECES]
            self.cache[form] = ids or [self.pieces.unk_token_id]
        return self.cache[form]

    def fits(self, p: Passage) -> bool:
        """Whether the encoder has room for a passage."""
        return sum(len(self.piece_ids(form)) for form in p.forms) <= LONGEST


def length(p: Passage) -> int:
    """How many words a passage has."""
    return len(p.forms)


def of_like_length(items: Sequence[T], size: Callable[[T], int], words: int) -> Iterator[list[T]]:
    """Cut items, in order of their size in words, into batches of about so many words."""
    batch: list[T] = []
    for item in sorted(items, key=size):
        batch.append(item)
        if len(batch) * size(item) >= words:
            yield batch
            batch = []
    if batch:
        yield batch


def fine_tune(
    model: Encoded,
    schedule: Sequence[list[T]],
    loss_of: Callable[[list[T]], Tensor],
    rates: tuple[float, float],
    falling: Callable[[int], float],
    report: Callable[[float, float], None],
) -> None:
    """Train a model on batches, its encoder at the first of two rates, the rest at the second.

    ``falling`` says what part of the rates a step has; ``report`` is told the share done and the loss.
    """
    encoder = [p for p in model.encoder.parameters() if p.requires_grad]
    others = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    groups = [{"params": encoder, "lr": rates[0]}, {"params": others, "lr": rates[1]}]
    optimizer = torch.optim.AdamW(groups, fused=True)
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, falling)
    model.train()
    for step, batch in enumerate(schedule):
        with torch.autocast("cpu", torch.bfloat16):
            loss = loss_of(batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_([*encoder, *others], 1.0)
        optimizer.step()
        scheduler.step()
        optimizer.zero_grad()
        report(step / len(schedule), float(loss.detach()))
    model.eval()
