"""Reads the open entity corpora into sentences of words with PERSON, ORG and LOC spans."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from attrs import evolve

from training.conllu import Sentence, Span, Word

KINDS = {
    "PERSON": {"per", "person", "politician", "writer", "musicalartist", "researcher", "scientist"},
    "ORG": {"org", "corporation", "group", "organisation", "politicalparty", "band", "university"},
    "LOC": {"loc", "location", "country"},
}
KIND_OF = {label: kind for kind, labels in KINDS.items() for label in labels}
NO_SPACE_BEFORE = set(".,;:!?)]}%") | {"'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "''", "’s"}
NO_SPACE_AFTER = set("([{$#@") | {"``"}


def read(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a file of `word … tag` lines, blank lines between sentences."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.replace("\t", " ").split(" ") for line in block.split("\n")]
        rows = [row for row in rows if row[0] not in {"", "-DOCSTART-"}]
        if rows:
            yield _sentence([row[0] for row in rows], [row[-1] for row in rows], path.stem)


def read_uner(path: Path) -> dict[str, tuple[Span, ...]]:
    """The spans of a Universal NER file, in letters, by the letters of the sentence.

    Its tokens differ from the treebank's here and there, its letters without spaces do not.
    """
    spans = {}
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if line[0] != "#"]
        starts = [0, *accumulate(len(row[1]) for row in rows)]
        found = entity_spans([row[2] for row in rows])
        letters = "".join(row[1] for row in rows)
        spans[letters] = tuple((starts[a], starts[b], kind) for a, b, kind in found)
    return spans


def with_uner(sentence: Sentence, spans: dict[str, tuple[Span, ...]]) -> Sentence:
    """Add the entities that Universal NER gives for a sentence of the treebank."""
    starts = [0, *accumulate(len(word.form) for word in sentence.words)]
    at = {offset: i for i, offset in enumerate(starts)}
    found = spans.get("".join(word.form for word in sentence.words), ())
    own = tuple((at[a], at[b], kind) for a, b, kind in found if a in at and b in at)
    return evolve(sentence, entities=own)


def _sentence(forms: list[str], tags: list[str], document: str) -> Sentence:
    spaces = [_space(a, b) for a, b in zip(forms, [*forms[1:], "."], strict=True)]
    words = tuple(
        Word(form, "", "", "", "", i, "", "", space)
        for i, (form, space) in enumerate(zip(forms, spaces, strict=True))
    )
    return Sentence(words, document, True, entity_spans(tags))


def _space(form: str, following: str) -> bool:
    return following not in NO_SPACE_BEFORE and form not in NO_SPACE_AFTER


def entity_spans(tags: list[str]) -> tuple[Span, ...]:
    """The PERSON, ORG and LOC spans of a sequence of IOB or BIO tags of any of the corpora."""
    spans: list[Span] = []
    for i, tag in enumerate(tags):
        prefix, _, label = tag.partition("-")
        kind = KIND_OF.get(label.lower())
        if prefix == "I" and i and tags[i - 1].partition("-")[2] == label:
            if kind:
                start = spans.pop()[0]
                spans.append((start, i + 1, kind))
        elif kind:
            spans.append((i, i + 1, kind))
    return tuple(spans)
