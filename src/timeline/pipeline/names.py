"""Settles the names of one text: titles off, organisations by their words, one kind a name."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from spacy.symbols import PROPN  # type: ignore[import-not-found]
from spacy.tokens import Span

from timeline.languages.en_names import (
    ORGANISATION_ENDS,
    ORGANISATIONS,
    ORGANISATIONS_OF,
    TITLES,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc

Kinds = dict[str, str]
FULL_NAME = 2  # votes of "Ada Novak" for "Novak"; each "Novak" has one for itself


def settle(doc: Doc) -> Doc:
    """Correct the entities of a text by the words in them and by each other.

    Titles before people are cut off; a name with the words of an organisation is one, found or
    not; every mention of a name has the kind that most have, and a person's full name speaks for
    the family name alone. Other names that were missed are left alone: adding them cost as much
    precision as it won recall.
    """
    ents = [*_corrected(doc.ents), *_missed(doc)]
    kinds = _agreed(ents)
    settled = [Span(doc, ent.start, ent.end, label=kinds[ent.text]) for ent in ents]
    if settled != list(doc.ents):
        doc.ents = tuple(settled)
    return doc


def _corrected(ents: Iterable[Span]) -> Iterator[Span]:
    for ent in ents:
        start = _after_titles(ent) if ent.label_ == "PERSON" else ent.start
        if start < ent.end:
            label = "ORG" if _is_organisation(ent) else ent.label_
            yield Span(ent.doc, start, ent.end, label=label)


def _after_titles(ent: Span) -> int:
    return next((t.i for t in ent if t.text.rstrip(".") not in TITLES), ent.end)


def _is_organisation(name: Span) -> bool:
    if len(name) == 1:
        return name.text in ORGANISATIONS
    whose = name[0].text in ORGANISATIONS_OF and name[1].text == "of" and len(name) > 2
    return whose or name[-1].text in ORGANISATION_ENDS


def _missed(doc: Doc) -> Iterator[Span]:
    """Yield the runs of proper nouns that are organisations and that no entity touches."""
    start = None
    for i in range(len(doc) + 1):
        if i < len(doc) and doc[i].pos == PROPN and not doc[i].ent_type:
            start = i if start is None else start
        elif start is not None:
            run, start = doc[start:i], None
            beside = doc[max(run.start - 1, 0)].ent_type or (i < len(doc) and doc[i].ent_type)
            if not beside and _is_organisation(run):
                yield run


def _agreed(ents: Iterable[Span]) -> Kinds:
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for ent in ents:
        votes[ent.text][ent.label_ or "ORG"] += 1
    for ent in ents:
        if len(ent) > 1 and ent.label_ == "PERSON" and ent[-1].text in votes:
            votes[ent[-1].text]["PERSON"] += FULL_NAME
    return {text: vote.most_common(1)[0][0] for text, vote in votes.items()}
